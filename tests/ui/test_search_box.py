"""One field finds people and cases while somebody types; nothing is unmasked before it is opened and recorded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.finding.operations import Found
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from tests.ui.finding_steps import NIKS, Key, listed, three, type_in, words
from ui.shared.search_box import PAUSE_MS, SearchBox
from ui.shared.station import Station
from ui.stage import TrainingStage


@pytest.fixture
def numbers(stage: TrainingStage) -> list[str]:
    return three(stage)


@pytest.fixture
def box(stage: TrainingStage, qtbot: QtBot) -> SearchBox:
    made = SearchBox(Station(stage.surroundings, stage.officer))
    qtbot.addWidget(made)
    made.resize(560, 420)
    made.show()
    made.line.setFocus()
    return made


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


def test_a_connection_lost_after_a_list_takes_the_list_away(
    stage: TrainingStage, qtbot: QtBot, box: SearchBox, numbers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert numbers
    type_in(stage, qtbot, box, "tumin")

    def gone(*_: object, **__: object) -> None:
        raise Unavailable(FailureCode.DATABASE_GONE)

    with monkeypatch.context() as patch:
        patch.setattr(type(stage.surroundings.office), "read", gone)
        type_in(stage, qtbot, box, "a")
        assert listed(box) == []
        assert "basis data" in box.hint.text().lower()
    QTest.keyClick(box.line, Key.Key_Return)
    stage.settle()
    assert numbers[2] in listed(box)[0]
