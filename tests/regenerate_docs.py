"""Write the pages of docs/ that are made from the code anew: `python -m tests.regenerate_docs`.

Each page has a head that people write; what stands below the mark is made from here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping

import click

from minutes_miner.cli import cli
from minutes_miner.vocabulary import Metric, lexicon, metrics
from minutes_miner.writing import TABLES, Table
from tests.examples import ROOT

DOCS = ROOT / "docs"
_MADE_FROM_HERE = "<!-- From here on the page is made from the code"


def page_text(name: str) -> str:
    """A page: its head as it is, the rest as the code has it now."""
    head, mark, made = (DOCS / name).read_text("utf-8").partition(_MADE_FROM_HERE)
    comment = mark + made.split("\n", 1)[0]
    return "\n\n".join([head.rstrip("\n"), comment, *PAGES[name]()]) + "\n"


def _tables() -> Iterator[str]:
    yield from map(_table, TABLES.values())


def _table(table: Table) -> str:
    head = f"## `{table.name}`\n\n{table.meaning}\n\n| column | type | meaning |\n|---|---|---|"
    return "\n".join([head, *(f"| `{c.name}` | {c.type} | {c.meaning} |" for c in table.columns)])


def _commands() -> Iterator[str]:
    """The commands, in words of ours: click's own help differs from version to version."""
    for name, command in cli.commands.items():
        yield f"## `minutes-miner {' '.join([name, *_arguments(command)])}`"
        yield inspect.cleandoc(command.help or "").replace("\b\n", "")
        rows = [_option(one) for one in command.params if isinstance(one, click.Option)]
        if rows:
            yield "\n".join(["| option | what it does |", "|---|---|", *rows])


def _arguments(command: click.Command) -> Iterator[str]:
    for one in command.params:
        if isinstance(one, click.Argument):
            yield one.metavar or (one.name or "").upper()


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in [*option.opts, *option.secondary_opts])
    value = f" {option.metavar}" if option.metavar else ""
    if isinstance(option.type, click.Choice):
        value = f" {', '.join(option.type.choices)}"
    return f"| {names}{value} | {option.help} |".replace("[default", "\\[default")


def _metrics() -> Iterator[str]:
    for group in dict.fromkeys(metric.group for metric in metrics().values()):
        yield f"## {group.replace('_', ' ').capitalize()}"
        yield from (_metric(one) for one in metrics().values() if one.group == group)


def _metric(metric: Metric) -> str:
    examples = [p.example for p in lexicon("triggers").phrases if p.gives["metric"] == metric.id]
    facts = {
        "Units": ", ".join(f"`{unit}`" for unit in metric.units),
        "Polarity": metric.polarity.replace("_", " "),
        "Formula": metric.formula,
        "Source": metric.source,
        "DfE column": metric.dfe_column and f"`{metric.dfe_column}`",
        "Found in": " / ".join(f"“{example}”" for example in examples[:3]),
        "Not to be taken for it": "; ".join(metric.lookalikes),
    }
    lines = [f"- {name}: {value}" for name, value in facts.items() if value]
    return "\n".join([f"### `{metric.id}`: {metric.label}", "", metric.definition, "", *lines])


PAGES: Mapping[str, Callable[[], Iterator[str]]] = {
    "commands.md": _commands,
    "metrics.md": _metrics,
    "tables.md": _tables,
}

if __name__ == "__main__":
    for page in PAGES:
        (DOCS / page).write_bytes(page_text(page).encode())
