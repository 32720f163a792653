"""The values that every part of the program shares; this package imports nothing of the project.

A file becomes a `Document` of `Block`s and `Segment`s; two documents become a `Bitext` of `Unit`s; every rule yields
`Issue`s, and a review of any number of documents is a `Report`.

Offsets are code points in the decoded file (`Document.text`), end exclusive, everywhere. The words are those of MQM
(issue, dimension, error type, severity), XLIFF (unit, segment, source, target, state) and SARIF (rule, region, fix).
"""

from editorial.model.issues import Applicability, Dimension, Excerpt, Issue, Message, Severity
from editorial.model.pairing import Bitext, Lexicon, State, Unit
from editorial.model.reports import DocumentReport, EngineState, EngineStatus, Report, SuppressedIssue, SuppressionKind
from editorial.model.text import Block, BlockKind, Document, Encoding, Prose, Region, Run, Segment
from editorial.model.troubles import Trouble

__all__ = [
    "Applicability",
    "Bitext",
    "Block",
    "BlockKind",
    "Dimension",
    "Document",
    "DocumentReport",
    "Encoding",
    "EngineState",
    "EngineStatus",
    "Excerpt",
    "Issue",
    "Lexicon",
    "Message",
    "Prose",
    "Region",
    "Report",
    "Run",
    "Segment",
    "Severity",
    "State",
    "SuppressedIssue",
    "SuppressionKind",
    "Trouble",
    "Unit",
]
