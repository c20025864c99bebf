"""Back: the differences of two texts as a sheet of oral revisions that leads from one to the other.

What is written is applied before it is given out: the sheet holds only if it gives the new text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from unrdiff.label import TITLE, Label
from unrdiff.language import instructions
from unrdiff.language.places import (
    ANNEX,
    OPERATIVE,
    PREAMBLE,
    place_name,
    range_name,
    subparagraph,
)
from unrdiff.model import Comparison, Document, Paragraph, ParagraphKind, Role, UnrdiffError
from unrdiff.oral.quoting import quoted, steps
from unrdiff.oral.revise import revise
from unrdiff.rising import heaviest_rise

_TEXT = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
_PART = {ParagraphKind.PREAMBULAR: PREAMBLE, ParagraphKind.OPERATIVE: OPERATIVE}


@dataclass(frozen=True, slots=True)
class _Line:
    """An instruction; ``order`` sorts by the place in the draft, then by what is done there."""

    order: tuple[int, int]
    text: str


def sheet_of(comparison: Comparison) -> str:
    """Oral revisions in Chinese that make the new text of the old one, ready to be read out.

    Footnotes are not read out and are left as they are. Raises ``UnrdiffError`` where the new
    text cannot be reached so: a title that one text alone has, annexes of another shape.
    """
    draft, new = comparison.old, comparison.new
    if _wording(draft)[1:] == _wording(new)[1:] and bool(draft.title) != bool(new.title):
        raise UnrdiffError(
            "{new}: differs from {draft} in having a title or none, which no oral revision "
            "changes; compare the two without --oral-out instead",
            new=new.source,
            draft=draft.source,
        )
    whole: frozenset[str] = frozenset()
    for _ in range(3):
        sheet = _Sheet(comparison, whole).text()
        revised = revise(draft, sheet)
        if revised.complete and _reached(revised.revised, new):
            return sheet
        # Where words quoted singly do not give the new text, the whole paragraph is read out.
        whole |= _unlike(comparison, revised.revised)
    raise UnrdiffError(
        "{new}: cannot be reached from {draft} by oral revisions; compare the two "
        "without --oral-out instead",
        new=new.source,
        draft=draft.source,
    )


def _reached(revised: Document, new: Document) -> bool:
    """Whether every paragraph is the new text's; a title only where both texts have one."""
    got, wanted = _wording(revised), _wording(new)
    return got[1:] == wanted[1:] and (not (revised.title and new.title) or got[0] == wanted[0])


def _wording(document: Document) -> list[tuple[str, str]]:
    return [(TITLE, document.title or ""), *((p.label, p.text) for p in document.paragraphs)]


def _unlike(comparison: Comparison, revised: Document) -> frozenset[str]:
    got = dict(_wording(revised))
    linked = {k.new: k.old for k in comparison.links if k.role is Role.PRIMARY}
    return frozenset(
        str(Label.parse(linked[p.label]).top)
        for p in comparison.new.paragraphs
        if p.label in linked and got.get(p.label) != p.text
    )


