"""Tokens that say one thing together made one, before the forms are tried on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.oral.locus import LAST, Locus, Part
from unrdiff.oral.tokens import Token

_THROUGHOUT = "throughout"
_PARTS = (Part.PREAMBLE, Part.OPERATIVE, Part.ANNEX)


def joined(sentence: Sequence[Token]) -> list[Token]:
    """Places that follow one another made one, and occurrences put beside their words.

    执行部分 第5段 第一句 is one place; 第5段，通篇 is each occurrence there. Thanks fall away.
    """
    sentence = [token for token in sentence if token.kind != "H"]
    sentence = _headings_by_words(sentence)
    return _occurrences_at_words(_everywhere(_part_first(_places_joined(sentence))))


def _headings_by_words(tokens: Sequence[Token]) -> list[Token]:
    """小标题“甲”: a place where something moves, or a paragraph comes to stand."""
    found = list(tokens)
    if any(token.kind in "NM" for token in tokens):
        for at in range(len(found) - 2, -1, -1):
            place, words, behind = found[at], found[at + 1], found[at + 2 : at + 3]
            bare = place.kind == "L" and place.loci == (Locus(Part.HEADING),)
            if bare and words.kind == "Q" and behind and behind[0].kind in "AFM":
                locus = Locus(Part.HEADING, words=words.text)
                found[at : at + 2] = [replace(place, end=words.end, loci=(locus,))]
    return found


def _part_first(tokens: list[Token]) -> list[Token]:
    """附件二，删除第1段: a part named first is that of all places behind it that name none."""
    places = [token for token in tokens if token.kind == "L"]
    part = tokens[0].loci[0] if tokens and tokens[0].kind == "L" else None
    bare = [k for token in places[1:] for k in token.loci if k.part is None and k.number]
    if part is None or part.number or part.part not in _PARTS or not bare:
        return tokens
    named = {k: replace(k, part=part.part, annex=part.annex) for k in bare}
    return [replace(t, loci=tuple(named.get(k, k) for k in t.loci)) for t in tokens[1:]]


def _everywhere(tokens: Sequence[Token]) -> list[Token]:
    """OP 5: replace "a" by "b" throughout: said last, it is each occurrence in the place named.

    Throughout the text is said of another place than OP 5.
    """
    last = max((i for i, token in enumerate(tokens) if token.kind != "O"), default=0)
    named = sum(token.kind == "L" for token in tokens[:last])
    if named != 1 or not _is_whole(tokens[last]) or tokens[last].text.lower() != _THROUGHOUT:
        return list(tokens)
    return [*tokens[:last], _each(tokens[last]), *tokens[last + 1 :]]


def _occurrences_at_words(tokens: Sequence[Token]) -> list[Token]:
    """第5段，每处删除“甲”; “甲”之前均加上“乙”: the occurrence is put beside the words."""
    found = list(tokens)
    for at in range(len(found) - 2):
        kinds = "".join(token.kind for token in found[at : at + 3])
        led = at == 0 or found[at - 1].kind in "LCO"
        if (led and re.match("O[VDY]", kinds)) or re.match("[AF]OI", kinds):
            found[at], found[at + 1] = found[at + 1], found[at]
    return found


def _places_joined(sentence: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    for at, token in enumerate(sentence):
        if "".join(t.kind for t in sentence[at : at + 3]) in ("EQA", "EQF"):
            # 末尾“；”之前: the last one.
            found.append(Token("O", token.start, token.end, occurrence=LAST, count=0))
            continue
        kinds = "".join(t.kind for t in found[-2:])
        if kinds in ("LA", "LF") and token.loci and token.loci[0].part is Part.TITLE:
            # 第6段之前的标题“…”: the heading is known by its wording.
            found[-2:] = [token]
            continue
        if token.kind == "L" and found and found[-1].kind == "L":
            found[-1:] = _two_places(found[-1], token)
        else:
            found.append(token)
    return found


def _two_places(before: Token, token: Token) -> list[Token]:
    """Two places that follow one another, as one where one is a part of the other."""
    outer, inner = before.loci[-1], token.loci[0]
    if inner.part is Part.WHOLE and (outer.number is not None or outer.part):
        return [before, _each(token)]
    if outer == Locus(sentence=outer.sentence) and inner.number is not None:
        # The last sentence of OP 5.
        loci = tuple(outer.within(k) for k in token.loci)
        return [replace(token, start=before.start, loci=loci)]
    if outer.number is None and outer.part and inner.part in (None, outer.part):
        loci = tuple(replace(k, part=outer.part, annex=k.annex or outer.annex) for k in token.loci)
        return [replace(token, start=before.start, loci=loci)]
    if inner.number is None and inner.part is None:
        loci = tuple(inner.within(k) for k in before.loci)
        return [replace(before, end=token.end, loci=loci)]
    return [before, token]


def _is_whole(token: Token) -> bool:
    return token.kind == "L" and token.loci[0].part is Part.WHOLE


def _each(token: Token) -> Token:
    return Token("O", token.start, token.end, occurrence="all", count=0)
