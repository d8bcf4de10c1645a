"""Words of names, by which people are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import sqlalchemy as sa
from alembic import op

from counter_app.naming.words import endings, words_of

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
AT_ONCE = 20_000
TYPES = {"id": "integer", "word": "integer", "person": "bigint", "one": "integer", "other": "integer", "ending": "text"}


def upgrade() -> None:
    op.create_table(
        "name_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("word", WORD, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_words")),
        sa.UniqueConstraint("word", name=op.f("uq_name_words_word")),
    )
    op.create_table(
        "name_endings",
        sa.Column("ending", WORD, nullable=False),
        sa.Column("word", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("ending", "word", name=op.f("pk_name_endings")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person_words",
        sa.Column("word", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", BIG_ID, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["applicants.id"], name=op.f("fk_person_words_person")),
        sa.ForeignKeyConstraint(["word"], ["name_words.id"], name=op.f("fk_person_words_word")),
        sa.PrimaryKeyConstraint("word", "person", name=op.f("pk_person_words")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person_pairs",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("other", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", BIG_ID, autoincrement=False, nullable=False),
        sa.CheckConstraint("one <= other", name=op.f("ck_person_pairs_order")),
        sa.PrimaryKeyConstraint("one", "other", "person", name=op.f("pk_person_pairs")),
        sqlite_with_rowid=False,
    )
    _fill(op.get_bind())
    op.create_index("ix_person_words_person", "person_words", ["person", "word"])
    op.create_index("ix_cases_officer", "cases", ["officer", "applicant"])


def _fill(connection: sa.Connection) -> None:
    """The index of everybody's name; a million people take a minute."""
    ids: dict[str, int] = {}
    last = 0
    while people := _people(connection, last):
        known = len(ids)
        words = {
            person: sorted({ids.setdefault(word, len(ids) + 1) for word in words_of(name)}) for person, name in people
        }
        new = list(ids.items())[known:]
        _insert(connection, "name_words", ("id", "word"), ((identity, word) for word, identity in new))
        _insert(
            connection,
            "name_endings",
            ("ending", "word"),
            ((end, identity) for word, identity in new for end in endings(word)),
        )
        _insert(
            connection,
            "person_words",
            ("word", "person"),
            ((word, person) for person, own in words.items() for word in own),
        )
        _insert(
            connection,
            "person_pairs",
            ("one", "other", "person"),
            ((one, other, person) for person, own in words.items() for one, other in _pairs(own)),
        )
        last = people[-1][0]
    if ids and connection.dialect.name == "postgresql":
        op.execute("SELECT setval(pg_get_serial_sequence('name_words', 'id'), (SELECT max(id) FROM name_words))")


def _people(connection: sa.Connection, after: int) -> list[tuple[int, str]]:
    rows = connection.execute(
        sa.text("SELECT id, full_name FROM applicants WHERE id > :after ORDER BY id LIMIT :most"),
        {"after": after, "most": AT_ONCE},
    )
    return [(row.id, row.full_name) for row in rows]


def _pairs(words: Sequence[int]) -> Iterable[tuple[int, int]]:
    return [(words[0], words[0])] if len(words) == 1 else combinations(words, 2)


def _insert(connection: sa.Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    """In the order of the primary key, so that its tree grows at few places."""
    given = sorted(rows)
    if not given:
        return
    if connection.dialect.name == "postgresql":
        types = TYPES | ({"word": "text"} if table == "name_words" else {})
        lists = ", ".join(f"CAST(:{column} AS {types[column]}[])" for column in columns)
        statement = sa.text(f"INSERT INTO {table} ({', '.join(columns)}) SELECT * FROM unnest({lists})")
        connection.execute(statement, dict(zip(columns, map(list, zip(*given, strict=True)), strict=True)))
        return
    places = ", ".join(f":{column}" for column in columns)
    connection.execute(
        sa.text(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"),
        [dict(zip(columns, row, strict=True)) for row in given],
    )


def downgrade() -> None:
    op.drop_index("ix_cases_officer", table_name="cases")
    op.drop_table("person_pairs")
    op.drop_index("ix_person_words_person", table_name="person_words")
    op.drop_table("person_words")
    op.drop_table("name_endings")
    op.drop_table("name_words")
