"""How paragraphs open: the adverbs, the verb, and what follows; patterns made from the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from unrdiff.language.lexicon import table, words

# A verb repeated in consecutive paragraphs takes 又, then 还 (Editorial Manual).
IN_SEQUENCE = frozenset({"又", "还"})
# What else says no more than that a paragraph follows another.
ADDING = IN_SEQUENCE | {"并", "此外"}
# Acts by which something is still to be done.
TO_BE_DONE = frozenset({"ask", "demand", "decide"})
# The classes of verbs that only call to mind.
RECALLING = frozenset({"recall", "bear in mind"})
# The classes of verbs that say what is wrong.
DEPLORING = frozenset({"concern", "regret"})
_NOTHING_FOLLOWS = re.compile(r"\s*(?:$|[，；。、,;]|并|和|以及)")
_INNER_CLAUSE = re.compile(r"并|同时|此外|因此|为此|就此|在[这此]方面|最后|其中|包括|从而")


@dataclass(frozen=True, slots=True)
class Opening:
    """A paragraph's opening: ``又`` + ``赞赏地注意到`` + the rest.

    ``verb`` carries the adverbs that belong to its force (赞赏地, 表示, 深为); ``adverbs`` are the
    others (又, 还, 再次, 在这方面). ``verb_class`` is the verb's class in ``lexicon/verbs.toml``.
    """

    adverbs: str
    verb: str
    rest: str
    verb_class: str | None


@cache
def _pattern() -> re.Pattern[str]:
    adverbs, verbs = ("|".join(map(re.escape, words("openings", k))) for k in ("adverbs", "verbs"))
    return re.compile(rf"(?:(?:{adverbs})[，,]?)*(?:{verbs}|以.{{2,60}}?为(?:指导|依据|基础))")


@cache
def _groups() -> dict[str, str]:
    return {
        verb: group["name"]
        for group in table("verbs")["class"]
        for level in group["verbs"]
        for verb in level
    }


@cache
def _verbs_alone() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_groups(), key=len, reverse=True))))


@cache
def _grouped_pattern() -> re.Pattern[str]:
    adverbs = "|".join(map(re.escape, words("openings", "adverbs")))
    verbs = _verbs_alone().pattern
    # As few adverbs as can be: those that a verb of the lexicon begins with belong to it.
    return re.compile(rf"((?:(?:{adverbs})[，,]?)*?)({verbs})")


def begins_paragraph(text: str) -> bool:
    """Whether the text starts as a paragraph does: 又回顾…, 表示赞赏地注意到…, 在这方面欢迎…."""
    return bool(_pattern().match(text.lstrip("\ue000\ue001 0123456789*")))


def without_adding(clause: str) -> str:
    """A clause without the 并 that says no more than that it follows another."""
    adverb = next((word for word in ADDING if clause.startswith(word)), "")
    return clause.removeprefix(adverb)


def opens_inner_clause(text: str) -> bool:
    """Whether the text starts as clauses inside a paragraph do far more often: 并重申…, 同时…."""
    return bool(_INNER_CLAUSE.match(text))


def opening(text: str) -> Opening:
    """The opening of a paragraph's canonical text; all but ``rest`` empty if none is known."""
    if match := _grouped_pattern().match(text):
        return Opening(match[1], match[2], text[match.end() :], _groups()[match[2]])
    if match := _pattern().match(text):
        return Opening("", match[0], text[match.end() :], None)
    return Opening("", "", text, None)


def adverbs_and_verb(text: str, at: int) -> tuple[str, str] | None:
    """The adverbs and the verb of the lexicon that stand at an offset of a text."""
    found = _grouped_pattern().match(text, at)
    return (found[1], found[2]) if found else None


def verb_ending(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The verbs of the lexicon in a stretch behind which their clause, or a part of it, ends."""
    for found in _verbs_alone().finditer(text, start, end):
        if _NOTHING_FOLLOWS.match(text, found.end()):
            yield found.start(), found[0]


@lru_cache(maxsize=8192)
def is_verb(text: str) -> bool:
    """Whether a text is a verb of the lexicon and no more, its adverbs aside."""
    found = opening(text.strip())
    return found.verb_class is not None and not found.rest
