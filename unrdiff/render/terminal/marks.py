"""How edits are marked in a line of text.

With colour, words put in are underlined, words taken out struck through, and the colour tells the
kind; without, they stand in ``{+…+}`` and ``[-…-]``, as in ``git diff --word-diff``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unrdiff.diff.narrowing import as_shown
from unrdiff.language.clauses import NO_LINE_BEGINS_WITH
from unrdiff.model import Edit, EditKind, Op
from unrdiff.render.wrap import GLUE

_INSERTED = {
    EditKind.SUBSTANTIVE: "bold green underline",
    EditKind.STRENGTH: "bold magenta underline",
    EditKind.TERMINOLOGY: "cyan underline",
}
_DELETED = {
    EditKind.SUBSTANTIVE: "bold red strike",
    EditKind.STRENGTH: "bold magenta strike",
    EditKind.TERMINOLOGY: "cyan strike",
}
_QUIET_INSERTED, _QUIET_DELETED = "dim green underline", "dim red strike"
# Paragraphs that only one text has: underlining all of one would make it hard to read.
_ALL_NEW, _ALL_GONE = "green", "red"

Spans = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Marks:
    """Gives the words of edits with their styles; ``colour``: the console has colours."""

    colour: bool

    def inline(self, edits: Iterable[Edit]) -> Spans:
        """Both texts in one: what went before what came."""
        for edit in as_shown(edits):
            if _stays(edit):
                yield edit.new, ""
            else:
                yield from self.gone(edit.old, edit.kind)
                yield from self.came(edit.new, edit.kind)

    def old(self, edits: Iterable[Edit]) -> Spans:
        """The old text, with what went."""
        for edit in as_shown(edits):
            yield from ((edit.old, ""),) if _stays(edit) else self.gone(edit.old, edit.kind)

    def new(self, edits: Iterable[Edit]) -> Spans:
        """The new text, with what came."""
        for edit in as_shown(edits):
            yield from ((edit.new, ""),) if _stays(edit) else self.came(edit.new, edit.kind)

    def gone(self, words: str, kind: EditKind | None) -> Spans:
        """Words taken out."""
        if words:
            style = _DELETED.get(kind, _QUIET_DELETED) if kind else _QUIET_DELETED
            yield self._held(words, "[-", "-]"), style

    def came(self, words: str, kind: EditKind | None) -> Spans:
        """Words put in."""
        if words:
            style = _INSERTED.get(kind, _QUIET_INSERTED) if kind else _QUIET_INSERTED
            yield self._held(words, "{+", "+}"), style

    def whole(self, text: str, op: Op) -> Spans:
        """A paragraph that only one text has; its heading says which."""
        yield text, _ALL_NEW if op is Op.INSERT else _ALL_GONE

    def _held(self, words: str, opening: str, closing: str) -> str:
        """Words between marks where there is no colour; no line may break inside a mark.

        Nor before one that stands for punctuation, which no line begins with.
        """
        if self.colour:
            return words
        held = GLUE if words[0] in NO_LINE_BEGINS_WITH else ""
        return f"{held}{opening}{GLUE}{words}{GLUE}{closing}"


def _stays(edit: Edit) -> bool:
    """Whether an edit is not shown: width and spacing alone are no change to a reader."""
    return edit.op is Op.EQUAL or edit.kind is None or edit.layout
