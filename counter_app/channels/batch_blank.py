"""The empty table that agents and payers fill in: CSV, or a workbook that also says what its columns take."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from counter_app.channels.batch_columns import Column, template_columns
from counter_app.registration.fields import Kind
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable

_PEOPLE = "Peserta"
_ANSWERS = "Isian"
_AS_TEXT = "@"
"""A spreadsheet that takes a NIK for a number forgets its last digits, and the nought of a telephone number."""
_WIDTH = 24
_WRITTEN = {
    Kind.DATE: ("HH-BB-TTTT, misalnya 07-08-1992",),
    Kind.TIME: ("JJ:MM, misalnya 08:00",),
    Kind.BOOLEAN: ("ya", "tidak"),
    Kind.MUST_BE_TRUE: ("ya",),
    Kind.NIK: ("16 digit",),
}
_PLAIN_NUMBERS = 5
"""Of more choices that are numbers, the first and the last are told."""


def blank_headings() -> tuple[str, ...]:
    """The headings of the empty table, in the words of the form; each is read back as its column."""
    return tuple(heading for heading, _ in template_columns())


def write_blank(path: Path) -> None:
    """Write an empty table with the columns of a batch of self-employed members, to be filled in and brought.

    A workbook when the name ends in .xlsx, else a CSV. Raises `OfficeError` (TARGET_EXISTS), `Unavailable`
    (OUTPUT_FAILED).
    """
    content = _workbook() if path.suffix.lower() == ".xlsx" else _table()
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as problem:
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out") from problem
    except OSError as problem:
        raise Unavailable(FailureCode.OUTPUT_FAILED, file=path.name, reason=problem.strerror) from problem


def _table() -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(blank_headings())
    return text.getvalue().encode("utf-8-sig")


def _workbook() -> bytes:
    from openpyxl import Workbook  # costly, and seldom needed
    from openpyxl.utils import get_column_letter

    book = Workbook()
    people = book.worksheets[0]
    people.title = _PEOPLE
    people.append(blank_headings())
    people.freeze_panes = "A2"
    for place, heading in enumerate(blank_headings(), 1):
        column = people.column_dimensions[get_column_letter(place)]
        column.number_format = _AS_TEXT
        column.width = max(_WIDTH // 2, min(len(heading) + 2, 2 * _WIDTH))
    answers = book.create_sheet(_ANSWERS)
    answers.append(("Kolom", "Isian yang diterima"))
    for heading, column_of in template_columns():
        for answer in _answers(column_of):
            answers.append((heading, answer))
    answers.freeze_panes = "A2"
    answers.column_dimensions["A"].width = answers.column_dimensions["B"].width = 2 * _WIDTH
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _answers(column: Column) -> tuple[str, ...]:
    """What a column takes, where it is not any text."""
    field = column.field
    if field.kind in _WRITTEN:
        return _WRITTEN[field.kind]
    told = tuple(choice.label.id for choice in field.choices)
    if field.kind is Kind.NUMBER_CHOICE and len(told) > _PLAIN_NUMBERS:
        return (f"{field.choices[0].value} sampai {field.choices[-1].value}",)
    if field.kind is Kind.CHOICES:
        return (*(str(choice.value) for choice in field.choices), "beberapa, dengan koma: JKK, JKM")
    return told
