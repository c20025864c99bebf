"""The comparison of two versions in a terminal.

With colour, words put in are green and underlined, words taken out red and struck through; in a
pipe or without colour they stand in ``{+…+}`` and ``[-…-]``, as in ``git diff --word-diff``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from unrdiff.language.clauses import NO_LINE_BEGINS_WITH
from unrdiff.model import Comparison, Document, Edit, EditKind, Op
from unrdiff.notice import Notice
from unrdiff.render.labels import Language, session_name, word
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import (
    CLAUSE_MARK,
    COLON,
    LIST_MARK,
    cited,
    in_quotes,
    source_name,
    substitution_line,
)
from unrdiff.render.rows import Row
from unrdiff.render.selection import (
    FATES,
    TOLD_FATES,
    kind_counts,
    policy_count,
    selected,
    shows_typography,
    tags,
    told_kinds,
)
from unrdiff.render.wrap import GLUE, clipped, wrapped

_INDENT = 4
_WIDEST = 120
_INSERTED = {
    EditKind.SUBSTANTIVE: "bold green underline",
    EditKind.STRENGTH: "bold yellow underline",
    EditKind.TERMINOLOGY: "cyan underline",
}
_DELETED = {
    EditKind.SUBSTANTIVE: "bold red strike",
    EditKind.STRENGTH: "bold magenta strike",
    EditKind.TERMINOLOGY: "cyan strike",
}
_QUIET_INSERTED, _QUIET_DELETED = "dim green underline", "dim red strike"


def print_comparison(
    comparison: Comparison,
    console: Console,
    language: Language = "zh",
    only: Iterable[str] = (),
    part: str | None = None,
) -> None:
    """Print a comparison, the new text's order, dropped paragraphs where they stood."""
    page = Page(console, language)
    page.documents(comparison.old, comparison.new)
    both = (comparison.old, comparison.new)
    page.notices(both, comparison.notices)
    page.summary(comparison)
    chosen = selected(comparison, only, part)
    for row in chosen:
        page.row(row, comparison)
    if not chosen:
        page.line(page.word("no rows"))
    if not only and not part:
        page.footnotes(comparison)
    page.unplaced(both)


