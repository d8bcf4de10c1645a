"""The customer screen in its telling states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.ports import QueueWork
from counter_app.registration.operations import notify_dues, record_document, show_on_screen, submit_form
from counter_app.registration.screen import ScreenPage
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.survey.operations import rate_at_counter
from ui.customer.rating import Rating
from ui.customer.window import CustomerWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Size, Stage

ALL: tuple[Size, ...] = ((1280, 800), (1920, 1080), (1024, 768), (800, 1280))
COUNTER = 1
SERVING, FORM, NOTIFIED, RECEIPT, FINISHED = 2, 3, 5, 6, 7
"""Steps of `counter_app.training.scenery.Progress`."""
LONG_NAME = "MUHAMMAD ABDURRAHMAN WAHIDIN KUSUMANEGARA"


def scenes() -> tuple[Scene, ...]:
    return (
        _scene("welcome", _open),
        _scene("welcome-number", _welcome_number),
        _scene("data", lambda stage: _page(stage, FORM, ScreenPage.DATA)),
        _scene("data-long-name", lambda stage: _page(stage, FORM, ScreenPage.DATA, full_name=LONG_NAME)),
        _scene("data-questioned", _data_questioned),
        _scene("dues", lambda stage: _page(stage, NOTIFIED, ScreenPage.DUES)),
        _scene("dues-year", _dues_year),
        _scene("dues-one-month", _dues_one_month),
        _scene("code", lambda stage: _page(stage, RECEIPT, ScreenPage.CODE)),
        _scene("rating", lambda stage: _page(stage, FINISHED, ScreenPage.RATING)),
        _scene("rating-reasons", _rating_reasons),
        _scene("rating-questions", _rating_questions),
        _scene("rating-early", lambda stage: _page(stage, RECEIPT, ScreenPage.RATING)),
        _scene("thanks", _thanks),
        _scene("offline", _offline),
    )


def _scene(name: str, build: Callable[[Stage], CustomerWindow]) -> Scene:
    return Scene("customer", f"customer-{name}", ALL, build)


def _open(stage: Stage) -> CustomerWindow:
    window = create(stage.surroundings, WindowOptions(COUNTER, SYSTEM, fullscreen=False))
    stage.settle()
    return window


def _show(stage: Stage, page: ScreenPage, case: str | None) -> None:
    stage.surroundings.office.run(show_on_screen, stage.officer, COUNTER, page, case)


def _page(stage: Stage, progress: int, page: ScreenPage, full_name: str | None = None) -> CustomerWindow:
    visit = stage.scenery.bring_to(min(progress, RECEIPT), full_name=full_name)
    _show(stage, page, visit.case)
    if progress == FINISHED:
        stage.surroundings.office.run(_finish, stage.officer, visit.ticket.number)
    return _open(stage)


def _finish(work: QueueWork, number: str) -> None:
    finish(work, find_ticket(work, number), Outcome.COMPLETED)


def _welcome_number(stage: Stage) -> CustomerWindow:
    stage.scenery.bring_to(SERVING)
    return _open(stage)


def _data_questioned(stage: Stage) -> CustomerWindow:
    window = _page(stage, FORM, ScreenPage.DATA)
    window.customer.question()
    stage.settle()
    return window


def _dues(stage: Stage, changes: Mapping[str, Any]) -> CustomerWindow:
    """A notification for a form with other months or programmes than the usual one."""
    office, officer = stage.surroundings.office, stage.officer
    visit = stage.scenery.bring_to(SERVING)
    form = stage.scenery.example_form() | dict(changes)
    case = office.run(submit_form, officer, form, visit.ticket.number).case.number
    office.run(record_document, officer, case, "photo")
    office.run(notify_dues, officer, case)
    _show(stage, ScreenPage.DUES, case)
    return _open(stage)


def _dues_year(stage: Stage) -> CustomerWindow:
    return _dues(stage, {"months": 12, "full_name": LONG_NAME, "monthly_income": 20_500_000})


def _dues_one_month(stage: Stage) -> CustomerWindow:
    return _dues(stage, {"months": 1, "programmes": ["JKK", "JKM"]})


def _rate(window: CustomerWindow, rating: int) -> Rating:
    window.customer.chosen.rate(rating)
    return window.customer.chosen


def _rating_reasons(stage: Stage) -> CustomerWindow:
    window = _page(stage, FINISHED, ScreenPage.RATING)
    _rate(window, 2)
    stage.settle()
    return window


def _rating_questions(stage: Stage) -> CustomerWindow:
    window = _page(stage, FINISHED, ScreenPage.RATING)
    _rate(window, 3).ask()
    stage.settle()
    return window


def _thanks(stage: Stage) -> CustomerWindow:
    _page(stage, FINISHED, ScreenPage.RATING).close()
    stage.surroundings.office.run(rate_at_counter, SYSTEM, COUNTER, 4)
    return _open(stage)


def _offline(stage: Stage) -> CustomerWindow:
    window = _page(stage, FORM, ScreenPage.DATA)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window
