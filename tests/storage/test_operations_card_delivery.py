"""Cards that are sent, come back, arrive, or are late."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from counter_app.cards.model import CardPromise, DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    card_arrived,
    card_ready,
    card_returned,
    cards_due,
    enter_member_number,
    find_card,
    hand_over,
    note_late_reason,
    send_card,
)
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from tests.support.branch import TrainingBranch
from tests.support.contents import refused, told

SENT = [mode for mode in DeliveryMode if mode is not DeliveryMode.PICKUP]


def card_of(branch: TrainingBranch, case: str) -> CardPromise:
    return branch.office.read(find_card, branch.officer, case)


def run(branch: TrainingBranch, operation: Any, *args: Any, **kwargs: Any) -> Any:
    return branch.office.run(operation, branch.officer, *args, **kwargs)


@pytest.mark.parametrize("mode", SENT)
def test_a_card_is_sent_by_any_way_but_collection_and_arrives(branch: TrainingBranch, mode: DeliveryMode) -> None:
    case = branch.card_lies_ready()
    sent = run(branch, send_card, case, mode, " RR  123 ")
    assert (sent.state, sent.delivery, sent.sent_reference, sent.on_its_way) == ("card_sent", mode, "RR 123", True)
    arrived_at = branch.wait(hours=30)
    arrived = run(branch, card_arrived, case, "Budi", "suami")
    assert (arrived.state, arrived.handed_over_at, arrived.receiver) == ("handed_over", arrived_at, "Budi")
    assert not arrived.on_its_way
    assert branch.office.verify() == ()


def test_a_digital_card_need_not_lie_ready_first(branch: TrainingBranch) -> None:
    first, second = branch.paid(1), branch.paid(2)
    for number, case in enumerate((first, second)):
        run(branch, enter_member_number, case, f"2601123456{number}")
    assert run(branch, send_card, first, DeliveryMode.EMAIL).ready_at == branch.clock.now()
    refused(branch, ErrorCode.CASE_STATE, send_card, branch.officer, second, DeliveryMode.POST)
    assert branch.office.verify() == ()


def test_a_returned_card_lies_ready_again_and_goes_another_way(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    run(branch, send_card, case, DeliveryMode.POST, "RR1")
    back = run(branch, card_returned, case, ReturnReason.MOVED_AWAY)
    assert (back.state, back.came_back, back.returned_reason) == ("card_ready", True, ReturnReason.MOVED_AWAY)
    again = run(branch, send_card, case, DeliveryMode.AGENT)
    assert (again.on_its_way, again.came_back, again.returned_reason) == (True, False, None)
    run(branch, card_returned, case, ReturnReason.NOT_DELIVERED)
    handed = run(branch, hand_over, case).card
    assert (handed.delivery, handed.came_back, handed.state) == (DeliveryMode.PICKUP, False, "handed_over")
    kinds = [kind for kind, _ in told(branch.office.database.engine) if kind.value.startswith("cards.")]
    assert kinds[2:] == [
        EventKind.CARD_SENT,
        EventKind.CARD_RETURNED,
        EventKind.CARD_SENT,
        EventKind.CARD_RETURNED,
        EventKind.CARD_HANDED_OVER,
    ]
    assert branch.office.verify() == ()


def test_only_a_card_that_was_sent_comes_back_or_arrives(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    refused(branch, ErrorCode.CASE_STATE, card_returned, branch.officer, case, ReturnReason.REFUSED)
    refused(branch, ErrorCode.CASE_STATE, card_arrived, branch.officer, case)
    run(branch, send_card, case, DeliveryMode.POST)
    refused(branch, ErrorCode.CASE_STATE, hand_over, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, card_ready, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, send_card, branch.officer, case, DeliveryMode.POST)


def test_the_way_must_fit_the_step(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    assert refused(branch, ErrorCode.NOT_A_CHOICE, send_card, branch.officer, case, DeliveryMode.PICKUP).field == "mode"
    refused(branch, ErrorCode.NOT_A_CHOICE, hand_over, branch.officer, case, mode=DeliveryMode.POST)
    refused(branch, ErrorCode.FIELD_MISSING, hand_over, branch.officer, case, mode=DeliveryMode.AGENT)
    refused(branch, ErrorCode.OUT_OF_RANGE, send_card, branch.officer, case, DeliveryMode.POST, "R" * 101)
    taken = run(branch, hand_over, case, "Agen Joko", "agen PERISAI", mode=DeliveryMode.AGENT).card
    assert (taken.delivery, taken.receiver) == (DeliveryMode.AGENT, "Agen Joko")


def test_a_card_on_its_way_is_not_among_those_due(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    run(branch, send_card, case, DeliveryMode.POST)
    assert branch.office.read(cards_due, branch.officer, date(2026, 12, 24)) == ()
    run(branch, card_returned, case, ReturnReason.NOBODY_HOME)
    assert [one.card.case_number for one in branch.office.read(cards_due, branch.officer, date(2026, 12, 24))] == [case]


@pytest.mark.parametrize(
    ("mode", "state"),
    [(DeliveryMode.POST, "handed_over"), (DeliveryMode.EMAIL, "handed_over"), (DeliveryMode.AGENT, "card_sent")],
)
def test_what_never_came_back_has_arrived_unless_somebody_is_to_say_so(
    branch: TrainingBranch, mode: DeliveryMode, state: str
) -> None:
    case = branch.card_lies_ready()
    run(branch, send_card, case, mode)
    branch.office.run(close_day, branch.supervisor, branch.clock.now().date())
    assert card_of(branch, case).state == "card_sent"
    branch.wait(days=15)
    branch.office.run(close_day, branch.supervisor, branch.clock.now().date())
    assert card_of(branch, case).state == state
    assert branch.office.verify() == ()


def test_a_reason_of_lateness_is_noted_and_noted_again(branch: TrainingBranch) -> None:
    case = branch.paid()
    late = run(branch, note_late_reason, case, LateReason.NUMBER_NOT_ISSUED)
    assert (late.late_reason, late.late_note) == (LateReason.NUMBER_NOT_ISSUED, None)
    refused(branch, ErrorCode.FIELD_MISSING, note_late_reason, branch.officer, case, LateReason.OTHER, " ")
    late = run(branch, note_late_reason, case, LateReason.OTHER, "listrik  padam")
    assert (late.late_reason, late.late_note) == (LateReason.OTHER, "listrik padam")
    assert "listrik" not in "".join(details for _, details in told(branch.office.database.engine))


def test_no_reason_is_noted_before_there_is_a_promise_nor_after_it_ended(branch: TrainingBranch) -> None:
    case, _ = branch.awaiting(1)
    refused(branch, ErrorCode.CASE_STATE, note_late_reason, branch.officer, case, LateReason.BLANKS_OUT)
    done = branch.member(2)
    refused(branch, ErrorCode.CASE_STATE, note_late_reason, branch.officer, done, LateReason.BLANKS_OUT)
