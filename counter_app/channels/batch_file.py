"""Reading a batch from a file: every row through form 1A's own reading, outside of any unit of work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from counter_app.channels.agents import RELATION_OF, Sponsor, SponsorKind
from counter_app.channels.batch_columns import Column, columns_of, raw_form
from counter_app.channels.batch_model import MOST_ROWS, BatchKind, Finding, channel_of
from counter_app.registration.case import Channel
from counter_app.registration.model import AcceptedForm, read_form
from counter_app.registration.people import Application
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.sheets.model import Cancel, Limits, Line, Note, untold
from counter_app.sheets.reading import open_sheet
from counter_app.sheets.rejects import write_rejects

MOST_PROBLEMS = 12
"""That are told of one row of a file; the first lead to the others, and ten thousand bad rows must fit in memory."""
_EVERY = 50
"""Rows between two looks at the wish to stop."""


@dataclass(frozen=True)
class ReadingRules:
    """By what the rows of a batch are judged: the local date, the branch's ages, the channel, the payer."""

    on: date
    branch: BranchSettings
    kind: BatchKind
    sponsor: Sponsor | None = None

    @property
    def channel(self) -> Channel:
        return channel_of(self.kind)


@dataclass(frozen=True)
class ReadRow:
    """One row: its line in the file, and the accepted form or everything that is wrong with it."""

    line: Line
    form: AcceptedForm | None
    problems: tuple[OfficeError, ...] = ()


@dataclass(frozen=True)
class BatchFile:
    """A file as it was read. `notes` say how (encoding, delimiter, merged cells)."""

    header: tuple[str, ...]
    rows: tuple[ReadRow, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class RejectedRow:
    """A row that was not taken, with every reason."""

    line: Line
    problems: tuple[OfficeError, ...]


def read_batch_file(
    path: Path, rules: ReadingRules, told: Callable[[float], None] = untold, cancel: Cancel | None = None
) -> BatchFile:
    """Read CSV or XLSX with one form 1A per row. `told` hears the part that is read, 0 to 1.

    Raises `OfficeError`: FILE_INVALID where the file as a whole is useless (with `problem` and `line`), STOPPED;
    `Unavailable` (FILE_UNREADABLE). What is wrong with a row is told with the row.
    """
    wish = cancel or Cancel()
    rows: list[ReadRow] = []
    with open_sheet(path, Limits(rows=MOST_ROWS)) as sheet:
        columns = columns_of(sheet.header, sheet.header_line)
        for number, line in enumerate(sheet.lines()):
            if number % _EVERY == 0:
                wish.check()
                told(sheet.done)
            rows.append(read_row(columns, line, rules))
        told(1.0)
        return BatchFile(sheet.header, tuple(rows), sheet.notes)


def read_row(columns: Sequence[Column | None], line: Line, rules: ReadingRules) -> ReadRow:
    """One row of a table as a form."""
    if line.fault is not None:
        code, column = line.fault.code.value, line.fault.column
        where = None if column is None else str(column)
        problem = OfficeError(
            ErrorCode.FILE_INVALID, field=_key(columns, column), problem=code, line=line.number, column=where
        )
        return ReadRow(line, None, (problem,))
    read = read_raw(raw_form(columns, line.cells), line, rules)
    return replace(read, problems=tuple(_of_file(one).kept() for one in read.problems[:MOST_PROBLEMS]))


def _of_file(problem: OfficeError) -> OfficeError:
    """The refusal of a date as of a table, in which the day may stand first."""
    if problem.details.get("expected") != "date":
        return problem
    details = dict(problem.details) | {"expected": "date-of-file", "form": "DD-MM-YYYY"}
    return OfficeError(problem.code, field=problem.field, **details)


def read_raw(raw: Mapping[str, object], line: Line, rules: ReadingRules) -> ReadRow:
    """One form as an object, judged as at the counter: mistakes, and doubts that nobody answered."""
    result = read_form(
        with_sponsor(raw, rules.sponsor),
        registered_on=rules.on,
        minimum_age=rules.branch.min_age,
        below_age=rules.branch.below_age,
        channel=rules.channel,
    )
    if not isinstance(result, AcceptedForm):
        return ReadRow(line, None, result.errors)
    problems = tuple(_unanswered(result))
    if result.form.application is Application.CHANGE:
        problems += (OfficeError(ErrorCode.NOT_A_CHOICE, field="application", choices=(Application.NEW.value,)),)
    return ReadRow(line, None if problems else result, problems)


def _unanswered(result: AcceptedForm) -> list[OfficeError]:
    return [
        OfficeError(ErrorCode.WARNING_UNCONFIRMED, field=one.field, warnings=(one.code.value,))
        for one in result.open_warnings
    ]


def with_sponsor(raw: Mapping[str, object], sponsor: Sponsor | None) -> Mapping[str, object]:
    """The form with the payer of the batch on it, unless it names one; a group is also the organisation."""
    if sponsor is None:
        return raw
    named: dict[str, object] = {"name": sponsor.name, "relation": RELATION_OF[sponsor.kind].value}
    if sponsor.npp is not None:
        named["npp"] = sponsor.npp
    given = dict(raw)
    given.setdefault("sponsor", named)
    if sponsor.kind is SponsorKind.GROUP and raw.get("segment") == "BPU":
        given.setdefault("organisation", {key: named[key] for key in ("name", "npp") if key in named})
    return given


def findings_of(problems: Sequence[OfficeError]) -> tuple[Finding, ...]:
    """What is kept of a rejected row: fields and codes."""
    return tuple(Finding(one.field, _code(one)) for one in problems)


def _code(problem: OfficeError) -> str:
    if problem.code is ErrorCode.FILE_INVALID:
        return str(problem.details.get("problem"))
    if problem.code is ErrorCode.WARNING_UNCONFIRMED:
        return ", ".join(str(one) for one in _as_tuple(problem.details.get("warnings")))
    return problem.code.value


def _as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _key(columns: Sequence[Column | None], column: int | None) -> str:
    """The key of a column, counted from 1, as far as it is one of the form."""
    found = columns[column - 1] if column is not None and column <= len(columns) else None
    return "file" if found is None else ".".join(str(step) for step in found.path)


def write_rejected(
    path: Path,
    header: Sequence[str],
    rejected: Sequence[RejectedRow],
    say: Callable[[OfficeError], str],
) -> int:
    """Write the rejected rows with their reasons in words, to be corrected and brought again; returns how many.

    Raises `OfficeError` (TARGET_EXISTS), `Unavailable` (OUTPUT_FAILED).
    """
    lines = ((one.line, "; ".join(say(problem) for problem in one.problems)) for one in rejected)
    return write_rejects(path, header, lines)
