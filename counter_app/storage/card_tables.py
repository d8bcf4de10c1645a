"""The tables of cards: whose a member number is, what was promised, who signed for it."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of, partial_index
from counter_app.storage.metadata import metadata

member_numbers = sa.Table(
    "member_numbers",
    metadata,
    sa.Column("kpj", sa.Text, primary_key=True),
    sa.Column("applicant", sa.ForeignKey("applicants.id"), nullable=False, index=True),
    sa.UniqueConstraint("kpj", "applicant"),
)
"""Whose a member number is. A former member may get a second card with the old number, nobody else ever."""

cards = sa.Table(
    "cards",
    metadata,
    sa.Column("case", BigId, primary_key=True, autoincrement=False),
    sa.Column("applicant", BigId, nullable=False),
    sa.Column("paid_on", sa.Date, nullable=False),
    sa.Column("number_due_on", sa.Date, nullable=False),
    sa.Column("promised_on", sa.Date, nullable=False),
    sa.Column("kpj", sa.Text),
    sa.Column("number_issued_at", Moment),
    sa.Column("ready_at", Moment),
    sa.Column("handed_over_at", Moment),
    sa.Column("receiver", sa.Text),
    sa.Column("relation", sa.Text),
    sa.Column("delivery", sa.Text),
    sa.Column("sent_at", Moment),
    sa.Column("sent_reference", sa.Text),
    sa.Column("returned_at", Moment),
    sa.Column("returned_reason", sa.Text),
    sa.Column("late_reason", sa.Text),
    sa.Column("late_note", sa.Text),
    sa.ForeignKeyConstraint(["case", "applicant"], ["cases.id", "cases.applicant"]),
    sa.ForeignKeyConstraint(["kpj", "applicant"], ["member_numbers.kpj", "member_numbers.applicant"]),
    one_of("delivery", "pickup", "email", "jmo", "agent", "spo", "post"),
    sa.Index("ix_cards_promised", "promised_on"),
    sa.Index("ix_cards_kpj", "kpj"),
    partial_index("ix_cards_open", "promised_on", "handed_over_at IS NULL"),
)

card_signatures = sa.Table(
    "card_signatures",
    metadata,
    sa.Column("case", sa.ForeignKey("cards.case"), primary_key=True, autoincrement=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("signed_at", Moment, nullable=False),
)
"""Signatures drawn on a screen, sealed by the key of the vault: without the key file they are noise."""
