"""Figures and stages of a batch, and the letters by which an agent brings one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.channels.agents import Agency, Agent, Letter, letter_for, runs_out_soon
from counter_app.channels.batch_labels import BATCH_KIND_LABELS, BATCH_STAGE_LABELS, PAYMENT_MODE_LABELS
from counter_app.channels.batch_model import (
    BatchKind,
    BatchRow,
    BatchStage,
    BatchState,
    figures_of,
    may_be_cancelled,
    stage_of,
)
from counter_app.payments.totals import PaymentMode
from counter_app.registration.case import BEFORE_PAID, CaseState
from counter_app.shared.errors import ErrorCode, OfficeError

NOW = datetime(2026, 11, 20, tzinfo=UTC)
TODAY = NOW.date()
ORDER = list(BatchStage)[:-1]


def row(line: int, state: CaseState | None, total: int | None = None) -> BatchRow:
    return BatchRow(line, line, case=None if state is None else line, state=state, total=total)


rows = st.lists(
    st.builds(row, st.integers(1, 99), st.none() | st.sampled_from(CaseState), st.none() | st.integers(1, 10**7)),
    max_size=12,
)


@given(rows)
def test_the_figures_add_up(found: list[BatchRow]) -> None:
    figures = figures_of(found)
    assert figures.rows == figures.valid + figures.rejected == len(found)
    assert figures.members == figures.valid - figures.cancelled
    assert figures.delivered <= figures.given <= figures.ready <= figures.paid <= figures.members
    assert figures.incomplete + figures.awaiting + figures.paid <= figures.members
    kept = [one for one in found if one.state not in {None, CaseState.CANCELLED}]
    assert figures.amount == sum(one.total or 0 for one in kept)


@given(rows, st.sampled_from([BatchState.RECEIVED, BatchState.BILLED]))
def test_a_stage_is_reached_when_all_members_reached_it_and_no_sooner(found: list[BatchRow], state: BatchState) -> None:
    figures = figures_of(found)
    stage = stage_of(state, figures)
    counts = {
        BatchStage.PAID: figures.paid,
        BatchStage.CARDS_READY: figures.ready,
        BatchStage.GIVEN: figures.given,
        BatchStage.DELIVERED: figures.delivered,
    }
    if not figures.members:
        assert stage is BatchStage.CANCELLED
    elif state is BatchState.RECEIVED:
        assert stage is BatchStage.RECEIVED
    else:
        reached = [one for one, count in counts.items() if count == figures.members]
        assert stage is (reached[-1] if reached else BatchStage.BILLED)


@given(rows)
def test_a_step_of_one_member_never_leads_the_batch_back(found: list[BatchRow]) -> None:
    on = {CaseState.PAID: CaseState.NUMBER_ISSUED, CaseState.NUMBER_ISSUED: CaseState.CARD_READY}
    before = stage_of(BatchState.BILLED, figures_of(found))
    after = stage_of(
        BatchState.BILLED,
        figures_of(row(one.line, on.get(one.state, one.state) if one.state else None, one.total) for one in found),
    )
    if BatchStage.CANCELLED not in {before, after}:
        assert ORDER.index(after) >= ORDER.index(before)


@given(rows)
def test_a_batch_can_be_given_up_until_somebody_paid(found: list[BatchRow]) -> None:
    paid = [one for one in found if one.state is not None and one.state not in BEFORE_PAID | {CaseState.CANCELLED}]
    assert may_be_cancelled(found) is not bool(paid)


def test_everything_that_is_shown_has_a_name() -> None:
    assert set(BATCH_KIND_LABELS) == set(BatchKind)
    assert set(BATCH_STAGE_LABELS) == set(BatchStage)
    assert set(PAYMENT_MODE_LABELS) == set(PaymentMode)


def agent(*letters: tuple[int, int], active: bool = True, agreement: int | None = None) -> Agent:
    """An agent with letters from and until so many days from today."""
    until = None if agreement is None else TODAY + timedelta(agreement)
    made = (
        Letter(number, f"ST/{number}", TODAY + timedelta(first), TODAY + timedelta(last))
        for number, (first, last) in enumerate(letters, 1)
    )
    agency = Agency(1, "Wadah", "PKS/1", until, active=True)
    return Agent(7, agency, "SUKARNI", "3310********0007", None, active, NOW, tuple(made))


@pytest.mark.parametrize(
    ("who", "number"),
    [
        (agent((0, 0)), 1),
        (agent((-9, 0), (-1, 30)), 2),
        (agent((-9, 90), (-1, 30)), 1),
        (agent((-9, 5), agreement=0), 1),
    ],
)
def test_the_letter_in_force_that_lasts_longest_counts(who: Agent, number: int) -> None:
    assert letter_for(who, TODAY).id == number


@pytest.mark.parametrize(
    ("who", "code"),
    [
        (agent((-9, -1)), ErrorCode.LETTER_EXPIRED),
        (agent((-9, -1), (3, 9)), ErrorCode.LETTER_EXPIRED),
        (agent((1, 9)), ErrorCode.LETTER_NOT_YET),
        (agent(), ErrorCode.LETTER_MISSING),
        (agent((-9, 9), active=False), ErrorCode.AGENT_INACTIVE),
        (agent((-9, 9), agreement=-1), ErrorCode.AGREEMENT_EXPIRED),
    ],
)
def test_without_a_letter_in_force_nobody_brings_a_batch(who: Agent, code: ErrorCode) -> None:
    with pytest.raises(OfficeError) as refused:
        letter_for(who, TODAY)
    assert refused.value.code is code


@given(st.integers(-40, 40), st.integers(0, 40), st.integers(-60, 60))
def test_a_letter_is_in_force_on_both_its_days_and_between(first: int, length: int, on: int) -> None:
    day = date(2026, 6, 1)
    letter = Letter(1, "ST/1", day + timedelta(first), day + timedelta(first + length))
    assert letter.in_force(day + timedelta(on)) is (first <= on <= first + length)


def test_a_letter_that_ends_within_two_weeks_is_told() -> None:
    assert runs_out_soon(agent((-9, 14)), TODAY)
    assert not runs_out_soon(agent((-9, 15)), TODAY)
    assert not runs_out_soon(agent((-9, -1)), TODAY)
