"""`queue`: who waits and how long still; what if; and a past day under another rule."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.clock_view import with_clock
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.forecast_view import dry_run_document, shown_dry_run, what_if_document
from counter_app.cli.inputs import read_day
from counter_app.cli.profile_options import FinallyOption, ProfileOption, WhenOption, read_profiles
from counter_app.cli.ticket_view import promise_document, wait_document
from counter_app.queueing.operations import reading
from counter_app.queueing.operations.estimating import promise_for, queue_now
from counter_app.queueing.operations.forecasting import what_if
from counter_app.queueing.operations.replaying import dry_run
from counter_app.queueing.operations.still_to_wait import expected_now
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Show who waits, per service.")

Ratio = Annotated[int | None, typer.Option(min=1, max=20, help="Regular tickets per priority ticket.")]
MaxWait = Annotated[int | None, typer.Option(min=1, max=480, help="Maximum wait in minutes.")]


@command(app, None)
def queue(session: Session) -> Answer:
    """Show who waits, per service."""
    services: list[Document] = [
        {
            "service": one.service.letter,
            "name": Label(one.service.name_id, one.service.name_en),
            "waiting": one.waiting,
            "waiting_priority": one.waiting_priority,
            "longest_wait_s": one.longest_wait_s,
            "open_counters": one.open_counters,
        }
        for one in session.read(reading.queue)
    ]
    return with_clock(session, Answer({"services": services}))


@command(app, "estimate")
def estimate(session: Session) -> Answer:
    """Show how long the next person of each service would wait, and how long everybody in the queue still has to."""

    def look(work: SqlWork) -> Document:
        now = queue_now(work)
        letters = [one.letter for one in work.counters.services() if one.active]
        return {
            "services": [
                {"service": letter, **promise_document(promise_for(work, letter, priority=False, queue=now))}
                for letter in letters
            ],
            "tickets": [
                {"ticket": one.ticket.number, "service": one.ticket.service, **wait_document(one.wait)}
                for one in expected_now(work)
            ],
        }

    return with_clock(session, Answer(session.read(look)))


@command(app, "what-if")
def ask_what_if(
    session: Session,
    *,
    opened: Annotated[list[int] | None, typer.Option("--open", metavar="N", help="Open this counter too.")] = None,
    closed: Annotated[list[int] | None, typer.Option("--close", metavar="N", help="Without this counter.")] = None,
    ratio: Ratio = None,
    max_wait: MaxWait = None,
    profile: ProfileOption = None,
    last: FinallyOption = None,
    when: WhenOption = None,
    last_ticket: Annotated[str | None, typer.Option(metavar="HH:MM", help="Issue no ticket from then on.")] = None,
) -> Answer:
    """Forecast the waits and the end of the day, as it is and with something changed from now on."""
    profiles = read_profiles(profile, last, when)

    def look(work: SqlWork) -> Document:
        asked = what_if(
            work,
            opened=tuple(opened or ()),
            closed=tuple(closed or ()),
            ratio=ratio,
            max_wait_minutes=max_wait,
            last_ticket=None if last_ticket is None else _today_at(work, last_ticket),
            profiles=profiles,
        )
        return what_if_document(asked)

    return Answer(session.read(look))


def _today_at(work: SqlWork, text: str) -> datetime:
    try:
        return datetime.combine(work.today, time.fromisoformat(text.strip().replace(".", ":")), work.branch.zone.tzinfo)
    except ValueError:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="last_ticket", expected="time") from None


@command(app, "dry-run")
def ask_dry_run(
    session: Session,
    *,
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day to be replayed.")],
    ratio: Ratio = None,
    max_wait: MaxWait = None,
    profile: ProfileOption = None,
    last: FinallyOption = None,
    when: WhenOption = None,
) -> Answer:
    """Replay a past day under a changed rule, beside the day as it was."""
    day = read_day(on, "on")
    profiles = read_profiles(profile, last, when)
    run = session.read(dry_run, day, ratio=ratio, max_wait_minutes=max_wait, profiles=profiles)
    return Answer({"day": day, **dry_run_document(run)}, shown={"day": day, **shown_dry_run(run)})
