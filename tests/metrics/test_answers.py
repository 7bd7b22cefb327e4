from __future__ import annotations

import pytest

from tests.metrics.reading import slots


@pytest.mark.parametrize(
    ("text", "metric", "direction"),
    [
        pytest.param(
            "Members asked about caseloads, and the Manager replied that they had eased.",
            "caseload",
            "down",
            id="they had eased",
        ),
        pytest.param(
            "Members asked about turnover; the Director replied that it had risen.",
            "turnover_rate",
            "up",
            id="it had risen",
        ),
    ],
)
def test_an_answer_goes_on_with_what_was_asked(text: str, metric: str, direction: str) -> None:
    rows = slots(text, "metric assertion direction anaphoric")
    assert rows == [
        (metric, "mentioned", None, False),
        (metric, "asserted", direction, True),
    ]
