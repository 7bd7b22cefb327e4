"""Write the columns in docs/tables.md anew: `python -m tests.regenerate_tables`."""

from __future__ import annotations

from minutes_miner.writing import TABLES, Table
from tests.examples import ROOT

PAGE = ROOT / "docs" / "tables.md"
_MADE_FROM_HERE = "<!-- From here on the page is made from the code"


def page_text() -> str:
    """The page: its head as it is, its columns as they are declared."""
    head, mark, made = PAGE.read_text("utf-8").partition(_MADE_FROM_HERE)
    comment = mark + made.split("\n", 1)[0]
    return "\n\n".join([head.rstrip("\n"), comment, *map(_section, TABLES.values())]) + "\n"


def _section(table: Table) -> str:
    head = f"## `{table.name}`\n\n{table.meaning}\n\n| column | type | meaning |\n|---|---|---|"
    return "\n".join([head, *(f"| `{c.name}` | {c.type} | {c.meaning} |" for c in table.columns)])


if __name__ == "__main__":
    PAGE.write_bytes(page_text().encode())
