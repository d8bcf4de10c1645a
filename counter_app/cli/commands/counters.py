"""`counter`: sessions at counters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import MissingOption
from counter_app.queueing.model import CounterSession
from counter_app.queueing.operations.counters import (
    close_counter,
    find_counter,
    open_counter,
    pause_counter,
    release_counter,
)
from counter_app.queueing.operations.profiles import clear_profile, set_profile
from counter_app.queueing.profile import parse_profile, write_conditions, write_groups
from counter_app.shared.labels import Label
from counter_app.staff.operations import find_officer

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Open, pause and close counters.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(help="Number of the counter.", metavar="N", show_default=False)]


@command(app, "open")
def open_one(session: Session, number: Number) -> Answer:
    """Open a counter for the acting officer, or go on after a pause."""
    opened = session.run(open_counter, number)
    return Answer(_document(opened), Label("Loket {counter} buka.", "Counter {counter} is open."))


@command(app, "pause")
def pause(
    session: Session, number: Number, reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None
) -> Answer:
    """Stop calling for a while."""
    paused = session.run(pause_counter, number, reason)
    return Answer(_document(paused), Label("Loket {counter} jeda.", "Counter {counter} is paused."))


@command(app, "close")
def close(
    session: Session, number: Number, reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None
) -> Answer:
    """End the session of a counter."""
    closed = session.run(close_counter, number, reason)
    return Answer(_document(closed), Label("Loket {counter} tutup.", "Counter {counter} is closed."))


@command(app, "release")
def release(
    session: Session, number: Number, reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None
) -> Answer:
    """Take a counter from its officer; whoever is there goes back to the old place. For supervisors."""
    released = session.run(release_counter, number, reason)
    ticket = None if released.ticket is None else released.ticket.number
    return Answer(
        _document(released.session) | {"ticket": ticket},
        Label("Loket {counter} dibebaskan.", "Counter {counter} is free."),
    )


@command(app, "profile")
def profile(
    session: Session,
    number: Number,
    *,
    services: Annotated[
        str | None,
        typer.Option(metavar="AB|K", help="Services in order, groups separated by |; unchanged if not given."),
    ] = None,
    last: Annotated[
        str, typer.Option("--finally", metavar="F", help="Services to call only when nobody waits for the others.")
    ] = "",
    when: Annotated[
        list[str] | None,
        typer.Option(metavar="K:>5>15m@10:00-12:00", help="Take a service only so: line, wait, time of day."),
    ] = None,
    of: Annotated[str | None, typer.Option(metavar="NAME", help="Only for this officer.")] = None,
    clear: Annotated[bool, typer.Option("--clear", help="Take the officer's own profile away.")] = False,
) -> Answer:
    """Show or set what a counter serves, or what one officer serves there; setting is for supervisors."""
    if services is None and (last or when):
        raise MissingOption("services")
    if clear and of is None:
        raise MissingOption("of")
    wanted = None if services is None else parse_profile(services, last, when or ())

    def act(work: SqlWork) -> Document:
        officer = None if of is None else find_officer(work, of)
        if clear and officer is not None:
            clear_profile(work, number, officer.id)
        elif wanted is not None:
            set_profile(work, number, wanted, None if officer is None else officer.id)
        counter = find_counter(work, number)
        own = {one.officer: one.profile for one in work.counters.officer_profiles(number)}
        served = counter.profile if officer is None else own.get(officer.name, counter.profile)
        return {
            "counter": number,
            "officer": None if officer is None else officer.name,
            "services": write_groups(served.groups),
            "finally": "".join(served.finally_services),
            "when": list(write_conditions(served)),
            "officers": sorted(own),
        }

    changes = clear or wanted is not None
    return Answer(session.run(act) if changes else session.read(act))


def _document(session: CounterSession) -> Document:
    return {
        "counter": session.counter,
        "officer": session.officer_name,
        "state": session.state,
        "reason": session.reason,
        "opened_at": session.opened_at,
        "closed_at": session.closed_at,
    }
