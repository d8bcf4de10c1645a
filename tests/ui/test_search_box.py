"""One field finds people and cases while somebody types; nothing is unmasked before it is opened and recorded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.finding.operations import Found
from counter_app.registration.operations import find_case, submit_form
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.events import EventKind
from tests.ui.officer_steps import at_desk, issued, press, settle, words
from ui.officer.find_dialog import FindDialog
from ui.officer.window import OfficerWindow
from ui.shared.search_box import PAUSE_MS, SearchBox
from ui.shared.station import Station
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
Key = Qt.Key
NIKS = ("3310154708920003", "3310154708920011", "3310154708920029")


def somebody(stage: TrainingStage, place: int, name: str) -> str:
    """The number of a case of a person with this name."""
    form = stage.scenery.example_form() | {
        "nik": NIKS[place],
        "birth_date": "1992-08-07",
        "sex": "F",
        "full_name": name,
        "phone": f"0812777700{place:02d}",
    }
    return stage.surroundings.office.run(submit_form, stage.officer, form).case.number


@pytest.fixture
def numbers(stage: TrainingStage) -> list[str]:
    return [somebody(stage, place, name) for place, name in enumerate(("RAHAYU SOEKARTI", "RAHAYU PUSPA", "TUMINAH"))]


@pytest.fixture
def box(stage: TrainingStage, qtbot: QtBot) -> SearchBox:
    made = SearchBox(Station(stage.surroundings, stage.officer))
    qtbot.addWidget(made)
    made.resize(560, 420)
    made.show()
    made.line.setFocus()
    return made


def type_in(stage: TrainingStage, qtbot: QtBot, box: SearchBox, text: str) -> None:
    """Type, and wait until the list has answered."""
    with qtbot.waitSignal(box.shown):
        QTest.keyClicks(box.line, text)
        stage.settle()
    stage.settle()


def listed(box: SearchBox) -> list[str]:
    model = box.list.model()
    return [] if box.list.isHidden() else [model.index(row, 0).data() for row in range(model.rowCount())]


def test_people_are_listed_masked_while_the_name_is_typed_and_why_they_fit(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str]
) -> None:
    type_in(stage, qtbot, box, "rahayu")
    assert listed(box) == [
        f"R*** P*** · 3310********0011, {numbers[1]} · Terdaftar, orang · nama",
        f"R*** S*** · 3310********0003, {numbers[0]} · Terdaftar, orang · nama",
    ]
    assert all(one not in words(box) for one in ("RAHAYU", "SOEKARTI", *NIKS))


@pytest.mark.parametrize(("typed", "why"), [("sukart", "sebagian nama"), ("soekrati", "nama mirip"), (NIKS[0], "NIK")])
def test_why_somebody_was_found_is_told(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str], typed: str, why: str
) -> None:
    type_in(stage, qtbot, box, typed)
    (line,) = listed(box)
    assert numbers[0] in line
    assert line.endswith(why)


def test_the_office_is_asked_once_after_the_last_key(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = box._station.read

    def note(query: object, text: str, **more: object) -> None:
        asked.append(text)
        read(query, text, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(box._station, "read", note)
    type_in(stage, qtbot, box, "tuminah")
    assert asked == ["tuminah"]
    assert PAUSE_MS == 150
    assert numbers[2] in listed(box)[0]


def test_the_arrows_walk_and_enter_chooses(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str]
) -> None:
    chosen: list[Found] = []
    box.chosen.connect(chosen.append)
    type_in(stage, qtbot, box, "rahayu")
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return, Key.Key_Up, Key.Key_Return):
        QTest.keyClick(box.line, key)
    assert [one.case for one in chosen] == [numbers[0], numbers[1]]


def test_a_press_chooses_too(stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str]) -> None:
    type_in(stage, qtbot, box, "rahayu")
    second = box.list.visualRect(box.list.model().index(1, 0)).center()
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert chosen.args[0].case == numbers[0]


def test_enter_right_after_a_scanned_number_opens_the_only_one(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str]
) -> None:
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.keyClicks(box.line, NIKS[2])
        QTest.keyClick(box.line, Key.Key_Return)
        stage.settle()
    assert chosen.args[0].case == numbers[2]


def test_nothing_found_is_said_and_esc_empties_the_field(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str]
) -> None:
    assert numbers
    type_in(stage, qtbot, box, "zzzzzz")
    assert "Tidak ditemukan" in box.hint.text()
    assert listed(box) == []
    QTest.keyClick(box.line, Key.Key_Escape)
    assert box.line.text() == ""
    assert "dicatat" in box.hint.text()
    with qtbot.waitSignal(box.line.left):
        QTest.keyClick(box.line, Key.Key_Escape)


def test_a_lost_connection_is_said_at_the_field(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise Unavailable(FailureCode.DATABASE_GONE)

    monkeypatch.setattr(type(stage.surroundings.office), "read", gone)
    type_in(stage, qtbot, box, "tuminah")
    assert "basis data" in box.hint.text().lower()


def test_the_box_speaks_the_other_language(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str]
) -> None:
    assert numbers
    type_in(stage, qtbot, box, "tuminah")
    stage.surroundings.speech.use(Language.EN)
    stage.settle()
    assert listed(box)[0].endswith("Registered, person · name")
    assert "arrow keys" in box.hint.text()


# in the officer's window


def ask(stage: TrainingStage, window: OfficerWindow) -> FindDialog:
    window.desk.header.find_button.click()
    settle(stage)
    dialog = window.desk.dialog
    assert isinstance(dialog, FindDialog)
    return dialog


def viewed(stage: TrainingStage, number: str) -> int:
    """How often a case was looked at."""
    office = stage.surroundings.office
    trail = office.read(lambda work: work.diary.of_case(find_case(work, number).id), stage.officer)
    return sum(event.kind is EventKind.CASE_VIEWED for event in trail)


def test_an_officer_finds_a_case_and_opens_it_which_is_recorded(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "tuminah")
    assert (viewed(stage, numbers[2]), dialog.facts.isHidden()) == (0, True)
    assert "TUMINAH" not in words(dialog)
    QTest.keyClick(dialog.search.line, Key.Key_Return)
    settle(stage)
    assert viewed(stage, numbers[2]) == 1
    assert "TUMINAH" in words(dialog)
    assert dialog.yes.isHidden()  # no ticket is in hand, so it is only read


def test_what_was_opened_is_covered_again_by_the_next_search(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    assert numbers
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "tuminah")
    dialog.yes.click()
    settle(stage)
    dialog.search.line.clear()
    type_in(stage, qtbot, dialog.search, "rahayu")
    assert "TUMINAH" not in words(dialog)
    assert dialog.case is None


def test_a_found_case_is_gone_on_with_under_the_ticket_in_hand(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    issued(stage, "A")
    window = at_desk(stage)
    press(stage, Key.Key_F9, Key.Key_F5)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, numbers[1])
    for _ in range(2):
        dialog.yes.click()
        settle(stage)
        settle(stage)
    assert window.desk.dialog is None
    assert window.desk.case is not None
    assert window.desk.case.model.number == numbers[1]


def test_a_ticket_without_a_case_is_found_and_says_so(stage: TrainingStage, qtbot: QtBot) -> None:
    (ticket,) = issued(stage, "F")
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, ticket.number)
    QTest.keyClick(dialog.search.line, Key.Key_Return)
    settle(stage)
    assert dialog.error.text() == "Karcis ini belum mempunyai kasus."
