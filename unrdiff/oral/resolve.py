"""From a step to what it changes: the places and words it names, found in the draft as issued.

Nothing is guessed: words that stand twice or nowhere, or a place that does not exist, raise
``Unresolved`` with a sentence by which a person can mend the instruction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from unrdiff.oral.changes import Change, Numbering, Placing, Removal, Rewording
from unrdiff.oral.draft import TITLE, Draft, Place, Unresolved
from unrdiff.oral.grammar import Quoted, Step
from unrdiff.oral.locus import LAST, Locus, Part
from unrdiff.oral.revision import Operation
from unrdiff.oral.wording import final_punctuation, nearest, same_words, spans

# A quoted new paragraph may begin with its number: “10之二. 请…”.
_OWN_NUMBER = re.compile(r"^\d{1,3}\s*(?:之[二三四五]|bis|ter)?\s*[.．、]\s*(?=\D)")
_Found = tuple[str, int, int]


def resolve(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """The step's changes, each with the label it concerns and what it does there."""
    operation = step.operation
    if operation is Operation.RENUMBER:
        yield from _renumbered(step, draft)
    elif operation in (Operation.MOVE, Operation.SWAP, Operation.MERGE, Operation.SPLIT):
        yield from _rearranged(step, draft)
    elif operation is Operation.NEW_PARAGRAPH:
        yield from _new_paragraphs(step, draft)
    else:
        if not step.loci:
            raise Unresolved("没有指明哪一段")
        for locus in step.loci:
            yield from _at(step, locus, draft)


