"""Cells of tables that spreadsheets open: none of them is a formula."""

from __future__ import annotations

import unicodedata

# With these a formula begins, or a cell that is read as one after a blank.
_ACTIVE = frozenset("=+-@\t\r\n")


def as_data(cell: str) -> str:
    """A cell that a spreadsheet takes for text, also where its sign is of full width.

    An apostrophe in front says so.
    """
    text = cell.replace("\x00", "")
    first = unicodedata.normalize("NFKC", text.lstrip(" ")[:1])
    return f"'{text}" if first in _ACTIVE else text
