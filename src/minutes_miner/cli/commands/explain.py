"""`minutes-miner explain`."""

from __future__ import annotations

import click

from minutes_miner.cli.options import vocabulary_option
from minutes_miner.cli.output import open_output


@click.command()
@click.argument("metric", required=False)
@vocabulary_option
def explain(metric: str | None, vocabulary: str | None) -> None:
    """Print what METRIC measures, where it is defined and how it is recognised.

    Without METRIC: the ids of all metrics.
    """
    from minutes_miner.cli.explanation import explain_metric, list_metrics
    from minutes_miner.cli.vocabulary import check_metric, checked_overlay
    from minutes_miner.vocabulary import extended_by

    with extended_by(checked_overlay(vocabulary)), open_output(None) as stream:
        if metric:
            check_metric(metric, "METRIC")
        page = explain_metric(metric) if metric else list_metrics()
        stream.write(page.encode())
