"""What kind of change a change is, where it leads, and why.

Both texts are annotated once (:mod:`unrdiff.language.annotation`); a :mod:`change` is a stretch of
the one and of the other with their spans. It is judged by the table of :mod:`rules`, which ask
:mod:`typography`, :mod:`citations`, :mod:`dates`, :mod:`repeated_verbs`, :mod:`names`,
:mod:`limits`, :mod:`force` and :mod:`substance`; what they find is a :mod:`judgement`. Wider rules
of the same module judge again over a paragraph and over a whole comparison: :mod:`terminology`
finds replacements made throughout (with :mod:`replaced`).
"""
