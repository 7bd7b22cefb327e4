"""Settings and fixtures for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.examples import MINUTES

# No deadline: a test must not fail because the machine is busy.
settings.register_profile(
    "house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture
def minutes_file(tmp_path: Path) -> Path:
    """A file with short minutes."""
    path = tmp_path / "minutes.txt"
    path.write_bytes(MINUTES.encode())
    return path
