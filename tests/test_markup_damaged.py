"""Damaged and hostile files are read or refused with one sentence, soon and within memory."""

from __future__ import annotations

import random
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from makers.markup import MAKERS

from unrdiff.model import UnrdiffError
from unrdiff.reading import read_bytes, read_file

TESTS = Path(__file__).parent
CASES = sorted((TESTS / "cases" / "markup").glob("*/input.*"))
SEEDS = 100
LONGEST = 5.0

FRAGMENTS = [
    *(b"<", b">", b"</p>", b"<p>", b"<ol>", b"<li>", b"<td>", b"<sup>1</sup>", b"<pre>", b"<svg>"),
    *(b'<a href="#x">', b"<del>", b"<ins>", b"<!--", b"<style>", b"</style>", b"{", b"}", b"\x00"),
    *(b"&#0;", b"&#10", b"&#x110000;", b"\xff", b"\xef\xbf\xbd", b'"', b"=", b"\n\n", b"1. "),
    *(b'<text:change text:change-id="d1"/>', b"<text:p>", b"</text:p>", b"<num>", b"</num>"),
    *(b"<authorialNote>", b"<noteRef/>", b'start="99999999999999"', b'type="i"', b'value="-5"'),
    *(b"Content-Type: multipart/mixed\n", b"--_part0\n", b"charset=utf-7", b"charset=zip", b"<a\n"),
]


def damaged(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(len(found) + 1)
        match chance.randrange(5):
            case 0:
                found[at:at] = chance.choice(FRAGMENTS) * chance.randrange(1, 4)
            case 1:
                del found[at : at + chance.randrange(1, 60)]
            case 2:
                found[at : at + 1] = bytes([chance.randrange(256)])
            case 3:
                start = chance.randrange(len(found) + 1)
                found[at:at] = found[start : start + chance.randrange(200)]
            case _:
                del found[at : at + (1 if chance.random() < 0.8 else len(found))]
    return bytes(found)


def read_or_refused(data: bytes, name: str) -> str | None:
    """``None`` for what is read, else the sentence that refuses it."""
    try:
        read_bytes(data, name)
    except UnrdiffError as error:
        said = str(error)
    else:
        return None
    assert "\n" not in said
    return said


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_damaged_files(path: Path) -> None:
    for seed in range(SEEDS):
        read_or_refused(damaged(path.read_bytes(), random.Random(seed)), path.name)


@pytest.mark.parametrize("maker", MAKERS)
def test_damaged_files_of_whole_texts(maker: str) -> None:
    (document,) = read_file(str(TESTS.parent / "samples" / "a-71-485.txt") + "#1")
    make, ending = MAKERS[maker]
    data = make(document)
    for seed in range(SEEDS):
        read_or_refused(damaged(data, random.Random(seed)), f"a.{ending}")


PAGE = "<html><p>77/310. A</p><p>大会，</p><p>1. 请。</p>".encode()
AKN = b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
MAIL = b"From: a@b\nMIME-Version: 1.0\nContent-Type: "
ENTITIES = b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(10))
HOSTILE = {
    "elements deep": ("a.html", PAGE + b"<div>" * 700_000),
    "elements many": ("a.html", PAGE + b"<p>x" * 900_000),
    "attributes many": ("a.html", PAGE + b"<p " + b" ".join(b"a%d=1" % i for i in range(350_000))),
    "tags open": ("a.html", PAGE + b"<a" * 1_900_000),
    "comments open": ("a.html", PAGE + b"<!--" * 900_000),
    "line breaks": ("a.html", PAGE + b"x<br>" * 700_000),
    "selectors": ("a.html", b"<html><style>" + b"* * * *{color:red}" * 9000 + b"</style>" + PAGE),
    "a text of comments": ("a.txt", b"<!-- -->" * 400_000),
    "entities": ("a.xml", b'<!DOCTYPE l [<!ENTITY a "aa">' + ENTITIES + b"]>" + AKN + b"&k;"),
    "external": ("a.xml", b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + AKN + b"&a;"),
    "XML deep": ("a.xml", AKN + b"<p>" * 100_000),
    "XML many": ("a.xml", AKN + b"<p>x</p>" * 400_000 + b"</akomaNtoso>"),
    "mails in mails": ("a.eml", MAIL + b"message/rfc822\n\nContent-Type: " * 100_000),
    "parameters": ("a.eml", MAIL + b"text/plain; " + b"a=b; " * 700_000 + b"\n\nx"),
    "borders": ("a.eml", MAIL + b"multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 700_000),
    "lines": ("a.txt", b"\n" * 4_000_000 + b"x"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_take_no_time(name: str) -> None:
    start = time.process_time()
    read_or_refused(HOSTILE[name][1], HOSTILE[name][0])
    assert time.process_time() - start < LONGEST


def test_an_archive_that_grows_is_not_unpacked() -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        file.writestr("content.xml", b"<a>" + b" " * 50_000_000)
    assert "larger than in any UN text" in (read_or_refused(archive.getvalue(), "a.odt") or "")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.odt", b"PK\x03\x04 broken", "the file is damaged"),
        ("a.xml", b"<feed><p>x</p></feed>", "this is XML of another kind (feed)"),
        ("a.html", b"<html><body><p>x</p></body></html>", "no resolution found"),
        ("a.eml", MAIL + b"text/plain\n\nHello", "no resolution found in the text of this mail"),
        ("a.html", b"  ", "the file is empty"),
    ],
)
def test_what_is_wrong_is_said(name: str, data: bytes, sentence: str) -> None:
    assert sentence in (read_or_refused(data, name) or "")
