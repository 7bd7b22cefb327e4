"""What the warnings of a record mean, by their codes."""

from __future__ import annotations

from collections.abc import Mapping

WARNINGS: Mapping[str, str] = {
    "assumed_cp1252": "The bytes are not UTF-8 and were read as Windows-1252. If letters or quotes "
    "look wrong, name the encoding with --encoding.",
    "no_meeting_date": "The text prints no date of its meeting, so due dates and periods may be "
    "unresolved. --meeting-date gives the day.",
    "pages_without_text": "Some pages of a PDF hold no text, as scanned ones do; nothing was read "
    "from them. Text recognition (OCR) makes them readable.",
    "implausible_value": "A value lies outside the usual range of its metric. It is kept as "
    "printed; read the quotation before you rely on it.",
}
"""Codes never change once released; a message in a record says the same of its own case."""
