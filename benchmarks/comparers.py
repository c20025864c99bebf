"""Holds the tracked changes made here against those of generic comparers of Word files.

    python benchmarks/comparers.py                            three pairs of the samples
    python benchmarks/comparers.py OLD.docx NEW.docx [TRACKED.docx ...]

Prints a Markdown table. Each comparer is given the same two Word files; LibreOffice's "Compare
document" is asked where it is installed, and Docxodus (`pip install python-redlines
python-redlines-docxodus`, an engine that descends from the Open XML PowerTools). More files with
changes between the two, as another program tracked them, can be named.

insertions, deletions   stretches of wording that are inserted or deleted, whatever runs they are in
inside words            of their ends, how many fall inside a word as jieba cuts the text
only renumbered         paragraphs of which nothing but the typed number is changed
accepted, rejected      whether LibreOffice, accepting or rejecting all, gets the wording of the new
                        or the old file, paragraph by paragraph, footnotes aside; all blanks count
                        as one. What LibreOffice itself gets wrong stands to the comparer's cost.
"""

from __future__ import annotations

import importlib
import io
import itertools
import logging
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import jieba
from lxml import etree

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from makers.programs import ACCEPT, COMPARE, REJECT, Job, carried_out_by_libreoffice  # noqa: E402
from makers.word import typed_word  # noqa: E402

from unrdiff import compare, read  # noqa: E402
from unrdiff.render.docx import write_docx  # noqa: E402

SAMPLES = ROOT / "samples"
PAIRS = (
    ("a-c3-74-draft.txt", "a-res-80-229.txt"),
    ("a-71-485.txt#4", "a-c3-74-draft.txt"),
    ("a-res-64-179.txt", "a-71-485.txt#4"),
)
HEAD = (
    *("pair", "comparer", "insertions", "deletions"),
    *("inside words", "only renumbered", "accepted", "rejected"),
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBER = re.compile(
    r"\s*(?:\d+\s*[.．、]|[(（][a-z一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*"
)


@dataclass(frozen=True)
class Stretch:
    """Wording of a paragraph that is in both texts, or in one only."""

    text: str
    old: bool
    new: bool


@dataclass(frozen=True)
class Measures:
    """What is counted in a file with tracked changes."""

    insertions: int
    deletions: int
    borders: int
    inside: int
    renumbered: int


# --- files with tracked changes ----------------------------------------------------------------


def by_unrdiff(old: bytes, new: bytes, _: Path) -> bytes:
    """The old file with the changes tracked here."""
    return write_docx(compare(read(old), read(new)), old)


def by_libreoffice(old: bytes, new: bytes, folder: Path) -> bytes:
    """The new file compared with the old one by LibreOffice."""
    return carried_out_by_libreoffice([Job(COMPARE, new, old)], folder)[0]


def by_docxodus(old: bytes, new: bytes, folder: Path) -> bytes:
    """The old file with the changes that Docxodus tracks."""
    engine = importlib.import_module("python_redlines").DocxodusEngine(str(folder))
    made: bytes = engine.run_redline("Docxodus", old, new)[0]
    return made


COMPARERS: Mapping[str, Callable[[bytes, bytes, Path], bytes]] = {
    "unrdiff": by_unrdiff,
    "LibreOffice": by_libreoffice,
    "Docxodus": by_docxodus,
}


def tracked(old: bytes, new: bytes, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The changes between two files as each comparer that is installed tracks them."""
    for name, track in COMPARERS.items():
        try:
            yield name, track(old, new, folder / name)
        except (ImportError, OSError, subprocess.SubprocessError) as error:
            print(f"{name} cannot be asked: {error}", file=sys.stderr)


# --- what is in them ---------------------------------------------------------------------------


def paragraphs(data: bytes) -> list[list[Stretch]]:
    """The paragraphs of a file's body, each in as few stretches as tell its two texts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found = []
    for paragraph in root.iter(_W + "p"):
        pieces = [_piece(e) for e in paragraph.iter(_W + "t", _W + "delText", _W + "tab")]
        stood = itertools.groupby(pieces, lambda piece: (piece.old, piece.new))
        found.append([Stretch("".join(p.text for p in held), *side) for side, held in stood])
    return found


def _piece(element: etree._Element) -> Stretch:
    around = {etree.QName(e).localname for e in element.iterancestors()}
    is_tab_stop = "tabs" in around
    text = "" if is_tab_stop else "\t" if element.tag == _W + "tab" else element.text or ""
    return Stretch(text, not around & {"ins", "moveTo"}, not around & {"del", "moveFrom"})


def text(stretches: list[Stretch], side: str) -> str:
    """A paragraph's wording on the old or the new side."""
    return "".join(one.text for one in stretches if getattr(one, side))


def measures(data: bytes) -> Measures:
    """The changes of a file, counted."""
    held = paragraphs(data)
    sides = {"old": 0, "new": 0}
    borders = inside = 0
    for stretches, side in itertools.product(held, sides):
        cuts = set(itertools.accumulate(len(w) for w in jieba.cut(text(stretches, side))))
        end = 0
        for one in stretches:
            begin, end = end, end + (len(one.text) if getattr(one, side) else 0)
            if one.old != one.new and begin < end:
                sides[side] += 1
                borders += 2
                inside += sum(at not in cuts | {0} for at in (begin, end))
    renumbered = sum(map(_only_renumbered, held))
    return Measures(sides["new"], sides["old"], borders, inside, renumbered)


def _only_renumbered(stretches: list[Stretch]) -> bool:
    old, new = (text(stretches, side) for side in ("old", "new"))
    rest = [_NUMBER.sub("", one, count=1) for one in (old, new)]
    return old != new and rest[0] == rest[1] != ""


def wording(data: bytes) -> list[str]:
    """The paragraphs that a file prints, empty ones aside; all blanks count as one."""
    printed = (" ".join(text(one, "new").split()) for one in paragraphs(data))
    return [one for one in printed if one]


# --- the table ---------------------------------------------------------------------------------


def rows(name: str, old: bytes, new: bytes, more: Mapping[str, bytes]) -> Iterator[tuple[str, ...]]:
    """A row for each comparer and for each further file."""
    with tempfile.TemporaryDirectory() as home:
        files = {**dict(tracked(old, new, Path(home))), **more}
        jobs = [Job(command, data) for data in files.values() for command in (ACCEPT, REJECT)]
        sides = carried_out_by_libreoffice(jobs, Path(home) / "sides")
    for i, (comparer, data) in enumerate(files.items()):
        told = measures(data)
        share = told.inside / told.borders if told.borders else 0
        yield (
            *(name, comparer, str(told.insertions), str(told.deletions)),
            *(f"{share:.1%}", str(told.renumbered)),
            "new" if wording(sides[2 * i]) == wording(new) else "not the new",
            "old" if wording(sides[2 * i + 1]) == wording(old) else "not the old",
        )


def main() -> None:
    """Print the table for the files named, or for the samples."""
    jieba.setLogLevel(logging.WARNING)
    named = [Path(name) for name in sys.argv[1:]]
    print(f"| {' | '.join(HEAD)} |\n|{' --- |' * len(HEAD)}")
    if named:
        old, new, *more = (path.read_bytes() for path in named)
        others = dict(zip((path.name for path in named[2:]), more, strict=True))
        _print(rows(f"{named[0].name} → {named[1].name}", old, new, others))
        return
    for pair in PAIRS:
        old, new = (typed_word(read(str(SAMPLES / name))).data() for name in pair)
        _print(rows(" → ".join(pair), old, new, {}))


def _print(table: Iterator[tuple[str, ...]]) -> None:
    for row in table:
        print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
