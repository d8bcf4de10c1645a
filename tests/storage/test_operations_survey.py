"""Votes and the index."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from counter_app.survey.model import ELEMENTS
from counter_app.survey.operations import period_index, submit_answer
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused

TODAY = date(2026, 11, 20)
GOOD = dict.fromkeys(ELEMENTS, 3)


def test_a_finished_visit_has_one_vote(branch: TrainingBranch) -> None:
    code = branch.finished().survey_code
    typed = f"{code[:4]} {code[4:8]}-{code[8:]}".lower()
    branch.office.run(submit_answer, SYSTEM, typed, 4, GOOD, "  ramah   sekali ")
    (answer,) = contents(branch.office.database.engine)["survey_answers"]
    assert (str(answer[1]), *answer[2:]) == (TODAY.isoformat(), 4, *[3] * 9, "ramah sekali")
    error = refused(branch, ErrorCode.SURVEY_CODE_USED, submit_answer, SYSTEM, code, 1)
    assert error.field == "code"
    assert branch.office.verify() == ()


def test_nobody_votes_before_the_visit_is_over(branch: TrainingBranch) -> None:
    waiting = branch.issue().survey_code
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, submit_answer, SYSTEM, waiting, 4)
    branch.call()
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, submit_answer, SYSTEM, waiting, 4)


@pytest.mark.parametrize("code", ["", "ABCD", "2345 6789 ABCD", "\0", "\ud800"])
def test_an_invented_code_has_no_vote(branch: TrainingBranch, code: str) -> None:
    branch.finished()
    assert refused(branch, ErrorCode.SURVEY_CODE_UNKNOWN, submit_answer, SYSTEM, code, 4).field == "code"


@pytest.mark.parametrize(
    ("rating", "elements", "comment", "code", "field"),
    [
        (0, None, "", ErrorCode.OUT_OF_RANGE, "rating"),
        (5, None, "", ErrorCode.OUT_OF_RANGE, "rating"),
        (4, {"U1": 3}, "", ErrorCode.FIELD_MISSING, "skm"),
        (4, {**GOOD, "U5": 5}, "", ErrorCode.OUT_OF_RANGE, "skm.U5"),
        (4, {**GOOD, "U10": 3}, "", ErrorCode.NOT_A_CHOICE, "skm"),
        (4, None, "x" * 501, ErrorCode.OUT_OF_RANGE, "comment"),
    ],
)
def test_a_bad_answer_does_not_use_up_the_code(
    branch: TrainingBranch, rating: int, elements: dict[str, int] | None, comment: str, code: ErrorCode, field: str
) -> None:
    vote = branch.finished().survey_code
    assert refused(branch, code, submit_answer, SYSTEM, vote, rating, elements, comment).field == field
    branch.office.run(submit_answer, SYSTEM, vote, 4)


def test_the_index_counts_the_days_of_a_period(branch: TrainingBranch) -> None:
    for score in (3, 4):
        branch.office.run(submit_answer, SYSTEM, branch.finished().survey_code, score, dict.fromkeys(ELEMENTS, score))
    branch.office.run(submit_answer, SYSTEM, branch.finished().survey_code, 1)
    branch.wait(days=1)
    branch.office.run(submit_answer, SYSTEM, branch.finished().survey_code, 2, dict.fromkeys(ELEMENTS, 1))
    day = branch.office.read(period_index, SYSTEM, TODAY, TODAY)
    assert (day.index.respondents, day.index.index, day.ratings, day.finished) == (2, Decimal("87.50"), (1, 0, 1, 1), 3)
    both = branch.office.read(period_index, SYSTEM, TODAY, date(2026, 11, 21))
    assert (both.index.respondents, both.ratings, both.finished) == (3, (1, 1, 1, 1), 4)
    none = branch.office.read(period_index, SYSTEM, date(2026, 11, 1), date(2026, 11, 19))
    assert (none.index.respondents, none.index.index, none.index.grade) == (0, None, None)


def test_a_period_does_not_end_before_it_begins(branch: TrainingBranch) -> None:
    error = refused(branch, ErrorCode.FIELD_INVALID, period_index, SYSTEM, TODAY, date(2026, 11, 19))
    assert error.field == "to"
