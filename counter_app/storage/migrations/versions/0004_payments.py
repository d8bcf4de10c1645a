"""Several payments for a code, over- and under-payments, receipts of payment, reversals; codes that stay what they are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEPT = "id, payment_code, amount, paid_at, reference, recorded_at, officer"
STANDING = "reversed_at IS NULL"
PART = "kind <> 'exact' AND reversed_at IS NULL"
UNDECIDED = "decided_by IS NULL"


def upgrade() -> None:
    op.add_column("payment_codes", sa.Column("carried", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("payment_codes", sa.Column("ended_reason", sa.Text(), nullable=True))
    _set_payments_aside()
    op.create_table(
        "payments",
        *_payment_columns(),
        sa.Column("kind", sa.Text(), nullable=False, server_default="exact"),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False, server_default="hand"),
        sa.Column("reversed_at", sa.BigInteger(), nullable=True),
        sa.Column("receipt", BIG_ID, nullable=True),
        sa.CheckConstraint("kind IN ('exact', 'under', 'rest', 'over')", name=op.f("ck_payments_kind")),
        sa.CheckConstraint("source IN ('hand', 'bank')", name=op.f("ck_payments_source")),
        sa.CheckConstraint("(kind IN ('under', 'over')) = (reason IS NOT NULL)", name=op.f("ck_payments_reason")),
        *_payment_constraints(),
        sa.ForeignKeyConstraint(["receipt"], ["papers.id"], name=op.f("fk_payments_receipt")),
        sa.UniqueConstraint("receipt", name=op.f("uq_payments_receipt")),
    )
    op.create_index(op.f("ix_payments_payment_code"), "payments", ["payment_code"])
    op.create_index(op.f("ix_payments_recorded_at"), "payments", ["recorded_at"])
    op.create_index(op.f("ix_payments_reversed_at"), "payments", ["reversed_at"])
    _partial_index("uq_payments_reference", "payments", "reference", STANDING, unique=True)
    _partial_index("ix_payments_part", "payments", "payment_code", PART)
    op.execute(f"INSERT INTO payments ({KEPT}) SELECT {KEPT} FROM payments_aside ORDER BY id")
    _put_payments_back()
    op.create_table(
        "payment_reversals",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("payment", BIG_ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.CheckConstraint("decided_by <> asked_by", name=op.f("ck_payment_reversals_second_person")),
        sa.CheckConstraint(
            "(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (approved IS NULL) "
            "AND (decided_by IS NULL) = (decision IS NULL)",
            name=op.f("ck_payment_reversals_decided"),
        ),
        sa.ForeignKeyConstraint(["asked_by"], ["officers.id"], name=op.f("fk_payment_reversals_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["officers.id"], name=op.f("fk_payment_reversals_decided_by")),
        sa.ForeignKeyConstraint(["payment"], ["payments.id"], name=op.f("fk_payment_reversals_payment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_reversals")),
    )
    op.create_index(op.f("ix_payment_reversals_payment"), "payment_reversals", ["payment"])
    _partial_index("uq_payment_reversals_undecided", "payment_reversals", "payment", UNDECIDED, unique=True)
    _make_codes_lasting()


def downgrade() -> None:
    """Of several payments for a code the first that stands is kept: the tables before had room for one."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER payment_codes_no_delete")
        op.execute("DROP TRIGGER payment_codes_same_code")
        op.execute("DROP TRIGGER payment_codes_no_replace")
    else:
        op.execute("DROP TRIGGER payment_codes_lasting ON payment_codes")
        op.execute("DROP TRIGGER payment_codes_no_truncate ON payment_codes")
        op.execute("DROP FUNCTION refuse_code_change()")
    op.drop_table("payment_reversals")
    for index in (
        "ix_payments_part",
        "uq_payments_reference",
        "ix_payments_reversed_at",
        "ix_payments_recorded_at",
        "ix_payments_payment_code",
    ):
        op.drop_index(index, table_name="payments")
    _set_payments_aside()
    op.create_table(
        "payments",
        *_payment_columns(),
        *_payment_constraints(),
        sa.UniqueConstraint("payment_code", name=op.f("uq_payments_payment_code")),
        sa.UniqueConstraint("reference", name=op.f("uq_payments_reference")),
    )
    op.execute(
        f"INSERT INTO payments ({KEPT}) SELECT {KEPT} FROM payments_aside "
        "WHERE id IN (SELECT min(id) FROM payments_aside WHERE reversed_at IS NULL GROUP BY payment_code)"
    )
    _put_payments_back()
    op.drop_column("payment_codes", "ended_reason")
    op.drop_column("payment_codes", "carried")


def _partial_index(name: str, table: str, column: str, where: str, *, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(name, table, [column], unique=unique, sqlite_where=condition, postgresql_where=condition)


def _payment_columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("payment_code", BIG_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_at", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
    )


def _payment_constraints() -> tuple[sa.Constraint, ...]:
    return (
        sa.CheckConstraint("amount > 0", name=op.f("ck_payments_amount")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_payments_officer")),
        sa.ForeignKeyConstraint(["payment_code"], ["payment_codes.id"], name=op.f("fk_payments_payment_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
    )


def _set_payments_aside() -> None:
    """SQLite cannot drop a constraint, and PostgreSQL wants the names of constraints free: the table is made anew."""
    op.execute("CREATE TABLE payments_aside AS SELECT * FROM payments")
    op.drop_table("payments")


def _put_payments_back() -> None:
    op.drop_table("payments_aside")
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "SELECT setval(pg_get_serial_sequence('payments', 'id'), "
            "coalesce((SELECT max(id) FROM payments), 0) + 1, false)"
        )


def _make_codes_lasting() -> None:
    """A code that was given out stays in the books as it is, so that the unique index refuses it for ever."""
    if op.get_bind().dialect.name == "sqlite":
        refuse = "BEGIN SELECT RAISE(ABORT, 'a payment code lasts'); END"
        op.execute(f"CREATE TRIGGER payment_codes_no_delete BEFORE DELETE ON payment_codes {refuse}")
        op.execute(
            "CREATE TRIGGER payment_codes_same_code BEFORE UPDATE OF id, code ON payment_codes "
            f"WHEN NEW.code <> OLD.code OR NEW.id <> OLD.id {refuse}"
        )
        # REPLACE deletes without the trigger for deletes
        op.execute(
            "CREATE TRIGGER payment_codes_no_replace BEFORE INSERT ON payment_codes "
            f"WHEN EXISTS (SELECT 1 FROM payment_codes WHERE id = NEW.id OR code = NEW.code) {refuse}"
        )
        return
    op.execute(
        "CREATE FUNCTION refuse_code_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP = 'UPDATE' THEN IF NEW.code = OLD.code AND NEW.id = OLD.id THEN RETURN NEW; END IF; END IF; "
        "RAISE EXCEPTION 'a payment code lasts' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(
        "CREATE TRIGGER payment_codes_lasting BEFORE UPDATE OR DELETE ON payment_codes "
        "FOR EACH ROW EXECUTE FUNCTION refuse_code_change()"
    )
    op.execute(
        "CREATE TRIGGER payment_codes_no_truncate BEFORE TRUNCATE ON payment_codes "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_code_change()"
    )
