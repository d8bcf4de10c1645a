from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.registration.model import (
    BEFORE_PAID,
    CASE_STATE_LABELS,
    CHANNEL_LABELS,
    TRANSITIONS,
    CaseState,
    Channel,
    check_transition,
    may_follow,
)
from counter_app.shared.errors import ErrorCode, OfficeError

S = CaseState
STRAIGHT = [
    S.DRAFT,
    S.REGISTERED,
    S.CALLED,
    S.COMPLETE,
    S.NOTIFIED,
    S.AWAITING_PAYMENT,
    S.PAID,
    S.NUMBER_ISSUED,
    S.CARD_READY,
    S.HANDED_OVER,
]


def test_a_case_goes_from_draft_to_the_card_in_hand() -> None:
    for state, target in pairwise(STRAIGHT):
        check_transition(state, target)


@pytest.mark.parametrize(
    ("state", "target"),
    [
        (S.REGISTERED, S.INCOMPLETE),
        (S.INCOMPLETE, S.CALLED),
        (S.INCOMPLETE, S.COMPLETE),
        (S.COMPLETE, S.INCOMPLETE),
        (S.CALLED, S.REGISTERED),
        (S.NOTIFIED, S.NOTIFIED),
        (S.AWAITING_PAYMENT, S.CODE_EXPIRED),
        (S.CODE_EXPIRED, S.AWAITING_PAYMENT),
        (S.CODE_EXPIRED, S.NOTIFIED),
    ],
)
def test_detours_that_happen_at_a_counter_are_allowed(state: CaseState, target: CaseState) -> None:
    check_transition(state, target)


@pytest.mark.parametrize(
    ("state", "target"),
    [
        (S.DRAFT, S.PAID),
        (S.INCOMPLETE, S.NOTIFIED),
        (S.NOTIFIED, S.PAID),
        (S.CODE_EXPIRED, S.PAID),
        (S.PAID, S.AWAITING_PAYMENT),
        (S.NUMBER_ISSUED, S.HANDED_OVER),
        (S.CANCELLED, S.DRAFT),
    ],
)
def test_other_ways_are_refused_with_both_states(state: CaseState, target: CaseState) -> None:
    with pytest.raises(OfficeError) as refusal:
        check_transition(state, target)
    assert refusal.value.code is ErrorCode.CASE_STATE
    assert dict(refusal.value.details) == {"state": state.value, "wanted": target.value}


@pytest.mark.parametrize("state", list(CaseState))
def test_a_case_can_be_cancelled_until_it_is_paid(state: CaseState) -> None:
    paid = {S.PAID, S.NUMBER_ISSUED, S.CARD_READY, S.HANDED_OVER}
    assert may_follow(state, S.CANCELLED) == (state not in paid | {S.CANCELLED})
    assert (state in BEFORE_PAID) == may_follow(state, S.CANCELLED)


@given(st.lists(st.sampled_from(CaseState), max_size=30))
def test_no_way_leads_from_paid_back_before_payment(wishes: list[CaseState]) -> None:
    state, paid = S.DRAFT, False
    for wish in [*STRAIGHT[1:7], *wishes]:
        if may_follow(state, wish):
            state = wish
        paid = paid or state is S.PAID
        assert not (paid and state in BEFORE_PAID | {S.CANCELLED})


def test_every_state_and_channel_is_known_with_its_words() -> None:
    assert set(TRANSITIONS) == set(CASE_STATE_LABELS) == set(CaseState)
    assert set(CHANNEL_LABELS) == set(Channel)
    assert [channel for channel in Channel if channel.online] == [Channel.WEB, Channel.JMO]
