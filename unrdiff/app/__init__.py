"""The command.

:mod:`compare` and :mod:`batch` read arguments, :mod:`task` does the work, :mod:`output` writes it;
:mod:`cli` is the way in and out of them all.
"""
