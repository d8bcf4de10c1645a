"""Looking for people by the words of their names, a million of them in some thousandths of a second.

Few statements, each with few parameters: lists go in as one parameter, questions of a kind as one UNION. They are put
together as text, because SQLAlchemy would compile each of their many shapes anew, which takes longer than answering.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isqrt
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from counter_app.naming.matching import Typed

FEW = 400
"""So many people are gone through one by one; of more the pairs are looked up."""
MOST_BEGINNINGS = 300
MOST_MIDDLES = 100
"""Words that are tried for one typed word; the ones that came first into the index are the commonest."""
MOST_PAIRS = 10_000
"""Pairs of words that are tried for two typed ones of which neither is rare."""
_AFTER = "{"
"""Follows `z`."""

Ids = tuple[int, ...]


@dataclass(frozen=True)
class Choice:
    """What a typed word may be: the whole word, none if nobody has it; words that begin so, slips, and middles."""

    whole: Ids
    begun: Ids
    slips: Ids
    inside: Ids

    @property
    def others(self) -> Ids:
        """Slips first: where there is too much to try, they are what must be tried."""
        return tuple(dict.fromkeys((*self.slips, *self.begun, *self.inside)))


class Question:
    """One statement made of parts, and its parameters."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._arrays = connection.dialect.name == "postgresql"
        self._parts: list[str] = []
        self._values: dict[str, object] = {}

    def put(self, value: object) -> str:
        name = f"v{len(self._values)}"
        self._values[name] = value
        return f":{name}"

    def among(self, column: str, values: Collection[int]) -> str:
        """`IN` with one parameter."""
        if self._arrays:
            return f"{column} = ANY(CAST({self.put(list(values))} AS integer[]))"
        return f"{column} IN (SELECT value FROM json_each({self.put(json.dumps(list(values)))}))"

    def words(self, words: Collection[str]) -> str:
        """The rows of `name_words` for these words, as `p`."""
        return self._each("name_words", {"w": self._list(words, "text")}, "{p}.word = w.value")

    def pair(self, first: Ids, second: Ids) -> str:
        """The rows of `person_pairs` for each word of the first with each of the second, as `p`."""
        if len(first) == len(second) == 1:
            return f"person_pairs AS p WHERE p.one = {min(first + second)} AND p.other = {max(first + second)}"
        lists = {"a": self._list(first, "integer"), "b": self._list(second, "integer")}
        least, greatest = ("LEAST", "GREATEST") if self._arrays else ("min", "max")
        where = f"{{p}}.one = {least}(a.value, b.value) AND {{p}}.other = {greatest}(a.value, b.value)"
        return f"{self._each('person_pairs', lists, where)} WHERE 1 = 1"

    def _list(self, values: Collection[object], kind: str) -> str:
        """One parameter as the rows of a table, which SQLite must not read anew for each row of another."""
        if self._arrays:
            return f"unnest(CAST({self.put(list(values))} AS {kind}[]))"
        return f"(SELECT value FROM json_each({self.put(json.dumps(list(values)))}) LIMIT -1 OFFSET 0)"

    def _each(self, table: str, lists: Mapping[str, str], where: str) -> str:
        """The rows of a table for each combination of values, found one by one by the index, as `p`.

        PostgreSQL is kept from reading the whole table instead, which it takes for cheaper.
        """
        if not self._arrays:
            names = " CROSS JOIN ".join(f"{rows} AS {name}" for name, rows in lists.items())
            return f"{names} CROSS JOIN {table} AS p ON {where.format(p='p')}"
        names = " CROSS JOIN ".join(f"{rows} AS {name}(value)" for name, rows in lists.items())
        rows = f"SELECT * FROM {table} t WHERE {where.format(p='t')} OFFSET 0"
        return f"{names} CROSS JOIN LATERAL ({rows}) AS p"

    def has(self, person: str, words: Ids) -> str:
        """Whether somebody has one of some words.

        `+ 0` has the person's few words gone through instead of the many asked for, and a count is not joined.
        """
        held = f"SELECT count(*) FROM person_words h WHERE h.person = {person} AND {self.among('h.word + 0', words)}"
        return f"({held}) > 0"

    def add(self, number: int, part: str) -> None:
        """A part whose one column is answered with this number."""
        self._parts.append(f"SELECT {number} AS number, value FROM ({part}) AS part{len(self._parts)}")

    def rows(self) -> list[tuple[int, int]]:
        """Number of the part and value, in the order of the parts."""
        found = self.run(" UNION ALL ".join(self._parts)) if self._parts else []
        return sorted(((row.number, row.value) for row in found), key=itemgetter(0))

    def run(self, statement: str) -> Sequence[Any]:
        return self._connection.execute(sa.text(statement), self._values).all()


