"""The telling states of the supervisor's dashboard."""

from __future__ import annotations

from datetime import timedelta

from counter_app.queueing.model import Outcome, Priority
from counter_app.queueing.operations.booking import add_booking, cancel_booking, check_in
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.opening_hours import set_quota, set_special_hours
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.operations.serving import finish, park
from counter_app.queueing.profile import parse_profile
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM, Actor
from ui.dashboard.profile_dialog import ProfileDialog
from ui.dashboard.window import DashboardWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
LIVE, WHAT_IF, RULE, PROMISES, BOOKINGS, HOURS, CLOSING = range(7)
DIALOG = (960, 690)
SERVING, FINISHED = 2, 7
"""How far the scenery brings the visit at counter 1."""


def _open(stage: Stage, page: int = LIVE, actor: Actor | None = None) -> DashboardWindow:
    acting = stage.scenery.supervisor if actor is None else actor
    window = create(stage.surroundings, WindowOptions(None, acting, fullscreen=False))
    stage.settle()
    if page != LIVE:
        window.open_page(page)
    stage.settle()
    return window


def _sign_in(stage: Stage) -> DashboardWindow:
    _ = stage.scenery.supervisor
    window = _open(stage, actor=SYSTEM)
    stage.settle()
    return window


def _morning(stage: Stage) -> None:
    """People wait, three counters serve, one pauses, somebody fetches a document."""
    scenery, office = stage.scenery, stage.surroundings.office
    scenery.fill_queue(21)
    visit = scenery.bring_to(SERVING)
    office.run(act_on, stage.officer, park, visit.ticket, "Mengambil KTP", 15)
    scenery.serve_elsewhere()
    office.run(call_next, stage.officer, 1)
    _free_fourth(stage)
    office.run(pause_counter, scenery.officers[3], 4, "Salat")
    scenery.clock.advance(timedelta(minutes=3))


def _free_fourth(stage: Stage) -> None:
    """The visit at counter 4 is over."""
    office, officer = stage.surroundings.office, stage.scenery.officers[3]
    held = office.read(lambda work: work.tickets.in_hand(4), officer)
    if held is not None:
        office.run(act_on, officer, finish, held, Outcome.COMPLETED)


def _live(stage: Stage) -> DashboardWindow:
    _morning(stage)
    window = _open(stage)
    window.live.places.table.pick(3)
    return window


def _crowd(stage: Stage) -> DashboardWindow:
    stage.scenery.fill_queue(200, over_minutes=95)
    return _open(stage)


def _long_names(stage: Stage) -> DashboardWindow:
    """Officers with names of forty letters."""
    stage.scenery.fill_queue(12)
    for number, officer in enumerate(stage.scenery.officers_named("Raden Roro Siti Nurhalizah Kusumaningrat"), 1):
        stage.surroundings.office.run(open_counter, officer, number)
        stage.surroundings.office.run(call_next, officer, number)
    return _open(stage)


def _nobody(stage: Stage) -> DashboardWindow:
    return _open(stage)


