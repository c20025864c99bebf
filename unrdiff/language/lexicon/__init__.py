"""Words of the field as data: opening formulas, verbs and bodies; one TOML file a subject.

A word is added in its file, with a source where a rule rests on one; code asks for a list by
file and key and knows no words itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The whole of ``<name>.toml``; ``FileNotFoundError`` when there is no such file."""
    # importlib.resources takes longer to load than the lexicon.
    with Path(__file__).with_name(f"{name}.toml").open("rb") as stream:
        return tomllib.load(stream)


@cache
def words(name: str, *keys: str) -> tuple[str, ...]:
    """One list of words, longest first so that a pattern made of them prefers the longest.

    A table of lists (names by what they name) is the list of all that they hold.
    """
    listed: Any = table(name)
    for key in keys:
        listed = listed[key]
    return tuple(sorted(_listed(listed), key=len, reverse=True))


def _listed(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
        return
    for each in entry.values() if isinstance(entry, dict) else entry:
        yield from _listed(each)
