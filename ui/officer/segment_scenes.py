"""Documents, scans, dues and changes of data of every segment at the officer's desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtGui import QColor, QImage

from counter_app.payments.desk import receive_missing
from counter_app.registration.attachments import Attachment
from counter_app.registration.documents import DocumentItem
from counter_app.registration.operations import notify_dues, record_change, submit_form
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from ui.officer.attachments_model import Progress, png_of
from ui.officer.case_model import Step
from ui.officer.case_page import SERVING, SIZES, CasePage
from ui.officer.form_scenes import ABROAD, BUILDING, EMPLOYED, form_of
from ui.shared.stage import Scene, Stage

CHANGE: dict[str, Any] = {"application": "change", "previously_member": True, "previous_kpj": "17012345678"}
STARTING: dict[str, Any] = {"months": 12, "programmes": ["JKK", "JKM", "JHT"]}
SCANS = 10
_UNKNOWN = {
    "JAKON": {"work_start", "work_end"},
    "PMI": {"work_location", "work_start", "work_end", "monthly_income"},
}
"""What the invented person tells besides and the segment does not ask."""


def _case(stage: Stage, **changes: Any) -> tuple[CasePage, str]:
    """A case whose form was handed over at the ticket in hand."""
    ticket = stage.scenery.bring_to(SERVING).ticket
    office, officer = stage.surroundings.office, stage.officer
    form = form_of(stage, **changes)
    strange = _UNKNOWN.get(form["segment"], set()) | ({"reactivation"} if "application" in changes else set())
    told = {key: value for key, value in form.items() if key not in strange}
    number = office.run(submit_form, officer, told, ticket.number).case.number
    return CasePage(stage, ticket), number


def _documents(**changes: Any) -> Callable[[Stage], CasePage]:
    return lambda stage: _case(stage, **changes)[0]


def attach_scans(stage: Stage, number: str, item: DocumentItem, count: int) -> list[Attachment]:
    """So many different pictures for one document."""
    office, officer = stage.surroundings.office, stage.officer
    made = []
    for shade in range(count):
        image = QImage(620 + shade, 400, QImage.Format.Format_RGB32)
        image.fill(QColor(200, 210 - shade, 205))
        made.append(office.attach(officer, number, item.value, png_of(image)))
    return made


def _with_scans(stage: Stage) -> CasePage:
    page, number = _case(stage)
    attach_scans(stage, number, DocumentItem.KTP, SCANS)
    page.panel.model.refresh()
    stage.settle()
    return page


def _at_work(stage: Stage) -> CasePage:
    """One scan on its way, one refused, one that the key is missing for."""
    page, _ = _case(stage)
    scans, rows = page.panel.documents.attachments, page.panel.documents.rows
    scans.problems[DocumentItem.KK] = OfficeError(ErrorCode.ATTACHMENT_TOO_LARGE, megabytes=10)
    scans.problems[DocumentItem.PHOTO] = Unavailable(FailureCode.KEY_MISSING, folder="/srv/loket/keys")
    scans.changed.emit()
    rows[DocumentItem.KTP].scans.tell_progress(Progress(2, 3))
    return page


def _dues(*, told: bool = False, **changes: Any) -> Callable[[Stage], CasePage]:
    def build(stage: Stage) -> CasePage:
        page, number = _case(stage, **changes)
        office, officer = stage.surroundings.office, stage.officer
        office.run(receive_missing, officer, number)
        if told:
            office.run(notify_dues, officer, number)
        page.panel.model.refresh()
        stage.settle()
        page.panel.open(Step.DUES)
        stage.settle()
        return page

    return build


def _all_benefits(stage: Stage) -> CasePage:
    page = _dues(told=True, **EMPLOYED)(stage)
    page.panel.dues.view.benefits.all.click()
    return page


def _change(hours: int, *, recorded: bool = False) -> Callable[[Stage], CasePage]:
    def build(stage: Stage) -> CasePage:
        page, number = _case(stage, **CHANGE)
        office, officer = stage.surroundings.office, stage.officer
        office.run(receive_missing, officer, number)
        if recorded:
            office.run(record_change, officer, number)
        stage.scenery.clock.advance(timedelta(hours=hours))
        page.panel.model.refresh()
        stage.settle()
        page.panel.open(Step.DUES)
        stage.settle()
        return page

    return build


def _change_finished(stage: Stage) -> CasePage:
    page = _change(1, recorded=True)(stage)
    page.panel.open(Step.FINISH)
    return page


def segment_scenes() -> tuple[Scene, ...]:
    return tuple(
        Scene("officer", f"officer-case-{name}", SIZES, build)
        for name, build in (
            ("documents-employed", _documents(**EMPLOYED)),
            ("documents-building", _documents(**BUILDING)),
            ("documents-abroad", _documents(**ABROAD)),
            ("documents-scans", _with_scans),
            ("documents-at-work", _at_work),
            ("dues-year", _dues(**STARTING)),
            ("dues-employed", _dues(**EMPLOYED)),
            ("dues-above-ceiling", _dues(told=True, **EMPLOYED | {"monthly_income": 25_000_000, "months": 6})),
            ("dues-building", _dues(told=True, **BUILDING)),
            ("dues-abroad", _dues(told=True, **ABROAD)),
            ("dues-benefits", _all_benefits),
            ("change", _change(1)),
            ("change-soon", _change(62)),
            ("change-late", _change(80)),
            ("change-recorded", _change_finished),
        )
    )
