"""Has LibreOffice carry out commands of its menus on files; run by the Python that has its UNO.

    python3 dispatching.py PROFILE < JOBS

A job is four lines: the command, an argument (the address of a file, or nothing), the address of
the file it is done to and the address under which that is saved as .docx. LibreOffice is started
once for all of them. Nothing but the standard library and ``uno`` is imported, for this is not the
Python that the tests run in.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno

_SECONDS = 60
_PAUSE = 0.1


def main() -> None:
    """Carry out the jobs on standard input with a LibreOffice of one's own."""
    lines = sys.stdin.read().splitlines()
    profile = Path(sys.argv[1])
    pipe = f"pipe,name=unrdiff{hash(profile) & 0xFFFFFF}_{time.time_ns()};urp;"
    office = subprocess.Popen(
        [
            *("soffice", f"-env:UserInstallation={profile.as_uri()}", f"--accept={pipe}"),
            *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault"),
        ]
    )
    try:
        context = _context(office, f"uno:{pipe}StarOffice.ComponentContext")
        services = context.ServiceManager
        desktop, dispatcher = (
            services.createInstanceWithContext(f"com.sun.star.frame.{name}", context)
            for name in ("Desktop", "DispatchHelper")
        )
        for at in range(0, len(lines), 4):
            _carry_out(desktop, dispatcher, *lines[at : at + 4])
        desktop.terminate()
        office.wait(_SECONDS)
    finally:
        office.kill()


def _context(office: subprocess.Popen[bytes], address: str) -> Any:
    """The inside of the program that was started, once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(int(_SECONDS / _PAUSE)):
        try:
            return resolver.resolve(address)
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(_PAUSE)
        if office.poll() is not None:
            break
    raise SystemExit("LibreOffice did not start")


def _carry_out(
    desktop: Any, dispatcher: Any, command: str, argument: str, source: str, target: str
) -> None:
    document = desktop.loadComponentFromURL(source, "_blank", 0, (_value("Hidden", True),))
    if document is None:
        raise SystemExit(f"LibreOffice does not open {source}")
    arguments = (_value("URL", argument),) if argument else ()
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, command, "", 0, arguments)
    document.storeToURL(target, (_value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def _value(name: str, value: object) -> Any:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main()
