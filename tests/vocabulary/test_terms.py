"""The gazetteers: names of staff groups and services, each under the id that a record gives."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from minutes_miner.vocabulary import names, terms
from tests.vocabulary.lists import raw

FILES = [name for name in names() if "terms" in raw(name)]


def test_staff_groups_and_services_are_gazetteers() -> None:
    assert {"populations", "services"} <= set(FILES)


@pytest.mark.parametrize("file", FILES)
class TestTerms:
    def test_no_term_stands_twice(self, file: str) -> None:
        printed = Counter(term.casefold() for listed in terms(file).values() for term in listed)
        assert [term for term, count in printed.items() if count > 1] == []

    def test_every_id_has_terms(self, file: str) -> None:
        assert [key for key, listed in terms(file).items() if not listed] == []

    def test_ids_are_identifiers_or_numbers(self, file: str) -> None:
        allowed = re.compile(r"[a-z]+(?:_[a-z]+)*|\d+(?:\.\d+)?")
        assert [key for key in terms(file) if not allowed.fullmatch(key)] == []

    def test_entries_are_clean(self, file: str) -> None:
        printed = [term for listed in terms(file).values() for term in listed]
        assert [term for term in printed if term != " ".join(term.split()) or not term] == []


def test_the_terms_of_an_id_come_in_the_order_of_the_file() -> None:
    assert terms("populations")["iro"] == tuple(raw("populations")["terms"]["iro"])


def test_a_file_without_terms_has_none() -> None:
    assert terms("votes") == {}
