"""Member numbers from a list of the core system: `case,kpj`, read outside, judged line by line, taken in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum, unique
from pathlib import Path

from counter_app.cards.model import read_kpj
from counter_app.cards.ports import CardWork, NumberTarget
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.operations import normalise_case_number
from counter_app.registration.own_records import require_own_case
from counter_app.registration.places import require_branch
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import is_case_number
from counter_app.sheets.columns import find_columns
from counter_app.sheets.model import Cancel, Limits, Line, untold
from counter_app.sheets.reading import open_sheet
from counter_app.sheets.rejects import write_rejects
from counter_app.staff.model import Permission

MOST_ROWS = 10_000
_COLUMNS = {
    "case": ("kasus", "nomor kasus", "case number"),
    "kpj": ("nomor peserta", "nomor kpj", "member number", "no kpj"),
}
_TOLD_EVERY = 500


@unique
class RowOutcome(StrEnum):
    ISSUED = "number_taken"
    ALREADY = "number_there_already"
    REFUSED = "row_refused"


@dataclass(frozen=True)
class NumberRow:
    """A line of the list as it stands there."""

    line: Line
    case: str
    kpj: str


@dataclass(frozen=True)
class NumberFile:
    """What was read of a list."""

    header: tuple[str, ...]
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True)
class NumberResult:
    """What becomes, or became, of a line; `error` says why it is refused."""

    row: NumberRow
    outcome: RowOutcome
    error: OfficeError | None = None


@dataclass(frozen=True)
class NumbersPreview:
    """Every line with its outcome: before the import what would be, after it what is."""

    results: tuple[NumberResult, ...]

    def count(self, outcome: RowOutcome) -> int:
        return sum(one.outcome is outcome for one in self.results)

    @property
    def refused(self) -> tuple[NumberResult, ...]:
        return tuple(one for one in self.results if one.outcome is RowOutcome.REFUSED)


def read_number_file(path: Path, told: Callable[[float], None] = untold, cancel: Cancel | None = None) -> NumberFile:
    """A CSV or XLSX with the columns `case` and `kpj`, others are left alone; at most 10,000 rows.

    Outside of any unit of work. Raises `OfficeError`: FILE_INVALID, STOPPED; `Unavailable` (FILE_UNREADABLE).
    """
    rows: list[NumberRow] = []
    with open_sheet(path, Limits(rows=MOST_ROWS)) as sheet:
        columns = find_columns(sheet.header, _COLUMNS, line=sheet.header_line)
        for line in sheet.lines():
            case, kpj = (line.cells[columns[key]] for key in _COLUMNS)
            rows.append(NumberRow(line, case, kpj))
            if len(rows) % _TOLD_EVERY == 0:
                told(sheet.done)
                if cancel is not None:
                    cancel.check()
    told(1.0)
    return NumberFile(sheet.header, tuple(rows))


def preview_member_numbers(work: CardWork, rows: Sequence[NumberRow]) -> NumbersPreview:
    """What an import would do with each line; nothing is changed."""
    work.actor.require(Permission.SERVE)
    return NumbersPreview(tuple(_Judge(work, rows).results()))


def import_member_numbers(work: CardWork, rows: Sequence[NumberRow]) -> NumbersPreview:
    """Take the numbers of all lines that are right, in this unit of work; the same list again changes nothing.

    What is refused stays as it is: an unknown case, one that is not paid, a number that is malformed, of another
    person, or other than the one that a reactivated member keeps.
    """
    work.actor.require(Permission.SERVE)
    require_branch(work)
    judge = _Judge(work, rows)
    results = tuple(judge.results())
    work.cards.give_numbers(judge.given, work.now)
    for target, _ in judge.given:
        work.record(
            EventKind.MEMBER_NUMBER_ISSUED,
            Subject(case=target.case),
            state=CaseState.NUMBER_ISSUED.value,
            imported=True,
        )
    return NumbersPreview(results)


def write_number_rejects(
    path: Path, file: NumberFile, done: NumbersPreview, words: Callable[[OfficeError], str]
) -> int:
    """The refused lines as a CSV, each with its reason in words; returns how many. Raises as `write_rejects` does."""
    return write_rejects(
        path, file.header, ((one.row.line, words(one.error)) for one in done.refused if one.error is not None)
    )


class _Judge:
    """Looks at the lines in order; what an earlier one takes, a later one may not take for somebody else."""

    def __init__(self, work: CardWork, rows: Sequence[NumberRow]) -> None:
        self._work = work
        self._rows = rows
        self._targets = work.cards.targets({normalise_case_number(row.case) for row in rows})
        self._owners = dict(work.cards.owners({kpj for row in rows if (kpj := _kpj(row)) is not None}))
        self._given: dict[int, tuple[NumberTarget, str]] = {}

    @property
    def given(self) -> tuple[tuple[NumberTarget, str], ...]:
        return tuple(self._given.values())

    def results(self) -> list[NumberResult]:
        return [self._result(row) for row in self._rows]

    def _result(self, row: NumberRow) -> NumberResult:
        try:
            taken = self._take(row)
        except OfficeError as refused:
            return NumberResult(row, RowOutcome.REFUSED, refused.kept())
        return NumberResult(row, RowOutcome.ISSUED if taken else RowOutcome.ALREADY)

    def _take(self, row: NumberRow) -> bool:
        if row.line.fault is not None:
            fault = row.line.fault
            raise OfficeError(ErrorCode.FILE_INVALID, problem=fault.code.value, column=fault.column)
        kpj = read_kpj(row.kpj)
        target = self._target(row)
        known = self._given[target.case][1] if target.case in self._given else target.kpj
        if known is not None:
            if known != kpj:
                raise OfficeError(ErrorCode.KPJ_DIFFERS, field="kpj")
            return False
        if target.state is not CaseState.PAID:
            raise OfficeError(ErrorCode.CASE_STATE, state=target.state.value, wanted=CaseState.NUMBER_ISSUED.value)
        if target.kept_kpj not in {None, kpj}:
            raise OfficeError(ErrorCode.KPJ_DIFFERS, field="kpj")
        if self._owners.setdefault(kpj, target.applicant) != target.applicant:
            raise OfficeError(ErrorCode.KPJ_USED, field="kpj")
        self._given[target.case] = (target, kpj)
        return True

    def _target(self, row: NumberRow) -> NumberTarget:
        number = normalise_case_number(row.case)
        target = self._targets.get(number)
        unknown = OfficeError(ErrorCode.NO_SUCH_CASE, field="case", mistyped=not is_case_number(number))
        if target is None:
            raise unknown
        require_own_case(self._work, target.case, unknown)
        if target.erased:
            raise OfficeError(ErrorCode.CASE_ERASED, field="case", case=number)
        if target.channel is Channel.SPO and self._work.branch.office_kind is OfficeKind.SPO:
            raise OfficeError(ErrorCode.CASE_ELSEWHERE, field="case", case=number)
        return target


def _kpj(row: NumberRow) -> str | None:
    try:
        return read_kpj(row.kpj)
    except OfficeError:
        return None
