"""The cards desk: the board of promises, finding a card, and the steps of one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import card_ready, hand_over
from counter_app.registration.operations import find_case
from counter_app.shared.changes import Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.ui.cards_steps import (
    Key,
    asked,
    card,
    click,
    counts,
    desk,
    events_of,
    listed,
    press,
    settle,
    tell,
    typed,
    words,
)
from ui.cards.acts import Act, main_act, other_acts
from ui.cards.board_state import look_at
from ui.cards.receiver_fields import Taker
from ui.cards.scenery import make_cards, number, paid, ready, week
from ui.cards.sections import Section
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


# the board


def test_every_promise_stands_in_its_section_with_a_large_count(stage: TrainingStage) -> None:
    made = week(stage)
    window = desk(stage)
    assert counts(window) == {
        Section.NUMBER_DUE: 3,
        Section.LATE: 5,
        Section.TODAY: 4,
        Section.SOON: 2,
        Section.READY: 6,
        Section.SENT: 3,
        Section.RETURNED: 1,
        Section.ALL: 16,
    }
    assert window.board.section is Section.LATE
    assert set(listed(window)) == {*made["late"], *made["number_late"]}
    assert "Terlambat · 5 (4 belum beralasan)" in words(window.board)
    window.board.tiles.tiles[Section.RETURNED].setFocus()
    press(stage, Key.Key_7, ctrl=True)
    assert listed(window) == made["returned"]
    assert "Kembali: sudah pindah" in window.board.list.table.texts()[0]


def test_the_promise_of_a_card_is_told_plainly(stage: TrainingStage) -> None:
    made = week(stage)
    window = desk(stage, made["number_late"][0])
    told = words(window.board.pane)
    assert "Dijanjikan Jumat, 27 November – terlambat 3 hari" in told
    assert "Nomor peserta paling lambat Senin, 23 November – terlambat 7 hari" in told
    assert "Sebabnya belum dicatat (F9)." in told
    window.board.list.table.pick(made["soon"][0])
    settle(stage)
    assert "Dijanjikan Selasa, 1 Desember – besok" in words(window.board.pane)


def test_lists_hold_no_names_and_opening_a_person_is_recorded(stage: TrainingStage) -> None:
    case = make_cards(stage, (ready,), "SITI WULANDARI")[0]
    window = desk(stage, case)
    assert "SITI" not in words(window.board) + "".join(window.board.list.table.texts())
    assert events_of(stage, case, EventKind.CASE_VIEWED) == 0
    press(stage, Key.Key_F4)
    assert "SITI WULANDARI" in words(window.board.pane)
    assert events_of(stage, case, EventKind.CASE_VIEWED) == 1
    assert not window.board.pane.open_button.isVisible()
    tell(stage, window)
    assert "SITI WULANDARI" in words(window.board.pane)
    window.sign_out()
    settle(stage)
    assert "SITI WULANDARI" not in words(window)


def test_a_card_of_another_window_changes_the_board_at_once(stage: TrainingStage) -> None:
    case = make_cards(stage, (number,))[0]
    window = desk(stage, case)
    stage.scenery.office.run(card_ready, stage.officer, case)
    tell(stage, window, Part.CARDS)
    assert counts(window)[Section.READY] == 1
    assert window.board.pane.main.text() == "Serahkan…"


def test_an_empty_board_says_that_all_is_done(stage_en_dark: TrainingStage) -> None:
    window = desk(stage_en_dark)
    assert set(counts(window).values()) == {0}
    assert "All cards are in their members' hands." in words(window.board)
    click(stage_en_dark, window.board.tiles.tiles[Section.LATE])
    assert "No promise is broken." in words(window.board)


def test_a_changed_language_changes_every_word(stage: TrainingStage) -> None:
    case = week(stage)["late"][0]
    window = desk(stage, case)
    stage.surroundings.speech.switch()
    settle(stage)
    assert "Promised Friday, 27 November – 3 days late" in words(window.board.pane)
    assert "Due today" in words(window.board.tiles)
    assert "3 days late" in "".join(window.board.list.table.texts())


def test_without_the_database_the_board_stays_and_recovers(stage: TrainingStage) -> None:
    make_cards(stage, (ready,))
    window = desk(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    assert "Papan ini berasal dari pembacaan terakhir." in window.notice.text
    assert counts(window)[Section.READY] == 1
    make_cards(stage, (ready,))
    window.station.available.emit()
    settle(stage)
    assert window.notice.text == ""
    assert counts(window)[Section.READY] == 2


def test_somebody_has_to_sign_in_first(stage: TrainingStage) -> None:
    make_cards(stage, (ready,))
    window = desk(stage, actor=SYSTEM)
    assert window.sign_in.isVisible()
    assert window.board.overview is None
    click(stage, window.sign_in.training_buttons[0])
    assert counts(window)[Section.READY] == 1
    assert window.station.actor == stage.officer


# finding


def test_whoever_comes_is_found_by_a_part_of_the_name_and_two_keys(stage: TrainingStage) -> None:
    case = make_cards(stage, (ready,), "SITI WULANDARI")[0]
    make_cards(stage, (number, ready))
    window = desk(stage)
    press(stage, Key.Key_F, ctrl=True, shift=True)
    typed(stage, "wulan")
    assert listed(window) == [case]
    assert "3301********" in window.board.list.table.texts()[0]
    press(stage, Key.Key_Return)
    assert "SITI WULANDARI" in words(window.board.pane)
    press(stage, Key.Key_Return)
    assert asked(window).windowTitle() == "Serahkan kartu SITI WULANDARI"


def test_a_scanner_presses_enter_before_anything_is_found(stage: TrainingStage) -> None:
    case = make_cards(stage, (ready, ready), "SITI WULANDARI")[0]
    window = desk(stage)
    window.board.search.setFocus()
    QTest.keyClicks(window.board.search.edit, str(card(stage, case).kpj))
    QTest.keyClick(window.board.search.edit, Qt.Key.Key_Return)
    settle(stage)
    view = window.board.pane.view
    assert view is not None
    assert view.number == case
    assert "SITI WULANDARI" in words(window.board.pane)


def test_what_does_not_fit_is_said_and_escape_brings_the_board_back(stage: TrainingStage) -> None:
    make_cards(stage, (ready,))
    window = desk(stage)
    window.board.search.setFocus()
    typed(stage, "12345")
    assert listed(window) == []
    assert "Tidak ada kartu yang cocok." in words(window.board)
    press(stage, Key.Key_Escape)
    assert window.board.search.text == ""
    assert len(listed(window)) == 1


def test_a_slip_in_the_name_finds_the_card_and_its_handing_over_is_told(stage: TrainingStage) -> None:
    case = make_cards(stage, (ready,), "SITI WULANDARI")[0]
    window = desk(stage)
    window.board.search.setFocus()
    typed(stage, "siti wulandri")
    assert listed(window) == [case]
    stage.scenery.office.run(hand_over, stage.officer, case)
    tell(stage, window, Part.CARDS)
    assert listed(window) == [case]
    assert "Kartu diserahkan" in window.board.list.table.rows[0].cells[3].text


def test_the_arrow_goes_from_the_field_to_the_list(stage: TrainingStage) -> None:
    cases = make_cards(stage, (ready, ready), "SITI WULANDARI")
    window = desk(stage)
    window.board.search.setFocus()
    typed(stage, "wulan")
    press(stage, Key.Key_Down)
    press(stage, Key.Key_Down)
    assert window.board.list.table.key == cases[1]
    view = window.board.pane.view
    assert view is not None
    assert view.number == cases[1]


# the steps


def test_the_number_is_entered_and_a_wrong_one_is_told_at_its_field(stage: TrainingStage) -> None:
    case = make_cards(stage, (paid,))[0]
    kept = stage.scenery.office.read(lambda work: find_case(work, case).kept_kpj, stage.officer)
    window = desk(stage, case)
    press(stage, Key.Key_Return, ctrl=True)
    dialog = asked(window)
    assert dialog.kpj.text() == (kept or "")
    dialog.kpj.setText("123")
    click(stage, dialog.yes)
    assert "terdiri atas 11 digit" in dialog.fields["kpj"].complaint
    dialog.kpj.setText(kept or "26010000042")
    click(stage, dialog.yes)
    assert card(stage, case).kpj == (kept or "26010000042")
    assert window.board.pane.main.text() == "Kartu siap diambil"
    press(stage, Key.Key_Return, ctrl=True)
    assert card(stage, case).state == "card_ready"
    assert "siap diambil" in window.notice.text


def test_a_reason_is_noted_and_another_reason_needs_words(stage: TrainingStage) -> None:
    case = week(stage)["late"][1]
    window = desk(stage, case)
    press(stage, Key.Key_F9)
    dialog = asked(window)
    click(stage, dialog.yes)
    assert "Pilih sebabnya." in words(dialog)
    dialog.reason.choose(LateReason.OTHER)
    click(stage, dialog.yes)
    assert dialog.fields["note"].complaint != ""
    dialog.note.setText("Menunggu bahan dari kantor pusat")
    click(stage, dialog.yes)
    assert card(stage, case).late_reason is LateReason.OTHER
    assert "Menunggu bahan dari kantor pusat" in words(window.board.pane)
    assert "Sebabnya belum dicatat" not in words(window.board.pane)


def test_a_card_goes_by_post_comes_back_and_goes_again_until_it_arrives(stage: TrainingStage) -> None:
    case = make_cards(stage, (ready,))[0]
    window = desk(stage, case)
    press(stage, Key.Key_F7)
    asked(window).reference.setText("P26 0001")
    click(stage, asked(window).yes)
    assert counts(window)[Section.SENT] == 1
    assert "dikirim Jumat, 20 November: pos" in words(window.board.pane)
    press(stage, Key.Key_F8)
    asked(window).reason.choose(ReturnReason.NOBODY_HOME)
    click(stage, asked(window).yes)
    assert counts(window)[Section.RETURNED] == 1
    press(stage, Key.Key_F7)
    asked(window).mode.choose(DeliveryMode.AGENT)
    assert not asked(window).reference.isVisible()
    click(stage, asked(window).yes)
    press(stage, Key.Key_Return, ctrl=True)
    dialog = asked(window)
    dialog.receiver.takers[Taker.ANOTHER].setChecked(True)
    dialog.receiver.name_edit.setText("Budi Santosa")
    click(stage, dialog.yes)
    assert dialog.fields["relation"].complaint != ""
    dialog.receiver.relation_edit.setText("suami")
    click(stage, dialog.yes)
    assert card(stage, case).handed_over_at is not None
    assert "Budi Santosa (suami)" in words(window.board.pane)
    assert counts(window)[Section.ALL] == 0


def test_before_a_card_lies_ready_only_a_digital_one_can_be_sent(stage: TrainingStage) -> None:
    window = desk(stage, make_cards(stage, (number,))[0])
    press(stage, Key.Key_F7)
    assert set(asked(window).mode.buttons) == {DeliveryMode.EMAIL, DeliveryMode.JMO}


def test_a_step_that_somebody_else_has_done_meanwhile_is_refused_in_a_sentence(stage: TrainingStage) -> None:
    case = make_cards(stage, (number,))[0]
    window = desk(stage, case)
    stage.scenery.office.run(card_ready, stage.officer, case)
    window.board.pane.act_wanted.emit(Act.READY)
    settle(stage)
    assert "Kartu siap" in window.notice.text


def test_a_card_that_the_paired_branch_goes_on_with_can_only_be_given_away(stage: TrainingStage) -> None:
    made = make_cards(stage, (paid, ready))
    window = desk(stage, made[0])
    views = [stage.scenery.office.read(look_at, stage.officer, case) for case in made]
    waiting, lying = (replace(view, elsewhere=True) for view in views)
    assert (main_act(waiting), other_acts(waiting, None)) == (None, ())
    assert (main_act(lying), other_acts(lying, None)) == (Act.HAND_OVER, ())
    window.board.pane.show_card(waiting, None, window.board.language)
    assert "Kartu ini dilanjutkan oleh kantor cabang induk." in words(window.board.pane)
    assert not window.board.pane.main.isVisible()
