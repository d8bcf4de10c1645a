"""The index by which people are found by name: folded words, whose they are, and which stand together in a name.

Two very common words rarely stand in one name, and looking through the fifty thousand people of one of them takes too
long; so the pairs are kept too. All of it follows from the names of the applicants (`name_index`).
"""

from __future__ import annotations

import sqlalchemy as sa

from counter_app.storage.columns import BigId
from counter_app.storage.metadata import metadata

Word = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""In the order of its letters on both back ends, so that a beginning is a range."""

name_words = sa.Table(
    "name_words",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("word", Word, nullable=False, unique=True),
)

name_endings = sa.Table(
    "name_endings",
    metadata,
    sa.Column("ending", Word, primary_key=True),
    sa.Column("word", sa.Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""The ends of each word, by whose beginnings its middles are found."""

person_words = sa.Table(
    "person_words",
    metadata,
    sa.Column("word", sa.ForeignKey("name_words.id"), primary_key=True, autoincrement=False),
    sa.Column("person", sa.ForeignKey("applicants.id"), primary_key=True, autoincrement=False),
    sa.Index("ix_person_words_person", "person", "word"),
    sqlite_with_rowid=False,
)

person_pairs = sa.Table(
    "person_pairs",
    metadata,
    sa.Column("one", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("other", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("person", BigId, primary_key=True, autoincrement=False),
    sa.CheckConstraint("one <= other", name="order"),
    sqlite_with_rowid=False,
)
"""Each two words of a name, the smaller id first; a name of one word is a pair with itself."""
