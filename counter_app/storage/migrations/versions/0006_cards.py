"""Cards sent and returned, reasons of lateness, signatures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DELIVERY = "delivery IN ('pickup', 'email', 'jmo', 'agent', 'spo', 'post')"
COLUMNS = {
    "sent_at": sa.BigInteger,
    "sent_reference": sa.Text,
    "returned_at": sa.BigInteger,
    "returned_reason": sa.Text,
    "late_reason": sa.Text,
    "late_note": sa.Text,
}
PAGES_BEFORE = "'welcome', 'data', 'dues', 'benefits', 'estimate', 'code', 'rating', 'thanks'"
PAGES = "'welcome', 'data', 'dues', 'benefits', 'estimate', 'code', 'signature', 'rating', 'thanks'"
OPEN = "handed_over_at IS NULL"


def upgrade() -> None:
    """Every card that was handed over until now was collected at the office."""
    # SQLite adds a checked column only in these words, and makes the table anew for any others
    op.execute(f"ALTER TABLE cards ADD COLUMN delivery TEXT CONSTRAINT ck_cards_delivery CHECK ({DELIVERY})")
    for column, kind in COLUMNS.items():
        op.add_column("cards", sa.Column(column, kind(), nullable=True))
    op.execute("UPDATE cards SET delivery = 'pickup' WHERE handed_over_at IS NOT NULL")
    op.create_index(
        "ix_cards_open", "cards", ["promised_on"], sqlite_where=sa.text(OPEN), postgresql_where=sa.text(OPEN)
    )
    op.create_table(
        "card_signatures",
        sa.Column("case", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("signed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cards.case"], name=op.f("fk_card_signatures_case")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_card_signatures")),
    )
    _screens(PAGES, sa.Column("drawn", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Drops signatures and reasons of lateness; a card on its way lies ready again, which the diary does not tell."""
    op.execute("UPDATE counter_screens SET page = 'welcome' WHERE page = 'signature'")
    _screens(PAGES_BEFORE, None)
    op.drop_table("card_signatures")
    op.execute("UPDATE cases SET state = 'card_ready' WHERE state = 'card_sent'")
    op.execute("UPDATE cards SET receiver = NULL, relation = NULL WHERE handed_over_at IS NULL")
    op.drop_index("ix_cards_open", table_name="cards")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_cards_delivery"), "cards")
    for column in (*reversed(COLUMNS), "delivery"):
        op.drop_column("cards", column)


def _screens(pages: str, drawn: sa.Column[bytes] | None) -> None:
    """Other pages for the screens, and what was drawn there. SQLite cannot change a table in place."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_counter_screens_page"), "counter_screens")
        op.create_check_constraint(op.f("ck_counter_screens_page"), "counter_screens", f"page IN ({pages})")
        if drawn is None:
            op.drop_column("counter_screens", "drawn")
        else:
            op.add_column("counter_screens", drawn)
        return
    op.create_table(
        "counter_screens_new",
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("case", BIG_ID, nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=True),
        *(() if drawn is None else (drawn,)),
        sa.CheckConstraint(f"page IN ({pages})", name=op.f("ck_counter_screens_page")),
        sa.CheckConstraint("answer IN ('agreed', 'question')", name=op.f("ck_counter_screens_answer")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_counter_screens_case")),
        sa.ForeignKeyConstraint(["counter"], ["counters.number"], name=op.f("fk_counter_screens_counter")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_counter_screens_ticket")),
        sa.PrimaryKeyConstraint("counter", name=op.f("pk_counter_screens")),
    )
    columns = 'counter, page, ticket, "case", answer, shown_at, asked'
    op.execute(f"INSERT INTO counter_screens_new ({columns}) SELECT {columns} FROM counter_screens")
    op.drop_table("counter_screens")
    op.rename_table("counter_screens_new", "counter_screens")
