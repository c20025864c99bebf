"""jieba's dictionary with the UN lexicon, read only as far as a text needs it.

Loading the whole of jieba's dictionary takes longer than all the rest of a run. A text can only
contain words that begin with two characters that stand side by side in it, so the dictionary is
kept by first two characters and only those groups are read that occur: the segmentation is
jieba's to the letter. The file is made once and kept in a private folder; jieba's own cache lies
in the shared temporary folder, and ``marshal`` trusts whatever it finds there.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import tempfile
import warnings
from collections.abc import Iterable
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

_FORMAT = "2"


def segmenter(words: Iterable[str]) -> Segmenter:
    """Jieba with these words added to its dictionary."""
    added = sorted(set(words))
    jieba = _quiet_jieba()
    digest = hashlib.sha256("\n".join([_FORMAT, jieba.__version__, *added]).encode()).hexdigest()
    path = _private_folder() / f"words-{digest[:16]}.bin"
    try:
        content = path.read_bytes()
        return Segmenter(jieba.Tokenizer(), content)
    except (OSError, ValueError, EOFError, TypeError):
        content = _grouped(jieba, added)
        _keep(path, content)
        return Segmenter(jieba.Tokenizer(), content)


class Segmenter:
    """Cuts text as jieba does without its guessing of unknown words (HMM)."""

    def __init__(self, tokenizer: Any, content: bytes) -> None:
        size = int.from_bytes(content[:8], "big")
        total, single, self._places = marshal.loads(content[8 : 8 + size])
        self._groups = memoryview(content)[8 + size :]
        self._tokenizer = tokenizer
        tokenizer.FREQ, tokenizer.total, tokenizer.initialized = single, total, True

    def cut(self, text: str) -> tuple[str, ...]:
        """The words of a text, in order; joined they are the text."""
        for pair in map("".join, pairwise(text)):
            start = self._places.pop(pair, None)
            if start is not None:
                # A marshalled group says itself where it ends.
                self._tokenizer.FREQ.update(marshal.loads(self._groups[start:]))
        return tuple(self._tokenizer.cut(text, HMM=False))


def _grouped(jieba: Any, added: Iterable[str]) -> bytes:
    """The whole dictionary as bytes: a table of groups, then the groups."""
    whole = jieba.Tokenizer()
    with tempfile.TemporaryDirectory(prefix="unrdiff-") as own:
        whole.tmp_dir = own
        whole.initialize()
    for word in added:
        whole.add_word(word)
    frequency = whole.FREQ
    single = {word: frequency[word] for word in frequency if len(word) < 2}
    places: dict[str, int] = {}
    body = bytearray()
    longer = sorted(word for word in frequency if len(word) > 1)
    for pair, group in groupby(longer, key=itemgetter(slice(2))):
        places[pair] = len(body)
        body += marshal.dumps({word: frequency[word] for word in group})
    head = marshal.dumps((whole.total, single, places))
    return len(head).to_bytes(8, "big") + head + bytes(body)


def _quiet_jieba() -> Any:
    with warnings.catch_warnings():
        # jieba's own outdated imports and escapes are none of the user's business.
        warnings.simplefilter("ignore")
        import jieba

    jieba.setLogLevel(100)
    return jieba


def _private_folder() -> Path:
    folder = user_cache_path("unrdiff")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return Path(os.devnull)
    return folder


def _keep(path: Path, content: bytes) -> None:
    """Write the file whole or not at all; without a writable folder the next run makes it anew."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.replace(name, path)
    except OSError:
        return
