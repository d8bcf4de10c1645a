"""The calculator and the tariff window at the officer's desk."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.dues.loader import packaged_texts
from counter_app.dues.model import DuesMonth, Segment
from counter_app.registration.operations import screen_view
from counter_app.registration.screen import ScreenPage
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from tests.ui.officer_steps import at_desk, issued, opened, press, settle, words
from ui.officer.calculator_dialog import CalculatorDialog
from ui.officer.calculator_inputs import INCOME, PHASES, PROGRAMMES, RISK, SAVINGS, VALUE
from ui.officer.form_choices import ChoicesEntry
from ui.officer.form_entries import TextEntry
from ui.officer.tariff_dialog import TariffDialog
from ui.officer.window import OfficerWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
Key = Qt.Key
QUICK_S = 0.05


def calculator(stage: TrainingStage, segment: Segment = Segment.BPU) -> tuple[OfficerWindow, CalculatorDialog]:
    """Opened with its key, for this segment."""
    window = at_desk(stage)
    press(stage, Key.Key_F2)
    dialog = window.desk.dialog
    assert isinstance(dialog, CalculatorDialog)
    dialog.inputs.segment.setCurrentIndex(dialog.inputs.segment.findData(segment.value))
    settle(stage)
    return window, dialog


def type_amount(stage: TrainingStage, dialog: CalculatorDialog, path: str, amount: str) -> None:
    entry = dialog.inputs.entries[path]
    assert isinstance(entry, TextEntry)
    entry.line.selectAll()
    QTest.keyClicks(entry.line, amount)
    settle(stage)


def test_dues_and_benefits_appear_while_the_income_is_typed(stage: TrainingStage) -> None:
    _, dialog = calculator(stage)
    assert "Ketik penghasilan" in words(dialog)
    assert not dialog.show_button.isEnabled()
    type_amount(stage, dialog, INCOME, "2350000")
    assert dialog.view.total.text() == "Rp 63.400"
    assert "Hemat Rp 15.400 dari Rp 78.800" in words(dialog)
    assert "Rp 137.200.000" in words(dialog)


def test_the_answer_is_there_within_fifty_milliseconds_of_the_last_key(stage: TrainingStage) -> None:
    window, dialog = calculator(stage, Segment.PU)
    entry = dialog.inputs.entries[INCOME]
    assert isinstance(entry, TextEntry)
    QTest.keyClicks(entry.line, "1200000")
    settle(stage)
    taken = []
    for _ in range(5):
        QTest.keyClick(entry.line, Key.Key_Backspace)
        settle(stage)
        begun = perf_counter()
        QTest.keyClick(entry.line, Key.Key_5)
        while stage.surroundings.jobs.running:
            QApplication.processEvents()
        QApplication.processEvents()
        taken.append(perf_counter() - begun)
    assert window.isVisible()
    assert "Rp" in dialog.view.total.text()
    assert min(taken) < QUICK_S


def test_an_employee_sees_who_pays_what_and_what_costs_nothing(stage: TrainingStage) -> None:
    _, dialog = calculator(stage, Segment.PU)
    type_amount(stage, dialog, INCOME, "12000000")
    told = words(dialog)
    assert "Pemberi kerja" in told
    assert "Pekerja" in told
    assert "dari Rp 11.086.300, batas upah tertinggi" in told
    assert "tanpa tambahan iuran: pemerintah Rp 11.000, dari iuran JKK Rp 7.000" in told
    assert RISK in dialog.inputs.entries


def test_a_project_without_known_wages_pays_by_its_value(stage: TrainingStage) -> None:
    _, dialog = calculator(stage, Segment.JAKON)
    type_amount(stage, dialog, VALUE, "100000000")
    assert dialog.view.total.text() == "Rp 240.000"
    assert "satu kali untuk seluruh kontrak" in words(dialog)


def test_a_migrant_worker_is_answered_at_once(stage: TrainingStage) -> None:
    _, dialog = calculator(stage, Segment.PMI)
    assert dialog.view.total.text() == "Rp 370.000"
    phases = dialog.inputs.entries[PHASES]
    assert isinstance(phases, ChoicesEntry)
    QTest.keyClick(phases.boxes["during"], Key.Key_Space)
    settle(stage)
    assert dialog.view.total.text() == "Rp 37.500"


def test_what_is_missing_is_told_at_its_field(stage: TrainingStage) -> None:
    _, dialog = calculator(stage, Segment.PMI)
    savings, programmes = dialog.inputs.entries[SAVINGS], dialog.inputs.entries[PROGRAMMES]
    assert savings.isHidden()
    assert isinstance(programmes, ChoicesEntry)
    QTest.keyClick(programmes.boxes["JHT"], Key.Key_Space)
    settle(stage)
    assert not savings.isHidden()
    assert savings.wrong
    QTest.keyClick(programmes.boxes["JHT"], Key.Key_Space)
    settle(stage)
    assert dialog.view.total.text() == "Rp 370.000"


def test_the_applicant_is_shown_the_estimate_without_a_ticket(stage: TrainingStage) -> None:
    window, dialog = calculator(stage)
    type_amount(stage, dialog, INCOME, "1000000")
    press(stage, Key.Key_F6)
    view = stage.surroundings.office.read(screen_view, stage.officer, 1)
    assert view is not None
    assert view.screen.page is ScreenPage.ESTIMATE
    assert view.screen.asked is not None
    assert view.screen.asked.monthly_income == 1_000_000
    assert "Layar pemohon menampilkan perkiraan ini" in words(dialog)
    press(stage, Key.Key_Escape)
    assert window.desk.dialog is None
    assert "Perkiraan iuran dan manfaat" in words(window)


def test_somebody_who_only_asks_finds_the_calculator_on_the_page(stage: TrainingStage) -> None:
    issued(stage, "F")
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    press(stage, Key.Key_F5)
    window.desk.service.calculator.click()
    settle(stage)
    assert isinstance(window.desk.dialog, CalculatorDialog)


def administrator(stage: TrainingStage) -> Actor:
    office, kiosk = stage.surroundings.office, stage.scenery.kiosk
    return office.run(add_officer, kiosk, "admin1", "Sri Handayani", Role.ADMINISTRATOR, None).actor


def tariff(stage: TrainingStage, window: OfficerWindow) -> TariffDialog:
    window.desk.header.tariff_action.trigger()
    settle(stage)
    dialog = window.desk.dialog
    assert isinstance(dialog, TariffDialog)
    return dialog


def test_the_tariff_is_listed_by_segment_and_month(stage: TrainingStage) -> None:
    window = at_desk(stage)
    dialog = tariff(stage, window)
    assert dialog.load.isHidden()
    everything = dialog.model.rowCount()
    dialog.segment.setCurrentIndex(dialog.segment.findData(Segment.BPU.value))
    assert 0 < dialog.model.rowCount() < everything
    reliefs = [one.row.id for one in dialog.model.lines if one.row.kind == "relief"]
    assert reliefs
    dialog.month.setCurrentIndex(dialog.month.findData(str(DuesMonth(2027, 4))))
    assert not any(one.row.kind == "relief" for one in dialog.model.lines)
    place = dialog.model.index(0, 5)
    assert dialog.model.data(place) == "bpu.toml · bawaan program"


def test_an_administrator_loads_a_newer_file_and_is_told_which_row_is_wrong(
    stage: TrainingStage, tmp_path: Path
) -> None:
    window = opened(stage, counter=1, actor=administrator(stage))
    dialog = tariff(stage, window)
    assert not dialog.load.isHidden()
    text = packaged_texts()["bpu.toml"]
    file = tmp_path / "bpu.toml"
    file.write_text(text.replace("BPU-JKM-2015", "BPU-JKM-OTHER"), encoding="utf-8")
    dialog.take(str(file))
    settle(stage)
    assert "bpu.toml" in dialog.message.text()
    assert "BPU-JKM-2015" in dialog.message.text()
    file.write_text(text, encoding="utf-8")
    dialog.take(str(file))
    settle(stage)
    assert "bpu.toml dipakai" in dialog.message.text()
    dialog.segment.setCurrentIndex(dialog.segment.findData(Segment.BPU.value))
    assert "bawaan program" not in str(dialog.model.data(dialog.model.index(0, 5)))


def test_a_file_that_is_not_there_is_told_in_the_window(stage: TrainingStage, tmp_path: Path) -> None:
    window = opened(stage, counter=1, actor=administrator(stage))
    dialog = tariff(stage, window)
    dialog.take(str(tmp_path / "none.toml"))
    settle(stage)
    assert "none.toml" in dialog.message.text()
    assert window.model.online
