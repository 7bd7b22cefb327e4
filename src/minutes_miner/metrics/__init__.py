"""The metrics layer: workforce figures and statements as structured observations.

`find_metrics` is the way in. Nothing here imports spaCy before a text is seen to name a metric.
"""

from minutes_miner.metrics.extraction import find_metrics, metric_notices

__all__ = ["find_metrics", "metric_notices"]
