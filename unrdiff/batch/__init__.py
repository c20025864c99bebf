"""Many pairs: what to compare, the work of one pair as a pure function, who does it, what is told.

:mod:`pairs` says what a pair is and what its outputs are called; :mod:`listing` takes pairs from a
list, :mod:`matching` from two folders. :mod:`work` does one pair: bytes in, bytes out, so that it
may be done anywhere. :mod:`executors` says what is asked of whoever does it, :mod:`processes` and
:mod:`cluster` are the two who do. :mod:`journal` remembers what is done, :mod:`account` says what
became of every pair, :mod:`summary` and :mod:`index` show that as a table and as a page.
"""
