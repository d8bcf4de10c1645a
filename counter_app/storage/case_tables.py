"""The tables of registration: people, cases, documents, drafts, quotes."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of, partial_index
from counter_app.storage.metadata import metadata

applicants = sa.Table(
    "applicants",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("nik_hash", sa.Text, nullable=False, unique=True),
    sa.Column("nik", sa.Text, nullable=False),
    sa.Column("full_name", sa.Text, nullable=False),
    sa.Column("birth_date", sa.Date, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

ENDED_STATES = "'handed_over', 'data_changed', 'cancelled'"
"""`registration.case.ENDED` in SQL."""

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("number", sa.Text, nullable=False, unique=True),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("applicant", sa.ForeignKey("applicants.id"), nullable=False),
    sa.Column("form", sa.Text, nullable=False),
    sa.Column("form_version", sa.Integer, nullable=False),
    sa.Column("business_day", sa.Date, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("cancel_reason", sa.Text),
    sa.Column("phone_hash", sa.Text),
    sa.Column("hold_reason", sa.Text),
    sa.Column("erased_at", Moment),
    sa.Column("officer", sa.Integer),
    sa.Index("ix_cases_applicant", "applicant"),
    sa.Index("ix_cases_day", "business_day"),
    sa.Index("ix_cases_officer", "officer", "applicant"),
    sa.Index("uq_cases_id_applicant", "id", "applicant", unique=True),
    partial_index("ix_cases_phone", "phone_hash", "phone_hash IS NOT NULL"),
    partial_index("uq_cases_running", "applicant", f"state NOT IN ({ENDED_STATES})", unique=True),
)

case_tickets = sa.Table(
    "case_tickets",
    metadata,
    sa.Column("ticket", sa.ForeignKey("tickets.id"), primary_key=True),
    sa.Column("case", sa.ForeignKey("cases.id"), primary_key=True),
    sa.Index("ix_case_tickets_case", "case"),
)

case_documents = sa.Table(
    "case_documents",
    metadata,
    sa.Column("case", sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("item", sa.Text, primary_key=True),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("original_seen", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    one_of("status", "received", "missing", "not_needed"),
)

consents = sa.Table(
    "consents",
    metadata,
    sa.Column("case", sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("purpose", sa.Text, primary_key=True),
    sa.Column("granted", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("text_version", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("method", sa.Text, nullable=False),
    sa.Column("withdrawn_at", Moment),
)
"""What was answered to each purpose. A consent that was withdrawn stays as proof of what was given until then."""

quotes = sa.Table(
    "quotes",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("case", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("total", sa.BigInteger, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.CheckConstraint("total >= 0", name="total"),
)

form_drafts = sa.Table(
    "form_drafts",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), unique=True),
    sa.Column("nik_hash", sa.Text, index=True),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("started_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
)
"""Forms that were begun and not handed over, each with the ticket at which it goes on."""

form_draft_entries = sa.Table(
    "form_draft_entries",
    metadata,
    sa.Column("draft", sa.ForeignKey("form_drafts.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("path", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""What stands in the fields of a draft, as JSON, field by field."""

attachments = sa.Table(
    "attachments",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("case", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("address", sa.Text, nullable=False, index=True),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("pages", sa.Integer, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("added_at", Moment, nullable=False),
    sa.UniqueConstraint("case", "item", "address"),
    sa.CheckConstraint("size > 0", name="size"),
)
"""Scans and photographs of documents; their content lies encrypted in the vault under its address."""
