"""What the margin says of whole paragraphs: comments on demand, by the labels of both texts.

What made a pair a pair; brackets that were left; a report taken note of under a resolution that is
not the newest; words that stood in an older version, went, and came back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from unrdiff.comparison.predecessors import outdated_report
from unrdiff.diff.agreed import OldWording
from unrdiff.language.references import resolution_names
from unrdiff.language.signs import bracketed
from unrdiff.model import Comparison, Op, Role, Trace
from unrdiff.render.labels import Language, word
from unrdiff.render.lineages import version_name
from unrdiff.render.phrases import in_quotes, joined, led

Remarks = Mapping[tuple[str, str], Sequence[str]]
"""Comments by ``("old", label)`` and ``("new", label)`` of the paragraphs."""

# Fewer characters come back by chance.
_SHORTEST = 8


def remarks_on(comparison: Comparison, trace: Trace | None, language: Language) -> Remarks:
    """All that is to be said of the paragraphs of a comparison."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for say in (_pairing, _brackets, _reports, partial(_returned, trace)):
        for label, text in say(comparison, language):
            found["new", label].append(text)
    return found


def _pairing(comparison: Comparison, language: Language) -> Iterator[tuple[str, str]]:
    """How like its predecessor an edited paragraph is, and what they share."""
    for link in comparison.links:
        if link.role is Role.PRIMARY and any(edit.op is not Op.EQUAL for edit in link.edits):
            alike = f"{word('similarity', language)} {round(100 * link.similarity)}%"
            yield link.new, " · ".join((f"{link.old} → {link.new}", alike, *link.anchors))


def _brackets(comparison: Comparison, language: Language) -> Iterator[tuple[str, str]]:
    """Square brackets in the new text: wording that is not agreed."""
    for paragraph in comparison.new.paragraphs:
        if count := bracketed(paragraph.text):
            yield paragraph.label, led(word("brackets left", language), str(count), language)


def _reports(comparison: Comparison, language: Language) -> Iterator[tuple[str, str]]:
    """A report under a resolution of which the text itself names a later one."""
    for paragraph in comparison.new.paragraphs:
        if found := outdated_report(comparison.new, paragraph):
            cited, newest = map(resolution_names, found)
            said = f"{cited} → {newest}"
            yield paragraph.label, led(word("not the newest", language), said, language)


def _returned(
    trace: Trace | None, comparison: Comparison, language: Language
) -> Iterator[tuple[str, str]]:
    """Words put in that an older version than the last one had."""
    if trace is None:
        return
    last = OldWording(p.text for p in comparison.old.paragraphs)
    before = [
        (version_name(trace, index, language), OldWording(p.text for p in version.paragraphs))
        for index, version in enumerate(trace.documents[:-2])
    ]
    for link in comparison.links:
        come = [edit.new.strip() for edit in link.edits if edit.op is not Op.EQUAL]
        for text in come if link.role is Role.PRIMARY else ():
            if len(text) < _SHORTEST or last.share(text) == 1:
                continue
            names = [name for name, wording in before if wording.share(text) == 1]
            if names:
                said = f"{in_quotes(text)} · {joined(names, language)}"
                yield link.new, led(word("words that came back", language), said, language)
