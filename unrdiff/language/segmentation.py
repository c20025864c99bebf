"""Where words end: the words of jieba and of the UN lexicon, cut as jieba cuts, to the letter.

jieba (without its guessing of unknown words) takes the most probable row of words, each as probable
as it is frequent. So it is done here, on a dictionary that is there at once
(:mod:`dictionary`): jieba itself is loaded only to make its file, which takes longer than all the
rest of a run. The file lies in a private folder: jieba's own cache lies in the shared temporary
folder, and it trusts whatever it finds there.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from math import inf, log
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from platformdirs import user_cache_path

from unrdiff.inplace import put_in_place
from unrdiff.language.dictionary import SIGN, DamagedError, Dictionary, packed, unpacked

# What jieba looks for words in; of the rest each character stands alone.
_RUN = re.compile(r"(?s)[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+|\r\n|.")
_NEW_LINE = "\r\n"
_NO_WORD = -inf
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def segmenter(words: Iterable[str]) -> Segmenter:
    """Jieba's segmentation with these words added to its dictionary."""
    added = sorted(set(words))
    # Two versions of this program, or of jieba, side by side have a file each.
    digest = hashlib.sha256("\n".join([SIGN, _edition_of_jieba(), *added]).encode()).hexdigest()
    path = _private_folder() / f"words-{digest[:16]}.bin"
    try:
        return Segmenter(unpacked(path.read_bytes()))
    except (OSError, DamagedError):
        content = _made(added)
        _keep(path, content)
        return Segmenter(unpacked(content))


class Segmenter:
    """Cuts text as jieba does without its guessing of unknown words (HMM)."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._beginnings = _Beginnings(dictionary)

    def cut(self, text: str) -> tuple[str, ...]:
        """The words of a text, in order; joined they are the text."""
        found: list[str] = []
        for run in _RUN.findall(text):
            found += (run,) if len(run) == 1 or run == _NEW_LINE else self._words_of(run)
        return tuple(found)

    def knows(self, word: str) -> bool:
        """Whether the dictionary has this word."""
        return self.likelihood(word) > _NO_WORD

    def likelihood(self, word: str) -> float:
        """How probable a word is, as a logarithm: less than all others where it is none."""
        alone, longer = self._beginnings[word[:2]]
        return alone if len(word) == 1 else self._beginnings.probable(longer.get(word, 0))

    def _words_of(self, run: str) -> list[str]:
        ends = self._ends(run)
        words: list[str] = []
        at = 0
        latin = ""
        while at < len(run):
            word = run[at : ends[at]]
            at = ends[at]
            if word in _LATIN:
                latin += word
                continue
            if latin:
                words.append(latin)
                latin = ""
            words.append(word)
        return [*words, latin] if latin else words

    def _ends(self, run: str) -> list[int]:
        """Where the word ends that begins at each place, in the most probable words from there."""
        size = len(run)
        best, ends = [0.0] * (size + 1), [0] * size
        beginnings = self._beginnings
        for at in range(size - 1, -1, -1):
            alone, longer = beginnings[run[at : at + 2]]
            score, end = alone + best[at + 1], at + 1
            stop = at + 2
            while (count := longer.get(run[at:stop])) is not None and stop <= size:
                # Of two rows as probable jieba takes the one with the longer word.
                if count and (longest := beginnings.probable(count) + best[stop]) >= score:
                    score, end = longest, stop
                stop += 1
            if score == _NO_WORD:
                score, end = beginnings.unknown + best[at + 1], at + 1
            best[at], ends[at] = score, end
        return ends


class _Beginnings(dict[str, tuple[float, dict[str, int]]]):
    """By two characters: how probable the first alone is, and how often each word that both begin.

    What is no word but the beginning of one is counted 0 times, and its probability ``_NO_WORD``.
    """

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary, self._total = dictionary, log(dictionary.total)
        # A character that stands in no dictionary is as probable as what it counts once.
        self.unknown = self.probable(1)

    def __missing__(self, pair: str) -> tuple[float, dict[str, int]]:
        alone = self.probable(self._dictionary.single.get(pair[:1], 0))
        self[pair] = found = alone, self._dictionary.beginning_with(pair)
        return found

    def probable(self, count: int) -> float:
        """How probable it is what the dictionary counts so often, as a logarithm."""
        return log(count) - self._total if count else _NO_WORD


def _edition_of_jieba() -> str:
    """What tells one dictionary of jieba from another, without loading it."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba")
    return str(Path(found.origin).with_name("dict.txt").stat().st_size)


def _made(added: Iterable[str]) -> bytes:
    """The whole dictionary as the content of a file."""
    whole = _quiet_jieba().Tokenizer()
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