def _at(step: Step, locus: Locus, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """A step that changes wording, or takes out a paragraph, at one place."""
    if step.old and locus.number is None and locus.part in (Part.PREAMBLE, Part.OPERATIVE):
        labels = draft.of_part(locus.part)
        within = tuple(k for label in labels for k in (label, *draft.descendants(label)))
        place = Place(draft.named(locus.part.value), within)
    elif step.old and locus.part is Part.TITLE and TITLE not in draft.texts:
        # A draft without a title of its own still has headings, which are called 标题 too.
        place = Place(TITLE, ())
    elif step.old and locus.part is Part.HEADING and locus.number is None:
        place = Place("H", tuple(draft.of_part(Part.HEADING)))
    else:
        place = draft.place(locus)
    found = _AT[step.operation](step, place, draft)
    for operation, change in found:
        label = change.label if isinstance(change, Rewording | Removal) else place.label
        yield label, operation, change


# --- words ---------------------------------------------------------------------------------------


def _replaced(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    place = _heading_meant(step, place, draft)
    for quoted, new in zip(step.old, step.new, strict=True):
        for label, start, end in _words(quoted, place, draft):
            text = draft.texts[label]
            whole = start == 0 and end >= final_punctuation(text)
            if whole and final_punctuation(new) < len(new):
                # The whole paragraph was quoted without the punctuation that ends it.
                end = len(text)
            change = Rewording(label, start, end, new, (start, end))
            everything = whole and end == len(text)
            operation = Operation.REPLACE_PARAGRAPH if everything else Operation.REPLACE
            yield operation, change


def _heading_meant(step: Step, place: Place, draft: Draft) -> Place:
    """标题“…” is the heading of that wording where the draft's own title reads otherwise."""
    if place.label != TITLE or spans(draft.texts.get(TITLE, ""), step.old[0].text):
        return place
    headings = draft.of_part(Part.HEADING)
    meant = [k for k in headings if same_words(draft.texts[k], step.old[0].text)]
    return Place(meant[0], (meant[0],)) if len(meant) == 1 else place


def _deleted(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    place = _heading_meant(step, place, draft)
    for quoted in step.old:
        for label, start, end in _words(quoted, place, draft):
            if start == 0 and end == len(draft.texts[label]) and label != TITLE:
                yield Operation.DELETE_PARAGRAPH, Removal(label)
            else:
                yield Operation.DELETE_WORDS, Rewording(label, start, end, "", (start, end))


def _inserted(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    (new,) = step.new
    if not step.old:
        raise Unresolved("没有说明加在什么词语之前或之后")
    if len(step.old) == 2:
        ((label, _, start),) = _words(step.old[0], place, draft)
        found = [w for w in _all_words(step.old[1], place, draft) if w[:2] == (label, start)]
        if not found:
            raise Unresolved(f"“{step.old[0].text}”与“{step.old[1].text}”在该处并不相连")
        yield step.operation, Rewording(label, start, start, new, (start, start))
        return
    for label, start, end in _words(step.old[0], place, draft):
        at = end if step.operation is Operation.INSERT_AFTER else start
        yield step.operation, Rewording(label, at, at, new, (start, end))


def _appended(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    label, (new,) = place.within[-1], step.new
    start, end = place.sentence or (0, len(draft.texts[label]))
    stop = start + final_punctuation(draft.texts[label][start:end])
    # An addition that brings its own final punctuation stands for what ended the text before.
    upto = end if final_punctuation(new) < len(new) else stop
    yield step.operation, Rewording(label, stop, upto, new, (stop, stop))


def _prepended(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    at = place.sentence[0] if place.sentence else 0
    yield step.operation, Rewording(place.within[0], at, at, step.new[0], (at, at))


def _words(quoted: Quoted, place: Place, draft: Draft) -> list[_Found]:
    """Where the quoted words stand: one place, or all if all are meant."""
    found = _all_words(quoted, place, draft)
    if not found:
        raise Unresolved(_not_found(quoted.text, place, draft))
    if quoted.occurrence == "all" or (place.label == "全文" and quoted.occurrence is None):
        if quoted.count and quoted.count != len(found):
            raise Unresolved(f"“{quoted.text}”有 {len(found)} 处，不是 {quoted.count} 处")
        return [w for i, w in enumerate(found) if not i or w[:1] != found[i - 1][:1] or w[1] >= found[i - 1][2]]
    if quoted.occurrence is None:
        if len(found) > 1:
            where = "全文" if place.label == "全文" else draft.named(place.label)
            raise Unresolved(f"“{quoted.text}”在{where}有 {len(found)} 处，须说明是第几处")
        return found
    index = quoted.occurrence if quoted.occurrence == LAST else int(quoted.occurrence) - 1
    if index >= len(found):
        raise Unresolved(f"“{quoted.text}”只有 {len(found)} 处，没有第 {quoted.occurrence} 处")
    return [found[index]]


def _all_words(quoted: Quoted, place: Place, draft: Draft) -> list[_Found]:
    lower, upper = place.sentence or (0, 1 << 30)
    return [
        (label, start, end)
        for label in place.within
        for start, end in spans(draft.texts[label], quoted.text)
        if lower <= start and end <= upper
    ]


def _not_found(words: str, place: Place, draft: Draft) -> str:
    where = draft.named(place.label)
    elsewhere = [k for k, text in draft.texts.items() if spans(text, words) and k not in place.within]
    if elsewhere:
        names = "、".join(map(draft.named, elsewhere[:3]))
        return f"{where}没有“{words}”；这一措辞在{names}"
    near = [found for label in place.within if (found := nearest(draft.texts[label], words))]
    return f"{where}没有“{words}”" + (f"；最接近的是“{near[0]}”" if near else "")


# --- whole paragraphs ----------------------------------------------------------------------------


def _taken_out(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    if place.sentence:
        start, end = place.sentence
        yield Operation.DELETE_WORDS, Rewording(place.label, start, end, "", (start, end))
    elif place.label == TITLE or place.label == "全文":
        raise Unresolved(f"{draft.named(place.label)}不能删去")
    else:
        yield Operation.DELETE_PARAGRAPH, Removal(place.label)


def _rewritten(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    (new,) = step.new
    text = draft.texts[place.label]
    if step.old and not same_words(step.old[0].text, text):
        raise Unresolved(f"所引“{step.old[0].text}”不是{draft.named(place.label)}的全文")
    if place.sentence:
        start, end = place.sentence
        if final_punctuation(new) == len(new):
            end = start + final_punctuation(text[start:end])
        yield Operation.REPLACE, Rewording(place.label, start, end, new, (start, end))
        return
    if place.label == "全文":
        raise Unresolved("没有指明哪一段")
    for inner in place.within[1:]:
        if draft.paragraphs[inner].parent == place.label:
            yield Operation.REPLACE_PARAGRAPH, Removal(inner)
    first, *inner_texts = without_number(new).split("\n")
    yield step.operation, Rewording(place.label, 0, len(text), first, (0, len(text)))
    if inner_texts:
        yield step.operation, Placing(place.label, "inside", tuple(inner_texts))


def without_number(text: str) -> str:
    """A quoted paragraph without the number that it may begin with."""
    return _OWN_NUMBER.sub("", text)


def _new_paragraphs(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    if not step.loci:
        raise Unresolved("没有指明新段落的位置")
    locus, texts = step.loci[-1], tuple(map(without_number, step.new))
    if locus.alt:
        yield from _at(replace(step, operation=Operation.REPLACE_PARAGRAPH), replace(locus, alt=False), draft)
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
    part = step.fresh.part if step.fresh else None
    if locus.bis:
        anchor = draft.label(replace(locus, bis=None))
        return Placing(anchor, "after", texts, part=part, bis=locus.bis)
    if step.at is not None:
        if locus.number is None:
            return Placing(None, "end" if step.after else "start", texts, part=locus.part)
        return Placing(draft.label(locus), "inside", texts)
    if step.after is not None:
        if locus.number is None and not locus.sub:
            raise Unresolved("没有指明新段落的位置")
        anchor = draft.label(locus)
        inside = step.fresh is not None and step.fresh.sub and not locus.sub
        side = "inside" if inside else "after" if step.after else "before"
        return Placing(anchor, side, texts, part=part)
    if step.fresh is None:
        raise Unresolved("没有说明对该段作何订正")
    return _numbered(locus, texts, draft)


def _numbered(locus: Locus, texts: tuple[str, ...], draft: Draft) -> Placing:
    """A new paragraph said to have a number stands before the draft's one of that number."""
    if locus.number is None or locus.number == LAST:
        raise Unresolved("没有指明新段落的位置")
    if locus.sub:
        outer = draft.label(replace(locus, sub=locus.sub[:-1]))
        inner = [p.label for p in draft.document.paragraphs if p.parent == outer]
        wanted = f"{outer}({locus.sub[-1]})"
        if wanted in inner:
            return Placing(wanted, "before", texts)
        expected = chr(ord("a") + len(inner))
        if locus.sub[-1] != expected:
            raise Unresolved(f"{draft.named(outer)}只到({chr(ord('a') + len(inner) - 1)})分段")
        return Placing(outer, "inside", texts)
    part = locus.part or Part.OPERATIVE
    labels = draft.of_part(part)
    if locus.number > len(labels):
        # Where it stands behind the last one depends on the other new paragraphs.
        return Placing(None, "end", texts, part=part, bis=locus.number)
    return Placing(draft.label(locus), "before", texts, part=part)


# --- order ---------------------------------------------------------------------------------------


def _rearranged(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    labels = [draft.label(k) for k in step.loci]
    if step.operation is Operation.MOVE:
        for label in labels if step.after is not False else labels:
            yield label, step.operation, _moving(step, label, draft)
        return
    if step.operation is Operation.SWAP:
        if len(labels) != 2:
            raise Unresolved("没有指明对调的是哪两段")
        for label, other in (labels, labels[::-1]):
            yield label, step.operation, Placing(other, "after", moved=label)
        return
    if step.operation is Operation.MERGE:
        if len(labels) < 2 or len(step.new) != 1:
            raise Unresolved("没有说明合并哪几段，或没有给出合并后的案文")
        yield from _rewritten_whole(labels[0], step, step.new[0], draft)
        for label in labels[1:]:
            yield label, step.operation, Removal(label)
        return
    (label,) = labels if len(labels) == 1 else (None,)
    if label is None:
        raise Unresolved("没有指明拆分哪一段")
    texts = step.new
    if step.old:
        ((where, start, _),) = _words(step.old[0], Place(label, (label,)), draft)
        text = draft.texts[where]
        texts = text[:start], text[start:]
    yield from _rewritten_whole(label, step, texts[0], draft)
    rest = tuple(map(without_number, texts[1:]))
    yield label, step.operation, Placing(label, "after", rest)


def _rewritten_whole(
    label: str, step: Step, text: str, draft: Draft
) -> Iterator[tuple[str, Operation, Change]]:
    whole = replace(step, old=(), new=(text,))
    for _, change in _rewritten(whole, draft_place(draft, label), draft):
        yield label, step.operation, change


def draft_place(draft: Draft, label: str) -> Place:
    """A paragraph with its subparagraphs as a place."""
    return Place(label, (label, *draft.descendants(label)))


def _moving(step: Step, label: str, draft: Draft) -> Placing:
    at = step.at or Locus()
    part = step.loci[0].part
    if at.number is None and not at.sub:
        side = "end" if step.after in (None, True) else "start"
        return Placing(None, side, moved=label, part=at.part or part or Part.OPERATIVE)
    anchor = draft.label(replace(at, part=at.part or part))
    if anchor == label:
        raise Unresolved(f"{draft.named(label)}不能移到它自己旁边")
    if step.after is None:
        order = [p.label for p in draft.document.paragraphs]
        after = order.index(anchor) > order.index(label)
        return Placing(anchor, "after" if after else "before", moved=label)
    return Placing(anchor, "after" if step.after else "before", moved=label)


def _renumbered(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    if step.at is None or step.at.number is None or not step.loci:
        # 其余各段依次重新编号: the numbers follow by themselves.
        return
    if len(step.loci) > 1:
        raise Unresolved("没有逐段说明新的段号")
    label = draft.label(step.loci[0])
    yield label, step.operation, Numbering(label, step.at.number)


_AT = {
    Operation.REPLACE: _replaced,
    Operation.DELETE_WORDS: _deleted,
    Operation.INSERT_AFTER: _inserted,
    Operation.INSERT_BEFORE: _inserted,
    Operation.APPEND: _appended,
    Operation.PREPEND: _prepended,
    Operation.DELETE_PARAGRAPH: _taken_out,
    Operation.REPLACE_PARAGRAPH: _rewritten,
}
