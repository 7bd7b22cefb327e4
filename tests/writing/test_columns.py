from __future__ import annotations

from minutes_miner.writing import facts
from minutes_miner.writing.columns import around, own
from tests.writing.made import bare_record, full_record, observation


def test_a_column_is_called_as_its_path() -> None:
    assert own("change.value", "number", "").name == "change_value"
    assert around("meeting.organization.gss_code", "string", "").name == (
        "meeting_organization_gss_code"
    )


def test_a_name_that_python_reserves_is_plain_in_a_table() -> None:
    assert own("comparison.with_", "string", "").name == "comparison_with"
    assert own("votes.names.for_", "strings", "").name == "votes_names_for"


def test_a_cell_is_the_end_of_the_path_or_null_where_it_breaks_off() -> None:
    column = own("speaker.name", "string", "")
    (spoken,) = facts.metrics(full_record())
    (unspoken,) = facts.metrics(bare_record(observation()))
    assert column.cell(spoken) == "Cllr Vane"
    assert column.cell(unspoken) is None


def test_what_is_false_is_not_missing() -> None:
    (fact,) = facts.resolutions(full_record())
    assert around("item.public", "boolean", "").cell(fact) is False
