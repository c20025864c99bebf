"""The Markdown table says what must be known of its versions, and what each row is about."""

from __future__ import annotations

import pytest

from unrdiff.model import Comparison, Document, Lineage, Paragraph, ParagraphKind, Summary, Trace
from unrdiff.notice import Notice, NoticeCode
from unrdiff.render.labels import Language, word
from unrdiff.render.markdown.lineages import render_lineages_markdown

LONG = "请各会员国|酌情采取措施" + "，并加强合作" * 20


def version(number: int, *texts: str) -> Document:
    return Document(
        f"v{number}.txt",
        tuple(
            Paragraph(f"OP{n}", ParagraphKind.OPERATIVE, text, str(n))
            for n, text in enumerate(texts, 1)
        ),
        notices=(Notice(NoticeCode.MISSING_NUMBERS, numbers=(str(number),)),),
        unplaced=(f"第{number}版\n*无处可放*",),
    )


DOCUMENTS = version(1, LONG, "决定继续审议。"), version(2, LONG), version(3, LONG)
NOTHING = Summary(0, 0, 0, 0, 0, 0, 0, 0)
TRACE = Trace(
    DOCUMENTS,
    tuple(Comparison(DOCUMENTS[i], DOCUMENTS[i + 1], (), (), (), (), NOTHING) for i in (0, 1)),
    (Lineage(("OP1", "OP1", "OP1")), Lineage(("OP2", None, None))),
    (Notice(NoticeCode.ORDERED_BY_DATE, versions=("甲_乙",)),),
)
SAID = {
    "zh": ("：执行部分第 {} 段在文件中没有找到", "已按届会和日期排序："),
    "en": (
        ": Operative paragraph {} could not be found in the file",
        "The versions were put in order of session and date: ",
    ),
}


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "zh" if request.param == "zh" else "en"


def test_notices_and_unplaced_text_stand_before_the_table(language: Language) -> None:
    remarks, _, table = render_lineages_markdown(TRACE, language).partition("\n| v1.txt ")
    assert table
    said = SAID[language]
    for number in (1, 2, 3):
        assert f"\n- v{number}.txt{said[0].format(number)}\n" in remarks
        assert f"\n- v{number}.txt：第{number}版 \\*无处可放\\*\n" in remarks
    assert f"\n- {said[1]}甲\\_乙\n" in remarks
    assert f"\n{word('lineage marks', language)}\n" in remarks


def test_a_row_gives_the_beginning_of_its_newest_wording() -> None:
    rows = render_lineages_markdown(TRACE).splitlines()[-4:]
    assert rows == [
        "| v1.txt | v2.txt | v3.txt | 段首 |",
        "| --- | --- | --- | --- |",
        "| OP1 | OP1 | OP1 | 请各会员国\\|酌情采取措施，并加强合作，并加强合作，并加强合作… |",
        "| OP2 | ✖ |  | 决定继续审议。 |",
    ]
