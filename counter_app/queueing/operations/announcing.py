"""Telling the waiting room, one call after another, and marking what was told.

Every display shows every call. The one that marks it first lets it be heard, so that a room with several displays
hears each call once. A call that nobody announced in time is not announced any more: it stays unheard, and the figures
of the day count it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from counter_app.queueing.ports import Announcement, QueueWork
from counter_app.shared.calendar import day_bounds
from counter_app.shared.events import EventKind, Subject

LATEST = 40
"""More than can be announced in a minute."""
STILL_NEW = timedelta(minutes=1)


def to_announce(work: QueueWork) -> tuple[Announcement, ...]:
    """Calls of today that the waiting room has not heard yet and still is to hear, in their order."""
    unheard = work.tickets.to_announce(day_bounds(work.today, work.branch.zone)[0])
    return tuple(one for one in unheard if _is_news(work, one))


def _is_news(work: QueueWork, one: Announcement) -> bool:
    """Whether a call is new, or its person is still expected at that counter and was not called again since."""
    return one.expected or work.now - one.at < STILL_NEW


def recent_announcements(work: QueueWork) -> tuple[Announcement, ...]:
    """Calls not announced yet, and those that any display announced in the last minute, in their order."""
    since = work.now - STILL_NEW
    latest = work.tickets.latest_announcements(LATEST)
    told = (one for one in latest if one.announced_at is not None and one.announced_at >= since)
    return tuple(sorted((*to_announce(work), *told), key=lambda one: one.id))


def mark_announced(work: QueueWork, announcements: Iterable[int]) -> int:
    """Mark calls as announced; returns how many were not yet. Displays may do so at the same time."""
    marked = 0
    for identity in announcements:
        told = work.tickets.mark_announced(identity, work.now)
        if told is not None:
            marked += 1
            subject = Subject(ticket=told.ticket, counter=told.counter)
            work.record(EventKind.TICKET_ANNOUNCED, subject, announcement=told.id, call=told.call)
    return marked
