"""Operative paragraphs numbered 一、 二、 三、, as in resolutions until the mid-1970s."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.enumeration import ENUMERATOR
from unrdiff.language.numerals import ONE_TO_TEN, chinese_number
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.punctuation import NUMBER_SIGNS, PARAGRAPH_ENDS
from unrdiff.reading.sources.text.lines import Line

_NUMBER = re.compile(
    rf"(?:^|(?<=[{PARAGRAPH_ENDS}\s]))([{ONE_TO_TEN}]{{1,3}})\s*[{NUMBER_SIGNS}](?=\s*\S)"
)


def chinese_numbers(lines: Sequence[Line]) -> tuple[list[Line], dict[str, str]]:
    """The lines with digits in place of such numbers, and each number's printed form.

    Texts that number their paragraphs 1. 2. use 一、 for headings; they are left as they are.
    """
    if any((match := ENUMERATOR.match(line.text)) and match[1] == "1" for line in lines):
        return list(lines), {}
    printed: dict[str, str] = {}
    result = [replace(line, text=_with_digits(line.text, printed)) for line in lines]
    return (result, printed) if len(printed) > 1 else (list(lines), {})


def _with_digits(text: str, printed: dict[str, str]) -> str:
    def put(match: re.Match[str]) -> str:
        value = chinese_number(match[1])
        # Inside a line only a paragraph's opening tells a number from a list in the wording.
        inside = match.start() > 0
        if value != len(printed) + 1 or (inside and not begins_paragraph(text[match.end() :])):
            return match[0]
        printed[str(value)] = match[1]
        return f"{value}. "

    return _NUMBER.sub(put, text)
