"""The tables of bank lists: how files are read, and what became of their lines."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of
from counter_app.storage.metadata import metadata

bank_mappings = sa.Table(
    "bank_mappings",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("columns", sa.Text, nullable=False),
    sa.Column("dates", sa.Text, nullable=False),
    sa.Column("decimals", sa.Text, nullable=False),
    sa.Column("delimiter", sa.Text),
    sa.Column("skip", sa.Integer, nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    one_of("dates", "day-first", "month-first", "compact"),
    one_of("decimals", "comma", "point"),
)
"""`columns` is a JSON object of the bank's names of columns by the office's keys."""

bank_lists = sa.Table(
    "bank_lists",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("digest", sa.Text, nullable=False, unique=True),
    sa.Column("mapping", sa.Text),
    sa.Column("taken_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("matched", sa.Integer, nullable=False),
    sa.Column("already", sa.Integer, nullable=False),
    sa.Column("unmatched", sa.Integer, nullable=False),
    sa.Column("differs", sa.Integer, nullable=False),
    sa.Column("invalid", sa.Integer, nullable=False),
)
"""One row for each file, however often it is taken; `digest` is its SHA-256."""

bank_lines = sa.Table(
    "bank_lines",
    metadata,
    sa.Column("list", sa.ForeignKey("bank_lists.id"), primary_key=True),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("result", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("code", sa.Text),
    sa.Column("amount", sa.BigInteger),
    sa.Column("payment", sa.ForeignKey("payments.id"), index=True),
    one_of("result", "matched", "already", "unmatched", "differs", "invalid"),
    sa.CheckConstraint("(result IN ('matched', 'already')) = (reason IS NULL)", name="reason"),
    sa.CheckConstraint("(result = 'invalid') = (amount IS NULL)", name="amount"),
    sa.CheckConstraint("payment IS NULL OR result IN ('matched', 'already')", name="payment"),
)
"""The line's number in the file, its result and the code of a refusal.

Of a payment the rest stands with it; of a line that was not taken no reference is kept, which may say who paid. The
code of a line is one that this office issued, else it is not kept either.
"""
