"""Scores as a table, JSON, CSV and a page; the shape that other programs rely on is declared in `card`."""
