"""Form 1A of wage earners, construction workers and migrant workers, typed at the desk with the keyboard alone."""

from __future__ import annotations

import statistics
import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.dues.model import PlacementPhase, Programme, Segment
from counter_app.payments.desk import case_desk
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import start
from counter_app.registration.form import Form1A
from counter_app.registration.people import Application, BusinessScale, Reactivation
from tests.ui.case_typist import (
    BUILDER,
    EMPLOYEE,
    MIGRANT,
    entry,
    fill_in,
    focused,
    go_on,
    open_page,
    press,
    step_of,
    type_into,
)
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.form_choices import ChoiceEntry
from ui.officer.form_layout import Part
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
BY_VALUE = {"project.contract_value", "project.vat_included"}
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(stage: TrainingStage, page: CasePage, segment: Segment) -> None:
    """From the first field back to the segments, and on with the arrow."""
    page.panel.take_focus()
    for _ in range(len(Segment) + 1):
        if focused() in page.panel.form.body.head.segment.buttons.values():
            break
        press(page, Qt.Key.Key_Backtab, SHIFT)
    while page.panel.form.body.head.segment.keep() != segment.value:
        press(page, Qt.Key.Key_Right)
    stage.settle()
    page.panel.take_focus()


def answers(answered: dict[str, Any]) -> dict[str, Any]:
    return {path.replace(".", "__"): answer for path, answer in answered.items()}


def stored(stage: TrainingStage, page: CasePage) -> Form1A:
    ticket = page.panel.model.ticket
    assert ticket is not None
    desk = stage.surroundings.office.read(case_desk, stage.officer, ticket.id)
    assert desk.case is not None
    return desk.case.case.form


def quoted(page: CasePage) -> tuple[str, str, str]:
    quote = page.panel.form.body.form.quote
    return quote.words.text(), quote.shares.text(), quote.total.text()


def test_a_wage_earner_is_registered_without_the_mouse(stage: TrainingStage) -> None:
    page = open_page(stage)
    choose(stage, page, Segment.PU)
    fill_in(page, **answers(EMPLOYEE))
    stage.settle()
    _, shares, total = quoted(page)
    assert total == "Rp 321.425"
    assert shares.startswith("pemberi kerja Rp 223.925 · pekerja Rp 97.500")
    assert "JKP" in shares
    go_on(stage, page)
    assert page.panel.notice.text == ""
    assert step_of(page) is Step.DOCUMENTS
    form = stored(stage, page)
    assert form.segment is Segment.PU
    assert form.business_scale is BusinessScale.MEDIUM
    assert form.risk_group == 3
    assert form.organisation is not None
    assert form.organisation.npp == "JJ012345"
    assert form.programmes == {Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP}


def test_the_employer_decides_the_programmes_and_the_form_says_so(stage: TrainingStage) -> None:
    page = open_page(stage)
    choose(stage, page, Segment.PU)
    fill_in(page, **answers(EMPLOYEE))
    assert entry(page, "programmes").message.text() == "wajib bagi pemberi kerja ini: JKK, JKM, JHT, JP"


def test_a_construction_worker_is_registered_by_the_value_of_the_contract(stage: TrainingStage) -> None:
    page = open_page(stage)
    choose(stage, page, Segment.JAKON)
    fill_in(page, **answers(BUILDER))
    stage.settle()
    assert quoted(page)[0] == "Iuran untuk seluruh proyek"
    go_on(stage, page)
    assert page.panel.notice.text == ""
    form = stored(stage, page)
    assert form.project is not None
    assert form.project.contract_value == 850_000_000
    assert form.project.vat_included
    assert form.monthly_income == 0


def test_a_migrant_worker_is_registered_for_the_whole_contract(stage: TrainingStage) -> None:
    page = open_page(stage)
    choose(stage, page, Segment.PMI)
    fill_in(page, **answers(MIGRANT))
    stage.settle()
    words, shares, total = quoted(page)
    assert words == "Iuran untuk seluruh masa kontrak"
    assert shares == "sebelum bekerja Rp 37.500 · selama dan setelah bekerja Rp 332.500 · tabungan JHT Rp 4.800.000"
    assert total == "Rp 5.170.000"
    go_on(stage, page)
    assert page.panel.notice.text == ""
    form = stored(stage, page)
    assert form.placement is not None
    assert form.placement.phases == frozenset(PlacementPhase)
    assert form.months == 24