class NameSearch:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def named(self, typed: Sequence[Typed], most: int, officer: int | None) -> Ids:
        whole = {one.whole for one in typed}
        ids = self._ids(whole)
        if len(ids) < len(whole):
            return ()
        words = sorted(set(ids.values()))
        if officer is not None:
            return self._own(officer, [(word,) for word in words], most)
        return self._of_one(words[0], most) if len(words) == 1 else self._of_several(words, most)

    def _of_one(self, word: int, most: int) -> Ids:
        """People who are called just that before others who are called so too."""
        ask = Question(self._connection)
        ask.add(0, _latest("person_pairs", f"one = {word} AND other = {word}", most))
        ask.add(1, _latest("person_words", f"word = {word}", most))
        return tuple(dict.fromkeys(person for _, person in ask.rows()))[:most]

    def _of_several(self, words: Sequence[int], most: int) -> Ids:
        (one, other), few = self._rarest(list(combinations(words, 2)))
        others = [word for word in words if word not in {one, other}]
        ask = Question(self._connection)
        if few:
            found = [ask.pair((one,), (other,)), *(ask.has("p.person", (word,)) for word in others)]
            people = f"SELECT p.person FROM {' AND '.join(found)}"
        else:
            people = _in_all([ask.pair((one,), (word,)) for word in (other, *others)])
        ask.add(0, f"SELECT person AS value FROM ({people}) AS those ORDER BY person DESC LIMIT {most}")
        return tuple(person for _, person in ask.rows())

    def _rarest(self, pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], bool]:
        """The pair that the fewest people have, and whether they are few; of two words it is not counted."""
        if len(pairs) == 1:
            return pairs[0], True
        ask = Question(self._connection)
        for number, (one, other) in enumerate(pairs):
            ask.add(number, _counted("person_pairs", f"one = {one} AND other = {other}"))
        number, count = min(ask.rows(), key=itemgetter(1))
        return pairs[number], count < FEW

    def alike(self, typed: Sequence[Typed], most: int, officer: int | None) -> Ids:
        choices = self._choices(typed)
        if officer is not None:
            return self._own(officer, [one.whole + one.others for one in choices], most)
        if len(choices) == 1:
            return self._with_any((choices[0].begun, choices[0].slips, choices[0].inside), most)
        counts = self._counts(choices)
        return self._of_ways(_one_doubted(choices), counts, most) or self._of_ways(
            [[one.whole + one.others for one in choices]], counts, most
        )

    def _with_any(self, groups: Iterable[Ids], most: int) -> Ids:
        """People with a word of the first group, then of the next."""
        ask = Question(self._connection)
        for number, words in enumerate(groups):
            if words:
                where = ask.among("word", words)
                ask.add(number, f"SELECT person AS value FROM person_words WHERE {where} LIMIT {most}")
        return tuple(dict.fromkeys(person for _, person in ask.rows()))

    def _of_ways(self, ways: Iterable[Sequence[Ids]], counts: dict[Ids, int], most: int) -> Ids:
        ask = Question(self._connection)
        for number, choices in enumerate(ways):
            if not all(choices):
                continue
            rarest = min(choices, key=lambda one: counts[one])
            if counts[rarest] < FEW:
                ask.add(number, _through_one(ask, rarest, choices, most))
            else:
                ask.add(number, _through_pairs(ask, choices, most))
        return tuple(dict.fromkeys(person for _, person in ask.rows()))

    def _own(self, officer: int, choices: Sequence[Ids], most: int) -> Ids:
        """People of an officer's own cases with one word of each choice, the latest first."""
        if not all(choices):
            return ()
        ask = Question(self._connection)
        mine = f"SELECT DISTINCT applicant AS person FROM cases WHERE officer = {officer}"
        rare_first = sorted(choices, key=min, reverse=True)  # the common words came into the index first
        found = " AND ".join(ask.has("mine.person", one) for one in rare_first)
        ask.add(0, f"SELECT person AS value FROM ({mine}) AS mine WHERE {found} ORDER BY person DESC LIMIT {most}")
        return tuple(person for _, person in ask.rows())

    def _counts(self, choices: Sequence[Choice]) -> dict[Ids, int]:
        """How many people each choice has, counted no further than `FEW`."""
        asked = [words for one in choices for words in (one.whole, one.others) if words]
        ask = Question(self._connection)
        for number, words in enumerate(asked):
            ask.add(number, _counted("person_words", ask.among("word", words)))
        counts = {(): 0} | {asked[number]: count for number, count in ask.rows()}
        return counts | {one.whole + one.others: counts[one.whole] + counts[one.others] for one in choices}

    def _choices(self, typed: Sequence[Typed]) -> list[Choice]:
        ids = self._ids({word for one in typed for word in (one.whole, *one.slips)})
        begun, inside = self._parts(typed)
        made = []
        for number, one in enumerate(typed):
            whole = (ids[one.whole],) if one.whole in ids else ()
            slips = sorted(ids[word] for word in one.slips if word in ids)
            groups = ([word for word in group if word not in whole] for group in (begun[number], slips, inside[number]))
            made.append(Choice(whole, *map(tuple, groups)))
        return made

    def _parts(self, typed: Sequence[Typed]) -> tuple[list[list[int]], list[list[int]]]:
        """The words that begin as each typed one, and those with it in the middle."""
        ask = Question(self._connection)
        for number, one in enumerate(typed):
            for part in one.beginnings:
                ask.add(2 * number, _begun(ask, "name_words", "word", "id", part, MOST_BEGINNINGS))
            for part in one.middles:
                ask.add(2 * number + 1, _begun(ask, "name_endings", "ending", "word", part, MOST_MIDDLES))
        found: list[list[int]] = [[] for _ in range(2 * len(typed))]
        for number, word in ask.rows():
            found[number].append(word)
        return found[::2], found[1::2]

    def _ids(self, words: Collection[str]) -> dict[str, int]:
        ask = Question(self._connection)
        return {row.word: row.id for row in ask.run(f"SELECT p.id, p.word FROM {ask.words(sorted(words))}")}


