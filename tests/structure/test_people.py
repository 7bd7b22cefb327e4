from __future__ import annotations

import pytest

from minutes_miner.structure.people import (
    Mention,
    bare_name,
    kind_of,
    make_directory,
    mention,
    without_article,
)

PEOPLE = make_directory(["Ruth Farrow", "Cllr Alan Hart", "Ann Hurst", "Mr P. Roe"])


class TestDirectory:
    def test_initials_of_one_person_are_told(self) -> None:
        assert PEOPLE.expand("RF") == "Ruth Farrow (RF)"

    def test_initials_of_two_people_stay(self) -> None:
        assert PEOPLE.expand("AH") == "AH"

    def test_other_words_stay(self) -> None:
        assert PEOPLE.expand("Clerk") == "Clerk"
        assert PEOPLE.expand("XY") == "XY"

    def test_names_are_known(self) -> None:
        assert PEOPLE.knows("Ruth")
        assert PEOPLE.knows("Hart")
        assert not PEOPLE.knows("Finch")
        assert not PEOPLE.knows("Cllr")

    def test_the_initials_of_the_honorific_do_not_count(self) -> None:
        assert make_directory(["Cllr Bea Roe"]).expand("BR") == "Cllr Bea Roe (BR)"

    def test_nobody(self) -> None:
        nobody = make_directory(())
        assert nobody.expand("RF") == "RF"
        assert not nobody.knows("Ruth")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Cllr Hart", Mention("Cllr Hart", None, "member"), id="councillor"),
        pytest.param(
            "Councillor A. Hart", Mention("Councillor A. Hart", None, "member"), id="initial"
        ),
        pytest.param("Mr Roe", Mention("Mr Roe", None, None), id="honorific"),
        pytest.param("Mr Roe,", Mention("Mr Roe", None, None), id="stop cut off"),
        pytest.param("The Clerk", Mention(None, "Clerk", "officer"), id="role"),
        pytest.param(
            "The Director of Parks", Mention(None, "Director of Parks", "officer"), id="director"
        ),
        pytest.param("The Chair", Mention(None, "Chair", "member"), id="chair"),
        pytest.param("RF", Mention("Ruth Farrow (RF)", None, None), id="initials"),
        pytest.param(
            "Ruth Farrow, Head of Parks",
            Mention("Ruth Farrow", "Head of Parks", "officer"),
            id="name and role",
        ),
        pytest.param("the Moleham Society", Mention("Moleham Society", None, "partner"), id="body"),
    ],
)
def test_mention(text: str, who: Mention) -> None:
    assert mention(text, PEOPLE) == who


@pytest.mark.parametrize("text", ["", "  ", " , "])
def test_nobody_is_mentioned(text: str) -> None:
    assert mention(text, PEOPLE) is None


@pytest.mark.parametrize(
    ("name", "role", "kind"),
    [
        pytest.param("Cllr Hart", None, "member", id="councillor"),
        pytest.param(None, "Clerk", "officer", id="clerk"),
        pytest.param(None, "Chief Executive", "officer", id="chief executive"),
        pytest.param(None, "Vice Chairman", "member", id="vice chairman"),
        pytest.param(None, "Police Constable", "partner", id="police"),
        pytest.param("Ofsted", None, "inspectorate", id="inspectorate"),
        pytest.param(None, "Lead Inspector", "inspectorate", id="inspector"),
        pytest.param("a resident", None, "public", id="resident"),
        pytest.param("Mr Hart", "Head of Parks", "officer", id="role before name"),
        pytest.param("Mr Hart", None, None, id="unknown"),
        pytest.param(None, None, None, id="nobody"),
    ],
)
def test_kind(name: str | None, role: str | None, kind: str | None) -> None:
    assert kind_of(name, role) == kind


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Cllr A. Hart", "A Hart"),
        ("Mrs J Roe", "J Roe"),
        ("Ruth Farrow", "Ruth Farrow"),
        ("Cllr Dr Finch", "Finch"),
    ],
)
def test_bare_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The Clerk", "Clerk"),
        ("a resident", "resident"),
        ("Their agent", "agent"),
        ("Theo Roe", "Theo Roe"),
    ],
)
def test_without_article(text: str, bare: str) -> None:
    assert without_article(text) == bare
