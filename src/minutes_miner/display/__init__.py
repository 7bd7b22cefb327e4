"""From records to a page for the eye, as renderables of `rich`.

Nothing here reads or extracts; `record_page` is the way in. All text of a document passes through
`harmless`, and reaches `rich` as `Text`, which it never takes for markup.
"""

from minutes_miner.display.page import record_page

__all__ = ["record_page"]
