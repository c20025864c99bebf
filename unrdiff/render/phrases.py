"""What outputs say around their labels: lists, leads, counts, whole phrases, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from unrdiff.language.numerals import chinese_numeral, roman_numeral
from unrdiff.language.openings import without_adding
from unrdiff.model import Change, Comment, Document, ParagraphKind, Substitution
from unrdiff.reading.named import STANDARD_INPUT
from unrdiff.render.fortunes import Fortunes
from unrdiff.render.labels import Language, word
from unrdiff.render.part_counts import PartCount

# Marks of the text's own language: outputs have them in English too, beside its wording.
LIST_MARK, CLAUSE_MARK, COLON, COMMA = "、", "；", "：", "，"

# Tells a flat text that unrdiff wrote from others. As a sentence it also ends the head: whatever
# stands above it is no part of the title.
FLAT_TEXT_SIGN = "以下案文由 unrdiff 写出。"

# For messages: how paragraphs and instructions may be written.
PARAGRAPH_EXAMPLES = "OP16, PP3, 第16段, old:PP18, 74:OP5"
INSTRUCTION_EXAMPLE = "第 5 段，将“甲”改为“乙”"


def in_quotes(text: str) -> str:
    """Wording between the quotation marks of Chinese."""
    return f"“{text}”"


def clause_quoted(shared: Iterable[str]) -> str:
    """A clause that lives on elsewhere, as it stood and, where it says more or less, as it reads.

    That it follows another clause, 并, says neither.
    """
    told: dict[str, str] = {}
    for wording in shared:
        told.setdefault(without_adding(wording), wording)
    return " → ".join(map(in_quotes, told.values()))


def in_brackets(text: str) -> str:
    """Words between the brackets of Chinese."""
    return f"（{text}）"


def joined(names: Iterable[str], language: Language) -> str:
    """Names one after the other."""
    return (LIST_MARK if language == "zh" else ", ").join(names)


def phrased(parts: Iterable[str], language: Language) -> str:
    """Parts of one sentence."""
    return ("，" if language == "zh" else ", ").join(parts)


def sentences(said: Iterable[str], language: Language) -> str:
    """Sentences in one line."""
    return (CLAUSE_MARK if language == "zh" else "; ").join(said)


def led(lead: str, said: str, language: Language) -> str:
    """What is said behind what it is about."""
    return f"{lead}{COLON if language == 'zh' else ': '}{said}"


def agreed_line(share: float, model: str | None, language: Language) -> str:
    """``沿用旧措辞 88%，多出自旧 OP19``; ``model`` is the old paragraph that has most of it."""
    said = f"{word('agreed', language)} {share:.0%}"
    if model is None:
        return said
    return phrased([said, f"{word('most of it in', language)} {model}"], language)


def strength_count(count: int, language: Language) -> str:
    """``力度改动 4 处``: changes are counted, where other counts are of paragraphs."""
    if language == "zh":
        return f"{word('strength', 'zh')}改动 {count} 处"
    return f"{count} {'change' if count == 1 else 'changes'} of strength"


def revision_counts(total: int, counts: Iterable[tuple[str, int]], language: Language) -> str:
    """``12 条口头订正：已采用 10 条，未采用 2 条``; ``counts`` are how many have each status."""
    if language == "zh":
        told = phrased((f"{word(status, 'zh')} {number} 条" for status, number in counts), "zh")
        return led(f"{total} 条口头订正", told, "zh")
    told = phrased((f"{number} {word(status, 'en')}" for status, number in counts), "en")
    return led(f"{total} oral revision{'s' * (total != 1)}", told, "en")


def state_counts(counts: Iterable[tuple[str, int]], language: Language) -> str:
    """How many pairs have come how far: ``已比较 40，未能比较 2``."""
    if language == "zh":
        return phrased((f"{word(state, 'zh')} {number}" for state, number in counts), "zh")
    return phrased((f"{number} {word(state, 'en')}" for state, number in counts), "en")


def no_counterpart(language: Language) -> str:
    """Why a text of a folder was not compared."""
    if language == "zh":
        return (
            "另一文件夹中没有可以确定的对应案文，或同一文号的另一文件已作比较；"
            "要比较，请在清单中列出"
        )
    return (
        "no text of the other folder is clearly its counterpart, or another file of the same "
        "symbol was compared; to compare it, name the pair in a list"
    )


def renamed(then: str, now: str, language: Language) -> str:
    """``执行部分第5段（现为执行部分第4段）``."""
    return f"{then}（现为{now}）" if language == "zh" else f"{then} (now {now})"


def of_part(name: str, language: Language) -> str:
    """The name of a paragraph of which only a part is meant: ``执行部分第5段（部分内容）``."""
    told = word("in part", language)
    return f"{name}{in_brackets(told)}" if language == "zh" else f"{name} ({told})"


def label_of_older_version(label: str, version: str, language: Language) -> str:
    """The newest version has no such label: by whose count the paragraph is told."""
    if language == "zh":
        return f"最新版没有 {label}，以下按 {version} 的编号"
    return f"the newest version has no {label}; this is the one of {version}"


def restored(names: str, language: Language) -> str:
    """Whose wording comes back."""
    if language == "zh":
        return f"恢复上一版{names}的措辞"
    return f"restores the wording of the previous version's {names}"


def cited(document: Document, language: Language) -> str | None:
    """A document by its symbol, and as which draft of that report: ``A/71/485 决议草案四``.

    ``None`` where the document states no symbol.
    """
    if document.symbol is None or document.draft is None:
        return document.symbol
    if language == "zh":
        return f"{document.symbol} 决议草案{chinese_numeral(document.draft)}"
    return f"{document.symbol}, draft resolution {roman_numeral(document.draft)}"


def document_line(document: Document, language: Language) -> str:
    """What a document says of itself, in one line."""
    source, kind = source_name(document, language), document.kind
    known = [cited(document, language), document.date, source, document.title]
    return " · ".join(filter(None, [*known, word(kind.value, language) if kind else None]))


def draft_line(document: Document, language: Language) -> str:
    """One draft in the list of a report's drafts: what it is called, its title, its size."""
    preambular, operative = (
        len(document.of_kind(kind)) for kind in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
    )
    sizes = phrased(
        (
            f"{word('preambular', language)} {preambular}",
            f"{word('operative', language)} {operative}",
        ),
        language,
    )
    size = in_brackets(sizes) if language == "zh" else f" ({sizes})"
    return f"{document.title or ''}{size}".strip()


