"""The work of one pair, as a pure function: bytes in, bytes out, whoever does it and wherever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256

from unrdiff import __version__
from unrdiff.model import Comparison, UnrdiffError
from unrdiff.pair import both_files
from unrdiff.reading import texts_of
from unrdiff.reading.named import Source
from unrdiff.render.findings import View
from unrdiff.render.formats import format_named
from unrdiff.render.labels import Language
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import cited, source_name
from unrdiff.render.selection import kind_counts
from unrdiff.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Work:
    """All that the comparison of a pair needs; ``forms`` are the names of the formats wanted.

    ``version`` is that of the unrdiff whose work this is.
    """

    name: str
    old: Source = field(repr=False)
    new: Source = field(repr=False)
    forms: tuple[str, ...]
    view: View = field(repr=False)
    version: str = __version__

    @property
    def digest(self) -> str:
        """What the result depends on, as one word: what was done under it need not be done again.

        These are the two files, the texts meant in them, the formats, the language and the version.
        The time that Word files bear is left out.
        """
        sources = [
            (source.name, source.part, source.side, sha256(source.data).hexdigest())
            for source in (self.old, self.new)
        ]
        told = (self.version, self.forms, self.view.language, sources)
        return sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()


@dataclass(frozen=True, slots=True)
class Tally:
    """What is told of a comparison where it is one among many.

    ``old`` and ``new`` are the texts by what they say of themselves; ``fates`` and ``kinds`` count
    paragraphs; ``agreed`` is the share of the new wording that stood before; ``notices`` are what
    must be known before the result is trusted.
    """

    old: str
    new: str
    old_title: str
    new_title: str
    fates: Mapping[str, int]
    kinds: Mapping[str, int]
    agreed: float
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """The whole of a file that is to be written: its format's ending and its bytes."""

    ending: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a pair's work: a tally and the files of the asked formats."""

    tally: Tally
    contents: tuple[Content, ...]


def run(work: Work) -> Outcome | Sentence:
    """Compare a pair; whatever is wrong with it is told in a sentence, never raised."""
    if work.version != __version__:
        return Sentence(
            "the worker has unrdiff {here}, which is not {there}; install the same version "
            "everywhere",
            {"here": __version__, "there": work.version},
        )
    try:
        return _compared(work)
    except UnrdiffError as error:
        return error.sentence
    except Exception as error:  # a fault of the program's in one pair must not stop the others
        return Sentence(
            "unrdiff failed ({name}: {error}); compare the two alone to see where, and report it",
            {"name": type(error).__name__, "error": str(error)},
        )


def _compared(work: Work) -> Outcome:
    findings = both_files(work.old, [texts_of(source) for source in (work.old, work.new)])
    assert findings.comparison is not None
    forms = [format_named(name, findings.subject) for name in work.forms]
    contents = tuple(
        Content(form.ending, form.render(findings, work.view, findings.subject)) for form in forms
    )
    left_out = [sentence for form in forms for sentence in form.left_out(findings, work.view)]
    return Outcome(_tally(findings.comparison, left_out, work.view.language), contents)


def _tally(comparison: Comparison, left_out: list[str], language: Language) -> Tally:
    old, new = comparison.old, comparison.new
    notices = [
        notice_line(notice, language)
        for notice in (*comparison.notices, *old.notices, *new.notices)
    ]
    return Tally(
        old=cited(old, language) or source_name(old, language),
        new=cited(new, language) or source_name(new, language),
        old_title=old.title or "",
        new_title=new.title or "",
        fates=asdict(comparison.summary),
        kinds=kind_counts(comparison),
        agreed=comparison.agreed_share,
        notices=tuple(dict.fromkeys([*notices, *left_out])),
    )
