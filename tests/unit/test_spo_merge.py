"""What two offices make of a case does not depend on the order in which they hear of each other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.channels.spo_facts import HandoverFacts
from counter_app.channels.spo_merge import PAID_STATES, at_branch, at_spo, first_handover, own_word, settled
from counter_app.payments.model import CodeState
from counter_app.registration.case import CaseState

NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
codes = st.dictionaries(st.sampled_from("ABC"), st.sampled_from(list(CodeState)), max_size=3)
handovers = st.none() | st.builds(
    HandoverFacts,
    st.integers(0, 2).map(lambda hours: NOON + timedelta(hours=hours)),
    st.none() | st.sampled_from(["Ani", "Budi"]),
    st.none(),
    st.none(),
)
words = st.sampled_from(sorted(set(CaseState) - PAID_STATES - {CaseState.DRAFT}))


@given(codes, codes)
def test_hearing_the_same_codes_twice_changes_nothing(known: dict[str, CodeState], told: dict[str, CodeState]) -> None:
    once = at_branch(known, told)
    assert at_branch(once, told) == once
    there = at_spo(known, told)
    assert at_spo(there, told) == there


@given(codes, codes)
def test_an_spo_cannot_make_a_code_paid(known: dict[str, CodeState], told: dict[str, CodeState]) -> None:
    paid = {code for code, state in at_branch(known, told).items() if state is CodeState.PAID}
    assert paid == {code for code, state in known.items() if state is CodeState.PAID}


@given(codes, codes)
def test_beside_a_paid_code_none_can_be_paid(known: dict[str, CodeState], told: dict[str, CodeState]) -> None:
    for merged in (at_branch(known, told), at_spo(known, told)):
        assert not {CodeState.PAID, CodeState.ACTIVE} <= set(merged.values())


@given(codes)
def test_after_both_have_heard_their_codes_are_the_same(branch: dict[str, CodeState]) -> None:
    spo = dict.fromkeys(branch, CodeState.ACTIVE)
    here = at_branch(branch, spo)
    assert at_spo(spo, here) == here


@given(handovers, handovers, handovers)
def test_of_several_handovers_the_earliest_counts_in_any_order(
    one: HandoverFacts | None, two: HandoverFacts | None, three: HandoverFacts | None
) -> None:
    found = first_handover(one, first_handover(two, three))
    assert found == first_handover(first_handover(three, one), two)
    known = [each.at for each in (one, two, three) if each is not None]
    assert (None if found is None else found.at) == min(known, default=None)


@given(words, codes, st.sampled_from(sorted(PAID_STATES)), handovers)
def test_money_counts_more_than_what_the_spo_says(
    word: CaseState, states: dict[str, CodeState], paid: CaseState, handover: HandoverFacts | None
) -> None:
    found = settled(word, states, paid, handover)
    assert found is (paid if handover is None else CaseState.HANDED_OVER)
    assert settled(word, states, None, handover) not in PAID_STATES


@given(st.sampled_from(CaseState), codes)
def test_a_case_awaits_payment_only_while_a_code_can_be_paid(state: CaseState, states: dict[str, CodeState]) -> None:
    found = settled(own_word(state), states, None, None)
    assert found is not CaseState.AWAITING_PAYMENT or CodeState.ACTIVE in states.values()
