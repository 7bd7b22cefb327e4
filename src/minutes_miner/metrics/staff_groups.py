"""Which staff group a finding is about: its own words, else the group that the sentence named."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import Term
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, gap, hull, overlaps
from minutes_miner.vocabulary import fragment, metric, words

_STANDS_FOR = {"permanent_staff": "all_staff"}
"""Groups that the record has no name for: they are told apart only as the share of another."""


def assign_populations(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each finding the staff group that it is about, its own or the one named before it.

    What the head of a table has given stays, and is for its own column only.
    """
    carried: str | None = None
    for n, finding in enumerate(findings):
        if not metric(finding.metric).names_staff:
            _name_carers(finding, sentence)
            continue
        own = _own_group(n, findings, sentence)
        if own is None and finding.population is not None:
            continue
        if own is None and _of_them(finding, sentence):
            own = carried or _named_before(finding, sentence)
        if own is not None:
            finding.population = _same_officers(_STANDS_FOR.get(own, own), carried)
        elif carried is not None and n and _goes_on(finding):
            finding.inherit_population(carried)
        elif finding.trigger is not None:
            finding.population = finding.trigger.gives.get("population_default")
        carried = finding.population or carried


def _of_them(finding: Finding, sentence: Sentence) -> bool:
    """Whether a pronoun says whom the figure is about: "turnover among them"."""
    found = fragment("of_them", "staff_groups").search(sentence.text, finding.start)
    return found is not None and found.start() <= _core(finding)[1]


def _named_before(finding: Finding, sentence: Sentence) -> str | None:
    """The staff group named last before the finding, to which a pronoun points."""
    named = [term for term in sentence.staff_groups if term.end <= finding.start]
    return named[-1].id if named else None


def _name_carers(finding: Finding, sentence: Sentence) -> None:
    """Name foster carers where they are counted; other demand has no staff group."""
    carers = any(term.id == "foster_carer" for term in sentence.populations)
    if finding.metric == "foster_carer_count" and carers:
        finding.population = "foster_carer"


def _same_officers(own: str, carried: str | None) -> str:
    """Read "officer posts" beside enforcement officers as theirs."""
    generic = own in ("planning_officer", "housing_officer")
    return carried if generic and carried and carried.endswith("_officer") else own


def _goes_on(finding: Finding) -> bool:
    """Whether the group named before goes on to a figure, and not to a count of other people."""
    if finding.link is None:
        return False
    return finding.quantity.noun != "people" or finding.link.before is not None


# --- the group that a finding names ---------------------------------------------------------------


def _own_group(n: int, findings: Sequence[Finding], sentence: Sentence) -> str | None:
    """The staff group named nearest to a finding, in its own words or its clause."""
    finding = findings[n]
    core = _core(finding)
    inside = [t for t in sentence.staff_groups if overlaps(t.span, [core])]
    nearest = _nearest(inside, finding)
    if nearest is not None:
        return nearest.id
    return _named_post(finding, sentence) or _in_clause(n, findings, sentence, core)


def _core(finding: Finding) -> Span:
    """The number with the noun that it counts, and the words that name the metric."""
    spans = [finding.number]
    if finding.link is not None:
        spans.append((finding.quantity.start, finding.quantity.reach))
    if finding.trigger is not None:
        spans.append(finding.trigger.span)
    return hull(spans)


def _nearest(terms: Sequence[Term], finding: Finding) -> Term | None:
    """Of several staff groups in one stretch the one nearest to the number."""
    groups = [t for t in terms if not _is_the_share(t, finding)]
    number = finding.number
    if finding.link is not None:
        number = finding.quantity.start, finding.quantity.reach
    return min(groups, key=lambda t: gap(t.span, number), default=None)


def _is_the_share(term: Term, finding: Finding) -> bool:
    """Whether the group is the share that is counted, and not the whole that it is a share of."""
    return term.id == metric(finding.metric).share_group


def _in_clause(n: int, findings: Sequence[Finding], sentence: Sentence, core: Span) -> str | None:
    """The staff group named in the same clause, and not nearer to another figure."""
    finding = findings[n]
    low, high = finding.window or _room(n, findings, sentence, core)
    somebody = [
        t
        for t in sentence.staff_groups
        if low <= t.start
        and t.end <= high
        and not _is_the_share(t, finding)
        and not _speaks(t, sentence)
        and not _of_another(t, finding, sentence)
    ]
    if not somebody:
        return _officers(core, sentence) or _trade((low, high), sentence)
    topic = finding.span_of_group or core
    tied = [t for t in somebody if _is_tied(t, topic, sentence)]
    if finding.value_kind == "none":
        somebody = tied
    nearest = min(tied or somebody, key=lambda t: gap(t.span, core), default=None)
    return nearest.id if nearest else None


