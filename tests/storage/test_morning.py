"""The invented morning of the demonstration ends at the present moment, whatever time that is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from counter_app.queueing.operations.board import board, desk_view
from counter_app.staff.model import Role
from counter_app.staff.operations import training_officers
from counter_app.training.morning import play_morning

IN_THE_MORNING = datetime(2026, 11, 20, 3, 24, tzinfo=UTC)
AFTER_MIDNIGHT = datetime(2026, 11, 19, 17, 20, tzinfo=UTC)


@pytest.mark.parametrize("now", [IN_THE_MORNING, AFTER_MIDNIGHT])
def test_a_morning_ends_now_with_people_waiting(now: datetime, tmp_path: Path) -> None:
    morning = play_morning(tmp_path, now)
    seen = morning.office.read(board, morning.kiosk)
    desk = morning.office.read(desk_view, morning.officers[0], 1)
    findings = morning.office.verify()
    morning.office.close()
    assert findings == ()
    assert morning.clock.now() == seen.now == now
    assert 5 <= sum(one.waiting for one in seen.services) <= 60
    assert 0 < max(one.longest_wait_s for one in seen.services) < 3600
    assert len(seen.calls) >= 4
    assert all(call.called_at <= now for call in seen.calls)
    assert desk.held is None
    assert desk.next is not None


def test_somebody_may_open_the_dashboard_of_the_demonstration(tmp_path: Path) -> None:
    morning = play_morning(tmp_path, IN_THE_MORNING)
    roles = {one.role for one in morning.office.read(training_officers, morning.kiosk)}
    morning.office.close()
    assert {Role.SUPERVISOR, Role.ADMINISTRATOR} <= roles
