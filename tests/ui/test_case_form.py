"""Form 1A at the desk: messages at the fields, the NIK decoded, the growing quote, and nothing typed is ever lost."""

from __future__ import annotations

import statistics
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.payments.desk import case_desk
from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.serving import finish, start
from counter_app.registration.operations import submit_form
from counter_app.settings import Language
from counter_app.training.scenery import Progress
from tests.ui.case_typist import (
    close_suggestions,
    entry,
    fill_in,
    focused,
    go_on,
    open_page,
    press,
    step_of,
    type_into,
)
from ui.officer.case_dialogs import KnownPersonDialog
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.form_choices import ChoiceEntry
from ui.officer.form_jobs import JobEntry
from ui.officer.form_layout import Part
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
NIK = "3310154708920003"
REASON = "warning_reasons.nik-birth-date-differs"
SECTOR_REASON = "warning_reasons.sector-differs"


def said(page: CasePage, path: str) -> str:
    return entry(page, path).message.text()


def shown(page: CasePage, path: str) -> bool:
    return entry(page, path) in set(page.panel.form.body.shown())


def another_ticket(stage: TrainingStage, page: CasePage) -> Ticket:
    """The ticket in hand ends and the next one is being served."""
    ticket = page.panel.model.ticket
    assert ticket is not None
    stage.surroundings.office.run(act_on, stage.officer, finish, ticket, Outcome.INFORMATION)
    following: Ticket = stage.scenery.bring_to(Progress.CALLED).ticket
    served: Ticket = stage.surroundings.office.run(act_on, stage.officer, start, following)
    return served


def test_a_slip_is_told_at_its_field_the_moment_it_is_left(stage: TrainingStage) -> None:
    page = open_page(stage)
    entry(page, "phone").control.setFocus()
    QTest.keyClicks(entry(page, "phone").control, "0812345678"[:8])
    assert said(page, "phone") == ""
    press(page, Qt.Key.Key_Tab)
    assert said(page, "phone") == "Nomor HP 10–13 angka, kurang 2 angka"
    assert said(page, "full_name") == ""


def test_the_message_goes_as_soon_as_the_slip_is_mended(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "phone", "08123456")
    entry(page, "phone").control.setFocus()
    press(page, Qt.Key.Key_End)
    QTest.keyClicks(entry(page, "phone").control, "789")
    assert said(page, "phone") == ""


def test_untouched_fields_are_marked_only_by_the_first_try(stage: TrainingStage) -> None:
    page = open_page(stage)
    press(page, Qt.Key.Key_Tab)
    assert said(page, "nik") == ""
    go_on(stage, page)
    assert said(page, "nik") == "Wajib diisi."
    assert said(page, "statements.identity_true") == "Harus dicentang"
    assert said(page, "npwp") == ""
    assert entry(page, "nik").isAncestorOf(page.focusWidget())
    assert "perlu dibetulkan" in page.panel.notice.text


def test_the_keyboard_goes_to_the_first_mistake(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page, phone="0812")
    go_on(stage, page)
    assert entry(page, "phone").isAncestorOf(page.focusWidget())
    assert page.panel.notice.text == "Satu isian perlu dibetulkan."


def test_the_nik_says_where_and_when_and_fills_in_birth_date_and_sex(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "nik", NIK)
    assert said(page, "nik") == "✓ Jawa Tengah · perempuan · 7 Agustus 1992"
    assert entry(page, "nik").text == "3310 1547 0892 0003"
    assert entry(page, "birth_date").text == "07-08-1992"
    assert said(page, "birth_date") == "diisi dari NIK"
    assert entry(page, "sex").text == "Perempuan"


def test_a_birth_date_unlike_the_nik_asks_for_a_reason_in_place(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page, birth_date="08081992")
    assert said(page, "nik") == "Tanggal lahir berbeda dari NIK"
    assert shown(page, REASON)
    go_on(stage, page)
    assert step_of(page) is Step.FORM
    assert entry(page, REASON).isAncestorOf(page.focusWidget())
    type_into(page, REASON, "KTP dikoreksi")
    go_on(stage, page)
    assert step_of(page) is Step.DOCUMENTS


