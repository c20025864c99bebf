"""Where an instruction applies: the places that revisions name.

How they are spelt is in :mod:`unrdiff.language.place_patterns`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from unrdiff.label import Label, LabelPart
from unrdiff.language.enumeration import numbers_between
from unrdiff.language.numerals import ONE_TO_TEN, any_number
from unrdiff.language.place_patterns import (
    CHAPEAU,
    FOOTNOTE_NAMED,
    HEADING_NAMED,
    JOINER,
    LAST,
    PARAGRAPH,
    PART_ALONE,
    SENTENCE,
    SUB_ALONE,
    TITLE_NAMED,
    WHOLE_NAMED,
    bis_number,
    listed_numbers,
    ordinal,
    sentence_number,
)
from unrdiff.language.places import nth_paragraph

__all__ = ["LAST", "Locus", "Part", "label_of", "read_loci"]


class Part(StrEnum):
    """What part of a draft a place belongs to; those that have labels are called as in labels."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    HEADING = "heading"
    TITLE = "title"
    FOOTNOTE = "footnote"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Locus:
    """A place named on a sheet; what is ``None`` was not said.

    ``number`` counts from 1, ``LAST`` is the last one. ``bis`` is 2 for 之二, 3 for 之三; ``alt``
    for a text that is offered in a paragraph's stead. ``sub`` are the subparagraphs' numbers,
    outermost first, without brackets. ``chapeau`` is the paragraph without its subparagraphs.
    ``annex`` is the annex's number, if said; ``words`` are those by which a heading is known.
    ``arabic`` says how the number was written: 第五段 and 第5段 in one sentence belong to
    different parts.
    """

    part: Part | None = None
    number: int | None = None
    bis: int | None = None
    alt: bool = False
    sub: tuple[str, ...] = ()
    chapeau: bool = False
    sentence: int | None = None
    annex: int | None = None
    words: str | None = None
    arabic: bool = False

    def within(self, outer: Locus) -> Locus:
        """The place, with what it leaves unsaid taken from ``outer``."""
        if self.number is None and self.part in (None, outer.part):
            # (c)分段, 第一句: of the paragraph that was named before.
            return replace(
                outer,
                sub=self.sub or outer.sub,
                sentence=self.sentence,
                bis=self.bis or outer.bis,
            )
        return self


def read_loci(text: str, at: int) -> tuple[tuple[Locus, ...], int] | None:
    """The places named at this offset of folded text, and where their names end."""
    first = _one(text, at)
    if first is None:
        return None
    loci, end = first
    while match := JOINER.match(text, end):
        following = _one(text, match.end())
        if following is None or not _goes_on(loci[-1], following[0][0]):
            break
        more = [k.within(loci[-1]) for k in following[0]]
        more = [replace(k, part=k.part or loci[-1].part) for k in more]
        if match["to"]:
            between = _between(loci[-1], more[0])
            if between is None:
                break
            more = between + more
        loci, end = loci + tuple(more), following[1]
    if match := CHAPEAU.match(text, end):
        loci = tuple(replace(k, chapeau=True) for k in loci)
        end = match.end()
    if match := SENTENCE.match(text, end):
        loci = tuple(replace(k, sentence=sentence_number(match)) for k in loci)
        end = match.end()
    return loci, end


def label_of(name: str) -> str:
    """The label that a user means: op25, 25, 第25段 are ``OP25``; other words stay as they are."""
    text = unicodedata.normalize("NFKC", name).strip()
    text = nth_paragraph(text) if text.isdigit() else text
    found = read_loci(text, 0)
    if found is None or len(found[0]) != 1 or found[1] != len(text):
        return name
    (locus,) = found[0]
    part = locus.part or Part.OPERATIVE
    in_text = part in (Part.PREAMBLE, Part.OPERATIVE)
    if not in_text or not locus.number or locus.number == LAST or locus.sentence:
        return name
    return str(Label(LabelPart[part.name], locus.number, path=locus.sub))


def _goes_on(before: Locus, after: Locus) -> bool:
    """Whether two places make one list: paragraphs, or subparagraphs of one."""
    if after.part in (Part.WHOLE, Part.TITLE, Part.HEADING):
        return after.part is before.part is Part.HEADING
    return after.number is not None or bool(after.sub and before.sub)


def _one(text: str, at: int) -> tuple[tuple[Locus, ...], int] | None:
    for paragraph in PARAGRAPH:
        if match := paragraph.match(text, at):
            return tuple(_paragraphs(match)), match.end()
    if match := FOOTNOTE_NAMED.match(text, at):
        return (Locus(Part.FOOTNOTE, any_number(match["n"] or match["n2"])),), match.end()
    if match := HEADING_NAMED.match(text, at):
        number = any_number(match["n"] or match["n2"] or "")
        return (Locus(Part.HEADING, number),), match.end()
    if match := TITLE_NAMED.match(text, at):
        return (Locus(Part.TITLE),), match.end()
    if match := WHOLE_NAMED.match(text, at):
        return (Locus(Part.WHOLE),), match.end()
    if match := SENTENCE.match(text, at):
        return (Locus(sentence=sentence_number(match)),), match.end()
    if (match := SUB_ALONE.match(text, at)) and match.end() > at:
        return (Locus(sub=_subs(match)),), match.end()
    if match := PART_ALONE.match(text, at):
        return (Locus(_part(match), annex=_annex(match)),), match.end()
    return None


def _paragraphs(match: re.Match[str]) -> Iterator[Locus]:
    groups = match.groupdict()
    found = Locus(
        _part(match),
        bis=bis_number(groups["bis"]) if groups.get("bis") else None,
        alt=bool(groups.get("alt")),
        sub=_subs(match),
        annex=_annex(match),
    )
    if groups.get("last"):
        yield replace(found, number=LAST)
        return
    if word := groups.get("ordinal"):
        yield replace(found, number=ordinal(word))
        return
    arabic = any(c.isdigit() for c in match["numbers"])
    # 第5至3段 names no paragraphs: there is none of number 0.
    for number in listed_numbers(match["numbers"]) or (0,):
        yield replace(found, number=number, arabic=arabic)


def _between(first: Locus, last: Locus) -> list[Locus] | None:
    """The places between the ends of a range; ``None`` where they are no ends of one."""
    if first.sub and last.sub:
        inner = numbers_between(first.sub[-1], last.sub[-1])
        same_list = (first.number, first.sub[:-1]) == (last.number, last.sub[:-1])
        if inner is None or not same_list:
            return None
        return [replace(first, sub=(*first.sub[:-1], number)) for number in inner]
    if first.sub or last.sub or not first.number or not last.number or first.number >= last.number:
        return None
    return [replace(first, number=number) for number in range(first.number + 1, last.number)]


def _part(match: re.Match[str]) -> Part | None:
    groups = match.groupdict()
    if groups.get("pp") or groups.get("pp2"):
        return Part.PREAMBLE
    if groups.get("op") or groups.get("op2"):
        return Part.OPERATIVE
    return Part.ANNEX if groups.get("ax") else None


def _annex(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if not groups.get("ax"):
        return None
    return any_number(groups.get("annex") or groups.get("annex2") or "")


def _subs(match: re.Match[str]) -> tuple[str, ...]:
    groups = match.groupdict()
    if letter := groups.get("letter") or groups.get("letter2"):
        return (letter.lower(),)
    return tuple(re.findall(rf"[a-z]+|[{ONE_TO_TEN}]+|\d+", (groups.get("subs") or "").lower()))
