"""PDFs that cannot be read are refused with a sentence, whatever is wrong with them, and soon."""

from __future__ import annotations

import random
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from makers.pdf import Canvas, file_of, printed, written

from unrdiff.model import UnrdiffError
from unrdiff.notice import NoticeCode
from unrdiff.reading import read_bytes
from unrdiff.reading.sources.pdf import process

TEXT = ("77/310. 防治荒漠化", "大会，", "回顾其第 76/206 号决议，", "1. 请秘书长报告。")


def canvas(*texts: str) -> Canvas:
    made = Canvas()
    for index, text in enumerate(texts):
        made.text(100, 700 - 30 * index, text, 12)
    return made


def with_content(content: bytes, filters: str = "/FlateDecode") -> bytes:
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
            b" /XObject << /X 5 0 R >> >> >>",
            f"<< /Length {len(content)} /Filter {filters} >>\nstream\n".encode()
            + content
            + b"\nendstream",
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 23 /Resources << /XObject"
            b" << /X 5 0 R >> >> >>\nstream\n/X Do /X Do /X Do /X Do\nendstream",
        ]
    )


def refusal(data: bytes) -> str:
    began = time.process_time()
    with pytest.raises(UnrdiffError) as refused:
        read_bytes(data, "a.pdf")
    assert time.process_time() - began < 5
    message = str(refused.value)
    assert message.startswith("a.pdf: ")
    assert "\n" not in message
    return message


# --- no text --------------------------------------------------------------------------------------


def test_a_scan_has_no_text() -> None:
    scan = Canvas()
    scan.raw("q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q")
    assert "has no text, only pictures of pages" in refusal(file_of([scan]))


def test_an_empty_page_has_no_text() -> None:
    assert "has no text;" in refusal(file_of([Canvas()]))


def test_text_under_a_scan_is_not_trusted() -> None:
    recognised = Canvas()
    recognised.raw("3 Tr")
    recognised.text(100, 700, TEXT[2], 12)
    assert "a machine has read" in refusal(file_of([recognised]))


def test_a_file_with_other_text_holds_no_resolution() -> None:
    assert "no resolution found" in refusal(file_of([canvas("议程", "会议开幕")]))


# --- passwords ------------------------------------------------------------------------------------


def test_a_file_that_opens_without_a_password_is_read_though_it_is_encrypted() -> None:
    (found,) = read_bytes(file_of([canvas(*TEXT)], password=""), "a.pdf")
    assert [p.text for p in found.paragraphs] == ["回顾其第 76/206 号决议，", "请秘书长报告。"]


def test_a_file_with_a_password_is_refused() -> None:
    assert "opens with a password only" in refusal(file_of([canvas(*TEXT)], password="secret"))


# --- fonts ----------------------------------------------------------------------------------------


def test_characters_that_only_a_font_knew_are_shown_and_told() -> None:
    made = canvas(*TEXT[:2], TEXT[2] + "\ue5e5" + "以及该决议所述各项目标和原则" * 3, TEXT[3])
    (found,) = read_bytes(file_of([made]), "a.pdf")
    assert "□" in found.paragraphs[0].text
    assert [n.code for n in found.notices] == [NoticeCode.CHARACTERS_UNKNOWN]


def test_a_file_whose_fonts_name_no_characters_is_refused() -> None:
    strange = canvas(*TEXT, "\ue5e5\ue5e6\ue5e7" * 10)
    assert "do not say which characters" in refusal(file_of([strange]))


# --- broken and hostile files ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-",
        b"%PDF-1.7\n%%EOF\n",
        b"%PDF-1.7\n" + random.Random(1).randbytes(100_000),
        file_of([canvas(*TEXT)])[:900],
    ],
    ids=["nothing", "no pages", "noise", "cut off"],
)
def test_a_broken_file_is_refused(data: bytes) -> None:
    assert "is broken" in refusal(data)


@pytest.mark.parametrize(
    "data",
    [
        with_content(zlib.compress(b" " * 700_000_000, 1)),
        with_content(
            zlib.compress(zlib.compress(b" " * 700_000_000, 9)), "[/FlateDecode /FlateDecode]"
        ),
        with_content(zlib.compress(b"q " * 5_000_000)),
        with_content(zlib.compress(b"/X Do " * 1000)),
    ],
    ids=["a bomb", "a bomb in a bomb", "nested without end", "a form in itself"],
)
def test_a_file_that_unpacks_without_end_is_refused(data: bytes) -> None:
    began = time.monotonic()
    assert refusal(data)
    assert time.monotonic() - began < 30


def test_a_file_of_too_many_pages_or_bytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "longer than any UN document" in refusal(file_of([Canvas()] * 500))
    monkeypatch.setattr(process, "_LARGEST", 1000)
    assert "longer than any UN document" in refusal(file_of([canvas(*TEXT)]))


def test_a_process_that_cannot_be_run_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert "more memory or time" in refusal(file_of([canvas(*TEXT)]))


def mutations(data: bytes, count: int) -> Iterator[bytes]:
    chance = random.Random(7)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.choice([1, 5, 40])):
            at = chance.randrange(len(changed))
            match chance.randrange(3):
                case 0:
                    changed[at] = chance.randrange(256)
                case 1:
                    del changed[at : at + chance.randrange(1, 99)]
                case _:
                    changed[at:at] = chance.randbytes(chance.randrange(1, 40))
        yield bytes(changed)


def test_a_damaged_file_is_read_or_refused() -> None:
    (document,) = read_bytes(file_of([canvas(*TEXT)]), "a.pdf")
    for data in mutations(printed(document), 60):
        with suppress(UnrdiffError):
            read_bytes(data, "a.pdf")


def test_a_page_of_too_many_lines_is_refused() -> None:
    made = Canvas()
    for line in range(1_200):
        made.text(10 + line % 7, 830 - 0.68 * line, "会", 2)
    assert "lines are more than any UN text has" in refusal(file_of([made]))
