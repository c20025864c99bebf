"""From what was found to where the user wants it: the renderer, the file, the screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from unrdiff.app.task import Task
from unrdiff.model import Document, UnrdiffError
from unrdiff.render.labels import Language

if TYPE_CHECKING:
    from rich.console import Console

# By file ending; renderers are imported when they are used, so that --json starts fast.
FORMATS = ("html", "json", "md", "txt", "csv")
_PRINTED = ("json", "md", "txt", "csv", "oral-out")
# How a file shows that unrdiff wrote it, so that it may be written again.
_SIGNS = re.compile(
    r'<meta name="generator" content="unrdiff|"schema": "unrdiff/|^<!-- unrdiff -->$|'
    r"^以下案文由 unrdiff 写出。$|^对决议草案口头订正如下：$|"
    r"^(?:未改|kept) \d+ {3}(?:改动|edited) \d+ {3}|"
    r"^(?:序言部分|preamble) \d+ {3}(?:执行部分|operative part) \d+(?: {3}|$)|"
    # A story: the versions that lack the paragraph, then one with its label and its wording.
    r"\A(?:\S.*  —\n\n)*\S.*  (?:PP|OP|H|AX)\d\S*(?:  .*)?\n {4}\S|"
    r"^✎ (?:改动|edited)  ▲|,[^,\n]* marks,[^,\n]* similarity,text$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for."""

    form: str
    output: str | None = None
    inputs: tuple[str, ...] = ()
    force: bool = False
    open_page: bool = False
    language: Language = "zh"
    only: tuple[str, ...] = ()
    part: str | None = None
    paragraph: str | None = None
    width: int | None = None
    colour: bool = True


def produce(task: Task, request: Request) -> None:
    """Write or print what was found, in the form asked for."""
    printed = request.output == "-" or (request.output is None and request.form in _PRINTED)
    if task.revision and not printed and request.form in ("txt", "md"):
        _write_revised(task.documents[-1], request)
        return
    if printed and request.form == "txt":
        _to_console(_console(request), task, request)
        return
    content = render(task, request)
    if request.form == "csv" and task.trace:
        # A table of data has no place for a remark.
        for notice in task.trace.notices:
            sys.stderr.write(f"unrdiff: {notice}\n")
    if printed:
        sys.stdout.write(content)
        sys.stdout.flush()
        return
    named = request.output or f"{_stem(task.documents[-1])}.{request.form}"
    write(Path(named), content, request.force, request.inputs)
    sys.stdout.write(f"{named}\n")
    if request.open_page:
        import click

        click.launch(named)


def _write_revised(revised: Document, request: Request) -> None:
    """The clean text of a draft as orally revised, which can be read again."""
    from unrdiff.render.flat_text import flat_markdown, flat_text

    named = request.output or ""
    content = flat_text(revised) if request.form == "txt" else flat_markdown(revised)
    write(Path(named), content, request.force, request.inputs)
    sys.stdout.write(f"{named}\n")


def render(task: Task, request: Request) -> str:
    """The content in the format asked for."""
    if request.form == "oral-out":
        from unrdiff.oral.sheet_of import sheet_of

        assert task.comparison is not None
        if task.comparison.footnotes:
            count = len(task.comparison.footnotes)
            sys.stderr.write(f"unrdiff: 另有 {count} 个脚注不同，口头订正不包括脚注\n")
        return sheet_of(task.comparison)
    if request.form == "json":
        from unrdiff.render.json import render_json

        if task.revision and task.comparison:
            return render_json(task.documents, (task.comparison,), revision=task.revision)
        if task.trace:
            trace = task.trace
            return render_json(
                trace.documents,
                trace.comparisons,
                trace.lineages,
                trace.notices,
                revision=task.revision,
            )
        return render_json(task.documents, (task.comparison,) if task.comparison else ())
    if request.form == "md":
        return _markdown(task, request)
    if request.form == "csv":
        if task.trace is None:
            raise UnrdiffError("a table needs three or more versions; name them oldest first")
        from unrdiff.render.csv import render_csv

        return render_csv(task.trace)
    if request.form == "html":
        if task.trace:
            from unrdiff.render.html_lineages import render_trace_html

            return render_trace_html(task.trace, request.language, task.revision)
        if task.comparison is None:
            raise UnrdiffError("a page shows two versions; name OLD and NEW")
        from unrdiff.render.html import render_html

        return render_html(task.comparison, request.language, task.revision)
    stream = StringIO()
    _to_console(_console(request, stream), task, request)
    return stream.getvalue()


def _markdown(task: Task, request: Request) -> str:
    from unrdiff.render.markdown import render_markdown, render_outline_markdown

    if task.revision:
        from unrdiff.render.markdown_oral import render_revision_markdown

        head = render_revision_markdown(task.revision, request.language)
        rest = _markdown(replace(task, revision=None), request)
        return f"{head}\n{rest}"
    if task.trace:
        from unrdiff.render.markdown_lineages import render_lineages_markdown

        return render_lineages_markdown(task.trace, request.language)
    if task.comparison is None:
        return "\n".join(render_outline_markdown(d, request.language) for d in task.documents)
    return render_markdown(task.comparison, request.language, request.only, request.part)


def write(path: Path, content: str, force: bool = False, inputs: Sequence[str] = ()) -> None:
    """Write a file whole; one that unrdiff did not write is left alone unless forced.

    What was read (``inputs``, as named by the user) is never written over.
    """
    if path.is_dir():
        raise UnrdiffError(f"{path}: this is a folder; name a file in it")
    try:
        if any(_same_file(path, name) for name in inputs):
            raise UnrdiffError(f"{path}: is one of the files read; write to another name")
        if path.exists() and not force and not _ours(path):
            raise UnrdiffError(
                f"{path}: exists and was not written by unrdiff; use --force or another name"
            )
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        raise UnrdiffError(
            f"{path}: cannot be written ({error.strerror}); choose another place with -o"
        ) from error


def _same_file(path: Path, name: str) -> bool:
    """Whether a name given for reading, with or without ``#4``, is this file."""
    return any(
        path.exists() and Path(one).exists() and path.samefile(one)
        for one in (name, name.rsplit("#", 1)[0])
    )


def _ours(path: Path) -> bool:
    head = path.read_bytes()[:4000].decode("utf-8", "replace")
    return not head.strip() or bool(_SIGNS.search(head))


def _stem(document: Document) -> str:
    return Path(document.source.split("#", 1)[0]).stem


def _console(request: Request, stream: StringIO | None = None) -> Console:
    """A console for the screen, or one without colour that writes into ``stream``."""
    from rich.console import Console

    if stream is not None:
        return Console(file=stream, width=request.width or 100, color_system=None, highlight=False)
    return Console(
        width=request.width,
        no_color=None if request.colour else True,
        color_system="auto" if request.colour else None,
        highlight=False,
        legacy_windows=False,
    )


def _to_console(console: Console, task: Task, request: Request) -> None:
    from unrdiff.render.terminal import print_comparison, print_outline

    if task.revision:
        from unrdiff.render.terminal_oral import print_revision

        print_revision(task.revision, console, request.language)
        console.print()
    if task.trace:
        from unrdiff.render.terminal_lineages import print_story, print_trace

        if request.paragraph:
            print_story(task.trace, request.paragraph, console, request.language)
        else:
            print_trace(task.trace, console, request.language)
    elif task.comparison:
        print_comparison(task.comparison, console, request.language, request.only, request.part)
    else:
        for document in task.documents:
            print_outline(document, console, request.language)
