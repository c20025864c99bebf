"""Instructions on a whole paragraph or sentence: it goes, or reads otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from unrdiff.label import TITLE
from unrdiff.language.clauses import final_punctuation
from unrdiff.language.places import WHOLE
from unrdiff.oral.changes import Change, Placing, Removal, Rewording
from unrdiff.oral.draft import Draft, Place
from unrdiff.oral.grammar import Step
from unrdiff.oral.reason import ReasonCode, UnresolvedError
from unrdiff.oral.revision import Operation
from unrdiff.oral.wording import same_words
from unrdiff.oral.written import own_and_items, without_number


def taken_out(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    """A paragraph, sentence or footnote is deleted."""
    if place.sentence:
        start, end = place.sentence
        if end - start == len(draft.texts[place.label]):
            # Who deletes a sentence wants others to stay.
            raise UnresolvedError(ReasonCode.FEWER_SENTENCES, at=place.label, count=1)
        yield Operation.DELETE_WORDS, Rewording(place.label, start, end, "", (start, end))
    elif place.chapeau:
        raise UnresolvedError(ReasonCode.NOT_A_WHOLE_PARAGRAPH)
    elif place.label in (TITLE, WHOLE):
        raise UnresolvedError(ReasonCode.NEVER_DELETED, at=place.label)
    else:
        yield Operation.DELETE_PARAGRAPH, Removal(place.label)


def rewritten(step: Step, place: Place, draft: Draft) -> Iterator[tuple[Operation, Change]]:
    """A paragraph or sentence is put in other words; quoted old words must be all of it."""
    (new,) = step.new
    if place.label not in draft.texts:
        # The whole text, or a part of it.
        raise UnresolvedError(ReasonCode.PLACE_NOT_NAMED)
    text = draft.texts[place.label]
    if step.old and not same_words(step.old[0].text, text):
        quoted = step.old[0].text
        raise UnresolvedError(ReasonCode.NOT_THE_WHOLE_TEXT, words=quoted, at=place.label)
    if place.sentence:
        start, end = place.sentence
        if final_punctuation(new) == len(new):
            end = start + final_punctuation(text[start:end])
        yield Operation.REPLACE, Rewording(place.label, start, end, new, (start, end))
        return
    for inner in place.within[1:]:
        if draft.paragraphs[inner].parent == place.label:
            yield Operation.REPLACE_PARAGRAPH, Removal(inner)
    first, inner_texts = own_and_items(without_number(new))
    yield step.operation, Rewording(place.label, 0, len(text), first, (0, len(text)))
    if inner_texts:
        yield step.operation, Placing(place.label, "inside", tuple(inner_texts))


def rewritten_whole(
    label: str, step: Step, text: str, draft: Draft
) -> Iterator[tuple[str, Operation, Change]]:
    """A paragraph, with its subparagraphs, becomes ``text``."""
    whole = replace(step, old=(), new=(text,))
    for _, change in rewritten(whole, draft_place(draft, label), draft):
        yield label, step.operation, change


def draft_place(draft: Draft, label: str) -> Place:
    """A paragraph with its subparagraphs as a place."""
    return Place(label, (label, *draft.descendants(label)))
