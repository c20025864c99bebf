"""Pairs of texts, and safe names of their own for what is written on them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath

from unrdiff.reading.sources import ENDINGS
from unrdiff.sentence import Sentence

# In bytes, of a name or one half of it: file systems allow 255, and an ending, a number and what a
# file is called while it is written come on top.
_LONGEST = 80
# What the folder holds besides, and what Windows keeps for devices.
_TAKEN = frozenset(
    ["index", "summary", "con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)]
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts to be compared.

    ``name`` is what its outputs are called; ``old`` and ``new`` are the texts as the user named
    them, ``old_file`` and ``new_file`` the files meant, with ``#4`` and ``@original``. ``fault``
    says why the pair cannot be compared at all, in a sentence.
    """

    name: str
    old: str
    new: str
    old_file: str = ""
    new_file: str = ""
    fault: Sentence | None = None


def distinct(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs under names that differ: the second of one name is numbered."""
    taken = set(_TAKEN)
    found = []
    for pair in pairs:
        name = _unlike(pair.name, taken)
        taken.add(name)
        found.append(replace(pair, name=name))
    return tuple(found)


def _unlike(name: str, taken: set[str]) -> str:
    number = 1
    numbered = name
    while numbered in taken:
        number += 1
        numbered = f"{name}-{number}"
    return numbered


def pair_name(old: str, new: str) -> str:
    """What a pair is called that has no name of its own: by its two texts."""
    return f"{_text_name(old)}--{_text_name(new)}"


def _text_name(argument: str) -> str:
    """What a text is called in names of outputs: a symbol whole, a file without folder and ending.

    ``A/71/485#4`` and ``reports/a-71-485.docx#4`` are both ``a-71-485-4``.
    """
    match = re.fullmatch(r"(.*?)([#@].*)?", argument, re.S)
    assert match is not None
    path, part = match[1], match[2] or ""
    # A symbol has no ending; on no system is a file without any among those that are read.
    file = PureWindowsPath(path).name
    if PurePosixPath(file).suffix.lower() in ENDINGS:
        path = PurePosixPath(file).stem
    return safe_name(f"{path} {part}") or "text"


def safe_name(text: str) -> str:
    """Small letters, digits and single hyphens: a name for files on every system, maybe empty."""
    folded = unicodedata.normalize("NFKC", text).lower()
    kept = "".join(character if character.isalnum() else "-" for character in folded)
    short = re.sub("-+", "-", kept).encode()[:_LONGEST].decode(errors="ignore")
    return short.strip("-")
