"""One replacement made throughout: found by its recurrence, reported once, marked where it stands.

火器 → 枪支 in one paragraph is a change of substance until it turns out that the same was done in
others: then it is a change of the text's vocabulary. Adding to a term (宝石 → 宝石和其他矿物) is
none, however often it recurs, since it says something new.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds.judgement import Judged, Judgement
from unrdiff.kinds.replaced import Replaced, replaced_terms, written_out
from unrdiff.language.contrasts import contrasting
from unrdiff.language.folding import folded
from unrdiff.language.likeness import alike, pairs
from unrdiff.language.references import TITLE, TITLE_MARKS, titles
from unrdiff.language.renderings import one_body, one_thing
from unrdiff.model import Edit, EditKind, Link, Op, Substitution

# Made in fewer of its places than this, it was not made throughout.
_GOOD_PART = 0.4
# No title is longer, nor anything else that an edit beside it makes whole.
_AROUND = 1000
# Names of one thing look alike: 审查机制, 审议机制.
_NAMESAKES = 0.3
_TITLE = re.compile(TITLE)

Term = tuple[str, str]
Terms = tuple[Replaced, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found of one replacement: how often it was made, and in which paragraphs.

    ``standing``: how often the old term still stands in paragraphs that live on.
    """

    count: int
    labels: tuple[str, ...]
    apart: int
    standing: int = 0

    @property
    def throughout(self) -> bool:
        return self.count >= _GOOD_PART * (self.count + self.standing)


def replaced_throughout(judged: Judged) -> Judged:
    """Recurring replacements marked in the links, and listed, most frequent first."""
    links, made = with_terminology(judged.links)
    return replace(judged, links=links, substitutions=made)


def with_terminology(links: Sequence[Link]) -> tuple[tuple[Link, ...], tuple[Substitution, ...]]:
    """Links with recurring replacements marked, and these replacements, most frequent first.

    Where the old term still stands is counted in these links; they know no other paragraphs.
    """
    # Asked of every edit once: its words are cut for it.
    terms = [[tuple(replaced_terms(*placed)) for placed in _in_place(link)] for link in links]
    recurring = _recurring(links, terms)
    known = frozenset(folded(t) for link in links for t in titles(_side(link.edits, "old")))
    whole: dict[Term, list[str]] = {}
    marked = []
    for link, of_link in zip(links, terms, strict=True):
        edits: list[Edit] = []
        for (edit, _, after), of_edit in zip(_in_place(link), of_link, strict=True):
            if full := written_out(edit, after, known):
                whole.setdefault(full, []).append(link.new)
                edits.append(_judged(GroundCode.FULL_NAME, full).on(edit))
            else:
                edits += _marked(edit, of_edit, recurring)
        marked.append(replace(link, edits=tuple(edits)))
    made = [
        Substitution(
            *term, found.count, found.standing, found.labels, found.apart, one_thing(*term)
        )
        for term, found in recurring.items()
    ]
    made += [
        Substitution(*term, len(at), 0, tuple(dict.fromkeys(at))) for term, at in whole.items()
    ]
    return tuple(marked), tuple(sorted(made, key=lambda s: (-s.count, s.old)))


def times_standing(old: str, new: str, text: str) -> int:
    """How often the old term stands in a new text; both terms and the text are folded.

    The end of a full title is no short one: 公约的议定书 inside 《…公约的议定书》 was not left.
    """
    left = text.replace(new, "")
    if old in new:
        left = _TITLE.sub(
            lambda title: title[0] if title[0].strip(TITLE_MARKS) == old else "", left
        )
    return left.count(old)


def _recurring(links: Sequence[Link], terms: Sequence[Sequence[Terms]]) -> dict[Term, _Found]:
    """The replacements made in several paragraphs, and in a good part of their places.

    ``terms`` are those that each edit of each link may make.
    """
    places: dict[Term, list[str]] = {}
    apart: Counter[Term] = Counter()
    for link, of_link in zip(links, terms, strict=True):
        for of_edit in of_link:
            for term in of_edit:
                places.setdefault(term.terms, []).extend([link.new] * term.times)
                apart[term.terms] += term.apart * term.times
    places = _by_core(places)
    rewritten = _Rewritten(links)
    for (old, new), labels in places.items():
        if alike(pairs(old), pairs(new)) >= _NAMESAKES:
            known = frozenset(labels)
            labels += [label for label in rewritten.gave_way(old, new) if label not in known]
    found = _of_several_places(
        {
            term: _Found(len(labels), tuple(dict.fromkeys(labels)), apart[term])
            for term, labels in places.items()
        }
    )
    now = "\n".join(folded(_side(link.edits, "new")) for link in links) if found else ""
    counted = {
        (old, new): replace(one, standing=times_standing(old, new, now))
        for (old, new), one in found.items()
    }
    return _of_several_places({t: f for t, f in counted.items() if f.throughout or one_thing(*t)})


def _by_core(places: Mapping[Term, list[str]]) -> dict[Term, list[str]]:
    """提供援助 → 提供协助 told as 援助 → 协助 where that is made elsewhere too."""
    result: dict[Term, list[str]] = {}
    for term, labels in places.items():
        core = _core(term)
        result.setdefault(core if core in places else term, []).extend(labels)
    return result


