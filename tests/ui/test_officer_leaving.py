from __future__ import annotations

from counter_app.queueing.model import SessionState, TicketState
from counter_app.queueing.operations.reading import sessions
from counter_app.staff.model import SYSTEM
from tests.ui.officer_steps import Key, at_desk, issued, let_pass, opened, press, settle, words
from ui.officer.window import OfficerWindow
from ui.shared.direct import SteppedExecutor
from ui.shared.jobs import Jobs
from ui.shared.station import Surroundings
from ui.stage import TrainingStage


def with_ticket(stage: TrainingStage) -> OfficerWindow:
    issued(stage, "F")
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    press(stage, Key.Key_F5)
    return window


def test_closing_with_a_ticket_in_hand_asks_first_and_then_keeps_it(stage: TrainingStage) -> None:
    window = with_ticket(stage)
    assert not window.close()
    settle(stage)
    assert "F001 masih ditangani" in words(window)
    press(stage, Key.Key_Return)
    assert not window.isVisible()
    (session,) = stage.scenery.office.read(sessions, SYSTEM)
    assert session.state is SessionState.OPEN
    held = stage.scenery.office.read(lambda work: work.tickets.in_hand(1), SYSTEM)
    assert held is not None
    assert held.state is TicketState.SERVING


def test_who_thinks_better_of_it_stays_at_the_desk(stage: TrainingStage) -> None:
    window = with_ticket(stage)
    window.close()
    settle(stage)
    press(stage, Key.Key_Escape)
    assert window.isVisible()
    assert "Melayani F001" in words(window)


def test_a_second_wish_to_close_is_obeyed(stage: TrainingStage) -> None:
    window = with_ticket(stage)
    window.close()
    settle(stage)
    assert window.close()
    assert not window.isVisible()


def test_after_a_kill_the_officer_finds_session_and_ticket_where_they_were(stage: TrainingStage) -> None:
    window = with_ticket(stage)
    let_pass(stage, window, minutes=4)
    window.model.get_up()
    window.hide()
    again = opened(stage, counter=None)
    names = [button.text() for button in again.sign_in.training_buttons]
    again.sign_in.training_buttons[names.index("Dewi Lestari · petugas")].click()
    settle(stage)
    assert again.pages.currentWidget() is again.desk
    told = words(again)
    assert "Loket 1" in told
    assert "Melayani F001" in told
    assert "04:00" in told


def test_leaving_an_open_counter_closes_it_unless_it_is_to_stay_open(stage: TrainingStage) -> None:
    window = at_desk(stage)
    window.close()
    settle(stage)
    assert "Loket 1 masih buka" in words(window)
    press(stage, Key.Key_Return)
    assert not window.isVisible()
    assert stage.scenery.office.read(sessions, SYSTEM) == ()


def test_signing_out_keeps_the_ticket_for_the_next_sign_in(stage: TrainingStage) -> None:
    issued(stage, "F")
    window = opened(stage)
    window.sign_in.training_buttons[0].click()
    settle(stage)
    press(stage, Key.Key_F9)
    window.desk.header.sign_out_action.trigger()
    settle(stage)
    press(stage, Key.Key_Return)
    assert window.pages.currentWidget() is window.sign_in
    assert window.station.actor == SYSTEM
    window.sign_in.training_buttons[0].click()
    settle(stage)
    assert "Memanggil F001" in words(window)


def test_a_second_press_while_the_first_runs_is_no_second_wish(stage: TrainingStage) -> None:
    issued(stage, "F", "F")
    steps = SteppedExecutor()
    surroundings = stage.surroundings
    stage.surroundings = Surroundings(surroundings.office, Jobs(steps), surroundings.theme, surroundings.speech)
    window = at_desk(stage)
    for _ in range(3):
        steps.step()
        settle(stage)
    running = stage.surroundings.jobs.running
    press(stage, Key.Key_F9, Key.Key_F9)
    assert stage.surroundings.jobs.running == running + 1
    while stage.surroundings.jobs.running:
        steps.step()
        settle(stage)
    assert "Memanggil F001" in words(window)
    assert window.desk.notice.text == ""
    stage.surroundings = surroundings
