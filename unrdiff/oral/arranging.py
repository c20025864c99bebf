"""Instructions on the order: new paragraphs, moves, swaps, merges, splits, stated numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unrdiff.label import Label
from unrdiff.language.enumeration import enclosed, split_number
from unrdiff.model import ParagraphKind
from unrdiff.oral.changes import Change, Numbering, Placing, Removal, Rewording
from unrdiff.oral.draft import Draft, Place
from unrdiff.oral.finding import words_at
from unrdiff.oral.grammar import Step
from unrdiff.oral.locus import LAST, Locus, Part
from unrdiff.oral.numbering import subnumber
from unrdiff.oral.reason import ReasonCode, UnresolvedError
from unrdiff.oral.revision import Operation
from unrdiff.oral.rewriting import rewritten, rewritten_whole
from unrdiff.oral.written import siblings, without_number


def new_paragraphs(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """New paragraphs, sentences put beside a sentence, and texts offered in a paragraph's stead."""
    if not step.loci:
        raise UnresolvedError(ReasonCode.PLACE_OF_NEW_NOT_NAMED)
    locus = step.loci[-1]
    texts = tuple(text for new in step.new for text in siblings(without_number(new)))
    if step.count and step.count != len(texts):
        raise UnresolvedError(ReasonCode.NEW_COUNTED_OTHERWISE, count=len(texts), number=step.count)
    if locus.alt:
        whole = replace(step, operation=Operation.REPLACE_PARAGRAPH)
        place = draft.place(replace(locus, alt=False))
        yield from ((place.label, *found) for found in rewritten(whole, place, draft))
    elif locus.sentence and step.after is not None:
        place = draft.place(locus)
        start, end = place.sentence or (0, 0)
        at = end if step.after else start
        new = "".join(step.new)
        operation = Operation.INSERT_AFTER if step.after else Operation.INSERT_BEFORE
        yield place.label, operation, Rewording(place.label, at, at, new, (start, end))
    else:
        placing = _placing(step, locus, texts, draft)
        yield placing.anchor or (locus.part or Part.OPERATIVE).value, step.operation, placing


def _placing(step: Step, locus: Locus, texts: tuple[str, ...], draft: Draft) -> Placing:
    if locus.sentence:
        raise UnresolvedError(ReasonCode.NOT_A_WHOLE_PARAGRAPH)
    part = step.fresh.part if step.fresh else None
    if locus.bis:
        anchor = draft.label(replace(locus, bis=None))
        return Placing(anchor, "after", texts, part=part, bis=locus.bis)
    if step.at is not None and locus.number is None:
        return replace(_edge_of(locus, bool(step.after), draft), texts=texts)
    if step.at is not None:
        return _in_list(step, draft.label(locus), texts, draft)
    if step.after is not None:
        if locus.number is None and not locus.sub and not locus.words:
            raise UnresolvedError(ReasonCode.PLACE_OF_NEW_NOT_NAMED)
        anchor = draft.label(locus)
        inside = step.fresh is not None and step.fresh.sub and not locus.sub
        side = "inside" if inside else "after" if step.after else "before"
        return Placing(anchor, side, texts, part=part)
    if step.fresh is None:
        raise UnresolvedError(ReasonCode.NOTHING_TO_DO)
    return _numbered(locus, texts, draft)


def _in_list(step: Step, label: str, texts: tuple[str, ...], draft: Draft) -> Placing:
    """At the end or the start of a paragraph's list; an item may begin one."""
    inner = draft.items(label)
    item = (step.fresh and step.fresh.sub) or split_number(texts[0])
    if not inner and not item:
        # A paragraph at the end of a paragraph: behind it, or of its text?
        raise UnresolvedError(ReasonCode.PLACE_OF_NEW_NOT_NAMED)
    if inner and not step.after:
        return Placing(inner[0], "before", texts)
    return Placing(label, "inside", texts)


def _edge_of(locus: Locus, end: bool, draft: Draft) -> Placing:
    """Where the end or the start of a part is, for what comes to stand there."""
    if locus.part in (Part.PREAMBLE, Part.OPERATIVE):
        return Placing(None, "end" if end else "start", part=locus.part)
    if locus.part is not Part.ANNEX:
        raise UnresolvedError(ReasonCode.PLACE_OF_NEW_NOT_NAMED)
    annex, paragraphs = draft.annex(locus)
    if annex not in draft.paragraphs:
        raise UnresolvedError(ReasonCode.NO_PART, part=Part.ANNEX)
    return Placing(paragraphs[-1] if end and paragraphs else annex, "after", part=Part.ANNEX)


def _numbered(locus: Locus, texts: tuple[str, ...], draft: Draft) -> Placing:
    """A new paragraph said to have a number stands before the draft's one of that number."""
    if locus.number is None or locus.number == LAST:
        raise UnresolvedError(ReasonCode.PLACE_OF_NEW_NOT_NAMED)
    if locus.sub:
        outer = draft.label(replace(locus, sub=locus.sub[:-1]))
        inner = draft.items(outer)
        wanted = str(Label.parse(outer).child(locus.sub[-1]))
        if wanted in inner:
            return Placing(wanted, "before", texts)
        style = next((draft.paragraphs[k].number for k in inner), None) or "(a)"
        if locus.sub[-1] != enclosed(subnumber(len(inner) + 1, style)).strip("()"):
            raise _beyond_subparagraphs(outer, inner)
        return Placing(outer, "inside", texts)
    part = locus.part or Part.OPERATIVE
    if part not in (Part.PREAMBLE, Part.OPERATIVE):
        return _numbered_elsewhere(locus, texts, draft)
    labels = draft.of_part(part)
    if locus.number > len(labels):
        # Where it stands behind the last one depends on the other new paragraphs.
        return Placing(None, "end", texts, part=part, bis=locus.number)
    return Placing(draft.label(locus), "before", texts, part=part)


