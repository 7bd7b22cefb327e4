"""How well the tool does on texts that a person annotated: matching, counting, scores.

    >>> from minutes_miner.evaluation import Retrieval
    >>> half_found = Retrieval(hit=2, gold=4, pred=2)
    >>> half_found.precision, half_found.recall, round(half_found.f1, 2)
    (1.0, 0.5, 0.67)

`docs/evaluation.md` explains the format of annotations and what each figure means.
"""

from minutes_miner.evaluation.comparison import evaluate, total
from minutes_miner.evaluation.examples import Example, read_gold
from minutes_miner.evaluation.predictions import Predictions, extracted, read_predictions
from minutes_miner.evaluation.results import Evaluation, Fault, WrongSlot
from minutes_miner.evaluation.scores import Accuracy, Retrieval, Score, Scores

__all__ = [
    "Accuracy",
    "Evaluation",
    "Example",
    "Fault",
    "Predictions",
    "Retrieval",
    "Score",
    "Scores",
    "WrongSlot",
    "evaluate",
    "extracted",
    "read_gold",
    "read_predictions",
    "total",
]
