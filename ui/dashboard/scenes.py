"""The telling states of the supervisor's dashboard."""

from __future__ import annotations

from ui.dashboard.window import DashboardWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
LIVE, WHAT_IF, RULE, PROMISES, BOOKINGS, HOURS, CLOSING = range(7)


def _open(stage: Stage, page: int = LIVE) -> DashboardWindow:
    window = create(stage.surroundings, WindowOptions(None, stage.scenery.supervisor, fullscreen=False))
    stage.settle()
    window.open_page(page)
    stage.settle()
    return window


def _live(stage: Stage) -> DashboardWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.bring_to(2)
    stage.scenery.serve_elsewhere()
    return _open(stage)


def scenes() -> tuple[Scene, ...]:
    return tuple(
        Scene("dashboard", f"dashboard-{name}", SIZES, build)
        for name, build in (
            ("live", _live),
        )
    )
