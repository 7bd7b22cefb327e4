"""Put the index of the vocabulary beside it when the package is built or installed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class VocabularyIndex(BuildHookInterface):  # type: ignore[type-arg]
    """The hook that `[tool.hatch.build.targets.wheel.hooks.custom]` names."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the index into the source tree and have it packed.

        Args:
            version: "standard", or "editable" for `pip install -e`.
            build_data: What the build packs besides the sources.
        """
        source = Path(self.root, "src")
        sys.path.insert(0, str(source))
        try:
            from minutes_miner.vocabulary import indexing, loader
        finally:
            sys.path.remove(str(source))
        path = source / "minutes_miner" / "vocabulary" / indexing.INDEX
        path.unlink(missing_ok=True)
        path.write_text(indexing.dump(loader.whole_index()), "utf-8")
        build_data["artifacts"].append(str(path.relative_to(self.root)))
