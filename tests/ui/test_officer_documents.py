"""Documents of every segment, their scans, and the slip that keeps the place, at the officer's desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.payments.desk import case_desk
from counter_app.queueing.model import Outcome, TicketState
from counter_app.registration.attaching import attachments_of
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.model import CaseState
from counter_app.registration.operations import submit_form
from counter_app.shared.changes import Changes, Part
from counter_app.shared.papers import PaperKind
from counter_app.training.scenery import Progress
from tests.ui.case_typist import focused, go_on, open_page, state_of, step_of
from tests.ui.case_typist import press as key
from tests.ui.officer_steps import at_desk, press, settle, words
from ui.officer.attachments_dialogs import RemoveDialog, ScanDialog
from ui.officer.attachments_model import png_of
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.dialogs import FinishDialog
from ui.officer.document_row import DocumentRow
from ui.officer.segment_scenes import segment_scenes
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
Key = Qt.Key


def picture(shade: int = 200) -> QImage:
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(shade, 210, 205))
    return image


def file_of(folder: Path, name: str, shade: int = 200) -> str:
    file = folder / name
    file.write_bytes(png_of(picture(shade)))
    return str(file)


def row_of(page: CasePage, item: DocumentItem) -> DocumentRow:
    return page.panel.documents.rows[item]


def scene(stage: TrainingStage, name: str) -> CasePage:
    """A telling state, on the screen."""
    page = next(one for one in segment_scenes() if one.name == f"officer-case-{name}").build(stage)
    assert isinstance(page, CasePage)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.panel.take_focus()
    settle(stage)
    return page


def shown(page: CasePage) -> list[DocumentItem]:
    return [item for item, one in page.panel.documents.rows.items() if not one.isHidden()]


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("documents-employed", {"nib", "company_npwp", "company_deed", "ktp", "kk", "photo"}),
        ("documents-building", {"ktp", "project_contract"}),
        ("documents-abroad", {"ktp", "kk", "passport", "work_contract"}),
    ],
)
def test_each_segment_is_asked_for_its_own_documents(stage: TrainingStage, name: str, items: set[str]) -> None:
    page = scene(stage, name)
    asked = page.panel.model.case
    assert asked is not None
    assert {item.value for item in asked.required} == items
    assert set(shown(page)) >= set(asked.required)
    assert page.panel.documents._order[: len(asked.required)] == asked.required


def test_another_document_is_added_when_it_was_brought(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.FORM)
    assert DocumentItem.PASSPORT not in shown(page)
    documents = page.panel.documents
    documents.menu.aboutToShow.emit()
    action = next(one for one in documents.menu.actions() if "paspor" in one.text())
    action.trigger()
    settle(stage)
    assert DocumentItem.PASSPORT in shown(page)
    assert row_of(page, DocumentItem.PASSPORT).record().status is DocumentStatus.RECEIVED
    assert row_of(page, DocumentItem.PASSPORT).isAncestorOf(focused())


def test_a_scan_of_a_missing_document_means_that_it_has_come(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    page.panel.documents.attachments.attach_files(DocumentItem.PHOTO, [file_of(tmp_path, "foto.png")])
    settle(stage)
    assert state_of(page) is CaseState.COMPLETE
    told = words(row_of(page, DocumentItem.PHOTO))
    assert "PNG" in told
    assert "1 halaman" in told
    assert row_of(page, DocumentItem.PHOTO).record().status is DocumentStatus.RECEIVED


def test_files_are_dropped_onto_their_document(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    row = row_of(page, DocumentItem.KTP)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file_of(tmp_path, f"{n}.png", n)) for n in range(3)])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(row, QDragEnterEvent(QPointF(5, 5), copy, data, buttons, modifiers))
    assert row.property("drop") is True
    QApplication.sendEvent(row, QDropEvent(QPointF(5, 5), copy, data, buttons, modifiers))
    settle(stage)
    assert row.property("drop") is False
    assert len(row.scans.rows) == 3


def test_a_copied_picture_is_pasted_where_the_keyboard_is(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.FORM)
    row = row_of(page, DocumentItem.KK)
    QGuiApplication.clipboard().setImage(picture(90))
    row.take_focus()
    key(page, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(stage)
    assert len(row.scans.rows) == 1
    QGuiApplication.clipboard().setText("no picture")
    row.scans.paste.click()
    assert "salin gambar" in row.scans.message.text()


def test_a_file_that_is_no_scan_is_refused_at_its_document(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    wrong = tmp_path / "foto.png"
    wrong.write_text("no picture at all", encoding="utf-8")
    scans = page.panel.documents.attachments
    scans.attach_files(DocumentItem.PHOTO, [str(wrong)])
    settle(stage)
    message = row_of(page, DocumentItem.PHOTO).scans.message
    assert "JPEG, PNG, atau PDF" in message.text()
    assert message.property("kind") == "error"
    scans.attach_files(DocumentItem.PHOTO, [str(tmp_path / "gone.png")])
    settle(stage)
    assert "gone.png" in message.text()
    scans.attach_files(DocumentItem.PHOTO, [file_of(tmp_path, "right.png")])
    settle(stage)
    assert message.isHidden()


def test_a_scan_is_looked_at_and_removed_with_a_reason(stage: TrainingStage, tmp_path: Path) -> None:
    page = open_page(stage, Progress.FORM)
    page.panel.documents.attachments.attach_files(DocumentItem.KTP, [file_of(tmp_path, "ktp.png")])
    settle(stage)
    scans = row_of(page, DocumentItem.KTP).scans
    scans.rows[0].look.click()
    settle(stage)
    assert isinstance(scans.preview, ScanDialog)
    assert scans.preview.isVisible()
    scans.preview.reject()
    settle(stage)
    scans.rows[0].remove.click()
    dialog = scans.dialog
    assert isinstance(dialog, RemoveDialog)
    dialog.yes.click()
    assert "Pilih alasan" in dialog.error.text()
    next(iter(dialog.reasons.values())).setChecked(True)
    dialog.yes.click()
    settle(stage)
    assert scans.rows == []
    assert stage.surroundings.office.read(attachments_of, stage.officer, page.panel.model.number) == ()


def test_the_list_of_what_is_missing_keeps_the_place_and_frees_the_desk(stage: TrainingStage) -> None:
    visit = stage.scenery.bring_to(Progress.FORM)
    window = at_desk(stage)
    assert window.desk.case is not None
    press(stage, Key.Key_F3)
    office = stage.surroundings.office
    ticket = office.read(lambda work: work.tickets.by_id(visit.ticket.id), stage.officer)
    assert ticket.state is TicketState.PARKED
    assert window.model.ticket is None
    assert "Daftar dokumen kurang DK-" in window.desk.notice.text
    assert f"Tempat {ticket.number} dijaga sampai pukul 12." in window.desk.notice.text
    desk = office.read(case_desk, stage.officer, visit.ticket.id)
    assert desk.case is not None
    slip = next(paper for paper in desk.case.papers if paper.kind is PaperKind.MISSING_DOCUMENTS)
    assert slip.prints == 1


def test_who_comes_back_goes_on_at_the_documents(stage: TrainingStage) -> None:
    stage.scenery.bring_to(Progress.FORM)
    window = at_desk(stage)
    press(stage, Key.Key_F3)
    (away,) = window.model.desk.away if window.model.desk is not None else ()
    window.model.bring_back(away)
    settle(stage)
    press(stage, Key.Key_F9)
    press(stage, Key.Key_F5)
    assert window.desk.case is not None
    assert window.desk.case.step is Step.DOCUMENTS
    assert window.desk.pages.currentWidget() is window.desk.case


def test_a_change_of_data_has_no_dues_and_is_recorded_before_its_time_is_up(stage: TrainingStage) -> None:
    page = scene(stage, "change")
    bar = page.panel.bar
    assert bar.buttons[Step.CODE].isHidden()
    assert bar.buttons[Step.DUES].accessibleName() == "Langkah 3 dari 4: Perubahan data, sedang dibuka"
    assert "Dicatat paling lambat 23 November 2026, 10.31 WIB." in page.panel.change.deadline.text
    go_on(stage, page)
    assert state_of(page) is CaseState.DATA_CHANGED
    assert step_of(page) is Step.FINISH
    assert "Tidak ada yang perlu dibayar" in words(page)


@pytest.mark.parametrize(("name", "kind"), [("change", "good"), ("change-soon", "notice"), ("change-late", "bad")])
def test_the_deadline_of_a_change_turns_amber_and_then_red(stage: TrainingStage, name: str, kind: str) -> None:
    assert scene(stage, name).panel.change.deadline.property("kind") == kind


def test_the_benefits_of_the_told_dues_are_shown_to_the_applicant(stage: TrainingStage) -> None:
    page = open_page(stage, Progress.NOTIFIED)
    page.panel.open(Step.DUES)
    settle(stage)
    assert "Rp 137.200.000" in words(page.panel.dues)
    page.panel.dues.view.benefits.show_button.click()
    settle(stage)
    shown_now = stage.surroundings.office.read(lambda work: work.screens.of_counter(1), stage.officer)
    assert shown_now is not None
    assert shown_now.page.value == "benefits"
    assert shown_now.case is not None


def test_a_case_that_comes_from_elsewhere_is_gone_on_with(stage: TrainingStage) -> None:
    visit = stage.scenery.bring_to(Progress.SERVING)
    window = at_desk(stage)
    case = window.desk.case
    assert case is not None
    steps = [case.step]
    form = stage.scenery.example_form()
    number = stage.surroundings.office.run(submit_form, stage.officer, form, visit.ticket.number).case.number
    window.station.changed.emit(Changes(frozenset({Part.CASES}), tickets=frozenset({visit.ticket.id})))
    settle(stage)
    assert [*steps, case.step] == [Step.FORM, Step.DOCUMENTS]
    assert f"Kasus {number} dikaitkan dengan karcis ini" in case.notice.text


def test_finishing_with_its_key_suggests_how_the_case_stands(stage: TrainingStage) -> None:
    stage.scenery.bring_to(Progress.RECEIPT)
    window = at_desk(stage)
    press(stage, Key.Key_F12)
    assert isinstance(window.desk.dialog, FinishDialog)
    assert window.desk.dialog.choice.outcome is Outcome.COMPLETED
