"""Papers, the payment code, cancelling and finishing at the officer's desk."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from counter_app.payments.operations import expire_codes, record_payment
from counter_app.queueing.model import Outcome
from counter_app.registration.model import CaseState
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.operations import change_setting
from counter_app.training.scenery import Progress
from tests.printing.reading import sheets, text_of
from tests.ui.case_typist import entry, go_on, open_page, press, state_of, step_of
from tests.ui.hands import Hand, Scanner
from ui.officer.case_dialogs import CancelDialog
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.shared.system_printer import SystemPrinter, paint_pages, printer_names
from ui.stage import TrainingStage

CONTROL = Qt.KeyboardModifier.ControlModifier


def core(stage: TrainingStage) -> CasePage:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "payment_codes", "core")
    return open_page(stage, Progress.NOTIFIED)


def test_a_paper_is_printed_with_one_key_and_says_where_it_went(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    papers = page.panel.papers
    press(page, Qt.Key.Key_P, CONTROL)
    stage.settle()
    stage.settle()
    (file,) = (tmp_path / "papers").glob("F1A-*.pdf")
    assert file.name in papers.message.text()
    assert papers.rows[0].state.text().endswith("dicetak 1×")
    assert papers.rows[0].print.text() == "Cetak salinan"


def test_a_reprint_says_salinan(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    for _ in range(2):
        press(page, Qt.Key.Key_P, CONTROL)
        stage.settle()
        stage.settle()
    (copy,) = (tmp_path / "papers").glob("*salinan*.pdf")
    assert "SALINAN" in text_of(copy.read_bytes())
    assert "sebagai SALINAN" in page.panel.papers.message.text()


def test_receipt_and_code_slip_are_printed_one_after_the_other(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.RECEIPT)
    for _ in range(2):
        press(page, Qt.Key.Key_P, CONTROL)
        stage.settle()
        stage.settle()
    assert sorted(file.name[:2] for file in (tmp_path / "papers").glob("*.pdf")) == ["KB", "TT"]


def test_a_preview_shows_the_paper_and_prints_it(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    papers = page.panel.papers
    papers.rows[0].look.click()
    stage.settle()
    preview = papers.preview
    assert preview.document.pageCount() >= 1
    assert not list((tmp_path / "papers").glob("*.pdf"))
    preview.print_button.click()
    stage.settle()
    assert list((tmp_path / "papers").glob("F1A-*.pdf"))


def test_a_printer_that_fails_is_told_and_nothing_is_counted(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.FORM)
    papers = page.panel.papers
    papers.model.printer = "tidak ada"
    papers.print_next()
    stage.settle()
    assert papers.message.text() == "Pencetak tidak berhasil mencetak. Periksa kertas dan kabelnya."
    assert papers.rows[0].state.text().endswith("belum dicetak")


def test_only_printers_that_exist_are_offered(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.FORM)
    papers = page.panel.papers
    papers.menu.aboutToShow.emit()
    stage.settle()
    assert [action.text() for action in papers.menu.actions()] == ["Folder PDF", *printer_names()]


def test_a_printer_of_this_pc_gets_every_page_at_its_size(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    assert page.panel.model.case is not None
    paper = page.panel.model.case.papers[0]
    pdf = stage.surroundings.office.preview_paper(paper.id, stage.officer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    paint_pages(pdf, printer)
    assert len(sheets((tmp_path / "out.pdf").read_bytes())) == len(sheets(pdf))


def test_an_unreadable_page_is_refused_by_the_printer() -> None:
    with pytest.raises(Unavailable) as caught:
        paint_pages(b"no paper", QPrinter())
    assert caught.value.code is FailureCode.PRINTER_FAILED
    with pytest.raises(Unavailable):
        SystemPrinter("no such printer").print("x", b"")


def test_a_typed_code_of_the_core_system_is_entered_twice(stage: TrainingStage) -> None:
    page = core(stage)
    panel, entry = page.panel, page.panel.code.entry
    entry.first.now = Hand()
    for text in ("8801 2345 6789", "8801-2345-6798"):
        QTest.keyClicks(page.focusWidget(), text)
        press(page, Qt.Key.Key_Return)
    go_on(stage, page)
    assert state_of(page) is CaseState.NOTIFIED
    assert entry.twice.complaint == "Kedua kode tidak sama."
    assert panel.left_dirty()
    QTest.keyClicks(page.focusWidget(), "880123456789")
    press(page, Qt.Key.Key_Return)
    assert panel.next_button.hasFocus()
    go_on(stage, page)
    assert state_of(page) is CaseState.AWAITING_PAYMENT
    assert panel.code.code.text() == "8801 2345 6789"
    assert not panel.left_dirty()


def test_a_scanned_code_of_the_core_system_is_entered_once(stage: TrainingStage) -> None:
    page = core(stage)
    panel, entry = page.panel, page.panel.code.entry
    entry.first.now = Scanner()
    QTest.keyClicks(page.focusWidget(), "880123456789")
    press(page, Qt.Key.Key_Return)
    stage.settle()
    assert state_of(page) is CaseState.NOTIFIED  # the scanner's Enter issues nothing by itself
    assert not entry.twice.isVisible()
    assert panel.next_button.hasFocus()
    press(page, Qt.Key.Key_Return)
    stage.settle()
    stage.settle()
    assert state_of(page) is CaseState.AWAITING_PAYMENT
    assert panel.code.code.text() == "8801 2345 6789"


def test_a_core_code_of_the_wrong_shape_is_told_at_its_field(stage: TrainingStage) -> None:
    page = core(stage)
    for field in (page.panel.code.entry.first, page.panel.code.entry.again):
        field.put("12")
    go_on(stage, page)
    assert page.panel.code.entry.first.property("wrong") is True
    assert page.panel.code.entry.first.accessibleDescription().startswith("Kode bayar terdiri atas")


def test_the_digits_of_a_core_code_are_those_of_the_channel(stage: TrainingStage) -> None:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "code_digits_manual", "11")
    page = core(stage)
    entry = page.panel.code.entry
    assert entry.first.accessibleDescription() == "11 digit"
    entry.first.now = Scanner()
    QTest.keyClicks(page.focusWidget(), "880123456789")
    press(page, Qt.Key.Key_Return)
    assert "11" in entry.once.complaint
    assert entry.first.hasFocus()


def test_a_part_that_came_in_leaves_the_rest_to_be_paid(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.RECEIPT)
    panel = page.panel
    assert panel.model.case is not None
    assert panel.model.case.code is not None
    code, office = panel.model.case.code, stage.surroundings.office
    told = (code.code, code.amount - 5_600, office.clock.now(), "REF1")
    office.run(record_payment, stage.officer, *told, difference_reason="dicicil")
    page.station.changed.emit(Changes(frozenset({Part.PAYMENTS}), cases=frozenset({panel.model.case.case.id})))
    stage.settle()
    panel.open(Step.CODE)
    assert panel.code.amount.text() == "Rp 5.600"


def test_an_expired_code_gets_a_new_one(stage: TrainingStage) -> None:
    visit = stage.scenery.bring_to(Progress.RECEIPT)
    stage.scenery.clock.advance(timedelta(days=9))
    stage.surroundings.office.run(expire_codes, stage.officer)
    page = CasePage(stage, visit.ticket)
    panel = page.panel
    first = panel.code.code.text()
    panel.go_on()
    stage.settle()
    stage.settle()
    assert state_of(page) is CaseState.AWAITING_PAYMENT
    assert panel.code.code.text() != first


def test_a_payment_that_comes_in_is_seen(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.RECEIPT)
    model = page.panel.model
    assert model.case is not None
    assert model.case.code is not None
    code = model.case.code
    office = stage.surroundings.office
    office.run(record_payment, stage.officer, code.code, code.amount, office.clock.now(), "REF1")
    page.station.changed.emit(Changes(frozenset({Part.CASES}), cases=frozenset({model.case.case.id})))
    stage.settle()
    assert state_of(page) is CaseState.PAID
    assert not page.panel.bar.cancel.isEnabled()


def test_dues_show_what_the_law_saves(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.COMPLETE)
    dues = page.panel.dues
    assert dues.total.text() == "Rp 205.600"
    assert dues.quote is not None
    assert dues.quote.saving == 30_800


def test_a_cancelled_case_has_a_reason_and_its_form_can_be_filled_in_again(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.COMPLETE)
    panel = page.panel
    old = panel.model.number
    panel.bar.cancel.trigger()
    dialog = panel.dialog
    assert isinstance(dialog, CancelDialog)
    dialog.yes.click()
    stage.settle()
    assert not dialog.reason.error.isHidden()
    dialog.reason.edit.setText("Formulir keliru")
    dialog.yes.click()
    stage.settle()
    stage.settle()
    assert state_of(page) is CaseState.CANCELLED
    assert step_of(page) is Step.FINISH
    page.activateWindow()  # the platform without a screen does not do it after a dialog
    panel.bar.again.trigger()
    stage.settle()
    assert step_of(page) is Step.FORM
    assert entry(page, "consents.registration").keep() is False
    for path in ("identity_true", "age_allowed", "will_comply"):
        QTest.keyClick(entry(page, f"statements.{path}").control, Qt.Key.Key_Space)
    QTest.keyClick(entry(page, "consents.registration").control, Qt.Key.Key_Space)
    go_on(stage, page)
    assert step_of(page) is Step.DOCUMENTS
    assert panel.model.number not in {"", old}


@pytest.mark.parametrize(
    ("progress", "outcome"),
    [
        (Progress.SERVING, Outcome.INFORMATION),
        (Progress.FORM, Outcome.INCOMPLETE),
        (Progress.NOTIFIED, Outcome.INCOMPLETE),
        (Progress.RECEIPT, Outcome.COMPLETED),
    ],
)
def test_the_outcome_is_suggested_by_how_far_the_case_has_come(
    stage: TrainingStage, progress: Progress, outcome: Outcome
) -> None:
    assert open_page(stage, progress).panel.model.outcome is outcome
