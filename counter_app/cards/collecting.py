"""Somebody comes for a card: finding it by what they bring, and tying their ticket to it."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.cards.model import KPJ_DIGITS, CardPromise
from counter_app.cards.ports import CardWork, HeldCard
from counter_app.cards.steps import find_card, in_hand
from counter_app.naming.matching import Fit, score
from counter_app.naming.names import people_called, typed_name
from counter_app.registration.case import ENDED, CaseState, Channel
from counter_app.registration.drafting import person_hash
from counter_app.registration.operations import attach_ticket, find_case, normalise_case_number
from counter_app.registration.own_records import only_of, own_records
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import is_case_number, mask_name, mask_nik, normalise_code
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

MOST_FOUND = 20
SHORTEST_NAME = 2
_POOL = 10 * MOST_FOUND
"""People whose names are looked at more closely; most people have no card that is waiting."""


@dataclass(frozen=True)
class FoundCard:
    """A card that fits; `holder` and `nik` are masked. `may_collect` says whether it lies in this office."""

    card: CardPromise
    holder: str
    nik: str
    channel: Channel
    may_collect: bool


@dataclass(frozen=True)
class _Fitting:
    """A card with how its member's name answers to the one that was typed."""

    held: HeldCard
    slip: bool = False

    @property
    def is_open(self) -> bool:
        return self.held.card.handed_over_at is None


def find_for_collection(work: CardWork, text: str) -> tuple[FoundCard, ...]:
    """Cards by NIK, member number, payment code or case number, whole; or by the name as `finding.find` reads it.

    Those that may be handed over here come first, those whose name was found by a slip last. That a card was handed
    over is told of one found by its number, and of one found by its name unless an open one bears that name.
    """
    work.actor.require(Permission.SERVE)
    numbered = tuple(_Fitting(one) for one in _by_number(work, text))
    found = own_records(work, numbered or _by_name(work, text), lambda one: one.held.card.case)
    if not numbered and any(one.is_open and not one.slip for one in found):
        found = tuple(one for one in found if one.is_open)
    ranked = sorted(
        ((one.slip, not in_hand(work, one.held.card), one.held.card.promised_on, one.held) for one in found),
        key=lambda one: one[:3],
    )
    return tuple(
        FoundCard(one.card, mask_name(one.full_name), mask_nik(one.nik), one.channel, not elsewhere)
        for _, elsewhere, _, one in ranked[:MOST_FOUND]
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


def _by_name(work: CardWork, text: str) -> tuple[_Fitting, ...]:
    """Every open card whose name has this part, and the cards of people who are called so or nearly so."""
    part = one_line(text)
    if len(part) < SHORTEST_NAME or any(sign.isdigit() for sign in part):
        return ()
    found = {one.card.case: _Fitting(one) for one in work.cards.by_name(part, MOST_FOUND)}
    typed = typed_name(part)
    people = people_called(work.finding, typed, _POOL, _POOL, only_of(work)) if typed else ()
    for one in work.cards.of_people(people):
        fit = score(typed, one.full_name)
        if fit is not None:
            found.setdefault(one.card.case, _Fitting(one, slip=fit[0] == Fit.SLIP))
    return tuple(found.values())


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
