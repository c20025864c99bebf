"""A sheet of oral revisions as its items: bullets off, wrapped lines joined, quotations whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unrdiff.language.folding import simplified
from unrdiff.language.quotation import CLOSING, OPENING, QUOTES
from unrdiff.language.sheets import BULLET, ENDED_ITEM, LEAD_IN_END, is_bare
from unrdiff.oral.command import pattern
from unrdiff.oral.locus import read_loci

# A line that begins with 改为, 由, 之后 or 之前 goes on with the line before.
_GOING_ON = (
    *(("verbs", "to"), ("marks", "carried_on")),
    *(("positions", "after"), ("positions", "before")),
)


def items(sheet: str) -> list[str]:
    """The items of a sheet, in order, as they stand but for lines joined; blank lines part them."""
    found: list[str] = []
    fresh = True
    lines = sheet.splitlines()
    for at, line in enumerate(lines):
        if not line.strip():
            fresh = not (found and _open(found[-1]))
            continue
        if found and not fresh and _belongs(found[-1], line, lines[at:]):
            found[-1] += "\n" + line.strip()
        else:
            found.append(line.strip())
        fresh = False
    return found


def without_bullet(item: str) -> str:
    """An item without the sign or number that it is listed by."""
    match = BULLET.match(item)
    return item[match.end() :] if match and match.end() < len(item) else item


def lead_ins(item: str) -> Iterator[str]:
    """An item without the sentence of courtesy that it begins with, shortest cut first.

    A sentence that says 如果 or 不 is never cut: what follows may depend on it.
    """
    first_quote = next((i for i, c in enumerate(item) if c in QUOTES), len(item))
    for match in LEAD_IN_END.finditer(item[:first_quote]):
        head = item[: match.start()]
        plain = simplified(head)
        courteous = pattern("marks", "courtesy").search(plain)
        names_place = any(read_loci(plain, at) for at in range(len(plain)))
        if courteous and not names_place and not pattern("marks", "reserved").search(plain):
            yield item[match.end() :]


def _belongs(item: str, line: str, rest: Sequence[str]) -> bool:
    """Whether a line goes on with an item: inside a quotation, or with what the item lacks."""
    if _open(item):
        return not _begins_item(line) or _closes(rest)
    if line.lstrip()[:1] in QUOTES:
        return not ENDED_ITEM.search(item) and not read_only_place(item)
    plain = simplified(line.strip())
    return any(pattern(*k).match(plain) for k in _GOING_ON) and not ENDED_ITEM.search(item)


def read_only_place(item: str) -> bool:
    """Whether an item is a place alone (执行部分第5段：), of which the next lines speak."""
    plain = simplified(without_bullet(item)).strip()
    found = read_loci(plain, 0)
    return found is not None and is_bare(plain[found[1] :])


def _open(item: str) -> bool:
    """Whether a quotation of the item is still open at its end."""
    depth = 0
    straight = 0
    for character in item:
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(depth - 1, 0)
        elif character in QUOTES:
            straight += 1
    return depth > 0 or straight % 2 == 1


def _closes(rest: Sequence[str]) -> bool:
    """Whether the next quotation mark closes: 第3段 may begin a line inside a quotation too."""
    return next((c for line in rest for c in line if c in QUOTES), None) in CLOSING


def _begins_item(line: str) -> bool:
    """Whether a line names a place as only a new item does: then a quotation was not closed."""
    plain = simplified(without_bullet(line)).strip()
    opening = pattern("marks", "opening").match(plain)
    found = read_loci(plain, opening.end() if opening else 0)
    return found is not None and found[0][0].number is not None
