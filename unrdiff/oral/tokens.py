"""Cuts an instruction into places, quotations and words of command.

Where a quotation ends is not always certain: marks nest, are of another shape, or are missing.
So a text has several readings, the likeliest first; the grammar and the draft's own words decide
between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unrdiff.language.folding import simplified
from unrdiff.language.numerals import any_number
from unrdiff.language.quotation import CLOSING, OPENING, QUOTES, family
from unrdiff.language.sheets import (
    BOUNDARY,
    NTH_OCCURRENCE,
    PAUSES,
    SEPARATOR,
    has_end,
    occurrence,
    without_end,
)
from unrdiff.oral.command import pattern
from unrdiff.oral.locus import LAST, Locus, Part, read_loci

_BLANK = re.compile(r"\s+")
_COUNTS = {"two": 2, "three": 3, "two2": 2, "three2": 3}
# How many ends of one quotation are tried.
_ENDS = 8
# An item with more quotation marks is none that anybody reads out: they are not told apart then.
_MOST_MARKS = 300


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an instruction; ``kind`` is the letter by which the grammar knows it.

    ``Q`` a quotation, ``L`` places, ``O`` an occurrence, ``N`` new paragraphs, ``;`` the end of a
    sentence, ``H`` thanks, ``U`` what is not understood; the other letters are in :data:`WORDS`.
    ``tail`` is the punctuation behind a quotation that was never closed.
    """

    kind: str
    start: int
    end: int
    text: str = ""
    loci: tuple[Locus, ...] = ()
    occurrence: int | str | None = None
    count: int = 0
    tail: str = ""


# Letter, section and list of lexicon/oral.toml. Of words equally long the first list wins.
WORDS = (
    ("R", "marks", "renumbering"),
    ("T", "verbs", "to"),
    ("V", "verbs", "replace"),
    ("Y", "verbs", "substitute"),
    ("I", "verbs", "insert"),
    ("D", "verbs", "delete"),
    ("M", "verbs", "move"),
    ("W", "verbs", "swap"),
    ("G", "verbs", "merge"),
    ("P", "verbs", "split"),
    ("K", "positions", "between"),
    ("E", "positions", "end"),
    ("S", "positions", "start"),
    ("A", "positions", "after"),
    ("F", "positions", "before"),
    ("N", "marks", "new_paragraph"),
    ("n", "marks", "new"),
    ("X", "marks", "onward"),
    ("*", "marks", "all_occurrences"),
    ("-", "marks", "last_occurrence"),
    ("1", "marks", "first_occurrence"),
    ("C", "marks", "and"),
    ("B", "marks", "by"),
    (" ", "marks", "fillers"),
    ("H", "marks", "thanks"),
)
# What may follow a quotation that was left open.
_BEHIND_OPEN = tuple((s, n) for k in "TAFV" for letter, s, n in WORDS if letter == k)


def readings(text: str) -> Iterator[tuple[Token, ...]]:
    """The ways to cut ``text``, the likeliest first."""
    yield from _Cutter(text).cut(0)


