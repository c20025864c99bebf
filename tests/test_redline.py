"""Word with Track Changes: all accepted is the new text, all rejected the old one."""

from __future__ import annotations

import hashlib
import io
import json
import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from makers.word import noisy_word, numbered_word, tracked_word, typed_word
from test_docx import renumbered

from unrdiff import compare, trace
from unrdiff.model import Comparison, Document, UnrdiffError
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading import read_bytes, read_file, read_manuscript, read_source, read_text
from unrdiff.reading.named import Source
from unrdiff.reading.sources import manuscript_of
from unrdiff.reading.sources.docx import without
from unrdiff.render.docx import is_ours, left_out, render, write_docx
from unrdiff.render.docx.accepting import accepted
from unrdiff.render.docx.made import word_file
from unrdiff.render.findings import Findings, View
from unrdiff.render.tracked import OnTracked, Tracked

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
TEXTS = {name: read_file(str(SAMPLES / name))[0] for name in NAMES}
PAIRS = list(permutations(NAMES, 2))
DATED = Tracked("甲国", "2026-10-01T09:00:00Z")
MAKERS: dict[str, Callable[[Document], bytes]] = {
    "typed": lambda document: typed_word(document).data(),
    "automatic": lambda document: numbered_word(document).data(),
    "cut runs": lambda document: noisy_word(document, 1)[0].data(),
}


def sides(content: bytes) -> tuple[Document, Document]:
    """The text with all changes rejected, and with all accepted."""
    found = manuscript_of(content, "out.docx")
    (new,) = read_manuscript(found, "out.docx")
    (old,) = read_manuscript(found.original or found, "out.docx")
    return old, new


def assert_holds(content: bytes, old: Document, new: Document) -> None:
    rejected, accepted = sides(content)
    assert renumbered(rejected) == renumbered(old)
    assert renumbered(accepted) == renumbered(new)
    assert (rejected.closing, accepted.closing) == (old.closing, new.closing)


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(f"word/{name}.xml").decode()


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_a_file_made_new_holds_both_texts(old: str, new: str) -> None:
    content = write_docx(compare(TEXTS[old], TEXTS[new]), tracked=DATED)
    assert_holds(content, TEXTS[old], TEXTS[new])
    assert is_ours(content)


@pytest.mark.parametrize("made", MAKERS)
@pytest.mark.parametrize(("old", "new"), PAIRS[::3])
def test_the_old_text_s_own_file_holds_both_texts(old: str, new: str, made: str) -> None:
    base = MAKERS[made](TEXTS[old])
    comparison = compare(read_bytes(base, "old.docx")[0], TEXTS[new])
    assert_holds(write_docx(comparison, base, DATED), TEXTS[old], TEXTS[new])


