"""Where words end: jieba's segmentation with the words of the UN lexicon added, to the letter.

jieba's dictionary is kept in a file of ours in a private folder (:mod:`dictionary`): its own cache
lies in the shared temporary folder, and it trusts whatever it finds there.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from operator import add
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from platformdirs import user_cache_path

from unrdiff.inplace import put_in_place
from unrdiff.language.dictionary import SIGN, DamagedError, Dictionary, packed, unpacked


def segmenter(words: Iterable[str]) -> Segmenter:
    """Jieba with these words added to its dictionary."""
    added = sorted(set(words))
    jieba = _quiet_jieba()
    # Two versions of this program side by side have a file each.
    digest = hashlib.sha256("\n".join([SIGN, jieba.__version__, *added]).encode()).hexdigest()
    path = _private_folder() / f"words-{digest[:16]}.bin"
    try:
        return Segmenter(jieba.Tokenizer(), unpacked(path.read_bytes()))
    except (OSError, DamagedError):
        content = _made(jieba, added)
        _keep(path, content)
        return Segmenter(jieba.Tokenizer(), unpacked(content))


class Segmenter:
    """Cuts text as jieba does without its guessing of unknown words (HMM)."""

    def __init__(self, tokenizer: Any, dictionary: Dictionary) -> None:
        self._tokenizer, self._dictionary = tokenizer, dictionary
        self._read: set[str] = set()
        tokenizer.FREQ, tokenizer.total = dictionary.single, dictionary.total
        tokenizer.initialized = True

    def cut(self, text: str) -> tuple[str, ...]:
        """The words of a text, in order; joined they are the text."""
        self._look_up(text)
        return tuple(self._tokenizer.cut(text, HMM=False))

    def knows(self, word: str) -> bool:
        """Whether the dictionary has this word."""
        return bool(self.frequency(word))

    def frequency(self, word: str) -> int:
        """How often the dictionary counts a word; 0 where it has it not."""
        self._look_up(word)
        return self._tokenizer.FREQ.get(word) or 0

    def _look_up(self, text: str) -> None:
        unread = set(map(add, text, text[1:])) - self._read
        for pair in unread:
            self._tokenizer.FREQ.update(self._dictionary.beginning_with(pair))
        self._read |= unread


def _made(jieba: Any, added: Iterable[str]) -> bytes:
    """The whole dictionary as the content of a file."""
    whole = jieba.Tokenizer()
    with tempfile.TemporaryDirectory(prefix="unrdiff-") as own:
        whole.tmp_dir = own
        whole.initialize()
    for word in added:
        whole.add_word(word)
    return packed(whole.FREQ, whole.total)


def _quiet_jieba() -> Any:
    with warnings.catch_warnings(), _unheard_of("pkg_resources"):
        # jieba's own outdated imports and escapes are none of the user's business. Where it finds
        # no pkg_resources, which takes twice as long to load as jieba, it opens its files by path.
        warnings.simplefilter("ignore")
        import jieba

    jieba.setLogLevel(100)
    return jieba


@contextmanager
def _unheard_of(module: str) -> Iterator[None]:
    """For as long as this lasts the module is not to be found, unless it is loaded already."""
    unloaded = sys.modules.setdefault(module, cast(ModuleType, None)) is None
    try:
        yield
    finally:
        if unloaded:
            del sys.modules[module]


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
        put_in_place(path, content, private=True)
    except OSError:
        return
