"""Which options go together: those that would have no effect are refused with a sentence."""

from __future__ import annotations

from unrdiff.app.output import Request
from unrdiff.model import UnrdiffError
from unrdiff.render.findings import Subject
from unrdiff.render.formats import names_of


def refuse_what_has_no_effect(request: Request, count: int) -> None:
    """Refuse options that the number of files or the format would leave without effect."""
    view = request.view
    if view.verbose and count != 1:
        raise UnrdiffError("--verbose tells how one text was read; name one FILE")
    if request.form == "oral-out" and count != 2:
        raise UnrdiffError("oral revisions lead from one text to another; name DRAFT and NEW alone")
    if request.table and request.form not in names_of(Subject.PROVISIONS):
        raise UnrdiffError(
            "--table is written as {formats}, not as {form}; name a file of such an ending "
            "with -o, or add --md",
            formats=", ".join(names_of(Subject.PROVISIONS)),
            form=request.form,
        )
    if view.summary and (view.stat or view.only or view.part or view.paragraph):
        raise UnrdiffError(
            "--summary is of the whole; leave it out, or --stat, --only, --part and --paragraph"
        )
    if view.stat and view.paragraph:
        raise UnrdiffError("--stat tells every paragraph and --paragraph one; leave one out")
    if request.form != "txt" and (view.summary or view.stat or view.side_by_side is not None):
        raise UnrdiffError(
            "--summary, --stat, --side-by-side and --inline say how text is printed; {form} has a "
            "form of its own, so leave them out",
            form=request.form,
        )
    if view.only or view.part:
        if request.form not in ("txt", "md", "xlsx", "csv") and not request.table:
            raise UnrdiffError(
                "--only and --part choose what is printed as text or stands in a table; {form} "
                "holds everything (a page has its own filters)",
                form=request.form,
            )
        if count != 2 or view.paragraph:
            raise UnrdiffError(
                "--only and --part choose from the comparison of two versions; name OLD and NEW "
                "alone, or leave them out"
            )
    if view.paragraph:
        if request.form != "txt":
            raise UnrdiffError(
                "--paragraph is told as text; {form} holds every paragraph, so leave one of "
                "the two out",
                form=request.form,
            )
        if count < 2:
            raise UnrdiffError("--paragraph needs two or more versions; name them oldest first")


def refuse_what_is_not_there(request: Request, subject: Subject) -> None:
    """Refuse what can be told of a comparison alone, where something else was found."""
    if request.view.stat and subject is not Subject.COMPARISON:
        raise UnrdiffError("--stat is of the comparison of two versions; name OLD and NEW alone")
    if request.view.summary and subject is Subject.OUTLINE:
        raise UnrdiffError("--summary needs two or more versions; name OLD and NEW")