class _Sheet:
    """Builds the instructions of one sheet; ``whole`` are labels to be read out whole."""

    def __init__(self, comparison: Comparison, whole: frozenset[str]) -> None:
        self.draft, self.new = comparison.old, comparison.new
        self.whole = whole
        self.inner = {id(d): _inner(d) for d in (self.draft, self.new)}
        self.heirs = dict(self._pairs(comparison))
        self.order = {p.label: i for i, p in enumerate(self.draft.paragraphs)}
        self.still = self._unmoved({k.old for k in comparison.links if k.moved})

    def text(self) -> str:
        """The sheet: lead-in, numbered instructions, the lines about numbers and about order."""
        placings = list(self._placings())
        told = [*self._removals(), *self._rewordings(), *placings]
        lines = [line.text for line in sorted(told, key=lambda line: line.order)]
        if self.draft.title != self.new.title and self.draft.title and self.new.title:
            lines.insert(0, instructions.retitled(quoted(self.new.title)))
        if self._renumbered():
            lines.append(instructions.RENUMBERING)
        numbered = (f"{n}. {line}" for n, line in enumerate(lines, 1))
        places = [line.order[0] for line in placings]
        order = [instructions.IN_THIS_ORDER] if len(set(places)) < len(places) else []
        return "\n".join([instructions.LEAD_IN, *numbered, *order]) + "\n"

    def _pairs(self, comparison: Comparison) -> Iterator[tuple[str, str]]:
        """Old and new label of the paragraphs, without subparagraphs, that are one."""
        for link in comparison.links:
            if link.role is not Role.PRIMARY:
                continue
            old, new = self.draft[link.old], self.new[link.new]
            same = old.kind is new.kind or {old.kind, new.kind} <= set(_TEXT)
            if same and old.parent is None and new.parent is None:
                yield link.old, link.new

    def _unmoved(self, moved: Set[str]) -> set[str]:
        """The most paragraphs that keep their order among each other and their part.

        Of several choices as good (of two that changed places, either moved), the comparison's.
        """
        sources = {new: old for old, new in self.heirs.items()}
        row = [
            sources[p.label]
            for p in self.new.paragraphs
            if p.label in sources and p.kind is self.draft[sources[p.label]].kind
        ]
        weights = [1 + (label not in moved) / len(row) for label in row]
        return {row[i] for i in heaviest_rise([self.order[label] for label in row], weights)}

    def _renumbered(self) -> bool:
        """Whether a numbered paragraph that stays in its place comes to have another number."""
        return any(
            self.draft[old].number and old != new and old in self.still
            for old, new in self.heirs.items()
        )

    # --- instructions ----------------------------------------------------------------------------

    def _removals(self) -> Iterator[_Line]:
        gone = [
            p.label for p in self.draft.paragraphs if p.parent is None and p.label not in self.heirs
        ]
        for labels in _runs(gone):
            yield _Line((self.order[labels[0]], 1), instructions.deleted(range_name(labels)))

    def _rewordings(self) -> Iterator[_Line]:
        for old, new in self.heirs.items():
            name = place_name(old)
            mine, other = self._lines(self.draft, old), self._lines(self.new, new)
            if [text for _, text in mine] == [text for _, text in other]:
                continue
            place = (self.order[old], 0)
            if [n for n, _ in mine] != [n for n, _ in other] or old in self.whole:
                text = "\n".join(f"{n or ''} {t}".strip() for n, t in other)
                yield _Line(place, instructions.rewritten(name, quoted(text)))
                continue
            for (number, before), (_, after) in zip(mine, other, strict=True):
                if before != after:
                    where = subparagraph(name, number) if number else name
                    beside = [t for _, t in mine if t is not before] if not number else []
                    yield _Line(place, _reworded(where, before, after, beside))

    def _placings(self) -> Iterator[_Line]:
        """New and moved paragraphs beside the nearest one that stays."""
        sources = {new: old for old, new in self.heirs.items()}
        anchor: str | None = None
        top = [p for p in self.new.paragraphs if p.parent is None]
        for fresh, run in groupby(top, key=lambda p: sources.get(p.label) not in self.still):
            paragraphs = list(run)
            if not fresh:
                anchor = sources[paragraphs[-1].label]
                continue
            following = next((sources[p.label] for p in top[top.index(paragraphs[-1]) + 1 :]), None)
            at = self.order[anchor] if anchor else -1
            told = self._run_placed(paragraphs, anchor, following, sources)
            for step, line in enumerate(told, 2):
                yield _Line((at, step), line)

    def _run_placed(
        self,
        paragraphs: Sequence[Paragraph],
        anchor: str | None,
        following: str | None,
        sources: Mapping[str, str],
    ) -> Iterator[str]:
        """The instructions on paragraphs that come to stand behind one another."""
        for (kind, moved), run in groupby(paragraphs, key=lambda p: (p.kind, p.label in sources)):
            held = list(run)
            where = self._where(kind, anchor, following)
            if moved:
                for paragraph in held:
                    yield instructions.moved(place_name(sources[paragraph.label]), where)
            elif kind is ParagraphKind.HEADING:
                for paragraph in held:
                    yield instructions.heading_added(where, quoted(paragraph.text))
            else:
                texts = [quoted(self._written(p)) for p in held]
                beside = [self.draft[k].kind for k in (anchor, following) if k]
                part = _PART.get(kind, "") if kind not in beside else ""
                yield instructions.paragraphs_added(where, texts, part)

    def _where(self, kind: ParagraphKind, anchor: str | None, following: str | None) -> str:
        """Behind the paragraph before or in front of the one behind: that of the same part."""
        if anchor and (self.draft[anchor].kind is kind or kind not in _PART):
            return instructions.behind(place_name(anchor))
        if following and (self.draft[following].kind is kind or kind not in _PART):
            return instructions.before(place_name(following))
        edge = instructions.at_end if following or not anchor else instructions.at_start
        return edge(_PART.get(kind, ANNEX))

    # --- texts -----------------------------------------------------------------------------------

    def _lines(self, document: Document, label: str) -> list[tuple[str | None, str]]:
        """A paragraph and its subparagraphs: the number below the paragraph's own, the text."""
        inner = self.inner[id(document)].get(label, [])
        below = ((Label.parse(p.label).inner, p.text) for p in inner)
        return [(None, document[label].text), *below]

    def _written(self, paragraph: Paragraph) -> str:
        lines = self._lines(self.new, paragraph.label)
        return "\n".join(f"{number or ''} {text}".strip() for number, text in lines)


def _reworded(where: str, before: str, after: str, beside: Sequence[str]) -> str:
    clauses = steps(before, after, beside)
    if clauses is None:
        return instructions.rewritten(where, quoted(after))
    return instructions.reworded(where, clauses)


def _runs(labels: Sequence[str]) -> list[list[str]]:
    """Labels that follow one another put together."""
    runs: list[list[str]] = []
    for label in labels:
        if runs and str(Label.parse(runs[-1][-1]).following) == label:
            runs[-1].append(label)
        else:
            runs.append([label])
    return runs


def _inner(document: Document) -> dict[str, list[Paragraph]]:
    found: dict[str, list[Paragraph]] = {}
    for paragraph in document.paragraphs:
        if paragraph.parent:
            found.setdefault(str(Label.parse(paragraph.label).top), []).append(paragraph)
    return found
