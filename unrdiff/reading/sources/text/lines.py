"""Lines with what the page tells about them, page furniture and running heads taken out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.clauses import ends_complete
from unrdiff.language.enumeration import LONE_NUMBER
from unrdiff.language.furniture import is_furniture, is_rule
from unrdiff.language.punctuation import WIDE_BLANK
from unrdiff.model import Origin

# A footnote's mark on its way through the reader: its number between two private characters.
MARK = re.compile("\ue000([^\ue001]*)\ue001")
_SHORTEST_HEAD = 4


def mark(number: str) -> str:
    """The mark of footnote ``number`` as it stands in text while it is being read."""
    return f"\ue000{number}\ue001"


def without_marks(text: str) -> str:
    """Text with its footnote marks taken out."""
    return MARK.sub("", text)


def columns(text: str) -> int:
    """The width of a text in terminal columns: a Chinese character takes two."""
    return sum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, int]):
    """The columns of each character, looked up once."""

    def __missing__(self, character: str) -> int:
        self[character] = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        return self[character]


_WIDTHS = _Widths()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of wording.

    ``indent`` is in columns. ``blank_before``: a blank line stands before it. ``broken_before``:
    page furniture or footnotes stood before it, so its indentation and the shortness of the line
    above say nothing. ``ruled``: it stands under a footnote rule of its page. ``inline_before``:
    it was cut from the line above by wording alone.
    """

    text: str
    origin: Origin
    indent: int = 0
    blank_before: bool = False
    broken_before: bool = False
    ruled: bool = False
    inline_before: bool = False

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph, marks and quotes left aside."""
        return ends_complete(without_marks(self.text))

    @property
    def ends_in_mark(self) -> bool:
        """Whether a footnote mark ends it: converters break the line there."""
        return self.text.rstrip().endswith("\ue001")


def wording_lines(
    text: str, origins: Sequence[Origin] | None = None
) -> tuple[list[Line], list[str]]:
    """The lines of a text without page furniture, and the furniture that was taken out.

    ``origins`` say of each line where it stands in the file, if that is not where it stands here.
    """
    if origins is None:
        origins = [Origin(line) for line, _ in enumerate(text.split("\n"), 1)]
    lines: list[Line] = []
    furniture: list[str] = []
    blank = broken = ruled = False
    for raw, origin in zip(text.split("\n"), origins, strict=True):
        if is_rule(raw):
            broken = ruled = True
        elif not raw.strip():
            blank = True
        elif is_furniture(raw):
            furniture.append(raw.strip())
            broken, ruled = True, False
        else:
            stripped = raw.lstrip(" " + WIDE_BLANK)
            indent = columns(raw[: len(raw) - len(stripped)])
            lines.append(Line(stripped.rstrip(), origin, indent, blank, broken, ruled))
            blank = broken = False
    for _ in range(2):  # a running head takes two lines at most
        lines = _without_running_heads(lines, furniture)
    return _numbers_rejoined(lines), furniture


def _without_running_heads(lines: Sequence[Line], furniture: list[str]) -> list[Line]:
    """Take out what stands below page furniture more than once: the title at a page's head.

    Wording is not repeated just there; an organ's name or 附件 is shorter than any title.
    """
    heads = Counter(line.text for line in lines if line.broken_before and not line.ends_complete)
    result: list[Line] = []
    broken = False
    for line in lines:
        if line.broken_before and heads[line.text] > 1 and len(line.text) > _SHORTEST_HEAD:
            furniture.append(line.text)
            broken = True
            continue
        result.append(replace(line, broken_before=True, ruled=False) if broken else line)
        broken = False
    return result


def _numbers_rejoined(lines: Sequence[Line]) -> list[Line]:
    """Put a paragraph's number that has a line to itself before its wording."""
    result: list[Line] = []
    for line in lines:
        if result and LONE_NUMBER.fullmatch(result[-1].text):
            line = replace(result[-1], text=f"{result[-1].text} {line.text}")
            result.pop()
        result.append(line)
    return result
