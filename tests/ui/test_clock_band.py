"""A PC whose clock was a day ahead and is right again: the windows say that the branch's time stands still."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.queueing.operations.calling import call_next
from tests.ui import dashboard_steps, officer_steps
from tests.ui.officer_steps import Key
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def clock_goes_wrong_and_right(stage: TrainingStage) -> None:
    """Somebody takes a ticket and is called by the officer while the clock is a day ahead."""
    stage.scenery.clock.advance(timedelta(days=1))
    officer_steps.issued(stage, "A")
    stage.scenery.office.run(call_next, stage.officer, 1)
    stage.scenery.clock.advance(timedelta(hours=-22))


def test_the_dashboard_tells_how_far_the_clock_lies_behind(stage: TrainingStage) -> None:
    window = dashboard_steps.opened(stage)
    assert window.live.clock.text == ""
    clock_goes_wrong_and_right(stage)
    dashboard_steps.tell(stage, window)
    assert "tertinggal 22 jam dari waktu cabang" in window.live.clock.text
    stage.scenery.clock.advance(timedelta(hours=22))
    dashboard_steps.tell(stage, window)
    assert window.live.clock.text == ""


def test_the_officer_station_tells_it_and_lets_the_office_decide_on_another_call(stage: TrainingStage) -> None:
    clock_goes_wrong_and_right(stage)
    window = officer_steps.at_desk(stage)
    assert "tertinggal 22 jam dari waktu cabang" in window.desk.clock.text
    officer_steps.press(stage, Key.Key_F10)
    assert "tunggu" in window.desk.notice.text.lower()
    stage.scenery.clock.advance(timedelta(hours=22))
    officer_steps.tell(stage, window)
    assert window.desk.clock.text == ""
