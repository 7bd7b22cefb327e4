"""`minutes-miner explain`: what a metric measures and how it is recognised."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_miner.vocabulary import Metric, lexicon, metrics


def explain_metric(metric_id: str) -> str:
    """The page about one metric.

    Raises:
        KeyError: There is no metric of that id.
    """
    return "\n".join(_lines(metrics()[metric_id])) + "\n"


def list_metrics() -> str:
    """One line for each metric: its id and its label."""
    width = max(map(len, metrics()))
    return "".join(f"{one.id:{width}}  {one.label}\n" for one in metrics().values())


def _lines(metric: Metric) -> Iterator[str]:
    yield f"{metric.id}: {metric.label}"
    yield ""
    yield metric.definition
    yield ""
    yield from _facts(metric)
    if metric.elsewhere:
        yield ""
        yield "A number with another noun is another metric:"
        yield from (f"  {noun}: {other}" for noun, other in metric.elsewhere.items())
    examples = [p.example for p in lexicon("triggers").phrases if p.gives["metric"] == metric.id]
    if examples:
        yield ""
        yield "Recognised in sentences such as:"
        yield from (f"  {example}" for example in examples)
    if metric.lookalikes:
        yield ""
        yield "Not to be taken for it:"
        yield from (f"  {lookalike}" for lookalike in metric.lookalikes)


def _facts(metric: Metric) -> Iterator[str]:
    facts = {
        "group": metric.group,
        "units": ", ".join(metric.units) or "none",
        "polarity": metric.polarity.replace("_", " "),
        "formula": metric.formula,
        "source": metric.source,
        "DfE column": metric.dfe_column,
        "usual range": _range(metric.plausible),
    }
    yield from (f"{name + ':':13}{value}" for name, value in facts.items() if value)


def _range(plausible: tuple[float, float] | None) -> str | None:
    return f"{plausible[0]:g} to {plausible[1]:g}" if plausible else None
