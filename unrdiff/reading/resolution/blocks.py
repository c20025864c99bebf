"""What the paragraphs of a source are put together to, before they have labels."""

from __future__ import annotations

from dataclasses import dataclass, field

from unrdiff.language.clauses import unquoted
from unrdiff.language.enumeration import Level
from unrdiff.model import ChangedSpan, FootnoteMark, ParagraphKind
from unrdiff.reading.manuscript import RawParagraph, shifted


@dataclass(slots=True)
class Block:
    """One paragraph of a resolution, made of one paragraph of the source or of several.

    ``number`` is its printed number, ``value`` what an operative paragraph's counts. ``levels``
    is where a subparagraph stands in its lists. ``annex``: it heads an annex.
    """

    kind: ParagraphKind
    number: str | None = None
    value: int | None = None
    levels: tuple[Level, ...] = ()
    annex: bool = False
    text: str = ""
    marks: tuple[FootnoteMark, ...] = ()
    changed: tuple[ChangedSpan, ...] = ()
    taken: list[RawParagraph] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """How its wording ends, without blanks and closing quotation marks."""
        return unquoted(self.text[-200:])

    @property
    def ends_complete(self) -> bool:
        """Whether the last paragraph that it took in is complete."""
        return self.taken[-1].ends_complete

    def take(self, paragraph: RawParagraph) -> None:
        """Add a paragraph of the source, its number taken off where that is this block's own."""
        whole = paragraph if paragraph.number == self.number else paragraph.with_its_number()
        start = len(self.text) + 1 if self.text else 0
        # A mark at the head of what follows belongs to what stands before it.
        self.marks += tuple(
            FootnoteMark(m.number, start + m.offset if m.offset else max(start - 1, 0))
            for m in whole.marks
        )
        self.changed += shifted(whole.changed, start)
        self.text = f"{self.text}\n{whole.text}" if self.text else whole.text
        self.taken.append(paragraph)
