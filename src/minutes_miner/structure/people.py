"""Who speaks and who acts: names, offices and initials as minutes print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minutes_miner.records import SpeakerKind
from minutes_miner.vocabulary import fragment, words

_KINDS_OF_ROLE: tuple[SpeakerKind, ...] = ("inspectorate", "member", "officer", "partner", "public")
_KINDS_OF_NAME: tuple[SpeakerKind, ...] = ("inspectorate", "partner", "public", "member")


@dataclass(frozen=True)
class Mention:
    """A speaker or owner as printed: `name`, `role`, and what sort of person it is."""

    name: str | None
    role: str | None
    kind: SpeakerKind | None


@dataclass(frozen=True, eq=False)
class Directory:
    """The people of the attendance lists, to tell names and initials in the text.

    There is one for each text, and it equals no other.
    """

    initials: dict[str, str]
    first_names: frozenset[str]

    def expand(self, printed: str) -> str:
        """Print "RF" as "Ruth Farrow (RF)" where only one person present has these initials."""
        return f"{self.initials[printed]} ({printed})" if printed in self.initials else printed

    def knows(self, word: str) -> bool:
        """Whether somebody present has this name."""
        return word in self.first_names


def make_directory(names: Iterable[str], printed: Mapping[str, str] | None = None) -> Directory:
    """Collect the initials and single names by which the people named may be called.

    `printed` are initials that the attendance list itself gives, each with its name.
    """
    by_initials: dict[str, set[str]] = defaultdict(set)
    singles: set[str] = set()
    for name in names:
        parts = bare_name(name).split()
        singles.update(part for part in parts if len(part) > 2 and part[0].isupper())
        if len(parts) >= 2:
            by_initials["".join(part[0] for part in parts).upper()].add(name)
            by_initials[(parts[0][0] + parts[-1][0]).upper()].add(name)
    unambiguous = {key: next(iter(found)) for key, found in by_initials.items() if len(found) == 1}
    unambiguous.update(printed or {})
    return Directory(unambiguous, frozenset(singles))


def bare_name(name: str) -> str:
    """A name without honorifics and initials' stops."""
    kept = [
        word for word in name.replace(".", " ").split() if word.casefold() not in words("honorific")
    ]
    return " ".join(kept)


def without_article(text: str) -> str:
    """The words without "the", "our" or the like before them."""
    return fragment("article", "people").sub("", text.strip())


def kind_of(name: str | None, role: str | None) -> SpeakerKind | None:
    """officer, member, partner, inspectorate or public, as far as the printed words tell."""
    printed = role or name or ""
    kinds = _KINDS_OF_ROLE if role else _KINDS_OF_NAME
    return next((kind for kind in kinds if fragment(kind, "people").search(printed)), None)


def mention(text: str, directory: Directory) -> Mention | None:
    """Read one printed person, office or body: "Cllr Hart", "The Clerk", "RF", "the DfE"."""
    text = text.strip(' ,;:.*"')
    if not text:
        return None
    name, _, office = text.partition(", ")
    if office and _is_role(office) and not _is_role(name):
        return Mention(name, office, kind_of(name, office))
    if fragment("person").match(text):
        return Mention(text, None, kind_of(text, None))
    if fragment("initials").fullmatch(text) and text.casefold() not in words(
        "office_in_short", "people"
    ):
        return Mention(directory.expand(text), None, None)
    if _is_role(text):
        role = fragment("in_short", "people").sub("", without_article(text))
        return Mention(None, role, kind_of(None, role))
    return Mention(without_article(text), None, kind_of(text, None))


def _is_role(text: str) -> bool:
    return any(fragment(name).fullmatch(text) for name in ("role", "plain_role"))
