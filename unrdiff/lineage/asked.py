"""Which paragraph's story is asked for: a label, and the version that counts it so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unrdiff.model import Lineage, Trace, UnrdiffError

Version = Literal["old", "new"] | int
"""The oldest version, the newest, or the one of a session."""


@dataclass(frozen=True, slots=True)
class AskedParagraph:
    """A paragraph by its label; without a version, the newest that has such a label is meant."""

    label: str
    version: Version | None = None

    def __str__(self) -> str:
        return self.label if self.version is None else f"{self.version}:{self.label}"


@dataclass(frozen=True, slots=True)
class FoundParagraph:
    """The lineage that was asked for, and the version in which it bears the asked label."""

    lineage: Lineage
    version: int


def find_paragraph(trace: Trace, asked: AskedParagraph) -> FoundParagraph:
    """The lineage of the asked paragraph.

    Raises ``UnrdiffError`` where no version that may be meant has it.
    """
    versions = _versions(trace, asked)
    for version in versions:
        for lineage in trace.lineages:
            if lineage.paragraphs[version] == asked.label:
                return FoundParagraph(lineage, version)
    if len(versions) > 1:
        raise UnrdiffError(
            "--paragraph {asked}: no version has it; use a label such as OP16 or old:PP3",
            asked=asked,
        )
    raise UnrdiffError(
        "--paragraph {asked}: that version does not have it; use a label such as OP16 or old:PP3",
        asked=asked,
    )


def _versions(trace: Trace, asked: AskedParagraph) -> list[int]:
    """The versions that may be meant, the likeliest first."""
    newest_first = list(reversed(range(len(trace.documents))))
    if asked.version is None:
        return newest_first
    if asked.version == "old":
        return newest_first[-1:]
    if asked.version == "new":
        return newest_first[:1]
    of_session = [i for i in newest_first if trace.documents[i].session == asked.version]
    if not of_session:
        held = ", ".join(str(d.session) for d in trace.documents if d.session)
        raise UnrdiffError(
            "--paragraph {asked}: no version is of session {version}; there are {held}",
            asked=asked,
            version=asked.version,
            held=held,
        )
    return of_session
