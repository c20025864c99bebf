"""From a sheet to instructions: each sentence read as the draft's own words make it likeliest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from unrdiff.language.folding import simplified
from unrdiff.language.quotation import well_quoted
from unrdiff.language.sheets import without_signs
from unrdiff.oral.changes import Change
from unrdiff.oral.draft import Draft
from unrdiff.oral.grammar import Step, looks_like_instruction, reserved, sentences, steps
from unrdiff.oral.locus import Locus, Part
from unrdiff.oral.reason import Reason, ReasonCode, UnresolvedError
from unrdiff.oral.resolve import resolve
from unrdiff.oral.revision import Operation
from unrdiff.oral.sheet import items, lead_ins, without_bullet
from unrdiff.oral.tokens import Token, readings

# Quotations may end in several places: so many ways of reading one item are tried.
_READINGS = 400
# These take their place from the step before where they name none.
_OF_ONE_PLACE = frozenset(
    {
        Operation.REPLACE,
        Operation.INSERT_AFTER,
        Operation.INSERT_BEFORE,
        Operation.APPEND,
        Operation.PREPEND,
        Operation.DELETE_WORDS,
    }
)


@dataclass(frozen=True, slots=True)
class Effect:
    """One change that an instruction asks for, and the label that it concerns."""

    label: str
    operation: Operation
    change: Change


@dataclass(frozen=True, slots=True)
class Instruction:
    """A sentence of the sheet: its effects, or the reason why it has none.

    ``target`` is the label of the place it names where that is in the draft. ``steps`` is empty
    where it was not understood. A sentence that is no instruction at all is a
    ``remark``.
    """

    text: str
    steps: tuple[Step, ...] = ()
    effects: tuple[Effect, ...] = ()
    problem: Reason | None = None
    remark: bool = False
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What lines before have named: the part, and the place that the next lines speak of.

    ``part`` is a place with a part (and an annex's number) alone.
    """

    part: Locus = field(default_factory=Locus)
    loci: tuple[Locus, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    instructions: tuple[Instruction, ...] = ()
    context: Context = field(default_factory=Context)

    @property
    def failures(self) -> int:
        """A sentence not understood weighs more than one whose words are not in the draft."""
        return sum(0 if i.problem is None else 1 if i.steps else 3 for i in self.instructions)

    @property
    def instructions_read(self) -> int:
        """How many of the sentences were read as instructions."""
        return sum(not i.remark for i in self.instructions)

    @property
    def understood(self) -> bool:
        """Whether every instruction was, though its words may not be in the draft."""
        return all(i.steps or i.remark for i in self.instructions)

    @property
    def proper(self) -> bool:
        """Whether the quotation marks inside new words open and close."""
        new = (text for i in self.instructions for step in i.steps for text in step.new)
        return all(map(well_quoted, new))


def understand(sheet: str, draft: Draft) -> list[Instruction]:
    """The sheet's sentences in order, each resolved against the draft as issued."""
    found: list[Instruction] = []
    context = Context()
    for item in items(sheet):
        best = _best(item, draft, context)
        found += best.instructions
        context = best.context
    return found


def _best(item: str, draft: Draft, context: Context) -> _Reading:
    """The likeliest reading of an item that is understood.

    A less likely one, whose quotations end elsewhere, is taken only if the draft has the words
    that it quotes and its new words are quoted properly: words to come are nowhere to be checked.
    """
    best: _Reading | None = None
    bare = without_bullet(item)
    for text in dict.fromkeys((bare, item, *lead_ins(bare))):
        for tokens in islice(readings(text), _READINGS):
            reading = _read(text, tokens, draft, context)
            if best is None or (
                reading.failures < best.failures
                and reading.instructions_read >= best.instructions_read
                and reading.proper
            ):
                best = reading
            if best.failures == 0:
                return best
    assert best is not None
    return best


def _read(text: str, tokens: Sequence[Token], draft: Draft, context: Context) -> _Reading:
    found: list[Instruction] = []
    part, loci = context.part, context.loci
    for sentence, begin, end in sentences(tokens, len(text)):
        said = without_signs(text[begin:end])
        if all(token.kind == "L" for token in sentence):
            # A place alone: what follows speaks of it.
            named = sentence[-1].loci
            whole_part = named[0].number is None and named[0].part is not None
            part = _part_of(named[0]) if named[0].part else part
            loci = () if whole_part else tuple(_in_part(k, part) for k in named)
            context = Context(part, loci)
            found.append(Instruction(said, remark=True))
            continue
        understood = steps(sentence)
        if understood is None:
            if looks_like_instruction(sentence) or (
                reserved(simplified(said)) and "R" in {t.kind for t in sentence}
            ):
                found.append(Instruction(said, problem=Reason(ReasonCode.NOT_UNDERSTOOD)))
            else:
                found.append(Instruction(said, remark=True))
            continue
        placed, part, loci = _placed(understood, part, loci)
        if any(step.loci for step in understood):
            context = Context(_kept_part(context.part, placed))
        found.append(_resolved(said, placed, draft))
    return _Reading(tuple(found), context)


def _kept_part(part: Locus, placed: Sequence[Step]) -> Locus:
    """A part named in a heading line holds until a line names another one."""
    named = {_part_of(k) for step in placed for k in step.loci if k.part}
    return part if named <= {part} else Locus()


def _part_of(locus: Locus) -> Locus:
    """The part that a place is in, if paragraphs are counted in it."""
    counted = locus.part in (Part.PREAMBLE, Part.OPERATIVE, Part.ANNEX)
    return Locus(locus.part, annex=locus.annex) if counted else Locus()


def _placed(
    found: Sequence[Step], part: Locus, loci: tuple[Locus, ...]
) -> tuple[tuple[Step, ...], Locus, tuple[Locus, ...]]:
    """Steps with what they leave unsaid of their place taken from what was said before."""
    placed: list[Step] = []
    arabic = None
    for step in found:
        own = step.loci
        if own and loci:
            own = tuple(k.within(loci[0]) for k in own)
        if own:
            same_style = arabic is None or own[0].arabic == arabic
            own = tuple(_in_part(k, part if same_style else Locus()) for k in own)
            part, arabic = _part_of(own[-1]), own[-1].arabic
            loci = own
        elif step.operation in _OF_ONE_PLACE:
            own = loci
        at = step.at
        if at and at.sub and at.number is None and own:
            at = at.within(own[0])
        elif at and at.number is not None:
            at = _in_part(at, part)
        placed.append(replace(step, loci=own, at=at))
    return tuple(placed), part, loci


def _in_part(locus: Locus, part: Locus) -> Locus:
    if locus.part or locus.number is None:
        return locus
    return replace(locus, part=part.part, annex=part.annex)


def _resolved(text: str, placed: tuple[Step, ...], draft: Draft) -> Instruction:
    effects: list[Effect] = []
    try:
        for step in placed:
            effects += (Effect(*found) for found in resolve(step, draft))
    except UnresolvedError as error:
        return Instruction(text, placed, problem=error.reason, target=_target(placed, draft))
    return Instruction(text, placed, tuple(effects))


def _target(placed: Sequence[Step], draft: Draft) -> str | None:
    for step in placed:
        for locus in step.loci:
            try:
                return draft.place(locus).label
            except UnresolvedError:
                continue
    return None
