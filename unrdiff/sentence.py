"""What a user is told when something is wrong: sentences that any output says in its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence for the user, without its full stop: what, where, what to do.

    ``words`` are English, with the names of ``values`` in braces; a value may be a sentence
    itself. The other language is found by these words (:mod:`unrdiff.render.sentences`).
    """

    words: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.words.format(**self.values)


class UnrdiffError(Exception):
    """Bad input, told in one sentence: ``UnrdiffError("{path}: no such file", path=path)``.

    ``str()`` of it is English.
    """

    def __init__(self, words: str | Sentence, /, **values: object) -> None:
        super().__init__(words)
        self.sentence = Sentence(words, values) if isinstance(words, str) else words

    def __str__(self) -> str:
        """The sentence in English."""
        return str(self.sentence)


def system_reason(error: OSError) -> Sentence:
    """Why the system refused something, in its own words."""
    return Sentence((error.strerror or "unknown error").replace("{", "(").replace("}", ")"))
