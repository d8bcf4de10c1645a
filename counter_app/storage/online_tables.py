"""The tables of online registrations and of e-mail to be sent."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of, partial_index
from counter_app.storage.metadata import metadata

online_registrations = sa.Table(
    "online_registrations",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("nik_hash", sa.Text, nullable=False, index=True),
    sa.Column("email_hash", sa.Text, index=True),
    sa.Column("code", sa.Text, unique=True),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("amount", sa.BigInteger),
    sa.Column("paid", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("registered_at", Moment),
    sa.Column("expires_at", Moment),
    sa.Column("paid_at", Moment),
    sa.Column("reference", sa.Text),
    sa.Column("kpj", sa.Text),
    sa.Column("imported_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("case", sa.ForeignKey("cases.id"), unique=True),
    one_of("channel", "web", "jmo"),
    sa.CheckConstraint("amount > 0", name="amount"),
    partial_index("uq_online_registrations_open", "nik_hash", '"case" IS NULL', unique=True),
)
"""What exports of the core system told; `content` holds the person's data until a case takes its place or it is old."""

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("case", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("paper", sa.ForeignKey("papers.id"), nullable=False, unique=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_at", Moment, nullable=False),
    sa.Column("problem", sa.Text),
    sa.Column("queued_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("sender", sa.Text),
    sa.Column("sent_at", Moment),
    one_of("kind", "code", "dues"),
    one_of("state", "waiting", "sending", "sent", "unsure", "given_up", "withdrawn"),
    sa.CheckConstraint("attempts >= 0", name="attempts"),
    sa.CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name="sent"),
    sa.CheckConstraint("(state = 'sending') = (sender IS NOT NULL)", name="sender"),
    partial_index("ix_outbox_due", "next_at", "state IN ('waiting', 'sending')"),
)
"""E-mails, one for a paper. There is no address: it is read from the case when the mail goes out, as the consent is."""

outbox_sender = sa.Table(
    "outbox_sender",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("holder", sa.Text, nullable=False),
    sa.Column("until", Moment, nullable=False),
    sa.CheckConstraint("id = 1", name="single"),
)
"""Which run is sending at the moment, of all PCs, and until when it may; nobody else sends meanwhile."""
