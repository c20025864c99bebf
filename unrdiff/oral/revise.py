"""A draft and a sheet in, a :class:`~unrdiff.oral.revision.Revision` out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from unrdiff.label import TITLE, Label, footnote_number
from unrdiff.language.clauses import PARAGRAPH_PAUSES
from unrdiff.language.punctuation import FULL_STOP
from unrdiff.model import Document, Paragraph, ParagraphKind
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.apply import Applied, apply, without_notes
from unrdiff.oral.changes import Change, Numbering, Placing, Removal
from unrdiff.oral.conflicts import circular, clash, meeting, touched_by
from unrdiff.oral.draft import Draft
from unrdiff.oral.numbering import (
    Labels,
    broken_references,
    with_final_numbers,
    with_notes_numbered,
)
from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.oral.understand import Instruction, understand

# Why an instruction is not applied.
_Problem = tuple[Status, Reason]


def revise(draft: Document, sheet: str, strict: bool = False) -> Revision:
    """Work the oral revisions on ``sheet`` into ``draft``.

    Every position means the draft as issued; all instructions are resolved against it and then
    applied together. One that names no place, whose words stand nowhere or twice, or that touches
    what another one touches, is not applied, and its amendment says why; ``strict`` applies none
    unless all can be.
    """
    source = Draft(draft)
    said = understand(sheet, source)
    instructions = [i for i in said if not i.remark]
    problems = _problems(instructions, source)
    revised, labels, notices = _revised(source, instructions, problems, strict)
    while not (strict and problems) and (
        wrong := _untrue_numbers(instructions, problems, revised, labels)
    ):
        # What such an instruction would also do is not done either, so that numbers change again.
        problems |= wrong
        revised, labels, notices = _revised(source, instructions, problems, strict)
    if strict and problems:
        strictly = Status.NOT_APPLIED, Reason(ReasonCode.STRICT)
        problems = {i: problems.get(i, strictly) for i in range(len(instructions))}
    amendments = [
        amendment
        for i, instruction in enumerate(instructions)
        for amendment in _amendments(i + 1, instruction, problems.get(i), labels)
    ]
    remarks = tuple(i.text for i in said if i.remark)
    return Revision(draft, revised, tuple(amendments), remarks, tuple(notices))


def _revised(
    draft: Draft, instructions: Sequence[Instruction], problems: Mapping[int, object], strict: bool
) -> tuple[Document, Labels, list[Notice]]:
    """The draft after all instructions without a problem; after none if ``strict`` finds one."""
    made = [
        effect.change
        for i, instruction in enumerate(instructions)
        if i not in problems and not (strict and problems)
        for effect in instruction.effects
    ]
    return _document(draft.document, apply(draft, list(dict.fromkeys(made))), made)


def _problems(instructions: Sequence[Instruction], draft: Draft) -> dict[int, _Problem]:
    """Why instructions are not applied, by their index."""
    found = {
        i: (Status.NOT_APPLIED, instruction.problem)
        for i, instruction in enumerate(instructions)
        if instruction.problem is not None
    }
    changes = {
        i: [effect.change for effect in instruction.effects]
        for i, instruction in enumerate(instructions)
        if i not in found
    }
    for i, own in changes.items():
        if any(clash(a, b, draft) for a, b in combinations(own, 2)):
            found[i] = Status.NOT_APPLIED, Reason(ReasonCode.STEPS_CLASH)
    moves = {c: i for i, own in changes.items() for c in own if isinstance(c, Placing)}
    for move in circular(moves, draft):
        reason = Reason(ReasonCode.MOVED_INTO_ITSELF, at=move.moved or "")
        found[moves[move]] = Status.NOT_APPLIED, reason
    clashes: dict[int, list[int]] = {}
    touched = {
        i: touched_by((e.change, e.label) for e in instructions[i].effects)
        for i in changes
        if i not in found
    }
    for i, j in meeting(touched, draft):
        pair = instructions[i], instructions[j]
        twice = _removed_twice(*pair) or _in_rewritten_list(*pair)
        if twice or any(clash(a, b, draft) for a in changes[i] for b in changes[j]):
            clashes.setdefault(i, []).append(j)
            clashes.setdefault(j, []).append(i)
    for i, others in clashes.items():
        numbers = tuple(str(j + 1) for j in sorted(others))
        found[i] = Status.CONFLICT, Reason(ReasonCode.CONFLICT, others=numbers)
    found |= _wrong_numbers(changes, found, draft)
    return found


def _removed_twice(one: Instruction, other: Instruction) -> bool:
    """Whether a paragraph goes for two reasons: deleted by one, merged away by the other."""
    reasons = [
        {(e.label, e.operation) for e in i.effects if isinstance(e.change, Removal)}
        for i in (one, other)
    ]
    labels = [{label for label, _ in found} for found in reasons]
    return bool(labels[0] & labels[1]) and reasons[0] != reasons[1]


def _in_rewritten_list(one: Instruction, other: Instruction) -> bool:
    """Whether one writes a list anew and the other puts something beside an item of the old one."""
    for rewrites, places in ((one, other), (other, one)):
        gone = {
            e.label
            for e in rewrites.effects
            if isinstance(e.change, Removal) and e.operation is not Operation.DELETE_PARAGRAPH
        }
        listed = {label for label in gone if Label.parse(label).path}
        hosts = {str(replace(k, path=k.path[:-1])) for k in map(Label.parse, listed)}
        for placing in (e.change for e in places.effects if isinstance(e.change, Placing)):
            if placing.anchor in (hosts if placing.side == "inside" else listed):
                return True
    return False


def _wrong_numbers(
    changes: Mapping[int, Sequence[Change]], found: Mapping[int, object], draft: Draft
) -> dict[int, _Problem]:
    """New paragraphs beyond the last must carry on from it; a stated number must come true."""
    wrong: dict[int, _Problem] = {}
    beyond: dict[tuple[object, int], int] = {
        (c.part, c.bis): i
        for i, own in changes.items()
        if i not in found
        for c in own
        if isinstance(c, Placing) and c.anchor is None and c.bis and c.moved is None
    }
    for (part, number), i in sorted(beyond.items(), key=lambda entry: entry[0][1]):
        last = len(draft.of_part(part))  # type: ignore[arg-type]
        if number > last + 1 and (
            (part, number - 1) not in beyond or beyond[part, number - 1] in wrong
        ):
            reason = Reason(ReasonCode.NEW_BEYOND_THE_LAST, last=last, number=number)
            wrong[i] = Status.NOT_APPLIED, reason
    return wrong


def _end_punctuation(draft: Document, paragraphs: Sequence[Paragraph]) -> Iterator[Notice]:
    """The operative part ends in a full stop, which no paragraph before the last one has."""
    operative = [p for p in paragraphs if p.kind is ParagraphKind.OPERATIVE]
    as_issued = {p.text for p in draft.paragraphs}
    last = next((p.text for p in reversed(draft.of_kind(ParagraphKind.OPERATIVE))), None)
    for paragraph in operative[:-1]:
        moved_up = paragraph.text == last or paragraph.text not in as_issued
        if paragraph.text.endswith(FULL_STOP) and moved_up:
            yield Notice(NoticeCode.FULL_STOP_WITHIN, label=paragraph.label)
    if operative and operative[-1].text.endswith(PARAGRAPH_PAUSES):
        label, mark = operative[-1].label, operative[-1].text[-1]
        yield Notice(NoticeCode.NO_FULL_STOP_AT_END, label=label, mark=mark)


def _untrue_numbers(
    instructions: Sequence[Instruction],
    problems: Mapping[int, object],
    revised: Document,
    labels: Labels,
) -> dict[int, _Problem]:
    """Lines that give a paragraph a number which, with all else applied, it does not have."""
    wrong: dict[int, _Problem] = {}
    for i, instruction in enumerate(instructions):
        for effect in instruction.effects if i not in problems else ():
            change = effect.change
            if not isinstance(change, Numbering):
                continue
            label = labels.get(change.label)
            now = _number(revised[label]) if label else None
            if now is None:
                wrong[i] = Status.NOT_APPLIED, Reason(ReasonCode.NUMBER_OF_DELETED)
            elif now != str(change.number):
                wrong[i] = Status.NOT_APPLIED, Reason(ReasonCode.NUMBER_IS_ANOTHER, now=now)
    return wrong


def _number(paragraph: Paragraph) -> str:
    """The number that a sheet calls a paragraph by; annexes may have some that are not counted."""
    in_annex = paragraph.kind is ParagraphKind.ANNEX and paragraph.number
    return in_annex or Label.parse(paragraph.label).numbering


def _document(
    draft: Document, applied: Applied, made: Sequence[Change]
) -> tuple[Document, Labels, list[Notice]]:
    """The revised document, the new label of each of the draft's, and what to look at."""
    nodes = applied.nodes
    gone = set(draft.footnotes) - set(applied.footnotes)
    nodes = tuple(without_notes(node, gone) for node in nodes)
    paragraphs, labels = with_final_numbers(nodes)
    marked = {m.number for p in paragraphs for m in p.marks}
    had = {m.number for p in draft.paragraphs for m in p.marks}
    dropped = [n for n in applied.footnotes if n in had and n not in marked]
    notes = {n: text for n, text in applied.footnotes.items() if n not in dropped}
    changed = gone or dropped or any(isinstance(c, Placing | Removal) for c in made)
    if changed:
        first = min((int(n) for n in draft.footnotes if n.isdigit()), default=1)
        paragraphs, notes = with_notes_numbered(paragraphs, notes, first)  # type: ignore[assignment]
    notices = list(broken_references(draft, paragraphs, labels))
    notices += _end_punctuation(draft, paragraphs)
    if dropped:
        notices.append(Notice(NoticeCode.FOOTNOTES_DELETED, numbers=tuple(dropped)))
    revised = replace(
        draft,
        paragraphs=paragraphs,
        title=applied.title,
        footnotes=notes,
        notices=(),
        orally_revised=draft.orally_revised or bool(made),
    )
    return revised, labels, notices


def _amendments(
    item: int,
    instruction: Instruction,
    problem: _Problem | None,
    labels: Labels,
) -> Iterator[Amendment]:
    """What an instruction did, or was to do, place by place."""
    status, reason = problem or (Status.APPLIED, None)
    effects = {(e.label, e.operation): e.change for e in instruction.effects}
    if not effects:
        operation = instruction.steps[0].operation if instruction.steps else None
        target = instruction.target
        result = _result(target, labels)
        yield Amendment(instruction.text, item, target, operation, status, reason, result)
    for (label, operation), change in effects.items():
        new = isinstance(change, Placing) and change.moved is None and problem is None
        result = _result(change if new else label, labels)
        yield Amendment(instruction.text, item, label, operation, status, reason, result)


def _result(target: str | Change | None, labels: Labels) -> str | None:
    """The label in the revised text of what an instruction concerns or brought in."""
    if isinstance(target, str):
        no_paragraph = target == TITLE or footnote_number(target) is not None
        return target if no_paragraph else labels.get(target)
    return labels.get(target) if isinstance(target, Placing) else None
