"""The tables. Constraints make a duplicate number, a double call or a double payment impossible."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.bank_tables import bank_lines, bank_lists, bank_mappings
from counter_app.storage.batch_tables import (
    agencies,
    agent_letters,
    agents,
    batch_bill_members,
    batch_bills,
    batch_rows,
    batches,
    sponsors,
)
from counter_app.storage.card_tables import card_signatures, cards, member_numbers
from counter_app.storage.case_tables import (
    applicants,
    attachments,
    case_documents,
    case_tickets,
    cases,
    consents,
    form_draft_entries,
    form_drafts,
    quotes,
)
from counter_app.storage.columns import BigId, Moment, one_of, partial_index
from counter_app.storage.metadata import metadata
from counter_app.storage.online_tables import online_registrations, outbox, outbox_sender
from counter_app.storage.payment_tables import payment_codes, payment_reversals, payments
from counter_app.storage.queue_tables import (
    announcements,
    bookings,
    carried_tickets,
    counter_sessions,
    counters,
    officer_profiles,
    paper_tickets,
    promise_scores,
    sequences,
    services,
    special_hours,
    ticket_calls,
    ticket_reasons,
    ticket_slices,
    tickets,
    visit_parts,
)
from counter_app.storage.search_tables import name_endings, name_words, person_pairs, person_words
from counter_app.storage.spo_tables import (
    exchange_cases,
    exchange_files,
    exchange_keys,
    exchange_partners,
    exchange_refusals,
)

__all__ = [
    "agencies",
    "agent_letters",
    "agents",
    "announcements",
    "applicants",
    "attachments",
    "bank_lines",
    "bank_lists",
    "bank_mappings",
    "batch_bill_members",
    "batch_bills",
    "batch_rows",
    "batches",
    "bookings",
    "branch",
    "card_signatures",
    "cards",
    "carried_tickets",
    "case_documents",
    "case_tickets",
    "cases",
    "chain_head",
    "closings",
    "consents",
    "counter_screens",
    "counter_sessions",
    "counters",
    "events",
    "exchange_cases",
    "exchange_files",
    "exchange_keys",
    "exchange_partners",
    "exchange_refusals",
    "form_draft_entries",
    "form_drafts",
    "member_numbers",
    "metadata",
    "name_endings",
    "name_words",
    "officer_profiles",
    "officers",
    "online_registrations",
    "outbox",
    "outbox_sender",
    "paper_tickets",
    "papers",
    "payment_codes",
    "payment_reversals",
    "payments",
    "person_pairs",
    "person_words",
    "promise_scores",
    "quotes",
    "sequences",
    "services",
    "settings",
    "special_hours",
    "sponsors",
    "survey_answers",
    "survey_codes",
    "tariff_files",
    "ticket_calls",
    "ticket_reasons",
    "ticket_slices",
    "tickets",
    "visit_parts",
]

branch = sa.Table(
    "branch",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("training", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("key", sa.LargeBinary, nullable=False),
    sa.Column("opened_at", Moment, nullable=False),
    sa.CheckConstraint("id = 1", name="single"),
)

settings = sa.Table(
    "settings",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

chain_head = sa.Table(
    "chain_head",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sequence", BigId, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("settings_version", sa.Integer, nullable=False),
    sa.Column("closed_through", sa.Date),
    sa.CheckConstraint("id = 1", name="single"),
)

ERASURES = "kind IN ('cases.person_erased', 'cases.retention_applied')"
"""The events that tell of erased data, few among millions; a query finds them by their index with these very words."""

events = sa.Table(
    "events",
    metadata,
    sa.Column("sequence", BigId, primary_key=True, autoincrement=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("happened_at", Moment, nullable=False),
    sa.Column("clock_behind_us", sa.BigInteger, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("actor", sa.Integer, nullable=False),
    sa.Column("ticket", BigId),
    sa.Column("case", BigId),
    sa.Column("officer", sa.Integer),
    sa.Column("counter", sa.Integer),
    sa.Column("details", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    partial_index("ix_events_ticket", "ticket", "ticket IS NOT NULL"),
    partial_index("ix_events_case", "case", '"case" IS NOT NULL'),
    partial_index("ix_events_erasures", "kind", ERASURES),
)

officers = sa.Table(
    "officers",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("full_name", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("secret", sa.Text),
    sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
    sa.Column("locked_until", Moment),
    sa.Column("active", sa.Boolean(create_constraint=False), nullable=False),
    one_of("role", "officer", "clerk", "supervisor", "administrator", "system"),
)

survey_codes = sa.Table(
    "survey_codes",
    metadata,
    sa.Column("code_hash", sa.Text, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), nullable=False, unique=True),
    sa.Column("used", sa.Boolean(create_constraint=False), nullable=False),
    sqlite_with_rowid=False,
)

survey_answers = sa.Table(
    "survey_answers",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("business_day", sa.Date, nullable=False, index=True),
    sa.Column("rating", sa.Integer, nullable=False),
    *(sa.Column(f"u{number}", sa.Integer) for number in range(1, 10)),
    sa.Column("comment", sa.Text, nullable=False),
    sa.CheckConstraint("rating BETWEEN 1 AND 4", name="rating"),
    sqlite_with_rowid=False,
)

papers = sa.Table(
    "papers",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("business_day", sa.Date, nullable=False),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("verification", sa.Text, nullable=False, index=True),
    sa.Column("issued_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("ticket", sa.ForeignKey("tickets.id")),
    sa.Column("case", sa.ForeignKey("cases.id"), index=True),
    sa.Column("quote", sa.ForeignKey("quotes.id")),
    sa.Column("prints", sa.Integer, nullable=False),
    sa.UniqueConstraint("kind", "business_day", "number"),
)

closings = sa.Table(
    "closings",
    metadata,
    sa.Column("business_day", sa.Date, primary_key=True),
    sa.Column("closed_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("figures", sa.Text, nullable=False),
    sa.Column("paper", sa.ForeignKey("papers.id"), nullable=False),
)

counter_screens = sa.Table(
    "counter_screens",
    metadata,
    sa.Column("counter", sa.ForeignKey("counters.number"), primary_key=True),
    sa.Column("page", sa.Text, nullable=False),
    sa.Column("ticket", sa.ForeignKey("tickets.id")),
    sa.Column("case", sa.ForeignKey("cases.id")),
    sa.Column("answer", sa.Text),
    sa.Column("shown_at", Moment, nullable=False),
    sa.Column("asked", sa.Text),
    sa.Column("drawn", sa.LargeBinary),
    one_of("page", "welcome", "data", "dues", "benefits", "estimate", "code", "signature", "rating", "thanks"),
    one_of("answer", "agreed", "question"),
)
"""What the screen of a counter shows to the applicant, and what the applicant answered."""

tariff_files = sa.Table(
    "tariff_files",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("loaded_at", Moment, nullable=False),
)
"""Tariff files that the administrator loaded; each takes the place of the packaged file of its name."""
