"""How UN Chinese works: references, openings, numerals, likeness, words. Knows no documents.

:mod:`references` are how texts cite, :mod:`openings` how paragraphs begin, :mod:`numerals` how
they count, :mod:`titles` and :mod:`likeness` how alike two wordings are, :mod:`segmentation` where
words end. :mod:`places`, :mod:`place_patterns`, :mod:`sheets` and :mod:`instructions` are the
language of oral revisions: places as they are named and read, how sheets are set down, the
sentences that we write. ``lexicon`` is the data that all of it rests on.
"""
