"""The tables of batches: agencies, agents with their letters, payers, batches, their rows and their bills."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of
from counter_app.storage.metadata import metadata

agencies = sa.Table(
    "agencies",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("agreement_number", sa.Text, nullable=False),
    sa.Column("agreement_until", sa.Date),
    sa.Column("active", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

agents = sa.Table(
    "agents",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("agency", sa.ForeignKey("agencies.id"), nullable=False, index=True),
    sa.Column("full_name", sa.Text, nullable=False),
    sa.Column("nik_hash", sa.Text, nullable=False, unique=True),
    sa.Column("nik", sa.Text, nullable=False),
    sa.Column("kpj", sa.Text),
    sa.Column("active", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("erased_at", Moment),
)
"""`nik` is masked; a person is found by the hash."""

agent_letters = sa.Table(
    "agent_letters",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("agent", sa.ForeignKey("agents.id"), nullable=False),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("valid_from", sa.Date, nullable=False),
    sa.Column("valid_until", sa.Date, nullable=False),
    sa.Column("entered_at", Moment, nullable=False),
    sa.UniqueConstraint("agent", "number"),
    sa.CheckConstraint("valid_until >= valid_from", name="validity"),
)
"""Letters of assignment (surat tugas), one after the other."""

sponsors = sa.Table(
    "sponsors",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("nik_hash", sa.Text, unique=True),
    sa.Column("nik", sa.Text),
    sa.Column("npwp", sa.Text, unique=True),
    sa.Column("npp", sa.Text, unique=True),
    sa.Column("active", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("erased_at", Moment),
    one_of("kind", "company", "village", "group", "person"),
)
"""Who pays for others. `nik` of a person is masked."""

batches = sa.Table(
    "batches",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("number", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("agent", sa.ForeignKey("agents.id"), index=True),
    sa.Column("letter", sa.ForeignKey("agent_letters.id")),
    sa.Column("sponsor", sa.ForeignKey("sponsors.id"), index=True),
    sa.Column("ticket", sa.ForeignKey("tickets.id"), index=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("business_day", sa.Date, nullable=False, index=True),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("receipt", sa.ForeignKey("papers.id"), unique=True),
    one_of("kind", "perisai", "group", "sponsor", "spo"),
    one_of("state", "open", "received", "billed", "cancelled"),
    sa.CheckConstraint("(kind = 'perisai') = (agent IS NOT NULL)", name="agent"),
    sa.CheckConstraint("(kind = 'perisai') = (letter IS NOT NULL)", name="letter"),
    sa.CheckConstraint("(kind IN ('group', 'sponsor')) = (sponsor IS NOT NULL)", name="sponsor"),
)

batch_rows = sa.Table(
    "batch_rows",
    metadata,
    sa.Column("batch", sa.ForeignKey("batches.id"), primary_key=True),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("case", sa.ForeignKey("cases.id"), unique=True),
    sa.Column("source_line", sa.Integer),
    sa.Column("findings", sa.Text, nullable=False),
    sa.Column("card_list", sa.ForeignKey("papers.id"), index=True),
    sa.Column("given_at", Moment),
    sa.CheckConstraint("(card_list IS NULL) = (given_at IS NULL)", name="given"),
)
"""A row without a case was rejected; `findings` are fields and codes, never what stood in the row."""

batch_bills = sa.Table(
    "batch_bills",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("batch", sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("payment", sa.Text, nullable=False),
    sa.Column("amount", sa.BigInteger, nullable=False),
    sa.Column("issued_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("notice", sa.ForeignKey("papers.id"), nullable=False, unique=True),
    sa.Column("slip", sa.ForeignKey("papers.id"), unique=True),
    sa.Column("proof", sa.ForeignKey("papers.id"), unique=True),
    sa.Column("code", sa.Text, unique=True),
    sa.Column("issuer", sa.Text),
    sa.Column("expires_at", Moment),
    sa.Column("paid_at", Moment),
    sa.Column("reference", sa.Text, unique=True),
    sa.Column("voided_at", Moment),
    one_of("payment", "each", "one"),
    one_of("issuer", "core", "local"),
    sa.CheckConstraint("amount > 0", name="amount"),
    sa.CheckConstraint("(payment = 'one') = (code IS NOT NULL)", name="code"),
    sa.CheckConstraint("(code IS NULL) = (issuer IS NULL)", name="issued"),
    sa.CheckConstraint("(paid_at IS NULL) = (reference IS NULL)", name="paid"),
    sa.CheckConstraint("(paid_at IS NULL) = (proof IS NULL)", name="proven"),
    sa.CheckConstraint("paid_at IS NULL OR voided_at IS NULL", name="ended"),
)
"""Dues notified for members of a batch at one moment; with `code` they are one total, paid at once or not at all."""

batch_bill_members = sa.Table(
    "batch_bill_members",
    metadata,
    sa.Column("bill", sa.ForeignKey("batch_bills.id"), nullable=False, index=True),
    sa.Column("payment_code", sa.ForeignKey("payment_codes.id"), primary_key=True, autoincrement=False),
)
"""The payment codes that a bill is made of; those of a total cannot be paid alone."""
