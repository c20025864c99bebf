"""All paragraphs through all versions as one self-contained page: river, matrix, ages."""

from unrdiff.render.html_lineages.page import render_trace_html

__all__ = ["render_trace_html"]