READ = sorted((Path(__file__).parent / "cases" / "read").iterdir())


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_a_file_made_of_any_text_that_is_read_is_that_text(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    part = expected.get("part")
    source = Source("input.txt", (case / "input.txt").read_bytes(), int(part) if part else None)
    (document,) = read_source(source)
    assert_holds(word_file(document)[0], document, document)


def test_a_title_comes_and_goes() -> None:
    text = "大会，\n\n回顾《行动纲领》，\n\n1. 欢迎宣布世界厕所日；\n\n2. 决定继续审议。\n"
    (bare,), (titled,) = read_text(text, "o.txt"), read_text(f"80/70. 厕所日\n\n{text}", "n.txt")
    assert (bare.title, titled.title) == (None, "厕所日")
    for old, new in ((bare, titled), (titled, bare)):
        assert_holds(write_docx(compare(old, new), None, DATED), old, new)


# --- notes that hang on no paragraph ------------------------------------------------------------

NOTED = """80/70. 世界厕所日*

大会，

回顾《行动纲领》，1

1. 欢迎宣布世界厕所日；

2. 决定继续审议。

__________________
* 因技术原因重新印发。
1 见 A/79/10。
"""


@pytest.mark.parametrize(
    "changed",
    [
        ("* 因技术原因重新印发。\n", ""),
        ("因技术原因", "因编辑原因"),
        ("世界厕所日*", "世界厕所日和水日*"),
        ("1 见 A/79/10。", "** 未经表决通过。\n1 见 A/79/10。"),
        ("* 因技术原因重新印发。\n", "** 未经表决通过。\n"),
    ],
    ids=["dropped", "edited", "title-edited", "another-added", "exchanged"],
)
def test_a_note_of_the_title_goes_and_comes(changed: tuple[str, str]) -> None:
    old, new = read_text(NOTED, "o.txt")[0], read_text(NOTED.replace(*changed), "n.txt")[0]
    for one, other in ((old, new), (new, old)):
        assert_holds(write_docx(compare(one, other), None, DATED), one, other)


def test_a_note_of_the_masthead_goes_where_it_hangs() -> None:
    """Most of these hang on the symbol: the mark is deleted there, the title stays untouched."""
    (old,) = read_text(NOTED, "o.txt")
    base = on_the_symbol(word_file(old)[0])
    new = replace(old, footnotes={"1": old.footnotes["1"]})
    made = write_docx(compare(old, new), base, DATED)
    assert_holds(made, old, new)
    (deleted,) = re.findall("<w:del .*?</w:del>", part(made, "document"))
    assert "footnoteReference" in deleted
    assert "<w:ins " not in part(made, "document")


@pytest.mark.parametrize(
    ("authors", "author"),
    [
        ({("old", "OP2"): "乙国"}, "甲国"),
        ({("old", "FN*"): "丙国", ("old", "OP2"): "乙国"}, "丙国"),
    ],
    ids=["the last paragraph's", "the note's own"],
)
def test_a_note_of_the_masthead_goes_under_its_own_author(
    authors: dict[tuple[str, str], str], author: str
) -> None:
    (old,) = read_text(NOTED, "o.txt")
    new = replace(old, footnotes={"1": old.footnotes["1"]})
    made = write_docx(compare(old, new), on_the_symbol(word_file(old)[0]), DATED, authors=authors)
    assert re.findall('<w:del .*?w:author="(.*?)"', part(made, "document")) == [author]


def test_a_title_that_comes_is_not_the_last_paragraph_s_author_s() -> None:
    (new,) = read_text(NOTED, "n.txt")
    old = replace(new, title=None, title_at=(), footnotes={"1": new.footnotes["1"]})
    new = replace(new, footnotes=old.footnotes)
    made = write_docx(compare(old, new), None, DATED, authors={("old", "OP2"): "乙国"})
    assert set(re.findall('<w:ins .*?w:author="(.*?)"', part(made, "document"))) == {"甲国"}


def on_the_symbol(content: bytes) -> bytes:
    """A file whose first note hangs on the symbol."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "word/document.xml":
                mark = re.search("<w:r>(?:(?!</w:r>).)*<w:footnoteReference .*?</w:r>", data)
                assert mark is not None
                data = data.replace(mark[0], "").replace(
                    "A/RES/80/70</w:t></w:r>", f"A/RES/80/70</w:t></w:r>{mark[0]}"
                )
            new.writestr(name, data)
    return made.getvalue()


# --- other kinds of text ------------------------------------------------------------------------


def council(number: str, verb: str) -> Document:
    (document,) = read_text(
        f"第{number}号决议\n\n2021 年 5 月 3 日安全理事会第 8777 次会议通过\n\n停火监察\n\n"
        f"安全理事会，\n\n回顾其各项决议，\n\n1. {verb}各方停火；\n\n2. 决定继续处理此案。"
    )
    return document


def test_resolutions_of_the_security_council() -> None:
    old, new = council("2561 (2020)", "促请"), council("2580 (2021)", "要求")
    assert_holds(write_docx(compare(old, new)), old, new)


def test_a_text_in_traditional_characters() -> None:
    lines = ["74/121. 加強飲用水安全會議", "大會，", "回顧其第 64/292 號決議，"]
    old, new = (
        read_text("\n\n".join([*lines, f"1. {verb}會員國為發展計劃劃撥充足資源。", *closing]))[0]
        for verb, closing in (("促請", ["2019 年 12 月 18 日", "第 52 次全體會議"]), ("敦促", []))
    )
    assert old.title == "加強飲用水安全會議"
    assert_holds(write_docx(compare(old, new)), old, new)


def test_what_the_reader_could_not_place_is_said_beside_the_file() -> None:
    (text,) = read_text("77/310. 防治荒漠化\n\n大会，\n\n回顾《公约》，\n\n1. 请各方合作。")
    new = replace(text, source="new.txt", unplaced=("各国的摊款一览表",))
    told = left_out(Findings((text, new), compare(text, new)), View())
    assert told == ("new.txt：以下文字未能归位，没有写入文件：各国的摊款一览表",)
    assert left_out(Findings((new, text), compare(new, text)), View()) == ()


def test_a_file_made_new_is_drafted_on_in_track_changes() -> None:
    old, new = (
        read_text(f"77/310. 防治荒漠化\n\n大会，\n\n回顾《公约》，\n\n1. {verb}各方。")[0]
        for verb in ("请", "敦促")
    )
    assert "<w:trackRevisions/>" in part(write_docx(compare(old, new)), "settings")


def test_a_footnote_that_changed_in_a_paragraph_that_did_not() -> None:
    old, new = (
        read_text(
            "77/310. 防治荒漠化\n\n大会，\n\n回顾《公约》，¹\n\n1. 决定继续审议。\n\n"
            f"____________________\n\n1. 联合国，《条约汇编》，第 {volume} 卷，第 33480 号。"
        )[0]
        for volume in (1954, 2100)
    )
    for base in (None, typed_word(old).data()):
        named = old if base is None else read_bytes(base, "old.docx")[0]
        content = write_docx(compare(named, new), base)
        assert_holds(content, old, new)
        assert "2100" in "".join(re.findall("<w:ins .*?</w:ins>", part(content, "footnotes")))


def test_the_only_annex_may_have_a_number() -> None:
    old, new = (
        read_text(
            "77/310. 防治荒漠化\n\n大会，\n\n回顾《公约》，\n\n1. 决定核准附件。\n\n附件一\n\n"
            f"1. {what}；"
        )[0]
        for what in ("设立工作组", "设立办公室")
    )
    assert_holds(write_docx(compare(old, new)), old, new)


def test_a_character_that_no_file_can_hold_is_taken_out_before() -> None:
    old, new = (
        read_text(f"77/310. 防治荒漠化\n\n大会，\n\n回顾\uffff，\n\n1. {verb}各方。")[0]
        for verb in ("请", "敦促")
    )
    assert Notice(NoticeCode.CONTROLS_TAKEN_OUT, count=1) in old.notices
    assert_holds(write_docx(compare(old, new)), old, new)


# --- generated edits -----------------------------------------------------------------------------

_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789", _RAISED_DIGITS)
_LOWERED = str.maketrans(_RAISED_DIGITS, "0123456789")
_WORDS = ("并酌情", "在现有资源范围内", "特别是妇女和儿童", "2026 年 5 月 3 日", "第 80/1 号决议")


def edited(seed: int) -> tuple[Document, Document]:
    """Resolution 64/179, and the same after some edits at random."""
    chance = random.Random(seed)
    old = TEXTS[NAMES[0]]
    preamble = [_marked(p.text, old, p.label) for p in old.paragraphs if p.label[:2] == "PP"]
    operative = [_marked(p.text, old, p.label) for p in old.paragraphs if p.label[:2] == "OP"]
    for _ in range(chance.randrange(1, 9)):
        part = chance.choice((preamble, operative))
        at = chance.randrange(len(part))
        match chance.randrange(6):
            case 0 if len(part) > 3:
                del part[at]
            case 1:
                part.insert(at, f"强调必须{chance.choice(_WORDS)}开展合作{part[0][-1]}")
            case 2:
                part.insert(chance.randrange(len(part)), part.pop(at))
            case 3:
                cut = chance.randrange(2, len(part[at]) - 1)
                part[at] = part[at][:cut] + chance.choice(_WORDS) + part[at][cut:]
            case 4:
                part[at] = re.sub("联合国|会员国|大会", chance.choice(_WORDS), part[at], count=1)
            case _:
                part[at] = re.sub(f"[{_RAISED_DIGITS}]+", "", part[at], count=1)
    operative[-1] = operative[-1].rstrip("；。") + "。"
    operative[:-1] = [p.rstrip("；。") + "；" for p in operative[:-1]]
    preamble = [p.rstrip("；。，") + "，" for p in preamble]
    return old, _read(preamble, operative, old)


def _marked(text: str, document: Document, label: str) -> str:
    for mark in reversed(document[label].marks):
        raised = mark.number.translate(_RAISED)
        text = text[: mark.offset] + raised + text[mark.offset :]
    return text


def _read(preamble: list[str], operative: list[str], old: Document) -> Document:
    """The text with its footnotes numbered as they come, and those without a mark left out."""
    order: dict[str, int] = {}

    def counted(match: re.Match[str]) -> str:
        return str(order.setdefault(match[0], len(order) + 1)).translate(_RAISED)

    raised = re.compile(f"[{_RAISED_DIGITS}]+")
    preamble = [raised.sub(counted, text) for text in preamble]
    operative = [raised.sub(counted, text) for text in operative]
    texts = {mark: old.footnotes[mark.translate(_LOWERED)] for mark in order}
    numbered = [f"{number}. {text}" for number, text in enumerate(operative, 1)]
    notes = [f"{number}. {texts[mark]}" for mark, number in order.items()]
    paragraphs = [f"64/179. {old.title}", "大会，", *preamble, *numbered, "_" * 20, *notes]
    (document,) = read_text("\n\n".join(paragraphs))
    return document


@pytest.mark.parametrize("seed", range(60))
def test_edits_at_random_are_held(seed: int) -> None:
    """The writer reads back what it wrote and refuses to give out anything else."""
    old, new = edited(seed)
    write_docx(compare(old, new), tracked=DATED)
    base = MAKERS[("typed", "automatic", "cut runs")[seed % 3]](old)
    write_docx(compare(read_bytes(base, "old.docx")[0], new), base, DATED)


# --- the base stays as it is ---------------------------------------------------------------------


def with_more_parts(data: bytes) -> bytes:
    """A file with parts and elements that nobody here knows."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(
                    b"<w:body>",
                    b'<w:body><x:own xmlns:x="urn:x"  a = "1"><x:inner></x:inner></x:own>'
                    b'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"/>'
                    b"</mc:AlternateContent></w:r></w:p>",
                )
            new.writestr(name, content)
        for name in ("word/charts/chart1.xml", "customXml/item1.xml", "word/glossary/document.xml"):
            new.writestr(name, "<x xmlns='urn:x'>  </x>")
        new.writestr("word/media/image1.png", bytes(range(256)))
    return made.getvalue()


