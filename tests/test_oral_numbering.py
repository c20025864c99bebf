"""Where new, moved, merged and split paragraphs come to stand, and what numbers follow from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff.model import Document
from unrdiff.oral.revise import revise

# Short texts: only their order and numbers matter here.
TEXTS = {
    "PP1": "回顾甲，",
    "PP2": "重申乙，",
    "PP3": "关切丙，",
    "H1": "森林",
    "OP1": "促请丁；",
    "OP2": "请各国：",
    "OP2(a)": "造林；",
    "OP2(b)": "护林：",
    "OP2(b)(i)": "防火；",
    "OP2(b)(ii)": "防虫；",
    "OP2(c)": "育苗；",
    "H2": "草原",
    "OP3": "欢迎戊；",
    "OP4": "鼓励己；",
    "OP5": "决定庚。",
    "AX1": "附表",
    "AX1.1": "第一项。",
    "AX1.2": "第二项。",
}
NUMBERS = {"AX1.1": "1", "AX1.2": "2"}


def forest(**numbers: str) -> Document:
    """The draft, with other printed numbers where they are given: ``a="㈠"``."""
    made = document(TEXTS.items())
    printed = {**NUMBERS, **{f"OP2({k})": v for k, v in numbers.items()}}
    paragraphs = (
        replace(p, number=printed.get(p.label) or _own(p.label) or p.number)
        for p in made.paragraphs
    )
    return replace(made, paragraphs=tuple(paragraphs))


def _own(label: str) -> str | None:
    return f"({label.rpartition('(')[2]}" if "(" in label else None


def order(sheet: str, source: Document | None = None) -> list[str]:
    """The revised text in order: label and the words without punctuation."""
    revision = revise(source or forest(), sheet)
    assert revision.complete
    return [f"{p.label} {p.text.rstrip('，；。：')}" for p in revision.revised.paragraphs]


def operative(sheet: str) -> str:
    """The operative paragraphs' words in order, without headings and lists."""
    return " ".join(
        line.partition(" ")[2] for line in order(sheet) if line.startswith("OP") and "(" not in line
    )


AS_ISSUED = "促请丁 请各国 欢迎戊 鼓励己 决定庚"


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("删除第3段", "促请丁 请各国 鼓励己 决定庚"),
        ("删除第1段\n删除第3段", "请各国 鼓励己 决定庚"),
        ("在第3段之后增加一段：“请辛；”", "促请丁 请各国 欢迎戊 请辛 鼓励己 决定庚"),
        ("在第3段之前增加一段：“请辛；”", "促请丁 请各国 请辛 欢迎戊 鼓励己 决定庚"),
        ("新增执行部分第3段：“请辛；”", "促请丁 请各国 请辛 欢迎戊 鼓励己 决定庚"),
        ("新增执行部分第6段：“请辛。”", f"{AS_ISSUED} 请辛"),
        ("新增执行部分第7段：“请壬。”\n新增执行部分第6段：“请辛。”", f"{AS_ISSUED} 请辛 请壬"),
        ("执行部分开头增加一段：“请辛；”", f"请辛 {AS_ISSUED}"),
        ("执行部分末尾增加一段：“请辛；”", f"{AS_ISSUED} 请辛"),
        ("在执行部分末尾增加以下两段：“请辛；”“请壬。”", f"{AS_ISSUED} 请辛 请壬"),
        ("在第3段之后增加两段：“请辛；”“请壬；”", "促请丁 请各国 欢迎戊 请辛 请壬 鼓励己 决定庚"),
        (
            "在第3段之后增加一段：“请辛；”\n在第3段之后增加一段：“请壬；”",
            "促请丁 请各国 欢迎戊 请辛 请壬 鼓励己 决定庚",
        ),
        (
            "在第3段之后增加一段：“请辛；”\n在第4段之前增加一段：“请壬；”",
            "促请丁 请各国 欢迎戊 请辛 请壬 鼓励己 决定庚",
        ),
        (
            "新增第3段之三：“请壬；”\n新增第3段之二：“请辛；”",
            "促请丁 请各国 欢迎戊 请辛 请壬 鼓励己 决定庚",
        ),
        (
            "OP3 quater: “请癸；”\nOP3 ter: “请壬；”\nOP3 bis: “请辛；”",
            "促请丁 请各国 欢迎戊 请辛 请壬 请癸 鼓励己 决定庚",
        ),
        (
            "在第3段和第4段之间增加一段：“请辛；”",
            "促请丁 请各国 欢迎戊 请辛 鼓励己 决定庚",
        ),
        ("删除第3段\n在第3段之后增加一段：“请辛；”", "促请丁 请各国 请辛 鼓励己 决定庚"),
        ("将第4段移至第1段之后", "促请丁 鼓励己 请各国 欢迎戊 决定庚"),
        ("将第4段移至第1段之前", "鼓励己 促请丁 请各国 欢迎戊 决定庚"),
        ("将第1段移至第3段", "请各国 欢迎戊 促请丁 鼓励己 决定庚"),
        ("将第4段移至第2段", "促请丁 鼓励己 请各国 欢迎戊 决定庚"),
        ("将第4段移至执行部分开头", "鼓励己 促请丁 请各国 欢迎戊 决定庚"),
        ("将第1段移至执行部分末尾", "请各国 欢迎戊 鼓励己 决定庚 促请丁"),
        ("将第1段移至末尾", "请各国 欢迎戊 鼓励己 决定庚 促请丁"),
        ("将第1段和第3段移至第4段之后", "请各国 鼓励己 促请丁 欢迎戊 决定庚"),
        ("Move OP1 after OP3.", "请各国 欢迎戊 促请丁 鼓励己 决定庚"),
        ("对调第1段和第4段", "鼓励己 请各国 欢迎戊 促请丁 决定庚"),
        ("第3段与第4段互换位置", "促请丁 请各国 鼓励己 欢迎戊 决定庚"),
        ("Swap OP3 and OP4.", "促请丁 请各国 鼓励己 欢迎戊 决定庚"),
        ("将第3段和第4段合并为：“请辛；”", "促请丁 请各国 请辛 决定庚"),
        ("将第1、3和4段合并为一段：“请辛；”", "请辛 请各国 决定庚"),
        ("第4段分为两段：“请辛；”“请壬；”", "促请丁 请各国 欢迎戊 请辛 请壬 决定庚"),
        ("将第4段拆分为：“请辛；”“请壬；”“请癸；”", "促请丁 请各国 欢迎戊 请辛 请壬 请癸 决定庚"),
        ("将第3段移至第5段之前\n删除第4段", "促请丁 请各国 欢迎戊 决定庚"),
        ("将第2段和第3段合并为：“请辛；”", "促请丁 请辛 鼓励己 决定庚"),
        ("在第3段之后增加一段：“10. 请辛；”", "促请丁 请各国 欢迎戊 请辛 鼓励己 决定庚"),
        ("在第3段之后增加一段：“3之二. 请辛；”", "促请丁 请各国 欢迎戊 请辛 鼓励己 决定庚"),
        ("其余各段依次重新编号。", AS_ISSUED),
        ("原第3段改为第3段", AS_ISSUED),
    ],
)
def test_the_order_of_operative_paragraphs(sheet: str, expected: str) -> None:
    assert operative(sheet) == expected


