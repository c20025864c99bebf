"""jieba's dictionary in a private file: the same words as jieba cuts, whatever lies there."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unrdiff.language.segmentation import Segmenter, segmenter
from unrdiff.language.tokens import tokens

TEXT = "敦促沿海国家保护珊瑚礁和红树林，并向小岛屿国家提供援助"
WORDS = ("沿海国家", "珊瑚礁", "小岛屿国家")
CUT = "敦促 沿海国家 保护 珊瑚礁 和 红树林 ， 并 向 小岛屿国家 提供 援助"
# A dictionary as jieba's is written: word, frequency, part of speech.
DICTIONARY = """敦促 90 v
沿海 40 n
国家 500 n
保护 80 v
珊瑚 9 n
红树 2 n
红树林 3 n
和 900 c
提供 70 v
援助 60 v
林 5 n
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user whose jieba has a dictionary of eleven words."""
    (tmp_path / "dict.txt").write_text(DICTIONARY, "utf-8")
    monkeypatch.setattr(jieba, "get_module_res", lambda _: (tmp_path / "dict.txt").open("rb"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home" / "cache"))
    return tmp_path / "home" / "cache" / "unrdiff"


def jieba_with(words: tuple[str, ...], folder: Path) -> Any:
    """Jieba's own segmenter with these words added."""
    folder.mkdir(exist_ok=True)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(folder)
    for word in words:
        tokenizer.add_word(word)
    return tokenizer


def test_words_added_are_cut_whole(small: Path) -> None:
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    without = segmenter(()).cut(TEXT)
    assert "沿海国家" not in without
    assert "红树林" in without
    assert "".join(without) == TEXT


def test_the_words_are_those_of_jieba(small: Path, tmp_path: Path) -> None:
    cut = jieba_with(WORDS, tmp_path / "own").cut(TEXT, HMM=False)
    assert list(segmenter(WORDS).cut(TEXT)) == list(cut)


def test_of_two_rows_as_probable_the_longer_word_is_taken_as_jieba_does(
    small: Path, tmp_path: Path
) -> None:
    # Half as probable twice over: 4/16 of 4/16 is 1/16.
    (tmp_path / "dict.txt").write_text("甲 4 n\n乙 4 n\n甲乙 1 n\n丙 7 n\n", "utf-8")
    cut = jieba_with((), tmp_path / "own").cut("甲乙", HMM=False)
    assert segmenter(()).cut("甲乙") == tuple(cut) == ("甲乙",)


def test_nothing_is_no_word(small: Path) -> None:
    assert not segmenter(WORDS).knows("")


def test_the_file_is_made_once_and_read_afterwards(small: Path) -> None:
    segmenter(WORDS).cut(TEXT)
    (made,) = small.iterdir()
    before = made.stat()
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    assert made.stat().st_ino == before.st_ino
    assert made.stat().st_mtime_ns == before.st_mtime_ns


def test_other_words_make_another_file(small: Path) -> None:
    segmenter(WORDS)
    segmenter(("红树林和",))
    assert len(list(small.iterdir())) == 2
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT


def test_the_order_and_repetition_of_words_make_no_other_file(small: Path) -> None:
    segmenter(WORDS)
    segmenter(tuple(reversed(WORDS)) + WORDS)
    assert len(list(small.iterdir())) == 1


def test_the_folder_is_the_users_alone(small: Path) -> None:
    segmenter(WORDS)
    assert stat.S_IMODE(small.stat().st_mode) & 0o077 == 0
    (made,) = small.iterdir()
    assert stat.S_IMODE(made.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x00" * 7, id="seven zeros"),
        pytest.param(b"This is another program's file, and a rather long one.", id="foreign"),
        pytest.param(b"\x00\x00\x00\x00\x00\x00\x00\x05\xe9\x01\x00\x00\x00", id="a number"),
        pytest.param(b"\x00\x00\x00\x00\x00\x00\x00\x02)\x00", id="an empty tuple"),
        pytest.param(b"\xff" * 64, id="a size beyond all measure"),
    ],
)
def test_a_damaged_or_foreign_file_is_made_anew(small: Path, content: bytes) -> None:
    segmenter(WORDS)
    (made,) = small.iterdir()
    whole = made.read_bytes()
    made.write_bytes(content)
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    assert made.read_bytes() == whole
    assert list(small.iterdir()) == [made]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_file_cut_short_anywhere_is_made_anew(small: Path, part: float) -> None:
    segmenter(WORDS)
    (made,) = small.iterdir()
    whole = made.read_bytes()
    made.write_bytes(whole[: int(part * len(whole))])
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    assert made.read_bytes() == whole


def test_a_file_with_one_bit_wrong_is_made_anew(small: Path) -> None:
    segmenter(WORDS)
    (made,) = small.iterdir()
    whole = made.read_bytes()
    for at in range(0, len(whole), 37):
        made.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
        assert made.read_bytes() == whole


def test_a_full_disk_leaves_no_part_of_a_file(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    assert list(small.iterdir()) == []


def test_without_a_folder_the_words_are_the_same(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no-folder").write_text("a file", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "no-folder"))
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    assert (tmp_path / "no-folder").read_text("utf-8") == "a file"


def test_without_a_place_for_the_file_the_words_are_the_same(small: Path) -> None:
    segmenter(WORDS)
    (made,) = small.iterdir()
    made.unlink()
    made.mkdir()
    assert " ".join(segmenter(WORDS).cut(TEXT)) == CUT
    assert made.is_dir()


def test_texts_cut_one_after_the_other_are_cut_as_if_alone(small: Path) -> None:
    one = segmenter(WORDS)
    for text in (TEXT, "保护红树林", "提供珊瑚", "援助", "林", ""):
        assert one.cut(text) == segmenter(WORDS).cut(text)


# Words and beginnings of words, what jieba cuts apart, and characters that it does not know.
_PIECES = st.sampled_from(
    [
        *"大会国家的一丏丨a1.+-%&_#，。《 \t\n\r\u9fd5\u9fd6\u3400é",
        "\r\n",
        "敦促",
        "委员会",
        "中华人民",
        "AK47",
    ]
)


@pytest.fixture(scope="module")
def both() -> tuple[Any, Segmenter]:
    """jieba itself and what is to cut as it does, loaded."""
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer, segmenter(())


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_any_text_is_cut_as_jieba_cuts_it(both: tuple[Any, Segmenter], text: str) -> None:
    plain, ours = both
    assert ours.cut(text) == tuple(plain.cut(text, HMM=False))


def test_with_the_whole_dictionary_the_words_are_those_of_jieba() -> None:
    plain = jieba.Tokenizer()
    for phrase in (
        "海啸过后沿岸渔村的淡水供应中断",
        "冰川融化使山区居民的生计受到威胁",
        "疫苗接种运动惠及偏远岛屿上的母亲",
    ):
        assert tokens(phrase) == list(plain.cut(phrase, HMM=False))
