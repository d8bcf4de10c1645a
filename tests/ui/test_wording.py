from __future__ import annotations

import re

import pytest

from counter_app.queueing.model import Outcome, Priority, SessionState, TicketState
from counter_app.queueing.rule import Reason
from counter_app.registration.screen import ScreenPage
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FailureCode, FormErrors, OfficeError, Unavailable
from ui.shared.wording import (
    call_reason,
    duration,
    minutes_and_seconds,
    outcome_name,
    page_name,
    priority_name,
    sentence,
    session_state,
    ticket_state,
)

PROBLEMS: list[OfficeError | Unavailable] = [
    *(OfficeError(code) for code in ErrorCode),
    *(Unavailable(code) for code in FailureCode),
]


@pytest.mark.parametrize("language", Language)
def test_every_code_has_a_sentence_that_names_no_command(language: Language) -> None:
    for problem in PROBLEMS:
        told = sentence(problem, language)
        assert told.rstrip().endswith((".", ")")), problem.code
        assert not re.search(r"counter-app|--\w", told), problem.code


def test_the_languages_differ_in_every_sentence() -> None:
    for problem in PROBLEMS:
        assert sentence(problem, Language.ID) != sentence(problem, Language.EN), problem.code


def test_details_are_put_into_words() -> None:
    problem = OfficeError(ErrorCode.RECALL_TOO_SOON, ticket="A012", wait_s=75)
    assert sentence(problem, Language.ID) == "Panggilan terakhir karcis A012 baru saja. Tunggu 1 mnt 15 dtk lagi."
    assert sentence(problem, Language.EN) == "Ticket A012 was called a moment ago. Wait another 1 min 15 s."
    missing = OfficeError(ErrorCode.DOCUMENTS_MISSING, missing=("ktp", "photo"))
    assert "ktp" not in sentence(missing, Language.ID)
    amount = OfficeError(ErrorCode.AMOUNT_DIFFERS, amount=36_800, expected=205_600)
    assert "Rp 36.800" in sentence(amount, Language.ID)
    assert "Rp 205.600" in sentence(amount, Language.ID)


def test_several_mistakes_of_a_form_are_counted() -> None:
    form = FormErrors((OfficeError(ErrorCode.FIELD_MISSING, field="nik"), OfficeError(ErrorCode.FIELD_MISSING)))
    assert "2 hal" in sentence(form, Language.ID)


@pytest.mark.parametrize("language", Language)
def test_every_state_reason_and_page_has_a_name(language: Language) -> None:
    names = [
        *(ticket_state(state, language) for state in TicketState),
        *(session_state(state, language) for state in SessionState),
        *(priority_name(priority, language) for priority in Priority),
        *(outcome_name(outcome, language) for outcome in Outcome),
        *(page_name(page, language) for page in ScreenPage),
        *(call_reason(reason, 60, language) for reason in Reason),
    ]
    assert all(names)


def test_a_reason_says_how_long_the_person_waited() -> None:
    assert call_reason(Reason.ARRIVAL, 1900, Language.ID) == "datang paling awal (31\N{NO-BREAK SPACE}mnt)"
    assert call_reason("arrival", 1900, Language.EN) == "earliest arrival (31\N{NO-BREAK SPACE}min)"


@pytest.mark.parametrize(
    ("seconds", "whole", "rounded"),
    [(0, "0 dtk", "0 mnt"), (59, "59 dtk", "0 mnt"), (60, "1 mnt", "1 mnt"), (3900, "1 jam 5 mnt", "1 jam 5 mnt")],
)
def test_durations_are_short_words(seconds: int, whole: str, rounded: str) -> None:
    assert duration(seconds, Language.ID) == whole
    assert duration(seconds, Language.ID, rounded=True) == rounded


def test_a_timer_shows_hours_only_when_there_are_any() -> None:
    assert minutes_and_seconds(401) == "06:41"
    assert minutes_and_seconds(3661) == "1:01:01"