def tracked_by(author: str, count: int, language: Language) -> str:
    """An author, with how many tracked changes are theirs."""
    return f"{author or '?'} {count}{' 处' if language == 'zh' else ''}"


def made_by(change: Change) -> str:
    """Who made a tracked change, and on which day."""
    return " ".join(part for part in (change.author or "?", (change.date or "")[:10]) if part)


def comment_line(comment: Comment, language: Language) -> str:
    """A comment: who says what when, on which words."""
    who = " ".join(part for part in (comment.author or "?", (comment.date or "")[:10]) if part)
    on = in_quotes(comment.quoted) if comment.quoted else ""
    return led(f"{who}{on and ' '}{on}", comment.text, language)


def source_name(document: Document, language: Language) -> str:
    """Where a document comes from, and that it was revised where it was."""
    named = document.source
    if language == "zh" and named == STANDARD_INPUT:
        named = "标准输入"
    return f"{named}{_revised(document, language)}"


def version_cited(document: Document, language: Language) -> str:
    """How a version is called: its symbol, or its file; and that it was revised where it was."""
    symbol = cited(document, language)
    return f"{symbol}{_revised(document, language)}" if symbol else source_name(document, language)


def _revised(document: Document, language: Language) -> str:
    if not document.orally_revised:
        return ""
    return "（经口头订正）" if language == "zh" else " (as orally revised)"


def substitution_line(change: Substitution, language: Language) -> str:
    """One line on a replacement made throughout: what for what, how often, where, what was left."""
    places, made = " ".join(change.places), f"{change.old} → {change.new}"
    made_of_all = "substitutions" if change.count > 1 else "substitution"
    lead = word("substitutions in part" if change.kept else made_of_all, language)
    if language == "zh":
        left = f"；新案文另有 {change.kept} 处用旧称" if change.kept else ""
        inside = f"，其中 {change.apart} 处词间另有文字" if change.apart else ""
        ask = "" if change.sure else "；是否同义请核对"
        return f"{lead}：{made}，{change.count} 处（{places}）{inside}{left}{ask}"
    times = _times(change.count)
    left = f"; the new text has the old term {_times(change.kept)}" if change.kept else ""
    inside = f", {_times(change.apart)} with words inside it" if change.apart else ""
    ask = "" if change.sure else "; check that both mean the same"
    return f"{lead}: {made}, {times} ({places}){inside}{left}{ask}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def part_line(count: PartCount, language: Language) -> str:
    """What became of a part: ``执行部分 79 段：61 段沿用，其中 4 段移动；新增 18 段``."""
    return _part_in_chinese(count) if language == "zh" else _part_in_english(count)


