"""The telling states of the kiosk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import cast

from counter_app.channels.online_model import HelpReason
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.booking import add_booking
from counter_app.queueing.operations.opening_hours import set_quota, set_special_hours
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from ui.kiosk.check_in import CheckIn
from ui.kiosk.view_model import KioskViewModel
from ui.kiosk.window import KioskWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage, Window

SIZES = ((1080, 1920), (1920, 1080), (1366, 768), (768, 1366), (1024, 768))


def _open(stage: Stage, people: int = 24) -> KioskWindow:
    if people:
        stage.scenery.fill_queue(people)
        stage.scenery.serve_elsewhere()
    window = create(stage.surroundings, WindowOptions(None, SYSTEM, fullscreen=False))
    stage.settle()
    return window


def _kiosk(window: KioskWindow) -> KioskViewModel:
    return cast("KioskViewModel", window.view_model)


def _services(stage: Stage) -> Window:
    return _open(stage)


def _morning(stage: Stage) -> Window:
    return _open(stage, people=0)


def _crowded(stage: Stage) -> Window:
    return _open(stage, people=200)


def _choose(stage: Stage, letter: str) -> KioskWindow:
    window = _open(stage)
    _kiosk(window).choose(letter)
    stage.settle()
    return window


def _confirm(stage: Stage) -> Window:
    return _choose(stage, "A")


def _confirm_company(stage: Stage) -> Window:
    """The longest list of what to bring."""
    window = _choose(stage, "B")
    _kiosk(window).togglePriority()
    stage.settle()
    return window


def _confirm_projects(stage: Stage) -> Window:
    window = _choose(stage, "C")
    _kiosk(window).togglePriority()
    stage.settle()
    return window


def _priority(stage: Stage) -> Window:
    window = _choose(stage, "A")
    _kiosk(window).togglePriority()
    _kiosk(window).choosePriority(Priority.DISABLED.value)
    stage.settle()
    return window


def _result(stage: Stage) -> Window:
    window = _choose(stage, "A")
    _kiosk(window).take()
    stage.settle()
    return window


def _priority_result(stage: Stage) -> Window:
    window = _choose(stage, "D")
    _kiosk(window).togglePriority()
    _kiosk(window).choosePriority(Priority.ELDERLY.value)
    _kiosk(window).take()
    stage.settle()
    return window


def _not_printed(stage: Stage) -> Window:
    stage.scenery.break_printer()
    return _result(stage)


def _offline(stage: Stage) -> Window:
    window = _open(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    stage.settle()
    return window


def _day_closed(stage: Stage) -> Window:
    office = stage.surroundings.office
    office.run(lambda work: close_day(work, work.today), SYSTEM)
    return _open(stage, people=0)


def _closed(stage: Stage) -> Window:
    """A special day without hours, in a branch that practises its hours."""
    office = stage.surroundings.office
    office.run(change_setting, SYSTEM, "hours_in_training", "on")
    office.run(lambda work: set_special_hours(work, work.today, "-"), SYSTEM)
    return _open(stage, people=0)


def _hours_around(stage: Stage, after_minutes: int) -> None:
    """The branch practises its hours, which end so many minutes from now."""
    office = stage.surroundings.office
    clock = office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), SYSTEM)
    ends = clock + timedelta(minutes=after_minutes)
    office.run(change_setting, SYSTEM, "hours_in_training", "on")
    office.run(
        lambda work: set_special_hours(work, work.today, f"{clock - timedelta(hours=1):%H:%M}-{ends:%H:%M}"), SYSTEM
    )


def _last_number(stage: Stage) -> Window:
    """Only who has a booking still gets a number."""
    _book(stage)
    stage.surroundings.office.run(change_setting, SYSTEM, "last_ticket_minutes", "240")
    _hours_around(stage, 60)
    return _open(stage, people=0)


def _too_late(stage: Stage) -> Window:
    """Who joins now would not be served today, unless with priority."""
    stage.scenery.fill_queue(40)
    stage.scenery.serve_elsewhere()
    _hours_around(stage, 150)
    window = _open(stage, people=0)
    _kiosk(window).choose("A")
    stage.settle()
    return window


def _full(stage: Stage) -> Window:
    """All numbers that the service gives out in a day are given out."""
    stage.surroundings.office.run(set_quota, SYSTEM, "A", 0)
    _hours_around(stage, 240)
    window = _open(stage, people=0)
    _kiosk(window).choose("A")
    stage.settle()
    return window


def _some_full(stage: Stage) -> Window:
    """The cards of two services tell that they are full; the others still give out numbers."""
    for letter in "BK":
        stage.surroundings.office.run(set_quota, SYSTEM, letter, 0)
    _hours_around(stage, 480)
    return _open(stage)


def _too_long(stage: Stage) -> Window:
    """The cards tell that the queue is longer than the day, and that one service is full anyway."""
    stage.scenery.fill_queue(40)
    stage.scenery.serve_elsewhere()
    stage.surroundings.office.run(set_quota, SYSTEM, "B", 0)
    _hours_around(stage, 150)
    return _open(stage, people=0)


def _book(stage: Stage) -> str:
    """The reference of a booking of today."""
    book = stage.surroundings.office.run
    return book(lambda work: add_booking(work, "A", work.now + timedelta(minutes=20)), SYSTEM).reference


def _with_bookings(stage: Stage) -> Window:
    _book(stage)
    return _open(stage)


def _check_in(stage: Stage) -> KioskWindow:
    """All but the last character of a reference is typed."""
    reference = _book(stage)
    window = _open(stage)
    _kiosk(window).openCheckIn()
    cast("CheckIn", _kiosk(window).checkIn).typed(reference[:-1])
    stage.settle()
    return window


def _unknown_booking(stage: Stage) -> Window:
    window = _check_in(stage)
    _kiosk(window).keyed("\n")
    stage.settle()
    return window


def _booked_result(stage: Stage) -> Window:
    window = _open(stage)
    reference = _book(stage)
    _kiosk(window).openCheckIn()
    _kiosk(window).keyed(reference)
    _kiosk(window).keyed("\n")
    stage.settle()
    return window


def _information(stage: Stage) -> KioskWindow:
    window = _open(stage)
    _kiosk(window).openInformation()
    stage.settle()
    return window


def _second_shelf(stage: Stage) -> Window:
    window = _information(stage)
    window.kiosk.property("information").turn(1)
    stage.settle()
    return window


def _card(key: str) -> Callable[[Stage], Window]:
    def build(stage: Stage) -> Window:
        window = _information(stage)
        _kiosk(window).openCard(key)
        stage.settle()
        return window

    return build


def _read_on(stage: Stage) -> Window:
    """The second page of the longest card."""
    window = _information(stage)
    _kiosk(window).openCard("jp")
    window.kiosk.property("information").turnLeaf(1)
    stage.settle()
    return window


def _reading_offline(stage: Stage) -> Window:
    """Who reads goes on reading; the office is missed on the first page."""
    window = _information(stage)
    _kiosk(window).openCard("headline-price")
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    stage.settle()
    return window


def _online_help(stage: Stage) -> KioskWindow:
    window = _open(stage)
    _kiosk(window).openHelp()
    stage.settle()
    return window


def _help_confirm(stage: Stage) -> Window:
    window = _online_help(stage)
    _kiosk(window).chooseHelp(HelpReason.DUKCAPIL_MISMATCH.value)
    stage.settle()
    return window


_CARDS = (
    "welcome", "headline-price", "channels", "channel-manual", "channel-spo", "channel-online", "channel-perisai",
    "jkk", "jkk-risk-groups", "jp", "online-form", "documents", "history",
)  # fmt: skip
"""The longest, the shortest, and every way to register."""


def scenes() -> tuple[Scene, ...]:
    named = {
        "kiosk-services": _services,
        "kiosk-morning": _morning,
        "kiosk-crowded": _crowded,
        "kiosk-confirm": _confirm,
        "kiosk-confirm-company": _confirm_company,
        "kiosk-confirm-projects": _confirm_projects,
        "kiosk-priority": _priority,
        "kiosk-result": _result,
        "kiosk-priority-result": _priority_result,
        "kiosk-not-printed": _not_printed,
        "kiosk-offline": _offline,
        "kiosk-day-closed": _day_closed,
        "kiosk-closed": _closed,
        "kiosk-last-number": _last_number,
        "kiosk-too-late": _too_late,
        "kiosk-full": _full,
        "kiosk-some-full": _some_full,
        "kiosk-too-long": _too_long,
        "kiosk-with-bookings": _with_bookings,
        "kiosk-check-in": _check_in,
        "kiosk-unknown-booking": _unknown_booking,
        "kiosk-booked-result": _booked_result,
        "kiosk-online-help": _online_help,
        "kiosk-help-confirm": _help_confirm,
        "kiosk-information": _information,
        "kiosk-information-second": _second_shelf,
        "kiosk-card-read-on": _read_on,
        "kiosk-card-offline": _reading_offline,
        **{f"kiosk-card-{key}": _card(key) for key in _CARDS},
    }
    return tuple(Scene("kiosk", name, SIZES, build) for name, build in named.items())
