"""The dictionary as a file that is there at once: words by the two characters that they begin with.

Loading the whole of jieba's dictionary takes longer than all the rest of a run. A text can only
contain words that begin with two characters that stand side by side in it, so words are kept in
groups by these two, and only the groups that occur are read. The file is plain data (numbers and
UTF-8 text, nothing that could run) and carries a checksum over all of it: one that was cut short,
damaged or written by something else is told and made anew.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from struct import calcsize
from typing import Literal

# How each file begins; another form, or another machine's numbers, have another.
SIGN = f"unrdiff words 4 {sys.byteorder}\n"
_MAGIC = SIGN.encode()
_HEAD = len(_MAGIC) + 4


class DamagedError(ValueError):
    """The bytes are no dictionary, or not whole."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Words with their frequencies, as jieba has them.

    ``total`` is the sum of all frequencies and ``single`` the words of one character. ``pairs``
    are the beginnings of the longer ones, in order, ``starts`` where their groups begin in
    ``groups``: a line with the word, a line with its frequency.
    """

    total: int
    single: dict[str, int]
    pairs: memoryview[int]
    starts: memoryview[int]
    groups: memoryview

    def beginning_with(self, pair: str) -> dict[str, int]:
        """The words that begin with these two characters; none do with fewer."""
        if len(pair) < 2:
            return {}
        code = _code(pair)
        at = bisect_left(self.pairs, code)
        if at == len(self.pairs) or self.pairs[at] != code:
            return {}
        lines = str(self.groups[self.starts[at] : self.starts[at + 1]], "utf-8").split("\n")
        return dict(zip(lines[::2], map(int, lines[1::2]), strict=True))


def packed(frequencies: Mapping[str, int], total: int) -> bytes:
    """A dictionary as the content of its file."""
    single = sorted(word for word in frequencies if len(word) == 1)
    longer = sorted(word for word in frequencies if len(word) > 1)
    pairs, starts, groups = array("Q"), array("I", [0]), bytearray()
    # Sorted words give sorted beginnings.
    for pair, group in groupby(longer, key=itemgetter(slice(2))):
        pairs.append(_code(pair))
        groups += "\n".join(f"{word}\n{frequencies[word]}" for word in group).encode()
        starts.append(len(groups))
    counts = array("Q", [total, len(single), len(pairs)])
    body = b"".join(
        part.tobytes()
        for part in (
            counts,
            array("I", map(ord, single)),
            array("I", (frequencies[word] for word in single)),
            pairs,
            starts,
        )
    )
    body += bytes(groups)
    return _MAGIC + zlib.crc32(body).to_bytes(4, "big") + body


def unpacked(content: bytes) -> Dictionary:
    """The dictionary that a file holds. Raises ``DamagedError`` for any other bytes."""
    body = memoryview(content)[_HEAD:]
    if content[: len(_MAGIC)] != _MAGIC or zlib.crc32(body) != int.from_bytes(
        content[len(_MAGIC) : _HEAD], "big"
    ):
        raise DamagedError("no dictionary of ours, or not the whole of it")
    at = 0

    def numbers(code: Literal["I", "Q"], count: int) -> memoryview[int]:
        nonlocal at
        end = at + count * calcsize(code)
        # The numbers are read where they lie: most are never asked for.
        found = body[at:end].cast(code)
        at = end
        return found

    total, single_count, pair_count = numbers("Q", 3)
    characters = map(chr, numbers("I", single_count))
    single = dict(zip(characters, numbers("I", single_count), strict=True))
    pairs, starts = numbers("Q", pair_count), numbers("I", pair_count + 1)
    return Dictionary(total, single, pairs, starts, body[at:])


def _code(pair: str) -> int:
    return ord(pair[0]) << 32 | ord(pair[1])