def test_every_paragraph_is_numbered_where_it_comes_to_stand() -> None:
    assert order("删除第1段\n删除序言部分第二段\n删除第1个小标题\n删除附件第1段") == [
        "PP1 回顾甲",
        "PP2 关切丙",
        "OP1 请各国",
        "OP1(a) 造林",
        "OP1(b) 护林",
        "OP1(b)(i) 防火",
        "OP1(b)(ii) 防虫",
        "OP1(c) 育苗",
        "H1 草原",
        "OP2 欢迎戊",
        "OP3 鼓励己",
        "OP4 决定庚",
        "AX1 附表",
        "AX1.1 第二项",
    ]


def test_printed_numbers_follow() -> None:
    revised = revise(forest(), "删除第1段\n删除附件第1段").revised
    printed = {p.label: p.number for p in revised.paragraphs if p.number}
    assert printed == {
        "OP1": "1",
        "OP1(a)": "(a)",
        "OP1(b)": "(b)",
        "OP1(b)(i)": "(i)",
        "OP1(b)(ii)": "(ii)",
        "OP1(c)": "(c)",
        "OP2": "2",
        "OP3": "3",
        "OP4": "4",
        "AX1.1": "1",
    }


def test_a_number_that_stays_true_stays_as_it_is_printed() -> None:
    chinese = dict(zip(("OP1", "OP2", "OP3", "OP4", "OP5"), "一二三四五", strict=True))
    made = forest()
    paragraphs = tuple(replace(p, number=chinese.get(p.label, p.number)) for p in made.paragraphs)
    revised = revise(replace(made, paragraphs=paragraphs), "删除第4段").revised
    numbers = [p.number for p in revised.paragraphs if p.label in chinese]
    assert numbers == ["一", "二", "三", "4"]


def lists(sheet: str, source: Document | None = None) -> list[str]:
    """The subparagraphs of the revised text, with the numbers printed before them."""
    revision = revise(source or forest(), sheet)
    assert revision.complete
    return [f"{p.number} {p.text.rstrip('；：')}" for p in revision.revised.paragraphs if p.parent]


