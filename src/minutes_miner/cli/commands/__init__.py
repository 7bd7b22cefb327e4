"""The subcommands: each module holds one, and imports what it needs when it runs."""

from minutes_miner.cli.commands.completion import completion
from minutes_miner.cli.commands.evaluate import evaluate
from minutes_miner.cli.commands.explain import explain
from minutes_miner.cli.commands.extract import extract
from minutes_miner.cli.commands.schema import schema
from minutes_miner.cli.commands.show import show
from minutes_miner.cli.commands.text import text

COMMANDS = (extract, show, text, evaluate, explain, schema, completion)
"""In the order of the help page."""

__all__ = ["COMMANDS"]
