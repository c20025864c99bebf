"""From what was found to where the user wants it: the format, the file, the screen."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from unrdiff.app.files import write
from unrdiff.app.saying import one_line, say
from unrdiff.model import Document, UnrdiffError
from unrdiff.oral.revision import Status
from unrdiff.render.findings import Findings, Subject, View
from unrdiff.render.formats import format_named
from unrdiff.render.sentences import said
from unrdiff.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for: a format by its name, where it goes, how it looks.

    ``inputs`` are the files read, as the user named them. ``table``: the comparison is wanted as a
    table of old and new provisions. ``pager``: what is longer than the screen is shown in one.
    """

    form: str
    output: str | None = None
    inputs: tuple[str, ...] = ()
    force: bool = False
    open_page: bool = False
    table: bool = False
    pager: bool = True
    view: View = field(default_factory=View)


def produce(findings: Findings, request: Request) -> None:
    """Write or print what was found, in the form asked for."""
    subject = findings.subject
    if request.table:
        subject = _tabled(subject)
    if subject is Subject.REVISION and request.output not in (None, "-"):
        # A draft revised and written as text is wanted for itself, not for what was done to it.
        subject = Subject.REVISED if request.form in ("txt", "md") else subject
        if subject is Subject.REVISED and not _adopted(findings):
            not_written = Sentence(
                "none of the revisions was adopted, so {path} was not written; leave out -o to see "
                "why",
                {"path": request.output},
            )
            say(said(not_written, request.view.language))
            return
    form = format_named(request.form, subject)
    printed = request.output == "-" or (request.output is None and form.printed)
    if printed and request.form == "txt":
        from unrdiff.app.screen import show_on_screen

        show_on_screen(findings, request.view, request.pager)
        return
    content = form.render(findings, request.view, subject)
    for sentence in (*form.left_out(findings, request.view), *form.made_with(request.view)):
        say(sentence)
    if printed:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    named = request.output or f"{_stem(findings.documents[-1])}{form.ending}"
    write(Path(named), content, request.force, request.inputs)
    if request.form == "html" and sys.stdout.isatty():
        from unrdiff.app.screen import show_written

        show_written(findings, request.view, named)
    sys.stdout.write(f"{one_line(named)}\n")
    if request.open_page:
        import click

        click.launch(named)


def _tabled(subject: Subject) -> Subject:
    """The subject of a table of old and new provisions; ``UnrdiffError`` where there is none."""
    if subject is not Subject.COMPARISON:
        raise UnrdiffError(
            "--table sets the provisions of two texts side by side; name OLD and NEW alone"
        )
    return Subject.PROVISIONS


def _adopted(findings: Findings) -> bool:
    """Whether any oral revision was worked in."""
    amendments = findings.revision.amendments if findings.revision else ()
    return any(amendment.status is Status.APPLIED for amendment in amendments)


def _stem(document: Document) -> str:
    return Path(re.split("[#@]", document.source, maxsplit=1)[0]).stem
