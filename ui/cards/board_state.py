"""What the cards desk reads: the board with the ticket in hand, and one card; names and NIK are masked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from counter_app.cards.model import CardPromise
from counter_app.cards.operations import CardBoard, card_board, find_card
from counter_app.cards.ports import CardWork
from counter_app.cards.steps import sent_here
from counter_app.channels.steps import ChannelStep, steps_of_case
from counter_app.queueing.model import Ticket
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.operations import find_case
from counter_app.registration.own_records import own_records
from counter_app.registration.places import done_elsewhere
from counter_app.shared.events import EventKind
from counter_app.shared.ids import mask_name, mask_nik
from counter_app.shared.papers import Paper, PaperKind


@dataclass(frozen=True)
class AtCounter:
    """The counter at which cards are handed over, the ticket in hand there, and the cases for which it came."""

    number: int
    ticket: Ticket | None = None
    cases: tuple[str, ...] = ()

    def waits_for(self, case: str) -> bool:
        """Whether the ticket in hand could still be tied to a case."""
        return self.ticket is not None and case not in self.cases


@dataclass(frozen=True)
class Overview:
    """`at` is None for somebody who works at no counter."""

    board: CardBoard
    zone: tzinfo
    at: AtCounter | None


@dataclass(frozen=True)
class CardView:
    """One card as it is shown before anybody opens its person's data.

    `kept` is the number that a former member keeps, `slip` the paper of the handing over, `elsewhere` whether the
    other office of a Service Point Office goes on with it; `sent_here` that the branch sent it to this one, where it is
    handed over. `steps` are the published ones of the channel.
    """

    card: CardPromise
    holder: str
    nik: str
    channel: Channel
    on: date
    zone: tzinfo
    kept: str | None
    slip: Paper | None
    signed: bool
    elsewhere: bool
    sent_here: bool
    steps: tuple[ChannelStep, ...]

    @property
    def state(self) -> CaseState:
        return CaseState(self.card.state)

    @property
    def number(self) -> str:
        return self.card.case_number


def look(work: CardWork, counter: int | None) -> Overview:
    """Read the board. Without a `counter` it is the one at which the officer has opened a session."""
    return Overview(card_board(work), work.branch.zone.tzinfo, _at(work, counter))


def _at(work: CardWork, counter: int | None) -> AtCounter | None:
    session = None if counter is not None else work.counters.session_of(work.actor.id)
    number = session.counter if session is not None else counter
    if number is None:
        return None
    ticket = work.tickets.in_hand(number)
    if ticket is None:
        return AtCounter(number)
    own = own_records(work, work.cases.of_ticket(ticket.id), lambda case: case)
    return AtCounter(number, ticket, tuple(work.cases.number_of(one) for one in own))


def look_at(work: CardWork, number: str) -> CardView:
    """Read one card. Raises `OfficeError` (NO_SUCH_CASE, CASE_STATE)."""
    case = find_case(work, number)
    card = find_card(work, case.number)
    slips = [one for one in work.papers.of_case(case.id) if one.kind is PaperKind.CARD_HANDOVER]
    return CardView(
        card=card,
        holder=mask_name(case.form.full_name),
        nik=mask_nik(case.form.nik),
        channel=case.channel,
        on=work.today,
        zone=work.branch.zone.tzinfo,
        kept=case.kept_kpj,
        slip=slips[-1] if slips else None,
        signed=work.signatures.of_case(case.id) is not None,
        elsewhere=done_elsewhere(work, case, EventKind.CARD_READY),
        sent_here=sent_here(work, card),
        steps=steps_of_case(work, case),
    )