INNER = ["(i) 防火", "(ii) 防虫"]


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("删除第2段(a)分段", ["(a) 护林", *INNER, "(b) 育苗"]),
        ("删除第2段(b)分段", ["(a) 造林", "(b) 育苗"]),
        ("删除第2段(b)(ii)分段", ["(a) 造林", "(b) 护林", "(i) 防火", "(c) 育苗"]),
        ("删除第2段(a)和(c)分段", ["(a) 护林", *INNER]),
        (
            "在第2段(a)分段之后增加一个分段：“封山；”",
            ["(a) 造林", "(b) 封山", "(c) 护林", *INNER, "(d) 育苗"],
        ),
        (
            "第2段(b)分段之前增加一个分段：“封山；”",
            ["(a) 造林", "(b) 封山", "(c) 护林", *INNER, "(d) 育苗"],
        ),
        (
            "在第2段增加(d)分段：“封山；”",
            ["(a) 造林", "(b) 护林", *INNER, "(c) 育苗", "(d) 封山"],
        ),
        (
            "新增第2段(b)分段：“封山；”",
            ["(a) 造林", "(b) 封山", "(c) 护林", *INNER, "(d) 育苗"],
        ),
        (
            "新增第2段(b)(ii)分段：“防盗；”",
            ["(a) 造林", "(b) 护林", "(i) 防火", "(ii) 防盗", "(iii) 防虫", "(c) 育苗"],
        ),
        (
            "在第2段之后增加新的分段：“(d) 封山；”",
            ["(a) 造林", "(b) 护林", *INNER, "(c) 育苗", "(d) 封山"],
        ),
        (
            "在第2段末尾增加新的一段：“封山；”",
            ["(a) 造林", "(b) 护林", *INNER, "(c) 育苗", "(d) 封山"],
        ),
        (
            "在第2段(b)(ii)分段之后增加一个分段：“防盗；”",
            ["(a) 造林", "(b) 护林", *INNER, "(iii) 防盗", "(c) 育苗"],
        ),
        (
            "将第2段(c)分段移至(a)分段之前",
            ["(a) 育苗", "(b) 造林", "(c) 护林", *INNER],
        ),
        ("对调第2段(a)分段和(b)分段", ["(a) 护林", *INNER, "(b) 造林", "(c) 育苗"]),
        ("第2段(c)分段改为：“育种；”", ["(a) 造林", "(b) 护林", *INNER, "(c) 育种"]),
        ("第2段(b)分段改为：“护林；”", ["(a) 造林", "(b) 护林", "(c) 育苗"]),
        ("第2段改为：“请各国合作；”", []),
        ("第2段改为：“请各国：\n(a) 封山；\n(b) 退耕；”", ["(a) 封山", "(b) 退耕"]),
        (
            "第2段起首部分改为：“促请各国：”",
            ["(a) 造林", "(b) 护林", *INNER, "(c) 育苗"],
        ),
        (
            "在第3段之后增加一段：“又请各国：\n(a) 封山；\n(b) 退耕；”",
            ["(a) 造林", "(b) 护林", *INNER, "(c) 育苗", "(a) 封山", "(b) 退耕"],
        ),
    ],
)
def test_the_letters_of_a_list(sheet: str, expected: list[str]) -> None:
    assert lists(sheet) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param(("㈠", "㈡", "㈢"), ("㈠", "㈡", "㈢", "㈣"), id="enclosed Chinese"),
        pytest.param(("(一)", "(二)", "(三)"), ("(一)", "(二)", "(三)", "(四)"), id="Chinese"),
        pytest.param(("（a）", "（b）", "（c）"), ("（a）", "（b）", "（c）", "（d）"), id="wide"),
        pytest.param(("(1)", "(2)", "(3)"), ("(1)", "(2)", "(3)", "(4)"), id="digits"),
        pytest.param(("(i)", "(ii)", "(iii)"), ("(i)", "(ii)", "(iii)", "(iv)"), id="Roman"),
    ],
)
def test_a_list_goes_on_as_it_is_numbered(
    printed: tuple[str, str, str], expected: tuple[str, ...]
) -> None:
    first, second, third = printed
    source = forest(a=first, b=second, c=third)
    revised = revise(source, "在第2段(a)分段之前增加一个分段：“封山；”").revised
    numbers = [p.number for p in revised.paragraphs if p.parent == "OP2"]
    assert tuple(numbers) == expected
    labels = [p.label for p in revised.paragraphs if p.parent == "OP2"]
    assert labels[-1] in ("OP2(四)", "OP2(d)", "OP2(4)", "OP2(iv)")


