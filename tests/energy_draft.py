"""A draft resolution on energy in pieces, and the sheet that is written for two versions of it."""

from __future__ import annotations

from dataclasses import replace

from texts import document

from unrdiff import compare
from unrdiff.model import Document
from unrdiff.oral.sheet_of import sheet_of

LEAD_IN = "对决议草案口头订正如下：\n"
RENUMBER = "其余各段依次重新编号。"

RESOLUTIONS = "回顾其关于可再生能源的各项决议，"
VILLAGES = "注意到许多农村社区仍然无法获得电力，"
COOKING = "强调必须增加对清洁烹饪的投资，"
SOLAR = "促请会员国加快部署太阳能和风能；"
LOANS = "鼓励金融机构为小型电网提供优惠贷款；"
ENVOY = "请秘书长任命一名能源问题特使；"
FORUM = "邀请区域委员会每两年举办一次能源论坛；"
AGENDA = "决定在第八十三届会议上继续审议这一问题。"
PREAMBLE = [RESOLUTIONS, VILLAGES, COOKING]
OPERATIVE = [SOLAR, LOANS, ENVOY, FORUM, AGENDA]
SCHOOLS = "呼吁捐助方支持学校安装屋顶光伏设备；"
REPORT = "欢迎国际可再生能源机构的报告；"
THANKS = "感谢挪威主办部长级会议；"
CHARTER = "遵循《联合国宪章》的宗旨和原则，"
TERMS = [
    "能源问题特使的职权范围",
    "特使应协调联合国系统的能源工作。",
    "特使应每年向大会提出报告。",
]
LIST = {
    "": "促请各国采取下列措施：",
    "(a)": "取消对化石燃料的低效补贴；",
    "(b)": "为低收入家庭提供燃料补贴；",
    "(c)": "培训太阳能技术员；",
}


def text(
    preamble: list[str], operative: list[str], annex: list[str] | None = None, title: str = ""
) -> Document:
    """A text of these paragraphs; one beginning with # is a heading."""
    lines = [(f"PP{n}", words) for n, words in enumerate(preamble, 1)]
    paragraphs = headings = 0
    for words in operative:
        if words.startswith("#"):
            headings += 1
            lines.append((f"H{headings}", words[1:]))
        else:
            paragraphs += 1
            lines.append((f"OP{paragraphs}", words))
    lines += [(f"AX1.{n}" if n else "AX1", words) for n, words in enumerate(annex or [])]
    made = document(lines, title or None)
    numbered = (
        replace(p, number=p.label[4:]) if p.label.startswith("AX1.") else p for p in made.paragraphs
    )
    return replace(made, paragraphs=tuple(numbered))


def listed(inner: dict[str, str], following: list[str]) -> Document:
    """A preambular paragraph, an operative one with these subparagraphs, and those behind it."""
    lines = [("PP1", RESOLUTIONS), *((f"OP1{number}", words) for number, words in inner.items())]
    return document([*lines, *((f"OP{n}", words) for n, words in enumerate(following, 2))])


def lines(old: Document, new: Document) -> list[str]:
    """The sheet's instructions."""
    sheet = sheet_of(compare(old, new))
    assert sheet.startswith(LEAD_IN)
    return sheet.removeprefix(LEAD_IN).splitlines()


def reworded(before: str, after: str) -> list[str]:
    """The instructions where the second operative paragraph alone reads otherwise."""
    old = text(PREAMBLE, [SOLAR, before, *OPERATIVE[2:]])
    return lines(old, text(PREAMBLE, [SOLAR, after, *OPERATIVE[2:]]))
