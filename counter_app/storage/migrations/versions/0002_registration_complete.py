"""Drafts, attachments, loaded tariffs, change of data, holds and erasure."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
RUNNING_BEFORE = "state <> 'cancelled'"
RUNNING = "state NOT IN ('handed_over', 'data_changed', 'cancelled')"


def upgrade() -> None:
    op.create_table(
        "form_drafts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("nik_hash", sa.Text(), nullable=True),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_form_drafts_officer")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_form_drafts_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_drafts")),
        sa.UniqueConstraint("ticket", name=op.f("uq_form_drafts_ticket")),
    )
    op.create_index(op.f("ix_form_drafts_nik_hash"), "form_drafts", ["nik_hash"])
    op.create_table(
        "form_draft_entries",
        sa.Column("draft", BIG_ID, nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft"], ["form_drafts.id"], name=op.f("fk_form_draft_entries_draft"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("draft", "path", name=op.f("pk_form_draft_entries")),
    )
    op.create_table(
        "attachments",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("size > 0", name=op.f("ck_attachments_size")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_attachments_case")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_attachments_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
        sa.UniqueConstraint("case", "item", "address", name=op.f("uq_attachments_case_item_address")),
    )
    op.create_index(op.f("ix_attachments_case"), "attachments", ["case"])
    op.create_index(op.f("ix_attachments_address"), "attachments", ["address"])
    op.create_table(
        "tariff_files",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("loaded_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_tariff_files_officer")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_tariff_files")),
    )
    op.add_column("cases", sa.Column("phone_hash", sa.Text(), nullable=True))
    op.add_column("cases", sa.Column("hold_reason", sa.Text(), nullable=True))
    op.add_column("cases", sa.Column("erased_at", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_cases_phone",
        "cases",
        ["phone_hash"],
        sqlite_where=sa.text("phone_hash IS NOT NULL"),
        postgresql_where=sa.text("phone_hash IS NOT NULL"),
    )
    _one_running_case(RUNNING)


def downgrade() -> None:
    _one_running_case(RUNNING_BEFORE)
    op.drop_index("ix_cases_phone", table_name="cases")
    for column in ("erased_at", "hold_reason", "phone_hash"):
        op.drop_column("cases", column)
    op.drop_table("tariff_files")
    op.drop_index(op.f("ix_attachments_address"), table_name="attachments")
    op.drop_index(op.f("ix_attachments_case"), table_name="attachments")
    op.drop_table("attachments")
    op.drop_table("form_draft_entries")
    op.drop_index(op.f("ix_form_drafts_nik_hash"), table_name="form_drafts")
    op.drop_table("form_drafts")


def _one_running_case(condition: str) -> None:
    op.drop_index("uq_cases_running", table_name="cases")
    op.create_index(
        "uq_cases_running",
        "cases",
        ["applicant"],
        unique=True,
        sqlite_where=sa.text(condition),
        postgresql_where=sa.text(condition),
    )
