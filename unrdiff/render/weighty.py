"""What matters most on one screen: the operative part's changes of force and of substance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from unrdiff.language.annotation.acts import turns_yes_and_no
from unrdiff.model import Comparison, Direction, Document, Edit, EditKind, Fate, ParagraphKind
from unrdiff.render.beginnings import first_words
from unrdiff.render.grounds import judged_words
from unrdiff.render.phrases import CLAUSE_MARK, COMMA, LIST_MARK
from unrdiff.render.places import Place, row_ids
from unrdiff.render.rows import Row, rows, rows_by_part

# So many changes of substance are shown with their words; the others are named.
_SHOWN = 6
# So many characters of each side.
_WORDS = 40


@dataclass(frozen=True, slots=True)
class WeightyEdit:
    """One edit: where it stands, its words on both sides, where its force leads.

    ``length`` is that of all its words in characters; ``excerpt`` is how the paragraph begins;
    ``doubtful`` the similarity, in percent, of a pair at which a reader should look. ``turns``: it
    makes a no of a yes, or a yes of a no.
    """

    place: Place
    old: str
    new: str
    length: int
    way: Direction | None
    excerpt: str
    doubtful: int | None
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Weighty:
    """The operative part at a glance.

    ``force`` are all changes of force, ``ways`` how many lead where. ``substance`` are the changes
    of substance that turn yes and no, and the longest, one a paragraph, in the text's order;
    ``others`` the paragraphs with other ones. ``added`` and ``dropped`` are whole paragraphs,
    ``crossed`` those that went from the preamble to the operative part or back, each by both
    labels, ``turned`` those of the preamble in which a yes became a no or the reverse. What was
    merged into another paragraph is told where it stands now.
    """

    force: tuple[WeightyEdit, ...]
    ways: tuple[tuple[Direction, int], ...]
    substance: tuple[WeightyEdit, ...]
    others: tuple[Place, ...]
    added: tuple[Place, ...]
    dropped: tuple[Place, ...]
    crossed: tuple[Place, ...]
    turned: tuple[Place, ...]

    def __bool__(self) -> bool:
        """Whether anything of weight changed."""
        edited = (self.force, self.substance, self.others, self.turned)
        return any((*edited, self.added, self.dropped, self.crossed))


def weighty(comparison: Comparison) -> Weighty:
    """Gather it from the operative rows, and from the preamble what nobody should read over."""
    told = rows(comparison)
    ids = row_ids(told)
    by_part = rows_by_part(comparison)
    operative = by_part.get(ParagraphKind.OPERATIVE, ())
    preamble = by_part.get(ParagraphKind.PREAMBULAR, ())
    new = comparison.new
    force = tuple(edit for row in operative for edit in _force(row, new, ids))
    longest = {row.pair: found for row in operative if (found := _heaviest(row, new, ids))}
    shown = sorted(longest.values(), key=lambda edit: (not edit.turns, -edit.length))[:_SHOWN]
    counts = Counter(edit.way for edit in force)
    fates = [(comparison.fates[row.pair], _place(row, ids)) for row in operative]
    return Weighty(
        force=force,
        ways=tuple((way, counts[way]) for way in Direction if counts[way]),
        substance=tuple(edit for edit in longest.values() if edit in shown),
        others=tuple(
            dict.fromkeys(
                _place(row, ids)
                for row in operative
                if _has_substance(row) and longest.get(row.pair) not in shown
            )
        ),
        added=tuple(place for found, place in fates if Fate.ADDED in found),
        dropped=tuple(place for found, place in fates if Fate.DROPPED in found),
        crossed=tuple(_crossed(told, ids)),
        turned=tuple(_place(row, ids) for row in preamble if _turning(row)),
    )


def _crossed(told: Iterable[Row], ids: Mapping[str, str]) -> Iterator[Place]:
    for row in told:
        if row.crosses:
            yield Place(" → ".join(filter(None, row.pair)), _place(row, ids).href)


def _place(row: Row, ids: Mapping[str, str]) -> Place:
    here = row.new.label if row.new else row.telling.new if row.telling else None
    if here:
        return Place(here, f"#{ids[f'new-{here}']}")
    label = row.old.label if row.old else ""
    return Place(label, f"#{ids[f'old-{label}']}")


def _force(row: Row, new: Document, ids: Mapping[str, str]) -> Iterator[WeightyEdit]:
    """Its changes of force, told by the words that the judgement is about."""
    for edit in row.told:
        if edit.kind is EditKind.STRENGTH and edit.direction:
            yield _edit(row, new, ids, *judged_words(edit), edit.direction)


def _heaviest(row: Row, new: Document, ids: Mapping[str, str]) -> WeightyEdit | None:
    """Its change of substance that turns yes and no, or the longest; none if all new or gone."""
    turning = _turning(row)
    found = turning or _of_substance(row)
    heaviest = max(found, key=lambda edit: len(edit.old) + len(edit.new), default=None)
    if heaviest is None:
        return None
    told = _edit(row, new, ids, heaviest.old, heaviest.new)
    return replace(told, turns=bool(turning))


def _turning(row: Row) -> list[Edit]:
    """Its edits that make a no of a yes, or a yes of a no."""
    return [edit for edit in _of_substance(row) if turns_yes_and_no(edit.old, edit.new)]


def _of_substance(row: Row) -> list[Edit]:
    """Its changes of substance, those aside that only changed their place."""
    return [e for e in row.told if e.kind is EditKind.SUBSTANTIVE and not e.moved]


def _has_substance(row: Row) -> bool:
    return any(edit.kind is EditKind.SUBSTANTIVE for edit in row.told)


def _edit(
    row: Row,
    document: Document,
    ids: Mapping[str, str],
    old: str,
    new: str,
    way: Direction | None = None,
) -> WeightyEdit:
    place = _place(row, ids)
    return WeightyEdit(
        place=place,
        old=first_words(_bare(old), _WORDS),
        new=first_words(_bare(new), _WORDS),
        length=len(old) + len(new),
        way=way,
        excerpt=first_words(document[place.name].text, _WORDS),
        doubtful=row.doubtful,
    )


def _bare(words: str) -> str:
    """The words without the marks and blanks that join them to what stands before."""
    return words.lstrip(LIST_MARK + CLAUSE_MARK + COMMA).strip()
