"""The whole way from two versions to a comparison, on edit scripts of which all is known."""

from __future__ import annotations

from collections import Counter

from test_invariants import INVARIANTS, assert_mirrored, primary

from soak.edits import TYPES, script
from unrdiff import compare
from unrdiff.model import Comparison, Op, Role

Tally = Counter[tuple[str, str]]


def attempt(seed: int) -> Tally:
    """What of a script was found again: by type how many are true, found, and both."""
    made = script(seed)
    comparison = compare(made.old, made.new)
    for invariant in INVARIANTS:
        invariant(comparison)
    assert_mirrored(comparison, compare(made.new, made.old))
    identical_paragraphs_have_no_change(comparison)
    told = found(comparison)
    tally: Tally = Counter()
    for name in TYPES:
        tally[name, "true"] += len(made.truth[name])
        tally[name, "found"] += len(told[name])
        tally[name, "both"] += len(made.truth[name] & told[name])
    return tally


def identical_paragraphs_have_no_change(comparison: Comparison) -> None:
    """What stands once in either text, to the letter, is linked, and shown without an edit."""
    linked = {(link.old, link.new): link for link in primary(comparison)}
    for link in linked.values():
        if comparison.old[link.old].text == comparison.new[link.new].text:
            assert {edit.op for edit in link.edits} == {Op.EQUAL}
    old, new = (
        Counter(p.text for p in side.paragraphs) for side in (comparison.old, comparison.new)
    )
    places = {p.text: p.label for p in comparison.new.paragraphs}
    for paragraph in comparison.old.paragraphs:
        if old[paragraph.text] == new[paragraph.text] == 1:
            pair = paragraph.label, places[paragraph.text]
            assert pair in linked, f"{pair} are the same and not linked"


def found(comparison: Comparison) -> dict[str, set[tuple[str, ...]]]:
    """What a comparison says of its paragraphs, by type of edit."""
    heirs = Counter(link.old for link in comparison.links)
    sources = Counter(link.new for link in comparison.links)
    whole = [
        link
        for link in comparison.links
        if link.role is Role.PRIMARY and heirs[link.old] == sources[link.new] == 1
    ]
    return {
        "kept": {(k.old, k.new) for k in whole if not k.edited},
        "words changed": {(k.old, k.new) for k in whole if k.edited},
        "moved": {(k.old, k.new) for k in whole if k.moved},
        "renumbered": {(k.old, k.new) for k in whole if k.renumbered},
        "split": {(k.old, k.new) for k in comparison.links if heirs[k.old] > 1},
        "merged": {(k.old, k.new) for k in comparison.links if sources[k.new] > 1},
        "dropped": {(label,) for label in comparison.dropped},
        "added": {(label,) for label in comparison.added},
    }


def table(tally: Tally) -> str:
    """Precision and recall by type of edit."""
    lines = [
        f"{'type of edit':<16}{'true':>8}{'found':>8}{'both':>8}{'recall':>9}{'precision':>11}"
    ]
    for name in TYPES:
        true, told, both = (tally[name, column] for column in ("true", "found", "both"))
        recall, precision = (f"{both / n:.2%}" if n else "-" for n in (true, told))
        lines.append(f"{name:<16}{true:>8}{told:>8}{both:>8}{recall:>9}{precision:>11}")
    return "\n".join(lines)
