"""The officer station beside the ordinary course of calls, and what it asks then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.calling import call_chosen
from counter_app.queueing.operations.counters import open_counter, release_counter
from counter_app.queueing.operations.desk import act_on, continue_with_note
from counter_app.queueing.operations.serving import park
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.shared.changes import Changes, Part
from counter_app.staff.operations import change_setting
from ui.officer.dialogs import ParkDialog, TransferDialog
from ui.officer.queue_dialogs import ChooseDialog, ContinueDialog, WalkInDialog
from ui.officer.window import OfficerWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage

SIZES = ((1366, 768), (1600, 900), (1920, 1080))
WIDE = 480
CALLED, SERVING = 1, 2
"""How far the scenery brings the visit at counter 1."""

Build = Callable[[Stage], QWidget]


def _open(stage: Stage) -> OfficerWindow:
    window = create(stage.surroundings, WindowOptions(1, stage.officer, fullscreen=False))
    _settle(stage)
    return window


def _settle(stage: Stage) -> None:
    stage.settle()
    stage.settle()


def _act(stage: Stage, window: OfficerWindow, wish: Callable[..., None], *args: Any, **kwargs: Any) -> OfficerWindow:
    wish(*args, **kwargs)
    _settle(stage)
    return window


def _just_called(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    window = _open(stage)
    return _act(stage, window, window.model.call_next)


def _just_started(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.bring_to(CALLED)
    window = _open(stage)
    stage.scenery.clock.advance(timedelta(seconds=20))
    _act(stage, window, window.model.start)
    stage.scenery.clock.advance(timedelta(seconds=4))
    return _act(stage, window, window.model.tick)


def _ending(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.bring_to(SERVING)
    window = _open(stage)
    done = {"done": lambda: None, "refused": window.station.refused.emit}
    return _act(stage, window, window.model.finish, Outcome.COMPLETED, "", **done)


def _next_by_itself(stage: Stage) -> OfficerWindow:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "auto_call_seconds", "5")
    return _ending(stage)


def _returned(stage: Stage) -> OfficerWindow:
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.fill_queue(21)
    visit = stage.scenery.bring_to(SERVING)
    office.run(act_on, officer, park, visit.ticket, "Mengambil KTP", 15)
    window = _open(stage)
    stage.scenery.clock.advance(timedelta(minutes=16))
    return _act(stage, window, window.model.tick)


def _chosen(stage: Stage) -> OfficerWindow:
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.fill_queue(21)
    office.run(open_counter, officer, 1)
    reason = "Sakit, tidak kuat menunggu lebih lama lagi"
    office.run(lambda work: call_chosen(work, 1, find_ticket(work, "D002"), reason), officer)
    return _open(stage)


def _walk_in(stage: Stage) -> OfficerWindow:
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.fill_queue(21)
    office.run(open_counter, officer, 1)
    office.run(serve_without_ticket, officer, 1, "K", reason="Kemarin sudah antre")
    stage.scenery.clock.advance(timedelta(minutes=2, seconds=12))
    return _open(stage)


def _second_service(stage: Stage) -> OfficerWindow:
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.fill_queue(3)
    visit = stage.scenery.bring_to(SERVING)
    office.run(act_on, officer, continue_with_note, visit.ticket, "K", Outcome.COMPLETED)
    number = visit.ticket.number
    called = office.run(lambda work: call_chosen(work, 1, find_ticket(work, number), "Kartunya sudah siap"), officer)
    window = _open(stage)
    if called.ticket is not None:
        _act(stage, window, window.model.start)
    return window


def _released(stage: Stage) -> OfficerWindow:
    stage.scenery.fill_queue(5)
    stage.scenery.serve_elsewhere()
    stage.scenery.bring_to(SERVING)
    window = _open(stage)
    stage.surroundings.office.run(release_counter, stage.scenery.supervisor, 1, "Petugas dipanggil ke ruang kepala")
    window.station.changed.emit(Changes(frozenset({Part.COUNTERS})))
    _settle(stage)
    return window


def _question(ask: Callable[[OfficerWindow], None], *, serving: bool) -> Build:
    def build(stage: Stage) -> QWidget:
        stage.scenery.fill_queue(21)
        stage.scenery.serve_elsewhere()
        if serving:
            stage.scenery.bring_to(SERVING)
        window = _open(stage)
        ask(window)
        stage.settle()
        dialog = window.desk.dialog
        return window if dialog is None else _held(dialog, window)

    return build


def _held(dialog: QDialog, window: OfficerWindow) -> QDialog:
    """The question, and the window that it stands before as long as it is there."""
    dialog.destroyed.connect(lambda: window.deleteLater())  # noqa: PLW0108 - holds on to it until then
    return dialog


def _press(window: OfficerWindow) -> None:
    dialog = window.desk.dialog
    if isinstance(dialog, ChooseDialog | WalkInDialog | ContinueDialog | ParkDialog | TransferDialog):
        dialog.yes.click()


def _ask_choose(window: OfficerWindow) -> None:
    window.desk.wishes.ask_choose()
    _press(window)


def _ask_walk_in(window: OfficerWindow) -> None:
    window.desk.wishes.ask_walk_in()


def _ask_go_on(window: OfficerWindow) -> None:
    window.desk.wishes.ask_go_on()


def queue_scenes() -> tuple[Scene, ...]:
    states = (
        ("just-called", _just_called),
        ("just-started", _just_started),
        ("just-finished", _ending),
        ("next-by-itself", _next_by_itself),
        ("returned", _returned),
        ("chosen", _chosen),
        ("walk-in", _walk_in),
        ("second-service", _second_service),
        ("released", _released),
    )
    questions = (
        ("choose", 560, _question(_ask_choose, serving=False)),
        ("without-ticket", 430, _question(_ask_walk_in, serving=False)),
        ("go-on", 470, _question(_ask_go_on, serving=True)),
        ("park", 480, _question(lambda window: window.desk.ask_park(), serving=True)),
        ("transfer", 430, _question(lambda window: window.desk.ask_transfer(), serving=True)),
    )
    return (
        *(Scene("officer", f"officer-{name}", SIZES, build) for name, build in states),
        *(Scene("officer", f"officer-ask-{name}", ((WIDE, high),), build) for name, high, build in questions),
    )
