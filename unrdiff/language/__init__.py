"""How UN Chinese works: how it cites, opens, counts, joins and ends. Knows no documents.

:mod:`references` are how texts cite, :mod:`rolls` how they cite in a row, :mod:`dates`,
:mod:`parties` and :mod:`on_request` what they say of times, numbers of parties and who asks,
:mod:`openings` how paragraphs begin, :mod:`clauses` where clauses begin and end, :mod:`quotation`
and :mod:`particles` what encloses and joins words, :mod:`numerals` how they count. :mod:`terms`,
:mod:`renderings`, :mod:`contrasts` and :mod:`bodies` are of terms and names, :mod:`titles` and
:mod:`likeness` say how alike two wordings are, :mod:`folding` what makes them the same,
:mod:`segmentation` where words end. :mod:`headings`, :mod:`covers`, :mod:`particulars`,
:mod:`enumeration`, :mod:`footnotes`, :mod:`closing` and :mod:`furniture` are of how documents are
printed; :mod:`places`, :mod:`place_patterns`, :mod:`sheets` and :mod:`instructions` of oral
revisions. ``lexicon`` is the data that all of it rests on.
"""
