"""Follows every paragraph through three or more versions of a resolution.

Comparisons of neighbouring versions are the ground. A paragraph that skipped a version and came
back is found by comparing the versions on both sides of the gap. The direct comparison of the
first with the last version never overrules the chain; where it differs, that is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from unrdiff.comparison.compare import compare
from unrdiff.comparison.fates import with_fates
from unrdiff.comparison.mirror import reading_order
from unrdiff.comparison.scripts import as_printed, simplified, traditional
from unrdiff.diff.agreed import agreed
from unrdiff.language.folding import folded
from unrdiff.language.titles import SAME_TITLE, title_fit
from unrdiff.lineage.ages import ages
from unrdiff.lineage.returns import Strand, contradictions, rejoin
from unrdiff.lineage.steps import steps
from unrdiff.model import Comparison, Document, Join, Lineage, Role, Span, Trace, UnrdiffError
from unrdiff.notice import Notice, NoticeCode

Heard = Callable[[int, int], None]


class NothingToTraceError(UnrdiffError):
    """Fewer than two versions remain; ``notices`` say what was set aside."""

    def __init__(self, notices: Iterable[Notice]) -> None:
        super().__init__("nothing to trace: fewer than two versions remain")
        self.notices = tuple(notices)


def trace(
    documents: Sequence[Document], in_order: bool = False, heard: Heard = lambda *_: None
) -> Trace:
    """The lineage of every paragraph; versions are put in order of session and date.

    With ``in_order`` they are taken as given, a draft before the same draft as revised. Else a
    version given twice, and a text that is another resolution, are set aside and named in the
    notices. ``heard`` is told how many of how many comparisons are done. Raises
    ``NothingToTraceError`` when fewer than two versions remain.
    """
    notices: list[Notice] = []
    versions = list(documents)
    if not in_order:
        versions = _in_order(_of_one_resolution(_once_each(documents, notices), notices), notices)
    if len(versions) < 2:
        raise NothingToTraceError(notices)
    if not any(traditional(version) for version in versions):
        return _traced(versions, notices, heard)
    plain = [simplified(version) for version in versions]
    return _as_printed(_traced(plain, notices, heard), versions)


def _traced(versions: Sequence[Document], notices: list[Notice], heard: Heard) -> Trace:
    comparisons = tuple(_compared(versions, heard))
    links = [{k.old: k.new for k in c.links if k.role is Role.PRIMARY} for c in comparisons]
    strands = _chained(versions, links)
    returned = rejoin(strands, versions)
    lineages = tuple(
        Lineage(tuple(strand), id(strand) in returned, tuple(_joins(strand, comparisons)))
        for strand in sorted(strands, key=lambda s: _place(s, versions))
    )
    notices += contradictions(lineages, versions)
    return completed(Trace(tuple(versions), comparisons, lineages, tuple(notices)))


def _compared(versions: Sequence[Document], heard: Heard) -> Iterator[Comparison]:
    for done, (old, new) in enumerate(pairwise(versions)):
        heard(done, len(versions) - 1)
        yield compare(old, new)


def completed(found: Trace) -> Trace:
    """A trace with what is told of its strands: their steps, their ages, agreed language."""
    found = replace(found, steps=steps(found))
    newest = agreed(found.documents[:-1], found.documents[-1])
    return replace(found, ages=ages(found), agreed=newest.paragraphs, agreed_share=newest.text)


def _as_printed(found: Trace, versions: Sequence[Document]) -> Trace:
    """A trace of simplified documents, told in the characters of each."""
    pairs = zip(found.comparisons, pairwise(versions), strict=True)
    told = replace(
        found,
        documents=tuple(versions),
        comparisons=tuple(with_fates(as_printed(c, old, new)) for c, (old, new) in pairs),
    )
    return replace(told, steps=steps(told), ages=tuple(_spans_as_printed(found, versions)))


def _spans_as_printed(found: Trace, versions: Sequence[Document]) -> Iterator[tuple[Span, ...]]:
    for lineage, spans in zip(found.lineages, found.ages, strict=True):
        text = versions[lineage.last][lineage.paragraphs[lineage.last] or ""].text
        ends = [0, *accumulate(len(span.text) for span in spans)]
        yield tuple(
            replace(span, text=text[start:end])
            for span, (start, end) in zip(spans, pairwise(ends), strict=True)
        )


def _once_each(documents: Sequence[Document], notices: list[Notice]) -> list[Document]:
    kept: dict[tuple[int | None, tuple[str, ...]], Document] = {}
    for document in documents:
        wording = tuple(folded(p.text) for p in document.paragraphs)
        twin = kept.setdefault((document.session, wording), document)
        if twin is not document:
            notices.append(Notice(NoticeCode.SAME_TEXT, source=document.source, twin=twin.source))
    return list(kept.values())


def _of_one_resolution(documents: Sequence[Document], notices: list[Notice]) -> list[Document]:
    """Those whose title fits the title that fits most of the others."""
    titles = [d.title or "" for d in documents]
    reference = max(titles, key=lambda t: sum(title_fit(t, other) for other in titles))
    kept = []
    for document in documents:
        if not document.title or title_fit(document.title, reference) >= SAME_TITLE:
            kept.append(document)
        else:
            source, title = document.source, document.title
            notices.append(Notice(NoticeCode.OTHER_RESOLUTION, source=source, title=title))
    return kept


def _in_order(documents: Sequence[Document], notices: list[Notice]) -> list[Document]:
    """The versions by session, or by date or year where more of them tell that.

    One that tells neither keeps its place among those given.
    """
    keys = [reading_order(document) for document in documents]
    by_session = [i for i, (session, *_) in enumerate(keys) if session]
    by_date = [i for i, (_, date, *_) in enumerate(keys) if date]
    dated = max(by_session, by_date, key=len)
    ordered = list(documents)
    for place, index in zip(dated, sorted(dated, key=keys.__getitem__), strict=True):
        ordered[place] = documents[index]
    if ordered != list(documents):
        names = tuple(d.symbol or d.source for d in ordered)
        notices.append(Notice(NoticeCode.ORDERED_BY_DATE, versions=names))
    return ordered


def _chained(versions: Sequence[Document], links: Sequence[dict[str, str]]) -> list[Strand]:
    """Strands made of the links between neighbours alone."""
    strands: list[Strand] = []
    here: dict[str, Strand] = {}
    for index, version in enumerate(versions):
        source = {new: old for old, new in links[index - 1].items()} if index else {}
        following: dict[str, Strand] = {}
        for paragraph in version.paragraphs:
            strand = here.get(source.get(paragraph.label, ""))
            if strand is None:
                strand = [None] * len(versions)
                strands.append(strand)
            strand[index] = paragraph.label
            following[paragraph.label] = strand
        here = following
    return strands


def _joins(strand: Strand, comparisons: Sequence[Comparison]) -> Iterator[Join]:
    for version, comparison in enumerate(comparisons, 1):
        for link in comparison.links:
            touched = link.old == strand[version - 1] or link.new == strand[version]
            if link.role is Role.PARTIAL and touched:
                yield Join(version, link.old, link.new, link.shared)


def _place(strand: Strand, versions: Sequence[Document]) -> tuple[int, int]:
    """The newest text's order; strands that ended come after, the latest to end first."""
    last = max(i for i, label in enumerate(strand) if label)
    labels = [p.label for p in versions[last].paragraphs]
    return -last, labels.index(strand[last] or "")
