"""Writing entries as YAML, in the form that people write: short languages on one line, long ones a group a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from editorial.termbase.concept_reader import ABBREVIATION, BROADER, CALQUES, TERM_GROUPS
from editorial.termbase.glossary import Concept, ConceptType, Section, Status, Term, TermKind

WIDTH = 116
_PLAIN = re.compile(r"[^\W\d_][\w .()/+&;'’%–—-]*")
_RESERVED = re.compile(r"(?i)(true|false|yes|no|on|off|null|~|y|n)")


def render(concept: Concept) -> str:
    """The entry as YAML lines, the last with its newline."""
    lines = [f"- id: {scalar(concept.id)}"]
    if concept.type is not ConceptType.TERM:
        lines.append(f"  type: {concept.type.value}")
    lines += [f"  {key}: {scalar(value)}" for key, value in _texts(concept)]
    if not concept.translate:
        lines.append("  translate: false")
    if concept.case_sensitive:
        lines.append("  case: exact")
    if concept.insertions:
        lines.append(f"  insertions: {concept.insertions}")
    if concept.common:
        lines.append("  common: true")
    for language in dict.fromkeys([*concept.languages, *concept.sections]):
        lines += _language(concept, language)
    if concept.note:
        lines.append(f"  note: {scalar(concept.note)}")
    if concept.extra:
        lines.append(f"  extra: {flow(concept.extra)}")
    return "\n".join(lines) + "\n"


def render_all(concepts: Iterable[Concept], header: str = "") -> str:
    """A whole file: a comment, where there is one, and the entries with a blank line between them."""
    comment = [f"# {line}\n" for line in header.splitlines()]
    return "\n".join(["".join(comment), *map(render, concepts)] if comment else map(render, concepts)) or "[]\n"


def group_of(term: Term) -> str:
    """The key of an entry under which a term stands."""
    if term.calque:
        return CALQUES
    if term.broader:
        return BROADER
    if term.kind is TermKind.ABBREVIATION and term.status is Status.ADMITTED:
        return ABBREVIATION
    return term.status.value


def ordered(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms in the order of a glossary file: languages as they come, groups as the form has them."""
    given = tuple(terms)
    languages = list(dict.fromkeys(term.language for term in given))
    return tuple(sorted(given, key=lambda term: (languages.index(term.language), TERM_GROUPS.index(group_of(term)))))


def scalar(text: str) -> str:
    """Text as a YAML scalar, in quotation marks where plain text would be read as something else."""
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text) and text == text.strip():
        return text
    escaped = "".join(_ESCAPES.get(letter) or _escaped(letter) for letter in text)
    return f'"{escaped}"'


def flow(value: object) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(str(key))}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(str(value))


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _escaped(letter: str) -> str:
    return letter if letter.isprintable() or letter == "\u00a0" else f"\\U{ord(letter):08x}"


def _texts(concept: Concept) -> Iterator[tuple[str, str]]:
    if concept.subject:
        yield "subject", concept.subject
    if concept.definition:
        yield "definition", concept.definition


def _language(concept: Concept, language: str) -> list[str]:
    terms = [term for term in concept.terms if term.language == language]
    section = concept.sections.get(language, Section())
    plain = len(terms) == 1 and group_of(terms[0]) == Status.PREFERRED and not terms[0].note and not terms[0].extra
    if plain and section == Section() and terms[0].kind is TermKind.FULL:
        return [f"  {language}: {scalar(terms[0].text)}"]
    items = [(str(group), [_term(term) for term in terms if group_of(term) == group]) for group in TERM_GROUPS]
    pairs = [
        (key, found[0] if len(found) == 1 and key in _ONE else f"[{', '.join(found)}]") for key, found in items if found
    ]
    pairs += [(key, scalar(text)) for key, text in (("definition", section.definition), ("note", section.note)) if text]
    if section.extra:
        pairs.append(("extra", flow(section.extra)))
    line = f"  {language}: {{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
    if len(line) <= WIDTH:
        return [line]
    lines = [f"  {language}:"]
    for key, value in pairs:
        one = f"    {key}: {value}"
        found = dict(items).get(key, [])
        lines += (
            [one] if len(one) <= WIDTH or len(found) < 2 else [f"    {key}:", *(f"      - {item}" for item in found)]
        )
    return lines


_ONE = {Status.PREFERRED.value, ABBREVIATION}


def _term(term: Term) -> str:
    implied = TermKind.ABBREVIATION if group_of(term) == ABBREVIATION else TermKind.FULL
    pairs = [("term", scalar(term.text))]
    if term.kind is not implied:
        pairs.append(("kind", term.kind.value))
    if term.note:
        pairs.append(("note", scalar(term.note)))
    if term.extra:
        pairs.append(("extra", flow(term.extra)))
    if len(pairs) == 1:
        return pairs[0][1]
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
