"""WeasyPrint, where Python has it and the libraries it draws with."""

from __future__ import annotations

from typing import Never

from unrdiff.model import UnrdiffError
from unrdiff.render.pdf.printer import BY_HAND


class WeasyPrint:
    """Prints a page in this process; a page's script is not run."""

    name = "WeasyPrint"

    def printed(self, page: bytes) -> bytes:
        """The page as PDF. Raises ``UnrdiffError``."""
        import weasyprint

        try:
            made: bytes = weasyprint.HTML(string=page.decode(), url_fetcher=_refused).write_pdf()
        except Exception as error:  # whatever fails in it, the page can still be printed by hand
            raise UnrdiffError(
                "WeasyPrint cannot print the page ({name}); {by_hand}",
                name=type(error).__name__,
                by_hand=BY_HAND,
            ) from error
        return made


def installed() -> WeasyPrint | None:
    """WeasyPrint, if it can be loaded."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):  # the latter for a library of the system that is missing
        return None
    return WeasyPrint()


def _refused(url: str, *_: object, **__: object) -> Never:
    """A page asks for nothing; if one did, it would not be given it."""
    raise ValueError(f"{url}: not fetched")
