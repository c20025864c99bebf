"""The command: :mod:`cli` reads arguments, :mod:`task` does the work, :mod:`output` writes it."""
