"""The cards desk in its telling states."""

from __future__ import annotations

from counter_app.staff.model import SYSTEM, Actor
from ui.cards.acts import Act
from ui.cards.receiver_fields import Taker
from ui.cards.scenery import LONG_NAME, at_counter, make_cards, number, paid, ready, week
from ui.cards.sections import Section
from ui.cards.window import CardsWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Stage

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
DRAWN = (
    "120,400 180,260 230,230 250,290 210,390 260,420 330,300;340,380 400,320 470,370 540,310 760,290;700,260 702,264"
)
"""A signature of nobody."""
MANY = 200


def _open(stage: Stage, case: str | None = None, actor: Actor | None = None) -> CardsWindow:
    acting = stage.officer if actor is None else actor
    window = create(stage.surroundings, WindowOptions(None, acting, fullscreen=False))
    stage.settle()
    if case is not None:
        choose(stage, window, case)
    return window


def choose(stage: Stage, window: CardsWindow, case: str, section: Section = Section.ALL) -> None:
    """Choose a card of a section."""
    window.board.choose(section)
    window.board.list.table.pick(case)
    stage.settle()


def _board(stage: Stage) -> CardsWindow:
    made = week(stage)
    at_counter(stage)
    window = _open(stage)
    choose(stage, window, made["late"][1], Section.LATE)
    return window


def _empty(stage: Stage) -> CardsWindow:
    return _open(stage)


def _sign_in(stage: Stage) -> CardsWindow:
    return _open(stage, actor=SYSTEM)


def _crowd(stage: Stage) -> CardsWindow:
    make_cards(stage, [(paid, number, ready)[place % 3] for place in range(MANY)])
    stage.scenery.clock.advance(_days(9))
    return _open(stage)


def _days(count: int):  # type: ignore[no-untyped-def]
    from datetime import timedelta

    return timedelta(days=count)


def _long_names(stage: Stage) -> CardsWindow:
    cases = make_cards(stage, (ready, number, paid), LONG_NAME)
    at_counter(stage)
    window = _open(stage, cases[0])
    window.board.open_person()
    stage.settle()
    return window


def _found(stage: Stage) -> CardsWindow:
    made = week(stage)
    at_counter(stage)
    window = _open(stage)
    case = made["given"][0]
    window.board.search.edit.setText(case)
    window.board.search.entered.emit()
    stage.settle()
    return window


def _nothing_found(stage: Stage) -> CardsWindow:
    week(stage)
    window = _open(stage)
    window.board.search.edit.setText("Tidak ada nama begini")
    stage.settle()
    return window


def _number(stage: Stage) -> CardsWindow:
    return _asking(stage, Act.NUMBER, "number_late")


def _number_wrong(stage: Stage) -> CardsWindow:
    window = _asking(stage, Act.NUMBER, "paid")
    dialog = window.board.dialog
    dialog.kpj.setText("2601000001")  # type: ignore[union-attr]
    dialog.answer()  # type: ignore[union-attr]
    stage.settle()
    return window


def _late_reason(stage: Stage) -> CardsWindow:
    return _asking(stage, Act.LATE, "late")


def _send(stage: Stage) -> CardsWindow:
    return _asking(stage, Act.SEND, "today")


def _arrived(stage: Stage) -> CardsWindow:
    window = _asking(stage, Act.ARRIVED, "soon", 2)
    dialog = window.board.dialog
    dialog.receiver.takers[Taker.ANOTHER].setChecked(True)  # type: ignore[union-attr]
    return window


def _returned(stage: Stage) -> CardsWindow:
    return _asking(stage, Act.RETURNED, "soon", 2)


def _asking(stage: Stage, act: Act, kind: str, place: int = 0) -> CardsWindow:
    made = week(stage)
    window = _open(stage, made[kind][place])
    window.show()
    window.board.pane.act_wanted.emit(act)
    stage.settle()
    return window
