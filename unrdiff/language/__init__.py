"""How UN Chinese works: how it cites, opens, counts, joins and ends. Knows no documents.

``annotation`` says what the stretches of a text are: citations, dates, verbs, limits, names.
:mod:`references` are how texts cite, :mod:`on_request` how they say at whose request,
:mod:`openings` how paragraphs begin, :mod:`clauses` where clauses begin and end, :mod:`quotation`
and :mod:`particles` what encloses and joins words, :mod:`numerals` how they count. :mod:`terms`,
:mod:`renderings`, :mod:`contrasts`, :mod:`bodies` and :mod:`instruments` are of terms and names,
:mod:`titles` and :mod:`likeness` say how alike two wordings are, :mod:`folding` what makes them the
same, :mod:`segmentation` and :mod:`tokens` where words end. :mod:`headings`, :mod:`covers`,
:mod:`particulars`, :mod:`enumeration`, :mod:`footnotes`, :mod:`closing` and :mod:`furniture` are of
how documents are printed; :mod:`places`, :mod:`place_patterns`, :mod:`sheets` and
:mod:`instructions` of oral revisions. ``lexicon`` is the data that all of it rests on.
"""
