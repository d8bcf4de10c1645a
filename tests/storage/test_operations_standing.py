"""How a membership stands by what was paid here: first month, due date, arrears, lapse."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.dues.due_dates import Standing
from counter_app.dues.model import DuesMonth
from counter_app.payments.operations import DuesStanding, standing
from counter_app.payments.standing import ADVICE_LABELS, Advice
from counter_app.shared.errors import ErrorCode
from tests.support.branch import TrainingBranch
from tests.support.contents import refused
from tests.support.paying import taken_back


def stands(branch: TrainingBranch, case: str, on: date | None = None, *, jht_claimed: bool = False) -> DuesStanding:
    return branch.office.read(standing, branch.officer, case, on, jht_claimed=jht_claimed)


def test_before_the_first_payment_only_the_first_month_is_known(branch: TrainingBranch) -> None:
    told = stands(branch, branch.registered(1))
    assert (told.advice, told.first_month, told.standing) == (Advice.PAY_FIRST, None, None)
    told = stands(branch, branch.awaiting(2)[0])
    assert (told.advice, told.first_month) == (Advice.PAY_FIRST, DuesMonth(2026, 11))


@pytest.mark.parametrize(
    ("on", "advice", "standing_", "months"),
    [
        (date(2026, 11, 20), Advice.PAID_AHEAD, Standing.PAID_UP, 0),
        (date(2027, 1, 31), Advice.PAID_AHEAD, Standing.PAID_UP, 0),
        (date(2027, 2, 1), Advice.PAY_IN_TIME, Standing.PAID_UP, 0),
        (date(2027, 2, 15), Advice.PAY_IN_TIME, Standing.PAID_UP, 0),
        (date(2027, 2, 16), Advice.PAY_ARREARS, Standing.IN_ARREARS, 1),
        (date(2027, 4, 30), Advice.PAY_ARREARS, Standing.IN_ARREARS, 3),
        (date(2027, 5, 1), Advice.PAY_ANEW, Standing.LAPSED, 0),
    ],
)
def test_a_member_paid_for_three_months_is_told_by_the_day(
    branch: TrainingBranch, on: date, advice: Advice, standing_: Standing, months: int
) -> None:
    told = stands(branch, branch.paid(), on)
    assert (told.first_month, told.months, told.paid_through) == (DuesMonth(2026, 11), 3, DuesMonth(2027, 1))
    assert (told.advice, told.standing, told.months_in_arrears) == (advice, standing_, months)
    if standing_ is not Standing.LAPSED:
        assert (told.next_month, told.next_due_on) == (DuesMonth(2027, 2), date(2027, 2, 15))
    else:  # no day that has passed is told as one to pay by
        assert told.arrears is not None
        assert (told.next_due_on, told.arrears.payable_until) == (None, None)


def test_who_claimed_the_savings_is_inactive_and_not_gone(branch: TrainingBranch) -> None:
    told = stands(branch, branch.paid(), date(2027, 6, 1), jht_claimed=True)
    assert (told.advice, told.standing) == (Advice.PAY_ANEW, Standing.INACTIVE)


def test_a_due_date_on_a_holiday_moves_to_the_next_working_day(branch: TrainingBranch) -> None:
    branch.set("closed_days", "2027-02-15 2027-02-16")
    told = stands(branch, branch.paid())
    assert told.next_due_on == date(2027, 2, 17)
    assert stands(branch, told.case_number, date(2027, 2, 17)).advice is Advice.PAY_IN_TIME


def test_a_reversed_payment_leaves_the_first_dues_unpaid(branch: TrainingBranch) -> None:
    case = branch.paid()
    taken_back(branch, 1)
    assert stands(branch, case).advice is Advice.PAY_FIRST


def test_a_standing_is_told_of_a_case_that_there_is(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NO_SUCH_CASE, standing, branch.officer, "1234-261120-0099-X")


@pytest.mark.parametrize("advice", Advice)
def test_every_advice_has_words_in_both_languages(advice: Advice) -> None:
    assert ADVICE_LABELS[advice].id != ADVICE_LABELS[advice].en
