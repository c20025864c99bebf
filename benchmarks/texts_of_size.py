"""Makes resolutions of any size, and their successors, to measure how work grows with a text.

    python benchmarks/texts_of_size.py CASE SIZE OLD.txt NEW.txt

A clause joins phrases of a vocabulary as resolutions have them, so that its words recur in other
paragraphs and its wording seldom does; a share of the clauses is boilerplate, which recurs to the
letter. The successor drops, adds, moves and edits a share of the paragraphs. Everything is drawn
from a seed: the same case and size are the same texts.
"""

from __future__ import annotations

import random
import sys
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_VOCABULARY: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("vocabulary.toml").read_text("utf-8")
)
_VERBS, _ACTORS, _ACTIONS, _QUALITIES, _SUBJECTS, _THINGS, _JOINTS, _BOILERPLATE = (
    _VOCABULARY.values()
)
_BOILERPLATE_SHARE = 0.3
# Of the paragraphs of a successor.
_DROPPED, _ADDED, _MOVED, _EDITED = 0.08, 0.08, 0.03, 0.3
# Numbers of operative paragraphs have three digits; the others stand in the preamble.
_MOST_OPERATIVE = 900

Clauses = tuple[str, ...]
Pair = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Draws wording; of two with the same seed the one writes what the other does."""

    draw: random.Random

    def phrase(self) -> str:
        """加强有效教育方案."""
        return "".join(map(self.draw.choice, (_ACTIONS, _QUALITIES, _SUBJECTS, _THINGS)))

    def clause(self) -> str:
        """A clause: boilerplate, a resolution cited, or two phrases seldom said together."""
        kind = self.draw.random()
        if kind < _BOILERPLATE_SHARE:
            return self.draw.choice(_BOILERPLATE)
        if kind < _BOILERPLATE_SHARE + 0.1:
            session = self.draw.randint(40, 80)
            number = f"{session}/{self.draw.randint(1, 260)}"
            return f"回顾其 {session + 1945} 年 12 月 18 日第 {number} 号决议"
        return f"{self.phrase()}和{self.phrase()}"

    def paragraph(self) -> Clauses:
        """The opening, and two to five clauses."""
        opening = f"{self.draw.choice(_VERBS)}{self.draw.choice(_ACTORS)}{self.phrase()}"
        return opening, *(self.clause() for _ in range(self.draw.randint(2, 5)))

    def edited(self, paragraph: Clauses) -> Clauses:
        """The paragraph with one clause dropped, put in, or half rewritten."""
        at = self.draw.randrange(1, len(paragraph))
        kind = self.draw.choice(("drop", "add", "rewrite"))
        if kind == "drop" and len(paragraph) > 2:
            return *paragraph[:at], *paragraph[at + 1 :]
        if kind == "add":
            return *paragraph[:at], self.clause(), *paragraph[at:]
        half = paragraph[at][: len(paragraph[at]) // 2]
        return *paragraph[:at], half + self.phrase(), *paragraph[at + 1 :]

    def successor(self, paragraphs: Sequence[Clauses]) -> list[Clauses]:
        """The next version of a text."""
        found: list[Clauses] = []
        for paragraph in paragraphs:
            kind = self.draw.random()
            if kind < _EDITED:
                found.append(self.edited(paragraph))
            elif kind >= _EDITED + _DROPPED:
                found.append(paragraph)
            if self.draw.random() < _ADDED:
                found.append(self.paragraph())
        for _ in range(int(_MOVED * len(found))):
            moved = found.pop(self.draw.randrange(len(found)))
            found.insert(self.draw.randrange(len(found) + 1), moved)
        return found


def mixed(size: int) -> Pair:
    """A resolution and the next version of it."""
    writer = _Writer(random.Random(size))
    old = [writer.paragraph() for _ in range(size)]
    return _text(map(_joined, old)), _text(map(_joined, writer.successor(old)))


def alike(size: int) -> Pair:
    """Every paragraph says the same of another thing, and half of the things are others."""
    draw = random.Random(size)

    def paragraph() -> str:
        thing = "".join(map(draw.choice, (_QUALITIES, _SUBJECTS, _THINGS)))
        return (
            f"请秘书长{_BOILERPLATE[0]}为{thing}{_BOILERPLATE[6]}，{'，'.join(_BOILERPLATE[3:6])}"
        )

    old = [paragraph() for _ in range(size)]
    return _text(old), _text(p if draw.random() < 0.5 else paragraph() for p in old)


def different(size: int) -> Pair:
    """Two texts with nothing in common but their vocabulary and their boilerplate."""
    old, new = (_Writer(random.Random(f"{size} {side}")) for side in ("old", "new"))
    return (
        _text(_joined(old.paragraph()) for _ in range(size)),
        _text(_joined(new.paragraph()) for _ in range(size)),
    )


def long(size: int) -> Pair:
    """A paragraph of so many characters between short ones, one clause in fifty another."""
    writer = _Writer(random.Random(size))
    clauses: list[str] = []
    while sum(map(len, clauses)) < size:
        clauses += [writer.clause() for _ in range(50)]
    changed = [writer.clause() if writer.draw.random() < 0.02 else clause for clause in clauses]
    around = [_joined(writer.paragraph()) for _ in range(8)]
    return (
        _text([*around[:4], "强调" + "，".join(clauses), *around[4:]]),
        _text([*around[:4], "强调" + "，".join(changed), *around[4:]]),
    )


def subparagraphs(size: int) -> Pair:
    """As many subparagraphs, twenty-five to a paragraph."""
    writer = _Writer(random.Random(size))
    old = [[writer.paragraph() for _ in range(25)] for _ in range(size // 25)]
    new = [writer.successor(items)[:52] for items in old]
    openings = [f"{writer.draw.choice(_VERBS)}{writer.phrase()}" for _ in old]
    return _listing(openings, old), _listing(openings, new)


def footnotes(size: int) -> Pair:
    """As many footnotes, one to a paragraph; a tenth of them changed."""
    writer = _Writer(random.Random(size))
    texts = [_joined(writer.paragraph()) for _ in range(size)]
    symbols = [f"A/{writer.draw.randint(40, 80)}/{writer.draw.randint(1, 990)}" for _ in texts]
    later = [f"{s}/Rev.1" if writer.draw.random() < 0.1 else s for s in symbols]
    return _noted(texts, symbols), _noted(texts, later)


CASES: dict[str, Callable[[int], Pair]] = {
    made.__name__: made for made in (mixed, alike, different, long, subparagraphs, footnotes)
}


def _joined(clauses: Clauses) -> str:
    """Clauses as one sentence; the same clauses are always joined in the same way."""
    opening, *others = clauses
    return opening + "".join(f"{_JOINTS[len(clause) % len(_JOINTS)]}{clause}" for clause in others)


def _text(paragraphs: Iterable[str]) -> bytes:
    """A resolution as plain text: half of it numbered, as far as numbers go."""
    found = list(paragraphs)
    preamble = len(found) - min(len(found) // 2, _MOST_OPERATIVE)
    lines = [f"{paragraph}，" for paragraph in found[:preamble]]
    lines += [f"{n}. {paragraph}；" for n, paragraph in enumerate(found[preamble:], 1)]
    return _resolution(lines)


def _listing(openings: Sequence[str], lists: Sequence[Sequence[Clauses]]) -> bytes:
    """A resolution whose paragraphs each hold a list."""
    lines = ["回顾其以往各项决议，"]
    for number, (opening, items) in enumerate(zip(openings, lists, strict=True), 1):
        lines.append(f"{number}. {opening}：")
        lines += (
            f"({chr(ord('a') + at % 26) * (1 + at // 26)}) {_joined(item)}；"
            for at, item in enumerate(items)
        )
    return _resolution(lines)


def _resolution(lines: Sequence[str]) -> bytes:
    return "\n\n".join(["80/1. 各项方案和政策", "大会，", *lines]).encode()


def _noted(paragraphs: Sequence[str], symbols: Sequence[str]) -> bytes:
    """A resolution as a flat OpenDocument text, whose footnotes have numbers of any length."""
    noted = zip(paragraphs, symbols, strict=True)
    body = "".join(
        f'<text:p>{paragraph}<text:note text:id="n{n}" text:note-class="footnote">'
        f"<text:note-citation>{n}</text:note-citation>"
        f"<text:note-body><text:p>见 {symbol}。</text:p></text:note-body></text:note>，</text:p>"
        for n, (paragraph, symbol) in enumerate(noted, 1)
    )
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="{names}office:1.0" '
        f'xmlns:text="{names}text:1.0" office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"<text:h>80/1. 各项方案和政策</text:h><text:p>大会，</text:p>{body}"
        "</office:text></office:body></office:document>"
    ).encode()


def main() -> None:
    """Write the pair of one case and size."""
    case, size, *names = sys.argv[1:]
    for name, data in zip(names, CASES[case](int(size)), strict=True):
        Path(name).write_bytes(data)


if __name__ == "__main__":
    main()
