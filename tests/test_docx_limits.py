"""Word files that are damaged, or made to do harm: one sentence, soon, and nothing else."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from makers.word import Word, paragraph, run, tracked_word, word_of_parts

from unrdiff.model import UnrdiffError
from unrdiff.reading import read_bytes, read_file, read_manuscript
from unrdiff.reading.sources import manuscript_of

ROOT = Path(__file__).parent.parent
BODY = [paragraph(run(text)) for text in ("77/310. 防治荒漠化", "大会，", "回顾，", "1. 决定。")]


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A file with its parts changed; a part without content is left out."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return made.getvalue()


def body(inner: str) -> bytes:
    return Word(body=[*BODY, inner]).data()


def with_document(change: Callable[[bytes], bytes]) -> bytes:
    return changed(body(""), lambda name, old: change(old) if "document.xml" in name else old)


HARM = {
    "no zip": (b"PK\x03\x04" + bytes(90), "the file is damaged"),
    "cut short": (body("")[:900], "the file is damaged"),
    "no main part": (changed(body(""), lambda n, c: None if "rels" in n else c), "no Word doc"),
    "part missing": (changed(body(""), lambda n, c: None if n[5:] == "document.xml" else c), "dam"),
    "xml broken": (with_document(lambda c: c[:-30]), "its XML is damaged"),
    "bomb": (with_document(lambda c: c + b" " * 200_000_000), "MB of XML are more"),
    "tags": (body("<w:p/>" * 2_000_000), "more than 1,500,000 tags"),
    "deep": (body("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "its XML is damaged"),
    "one paragraph": (body(paragraph(run("甲" * 2_000_000))), "2 million characters, more"),
    "entity": (
        with_document(
            lambda c: c.replace(
                b"?>", b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 1
            )
        ),
        "declares a document type",
    ),
    "entities": (
        with_document(
            lambda c: c.replace(
                b"?>",
                b'?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
                1,
            ).replace("决定".encode(), b"&b;")
        ),
        "declares a document type",
    ),
    "parts": (b"", "more than 5000 parts"),
    "locked": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
}


@pytest.mark.parametrize("harm", HARM)
def test_what_does_harm_is_refused_with_a_sentence(harm: str) -> None:
    data, said = HARM[harm]
    if harm == "parts":
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for number in range(5001):
                archive.writestr(f"{number}.xml", "")
        data = made.getvalue()
    with pytest.raises(UnrdiffError, match=said) as error:
        read_bytes(data, "bad.docx")
    assert str(error.value).startswith("bad.docx")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("tag", ["sdt", "ins", "smartTag", "tbl", "r"])
def test_what_is_nested_as_deep_as_xml_may_be_is_read(tag: str) -> None:
    nested = f"<w:{tag}>" * 240 + f"</w:{tag}>" * 240
    for inner in (
        nested,
        paragraph(nested),
        paragraph(f"<w:r><w:drawing>{nested}</w:drawing></w:r>"),
    ):
        (found,) = read_bytes(body(inner), "a.docx")
        assert [p.label for p in found.paragraphs] == ["PP1", "OP1"]


def test_what_lies_outside_is_never_read() -> None:
    outside = (
        b'<Relationship Id="x" Type="http://a/footnotes" Target="file:///etc/passwd" '
        b'TargetMode="External"/><Relationship Id="y" Type="http://a/header" '
        b'Target="../../../etc/passwd"/></Relationships>'
    )
    data = changed(body(""), lambda _, c: c.replace(b"</Relationships>", outside))
    (found,) = read_bytes(data, "a.docx")
    assert [p.label for p in found.paragraphs] == ["PP1", "OP1"]
    assert not found.footnotes


def broken(data: bytes, chance: random.Random) -> bytes:
    """A file with bytes of one of its parts, or of the whole, changed at random."""
    if chance.random() < 0.2:
        return slips(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        victim = chance.choice(archive.namelist())
    return changed(data, lambda name, old: slips(old, chance) if name == victim else old)


def slips(content: bytes, chance: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(made) or 1)
        kind = chance.randrange(5)
        if kind == 0:
            del made[at : at + chance.randrange(60)]
        elif kind == 1:
            made[at:at] = made[at : at + chance.randrange(300)]
        elif kind == 2:
            made[at : at + 1] = bytes((chance.randrange(256),))
        else:
            start = made.find(b'="', at) + 2
            values = (b"", b"-1", b"99999999999", b"x", b"%1%2%9", b"0")
            made[start : made.find(b'"', start)] = chance.choice(values)
    return bytes(made)


@pytest.mark.parametrize("seed", range(300))
def test_a_broken_file_is_read_or_refused(seed: int, sources: list[bytes]) -> None:
    chance = random.Random(seed)
    data = broken(chance.choice(sources), chance)
    with suppress(UnrdiffError):
        found = manuscript_of(data, "a.docx")
        for side in (found, found.original):
            if side:
                read_manuscript(side, "a.docx")


@pytest.fixture(scope="module")
def sources() -> list[bytes]:
    """Small files that hold between them all that the reader knows of."""
    cases = sorted((ROOT / "tests" / "cases" / "word").iterdir())
    parts = ({p.stem: p.read_text("utf-8") for p in case.glob("*.xml")} for case in cases)
    old, new = (read_file(f"{ROOT}/samples/a-71-485.txt#{number}")[0] for number in (1, 2))
    return [*map(word_of_parts, parts), tracked_word(old, new, numbered=True).data()]
