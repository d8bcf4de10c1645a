"""The board of promises: what is due, what lies ready, what is on its way, what came back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from counter_app.cards.model import CardPromise, Urgency, urgency
from counter_app.cards.ports import CardWork, HeldCard
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.own_records import own_records
from counter_app.shared.ids import mask_name
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

MOST_SHOWN = 2_000
"""Open cards on a board; a branch makes some dozens a day, and what lies for years is for the command line."""


@dataclass(frozen=True)
class BoardCard:
    """A card on the board; `holder` is the member's name, masked."""

    card: CardPromise
    holder: str
    channel: Channel
    urgency: Urgency
    number_late: bool

    @property
    def state(self) -> CaseState:
        return CaseState(self.card.state)


@dataclass(frozen=True)
class CardBoard:
    """Open cards as seen on a day, the earliest promise first; `more` are open beside those on the board."""

    on: date
    cards: tuple[BoardCard, ...]
    more: int

    @property
    def number_due(self) -> tuple[BoardCard, ...]:
        """Paid and without a member number, the earliest due first."""
        waiting = self._where(lambda one: one.state is CaseState.PAID)
        return tuple(sorted(waiting, key=lambda one: (one.card.number_due_on, one.card.case)))

    @property
    def late(self) -> tuple[BoardCard, ...]:
        """The promise is broken; those without a reason come first."""
        broken = self._where(lambda one: one.urgency is Urgency.LATE)
        return tuple(sorted(broken, key=lambda one: one.card.late_reason is not None))

    @property
    def today(self) -> tuple[BoardCard, ...]:
        return self._where(lambda one: one.urgency is Urgency.TODAY)

    @property
    def soon(self) -> tuple[BoardCard, ...]:
        return self._where(lambda one: one.urgency is Urgency.SOON)

    @property
    def ready(self) -> tuple[BoardCard, ...]:
        """Lie in the office to be collected, also those that came back."""
        return self._where(lambda one: one.state is CaseState.CARD_READY)

    @property
    def sent(self) -> tuple[BoardCard, ...]:
        return self._where(lambda one: one.card.on_its_way)

    @property
    def returned(self) -> tuple[BoardCard, ...]:
        return self._where(lambda one: one.card.came_back)

    def _where(self, chosen: Callable[[BoardCard], bool]) -> tuple[BoardCard, ...]:
        return tuple(one for one in self.cards if chosen(one))


def card_board(work: CardWork, on: date | None = None, text: str = "", most: int = MOST_SHOWN) -> CardBoard:
    """The board as seen on a day, today unless given.

    `text` leaves the cards in whose case number, member number or name it stands; the name itself is not shown.
    """
    work.actor.require(Permission.SERVE)
    day = on or work.today
    open_cards = work.cards.open_cards(most)
    own = own_records(work, open_cards, lambda one: one.card.case)
    wanted = one_line(text).casefold()
    shown = tuple(_on_board(one, day) for one in own if not wanted or _has(one, wanted))
    more = work.cards.open_count() - most if len(open_cards) == most and len(own) == most else 0
    return CardBoard(day, shown, more)


def _has(held: HeldCard, wanted: str) -> bool:
    texts = (held.card.case_number, held.card.kpj or "", held.full_name)
    return any(wanted in one.casefold() for one in texts)


def _on_board(held: HeldCard, on: date) -> BoardCard:
    card = held.card
    return BoardCard(
        card=card,
        holder=mask_name(held.full_name),
        channel=held.channel,
        urgency=urgency(card, on),
        number_late=card.kpj is None and card.number_due_on < on,
    )
