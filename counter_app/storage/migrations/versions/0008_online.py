"""Registrations of the website and JMO, and e-mail to be sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = '"case" IS NULL'
DUE = "state IN ('waiting', 'sending')"
STATES = "'waiting', 'sending', 'sent', 'unsure', 'given_up', 'withdrawn'"


def upgrade() -> None:
    op.create_table(
        "online_registrations",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("nik_hash", sa.Text(), nullable=False),
        sa.Column("email_hash", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("paid", sa.Boolean(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("registered_at", sa.BigInteger(), nullable=True),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("paid_at", sa.BigInteger(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("kpj", sa.Text(), nullable=True),
        sa.Column("imported_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("case", BIG_ID, nullable=True),
        sa.CheckConstraint("channel IN ('web', 'jmo')", name=op.f("ck_online_registrations_channel")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_online_registrations_amount")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_online_registrations_case")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_online_registrations_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_online_registrations")),
        sa.UniqueConstraint("case", name=op.f("uq_online_registrations_case")),
        sa.UniqueConstraint("code", name=op.f("uq_online_registrations_code")),
    )
    op.create_index(op.f("ix_online_registrations_nik_hash"), "online_registrations", ["nik_hash"])
    op.create_index(op.f("ix_online_registrations_email_hash"), "online_registrations", ["email_hash"])
    op.create_index(
        "uq_online_registrations_open",
        "online_registrations",
        ["nik_hash"],
        unique=True,
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )
    _outbox()


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("paper", BIG_ID, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("queued_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=True),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('code', 'dues')", name=op.f("ck_outbox_kind")),
        sa.CheckConstraint(f"state IN ({STATES})", name=op.f("ck_outbox_state")),
        sa.CheckConstraint("attempts >= 0", name=op.f("ck_outbox_attempts")),
        sa.CheckConstraint("(state = 'sent') = (sent_at IS NOT NULL)", name=op.f("ck_outbox_sent")),
        sa.CheckConstraint("(state = 'sending') = (sender IS NOT NULL)", name=op.f("ck_outbox_sender")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_outbox_case")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_outbox_officer")),
        sa.ForeignKeyConstraint(["paper"], ["papers.id"], name=op.f("fk_outbox_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("paper", name=op.f("uq_outbox_paper")),
    )
    op.create_index(op.f("ix_outbox_case"), "outbox", ["case"])
    op.create_index("ix_outbox_due", "outbox", ["next_at"], sqlite_where=sa.text(DUE), postgresql_where=sa.text(DUE))
    op.create_table(
        "outbox_sender",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_outbox_sender_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_sender")),
    )


def downgrade() -> None:
    """Drops registrations for which no case was opened, and what was sent to whom."""
    op.drop_table("outbox_sender")
    op.drop_index("ix_outbox_due", table_name="outbox")
    op.drop_index(op.f("ix_outbox_case"), table_name="outbox")
    op.drop_table("outbox")
    op.drop_index("uq_online_registrations_open", table_name="online_registrations")
    op.drop_index(op.f("ix_online_registrations_email_hash"), table_name="online_registrations")
    op.drop_index(op.f("ix_online_registrations_nik_hash"), table_name="online_registrations")
    op.drop_table("online_registrations")
