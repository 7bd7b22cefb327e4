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
    from minutes_miner.batch import extract_many
    from minutes_miner.errors import (
        BinaryInputError,
        DamagedInputError,
        EmptyInputError,
        EncodingError,
        EncryptedInputError,
        GoldError,
        InputError,
        InputNotFoundError,
        InputTooLargeError,
        InternalError,
        JournalError,
        LoneSurrogateError,
        MinutesMinerError,
        MissingExtraError,
        MissingLibraryError,
        NoTextFilesError,
        NoTextLayerError,
        NulCharactersError,
        OutputError,
        OutputFormatError,
        PredictionsError,
        TimedOutError,
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
    from minutes_miner.writing import records_to_frame, records_to_table

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
    "GoldError",
    "InputError",
    "InputNotFoundError",
    "InputTooLargeError",
    "InternalError",
    "JournalError",
    "LoneSurrogateError",
    "Meeting",
    "MetricOrganization",
    "MinutesMinerError",
    "MissingExtraError",
    "MissingLibraryError",
    "NoTextFilesError",
    "NoTextLayerError",
    "Notice",
    "NulCharactersError",
    "Observation",
    "Organization",
    "OutputError",
    "OutputFormatError",
    "Participant",
    "Period",
    "PredictionsError",
    "Record",
    "Resolution",
    "Speaker",
    "TimedOutError",
    "UnknownEncodingError",
    "UnreadableInputError",
    "VocabularyError",
    "VoteNames",
    "Votes",
    "__version__",
    "extract",
    "extract_many",
    "records_to_frame",
    "records_to_table",
]

_FUNCTIONS = {
    "extract": "minutes_miner.pipeline",
    "extract_many": "minutes_miner.batch",
    "records_to_frame": "minutes_miner.writing",
    "records_to_table": "minutes_miner.writing",
}


def __getattr__(name: str) -> Any:
    """Load a public name from the room it lives in."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_home(name)), name)


def __dir__() -> list[str]:
    return __all__


def _home(name: str) -> str:
    if name in _FUNCTIONS:
        return _FUNCTIONS[name]
    return "minutes_miner.errors" if name.endswith("Error") else "minutes_miner.records"
