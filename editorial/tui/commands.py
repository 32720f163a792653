"""Everything a person can do, in one table a screen: keys, footer, command palette, help and guide are made from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.dom import DOMNode

from editorial.tui.wording import Wording


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are Textual's names, by commas; the first is the one shown. `label` is for the footer where `shown`,
    `help` a phrase for the palette and the help page. `keymap` entries of the settings name a command by `id`.
    """

    id: str
    keys: str
    label: str
    help: str
    group: str
    action: str = ""
    shown: bool = False
    display: str | None = None

    @property
    def call(self) -> str:
        """Textual's action, `id` unless the table says otherwise."""
        return self.action or self.id


MOVE, SETTLE, WRITE, LOOK, FILE = "Moving about", "Settling issues", "Writing", "Looking", "Files and the program"

PROGRAM = (
    Command("palette", "ctrl+p", "Commands", "Find a command by name", FILE, "app.command_palette", True),
    Command("help", "question_mark,f1", "Help", "Every key on one page", FILE, "app.help", True, "?"),
    Command("theme", "t", "Theme", "Light or dark", LOOK, "app.next_theme"),
    Command("quit", "q,ctrl+q", "Quit", "Leave; asks when something is not saved", FILE, "leave", True),
)

REVIEW = (
    Command("next_issue", "n", "Next", "To the next issue", MOVE, shown=True),
    Command("previous_issue", "p,N", "Previous", "To the issue before", MOVE),
    Command("next_unit", "j", "Next row", "To the next row (↓ in the text)", MOVE),
    Command("previous_unit", "k", "Row before", "To the row before (↑ in the text)", MOVE),
    Command("go_to", "g,ctrl+g", "Go to", "To a row, a line (L12) or an issue (#3) by its number", MOVE),
    Command("accept", "a", "Accept", "Accept the first suggestion; 1–9 accept that one", SETTLE, shown=True),
    Command(
        "accept_everywhere", "A", "Everywhere", "Accept the first suggestion wherever the same words stand", SETTLE
    ),
    Command("accept_safe", "S", "All safe", "Accept every fix that is safe to make unread", SETTLE),
    Command("ignore", "i", "Ignore", "Ignore this issue once", SETTLE, shown=True),
    Command("ignore_more", "I", "Ignore…", "Ignore here or always, with the reason", SETTLE),
    Command("ignored", "H", "Ignored", "What is ignored and why; Enter brings an issue back", SETTLE),
    Command("check_source", "O", "Check original", "Check the original for itself, too, or no longer", SETTLE),
    Command("edit", "e,enter", "Edit", "Write in the translation of this row", WRITE, shown=True),
    Command("edit_source", "E", "Edit original", "Write in the original of this row", WRITE),
    Command("undo", "u,ctrl+z", "Undo", "Take back the last step", WRITE, shown=True),
    Command("redo", "r,ctrl+y", "Redo", "Do again what was taken back", WRITE),
    Command("replace", "R", "Replace", "Find words and put others in their place", WRITE),
    Command("find", "ctrl+f,slash", "Find", "Find words in both texts", WRITE, display="/"),
    Command("find_next", "f3,right_square_bracket", "Find next", "To the next place found", MOVE, display="]"),
    Command("mark", "m", "Mark", "Mark the row: translated, reviewed, final", WRITE),
    Command("comment", "c", "Comment", "Write a comment on the row", WRITE),
    Command("join", "J", "Join", "Make one row of this one and the next", WRITE),
    Command("split", "s", "Split", "Make two rows of this one", WRITE),
    Command("pair", "w", "Pair", "Say by hand which sentences belong together", WRITE),
    Command("proposals", "b", "Proposals", "What memory and machine propose for the row; 1–9 put one in", WRITE),
    Command("ask_machine", "B", "Ask machine", "Have the machine translate this row, after asking you", WRITE),
    Command("ask_all", "M", "Ask for all", "Have the machine translate every row, after asking you", WRITE),
    Command("add_term", "T,ctrl+t", "Add a term", "Put the issue's words, or those marked, into the glossary", WRITE),
    Command("copy", "y", "Copy", "Copy the translation of this row", WRITE),
    Command("copy_source", "Y", "Copy original", "Copy the original of this row", WRITE),
    Command("filter", "f", "Filter", "Show only issues with these words in them", LOOK),
    Command("severity", "F", "Severity", "Show all issues, no notes, or errors only", LOOK),
    Command("order", "o", "Order", "Order issues by place, as editors work, or gravest first", LOOK),
    Command("view", "v", "View", "Side by side, stacked, translation only, original only", LOOK),
    Command("difference", "d", "Changes", "What will change in the file", LOOK),
    Command("finished", "V", "Finished text", "The translation as it will be read", LOOK),
    Command("panels", "z", "Panels", "Hide or show the panels under the text", LOOK),
    Command("glossary", "l", "Glossary", "What the house's glossary says of the row's words", LOOK),
    Command("entry", "G", "Entry", "The glossary's entry that the issue is about", LOOK),
    Command("score", "P", "Score", "The score of the pair: MQM, and chrF2 against the machine", LOOK),
    Command("next_difference", "D", "Differences", "To the row that differs most from the machine's", MOVE),
    Command("explain", "x", "Explain", "What the rule is for, with an example", LOOK),
    Command("again", "f5", "Check again", "Parse, align and check the whole text again", FILE),
    Command("leave_out", "f6", "Do not wait", "Go on without the engines that are still starting", FILE),
    Command("save", "ctrl+s", "Save", "Write the files", FILE, shown=True),
    Command("export", "ctrl+e", "Export", "Write a report, a table, a clean text or a TMX file", FILE),
    Command("back", "escape", "Back", "Close what is open; back to the list of drafts", MOVE),
    *PROGRAM,
)

QUEUE = (
    Command("open", "e,enter", "Open", "Open the draft", MOVE, shown=True, display="⏎"),
    Command(
        "search", "slash", "Search", "Show only drafts with these words in their path", LOOK, shown=True, display="/"
    ),
    Command("order", "o", "Order", "Order drafts by name, or what needs most work first", LOOK, shown=True),
    Command("review_all", "f5", "Check all", "Check every draft in the list", FILE, shown=True),
    Command("folders", "h", "Recent", "Drafts of a folder that was open before", MOVE, shown=True),
    Command("cancel", "escape", "Cancel", "Stop checking; close the search", FILE),
    *PROGRAM,
)


def bind(node: DOMNode, commands: Iterable[Command], say: Wording) -> None:
    """Give a screen its keys, described in the reader's language.

    Textual reads `BINDINGS` when a class is made, before the language is known, so they are bound to the instance.
    """
    for command in commands:
        for at, key in enumerate(filter(None, command.keys.split(","))):
            node._bindings.bind(
                key,
                command.call,
                say(command.label),
                show=command.shown and at == 0,
                key_display=command.display if at == 0 else None,
            )
