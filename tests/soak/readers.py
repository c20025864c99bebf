"""Every reader on damaged files, and on whole ones of which it is known what they say."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

from test_markup_damaged import read_or_refused
from test_read_unplaced import HAN, read_words, wording

from soak.mutations import File, a_damaged_file, a_file
from unrdiff.language.numerals import RAISED_DIGITS
from unrdiff.model import Document, UnrdiffError
from unrdiff.reading import read_bytes
from unrdiff.reading.sources.text.decoding import decode
from unrdiff.reading.sources.text.markup import unwrap

Tally = Counter[tuple[str, str]]
# What nobody sees is taken out, and what only its font knew is shown as a square; the dot behind
# a number is of the number, and raised digits are marks.
AS_SHOWN = {**dict.fromkeys(map(ord, f"\u202e\u200b.{RAISED_DIGITS}")), ord("\ue5e5"): "□"}


def attempt(seed: int) -> Tally:
    """A damaged file is read or refused with a sentence; of a whole one no character is lost."""
    chance = Random(seed)
    if chance.random() < 0.5:
        data, name = a_damaged_file(chance)
        said = read_or_refused(data, name)
        return Counter({(name.rpartition(".")[2], "refused" if said else "read"): 1})
    file = a_file(chance)
    kind = file.name.rpartition(".")[2]
    try:
        documents = read_bytes(file.data, file.name)
    except UnrdiffError:
        # With its first words broken, or its first lines gone, a flat text may be none.
        assert kind == "txt"
        return Counter({(kind, "whole refused"): 1})
    lost, invented = balance(file, documents)
    assert not lost, f"{file.name}: lost {''.join(lost.elements())}"
    assert not invented, f"{file.name}: invented {''.join(invented.elements())}"
    return Counter({(kind, "kept whole"): 1})


def balance(file: File, documents: tuple[Document, ...]) -> tuple[Counter[str], Counter[str]]:
    """The characters that a file says and no document shows, and the other way round."""
    if not file.name.endswith(".txt"):
        said, shown = _characters(file.document), sum(map(_characters, documents), Counter())
        said += Counter(file.more)
        return said - shown, shown - said
    shown = Counter(HAN.findall("".join(map(read_words, documents))))
    text = unwrap(decode(file.data, file.name))
    body = re.split(r"(?m)^\s*大会[，,]?\s", text, maxsplit=1)[1]
    repeated = {line for line, n in Counter(map(_squeezed, body.split("\n"))).items() if n > 1}
    heads = {_squeezed(line) for d in documents for line in d.furniture} & repeated
    titles = {_squeezed(d.title) for d in documents if d.title}
    said = Counter(HAN.findall(wording(body, titles | heads)))
    return said - shown, shown - Counter(HAN.findall(text))


def _characters(document: Document) -> Counter[str]:
    """All that a document shows, blanks and footnotes' marks and numbers aside."""
    return Counter(_squeezed(read_words(document).translate(AS_SHOWN)))


def _squeezed(line: str) -> str:
    return re.sub(r"\s", "", line)


def table(tally: Tally) -> str:
    """How many files of each kind were read, refused, and kept whole."""
    columns = ("read", "refused", "kept whole", "whole refused")
    lines = [f"{'kind of file':<14}" + "".join(f"{column:>15}" for column in columns)]
    for kind in sorted({kind for kind, _ in tally}):
        lines.append(f"{kind:<14}" + "".join(f"{tally[kind, column]:>15}" for column in columns))
    return "\n".join(lines)
