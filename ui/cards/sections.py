"""The sections of the board: which cards stand where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum, unique

from counter_app.cards.operations import BoardCard, CardBoard


@unique
class Section(StrEnum):
    """In the order of the board; a card may stand in more than one."""

    NUMBER_DUE = "number_due"
    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    READY = "ready"
    SENT = "sent"
    RETURNED = "returned"
    ALL = "all"


_CARDS: Mapping[Section, Callable[[CardBoard], tuple[BoardCard, ...]]] = {
    Section.NUMBER_DUE: lambda board: board.number_due,
    Section.LATE: lambda board: board.late,
    Section.TODAY: lambda board: board.today,
    Section.SOON: lambda board: board.soon,
    Section.READY: lambda board: board.ready,
    Section.SENT: lambda board: board.sent,
    Section.RETURNED: lambda board: board.returned,
    Section.ALL: lambda board: board.cards,
}
ICONS: Mapping[Section, str] = {
    Section.NUMBER_DUE: "ph.hash",
    Section.LATE: "ph.warning-circle",
    Section.TODAY: "ph.calendar-check",
    Section.SOON: "ph.clock",
    Section.READY: "ph.identification-card",
    Section.SENT: "ph.paper-plane-tilt",
    Section.RETURNED: "ph.arrow-u-up-left",
    Section.ALL: "ph.list",
}


def cards_in(board: CardBoard, section: Section) -> tuple[BoardCard, ...]:
    return _CARDS[section](board)


def unexplained(board: CardBoard) -> int:
    """Broken promises of which nobody has said why."""
    return sum(one.card.late_reason is None for one in board.late)


def tone(board: CardBoard, section: Section) -> str:
    """The colour in which a section asks for attention; empty when it need not."""
    cards = cards_in(board, section)
    match section:
        case Section.LATE if cards:
            return "danger"
        case Section.NUMBER_DUE if any(one.number_late for one in cards):
            return "danger"
        case Section.TODAY | Section.RETURNED if cards:
            return "on_amber_tint"
        case _:
            return ""


def first_to_see(board: CardBoard) -> Section:
    """The section that most asks for work: the first one with a card."""
    order = (Section.LATE, Section.NUMBER_DUE, Section.TODAY, Section.RETURNED, Section.SOON, Section.READY)
    return next((one for one in order if cards_in(board, one)), Section.ALL)
