"""A page on this machine, into which two files are dropped: they are compared, and nothing is kept.

:mod:`server` speaks HTTP with the browser and hands each :mod:`request` on to :mod:`routes`, after
:mod:`door` has said whether it is let in. :mod:`desk` reads and compares the files that lie on the
:mod:`shelf`, which is memory alone; :mod:`told` says what was read, :mod:`pages` are the pages of
its own, and all of it goes out as an :mod:`answer`.
"""
