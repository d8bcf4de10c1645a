"""The running queue in words: one function per table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from counter_app.queueing.labels import ACTIVITY_LABELS
from counter_app.queueing.model import Activity, Promise, Ticket, TicketState
from counter_app.settings import Language
from ui.dashboard.live_state import Live, Place
from ui.shared.table import Cell, Row
from ui.shared.urgency import Urgency
from ui.shared.wording import clock_time, duration, pick, priority_name, service_name, ticket_state

SIGNS = {
    Urgency.LATE: ("ph.warning-circle", "danger"),
    Urgency.SOON: ("ph.clock", "on_amber_tint"),
    Urgency.CALM: ("", ""),
}
_ACTIVITIES = {
    Activity.READY: ("ph.circle", "primary"),
    Activity.SERVING: ("ph.user-focus", "primary"),
    Activity.PAUSED: ("ph.pause-circle", "on_amber_tint"),
    Activity.CLOSED: ("ph.minus-circle", "soft"),
}
DASH = "–"
LONGEST_IN_MINUTES = 180


def wait_cell(live: Live, seconds: int, language: Language, late: str) -> Cell:
    """A wait against the target: sign, colour, and for a reader the words."""
    standing = live.urgency(seconds)
    text = duration(seconds, language, rounded=True)
    sign, tone = SIGNS[standing]
    about = f"{text} · {late}" if standing is Urgency.LATE else text
    return Cell(text, sign, tone, strong=standing is Urgency.LATE, about=about)


def span(promise: Promise, language: Language) -> str:
    """`7–12 mnt`, what is told at the kiosk: p50 to p90; long waits in whole hours."""
    low, high = (-(-seconds // 60) for seconds in (promise.p50_s, promise.p90_s))
    unit = "mnt" if language is Language.ID else "min"
    if high > LONGEST_IN_MINUTES:
        low, high = low // 60, -(-high // 60)
        unit = "jam" if language is Language.ID else "h"
    return f"{low} {unit}" if low == high else f"{low}–{high} {unit}"


def line_rows(live: Live, now: datetime, language: Language, late: str) -> list[Row]:
    rows = []
    for line in live.lines:
        letter = line.service.letter
        promise = live.promises.get(letter)
        longest = wait_cell(live, live.longest_s(line, now), language, late) if line.waiting else Cell(DASH)
        counters = Cell(str(line.open_counters))
        if line.waiting and not line.open_counters:
            counters = Cell("0", "ph.warning-circle", "danger", strong=True)
        expected = DASH if promise is None else span(promise, language)
        cells = (
            Cell(letter, strong=True),
            Cell(service_name(line.service, language)),
            Cell(str(line.waiting), strong=line.waiting > 0),
            longest,
            Cell(expected),
            counters,
        )
        rows.append(Row(letter, cells))
    return rows


def place_rows(live: Live, now: datetime, language: Language, called: Callable[[str], str]) -> list[Row]:
    """`called` words a ticket that was called and has not come yet."""
    return [_place_row(live, place, now, language, called) for place in live.places]


def _place_row(live: Live, place: Place, now: datetime, language: Language, called: Callable[[str], str]) -> Row:
    state = place.activity
    words = pick(ACTIVITY_LABELS[state], language)
    words = words[0].upper() + words[1:]
    reason = "" if place.session is None else place.session.reason or ""
    if state is Activity.PAUSED and reason:
        words = f"{words}: {reason}"
    sign, tone = _ACTIVITIES[state]
    ticket, since = Cell(DASH), Cell(DASH)
    if place.held is not None:
        ticket = Cell(place.held.number, strong=True)
        if place.called:
            words, sign = called(place.held.number), "ph.megaphone"
    if place.since is not None and (place.held is not None or state is Activity.READY):
        passed = max(0, int((now - place.since).total_seconds()))
        at = clock_time(place.since, live.zone, language)
        since = Cell(duration(passed, language, rounded=True), about=at) if place.held is not None else Cell(DASH)
    officer = DASH if place.session is None else place.session.officer_name
    return Row(
        place.counter.number,
        (Cell(str(place.counter.number), strong=True), Cell(officer), Cell(words, sign, tone), ticket, since),
    )


def waiting_rows(live: Live, tickets: tuple[Ticket, ...], now: datetime, language: Language, late: str) -> list[Row]:
    rows = []
    for ticket in tickets:
        about = service_name(live.services[ticket.service], language)
        if ticket.priority is not None:
            about = f"{about} · {priority_name(ticket.priority, language)}"
        if ticket.for_counter is not None:
            about = f"{about} → {ticket.for_counter}"
        wait = wait_cell(live, live.waited_s(ticket, now), language, late)
        rows.append(
            Row(
                ticket.id,
                (
                    Cell(ticket.number, strong=True),
                    Cell(about),
                    Cell(clock_time(ticket.arrived_at, live.zone, language)),
                    wait,
                ),
            )
        )
    return rows


def away_rows(live: Live, language: Language, back: Callable[[str], str], left: Callable[[str], str]) -> list[Row]:
    """`back` words when a parked person returns, `left` since when one did not come."""
    rows = []
    for ticket in live.away:
        state = ticket_state(ticket.state, language)
        told = ""
        if ticket.state is TicketState.PARKED and ticket.due_back_at is not None:
            told = back(clock_time(ticket.due_back_at, live.zone, language))
        elif ticket.ended_at is not None:
            told = left(clock_time(ticket.ended_at, live.zone, language))
        sign = "ph.pause-circle" if ticket.state is TicketState.PARKED else "ph.user-minus"
        rows.append(
            Row(
                ticket.id,
                (
                    Cell(ticket.number, strong=True),
                    Cell(service_name(live.services[ticket.service], language)),
                    Cell(state, sign, "soft"),
                    Cell(told),
                ),
            )
        )
    return rows