def _part_in_chinese(count: PartCount) -> str:
    unit = "段（含分段）" if count.with_subparagraphs else "段"
    inside = [
        f"{count.policy} 段有实质或力度改动" if count.policy else "",
        f"{count.moved} 段移动" if count.moved else "",
    ]
    carried = f"{count.carried} 段沿用"
    if any(inside):
        carried += "，其中 " + "、".join(filter(None, inside))
    told = [
        carried if count.carried else "",
        f"新增 {count.added} 段" if count.added else "",
        f"{count.from_others} 段由他段拆出" if count.from_others else "",
        f"删去 {count.dropped} 段" if count.dropped else "",
        f"{count.into_others} 段并入他段" if count.into_others else "",
    ]
    said = "；".join(filter(None, told))
    return f"{word(count.part.value, 'zh')} {count.total} {unit}：{said}"


def _part_in_english(count: PartCount) -> str:
    unit = "paragraph" + "s" * (count.total != 1)
    if count.with_subparagraphs:
        unit += ", subparagraphs included"
    inside = [
        f"{count.policy} with changes of substance or force" if count.policy else "",
        f"{count.moved} moved" if count.moved else "",
    ]
    carried = f"{count.carried} carried over"
    if any(inside):
        carried += f" ({', '.join(filter(None, inside))})"
    told = [
        carried if count.carried else "",
        f"{count.added} added" if count.added else "",
        f"{count.from_others} split off from others" if count.from_others else "",
        f"{count.dropped} dropped" if count.dropped else "",
        f"{count.into_others} merged into others" if count.into_others else "",
    ]
    name = word(count.part.value, "en")
    return f"{name[0].upper()}{name[1:]}, {count.total} {unit}: {', '.join(filter(None, told))}"


def characters_changed(paragraphs: int, came: int, gone: int, language: Language) -> str:
    """How much changed in all: ``99 段有变动，增 3,412 字，删 2,120 字``."""
    if language == "zh":
        return f"{paragraphs} 段有变动，增 {came:,} 字，删 {gone:,} 字"
    unit = "paragraph" + "s" * (paragraphs != 1)
    return f"{paragraphs} {unit} changed, {came:,} characters inserted, {gone:,} deleted"


def page_of_pages(language: Language) -> tuple[str, str, str]:
    """What stands before, between and behind a page's number and the number of pages."""
    return ("第 ", " 页，共 ", " 页") if language == "zh" else ("page ", " of ", "")


def printed_with(program: str, language: Language) -> str:
    """Which program printed a file."""
    return f"由 {program} 打印" if language == "zh" else f"printed with {program}"


def fortunes_line(found: Fortunes, language: Language) -> str:
    """What became of the strands of all versions: how many stand, came, ended, came back."""
    counts = (found.throughout, found.begun, found.ended, found.returned, found.force)
    names = _FORTUNES[language]
    told = (f"{n} {said}" for n, said in zip(counts, names, strict=True) if n)
    lead = f"共 {found.total} 条沿革" if language == "zh" else f"{found.total} lineages"
    return led(lead, phrased(told, language), language)


_FORTUNES: Mapping[Language, tuple[str, ...]] = {
    "zh": (
        "条贯穿各版",
        "条在首版之后出现",
        "条已不在最新版",
        "条曾删后恢复",
        "条的力度有过改动",
    ),
    "en": (
        "stand in every version",
        "came after the first",
        "stand in the newest no more",
        "were dropped and came back",
        "had a change of force",
    ),
}


def too_large(most: int, language: Language) -> str:
    """Why a file was not taken; ``most`` is in bytes."""
    size = f"{most // 1_000_000} MB"
    if language == "zh":
        return f"文件超过 {size}，没有读取；请只给出决议或决议草案的案文"
    return f"the file is larger than {size} and was not read; give the resolution's text alone"
