"""Sentences on errors and the words of ``--help``, in the user's language.

The code has them in English, where they are used; ``chinese.toml`` beside this module has the
Chinese of each. What it does not have (the words of another program) stays as it is.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from unrdiff.reading.named import STANDARD_INPUT
from unrdiff.render.labels import Language
from unrdiff.sentence import Sentence


def said(sentence: Sentence, language: Language) -> str:
    """A sentence in a language, with the sentences that are values in it."""
    values = {name: _valued(value, language) for name, value in sentence.values.items()}
    return in_language(sentence.words, language).format(**values)


def _valued(value: object, language: Language) -> object:
    if isinstance(value, Sentence):
        return said(value, language)
    # The one name that no user gave.
    return in_language(STANDARD_INPUT, language) if value == STANDARD_INPUT else value


def in_language(words: str, language: Language) -> str:
    """Words without values."""
    return _chinese().get(words, words) if language == "zh" else words


@cache
def _chinese() -> Mapping[str, str]:
    # importlib.resources takes longer to load than the sentences.
    with Path(__file__).with_name("chinese.toml").open("rb") as stream:
        tables = tomllib.load(stream)
    return {english: chinese for table in tables.values() for english, chinese in table.items()}
