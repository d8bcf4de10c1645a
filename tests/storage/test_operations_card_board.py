"""The board of promises, and finding the card for which somebody came."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    BoardCard,
    CardBoard,
    card_board,
    card_returned,
    collect,
    find_for_collection,
    note_late_reason,
    send_card,
)
from counter_app.registration.operations import find_case
from counter_app.shared.errors import ErrorCode
from tests.support.branch import TrainingBranch
from tests.support.contents import refused
from tests.support.forms import make_nik


def board(branch: TrainingBranch, on: date | None = None, text: str = "", most: int = 2000) -> CardBoard:
    return branch.office.read(card_board, branch.officer, on, text, most)


def numbers(cards: tuple[BoardCard, ...]) -> list[str]:
    return [one.card.case_number for one in cards]


def test_every_open_card_stands_where_it_is_to_be_dealt_with(branch: TrainingBranch) -> None:
    waiting, ready, sent, back = branch.paid(1), *(branch.card_lies_ready(person) for person in (2, 3, 4))
    branch.member(5)
    branch.awaiting(6)
    for case in (sent, back):
        branch.office.run(send_card, branch.officer, case, DeliveryMode.POST)
    branch.office.run(card_returned, branch.officer, back, ReturnReason.REFUSED)
    shown = board(branch)
    assert numbers(shown.number_due) == [waiting]
    assert numbers(shown.ready) == [ready, back]
    assert numbers(shown.sent) == [sent]
    assert numbers(shown.returned) == [back]
    assert shown.late == shown.today == shown.soon == ()
    assert shown.more == 0
    assert {one.holder for one in shown.cards} == {"S*** W***"}


def test_days_make_promises_urgent_and_reasons_move_them_down(branch: TrainingBranch) -> None:
    first, second = branch.paid(1), branch.card_lies_ready(2)
    assert numbers(board(branch, date(2026, 11, 25)).soon) == [first, second]
    assert numbers(board(branch, date(2026, 11, 27)).today) == [first, second]
    assert [one.number_late for one in board(branch, date(2026, 11, 23)).cards] == [False, False]
    assert [one.number_late for one in board(branch, date(2026, 11, 24)).cards] == [True, False]
    branch.office.run(note_late_reason, branch.officer, first, LateReason.BLANKS_OUT)
    late = board(branch, date(2026, 11, 28)).late
    assert numbers(late) == [second, first]
    assert late[1].card.late_reason is LateReason.BLANKS_OUT


def test_the_board_is_narrowed_by_what_somebody_types(branch: TrainingBranch) -> None:
    first, second = branch.card_lies_ready(1), branch.paid(2, full_name="Agus Salim")
    assert numbers(board(branch, text="salim").cards) == [second]
    assert numbers(board(branch, text="26000000001").cards) == [first]
    assert numbers(board(branch, text=first[-6:]).cards) == [first]
    assert board(branch, text="%").cards == ()


def test_a_board_that_is_full_says_how_many_more_there_are(branch: TrainingBranch) -> None:
    for person in (1, 2, 3):
        branch.paid(person)
    shown = board(branch, most=2)
    assert (len(shown.cards), shown.more) == (2, 1)


def test_a_card_is_found_by_everything_that_somebody_may_bring(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready(1)
    branch.paid(2, full_name="Agus Salim")
    code = branch.office.read(lambda work: work.payment_codes.of_case(find_case(work, case).id), branch.officer)[
        -1
    ].code
    nik = make_nik(1)
    for typed in (
        nik,
        f"{nik[:6]} {nik[6:]}",
        "26000000001",
        "2600 0000 001",
        code,
        case,
        case.replace("-", "").lower(),
    ):
        found = branch.office.read(find_for_collection, branch.officer, typed)
        assert [one.card.case_number for one in found] == [case], typed
        assert (found[0].holder, found[0].nik, found[0].may_collect) == (
            "S*** W***",
            f"{nik[:4]}********{nik[-4:]}",
            True,
        )
    assert [one.card.case_number for one in branch.office.read(find_for_collection, branch.officer, "wuland")] == [case]


@pytest.mark.parametrize("typed", ["", "x", "%", "_", "3310999999999999", "26999999999", "zzzz", "1234-261120-9999-X"])
def test_what_fits_no_card_finds_none(branch: TrainingBranch, typed: str) -> None:
    branch.card_lies_ready()
    assert branch.office.read(find_for_collection, branch.officer, typed) == ()


def test_ready_cards_come_first_and_one_handed_over_is_not_among_those_of_the_same_name(branch: TrainingBranch) -> None:
    waiting, ready, done = branch.paid(1), branch.card_lies_ready(2), branch.member(3)
    by_name = branch.office.read(find_for_collection, branch.officer, "siti")
    assert [one.card.case_number for one in by_name] == [ready, waiting]
    by_number = branch.office.read(find_for_collection, branch.officer, make_nik(3))
    assert [(one.card.case_number, one.may_collect) for one in by_number] == [(done, False)]


@pytest.mark.parametrize("typed", ["siti wulandri", "wulandari siti", "Sitti Woelandari", "wulandrai"])
def test_a_card_is_found_by_a_name_in_another_spelling_or_with_a_slip(branch: TrainingBranch, typed: str) -> None:
    case = branch.card_lies_ready(1)
    branch.paid(2, full_name="Agus Salim")
    assert [one.card.case_number for one in branch.office.read(find_for_collection, branch.officer, typed)] == [case]


def test_a_name_as_it_was_typed_goes_before_one_that_is_nearly_so(branch: TrainingBranch) -> None:
    nearly, just = branch.card_lies_ready(1, full_name="Sita Wulandari"), branch.paid(2)
    found = branch.office.read(find_for_collection, branch.officer, "siti")
    assert [one.card.case_number for one in found] == [just, nearly]


@pytest.mark.parametrize("typed", ["siti", "siti wulandri"])
def test_that_a_card_was_handed_over_is_told_by_the_name_when_no_open_one_bears_it(
    branch: TrainingBranch, typed: str
) -> None:
    done = branch.member(3)
    found = branch.office.read(find_for_collection, branch.officer, typed)
    assert [(one.card.case_number, one.card.state, one.may_collect) for one in found] == [(done, "handed_over", False)]


def test_the_ticket_of_who_comes_is_tied_to_the_card(branch: TrainingBranch) -> None:
    case = branch.card_lies_ready()
    ticket = branch.issue("K").ticket
    branch.call()
    assert branch.office.run(collect, branch.officer, ticket.number, case).case_number == case
    tied = branch.office.read(lambda work: work.cases.of_ticket(ticket.id), branch.officer)
    assert len(tied) == 1
    refused(branch, ErrorCode.NO_SUCH_TICKET, collect, branch.officer, "K999", case)


def test_nobody_is_called_to_a_card_that_is_not_promised_or_gone(branch: TrainingBranch) -> None:
    ticket = branch.issue("K").ticket
    awaiting, _ = branch.awaiting(1)
    refused(branch, ErrorCode.CASE_STATE, collect, branch.officer, ticket.number, awaiting)
    refused(branch, ErrorCode.CASE_STATE, collect, branch.officer, ticket.number, branch.member(2))
