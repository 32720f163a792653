"""CSV (UTF-8 with a byte-order mark, which Excel wants) and XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from editorial.model import Message
from editorial.termbase.errors import GlossaryError, Problem
from editorial.termbase.exchange.table import COLUMNS, concepts, rows
from editorial.termbase.glossary import Concept, Origin


def write_csv(entries: Iterable[Concept]) -> bytes:
    """The table as CSV with commas."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(entries))
    return out.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, path: str) -> tuple[Concept, ...]:
    """The concepts of a CSV table; commas, semicolons and tabs are told apart by the header.

    Raises:
        GlossaryError: when it is not UTF-8 or not such a table.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Message.of("is not UTF-8; save it as “CSV UTF-8”")
        raise GlossaryError([Problem(Origin(path, 1), message)]) from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    return concepts(found[0] if found else (), found[1:], path)


def write_xlsx(entries: Iterable[Concept]) -> bytes:
    """The table as the first sheet of a workbook; every cell is text, so that no term turns into a date or formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    sheet.freeze_panes = "A2"
    sheet.append(list(COLUMNS))
    for row in rows(entries):
        cells = [WriteOnlyCell(sheet, value=value) for value in row]
        for cell in cells:
            if cell.value:
                cell.data_type = "s"
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_xlsx(data: bytes, path: str) -> tuple[Concept, ...]:
    """The concepts of a workbook's first sheet.

    Raises:
        GlossaryError: when it is not a workbook, or not such a table.
    """
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError) as error:
        message = Message.of("not an XLSX workbook: {reason}", reason=str(error))
        raise GlossaryError([Problem(Origin(path, 1), message)]) from error
    sheet = book.worksheets[0]
    found = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    return concepts(found[0] if found else (), found[1:], path)
