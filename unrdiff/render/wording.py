"""Puts the values of a notice or a reason into its wording, as each language has them."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter, digits

from unrdiff.language.numerals import chinese_numeral
from unrdiff.notice import Code, Message, Value
from unrdiff.render.labels import Language, place_in_words, session_name
from unrdiff.render.phrases import LIST_MARK

# What a paragraph of a part is called in English.
_NOUNS = {
    "preamble": "preambular paragraph",
    "operative": "operative paragraph",
    "annex": "annex paragraph",
    "heading": "heading",
}
_LATIN = ("bis", "ter", "quater", "quinquies", "sexies")


def worded(
    message: Message[Code], wordings: Mapping[Code, tuple[str, str]], language: Language
) -> str:
    """A message in one sentence without a full stop; ``wordings`` are in Chinese and in English."""
    wording = wordings[message.code][0 if language == "zh" else 1]
    return _Wording(language).vformat(wording, (), dict(message.params)).rstrip()


class _Wording(Formatter):
    """Puts values into a wording as its language has them.

    ``{numbers:footnote}`` is *footnote 5* or *footnotes 5, 6 and 8*, ``{count:footnote}``
    *1 footnote* or *3 footnotes*; Chinese needs none of these. ``{old:session}`` is *80th
    session*, ``{at:place}`` a label in words, ``{part:noun}`` what a paragraph of a part is called,
    ``{number:bis}`` what marks a paragraph between two others.
    """

    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: Value, format_spec: str) -> str:
        """One value; ``format_spec`` is what it is, or the English noun that goes with it."""
        if format_spec == "noun":
            return _NOUNS[str(value)]
        if format_spec == "place":
            return self._places(value if isinstance(value, tuple) else (str(value),))
        if isinstance(value, str):
            return value or "—"
        if isinstance(value, tuple):
            return f"{_counted(format_spec, len(value))} {self._listed(value)}".lstrip()
        if format_spec == "session":
            return session_name(value, self.language)
        if format_spec == "bis":
            return chinese_numeral(value) if self.language == "zh" else _LATIN[value - 2]
        return f"{value} {_counted(format_spec, value)}".rstrip()

    def _places(self, labels: tuple[str, ...]) -> str:
        """Places by name; a blank keeps a figure at the end from the Chinese that follows."""
        names = self._listed(tuple(place_in_words(label, self.language) for label in labels))
        return f"{names} " if self.language == "zh" and names[-1] in digits else names

    def _listed(self, values: tuple[str, ...]) -> str:
        if self.language == "zh":
            return LIST_MARK.join(values)
        return " and ".join(part for part in (", ".join(values[:-1]), values[-1]) if part)


def _counted(noun: str, count: int) -> str:
    return f"{noun}s" if noun and count != 1 else noun
