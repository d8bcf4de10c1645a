"""What can be done with a card in each state; one of it is the main thing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, unique

from counter_app.registration.case import CaseState
from ui.cards.board_state import AtCounter, CardView


@unique
class Act(StrEnum):
    NUMBER = "number"
    READY = "ready"
    HAND_OVER = "hand_over"
    ARRIVED = "arrived"
    COLLECT = "collect"
    SEND = "send"
    RETURNED = "returned"
    LATE = "late"


KEYS: Mapping[Act, str] = {Act.COLLECT: "F6", Act.SEND: "F7", Act.RETURNED: "F8", Act.LATE: "F9"}
"""Keys of what is not the main thing."""
MAIN_KEY = "Ctrl+Enter"
_MAIN: Mapping[CaseState, Act] = {
    CaseState.PAID: Act.NUMBER,
    CaseState.NUMBER_ISSUED: Act.READY,
    CaseState.CARD_READY: Act.HAND_OVER,
    CaseState.CARD_SENT: Act.ARRIVED,
}
_OTHERS: Mapping[CaseState, tuple[Act, ...]] = {
    CaseState.PAID: (Act.LATE,),
    CaseState.NUMBER_ISSUED: (Act.SEND, Act.LATE),
    CaseState.CARD_READY: (Act.SEND, Act.LATE),
    CaseState.CARD_SENT: (Act.RETURNED, Act.LATE),
}
_HERE_IN_ANY_CASE = frozenset({Act.HAND_OVER, Act.ARRIVED, Act.COLLECT})
"""Whoever has the card in hand does these, also where the other office does the rest."""


def main_act(view: CardView) -> Act | None:
    act = Act.HAND_OVER if view.sent_here else _MAIN.get(view.state)
    return None if act is None or not _may(view, act) else act


def other_acts(view: CardView, at: AtCounter | None) -> tuple[Act, ...]:
    """What else can be done, in the order of the buttons."""
    acts = _OTHERS.get(view.state, ())
    if view.state in _MAIN and at is not None and at.waits_for(view.number):
        acts = (Act.COLLECT, *acts)
    return tuple(one for one in acts if _may(view, one))


def _may(view: CardView, act: Act) -> bool:
    return not view.elsewhere or act in _HERE_IN_ANY_CASE
