"""Keeps the index of names as the applicants are, in the unit of work that changes them.

A word that nobody's name holds any more is taken out, for a rare one alone would tell of an erased person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import Any

import sqlalchemy as sa

from counter_app.naming.words import endings, words_of
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.many import chunks
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import name_endings, name_words, person_pairs, person_words

Held = tuple[int, int]
"""A word's id and whose it is."""


def index_names(connection: sa.Connection, names: Mapping[int, str]) -> None:
    """The index finds each of these people, by id, by the name given here and by no other; by none if it is empty."""
    wanted = {person: words_of(name) for person, name in names.items()}
    ids = _ids(connection, {word for words in wanted.values() for word in words})
    there = _held(connection, sorted(names))
    new = {person: {ids[word] for word in words} for person, words in wanted.items()}
    changed = [person for person in sorted(new) if new[person] != there.get(person, set())]
    before = {person: there.get(person, set()) for person in changed}
    after = {person: new[person] for person in changed}
    gone, come = _rows(before), _rows(after)
    _remove(connection, person_words, gone - come)
    _remove(connection, person_pairs, pair_rows(before) - pair_rows(after))
    _insert(connection, person_words, ({"word": word, "person": who} for word, who in sorted(come - gone)))
    _insert(
        connection,
        person_pairs,
        (
            {"one": one, "other": other, "person": who}
            for one, other, who in sorted(pair_rows(after) - pair_rows(before))
        ),
    )
    _forget(connection, {word for word, _ in gone - come})


def pair_rows(words: Mapping[int, Collection[int]]) -> set[tuple[int, int, int]]:
    """The rows of `person_pairs` for people with these words."""
    return {(one, other, person) for person, ids in words.items() for one, other in pairs(ids)}


def pairs(ids: Collection[int]) -> Iterable[tuple[int, int]]:
    return [(one, one) for one in ids] if len(ids) == 1 else combinations(sorted(ids), 2)


def _rows(words: Mapping[int, Collection[int]]) -> set[Held]:
    return {(word, person) for person, ids in words.items() for word in ids}


def _ids(connection: sa.Connection, words: Collection[str]) -> Mapping[str, int]:
    """The ids of words, new ones added. On PostgreSQL they are held, so that nobody takes them out meanwhile."""
    found = _known(connection, words)
    while missing := sorted(set(words) - set(found)):
        for part in chunks(missing):
            _add(connection, part)
        found = _known(connection, words)
    return found


def _add(connection: sa.Connection, words: Collection[str]) -> None:
    added = connection.execute(
        insert_or(connection.dialect.name, name_words)
        .on_conflict_do_nothing(index_elements=[name_words.c.word])
        .returning(name_words.c.id, name_words.c.word),
        [{"word": word} for word in words],
    ).all()
    _insert(
        connection,
        name_endings,
        ({"ending": end, "word": row.id} for row in added for end in sorted(set(endings(row.word)))),
    )


def _known(connection: sa.Connection, words: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in chunks(sorted(words)):
        statement = sa.select(name_words).where(name_words.c.word.in_(part)).order_by(name_words.c.id)
        if locks_rows(connection):
            statement = statement.with_for_update(read=True, key_share=True)
        found |= {row.word: row.id for row in connection.execute(statement)}
    return found


def _held(connection: sa.Connection, people: Collection[int]) -> dict[int, set[int]]:
    held: dict[int, set[int]] = {}
    for part in chunks(sorted(people)):
        for row in connection.execute(sa.select(person_words).where(person_words.c.person.in_(part))):
            held.setdefault(row.person, set()).add(row.word)
    return held


def _insert(connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
    given = list(rows)
    if given:
        connection.execute(sa.insert(table), given)


def _remove(connection: sa.Connection, table: sa.Table, rows: Collection[tuple[Any, ...]]) -> None:
    keys = list(table.primary_key.columns)
    statement = sa.delete(table).where(*(key == sa.bindparam(f"old_{key.name}") for key in keys))
    given = [{f"old_{key.name}": value for key, value in zip(keys, row, strict=True)} for row in sorted(rows)]
    if given:
        connection.execute(statement, given)


def _forget(connection: sa.Connection, words: Collection[int]) -> None:
    """Take out those words that are in no name any more; whoever is about to use one waits and adds it anew."""
    if not words:
        return
    chosen = sa.select(name_words).where(name_words.c.id.in_(words)).order_by(name_words.c.id)
    if locks_rows(connection):
        connection.execute(chosen.with_for_update()).all()
    used = sa.exists().where(person_words.c.word == name_words.c.id)
    for row in connection.execute(chosen.where(~used)).all():
        _remove(connection, name_endings, {(end, row.id) for end in endings(row.word)})
        _remove(connection, name_words, {(row.id,)})
