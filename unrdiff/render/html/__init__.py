"""A comparison as one self-contained page: nothing is fetched, everything is escaped."""

from unrdiff.render.html.page import render_html

__all__ = ["render_html"]