def _of_several_places(found: Mapping[Term, _Found]) -> dict[Term, _Found]:
    """Those made, they or others with the same core, in more than one paragraph.

    One place will do for another name of the same body, two in one paragraph for another name of
    surely the same thing; terms without a character in common must be replaced in three, and what
    contrasts is no term replaced.
    """
    places: dict[Term, set[str]] = {}
    count: Counter[Term] = Counter()
    for term, one in found.items():
        places.setdefault(_core(term), set()).update(one.labels)
        count[_core(term)] += one.count
    return {
        term: one
        for term, one in found.items()
        if _recurs(term, len(places[_core(term)]), count[_core(term)])
    }


def _recurs(term: Term, paragraphs: int, count: int) -> bool:
    if one_body(*term):
        return True
    if one_thing(*term):
        return count > 1
    enough = 2 if set(term[0]) & set(term[1]) else 3
    return paragraphs >= enough and not contrasting(*term)


def _in_place(link: Link) -> Iterator[tuple[Edit, str, str]]:
    """Each edit with as much of the old text before it and the new text behind it as may count."""
    old, new = _side(link.edits, "old"), _side(link.edits, "new")
    at_old = at_new = 0
    for edit in link.edits:
        at_new += len(edit.new)
        yield edit, old[max(at_old - _AROUND, 0) : at_old], new[at_new : at_new + _AROUND]
        at_old += len(edit.old)


def _side(edits: Iterable[Edit], side: str) -> str:
    return "".join(getattr(edit, side) for edit in edits)


def _core(term: Term) -> Term:
    """What differs: 缔约方大会 → 缔约方会议 and 缔约国大会 → 缔约国会议 are one change.

    A core of a single character tells nothing; then the whole term counts.
    """
    old, new = term
    start = 0
    while start < min(len(old), len(new)) - 1 and old[start] == new[start]:
        start += 1
    core = old[start:], new[start:]
    return core if min(map(len, core)) > 1 else term


def _marked(edit: Edit, terms: Terms, recurring: Mapping[Term, _Found]) -> Iterator[Edit]:
    """The edit, or its parts, as terminology where it makes such a replacement."""
    for term in terms:
        core = _core(term.terms)
        if term.terms in recurring or core in recurring:
            known = one_thing(*term.terms)
            whole = term.terms in recurring and (known or recurring[term.terms].count > 1)
            made = term.terms if whole else _as_said(core, recurring)
            sure = known or one_thing(*made)
            code = GroundCode.OTHER_RENDERING if sure else GroundCode.RECURRING
            yield from _parted(edit, term, _judged(code, made))
            return
    yield edit


def _as_said(core: Term, recurring: Iterable[Term]) -> Term:
    """A core with what all terms that have it share before it: 办公室 → 办事处, not 公室 → 事处."""
    heads = [term[0].removesuffix(core[0])[::-1] for term in recurring if _core(term) == core]
    alike = takewhile(lambda row: len(set(row)) == 1, zip(*heads, strict=False))
    shared = "".join(row[0] for row in alike)[::-1]
    return shared + core[0], shared + core[1]


def _judged(code: GroundCode, term: Term) -> Judgement:
    return Judgement(EditKind.TERMINOLOGY, Ground(code, *term))


def _parted(edit: Edit, term: Replaced, judgement: Judgement) -> Iterator[Edit]:
    """The term marked as terminology, what stood beside it in the same edit as it was."""
    if term.head:
        old, new = term.head
        yield judgement.on(_part(edit, edit.old[:old], edit.new[:new]))
        yield _part(edit, edit.old[old:], edit.new[new:])
    elif term.tail:
        old, new = len(edit.old) - term.tail[0], len(edit.new) - term.tail[1]
        yield _part(edit, edit.old[:old], edit.new[:new])
        yield judgement.on(_part(edit, edit.old[old:], edit.new[new:]))
    else:
        yield judgement.on(edit)


def _part(edit: Edit, old: str, new: str) -> Edit:
    op = Op.REPLACE if old and new else Op.DELETE if old else Op.INSERT
    return replace(edit, op=op, old=old, new=new)


class _Rewritten:
    """The words that went and those that came in every paragraph, to be asked for terms."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._words: list[tuple[str, str, str]] = []
        # By the pairs of characters that went: a term of many links is looked for in few.
        self._gone: dict[str, list[int]] = {}
        for link in links:
            changed = [e for e in link.edits if e.op is not Op.EQUAL]
            gone, come = folded(_side(changed, "old")), folded(_side(changed, "new"))
            for pair in pairs(gone):
                self._gone.setdefault(pair, []).append(len(self._words))
            self._words.append((link.new, gone, come))

    def gave_way(self, old: str, new: str) -> Iterator[str]:
        """The paragraphs in whose rewritten wording the old term went and the new one came."""
        for index in self._gone.get(old[:2], ()):
            label, gone, come = self._words[index]
            if old in gone and old not in come and new in come and new not in gone:
                yield label
