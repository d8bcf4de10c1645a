"""The steps of the channels, as published, and how far a case has come in them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from counter_app.channels.steps import StepMark, cancelled_steps, channel_words, steps_of
from counter_app.registration.case import BEFORE_PAID, TRANSITIONS, CaseState, Channel

D, N, L = StepMark.DONE, StepMark.NOW, StepMark.LATER
STATES = [state for state in CaseState if state not in {CaseState.DATA_CHANGED, CaseState.CANCELLED}]
WAY = (
    CaseState.DRAFT,
    CaseState.REGISTERED,
    CaseState.CALLED,
    CaseState.COMPLETE,
    CaseState.NOTIFIED,
    CaseState.AWAITING_PAYMENT,
    CaseState.PAID,
    CaseState.NUMBER_ISSUED,
    CaseState.CARD_READY,
    CaseState.HANDED_OVER,
)


def marks(channel: Channel, state: CaseState, *, ticket: bool = False) -> list[StepMark]:
    return [one.mark for one in steps_of(channel, state, ticket=ticket)]


@pytest.mark.parametrize(
    ("channel", "count", "first", "last"),
    [
        (Channel.MANUAL, 8, "Mengisi formulir dan melengkapi dokumen", "Melakukan penilaian kepuasan melalui e-survey"),
        (Channel.SPO, 8, "Datang ke bank kerjasama", "Kartu kepesertaan diterima paling lama 7 hari"),
        (Channel.WEB, 7, "Lakukan registrasi melalui website", "Kartu kepesertaan diterima paling lama 7 hari"),
        (Channel.JMO, 7, "Lakukan registrasi melalui website", "Kartu kepesertaan diterima paling lama 7 hari"),
        (Channel.PERISAI, 5, "Mempersiapkan dokumen", "Tanda bukti kepesertaan diberikan oleh Agen Perisai"),
    ],
)
def test_every_published_step_of_a_channel_is_there_in_both_languages(
    channel: Channel, count: int, first: str, last: str
) -> None:
    words = channel_words(channel)
    assert len(words) == count
    assert words[0].id.startswith(first)
    assert words[-1].id.startswith(last)
    assert all(one.id and one.en and one.id != one.en for one in words)


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("state", STATES)
def test_each_state_has_one_step_to_be_taken_until_the_card_is_there(channel: Channel, state: CaseState) -> None:
    for ticket in (False, True):
        told = marks(channel, state, ticket=ticket)
        assert len(told) == len(channel_words(channel))
        assert told.count(N) == (0 if state is CaseState.HANDED_OVER else 1)
        assert [one.number for one in steps_of(channel, state)] == list(range(1, len(told) + 1))


@pytest.mark.parametrize("channel", Channel)
def test_a_case_on_its_straight_way_never_takes_a_step_back(channel: Channel) -> None:
    assert all(after in TRANSITIONS[before] or before is CaseState.COMPLETE for before, after in pairwise(WAY))
    done = [marks(channel, state, ticket=True).count(D) for state in WAY]
    assert done == sorted(done)
    assert done[-1] == len(channel_words(channel))


def test_the_counter_shows_where_the_person_is() -> None:
    assert marks(Channel.MANUAL, CaseState.REGISTERED) == [D, N, L, L, L, L, L, L]
    assert marks(Channel.MANUAL, CaseState.REGISTERED, ticket=True) == [D, D, N, L, L, L, L, L]
    assert marks(Channel.MANUAL, CaseState.INCOMPLETE, ticket=True) == [N, D, D, L, L, L, L, L]
    assert marks(Channel.MANUAL, CaseState.AWAITING_PAYMENT) == [D, D, D, D, D, N, L, L]
    assert marks(Channel.MANUAL, CaseState.CODE_EXPIRED) == [D, D, D, D, N, L, L, L]
    assert marks(Channel.MANUAL, CaseState.CARD_SENT) == [D, D, D, D, D, D, N, L]


def test_the_other_channels_show_theirs() -> None:
    assert marks(Channel.SPO, CaseState.NOTIFIED) == [D, D, D, D, N, L, L, L]
    assert marks(Channel.SPO, CaseState.CODE_EXPIRED) == [D, D, D, D, N, D, L, L]
    assert marks(Channel.JMO, CaseState.AWAITING_PAYMENT) == [D, D, D, D, D, N, L]
    assert marks(Channel.PERISAI, CaseState.COMPLETE) == [D, D, N, L, L]
    assert marks(Channel.PERISAI, CaseState.PAID) == [D, D, D, D, N]


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("before", sorted(BEFORE_PAID))
def test_of_a_cancelled_case_what_was_done_stays_and_nothing_is_asked(channel: Channel, before: CaseState) -> None:
    cancelled = [one.mark for one in cancelled_steps(channel, before)]
    assert N not in cancelled
    assert cancelled.count(D) == marks(channel, before).count(D)
    assert set(marks(channel, CaseState.CANCELLED)) == {L}


def test_a_change_of_data_has_no_steps() -> None:
    assert steps_of(Channel.MANUAL, CaseState.DATA_CHANGED) == ()
