"""The comparison as Markdown, for mail, a wiki or an issue: ~~struck~~ and **bold** words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from unrdiff.diff.narrowing import as_shown
from unrdiff.model import Comparison, Document, Edit, Op
from unrdiff.notice import Notice
from unrdiff.render.labels import Language, paragraph_name, word
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import (
    COLON,
    LIST_MARK,
    clause_quoted,
    comment_line,
    document_line,
    draft_line,
    in_brackets,
    led,
    source_name,
    substitution_line,
    tracked_by,
)
from unrdiff.render.rows import Row
from unrdiff.render.selection import kind_counts, policy_count, selected
from unrdiff.render.told import Headings, headings

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
# Tells a file that unrdiff wrote from others; Markdown does not show it.
SIGN = "<!-- unrdiff -->"


def render_markdown(
    comparison: Comparison,
    language: Language = "zh",
    only: Iterable[str] = (),
    part: str | None = None,
) -> str:
    """A comparison as Markdown text: summary, then each changed paragraph."""
    lines = [
        SIGN,
        f"# {word('comparison', language)}",
        "",
        *(particulars(d, language) for d in (comparison.old, comparison.new)),
        "",
        *_summary(comparison, language),
        "",
        *_kinds(comparison, language),
        "",
        word("signs in words", language),
        "",
        *(f"- {escaped(substitution_line(s, language))}" for s in comparison.substitutions),
        "",
    ]
    both = (comparison.old, comparison.new)
    lines += notices(both, comparison.notices, language)
    chosen = selected(comparison, only, part)
    told = headings(comparison, language)
    for row in chosen:
        lines += _row(row, told, language)
    if not chosen:
        lines += [word("no rows", language), ""]
    if not only and not part:
        lines += _footnotes(comparison, language)
    lines += unplaced(both, language)
    return "\n".join(lines).rstrip() + "\n"


def render_drafts_markdown(documents: Sequence[Document], language: Language = "zh") -> str:
    """The list of a file's drafts, by the names that ``#`` takes them by."""
    lines = [SIGN, led(word("drafts", language), str(len(documents)), language), ""]
    for document in documents:
        number = document.source.rpartition("#")[2]
        lines.append(f"- {escaped(f'#{number} {draft_line(document, language)}')}")
    return "\n".join([*lines, ""])


def render_outline_markdown(document: Document, language: Language = "zh") -> str:
    """How one document was read, as Markdown text: every paragraph whole."""
    lines = [SIGN, particulars(document, language), ""]
    for paragraph in document.paragraphs:
        lines += [f"**{paragraph.label}** {escaped(paragraph.text)}", ""]
    for name, count in document.tracked:
        lines += [led(word("tracked", language), tracked_by(name, count, language), language), ""]
    for comment in document.comments:
        lines += [f"> {escaped(comment_line(comment, language))}", ""]
    if document.closing:
        lines += [escaped(" · ".join(document.closing)), ""]
    lines += [*notices((document,), (), language), *unplaced((document,), language)]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """Text with the characters that mean something to Markdown written out."""
    return _SPECIAL.sub(r"\\\1", text)


def particulars(document: Document, language: Language) -> str:
    """What a document says of itself, as one item of a list."""
    return f"- {escaped(document_line(document, language))}"


def _summary(comparison: Comparison, language: Language) -> list[str]:
    counts = asdict(comparison.summary)
    heads = [word(key, language) for key in counts]
    return [
        f"| {' | '.join(heads)} |",
        f"|{' --: |' * len(heads)}",
        f"| {' | '.join(map(str, counts.values()))} |",
    ]


def _kinds(comparison: Comparison, language: Language) -> list[str]:
    """How many paragraphs hold policy, and edits of each kind; what the marks mean."""
    counts = [f"{word(k, language)} {n}" for k, n in kind_counts(comparison).items()]
    policy = f"**{word('policy changes', language)} {policy_count(comparison)}**"
    marks = f"~~{word('deleted', language)}~~ **{word('inserted', language)}**"
    told = " · ".join([policy, *counts, marks])
    return [led(word("counted by paragraph", language), told, language)]


def _row(row: Row, told: Headings, language: Language) -> list[str]:
    names = [paragraph_name(p.label, language) for p in (row.old, row.new) if p]
    title = " → ".join(dict.fromkeys(names))
    said = LIST_MARK.join(told.told(row))
    if told.unchanged(row):
        return [f"- {title}{COLON}{said}", ""]
    lines = [f"## {title}" + (in_brackets(said) if said else ""), "", "".join(_wording(row)), ""]
    for clause in row.elsewhere:
        lead = f"{word(clause.key, language)} {paragraph_name(clause.label, language)}"
        lines += [f"> {lead}{COLON}{clause_quoted(map(escaped, clause.shared))}", ""]
    return lines


def _wording(row: Row) -> Iterator[str]:
    if row.edits:
        yield from map(_edit, as_shown(row.edits))
    elif row.new:
        yield marked(row.new.text, "**")
    elif row.old:
        yield marked(row.old.text, "~~")


def _edit(edit: Edit) -> str:
    if edit.op is Op.EQUAL or edit.layout:
        return escaped(edit.new)
    return marked(edit.old, "~~") + marked(edit.new, "**")


def marked(text: str, sign: str) -> str:
    """Text between marks; blanks stay outside, where Markdown wants them."""
    bare = text.strip()
    if not bare:
        return text
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    return f"{before}{sign}{escaped(bare)}{sign}{after}"


def _footnotes(comparison: Comparison, language: Language) -> list[str]:
    if not comparison.footnotes:
        return []
    lines = [f"## {word('footnotes', language)}", ""]
    for change in comparison.footnotes:
        text = "".join(map(_edit, as_shown(change.edits)))
        lines.append(f"- {change.old or '—'} → {change.new or '—'}{COLON}{text}")
    return [*lines, ""]


def notices(
    documents: Sequence[Document], comparison: Sequence[Notice], language: Language
) -> list[str]:
    """What the reader was not sure of, and what to know before believing the comparison."""
    told = [
        _item(led(source_name(document, language), notice_line(notice, language), language))
        for document in documents
        for notice in document.notices
    ]
    told += [_item(notice_line(notice, language)) for notice in comparison]
    return [f"**{word('notices', language)}**", "", *told, ""] if told else []


def unplaced(documents: Sequence[Document], language: Language) -> list[str]:
    """What the reader could not place: never left out."""
    told = [
        _item(f"{source_name(d, language)}{COLON}{text}") for d in documents for text in d.unplaced
    ]
    return [f"## {word('unplaced', language)}", "", *told, ""] if told else []


def _item(text: str) -> str:
    """An item of a list; what has several lines stays one item."""
    return f"- {escaped(' '.join(text.splitlines()))}"
