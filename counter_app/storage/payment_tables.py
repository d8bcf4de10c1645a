"""The tables of money: payment codes, payments and their reversals."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of, partial_index
from counter_app.storage.metadata import metadata

payment_codes = sa.Table(
    "payment_codes",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("issuer", sa.Text, nullable=False),
    sa.Column("case", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("quote", sa.ForeignKey("quotes.id"), nullable=False),
    sa.Column("amount", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("issued_at", Moment, nullable=False),
    sa.Column("expires_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("carried", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("ended_reason", sa.Text),
    one_of("issuer", "core", "local"),
    one_of("state", "active", "paid", "expired", "void"),
    sa.CheckConstraint("amount > 0", name="amount"),
    partial_index("uq_payment_codes_active", "case", "state = 'active'", unique=True),
)
"""A trigger refuses that a code is deleted or becomes another one: a code is never given twice."""

payments = sa.Table(
    "payments",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("payment_code", sa.ForeignKey("payment_codes.id"), nullable=False, index=True),
    sa.Column("amount", sa.BigInteger, nullable=False),
    sa.Column("paid_at", Moment, nullable=False),
    sa.Column("reference", sa.Text, nullable=False),
    sa.Column("recorded_at", Moment, nullable=False, index=True),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False, server_default="exact"),
    sa.Column("reason", sa.Text),
    sa.Column("source", sa.Text, nullable=False, server_default="hand"),
    sa.Column("reversed_at", Moment, index=True),
    sa.Column("receipt", sa.ForeignKey("papers.id"), unique=True),
    one_of("kind", "exact", "under", "rest", "over"),
    one_of("source", "hand", "bank"),
    sa.CheckConstraint("amount > 0", name="amount"),
    sa.CheckConstraint("(kind IN ('under', 'over')) = (reason IS NOT NULL)", name="reason"),
    partial_index("uq_payments_reference", "reference", "reversed_at IS NULL", unique=True),
    partial_index("ix_payments_part", "payment_code", "kind <> 'exact' AND reversed_at IS NULL"),
)
"""A reversed payment stays, and its reference may be recorded once more."""

payment_reversals = sa.Table(
    "payment_reversals",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("payment", sa.ForeignKey("payments.id"), nullable=False, index=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("asked_by", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("asked_at", Moment, nullable=False),
    sa.Column("decided_by", sa.ForeignKey("officers.id")),
    sa.Column("decided_at", Moment),
    sa.Column("approved", sa.Boolean(create_constraint=False)),
    sa.Column("decision", sa.Text),
    sa.CheckConstraint("decided_by <> asked_by", name="second_person"),
    sa.CheckConstraint(
        "(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (approved IS NULL) "
        "AND (decided_by IS NULL) = (decision IS NULL)",
        name="decided",
    ),
    partial_index("uq_payment_reversals_undecided", "payment", "decided_by IS NULL", unique=True),
)
"""Who wanted a payment taken back, and who agreed or did not."""
