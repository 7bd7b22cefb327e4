from __future__ import annotations

import pytest

from minutes_miner.errors import MissingLibraryError
from minutes_miner.writing.extras import needs_extra


def test_a_missing_library_says_which_extra_brings_it() -> None:
    with (
        pytest.raises(MissingLibraryError, match=r"^a kite needs the extra: .*miner\[wind\]'$"),
        needs_extra("wind", "a kite"),
    ):
        import no_such_library  # type: ignore[import-not-found]  # noqa: F401


def test_any_other_fault_stays_what_it_is() -> None:
    with pytest.raises(ZeroDivisionError), needs_extra("wind", "a kite"):
        _ = 1 / 0
