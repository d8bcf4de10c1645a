"""A whole registration at the officer's desk, with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from counter_app.payments.desk import case_desk
from counter_app.queueing.model import Outcome
from counter_app.registration.form import Form1A
from counter_app.registration.model import CaseState, DocumentStatus
from counter_app.registration.operations import screen_view
from counter_app.registration.screen import ScreenPage
from counter_app.training.scenery import Progress
from tests.ui.case_typist import entry, fill_in, go_on, open_page, press, state_of, step_of
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
"""Said by the platform without a screen when a list of suggestions pops up."""
ALT = Qt.KeyboardModifier.AltModifier


def stored(stage: TrainingStage, page: CasePage) -> Form1A:
    ticket = page.panel.model.ticket
    assert ticket is not None
    desk = stage.surroundings.office.read(case_desk, stage.officer, ticket.id)
    assert desk.case is not None
    return desk.case.case.form


def test_a_whole_registration_needs_no_mouse(stage: TrainingStage) -> None:
    page = open_page(stage)
    panel = page.panel
    fill_in(page)
    stage.settle()
    go_on(stage, page)
    assert panel.notice.text == ""
    assert step_of(page) is Step.DOCUMENTS
    form = stored(stage, page)
    assert form.full_name == "SITI WULANDARI"
    assert form.phone == "+6281234567890"
    assert form.monthly_income == 2_350_000
    assert form.address.rt == "003"
    assert form.consents.contact
    assert not form.consents.survey

    press(page, Qt.Key.Key_A, ALT)
    stage.settle()
    stage.settle()
    assert state_of(page) is CaseState.COMPLETE
    go_on(stage, page)
    assert step_of(page) is Step.DUES
    assert panel.dues.total.text() == "Rp 205.600"
    go_on(stage, page)
    assert state_of(page) is CaseState.NOTIFIED
    go_on(stage, page)
    assert step_of(page) is Step.CODE
    go_on(stage, page)
    assert state_of(page) is CaseState.AWAITING_PAYMENT
    assert panel.code.code.text().startswith("9999 0000 0001")
    go_on(stage, page)
    assert step_of(page) is Step.FINISH
    finished = QSignalSpy(panel.finish_wanted)
    go_on(stage, page)
    assert finished.at(0) == [Outcome.COMPLETED]


@pytest.mark.parametrize(
    ("progress", "step"),
    [
        (Progress.FORM, Step.DOCUMENTS),
        (Progress.COMPLETE, Step.DUES),
        (Progress.NOTIFIED, Step.CODE),
        (Progress.RECEIPT, Step.CODE),
    ],
)
def test_a_case_is_gone_on_with_where_it_was_left(stage: TrainingStage, progress: Progress, step: Step) -> None:
    page = open_page(stage, progress)
    assert step_of(page) is step


def test_steps_that_are_not_reached_do_not_open(stage: TrainingStage) -> None:
    page = open_page(stage)
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        press(page, key, ALT)
        assert step_of(page) is Step.FORM
    press(page, Qt.Key.Key_5, ALT)
    assert step_of(page) is Step.FINISH


def test_each_step_says_in_words_whether_it_is_done(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.COMPLETE)
    names = [button.accessibleName() for button in page.panel.bar.buttons.values()]
    assert names[1] == "Langkah 2 dari 5: Dokumen, selesai"
    assert names[2] == "Langkah 3 dari 5: Iuran, sedang dibuka"
    assert names[3] == "Langkah 4 dari 5: Tanda terima & kode, belum"


def test_a_form_that_was_handed_over_can_only_be_read(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.FORM)
    press(page, Qt.Key.Key_1, ALT)
    field = entry(page, "full_name")
    field.control.setFocus()
    press(page, Qt.Key.Key_X)
    assert field.text == stored(stage, page).full_name


def test_a_missing_document_keeps_the_dues_back(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.FORM)
    go_on(stage, page)
    assert step_of(page) is Step.DOCUMENTS
    assert "masih kurang" in page.panel.notice.text
    row = next(one for one in page.panel.documents.rows.values() if one.isAncestorOf(page.focusWidget()))
    assert row.record().status is DocumentStatus.MISSING
    press(page, Qt.Key.Key_Left)
    stage.settle()
    stage.settle()
    assert state_of(page) is CaseState.COMPLETE
    assert page.panel.documents.notice.text == "Tidak ada yang kurang."


def test_the_applicant_is_shown_what_the_step_is_about(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.NOTIFIED)
    shown = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3):
        press(page, key, ALT)
        press(page, Qt.Key.Key_F6)
        stage.settle()
        view = stage.surroundings.office.read(screen_view, stage.officer, 1)
        assert view is not None
        shown.append(view.screen.page)
    assert shown == [ScreenPage.DATA, ScreenPage.DUES]


def test_nothing_can_be_shown_before_there_is_a_case(stage: TrainingStage) -> None:
    assert not open_page(stage).panel.show_button.isEnabled()
