"""The command line: parses, calls, prints.

Only click and the standard library are imported here; a command imports the rest when it runs,
so that `--help` and `--version` answer at once.
"""

from minutes_miner.cli.app import cli, main

__all__ = ["cli", "main"]
