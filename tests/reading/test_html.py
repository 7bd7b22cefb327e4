from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.errors import EmptyInputError, EncodingError
from minutes_miner.reading import read_bytes
from tests.documents import page


def text_of(body: str) -> str:
    """The text of a page with this body."""
    return read_bytes(page(body), "a.html").text


# --- what is content ------------------------------------------------------------------------------

MINUTES = "<h1>Minutes</h1><p>The Clerk reported that the lamp in Quay Street was out.</p>"
READ = "Minutes\n\nThe Clerk reported that the lamp in Quay Street was out.\n"


@pytest.mark.parametrize(
    "around",
    [
        "<script>track()</script>",
        "<style>p { color: red }</style>",
        "<noscript>Turn it on</noscript>",
        "<nav><a href='/'>Home</a></nav>",
        "<header><p>The site</p></header>",
        "<footer>The council</footer>",
        "<div role='navigation'>Home</div>",
        "<div class='breadcrumbs'>Home &gt; Meetings</div>",
        "<div id='CookieBanner'>We use cookies</div>",
        "<div class='share-bar'>Share this</div>",
        "<div class='mgHide'>Hidden</div>",
        "<ul class='mgActionList'><li>View the decision</li></ul>",
        "<p hidden>Hidden</p>",
        "<p style='color: red; Display: none'>Hidden</p>",
        "<p aria-hidden='true'>Hidden</p>",
        "<form><button>Search</button><select><option>2024</option></select></form>",
        "<!-- a comment -->",
    ],
)
def test_what_is_around_the_minutes_is_left_out(around: str) -> None:
    assert text_of(around + MINUTES + around) == READ


@pytest.mark.parametrize(
    "content",
    ["<main>{}</main>", "<div role='main'>{}</div>", "<div id='modgov'>{}</div>",
     "<article>{}</article>", "<div class='mgContent'>{}</div>"],
)  # fmt: skip
def test_the_content_of_a_page_is_taken_where_it_is_marked(content: str) -> None:
    assert text_of("<p>Welcome</p>" + content.format(MINUTES) + "<p>Contact us</p>") == READ


def test_an_empty_frame_is_no_content() -> None:
    assert text_of("<main></main><article>New</article>" + MINUTES) == "New\n\n" + READ


def test_a_page_whose_body_is_named_after_cookies_is_not_empty() -> None:
    assert read_bytes(f"<html><body class=cookies-ok>{MINUTES}".encode(), "a.html").text == READ
    assert text_of(f"<div class='cookie-page'>{MINUTES}</div>") == READ


def test_a_script_longer_than_the_minutes_is_no_content() -> None:
    script = f"<script>{'track(); ' * 10_000}</script>"
    assert text_of(script + f"<p>Welcome</p><main>{MINUTES}</main>") == READ
    assert text_of(MINUTES + script) == READ


def test_a_menu_longer_than_the_minutes_is_no_content() -> None:
    entries = "<li>Bins and recycling</li>" * 200
    assert text_of(f"<nav><ul>{entries}</ul></nav><p>Welcome</p><main>{MINUTES}</main>") == READ
    assert text_of(f"<nav><ul>{entries}</ul></nav>{MINUTES}") == READ


def test_a_page_without_a_body_is_read_all_the_same() -> None:
    assert read_bytes(b"<!DOCTYPE html>Minutes of the Council", "a").text == (
        "Minutes of the Council\n"
    )


def test_a_page_of_frames_is_empty() -> None:
    with pytest.raises(EmptyInputError):
        read_bytes(b"<html><frameset><frame src='a.html'></frameset></html>", "a.html")


# --- lines and paragraphs -------------------------------------------------------------------------


def test_white_space_in_the_source_is_one_space() -> None:
    assert text_of("<p>The\n  report <b> was </b>\t noted.</p>") == "The report was noted.\n"


def test_the_words_of_links_are_kept() -> None:
    assert text_of("<p>See <a href='http://x.example'>the plan</a>.</p>") == "See the plan.\n"


def test_a_line_break_ends_a_line() -> None:
    assert text_of("<p>Present:<br> Cllr Hart <br/>Cllr Roe</p>") == (
        "Present:\nCllr Hart\nCllr Roe\n"
    )


def test_no_break_spaces_are_spaces_and_soft_hyphens_nothing() -> None:
    assert text_of("<p>10&nbsp;% of the case&shy;loads</p>") == "10 % of the caseloads\n"


def test_no_break_spaces_set_words_apart_as_printed() -> None:
    assert text_of("<p>Chair:&nbsp;&nbsp;&nbsp; Cllr Hart</p>") == "Chair:    Cllr Hart\n"


def test_preformatted_text_keeps_its_lines_and_columns() -> None:
    assert text_of("<pre>Present\n   Hart    Roe\n\nEnd</pre>") == (
        "Present\n   Hart    Roe\n\nEnd\n"
    )


def test_tags_that_are_not_closed_do_no_harm() -> None:
    assert text_of("<p>One<p>Two<div><b>Three<p>Four") == "One\n\nTwo\n\nThree\n\nFour\n"


# --- lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "markers"),
    [
        ("", ["1.", "2."]),
        ("start=4", ["4.", "5."]),
        ("type=a start=3", ["c.", "d."]),
        ("type=A", ["A.", "B."]),
        ("type=i start=4", ["iv.", "v."]),
        ("type=I", ["I.", "II."]),
        ("style='margin: 0; list-style-type: lower-roman'", ["i.", "ii."]),
        ("style='list-style-type: disc'", ["•", "•"]),
        ("start=many", ["1.", "2."]),
    ],
)
def test_the_numbers_of_lists_are_printed(attributes: str, markers: list[str]) -> None:
    entries = text_of(f"<ol {attributes}><li>noted<li>agreed</ol>").splitlines()
    assert entries == [f"{markers[0]} noted", f"{markers[1]} agreed"]


