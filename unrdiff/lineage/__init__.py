"""Every paragraph through many versions: a :class:`~unrdiff.model.Trace` of several documents.

:mod:`trace` chains the comparisons of neighbours, :mod:`returns` joins what came back,
:mod:`steps` compares each paragraph with its last wording, :mod:`ages` says when each word came.
"""
