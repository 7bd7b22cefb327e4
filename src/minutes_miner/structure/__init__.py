"""From text to structure: lines, furniture, headings, items, discussion, resolutions, actions.

`read_structure` is the way in; `assembly` shows the order of the steps.
"""

from minutes_miner.structure.assembly import Structure, read_structure
from minutes_miner.structure.passages import Passage

__all__ = ["Passage", "Structure", "read_structure"]
