"""Somebody comes for a card: finding it by what they bring, and tying their ticket to it."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.cards.model import KPJ_DIGITS, CardPromise
from counter_app.cards.ports import CardWork, HeldCard
from counter_app.cards.steps import find_card
from counter_app.registration.case import ENDED, CaseState, Channel
from counter_app.registration.drafting import person_hash
from counter_app.registration.operations import attach_ticket, find_case, normalise_case_number
from counter_app.registration.own_records import own_records
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import is_case_number, mask_name, mask_nik, normalise_code
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

MOST_FOUND = 20
SHORTEST_NAME = 2


@dataclass(frozen=True)
class FoundCard:
    """A card that fits; `holder` and `nik` are masked. `may_collect` says whether it lies ready."""

    card: CardPromise
    holder: str
    nik: str
    channel: Channel

    @property
    def may_collect(self) -> bool:
        return self.card.state == CaseState.CARD_READY.value


def find_for_collection(work: CardWork, text: str) -> tuple[FoundCard, ...]:
    """Cards by NIK, member number, payment code or case number, whole; or by a part of the name, open ones only.

    Ready ones come first; of one found by its number also that it was handed over is told.
    """
    work.actor.require(Permission.SERVE)
    found = own_records(work, _by_number(work, text) or _by_name(work, text), lambda one: one.card.case)
    ranked = sorted(found, key=lambda one: (one.card.state != CaseState.CARD_READY.value, one.card.promised_on))
    return tuple(
        FoundCard(one.card, mask_name(one.full_name), mask_nik(one.nik), one.channel) for one in ranked[:MOST_FOUND]
    )


def _by_number(work: CardWork, text: str) -> tuple[HeldCard, ...]:
    number = normalise_case_number(text)
    if is_case_number(number):
        return work.cards.by_number(number)
    digits = normalise_code(text)
    if not digits.isascii() or not digits.isdigit():
        return ()
    person = person_hash(work, digits)
    found = () if person is None else work.cards.by_nik(person)
    if not found and len(digits) == KPJ_DIGITS:
        found = work.cards.by_kpj(digits)
    return found or work.cards.by_code(digits)


def _by_name(work: CardWork, text: str) -> tuple[HeldCard, ...]:
    part = one_line(text)
    if len(part) < SHORTEST_NAME or any(sign.isdigit() for sign in part):
        return ()
    return work.cards.by_name(part, MOST_FOUND)


def collect(work: CardWork, ticket_number: str, number: str) -> CardPromise:
    """Tie a ticket of today to the card for which its person came, whether it lies ready or not.

    Raises `OfficeError`: NO_SUCH_TICKET, TICKET_STATE, NO_SUCH_CASE, CASE_STATE without a promised card, and when the
    card was handed over already.
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, normalise_case_number(number))
    card = find_card(work, case.number)
    if case.state in ENDED:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.HANDED_OVER.value)
    attach_ticket(work, case, ticket_number)
    return card
