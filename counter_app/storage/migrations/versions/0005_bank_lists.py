"""What banks told, line by line, and how their files are read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
RESULTS = "'matched', 'already', 'unmatched', 'differs', 'invalid'"
PAID = "result IN ('matched', 'already')"


def upgrade() -> None:
    op.create_table(
        "bank_mappings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("dates", sa.Text(), nullable=False),
        sa.Column("decimals", sa.Text(), nullable=False),
        sa.Column("delimiter", sa.Text(), nullable=True),
        sa.Column("skip", sa.Integer(), nullable=False),
        sa.Column("saved_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.CheckConstraint("dates IN ('day-first', 'month-first', 'compact')", name=op.f("ck_bank_mappings_dates")),
        sa.CheckConstraint("decimals IN ('comma', 'point')", name=op.f("ck_bank_mappings_decimals")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_bank_mappings_officer")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_bank_mappings")),
    )
    op.create_table(
        "bank_lists",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=True),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("matched", sa.Integer(), nullable=False),
        sa.Column("already", sa.Integer(), nullable=False),
        sa.Column("unmatched", sa.Integer(), nullable=False),
        sa.Column("differs", sa.Integer(), nullable=False),
        sa.Column("invalid", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_bank_lists_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_lists")),
        sa.UniqueConstraint("digest", name=op.f("uq_bank_lists_digest")),
    )
    op.create_table(
        "bank_lines",
        sa.Column("list", BIG_ID, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("payment", BIG_ID, nullable=True),
        sa.CheckConstraint(f"result IN ({RESULTS})", name=op.f("ck_bank_lines_result")),
        sa.CheckConstraint(f"({PAID}) = (reason IS NULL)", name=op.f("ck_bank_lines_reason")),
        sa.CheckConstraint("(result = 'invalid') = (amount IS NULL)", name=op.f("ck_bank_lines_amount")),
        sa.CheckConstraint(f"payment IS NULL OR {PAID}", name=op.f("ck_bank_lines_payment")),
        sa.ForeignKeyConstraint(["list"], ["bank_lists.id"], name=op.f("fk_bank_lines_list")),
        sa.ForeignKeyConstraint(["payment"], ["payments.id"], name=op.f("fk_bank_lines_payment")),
        sa.PrimaryKeyConstraint("list", "line", name=op.f("pk_bank_lines")),
    )
    op.create_index(op.f("ix_bank_lines_payment"), "bank_lines", ["payment"])


def downgrade() -> None:
    """Drops what is known of the lists; the payments that they told of stay."""
    op.drop_table("bank_lines")
    op.drop_table("bank_lists")
    op.drop_table("bank_mappings")
