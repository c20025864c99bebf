"""The whole program on thousands of inputs made by a seed; ``make soak`` tries as many as it can.

:mod:`edits` makes a next version of a real text and knows what became of each paragraph,
:mod:`whole_way` compares the two; :mod:`mutations` damages files, :mod:`readers` reads them;
:mod:`sheets` works random oral revisions in. Each of these three has ``attempt(seed)``, which
raises ``AssertionError`` for what must never be, and else counts what it saw; so a failure is found
again by its seed alone. :mod:`run` is ``make soak``; ``test_soak.py`` tries the first few hundred.
"""
