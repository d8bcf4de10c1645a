"""A person whom the office knows is recognised as soon as the NIK stands in the form."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtTest import QTest

from counter_app.payments.desk import case_desk
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.drafting import draft_of_ticket, keep_draft
from counter_app.registration.operations import cancel_case, submit_form
from counter_app.registration.people import Application
from counter_app.settings import Language
from tests.ui.case_typist import entry, fill_in, focused, go_on, open_page, step_of, type_into
from ui.officer.case_dialogs import KnownPersonDialog
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.form_known import Offer
from ui.officer.form_scenes import member
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
NIK = "3310154708920003"


def somebody(stage: TrainingStage, **changes: Any) -> dict[str, Any]:
    """The form of the person whom the tests type in, of an earlier visit."""
    return stage.scenery.example_form() | {"nik": NIK, "birth_date": "1992-08-07", "sex": "F"} | changes


def told(page: CasePage) -> str:
    bar = page.panel.form.body.known
    return "" if bar.isHidden() else bar.text.text()


def offers(page: CasePage) -> list[Offer]:
    return [offer for offer, button in page.panel.form.body.known.buttons.items() if not button.isHidden()]


def take(stage: TrainingStage, page: CasePage, offer: Offer) -> None:
    page.panel.form.body.known.buttons[offer].click()
    stage.settle()
    stage.settle()


def test_nobody_is_told_of_a_stranger(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "nik", NIK)
    stage.settle()
    assert told(page) == ""


def test_a_running_case_is_told_with_the_sixteenth_digit_and_can_be_opened(stage: TrainingStage) -> None:
    number = stage.surroundings.office.run(submit_form, stage.officer, somebody(stage)).case.number
    page = open_page(stage)
    line = entry(page, "nik").control
    line.setFocus()
    QTest.keyClicks(line, NIK[:-1])
    stage.settle()
    assert told(page) == ""
    QTest.keyClicks(line, NIK[-1])
    stage.settle()
    assert told(page) == f"Orang ini sudah terdaftar: kasus {number}, terdaftar."
    take(stage, page, Offer.OPEN)
    dialog = page.panel.dialog
    assert isinstance(dialog, KnownPersonDialog)
    for _ in range(2):
        dialog.yes.click()
        stage.settle()
        stage.settle()
    assert page.panel.model.number == number


def test_the_bar_goes_with_the_nik_and_speaks_the_other_language(stage: TrainingStage) -> None:
    stage.surroundings.office.run(submit_form, stage.officer, somebody(stage))
    page = open_page(stage)
    type_into(page, "nik", NIK)
    stage.settle()
    stage.surroundings.speech.use(Language.EN)
    stage.settle()
    assert told(page).startswith("This person is registered already")
    type_into(page, "nik", NIK[:-1])
    stage.settle()
    assert told(page) == ""


def test_a_member_changes_data_with_the_last_form_filled_in(stage: TrainingStage) -> None:
    form_given = somebody(stage)
    member(stage, form_given)
    page = open_page(stage)
    type_into(page, "nik", NIK)
    type_into(page, "mother_name", "ratna")
    stage.settle()
    assert offers(page) == [Offer.CHANGE, Offer.FORMER]
    take(stage, page, Offer.CHANGE)
    form = page.panel.form
    assert form.body.head.application.keep() == Application.CHANGE.value
    assert entry(page, "full_name").text == form_given["full_name"].upper()
    assert entry(page, "mother_name").text == "RATNA"
    assert entry(page, "statements.identity_true").keep() is False
    assert entry(page, "previous_kpj").text == "17012345678"
    assert entry(page, "statements.identity_true").isAncestorOf(focused())


def test_a_former_member_registers_again(stage: TrainingStage) -> None:
    member(stage, somebody(stage))
    page = open_page(stage)
    type_into(page, "nik", NIK)
    stage.settle()
    take(stage, page, Offer.FORMER)
    assert page.panel.form.body.head.application.keep() == Application.NEW.value
    assert entry(page, "previously_member").keep() is True
    assert not entry(page, "reactivation").isHidden()
    assert entry(page, "reactivation").isAncestorOf(focused())


def test_a_cancelled_form_can_be_taken_over(stage: TrainingStage) -> None:
    office, officer = stage.surroundings.office, stage.officer
    form = somebody(stage)
    number = office.run(submit_form, officer, form).case.number
    office.run(cancel_case, officer, number, "Formulir keliru")
    page = open_page(stage)
    type_into(page, "nik", NIK)
    stage.settle()
    assert told(page) == f"Orang ini pernah datang: kasus {number}, batal."
    take(stage, page, Offer.FILL_IN)
    assert entry(page, "full_name").text == form["full_name"].upper()
    assert entry(page, "statements.identity_true").isAncestorOf(focused())


def test_a_form_of_an_earlier_visit_goes_on(stage: TrainingStage) -> None:
    page = open_page(stage)
    office, officer = stage.scenery.office, stage.officer
    other = office.run(issue_ticket, stage.scenery.kiosk, "A").ticket
    office.run(keep_draft, officer, other.number, {"nik": NIK, "full_name": "SITI WULANDARI", "@touched": ["nik"]})
    type_into(page, "nik", NIK)
    stage.settle()
    assert told(page) == "Formulir orang ini mulai diisi pada 20 November 2026 pukul 10.31 dan belum diserahkan."
    take(stage, page, Offer.DRAFT)
    assert entry(page, "full_name").text == "SITI WULANDARI"
    assert told(page) == ""
    assert office.read(draft_of_ticket, officer, other.id) is None


def test_a_phone_of_somebody_else_is_doubted(stage: TrainingStage) -> None:
    office, officer = stage.surroundings.office, stage.officer
    office.run(submit_form, officer, stage.scenery.example_form() | {"phone": "081234567890"})
    page = open_page(stage)
    fill_in(page)
    stage.settle()
    assert entry(page, "phone").message.text() == "Nomor HP dipakai peserta lain"
    type_into(page, "warning_reasons.phone-in-use", "Nomor milik suaminya")
    go_on(stage, page)
    assert page.panel.notice.text == ""
    assert step_of(page) is Step.DOCUMENTS
    ticket = page.panel.model.ticket
    assert ticket is not None
    case = office.read(case_desk, officer, ticket.id).case
    assert case is not None
    assert case.case.form.warning_reasons.by_code == {"phone-in-use": "Nomor milik suaminya"}
