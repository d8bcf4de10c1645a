"""The rights of the person of the open case, at the officer's desk."""

from __future__ import annotations

import pytest

from counter_app.privacy.operations import set_hold
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.operations import cancel_case
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from counter_app.training.scenery import Progress
from tests.ui.case_typist import open_page
from tests.ui.officer_steps import settle, words
from ui.officer.case_page import CasePage
from ui.officer.privacy_dialog import PrivacyDialog
from ui.officer.privacy_questions import EraseDialog, HoldDialog, WithdrawDialog
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


def somebody(stage: TrainingStage, role: Role) -> Actor:
    office, kiosk = stage.surroundings.office, stage.scenery.kiosk
    return office.run(add_officer, kiosk, f"orang-{role.value}", "Sri Handayani", role, None).actor


def opened(stage: TrainingStage, role: Role | None = None, *, ended: bool = False) -> tuple[CasePage, PrivacyDialog]:
    page = open_page(stage, Progress.FORM)
    if ended:
        stage.surroundings.office.run(cancel_case, stage.officer, page.panel.model.number, "Formulir keliru")
        page.panel.model.refresh()
        settle(stage)
    if role is not None:
        page.station.actor = somebody(stage, role)
    page.panel.bar.privacy.trigger()
    settle(stage)
    dialog = page.panel.dialog
    assert isinstance(dialog, PrivacyDialog)
    return page, dialog


def papers(page: CasePage) -> list[PaperKind]:
    case = page.panel.model.case
    return [] if case is None else [paper.kind for paper in case.papers]


def test_an_officer_prints_the_proof_and_withdraws_what_may_be_withdrawn(stage: TrainingStage) -> None:
    page, dialog = opened(stage)
    assert ConsentPurpose.REGISTRATION not in dialog.withdraw
    dialog.proof.click()
    settle(stage)
    assert PaperKind.CONSENT_RECORD in papers(page)
    assert "dicetak ke" in dialog.message.text()
    purpose = next(iter(dialog.withdraw))
    dialog.withdraw[purpose].click()
    assert isinstance(dialog.question, WithdrawDialog)
    dialog.question.yes.click()
    settle(stage)
    assert purpose not in dialog.withdraw
    assert "ditarik 20 November 2026" in words(dialog)


def test_what_an_officer_may_not_do_is_not_offered(stage: TrainingStage) -> None:
    _page, dialog = opened(stage)
    for button in (dialog.report, dialog.hold, dialog.erase):
        assert not button.isVisible()
    assert "supervisor" in words(dialog)


def test_a_supervisor_prints_the_report_about_the_person(stage: TrainingStage) -> None:
    page, dialog = opened(stage, Role.SUPERVISOR)
    assert not dialog.erase.isVisible()
    dialog.report.click()
    settle(stage)
    assert PaperKind.MY_DATA in papers(page)
    assert "DS-261120-0001 dicetak ke" in dialog.message.text()


def test_an_administrator_holds_and_releases(stage: TrainingStage) -> None:
    _page, dialog = opened(stage, Role.ADMINISTRATOR)
    dialog.hold.click()
    assert isinstance(dialog.question, HoldDialog)
    dialog.question.yes.click()
    settle(stage)
    assert dialog.question.reason.error.isVisible()
    dialog.question.reason.edit.setText("Sengketa")
    dialog.question.yes.click()
    settle(stage)
    assert "Ditahan: Sengketa" in words(dialog)
    dialog.hold.click()
    settle(stage)
    assert "Data tidak ditahan." in words(dialog)


def test_a_running_or_held_case_cannot_be_erased(stage: TrainingStage) -> None:
    page, dialog = opened(stage, Role.ADMINISTRATOR)
    assert not dialog.erase.isEnabled()
    dialog.reject()
    settle(stage)
    stage.surroundings.office.run(set_hold, stage.scenery.kiosk, page.panel.model.number, "Sengketa")
    stage.surroundings.office.run(cancel_case, stage.officer, page.panel.model.number, "Formulir keliru")
    page.panel.bar.privacy.trigger()
    settle(stage)
    again = page.panel.dialog
    assert isinstance(again, PrivacyDialog)
    assert not again.erase.isEnabled()


def test_erasing_needs_a_ground_and_the_typed_case_number(stage: TrainingStage) -> None:
    page, dialog = opened(stage, Role.ADMINISTRATOR, ended=True)
    number = page.panel.model.number
    dialog.erase.click()
    question = dialog.question
    assert isinstance(question, EraseDialog)
    question.yes.click()
    assert "Pilih dasar" in question.error.text()
    next(iter(question.grounds.values())).setChecked(True)
    question.typed.setText(number[:-1])
    question.yes.click()
    assert "nomor kasus" in question.error.text()
    question.typed.setText(number.lower())
    question.yes.click()
    settle(stage)
    assert "Data sudah dihapus." in dialog.message.text()
    assert "BA-261120-0001 dicetak ke" in dialog.message.text()
    assert page.panel.model.case is None
