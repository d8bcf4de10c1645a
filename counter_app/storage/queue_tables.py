"""The tables of the queue. Constraints make a duplicate number or a double call impossible."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of, partial_index
from counter_app.storage.metadata import metadata

services = sa.Table(
    "services",
    metadata,
    sa.Column("letter", sa.Text, primary_key=True),
    sa.Column("name_id", sa.Text, nullable=False),
    sa.Column("name_en", sa.Text, nullable=False),
    sa.Column("active", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("served", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("sum_s", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("squares_s2", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("daily_quota", sa.Integer),
)

counters = sa.Table(
    "counters",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("profile", sa.Text, nullable=False),
    sa.Column("conditions", sa.Text, nullable=False, server_default=""),
    sa.Column("finally_services", sa.Text, nullable=False, server_default=""),
)

officer_profiles = sa.Table(
    "officer_profiles",
    metadata,
    sa.Column("officer", sa.ForeignKey("officers.id"), primary_key=True, autoincrement=False),
    sa.Column("counter", sa.ForeignKey("counters.number"), primary_key=True, autoincrement=False),
    sa.Column("profile", sa.Text, nullable=False),
    sa.Column("conditions", sa.Text, nullable=False),
    sa.Column("finally_services", sa.Text, nullable=False),
)
"""What an officer serves at a counter where it is not what the counter serves otherwise."""

counter_sessions = sa.Table(
    "counter_sessions",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("counter", sa.ForeignKey("counters.number"), nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("exclusive", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("closed_at", Moment),
    sa.Column("regular_run", sa.Integer, nullable=False),
    one_of("state", "open", "paused", "closed"),
    partial_index("uq_counter_sessions_counter", "counter", "state <> 'closed'", unique=True),
    partial_index("uq_counter_sessions_officer", "officer", "state <> 'closed' AND exclusive", unique=True),
)

sequences = sa.Table(
    "sequences",
    metadata,
    sa.Column("series", sa.Text, primary_key=True),
    sa.Column("business_day", sa.Date, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
)

tickets = sa.Table(
    "tickets",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("letter", sa.ForeignKey("services.letter"), nullable=False),
    sa.Column("business_day", sa.Date, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("service", sa.ForeignKey("services.letter"), nullable=False),
    sa.Column("priority", sa.Text),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("issued_at", Moment, nullable=False),
    sa.Column("arrived_at", Moment, nullable=False),
    sa.Column("for_counter", sa.ForeignKey("counters.number")),
    sa.Column("counter", sa.ForeignKey("counters.number")),
    sa.Column("officer", sa.ForeignKey("officers.id")),
    sa.Column("calls", sa.Integer, nullable=False, server_default="0"),
    sa.Column("last_called_at", Moment),
    sa.Column("due_back_at", Moment),
    sa.Column("ended_at", Moment),
    sa.Column("outcome", sa.Text),
    sa.Column("ahead", sa.Integer, nullable=False),
    sa.Column("p10_s", sa.Integer, nullable=False),
    sa.Column("p50_s", sa.Integer, nullable=False),
    sa.Column("p90_s", sa.Integer, nullable=False),
    sa.Column("origin", sa.Text, nullable=False, server_default="issued"),
    sa.Column("booked_for", Moment),
    sa.Column("exclusive", sa.Boolean(create_constraint=False), nullable=False, server_default=sa.true()),
    sa.Column("undo", sa.Text),
    sa.UniqueConstraint("letter", "business_day", "sequence"),
    one_of("priority", "elderly", "disabled", "pregnant", "infant", "sick"),
    one_of(
        "state",
        "waiting",
        "called",
        "serving",
        "parked",
        "finished",
        "no_show",
        "cancelled",
        "expired",
        "carried",
    ),
    one_of("outcome", "completed", "incomplete", "information", "referred"),
    one_of("origin", "issued", "booking", "walk_in", "paper", "carried"),
    sa.CheckConstraint("sequence > 0", name="sequence"),
    sa.CheckConstraint("(state = 'finished') = (outcome IS NOT NULL)", name="finished"),
    sa.CheckConstraint("(state IN ('called', 'serving')) <= (counter IS NOT NULL)", name="in_hand"),
    sa.Index("ix_tickets_heads", "business_day", "state", "service", "priority", "arrived_at", "id"),
    partial_index("uq_tickets_in_hand", "counter", "state IN ('called', 'serving')", unique=True),
    partial_index("uq_tickets_serving", "officer", "state = 'serving' AND exclusive", unique=True),
    partial_index("ix_tickets_due_back", "due_back_at", "state = 'parked'"),
)

ticket_slices = sa.Table(
    "ticket_slices",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("started_at", Moment, nullable=False),
    sa.Column("ended_at", Moment),
    sa.Column("counter", sa.Integer),
    sa.Column("officer", sa.Integer),
    one_of("kind", "waiting", "walking", "serving", "parked"),
    sa.CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="order"),
    sa.Index("ix_ticket_slices_ticket", "ticket"),
    partial_index("uq_ticket_slices_running", "ticket", "ended_at IS NULL", unique=True),
)

ticket_calls = sa.Table(
    "ticket_calls",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), nullable=False, index=True),
    sa.Column("counter", sa.Integer, nullable=False),
    sa.Column("officer", sa.Integer, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("waited_s", sa.Integer, nullable=False),
    sa.Column("regular_run", sa.Integer, nullable=False),
    sa.Column("place", sa.Integer),
    sa.Column("ratio", sa.Integer),
    sa.Column("max_wait_s", sa.Integer),
    sa.Column("undone_at", Moment),
)

ticket_reasons = sa.Table(
    "ticket_reasons",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), nullable=False, index=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

announcements = sa.Table(
    "announcements",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), nullable=False, index=True),
    sa.Column("counter", sa.Integer, nullable=False),
    sa.Column("call", sa.Integer, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("announced_at", Moment),
    sa.Column("withdrawn_at", Moment),
    partial_index("ix_announcements_open", "at", "announced_at IS NULL AND withdrawn_at IS NULL"),
)
"""What the waiting room is told: one row for every call and every repeated call, in their order."""

visit_parts = sa.Table(
    "visit_parts",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), nullable=False, index=True),
    sa.Column("service", sa.ForeignKey("services.letter"), nullable=False),
    sa.Column("counter", sa.Integer, nullable=False),
    sa.Column("officer", sa.Integer, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("finished_at", Moment, nullable=False),
    one_of("outcome", "completed", "incomplete", "information", "referred"),
)
"""Services of one visit that were finished before its last one."""

carried_tickets = sa.Table(
    "carried_tickets",
    metadata,
    sa.Column("ticket", sa.ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    sa.Column("carried_from", sa.ForeignKey("tickets.id"), nullable=False, unique=True),
)

paper_tickets = sa.Table(
    "paper_tickets",
    metadata,
    sa.Column("ticket", sa.ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    sa.Column("business_day", sa.Date, nullable=False),
    sa.Column("paper_number", sa.Text, nullable=False),
    sa.UniqueConstraint("business_day", "paper_number"),
)
"""Numbers written on paper while the system was down, and the tickets that stand for them."""

bookings = sa.Table(
    "bookings",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("reference", sa.Text, nullable=False, unique=True),
    sa.Column("service", sa.ForeignKey("services.letter"), nullable=False),
    sa.Column("business_day", sa.Date, nullable=False, index=True),
    sa.Column("booked_for", Moment, nullable=False),
    sa.Column("priority", sa.Text),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), unique=True),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("paper", sa.ForeignKey("papers.id"), unique=True),
    one_of("priority", "elderly", "disabled", "pregnant", "infant", "sick"),
    one_of("state", "booked", "checked_in", "missed", "cancelled"),
    one_of("source", "counter", "import"),
    sa.CheckConstraint("(state = 'checked_in') = (ticket IS NOT NULL)", name="checked_in"),
)

special_hours = sa.Table(
    "special_hours",
    metadata,
    sa.Column("business_day", sa.Date, primary_key=True),
    sa.Column("hours", sa.Text, nullable=False),
)
"""Opening hours of single days; empty when the branch stays closed."""

promise_scores = sa.Table(
    "promise_scores",
    metadata,
    sa.Column("business_day", sa.Date, primary_key=True),
    sa.Column("service", sa.ForeignKey("services.letter"), primary_key=True),
    sa.Column("hour", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("method", sa.Text, primary_key=True),
    sa.Column("tickets", sa.Integer, nullable=False),
    sa.Column("inside", sa.Integer, nullable=False),
    sa.Column("below_p90", sa.Integer, nullable=False),
    sa.Column("error_s", sa.BigInteger, nullable=False),
    sa.Column("wait_s", sa.BigInteger, nullable=False),
    sa.CheckConstraint("hour BETWEEN 0 AND 23", name="hour"),
)
"""How well the waits promised at an hour were kept."""
