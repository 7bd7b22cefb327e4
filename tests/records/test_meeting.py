from __future__ import annotations

import pytest
from pydantic import ValidationError

from minutes_miner.records import Meeting, Organization


@pytest.mark.parametrize("time", ["00:00", "09:05", "18:30", "23:59"])
def test_times_are_on_the_24_hour_clock(time: str) -> None:
    assert Meeting(start_time=time).start_time == time


@pytest.mark.parametrize("time", ["24:00", "9:05", "18.30", "18:60", "6 pm"])
def test_other_times_are_refused(time: str) -> None:
    with pytest.raises(ValidationError):
        Meeting(end_time=time)


def test_an_organization_without_a_known_code_has_null() -> None:
    assert Organization(name="Moleham Parish Council").gss_code is None


@pytest.mark.parametrize("code", ["E0800009", "e08000009", "Trafford"])
def test_a_gss_code_has_a_letter_and_eight_digits(code: str) -> None:
    with pytest.raises(ValidationError):
        Organization(name="Trafford Council", gss_code=code)
