"""A card that the branch sent to a Service Point Office is handed over there, as one that lies ready."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.cards.model import DeliveryMode
from counter_app.cards.operations import (
    ask_signature,
    card_ready,
    enter_member_number,
    find_for_collection,
    hand_over,
    send_card,
    sign_on_screen,
)
from counter_app.channels.spo_model import ExchangedCase
from counter_app.channels.spo_pairing import exchange_view
from counter_app.registration.case import CaseState
from counter_app.registration.operations import cancel_case, view_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import SYSTEM
from tests.support.databases import Databases
from tests.support.signatures import DRAWN
from tests.support.two_offices import Side, TwoOffices, two_offices


@pytest.fixture
def offices(databases: Databases, tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(databases, tmp_path) as made:
        yield made


def sent(offices: TwoOffices, mode: DeliveryMode) -> str:
    """A paid case of the SPO whose card went out; both offices know."""
    branch = offices.branch
    number, code = offices.spo.awaiting(1)
    offices.exchange()
    branch.pay(code)
    for step, *args in ((enter_member_number, "26000000001"), (card_ready,), (send_card, mode)):
        branch.office.run(step, branch.supervisor, number, *args)
    offices.exchange()
    return number


def may_collect(side: Side, number: str) -> bool:
    (found,) = side.office.read(find_for_collection, side.supervisor, number)
    return found.may_collect


def test_the_spo_hands_over_what_the_branch_sent_there(offices: TwoOffices) -> None:
    number = sent(offices, DeliveryMode.SPO)
    assert may_collect(offices.spo, number)
    assert not may_collect(offices.branch, number)
    given = offices.spo.office.run(hand_over, offices.spo.clerk, number)
    assert given.card.delivery is DeliveryMode.PICKUP
    offices.settle()
    assert offices.same(number)["state"] is CaseState.HANDED_OVER
    for side in (offices.spo, offices.branch):
        assert side.office.verify() == ()


def test_the_receiver_may_sign_on_the_screen_of_the_spo(offices: TwoOffices) -> None:
    number, spo = sent(offices, DeliveryMode.SPO), offices.spo
    spo.office.run(ask_signature, spo.clerk, 1, number)
    assert spo.office.run(sign_on_screen, SYSTEM, 1, DRAWN)
    spo.office.run(hand_over, spo.clerk, number, drawn_at=1)
    assert spo.office.run(view_case, spo.clerk, number).state is CaseState.HANDED_OVER
    assert spo.office.verify() == ()


@pytest.mark.parametrize("where", ["branch", "spo"])
def test_a_card_on_another_way_is_not_handed_over_by_hand(offices: TwoOffices, where: str) -> None:
    mode = DeliveryMode.SPO if where == "branch" else DeliveryMode.POST
    number = sent(offices, mode)
    side: Side = getattr(offices, where)
    with pytest.raises(OfficeError) as refused:
        side.office.run(hand_over, side.supervisor, number)
    assert refused.value.code is ErrorCode.CASE_STATE


def listed(side: Side) -> tuple[ExchangedCase, ...]:
    return side.office.read(exchange_view, side.supervisor).open_cases


def test_what_was_in_no_file_yet_is_told_until_the_partner_has_it(offices: TwoOffices) -> None:
    spo = offices.spo
    assert listed(spo) == ()
    number, _ = spo.awaiting(1)
    [new] = listed(spo)
    assert (new.number, new.office, new.sent_in, new.is_new) == (number, "1234", None, True)
    made = spo.send()
    [waiting] = listed(spo)
    assert (waiting.sent_in, waiting.is_new) == (1, False)
    offices.branch.take(made)
    spo.take(offices.branch.send())
    assert listed(spo) == ()
    spo.office.run(view_case, spo.clerk, number)
    assert listed(spo) == ()
    spo.office.run(cancel_case, spo.clerk, number, "berubah pikiran")
    [changed] = listed(spo)
    assert (changed.number, changed.is_new) == (number, True)
    offices.settle()
    assert listed(spo) == listed(offices.branch) == ()


def test_the_branch_too_lists_what_the_spo_has_not_heard(offices: TwoOffices) -> None:
    number, code = offices.spo.awaiting(1)
    offices.settle()
    assert listed(offices.branch) == ()
    offices.branch.pay(code)
    assert [(one.number, one.is_new) for one in listed(offices.branch)] == [(number, True)]
