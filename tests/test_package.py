"""The package from the outside: what it exports, what it imports, what the wheel holds."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import minutes_miner
from minutes_miner import errors, records
from tests.examples import MINUTES, ROOT

HEAVY = (
    "pydantic",
    "rich",
    "spacy",
    "pyarrow",
    "pandas",
    "minutes_miner.metrics",
    "minutes_miner.structure",
    "minutes_miner.vocabulary",
)
FUNCTIONS = ("extract", "extract_many", "records_to_frame", "records_to_table")


def imported_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after the code."""
    script = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(result.stderr.decode().split())


@pytest.mark.parametrize(
    "code",
    [
        "import minutes_miner; minutes_miner.__version__; dir(minutes_miner)",
        "from minutes_miner.cli import main; main(['--help'])",
        "from minutes_miner.cli import main; main(['--version'])",
        "from minutes_miner.cli import main; main(['extract', '--help'])",
        "from minutes_miner.cli import main; main(['evaluate', '--help'])",
        "from minutes_miner.cli import main; main(['extract', '-', '-'])",
        "from minutes_miner.cli import main; main(['show', '--help'])",
        "from minutes_miner import InputError",
    ],
)
def test_what_needs_no_parser_does_not_wait_for_it(code: str) -> None:
    # A usage error prints to standard error as well, but no name of a module.
    assert not imported_by(code) & set(HEAVY)


def test_libraries_of_extras_wait_until_they_are_needed() -> None:
    code = "from minutes_miner import extract, records_to_frame, records_to_table; extract('a')"
    assert not imported_by(code) & {"pyarrow", "pandas"}


def test_the_schema_needs_no_parser() -> None:
    loaded = imported_by("from minutes_miner.cli import main; main(['schema'])")
    assert "minutes_miner.structure" not in loaded


@pytest.mark.parametrize("name", minutes_miner.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(minutes_miner, name) is not None


def test_every_record_and_error_is_public() -> None:
    models = {name for name in records.__all__ if isinstance(getattr(records, name), type)}
    all_errors = {
        name for name, kind in vars(errors).items() if isinstance(kind, type) and "Error" in name
    }
    assert models | all_errors == set(minutes_miner.__all__) - {"__version__", *FUNCTIONS}


def test_the_public_names_are_listed() -> None:
    assert set(dir(minutes_miner)) == set(minutes_miner.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extract_pdf'"):
        minutes_miner.extract_pdf  # noqa: B018


def test_the_public_function_works_from_the_package() -> None:
    assert isinstance(minutes_miner.extract(MINUTES), minutes_miner.Record)


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, tmp_path], cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    source = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "minutes_miner").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if not name.split("/")[0].endswith("-info")}
    assert packed == source
    assert "minutes_miner/py.typed" in packed
    assert any(name.endswith(".toml") for name in packed)
