"""When a mail is tried again, and what may become of one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.channels.outbox_model import (
    DELAYS,
    LEASE,
    MAIL_KIND_LABELS,
    MAIL_STATE_LABELS,
    MAY_FOLLOW,
    PROBLEM_LABELS,
    MailKind,
    MailProblem,
    MailState,
    check_mail_state,
    next_try,
)
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.mailing import TIMEOUT_S


@given(st.integers(-5, 50))
def test_a_mail_waits_longer_after_each_try_and_is_given_up_within_days(attempts: int) -> None:
    delay = next_try(attempts)
    if not 1 <= attempts <= len(DELAYS):
        assert delay is None
        return
    later = next_try(attempts + 1)
    assert delay is not None
    assert later is None or later > delay
    assert timedelta(minutes=1) <= delay <= timedelta(days=1)


def test_the_first_tries_are_after_1_5_and_30_minutes_and_2_hours() -> None:
    assert [int(one.total_seconds() // 60) for one in DELAYS[:4]] == [1, 5, 30, 120]
    assert sum(DELAYS, timedelta()) < timedelta(days=2)


def test_a_run_may_be_silent_for_longer_than_one_mail_takes() -> None:
    assert LEASE.total_seconds() > 12 * TIMEOUT_S


def test_every_word_of_the_outbox_is_in_both_languages() -> None:
    for kinds, labels in (
        (MailKind, MAIL_KIND_LABELS),
        (MailState, MAIL_STATE_LABELS),
        (MailProblem, PROBLEM_LABELS),
    ):
        assert set(kinds) == set(labels)
        assert all(label.id and label.en for label in labels.values())


@pytest.mark.parametrize("state", MailState)
def test_what_was_sent_is_never_sent_again_and_nothing_is_sent_without_being_claimed(state: MailState) -> None:
    with pytest.raises(OfficeError) as refused:
        check_mail_state(MailState.SENT, state)
    assert refused.value.code is ErrorCode.MAIL_STATE
    comes_from = {before for before, after in MAY_FOLLOW.items() if MailState.SENT in after}
    assert comes_from == {MailState.SENDING, MailState.UNSURE}
