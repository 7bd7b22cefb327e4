"""What all records share: the base model and the field types."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class FrozenModel(BaseModel):
    """A model that cannot be changed, takes no unknown field and holds no infinite number."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        # `for` and `with` are Python keywords: their fields have an alias.
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        # A record always prints every field, so the schema may promise every field.
        json_schema_serialization_defaults_required=True,
    )


Text = Annotated[str, StringConstraints(min_length=1)]
"""Text that says something: what is missing is null, never the empty string."""

Offset = Annotated[int, Field(ge=0)]
"""A position in the decoded text, in Unicode code points."""

Count = Annotated[int, Field(ge=0)]

Number = int | float
"""A number as printed: 12 stays 12, 12.0 stays 12.0."""

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""A name in snake_case, from a list that users can add to."""

PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
    Field(description="ISO 8601 date at the precision of the text: 2022, 2022-03 or 2022-03-14"),
]

ClockTime = Annotated[
    str,
    StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$"),
    Field(description="24-hour local time, HH:MM"),
]

Duration = Annotated[
    str,
    StringConstraints(pattern=r"^P(?:[0-9]+[YMWD])+$"),
    Field(description="ISO 8601 duration, such as P18M"),
]

GssCode = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z][0-9]{8}$"),
    Field(description="ONS code of the area that the council governs, such as E08000009"),
]

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

ItemId = Annotated[str, StringConstraints(pattern=r"^item-[1-9][0-9]*$")]
PointId = Annotated[str, StringConstraints(pattern=r"^item-[1-9][0-9]*-point-[1-9][0-9]*$")]
ResolutionId = Annotated[
    str, StringConstraints(pattern=r"^item-[1-9][0-9]*-resolution-[1-9][0-9]*$")
]
ActionId = Annotated[str, StringConstraints(pattern=r"^item-[1-9][0-9]*-action-[1-9][0-9]*$")]
MetricId = Annotated[str, StringConstraints(pattern=r"^metric-[1-9][0-9]*$")]
