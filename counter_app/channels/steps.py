"""The steps of each channel in the published words, with how far a case has come.

The words are those of the information cards (Kompas, 2 December 2022), so that the kiosk and the officer read the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, unique
from functools import cache
from types import MappingProxyType

from counter_app.information.loader import packaged_cards
from counter_app.information.model import InfoChannel
from counter_app.registration.case import BEFORE_PAID, CaseState, Channel
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case
from counter_app.registration.steps import find_case, normalise_case_number
from counter_app.shared.labels import Label
from counter_app.staff.model import Permission


@unique
class StepMark(StrEnum):
    DONE = "done"
    NOW = "now"
    LATER = "later"


STEP_MARK_LABELS: Mapping[StepMark, Label] = MappingProxyType(
    {
        StepMark.DONE: Label("Selesai", "Done"),
        StepMark.NOW: Label("Sekarang", "Now"),
        StepMark.LATER: Label("Nanti", "Later"),
    }
)


@dataclass(frozen=True)
class ChannelStep:
    """One step of the applicant. `number` counts from 1."""

    number: int
    label: Label
    mark: StepMark


@dataclass(frozen=True)
class _Reached:
    """Where a case stands: the step to be taken `now`, and steps `ahead` that were taken before it was finished."""

    now: int
    ahead: frozenset[int] = frozenset()


_CARD_OF = MappingProxyType(
    {
        Channel.MANUAL: InfoChannel.MANUAL,
        Channel.SPO: InfoChannel.SPO,
        Channel.WEB: InfoChannel.ONLINE,
        Channel.JMO: InfoChannel.ONLINE,
        Channel.PERISAI: InfoChannel.PERISAI,
    }
)
_LAST = 99
_TO_CARD = (CaseState.PAID, CaseState.NUMBER_ISSUED, CaseState.CARD_READY, CaseState.CARD_SENT)
_DESK = (CaseState.DRAFT, CaseState.REGISTERED, CaseState.CALLED, CaseState.INCOMPLETE, CaseState.COMPLETE)

_NOW: Mapping[InfoChannel, Mapping[CaseState, _Reached]] = MappingProxyType(
    {
        InfoChannel.MANUAL: {
            CaseState.DRAFT: _Reached(1),
            CaseState.REGISTERED: _Reached(2),
            CaseState.CALLED: _Reached(4),
            CaseState.INCOMPLETE: _Reached(1, frozenset({2, 3})),
            CaseState.COMPLETE: _Reached(4),
            CaseState.NOTIFIED: _Reached(5),
            CaseState.AWAITING_PAYMENT: _Reached(6),
            CaseState.CODE_EXPIRED: _Reached(5),
            **dict.fromkeys(_TO_CARD, _Reached(7)),
        },
        InfoChannel.SPO: {
            CaseState.DRAFT: _Reached(2),
            CaseState.REGISTERED: _Reached(3),
            CaseState.CALLED: _Reached(5),
            CaseState.INCOMPLETE: _Reached(2, frozenset({3, 4})),
            CaseState.COMPLETE: _Reached(5),
            CaseState.NOTIFIED: _Reached(5),
            CaseState.AWAITING_PAYMENT: _Reached(7),
            CaseState.CODE_EXPIRED: _Reached(5, frozenset({6})),
            **dict.fromkeys(_TO_CARD, _Reached(8)),
        },
        InfoChannel.ONLINE: {
            **dict.fromkeys(_DESK, _Reached(5)),
            CaseState.NOTIFIED: _Reached(6),
            CaseState.AWAITING_PAYMENT: _Reached(6),
            CaseState.CODE_EXPIRED: _Reached(6),
            **dict.fromkeys(_TO_CARD, _Reached(7)),
        },
        InfoChannel.PERISAI: {
            **dict.fromkeys(_DESK, _Reached(3)),
            CaseState.NOTIFIED: _Reached(3),
            CaseState.AWAITING_PAYMENT: _Reached(4),
            CaseState.CODE_EXPIRED: _Reached(4),
            **dict.fromkeys(_TO_CARD, _Reached(5)),
        },
    }
)
_TICKET_STEP = {InfoChannel.MANUAL: 2, InfoChannel.SPO: 3}
"""Where a queue number is taken; who registered with one waits to be called."""


@cache
def channel_words(channel: Channel) -> tuple[Label, ...]:
    """The steps of a channel in the published words, in both languages."""
    told = _CARD_OF[channel]
    return next(card.steps for card in packaged_cards() if card.channel is told)


def steps_of(channel: Channel, state: CaseState, *, ticket: bool = False) -> tuple[ChannelStep, ...]:
    """Every step of a channel with its mark, for a case in a state; `ticket` says whether it came with a number.

    With the card in hand all is done, the survey too: it is anonymous, so the office knows no more than that it was
    offered at the end of the visit. Of a cancelled case nothing is left to do and no step is `NOW`; give the state
    before to see how far it had come. A change of data is no registration and takes no steps.
    """
    if state is CaseState.DATA_CHANGED:
        return ()
    reached = _reached(_CARD_OF[channel], state, ticket=ticket)
    return tuple(ChannelStep(number, label, _mark(number, reached)) for number, label in _numbered(channel))


def steps_before_form(channel: Channel) -> tuple[ChannelStep, ...]:
    """The steps of somebody who was called to a counter and whose form is not handed over yet."""
    return steps_of(channel, CaseState.INCOMPLETE)


def cancelled_steps(channel: Channel, before: CaseState, *, ticket: bool = False) -> tuple[ChannelStep, ...]:
    """The steps of a cancelled case, which was in the state `before`: what was done stays done, the rest is off."""
    return tuple(
        ChannelStep(one.number, one.label, StepMark.DONE if one.mark is StepMark.DONE else StepMark.LATER)
        for one in steps_of(channel, before, ticket=ticket)
    )


def case_steps(work: CaseWork, number: str) -> tuple[ChannelStep, ...]:
    """The steps of a case as it stands. Raises `OfficeError` (NO_SUCH_CASE, CASE_ERASED)."""
    work.actor.require(Permission.SERVE)
    return steps_of_case(work, find_case(work, normalise_case_number(number)))


def steps_of_case(work: CaseWork, case: Case) -> tuple[ChannelStep, ...]:
    """The steps of a case that somebody has open; none for a change of data."""
    if case.is_change:
        return ()
    ticket = bool(work.cases.tickets_of(case.id))
    if case.state is not CaseState.CANCELLED:
        return steps_of(case.channel, case.state, ticket=ticket)
    return cancelled_steps(case.channel, _before_cancelled(work, case.id), ticket=ticket)


def _before_cancelled(work: CaseWork, case: int) -> CaseState:
    """The state that a cancelled case was in last, by the diary."""
    told = [event.details.get("state") for event in work.diary.of_case(case)]
    states = [one for one in told if isinstance(one, str) and one in set(BEFORE_PAID)]
    return CaseState(states[-1]) if states else CaseState.REGISTERED


def _reached(channel: InfoChannel, state: CaseState, *, ticket: bool) -> _Reached:
    if state is CaseState.HANDED_OVER:
        return _Reached(_LAST)
    if state is CaseState.CANCELLED:
        return _Reached(0)
    reached = _NOW[channel][state]
    if ticket and reached.now == _TICKET_STEP.get(channel):
        return _Reached(reached.now + 1)
    return reached


def _mark(number: int, reached: _Reached) -> StepMark:
    if number == reached.now:
        return StepMark.NOW
    return StepMark.DONE if number < reached.now or number in reached.ahead else StepMark.LATER


def _numbered(channel: Channel) -> tuple[tuple[int, Label], ...]:
    return tuple(enumerate(channel_words(channel), 1))
