"""Agents, sponsors and batches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "agencies",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("agreement_number", sa.Text(), nullable=False),
        sa.Column("agreement_until", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agencies")),
        sa.UniqueConstraint("name", name=op.f("uq_agencies_name")),
    )
    op.create_table(
        "agents",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("agency", BIG_ID, nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("nik_hash", sa.Text(), nullable=False),
        sa.Column("nik", sa.Text(), nullable=False),
        sa.Column("kpj", sa.Text(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["agency"], ["agencies.id"], name=op.f("fk_agents_agency")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agents")),
        sa.UniqueConstraint("nik_hash", name=op.f("uq_agents_nik_hash")),
    )
    op.create_index(op.f("ix_agents_agency"), "agents", ["agency"], unique=False)
    op.create_table(
        "agent_letters",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("agent", BIG_ID, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("valid_until >= valid_from", name=op.f("ck_agent_letters_validity")),
        sa.ForeignKeyConstraint(["agent"], ["agents.id"], name=op.f("fk_agent_letters_agent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_letters")),
        sa.UniqueConstraint("agent", "number", name=op.f("uq_agent_letters_agent_number")),
    )
    op.create_table(
        "sponsors",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nik_hash", sa.Text(), nullable=True),
        sa.Column("nik", sa.Text(), nullable=True),
        sa.Column("npwp", sa.Text(), nullable=True),
        sa.Column("npp", sa.Text(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('company', 'village', 'group', 'person')", name=op.f("ck_sponsors_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sponsors")),
        sa.UniqueConstraint("nik_hash", name=op.f("uq_sponsors_nik_hash")),
        sa.UniqueConstraint("npp", name=op.f("uq_sponsors_npp")),
        sa.UniqueConstraint("npwp", name=op.f("uq_sponsors_npwp")),
    )
    op.create_table(
        "batches",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("agent", BIG_ID, nullable=True),
        sa.Column("letter", BIG_ID, nullable=True),
        sa.Column("sponsor", BIG_ID, nullable=True),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("receipt", BIG_ID, nullable=True),
        sa.CheckConstraint("(kind = 'perisai') = (agent IS NOT NULL)", name=op.f("ck_batches_agent")),
        sa.CheckConstraint("(kind = 'perisai') = (letter IS NOT NULL)", name=op.f("ck_batches_letter")),
        sa.CheckConstraint("(kind IN ('group', 'sponsor')) = (sponsor IS NOT NULL)", name=op.f("ck_batches_sponsor")),
        sa.CheckConstraint("kind IN ('perisai', 'group', 'sponsor', 'spo')", name=op.f("ck_batches_kind")),
        sa.CheckConstraint("state IN ('open', 'received', 'billed', 'cancelled')", name=op.f("ck_batches_state")),
        sa.ForeignKeyConstraint(["agent"], ["agents.id"], name=op.f("fk_batches_agent")),
        sa.ForeignKeyConstraint(["letter"], ["agent_letters.id"], name=op.f("fk_batches_letter")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_batches_officer")),
        sa.ForeignKeyConstraint(["receipt"], ["papers.id"], name=op.f("fk_batches_receipt")),
        sa.ForeignKeyConstraint(["sponsor"], ["sponsors.id"], name=op.f("fk_batches_sponsor")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_batches_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batches")),
        sa.UniqueConstraint("number", name=op.f("uq_batches_number")),
        sa.UniqueConstraint("receipt", name=op.f("uq_batches_receipt")),
    )
    op.create_index(op.f("ix_batches_agent"), "batches", ["agent"], unique=False)
    op.create_index(op.f("ix_batches_business_day"), "batches", ["business_day"], unique=False)
    op.create_index(op.f("ix_batches_sponsor"), "batches", ["sponsor"], unique=False)
    op.create_index(op.f("ix_batches_ticket"), "batches", ["ticket"], unique=False)
    op.create_table(
        "batch_rows",
        sa.Column("batch", BIG_ID, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case", BIG_ID, nullable=True),
        sa.Column("source_line", sa.Integer(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("card_list", BIG_ID, nullable=True),
        sa.Column("given_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("(card_list IS NULL) = (given_at IS NULL)", name=op.f("ck_batch_rows_given")),
        sa.ForeignKeyConstraint(["batch"], ["batches.id"], name=op.f("fk_batch_rows_batch")),
        sa.ForeignKeyConstraint(["card_list"], ["papers.id"], name=op.f("fk_batch_rows_card_list")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_batch_rows_case")),
        sa.PrimaryKeyConstraint("batch", "line", name=op.f("pk_batch_rows")),
        sa.UniqueConstraint("case", name=op.f("uq_batch_rows_case")),
    )
    op.create_index(op.f("ix_batch_rows_card_list"), "batch_rows", ["card_list"], unique=False)
    op.create_table(
        "batch_bills",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("batch", BIG_ID, nullable=False),
        sa.Column("payment", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("notice", BIG_ID, nullable=False),
        sa.Column("slip", BIG_ID, nullable=True),
        sa.Column("proof", BIG_ID, nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("paid_at", sa.BigInteger(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("voided_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("(payment = 'one') = (code IS NOT NULL)", name=op.f("ck_batch_bills_code")),
        sa.CheckConstraint("issuer IN ('core', 'local')", name=op.f("ck_batch_bills_issuer")),
        sa.CheckConstraint("payment IN ('each', 'one')", name=op.f("ck_batch_bills_payment")),
        sa.CheckConstraint("(code IS NULL) = (issuer IS NULL)", name=op.f("ck_batch_bills_issued")),
        sa.CheckConstraint("(paid_at IS NULL) = (proof IS NULL)", name=op.f("ck_batch_bills_proven")),
        sa.CheckConstraint("(paid_at IS NULL) = (reference IS NULL)", name=op.f("ck_batch_bills_paid")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_batch_bills_amount")),
        sa.CheckConstraint("paid_at IS NULL OR voided_at IS NULL", name=op.f("ck_batch_bills_ended")),
        sa.ForeignKeyConstraint(["batch"], ["batches.id"], name=op.f("fk_batch_bills_batch")),
        sa.ForeignKeyConstraint(["notice"], ["papers.id"], name=op.f("fk_batch_bills_notice")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_batch_bills_officer")),
        sa.ForeignKeyConstraint(["proof"], ["papers.id"], name=op.f("fk_batch_bills_proof")),
        sa.ForeignKeyConstraint(["slip"], ["papers.id"], name=op.f("fk_batch_bills_slip")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_bills")),
        sa.UniqueConstraint("code", name=op.f("uq_batch_bills_code")),
        sa.UniqueConstraint("notice", name=op.f("uq_batch_bills_notice")),
        sa.UniqueConstraint("proof", name=op.f("uq_batch_bills_proof")),
        sa.UniqueConstraint("reference", name=op.f("uq_batch_bills_reference")),
        sa.UniqueConstraint("slip", name=op.f("uq_batch_bills_slip")),
    )
    op.create_index(op.f("ix_batch_bills_batch"), "batch_bills", ["batch"], unique=False)
    op.create_table(
        "batch_bill_members",
        sa.Column("bill", BIG_ID, nullable=False),
        sa.Column("payment_code", BIG_ID, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["bill"], ["batch_bills.id"], name=op.f("fk_batch_bill_members_bill")),
        sa.ForeignKeyConstraint(
            ["payment_code"], ["payment_codes.id"], name=op.f("fk_batch_bill_members_payment_code")
        ),
        sa.PrimaryKeyConstraint("payment_code", name=op.f("pk_batch_bill_members")),
    )
    op.create_index(op.f("ix_batch_bill_members_bill"), "batch_bill_members", ["bill"], unique=False)


def downgrade() -> None:
    """Drops agents, payers and batches with their bills; the cases stay. No upgrade restores them."""
    op.drop_index(op.f("ix_batch_bill_members_bill"), table_name="batch_bill_members")
    op.drop_table("batch_bill_members")
    op.drop_index(op.f("ix_batch_bills_batch"), table_name="batch_bills")
    op.drop_table("batch_bills")
    op.drop_index(op.f("ix_batch_rows_card_list"), table_name="batch_rows")
    op.drop_table("batch_rows")
    op.drop_index(op.f("ix_batches_ticket"), table_name="batches")
    op.drop_index(op.f("ix_batches_sponsor"), table_name="batches")
    op.drop_index(op.f("ix_batches_business_day"), table_name="batches")
    op.drop_index(op.f("ix_batches_agent"), table_name="batches")
    op.drop_table("batches")
    op.drop_table("sponsors")
    op.drop_table("agent_letters")
    op.drop_index(op.f("ix_agents_agency"), table_name="agents")
    op.drop_table("agents")
    op.drop_table("agencies")
