"""The batches desk: its list, opening a batch, adding a person, and the window itself."""

from __future__ import annotations

import pytest

from counter_app.channels.agents_register import set_agent_active
from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.registration.case import CaseState
from counter_app.shared.changes import Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.ui.batches_steps import (
    Key,
    agents_batch,
    answer,
    asked,
    click,
    desk,
    fill,
    opened,
    press,
    seen,
    settle,
    tell,
    type_into,
    words,
)
from ui.batches.batch_acts import Act
from ui.batches.open_dialog import Way
from ui.batches.scene_files import AGENT, bill, enter_agents, enter_payers, form_cells, people_file, take_in
from ui.shared.desk import TRY_AGAIN_S
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


# the list


def test_the_list_names_who_brought_a_batch_and_nobody_on_it(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = desk(stage)
    (line,) = window.batches.list.table.texts()
    assert line.startswith(
        f"{number}, 20 Nov, SUKARNI LESTARI · Wadah Sejahtera Bersama, Agen PERISAI, Daftar dibuka, 4"
    )
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
    events = stage.scenery.office.read(lambda work: tuple(work.diary.since(0)), stage.officer)
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
    assert dialog.fields["mother_name"].complaint
    assert dialog.fields["statements.will_comply"].complaint
    assert not dialog.fields["heirs.full_name"].complaint
    fill(dialog, form_cells(stage.scenery.example_form()))
    click(stage, dialog.yes)
    (row,) = seen(stage, number).rows
    assert row.state is CaseState.INCOMPLETE
    assert str(row.case_number) in window.notice.text


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
