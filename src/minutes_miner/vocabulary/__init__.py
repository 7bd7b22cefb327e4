"""Words as data: what minutes call things, in TOML files beside this module.

A file holds word lists (`[words]`), pattern fragments (`[fragments]`) and phrases (`[[phrase]]`).
A phrase has an `id`, a `pattern`, what it `gives`, an `example` in which it is found and a
`counter_example` in which it is not; the tests run both. `{name}` in a pattern stands for the word
list or fragment of that name, from the same file or from `grammar.toml`. Patterns are regular
expressions that ignore case; `{name}` fragments keep it, because names are told by their capitals.
Files of names hold `[terms]`, and `metrics.toml` the catalogue of metrics as `[[metric]]`.
"""

from minutes_miner.errors import VocabularyError
from minutes_miner.vocabulary.catalogue import Metric, load_overlay, metric, metrics
from minutes_miner.vocabulary.expressions import Expression
from minutes_miner.vocabulary.indexing import fingerprint
from minutes_miner.vocabulary.literals import fold
from minutes_miner.vocabulary.loader import (
    Lexicon,
    Phrase,
    authorities,
    authority_codes,
    fragment,
    lexicon,
    names,
    terms,
    words,
)
from minutes_miner.vocabulary.overlay import Overlay, extended_by, overlay

__all__ = [
    "Expression",
    "Lexicon",
    "Metric",
    "Overlay",
    "Phrase",
    "VocabularyError",
    "authorities",
    "authority_codes",
    "extended_by",
    "fingerprint",
    "fold",
    "fragment",
    "lexicon",
    "load_overlay",
    "metric",
    "metrics",
    "names",
    "overlay",
    "terms",
    "words",
]
