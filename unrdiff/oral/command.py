"""The words of an instruction: folded to one writing, and the patterns that find them.

Only what stands outside quotations is folded. Widths become one and traditional characters
simplified, one for one, so that offsets stay those of the sheet.
"""

from __future__ import annotations

import re
from functools import cache

from unrdiff.language.lexicon import table


@cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """The words of one list of ``lexicon/oral.toml``, longest first, matched at a place."""
    listed = table("oral")[section][name]
    bounded = (
        rf"{word}(?!\w)" if word[-1].isascii() and word[-1].isalpha() else word for word in listed
    )
    return re.compile("|".join(sorted(bounded, key=len, reverse=True)), re.IGNORECASE)
