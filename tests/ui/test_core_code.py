"""A payment code in a window: scanned, or typed and, where the core system made it, typed once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from counter_app.registration.case import Channel
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.ui.hands import Hand, Scanner
from ui.shared.code_field import CodeField
from ui.shared.core_code import CoreCodeEntry, EnteredCode
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")

CODE, OTHER = "880012345678", "880012345687"
BRANCH = replace(BranchSettings(), code_digits_web="16")


def enter(field: CodeField, text: str, hand: Callable[[], float]) -> None:
    """Digits and Enter, by a hand or a scanner."""
    field.now = hand
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


# the field


def test_a_code_is_shown_in_groups_while_it_is_typed_and_mended() -> None:
    field = CodeField()
    QTest.keyClicks(field, "99990000000191")
    assert field.text() == "9999 0000 0001 91"
    field.setCursorPosition(3)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "9990 0000 0019 1"
    assert field.cursorPosition() == 2
    QTest.keyClicks(field, "9")
    assert field.text() == "9999 0000 0001 91"
    assert field.code == "99990000000191"


def test_a_burst_of_keys_is_a_scan_and_a_hand_is_none() -> None:
    field = CodeField()
    for hand, scanned in ((Hand(), False), (Scanner(), True), (Hand(), False)):
        field.selectAll()
        enter(field, CODE, hand)
        assert (field.code, field.scanned) == (CODE, scanned)


@pytest.mark.parametrize("keys", [8, 12, 18])
def test_even_a_slow_scanner_is_quicker_than_the_quickest_hand(keys: int) -> None:
    field = CodeField()
    enter(field, "8" * keys, Scanner(key_s=0.03))
    assert field.scanned
    field.selectAll()
    enter(field, "8" * keys, Scanner(key_s=0.08))
    assert not field.scanned


def test_what_was_mended_pasted_or_too_short_is_no_scan() -> None:
    field = CodeField(Scanner())
    enter(field, "1234567", Scanner())
    assert not field.scanned
    field.clear()
    QTest.keyClicks(field, CODE)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field.scanned
    QApplication.clipboard().setText(CODE)
    field.selectAll()
    field.paste()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.code, field.scanned) == (CODE, False)


def test_a_scan_that_is_changed_is_no_scan_any_more() -> None:
    field = CodeField()
    enter(field, CODE, Scanner())
    assert field.scanned
    QTest.keyClicks(field, "2")
    assert not field.scanned


# the entry of a core system's code


@pytest.fixture
def entry(stage: TrainingStage, qtbot: QtBot) -> CoreCodeEntry:
    made = CoreCodeEntry(stage.surroundings.speech, QBoxLayout.Direction.LeftToRight)
    made.judge_by(BRANCH, Channel.MANUAL)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.first.setFocus()
    return made


def test_a_scanned_code_is_entered_once(entry: CoreCodeEntry, qtbot: QtBot) -> None:
    with qtbot.waitSignal(entry.entered):
        enter(entry.first, CODE, Scanner())
    assert not entry.twice.isVisible()
    assert entry.read() == EnteredCode(CODE)
    assert "tidak perlu" in entry.first.accessibleDescription()


def test_a_typed_code_is_asked_for_once_more(entry: CoreCodeEntry, qtbot: QtBot) -> None:
    enter(entry.first, CODE, Hand())
    assert entry.again.hasFocus()
    assert entry.read() is None
    assert "dua kali" in entry.twice.complaint
    enter(entry.again, OTHER, Hand())
    assert entry.twice.complaint == "Kedua kode tidak sama."
    entry.again.clear()
    with qtbot.waitSignal(entry.entered):
        enter(entry.again, CODE, Hand())
    assert entry.read() == EnteredCode(CODE, CODE)


def test_a_scan_that_is_typed_over_is_asked_for_once_more(entry: CoreCodeEntry) -> None:
    enter(entry.first, CODE, Scanner())
    entry.first.selectAll()
    enter(entry.first, OTHER, Hand())
    assert entry.twice.isVisible()
    assert entry.read() is None


@pytest.mark.parametrize(
    ("text", "hand", "told"),
    [("", Scanner, "Masukkan kode"), ("1234567", Hand, "8–18 digit"), ("1" * 19, Scanner, "8–18 digit")],
)
def test_a_code_of_the_wrong_length_is_told_at_once(
    entry: CoreCodeEntry, text: str, hand: Callable[[], Callable[[], float]], told: str
) -> None:
    enter(entry.first, text, hand())
    assert told in entry.once.complaint
    assert entry.first.hasFocus()
    assert entry.read() is None


def test_each_channel_has_its_own_number_of_digits(entry: CoreCodeEntry) -> None:
    assert entry.first.accessibleDescription() == "8 sampai 18 digit"
    entry.judge_by(BRANCH, Channel.WEB)
    assert entry.first.accessibleDescription() == "16 digit"
    enter(entry.first, CODE, Scanner())
    assert "16 digit" in entry.once.complaint


def test_what_the_office_refuses_is_told_at_the_code(entry: CoreCodeEntry) -> None:
    enter(entry.first, CODE, Scanner())
    assert entry.refuse(OfficeError(ErrorCode.CODE_USED, field="core_code"))
    assert entry.once.complaint != ""
    assert not entry.refuse(OfficeError(ErrorCode.REASON_NEEDED, field="reason"))


def test_nothing_stays_for_the_next_case(entry: CoreCodeEntry) -> None:
    enter(entry.first, "12", Hand())
    entry.clear()
    assert not entry.typed
    assert (entry.once.complaint, entry.twice.complaint) == ("", "")
    assert entry.twice.isVisible()
