"""What is wrong with a glossary that reads well as a file."""

from editorial.termbase.lint.defect import Defect
from editorial.termbase.lint.inspection import inspect, inspect_files

__all__ = ["Defect", "inspect", "inspect_files"]
