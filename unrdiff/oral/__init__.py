"""Oral revisions: what a sheet of instructions does to a draft, and a sheet for a difference.

The way of a sheet: :mod:`sheet` (items), :mod:`tokens` (places, quotations, words of command; the
words are data in ``lexicon/oral.toml``), :mod:`joining` (those that say one thing made one),
:mod:`grammar` (steps, by the :mod:`forms` of clauses), :mod:`resolve` (the places and words found
in the draft), :mod:`understand` (all of it, an item at a time), :mod:`conflicts`, then :mod:`apply`
and :mod:`numbering` (the revised text).
"""
