from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Names = list[str | None]


@pytest.mark.parametrize(
    ("text", "statistics"),
    [
        # Only with the figure or its own metric noun.
        pytest.param("The average caseload was 16.", ["mean"], id="average"),
        pytest.param("Caseloads averaged 16.", ["mean"], id="averaged"),
        pytest.param("The median caseload was 16.", ["median"], id="median"),
        pytest.param("Caseloads were usually 16.", ["typical"], id="usually"),
        pytest.param("Caseloads ranged up to a maximum of 22.", ["maximum"], id="maximum"),
        pytest.param("The minimum caseload was 8.", ["minimum"], id="minimum"),
        pytest.param("The longest wait was 31 weeks.", ["maximum"], id="longest"),
        pytest.param("The caseload was 16.", [None], id="none"),
        pytest.param("Sickness was 9 days per FTE.", [None], id="per fte alone"),
        pytest.param(
            "Sickness was 10.5 days per FTE, against an average of 9.",
            [None, "mean"],
            id="one of two",
        ),
    ],
)
def test_statistics(text: str, statistics: Names) -> None:
    assert slots(text, "statistic") == statistics


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("Turnover was around 18%.", "around 18%", id="with what loosens it"),
        pytest.param(
            "Almost a quarter of the posts were vacant.", "Almost a quarter", id="fraction"
        ),
        pytest.param("The depot was fully staffed.", "fully staffed", id="words"),
    ],
)
def test_the_value_as_printed(text: str, printed: str) -> None:
    assert slots(text, "value_text") == [printed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Comparators.
        pytest.param(
            "Almost a quarter of the posts were vacant.", [(25, "<")], id="nearly a fifth"
        ),
        pytest.param("Turnover was nearer 21%.", [(21, "~")], id="nearer"),
        pytest.param("Turnover was just over 18%.", [(18, ">")], id="just over"),
        pytest.param("Caseloads were no more than 18.", [(18, "<=")], id="no more than"),
        pytest.param("Nobody held more than eleven cases.", [(11, "<=")], id="nobody more than"),
        pytest.param("Turnover was 18%.", [(18, "=")], id="exact"),
    ],
)
def test_comparators(text: str, expected: list[tuple[float, str]]) -> None:
    assert slots(text, "value comparator") == expected


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # The shortest stretch with trigger and value.
        pytest.param(
            "The Director said that turnover was 14%, which was noted.",
            ["turnover was 14%"],
            id="trigger and value",
        ),
        pytest.param(
            "Members heard that 12 posts were vacant in the team.",
            ["12 posts were vacant"],
            id="value first",
        ),
        pytest.param(
            "Turnover was 14% in May, it was said.", ["Turnover was 14% in May"], id="with its date"
        ),
        pytest.param(
            "Turnover fell from 21% to 17% in April.",
            ["Turnover fell from 21%", "to 17% in April"],
            id="pair",
        ),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert slots(text, "quote") == quotes
