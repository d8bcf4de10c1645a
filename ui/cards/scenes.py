"""The cards desk in its telling states."""

from __future__ import annotations

from datetime import timedelta

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from ui.cards.dialog_scenes import dialog_scenes
from ui.cards.scenery import LONG_NAME, at_counter, choose, make_cards, number, opened, paid, ready, signed, week
from ui.cards.sections import Section
from ui.cards.window import CardsWindow
from ui.shared.stage import Scene, Stage

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
MANY = 200


def _board(stage: Stage) -> CardsWindow:
    """Somebody is served; a broken promise of which nobody said why is chosen."""
    made = week(stage)
    at_counter(stage)
    window = opened(stage)
    choose(stage, window, made["late"][1], Section.LATE)
    return window


def _sign_in(stage: Stage) -> CardsWindow:
    return opened(stage, actor=SYSTEM)


def _empty(stage: Stage) -> CardsWindow:
    return opened(stage)


def _crowd(stage: Stage) -> CardsWindow:
    make_cards(stage, [(paid, number, ready)[place % 3] for place in range(MANY)])
    stage.scenery.clock.advance(timedelta(days=9))
    return opened(stage)


def _long_names(stage: Stage) -> CardsWindow:
    """The data of a member with a name of forty letters are open."""
    cases = make_cards(stage, (ready, number, paid), LONG_NAME)
    at_counter(stage)
    window = opened(stage, cases[0])
    window.board.open_person()
    stage.settle()
    return window


def _found(stage: Stage) -> CardsWindow:
    week(stage)
    at_counter(stage)
    window = opened(stage)
    window.board.search.edit.setText("an")
    stage.settle()
    window.board.list.table.selectRow(0)
    stage.settle()
    return window


def _nothing_found(stage: Stage) -> CardsWindow:
    week(stage)
    window = opened(stage)
    window.board.search.edit.setText("Tidak ada nama begini")
    stage.settle()
    return window


def _handed_over(stage: Stage) -> CardsWindow:
    """A card that its member signed for on the screen, found again by its number."""
    case = make_cards(stage, (ready,))[0]
    at_counter(stage)
    signed(stage, case)
    window = opened(stage)
    window.board.search.edit.setText(case)
    stage.settle()
    window.board.search.entered.emit()
    stage.settle()
    return window


def _number_due(stage: Stage) -> CardsWindow:
    made = week(stage)
    window = opened(stage)
    choose(stage, window, made["number_late"][0], Section.NUMBER_DUE)
    return window


def _sent(stage: Stage) -> CardsWindow:
    made = week(stage)
    window = opened(stage)
    choose(stage, window, made["soon"][2], Section.SENT)
    return window


def _came_back(stage: Stage) -> CardsWindow:
    made = week(stage)
    window = opened(stage)
    choose(stage, window, made["returned"][0], Section.RETURNED)
    return window


def _refused(stage: Stage) -> CardsWindow:
    window = _board(stage)
    window.station.refused.emit(OfficeError(ErrorCode.CASE_STATE, state="card_sent", wanted="handed_over"))
    return window


def _offline(stage: Stage) -> CardsWindow:
    window = _board(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window


def scenes() -> tuple[Scene, ...]:
    pages = tuple(
        Scene("cards", f"cards-{name}", SIZES, build)
        for name, build in (
            ("board", _board),
            ("sign-in", _sign_in),
            ("empty", _empty),
            ("crowd", _crowd),
            ("long-names", _long_names),
            ("found", _found),
            ("nothing-found", _nothing_found),
            ("handed-over", _handed_over),
            ("number-due", _number_due),
            ("sent", _sent),
            ("came-back", _came_back),
            ("refused", _refused),
            ("offline", _offline),
        )
    )
    return (*pages, *dialog_scenes())
