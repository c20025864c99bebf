"""How far a long run has come, on a terminal's standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock, Timer

from unrdiff.app.saying import one_line
from unrdiff.sentence import Sentence

# A run that takes no longer than this many seconds says nothing.
_PATIENCE = 1.5


@contextmanager
def progress(of: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar on a terminal's standard error; elsewhere nothing."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn())
    with Progress(
        *columns,
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as shown:
        task = shown.add_task(one_line(of), total=total)
        yield lambda: shown.advance(task)


class Waiting:
    """What a run is at, shown once it takes long; leaving it wipes what is shown.

    ``words`` says a sentence in the user's language.
    """

    def __init__(self, words: Callable[[Sentence], str]) -> None:
        self._words = words
        self._at = ""
        self._lock = Lock()
        self._shown = ExitStack()
        self._update: Callable[[str], None] | None = None
        self._timer = Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Waiting:
        """Begin to wait."""
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe what is shown."""
        self._timer.cancel()
        with self._lock:
            self._update = None
            self._shown.close()

    def at(self, what: Sentence) -> None:
        """Say what is being done now."""
        with self._lock:
            self._at = one_line(self._words(what))
            if self._update:
                self._update(self._at)

    def _show(self) -> None:
        from rich.console import Console
        from rich.text import Text

        with self._lock:
            if self._timer.finished.is_set():
                return
            status = Console(stderr=True).status(Text(self._at))
            self._shown.enter_context(status)
            self._update = lambda words: status.update(Text(words))
