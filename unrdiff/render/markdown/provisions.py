"""The table of old and new provisions in Markdown."""

from __future__ import annotations

from unrdiff.model import Op
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language, word
from unrdiff.render.markdown import is_ours as is_ours
from unrdiff.render.markdown.comparison import SIGN, escaped, marked
from unrdiff.render.phrases import LIST_MARK
from unrdiff.render.provisions import Provision, TableRow, Words, provisions

_SIGNS = {Op.DELETE: "~~", Op.INSERT: "**"}
_BREAK = "<br>"


def render(findings: Findings, view: View) -> bytes:
    """The table, below what is to be read before it."""
    assert findings.comparison is not None
    return _text(findings, view).encode()


def _text(findings: Findings, view: View) -> str:
    assert findings.comparison is not None
    table, language = provisions(findings.comparison, view), view.language
    heads = (
        f"{word('original text', language)} {escaped(table.old)}",
        f"{word('amended text', language)} {escaped(table.new)}",
        word("explanation", language),
    )
    marks = f"~~{word('deleted', language)}~~ **{word('inserted', language)}**"
    lines = [SIGN, f"# {word('provisions', language)}", ""]
    lines += [
        *(f"- {_line(told)}" for told in (*table.documents, *table.remarks)),
        f"- {marks}",
        "",
    ]
    lines += [_joined(heads), "| --- | --- | --- |", *(_row(row) for row in table.rows), ""]
    lines += _unplaced(table.unplaced, language)
    return "\n".join(lines).rstrip() + "\n"


def _row(row: TableRow) -> str:
    told = (LIST_MARK.join(row.status), *row.reasons, *row.elsewhere)
    return _joined((_cell(row.old), _cell(row.new), _BREAK.join(_line(part) for part in told)))


def _cell(provision: Provision | None) -> str:
    if provision is None:
        return "—"
    words = "".join(map(_words, provision.words))
    number = f"{escaped(provision.number)} " if provision.number else ""
    return f"{escaped(provision.name)}{_BREAK}{number}{words}"


def _words(words: Words) -> str:
    if words.raised:
        return f"<sup>{escaped(words.text)}</sup>"
    if words.op is Op.EQUAL:
        return _line(words.text)
    return _BREAK.join(marked(line, _SIGNS[words.op]) for line in words.text.splitlines())


def _line(text: str) -> str:
    """Text that stays in its cell: where a line ends in it, the cell goes on below."""
    return _BREAK.join(map(escaped, text.splitlines()))


def _joined(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _unplaced(texts: tuple[str, ...], language: Language) -> list[str]:
    told = [f"- {_line(text)}" for text in texts]
    return [f"## {word('unplaced', language)}", "", *told, ""] if told else []
