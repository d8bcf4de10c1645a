"""Batches and their people as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum, unique

from counter_app.channels.batch_board import BatchLine
from counter_app.channels.batch_labels import BATCH_KIND_LABELS, BATCH_STAGE_LABELS, DOUBTED, KEPT_REFUSALS
from counter_app.channels.batch_model import BatchRow, BatchStage, Finding
from counter_app.payments.totals import is_member_code
from counter_app.registration.case import CaseState
from counter_app.registration.documents import ITEM_LABELS
from counter_app.registration.labels import Label
from counter_app.registration.model import CASE_STATE_LABELS
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.expected_words import PROBLEMS
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.batches.words import DASH, capital, field_name
from ui.shared.dates import short_date, short_moment
from ui.shared.table import Cell, Row
from ui.shared.wording import pick, sentence

STAGE_SIGNS: dict[BatchStage, tuple[str, str]] = {
    BatchStage.OPEN: ("ph.pencil-line", "on_amber_tint"),
    BatchStage.RECEIVED: ("ph.files", "on_amber_tint"),
    BatchStage.BILLED: ("ph.hourglass-medium", "on_amber_tint"),
    BatchStage.PAID: ("ph.check-circle", "primary"),
    BatchStage.CARDS_READY: ("ph.identification-card", "on_amber_tint"),
    BatchStage.GIVEN: ("ph.handshake", "on_amber_tint"),
    BatchStage.DELIVERED: ("ph.check-circle-fill", "primary"),
    BatchStage.CANCELLED: ("ph.x-circle", "soft"),
}
_ON_ITS_WAY = Label("Sedang diantar", "On its way")
_DELIVERED = Label("Sampai ke peserta", "With the member")


def line_row(line: BatchLine, language: Language) -> Row:
    """A batch in the list, without names."""
    figures, stage = line.figures, line.stage
    sign, tone = STAGE_SIGNS[stage]
    people = str(figures.members)
    about = f"{figures.members} + {figures.rejected}" if figures.rejected else people
    cells = (
        Cell(line.batch.number, strong=True),
        Cell(short_date(line.batch.business_day, language)),
        Cell(line.bringer or pick(BATCH_KIND_LABELS[line.batch.kind], language)),
        Cell(pick(BATCH_KIND_LABELS[line.batch.kind], language)),
        Cell(pick(BATCH_STAGE_LABELS[stage], language), sign, tone),
        Cell(people, about=about),
        Cell(f"{figures.paid}" if figures.paid else DASH),
        Cell(f"{figures.given}" if figures.given else DASH),
        Cell(format_rupiah(figures.amount) if figures.amount else DASH),
    )
    return Row(line.batch.number, cells, struck=stage is BatchStage.CANCELLED)


@unique
class Known(StrEnum):
    """By what people are known last."""

    NOTHING = "nothing"
    CODE = "code"
    NUMBER = "number"


@dataclass(frozen=True)
class Shown:
    """What is told of the people of a batch beside name and state: what nobody has takes no room."""

    dues: bool
    known: Known


def shown_of(rows: Sequence[BatchRow]) -> Shown:
    """The own code is told until the members have numbers."""
    known = Known.CODE if any(_code(row) != DASH for row in rows) else Known.NOTHING
    if any(row.kpj for row in rows):
        known = Known.NUMBER
    return Shown(any(row.total is not None for row in rows), known)


def person_row(row: BatchRow, language: Language, zone: tzinfo, shown: Shown) -> Row:
    """One line of an opened batch."""
    cells = _rejected(row, language) if not row.valid else _member(row, language, zone)
    if shown.dues:
        cells.append(Cell(DASH if row.total is None else format_rupiah(row.total)))
    match shown.known:
        case Known.CODE:
            cells.append(Cell(_code(row)))
        case Known.NUMBER:
            cells.append(Cell(grouped(row.kpj) if row.kpj else DASH))
        case Known.NOTHING:
            pass
    return Row(row.line, tuple(cells), struck=row.state is CaseState.CANCELLED)


def _member(row: BatchRow, language: Language, zone: tzinfo) -> list[Cell]:
    return [
        Cell(str(row.line)),
        Cell(row.full_name or DASH, about=row.full_name),
        _state(row, language, zone),
    ]


def _state(row: BatchRow, language: Language, zone: tzinfo) -> Cell:
    state = row.state or CaseState.DRAFT
    words = capital(pick(CASE_STATE_LABELS[state], language))
    sign, tone = "", ""
    about = words
    match state:
        case CaseState.INCOMPLETE:
            sign, tone = "ph.warning", "on_amber_tint"
            missing = ", ".join(pick(ITEM_LABELS[item], language) for item in ITEM_LABELS if item.value in row.missing)
            about = f"{words}: {missing}" if missing else words
            words = f"{words}: {len(row.missing)}" if row.missing else words
        case CaseState.CARD_READY:
            sign, tone = "ph.identification-card", "on_amber_tint"
        case CaseState.CARD_SENT:
            sign, tone = "ph.handshake", "on_amber_tint"
            words, about = _since(_ON_ITS_WAY, row.given_at, language, zone)
        case CaseState.HANDED_OVER:
            sign, tone = "ph.check-circle-fill", "primary"
            words, about = _since(_DELIVERED, row.delivered_at, language, zone)
        case CaseState.CODE_EXPIRED:
            sign, tone = "ph.clock", "danger"
        case _:
            pass
    return Cell(words, sign, tone, about=about)


def _since(label: Label, moment: datetime | None, language: Language, zone: tzinfo) -> tuple[str, str]:
    """In short with the day, and whole with the time."""
    words = pick(label, language)
    if moment is None:
        return words, words
    day = short_date(moment.astimezone(zone).date(), language)
    return f"{words} · {day}", f"{words} · {short_moment(moment, zone, language)}"


def _code(row: BatchRow) -> str:
    if row.code is None or is_member_code(row.code):
        return DASH
    return grouped(row.code)


def rejected_row(row: BatchRow, language: Language) -> Row:
    """A row of a file that was not taken, with its reason at length."""
    number, _, why = _rejected(row, language)
    return Row(row.line, (number, Cell(_place(row, language), "ph.x-circle", "danger"), why))


def _place(row: BatchRow, language: Language) -> str:
    words = pick(Label("baris {line} berkas", "line {line} of the file"), language)
    return words.format(line=row.source_line or DASH)


def _rejected(row: BatchRow, language: Language) -> list[Cell]:
    why = "; ".join(finding_words(one, language) for one in row.findings)
    rejected = pick(Label("Ditolak", "Rejected"), language)
    return [
        Cell(str(row.line)),
        Cell(f"{rejected}, {_place(row, language)}", "ph.x-circle", "danger"),
        Cell(why, "", "danger", about=why),
    ]


def finding_words(finding: Finding, language: Language) -> str:
    """What was wrong with a rejected row, of which only fields and codes are kept."""
    if finding.code in PROBLEMS:
        told = capital(pick(PROBLEMS[finding.code], language))
    elif finding.code in set(ErrorCode):
        told = _kept_words(ErrorCode(finding.code), language)
    else:
        told = pick(DOUBTED, language)
    return told if finding.field is None else f"{field_name(finding.field, language)}: {told}"


def _kept_words(code: ErrorCode, language: Language) -> str:
    return pick(KEPT_REFUSALS[code], language) if code in KEPT_REFUSALS else sentence(OfficeError(code), language)
