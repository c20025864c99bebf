"""Two documents compared: :mod:`compare` does it, :mod:`mirror` reads it backwards.

:mod:`moves` finds the words that only changed their place, :mod:`fates` tells what became of every
paragraph, :mod:`predecessors` on which resolution a draft rests, :mod:`choice` which draft of a
report is meant.
"""