def test_the_quote_grows_with_the_keys(stage: TrainingStage) -> None:
    page = open_page(stage)
    form = page.panel.form
    type_into(page, "monthly_income", "2350000")
    stage.settle()
    assert entry(page, "monthly_income").text == "Rp 2.350.000"
    assert said(page, "monthly_income") == "dasar iuran Rp 2.400.000"
    one_month = form.body.form.quote.total.text()
    months = entry(page, "months")
    assert isinstance(months, ChoiceEntry)
    months.combo.setFocus()
    press(page, Qt.Key.Key_3)
    stage.settle()
    assert one_month != form.body.form.quote.total.text() == "Rp 61.600"
    assert "Nov 2026–Jan 2027" in form.body.form.quote.words.text()


def test_a_key_and_its_quote_take_less_than_fifty_milliseconds(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page)
    stage.settle()
    line = entry(page, "monthly_income").control
    line.setFocus()
    spent = []
    for _ in range(5):
        before = page.panel.form.body.form.quote.total.text()
        since = time.process_time()
        QTest.keyClick(line, Qt.Key.Key_Backspace)
        stage.settle()
        spent.append(time.process_time() - since)
        assert before
    assert statistics.median(spent) < 0.05


def test_the_occupation_is_offered_while_it_is_typed(stage: TrainingStage) -> None:
    page = open_page(stage)
    job = entry(page, "occupation")
    assert isinstance(job, JobEntry)
    job.line.setFocus()
    QTest.keyClicks(job.line, "ojek on")
    completer = job.line.completer()
    offered = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert "ojek online → pengemudi ojek daring · Transportasi dan pengantaran" in offered
    completer.activated.emit(completer.pathFromIndex(completer.completionModel().index(0, 0)))
    close_suggestions(job.line)
    type_into(page, "occupation", "ojek online")
    assert said(page, "occupation") == "sektor: transportasi"
    sector = entry(page, "sector")
    assert isinstance(sector, ChoiceEntry)
    assert sector.combo.currentText() == "menurut pekerjaan: transportasi"


def test_an_unknown_occupation_asks_for_the_sector(stage: TrainingStage) -> None:
    page = open_page(stage)
    assert entry(page, "sector").name.text() == "Sektor pekerjaan (opsional)"
    type_into(page, "occupation", "pawang hujan")
    assert entry(page, "sector").name.text() == "Sektor pekerjaan"
    assert said(page, "occupation") == "tidak ada dalam katalog: pilih sektornya di bawah"


def test_a_sector_unlike_the_occupation_needs_the_officers_reason(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page, sector="Transp")
    assert said(page, "sector") == "Sektor berbeda dari jenis pekerjaan"
    go_on(stage, page)
    assert step_of(page) is Step.FORM
    assert entry(page, SECTOR_REASON).isAncestorOf(focused())
    type_into(page, SECTOR_REASON, "Mengantar dagangan dengan motor")
    go_on(stage, page)
    assert step_of(page) is Step.DOCUMENTS


def test_an_owner_of_a_business_gets_jht_and_is_told_why(stage: TrainingStage) -> None:
    page = open_page(stage)
    assert entry(page, "programmes").keep() == ["JKK", "JKM"]
    type_into(page, "occupation", "pemilik usaha")
    assert entry(page, "programmes").keep() == ["JKK", "JKM", "JHT"]
    assert said(page, "programmes") == "JHT wajib: pemilik usaha yang mempekerjakan orang (Permenaker 5/2021)"


def test_the_sector_of_a_private_driver_is_open(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "occupation", "sopir pribadi")
    assert said(page, "occupation") == "Sektornya belum pasti: pilih di bawah"
    assert shown(page, "warning_reasons.sector-undecided")


def test_an_applicant_of_sixteen_needs_a_guardian(stage: TrainingStage) -> None:
    page = open_page(stage)
    assert page.panel.form.body.form.sections[Part.GUARDIAN].isHidden()
    type_into(page, "birth_date", "12-05-2010")
    assert shown(page, "guardian.full_name")


