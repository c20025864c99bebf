"""Makes Word files out of XML written by hand: what is wanted in them, and nothing else."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from xml.sax.saxutils import escape, quoteattr

from unrdiff.model import Document, DocumentKind, FootnoteMark, ParagraphKind

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
AUTHOR = 'w:id="9" w:author="甲国" w:date="2026-10-01T09:00:00Z"'


@dataclass(frozen=True)
class Typed:
    """A paragraph to be written: its number, its wording with marks, how the number comes about."""

    text: str
    number: str = ""
    marks: tuple[FootnoteMark, ...] = ()
    level: int | None = None
    style: str = ""


@dataclass
class Word:
    """A Word file being made; parts are XML without their roots."""

    body: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    numbering: str = ""
    header: str = ""
    styles: str = ""
    comments: str = ""
    settings: str = ""
    footnotes: str = ""
    endnotes: str = ""

    marked: set[str] = field(default_factory=set)
    identifiers: dict[str, int] = field(default_factory=dict)

    def mark(self, identifier: str, number: str = "") -> str:
        """A footnote's mark: a reference, or one that refers to it again."""
        if identifier in self.marked:
            return again(number or identifier)
        self.marked.add(identifier)
        known = self.identifier(identifier)
        start = f'<w:bookmarkStart w:id="{known}" w:name="n{number or identifier}"/>'
        return f'{start}{reference(known)}<w:bookmarkEnd w:id="{known}"/>'

    def identifier(self, key: str) -> str:
        """The number by which a file knows a note."""
        return str(self.identifiers.setdefault(key, len(self.identifiers) + 1))

    def data(self) -> bytes:
        """The file."""
        made = io.BytesIO()
        roots = {
            "styles": ("styles", self.styles),
            "numbering": ("numbering", self.numbering),
            "settings": ("settings", self.settings),
            "comments": ("comments", self.comments),
            "footnotes": (
                "footnotes",
                self.footnotes
                or "".join(_note(self.identifier(key), text) for key, text in self.notes.items()),
            ),
            "endnotes": ("endnotes", self.endnotes),
            "header1": ("hdr", self.header),
        }
        kept = {name: root for name, root in roots.items() if root[1]}
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", _types(kept))
            archive.writestr("_rels/.rels", _relationships({"officeDocument": "word/document.xml"}))
            kinds = {("header" if n == "header1" else n): f"{n}.xml" for n in kept}
            archive.writestr("word/_rels/document.xml.rels", _relationships(kinds))
            section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
            body = "".join(self.body) + (section if self.header else "")
            archive.writestr("word/document.xml", _xml("document", f"<w:body>{body}</w:body>"))
            for name, (root, inner) in kept.items():
                archive.writestr(f"word/{name}.xml", _xml(root, inner))
        return made.getvalue()


def _xml(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMES}>{inner}</w:{root}>'


