"""`minutes-miner completion`."""

from __future__ import annotations

import click

from minutes_miner.cli.output import open_output


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print a script that lets SHELL complete commands and options with the Tab key.

    For bash: add  eval "$(minutes-miner completion bash)"  to ~/.bashrc.
    """
    from click.shell_completion import get_completion_class

    root = click.get_current_context().find_root()
    script_of = get_completion_class(shell)
    if script_of is None:  # A choice that click does not know.
        raise click.BadParameter(f"there is no completion for {shell}")
    script = script_of(root.command, {}, "minutes-miner", "_MINUTES_MINER_COMPLETE").source()
    with open_output(None) as stream:
        stream.write(script.encode())
