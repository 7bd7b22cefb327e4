"""`minutes-miner explain`."""

from __future__ import annotations

import click

from minutes_miner.cli.configuration import config_option
from minutes_miner.cli.options import vocabulary_option
from minutes_miner.cli.output import open_output


@click.command()
@click.argument("word", required=False, metavar="[ID]")
@vocabulary_option
@config_option
def explain(word: str | None, vocabulary: str | None) -> None:
    """Print what ID stands for: a metric, a warning, an error code or a rule.

    Of a metric: what it measures, who defines it and in which sentences it is recognised. Of a
    rule: its pattern, and a sentence in which it is found. Without ID: all ids.
    """
    from minutes_miner.cli import explanation
    from minutes_miner.cli.vocabulary import checked_overlay
    from minutes_miner.vocabulary import extended_by

    with extended_by(checked_overlay(vocabulary)), open_output(None) as stream:
        try:
            page = explanation.explain(word) if word else explanation.list_ids()
        except KeyError as error:
            near = f"did you mean {' or '.join(error.args)}? " if error.args else ""
            raise click.BadParameter(
                f"there is no {word!r}; {near}`minutes-miner explain` lists the ids",
                param_hint="ID",
            ) from None
        stream.write(page.encode())