@pytest.mark.parametrize(
    ("first", "tenth", "last"),
    [
        ("(a)", "(j)", "(l)"),
        ("(一)", "(十)", "(十二)"),
        ("(i)", "(x)", "(xii)"),
        ("(1)", "(10)", "(12)"),
    ],
)
def test_a_long_list_goes_on_beyond_the_tenth_item(first: str, tenth: str, last: str) -> None:
    added = [f"在第2段之后增加新的分段：“第{n}类树木；”" for n in "甲乙丙丁戊己庚辛壬"]
    revised = revise(forest(a=first), "\n".join(added)).revised
    numbers = [p.number for p in revised.paragraphs if p.parent == "OP2"]
    assert len(numbers) == 12
    assert (numbers[9], numbers[-1]) == (tenth, last)


@pytest.mark.parametrize(
    ("sheet", "line", "behind"),
    [
        ("序言部分末尾增加一段：“铭记辛，”", "PP4 铭记辛", "PP3 关切丙"),
        ("序言部分开头增加一段：“铭记辛，”", "PP1 铭记辛", None),
        ("在序言部分第二段之前增加一段：“铭记辛，”", "PP2 铭记辛", "PP1 回顾甲"),
        ("增加新的序言部分第四段：“铭记辛，”", "PP4 铭记辛", "PP3 关切丙"),
        ("将序言部分第一段移至末尾", "PP3 回顾甲", "PP2 关切丙"),
        ("将序言部分第三段移至开头", "PP1 关切丙", None),
        ("将序言部分第三段移至第一段之前", "PP1 关切丙", None),
        ("将第3段移至序言部分末尾", "PP4 欢迎戊", "PP3 关切丙"),
        ("将序言部分第二段移至执行部分第1段之后", "OP2 重申乙", "OP1 促请丁"),
        ("执行部分开头增加一段：“请辛；”", "OP1 请辛", "H1 森林"),
        ("在第1个小标题之后增加一段：“请辛；”", "OP1 请辛", "H1 森林"),
        ("在第2个小标题之前增加一段：“请辛；”", "OP3 请辛", "OP2(c) 育苗"),
        ("在第4段之后增加小标题：“湿地”", "H3 湿地", "OP4 鼓励己"),
        ("在第1个小标题之前增加小标题：“湿地”", "H1 湿地", "PP3 关切丙"),
        ("将第2段移至第4段之后", "OP4(a) 造林", "OP4 请各国"),
        ("在附件第1段之后增加一段：“补充项。”", "AX1.2 补充项", "AX1.1 第一项"),
        ("在附件第2段之后增加一段：“补充项。”", "AX1.3 补充项", "AX1.2 第二项"),
        ("在附件第1段之前增加一段：“补充项。”", "AX1.1 补充项", "AX1 附表"),
        ("将附件第2段移至附件第1段之前", "AX1.1 第二项", "AX1 附表"),
    ],
)
def test_what_stands_at_the_edges_of_a_part_or_in_another(
    sheet: str, line: str, behind: str | None
) -> None:
    found = order(sheet)
    at = found.index(line)
    assert (found[at - 1] if at else None) == behind


def test_positions_mean_the_draft_as_issued_whatever_other_lines_do() -> None:
    sheet = (
        "在第1段之前增加一段：“请辛；”\n删除第3段\n第4段，将“己”改为“己己”\n将第5段移至第1段之后"
    )
    assert operative(sheet) == "请辛 促请丁 决定庚 请各国 鼓励己己"


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("第3段，末尾加上“，并感谢辛”", "欢迎戊，并感谢辛；"),
        ("第3段，末尾加上“，并感谢辛；”", "欢迎戊，并感谢辛；"),
        ("第3段，末尾加上“，并感谢辛。”", "欢迎戊，并感谢辛。"),
        ("第3段，将“欢迎戊”改为“欢迎辛”", "欢迎辛；"),
        ("第3段，将“欢迎戊”改为“欢迎辛；”", "欢迎辛；"),
        ("第3段，将“欢迎戊；”改为“欢迎辛；”", "欢迎辛；"),
        ("第3段改为“欢迎辛；”", "欢迎辛；"),
    ],
)
def test_the_punctuation_that_ends_a_paragraph_stands_once(sheet: str, text: str) -> None:
    assert revise(forest(), sheet).revised["OP3"].text == text


def test_an_addition_to_a_paragraph_with_a_list_goes_to_the_end_of_the_list() -> None:
    revised = revise(forest(), "第2段末尾加上“和嫁接”").revised
    assert revised["OP2(c)"].text == "育苗和嫁接；"
    assert revised["OP2"].text == TEXTS["OP2"]


def test_a_paragraph_split_at_words_begins_anew_with_them() -> None:
    source = document([("OP1", "欢迎戊；请秘书长提出报告；"), ("OP2", "决定庚。")])
    revised = revise(source, "第1段，自“请秘书长”起另起一段").revised
    assert [(p.label, p.text) for p in revised.paragraphs] == [
        ("OP1", "欢迎戊；"),
        ("OP2", "请秘书长提出报告；"),
        ("OP3", "决定庚。"),
    ]