class _Cutter:
    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = simplified(text)
        self.quoting = sum(character in QUOTES for character in text) <= _MOST_MARKS
        self._pieces: dict[int, Token] = {}

    def cut(self, at: int) -> Iterator[tuple[Token, ...]]:
        """All readings from this offset on."""
        found: list[Token] = []
        while at < len(self.text):
            if blank := _BLANK.match(self.plain, at):
                at = blank.end()
                continue
            if self.quoting and self.text[at] in QUOTES:
                for end, after in self._ends(at):
                    content = self.text[at + 1 : end].strip()
                    tail = self.text[end:].strip() if end == after else ""
                    quotation = Token("Q", at, after, content, tail=tail[:1])
                    for rest in self.cut(after):
                        yield (*found, quotation, *rest)
                return
            token = self._token(at)
            if token.kind == "U" and found and found[-1].kind == "U":
                before = found.pop()
                token = Token("U", before.start, token.end, self.text[before.start : token.end])
            if token.kind != " ":
                found.append(token)
            at = token.end
        yield tuple(found)

    def _token(self, at: int) -> Token:
        """The piece that begins here, whatever stands before it: all readings share it."""
        if at not in self._pieces:
            self._pieces[at] = self._piece(at)
        return self._pieces[at]

    def _piece(self, at: int) -> Token:
        place, word = read_loci(self.plain, at), self._word(at)
        if place and (word is None or place[1] >= word.end):
            return Token("L", at, place[1], self.text[at : place[1]], loci=place[0])
        if word:
            return word
        if match := BOUNDARY.match(self.plain, at):
            return Token(";", at, match.end())
        if match := SEPARATOR.match(self.plain, at):
            return Token(" ", at, match.end())
        return Token("U", at, at + 1, self.text[at])

    def _word(self, at: int) -> Token | None:
        best: tuple[int, str, re.Match[str]] | None = None
        nth = None
        if at == 0 or not (self.plain[at - 1].isascii() and self.plain[at - 1 : at + 1].isalpha()):
            nth = NTH_OCCURRENCE.match(self.plain, at)
            for letter, section, name in WORDS:
                match = pattern(section, name).match(self.plain, at)
                if match and match.end() > at and (best is None or match.end() > best[0]):
                    best = match.end(), letter, match
        if nth and (best is None or nth.end() > best[0]):
            which, count = occurrence(nth)
            return Token("O", at, nth.end(), occurrence=which or "all", count=count)
        return self._worded(at, *best) if best else None

    def _worded(self, at: int, end: int, letter: str, match: re.Match[str]) -> Token:
        occurrences: dict[str, int | str] = {"*": "all", "-": LAST, "1": 1}
        if letter in occurrences:
            return Token("O", at, end, occurrence=occurrences[letter], count=0)
        if letter == "N":
            return _new_paragraph(at, end, match)
        return Token(letter, at, end, self.text[at:end])

    # --- quotations ----------------------------------------------------------------------------

    def _ends(self, start: int) -> Iterator[tuple[int, int]]:
        """Where the quotation that begins here may end, and where what follows begins."""
        marks = family(self.text[start])
        seen: set[int] = set()
        for end in self._likely_ends(start, marks):
            if end not in seen and len(seen) < _ENDS:
                seen.add(end)
                yield end, end + (end < len(self.text) and self.text[end] in QUOTES)

    def _likely_ends(self, start: int, marks: str) -> Iterator[int]:
        balanced = self._balanced(start, marks)
        if balanced is not None:
            yield balanced
        others = [i for i in range(start + 1, len(self.text)) if self.text[i] in QUOTES]
        yield from (i for i in others if self.text[i] in marks)
        yield from (i for i in others if self.text[i] not in marks and self.text[i] in CLOSING)
        yield from self._open_ends(start)

    def _open_ends(self, start: int) -> Iterator[int]:
        """Where a quotation without a closing mark may end: before words of command, or the line.

        It never takes in a condition, on which the instruction hangs.
        """
        condition = pattern("marks", "condition").search(self.plain, start + 1)
        last = condition.start() if condition else len(self.text)
        for section, name in (("marks", "thanks"), *_BEHIND_OPEN):
            found = pattern(section, name).finditer(self.plain, start + 1, last)
            starts = (m.start() for m in found if m.end() > m.start() + 1)
            yield from (len(self.text[:at].rstrip(PAUSES)) for at in starts)
        if condition:
            yield len(self.text[:last].rstrip(PAUSES))
            return
        if has_end(self.text):
            yield len(without_end(self.text))
        yield len(self.text)

    def _balanced(self, start: int, marks: str) -> int | None:
        """The mark that closes this one, where marks open and close as they should."""
        if self.text[start] not in OPENING:
            return None
        depth = 0
        for at in range(start, len(self.text)):
            if self.text[at] in marks:
                depth += 1 if self.text[at] in OPENING else -1 if self.text[at] in CLOSING else 0
                if depth == 0:
                    return at
        return None


def _new_paragraph(at: int, end: int, match: re.Match[str]) -> Token:
    groups = match.groupdict()
    preamble, operative = groups["pp"] or groups["pp2"], groups["op"] or groups["op2"]
    part = Part.PREAMBLE if preamble else Part.OPERATIVE if operative else None
    count = any_number(groups["count"] or "") or next(
        (n for name, n in _COUNTS.items() if groups[name]), 0
    )
    sub = ("new",) if groups["sub"] or groups["sub2"] else ()
    return Token("N", at, end, loci=(Locus(part, sub=sub),), count=count)