class Page:
    """Prints the parts of a page to one console; every output in a terminal is made of them."""

    def __init__(self, console: Console, language: Language) -> None:
        self.console = console
        self.language = language
        self.width = min(console.width, _WIDEST)
        self.colour = console.color_system is not None and not console.no_color

    def line(self, text: Text | str = "", style: str = "") -> None:
        """One line, printed as it is."""
        self.console.print(
            text, style=style, no_wrap=True, crop=False, overflow="ignore", soft_wrap=True
        )

    def block(self, spans: Sequence[tuple[str, str]], indent: int = _INDENT) -> None:
        """Wrapped text; each span is a piece and its style."""
        for pieces in wrapped(spans, self.width - indent):
            line = Text(" " * indent)
            for piece, style in pieces:
                line.append(piece, style)
            self.line(line)

    def word(self, key: str) -> str:
        """A label in the language of the output."""
        return word(key, self.language)

    # --- the head ------------------------------------------------------------------------------

    def documents(self, *documents: Document) -> None:
        """The particulars of one or more documents."""
        signs = ["− ", "+ "] if len(documents) == 2 else [""] * len(documents)
        for sign, document in zip(signs, documents, strict=True):
            self.block([(sign, "bold"), *self._particulars(document)], indent=0)
        self.line()

    def _particulars(self, document: Document) -> list[tuple[str, str]]:
        known = [
            None if document.symbol else source_name(document, self.language),
            session_name(document.session, self.language),
            document.date,
            self.word(document.kind.value) if document.kind else None,
        ]
        facts = " · ".join(fact for fact in known if fact)
        return [
            (cited(document, self.language) or "", "bold"),
            ("  " if document.symbol else "", ""),
            (facts, "dim"),
            ("  ", ""),
            (document.title or "", ""),
        ]

    def summary(self, comparison: Comparison) -> None:
        """The counts, the kinds, the replacements made throughout."""
        counts = [(key, getattr(comparison.summary, key)) for key in FATES]
        spans = [
            (f"{self.word(key)} {count}   ", "bold" if count else "dim") for key, count in counts
        ]
        self.block(spans, indent=0)
        kinds = [f"{self.word(kind)} {count}" for kind, count in kind_counts(comparison).items()]
        policy = self.word("policy changes")
        self.block(
            [(f"{policy} {policy_count(comparison)}   ", "bold"), ("   ".join(kinds), "dim")],
            indent=0,
        )
        self.block([(f"{self.word('agreed')} {comparison.agreed_share:.0%}", "dim")], indent=0)
        for change in comparison.substitutions:
            self.block([(substitution_line(change, self.language), "cyan")], indent=0)
        self.block([(self.word("signs"), "dim")], indent=0)
        self.line()

    # --- rows ----------------------------------------------------------------------------------

    def row(self, row: Row, comparison: Comparison) -> None:
        """One row: folded to a line where nothing changed."""
        found = tags(row, comparison)
        parts = (*row.came_from, *row.went_to)
        still = row.link and not row.link.edited and not row.link.moved and not parts
        if still and not shows_typography(row):
            self._folded(row)
            return
        self._row_head(row, comparison, found)
        self.block(list(self._wording(row)))
        for link in row.came_from:
            self.elsewhere("came from", link.old, link.shared[-1:])
        for link in row.went_to:
            self.elsewhere("went to", link.new, link.shared[:1])
        self.line()

    def _names(self, row: Row) -> str:
        old = row.old.label if row.old else "—"
        new = row.new.label if row.new else "—"
        if row.link is None and (row.came_from or row.went_to):
            # It lives on in part: PP18 ⇒ PP21.
            old = old if row.old else LIST_MARK.join(link.old for link in row.came_from)
            new = new if row.new else LIST_MARK.join(link.new for link in row.went_to)
            return f"{old} ⇒ {new}"
        return old if old == new else f"{old} → {new}"

    def _folded(self, row: Row) -> None:
        name = f"  {self._names(row)}  "
        text = row.new.text if row.new else ""
        self.line(Text(name + clipped(text, self.width - len(name) - 1), style="dim"))

    def _row_head(self, row: Row, comparison: Comparison, found: frozenset[str]) -> None:
        sign, style = (
            ("✎", "bold") if row.link else ("✚", "bold green") if row.new else ("✖", "bold red")
        )
        told: list[str] = [self.word(fate) for fate in TOLD_FATES if fate in found]
        parts = row.came_from or row.went_to
        if row.link and not row.link.edited and not shows_typography(row) and not parts:
            told.append(self.word("kept"))
        told += told_kinds(row, self.language)
        head = Text(f"{sign} {self._names(row)}", style=style)
        if row.new and row.new.label in comparison.agreed and not row.link:
            told.append(f"{self.word('agreed')} {comparison.agreed[row.new.label]:.0%}")
        if told:
            head.append("  " + " · ".join(told), style="yellow")
        self.line(head)

    def edits(self, edits: Iterable[Edit]) -> None:
        """A paragraph's wording with its edits marked."""
        self.block([span for edit in edits for span in self._edit(edit)])

    def _wording(self, row: Row) -> Iterator[tuple[str, str]]:
        if row.edits:
            for edit in row.edits:
                yield from self._edit(edit)
        elif row.new:
            yield from self._edit(
                Edit(Op.INSERT, "", row.new.text, EditKind.SUBSTANTIVE), whole=True
            )
        elif row.old:
            yield from self._edit(
                Edit(Op.DELETE, row.old.text, "", EditKind.SUBSTANTIVE), whole=True
            )

    def _edit(self, edit: Edit, whole: bool = False) -> Iterator[tuple[str, str]]:
        if edit.op is Op.EQUAL or edit.kind is None or edit.layout:
            yield edit.new, ""
            return
        if edit.old:
            style = "red" if whole else _DELETED.get(edit.kind, _QUIET_DELETED)
            yield self._marked(edit.old, "[-", "-]", whole), style
        if edit.new:
            style = "green" if whole else _INSERTED.get(edit.kind, _QUIET_INSERTED)
            yield self._marked(edit.new, "{+", "+}", whole), style

    def _marked(self, words: str, opening: str, closing: str, whole: bool) -> str:
        """Words between marks where there is no colour; no line may break inside a mark.

        Nor before one that stands for punctuation, which no line begins with.
        """
        if self.colour or whole:
            return words
        held = GLUE if words[0] in NO_LINE_BEGINS_WITH else ""
        return f"{held}{opening}{GLUE}{words}{GLUE}{closing}"

    def elsewhere(self, key: str, label: str, shared: Sequence[str]) -> None:
        """Where a clause came from or went to, with its wording."""
        quoted = CLAUSE_MARK.join(map(in_quotes, shared))
        lead = COLON if quoted else ""
        self.block([(f"↳ {self.word(key)} {label}{lead}{quoted}", "yellow")])

    # --- the foot ------------------------------------------------------------------------------

    def footnotes(self, comparison: Comparison) -> None:
        """The footnotes whose wording changed."""
        if not comparison.footnotes:
            return
        self.line(Text(self.word("footnotes"), style="bold"))
        for change in comparison.footnotes:
            number = f"{change.old or '—'} → {change.new or '—'}  "
            spans: list[tuple[str, str]] = [(number, "bold")]
            for edit in change.edits:
                spans += self._edit(edit)
            self.block(spans, indent=2)
        self.line()

    def notices(self, documents: Sequence[Document], notices: Sequence[Notice]) -> None:
        """What the reader was not sure of, and what to know before believing the comparison."""
        for document in documents:
            source = source_name(document, self.language)
            for notice in document.notices:
                said = notice_line(notice, self.language)
                self.block([(f"! {source}: {said}", "yellow")], indent=0)
        for notice in notices:
            self.block([(f"! {notice_line(notice, self.language)}", "yellow")], indent=0)

    def unplaced(self, documents: Sequence[Document]) -> None:
        """What the reader could not place: never left out."""
        for document in documents:
            source = source_name(document, self.language)
            for text in document.unplaced:
                label = self.word("unplaced")
                self.block([(f"? {source}: {label}{COLON}{text}", "yellow")], indent=0)
