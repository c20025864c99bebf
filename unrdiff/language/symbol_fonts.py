"""Characters of fonts that have an encoding of their own, as the characters that they show."""

from __future__ import annotations

# Adobe's encoding of the Symbol font, from 0x20 and from 0xA1 on; blanks where it has no sign
# that a text could mean.
_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"
    "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_HIGH = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈… —↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
# The signs of Wingdings that stand in lists and forms.
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
# Word keeps such characters in the private area, their code behind this.
_PRIVATE = 0xF000


def symbol(code: int, font: str | None) -> str:
    """The character of a font's code; one that is not known stays in the private area."""
    low = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + 0x100 else code
    name = (font or "").lower()
    found = ""
    if name == "symbol":
        if 0x20 <= low < 0x20 + len(_LOW):
            found = _LOW[low - 0x20]
        elif 0xA1 <= low < 0xA1 + len(_HIGH):
            found = _HIGH[low - 0xA1]
    elif name.startswith("wingdings"):
        found = _WINGDINGS.get(low, "")
    if found.strip():
        return found
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else ""


def shown(text: str, font: str | None) -> str:
    """A text set in a font, with the characters that it shows."""
    if (font or "").lower() not in ("symbol", "wingdings") and not any(
        _PRIVATE <= ord(c) < _PRIVATE + 0x100 for c in text
    ):
        return text
    return "".join(symbol(ord(c), font or "Symbol") for c in text)
