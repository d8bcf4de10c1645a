"""What a payment is to what is still owed, and what stands of several."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.payments.model import Payment, PaymentKind, kind_of, received

MOMENT = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
amounts = st.integers(1, 10**12)


def payment(number: int, amount: int, *, stands: bool = True) -> Payment:
    return Payment(number, 1, amount, MOMENT, f"R{number}", MOMENT, 2, reversed_at=None if stands else MOMENT)


@given(amounts, amounts, st.booleans())
def test_a_payment_differs_just_when_it_is_not_what_is_owed(amount: int, rest: int, begun: bool) -> None:
    kind = kind_of(amount, rest, begun=begun)
    assert kind.differs == (amount != rest)
    assert (kind is PaymentKind.UNDER) == (amount < rest)
    assert (kind is PaymentKind.OVER) == (amount > rest)


@pytest.mark.parametrize(("begun", "kind"), [(False, PaymentKind.EXACT), (True, PaymentKind.REST)])
def test_what_completes_an_earlier_part_is_the_rest(begun: bool, kind: PaymentKind) -> None:
    assert kind_of(36_800, 36_800, begun=begun) is kind


@given(st.lists(st.tuples(amounts, st.booleans())))
def test_only_what_stands_is_received(paid: list[tuple[int, bool]]) -> None:
    payments = [payment(number, amount, stands=stands) for number, (amount, stands) in enumerate(paid)]
    assert received(payments) == sum(amount for amount, stands in paid if stands)
    assert received(payments) + received(payment(one.id, one.amount, stands=not one.stands) for one in payments) == sum(
        amount for amount, _ in paid
    )


@given(st.lists(amounts, min_size=1, max_size=6), st.integers(0, 10**12))
def test_parts_end_with_what_covers_the_dues(parts: list[int], more: int) -> None:
    """However money comes in, it is part after part until the dues are covered, and then the rest or too much."""
    due = sum(parts) + more
    rest = due
    for amount in parts:
        kind = kind_of(amount, rest, begun=rest < due)
        rest -= amount
        assert (rest > 0) == (kind is PaymentKind.UNDER)
    assert rest == more