def _one_doubted(choices: Sequence[Choice]) -> Iterator[list[Ids]]:
    """The likeliest: one word is not as it was typed, all others are."""
    for doubted in range(len(choices)):
        yield [one.others if place == doubted else one.whole for place, one in enumerate(choices)]


def _through_one(ask: Question, rarest: Ids, choices: Sequence[Ids], most: int) -> str:
    """People with one of few words, gone through one by one."""
    rest = [ask.has("p.person", one) for one in choices if one is not rarest]
    where = " AND ".join([ask.among("p.word", rarest), *rest])
    return f"SELECT p.person AS value FROM person_words p WHERE {where} LIMIT {most}"


def _through_pairs(ask: Question, choices: Sequence[Ids], most: int) -> str:
    """People with a word of each of the two narrowest choices in one name, and of all others.

    Of two words that were typed whole there may be many thousands, who are not asked one by one.
    """
    first, second, *others = sorted(choices, key=len)
    if len(second) == 1 and others:
        those = _in_all([ask.pair(first, words) for words in (second, *others)])
        return f"SELECT person AS value FROM ({those}) AS those LIMIT {most}"
    second = second[: max(MOST_PAIRS // len(first), isqrt(MOST_PAIRS))]
    first = first[: max(MOST_PAIRS // len(second), 1)]
    found = [ask.pair(first, second), *(ask.has("p.person", words) for words in others)]
    return f"SELECT p.person AS value FROM {' AND '.join(found)} LIMIT {most}"


def _in_all(sources: Iterable[str]) -> str:
    """Whoever is in each of some sources."""
    return " INTERSECT ".join(f"SELECT p.person FROM {one}" for one in sources)


def _latest(table: str, where: str, most: int) -> str:
    return f"SELECT p.person AS value FROM {table} p WHERE {where} ORDER BY p.person DESC LIMIT {most}"


def _counted(table: str, where: str) -> str:
    """How many rows there are, counted no further than `FEW`."""
    return f"SELECT count(*) AS value FROM (SELECT 1 FROM {table} WHERE {where} LIMIT {FEW}) AS counted"


def _begun(ask: Question, table: str, text: str, word: str, part: str, most: int) -> str:
    """The ids of words of which a text begins so."""
    where = f"{text} >= {ask.put(part)} AND {text} < {ask.put(part + _AFTER)}"
    return f"SELECT DISTINCT {word} AS value FROM {table} WHERE {where} ORDER BY 1 LIMIT {most}"
