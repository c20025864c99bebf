"""The table of output formats. To add one: a module that makes its bytes, and a line here.

A format's functions are named, not imported: each output loads its own renderer and no other.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any

from unrdiff.model import Sentence, UnrdiffError
from unrdiff.render.findings import Findings, Subject, View

_OUTLINE, _COMPARISON, _TRACE = Subject.OUTLINE, Subject.COMPARISON, Subject.TRACE
_REVISION, _REVISED, _PROVISIONS = Subject.REVISION, Subject.REVISED, Subject.PROVISIONS
_OTHER = Sentence("this format does not show that; choose another")


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of output.

    ``ending`` is how its files end. ``shows`` are the subjects it can show, ``needs`` the sentence
    for the others. ``home`` is the module that has ``render(findings, view)``, which gives the
    bytes, and ``is_ours(content)``, which tells whether a file's bytes are of its making; where the
    format cannot hold all that must be said, ``left_out(findings, view)`` gives the sentences, and
    where another program makes the file, ``made_with(view)`` names it.
    ``printed``: it goes to standard output unless a file is named.
    """

    name: str
    ending: str
    home: str
    shows: Set[Subject]
    printed: bool = True
    needs: Sentence = _OTHER

    def render(self, findings: Findings, view: View, subject: Subject) -> bytes:
        """The whole file on one subject of what was found.

        Raises ``UnrdiffError`` for what this format cannot show.
        """
        if subject not in self.shows:
            raise UnrdiffError(self.needs)
        content: bytes = self._module().render(findings, view)
        return content

    def is_ours(self, content: bytes) -> bool:
        """Whether what a file holds shows that it was written in this format by unrdiff."""
        return bool(self._module().is_ours(content))

    def left_out(self, findings: Findings, view: View) -> tuple[str, ...]:
        """What the reader must be told beside a file that has no room for it."""
        told = getattr(self._module(), "left_out", None)
        return tuple(told(findings, view)) if told else ()

    def made_with(self, view: View) -> tuple[str, ...]:
        """What is said of the program that makes the file, where it is another one."""
        told = getattr(self._module(), "made_with", None)
        return (told(view),) if told else ()

    def _module(self) -> Any:
        return import_module(f"unrdiff.render.{self.home}")


FORMATS = (
    Format("txt", ".txt", "terminal", {_OUTLINE, _COMPARISON, _TRACE, _REVISION}),
    Format("md", ".md", "markdown", {_OUTLINE, _COMPARISON, _TRACE, _REVISION}),
    Format("json", ".json", "json", {_OUTLINE, _COMPARISON, _TRACE, _REVISION}),
    Format(
        *("html", ".html", "html", {_COMPARISON, _TRACE, _REVISION}),
        printed=False,
        needs=Sentence("a page shows two versions; name OLD and NEW"),
    ),
    Format(
        *("csv", ".csv", "csv", {_TRACE}),
        needs=Sentence("a table needs two or more versions; name them oldest first"),
    ),
    Format(
        *("docx", ".docx", "docx", {_COMPARISON, _REVISION}),
        printed=False,
        needs=Sentence("Word with Track Changes leads from one text to another; name OLD and NEW"),
    ),
    Format("oral-out", ".oral.txt", "oral_sheet", {_COMPARISON}),
    Format("txt", ".txt", "flat_text", {_REVISED}, printed=False),
    Format("md", ".md", "flat_markdown", {_REVISED}, printed=False),
    Format("md", ".md", "markdown.provisions", {_PROVISIONS}),
    Format("csv", ".csv", "provisions_csv", {_COMPARISON, _PROVISIONS}),
    Format("docx", ".docx", "provisions_docx", {_PROVISIONS}, printed=False),
    Format(
        *("xlsx", ".xlsx", "xlsx", {_COMPARISON, _PROVISIONS}),
        printed=False,
        needs=Sentence(
            "a table of old and new provisions needs two versions; name OLD and NEW alone"
        ),
    ),
    Format(
        *("pdf", ".pdf", "pdf", {_COMPARISON, _TRACE, _REVISION}),
        printed=False,
        needs=Sentence("a page, on paper too, shows two versions; name OLD and NEW"),
    ),
)


def format_named(name: str, subject: Subject) -> Format:
    """The format of this name for this subject, else the one whose sentence says what it needs."""
    named = [form for form in FORMATS if form.name == name]
    return next((form for form in named if subject in form.shows), named[0])


def names_of(subject: Subject) -> tuple[str, ...]:
    """The names of the formats that can show a subject."""
    return tuple(form.name for form in FORMATS if subject in form.shows)


def names_by_ending() -> dict[str, str]:
    """The endings that a file may have, with the name of the format each means."""
    return {form.ending: form.name for form in FORMATS}


def written_by_us(content: bytes, name: str) -> bool:
    """Whether a file that holds this was written in a format that its name may stand for."""
    suffix = PurePath(name).suffix.lower()
    return any(form.is_ours(content) for form in FORMATS if form.ending.endswith(suffix))
