"""Partners of the exchange and what was exchanged; who took a case in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SUBMITTED = (
    "SELECT e.actor FROM events e WHERE e.\"case\" = cases.id AND e.kind = 'cases.form_submitted' "
    "ORDER BY e.sequence LIMIT 1"
)


def upgrade() -> None:
    op.add_column("cases", sa.Column("officer", sa.Integer(), nullable=True))
    op.execute(f"UPDATE cases SET officer = ({SUBMITTED})")
    op.create_table(
        "exchange_keys",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("sign_key", sa.LargeBinary(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_exchange_keys_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_keys")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_exchange_keys_fingerprint")),
    )
    op.create_table(
        "exchange_partners",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sign_key", sa.LargeBinary(), nullable=False),
        sa.Column("seal_key", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("paired_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("sent", sa.BigInteger(), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('branch', 'spo')", name=op.f("ck_exchange_partners_kind")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_exchange_partners_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_partners")),
        sa.UniqueConstraint("fingerprint", name=op.f("uq_exchange_partners_fingerprint")),
        sa.UniqueConstraint("office", name=op.f("uq_exchange_partners_office")),
    )
    _exchanged()


def _exchanged() -> None:
    op.create_table(
        "exchange_cases",
        sa.Column("case", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("partner", BIG_ID, nullable=False),
        sa.Column("taken_in", sa.Boolean(), nullable=False),
        sa.Column("sent_hash", sa.Text(), nullable=True),
        sa.Column("sent_in", sa.BigInteger(), nullable=True),
        sa.Column("acknowledged", sa.Boolean(), nullable=False),
        sa.Column("taken_hash", sa.Text(), nullable=True),
        sa.Column("their_state", sa.Text(), nullable=True),
        sa.Column("refused_there", sa.Text(), nullable=True),
        sa.Column("erased_there", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_exchange_cases_case")),
        sa.ForeignKeyConstraint(["partner"], ["exchange_partners.id"], name=op.f("fk_exchange_cases_partner")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_exchange_cases")),
    )
    op.create_index(op.f("ix_exchange_cases_partner"), "exchange_cases", ["partner"])
    op.create_table(
        "exchange_refusals",
        sa.Column("partner", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["partner"], ["exchange_partners.id"], name=op.f("fk_exchange_refusals_partner")),
        sa.PrimaryKeyConstraint("partner", "number", name=op.f("pk_exchange_refusals")),
    )
    op.create_table(
        "exchange_files",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("partner", BIG_ID, nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_exchange_files_officer")),
        sa.ForeignKeyConstraint(["partner"], ["exchange_partners.id"], name=op.f("fk_exchange_files_partner")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_exchange_files")),
    )
    op.create_index(op.f("ix_exchange_files_partner"), "exchange_files", ["partner"])


def downgrade() -> None:
    """Drops keys, partners and what was exchanged: the offices have to be paired anew."""
    op.drop_index(op.f("ix_exchange_files_partner"), table_name="exchange_files")
    op.drop_table("exchange_files")
    op.drop_table("exchange_refusals")
    op.drop_index(op.f("ix_exchange_cases_partner"), table_name="exchange_cases")
    op.drop_table("exchange_cases")
    op.drop_table("exchange_partners")
    op.drop_table("exchange_keys")
    op.drop_column("cases", "officer")
