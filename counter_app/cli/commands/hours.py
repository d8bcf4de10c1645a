"""`hours`: when the branch is open, and how many tickets the kiosk gives out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_day, read_optional_day
from counter_app.queueing.hours import Day
from counter_app.queueing.operations.opening_hours import (
    clear_special_hours,
    days,
    set_quota,
    set_special_hours,
)
from counter_app.queueing.operations.stopping import hours_bind, opening
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from datetime import date

    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Opening hours of the branch, special days and daily quotas.", no_args_is_help=True)

DayArgument = Annotated[str, typer.Argument(metavar="DATE", help="The day.")]
_MOST_DAYS = 366


@command(app, "show")
def show(
    session: Session,
    *,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="First day; today unless given.")] = None,
    count: Annotated[int, typer.Option("--days", min=1, max=_MOST_DAYS, help="How many days.")] = 7,
) -> Answer:
    """Show whether the branch is open now, and the hours of the days to come."""
    first = read_optional_day(on, "on")

    def look(work: SqlWork) -> Document:
        now = opening(work)
        return {
            "now_open": now.phase,
            "opens_at": now.opens_at,
            "last_ticket_at": now.last_ticket_at,
            "closes_at": now.closes_at,
            "obeyed": hours_bind(work),
            "days": [_day(one) for one in days(work, first or work.today, count)],
            "quotas": [{"service": letter, "quota": quota} for letter, quota in sorted(work.hours.quotas().items())],
        }

    return Answer(session.read(look))


@command(app, "set")
def put(
    session: Session,
    day: DayArgument,
    hours: Annotated[str, typer.Argument(metavar="HOURS", help="As 08:00-11:00 or closed.")],
) -> Answer:
    """Give one day hours of its own, which go before weekday, Ramadan and holiday."""
    typed = "-" if hours.strip().lower() in {"closed", "tutup"} else hours
    done = session.run(set_special_hours, read_day(day, "day"), typed)
    return Answer(_day(done), Label("Disimpan.", "Stored."))


@command(app, "clear")
def clear(session: Session, day: DayArgument) -> Answer:
    """Let the settings decide the hours of a day again."""
    done = session.run(clear_special_hours, read_day(day, "day"))
    return Answer(_day(done), Label("Disimpan.", "Stored."))


@command(app, "quota")
def quota(
    session: Session,
    *,
    service: Annotated[str, typer.Option(help="Letter of the service.", metavar="A")],
    most: Annotated[
        int | None, typer.Option("--most", metavar="N", help="Tickets a day; no limit unless given.")
    ] = None,
) -> Answer:
    """Limit the tickets of a service that the kiosk gives out on a day."""
    session.run(set_quota, service, most)
    return Answer({"service": service.strip().upper(), "quota": most}, Label("Disimpan.", "Stored."))


def _day(day: Day) -> Document:
    return {"day": day.day, "weekday": _weekday(day.day), "hours": str(day.hours), "basis_of_hours": day.basis}


def _weekday(day: date) -> Label:
    return _WEEKDAYS[day.weekday()]


_WEEKDAYS = (
    Label("Senin", "Monday"),
    Label("Selasa", "Tuesday"),
    Label("Rabu", "Wednesday"),
    Label("Kamis", "Thursday"),
    Label("Jumat", "Friday"),
    Label("Sabtu", "Saturday"),
    Label("Minggu", "Sunday"),
)
