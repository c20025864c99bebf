"""How UN Chinese works: references, openings, numerals, likeness, words. Knows no documents.

:mod:`references` are how texts cite, :mod:`openings` how paragraphs begin, :mod:`numerals` how
they count, :mod:`titles` and :mod:`likeness` how alike two wordings are, :mod:`segmentation` where
words end; ``lexicon`` is the data that all of it rests on.
"""
