"""What goes to a partner office: everything that it may not know as it is now."""

from __future__ import annotations

from typing import TypeVar

from counter_app.cards.model import CardPromise
from counter_app.channels.spo_facts import (
    FORMAT,
    BranchFacts,
    CardFacts,
    CodeFacts,
    CodeNews,
    Contents,
    HandoverFacts,
    RefusedItem,
    SpoFacts,
    Withdrawn,
    write_json,
)
from counter_app.channels.spo_merge import PAID_STATES, own_code_word, own_word, settled
from counter_app.channels.spo_model import MOST_ITEMS, Envelope, Parcel, Partner, ToSend
from counter_app.channels.spo_pairing import find_partner, own_keys
from counter_app.channels.spo_ports import ExchangeWork, KeptCase
from counter_app.registration.case import CaseState
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import keyed_hash
from counter_app.staff.model import Permission

Facts = TypeVar("Facts", SpoFacts, BranchFacts)


def prepare(work: ExchangeWork, office: str | None = None, most: int = MOST_ITEMS) -> ToSend:
    """Put together the next file for a partner: its number is taken and the cases count as sent when this commits.

    What the partner does not acknowledge goes with the next file again, so a lost file loses nothing. Raises
    `OfficeError`: NOT_ALLOWED, NO_EXCHANGE_KEY, NO_PARTNER, PARTNER_KIND when this office changed its kind since.
    """
    work.actor.require(Permission.SUPERVISE)
    work.work_alone()
    own, partner = own_keys(work), find_partner(work, office)
    if own.kind is partner.keys.kind:
        raise OfficeError(ErrorCode.PARTNER_KIND, field="partner", office=partner.office)
    sequence = work.exchange.next_file(partner)
    position = work.exchange.head()
    waiting = work.exchange.changed(partner)
    cases: list[SpoFacts] = []
    news: list[BranchFacts] = []
    seen = 0
    for case in waiting:
        if len(cases) + len(news) >= most:
            break
        seen += 1
        if own.kind is OfficeKind.SPO:
            cases += _due(work, partner, case, spo_facts(work, case), sequence)
        else:
            news += _due(work, partner, case, branch_facts(work, case), sequence)
    if seen == len(waiting):
        work.exchange.looked_through(partner, position)
    contents = Contents(
        format=FORMAT,
        sender=own.office,
        sequence=sequence,
        acknowledged=partner.taken,
        refused=tuple(RefusedItem(one.number, one.reason) for one in work.exchange.refusals(partner)),
        cases=tuple(cases),
        news=tuple(news),
    )
    sent = len(cases) + len(news)
    work.record(EventKind.EXCHANGE_SENT, office=partner.office, sequence=sequence, cases=sent)
    envelope = Envelope(own.fingerprint, partner.keys.fingerprint, sequence)
    return ToSend(partner, Parcel(envelope, write_json(contents)), sent, len(waiting) - seen)


def _due(work: ExchangeWork, partner: Partner, case: int, facts: Facts, sequence: int) -> list[Facts]:
    """The facts of a case, unless the partner acknowledged just these."""
    kept = work.exchange.kept_by_id(case)
    marked = facts_hash(work, facts)
    if kept.acknowledged and kept.sent_hash == marked:
        return []
    work.exchange.mark_sent(case, partner, marked, sequence)
    work.record(EventKind.CASE_SENT, Subject(case=case), office=partner.office, sequence=sequence)
    return [facts]


def facts_hash(work: ExchangeWork, facts: SpoFacts | BranchFacts) -> str:
    """By what equal facts are known again, without keeping them."""
    return keyed_hash(work.key, "exchange", write_json(facts).decode())


def spo_facts(work: ExchangeWork, case: int) -> SpoFacts:
    """All that this SPO owns of one of its cases."""
    found = work.cases.by_id(case)
    quotes = work.exchange.quotes(case)
    places = {quote.id: place for place, quote in enumerate(quotes)}
    return SpoFacts(
        number=found.number,
        state=own_word(found.state),
        business_day=found.business_day,
        created_at=found.created_at,
        cancel_reason=found.cancel_reason,
        form=found.form.to_dict(),
        documents=work.cases.documents(case),
        consents=work.cases.consents(case),
        quotes=tuple(quote.facts for quote in quotes),
        codes=tuple(
            CodeFacts(
                code=one.code,
                issuer=one.issuer,
                quote=places[one.quote],
                amount=one.amount,
                carried=one.carried,
                state=own_code_word(one.state),
                issued_at=one.issued_at,
                expires_at=one.expires_at,
                ended_reason=one.ended_reason,
            )
            for one in work.payment_codes.of_case(case)
        ),
        handover=handover_of(work.cards.of_case(case)),
    )


def branch_facts(work: ExchangeWork, case: int) -> BranchFacts:
    """All that this branch owns of a case of an SPO; of an erased one only that it is erased."""
    kept = work.exchange.kept_by_id(case)
    if kept.erased:
        return BranchFacts(kept.number, None, (), (), None, None, (), erased=True)
    kept = _settle(work, kept)
    card = work.cards.of_case(case)
    return BranchFacts(
        number=kept.number,
        state=kept.state if kept.state in PAID_STATES else None,
        codes=tuple(CodeNews(one.code, one.state, one.ended_reason) for one in work.payment_codes.of_case(case)),
        payments=tuple(one.facts for one in work.exchange.payments(case)),
        card=card_of(card),
        handover=handover_of(card),
        withdrawn=tuple(
            Withdrawn(one.purpose, one.withdrawn_at)
            for one in work.cases.consents(case)
            if one.withdrawn_at is not None
        ),
        erased=False,
    )


def _settle(work: ExchangeWork, kept: KeptCase) -> KeptCase:
    """Once a payment was taken back, the case is again what its SPO said last."""
    if kept.their_state is None or kept.state in PAID_STATES:
        return kept
    codes = {one.code: one.state for one in work.payment_codes.of_case(kept.id)}
    state = settled(kept.their_state, codes, None, None)
    if state is kept.state:
        return kept
    reason = kept.cancel_reason if state is CaseState.CANCELLED else None
    work.exchange.set_state(kept, state, reason)
    work.record(EventKind.CASE_TAKEN_IN, Subject(case=kept.id), state=state.value)
    return work.exchange.kept_by_id(kept.id)


def handover_of(card: CardPromise | None) -> HandoverFacts | None:
    if card is None or card.handed_over_at is None:
        return None
    return HandoverFacts(card.handed_over_at, card.receiver, card.relation, card.delivery)


def card_of(card: CardPromise | None) -> CardFacts | None:
    """The card without what the handover wrote on it."""
    if card is None:
        return None
    return CardFacts(
        paid_on=card.paid_on,
        number_due_on=card.number_due_on,
        promised_on=card.promised_on,
        kpj=card.kpj,
        number_issued_at=card.number_issued_at,
        ready_at=card.ready_at,
        delivery=None if card.handed_over_at is not None else card.delivery,
        sent_at=card.sent_at,
        sent_reference=card.sent_reference,
        returned_at=card.returned_at,
        returned_reason=card.returned_reason,
        late_reason=card.late_reason,
        late_note=card.late_note,
    )
