"""Fields whose words are deleted: a cross-reference goes with its words, or it comes back.

A field is a row of runs: where it begins, what it computes, its result, where it ends. The result
alone is wording; were only that deleted, the field would stand on and print its result again. A
field may also be one element around its result (``fldSimple``), which no tracked change can hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from unrdiff.reading.sources.docx.names import SPACE, w
from unrdiff.reading.sources.docx.tracked import DELETIONS
from unrdiff.render.docx.tracking import Tracking

_WORDS = tuple(map(w, ("t", "delText", "tab", "noBreakHyphen", "sym")))


@dataclass(slots=True)
class _Field:
    """The runs of a field: those that make it one, and those of its result."""

    makes: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)
    has_result: bool = False

    @property
    def deleted(self) -> bool:
        """Whether all words of its result are."""
        return bool(self.result) and all(map(_is_deleted, self.result))


def as_rows_of_runs(paragraph: etree._Element) -> None:
    """Write the simple fields of a paragraph of which words are deleted as rows of runs."""
    for simple in list(paragraph.iter(w("fldSimple"))):
        if not any(map(_is_deleted, simple.iter(w("r")))):
            continue
        instruction = etree.Element(w("instrText"))
        instruction.text = simple.get(w("instr"), "")
        instruction.set(SPACE, "preserve")
        for content in (_mark("begin"), instruction, _mark("separate")):
            simple.addprevious(_run(content))
        for child in [child for child in simple if child.tag != w("fldData")]:
            simple.addprevious(child)
        simple.addprevious(_run(_mark("end")))
        parent = simple.getparent()
        if parent is not None:
            parent.remove(simple)


def _mark(kind: str) -> etree._Element:
    mark = etree.Element(w("fldChar"))
    mark.set(w("fldCharType"), kind)
    return mark


def _run(content: etree._Element) -> etree._Element:
    run = etree.Element(w("r"))
    run.append(content)
    return run


def delete_fields(paragraph: etree._Element, tracking: Tracking) -> None:
    """Delete what makes a field of words that are all deleted, in one paragraph."""
    for found in list(_fields(paragraph)):
        for run in found.makes if found.deleted else ():
            if not _is_deleted(run):
                change = tracking.deletion()
                run.addprevious(change)
                change.append(run)
                _rename_instructions(change)


def _rename_instructions(change: etree._Element) -> None:
    if change.tag == w("del"):
        for instruction in change.iter(w("instrText")):
            instruction.tag = w("delInstrText")


def _fields(paragraph: etree._Element) -> Iterator[_Field]:
    """The fields that begin and end in a paragraph; those inside another one first."""
    around: list[_Field] = []
    for run in paragraph.iter(w("r")):
        mark = run.find(w("fldChar"))
        kind = mark.get(w("fldCharType")) if mark is not None else None
        if kind == "begin":
            around.append(_Field([run]))
        elif not around:
            continue
        elif kind == "end":
            around[-1].makes.append(run)
            yield around.pop()
        elif kind == "separate" or not around[-1].has_result:
            around[-1].makes.append(run)
            around[-1].has_result = around[-1].has_result or kind == "separate"
        elif any(run.find(tag) is not None for tag in _WORDS):
            for one in around:
                one.result.append(run)


def _is_deleted(run: etree._Element) -> bool:
    return next(run.iterancestors(*DELETIONS), None) is not None