def test_heirs_stand_in_the_order_of_the_law_whatever_the_order_of_typing(stage: TrainingStage) -> None:
    page = open_page(stage)
    for name, relation in (("TONO", "Saudara kandung"), ("RINI", "Anak"), ("BUDI", "Suami")):
        press(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
        stage.settle()
        QTest.keyClicks(focused(), name)
        press(page, Qt.Key.Key_Tab)
        QTest.keyClicks(focused(), relation)
    entry(page, "nik").control.setFocus()
    heirs = page.panel.form.form()["heirs"]
    assert isinstance(heirs, list)
    assert [heir["full_name"] for heir in heirs] == ["BUDI", "RINI", "TONO"]
    told = page.panel.form.body.form.sections[Part.HEIRS].remark.text()
    assert told.startswith("Urutan ahli waris menurut peraturan; daftar ini diurutkan demikian: suami/istri, anak")
    entry(page, "heirs[0].full_name").control.setFocus()
    press(page, Qt.Key.Key_Tab)
    assert entry(page, "heirs[0].relation").isAncestorOf(focused())


def test_heirs_come_and_go_and_keep_their_numbers(stage: TrainingStage) -> None:
    page = open_page(stage)
    heirs = page.panel.form.body.form.heirs
    for name in ("BUDI", "TONO"):
        press(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(page.focusWidget(), name)
    heirs.cards[0].remove.click()
    assert [card.title.text() for card in heirs.cards] == ["Ahli waris 1"]
    assert page.panel.form.form()["heirs"] == [
        {"full_name": "TONO"} | dict.fromkeys(("nik", "birth_date", "phone"), "") | {"relation": None, "sex": None}
    ]


def test_what_was_typed_is_there_again_when_the_ticket_comes_back(stage: TrainingStage) -> None:
    page = open_page(stage)
    panel = page.panel
    ticket = panel.model.ticket
    type_into(page, "full_name", "siti wulandari")
    type_into(page, "phone", "0812")
    panel.form.body.form.heirs.add_by_hand()
    panel.show_ticket(None)
    stage.settle()
    assert entry(page, "full_name").text == ""
    panel.show_ticket(ticket)
    stage.settle()
    assert entry(page, "full_name").text == "SITI WULANDARI"
    assert said(page, "phone") == "Nomor HP 10–13 angka, kurang 6 angka"
    assert len(panel.form.body.form.heirs.cards) == 1
    assert not panel.left_dirty()


def test_another_person_starts_with_an_empty_form(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "full_name", "siti wulandari")
    following = another_ticket(stage, page)
    page.panel.show_ticket(following)
    stage.settle()
    stage.settle()
    assert entry(page, "full_name").text == ""
    assert page.panel.form.draft().touched == set()


def test_changing_the_language_keeps_what_was_typed(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "phone", "0812")
    stage.surroundings.speech.use(Language.EN)
    stage.settle()
    assert entry(page, "phone").text == "0812"
    assert said(page, "phone") == "A mobile number has 10–13 digits, 6 digits short"
    assert entry(page, "phone").name.text() == "Mobile number"


def test_consents_are_not_ticked_beforehand_and_say_what_is_agreed_to(stage: TrainingStage) -> None:
    page = open_page(stage)
    for purpose in ("registration", "contact", "survey"):
        assert entry(page, f"consents.{purpose}").keep() is False
    assert entry(page, "consents.contact").control.accessibleDescription().startswith("Saya menyetujui nomor telepon")


def test_a_person_with_a_case_is_recognised_and_the_case_can_be_read_and_gone_on_with(stage: TrainingStage) -> None:
    office, officer = stage.surroundings.office, stage.officer
    form = stage.scenery.example_form() | {"nik": NIK, "birth_date": "1992-08-07", "sex": "F"}
    known = office.run(submit_form, officer, form).case
    page = open_page(stage)
    panel = page.panel
    fill_in(page)
    go_on(stage, page)
    dialog = panel.dialog
    assert isinstance(dialog, KnownPersonDialog)
    assert known.number in said(page, "nik")
    dialog.yes.click()
    stage.settle()
    assert not dialog.facts.isHidden()
    assert entry(page, "full_name").text == "SITI WULANDARI"
    dialog.yes.click()
    stage.settle()
    stage.settle()
    assert panel.model.number == known.number
    ticket = panel.model.ticket
    assert ticket is not None
    case = office.read(case_desk, officer, ticket.id).case
    assert case is not None
    assert case.case.number == known.number
    assert step_of(page) is Step.DOCUMENTS


def test_every_field_has_a_name_for_those_who_hear_it(stage: TrainingStage) -> None:
    page = open_page(stage)
    page.panel.form.body.form.heirs.add_by_hand()
    assert [one.path for one in page.panel.form.body.entries() if not one.control.accessibleName()] == []
