"""The telling states of the officer station."""

from __future__ import annotations

from datetime import timedelta

from counter_app.channels.online_help import issue_help_ticket
from counter_app.channels.online_model import HELP_SERVICE, HelpReason
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter, pause_counter
from counter_app.queueing.operations.desk import act_on, add_note
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM, Actor
from ui.officer.queue_scenes import queue_scenes
from ui.officer.window import OfficerWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage

SIZES = ((1366, 768), (1600, 900), (1920, 1080))
CALLED, SERVING, FORM = 1, 2, 3
"""How far the scenery brings the visit at counter 1."""


def _open(stage: Stage, actor: Actor, counter: int | None = 1) -> OfficerWindow:
    window = create(stage.surroundings, WindowOptions(counter, actor, fullscreen=False))
    stage.settle()
    stage.settle()
    return window


def _sign_in(stage: Stage) -> OfficerWindow:
    return _open(stage, SYSTEM)


def _wrong_password(stage: Stage) -> OfficerWindow:
    window = _sign_in(stage)
    window.show()
    window.sign_in.name.setText("petugas1")
    window.sign_in.secret.setText("rahasia1")
    window.sign_in.enter.click()
    stage.settle()
    return window


def _counters(stage: Stage) -> OfficerWindow:
    stage.scenery.serve_elsewhere()
    return _open(stage, stage.officer, None)


def _idle(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    return _open(stage, stage.officer)


def _nobody(stage: Stage) -> OfficerWindow:
    return _open(stage, stage.officer)


def _long_queue(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(200, over_minutes=75)
    return _open(stage, stage.officer)


def _called(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.bring_to(CALLED)
    stage.scenery.clock.advance(timedelta(seconds=12))
    return _open(stage, stage.officer)


def _serving(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    visit = stage.scenery.bring_to(SERVING)
    stage.surroundings.office.run(act_on, stage.officer, add_note, visit.ticket, "Foto menyusul besok pagi.")
    return _open(stage, stage.officer)


def _form(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.bring_to(FORM, full_name="RADEN RORO SITI NURHALIZAH KUSUMANINGRAT")
    return _open(stage, stage.officer)


def _other_service(stage: Stage) -> OfficerWindow:
    """Serves registrations until somebody comes for something else."""
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.fill_queue(21)
    office.run(open_counter, officer, 1)
    called = office.run(call_next, officer, 1)
    while isinstance(called, Called) and called.ticket.service == "A":
        office.run(act_on, officer, start, called.ticket)
        stage.scenery.clock.advance(timedelta(minutes=4))
        office.run(act_on, officer, finish, called.ticket, Outcome.COMPLETED)
        called = office.run(call_next, officer, 1)
    if isinstance(called, Called):
        office.run(act_on, officer, start, called.ticket)
    stage.scenery.clock.advance(timedelta(minutes=3, seconds=5))
    return _open(stage, officer)


def _refused_online(stage: Stage, reason: HelpReason | None = HelpReason.DUKCAPIL_MISMATCH) -> OfficerWindow:
    """Serves somebody whom the website refused, with the reason that they gave at the kiosk, or without one."""
    office, officer = stage.surroundings.office, stage.officer
    office.run(open_counter, officer, 1)
    if reason is None:
        office.run(issue_ticket, stage.scenery.kiosk, HELP_SERVICE)
    else:
        office.run(issue_help_ticket, stage.scenery.kiosk, reason)
    stage.scenery.clock.advance(timedelta(minutes=8))
    called = office.run(call_next, officer, 1)
    if isinstance(called, Called):
        office.run(act_on, officer, start, called.ticket)
    stage.scenery.clock.advance(timedelta(minutes=1, seconds=20))
    return _open(stage, officer)


def _refused_without_code(stage: Stage) -> OfficerWindow:
    return _refused_online(stage, HelpReason.NO_CODE)


def _information(stage: Stage) -> OfficerWindow:
    return _refused_online(stage, None)


def _paused(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    stage.surroundings.office.run(open_counter, stage.officer, 1)
    stage.surroundings.office.run(pause_counter, stage.officer, 1, "Salat")
    return _open(stage, stage.officer)


def _refused(stage: Stage) -> OfficerWindow:
    window = _called(stage)
    window.station.refused.emit(OfficeError(ErrorCode.RECALL_TOO_SOON, ticket="A003", wait_s=18))
    return window


def _offline(stage: Stage) -> OfficerWindow:
    window = _serving(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window


def scenes() -> tuple[Scene, ...]:
    ordinary = tuple(
        Scene("officer", f"officer-{name}", SIZES, build)
        for name, build in (
            ("sign-in", _sign_in),
            ("wrong-password", _wrong_password),
            ("counters", _counters),
            ("idle", _idle),
            ("nobody", _nobody),
            ("long-queue", _long_queue),
            ("called", _called),
            ("serving", _serving),
            ("form", _form),
            ("other-service", _other_service),
            ("refused-online", _refused_online),
            ("without-code", _refused_without_code),
            ("information", _information),
            ("paused", _paused),
            ("refused", _refused),
            ("offline", _offline),
        )
    )
    return (*ordinary, *queue_scenes())
