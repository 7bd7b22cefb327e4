"""The records of the output contract: frozen models, no logic.

Fields stand in the order in which they are printed; closed lists are `Literal` types with a name
of their own, such as `BlockType`. The JSON Schema that `minutes-miner schema` prints is generated
from these models.
"""

from minutes_miner.records.agenda import (
    Action,
    ActionStatus,
    AgendaItem,
    DiscussionPoint,
    Due,
    PointType,
    Resolution,
    ResolutionClassification,
    ResolutionResult,
    VoteNames,
    Votes,
)
from minutes_miner.records.document import (
    Block,
    BlockType,
    Document,
    DocumentClassification,
    ErrorDetail,
    ErrorDocument,
    ErrorRecord,
    Notice,
    Record,
)
from minutes_miner.records.evidence import Evidence, Speaker, SpeakerKind
from minutes_miner.records.meeting import Meeting, Organization, Participant, ParticipantStatus
from minutes_miner.records.observation import (
    Change,
    Comparison,
    MetricOrganization,
    Observation,
    Period,
)

__all__ = [
    "Action",
    "ActionStatus",
    "AgendaItem",
    "Block",
    "BlockType",
    "Change",
    "Comparison",
    "DiscussionPoint",
    "Document",
    "DocumentClassification",
    "Due",
    "ErrorDetail",
    "ErrorDocument",
    "ErrorRecord",
    "Evidence",
    "Meeting",
    "MetricOrganization",
    "Notice",
    "Observation",
    "Organization",
    "Participant",
    "ParticipantStatus",
    "Period",
    "PointType",
    "Record",
    "Resolution",
    "ResolutionClassification",
    "ResolutionResult",
    "Speaker",
    "SpeakerKind",
    "VoteNames",
    "Votes",
]
