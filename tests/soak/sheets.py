"""Random and hostile sheets of oral revisions: what no line of them names stays as it was."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from random import Random

from test_oral_any_sheet import DRAFTS, SENTENCES, WORDS
from test_oral_cases import draft
from texts import FILES, sample

from unrdiff.model import Document
from unrdiff.oral.revise import revise
from unrdiff.oral.revision import Revision, Status

Tally = Counter[tuple[str, str]]
ANY = ".*"


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase of a sheet, and a pattern of the labels that it may mean."""

    phrase: str
    labels: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet, and the patterns of all that it names anywhere."""

    text: str
    named: tuple[str, ...]

    def names(self, label: str) -> bool:
        """Whether any of its phrases may mean this paragraph, or the one that it belongs to."""
        return any(re.match(rf"(?:{pattern})(?:\(|$)", label) for pattern in self.named)


def attempt(seed: int) -> Tally:
    """A sheet worked into a draft, leniently and strictly."""
    chance = Random(seed)
    source = chance.choice([*map(draft, DRAFTS), *map(sample, FILES)])
    sheet = a_sheet(source, chance)
    revision = revise(source, sheet.text)
    nothing_unnamed_changes(sheet, revision)
    all_or_nothing(sheet, revision, revise(source, sheet.text, strict=True))
    return Counter(("amendments", a.status.value) for a in revision.amendments)


def nothing_unnamed_changes(sheet: Sheet, revision: Revision) -> None:
    """Paragraphs that no phrase names are there in their order, to the letter, footnotes too."""
    before, after = revision.draft, revision.revised
    labels = [p.label for p in after.paragraphs]
    assert len(labels) == len(set(labels))
    kept = [p.text for p in before.paragraphs if not sheet.names(p.label)]
    rest = iter([p.text for p in after.paragraphs])
    for text in kept:
        assert text in rest, f"gone, changed or out of its order: {text[:40]}"
    applied = [a for a in revision.amendments if a.status is Status.APPLIED]
    for amendment in applied:
        if amendment.target and amendment.target not in ("TITLE", "ALL"):
            # A line above may name a paragraph, and so the part that a new one comes into.
            within = {"preamble": "PP", "operative": "OP"}.get(amendment.target)
            labels = [p.label for p in before.paragraphs if within and p.label.startswith(within)]
            named = any(map(sheet.names, labels or [amendment.target]))
            assert named, f"applied at {amendment.target}"
    if not applied:
        assert (after.paragraphs, after.title, after.footnotes) == (
            *(before.paragraphs, before.title, before.footnotes),
        )


def all_or_nothing(sheet: Sheet, lenient: Revision, strict: Revision) -> None:
    """Strictly, all of a sheet is applied or none of it."""
    if lenient.complete:
        assert strict == lenient
    else:
        assert strict.revised.paragraphs == lenient.draft.paragraphs


# --- sheets ------------------------------------------------------------------------------------


def a_sheet(source: Document, chance: Random) -> Sheet:
    """Sentences as sheets have them, or a muddle of their words."""
    named: list[str] = []
    if chance.random() < 0.7:
        lines = [_sentence(source, chance, named) for _ in range(chance.randrange(1, 6))]
        if chance.random() < 0.2:
            lines.insert(chance.randrange(len(lines) + 1), chance.choice(HOSTILE))
        return Sheet("\n".join(lines), tuple(named))
    pieces = [_piece(source, chance, named) for _ in range(chance.randrange(1, 14))]
    return Sheet("".join(pieces), tuple(named))


def _sentence(source: Document, chance: Random, named: list[str]) -> str:
    said = chance.choice(SENTENCES)
    while "{L}" in said:
        said = said.replace("{L}", _place(source, chance, named), 1)
    while "{Q}" in said:
        said = said.replace("{Q}", f"“{_quoted(source, chance)}”", 1)
    return said


def _piece(source: Document, chance: Random, named: list[str]) -> str:
    match chance.randrange(9):
        case 0 | 1:
            return _place(source, chance, named)
        case 2 | 3:
            return f"“{_quoted(source, chance)}”"
        case 4:
            return chance.choice(HOSTILE)
        case _:
            return chance.choice(WORDS)


def _place(source: Document, chance: Random, named: list[str]) -> str:
    """A place of the draft, or one that it has not."""
    if chance.random() < 0.15:
        found = chance.choice(ELSEWHERE)
    else:
        label = chance.choice(source.paragraphs).label
        found = chance.choice(_phrases(label))
    named.append(found.labels)
    return found.phrase


def _phrases(label: str) -> list[Named]:
    """How a sheet names this label; without its part, it may mean either."""
    whole = re.fullmatch(r"(PP|OP|AX|H)(\d+)(?:\.(\d+))?((?:\([^)]*\))*)", label)
    if whole is None:
        return [Named("第 999 段", "OP999")]
    part, number, inner, path = whole.groups()
    tail = f"{path}分段" if path else ""
    exact = re.escape(label)
    if part == "PP":
        return [Named(f"序言部分第{number}段", exact), Named(f"PP{number}", exact)]
    if part == "H":
        return [Named(f"第{number}个小标题", f"H{number}")]
    if part == "AX":
        head = f"附件{number}第{inner}段" if inner else f"附件{number}"
        return [Named(head + tail, exact if inner else rf"AX{number}.*")]
    bare = rf"(?:OP|PP|AX\d+\.){number}" + re.escape(path)
    return [
        Named(f"执行部分第{number}段{tail}", exact),
        Named(f"第{number}段{tail}", bare),
        Named(f"OP{number}{path}", exact),
        Named(f"paragraph {number}{path and ' ' + path}", bare),
    ]


def _quoted(source: Document, chance: Random) -> str:
    """Words of the draft, or others."""
    if chance.random() < 0.3:
        return chance.choice((*NEW, *HOSTILE))
    text = chance.choice(source.paragraphs).text
    start = chance.randrange(len(text))
    return text[start : start + chance.choice((1, 2, 4, 8, 30))]


ELSEWHERE = (
    Named("第99段", r"(?:OP|PP|AX\d+\.)99"),
    Named("最后一段", ANY),
    Named("通篇", ANY),
    Named("(c)分段", r".*\(c\)"),
    Named("标题", "TITLE"),
    Named("脚注1", "FN1"),
    Named("第5至7段", r"(?:OP|PP|AX\d+\.)[567]"),
    Named("第5、6和7段", r"(?:OP|PP|AX\d+\.)[567]"),
    Named("throughout", ANY),
)
NEW = ("", "，", "新增的词语", "请秘书长提出报告；", "(a) 甲；\n(b) 乙；", "呼吁各国：\n(a) 甲；")
HOSTILE = (
    *("“", "”", "「", '"', "“" * 200, "\n" * 50, "第" * 500, "(" * 300, " 1." * 100, "\x1b[2J"),
    *("\u202e", "\x00", "\r", "\ud7ff", "第99999999999999999999段", "第一千零一段", "</script>"),
    *("=cmd|' /C calc'!A0", "如果", "不", "（待定）", "谢谢主席", "A/80/L.1", "附件", "((a)(b))"),
)


def table(tally: Tally) -> str:
    """How the instructions fared."""
    return ", ".join(f"{n} {name}" for (_, name), n in sorted(tally.items())) or "no instruction"
