"""Profiles of officers, announcements, visits of several services, bookings, paper numbers, carried tickets, scores."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SERVING = "state = 'serving' AND exclusive"
UNHEARD = "announced_at IS NULL AND withdrawn_at IS NULL"
ORIGIN = "origin IN ('issued', 'booking', 'walk_in', 'paper', 'carried')"


def upgrade() -> None:
    _columns()
    _profiles_and_announcements()
    _parts_and_places()
    _bookings_and_scores()
    _calls_from_the_diary()


def downgrade() -> None:
    """Drops bookings, profiles, parts of visits, and what ties carried tickets and paper numbers; no upgrade restores them."""
    for table in ("promise_scores", "special_hours"):
        op.drop_table(table)
    op.drop_index(op.f("ix_bookings_business_day"), table_name="bookings")
    op.drop_table("bookings")
    # the program before knows no such paper
    op.execute("DELETE FROM papers WHERE kind = 'booking_slip'")
    op.execute("DELETE FROM sequences WHERE series = 'paper:JT'")
    op.drop_table("paper_tickets")
    op.drop_table("carried_tickets")
    op.drop_index(op.f("ix_visit_parts_ticket"), table_name="visit_parts")
    op.drop_table("visit_parts")
    op.drop_index("ix_announcements_open", table_name="announcements")
    op.drop_index(op.f("ix_announcements_ticket"), table_name="announcements")
    op.drop_table("announcements")
    op.drop_table("officer_profiles")
    for column in ("undone_at", "max_wait_s", "ratio", "place"):
        op.drop_column("ticket_calls", column)
    op.drop_index("uq_tickets_serving", table_name="tickets")
    for column in ("undo", "exclusive", "booked_for", "origin"):
        op.drop_column("tickets", column)
    for column in ("finally_services", "conditions"):
        op.drop_column("counters", column)
    op.drop_column("services", "daily_quota")


def _columns() -> None:
    op.add_column("services", sa.Column("daily_quota", sa.Integer(), nullable=True))
    op.add_column("counters", sa.Column("conditions", sa.Text(), server_default="", nullable=False))
    op.add_column("counters", sa.Column("finally_services", sa.Text(), server_default="", nullable=False))
    # SQLite adds a checked column only in these words, and makes the table anew for any others
    op.execute(
        "ALTER TABLE tickets ADD COLUMN origin TEXT DEFAULT 'issued' NOT NULL "
        f"CONSTRAINT ck_tickets_origin CHECK ({ORIGIN})"
    )
    op.add_column("tickets", sa.Column("booked_for", sa.BigInteger(), nullable=True))
    op.add_column("tickets", sa.Column("exclusive", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("tickets", sa.Column("undo", sa.Text(), nullable=True))
    # the command line of a training branch works at every counter, so its tickets bind it to none
    op.execute("UPDATE tickets SET exclusive = false WHERE officer IN (SELECT id FROM officers WHERE role = 'system')")
    op.create_index(
        "uq_tickets_serving",
        "tickets",
        ["officer"],
        unique=True,
        sqlite_where=sa.text(SERVING),
        postgresql_where=sa.text(SERVING),
    )
    for column in ("place", "ratio", "max_wait_s"):
        op.add_column("ticket_calls", sa.Column(column, sa.Integer(), nullable=True))
    op.add_column("ticket_calls", sa.Column("undone_at", sa.BigInteger(), nullable=True))


def _profiles_and_announcements() -> None:
    op.create_table(
        "officer_profiles",
        sa.Column("officer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("counter", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("finally_services", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_officer_profiles_officer")),
        sa.ForeignKeyConstraint(["counter"], ["counters.number"], name=op.f("fk_officer_profiles_counter")),
        sa.PrimaryKeyConstraint("officer", "counter", name=op.f("pk_officer_profiles")),
    )
    op.create_table(
        "announcements",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("call", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("announced_at", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_announcements_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
    )
    op.create_index(op.f("ix_announcements_ticket"), "announcements", ["ticket"])
    op.create_index(
        "ix_announcements_open",
        "announcements",
        ["at"],
        sqlite_where=sa.text(UNHEARD),
        postgresql_where=sa.text(UNHEARD),
    )


def _parts_and_places() -> None:
    op.create_table(
        "visit_parts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("finished_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('completed', 'incomplete', 'information', 'referred')", name=op.f("ck_visit_parts_outcome")
        ),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_visit_parts_ticket")),
        sa.ForeignKeyConstraint(["service"], ["services.letter"], name=op.f("fk_visit_parts_service")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_parts")),
    )
    op.create_index(op.f("ix_visit_parts_ticket"), "visit_parts", ["ticket"])
    op.create_table(
        "carried_tickets",
        sa.Column("ticket", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("carried_from", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_carried_tickets_ticket")),
        sa.ForeignKeyConstraint(["carried_from"], ["tickets.id"], name=op.f("fk_carried_tickets_carried_from")),
        sa.PrimaryKeyConstraint("ticket", name=op.f("pk_carried_tickets")),
        sa.UniqueConstraint("carried_from", name=op.f("uq_carried_tickets_carried_from")),
    )
    op.create_table(
        "paper_tickets",
        sa.Column("ticket", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("paper_number", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_paper_tickets_ticket")),
        sa.PrimaryKeyConstraint("ticket", name=op.f("pk_paper_tickets")),
        sa.UniqueConstraint("business_day", "paper_number", name=op.f("uq_paper_tickets_business_day_paper_number")),
    )


def _bookings_and_scores() -> None:
    op.create_table(
        "bookings",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("booked_for", sa.BigInteger(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("paper", BIG_ID, nullable=True),
        sa.CheckConstraint(
            "priority IN ('elderly', 'disabled', 'pregnant', 'infant', 'sick')", name=op.f("ck_bookings_priority")
        ),
        sa.CheckConstraint("state IN ('booked', 'checked_in', 'missed', 'cancelled')", name=op.f("ck_bookings_state")),
        sa.CheckConstraint("source IN ('counter', 'import')", name=op.f("ck_bookings_source")),
        sa.CheckConstraint("(state = 'checked_in') = (ticket IS NOT NULL)", name=op.f("ck_bookings_checked_in")),
        sa.ForeignKeyConstraint(["service"], ["services.letter"], name=op.f("fk_bookings_service")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_bookings_ticket")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_bookings_officer")),
        sa.ForeignKeyConstraint(["paper"], ["papers.id"], name=op.f("fk_bookings_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
        sa.UniqueConstraint("reference", name=op.f("uq_bookings_reference")),
        sa.UniqueConstraint("ticket", name=op.f("uq_bookings_ticket")),
        sa.UniqueConstraint("paper", name=op.f("uq_bookings_paper")),
    )
    op.create_index(op.f("ix_bookings_business_day"), "bookings", ["business_day"])
    op.create_table(
        "special_hours",
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("business_day", name=op.f("pk_special_hours")),
    )
    op.create_table(
        "promise_scores",
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("hour", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("tickets", sa.Integer(), nullable=False),
        sa.Column("inside", sa.Integer(), nullable=False),
        sa.Column("below_p90", sa.Integer(), nullable=False),
        sa.Column("error_s", sa.BigInteger(), nullable=False),
        sa.Column("wait_s", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("hour BETWEEN 0 AND 23", name=op.f("ck_promise_scores_hour")),
        sa.ForeignKeyConstraint(["service"], ["services.letter"], name=op.f("fk_promise_scores_service")),
        sa.PrimaryKeyConstraint("business_day", "service", "hour", "method", name=op.f("pk_promise_scores")),
    )


CALLED, RECALLED = "queue.ticket_called", "queue.ticket_recalled"
UNDONE, ANNOUNCED = "queue.ticket_undone", "queue.ticket_announced"


def _calls_from_the_diary() -> None:
    """Bring back what a step down took from calls that were made with their figures; older calls have none."""
    bind = op.get_bind()
    first = bind.execute(
        sa.text("SELECT min(sequence) FROM events WHERE kind = :kind AND details LIKE '%\"ratio\":%'"), {"kind": CALLED}
    ).scalar_one()
    if first is None:
        return
    told = bind.execute(
        sa.text(
            "SELECT kind, ticket, counter, happened_at, details FROM events "
            "WHERE sequence >= :first AND kind IN (:called, :recalled, :undone, :announced) ORDER BY sequence"
        ),
        {"first": first, "called": CALLED, "recalled": RECALLED, "undone": UNDONE, "announced": ANNOUNCED},
    ).all()
    rows = bind.execute(sa.text("SELECT id, ticket, number FROM ticket_calls ORDER BY id DESC")).all()
    calls: dict[int, list[Any]] = {}
    for event in reversed([one for one in told if one.kind == CALLED]):
        calls.setdefault(event.ticket, []).append(None)
    for row in rows:  # the latest rows of a ticket belong to its latest events
        if None in calls.get(row.ticket, ()):
            calls[row.ticket][calls[row.ticket].index(None)] = row
    made: list[dict[str, Any]] = []
    past: dict[int, tuple[Any, list[dict[str, Any]]]] = {}
    for event in told:
        details = json.loads(event.details)
        if event.kind == CALLED:
            past[event.ticket] = (calls[event.ticket].pop(), past.get(event.ticket, (None, []))[1])
        if event.ticket in past:
            call, heard = past[event.ticket]
            made += _hear(bind, call, heard, event, details)
    last = 0
    for one in made:  # identities grow, as they did when the calls were made
        last = one["id"] = max(one["id"], last + 1)
    bind.execute(
        sa.text(
            "INSERT INTO announcements (id, ticket, counter, call, at, announced_at, withdrawn_at) "
            "VALUES (:id, :ticket, :counter, :call, :at, :announced_at, :withdrawn_at)"
        ),
        made,
    )
    if bind.dialect.name == "postgresql":
        op.execute("SELECT setval(pg_get_serial_sequence('announcements', 'id'), (SELECT max(id) FROM announcements))")


def _hear(
    bind: sa.Connection, call: Any, heard: list[dict[str, Any]], event: Any, details: dict[str, Any]
) -> list[dict[str, Any]]:
    """Follow one event of a ticket; returns its new announcement, if it has one. `heard` are the ticket's so far."""
    unheard = [one for one in heard if one["announced_at"] is None and one["withdrawn_at"] is None]
    if event.kind in {CALLED, RECALLED}:
        new = {"ticket": event.ticket, "counter": event.counter, "at": event.happened_at}
        number = call.number if event.kind == CALLED else details["call"]
        heard.append(new | {"id": 0, "call": number, "announced_at": None, "withdrawn_at": None})
        if event.kind == CALLED:
            figures = {key: details.get(key) for key in ("place", "ratio", "max_wait_s")}
            _set(bind, call, "place = :place, ratio = :ratio, max_wait_s = :max_wait_s", figures)
        return heard[-1:]
    if event.kind == ANNOUNCED:
        for one in [one for one in unheard if one["call"] == details["call"]][:1]:
            one |= {"id": details["announcement"], "announced_at": event.happened_at}
    elif details.get("step") == CALLED:
        _set(bind, call, "undone_at = :at", {"at": event.happened_at})
        for one in unheard:
            one["withdrawn_at"] = event.happened_at
    return []


def _set(bind: sa.Connection, call: Any, values: str, given: dict[str, Any]) -> None:
    bind.execute(sa.text(f"UPDATE ticket_calls SET {values} WHERE id = :id"), {**given, "id": call.id})
