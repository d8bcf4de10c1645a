"""The telling states of a case at the officer's desk, as large as the centre of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.payments.operations import expire_codes
from counter_app.queueing.model import Ticket
from counter_app.registration.form_warnings import WarningCode
from counter_app.registration.operations import cancel_case
from counter_app.staff.operations import change_setting
from ui.officer.case_model import Step
from ui.officer.case_panel import CasePanel
from ui.officer.form_draft import draft_of
from ui.officer.form_layout import Part, reason
from ui.shared.stage import Scene, Stage
from ui.shared.station import Station

SIZES = ((800, 690), (634, 620), (1280, 900))
SERVING, FORM, COMPLETE, NOTIFIED, RECEIPT = 2, 3, 4, 5, 6
"""How far the scenery brings the visit at counter 1."""
LONG_NAME = "RADEN RORO SITI NURHALIZAH KUSUMANINGRAT"


class CasePage(QWidget):
    """The panel on the ground and with the margins that the window gives it."""

    def __init__(self, stage: Stage, ticket: Ticket) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.station = Station(stage.surroundings, stage.officer)
        self.panel = CasePanel(self.station, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 18)
        whole.addWidget(self.panel)
        self.resize(*SIZES[0])
        self.panel.show_ticket(ticket)
        stage.settle()
        stage.settle()


def _at(progress: int, *, name: str | None = None) -> Callable[[Stage], CasePage]:
    def build(stage: Stage) -> CasePage:
        return CasePage(stage, stage.scenery.bring_to(progress, full_name=name).ticket)

    return build


def _at_step(progress: int, step: Step) -> Callable[[Stage], CasePage]:
    def build(stage: Stage) -> CasePage:
        page = _at(progress, name=LONG_NAME)(stage)
        page.panel.open(step)
        stage.settle()
        return page

    return build


def _typed(stage: Stage, part: Part, **changes: object) -> CasePage:
    """A form in the middle of being typed, scrolled to a section."""
    page = _at(SERVING)(stage)
    form = stage.scenery.example_form(LONG_NAME) | changes
    draft = draft_of({key: value for key, value in form.items() if key not in {"documents", "segment"}})
    draft.touched = set(draft.entries)
    desk = page.panel.model.desk
    if desk is not None:
        page.panel.form.show_draft(draft, desk)
    stage.settle()
    body = page.panel.form.body
    page.show()
    stage.settle()
    body.verticalScrollBar().setValue(body.sections[part].y() - 8)
    return page


def _half_typed(stage: Stage) -> CasePage:
    """The first page of the form, with a slip in the telephone number and an occupation that leaves the sector open."""
    return _typed(stage, Part.IDENTITY, phone="0812-3456-78", birth_date="1985-03-02")


def _work(stage: Stage) -> CasePage:
    return _typed(stage, Part.WORK, occupation="sopir", monthly_income=150_000)


def _heirs(stage: Stage) -> CasePage:
    heirs = [{"full_name": LONG_NAME, "relation": "named_in_will"}, {"full_name": "B", "relation": "child"}]
    return _typed(stage, Part.HEIRS, heirs=heirs)


def _statements(stage: Stage) -> CasePage:
    return _typed(stage, Part.STATEMENTS, statements={}, consents={})


def _minor(stage: Stage) -> CasePage:
    return _typed(stage, Part.GUARDIAN, birth_date="2010-05-12")


def _mistakes(stage: Stage) -> CasePage:
    """An empty form after the first try to hand it over."""
    page = _at(SERVING)(stage)
    page.panel.go_on()
    stage.settle()
    return page


def _core_code(stage: Stage) -> CasePage:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "payment_codes", "core")
    page = _at(NOTIFIED)(stage)
    page.panel.code.first.setText("8801234567890")
    page.panel.code.again.setText("8801234567809")
    page.panel.go_on()
    return page


def _expired(stage: Stage) -> CasePage:
    visit = stage.scenery.bring_to(RECEIPT)
    stage.scenery.clock.advance(timedelta(days=9))
    stage.surroundings.office.run(expire_codes, stage.officer)
    return CasePage(stage, visit.ticket)


def _cancelled(stage: Stage) -> CasePage:
    visit = stage.scenery.bring_to(COMPLETE)
    stage.surroundings.office.run(cancel_case, stage.officer, visit.case, "Formulir keliru")
    return CasePage(stage, visit.ticket)


def _explained(stage: Stage) -> CasePage:
    """A birth date that differs from the NIK, with the officer's reason."""
    code = WarningCode.NIK_BIRTH_DATE_DIFFERS
    page = _typed(stage, Part.IDENTITY, birth_date="1985-03-02")
    for entry in page.panel.form.body.entries():
        if entry.path == reason(code):
            entry.restore("Tanggal lahir dikoreksi Dukcapil 2019, KTP baru sudah dilihat")
    return page


def case_scenes() -> tuple[Scene, ...]:
    return tuple(
        Scene("officer", f"officer-case-{name}", SIZES, build)
        for name, build in (
            ("form-new", _at(SERVING)),
            ("form-typed", _half_typed),
            ("form-explained", _explained),
            ("form-work", _work),
            ("form-heirs", _heirs),
            ("form-minor", _minor),
            ("form-statements", _statements),
            ("form-mistakes", _mistakes),
            ("form-read", _at_step(FORM, Step.FORM)),
            ("documents", _at(FORM)),
            ("documents-complete", _at_step(COMPLETE, Step.DOCUMENTS)),
            ("dues", _at(COMPLETE)),
            ("dues-told", _at_step(NOTIFIED, Step.DUES)),
            ("code-wanted", _at(NOTIFIED)),
            ("code-core", _core_code),
            ("code", _at(RECEIPT)),
            ("code-expired", _expired),
            ("finish", _at_step(RECEIPT, Step.FINISH)),
            ("finish-none", _at_step(SERVING, Step.FINISH)),
            ("cancelled", _cancelled),
        )
    )
