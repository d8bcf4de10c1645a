"""Why a counter can call nobody, although somebody may wait for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from counter_app.queueing.model import CounterSession, Ticket
from counter_app.queueing.operations.candidates import rule_of
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Condition
from counter_app.queueing.rule import Hindrance, RuleSettings
from counter_app.shared.errors import ErrorCode, OfficeError

_ALL_CALLS = datetime.max.replace(tzinfo=UTC)
_MINUTE, _SECOND = timedelta(minutes=1), timedelta(seconds=1)


@dataclass(frozen=True)
class QueueEmpty:
    """Nobody can be called to this counter now. `until`: when somebody who waits may be; None: not today."""

    counter: int
    why: Hindrance = Hindrance.NOBODY_WAITS
    until: datetime | None = None

    def error(self, now: datetime) -> OfficeError:
        """The same as a refusal, with the time that is left or the moment to come."""
        counter, why = self.counter, self.why.value
        if self.until is None:
            return OfficeError(ErrorCode.QUEUE_EMPTY, counter=counter, why=why)
        if self.why is Hindrance.JUST_CALLED:
            wait_s = -((now - self.until) // _SECOND)
            return OfficeError(ErrorCode.QUEUE_EMPTY, counter=counter, why=why, wait_s=wait_s)
        whole = self.until.replace(second=0, microsecond=0)
        from_at = whole if whole == self.until else whole + _MINUTE
        return OfficeError(
            ErrorCode.QUEUE_EMPTY, counter=counter, why=why, from_at=from_at.isoformat(timespec="minutes")
        )


def nobody_to_call(work: QueueWork, session: CounterSession) -> QueueEmpty:
    """Why the rule chose nobody for a counter."""
    letters = session.profile.letters
    if not work.tickets.heads(work.today, letters, session.counter, _ALL_CALLS, ()):
        return QueueEmpty(session.counter)
    waiting = [
        one
        for one in work.tickets.waiting_tickets(work.today)
        if one.service in letters and one.for_counter in {None, session.counter}
    ]
    again = tuple(_called_just_now(work, waiting))
    if again:
        return QueueEmpty(session.counter, Hindrance.JUST_CALLED, min(again))
    taken = [one for one in _taken(work, session, waiting) if one is not None]
    zone = work.branch.zone.tzinfo
    until = min(taken).astimezone(zone) if taken else None
    return QueueEmpty(session.counter, Hindrance.NOT_YET_BY_PROFILE, until)


def _called_just_now(work: QueueWork, waiting: list[Ticket]) -> Iterator[datetime]:
    """When those may be called again whom nobody may call yet."""
    gap = timedelta(seconds=work.branch.call_gap_seconds)
    for one in waiting:
        if one.calls and one.last_called_at is not None and one.last_called_at + gap > work.now:
            yield one.last_called_at + gap


def _taken(work: QueueWork, session: CounterSession, waiting: list[Ticket]) -> Iterator[datetime | None]:
    rule = rule_of(work.branch)
    for one in waiting:
        condition = session.profile.conditions.get(one.service)
        if condition is not None:
            yield taken_from(condition, one.arrived_at, rule, work.now)


def taken_from(condition: Condition, arrived_at: datetime, rule: RuleSettings, now: datetime) -> datetime | None:
    """The moment of today from which a counter takes somebody at the latest, even if nobody else comes; or None."""
    today = now.astimezone(rule.zone.tzinfo).date()
    moment = now
    if condition.start is not None:
        moment = max(moment, datetime.combine(today, condition.start, rule.zone.tzinfo))
    if condition.longer_than_minutes is not None:
        longer = timedelta(minutes=condition.longer_than_minutes) + _SECOND
        moment = max(moment, arrived_at + min(longer, rule.max_wait))
    elif condition.more_than is not None:
        moment = max(moment, arrived_at + rule.max_wait)
    over = condition.end is not None and moment >= datetime.combine(today, condition.end, rule.zone.tzinfo)
    return None if over else moment
