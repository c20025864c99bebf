"""The page printed to PDF: by a browser that is installed, else by WeasyPrint.

``browser`` finds a browser and has it print, ``weasy`` does the same with WeasyPrint. Both are
given the page as ``html`` makes it: paper holds what its own rules for paper say.
"""

from __future__ import annotations

import pypdfium2 as pdfium

from unrdiff.model import UnrdiffError
from unrdiff.render import html
from unrdiff.render.findings import Findings, View
from unrdiff.render.pdf import browser, weasy
from unrdiff.render.pdf.printer import BY_HAND, Printer
from unrdiff.render.phrases import printed_with

# The program that the printed text came from; the page says so, and a browser is told to.
_CREATOR = "unrdiff"
# Who wrote the file. Another program that saves it puts its own name here, or adds a second end.
_PRODUCERS = ("Skia/PDF", "WeasyPrint")
_END = b"%%EOF"


def printer() -> Printer:
    """The program that prints here. Raises ``UnrdiffError`` where there is none."""
    found = browser.installed() or weasy.installed()
    if found is None:
        raise UnrdiffError(
            "a PDF is printed by Chromium, Google Chrome, Microsoft Edge or WeasyPrint, "
            "and none of them was found; {by_hand}",
            by_hand=BY_HAND,
        )
    return found


def render(findings: Findings, view: View) -> bytes:
    """The page of a comparison, of lineages or of oral revisions, printed."""
    return printer().printed(html.render(findings, view))


def made_with(view: View) -> str:
    """Which program prints here."""
    return printed_with(printer().name, view.language)


def is_ours(content: bytes) -> bool:
    """Whether a PDF says that unrdiff had it printed, and nobody saved it since."""
    if content.count(_END) != 1:
        return False
    try:
        told = pdfium.PdfDocument(content).get_metadata_dict()
    except pdfium.PdfiumError:
        return False
    creator, producer = str(told["Creator"]), str(told["Producer"])
    return creator == _CREATOR and producer.startswith(_PRODUCERS)
