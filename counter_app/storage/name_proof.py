"""The index of names held against the names: what it lacks, and what it should not hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

import sqlalchemy as sa

from counter_app.naming.words import endings, words_of
from counter_app.storage.queue_proof import stream
from counter_app.storage.tables import applicants, name_endings, name_words, person_words

Difference = tuple[str, str]
"""Name of the check and what breaks it, by ids only."""

NAMES = {
    "pair-of-a-name": (
        "SELECT p.person FROM person_pairs p WHERE "
        "NOT EXISTS (SELECT 1 FROM person_words w WHERE w.word = p.one AND w.person = p.person) OR "
        "NOT EXISTS (SELECT 1 FROM person_words w WHERE w.word = p.other AND w.person = p.person) OR "
        "p.one = p.other AND EXISTS (SELECT 1 FROM person_words w WHERE w.person = p.person AND w.word <> p.one)"
    ),
    "name-is-paired": (
        "SELECT a.person FROM person_words a JOIN person_words b ON b.person = a.person AND b.word > a.word "
        "WHERE NOT EXISTS "
        "(SELECT 1 FROM person_pairs p WHERE p.one = a.word AND p.other = b.word AND p.person = a.person) "
        "UNION SELECT a.person FROM person_words a WHERE NOT EXISTS "
        "(SELECT 1 FROM person_words b WHERE b.person = a.person AND b.word <> a.word) AND NOT EXISTS "
        "(SELECT 1 FROM person_pairs p WHERE p.one = a.word AND p.other = a.word AND p.person = a.person)"
    ),
    "name-word-is-somebodys": (
        "SELECT n.id FROM name_words n WHERE NOT EXISTS (SELECT 1 FROM person_words w WHERE w.word = n.id)"
    ),
}
"""Queries that find nothing, by the name of the invariant that they guard."""


def name_differences(connection: sa.Connection) -> Iterator[Difference]:
    """People who are found by other words than those of their names, and words with other endings than their own."""
    statement = (
        sa.select(applicants.c.id, applicants.c.full_name, name_words.c.word)
        .outerjoin(person_words, person_words.c.person == applicants.c.id)
        .outerjoin(name_words, name_words.c.id == person_words.c.word)
        .order_by(applicants.c.id)
    )
    for person, rows in groupby(stream(connection, statement), key=attrgetter("id")):
        held = list(rows)
        if {row.word for row in held if row.word is not None} != set(words_of(held[0].full_name)):
            yield "found-by-the-name", f"person {person}"
    yield from _endings(connection)


def _endings(connection: sa.Connection) -> Iterator[Difference]:
    wanted = {row.id: set(endings(row.word)) for row in stream(connection, sa.select(name_words))}
    for row in stream(connection, sa.select(name_endings)):
        if row.ending in wanted.get(row.word, set()):
            wanted[row.word].remove(row.ending)
        else:
            yield "endings-of-the-word", f"word {row.word}"
    yield from (("endings-of-the-word", f"word {word}") for word, missing in wanted.items() if missing)
