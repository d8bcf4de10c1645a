"""What two offices make of what they know of a case: pure functions by which both come to the same.

Each fact has one owner, and what happens at either place only ever grows, so the order of the files does not matter:
- a payment counts more than anything that the SPO says of the case, also more than its being cancelled;
- a code that the branch ended is ended, and beside a paid code no other one may be paid;
- of two handovers the earlier one counts, of two withdrawals of a consent as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from counter_app.channels.spo_facts import HandoverFacts
from counter_app.payments.model import CodeState
from counter_app.registration.case import CaseState

PAID_STATES = frozenset(
    {
        CaseState.PAID,
        CaseState.NUMBER_ISSUED,
        CaseState.CARD_READY,
        CaseState.CARD_SENT,
        CaseState.HANDED_OVER,
    }
)
"""States that the branch owns: the money has come."""

_RANK = (CodeState.ACTIVE, CodeState.EXPIRED, CodeState.VOID)


def own_word(state: CaseState) -> CaseState:
    """What an SPO says of the state of its case: once it was paid, only that no code of it is open any more."""
    return CaseState.CODE_EXPIRED if state in PAID_STATES else state


def own_code_word(state: CodeState) -> CodeState:
    """What an SPO says of the state of a code: that it was paid is not its to say."""
    return CodeState.EXPIRED if state is CodeState.PAID else state


def at_branch(known: Mapping[str, CodeState], told: Mapping[str, CodeState]) -> dict[str, CodeState]:
    """The states of a case's codes at the branch, after its SPO told of them."""
    merged = dict(known)
    for code, state in told.items():
        merged[code] = _later(known.get(code, CodeState.ACTIVE), own_code_word(state))
    return _one_payable(merged)


def at_spo(known: Mapping[str, CodeState], told: Mapping[str, CodeState]) -> dict[str, CodeState]:
    """The states of a case's codes at the SPO, after the branch told of them; it knows of no other codes."""
    merged = dict(known)
    for code, state in known.items():
        word = told.get(code)
        if word is None:
            continue
        merged[code] = word if CodeState.PAID in {state, word} else _later(state, word)
    return _one_payable(merged)


def _later(one: CodeState, other: CodeState) -> CodeState:
    if CodeState.PAID in {one, other}:
        return CodeState.PAID
    return max(one, other, key=_RANK.index)


def _one_payable(states: dict[str, CodeState]) -> dict[str, CodeState]:
    """Beside a paid code every open one is void."""
    if CodeState.PAID not in states.values():
        return states
    return {code: CodeState.VOID if one is CodeState.ACTIVE else one for code, one in states.items()}


def settled(
    spo_word: CaseState, codes: Mapping[str, CodeState], branch_word: CaseState | None, handover: HandoverFacts | None
) -> CaseState:
    """The state of a case: the SPO's word until a code is paid, the branch's from then on, until the card is given.

    `branch_word` is None while nothing is paid.
    """
    if branch_word is not None:
        return CaseState.HANDED_OVER if handover is not None else branch_word
    if own_word(spo_word) is CaseState.AWAITING_PAYMENT and CodeState.ACTIVE not in codes.values():
        return CaseState.CODE_EXPIRED
    return own_word(spo_word)


def first_handover(one: HandoverFacts | None, other: HandoverFacts | None) -> HandoverFacts | None:
    """Of two handovers the earlier; of two at the same moment always the same, whoever asks."""
    both = [found for found in (one, other) if found is not None]
    return min(both, key=_order, default=None)


def _order(handover: HandoverFacts) -> tuple[datetime, str, str, str]:
    return handover.at, handover.receiver or "", handover.relation or "", handover.delivery or ""