def _numbered_elsewhere(locus: Locus, texts: tuple[str, ...], draft: Draft) -> Placing:
    """A new paragraph of an annex, or a heading: before the draft's one of that number."""
    if locus.part is Part.ANNEX:
        annex, paragraphs = draft.annex(locus)
        if annex in draft.paragraphs and locus.number == len(paragraphs) + 1:
            return Placing(paragraphs[-1] if paragraphs else annex, "after", texts, part=Part.ANNEX)
    return Placing(draft.label(locus), "before", texts, part=locus.part)


def _beyond_subparagraphs(outer: str, inner: Sequence[str]) -> UnresolvedError:
    if not inner:
        return UnresolvedError(ReasonCode.NEW_WITHOUT_SUBPARAGRAPHS, at=outer)
    last = Label.parse(inner[-1]).path[-1]
    return UnresolvedError(ReasonCode.NEW_BEYOND_SUBPARAGRAPHS, at=outer, last=last)


def rearranged(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """Moves, swaps, merges and splits of whole paragraphs."""
    places = (*step.loci, step.at) if step.at else step.loci
    if any(k.sentence or k.chapeau for k in places):
        raise UnresolvedError(ReasonCode.NOT_A_WHOLE_PARAGRAPH)
    labels = [draft.label(k) for k in step.loci]
    if step.operation is Operation.MOVE:
        for label in labels:
            yield label, step.operation, _moving(step, label, draft)
        return
    if step.operation is Operation.SWAP:
        if len(labels) != 2:
            raise UnresolvedError(ReasonCode.SWAP_WITHOUT_PAIR)
        for label, other in (labels, labels[::-1]):
            yield label, step.operation, Placing(other, "after", moved=label)
        return
    if step.operation is Operation.MERGE:
        if len(labels) < 2 or len(step.new) != 1:
            raise UnresolvedError(ReasonCode.MERGE_WITHOUT_TEXT)
        yield from rewritten_whole(labels[0], step, step.new[0], draft)
        for label in labels[1:]:
            yield label, step.operation, Removal(label)
        return
    if len(labels) != 1:
        raise UnresolvedError(ReasonCode.SPLIT_WITHOUT_PARAGRAPH)
    label = labels[0]
    texts = step.new
    if step.old:
        ((where, start, _),) = words_at(step.old[0], Place(label, (label,)), draft)
        text = draft.texts[where]
        texts = text[:start], text[start:]
    yield from rewritten_whole(label, step, texts[0], draft)
    rest = tuple(map(without_number, texts[1:]))
    yield label, step.operation, Placing(label, "after", rest)


def _moving(step: Step, label: str, draft: Draft) -> Placing:
    at = step.at or Locus()
    part = step.loci[0].part if step.loci[0].part is not Part.HEADING else None
    if at.number is None and not at.sub and not at.words:
        edge = replace(at, part=at.part or part or Part.OPERATIVE)
        return replace(_edge_of(edge, step.after is not False, draft), moved=label)
    anchor = draft.label(replace(at, part=at.part or part))
    if step.edge:
        return _to_edge(step, label, anchor, draft)
    if draft.paragraphs[label].kind is ParagraphKind.HEADING and draft.paragraphs[anchor].parent:
        raise UnresolvedError(ReasonCode.HEADING_IN_LIST, at=label)
    if anchor == label:
        raise UnresolvedError(ReasonCode.MOVED_BESIDE_ITSELF, at=label)
    if step.after is None:
        order = [p.label for p in draft.document.paragraphs]
        after = order.index(anchor) > order.index(label)
        return Placing(anchor, "after" if after else "before", moved=label)
    return Placing(anchor, "after" if step.after else "before", moved=label)


def _to_edge(step: Step, label: str, anchor: str, draft: Draft) -> Placing:
    """将第2段(a)分段移至第2段末尾: of a list that is there; a paragraph has no place in a text."""
    inner = [item for item in draft.items(anchor) if item != label]
    if not draft.paragraphs[label].parent or not inner:
        raise UnresolvedError(ReasonCode.NEW_WITHOUT_SUBPARAGRAPHS, at=anchor)
    if step.after:
        return Placing(anchor, "inside", moved=label)
    return Placing(inner[0], "before", moved=label)


def renumbered(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """原第8段改为第9段: a number to be checked; a line about numbers in general does nothing."""
    if step.at is None or step.at.number is None or not step.loci:
        # 其余各段依次重新编号: the numbers follow by themselves.
        return
    if len(step.loci) > 1:
        raise UnresolvedError(ReasonCode.NUMBERS_NOT_NAMED)
    label = draft.label(step.loci[0])
    yield label, step.operation, Numbering(label, step.at.number)