def test_every_other_part_and_paragraph_stays_byte_for_byte() -> None:
    old, new = TEXTS[NAMES[2]], TEXTS[NAMES[3]]
    base = with_more_parts(typed_word(old).data())
    content = write_docx(compare(read_bytes(base, "old.docx")[0], new), base, DATED)
    with (
        zipfile.ZipFile(io.BytesIO(base)) as before,
        zipfile.ZipFile(io.BytesIO(content)) as after,
    ):
        changed = {
            name
            for name in before.namelist()
            if hashlib.sha256(before.read(name)).digest()
            != hashlib.sha256(after.read(name)).digest()
        }
    assert changed <= {
        *("word/document.xml", "word/footnotes.xml"),
        *("[Content_Types].xml", "word/_rels/document.xml.rels"),
    }
    was, now = part(base, "document"), part(content, "document")
    kept = [p for p in re.findall(r"<w:p>.*?</w:p>", was) if p in now]
    assert len(kept) > 10
    assert was[: was.index("<w:p>")] == now[: now.index("<w:p>")]
    assert was[was.rindex("</w:p>") :] == now[now.rindex("</w:p>") :]
    assert '<x:own xmlns:x="urn:x"  a = "1"><x:inner></x:inner></x:own>' in now


def test_a_text_without_changes_gives_the_file_itself() -> None:
    base = typed_word(TEXTS[NAMES[0]]).data()
    document = read_bytes(base, "old.docx")[0]
    content = write_docx(compare(document, document), base, DATED)
    assert part(content, "document") == part(base, "document")


