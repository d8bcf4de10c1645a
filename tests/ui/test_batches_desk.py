"""One batch after another on the batches desk: opened, received, billed, paid, and its cards handed out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from counter_app.channels.agents_register import set_agent_active
from counter_app.channels.batch_columns import TEMPLATE, columns_of
from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.channels.batch_model import BatchStage, BatchState
from counter_app.channels.steps import StepMark
from counter_app.registration.case import CaseState
from counter_app.shared.changes import Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.ui.batches_steps import Key, answer, asked, click, desk, press, seen, settle, tell, type_into, words
from ui.batches.batch_acts import Act
from ui.batches.batch_pane import REJECTED, TO_DO
from ui.batches.open_dialog import Way
from ui.batches.scene_files import (
    AGENT,
    bill,
    enter_agents,
    enter_payers,
    form_cells,
    give,
    make_cards,
    people_file,
    take_in,
)
from ui.batches.window import BatchesWindow
from ui.shared.desk import TRY_AGAIN_S
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def agents_batch(stage: TrainingStage, people: int = 4, *, complete: bool = True) -> str:
    agent, _, _ = enter_agents(stage)
    return take_in(stage, Bringer(agent=agent), people_file(stage, people), complete=complete)


def opened(stage: TrainingStage, number: str) -> BatchesWindow:
    """The desk with a batch that was opened from the list by the keyboard."""
    window = desk(stage)
    window.batches.list.table.pick(number)
    window.batches.list.table.setFocus()
    press(stage, Key.Key_Return)
    return window


def marks(window: BatchesWindow) -> list[StepMark]:
    return [step.mark for step in window.batches.pane.steps.shown]


# the list


def test_the_list_names_who_brought_a_batch_and_nobody_on_it(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = desk(stage)
    (line,) = window.batches.list.table.texts()
    assert line.startswith(f"{number}, 20 Nov, Wadah Sejahtera Bersama, Agen PERISAI, Daftar dibuka, 4")
    names = [row.full_name for row in seen(stage, number).rows]
    assert not any(name in words(window) + line for name in names)


def test_the_list_is_searched_by_number_and_by_who_brought_it(stage: TrainingStage) -> None:
    agents_batch(stage)
    village, _ = enter_payers(stage)
    number = take_in(stage, Bringer(sponsor=village), people_file(stage, 1))
    window = desk(stage)
    assert len(window.batches.list.table.rows) == 2
    type_into(stage, window.batches.search, "desa")
    assert [row.key for row in window.batches.list.table.rows] == [number]
    type_into(stage, window.batches.search, "xx")
    assert "Daftar tidak ditemukan" in words(window.batches)


def test_without_batches_the_page_says_how_one_begins(stage: TrainingStage) -> None:
    window = desk(stage)
    assert "tekan “Daftar baru”" in words(window.batches)
    assert not window.batches.open_button.isEnabled()


def test_opening_a_batch_is_recorded_once_and_looking_again_is_not(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    tell(stage, window, Part.BATCHES)
    events = stage.scenery.office.read(lambda work: work.diary.after(0, 10_000), stage.officer)
    assert sum(one.kind is EventKind.BATCH_VIEWED for one in events) == 1


def test_escape_leaves_the_batch_and_puts_the_names_away(stage: TrainingStage) -> None:
    window = opened(stage, agents_batch(stage))
    assert window.batches.opened is not None
    press(stage, Key.Key_Escape)
    assert window.batches.opened is None
    assert window.batches.list.isVisible()


# opening


def test_an_empty_batch_is_opened_for_an_agent(stage: TrainingStage) -> None:
    agent, _, _ = enter_agents(stage)
    window = desk(stage)
    click(stage, window.batches.new)
    dialog = asked(window)
    dialog.choose(Way.AGENT, agent)
    assert "Surat tugas ST/041/2026, berlaku sampai" in words(dialog)
    click(stage, dialog.yes)
    assert window.batches.opened is not None
    assert window.batches.opened.view.agent is not None
    assert window.batches.opened.view.agent.full_name == AGENT
    assert "Daftar masih kosong" in words(window.batches.pane)


def test_an_agent_whose_letter_expired_cannot_bring_a_batch(stage: TrainingStage) -> None:
    _, _, over = enter_agents(stage)
    window = desk(stage)
    click(stage, window.batches.new)
    dialog = asked(window)
    dialog.choose(Way.AGENT, over)
    assert "berakhir" in dialog.fields["agent"].complaint
    assert not dialog.yes.isEnabled()
    assert not dialog.from_file.isEnabled()


def test_an_agent_who_was_switched_off_meanwhile_is_refused_at_the_field(stage: TrainingStage) -> None:
    agent, _, _ = enter_agents(stage)
    window = desk(stage)
    click(stage, window.batches.new)
    asked(window).choose(Way.AGENT, agent)
    stage.scenery.office.run(set_agent_active, stage.scenery.supervisor, agent, active=False)
    answer(stage, window)
    assert asked(window).fields["agent"].complaint


def test_a_ticket_of_another_service_is_refused_at_its_field(stage: TrainingStage) -> None:
    enter_agents(stage)
    stage.scenery.fill_queue(1)
    window = desk(stage)
    click(stage, window.batches.new)
    dialog = asked(window)
    type_into(stage, dialog.ticket, "A001")
    click(stage, dialog.yes)
    assert dialog.fields["ticket"].complaint
    assert dialog.isVisible()


def test_one_person_is_added_by_form_and_mistakes_stand_at_their_fields(stage: TrainingStage) -> None:
    _, group = enter_payers(stage)
    number = stage.scenery.office.run(open_batch, stage.officer, Bringer(sponsor=group)).number
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.ADD_PERSON])
    dialog = asked(window)
    click(stage, dialog.yes)
    assert dialog.fields["nik"].complaint
    assert dialog.fields["heirs.full_name"].complaint
    fill(dialog, form_cells(stage.scenery.example_form()))
    click(stage, dialog.yes)
    (row,) = seen(stage, number).rows
    assert row.state is CaseState.INCOMPLETE
    assert str(row.case_number) in window.notice.text


def fill(dialog: object, cells: list[str]) -> None:
    """Fill every field of the person as the columns of the empty table say it."""
    for column, cell in zip(columns_of(TEMPLATE), cells, strict=True):
        assert column is not None
        key = ".".join(str(step) for step in column.path if not isinstance(step, int))
        field = dialog.fields.get(key)  # type: ignore[attr-defined]
        match None if field is None else field.control:
            case QCheckBox() as box:
                box.setChecked(cell == "ya")
            case QComboBox() as box:
                box.setCurrentIndex(box.findData(cell))
            case QLineEdit() as edit:
                edit.setText(cell)
            case _:
                pass


# from the receipt to the payment


def test_a_batch_goes_from_its_receipt_to_the_cards_with_each_step_in_the_bar(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    pane = window.batches.pane
    assert marks(window).index(StepMark.NOW) == 2
    press(stage, Key.Key_Return, ctrl=True)
    assert "Terima dokumen 4 orang?" in words(asked(window))
    answer(stage, window)
    assert "TK-261120-0001" in window.notice.text
    assert seen(stage, number).batch.state is BatchState.RECEIVED
    click(stage, pane.buttons[Act.BILL])
    answer(stage, window)
    assert "PK-261120-0001, KT-261120-0001" in window.notice.text
    assert marks(window).index(StepMark.NOW) == 3
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, pane.buttons[Act.PAY])
    dialog = asked(window)
    type_into(stage, dialog.amount, str(total.amount))
    type_into(stage, dialog.reference, "SIP00000041")
    click(stage, dialog.yes)
    assert "Lunas untuk 4 orang" in window.notice.text
    assert marks(window).index(StepMark.NOW) == 4
    make_cards(stage, number)
    tell(stage, window, Part.CARDS)
    click(stage, pane.buttons[Act.GIVE])
    answer(stage, window)
    assert "4 kartu dalam pengantaran" in window.notice.text
    pane.list.table.selectRow(2)
    click(stage, pane.buttons[Act.DELIVER])
    assert [row.state for row in seen(stage, number).rows].count(CaseState.HANDED_OVER) == 1
    click(stage, pane.buttons[Act.DELIVER_ALL])
    answer(stage, window)
    assert seen(stage, number).stage is BatchStage.DELIVERED
    assert marks(window) == [StepMark.DONE] * 5
    assert "Semua sudah menerima kartu" in words(pane)
    papers = [one.kind for one in seen(stage, number).papers]
    assert papers[-1] is PaperKind.CARD_LIST


def test_the_steps_of_the_bar_are_those_that_were_published(stage: TrainingStage) -> None:
    window = opened(stage, agents_batch(stage))
    texts = [label.text() for label in window.batches.pane.steps.labels()]
    assert texts[1] == "Mendatangi agen PERISAI terdekat"
    assert len(texts) == 5


def test_a_wrong_amount_is_refused_at_its_field_and_nothing_is_paid(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.PAY])
    dialog = asked(window)
    type_into(stage, dialog.amount, "1000")
    type_into(stage, dialog.reference, "SIP1")
    click(stage, dialog.yes)
    assert dialog.fields["amount"].complaint
    assert seen(stage, number).figures.paid == 0


def test_each_person_gets_a_code_of_the_own_where_that_was_chosen(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.RECEIVE])
    answer(stage, window)
    click(stage, window.batches.pane.buttons[Act.BILL])
    dialog = asked(window)
    each = next(button for mode, button in dialog.modes.items() if mode.value == "each")
    each.setChecked(True)
    click(stage, dialog.yes)
    codes = {row.code for row in seen(stage, number).rows}
    assert len(codes) == 4
    assert not any("/" in str(code) for code in codes)
    assert "4 belum membayar" in words(window.batches.pane)


def test_the_cards_of_a_batch_are_confirmed_only_when_they_are_on_their_way(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    window.batches.pane.list.table.selectRow(0)
    assert Act.DELIVER not in [act for act, button in window.batches.pane.buttons.items() if button.isVisible()]


def test_who_has_to_act_is_a_view_of_its_own(stage: TrainingStage) -> None:
    number = agents_batch(stage, 3, complete=False)
    window = opened(stage, number)
    pane = window.batches.pane
    click(stage, pane.view.buttons[TO_DO])
    assert len(pane.list.table.rows) == 3
    assert "Dokumen kurang" in pane.list.table.texts()[0]
    click(stage, pane.view.buttons[REJECTED])
    assert "Tidak ada baris yang ditolak" in words(pane)


def test_giving_a_batch_up_needs_a_reason(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.CANCEL])
    answer(stage, window)
    assert asked(window).reason.error.isVisible()
    type_into(stage, asked(window).reason.edit, "Dibawa dua kali")
    answer(stage, window)
    assert seen(stage, number).stage is BatchStage.CANCELLED
    assert not any(button.isVisible() for button in window.batches.pane.buttons.values())


def test_a_paid_batch_cannot_be_given_up(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    assert window.batches.pane.buttons[Act.CANCEL].isVisible()
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, window.batches.pane.buttons[Act.PAY])
    type_into(stage, asked(window).amount, str(total.amount))
    type_into(stage, asked(window).reference, "SIP77")
    answer(stage, window)
    assert not window.batches.pane.buttons[Act.CANCEL].isVisible()


def test_a_paper_is_shown_and_printed_again_as_a_copy(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    pane = window.batches.pane
    pane.papers.table.selectRow(0)
    click(stage, pane.print_paper)
    assert "TK-261120-0001" in window.notice.text
    assert pane.papers.table.rows[0].cells[2].text == "1×"


def test_a_broken_printer_is_told_and_the_work_is_done(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    stage.scenery.break_printer()
    click(stage, window.batches.pane.buttons[Act.RECEIVE])
    answer(stage, window)
    assert "Tidak tercetak" in window.notice.text
    assert seen(stage, number).batch.state is BatchState.RECEIVED


# the window


def test_nobody_sees_a_batch_without_signing_in(stage: TrainingStage) -> None:
    agents_batch(stage)
    window = desk(stage, actor=SYSTEM)
    assert window.sign_in.isVisible()
    assert not window.batches.isVisible()


def test_signing_out_puts_an_opened_batch_away(stage: TrainingStage) -> None:
    window = opened(stage, agents_batch(stage))
    window.sign_out()
    settle(stage)
    assert window.batches.opened is None
    assert window.sign_in.isVisible()


def test_a_lost_database_is_told_and_found_again(stage: TrainingStage) -> None:
    window = opened(stage, agents_batch(stage))
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    assert "pembacaan terakhir" in window.notice.text
    for _ in range(TRY_AGAIN_S):
        window.model.tick()
    settle(stage)
    assert window.model.online
    assert window.notice.text == ""


def test_the_language_changes_while_a_batch_is_open(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    stage.surroundings.speech.switch()
    settle(stage)
    assert window.windowTitle() == "Batches and channels"
    assert "Dues notified" in words(window.batches.pane)
    assert "Awaiting payment" in window.batches.pane.list.table.texts()[0]


def test_what_others_do_with_a_batch_is_seen(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    bill(stage, number)
    tell(stage, window, Part.BATCHES)
    assert window.batches.pane.buttons[Act.PAY].isVisible()


def test_a_second_press_while_the_first_runs_is_no_second_wish(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    make = seen(stage, number)
    assert make.stage is BatchStage.BILLED
    window = opened(stage, number)
    button = window.batches.pane.buttons[Act.PAY]
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    settle(stage)
    assert asked(window).isVisible()


def test_cards_given_elsewhere_show_up_as_to_be_confirmed(stage: TrainingStage) -> None:
    number = agents_batch(stage, 2)
    bill(stage, number)
    window = opened(stage, number)
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, window.batches.pane.buttons[Act.PAY])
    type_into(stage, asked(window).amount, str(total.amount))
    type_into(stage, asked(window).reference, "SIP78")
    answer(stage, window)
    make_cards(stage, number)
    give(stage, number, 1)
    tell(stage, window, Part.CARDS)
    assert "1 dari 2" in words(window.batches.pane)