def _room(n: int, findings: Sequence[Finding], sentence: Sentence, core: Span) -> Span:
    """The clause of a figure, up to the figures beside it and what they count."""
    low, high = sentence.clause(core[0])
    high = max(high, sentence.clause(core[1] - 1)[1])
    if n:
        low = max(low, _end_of_count(findings[n - 1]))
    if n + 1 < len(findings):
        following = findings[n + 1]
        starts_behind = following.start > core[1]
        high = min(high, following.start if starts_behind else following.number[0])
    return low, high


def _is_tied(term: Term, topic: Span, sentence: Sentence) -> bool:
    """Whether the words join a staff group to a metric, or name it as what a share is of."""
    whole = fragment("share_of", "staff_groups").search(sentence.text[: term.start])
    return whole is not None or _attached(topic, term, sentence) or _owns(term, topic, sentence)


def _end_of_count(finding: Finding) -> int:
    """Where the number of a finding ends, with the noun that it counts."""
    return finding.quantity.reach if finding.link else finding.number[1]


def _attached(core: Span, term: Term, sentence: Sentence) -> bool:
    """Whether the staff group follows directly: "retention among team managers"."""
    if term.start < core[1]:
        return False
    between = sentence.text[core[1] : term.start]
    return fragment("attaches", "staff_groups").fullmatch(between) is not None


def _owns(term: Term, core: Span, sentence: Sentence) -> bool:
    """Whether the staff group stands directly before: "social workers' caseloads"."""
    if term.end > core[0]:
        return False
    between = sentence.text[term.end : core[0]]
    return fragment("owns", "statements").fullmatch(between) is not None


def _of_another(term: Term, finding: Finding, sentence: Sentence) -> bool:
    """Whether the term is part of the words of another metric: the staff of "staff morale"."""
    return any(
        trigger.start <= term.start and term.end <= trigger.end
        for trigger in sentence.triggers
        if trigger.metric != finding.metric and not trigger.needs_number
    )


def _speaks(term: Term, sentence: Sentence) -> bool:
    """Whether the term is part of a speaker's title: "The Principal Social Worker reported"."""
    return fragment("speaks", "staff_groups").match(sentence.text, term.end) is not None


# --- groups outside the list ----------------------------------------------------------------------


def _officers(core: Span, sentence: Sentence) -> str | None:
    """The officers of a planning, enforcement or housing team that the sentence names."""
    if not fragment("officers", "staff_groups").search(sentence.text[slice(*core)]):
        return None
    if fragment("enforcement", "staff_groups").search(sentence.text):
        return "enforcement_officer"
    named = (t.id for t in sentence.services if t.id in ("planning", "housing"))
    return next((f"{service}_officer" for service in named), None)


def _trade(span: Span, sentence: Sentence) -> str | None:
    """A trade outside the list, as it is named: "lifeguards" are lifeguard."""
    speaks = fragment("speaks", "staff_groups")
    for found in fragment("trade", "staff_groups").finditer(sentence.text, *span):
        if not speaks.match(sentence.text, found.end()):
            return _as_id(found["name"])
    return None


def _named_post(finding: Finding, sentence: Sentence) -> str | None:
    """The job that counted posts or people are named by: "three driver posts" are about drivers."""
    if finding.link is None or finding.quantity.noun not in ("posts", "share", "people"):
        return None
    printed = sentence.text[finding.quantity.end : finding.quantity.reach]
    found = fragment("named_post", "staff_groups").fullmatch(printed)
    found = found or fragment("named_workers", "staff_groups").fullmatch(printed)
    if found is None:
        return None
    known = words("no_post_name", "staff_groups")
    names = found["name"].casefold().replace("-", " ").split()
    return None if any(name in known for name in names) else _as_id(found["name"])


def _as_id(printed: str) -> str:
    """A job title as the record writes it: singular, with underscores."""
    name = printed.casefold().strip().removesuffix("s").replace("'", "")
    return name.replace(" ", "_").replace("-", "_")
