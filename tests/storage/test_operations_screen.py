"""The counter's screen: which page holds, and the rating that is given on it."""

from __future__ import annotations

import pytest

from counter_app.payments.screen import CounterScreen, counter_screen
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.serving import finish, park, start
from counter_app.registration.operations import answer_on_screen, show_on_screen
from counter_app.registration.screen import ScreenAnswer, ScreenPage
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from counter_app.survey.model import ELEMENTS
from counter_app.survey.operations import rate_at_counter, submit_answer
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused


def screen(branch: TrainingBranch, counter: int = 1) -> CounterScreen:
    return branch.office.read(counter_screen, SYSTEM, counter)


def show(branch: TrainingBranch, page: ScreenPage, case: str | None = None) -> None:
    branch.office.run(show_on_screen, branch.officer, 1, page, case)


def asked_for_rating(branch: TrainingBranch) -> str:
    """A finished visit whose applicant is asked for a rating. Returns the ticket's number."""
    ticket = branch.serving()
    show(branch, ScreenPage.RATING)
    branch.on(finish, ticket.number, Outcome.COMPLETED)
    return ticket.number


def test_before_anything_was_shown_a_screen_welcomes(branch: TrainingBranch) -> None:
    seen = screen(branch)
    assert (seen.page, seen.view, seen.code, seen.held) == (ScreenPage.WELCOME, None, None, None)
    number = branch.serving().number
    assert screen(branch).held == number


@pytest.mark.parametrize("page", [ScreenPage.DATA, ScreenPage.DUES, ScreenPage.CODE])
def test_a_page_that_has_nothing_to_show_yet_is_the_welcome(branch: TrainingBranch, page: ScreenPage) -> None:
    branch.serving()
    show(branch, page)
    assert screen(branch).page is ScreenPage.WELCOME


def test_personal_data_leave_the_screen_with_the_person(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    case = branch.registered()
    show(branch, ScreenPage.DATA, case)
    assert screen(branch).page is ScreenPage.DATA
    assert screen(branch, counter=2).page is ScreenPage.WELCOME
    branch.on(park, ticket.number, "mengambil pas foto")
    after = screen(branch)
    assert (after.page, after.view) == (ScreenPage.WELCOME, None)


def test_an_answer_stands_until_the_next_page(branch: TrainingBranch) -> None:
    branch.serving()
    case = branch.registered()
    show(branch, ScreenPage.DATA, case)
    branch.office.run(answer_on_screen, SYSTEM, 1, ScreenAnswer.QUESTION)
    view = screen(branch).view
    assert view is not None
    assert view.screen.answer is ScreenAnswer.QUESTION
    show(branch, ScreenPage.DATA, case)
    view = screen(branch).view
    assert view is not None
    assert view.screen.answer is None


def test_a_rating_at_the_counter_needs_no_code_and_is_taken_once(branch: TrainingBranch) -> None:
    asked_for_rating(branch)
    branch.office.run(rate_at_counter, SYSTEM, 1, 4, dict.fromkeys(ELEMENTS, 3), "Keramahan")
    stored = contents(branch.office.database.engine)
    (answer,) = stored["survey_answers"]
    assert answer[2:] == (4, *[3] * 9, "Keramahan")
    assert screen(branch).page is ScreenPage.THANKS
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, rate_at_counter, SYSTEM, 1, 1)
    assert branch.office.verify() == ()


def test_the_diary_says_that_a_rating_was_given_but_not_which(branch: TrainingBranch) -> None:
    asked_for_rating(branch)
    before = len(contents(branch.office.database.engine)["events"])
    branch.office.run(rate_at_counter, SYSTEM, 1, 1, None, "Waktu tunggu")
    events = sorted(contents(branch.office.database.engine)["events"])[before:]
    told = repr(events)
    assert "survey_code_used" in told
    assert "thanks" in told
    assert "Waktu" not in told
    assert "rating" not in told


def test_thanks_make_room_for_the_welcome(branch: TrainingBranch) -> None:
    asked_for_rating(branch)
    branch.office.run(rate_at_counter, SYSTEM, 1, 3)
    branch.wait(seconds=9)
    assert screen(branch).page is ScreenPage.THANKS
    branch.wait(seconds=1)
    assert screen(branch).page is ScreenPage.WELCOME


def test_nobody_rates_before_the_visit_is_finished_or_without_being_asked(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, rate_at_counter, SYSTEM, 1, 4)
    ticket = branch.serving()
    show(branch, ScreenPage.RATING)
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, rate_at_counter, SYSTEM, 1, 4)
    show(branch, ScreenPage.WELCOME)
    branch.on(finish, ticket.number, Outcome.COMPLETED)
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, rate_at_counter, SYSTEM, 1, 4)


def test_a_visit_that_was_rated_at_the_kiosk_is_not_rated_again(branch: TrainingBranch) -> None:
    issued = branch.issue()
    ticket = branch.on(start, branch.call().number)
    show(branch, ScreenPage.RATING)
    branch.on(finish, ticket.number, Outcome.COMPLETED)
    branch.office.run(submit_answer, SYSTEM, issued.survey_code, 2)
    refused(branch, ErrorCode.SURVEY_CODE_USED, rate_at_counter, SYSTEM, 1, 4)


def test_a_rating_may_be_given_until_the_next_person_is_served(branch: TrainingBranch) -> None:
    asked_for_rating(branch)
    branch.issue()
    branch.office.run(call_next, branch.officer, 1)
    assert screen(branch).page is ScreenPage.RATING
    held = screen(branch).held
    assert held is not None
    branch.on(start, held)
    assert screen(branch).page is ScreenPage.WELCOME
    refused(branch, ErrorCode.SURVEY_TOO_EARLY, rate_at_counter, SYSTEM, 1, 4)
