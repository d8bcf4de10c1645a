"""At the SPO: what the branch tells of its cases: money, member number, card."""

from __future__ import annotations

from collections import Counter

from counter_app.channels.spo_facts import BranchFacts, PaymentFacts
from counter_app.channels.spo_merge import PAID_STATES, at_spo, own_word, settled
from counter_app.channels.spo_model import Partner, Problem, refuse
from counter_app.channels.spo_ports import ExchangeWork, KeptCase
from counter_app.channels.spo_sending import card_of, facts_hash
from counter_app.channels.spo_steps import Step, Taking, put_codes, put_handover, put_state, put_withdrawn
from counter_app.payments.model import CodeState, PaymentCode
from counter_app.registration.case import CaseState, Channel
from counter_app.shared.events import EventKind
from counter_app.shared.money import MOST_RUPIAH


def take_branch_facts(work: ExchangeWork, partner: Partner, facts: BranchFacts) -> Taking:
    """Take in the branch's word about one case; what this SPO owns of it stays.

    Raises `OfficeError` with the reason why not, and nothing of it is kept.
    """
    kept = work.exchange.kept(facts.number)
    if kept is None or kept.channel != Channel.SPO.value:
        raise refuse(Problem.CASE_UNKNOWN, "case")
    marked = facts_hash(work, facts)
    if kept.erased or kept.taken_hash == marked:
        return Taking(kept.id, Step.UNCHANGED)
    taking = Taking(kept.id, Step.CHANGED)
    work.exchange.heard(kept.id, partner.id, taken_hash=marked, their_state=None)
    if facts.erased:
        work.exchange.erased_there(kept.id, partner.id)
        taking.note(EventKind.ERASED_THERE, office=partner.office)
        return taking
    known = {one.code: one for one in work.payment_codes.of_case(kept.id)}
    _check_sums(facts, known)
    states = at_spo({code: one.state for code, one in known.items()}, {one.code: one.state for one in facts.codes})
    put_codes(work, taking, known, states, {one.code: one.ended_reason for one in facts.codes})
    _put_payments(work, taking, kept, facts, known)
    if card_of(work.cards.of_case(kept.id)) != facts.card:
        work.exchange.put_card(kept, facts.card)
    handover = put_handover(work, kept, facts.handover)
    put_withdrawn(work, kept.id, facts.withdrawn)
    state = settled(own_word(kept.state), states, facts.state, handover)
    put_state(work, taking, kept, state, kept.cancel_reason if state is CaseState.CANCELLED else None)
    return taking


def _check_sums(facts: BranchFacts, codes: dict[str, PaymentCode]) -> None:
    """A case is paid exactly when a code of it is, by what came in, and then it has a card.

    Raises `OfficeError` (EXCHANGE_REFUSED).
    """
    paid = [codes[one.code] for one in facts.codes if one.state is CodeState.PAID and one.code in codes]
    came_in = sum(one.amount for one in facts.payments if one.reversed_at is None)
    sound = facts.state in {None, *PAID_STATES} and all(came_in >= one.due for one in paid)
    if not sound or len({facts.state is not None, facts.card is not None, bool(paid)}) != 1:
        raise refuse(Problem.CONTENTS, "case")


def _put_payments(
    work: ExchangeWork, taking: Taking, kept: KeptCase, facts: BranchFacts, codes: dict[str, PaymentCode]
) -> None:
    """Payments that are new, and those that were taken back since."""
    kept_payments = work.exchange.payments(kept.id)
    known = dict(zip(_keys(tuple(one.facts for one in kept_payments)), kept_payments, strict=True))
    told = zip(_keys(facts.payments), facts.payments, strict=True)
    for key, payment in sorted(told, key=lambda one: one[1].reversed_at is None):
        if payment.code not in codes or not 0 < payment.amount <= MOST_RUPIAH:
            raise refuse(Problem.CONTENTS, "case")
        before = known.get(key)
        code = codes[payment.code].id
        if before is None:
            added = work.exchange.add_payment(code, payment)
            _note(taking, added, code, payment)
        elif before.facts.reversed_at is None and payment.reversed_at is not None:
            work.exchange.set_reversed(before.id, payment.reversed_at)
            _note(taking, before.id, code, payment)


def _keys(payments: tuple[PaymentFacts, ...]) -> list[tuple[str, str, int]]:
    """By what payments are known again: one that was taken back may be recorded once more with the same reference."""
    seen: Counter[tuple[str, str]] = Counter()
    keys = []
    for one in payments:
        seen[one.code, one.reference] += 1
        keys.append((one.code, one.reference, seen[one.code, one.reference]))
    return keys


def _note(taking: Taking, payment: int, code: int, facts: PaymentFacts) -> None:
    taking.note(
        EventKind.PAYMENT_TAKEN_IN,
        payment_id=payment,
        code_id=code,
        amount=facts.amount,
        reversed=facts.reversed_at is not None,
    )
