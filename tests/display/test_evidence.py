from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.display.evidence import Excerpt, excerpt
from minutes_miner.records import Block
from tests.display.examples import page_of, printed
from tests.examples import MINUTES, evidence_of

TEXT = "5. Staff\nThe roof leaked. The rate was 12% in\nMay, Mr. Roe said. Nobody asked why."
BLOCKS = (Block(type="heading", start=0, end=9), Block(type="discussion", start=9, end=len(TEXT)))


def around(quote: str, text: str = TEXT, blocks: tuple[Block, ...] = BLOCKS) -> Excerpt:
    return excerpt(text, evidence_of(text, quote), blocks)


def test_a_quotation_stands_in_its_sentence() -> None:
    assert around("rate was 12%") == Excerpt("The ", "rate was 12%", " in May, Mr. Roe said.")


def test_a_quotation_of_two_sentences_stands_in_both() -> None:
    assert around("Roe said. Nobody") == Excerpt(
        "The rate was 12% in May, Mr. ", "Roe said. Nobody", " asked why."
    )


def test_a_heading_is_no_part_of_the_sentence_below_it() -> None:
    assert around("roof") == Excerpt("The ", "roof", " leaked.")


def test_a_sentence_without_end_is_cut_between_words() -> None:
    text = "early " * 100 + "12%" + " later" * 100
    shown = around("12%", text, (Block(type="discussion", start=0, end=len(text)),))
    assert shown.before.startswith("... early early")
    assert shown.after.endswith("later later ...")
    assert set(shown.before.split()) == {"...", "early"}
    assert set(shown.after.split()) == {"...", "later"}


@given(st.text(min_size=1), st.text(min_size=1), st.text(min_size=1))
def test_the_excerpt_of_any_text_is_harmless(before: str, quote: str, after: str) -> None:
    text = f"{before}12%{quote}%{after}"
    shown = around(f"12%{quote}%", text, (Block(type="other", start=0, end=len(text)),))
    assert (shown.before + shown.quote + shown.after).isprintable()


def test_marks_take_the_place_of_colours() -> None:
    shown = Excerpt("The ", "rate was 12%", " in May.")
    assert printed(shown) == "The >>rate was 12%<< in May.\n"
    in_colours = printed(shown, colours=True)
    assert ">>" not in in_colours
    assert "\x1b[30;103mrate was 12%\x1b[0m" in in_colours


def test_each_metric_has_its_value_its_item_and_its_confidence() -> None:
    page = page_of(MINUTES + "\n3. Mowers and staff\nThe vacancy rate was 12% in May 2023.\n")
    head, sentence = [line.rstrip() for line in page.splitlines()[-2:]]
    assert head == "1  Vacancy rate: 12%  item 3, confidence 0.95"
    assert sentence == "   The >>vacancy rate was 12% in May 2023<<."
