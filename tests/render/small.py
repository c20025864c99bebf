"""Two small resolutions on mountains with every fate and kind of edit, and three small versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from io import StringIO

from rich.console import Console

from unrdiff import compare, trace
from unrdiff.model import (
    Comparison,
    Document,
    DocumentKind,
    FootnoteMark,
    Paragraph,
    ParagraphKind,
    Trace,
)
from unrdiff.notice import Notice, NoticeCode

PP, OP, H = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.HEADING
SUB, ANNEX = ParagraphKind.SUBPARAGRAPH, ParagraphKind.ANNEX

OLD = Document(
    source="a-res-77-172.txt",
    symbol="A/RES/77/172",
    session=77,
    date="2022-12-14",
    title="可持续山区发展",
    kind=DocumentKind.ADOPTED,
    paragraphs=(
        Paragraph("PP1", PP, "回顾其 2020 年 12 月 21 日第 75/217 号决议，"),
        Paragraph(
            "PP2",
            PP,
            "重申《生物多样性公约》及其各项目标，并重申《联合国防治荒漠化公约》，",
            marks=(FootnoteMark("1", 11),),
        ),
        Paragraph(
            "PP3",
            PP,
            "深为关切冰川加速消融使下游数亿人的用水没有保障，",
            marks=(FootnoteMark("2", 23),),
        ),
        Paragraph("H1", H, "防灾", number="一"),
        Paragraph("OP1", OP, "表示注意到秘书长的报告；", "1", (FootnoteMark("3", 11),)),
        Paragraph(
            "OP2",
            OP,
            "请会员国采取措施，减轻滑坡和泥石流给山区居民造成的风险，绘制灾害分布图，修建拦沙坝和排水沟，"
            "并在雨季之前疏通河道；",
            "2",
        ),
        Paragraph(
            "OP3",
            OP,
            "鼓励区域组织帮助山区居民保存传统作物，并请开发银行为小型灌溉工程提供低息贷款；",
            "3",
        ),
        Paragraph("OP4", OP, "欢迎宣布 2022 年为国际山区年；", "4"),
        Paragraph("OP5", OP, "又请会员国：", "5"),
        Paragraph("OP5(a)", SUB, "为山区居民建立冰湖溃决预警系统；", "(a)", parent="OP5"),
        Paragraph("OP5(b)", SUB, "公布雪崩观测、融雪径流和冻土数据；", "(b)", parent="OP5"),
        Paragraph("OP6", OP, "邀请大学开设山地生态课程；", "6"),
        Paragraph("OP7", OP, "强调必须及早修复受损的高山牧场；", "7"),
        Paragraph("OP8", OP, "吁请旅游经营者限制登山者在高海拔营地留下的垃圾数量；", "8"),
        Paragraph("OP9", OP, "决定在第七十八届会议上继续审议这一问题。", "9"),
    ),
    footnotes={
        "1": "联合国，《条约汇编》，第 1760 卷，第 30619 号。",
        "2": "见政府间气候变化专门委员会第六次评估报告。",
        "3": "A/77/217。",
    },
)
NEW = Document(
    source="a-c2-80-l21.txt",
    symbol="A/C.2/80/L.21",
    session=80,
    date="2025-11-12",
    title="可持续山区发展",
    kind=DocumentKind.DRAFT,
    paragraphs=(
        Paragraph("PP1", PP, "回顾其 2024 年 12 月 19 日第 79/214 号决议，"),
        Paragraph("PP2", PP, "强调必须及早修复受损的高山牧场，"),
        Paragraph(
            "PP3",
            PP,
            "重申《生物多样性公约》及其各项目标，并重申《联合国防治荒漠化公约》，",
            marks=(FootnoteMark("1", 11),),
        ),
        Paragraph("PP4", PP, "深为关切冰川加速消融使下游数亿人的用水没有保障，"),
        Paragraph("H1", H, "防灾", number="一"),
        Paragraph(
            "OP1",
            OP,
            "赞赏地注意到秘书长根据第 79/214 号决议提交的报告；",
            "1",
            (FootnoteMark("2", 28),),
        ),
        Paragraph(
            "OP2",
            OP,
            "敦促会员国采取措施，减轻滑坡和泥石流给山区社区造成的风险，绘制灾害分布图，修建拦沙坝和排水沟，"
            "并在雨季之前疏通河道；",
            "2",
        ),
        Paragraph("OP3", OP, "邀请区域组织帮助山区社区保存传统作物；", "3"),
        Paragraph(
            "OP4", OP, "请开发银行为小型灌溉工程提供低息贷款，并每年公布贷款的分配情况；", "4"
        ),
        Paragraph("OP5", OP, "又请会员国：", "5"),
        Paragraph("OP5(a)", SUB, "可为山区社区建立冰湖溃决预警系统；", "(a)", parent="OP5"),
        Paragraph("OP5(b)", SUB, "公布融雪径流、雪崩观测和冻土数据；", "(b)", parent="OP5"),
        Paragraph(
            "OP5(c)", SUB, "在校舍附近修筑避险平台；", "(c)", (FootnoteMark("3", 11),), "OP5"
        ),
        Paragraph(
            "OP6",
            OP,
            "邀请大学开设山地生态课程，吁请旅游经营者限制登山者在高海拔营地留下的垃圾数量；",
            "6",
        ),
        Paragraph("OP7", OP, "决定在第八十一届会议上继续审议这一问题。", "7"),
    ),
    footnotes={
        "1": "联合国，《条约汇编》，第 1760 卷，第 30619 号；另见《昆明-蒙特利尔框架》。",
        "2": "A/80/192。",
        "3": "见世界气象组织第 1285 号出版物。",
    },
    unplaced=("山区国家之友小组分发",),
    notices=(Notice(NoticeCode.MISSING_NUMBERS, numbers=("8", "9")),),
)


def document(texts: Mapping[str, str], session: int = 80) -> Document:
    """A document of these paragraphs, by label."""
    kinds = {"PP": PP, "OP": OP, "AX": ANNEX}
    return Document(
        source=f"{session}.txt",
        session=session,
        paragraphs=tuple(
            Paragraph(
                label,
                SUB if "(" in label else kinds.get(label[:2], H),
                text,
                number=label[2:] if label.startswith("OP") and "(" not in label else None,
                parent=label.rpartition("(")[0] or None,
            )
            for label, text in texts.items()
        ),
    )


def _version(session: int, symbol: str, texts: Mapping[str, str], *notices: Notice) -> Document:
    return replace(
        document(texts, session),
        source=f"{symbol.lower().replace('/', '-')}.txt",
        symbol=symbol,
        date=f"{session + 1945}-12-16",
        title="结核病防治",
        kind=DocumentKind.ADOPTED,
        notices=notices,
    )


VERSIONS = (
    _version(
        73,
        "A/RES/73/3",
        {
            "PP1": "深为关切耐药结核病在拥挤的监狱中蔓延，",
            "OP1": "请会员国在矿区和监狱开展结核病筛查，追踪密切接触者，"
            "并向确诊病人免费提供二线药物；",
            "OP2": "鼓励制药企业降低分子诊断试剂的价格；",
            "OP3": "欢迎召开首次终止结核病部长级会议；",
            "OP4": "请秘书长向大会第七十五届会议提交报告。",
        },
    ),
    _version(
        75,
        "A/RES/75/8",
        {
            "PP1": "深为关切耐药结核病在拥挤的监狱中蔓延，",
            "OP1": "敦促会员国在矿区和监狱开展结核病筛查，追踪密切接触者，"
            "并向确诊病人免费提供二线药物；",
            "OP2": "请秘书长向大会第七十七届会议提交报告。",
        },
        Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=("1",)),
    ),
    _version(
        78,
        "A/RES/78/5",
        {
            "OP1": "敦促会员国在矿区、船厂和监狱开展结核病筛查，追踪密切接触者；",
            "OP2": "又敦促会员国向确诊病人免费提供二线药物；",
            "OP3": "鼓励制药企业公布并降低分子诊断试剂的价格；",
            "OP4": "深为关切耐药结核病在拥挤的监狱中蔓延；",
            "OP5": "促请研究机构共享疫苗试验的数据；",
            "OP6": "请秘书长向大会第八十届会议提交报告。",
        },
    ),
)


@cache
def comparison() -> Comparison:
    """The two resolutions on mountains compared."""
    return compare(OLD, NEW)


@cache
def traced() -> Trace:
    """The three on tuberculosis traced."""
    return trace(VERSIONS)


def printed(width: int, show: Callable[[Console], None]) -> str:
    """What is shown on a terminal of that width without colour."""
    stream = StringIO()
    show(Console(file=stream, width=width, color_system=None, highlight=False))
    return stream.getvalue()


def without_hanging_blanks(text: str) -> str:
    """The text with no blanks where its lines end."""
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))
