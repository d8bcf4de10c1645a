"""Batches and their people as rows of a table."""

from __future__ import annotations

from datetime import tzinfo

from counter_app.channels.batch_board import BatchLine
from counter_app.channels.batch_labels import BATCH_KIND_LABELS, BATCH_STAGE_LABELS
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
_DOUBTED = Label("Perlu alasan petugas", "Needs the officer's reason")


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


def person_row(row: BatchRow, language: Language, zone: tzinfo) -> Row:
    """One line of an opened batch."""
    if not row.valid:
        return _rejected(row, language)
    cells = (
        Cell(str(row.line)),
        Cell(row.full_name or DASH, about=row.full_name),
        Cell(row.case_number or ""),
        _state(row, language, zone),
        Cell(DASH if row.total is None else format_rupiah(row.total)),
        Cell(_code(row)),
        Cell(grouped(row.kpj) if row.kpj else DASH),
    )
    return Row(row.line, cells, struck=row.state is CaseState.CANCELLED)


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
            words = about
        case CaseState.CARD_READY:
            sign, tone = "ph.identification-card", "on_amber_tint"
        case CaseState.CARD_SENT:
            sign, tone = "ph.handshake", "on_amber_tint"
            if row.given_at is not None:
                words = about = f"{words} · {short_moment(row.given_at, zone, language)}"
        case CaseState.HANDED_OVER:
            sign, tone = "ph.check-circle-fill", "primary"
            if row.delivered_at is not None:
                words = about = f"{words} · {short_moment(row.delivered_at, zone, language)}"
        case CaseState.CODE_EXPIRED:
            sign, tone = "ph.clock", "danger"
        case _:
            pass
    return Cell(words, sign, tone, about=about)


def _code(row: BatchRow) -> str:
    if row.code is None or is_member_code(row.code):
        return DASH
    return grouped(row.code)


def _rejected(row: BatchRow, language: Language) -> Row:
    why = "; ".join(finding_words(one, language) for one in row.findings)
    rejected = pick(Label("Ditolak", "Rejected"), language)
    source = pick(Label("baris {line} berkas", "line {line} of the file"), language).format(
        line=row.source_line or DASH
    )
    cells = (
        Cell(str(row.line)),
        Cell(f"{rejected}, {source}", "ph.x-circle", "danger"),
        Cell(""),
        Cell(why, "", "danger", about=why),
        *(Cell("") for _ in range(3)),
    )
    return Row(row.line, cells)


def finding_words(finding: Finding, language: Language) -> str:
    """What was wrong with a rejected row, of which only fields and codes are kept."""
    if finding.code in PROBLEMS:
        told = capital(pick(PROBLEMS[finding.code], language))
    elif finding.code in set(ErrorCode):
        told = _kept_words(ErrorCode(finding.code), language)
    else:
        told = pick(_DOUBTED, language)
    return told if finding.field is None else f"{field_name(finding.field, language)}: {told}"


_KEPT: dict[ErrorCode, Label] = {
    ErrorCode.FIELD_MISSING: Label("belum diisi", "is not filled in"),
    ErrorCode.FIELD_INVALID: Label("isinya tidak benar", "is not right"),
    ErrorCode.NOT_A_CHOICE: Label("bukan salah satu pilihan", "is none of the choices"),
    ErrorCode.OUT_OF_RANGE: Label("di luar batas", "is out of range"),
    ErrorCode.ROW_TWICE: Label("ada dua kali di berkas", "stands twice in the file"),
    ErrorCode.NIK_REGISTERED: Label("sudah punya kasus berjalan", "has a running case already"),
    ErrorCode.MEMBER_ALREADY: Label("sudah menjadi peserta", "is a member already"),
}
"""Refusals without the details that their sentences tell."""


def _kept_words(code: ErrorCode, language: Language) -> str:
    return pick(_KEPT[code], language) if code in _KEPT else sentence(OfficeError(code), language)