# --- who, when, and what stands in the margin ----------------------------------------------------


def pair() -> Comparison:
    return compare(TEXTS[NAMES[2]], TEXTS[NAMES[3]])


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert write_docx(pair(), tracked=DATED) == write_docx(pair(), tracked=DATED)


def test_every_change_has_an_author_a_date_and_an_identifier_of_its_own() -> None:
    content = write_docx(pair(), tracked=DATED)
    for name in ("document", "footnotes"):
        changes = re.findall(r"<w:(?:ins|del) ([^>]*)>", part(content, name))
        assert changes
        told = {re.sub('w:id="[0-9]+" |/', "", one) for one in changes}
        assert told <= {
            f'w:author="甲国" w:date="2026-10-01T09:0{minute}:00Z"' for minute in (0, 2)
        }
    everywhere = [
        identifier
        for name in ("document", "footnotes")
        for identifier in re.findall(r'<w:(?:ins|del) w:id="(\d+)"', part(content, name))
    ]
    assert max(Counter(everywhere).values()) == 1


def test_deleted_wording_is_never_shown_as_text() -> None:
    for name in ("document", "footnotes"):
        for inner in re.findall(r"<w:del [^>]*>(.*?)</w:del>", part(write_docx(pair()), name)):
            assert "<w:t>" not in inner
            assert "<w:t " not in inner