@pytest.mark.parametrize(("letter", "segment"), [("B", Segment.PU), ("C", Segment.JAKON)])
def test_a_service_suggests_its_segment(stage: TrainingStage, letter: str, segment: Segment) -> None:
    office, officer = stage.surroundings.office, stage.officer
    office.run(open_counter, officer, 1)
    office.run(issue_ticket, stage.scenery.kiosk, letter)
    called = office.run(call_next, officer, 1)
    assert isinstance(called, Called)
    page = CasePage(stage, office.run(act_on, officer, start, called.ticket))
    assert page.panel.form.body.form.segment is segment


def test_switching_the_segment_keeps_what_both_know_and_the_rest_for_the_way_back(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "full_name", "siti wulandari")
    type_into(page, "work_start", "5")
    choose(stage, page, Segment.PU)
    type_into(page, "organisation.name", "PT Sandang")
    choose(stage, page, Segment.PMI)
    assert entry(page, "full_name").text == "SITI WULANDARI"
    assert "organisation" not in page.panel.form.form()
    choose(stage, page, Segment.PU)
    assert entry(page, "organisation.name").text == "PT Sandang"
    choose(stage, page, Segment.BPU)
    assert entry(page, "work_start").text == "05.00"


def test_months_paid_at_once_are_not_taken_for_those_of_a_contract_abroad(stage: TrainingStage) -> None:
    page = open_page(stage)
    months = entry(page, "months")
    assert isinstance(months, ChoiceEntry)
    months.control.setFocus()
    press(page, Qt.Key.Key_6)
    choose(stage, page, Segment.PMI)
    assert entry(page, "months").keep() is None
    choose(stage, page, Segment.BPU)
    assert entry(page, "months").keep() == 6


def test_a_foreign_citizen_shows_papers_only_to_an_employer(stage: TrainingStage) -> None:
    page = open_page(stage)
    citizenship = entry(page, "citizenship")
    citizenship.control.setFocus()
    press(page, Qt.Key.Key_Down)
    assert citizenship.keep() == "WNA"
    assert "foreign_papers.passport_number" not in {one.path for one in page.panel.form.body.shown()}
    choose(stage, page, Segment.PU)
    assert "foreign_papers.passport_number" in {one.path for one in page.panel.form.body.shown()}


def test_a_change_of_data_asks_for_the_number_and_not_how_to_come_back(stage: TrainingStage) -> None:
    page = open_page(stage)
    page.panel.form.body.head.application.buttons["change"].click()
    shown = {one.path for one in page.panel.form.body.shown()}
    assert "previous_kpj" in shown
    assert "reactivation" not in shown
    fill_in(page, previous_kpj="17012345678")
    go_on(stage, page)
    assert page.panel.notice.text == ""
    assert stored(stage, page).application is Application.CHANGE


def test_a_former_member_names_the_old_number_and_chooses(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page, previously_member=True, previous_kpj="17012345678", reactivation="Aktifkan")
    go_on(stage, page)
    assert page.panel.notice.text == ""
    assert stored(stage, page).reactivation is Reactivation.SAME_NUMBER


def test_nobody_under_eighteen_goes_abroad_so_no_guardian_is_asked(stage: TrainingStage) -> None:
    page = open_page(stage)
    choose(stage, page, Segment.PMI)
    assert Part.GUARDIAN not in page.panel.form.body.form.sections


def test_a_segment_is_named_for_those_who_hear_it(stage: TrainingStage) -> None:
    page = open_page(stage)
    names = [button.accessibleName() for button in page.panel.form.body.head.segment.buttons.values()]
    assert names == [
        "Bekerja sendiri (BPU)",
        "Bekerja pada pemberi kerja (PU)",
        "Bekerja di proyek konstruksi (JAKON)",
        "Bekerja di luar negeri (PMI)",
    ]


@pytest.mark.parametrize(
    ("segment", "answered"), [(Segment.PU, EMPLOYEE), (Segment.JAKON, BUILDER | {"monthly_income": "4000000"})]
)
def test_a_key_and_its_quote_take_less_than_fifty_milliseconds(
    stage: TrainingStage, segment: Segment, answered: dict[str, Any]
) -> None:
    page = open_page(stage)
    choose(stage, page, segment)
    fill_in(page, **answers({path: answer for path, answer in answered.items() if path not in BY_VALUE}))
    stage.settle()
    line = entry(page, "monthly_income").control
    line.setFocus()
    spent = []
    for _ in range(5):
        since = time.process_time()
        QTest.keyClick(line, Qt.Key.Key_Backspace)
        stage.settle()
        spent.append(time.process_time() - since)
    assert statistics.median(spent) < 0.05
