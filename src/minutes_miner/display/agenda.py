"""The business of the meeting as branches of the tree."""

from __future__ import annotations

from rich.text import Text
from rich.tree import Tree

from minutes_miner.display.characters import harmless, shortened
from minutes_miner.display.styles import ACTION, ASIDE, HEADING, POINT, RESOLUTION
from minutes_miner.display.wording import due_words, listed, sentence_case, speaker_words, words
from minutes_miner.records import Action, AgendaItem, DiscussionPoint, Resolution, Votes

_POINT_LENGTH = 160
"""Characters of a discussion point to show: enough to know it again, two lines of a terminal."""


def add_item(tree: Tree, item: AgendaItem) -> None:
    """Add an agenda item with its discussion points, resolutions and actions."""
    branch = tree.add(_heading(item))
    for point in item.discussion_points:
        branch.add(_point(point))
    for resolution in item.resolutions:
        branch.add(_resolution(resolution))
    for action in item.actions:
        branch.add(_action(action))


def _heading(item: AgendaItem) -> Text:
    title = harmless(listed([item.number, item.title], " ")) or "Item without a heading"
    closed = "" if item.public else " (press and public excluded)"
    return Text.assemble((title, HEADING), (closed, ASIDE))


def _point(point: DiscussionPoint) -> Text:
    head = listed([sentence_case(point.type), speaker_words(point.speaker)])
    return _entry(head, POINT, "", shortened(harmless(point.text), _POINT_LENGTH))


def _resolution(resolution: Resolution) -> Text:
    number = resolution.number and harmless(resolution.number)
    facts = [
        words(resolution.classification),
        resolution.result and words(resolution.result),
        resolution.mover and f"moved by {harmless(resolution.mover)}",
        resolution.seconder and f"seconded by {harmless(resolution.seconder)}",
        _votes(resolution.votes),
    ]
    head = listed(["Resolution", number], " ")
    return _entry(head, RESOLUTION, listed(facts), harmless(resolution.text))


def _votes(votes: Votes | None) -> str:
    if votes is None:
        return ""
    counts = {"for": votes.for_, "against": votes.against, "abstaining": votes.abstain}
    return listed(f"{count} {side}" for side, count in counts.items() if count is not None)


def _action(action: Action) -> Text:
    facts = [
        action.owner and f"owner {harmless(action.owner)}",
        due_words(action.due) if action.due else None,
    ]
    return _entry("Action", ACTION, listed(facts), harmless(action.text))


def _entry(head: str, style: str, facts: str, text: str) -> Text:
    """Head, facts in brackets, and the text behind a colon."""
    aside = f" ({facts})" if facts else ""
    return Text.assemble((head, style), (aside, ASIDE), (": ", ASIDE), text)
