"""Cuts wording into words: references first, as atoms that are never cut, jieba for the rest.

jieba cuts 第八十届会议 into 第八/十届/会议 and a symbol to pieces, whatever words it is given, so
references are found before it sees the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from unrdiff.language.annotation.limits import limiting_formulas
from unrdiff.language.bodies import concept, is_whole_name
from unrdiff.language.lexicon import table, words
from unrdiff.language.on_request import REQUEST, REQUEST_BEGINS, words_of_request
from unrdiff.language.particles import ADVERBIAL, AND, AND_ITS, ITS
from unrdiff.language.references import ATOM, ATOM_BEGINS, NAME, NAME_DOTS, where
from unrdiff.language.segmentation import Segmenter, segmenter


def tokens(text: str) -> list[str]:
    """The words and atoms of canonical text, in order; joined they are the text.

    A blank belongs to the token behind it.
    """
    return list(_tokens(text))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    found: list[str] = []
    blank = ""
    for piece in _pieces(text):
        if piece.isspace():
            blank += piece
        else:
            found.append(blank + piece)
            blank = ""
    if blank:
        found.append(blank)
    return tuple(_with_names(found, text))


def _with_names(found: list[str], text: str) -> Iterator[str]:
    """Words with those of each foreign name as one: 阿莉丝·吉尔·爱德华兹 with all its dots."""
    if not any(dot in text for dot in NAME_DOTS):
        yield from found
        return
    spans = [match.span() for match in _name().finditer(text)]
    at = 0
    joined = ""
    for word in found:
        joined += word
        at += len(word)
        if not any(begin < at < end for begin, end in spans):
            yield joined
            joined = ""


@cache
def _name() -> re.Pattern[str]:
    """A foreign name; few texts have one, and it takes longer to make than a text to cut."""
    return re.compile(NAME)


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for match in _atom().finditer(text):
        if match.start() > at:
            yield from _cut(text[at : match.start()])
        yield match[0]
        at = match.end()
    if at < len(text):
        yield from _cut(text[at:])


@cache
def _atom() -> re.Pattern[str]:
    """References, and what jieba cuts wrongly: formulas that limit (在现有资源范围内向), 重申请.

    Made once for both: it takes longer to make than a paragraph to cut.
    """
    limits = "|".join(map(re.escape, _limits()))
    begins = "".join({limit[0] for limit in _limits()} | set(REQUEST_BEGINS + _REAFFIRM[0]))
    return where(begins + ATOM_BEGINS, f"(?P<formula>{REQUEST}|{limits}|{_REAFFIRMING})|{ATOM}")


def is_atom(text: str) -> bool:
    """Whether a text is one reference, mark or blank and no more."""
    found = _atom().fullmatch(text)
    return found is not None and not found["formula"]


@cache
def _limits() -> tuple[str, ...]:
    """The formulas that say within what limits, the longest first."""
    found = (f for kind in ("limits", "by_own_law") for f in words("qualifiers", kind))
    return tuple(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=8192)
def words_of_limit(token: str) -> tuple[str, ...]:
    """The words of a token that is a limiting formula; none of any other."""
    return _cut(token) if token in _limits() or words_of_request(token) else ()


@lru_cache(maxsize=8192)
def _cut(text: str) -> tuple[str, ...]:
    return _segmenter().cut(text)


def words_of_term(word: str) -> list[str]:
    """The words of a term that joins several (信息和通信技术); any other word as it is."""
    pieces = [piece for piece in _JOINT.split(word) if piece]
    return [w for piece in pieces for w in _pieces(piece)] if len(pieces) > 2 else [word]


@lru_cache(maxsize=8192)
def is_compound_part(head: str, tail: str) -> bool:
    """Whether a compound may be cut here: both halves are words, the whole no name or term.

    A half that is rarer than the whole is no word of its own: not 至关 in 至关重要.
    """
    likelihood, whole = _segmenter().likelihood, head + tail
    if whole in _added() or is_atom(whole):
        return False
    return min(likelihood(head), likelihood(tail)) > likelihood(whole)


def inner_words(text: str) -> list[str]:
    """The words of a text, those too that only make up a formula, a verb or a term.

    表示赞赏地注意到 is 表示, 赞赏地 and 注意到; 敦促 is one word, and so is the name of a body.
    """
    return [word for token in tokens(text) for word in _words_inside(token)]


@lru_cache(maxsize=8192)
def _words_inside(token: str) -> tuple[str, ...]:
    if found := words_of_request(token) or words_of_limit(token):
        return tuple(
            w for word in found for w in (_words_inside(word) if word != token else [word])
        )
    name = token.strip()
    if name == AND_ITS:
        return (token[: -len(ITS)], ITS)
    if name not in _added() or (concept(name) and is_whole_name(name)):
        return (token,)
    blank = token[: len(token) - len(token.lstrip())]
    first, *more = _known_words(name) or [name]
    return (blank + first, *more)


def _known_words(text: str) -> list[str]:
    """The shortest words, of two characters or more, that make up a text; none if none do."""
    for at in _ends_of_first_word(text):
        if rest := _known_words(text[at:]):
            return [text[:at], *rest]
    return [text] if _is_adverb(text) or _segmenter().knows(text) else []


def _ends_of_first_word(text: str) -> list[int]:
    """Where a word that a text begins with may end: an adverb before any other, short ones first.

    感兴趣地 is no 感兴 beside 趣地.
    """
    ends = range(_SHORTEST_INSIDE, len(text) - _SHORTEST_INSIDE + 1)
    adverbs = [at for at in ends if _is_adverb(text[:at])]
    return [*adverbs, *(at for at in ends if at not in adverbs and _segmenter().knows(text[:at]))]


def _is_adverb(word: str) -> bool:
    if word in table("verbs")["intensifiers"]:
        return True
    return word.endswith(ADVERBIAL) and len(_known_words(word.removesuffix(ADVERBIAL))) == 1


@cache
def _segmenter() -> Segmenter:
    return segmenter(_added())


@cache
def _added() -> frozenset[str]:
    return frozenset(_lexicon())


# At the head of a clause 重申请秘书长 reaffirms a request; 申请 is what jieba sees in it.
_REAFFIRM = "重申"
_REAFFIRMING = rf"(?<![^，；：、。\s又还并]){_REAFFIRM}(?=请)"
_JOINT = re.compile(f"([{''.join(c for c in AND if len(c) == 1)}])")
_LONGEST_WORD = 4
# A single character is no word by itself inside another: not 敦 and 促.
_SHORTEST_INSIDE = 2


def _lexicon() -> Iterator[str]:
    """The words that are added to jieba's."""
    names = words("bodies", "bodies")
    yield from (n for n in names if len(n) <= _LONGEST_WORD or is_whole_name(n))
    yield from words("terms", "terms")
    for group in table("verbs")["class"]:
        for level in group["verbs"]:
            yield from level
    short = (f for f in limiting_formulas() if len(f) <= _LONGEST_WORD)
    yield from (f for f in short if f not in _limits())
    for equal in table("qualifiers")["binding"]:
        yield from equal
