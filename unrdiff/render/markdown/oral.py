"""A revision as a Markdown check list, for mail, a wiki or an issue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unrdiff.oral.revision import Revision
from unrdiff.render.checklist import (
    MARKS,
    Entry,
    counts_line,
    effect_line,
    entries,
    restored_line,
    verdict,
)
from unrdiff.render.labels import Language, word
from unrdiff.render.markdown.comparison import SIGN, escaped
from unrdiff.render.notices import notice_line


def render_revision_markdown(revision: Revision, language: Language = "zh") -> str:
    """Every instruction with its box, then what to look at, then the sheet's other words."""
    lines = [
        SIGN,
        f"# {word('oral revisions', language)}",
        "",
        counts_line(revision, language),
        "",
    ]
    for entry in entries(revision):
        lines += _entry(entry, language)
    told = [notice_line(notice, language) for notice in revision.notices]
    lines += _section("notices", told, language)
    lines += _section("other statements", revision.remarks, language)
    return "\n".join(lines).rstrip() + "\n"


def _entry(entry: Entry, language: Language) -> Iterator[str]:
    box = "[x]" if entry.applied else "[ ]"
    yield f"- {box} {entry.item}. {_within_item(entry.text)}"
    for effect in entry.effects:
        yield f"  - {escaped(effect_line(effect, language))}"
    if entry.restored:
        yield f"  - ↺ {escaped(restored_line(entry.restored, language))}"
    if told := verdict(entry, language):
        yield f"  - **{MARKS[entry.status]} {_within_item(told)}**"


def _within_item(text: str) -> str:
    r"""Wording of several lines inside one item: ``\`` at a line's end keeps the break."""
    return escaped(text).replace("\n", "\\\n  ")


def _section(key: str, texts: Sequence[str], language: Language) -> list[str]:
    if not texts:
        return []
    return ["", f"## {word(key, language)}", "", *(f"- {_within_item(text)}" for text in texts)]
