"""What the user named: one text to read, two to compare, more to trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.compare import compare
from unrdiff.model import Comparison, Document, Trace
from unrdiff.pick import fitting
from unrdiff.read import read_file
from unrdiff.trace import trace


@dataclass(frozen=True, slots=True)
class Task:
    """The documents, and what was found between two of them or along more."""

    documents: tuple[Document, ...]
    comparison: Comparison | None = None
    trace: Trace | None = None

    @property
    def differs(self) -> bool:
        """Whether any two neighbouring texts differ in wording or in the order of paragraphs."""
        found = self.trace.comparisons if self.trace else (self.comparison,)
        summaries = [c.summary for c in found if c]
        return any(s.edited or s.added or s.dropped or s.moved for s in summaries)


def task_of(names: Sequence[str], as_trace: bool = False) -> Task:
    """Read the files and do with them what their number asks for; two may be traced as well."""
    if len(names) == 1:
        return Task(read_file(names[0]))
    documents = fitting([read_file(name) for name in names])
    if len(documents) == 2 and not as_trace:
        return Task(documents, compare(*documents))
    traced = trace(documents)
    return Task(traced.documents, trace=traced)
