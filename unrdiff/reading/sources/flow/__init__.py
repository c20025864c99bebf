"""From marked-up text to a manuscript: what readers of HTML and XML share.

A reader makes :mod:`passages` of its file. Here their :mod:`characters` are made plain, what is
broken into :mod:`lines` is put together (or, where all of a page is lines, read as flat text is),
and :mod:`footnotes` are told from wording: by the markup, else as in flat text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from unrdiff.language.enumeration import ENUMERATOR, split_number
from unrdiff.language.furniture import is_furniture, is_rule
from unrdiff.language.headings import ANNEX_HEADING, LONGEST_HEADING
from unrdiff.model import Origin, UnrdiffError
from unrdiff.reading.beginnings import beginnings, extents
from unrdiff.reading.manuscript import Beginning, Footnote, Hint, Manuscript, RawParagraph
from unrdiff.reading.sources.flow.characters import plain
from unrdiff.reading.sources.flow.footnotes import Joined, joined_notes
from unrdiff.reading.sources.flow.lines import (
    are_lines,
    as_lines,
    with_breaks_resolved,
    with_numbers_rejoined,
    with_rows_joined,
)
from unrdiff.reading.sources.flow.passages import LINE_BREAK, Mark, Passage
from unrdiff.reading.sources.text import manuscript_of_text
from unrdiff.reading.sources.text.assembly import text_and_marks, without_page_numbers
from unrdiff.reading.sources.text.lines import Line
from unrdiff.reading.sources.text.marks import set_marks
from unrdiff.reading.sources.text.notes import take_footnotes

# A committee's report with four long drafts has under 2,000 paragraphs.
MOST_LINES, MOST_CHARACTERS = 20_000, 2_000_000

# Of marked-up text; a report's has a tenth.
_MOST_TAGS = 200_000

__all__ = ["manuscript_of_passages", "within_limits"]


def within_limits(data: bytes, name: str) -> bytes:
    """The bytes of an XML text. Raises ``UnrdiffError`` for more elements than any has."""
    if data.count(b"<") > _MOST_TAGS:
        raise UnrdiffError(
            "{name}: it has more elements than any UN text; give the resolution's text alone",
            name=name,
        )
    return data


def manuscript_of_passages(
    passages: Sequence[Passage], name: str, furniture: Sequence[str] = ()
) -> Manuscript:
    """The manuscript of a file's passages; ``furniture`` is what its pages carry besides them."""
    lines = sum(1 + passage.text.count(LINE_BREAK) for passage in passages)
    if lines > MOST_LINES or sum(len(passage.text) for passage in passages) > MOST_CHARACTERS:
        raise UnrdiffError(
            "{name}: it has more than {most} paragraphs and lines or {millions} "
            "million characters, more than any UN text; give the text of a resolution or "
            "of a draft",
            name=name,
            most=MOST_LINES,
            millions=MOST_CHARACTERS // 1_000_000,
        )
    read = plain([replace(passage, index=i) for i, passage in enumerate(passages)])
    resolved = with_rows_joined(with_numbers_rejoined(with_breaks_resolved(read.passages)))
    if are_lines(resolved):
        flat = manuscript_of_text(as_lines(passages), name)
        return replace(flat, furniture=(*flat.furniture, *furniture))
    placed, carried = _without_furniture(resolved)
    paragraphs, begun = _assembled(placed)
    return Manuscript(
        tuple(paragraphs),
        (*carried, *furniture),
        tuple(begun),
        notices=read.notices,
        printed=read.printed,
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A passage with what the page tells about it: whether it stands among footnotes."""

    passage: Passage
    ruled: bool

    @property
    def text(self) -> str:
        return self.passage.text.strip()

    @property
    def ends_complete(self) -> bool:
        return self.passage.ends_complete


def _without_furniture(passages: Sequence[Passage]) -> tuple[list[_Placed], list[str]]:
    placed: list[_Placed] = []
    furniture: list[str] = []
    ruled = False
    for passage in passages:
        text = passage.text.strip()
        if passage.notes_follow or is_rule(text):
            ruled = True
            if not passage.text or is_rule(text):
                continue
        bare = passage.note is None and not passage.number and not _is_marked(passage)
        if bare and is_furniture(text):
            furniture.append(text)
            continue
        ruled = ruled and not (passage.heading or ANNEX_HEADING.fullmatch(text))
        placed.append(_Placed(passage, ruled))
    return placed, furniture


def _is_marked(passage: Passage) -> bool:
    """Whether a footnote hangs on a passage, as on the symbol of a text issued again."""
    return any(isinstance(piece, Mark) and piece.key for piece in passage.pieces)


def _assembled(placed: Sequence[_Placed]) -> tuple[list[RawParagraph], list[Beginning]]:
    """The paragraphs, one resolution after the other, since each numbers its footnotes anew."""
    joined = joined_notes([p.passage for p in placed])
    kept = set(map(id, joined.wording))
    wording = [p for p in placed if id(p.passage) in kept]
    given: set[str] = set()
    found = beginnings(wording)
    front = wording[: found[0].head if found else None]
    paragraphs = [_as_it_stands(p, joined.of(p.passage, given)) for p in front]
    begun: list[Beginning] = []
    for beginning, end in extents(found, len(wording)):
        head = wording[beginning.head : beginning.body]
        begun.append(Beginning(len(paragraphs), len(paragraphs) + len(head)))
        paragraphs += [_as_it_stands(p, joined.of(p.passage, given)) for p in head]
        paragraphs += _body(wording[beginning.body : end], joined, given)
    return paragraphs, begun


def _as_it_stands(placed: _Placed, footnotes: Iterable[Footnote]) -> RawParagraph:
    passage = placed.passage
    text, marks = text_and_marks(passage.marked)
    return RawParagraph(
        text,
        Origin(index=passage.index),
        passage.number,
        passage.level,
        marks,
        footnotes=tuple(footnotes),
    ).with_its_number()


def _body(placed: Sequence[_Placed], joined: Joined, given: set[str]) -> list[RawParagraph]:
    """The paragraphs of one resolution; footnotes that no markup tells are told as in flat text."""
    noted = take_footnotes([_line(p, at) for at, p in enumerate(placed)])
    lines, loose = without_page_numbers(set_marks(noted))
    below: dict[int, list[Footnote]] = {}
    for note in noted.footnotes:
        at = max(note.before - 1, 0)
        above = noted.lines[at].origin.index if noted.lines else 0
        below.setdefault(above or 0, []).append(Footnote(note.number, note.text))
    loose_at = {line.origin.index for line in loose}
    made = []
    for line in sorted((*lines, *loose), key=lambda line: line.origin.index or 0):
        at = line.origin.index or 0
        passage = placed[at].passage
        text, marks = text_and_marks(line.text)
        made.append(
            RawParagraph(
                text,
                Origin(index=passage.index),
                None if placed[at].ruled else passage.number,
                passage.level,
                marks,
                frozenset({Hint.LOOSE} if at in loose_at else _hints(passage)),
                (*joined.of(passage, given), *below.get(at, ())),
            )
        )
    return made


def _hints(passage: Passage) -> set[Hint]:
    """What the markup shows of a passage; authors set whole paragraphs in headings too."""
    if passage.row:
        return {Hint.ROW}
    text = passage.text.strip()
    numbered = passage.number or ENUMERATOR.match(text) or split_number(text)
    if not passage.heading or numbered or passage.ends_complete or len(text) > LONGEST_HEADING:
        return set()
    return {Hint.HEADING}


def _line(placed: _Placed, at: int) -> Line:
    """A passage as the footnotes' reader takes it: nothing runs on from it."""
    text = placed.passage.marked
    if placed.ruled and placed.passage.number:
        # A list of notes numbers them itself.
        text = f"[{placed.passage.number}] {text}"
    return Line(text, Origin(index=at), blank_before=True, broken_before=True, ruled=placed.ruled)