def _offline(stage: Stage) -> DashboardWindow:
    window = _live(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window


def _calm_morning(stage: Stage) -> None:
    stage.scenery.fill_queue(13, over_minutes=80)
    stage.scenery.bring_to(SERVING)
    stage.scenery.serve_elsewhere()
    _free_fourth(stage)
    stage.surroundings.office.run(close_counter, stage.scenery.officers[3], 4)


def _what_if(stage: Stage) -> DashboardWindow:
    _calm_morning(stage)
    window = _open(stage, WHAT_IF)
    window.what_if.form.more.click()
    stage.settle()
    return window


def _fewer(stage: Stage) -> DashboardWindow:
    stage.scenery.fill_queue(24, over_minutes=120)
    stage.scenery.serve_elsewhere()
    window = _open(stage, WHAT_IF)
    window.what_if.form.fewer.click()
    window.what_if.form.ratio.setValue(1)
    stage.settle()
    return window


def _rule(stage: Stage) -> DashboardWindow:
    stage.scenery.past_day()
    window = _open(stage, RULE, stage.scenery.administrator)
    window.rule.form.ratio.setValue(4)
    window.rule.form.max_wait.setValue(10)
    window.rule.try_out()
    stage.settle()
    return window


def _rule_untried(stage: Stage) -> DashboardWindow:
    stage.scenery.past_day()
    window = _open(stage, RULE)
    window.rule.form.max_wait.setValue(20)
    stage.settle()
    return window


def _profiles(stage: Stage) -> DashboardWindow:
    """Profiles of officers in force, one noted to be removed and one counter to be changed."""
    scenery, office = stage.scenery, stage.surroundings.office
    first, second = scenery.officers[:2]
    named = scenery.officers_named("Raden Roro Siti Nurhalizah Kusumaningrat")[0]
    for counter, officer, profile in (
        (1, first, parse_profile("D", "F")),
        (1, named, parse_profile("AB|K", "F", ("K:>5>15m@10:00-12:00", "B:@13:00-"))),
        (3, second, parse_profile("EF")),
    ):
        office.run(set_profile, scenery.supervisor, counter, profile, officer.id)
    window = _open(stage, RULE)
    window.rule.view.choose(1)
    stage.settle()
    changes = window.rule.form.changes
    changes.note((2, None), parse_profile("ABC|DEF", "GK"))
    changes.remove((3, second.id))
    window.rule.form.note_edit()
    window.rule.profiles.pick((1, named.id))
    return window


def _own_profile(stage: Stage) -> ProfileDialog:
    """The question for a profile of one officer at one counter."""
    window = _open(stage, RULE)
    window.rule.view.choose(1)
    stage.settle()
    window.rule.ask_own_profile()
    dialog = window.rule.dialog
    assert isinstance(dialog, ProfileDialog)  # noqa: S101 - for the reader and the type checker
    dialog.grid.show_profile(parse_profile("AB|K", "F", ("K:>5>15m@10:00-12:00", "B:@13:00-")))
    dialog.destroyed.connect(lambda: window.deleteLater())  # noqa: PLW0108 - holds on to it until then
    return dialog


def _reasons(stage: Stage) -> DashboardWindow:
    stage.scenery.serve_day(24)
    window = _open(stage, RULE)
    window.rule.view.choose(1)
    stage.settle()
    window.rule.reasons.list.table.selectRow(2)
    return window


def _promises(stage: Stage) -> DashboardWindow:
    stage.scenery.serve_day(40)
    return _open(stage, PROMISES)


def _no_promises(stage: Stage) -> DashboardWindow:
    return _open(stage, PROMISES)


def _bookings(stage: Stage) -> DashboardWindow:
    scenery, office = stage.scenery, stage.surroundings.office
    now = scenery.clock.now()
    made = [
        office.run(add_booking, stage.officer, "ADFKA"[number % 5], now + timedelta(minutes=10 + 20 * number), priority)
        for number, priority in enumerate((None, Priority.ELDERLY, None, None, Priority.PREGNANT, None, None))
    ]
    scenery.clock.advance(timedelta(minutes=12))
    office.run(check_in, stage.officer, made[0].reference)
    office.run(check_in, stage.officer, made[2].reference)
    office.run(cancel_booking, stage.officer, made[5].reference)
    scenery.clock.advance(timedelta(minutes=25))
    return _open(stage, BOOKINGS)


def _no_bookings(stage: Stage) -> DashboardWindow:
    return _open(stage, BOOKINGS)


def _hours(stage: Stage) -> DashboardWindow:
    scenery, office = stage.scenery, stage.surroundings.office
    day = scenery.clock.now().date()
    scenery.fill_queue(9)
    office.run(set_special_hours, scenery.supervisor, day + timedelta(days=3), "08:00-11:00")
    office.run(set_special_hours, scenery.supervisor, day + timedelta(days=5), "-")
    office.run(set_quota, scenery.supervisor, "A", 4)
    office.run(set_quota, scenery.supervisor, "D", 40)
    return _open(stage, HOURS, scenery.administrator)


def _hours_wrong(stage: Stage) -> DashboardWindow:
    window = _open(stage, HOURS, stage.scenery.administrator)
    window.hours.form.write("hours_monday", "08:00-25:00")
    window.hours.form.write("ramadan_days", "kemarin")
    window.hours.save_settings()
    stage.settle()
    return window


def _hours_supervisor(stage: Stage) -> DashboardWindow:
    return _open(stage, HOURS)


def _closing(stage: Stage) -> DashboardWindow:
    _morning(stage)
    return _open(stage, CLOSING)


def _closed(stage: Stage) -> DashboardWindow:
    stage.scenery.serve_day(24)
    stage.scenery.close_day()
    return _open(stage, CLOSING)


def scenes() -> tuple[Scene, ...]:
    windows = tuple(
        Scene("dashboard", f"dashboard-{name}", SIZES, build)
        for name, build in (
            ("live", _live),
            ("sign-in", _sign_in),
            ("crowd", _crowd),
            ("long-names", _long_names),
            ("nobody", _nobody),
            ("offline", _offline),
            ("what-if", _what_if),
            ("fewer", _fewer),
            ("rule", _rule),
            ("rule-untried", _rule_untried),
            ("profiles", _profiles),
            ("reasons", _reasons),
            ("promises", _promises),
            ("no-promises", _no_promises),
            ("bookings", _bookings),
            ("no-bookings", _no_bookings),
            ("hours", _hours),
            ("hours-wrong", _hours_wrong),
            ("hours-supervisor", _hours_supervisor),
            ("closing", _closing),
            ("closed", _closed),
        )
    )
    return (*windows, Scene("dashboard", "dashboard-ask-profile", (DIALOG,), _own_profile))
