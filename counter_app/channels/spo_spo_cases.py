"""At the branch: what an SPO tells of its cases."""

from __future__ import annotations

from counter_app.channels.spo_facts import CodeFacts, SpoFacts, Withdrawn
from counter_app.channels.spo_merge import PAID_STATES, at_branch, own_word, settled
from counter_app.channels.spo_model import Partner, Problem, refuse
from counter_app.channels.spo_ports import ExchangeWork, KeptCase
from counter_app.channels.spo_sending import facts_hash
from counter_app.channels.spo_steps import (
    Step,
    Taking,
    note_code,
    put_codes,
    put_handover,
    put_state,
    put_withdrawn,
)
from counter_app.dues.stored import quote_from_dict
from counter_app.payments.model import CodeState
from counter_app.registration.case import ENDED, CaseState
from counter_app.registration.form import Form1A
from counter_app.registration.known import phone_hash
from counter_app.registration.reading import read_stored_form
from counter_app.registration.submitting import check_person
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.events import EventKind
from counter_app.shared.ids import is_case_number, keyed_hash
from counter_app.shared.money import MOST_RUPIAH

LONGEST_CODE = 18


def take_spo_facts(work: ExchangeWork, partner: Partner, facts: SpoFacts) -> Taking:
    """Take in one case as its SPO tells it; what the branch owns of it stays.

    Raises `OfficeError` with the reason why not, and nothing of it is kept.
    """
    if not is_case_number(facts.number) or not facts.number.startswith(f"{partner.office}-"):
        raise refuse(Problem.CASE_NUMBER, "case")
    marked = facts_hash(work, facts)
    kept = work.exchange.kept(facts.number)
    if kept is not None:
        _check_same(kept, partner, facts)
        if kept.erased or kept.taken_hash == marked:
            return Taking(kept.id, Step.UNCHANGED)
    _check_sums(facts)
    step = Step.NEW if kept is None else Step.CHANGED
    kept = kept or _add(work, facts)
    taking = Taking(kept.id, step)
    _put_parts(work, kept, facts)
    codes = _put_dues(work, taking, kept, facts)
    paid = kept.state if kept.state in PAID_STATES else None
    handover = put_handover(work, kept, facts.handover)
    state = settled(facts.state, codes, paid, handover)
    put_state(work, taking, kept, state, facts.cancel_reason if state is CaseState.CANCELLED else None)
    if state is CaseState.DATA_CHANGED is not kept.state:
        work.cases.renew_person(work.cases.by_id(kept.id))
    work.exchange.heard(kept.id, partner.id, taken_hash=marked, their_state=own_word(facts.state))
    return taking


def _check_same(kept: KeptCase, partner: Partner, facts: SpoFacts) -> None:
    """A number stands for the same case for ever, also after its SPO brought back an old backup."""
    if kept.partner != partner.id or not kept.taken_in:
        raise refuse(Problem.CASE_NUMBER, "case")
    if not kept.erased and read_stored_form(kept.form, facts.business_day) != _form(facts):
        raise refuse(Problem.CASE_FORM, "case")


def _add(work: ExchangeWork, facts: SpoFacts) -> KeptCase:
    """A new case, of somebody who may become a member here."""
    form = _form(facts)
    nik_hash = keyed_hash(work.key, "nik", form.nik)
    state = own_word(facts.state)
    if state not in ENDED:
        check_person(work, form, nik_hash)
    kept = work.exchange.add_case(facts, state, form, nik_hash, phone_hash(work, form.phone))
    work.cases.add_consents(kept.id, facts.consents)
    return kept


def _form(facts: SpoFacts) -> Form1A:
    form = read_stored_form(facts.form, facts.business_day)
    if form is None or facts.state is CaseState.DRAFT:
        raise refuse(Problem.CONTENTS, "case")
    return form


def _check_sums(facts: SpoFacts) -> None:
    """Dues can be read, codes are for the sums of their dues, and one is open exactly while payment is awaited.

    Raises `OfficeError` (EXCHANGE_REFUSED).
    """
    try:
        sums = [quote_from_dict(one.content).total for one in facts.quotes]
    except (Unavailable, OfficeError, ValueError, TypeError, KeyError, AttributeError):
        raise refuse(Problem.CONTENTS, "case") from None
    open_codes = sum(one.state is CodeState.ACTIVE for one in facts.codes)
    awaits = facts.state is CaseState.AWAITING_PAYMENT
    sound = sums == [one.total for one in facts.quotes] and all(_sound(one, sums) for one in facts.codes)
    if not sound or open_codes != int(awaits):
        raise refuse(Problem.CONTENTS, "case")


def _sound(code: CodeFacts, sums: list[int]) -> bool:
    return (
        code.code.isascii()
        and code.code.isdigit()
        and len(code.code) <= LONGEST_CODE
        and 0 <= code.quote < len(sums)
        and 0 < code.amount <= MOST_RUPIAH
        and code.carried >= 0
        and code.amount + code.carried == sums[code.quote]
    )


def _put_parts(work: ExchangeWork, kept: KeptCase, facts: SpoFacts) -> None:
    known = {one.item: one for one in work.cases.documents(kept.id)}
    for record in facts.documents:
        if known.get(record.item) != record:
            work.cases.put_document(kept.id, record)
    put_withdrawn(
        work,
        kept.id,
        tuple(Withdrawn(one.purpose, one.withdrawn_at) for one in facts.consents if one.withdrawn_at is not None),
    )


def _put_dues(work: ExchangeWork, taking: Taking, kept: KeptCase, facts: SpoFacts) -> dict[str, CodeState]:
    """Dues and codes that are new, and the states of all codes, which it returns."""
    quotes = work.exchange.quotes(kept.id)
    if [(one.facts.at, one.facts.total) for one in quotes] != [
        (one.at, one.total) for one in facts.quotes[: len(quotes)]
    ]:
        raise refuse(Problem.CONTENTS, "case")
    ids = [one.id for one in quotes]
    for quote in facts.quotes[len(quotes) :]:
        ids.append(work.exchange.add_quote(kept.id, quote))
        taking.note(EventKind.QUOTE_TAKEN_IN, quote=ids[-1], total=quote.total)
    known = {one.code: one for one in work.payment_codes.of_case(kept.id)}
    if not known.keys() <= {one.code for one in facts.codes}:
        raise refuse(Problem.CONTENTS, "case")
    states = at_branch({code: one.state for code, one in known.items()}, {one.code: one.state for one in facts.codes})
    put_codes(work, taking, known, states, {one.code: one.ended_reason for one in facts.codes})
    for code in facts.codes:
        if code.code not in known:
            added = work.exchange.add_code(kept.id, ids[code.quote], code, states[code.code])
            note_code(taking, added, code.amount, states[code.code])
    return states