def _types(parts: Iterable[str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    listed = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{name.rstrip("1")}+xml"/>'
        for name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f"{listed}</Types>"
    )


def _relationships(targets: dict[str, str]) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{base}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    home = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{home}">{listed}</Relationships>'


def _note(number: str, inner: str) -> str:
    return (
        f"<w:footnote w:id={quoteattr(number)}><w:p><w:r><w:footnoteRef/></w:r>"
        f"{inner}</w:p></w:footnote>"
    )


def run(text: str, properties: str = "", tag: str = "t") -> str:
    """A run of wording."""
    held = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{held}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def reference(identifier: str) -> str:
    """A footnote's mark."""
    return f'<w:r><w:footnoteReference w:id="{identifier}"/></w:r>'


def again(number: str) -> str:
    """A second mark of a footnote: Word has it as the result of a field."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")]
    code = f"{marks[0]}<w:r><w:instrText> NOTEREF n{number} \\f </w:instrText></w:r>{marks[1]}"
    return code + run(number, '<w:vertAlign w:val="superscript"/>') + marks[2]


def paragraph(inner: str, properties: str = "") -> str:
    """A paragraph of runs."""
    held = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{held}{inner}</w:p>"


def word_of_parts(parts: Mapping[str, str], strict: bool = False) -> bytes:
    """A file of the insides of its parts, in the names of transitional or of strict files."""
    inner = {name: part.replace("\n", "") for name, part in parts.items()}
    word = Word(body=[inner.pop("body")])
    for name, part in inner.items():
        setattr(word, name, part)
    data = word.data()
    if not strict:
        return data
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            for kind in ("wordprocessingml", "officeDocument"):
                home = f"http://schemas.openxmlformats.org/{kind}/2006/"
                part = part.replace(home, f"http://purl.oclc.org/ooxml/{kind}/")
            new.writestr(name, part)
    return made.getvalue()


# --- a document as paragraphs ------------------------------------------------------------------


def typed(document: Document) -> list[Typed]:
    """The paragraphs of a resolution as its Word file has them, heading and organ included."""
    session = (document.symbol or "").removeprefix("A/RES/")
    adopted = document.kind is DocumentKind.ADOPTED
    found = [Typed(f"{session}. {document.title}" if adopted else document.title or "", style="")]
    found.append(Typed("大会，"))
    for p in document.paragraphs:
        level = None
        if p.kind is ParagraphKind.OPERATIVE and p.number:
            level = 0
        elif p.kind is ParagraphKind.SUBPARAGRAPH:
            level = p.label.count("(")
        style = "Heading1" if p.kind is ParagraphKind.HEADING else ""
        found.append(Typed(p.text, p.number or "", p.marks, level, style))
    return found + [Typed(line) for line in document.closing]


def printed_number(one: Typed) -> str:
    """A number as it is typed: 16. and a tab, (a) and a tab."""
    if not one.number:
        return ""
    if one.style:
        return f"{one.number}、"
    return f"{one.number}.\t" if one.number.isdecimal() else f"{one.number}\t"


def typed_word(document: Document) -> Word:
    """Everything typed, footnotes real."""
    word = Word(header=paragraph(run(document.symbol or "")), styles=STYLES)
    for one in typed(document):
        word.body.append(paragraph(run(printed_number(one)) + _runs(one, word), _style(one)))
    _add_notes(word, document)
    return word


def numbered_word(document: Document) -> Word:
    """Paragraphs numbered by Word; lists of (a) begin anew below each operative paragraph."""
    word = Word(header=paragraph(run(document.symbol or "")), numbering=LISTS, styles=STYLES)
    for one in typed(document):
        listed = f'<w:numPr><w:ilvl w:val="{one.level}"/><w:numId w:val="1"/></w:numPr>'
        if one.level is None:
            word.body.append(paragraph(run(printed_number(one)) + _runs(one, word), _style(one)))
        else:
            word.body.append(paragraph(_runs(one, word), listed))
    _add_notes(word, document)
    return word


def _style(one: Typed) -> str:
    return f'<w:pStyle w:val="{one.style}"/>' if one.style else ""


def _add_notes(word: Word, document: Document) -> None:
    word.notes.update({number: run(" " + text) for number, text in document.footnotes.items()})


def _runs(one: Typed, word: Word) -> str:
    at, inner = 0, ""
    for mark in one.marks:
        inner += run(one.text[at : mark.offset]) + word.mark(mark.number)
        at = mark.offset
    return inner + run(one.text[at:])


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
)


def _level(level: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + _level(0, "decimal", "%1.")
    + _level(1, "lowerLetter", "(%2)")
    + _level(2, "lowerRoman", "(%3)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)

# --- runs cut at random ------------------------------------------------------------------------

TEXT_IN_BOX = "框中文字"
_BOX = f"<w:txbxContent><w:p><w:r><w:t>{TEXT_IN_BOX}</w:t></w:r></w:p></w:txbxContent>"


class Noise:
    """Writes wording as editing leaves it: cut runs, fields, hidden text, boxes, bookmarks."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.boxes = 0

    def runs(self, text: str) -> str:
        """Wording in many runs, with what is not printed among them."""
        cuts = (
            sorted(self.random.sample(range(1, len(text)), min(len(text) - 1, 4)))
            if len(text) > 1
            else []
        )
        pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        return "".join(self._one(piece) + self._unseen() for piece in pieces)

    def _one(self, piece: str) -> str:
        made = run(piece, self.random.choice(["", "<w:i/>", "<w:b/>", '<w:lang w:val="zh-CN"/>']))
        choice = self.random.randrange(7)
        if choice == 0:
            return f'<w:hyperlink r:id="none">{made}</w:hyperlink>'
        if choice == 1:
            control = f"<w:sdt><w:sdtPr/><w:sdtContent>{made}</w:sdtContent></w:sdt>"
            return f"<w:smartTag>{control}</w:smartTag>"
        if choice == 2:
            return f'<w:fldSimple w:instr=" REF x ">{made}</w:fldSimple>'
        if choice == 3:
            return _field(made)
        if choice == 4 and "-" in piece:
            before, after = piece.split("-", 1)
            return f"{run(before)}<w:r><w:noBreakHyphen/></w:r>{run(after)}"
        return made

    def _unseen(self) -> str:
        choice = self.random.randrange(8)
        if choice == 0:
            return run("看不见", "<w:vanish/>")
        if choice == 1:
            return run("看不见", '<w:rStyle w:val="Unseen"/>')
        if choice == 2:
            return '<w:bookmarkStart w:id="1" w:name="b"/><w:proofErr w:type="spellStart"/>'
        if choice == 3:
            return "<w:r><w:softHyphen/><w:lastRenderedPageBreak/></w:r>"
        if choice == 4 and self.random.randrange(4) == 0:
            self.boxes += 1
            return (
                '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
                f"{_BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{_BOX}"
                "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            )
        return ""


def _field(result: str) -> str:
    """A field with another in its code."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText> {} </w:instrText></w:r>"
    inner = f"{begin}{code.format('PAGE')}{separate}{run('7')}{end}"
    return f"{begin}{code.format('IF')}{inner}{separate}{result}{end}"


def noisy_word(document: Document, seed: int) -> tuple[Word, int]:
    """Everything typed, in cut runs; and how many text boxes were put in."""
    noise = Noise(seed)
    word = Word(header=paragraph(run(document.symbol or "")), styles=STYLES)
    for one in typed(document):
        at, inner = 0, noise.runs(printed_number(one)) if one.number else ""
        for mark in one.marks:
            inner += noise.runs(one.text[at : mark.offset]) + word.mark(mark.number)
            at = mark.offset
        inner += noise.runs(one.text[at:])
        word.body.append(paragraph(inner, _style(one)))
    _add_notes(word, document)
    return word, noise.boxes


# --- tracked changes ---------------------------------------------------------------------------


def tracked_word(old: Document, new: Document, numbered: bool = False) -> Word:
    """The old text with every change to the new one tracked: words, paragraphs, footnotes."""
    word = Word(header=paragraph(run(old.symbol or "")), styles=STYLES)
    word.numbering = LISTS if numbered else ""
    notes = _TrackedNotes(word, old, new)
    before, after = typed(old), typed(new)
    matcher = SequenceMatcher(None, [p.text for p in before], [p.text for p in after], False)
    for op, i, j, k, m in matcher.get_opcodes():
        pairs: Iterable[tuple[Typed | None, Typed | None]] = zip_longest(before[i:j], after[k:m])
        for mine, other in pairs:
            word.body.append(_tracked(mine, other, notes, numbered, word))
            assert op != "equal" or (mine and other)
    return word


class _TrackedNotes:
    """Footnotes of both texts, under identifiers of their own."""

    def __init__(self, word: Word, old: Document, new: Document) -> None:
        for side, document in (("o", old), ("n", new)):
            for number, text in document.footnotes.items():
                word.notes[f"{side}{number}"] = run(" " + text)

    @staticmethod
    def marked(one: Typed, side: str) -> list[str]:
        """The wording character by character, marks among it."""
        found = list(one.text)
        for mark in reversed(one.marks):
            found.insert(mark.offset, f"\0{side}{mark.number}")
        return found


def _tracked(
    old: Typed | None, new: Typed | None, notes: _TrackedNotes, numbered: bool, word: Word
) -> str:
    if old is None or new is None:
        one, tag = (new, "ins") if new else (old, "del")
        assert one
        listed = numbered and one.level is not None
        inner = _written(
            [*_number(one, listed), *notes.marked(one, "n" if new else "o")], tag, word
        )
        return paragraph(inner, _properties(one, listed, f"<w:rPr><w:{tag} {AUTHOR}/></w:rPr>"))
    listed = numbered and new.level is not None
    mine = [*_number(old, numbered and old.level is not None), *notes.marked(old, "o")]
    other = [*_number(new, listed), *notes.marked(new, "n")]
    inner = ""
    for op, i, j, k, m in SequenceMatcher(None, mine, other, False).get_opcodes():
        if op == "equal":
            inner += _written(mine[i:j], "", word)
            continue
        inner += _written(mine[i:j], "del", word) + _written(other[k:m], "ins", word)
    return paragraph(inner, _properties(new, listed, _was(old, new, numbered)))


def _number(one: Typed, listed: bool) -> list[str]:
    return [] if listed else list(printed_number(one))


def _properties(one: Typed, listed: bool, more: str) -> str:
    number = f'<w:numPr><w:ilvl w:val="{one.level}"/><w:numId w:val="1"/></w:numPr>'
    return _style(one) + (number if listed else "") + more


def _was(old: Typed, new: Typed, numbered: bool) -> str:
    if (old.style, old.level if numbered else None) == (new.style, new.level if numbered else None):
        return ""
    former = _properties(old, numbered and old.level is not None, "")
    return f"<w:pPrChange {AUTHOR}><w:pPr>{former}</w:pPr></w:pPrChange>"


def _written(pieces: Sequence[str], tag: str, word: Word) -> str:
    inner, plain = "", ""
    text_tag = "delText" if tag == "del" else "t"
    for piece in [*pieces, ""]:
        if piece and not piece.startswith("\0"):
            plain += piece
            continue
        inner += run(plain, tag=text_tag) if plain else ""
        plain = ""
        inner += word.mark(piece[1:], piece[2:]) if piece else ""
    return f"<w:{tag} {AUTHOR}>{inner}</w:{tag}>" if tag and inner else inner
