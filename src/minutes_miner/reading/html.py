"""Web pages: which part of one is the minutes, and its text."""

from __future__ import annotations

import codecs
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources

from selectolax.lexbor import LexborHTMLParser, LexborNode

from minutes_miner.errors import EncodingError, UnknownEncodingError
from minutes_miner.reading.encodings import Decoded, codec_name, decode, decode_as
from minutes_miner.reading.layout import Block, set_text
from minutes_miner.reading.markup import MarkupReader

LEAST_CONTENT = 0.3
"""The content holds at least so much of what is left of a page: an empty frame is none."""
MOST_AROUND = 0.7
"""What holds more of the text than this is not around it, whatever it is called.

A page that is all of the class "cookies-accepted" would else be empty.
"""

_DECLARED = re.compile(
    rb"(?i)<meta\s[^<>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w:.-]{1,40})"
)
_DECLARED_WITHIN = 4096
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8"}
"""Pages that declare Latin-1 hold Windows-1252, and one that can declare UTF-16 is not in it."""


@dataclass(frozen=True, slots=True)
class Selectors:
    """The lists of `html.toml`: CSS selectors, and the names of elements that make lines."""

    content: tuple[str, ...]
    never: tuple[str, ...]
    seldom: tuple[str, ...]
    blocks: frozenset[str]


def html_text(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of the content of a page, without what surrounds it on the site.

    Args:
        data: The bytes of the page.
        name: The input as the user named it.
        encoding: A Python codec name; without it a byte-order mark, the page's own declaration
            and the bytes decide, in this order.

    Raises:
        InputError: The bytes are no text in that encoding, or in any that is tried.
        UnknownEncodingError: Python knows no text encoding of that name.
    """
    page = decode_as(data, name, encoding) if encoding else _decode(data, name)
    # Where a notice points to is a place in the source of the page, not in its text.
    notices = tuple(one.model_copy(update={"start": None, "end": None}) for one in page.notices)
    return Decoded(set_text(_blocks(page.text)), page.encoding, notices)


def _decode(data: bytes, name: str) -> Decoded:
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared and not data.startswith(codecs.BOM_UTF8):
        try:
            codec = codec_name(declared[1].decode("latin-1"))
            return decode_as(data, name, _READ_AS.get(codec, codec))
        except (EncodingError, UnknownEncodingError):
            pass  # The declaration is wrong, as where a page was saved anew in another encoding.
    return decode(data, name)


def _blocks(page: str) -> Sequence[Block]:
    body = LexborHTMLParser(page).body
    if body is None:  # A page of frames has none.
        return ()
    without = _around(body)
    content = _content(body, _text_sizes(body, without))
    reader = MarkupReader(_selectors().blocks)
    for node, leaves in _walk(content, without):
        if leaves:
            reader.leave(node.tag or "")
        elif node.is_text_node:
            reader.read(node.text(deep=False))
        else:
            reader.enter(node.tag or "", node.attributes)
    return reader.blocks()


def _around(body: LexborNode) -> Set[int]:
    """The ids of the elements that are not content."""
    never = set(_ids(body, _selectors().never))
    sizes = _text_sizes(body, never)
    most = MOST_AROUND * sizes[body.mem_id]
    return never | {one for one in _ids(body, _selectors().seldom) if sizes[one] <= most}


def _ids(body: LexborNode, selectors: Sequence[str]) -> Iterator[int]:
    """The ids of the elements that any of the selectors finds."""
    return (node.mem_id for node in body.css(", ".join(selectors)))


def _text_sizes(body: LexborNode, without: Set[int]) -> Mapping[int, int]:
    """How many characters each node holds, those `without` left out of the others, by its id."""
    sizes: dict[int, int] = defaultdict(int)
    for node in reversed(list(body.traverse(include_text=True))):
        if node.is_text_node:
            sizes[node.mem_id] = len(node.text(deep=False).strip())
        if node.parent is not None and node.mem_id not in without:
            sizes[node.parent.mem_id] += sizes[node.mem_id]
    return sizes


def _content(body: LexborNode, sizes: Mapping[int, int]) -> LexborNode:
    """The element that holds the content: the first that is known and large enough."""
    least = LEAST_CONTENT * sizes[body.mem_id]
    known = (node for selector in _selectors().content for node in body.css(selector))
    return next((node for node in known if sizes[node.mem_id] >= least), body)


def _walk(root: LexborNode, without: Set[int]) -> Iterator[tuple[LexborNode, bool]]:
    """Every node on the way in and, with True, every element on the way out.

    Pages of twenty thousand elements in one another exist; Python could not call so deep.
    """
    pending = [(root, False)]
    while pending:
        node, leaves = pending.pop()
        if node.mem_id in without or node.is_comment_node:
            continue
        yield node, leaves
        if node.is_element_node and not leaves:
            pending.append((node, True))
            pending += [(child, False) for child in node.iter(include_text=True)][::-1]


@cache
def _selectors() -> Selectors:
    source = resources.files("minutes_miner.reading").joinpath("html.toml")
    lists = tomllib.loads(source.read_text(encoding="utf-8"))
    return Selectors(
        content=tuple(lists["content"]),
        never=tuple(lists["never"]),
        seldom=tuple(lists["seldom"]),
        blocks=frozenset(lists["blocks"]),
    )
