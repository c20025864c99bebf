"""Chromium and its kin, where one is installed: started without a window, to print one page.

The browser has a profile of its own that is thrown away, reaches no network and is stopped after
two minutes. A Chromium that is packed as a snap sees no temporary folder; ``TMPDIR`` can name one
that it does see.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from unrdiff.model import UnrdiffError
from unrdiff.render.pdf.printer import BY_HAND
from unrdiff.sentence import system_reason

_SECONDS = 120
_WHOLE = b"%PDF-", b"%%EOF"
_OPTIONS = (
    "--headless=new",
    "--no-pdf-header-footer",
    # It stands in the file as its creator.
    "--user-agent=unrdiff",
    # A proxy where nobody listens, for this machine's own addresses too.
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A browser: the names of its program, and where it is installed without being on the path.

    ``mac`` is below /Applications, ``windows`` below a folder of programs.
    """

    name: str
    programs: tuple[str, ...]
    mac: str
    windows: str


_KINDS = (
    _Kind(
        "Chromium",
        ("chromium", "chromium-browser"),
        "Chromium.app/Contents/MacOS/Chromium",
        "Chromium/Application/chrome.exe",
    ),
    _Kind(
        "Google Chrome",
        ("google-chrome", "google-chrome-stable"),
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Google/Chrome/Application/chrome.exe",
    ),
    _Kind(
        "Microsoft Edge",
        ("msedge", "microsoft-edge"),
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "Microsoft/Edge/Application/msedge.exe",
    ),
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


@dataclass(frozen=True, slots=True)
class Browser:
    """An installed browser."""

    name: str
    program: str

    def printed(self, page: bytes) -> bytes:
        """The page as PDF. Raises ``UnrdiffError``."""
        # What of the browser outlives it may still write into the folder while that is removed.
        with TemporaryDirectory(prefix="unrdiff-", ignore_cleanup_errors=True) as folder:
            source, made = Path(folder) / "page.html", Path(folder) / "page.pdf"
            try:
                source.write_bytes(page)
                status = self._run(source, made)
                content = made.read_bytes() if made.is_file() else b""
            except OSError as error:
                raise UnrdiffError(
                    "{name} cannot be given the page ({reason}); {by_hand}",
                    name=self.name,
                    reason=system_reason(error),
                    by_hand=BY_HAND,
                ) from error
        begin, end = _WHOLE
        if not (content.startswith(begin) and content.rstrip().endswith(end)):
            raise UnrdiffError(
                "{name} printed nothing (status {status}); {by_hand}",
                name=self.name,
                status=status,
                by_hand=BY_HAND,
            )
        return content

    def _run(self, source: Path, made: Path) -> int:
        """Print a file into another; the browser's exit status."""
        command = [
            *(self.program, *_OPTIONS, *_as_root()),
            f"--user-data-dir={source.with_name('profile')}",
            *(f"--print-to-pdf={made}", source.as_uri()),
        ]
        silent = subprocess.DEVNULL
        with subprocess.Popen(
            command,
            cwd=source.parent,
            stdin=silent,
            stdout=silent,
            stderr=silent,
            start_new_session=True,
        ) as process:
            try:
                return process.wait(_SECONDS)
            except subprocess.TimeoutExpired as error:
                raise UnrdiffError(
                    "{name} did not print the page within {seconds} seconds; {by_hand}",
                    name=self.name,
                    seconds=_SECONDS,
                    by_hand=BY_HAND,
                ) from error
            finally:
                _stop(process)


def installed() -> Browser | None:
    """The first browser that is found, on the path or where it is usually installed."""
    found = (
        Browser(kind.name, program)
        for kind in _KINDS
        for program in (*filter(None, map(shutil.which, kind.programs)), *_usual_places(kind))
    )
    return next(found, None)


def _usual_places(kind: _Kind) -> Iterator[str]:
    folders = filter(None, map(os.environ.get, _WINDOWS_FOLDERS))
    places = (Path("/Applications", kind.mac), *(Path(one, kind.windows) for one in folders))
    return (str(place) for place in places if os.access(place, os.X_OK))


def _as_root() -> tuple[str, ...]:
    """A browser refuses to shut root in its sandbox."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ("--no-sandbox",) if root else ()


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a browser that still runs, with the processes it started."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
