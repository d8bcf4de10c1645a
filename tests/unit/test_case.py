from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.registration.case import ENDED, MEMBERSHIP
from counter_app.registration.model import (
    BEFORE_PAID,
    CASE_STATE_LABELS,
    CHANNEL_LABELS,
    TRANSITIONS,
    AcceptedForm,
    Case,
    CaseState,
    Channel,
    check_transition,
    may_follow,
    read_form,
)
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.form_samples import example

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
        (S.COMPLETE, S.DATA_CHANGED),
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
        (S.INCOMPLETE, S.DATA_CHANGED),
        (S.NOTIFIED, S.DATA_CHANGED),
        (S.DATA_CHANGED, S.NOTIFIED),
    ],
)
def test_other_ways_are_refused_with_both_states(state: CaseState, target: CaseState) -> None:
    with pytest.raises(OfficeError) as refusal:
        check_transition(state, target)
    assert refusal.value.code is ErrorCode.CASE_STATE
    assert dict(refusal.value.details) == {"state": state.value, "wanted": target.value}


def test_a_card_that_was_sent_arrives_or_comes_back() -> None:
    assert may_follow(S.CARD_READY, S.CARD_SENT)
    assert {state for state in CaseState if may_follow(S.CARD_SENT, state)} == {S.CARD_READY, S.HANDED_OVER}


@pytest.mark.parametrize("state", list(CaseState))
def test_a_case_can_be_cancelled_until_it_is_paid(state: CaseState) -> None:
    settled = {S.PAID, S.NUMBER_ISSUED, S.CARD_READY, S.CARD_SENT, S.HANDED_OVER, S.DATA_CHANGED}
    assert may_follow(state, S.CANCELLED) == (state not in settled | {S.CANCELLED})
    assert (state in BEFORE_PAID) == may_follow(state, S.CANCELLED)


@given(st.lists(st.sampled_from(CaseState), max_size=30))
def test_no_way_leads_back_before_payment_once_there_is_a_number(wishes: list[CaseState]) -> None:
    state, numbered = S.DRAFT, False
    for wish in [*STRAIGHT[1:8], *wishes]:
        if may_follow(state, wish):
            state = wish
        numbered = numbered or state is S.NUMBER_ISSUED
        assert not (numbered and state in BEFORE_PAID | {S.CANCELLED, S.PAID})


def test_only_a_reversed_payment_leads_back_from_paid() -> None:
    assert {target for target in BEFORE_PAID | {S.CANCELLED} if may_follow(S.PAID, target)} == {S.CODE_EXPIRED}


def test_a_case_has_ended_where_no_way_leads_on() -> None:
    assert {state for state, onward in TRANSITIONS.items() if not onward} == ENDED
    assert ENDED - {S.CANCELLED} == MEMBERSHIP


def case_of(**changes: Any) -> Case:
    accepted = read_form(example(**changes), registered_on=date(2026, 11, 20))
    assert isinstance(accepted, AcceptedForm)
    asked = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    return Case(1, "1234-261120-0001-X", Channel.MANUAL, S.REGISTERED, 1, accepted.form, asked.date(), asked, None)


def test_a_change_of_data_is_due_after_three_days_and_nights() -> None:
    change = case_of(application="change", previous_kpj="19012345678")
    assert change.is_change
    assert change.correction_due_at == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    registration = case_of()
    assert not registration.is_change
    assert registration.correction_due_at is None


@pytest.mark.parametrize(("wish", "kept"), [("same_number", "19012345678"), ("new_number", None)])
def test_a_former_member_keeps_the_old_number_by_choice(wish: str, kept: str | None) -> None:
    former = case_of(previously_member=True, previous_kpj="19012345678", reactivation=wish)
    assert former.kept_kpj == kept
    assert case_of().kept_kpj is None


def test_every_state_and_channel_is_known_with_its_words() -> None:
    assert set(TRANSITIONS) == set(CASE_STATE_LABELS) == set(CaseState)
    assert set(CHANNEL_LABELS) == set(Channel)
    assert [channel for channel in Channel if channel.online] == [Channel.WEB, Channel.JMO]
