"""`counter`: sessions at counters, and `queue`: who waits."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.queueing.model import CounterSession
from counter_app.queueing.operations import reading
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.shared.labels import Label

app = typer.Typer(help="Open, pause and close counters.", no_args_is_help=True)
queue_app = typer.Typer()

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


def _document(session: CounterSession) -> Document:
    return {
        "counter": session.counter,
        "officer": session.officer_name,
        "state": session.state,
        "reason": session.reason,
        "opened_at": session.opened_at,
        "closed_at": session.closed_at,
    }


@command(queue_app, "queue")
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
    return Answer({"services": services})
