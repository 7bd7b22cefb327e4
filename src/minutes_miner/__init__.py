r"""Council minutes in, structured records out.

    >>> import minutes_miner
    >>> text = "MINUTES of the Town Council\n\n1. Apologies\nApologies: Cllr Hart.\n"
    >>> record = minutes_miner.extract(text)
    >>> record.agenda_items[0].title
    'Apologies'

Names are loaded when first used, so that `import minutes_miner` costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minutes_miner.errors import (
        BinaryInputError,
        DamagedInputError,
        EmptyInputError,
        EncodingError,
        EncryptedInputError,
        InputError,
        InputNotFoundError,
        InputTooLargeError,
        InternalError,
        LoneSurrogateError,
        MinutesMinerError,
        MissingExtraError,
        NoTextFilesError,
        NoTextLayerError,
        NulCharactersError,
        OutputError,
        UnknownEncodingError,
        UnreadableInputError,
        VocabularyError,
    )
    from minutes_miner.pipeline import extract
    from minutes_miner.records import (
        Action,
        AgendaItem,
        Block,
        Change,
        Comparison,
        DiscussionPoint,
        Document,
        Due,
        ErrorDetail,
        ErrorDocument,
        ErrorRecord,
        Evidence,
        Meeting,
        MetricOrganization,
        Notice,
        Observation,
        Organization,
        Participant,
        Period,
        Record,
        Resolution,
        Speaker,
        VoteNames,
        Votes,
    )

__version__ = "0.1.0"

__all__ = [
    "Action",
    "AgendaItem",
    "BinaryInputError",
    "Block",
    "Change",
    "Comparison",
    "DamagedInputError",
    "DiscussionPoint",
    "Document",
    "Due",
    "EmptyInputError",
    "EncodingError",
    "EncryptedInputError",
    "ErrorDetail",
    "ErrorDocument",
    "ErrorRecord",
    "Evidence",
    "InputError",
    "InputNotFoundError",
    "InputTooLargeError",
    "InternalError",
    "LoneSurrogateError",
    "Meeting",
    "MetricOrganization",
    "MinutesMinerError",
    "MissingExtraError",
    "NoTextFilesError",
    "NoTextLayerError",
    "Notice",
    "NulCharactersError",
    "Observation",
    "Organization",
    "OutputError",
    "Participant",
    "Period",
    "Record",
    "Resolution",
    "Speaker",
    "UnknownEncodingError",
    "UnreadableInputError",
    "VocabularyError",
    "VoteNames",
    "Votes",
    "__version__",
    "extract",
]


def __getattr__(name: str) -> Any:
    """Load a public name from the room it lives in."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_home(name)), name)


def __dir__() -> list[str]:
    return __all__


def _home(name: str) -> str:
    if name == "extract":
        return "minutes_miner.pipeline"
    return "minutes_miner.errors" if name.endswith("Error") else "minutes_miner.records"
