"""Files put in place whole: whoever looks sees the old file or the whole new one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def put_in_place(path: Path, content: bytes, private: bool = False) -> None:
    """Write beside the file and rename; a ``private`` one is for the user's eyes alone.

    Raises ``OSError``; the file is then as it was.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if not private:
            os.chmod(name, path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
