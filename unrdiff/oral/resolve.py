"""From a step to what it changes: the places and words it names, found in the draft as issued.

Nothing is guessed: words that stand twice or nowhere, or a place that does not exist, raise
``UnresolvedError`` with the reason, by which a person can mend the instruction.
"""

from __future__ import annotations

from collections.abc import Iterator

from unrdiff.label import TITLE
from unrdiff.language.clauses import final_punctuation
from unrdiff.oral.arranging import new_paragraphs, rearranged, renumbered
from unrdiff.oral.changes import Change, Removal, Rewording
from unrdiff.oral.draft import Draft, Place
from unrdiff.oral.finding import all_words, words_at
from unrdiff.oral.grammar import Step
from unrdiff.oral.locus import Locus, Part
from unrdiff.oral.reason import ReasonCode, UnresolvedError
from unrdiff.oral.revision import Operation
from unrdiff.oral.rewriting import rewritten, taken_out
from unrdiff.oral.wording import same_words, spans


def resolve(step: Step, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """The step's changes, each with the label it concerns and what it does there."""
    operation = step.operation
    if operation is Operation.RENUMBER:
        yield from renumbered(step, draft)
    elif operation in (Operation.MOVE, Operation.SWAP, Operation.MERGE, Operation.SPLIT):
        yield from rearranged(step, draft)
    elif operation is Operation.NEW_PARAGRAPH:
        yield from new_paragraphs(step, draft)
    else:
        if not step.loci:
            raise UnresolvedError(ReasonCode.PLACE_NOT_NAMED)
        if operation is Operation.REPLACE_PARAGRAPH and len(step.loci) > 1:
            # One text for several paragraphs: whether it stands for each or for all is not said.
            raise UnresolvedError(ReasonCode.ONE_TEXT_FOR_SEVERAL)
        for locus in step.loci:
            yield from _at(step, locus, draft)


def _at(step: Step, locus: Locus, draft: Draft) -> Iterator[tuple[str, Operation, Change]]:
    """A step that changes wording, or takes out a paragraph, at one place."""
    if step.old and locus.number is None and locus.part in (Part.PREAMBLE, Part.OPERATIVE):
        labels = draft.of_part(locus.part)
        within = tuple(k for label in labels for k in (label, *draft.descendants(label)))
        place = Place(locus.part, within)
    elif step.old and locus.part is Part.TITLE and TITLE not in draft.texts:
        # A draft without a title of its own still has headings, which are called 标题 too.
        place = Place(TITLE, ())
    elif step.old and locus.part is Part.HEADING and locus.number is None:
        place = Place(Part.HEADING, tuple(draft.of_part(Part.HEADING)))
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
        for label, start, end in words_at(quoted, place, draft):
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
        for label, start, end in words_at(quoted, place, draft):
            if start == 0 and end == len(draft.texts[label]) and label != TITLE:
                yield Operation.DELETE_PARAGRAPH, Removal(label)
            else:
                yield Operation.DELETE_WORDS, Rewording(label, start, end, "", (start, end))


def _inserted(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    (new,) = step.new
    if not step.old:
        raise UnresolvedError(ReasonCode.WORDS_NOT_NAMED)
    if len(step.old) == 2:
        ((label, _, start),) = words_at(step.old[0], place, draft)
        found = [w for w in all_words(step.old[1], place, draft) if w[:2] == (label, start)]
        if not found:
            before, after = (quoted.text for quoted in step.old)
            raise UnresolvedError(ReasonCode.WORDS_APART, before=before, after=after)
        yield step.operation, Rewording(label, start, start, new, (start, start))
        return
    for label, start, end in words_at(step.old[0], place, draft):
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


_AT = {
    Operation.REPLACE: _replaced,
    Operation.DELETE_WORDS: _deleted,
    Operation.INSERT_AFTER: _inserted,
    Operation.INSERT_BEFORE: _inserted,
    Operation.APPEND: _appended,
    Operation.PREPEND: _prepended,
    Operation.DELETE_PARAGRAPH: taken_out,
    Operation.REPLACE_PARAGRAPH: rewritten,
}
