"""What Markdown would take for its own: marks next to blanks, signs, lines, hostile text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import NEW, document

from unrdiff import compare
from unrdiff.comparison.fates import with_fates
from unrdiff.model import (
    Comparison,
    Edit,
    EditKind,
    FootnoteChange,
    Link,
    Op,
    Role,
    Substitution,
)
from unrdiff.notice import Notice, NoticeCode
from unrdiff.render.markdown.comparison import escaped, render_markdown, render_outline_markdown

SUBSTANTIVE = EditKind.SUBSTANTIVE


def wording(*edits: Edit) -> str:
    """The one paragraph that these edits are the whole of."""
    old, new = ("".join(getattr(e, side) for e in edits) for side in ("old", "new"))
    pair = document({"OP1": old}, 78), document({"OP1": new}, 79)
    link = Link("OP1", "OP1", Role.PRIMARY, edits=edits)
    told = render_markdown(with_fates(Comparison(*pair, (link,), (), (), ())))
    return told.partition("\n## ")[2].partition("\n\n")[2].removesuffix("\n")


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("甲", "", "~~甲~~"),
        ("", "乙", "**乙**"),
        ("甲", "乙", "~~甲~~**乙**"),
        (" 甲", " 乙", " ~~甲~~ **乙**"),
        (" 2019 年", " 2020 年", " ~~2019~~**2020** 年"),
        ("甲 ", "乙 ", "~~甲~~ **乙** "),
        ("2019 ", "2020 ", "~~2019~~**2020** "),
        ("", "  甲 乙 ", "  **甲 乙** "),
        ("甲", " ", "~~甲~~ "),
        (" ", "甲", " **甲**"),
    ],
)
def test_blanks_stand_outside_the_marks(old: str, new: str, marked: str) -> None:
    op = Op.REPLACE if old and new else Op.INSERT if new else Op.DELETE
    told = wording(
        Edit(Op.EQUAL, "请", "请"), Edit(op, old, new, SUBSTANTIVE), Edit(Op.EQUAL, "丙", "丙")
    )
    assert told == f"请{marked}丙"


def test_mere_layout_is_not_marked() -> None:
    wide = Edit(Op.REPLACE, "(", "（", EditKind.TYPOGRAPHIC, layout=True)
    put_in = Edit(Op.INSERT, "", "乙", SUBSTANTIVE)
    assert wording(Edit(Op.EQUAL, "甲", "甲"), wide, put_in) == "甲（**乙**"


@pytest.mark.parametrize("sign", "\\`*_[]<>#|~")
def test_a_sign_of_markdown_is_written_out_wherever_wording_stands(sign: str) -> None:
    assert escaped(f"甲{sign}乙") == f"甲\\{sign}乙"
    assert (
        wording(
            Edit(Op.EQUAL, f"甲{sign}", f"甲{sign}"),
            Edit(Op.REPLACE, f"乙{sign}", f"{sign}丙", SUBSTANTIVE),
        )
        == f"甲\\{sign}~~乙\\{sign}~~**\\{sign}丙**"
    )


EVIL = "<img src=x onerror=alert(1)>*甲*|[乙](http://x)"
SAFE = r"\<img src=x onerror=alert(1)\>\*甲\*\|\[乙\](http://x)"


def test_nothing_that_a_document_says_is_markup() -> None:
    hostile = replace(
        document({"OP1": EVIL, "OP2": f"请{EVIL}合作"}, 78),
        source=f"{EVIL}.txt",
        title=EVIL,
        symbol=EVIL,
        notices=(Notice(NoticeCode.DRAFT_CHOSEN, count=2, source="x.txt", title=EVIL),),
        unplaced=(EVIL,),
    )
    later = replace(hostile, paragraphs=(hostile["OP2"],), session=79)
    change = FootnoteChange("1", "1", (Edit(Op.REPLACE, EVIL, f"新{EVIL}", SUBSTANTIVE),))
    part = Link("OP1", "OP2", Role.PARTIAL, shared=(EVIL,))
    found = replace(
        compare(hostile, later),
        substitutions=(Substitution(EVIL, EVIL, 2),),
        notices=(Notice(NoticeCode.TITLES_DIFFER, old=EVIL, new=EVIL),),
        notes=(change,),
        links=(*compare(hostile, later).links, part),
    )
    text = render_markdown(found) + render_outline_markdown(hostile)
    assert EVIL not in text
    assert text.count(SAFE) >= 20
    assert "<" not in text.replace("<!-- unrdiff -->", "").replace(r"\<", "")


def test_an_item_stays_one_whatever_its_lines() -> None:
    chosen = Notice(NoticeCode.DRAFT_CHOSEN, count=2, source="x.txt", title="甲\r\n乙")
    note = replace(NEW, unplaced=("第一行\n第二行",), notices=(chosen,))
    text = render_outline_markdown(note)
    assert text.endswith("\n- a-c2-80-l21.txt：第一行 第二行\n")
    assert "，按标题选用 x.txt（甲 乙）\n" in text
