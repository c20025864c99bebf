"""A comparison at a glance: a sentence a part, then what weighs most, by force and substance."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from unrdiff.model import Comparison, EditKind
from unrdiff.render.labels import ARROWS
from unrdiff.render.part_counts import part_counts
from unrdiff.render.phrases import joined, led, part_line, strength_count, substitution_line
from unrdiff.render.places import Place
from unrdiff.render.selection import FATES, kind_counts, policy_count
from unrdiff.render.terminal.marks import Marks
from unrdiff.render.terminal.page import Page
from unrdiff.render.weighty import Weighty, WeightyEdit, weighty
from unrdiff.render.wrap import clipped, columns, unbroken

# So many columns of a paragraph's beginning say which it is; fewer say nothing.
_LEAST_EXCERPT = 16


def print_parts(page: Page, comparison: Comparison) -> None:
    """Print what became of each part in a sentence, and the counts of fates and kinds."""
    for count in part_counts(comparison):
        page.block([(part_line(count, page.language), "bold")], indent=0)
    fates = [f"{page.word(key)} {getattr(comparison.summary, key)}" for key in FATES]
    kinds = [f"{page.word(kind)} {count}" for kind, count in kind_counts(comparison).items()]
    policy = f"{page.word('policy changes')} {policy_count(comparison)}"
    agreed = f"{page.word('agreed')} {comparison.agreed_share:.0%}"
    page.items([*fates, agreed])
    page.items([led(page.word("counted by paragraph"), policy, page.language), *kinds])


def print_glance(page: Page, comparison: Comparison, address: str = "") -> None:
    """Print it all; ``address`` is that of the page, to whose rows the names then lead."""
    print_parts(page, comparison)
    found = weighty(comparison)
    if found:
        page.line()
        _Glance(page, found, address).print()
    for change in comparison.substitutions:
        page.block([(substitution_line(change, page.language), "cyan")], indent=0)
    page.line()


class _Glance:
    """Prints what matters most."""

    def __init__(self, page: Page, found: Weighty, address: str) -> None:
        self.page = page
        self.found = found
        self.address = address
        edits = (*found.force, *found.substance)
        self.names = max((cell_len(edit.place.name) for edit in edits), default=0)
        self.marks = Marks(page.colour)

    def print(self) -> None:
        page, found = self.page, self.found
        page.block([(page.word("weighty"), "bold")], indent=0)
        if found.force:
            ways = " ".join(f"{ARROWS[way]}{count}" for way, count in found.ways)
            force = led(strength_count(len(found.force), page.language), ways, page.language)
            page.block([(force, "")], indent=2)
        for edit in found.force:
            self._force(edit)
        if found.substance:
            page.block([(page.word("longest substance"), "")], indent=2)
        for edit in found.substance:
            page.hanging(self._lead(edit), self._words(edit))
        named = ("others changed", found.others), ("added", found.added)
        for key, places in (
            *named,
            ("crossed parts", found.crossed),
            ("preamble turned", found.turned),
        ):
            self._named(f"{page.word(key)} {len(places)}", places)
        old = f"{page.word('dropped')} {len(found.dropped)} · {page.word('old numbers')}"
        self._named(old, found.dropped)

    def _force(self, edit: WeightyEdit) -> None:
        """A change of force in one line, with how its paragraph begins if there is room."""
        lead, words = self._lead(edit), self._words(edit)
        used = sum(columns(piece) for piece, _ in (*lead, *words))
        room = self.page.width - used - 2
        excerpt = clipped(edit.excerpt, room) if room >= _LEAST_EXCERPT else ""
        self.page.hanging(lead, [*words, (f"  {excerpt}" if excerpt else "", "dim")])

    def _lead(self, edit: WeightyEdit) -> list[tuple[str, str]]:
        name = edit.place.name
        way = f"{ARROWS[edit.way]} " if edit.way else ""
        gap = " " * (self.names - cell_len(name) + 2)
        return [("    ", ""), (name, self._link(edit.place)), (gap + way, "bold")]

    def _words(self, edit: WeightyEdit) -> list[tuple[str, str]]:
        kind = EditKind.STRENGTH if edit.way else EditKind.SUBSTANTIVE
        likeness = f"{self.page.word('similarity')} {edit.doubtful}%"
        doubt = unbroken(f"({likeness} · {self.page.word('please check')})")
        # Beside each other in colour alone the two would read as one word.
        between = " " if self.page.colour and edit.old and edit.new else ""
        return [
            *self.marks.gone(edit.old, kind),
            (between, ""),
            *self.marks.came(edit.new, kind),
            (f"  {doubt}" if edit.doubtful is not None else "", "bold"),
        ]

    def _named(self, lead: str, places: Sequence[Place]) -> None:
        if not places:
            return
        spans = [(led(lead, "", self.page.language), "")]
        for index, place in enumerate(places):
            comma = joined(["", ""], self.page.language) if index else ""
            spans += [(comma, ""), (place.name, self._link(place))]
        self.page.block(spans, indent=2)

    def _link(self, place: Place) -> str:
        return f"bold link {self.address}{place.href}" if self.address else "bold"
