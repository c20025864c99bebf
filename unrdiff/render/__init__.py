"""One module for each output format; all tell the rows of :mod:`unrdiff.render.rows`."""
