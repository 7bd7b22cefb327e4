from __future__ import annotations

import inspect
import re

import pytest

from minutes_miner import errors

ALL = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.MinutesMinerError)
]


def test_every_code_is_used_once() -> None:
    codes = [kind.code for kind in ALL]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("kind", ALL)
def test_codes_are_snake_case(kind: type[errors.MinutesMinerError]) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", kind.code)


LEAVES = [kind for kind in ALL if not kind.__subclasses__()]


@pytest.mark.parametrize("kind", LEAVES)
def test_the_docstring_lists_every_error_with_its_code(
    kind: type[errors.MinutesMinerError],
) -> None:
    assert errors.__doc__ is not None
    assert re.search(rf"── {kind.__name__} +{kind.code}$", errors.__doc__, re.MULTILINE)


def test_an_input_error_names_the_input() -> None:
    error = errors.EmptyInputError("a.txt", "is empty")
    assert error.name == "a.txt"
    assert str(error) == "a.txt: is empty"
