"""Runs the rules over the units of a bitext and makes the Report."""
