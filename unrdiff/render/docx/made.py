"""A Word file made new of a text: the look of a UN draft, everything in it typed.

The masthead, the title, indented paragraphs whose verbs are set apart, footnotes below a rule, the
symbol at the head of each page and its number at the foot; A4. The Chinese faces are those that
Word has everywhere (SimSun, SimHei, KaiTi); other programs put their own in their stead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain
from pathlib import Path
from xml.sax.saxutils import escape as escaped

from unrdiff.language.covers import organ, speaks
from unrdiff.language.headings import annex_lines
from unrdiff.language.openings import opening
from unrdiff.model import Document, Origin, ParagraphKind
from unrdiff.render.cover import cover_lines, heading_lines
from unrdiff.render.docx.content import split_at, typed_number
from unrdiff.render.docx.cover_notes import notes_of_cover
from unrdiff.render.docx.parts import numbering, packaged, root
from unrdiff.render.docx.plan import Passage, passages
from unrdiff.render.labels import UNITED_NATIONS
from unrdiff.render.office import storable

_STYLES = {
    ParagraphKind.PREAMBULAR: "Preambular",
    ParagraphKind.OPERATIVE: "Operative",
    ParagraphKind.SUBPARAGRAPH: "Subparagraph",
    ParagraphKind.HEADING: "PartHeading",
    ParagraphKind.ANNEX: "Operative",
}
_LISTED = (ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH)
_IN_LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
_SEPARATOR = '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:{}/></w:r></w:p>'
_RULES = (
    f'<w:footnote w:type="separator" w:id="-1">{_SEPARATOR.format("separator")}</w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    f"{_SEPARATOR.format('continuationSeparator')}</w:footnote>"
)
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/>'
    '<w:footerReference w:type="first" r:id="rId5"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" '
    'w:left="1134" w:header="720" w:footer="720" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
# Whoever goes on drafting in it does so in Track Changes.
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:trackRevisions/><w:footnotePr><w:footnote w:id="-1"/>'
    '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


def word_file(document: Document, auto_numbers: bool = False) -> tuple[bytes, Document]:
    """A document as a Word file, the same bytes for the same document; and it as read from there.

    That is, with the places of its paragraphs in the file. With ``auto_numbers`` Word counts the
    operative paragraphs and their subparagraphs.
    """
    made = _Made(document, auto_numbers)
    pieces = [list(part) for part in (made.masthead(), made.head(), made.paragraphs())]
    body = "".join((*chain.from_iterable(pieces), _SECTION))
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    others = {
        "styles": (Path(__file__).parent / "assets" / "styles.xml").read_text("utf-8"),
        "settings": root("settings", _SETTINGS),
        "footnotes": root("footnotes", _RULES + "".join(made.notes())),
        "header": root("hdr", _paragraph("Header", _run(document.symbol or ""))),
        "footer": root("ftr", _paragraph("Footer", page)),
    }
    if auto_numbers:
        others["numbering"] = root("numbering", numbering(made.passages))
    content = packaged(document.title or "", root("document", f"<w:body>{body}</w:body>"), others)
    starts = list(accumulate(sum(p.count("<w:p>") for p in part) for part in pieces))
    return content, made.placed(starts)


class _Made:
    def __init__(self, document: Document, auto_numbers: bool) -> None:
        self.document, self.auto_numbers = document, auto_numbers
        self.passages = passages(document.paragraphs)
        self.annexes = sum(p.annex is not None for p in self.passages)
        heads = (i for i, p in enumerate(self.passages) if p.annex is not None)
        at = len(self.passages) if document.closes_behind_annexes else next(heads, None)
        # The passages before the closing lines, and those behind them.
        self.parts = self.passages[:at], self.passages[at:] if at is not None else []
        # Word counts by itself what is numbered through from 1; other numbers are typed.
        self.on_cover = notes_of_cover(document)
        order = dict.fromkeys((*self.on_cover, *(m.number for p in self.passages for m in p.marks)))
        texts = [n for n in order if n in document.footnotes and n.isdecimal()]
        self.counted = texts == [str(n) for n in range(1, len(texts) + 1)]
        self.identifiers = {number: index for index, number in enumerate(document.footnotes, 1)}
        self.marked: set[str] = set()

    def placed(self, starts: Sequence[int]) -> Document:
        """The document with its places; ``starts`` are where the title and paragraphs begin."""
        counts = [max(len(self._annex(passage)), 1) for passage in self.passages]
        firsts = list(accumulate(counts, initial=starts[1]))
        closed, closing = len(self.parts[0]), len(self.document.closing)
        placed = []
        for number, paragraph in enumerate(self.document.paragraphs):
            first = firsts[number] + (closing if number >= closed else 0)
            origins = tuple(Origin(index=first + i) for i in range(counts[number]))
            placed.append(replace(paragraph, origins=origins))
        title = Origin(index=starts[1] - 2)
        return replace(
            self.document,
            paragraphs=tuple(placed),
            title_at=(title,) if self.document.title else (),
            closing_at=tuple(Origin(index=firsts[closed] + i) for i in range(closing)),
        )

    def _annex(self, passage: Passage) -> list[str]:
        """The lines of an annex's heading; none for what is no such heading."""
        if passage.annex is None:
            return []
        return annex_lines(passage.annex, self.annexes, passage.text)

    def masthead(self) -> Iterator[str]:
        """What the cover says: the organization and its organ, symbol, day, session."""
        document = self.document
        left = _cell(4820, [(UNITED_NATIONS, '<w:b/><w:sz w:val="32"/>')])
        right = _cell(4820, [(document.symbol or "", '<w:b/><w:sz w:val="28"/>')], "right")
        yield (
            '<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblBorders>'
            '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/></w:tblBorders>'
            '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4820"/>'
            f'<w:gridCol w:w="4820"/></w:tblGrid><w:tr>{left}{right}</w:tr></w:tbl>'
        )
        yield from (_paragraph("Masthead", _run(line)) for line in cover_lines(document))

    def head(self) -> Iterator[str]:
        """The heading with the title, and the organ that speaks."""
        marks = "".join(map(self._mark, self.on_cover))
        lines = [("ResolutionTitle", line) for line in heading_lines(self.document)]
        speaking = ("Organ", speaks(organ(self.document.symbol or "")))
        marked = lines[-1] if self.document.title else speaking
        for style, line in (*lines, speaking):
            yield _paragraph(style, _run(line) + (marks if (style, line) == marked else ""))

    def paragraphs(self) -> Iterator[str]:
        """The paragraphs, numbers typed, with the closing lines before the headings of annexes."""
        before, behind = self.parts
        yield from chain.from_iterable(map(self._paragraph, before))
        yield from (_paragraph("Closing", _run(line)) for line in self.document.closing)
        yield from chain.from_iterable(map(self._paragraph, behind))

    def _paragraph(self, passage: Passage) -> Iterator[str]:
        if passage.annex is not None:
            for line in self._annex(passage)[:-1]:
                yield _paragraph("AnnexHeading", _run(line))
            yield _paragraph("AnnexHeading", self._wording(passage, verb=False))
            return
        listed = self.auto_numbers and passage.number is not None and passage.kind in _LISTED
        number, tab, _ = ("" if listed else typed_number(passage)).partition("\t")
        before = _run(number) if number else ""
        before += "<w:r><w:tab/></w:r>" if tab else ""
        style = _STYLES[passage.kind or ParagraphKind.PREAMBULAR]
        verb = passage.kind in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
        list_place = _IN_LIST.format(passage.depth) if listed else ""
        yield _paragraph(style, before + self._wording(passage, verb), list_place)

    def notes(self) -> Iterator[str]:
        """The footnotes."""
        for number, text in self.document.footnotes.items():
            mark = (
                "<w:footnoteRef/>" if self._is_counted(number) else f"<w:t>{_written(number)}</w:t>"
            )
            properties = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            inner = f"<w:r>{properties}{mark}</w:r>{_run(f' {text}')}"
            yield (
                f'<w:footnote w:id="{self.identifiers[number]}">'
                f"{_paragraph('FootnoteText', inner)}</w:footnote>"
            )

    def _wording(self, passage: Passage, verb: bool) -> str:
        behind = len(passage.text) - len(opening(passage.text).rest) if verb else 0
        inner, at = "", 0
        for piece, mark in split_at(passage.text, passage.marks):
            cut = max(min(behind - at, len(piece)), 0)
            inner += _run(piece[:cut], '<w:rStyle w:val="OpeningVerb"/>') + _run(piece[cut:])
            at += len(piece)
            if mark is not None:
                inner += self._mark(mark.number)
        return inner

    def _mark(self, number: str) -> str:
        style = '<w:rStyle w:val="FootnoteReference"/>'
        if number in self.marked or number not in self.identifiers:
            return _run(number, style)
        self.marked.add(number)
        own = "" if self._is_counted(number) else ' w:customMarkFollows="1"'
        typed = "" if self._is_counted(number) else f"<w:t>{_written(number)}</w:t>"
        return (
            f"<w:r><w:rPr>{style}</w:rPr><w:footnoteReference{own} "
            f'w:id="{self.identifiers[number]}"/>{typed}</w:r>'
        )

    def _is_counted(self, number: str) -> bool:
        return self.counted and number.isdecimal()


def _written(text: str) -> str:
    """Text as XML has it."""
    return escaped(storable(text))


def _run(text: str, properties: str = "") -> str:
    held = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{held}<w:t xml:space="preserve">{_written(text)}</w:t></w:r>' if text else ""


def _paragraph(style: str, inner: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inner}</w:p>'


def _cell(width: int, lines: list[tuple[str, str]], side: str = "left") -> str:
    told = "".join(
        _paragraph("Masthead", _run(text, look), f'<w:jc w:val="{side}"/>') for text, look in lines
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
        f"{told}</w:tc>"
    )
