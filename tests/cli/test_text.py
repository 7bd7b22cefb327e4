"""`minutes-miner text`: the text that the offsets of a record count in, and nothing else."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from tests.documents import lines as page_of
from tests.documents import page, pdf_file, word_file
from tests.examples import MINUTES, json_lines, run_command

DOCUMENTS = {
    "a.txt": MINUTES.replace("\n", "\r\n").encode(),
    "a.html": page("<h1>Minutes of the Council</h1><p>Cllr Ó Sé said “no”.</p>"),
    "a.docx": word_file("Minutes of the Council", "Present: Cllr Ó Sé"),
    "a.pdf": pdf_file(page_of("Minutes of the Council"), page_of("Present: Cllr Ó Sé")),
    "a.gz": gzip.compress(MINUTES.encode("cp1252")),
}


@pytest.fixture(params=DOCUMENTS)
def document(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of each format."""
    path = tmp_path / str(request.param)
    path.write_bytes(DOCUMENTS[path.name])
    return path


def test_offsets_of_the_record_count_in_the_text(document: Path) -> None:
    text = run_command("text", document).stdout.decode()
    (record,) = json_lines(run_command("extract", document).stdout)
    assert record["document"]["characters"] == len(text)
    assert record["blocks"][-1]["end"] == len(text)
    for participant in record["meeting"]["participants"]:
        evidence = participant["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_text_may_be_piped_back_and_stays_as_it_is(document: Path) -> None:
    text = run_command("text", document).stdout
    assert run_command("text", input=text).stdout == text
    assert run_command("text", "-", input=text).stdout == text


def test_no_newline_is_translated(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfMinutes\r\nof\rthe\n\nCouncil")
    assert run_command("text", path).stdout == b"Minutes\r\nof\rthe\n\nCouncil"


def test_the_text_goes_to_a_file(document: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    result = run_command("text", document, "-o", target)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert target.read_bytes() == run_command("text", document).stdout


def test_an_input_is_not_replaced_by_its_text(document: Path) -> None:
    before = document.read_bytes()
    assert run_command("text", document, "-o", document).returncode == 2
    assert document.read_bytes() == before


def test_the_encoding_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Łódź".encode("cp1250"))
    assert run_command("text", path, "--encoding", "cp1250").stdout.decode() == "Łódź"
    unknown = run_command("text", path, "--encoding", "klingon")
    assert (unknown.returncode, unknown.stdout) == (2, b"")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", b"(empty_input)"),
        (b"%PDF-1.7", b"(damaged)"),
        (b"\x89PNG\r\n\x1a\n", b"(binary_input)"),
        (b"a" * (1 << 20) + b"b", b"(too_large)"),
    ],
)
def test_an_input_that_fails_is_one_line_with_its_code(
    tmp_path: Path, data: bytes, code: bytes
) -> None:
    path = tmp_path / "a\nb.txt"
    path.write_bytes(data)
    target = tmp_path / "out.txt"
    result = run_command("text", path, "--max-size", "1M", "-o", target)
    assert (result.returncode, result.stdout) == (3, b"")
    assert result.stderr.startswith(b"minutes-miner: ")
    assert result.stderr.endswith(code + b"\n")
    assert result.stderr.count(b"\n") == 1
    assert not target.exists()


def test_a_closed_standard_input_is_no_input() -> None:
    result = run_command("text", "-", preexec_fn=lambda: os.close(0))
    assert result.returncode == 3
    assert result.stderr.endswith(b"(unreadable)\n")


def test_one_file_is_asked_for(minutes_file: Path) -> None:
    assert run_command("text", minutes_file, minutes_file).returncode == 2


def test_extract_has_the_same_bound(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (1 << 20) + b"b")
    (line,) = json_lines(run_command("extract", path, "--max-size", "1").stdout)
    assert line["error"]["code"] == "too_large"
    piped = run_command("extract", "--max-size", "1M", input=path.read_bytes())
    assert json_lines(piped.stdout)[0]["error"]["code"] == "too_large"
