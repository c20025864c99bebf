"""unrdiff: what became of last year's text.

The whole of the public API::

    from unrdiff import compare, read

    old = read("a-71-485.txt#4")
    new = read("a-c3-74-draft.txt")
    for link in compare(old, new).links:
        print(link.old, "->", link.new, link.similarity)

:mod:`unrdiff.model` describes what these give back.
"""

from __future__ import annotations

from os import PathLike, fspath

# As in ``typing``, which takes longer to load than all else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from unrdiff.comparison.compare import compare
    from unrdiff.lineage.trace import trace
    from unrdiff.model import Comparison, Document, Trace, UnrdiffError
    from unrdiff.oral.revision import Revision

__all__ = [
    "Comparison",
    "Document",
    "Revision",
    "Trace",
    "UnrdiffError",
    "__version__",
    "compare",
    "read",
    "revise",
    "trace",
    "write_docx",
]
__version__ = "0.1.0"

# Loaded when first asked for: the command is to be there before anything that takes time.
_MODULES = {
    "Comparison": "unrdiff.model",
    "Document": "unrdiff.model",
    "Revision": "unrdiff.oral.revision",
    "Trace": "unrdiff.model",
    "UnrdiffError": "unrdiff.model",
    "compare": "unrdiff.comparison.compare",
    "trace": "unrdiff.lineage.trace",
}

if not TYPE_CHECKING:  # which knows the names from above, and must not think that there are more

    def __getattr__(name: str) -> object:
        """A name of the API, from the module that has it."""
        from importlib import import_module

        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_MODULES[name]), name)
        return found


def read(source: str | PathLike[str] | bytes) -> Document:
    """Read one resolution: from a file, from the bytes of one, or from text.

    A ``str`` of several lines is text, any other the name of a file; ``FILE#4`` names a draft of a
    report. Raises ``UnrdiffError`` when there is no such file, it is no text or holds no
    resolution, or holds several and none is named.
    """
    from unrdiff.comparison.choice import sole_document
    from unrdiff.reading import read_bytes, read_file, read_text

    if isinstance(source, bytes):
        return sole_document(read_bytes(source), "bytes")
    name = fspath(source)
    if "\n" in name:
        return sole_document(read_text(name), "text")
    return sole_document(read_file(name), name)


def revise(draft: Document, sheet: str, strict: bool = False) -> Revision:
    """Work the oral revisions on ``sheet`` into ``draft``; ``strict`` applies all or none.

    See :func:`unrdiff.oral.revise.revise`.
    """
    # Its patterns take time to make, which no comparison need wait for.
    from unrdiff.oral.revise import revise as applied

    return applied(draft, sheet, strict)


def write_docx(
    comparison: Comparison,
    base: bytes | None = None,
    author: str = "unrdiff",
    date: str = "1970-01-01T00:00:00Z",
    comments: bool = False,
    on_tracked: Literal["accept", "keep"] | None = None,
) -> bytes:
    """The old text as a Word file with every change to the new text tracked.

    ``base`` is the Word file that the old text was read from; without one a file is made. ``date``
    is an ISO time in UTC. ``on_tracked`` says what to do with tracked changes of others in the
    base. Raises ``UnrdiffError``; see :func:`unrdiff.render.docx.write_docx`.
    """
    # What makes Word files takes time to load, which no comparison need wait for.
    from unrdiff.render.docx import write_docx as written
    from unrdiff.render.tracked import OnTracked, Tracked

    others = OnTracked(on_tracked) if on_tracked else None
    tracked = Tracked(author, date, comments, on_tracked=others)
    return written(comparison, base, tracked)
