"""The subcommands: each module holds one, and imports what it needs when it runs."""

from minutes_miner.cli.commands.evaluate import evaluate
from minutes_miner.cli.commands.explain import explain
from minutes_miner.cli.commands.extract import extract
from minutes_miner.cli.commands.schema import schema

COMMANDS = (extract, explain, evaluate, schema)
"""In the order of the help page."""

__all__ = ["COMMANDS"]
