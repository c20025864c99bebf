"""Files written whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from unrdiff.inplace import put_in_place
from unrdiff.model import UnrdiffError
from unrdiff.render.formats import written_by_us
from unrdiff.sentence import system_reason


def write(path: Path, content: bytes, force: bool = False, inputs: Sequence[str] = ()) -> None:
    """Write a file whole; one that unrdiff did not write is left alone unless forced.

    What was read (``inputs``, as named by the user) is never written over. Raises ``UnrdiffError``
    for all of these and for what the system refuses; the file is then as it was.
    """
    if path.is_dir():
        raise UnrdiffError("{path}: this is a folder; name a file in it", path=path)
    try:
        if any(_same_file(path, name) for name in inputs):
            raise UnrdiffError("{path}: is one of the files read; write to another name", path=path)
        if path.exists() and not force and not _ours(path):
            raise UnrdiffError(
                "{path}: exists and was not written by unrdiff; use --force or another name",
                path=path,
            )
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a device or a pipe takes no other file in its place
        else:
            put_in_place(Path(os.path.realpath(path)), content)
    except OSError as error:
        raise UnrdiffError(
            "{path}: cannot be written ({reason}); choose another place with -o",
            path=path,
            reason=system_reason(error),
        ) from error


def _same_file(path: Path, name: str) -> bool:
    """Whether a name given for reading, with or without ``#4`` and ``@original``, is this file."""
    without_side = re.sub("@[a-z]+$", "", name, flags=re.I)
    return any(
        path.exists() and Path(one).exists() and path.samefile(one)
        for one in (name, without_side, without_side.rsplit("#", 1)[0], name.rsplit("#", 1)[0])
    )


def _ours(path: Path) -> bool:
    content = path.read_bytes()
    return not content.strip() or written_by_us(content, path.name)