def test_moved_paragraphs_say_where_they_went_and_came_from() -> None:
    told = part(write_docx(pair()), "comments")
    assert told.count("移至") == told.count("来自") > 0


def test_reasons_stand_in_the_margin_on_demand() -> None:
    without, with_them = (
        part(write_docx(pair(), tracked=Tracked(comments=asked)), "comments")
        for asked in (False, True)
    )
    assert "力度" not in without
    assert "力度 ↑ · 动词：" in with_them
    content = write_docx(pair(), tracked=Tracked(comments=True))
    assert "comment" not in part(content, "footnotes")
    starts, ends, marks = (
        re.findall(rf'<w:{tag} w:id="(\d+)"/>', part(content, "document"))
        for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    assert sorted(starts) == sorted(ends) == sorted(marks)
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_moves_as_word_has_them(old: str, new: str) -> None:
    content = write_docx(compare(TEXTS[old], TEXTS[new]), tracked=Tracked(word_moves=True))
    assert_holds(content, TEXTS[old], TEXTS[new])
    text = part(content, "document")
    ends = {
        tag: re.findall(rf'<w:{tag}RangeStart [^>]*w:name="([^"]+)"', text)
        for tag in ("moveFrom", "moveTo")
    }
    assert sorted(ends["moveFrom"]) == sorted(ends["moveTo"])
    for tag in ends:
        opened = re.findall(rf'<w:{tag}RangeStart w:id="(\d+)"', text)
        assert opened == re.findall(rf'<w:{tag}RangeEnd w:id="(\d+)"', text)
    assert "<w:delText" not in "".join(re.findall(r"<w:moveFrom .*?</w:moveFrom>", text))


@pytest.mark.parametrize(("old", "new"), PAIRS[::2])
def test_numbers_that_word_counts(old: str, new: str) -> None:
    content = write_docx(compare(TEXTS[old], TEXTS[new]), tracked=Tracked(auto_numbers=True))
    assert_holds(content, TEXTS[old], TEXTS[new])
    assert "<w:numPr>" in part(content, "document")


# --- changes of others ---------------------------------------------------------------------------


def test_changes_of_others_are_refused_or_accepted_by_choice() -> None:
    old, middle, new = (TEXTS[name] for name in NAMES[1:])
    base = tracked_word(old, middle).data()
    comparison = compare(read_bytes(base, "old.docx")[0], new)
    with pytest.raises(
        UnrdiffError, match=r"old\.docx: .* changes of others; .*--on-tracked accept"
    ):
        write_docx(comparison, base)
    content = write_docx(comparison, base, Tracked(on_tracked=OnTracked.ACCEPT))
    assert_holds(content, middle, new)


@pytest.mark.parametrize("word_for_word", [True, False], ids=["words", "paragraphs"])
@pytest.mark.parametrize(("first", "second", "third"), list(permutations(NAMES, 3)))
def test_changes_of_others_are_kept_beside_ours(
    first: str, second: str, third: str, word_for_word: bool
) -> None:
    """All taken the file is the new text, without ours the one with others' changes accepted."""
    texts = TEXTS[first], TEXTS[second], TEXTS[third]
    if word_for_word:
        base = write_docx(compare(*texts[:2]), None, DATED)
    else:
        base = tracked_word(*texts[:2]).data()
    comparison = compare(read_bytes(base, "old.docx")[0], texts[2])
    tracked = Tracked("乙国", DATED.date, on_tracked=OnTracked.KEEP)
    content = write_docx(comparison, base, tracked)
    for ours, wanted in ((["甲国", "乙国"], texts[0]), (["乙国"], texts[1]), ([], texts[2])):
        (found,) = read_manuscript(without(content, "x.docx", ours), "x.docx")
        assert renumbered(found) == renumbered(wanted)


def test_changes_are_kept_only_where_ours_can_be_told_from_them() -> None:
    base = tracked_word(TEXTS[NAMES[0]], TEXTS[NAMES[1]]).data()
    (author,) = dict(manuscript_of(base, "old.docx").authors)
    comparison = compare(read_bytes(base, "old.docx")[0], TEXTS[NAMES[2]])
    with pytest.raises(UnrdiffError, match=rf"old\.docx: {author} made tracked changes .*--author"):
        write_docx(comparison, base, Tracked(author, on_tracked=OnTracked.KEEP))


@pytest.mark.parametrize(
    "case", sorted((Path(__file__).parent / "cases" / "word").glob("changes*"))
)
def test_accepting_is_what_the_reader_reads(case: Path) -> None:
    from makers.word import word_of_parts

    data = word_of_parts({p.stem: p.read_text("utf-8") for p in case.glob("*.xml")})
    after = manuscript_of(accepted(data, "a.docx"), "a.docx")
    assert after.original is None
    (found,) = read_manuscript(after, "a.docx")
    (wanted,) = read_manuscript(manuscript_of(data, "a.docx"), "a.docx")
    assert found.paragraphs == wanted.paragraphs


def test_each_line_of_a_new_annex_s_heading_is_an_inserted_paragraph() -> None:
    text = "80/70. 厕所日\n\n大会，\n\n1. 欢迎宣布世界厕所日；\n\n2. 通过附件；\n"
    (old,) = read_text(text, "o.txt")
    (new,) = read_text(f"{text}\n附件\n\n行动计划\n\n1. 建造厕所。\n", "n.txt")
    body = part(write_docx(compare(old, new), None, DATED), "document")
    added = [p for p in re.findall("<w:p>.*?</w:p>", body) if "</w:ins></w:p>" in p]
    assert sum("附件<" in p or "行动计划<" in p for p in added) == 2
    assert all(re.match("<w:p><w:pPr>.*?<w:rPr><w:ins ", p) for p in added)


# --- what the margin says of paragraphs ----------------------------------------------------------

ROLLED = """77/20. 茶叶

大会，

重申其 2020 年 12 月 21 日第 75/20 号和 2021 年 12 月 20 日第 76/20 号决议，

1. 表示注意到秘书长依照第 75/20 号决议编写的报告；

2. 请各国[酌情]保护茶叶种植者和采茶工人的生计；

3. 决定继续审议此事。
"""


def comments_of(content: bytes) -> list[str]:
    found = re.findall("<w:comment .*?</w:comment>", part(content, "comments"))
    return ["".join(re.findall("<w:t[^>]*>([^<]*)", comment)) for comment in found]


def test_comments_tell_of_pairs_brackets_and_reports_only_when_asked() -> None:
    (new,) = read_text(ROLLED, "n.txt")
    (old,) = read_text(ROLLED.replace("[酌情]", "").replace("采茶", "采摘"), "o.txt")
    findings = Findings((old, new), compare(old, new))
    assert "comments" not in str(zipfile.ZipFile(io.BytesIO(render(findings, View()))).namelist())
    said = comments_of(render(findings, View(tracked=Tracked(comments=True))))
    assert any(text.startswith("OP2 → OP2 · 相似度 ") for text in said)
    assert "方括号内的文字未定：1" in said
    assert "所引决议不是最近一次：第 75/20 号 → 第 76/20 号" in said


def test_comments_tell_of_words_that_came_back() -> None:
    versions = [
        read_text(
            ROLLED.replace("77/20.", f"{session}/20.").replace("和采茶工人的生计", words), "v.txt"
        )[0]
        for session, words in ((75, "和采茶工人的生计"), (76, ""), (77, "和采茶工人的生计"))
    ]
    found = trace(versions)
    findings = Findings(tuple(versions), trace=found)
    said = comments_of(render(findings, View(tracked=Tracked(comments=True))))
    assert "恢复以前的措辞：“和采茶工人的生计” · A/RES/75/20" in said


HEADED = "山区的发展\n大会，\n"


def _runs(old: str, new: str) -> list[tuple[bool, str]]:
    """The words put in, each with whether it is set as a verb that opens a paragraph."""
    made = write_docx(compare(*(read_text(HEADED + text)[0] for text in (old, new))))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        text = archive.read("word/document.xml").decode()
    inserted = "".join(re.findall(r"<w:ins [^>]*>(<w:r>.*?</w:r>)</w:ins>", text))
    runs = re.findall(r"<w:r>(.*?)<w:t[^>]*>([^<]*)</w:t></w:r>", inserted)
    return [("OpeningVerb" in properties, words) for properties, words in runs]


def test_new_paragraphs_are_set_as_most_are() -> None:
    old = (
        "以《联合国宪章》和所有其他相关文书为指导，\n重申各国的权利，\n回顾其以往关于山区的决议，\n"
    )
    asks = "1. 请各国提交报告。\n"
    assert _runs(old + asks, f"{old}关切冰川加速融化使下游居民缺水，\n{asks}") == [
        (True, "关切"),
        (False, "冰川加速融化使下游居民缺水，"),
    ]


def test_what_opens_a_paragraph_now_is_set_as_its_verb_was() -> None:
    old = "回顾其决议，\n重申各国的权利，\n1. 请各国报告湿地状况。\n"
    new = "回顾其决议，\n又重申各国的权利，\n1. 敦促各国报告湿地变化状况。\n"
    assert _runs(old, new) == [(True, "又"), (True, "敦促"), (False, "变化")]
