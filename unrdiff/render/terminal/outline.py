"""How a file was read, in a terminal: its drafts, every paragraph in a line, what stands beside."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from unrdiff.language.addressees import addressee
from unrdiff.language.openings import opening
from unrdiff.model import Document, Paragraph, ParagraphKind
from unrdiff.render.labels import Language
from unrdiff.render.phrases import comment_line, draft_line, joined, led, tracked_by
from unrdiff.render.terminal.page import Page
from unrdiff.render.wrap import clipped


def print_drafts(
    documents: Sequence[Document], console: Console, language: Language = "zh"
) -> None:
    """Print the list of a file's drafts, by the names that ``#`` takes them by."""
    page = Page(console, language)
    page.line(Text(led(page.word("drafts"), str(len(documents)), language), style="bold"))
    for document in documents:
        name = document.source.rpartition("#")[2]
        page.block([(f"#{name}  ", "bold"), (draft_line(document, language), "")])
    page.line()


def print_outline(
    document: Document, console: Console, language: Language = "zh", furniture: bool = False
) -> None:
    """Print how one document was read: its particulars, and every paragraph in one line.

    With ``furniture`` also what its pages carry, which was left out.
    """
    page = Page(console, language)
    page.documents(document)
    _counts(page, document)
    for paragraph in document.paragraphs:
        _line(page, paragraph)
    if document.closing:
        page.block([(" · ".join(document.closing), "dim")], indent=0)
    _beside(page, document)
    if furniture:
        said = [(page.word("furniture"), "bold")]
        page.block([*said, *((f"\n  {text}", "dim") for text in document.furniture)], indent=0)
    page.notices((document,), ())
    page.unplaced((document,))


def _counts(page: Page, document: Document) -> None:
    """How many paragraphs and footnotes a document has."""
    preambular = len(document.of_kind(ParagraphKind.PREAMBULAR))
    operative = len(document.of_kind(ParagraphKind.OPERATIVE))
    notes = len(document.footnotes)
    page.block(
        [
            (f"{page.word('preambular')} {preambular}   ", "bold"),
            (f"{page.word('operative')} {operative}   ", "bold"),
            (f"{page.word('footnotes')} {notes}", "bold"),
        ],
        indent=0,
    )
    page.line()


def _line(page: Page, paragraph: Paragraph) -> None:
    """A paragraph in one line: its label, what it says to whom, its footnotes."""
    depth = paragraph.label.count("(")
    name = "  " * depth + f"{paragraph.label}  "
    marks = f" [{', '.join(m.number for m in paragraph.marks)}]" if paragraph.marks else ""
    text = clipped(paragraph.text, page.width - len(name) - len(marks) - 1)
    line = Text(name, style="bold")
    start = len(line)
    line.append(text)
    found = opening(paragraph.text)
    verb = len(paragraph.text) - len(found.rest)
    line.stylize("cyan", start, min(start + verb, len(line)))
    if to := addressee(paragraph.text):
        at = start + paragraph.text.index(to, verb)
        line.stylize("underline", at, min(at + len(to), len(line)))
    line.append(marks, style="dim")
    page.line(line)


def _beside(page: Page, document: Document) -> None:
    """What a file holds beside its text: tracked changes by author, comments."""
    if document.tracked:
        made = joined((tracked_by(*one, page.language) for one in document.tracked), page.language)
        page.block([(led(page.word("tracked"), made, page.language), "")], indent=0)
    if document.comments:
        count = str(len(document.comments))
        page.line(Text(led(page.word("comments"), count, page.language), style="bold"))
        for comment in document.comments:
            page.block([(comment_line(comment, page.language), "")])
