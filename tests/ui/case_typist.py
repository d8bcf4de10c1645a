"""Types a registration into the case panel as an officer does, without the mouse."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.registration.model import CaseState
from counter_app.training.scenery import Progress
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.case_panel import CasePanel
from ui.officer.form_choices import ChoiceEntry, ChoicesEntry, TickEntry
from ui.officer.form_entries import Entry, TextEntry
from ui.stage import TrainingStage


class HasPanel(Protocol):
    """What the typist needs of a window."""

    panel: CasePanel


APPLICANT = {
    "nik": "3310154708920003",
    "full_name": "siti wulandari",
    "birth_place": "klaten",
    "mother_name": "suparmi",
    "address.street": "Dukuh Wunut 12",
    "address.rt": "3",
    "address.rw": "1",
    "address.village": "Wunut",
    "address.subdistrict": "Tulung",
    "address.regency": "Klaten",
    "address.province": "Jawa Teng",
    "phone": "081234567890",
    "occupation": "pedagang pasar",
    "work_location": "Pasar Cokro, Klaten",
    "monthly_income": "2350000",
    "work_start": "5",
    "work_end": "13.00",
    "programmes": "JHT",
    "months": "3",
    "statements.identity_true": True,
    "statements.age_allowed": True,
    "statements.will_comply": True,
    "consents.registration": True,
    "consents.contact": True,
}
"""What is typed, ticked or chosen, by the path of the entry."""
EMPLOYEE = {
    "employer_kind": "Selain",
    "business_scale": "Usaha menengah",
    "organisation.name": "PT Sandang Makmur",
    "organisation.npp": "JJ012345",
    "risk_group": "III",
    "employee_number": "0117",
    "occupation": "operator mesin jahit",
    "monthly_income": "3250000",
    "programmes": (),
    "months": "1",
}
"""What a wage earner answers besides; the programmes follow from the employer."""
BUILDER = {
    "organisation.name": "CV Karya Bangun",
    "project.name": "Jembatan Desa Wunut",
    "project.start": "2-11-2026",
    "project.end": "30-4-2027",
    "project.contract_value": "850000000",
    "project.vat_included": True,
    "occupation": "tukang batu",
    "monthly_income": "",
    "programmes": (),
    "months": "1",
}
MIGRANT = {
    "placement.country": "Taiwan",
    "placement.departure_date": "15-1-2027",
    "placement.agency": "PT Mitra Penempatan",
    "placement.passport_number": "C1234567",
    "placement.phases": ("before", "during"),
    "occupation": "perawat lansia",
    "programmes": "JHT",
    "months": "24",
    "placement.jht_monthly": "Rp 200",
}
LAST = "consents.survey"
MOST_STOPS = 140


def open_page(stage: TrainingStage, progress: Progress = Progress.SERVING) -> CasePage:
    page = CasePage(stage, stage.scenery.bring_to(progress).ticket)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.panel.take_focus()
    stage.settle()
    return page


def entry(page: HasPanel, path: str) -> Entry:
    return next(one for one in page.panel.form.body.entries() if one.path == path)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(page: CasePage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, modifier)


def go_on(stage: TrainingStage, page: CasePage) -> None:
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    stage.settle()


def type_into(page: CasePage, path: str, text: str) -> None:
    """Replace what stands in a typed field and leave it."""
    field = entry(page, path)
    assert isinstance(field, TextEntry)
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    close_suggestions(field.line)
    press(page, Qt.Key.Key_Tab)


def fill_in(page: HasPanel, **answers: Any) -> None:
    """Go through the form from its first field with Tab alone, answering on the way."""
    wanted = APPLICANT | {path.replace("__", "."): answer for path, answer in answers.items()}
    page.panel.take_focus()
    seen: set[str] = set()
    for _ in range(MOST_STOPS):
        here = next((one for one in page.panel.form.body.shown() if one.isAncestorOf(focused())), None)
        if here is not None and here.path not in seen:
            seen.add(here.path)
            if here.path in wanted:
                _answer(here, wanted[here.path])
        if here is not None and here.path == LAST:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError("the end of the form cannot be reached with Tab")


def _answer(here: Entry, answer: Any) -> None:
    match here:
        case TickEntry():
            QTest.keyClick(here.box, Qt.Key.Key_Space)
        case ChoicesEntry():
            for value, box in here.boxes.items():
                if value in ((answer,) if isinstance(answer, str) else answer):
                    QTest.keyClick(box, Qt.Key.Key_Space)
        case ChoiceEntry():
            QTest.keyClicks(here.combo, str(answer))
        case TextEntry():
            here.line.selectAll()
            QTest.keyClicks(here.line, str(answer))
            close_suggestions(here.line)
        case _:
            raise AssertionError(here.path)


def close_suggestions(line: QLineEdit) -> None:
    """The platform without a screen does not give the keyboard back by itself."""
    popup = None if line.completer() is None else line.completer().popup()
    if popup is not None and popup.isVisible():
        popup.hide()
        line.activateWindow()
        QTest.qWaitForWindowActive(line)
        QApplication.processEvents()


def step_of(page: HasPanel) -> Step:
    return page.panel.step


def state_of(page: HasPanel) -> CaseState | None:
    return page.panel.model.state
