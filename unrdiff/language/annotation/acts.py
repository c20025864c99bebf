"""What a text does and how firmly: its governing verbs, attempts, binding words and negations.

The words are data (``lexicon/verbs.toml``, ``lexicon/qualifiers.toml``). A verb counts where it
governs: at the head of the paragraph or of a clause addressed to somebody, or behind the object put
before it (对粮食危机表示关切).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from unrdiff.language.annotation.spans import (
    Attempt,
    Binding,
    Degree,
    Intensifier,
    Negation,
    Span,
    Verb,
)
from unrdiff.language.clauses import CLAUSE_END, clause_heads, objects_before
from unrdiff.language.lexicon import table, words
from unrdiff.language.openings import TO_BE_DONE, adverbs_and_verb, begins_paragraph, verb_ending
from unrdiff.language.particles import ATTRIBUTIVE, AUXILIARIES

_NEGATION = re.compile(r"(?:不|未|无|没有|拒绝|停止|避免|禁止|勿)")

_AUXILIARY = f"(?:{'|'.join(AUXILIARIES)})?"
_DENIAL = re.compile(rf"(?:不|未|无|勿|没有){_AUXILIARY}")
_NO = re.compile(_NEGATION.pattern + _AUXILIARY)


def verbs(text: str) -> Iterator[Span]:
    """The verbs that govern; one that stands behind adverbs only once, with all of them."""
    return iter(_in_order(text))


@lru_cache(maxsize=256)
def _in_order(text: str) -> tuple[Span, ...]:
    """The governing verbs in their order; kept, since what they govern asks for them too."""
    return tuple(sorted(_governing(text), key=lambda span: span.start))


def _governing(text: str) -> Iterator[Span]:
    seen: set[int] = set()
    for head in clause_heads(text):
        if found := adverbs_and_verb(text, head):
            adverbs, word = found
            start = head + len(adverbs)
            if start not in seen:
                seen.add(start)
                yield _verb(start, word, adverbs)
    for start, end in objects_before(text):
        for at, word in verb_ending(text, start, end):
            if at not in seen:
                seen.add(at)
                yield _verb(at, word, "")


def intensifiers(text: str) -> Iterator[Span]:
    """The adverbs before a governing verb that make it stronger, or say it again."""
    for head in clause_heads(text):
        found = _intensifying().match(text, head)
        if found and begins_paragraph(text[found.end() : found.end() + 40]):
            again = found[0] in table("verbs")["reiterating"]
            yield Span(*found.span(), Intensifier(found[0], again))


def attempts(text: str) -> Iterator[Span]:
    """The words that ask for an attempt in the place of the thing itself."""
    for found in _any_of(words("qualifiers", "tentative")).finditer(text):
        yield Span(*found.span(), Attempt(found[0]))


def binding_words(text: str) -> Iterator[Span]:
    """The words that say how binding a clause is.

    One is none behind 的 (各国的需要), before nothing, or as a part of 可持续.
    """
    able = _any_of(words("qualifiers", "able"))
    for found in _any_of(tuple(_levels())).finditer(text):
        level = _levels()[found[0]]
        behind = text[found.end() :][:40].strip()
        if text[: found.start()][-2:].rstrip().endswith(ATTRIBUTIVE):
            continue
        if not behind or CLAUSE_END.match(behind) or (level == 0 and able.match(behind)):
            continue
        yield Span(*found.span(), Binding(found[0], level))


def degrees(text: str) -> Iterator[Span]:
    """The words that say how soon and how far, behind a verb that asks, demands or decides."""
    governing = _in_order(text)
    starts = [span.start for span in governing]
    for found in _any_of(words("qualifiers", "degrees")).finditer(text):
        at = bisect_right(starts, found.start())
        verb = governing[at - 1].value if at else None
        if isinstance(verb, Verb) and verb.act in TO_BE_DONE:
            raises = found[0] in table("qualifiers")["degrees"]["raising"]
            yield Span(*found.span(), Degree(found[0], raises))


def negations(text: str) -> Iterator[Span]:
    """The words of negation."""
    for found in _NEGATION.finditer(text):
        yield Span(*found.span(), Negation())


def denies(word: str) -> bool:
    """Whether a word does no more than deny: 不, 未, 不得; not 停止, which does something."""
    return bool(_DENIAL.fullmatch(word))


def holds_denial(text: str) -> bool:
    """Whether anything in a text denies, stops or avoids."""
    return bool(_NEGATION.search(text))


def is_binding(word: str) -> bool:
    """Whether a word says how binding a clause is: 必须, 应, 可."""
    return word in _levels()


def turns_yes_and_no(old: str, new: str) -> bool:
    """Whether a change makes a no of a yes, or a yes of a no: 不 put in, 不得 → 可.

    不断, 未来 and 无条件 begin with a negation and deny nothing.
    """
    denied = [bool(_NO.fullmatch(text)) for text in (old, new)]
    yes = new if denied[0] else old
    return denied[0] != denied[1] and (not yes or yes in AUXILIARIES)


def _verb(start: int, word: str, adverbs: str) -> Span:
    act, level = _acts()[word]
    return Span(start, start + len(word), Verb(word, act, level, adverbs))


@cache
def _acts() -> dict[str, tuple[str, int | None]]:
    return {
        verb: (group["name"], level if group["order"] else None)
        for group in table("verbs")["class"]
        for level, equal in enumerate(group["verbs"])
        for verb in equal
    }


@cache
def _levels() -> dict[str, int]:
    binding = table("qualifiers")["binding"]
    return {word: level for level, equal in enumerate(binding) for word in equal}


@cache
def _intensifying() -> re.Pattern[str]:
    listed = table("verbs")
    return _any_of((*listed["intensifiers"], *listed["reiterating"]))


@cache
def _any_of(listed: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of any of these words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True))))
