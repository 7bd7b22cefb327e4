"""The metrics layer: workforce figures and statements as structured observations.

`find_metrics` is the way in. `component` puts the same into pipelines of spaCy, which nothing else
here imports.
"""

from minutes_miner.metrics.extraction import find_metrics, metric_notices

__all__ = ["find_metrics", "metric_notices"]