def test_an_entry_may_have_a_number_of_its_own() -> None:
    assert text_of("<ol><li value=7>a<li>b</ol>") == "7. a\n8. b\n"


def test_a_list_without_marks_has_none() -> None:
    assert text_of("<ul style='list-style: none'><li>Cllr Hart<li>Cllr Roe</ul>") == (
        "Cllr Hart\n\nCllr Roe\n"
    )


def test_a_list_inside_a_list_is_set_in_and_the_outer_one_goes_on() -> None:
    assert text_of("<ol><li>a<ul><li>x<li>y</ul><li>b</ol>") == "1. a\n    • x\n    • y\n2. b\n"


def test_an_empty_entry_leaves_no_mark() -> None:
    assert text_of("<ul><li></ul><p>Minutes</p>") == "Minutes\n"


# --- tables ---------------------------------------------------------------------------------------


def test_the_agenda_of_a_meeting_becomes_numbered_items() -> None:
    rows = (
        "<tr><td><p>5.</p></td><td><p>Footpaths</p><p>Minutes:</p><p>Noted.</p></td></tr>"
        "<tr><td>6.</td><td>Lamps</td></tr>"
    )
    assert text_of(f"<table>{rows}</table>") == ("5. Footpaths\n\nMinutes:\n\nNoted.\n\n6. Lamps\n")


def test_a_cell_that_spans_columns_or_rows_keeps_the_others_in_place() -> None:
    rows = (
        "<tr><th colspan=2>Members<th>Status</tr>"
        "<tr><td rowspan=2>Both<td>Hart<td>Present</tr>"
        "<tr><td>Roe<td>Apologies</tr>"
        "<tr><td>New<td>Finch<td>Present</tr>"
    )
    assert text_of(f"<table>{rows}</table>").splitlines() == [
        "Members             Status",
        "Both       Hart     Present",
        "           Roe      Apologies",
        "New        Finch    Present",
    ]


def test_the_caption_stands_above_its_table() -> None:
    assert text_of("<table><caption>Attendance<tr><td>Hart<td>P</table>") == (
        "Attendance\n\nHart    P\n"
    )


@pytest.mark.parametrize("span", ["0", "-3", "999999999", "many", ""])
def test_a_senseless_span_costs_nothing(span: str) -> None:
    table = f"<table><tr><td colspan='{span}' rowspan='{span}'>a<td>b</tr></table>"
    assert text_of(table).split() == ["a", "b"]


# --- hostile pages --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tag", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<pre>", "<div class=menu>"]
)
def test_twenty_thousand_elements_in_one_another_are_read(tag: str) -> None:
    assert "deep" in read_bytes(f"<html><p>{tag * 20_000}deep".encode(), "a.html").text


TAGS = [
    "<p>", "</p>", "<table>", "</table>", "<caption>", "<tbody>", "<tr>", "<td>", "</td>", "<th>",
    "<ol>", "</ol>", "<ul>", "<li>", "<pre>", "</pre>", "<br>", "<!--", "-->", "</div>", "&nbsp;",
    "&#0;", "word", " ", "<td rowspan=3>",
]  # fmt: skip


@given(st.lists(st.sampled_from(TAGS)))
def test_any_markup_is_read_and_read_the_same_again(pieces: list[str]) -> None:
    data = page("<p>Minutes</p>" + "".join(pieces))
    source = read_bytes(data, "a.html")
    assert source.text.startswith("Minutes")
    assert source == read_bytes(data, "a.html")


# --- encodings ------------------------------------------------------------------------------------

NAME = "Cllr Łukasz Ó Sé said “no”"


def declared(charset: str, codec: str, text: str) -> bytes:
    """A page that declares one encoding and is in another."""
    return page(f"<p>{text}</p>", f"<meta charset='{charset}'>").decode().encode(codec)


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (declared("utf-8", "utf-8", NAME), "utf-8", NAME),
        (declared("windows-1250", "cp1250", "Łódź"), "cp1250", "Łódź"),
        (declared("iso-8859-1", "cp1252", "“no”"), "cp1252", "“no”"),
        (declared("utf-16", "utf-8", NAME), "utf-8", NAME),
        (declared("klingon", "utf-8", NAME), "utf-8", NAME),
        (codecs.BOM_UTF8 + declared("iso-8859-1", "utf-8", NAME), "utf-8-sig", NAME),
        (declared("utf-8", "utf-16", NAME), "utf-16", NAME),
        (declared("utf-8", "cp1252", "“no”"), "cp1252", "“no”"),
    ],
)
def test_the_page_tells_its_encoding_unless_it_is_wrong(
    data: bytes, encoding: str, text: str
) -> None:
    source = read_bytes(data, "a.html")
    assert (source.encoding, source.text) == (encoding, text + "\n")


def test_the_encoding_in_an_old_declaration_is_found() -> None:
    head = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1250">'
    assert read_bytes(page("Łódź", head).decode().encode("cp1250"), "a.html").text == "Łódź\n"


def test_a_named_encoding_overrules_the_page() -> None:
    data = declared("utf-8", "cp1250", "Łódź")
    assert read_bytes(data, "a.html", "cp1250").text == "Łódź\n"
    with pytest.raises(EncodingError):
        read_bytes(declared("cp1252", "cp1252", "“no”"), "a.html", "utf-8")


def test_a_guess_is_announced_without_a_place_in_the_text() -> None:
    (notice,) = read_bytes(page("<p>“no”</p>").decode().encode("cp1252"), "a.html").notices
    assert (notice.code, notice.start, notice.end) == ("assumed_cp1252", None, None)
