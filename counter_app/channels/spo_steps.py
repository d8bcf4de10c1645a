"""The steps that taking in a case shares, whichever office tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, unique

from counter_app.channels.spo_facts import HandoverFacts, Withdrawn
from counter_app.channels.spo_merge import first_handover
from counter_app.channels.spo_ports import ExchangeWork, KeptCase
from counter_app.channels.spo_sending import handover_of
from counter_app.payments.model import CodeState, PaymentCode
from counter_app.registration.case import CaseState
from counter_app.shared.events import EventKind, EventValue, Subject


@unique
class Step(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass
class Taking:
    """What is done with one case; told in the diary only once all of it is done, because any part may be refused."""

    case: int
    step: Step
    told: list[tuple[EventKind, dict[str, EventValue]]] = field(default_factory=list)

    def note(self, kind: EventKind, **details: EventValue) -> None:
        self.told.append((kind, details))

    def tell(self, work: ExchangeWork) -> None:
        for kind, details in self.told:
            work.record(kind, Subject(case=self.case), **details)


def put_codes(
    work: ExchangeWork,
    taking: Taking,
    known: Mapping[str, PaymentCode],
    states: Mapping[str, CodeState],
    reasons: Mapping[str, str | None],
) -> None:
    """Give known codes their states; those that end go first, since only one may be open."""
    for code, state in sorted(states.items(), key=lambda one: one[1] is CodeState.ACTIVE):
        before = known.get(code)
        if before is None or before.state is state:
            continue
        work.exchange.set_code(before.id, state, reasons.get(code) or before.ended_reason)
        note_code(taking, before.id, before.amount, state)


def note_code(taking: Taking, code: int, amount: int, state: CodeState) -> None:
    taking.note(EventKind.CODE_TAKEN_IN, code_id=code, amount=amount, code_state=state.value)


def put_state(work: ExchangeWork, taking: Taking, kept: KeptCase, state: CaseState, reason: str | None) -> None:
    """The state that follows from both offices' words. Raises `OfficeError` (NIK_REGISTERED)."""
    if (kept.state, kept.cancel_reason) != (state, reason):
        work.exchange.set_state(kept, state, reason)
    taking.note(EventKind.CASE_TAKEN_IN, state=state.value)


def put_handover(work: ExchangeWork, kept: KeptCase, told: HandoverFacts | None) -> HandoverFacts | None:
    """The handover that counts, once there is a card. Returns it."""
    card = work.cards.of_case(kept.id)
    if card is None:
        return None
    here = handover_of(card)
    first = first_handover(here, told)
    if first is not None and first != here:
        work.exchange.put_handover(kept.id, first)
    return first


def put_withdrawn(work: ExchangeWork, case: int, withdrawn: tuple[Withdrawn, ...]) -> None:
    """Of two withdrawals of a consent the earlier one counts."""
    known = {one.purpose: one for one in work.cases.consents(case)}
    for one in withdrawn:
        record = known.get(one.purpose)
        if record is None or not record.granted:
            continue
        if record.withdrawn_at is None or one.at < record.withdrawn_at:
            work.exchange.withdraw_consent(case, one.purpose, one.at)
