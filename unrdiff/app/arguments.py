"""What the user typed, as values: a format, kinds, a paragraph, a time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from unrdiff.lineage.asked import AskedParagraph
from unrdiff.model import UnrdiffError
from unrdiff.render.formats import names_by_ending
from unrdiff.render.phrases import COLON
from unrdiff.render.selection import CHOICES


def form(asked: Mapping[str, bool], output: str | None) -> str:
    """The one format that the flags and the ending of the output's name agree on."""
    forms = [name for name, wanted in asked.items() if wanted]
    if len(forms) > 1:
        raise UnrdiffError(
            "{first} and {second} are two formats; choose one",
            first=f"--{forms[0]}",
            second=f"--{forms[1]}",
        )
    flagged = forms[0] if forms else None
    if output == "":
        raise UnrdiffError("-o: the name is empty; name a file, or - for standard output")
    if output is None or output == "-":
        return flagged or "txt"
    endings = names_by_ending()
    fitting = [ending for ending in endings if output.lower().endswith(ending)]
    if not fitting:
        raise UnrdiffError(
            "{output}: the ending names no format; use one of {known}",
            output=output,
            known=" ".join(endings),
        )
    meant = endings[max(fitting, key=len)]
    if flagged and flagged != meant and (flagged, meant) != ("oral-out", "txt"):
        raise UnrdiffError(
            "--{flagged} and -o {output} name two formats; leave one out",
            flagged=flagged,
            output=output,
        )
    return flagged or meant


def kinds(listed: str) -> tuple[str, ...]:
    """Fates and kinds, joined by commas. Raises ``UnrdiffError`` for one that is none."""
    named = tuple(kind.strip() for kind in listed.split(",") if kind.strip())
    for kind in named:
        if kind not in CHOICES:
            raise UnrdiffError(
                "--only {kind}: not known; use {known}",
                kind=kind,
                known=", ".join(CHOICES),
            )
    return named


def asked_paragraph(name: str) -> AskedParagraph:
    """The paragraph that was named as people do: 第16段, op16, old:PP18, 74:OP5."""
    # The places of oral revisions take time to load, which other commands need not wait for.
    from unrdiff.oral.locus import label_of

    before, colon, label = name.replace(COLON, ":").rpartition(":")
    version = before.strip().lower()
    if version in ("old", "new"):
        return AskedParagraph(label_of(label), "old" if version == "old" else "new")
    if version.isdecimal():
        return AskedParagraph(label_of(label), int(version))
    if colon:
        raise UnrdiffError(
            "--paragraph {name}: '{before}' names no version; write old, new or a session, "
            "as in old:PP18 or 74:OP5",
            name=name,
            before=before,
        )
    return AskedParagraph(label_of(name))


def moment(date: str | None) -> str:
    """When changes are made, as an ISO time in UTC: as the user says, else as the system does."""
    if date is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        told = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    else:
        try:
            told = datetime.fromisoformat(date)
        except ValueError as error:
            raise UnrdiffError(
                "--date {date}: no time; write it as 2026-10-01T09:00:00Z or 2026-10-01", date=date
            ) from error
        told = told.replace(tzinfo=told.tzinfo or UTC).astimezone(UTC)
    return told.strftime("%Y-%m-%dT%H:%M:%SZ")
