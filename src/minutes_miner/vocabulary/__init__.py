"""Words as data: what minutes call things, in TOML files beside this module.

A file holds word lists (`[words]`), pattern fragments (`[fragments]`) and phrases (`[[phrase]]`).
A phrase has an `id`, a `pattern`, what it `gives`, an `example` in which it is found and a
`counter_example` in which it is not; the tests run both. `{name}` in a pattern stands for the word
list or fragment of that name, from the same file or from `grammar.toml`. Patterns are regular
expressions that ignore case; `{name}` fragments keep it, because names are told by their capitals.
"""

from minutes_miner.vocabulary.catalogue import Metric, metric, metrics
from minutes_miner.vocabulary.loader import (
    Lexicon,
    Phrase,
    VocabularyError,
    authority_codes,
    fragment,
    lexicon,
    names,
    terms,
    words,
)

__all__ = [
    "Lexicon",
    "Metric",
    "Phrase",
    "VocabularyError",
    "authority_codes",
    "fragment",
    "lexicon",
    "metric",
    "metrics",
    "names",
    "terms",
    "words",
]
