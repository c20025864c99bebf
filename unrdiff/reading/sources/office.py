"""Reads .doc, .rtf, .odt and .wps through LibreOffice, where it is installed, as Word files.

LibreOffice runs with a profile of its own that is thrown away, without macros, links or network,
and is stopped after a minute.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from unrdiff.model import UnrdiffError
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.docx import read as read_docx
from unrdiff.sentence import system_reason

_PROGRAMS = ("soffice", "libreoffice")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_SECONDS = 60
# The package inside a Word file that is encrypted: its stream's name in UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_ENDINGS = frozenset((".doc", ".rtf", ".odt", ".fodt", ".ott", ".wps", ".wpt", ".dot"))
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product">
<prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99</value></prop></item>
</oor:items>
"""


def read(data: bytes, name: str, author: str | None = None) -> Manuscript:
    """The manuscript of a file that LibreOffice knows.

    Raises ``UnrdiffError`` where it is not installed, and for what it cannot open.
    """
    made = read_docx(as_word_file(data, name), name, author)
    if made.original is None:
        return made
    return replace(made, notices=(*made.notices, Notice(NoticeCode.CHANGES_CONVERTED)))


@lru_cache(maxsize=2)
def as_word_file(data: bytes, name: str) -> bytes:
    """The same as .docx: what it is read from, and what changes can be tracked in.

    Raises ``UnrdiffError`` as :func:`read` does.
    """
    if _ENCRYPTED in data:
        raise UnrdiffError(
            "{name}: the file is locked with a password; open it in Word and save it without one",
            name=name,
        )
    program = _program()
    if program is None:
        raise UnrdiffError(
            "{name}: files of this kind are read through LibreOffice, which was not found; "
            "install it, or save the file as .docx (where LibreOffice is: soffice "
            "--convert-to docx {name})",
            name=name,
        )
    with TemporaryDirectory(prefix="unrdiff-") as folder:
        return _converted(program, data, name, Path(folder))


def _program() -> str | None:
    found = (shutil.which(program) for program in _PROGRAMS)
    return next(filter(None, found), _MAC if os.access(_MAC, os.X_OK) else None)


def _converted(program: str, data: bytes, name: str, folder: Path) -> bytes:
    """The file as .docx."""
    profile, made = folder / "profile", folder / "made"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    held = folder / f"held{_ending(data, name)}"
    held.write_bytes(data)
    command = [
        *(program, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *(f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "docx"),
        *("--outdir", str(made), str(held)),
    ]
    # A proxy where nobody listens: nothing that a file links to is fetched.
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), "http://127.0.0.1:9")
    try:
        subprocess.run(
            command,
            env={**os.environ, **nowhere, "HOME": str(folder)},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnrdiffError(
            "{name}: LibreOffice did not open it within {seconds} seconds; save it as .docx",
            name=name,
            seconds=_SECONDS,
        ) from error
    except OSError as error:
        raise UnrdiffError(
            "{name}: LibreOffice cannot be run ({reason}); install it again, or save the file as "
            ".docx",
            name=name,
            reason=system_reason(error),
        ) from error
    found = made / "held.docx"
    if not found.is_file():
        raise UnrdiffError(
            "{name}: LibreOffice cannot open it; open it in the program that made it and "
            "save it as .docx",
            name=name,
        )
    return found.read_bytes()


def _ending(data: bytes, name: str) -> str:
    """The ending that LibreOffice goes by; what has none of its own is told by its content."""
    ending = PurePath(name).suffix.lower()
    if ending in _ENDINGS:
        return ending
    return ".rtf" if data.startswith(_RTF) else ".doc"
