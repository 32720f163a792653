"""The picture of a draft's readability: lines for a terminal, SVG for a page."""
