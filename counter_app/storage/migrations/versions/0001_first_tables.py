"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "applicants",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("nik_hash", sa.Text(), nullable=False),
        sa.Column("nik", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applicants")),
        sa.UniqueConstraint("nik_hash", name=op.f("uq_applicants_nik_hash")),
    )
    op.create_table(
        "branch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_branch_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_branch")),
    )
    op.create_table(
        "chain_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sequence", BIG_ID, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("settings_version", sa.Integer(), nullable=False),
        sa.Column("closed_through", sa.Date(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_chain_head_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chain_head")),
    )
    op.create_table(
        "counters",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_counters")),
    )
    op.create_table(
        "events",
        sa.Column("sequence", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("happened_at", sa.BigInteger(), nullable=False),
        sa.Column("clock_behind_us", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("case", BIG_ID, nullable=True),
        sa.Column("officer", sa.Integer(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_events")),
    )
    op.create_index(
        "ix_events_case",
        "events",
        ["case"],
        unique=False,
        sqlite_where=sa.text('"case" IS NOT NULL'),
        postgresql_where=sa.text('"case" IS NOT NULL'),
    )
    op.create_index(
        "ix_events_ticket",
        "events",
        ["ticket"],
        unique=False,
        sqlite_where=sa.text("ticket IS NOT NULL"),
        postgresql_where=sa.text("ticket IS NOT NULL"),
    )
    op.create_table(
        "officers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=True),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_until", sa.BigInteger(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "role IN ('officer', 'clerk', 'supervisor', 'administrator', 'system')", name=op.f("ck_officers_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officers")),
        sa.UniqueConstraint("name", name=op.f("uq_officers_name")),
    )
    op.create_table(
        "sequences",
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "business_day", name=op.f("pk_sequences")),
    )
    op.create_table(
        "services",
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("name_id", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("served", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("sum_s", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("squares_s2", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("letter", name=op.f("pk_services")),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )
    op.create_table(
        "survey_answers",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("u1", sa.Integer(), nullable=True),
        sa.Column("u2", sa.Integer(), nullable=True),
        sa.Column("u3", sa.Integer(), nullable=True),
        sa.Column("u4", sa.Integer(), nullable=True),
        sa.Column("u5", sa.Integer(), nullable=True),
        sa.Column("u6", sa.Integer(), nullable=True),
        sa.Column("u7", sa.Integer(), nullable=True),
        sa.Column("u8", sa.Integer(), nullable=True),
        sa.Column("u9", sa.Integer(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 4", name=op.f("ck_survey_answers_rating")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_answers")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_survey_answers_business_day"), "survey_answers", ["business_day"], unique=False)
    op.create_table(
        "cases",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("applicant", BIG_ID, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("cancel_reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["applicant"], ["applicants.id"], name=op.f("fk_cases_applicant")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    op.create_index("ix_cases_applicant", "cases", ["applicant"], unique=False)
    op.create_index("ix_cases_day", "cases", ["business_day"], unique=False)
    op.create_index(
        "uq_cases_running",
        "cases",
        ["applicant"],
        unique=True,
        sqlite_where=sa.text("state <> 'cancelled'"),
        postgresql_where=sa.text("state <> 'cancelled'"),
    )
    op.create_table(
        "counter_sessions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("exclusive", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("regular_run", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'paused', 'closed')", name=op.f("ck_counter_sessions_state")),
        sa.ForeignKeyConstraint(["counter"], ["counters.number"], name=op.f("fk_counter_sessions_counter")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_counter_sessions_officer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counter_sessions")),
    )
    op.create_index(
        "uq_counter_sessions_counter",
        "counter_sessions",
        ["counter"],
        unique=True,
        sqlite_where=sa.text("state <> 'closed'"),
        postgresql_where=sa.text("state <> 'closed'"),
    )
    op.create_index(
        "uq_counter_sessions_officer",
        "counter_sessions",
        ["officer"],
        unique=True,
        sqlite_where=sa.text("state <> 'closed' AND exclusive"),
        postgresql_where=sa.text("state <> 'closed' AND exclusive"),
    )
    op.create_table(
        "tickets",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("arrived_at", sa.BigInteger(), nullable=False),
        sa.Column("for_counter", sa.Integer(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("officer", sa.Integer(), nullable=True),
        sa.Column("calls", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_called_at", sa.BigInteger(), nullable=True),
        sa.Column("due_back_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("ahead", sa.Integer(), nullable=False),
        sa.Column("p10_s", sa.Integer(), nullable=False),
        sa.Column("p50_s", sa.Integer(), nullable=False),
        sa.Column("p90_s", sa.Integer(), nullable=False),
        sa.CheckConstraint("(state = 'finished') = (outcome IS NOT NULL)", name=op.f("ck_tickets_finished")),
        sa.CheckConstraint(
            "(state IN ('called', 'serving')) <= (counter IS NOT NULL)", name=op.f("ck_tickets_in_hand")
        ),
        sa.CheckConstraint(
            "outcome IN ('completed', 'incomplete', 'information', 'referred')", name=op.f("ck_tickets_outcome")
        ),
        sa.CheckConstraint(
            "priority IN ('elderly', 'disabled', 'pregnant', 'infant', 'sick')", name=op.f("ck_tickets_priority")
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'called', 'serving', 'parked', 'finished', 'no_show', 'cancelled', 'expired', 'carried')",
            name=op.f("ck_tickets_state"),
        ),
        sa.CheckConstraint("sequence > 0", name=op.f("ck_tickets_sequence")),
        sa.ForeignKeyConstraint(["counter"], ["counters.number"], name=op.f("fk_tickets_counter")),
        sa.ForeignKeyConstraint(["for_counter"], ["counters.number"], name=op.f("fk_tickets_for_counter")),
        sa.ForeignKeyConstraint(["letter"], ["services.letter"], name=op.f("fk_tickets_letter")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_tickets_officer")),
        sa.ForeignKeyConstraint(["service"], ["services.letter"], name=op.f("fk_tickets_service")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tickets")),
        sa.UniqueConstraint("letter", "business_day", "sequence", name=op.f("uq_tickets_letter_business_day_sequence")),
    )
    op.create_index(
        "ix_tickets_due_back",
        "tickets",
        ["due_back_at"],
        unique=False,
        sqlite_where=sa.text("state = 'parked'"),
        postgresql_where=sa.text("state = 'parked'"),
    )
    op.create_index(
        "ix_tickets_heads",
        "tickets",
        ["business_day", "state", "service", "priority", "arrived_at", "id"],
        unique=False,
    )
    op.create_index(
        "uq_tickets_in_hand",
        "tickets",
        ["counter"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
    op.create_table(
        "cards",
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("number_due_on", sa.Date(), nullable=False),
        sa.Column("promised_on", sa.Date(), nullable=False),
        sa.Column("kpj", sa.Text(), nullable=True),
        sa.Column("number_issued_at", sa.BigInteger(), nullable=True),
        sa.Column("ready_at", sa.BigInteger(), nullable=True),
        sa.Column("handed_over_at", sa.BigInteger(), nullable=True),
        sa.Column("receiver", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_cards_case")),
        sa.PrimaryKeyConstraint("case", name=op.f("pk_cards")),
        sa.UniqueConstraint("kpj", name=op.f("uq_cards_kpj")),
    )
    op.create_index("ix_cards_promised", "cards", ["promised_on"], unique=False)
    op.create_table(
        "case_documents",
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("status IN ('received', 'missing', 'not_needed')", name=op.f("ck_case_documents_status")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_documents_case")),
        sa.PrimaryKeyConstraint("case", "item", name=op.f("pk_case_documents")),
    )
    op.create_table(
        "case_tickets",
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("case", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_case_tickets_case")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_case_tickets_ticket")),
        sa.PrimaryKeyConstraint("ticket", "case", name=op.f("pk_case_tickets")),
    )
    op.create_index("ix_case_tickets_case", "case_tickets", ["case"], unique=False)
    op.create_table(
        "consents",
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_consents_case")),
        sa.PrimaryKeyConstraint("case", "purpose", name=op.f("pk_consents")),
    )
    op.create_table(
        "quotes",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.CheckConstraint("total >= 0", name=op.f("ck_quotes_total")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_quotes_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotes")),
    )
    op.create_index(op.f("ix_quotes_case"), "quotes", ["case"], unique=False)
    op.create_table(
        "survey_codes",
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_survey_codes_ticket")),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_survey_codes")),
        sa.UniqueConstraint("ticket", name=op.f("uq_survey_codes_ticket")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ticket_calls",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("waited_s", sa.Integer(), nullable=False),
        sa.Column("regular_run", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_ticket_calls_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_calls")),
    )
    op.create_index(op.f("ix_ticket_calls_ticket"), "ticket_calls", ["ticket"], unique=False)
    op.create_table(
        "ticket_reasons",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_ticket_reasons_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_reasons")),
    )
    op.create_index(op.f("ix_ticket_reasons_ticket"), "ticket_reasons", ["ticket"], unique=False)
    op.create_table(
        "ticket_slices",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ticket", BIG_ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("counter", sa.Integer(), nullable=True),
        sa.Column("officer", sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('waiting', 'walking', 'serving', 'parked')", name=op.f("ck_ticket_slices_kind")),
        sa.CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name=op.f("ck_ticket_slices_order")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_ticket_slices_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_slices")),
    )
    op.create_index("ix_ticket_slices_ticket", "ticket_slices", ["ticket"], unique=False)
    op.create_index(
        "uq_ticket_slices_running",
        "ticket_slices",
        ["ticket"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "papers",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("verification", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("case", BIG_ID, nullable=True),
        sa.Column("quote", BIG_ID, nullable=True),
        sa.Column("prints", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_papers_case")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_papers_officer")),
        sa.ForeignKeyConstraint(["quote"], ["quotes.id"], name=op.f("fk_papers_quote")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_papers_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
        sa.UniqueConstraint("kind", "business_day", "number", name=op.f("uq_papers_kind_business_day_number")),
    )
    op.create_index(op.f("ix_papers_case"), "papers", ["case"], unique=False)
    op.create_index(op.f("ix_papers_verification"), "papers", ["verification"], unique=False)
    op.create_table(
        "payment_codes",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("case", BIG_ID, nullable=False),
        sa.Column("quote", BIG_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.CheckConstraint("issuer IN ('core', 'local')", name=op.f("ck_payment_codes_issuer")),
        sa.CheckConstraint("state IN ('active', 'paid', 'expired', 'void')", name=op.f("ck_payment_codes_state")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_codes_amount")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_payment_codes_case")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_payment_codes_officer")),
        sa.ForeignKeyConstraint(["quote"], ["quotes.id"], name=op.f("fk_payment_codes_quote")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_codes")),
        sa.UniqueConstraint("code", name=op.f("uq_payment_codes_code")),
    )
    op.create_index(op.f("ix_payment_codes_case"), "payment_codes", ["case"], unique=False)
    op.create_index(
        "uq_payment_codes_active",
        "payment_codes",
        ["case"],
        unique=True,
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    op.create_table(
        "closings",
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("paper", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_closings_officer")),
        sa.ForeignKeyConstraint(["paper"], ["papers.id"], name=op.f("fk_closings_paper")),
        sa.PrimaryKeyConstraint("business_day", name=op.f("pk_closings")),
    )
    op.create_table(
        "payments",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("payment_code", BIG_ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_at", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("officer", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payments_amount")),
        sa.ForeignKeyConstraint(["officer"], ["officers.id"], name=op.f("fk_payments_officer")),
        sa.ForeignKeyConstraint(["payment_code"], ["payment_codes.id"], name=op.f("fk_payments_payment_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("payment_code", name=op.f("uq_payments_payment_code")),
        sa.UniqueConstraint("reference", name=op.f("uq_payments_reference")),
    )
    op.create_table(
        "counter_screens",
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("ticket", BIG_ID, nullable=True),
        sa.Column("case", BIG_ID, nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("answer IN ('agreed', 'question')", name=op.f("ck_counter_screens_answer")),
        sa.CheckConstraint(
            "page IN ('welcome', 'data', 'dues', 'code', 'rating', 'thanks')", name=op.f("ck_counter_screens_page")
        ),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_counter_screens_case")),
        sa.ForeignKeyConstraint(["counter"], ["counters.number"], name=op.f("fk_counter_screens_counter")),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"], name=op.f("fk_counter_screens_ticket")),
        sa.PrimaryKeyConstraint("counter", name=op.f("pk_counter_screens")),
    )
    _make_events_append_only()


def _make_events_append_only() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER events_no_{act.lower()} BEFORE {act} ON events "
                "BEGIN SELECT RAISE(ABORT, 'events are append-only'); END"
            )
        # REPLACE deletes without the trigger for deletes
        op.execute(
            "CREATE TRIGGER events_no_replace BEFORE INSERT ON events "
            "WHEN EXISTS (SELECT 1 FROM events WHERE sequence = NEW.sequence) "
            "BEGIN SELECT RAISE(ABORT, 'events are append-only'); END"
        )
        return
    op.execute(
        "CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change()"
    )


def downgrade() -> None:
    op.drop_table("counter_screens")
    op.drop_table("payments")
    op.drop_table("closings")
    op.drop_index(
        "uq_payment_codes_active",
        table_name="payment_codes",
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    op.drop_index(op.f("ix_payment_codes_case"), table_name="payment_codes")
    op.drop_table("payment_codes")
    op.drop_index(op.f("ix_papers_verification"), table_name="papers")
    op.drop_index(op.f("ix_papers_case"), table_name="papers")
    op.drop_table("papers")
    op.drop_index(
        "uq_ticket_slices_running",
        table_name="ticket_slices",
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.drop_index("ix_ticket_slices_ticket", table_name="ticket_slices")
    op.drop_table("ticket_slices")
    op.drop_index(op.f("ix_ticket_reasons_ticket"), table_name="ticket_reasons")
    op.drop_table("ticket_reasons")
    op.drop_index(op.f("ix_ticket_calls_ticket"), table_name="ticket_calls")
    op.drop_table("ticket_calls")
    op.drop_table("survey_codes")
    op.drop_index(op.f("ix_quotes_case"), table_name="quotes")
    op.drop_table("quotes")
    op.drop_table("consents")
    op.drop_index("ix_case_tickets_case", table_name="case_tickets")
    op.drop_table("case_tickets")
    op.drop_table("case_documents")
    op.drop_index("ix_cards_promised", table_name="cards")
    op.drop_table("cards")
    op.drop_index(
        "uq_tickets_in_hand",
        table_name="tickets",
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
    op.drop_index("ix_tickets_heads", table_name="tickets")
    op.drop_index(
        "ix_tickets_due_back",
        table_name="tickets",
        sqlite_where=sa.text("state = 'parked'"),
        postgresql_where=sa.text("state = 'parked'"),
    )
    op.drop_table("tickets")
    op.drop_index(
        "uq_counter_sessions_officer",
        table_name="counter_sessions",
        sqlite_where=sa.text("state <> 'closed' AND exclusive"),
        postgresql_where=sa.text("state <> 'closed' AND exclusive"),
    )
    op.drop_index(
        "uq_counter_sessions_counter",
        table_name="counter_sessions",
        sqlite_where=sa.text("state <> 'closed'"),
        postgresql_where=sa.text("state <> 'closed'"),
    )
    op.drop_table("counter_sessions")
    op.drop_index(
        "uq_cases_running",
        table_name="cases",
        sqlite_where=sa.text("state <> 'cancelled'"),
        postgresql_where=sa.text("state <> 'cancelled'"),
    )
    op.drop_index("ix_cases_day", table_name="cases")
    op.drop_index("ix_cases_applicant", table_name="cases")
    op.drop_table("cases")
    op.drop_index(op.f("ix_survey_answers_business_day"), table_name="survey_answers")
    op.drop_table("survey_answers")
    op.drop_table("settings")
    op.drop_table("services")
    op.drop_table("sequences")
    op.drop_table("officers")
    op.drop_index(
        "ix_events_ticket",
        table_name="events",
        sqlite_where=sa.text("ticket IS NOT NULL"),
        postgresql_where=sa.text("ticket IS NOT NULL"),
    )
    op.drop_index(
        "ix_events_case",
        table_name="events",
        sqlite_where=sa.text('"case" IS NOT NULL'),
        postgresql_where=sa.text('"case" IS NOT NULL'),
    )
    op.drop_table("events")
    op.drop_table("counters")
    op.drop_table("chain_head")
    op.drop_table("branch")
    op.drop_table("applicants")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_event_change()")
