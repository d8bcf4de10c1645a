"""The card: member number, ready, handed over."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.cards.model import Urgency
from counter_app.cards.operations import card_ready, cards_due, enter_member_number, find_card, hand_over
from counter_app.shared.errors import ErrorCode
from counter_app.shared.papers import PaperKind
from tests.support.branch import TrainingBranch
from tests.support.contents import refused

KPJ = "26011234567"


def test_a_payment_promises_the_number_after_a_working_day_and_the_card_after_seven_days(
    branch: TrainingBranch,
) -> None:
    case = branch.paid()
    card = branch.office.read(find_card, branch.officer, case)
    assert (card.paid_on, card.number_due_on, card.promised_on) == (
        date(2026, 11, 20),
        date(2026, 11, 23),
        date(2026, 11, 27),
    )
    assert card.kpj is None


def test_by_working_days_the_promise_passes_over_weekends_holidays_and_the_branchs_own_closed_days(
    branch: TrainingBranch,
) -> None:
    for key, text in (
        ("card_deadline_mode", "working"),
        ("card_days", "25"),
        ("closed_days", "2026-11-23 2026-11-25"),
        ("opened_days", "2026-11-28"),
    ):
        branch.set(key, text)
    card = branch.office.read(find_card, branch.officer, branch.paid())
    assert card.paid_on == date(2026, 11, 20)
    assert card.number_due_on == date(2026, 11, 24)
    assert card.promised_on == date(2026, 12, 30)


def test_a_card_goes_from_number_to_hand(branch: TrainingBranch) -> None:
    case = branch.paid()
    numbered = branch.office.run(enter_member_number, branch.officer, case, "26-0112 34567")
    assert (numbered.kpj, numbered.state, numbered.number_issued_at) == (KPJ, "number_issued", branch.clock.now())
    later = branch.wait(minutes=5)
    assert branch.office.run(card_ready, branch.officer, case).ready_at == later
    handed = branch.office.run(hand_over, branch.officer, case, None, None)
    assert (handed.card.state, handed.card.handed_over_at, handed.card.receiver) == ("handed_over", later, None)
    assert (handed.slip.kind, handed.slip.number) == (PaperKind.CARD_HANDOVER, "SK-261120-0001")
    assert branch.office.verify() == ()


def test_somebody_else_may_collect_the_card_by_name_and_relation(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    card = branch.office.run(hand_over, branch.officer, case, "  Budi  Santosa ", "suami").card
    assert (card.receiver, card.relation) == ("Budi Santosa", "suami")


@pytest.mark.parametrize(
    ("receiver", "relation", "code", "field"),
    [
        ("Budi", None, ErrorCode.FIELD_MISSING, "relation"),
        (None, "suami", ErrorCode.FIELD_MISSING, "receiver"),
        ("B" * 101, "suami", ErrorCode.OUT_OF_RANGE, "receiver"),
        ("Budi", "s" * 101, ErrorCode.OUT_OF_RANGE, "relation"),
    ],
)
def test_a_receiver_is_named_with_the_relation(
    branch: TrainingBranch, receiver: str | None, relation: str | None, code: ErrorCode, field: str
) -> None:
    case = branch.card_lies_ready()
    assert refused(branch, code, hand_over, branch.officer, case, receiver, relation).field == field


@pytest.mark.parametrize(
    "kpj", ["", "2601123456", "260112345678", "2601123456a", "11111111111", "２６０１１２３４５６７"]
)
def test_a_member_number_has_eleven_digits(branch: TrainingBranch, kpj: str) -> None:
    case = branch.paid()
    error = refused(branch, ErrorCode.KPJ_MALFORMED, enter_member_number, branch.officer, case, kpj)
    assert (error.field, error.details["digits"]) == ("kpj", 11)


def test_a_member_number_belongs_to_one_case(branch: TrainingBranch) -> None:
    first, second = branch.paid(1), branch.paid(2)
    branch.office.run(enter_member_number, branch.officer, first, KPJ)
    refused(branch, ErrorCode.KPJ_USED, enter_member_number, branch.officer, second, KPJ)


def test_no_step_of_a_card_can_be_skipped_or_repeated(branch: TrainingBranch) -> None:
    case = branch.paid()
    refused(branch, ErrorCode.CASE_STATE, card_ready, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, hand_over, branch.officer, case, None, None)
    branch.office.run(enter_member_number, branch.officer, case, KPJ)
    refused(branch, ErrorCode.CASE_STATE, enter_member_number, branch.officer, case, KPJ)
    branch.office.run(card_ready, branch.officer, case)
    branch.office.run(hand_over, branch.officer, case, None, None)
    refused(branch, ErrorCode.CASE_STATE, hand_over, branch.officer, case, None, None)


def test_there_is_no_card_before_the_payment(branch: TrainingBranch) -> None:
    case, _ = branch.awaiting()
    refused(branch, ErrorCode.CASE_STATE, find_card, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, enter_member_number, branch.officer, case, KPJ)
    refused(branch, ErrorCode.NO_SUCH_CASE, card_ready, branch.officer, "1234-261120-9999-X")


def test_promises_show_as_late_due_today_and_soon_until_they_are_kept(branch: TrainingBranch) -> None:
    case = branch.paid()
    told = {
        day: [due.urgency for due in branch.office.read(cards_due, branch.officer, date(2026, 11, day))]
        for day in (24, 25, 27, 28)
    }
    assert told == {24: [], 25: [Urgency.SOON], 27: [Urgency.TODAY], 28: [Urgency.LATE]}
    branch.office.run(enter_member_number, branch.officer, case, KPJ)
    branch.office.run(card_ready, branch.officer, case)
    branch.office.run(hand_over, branch.officer, case, None, None)
    assert branch.office.read(cards_due, branch.officer, date(2026, 11, 28)) == ()
