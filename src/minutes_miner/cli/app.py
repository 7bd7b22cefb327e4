"""The `minutes-miner` command and its subcommands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from minutes_miner import __version__
from minutes_miner.cli.commands import COMMANDS
from minutes_miner.cli.configuration import ENVIRONMENT_PREFIX
from minutes_miner.cli.status import exit_statuses


class CommandLine(click.Group):
    """A group whose commands, help and version all leave with the statuses of this program."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Parse the command line, which may print help or the version."""
        with exit_statuses():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with exit_statuses():
            return super().invoke(ctx)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, whose options can be set in the environment: MINUTES_MINER_JOBS."""
        cmd.context_settings["auto_envvar_prefix"] = ENVIRONMENT_PREFIX
        super().add_command(cmd, name)


@click.group(cls=CommandLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="minutes-miner")
def cli() -> None:
    """Turn council minutes into JSON: items, discussion, decisions, actions, workforce metrics."""


for command in COMMANDS:
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: The words after the command's name; without them, those of the process.
    """
    try:
        status = cli.main(arguments, prog_name="minutes-miner", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return status or 0
