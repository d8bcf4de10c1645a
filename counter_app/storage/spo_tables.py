"""The tables of the exchange with partner offices. They hold numbers, states and hashes, and nothing personal."""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId, Moment, one_of
from counter_app.storage.metadata import metadata

exchange_keys = sa.Table(
    "exchange_keys",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("sign_key", sa.LargeBinary, nullable=False),
    sa.Column("seal_key", sa.LargeBinary, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False, unique=True),
    sa.Column("made_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
)
"""The public halves of the own keys, the latest in force; the private halves lie in the keys folder."""

exchange_partners = sa.Table(
    "exchange_partners",
    metadata,
    sa.Column("id", BigId, primary_key=True),
    sa.Column("office", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("sign_key", sa.LargeBinary, nullable=False),
    sa.Column("seal_key", sa.LargeBinary, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False, unique=True),
    sa.Column("paired_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
    sa.Column("sent", sa.BigInteger, nullable=False),
    sa.Column("taken", sa.BigInteger, nullable=False),
    sa.Column("position", sa.BigInteger, nullable=False),
    one_of("kind", "branch", "spo"),
)

exchange_cases = sa.Table(
    "exchange_cases",
    metadata,
    sa.Column("case", sa.ForeignKey("cases.id"), primary_key=True, autoincrement=False),
    sa.Column("partner", sa.ForeignKey("exchange_partners.id"), nullable=False, index=True),
    sa.Column("taken_in", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("sent_hash", sa.Text),
    sa.Column("sent_in", sa.BigInteger),
    sa.Column("acknowledged", sa.Boolean(create_constraint=False), nullable=False),
    sa.Column("taken_hash", sa.Text),
    sa.Column("their_state", sa.Text),
    sa.Column("refused_there", sa.Text),
    sa.Column("erased_there", sa.Boolean(create_constraint=False), nullable=False),
)
"""What a partner has of a case, by keyed hash, and its last word about it. `taken_in`: the case is the partner's."""

exchange_refusals = sa.Table(
    "exchange_refusals",
    metadata,
    sa.Column("partner", sa.ForeignKey("exchange_partners.id"), primary_key=True, autoincrement=False),
    sa.Column("number", sa.Text, primary_key=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
)
"""Cases of a partner that cannot be taken in; the partner sends them again each time until they can."""

exchange_files = sa.Table(
    "exchange_files",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("partner", sa.ForeignKey("exchange_partners.id"), nullable=False, index=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
    sa.Column("taken_at", Moment, nullable=False),
    sa.Column("officer", sa.ForeignKey("officers.id"), nullable=False),
)
"""Files that were taken in, so that none is taken in twice."""
