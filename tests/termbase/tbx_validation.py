"""Validates TBX against the published schemas."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from lxml import etree, isoschematron

SCHEMAS = Path(__file__).parents[1] / "schemas" / "tbx"


def faults(data: bytes, dialect: str) -> list[str]:
    """What the schemas of "dca", "dct" or "v2" hold against a file."""
    tree = etree.fromstring(data)
    if dialect == "v2":
        dtd = etree.DTD(str(SCHEMAS / "TBXcoreStructV02.dtd"))
        dtd.validate(tree)
        return [str(entry) for entry in dtd.error_log]
    found = []
    if dialect == "dca":
        rng = etree.RelaxNG(etree.parse(SCHEMAS / "TBXcoreStructV03.rng"))
        rng.validate(tree)
        found += [str(entry) for entry in rng.error_log]
    schematron = basic(dialect)
    if not schematron.validate(tree):
        report = schematron.validation_report
        found += ["".join(text.itertext()) for text in report.iter("{*}text")]
    return found


@cache
def basic(dialect: str) -> isoschematron.Schematron:
    """TBX-Basic's Schematron, its four XPath 2.0 expressions put in XPath 1.0 words.

    Rules on attributes become rules on their elements, each in a pattern of its own, because a node meets only the
    first rule of a pattern.
    """
    source = (SCHEMAS / f"TBX-Basic_{dialect.upper()}.sch").read_text(encoding="utf-8-sig")
    source = source.replace('queryBinding="xslt2"', 'queryBinding="xslt"')
    source = source.replace("matches(@target,'https?://.+')", "starts-with(@target,'http')")
    source = source.replace("./local-name()", "local-name()")
    source = source.replace("not(matches(.,'|.')) or .. is root() or ", "not(@type) or local-name()='tbx' or ")
    source = re.sub(
        r'<rule context="tbx:(\w+)/@type">(.*?)</rule>',
        lambda rule: (
            f'</pattern><pattern id="type_{rule[1]}"><rule context="tbx:{rule[1]}">'
            + rule[2].replace(".=", "@type=")
            + "</rule>"
        ),
        source,
        flags=re.DOTALL,
    )
    return isoschematron.Schematron(etree.fromstring(source.encode()), store_report=True)
