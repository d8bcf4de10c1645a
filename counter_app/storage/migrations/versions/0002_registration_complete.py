"""Drafts, attachments, loaded tariffs, change of data, holds and erasure."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PAGES_BEFORE = "'welcome', 'data', 'dues', 'code', 'rating', 'thanks'"
PAGES = "'welcome', 'data', 'dues', 'benefits', 'estimate', 'code', 'rating', 'thanks'"
RUNNING_BEFORE = "state <> 'cancelled'"
ERASURES = "kind IN ('cases.person_erased', 'cases.retention_applied')"
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
    op.add_column("consents", sa.Column("withdrawn_at", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_events_erasures",
        "events",
        ["kind"],
        sqlite_where=sa.text(ERASURES),
        postgresql_where=sa.text(ERASURES),
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
    _member_numbers_of_persons()
    _screens(PAGES, sa.Column("asked", sa.Text(), nullable=True))


def downgrade() -> None:
    op.execute("UPDATE counter_screens SET page = 'welcome' WHERE page IN ('benefits', 'estimate')")
    _screens(PAGES_BEFORE, None)
    _member_numbers_of_cases()
    _one_running_case(RUNNING_BEFORE)
    op.drop_index("ix_cases_phone", table_name="cases")
    for column in ("erased_at", "hold_reason", "phone_hash"):
        op.drop_column("cases", column)
    op.drop_index("ix_events_erasures", table_name="events")
    op.drop_column("consents", "withdrawn_at")
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


CARD_COLUMNS = (
    "paid_on, number_due_on, promised_on, kpj, number_issued_at, ready_at, handed_over_at, receiver, relation"
)


def _member_numbers_of_persons() -> None:
    """A number belongs to a person from now on, and may stand on several cards of that person."""
    op.create_index("uq_cases_id_applicant", "cases", ["id", "applicant"], unique=True)
    op.create_table(
        "member_numbers",
        sa.Column("kpj", sa.Text(), nullable=False),
        sa.Column("applicant", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["applicant"], ["applicants.id"], name=op.f("fk_member_numbers_applicant")),
        sa.PrimaryKeyConstraint("kpj", name=op.f("pk_member_numbers")),
        sa.UniqueConstraint("kpj", "applicant", name=op.f("uq_member_numbers_kpj_applicant")),
    )
    op.create_index(op.f("ix_member_numbers_applicant"), "member_numbers", ["applicant"])
    op.execute(
        "INSERT INTO member_numbers (kpj, applicant) "
        'SELECT c.kpj, k.applicant FROM cards c JOIN cases k ON k.id = c."case" WHERE c.kpj IS NOT NULL'
    )
    _set_cards_aside()
    op.create_table(
        "cards",
        sa.Column("case", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("applicant", BIG_ID, nullable=False),
        *_card_columns(),
        sa.ForeignKeyConstraint(
            ["case", "applicant"], ["cases.id", "cases.applicant"], name=op.f("fk_cards_case_applicant")
        ),
        sa.ForeignKeyConstraint(
            ["kpj", "applicant"],
            ["member_numbers.kpj", "member_numbers.applicant"],
            name=op.f("fk_cards_kpj_applicant"),
        ),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_cards")),
    )
    op.create_index("ix_cards_promised", "cards", ["promised_on"])
    op.create_index("ix_cards_kpj", "cards", ["kpj"])
    op.execute(
        f'INSERT INTO cards ("case", applicant, {CARD_COLUMNS}) '
        f'SELECT a."case", k.applicant, {CARD_COLUMNS} FROM cards_aside a JOIN cases k ON k.id = a."case"'
    )
    op.drop_table("cards_aside")


def _member_numbers_of_cases() -> None:
    """A number stands on one card. Refused, like the single case of a person, once somebody has a second one."""
    op.drop_index("ix_cards_kpj", table_name="cards")
    _set_cards_aside()
    op.create_table(
        "cards",
        sa.Column("case", BIG_ID, nullable=False),
        *_card_columns(),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_cards_case")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_cards")),
        sa.UniqueConstraint("kpj", name=op.f("uq_cards_kpj")),
    )
    op.create_index("ix_cards_promised", "cards", ["promised_on"])
    op.execute(f'INSERT INTO cards ("case", {CARD_COLUMNS}) SELECT "case", {CARD_COLUMNS} FROM cards_aside')
    op.drop_table("cards_aside")
    op.drop_index(op.f("ix_member_numbers_applicant"), table_name="member_numbers")
    op.drop_table("member_numbers")
    op.drop_index("uq_cases_id_applicant", table_name="cases")


def _set_cards_aside() -> None:
    """SQLite cannot drop a constraint, and PostgreSQL wants the names of constraints free: the table is made anew."""
    op.execute("CREATE TABLE cards_aside AS SELECT * FROM cards")
    op.drop_index("ix_cards_promised", table_name="cards")
    op.drop_table("cards")


def _card_columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("number_due_on", sa.Date(), nullable=False),
        sa.Column("promised_on", sa.Date(), nullable=False),
        sa.Column("kpj", sa.Text(), nullable=True),
        sa.Column("number_issued_at", sa.BigInteger(), nullable=True),
        sa.Column("ready_at", sa.BigInteger(), nullable=True),
        sa.Column("handed_over_at", sa.BigInteger(), nullable=True),
        sa.Column("receiver", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
    )


def _screens(pages: str, asked: sa.Column[str] | None) -> None:
    """Other pages for the screens, and what a page without a case is about. SQLite cannot change a table in place."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_counter_screens_page"), "counter_screens")
        op.create_check_constraint(op.f("ck_counter_screens_page"), "counter_screens", f"page IN ({pages})")
        if asked is None:
            op.drop_column("counter_screens", "asked")
        else:
            op.add_column("counter_screens", asked)
        return
    op.create_table(
        "counter_screens_new",
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("case", BIG_ID, nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        *(() if asked is None else (asked,)),
        sa.CheckConstraint(f"page IN ({pages})", name=op.f("ck_counter_screens_page")),
        sa.CheckConstraint("answer IN ('agreed', 'question')", name=op.f("ck_counter_screens_answer")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_counter_screens_case")),
        sa.ForeignKeyConstraint(["counter"], ["counters.number"], name=op.f("fk_counter_screens_counter")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_counter_screens_ticket")),
        sa.PrimaryKeyConstraint("counter", name=op.f("pk_counter_screens")),
    )
    columns = 'counter, page, ticket, "case", answer, shown_at'
    op.execute(f"INSERT INTO counter_screens_new ({columns}) SELECT {columns} FROM counter_screens")
    op.drop_table("counter_screens")
    op.rename_table("counter_screens_new", "counter_screens")
