"""From a comparison to where the user wants it: the renderer, the file, the screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from unrdiff.model import Comparison, Document, UnrdiffError
from unrdiff.render.labels import Language

if TYPE_CHECKING:
    from rich.console import Console

# By file ending; renderers are imported when they are used, so that --json starts fast.
FORMATS = ("html", "json", "md", "txt")
_PRINTED = ("json", "md", "txt")
# How a file shows that unrdiff wrote it, so that it may be written again.
_SIGNS = re.compile(
    r'<meta name="generator" content="unrdiff|"schema": "unrdiff/|^<!-- unrdiff -->$|'
    r"^(?:未改|kept) \d+ {3}(?:改动|edited) \d+ {3}|"
    r"^(?:序言部分|preamble) \d+ {3}(?:执行部分|operative part) \d+ {3}",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for."""

    form: str
    output: str | None = None
    force: bool = False
    open_page: bool = False
    language: Language = "zh"
    only: tuple[str, ...] = ()
    part: str | None = None
    width: int | None = None
    colour: bool = True


def produce(documents: Sequence[Document], comparison: Comparison | None, request: Request) -> None:
    """Write or print a comparison, or without one the outlines of the documents."""
    printed = request.output == "-" or (request.output is None and request.form in _PRINTED)
    if printed and request.form == "txt":
        _print_text(documents, comparison, request)
        return
    content = render(documents, comparison, request)
    if printed:
        sys.stdout.write(content)
        sys.stdout.flush()
        return
    path = (
        Path(request.output) if request.output else Path(f"{_stem(documents[-1])}.{request.form}")
    )
    write(path, content, request.force)
    sys.stdout.write(f"{path}\n")
    if request.open_page:
        import click

        click.launch(str(path))


def render(documents: Sequence[Document], comparison: Comparison | None, request: Request) -> str:
    """The content in the format asked for."""
    if request.form == "json":
        from unrdiff.render.json import render_json

        return render_json(documents, [comparison] if comparison else [])
    if request.form == "md":
        from unrdiff.render.markdown import render_markdown, render_outline_markdown

        if comparison is None:
            return "\n".join(render_outline_markdown(d, request.language) for d in documents)
        return render_markdown(comparison, request.language, request.only, request.part)
    if request.form == "html":
        if comparison is None:
            raise UnrdiffError("a page needs two files; name OLD and NEW")
        from unrdiff.render.html import render_html

        return render_html(comparison, request.language)
    return _text(documents, comparison, request)


def write(path: Path, content: str, force: bool = False) -> None:
    """Write a file whole; one that unrdiff did not write is left alone unless forced."""
    if path.is_dir():
        raise UnrdiffError(f"{path}: this is a folder; name a file in it")
    try:
        if path.exists() and not force and not _ours(path):
            raise UnrdiffError(
                f"{path}: exists and was not written by unrdiff; use --force or another name"
            )
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        raise UnrdiffError(
            f"{path}: cannot be written ({error.strerror}); choose another place with -o"
        ) from error


def _ours(path: Path) -> bool:
    head = path.read_bytes()[:4000].decode("utf-8", "replace")
    return not head.strip() or bool(_SIGNS.search(head))


def _stem(document: Document) -> str:
    return Path(document.source.split("#", 1)[0]).stem


def _print_text(
    documents: Sequence[Document], comparison: Comparison | None, request: Request
) -> None:
    from rich.console import Console

    console = Console(
        width=request.width,
        no_color=None if request.colour else True,
        color_system="auto" if request.colour else None,
        highlight=False,
        legacy_windows=False,
    )
    _to_console(console, documents, comparison, request)


def _text(documents: Sequence[Document], comparison: Comparison | None, request: Request) -> str:
    from rich.console import Console

    stream = StringIO()
    console = Console(file=stream, width=request.width or 100, color_system=None, highlight=False)
    _to_console(console, documents, comparison, request)
    return stream.getvalue()


def _to_console(
    console: Console,
    documents: Sequence[Document],
    comparison: Comparison | None,
    request: Request,
) -> None:
    from unrdiff.render.terminal import print_comparison, print_outline

    if comparison is not None:
        print_comparison(comparison, console, request.language, request.only, request.part)
        return
    for document in documents:
        print_outline(document, console, request.language)
