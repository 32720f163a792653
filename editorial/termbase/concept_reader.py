"""One entry of a glossary file, from YAML nodes to a `Concept`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from editorial.model import Message
from editorial.termbase.errors import Problem
from editorial.termbase.glossary import Concept, ConceptType, Origin, Section, Status, Term, TermKind
from editorial.termbase.yaml_nodes import Mapping, Node, Scalar, Sequence

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|[0-9]{3}))?")
CALQUES = "calques"
BROADER = "broader"
ABBREVIATION = "abbreviation"
CONCEPT_TEXTS = ("subject", "definition", "note")
CONCEPT_KEYS = ("id", "type", *CONCEPT_TEXTS, "translate", "case", "insertions", "common", "extra")
TERM_GROUPS = (Status.PREFERRED, Status.ADMITTED, BROADER, ABBREVIATION, Status.DEPRECATED, Status.FORBIDDEN, CALQUES)
SECTION_KEYS = (*map(str, TERM_GROUPS), "definition", "note", "extra")
TERM_KEYS = ("term", "kind", "note", "extra")
_FLAG: dict[str, object] = {"true": True, "yes": True, "false": False, "no": False}
_KINDS: dict[str, object] = {str(kind): kind for kind in TermKind}
_CHOICES: dict[str, tuple[str, dict[str, object]]] = {
    "type": ("type", {str(kind): kind for kind in ConceptType}),
    "translate": ("translate", _FLAG),
    "common": ("common", _FLAG),
    "case": ("case_sensitive", {"any": False, "exact": True}),
    "insertions": ("insertions", {str(number): number for number in range(6)}),
}


class ConceptReader:
    """Reads entries and gathers what is wrong with them in `problems`; an entry without an id or a term is left out."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def concept(self, node: Node) -> Concept | None:
        """The concept that `node` describes, None when it describes none."""
        if not isinstance(node, Mapping):
            self._fault(node.line, "an entry must be a mapping with 'id' and at least one language")
            return None
        fields: dict[str, object] = {}
        terms: list[Term] = []
        sections: dict[str, Section] = {}
        for key, value in self._distinct(node):
            if key.text in CONCEPT_KEYS:
                self._field(fields, key, value)
            elif _is_language(key.text):
                section, found = self._section(key, value)
                terms.extend(found)
                if section != Section():
                    sections[key.text] = section
            else:
                self._unknown(key, CONCEPT_KEYS)
        if "id" not in fields:
            self._fault(node.line, "an entry without 'id'; give it a short name such as 'special-economic-zone'")
            return None
        if not terms:
            self._fault(node.line, "entry '{id}' has no term; add a language, such as 'en: …'", id=fields["id"])
            return None
        return Concept(
            type=fields.pop("type", ConceptType.TERM),  # type: ignore[arg-type]
            terms=tuple(terms),
            origin=Origin(self.path, node.line),
            sections=sections,
            **fields,  # type: ignore[arg-type]
        )

    def _field(self, fields: dict[str, object], key: Scalar, value: Node) -> None:
        name = key.text
        if name == "extra":
            fields["extra"] = self._extra(value)
            return
        text = self._scalar(key, value)
        if text is None:
            return
        if name in _CHOICES:
            attribute, choices = _CHOICES[name]
            value_meant = self._choice(key, text, choices)
            if value_meant is not None:
                fields[attribute] = value_meant
        elif text or name != "id":
            fields[name] = text

    def _section(self, language: Scalar, node: Node) -> tuple[Section, list[Term]]:
        if isinstance(node, Scalar):
            return Section(), self._terms(Status.PREFERRED, language, node)
        if not isinstance(node, Mapping):
            self._fault(node.line, "'{key}' must be a term, or a mapping such as {{preferred: …}}", key=language.text)
            return Section(), []
        groups: dict[str, list[Term]] = {}
        texts: dict[str, object] = {}
        for key, value in self._distinct(node):
            if key.text in TERM_GROUPS:
                groups[key.text] = self._terms(key.text, language, value)
            elif key.text == "extra":
                texts["extra"] = self._extra(value)
            elif key.text in SECTION_KEYS:
                texts[key.text] = self._scalar(key, value) or ""
            else:
                self._unknown(key, SECTION_KEYS)
        return Section(**texts), [term for group in TERM_GROUPS for term in groups.get(group, ())]  # type: ignore[arg-type]

    def _terms(self, group: str, language: Scalar, node: Node) -> list[Term]:
        items = node.items if isinstance(node, Sequence) else [node]
        return [term for item in items if (term := self._term(group, language, item)) is not None]

    def _term(self, group: str, language: Scalar, node: Node) -> Term | None:
        calque, broader = group == CALQUES, group == BROADER
        kind = TermKind.ABBREVIATION if group == ABBREVIATION else TermKind.FULL
        default = {CALQUES: Status.FORBIDDEN, ABBREVIATION: Status.ADMITTED, BROADER: Status.ADMITTED}
        status = default.get(group) or Status(group)
        if isinstance(node, Scalar):
            if not node.text:
                self._fault(node.line, "an empty term; write it or take the key out")
                return None
            return Term(node.text, language.text, status, kind, calque, broader, line=node.line)
        if not isinstance(node, Mapping):
            self._fault(node.line, "a term must be text, or a mapping such as {{term: …, note: …}}")
            return None
        extra: dict[str, object] = {}
        texts: dict[str, str] = {}
        for key, value in self._distinct(node):
            if key.text == "extra":
                extra = self._extra(value)
            elif key.text not in TERM_KEYS:
                self._unknown(key, TERM_KEYS)
            elif (text := self._scalar(key, value)) is not None:
                if key.text == "kind" and self._choice(key, text, _KINDS):
                    kind = TermKind(text)
                texts[key.text] = text
        if not texts.get("term"):
            self._fault(node.line, "a term without '{key}'", key="term")
            return None
        note = texts.get("note", "")
        return Term(texts["term"], language.text, status, kind, calque, broader, note, extra, line=node.line)

    def _extra(self, node: Node) -> dict[str, object]:
        value = _plain(node)
        if isinstance(value, dict):
            return value
        self._fault(node.line, "'{key}' must be a mapping", key="extra")
        return {}

    def _distinct(self, node: Mapping) -> Iterable[tuple[Scalar, Node]]:
        seen: set[str] = set()
        for key, value in node.items:
            if key.text in seen:
                self._fault(key.line, "'{key}' stands twice in one entry; join the two", key=key.text)
            else:
                seen.add(key.text)
                yield key, value

    def _scalar(self, key: Scalar, node: Node) -> str | None:
        if isinstance(node, Scalar):
            return node.text
        self._fault(node.line, "'{key}' must be text", key=key.text)
        return None

    def _choice(self, key: Scalar, text: str, choices: dict[str, object]) -> object:
        if text in choices:
            return choices[text]
        allowed = ", ".join(choices)
        self._fault(key.line, "'{key}' is '{value}'; allowed: {allowed}", key=key.text, value=text, allowed=allowed)
        return None

    def _unknown(self, key: Scalar, known: Iterable[str]) -> None:
        near = difflib.get_close_matches(key.text, list(map(str, known)), n=1)
        if near:
            self._fault(key.line, "unknown key '{key}'; did you mean '{near}'?", key=key.text, near=near[0])
        else:
            self._fault(key.line, "unknown key '{key}'; put foreign fields under 'extra'", key=key.text)

    def _fault(self, line: int, template: str, **arguments: object) -> None:
        self.problems.append(Problem(Origin(self.path, line), Message.of(template, **arguments)))


def _is_language(key: str) -> bool:
    """Whether a key is a language tag, and not one of three letters that is rather a slip: "typ" for "type"."""
    slip = len(key) == 3 and difflib.get_close_matches(key, CONCEPT_KEYS, n=1, cutoff=0.8)
    return LANGUAGE_TAG.fullmatch(key) is not None and not slip


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.items}
