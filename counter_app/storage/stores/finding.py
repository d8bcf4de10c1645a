"""Looking for people and cases: by the index of names, and by the numbers that belong to them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from counter_app.finding.matching import Typed
from counter_app.finding.model import CaseRow
from counter_app.registration.case import CaseState, Channel
from counter_app.storage.stores.many import chunks
from counter_app.storage.tables import (
    applicants,
    batch_bill_members,
    batch_bills,
    case_tickets,
    cases,
    member_numbers,
    name_endings,
    name_words,
    payment_codes,
    person_pairs,
    person_words,
)

FEW = 2_000
"""So many people are gone through one by one; of more the pairs are looked up."""
MOST_BEGINNINGS = 300
MOST_MIDDLES = 100
"""Words that are tried for one typed word; the ones that came first are the commonest."""
_AFTER = "{"
"""Follows `z`."""


@dataclass(frozen=True)
class Words:
    """What a typed word may be: the whole word, None when nobody has it, and all words by their ids."""

    whole: int | None
    others: tuple[int, ...]

    @property
    def all(self) -> tuple[int, ...]:
        return self.others if self.whole is None else (self.whole, *self.others)


class SqlFinding:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    # by name

    def named(self, typed: Sequence[Typed], most: int, officer: int | None) -> tuple[int, ...]:
        whole = {one.whole for one in typed}
        ids = self._ids(whole)
        if len(ids) < len(whole):
            return ()
        words = sorted(set(ids.values()))
        if officer is not None:
            return self._own(officer, [(word,) for word in words], most)
        if len(words) == 1:
            return self._mononyms(words[0], most)
        return self._of_pair(words, most)

    def _mononyms(self, word: int, most: int) -> tuple[int, ...]:
        """People who are called just that before others who are called so too."""
        alone = self._latest(person_pairs, most, person_pairs.c.one == word, person_pairs.c.other == word)
        others = self._latest(person_words, most, person_words.c.word == word)
        return tuple(dict.fromkeys((*alone, *others)))[:most]

    def _of_pair(self, words: Sequence[int], most: int) -> tuple[int, ...]:
        pair = min(combinations(words, 2), key=self._people_of) if len(words) > 2 else (words[0], words[1])  # noqa: PLR2004
        rest = [self._has(person_pairs.c.person, (word,)) for word in words if word not in pair]
        return self._latest(person_pairs, most, person_pairs.c.one == pair[0], person_pairs.c.other == pair[1], *rest)

    def _people_of(self, pair: tuple[int, int]) -> int:
        return self._count(person_pairs, person_pairs.c.one == pair[0], person_pairs.c.other == pair[1])

    def _count(self, table: sa.Table, *conditions: sa.ColumnElement[bool]) -> int:
        """How many rows there are, counted no further than `FEW`."""
        some = sa.select(sa.literal(1)).select_from(table).where(*conditions).limit(FEW).subquery()
        return int(self._connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one())

    def _latest(self, table: sa.Table, most: int, *conditions: sa.ColumnElement[bool]) -> tuple[int, ...]:
        rows = self._connection.execute(
            sa.select(table.c.person).where(*conditions).order_by(table.c.person.desc()).limit(most)
        )
        return tuple(row.person for row in rows)

    def alike(self, typed: Sequence[Typed], most: int, officer: int | None) -> tuple[int, ...]:
        whole = self._ids({one.whole for one in typed})
        words = [self._words(one, whole.get(one.whole)) for one in typed]
        if officer is not None:
            return self._own(officer, [one.all for one in words], most)
        if len(words) == 1:
            return self._people(words[0].others, most)
        found: dict[int, None] = {}
        for choices in _ways(words):
            found |= dict.fromkeys(self._of_choices(choices, most))
            if len(found) >= most:
                break
        return tuple(found)

    def _people(self, words: Sequence[int], most: int) -> tuple[int, ...]:
        """People with one of some words, in the order of the words."""
        found: dict[int, None] = {}
        for part in chunks(words, 10):
            rows = self._connection.execute(
                sa.select(person_words.c.person).where(self._among(person_words.c.word, part)).limit(most)
            )
            found |= dict.fromkeys(row.person for row in rows)
            if len(found) >= most:
                break
        return tuple(found)

    def _of_choices(self, choices: Sequence[tuple[int, ...]], most: int) -> tuple[int, ...]:
        """People with one word of each choice: by the rarest one, or else by pairs of the two narrowest."""
        if not all(choices):
            return ()
        counts = [self._count(person_words, self._among(person_words.c.word, choice)) for choice in choices]
        rarest = counts.index(min(counts))
        if counts[rarest] < FEW:
            rest = [self._has(person_words.c.person, one) for place, one in enumerate(choices) if place != rarest]
            rows = self._connection.execute(
                sa.select(person_words.c.person)
                .where(self._among(person_words.c.word, choices[rarest]), *rest)
                .limit(most)
            )
            return tuple(row.person for row in rows)
        first, second, *others = sorted(choices, key=len)
        rest = [self._has(person_pairs.c.person, one) for one in others]
        found: list[int] = []
        for one, other in ((first, second), (second, first)):
            rows = self._connection.execute(
                sa.select(person_pairs.c.person)
                .where(self._among(person_pairs.c.one, one), self._among(person_pairs.c.other, other), *rest)
                .limit(most)
            )
            found += [row.person for row in rows]
        return tuple(found)

    def _own(self, officer: int, choices: Sequence[tuple[int, ...]], most: int) -> tuple[int, ...]:
        """People of an officer's own cases with one word of each choice, the latest first."""
        if not all(choices):
            return ()
        rows = self._connection.execute(
            sa.select(cases.c.applicant)
            .distinct()
            .where(cases.c.officer == officer, *(self._has(cases.c.applicant, one) for one in choices))
            .order_by(cases.c.applicant.desc())
            .limit(most)
        )
        return tuple(row.applicant for row in rows)

    def _ids(self, words: Collection[str]) -> dict[str, int]:
        rows = self._connection.execute(sa.select(name_words).where(self._among(name_words.c.word, words)))
        return {row.word: row.id for row in rows}

    def _words(self, typed: Typed, whole: int | None) -> Words:
        begun = self._begun(name_words, name_words.c.word, name_words.c.id, typed.beginnings, MOST_BEGINNINGS)
        wrong = sorted(self._ids(typed.slips).values())
        inside = self._begun(name_endings, name_endings.c.ending, name_endings.c.word, typed.middles, MOST_MIDDLES)
        return Words(whole, tuple(word for word in dict.fromkeys((*begun, *wrong, *inside)) if word != whole))

    def _begun(
        self, table: sa.Table, text: sa.Column[Any], word: sa.Column[Any], begun: Sequence[str], most: int
    ) -> list[int]:
        if not begun:
            return []
        ranges = sa.or_(*(sa.and_(text >= one, text < one + _AFTER) for one in begun))
        rows = self._connection.execute(
            sa.select(word).select_from(table).distinct().where(ranges).order_by(word).limit(most)
        )
        return [row[0] for row in rows]

    def _has(self, person: Any, words: Sequence[int]) -> sa.ColumnElement[bool]:
        """Whether somebody has one of some words."""
        word = (
            person_words.c.word + 0
        )  # so that the person's few words are gone through, and not the many words asked for
        return (
            sa.exists().where(person_words.c.person == person, self._among(word, words)).correlate_except(person_words)
        )

    def _among(self, column: sa.ColumnElement[Any], values: Collection[Any]) -> sa.ColumnElement[bool]:
        """`IN` with one parameter: hundreds of them cost more than the search itself."""
        if self._connection.dialect.name == "postgresql":
            return column == sa.any_(sa.literal(list(values), postgresql.ARRAY(column.type)))
        listed = sa.func.json_each(json.dumps(list(values))).table_valued("value")
        return column.in_(sa.select(listed.c.value))

    # by number

    def cases_of(self, people: Collection[int], officer: int | None) -> tuple[CaseRow, ...]:
        return tuple(
            row for part in chunks(sorted(people)) for row in self._cases(officer, cases.c.applicant.in_(part))
        )

    def by_nik(self, nik_hash: str, officer: int | None) -> tuple[CaseRow, ...]:
        return tuple(self._cases(officer, applicants.c.nik_hash == nik_hash))

    def by_phone(self, phone_hash: str, most: int, officer: int | None) -> tuple[CaseRow, ...]:
        whose = sa.select(cases.c.applicant).distinct().where(cases.c.phone_hash == phone_hash)
        if officer is not None:
            whose = whose.where(cases.c.officer == officer)
        rows = self._connection.execute(whose.order_by(cases.c.applicant.desc()).limit(most))
        return self.cases_of([row.applicant for row in rows], officer)

    def by_kpj(self, kpj: str, officer: int | None) -> tuple[CaseRow, ...]:
        owner = sa.select(member_numbers.c.applicant).where(member_numbers.c.kpj == kpj)
        return tuple(self._cases(officer, cases.c.applicant.in_(owner)))

    def by_code(self, code: str, most: int, officer: int | None) -> tuple[CaseRow, ...]:
        own = sa.select(payment_codes.c.case).where(payment_codes.c.code == code)
        of_total = (
            sa.select(payment_codes.c.case)
            .join(batch_bill_members, batch_bill_members.c.payment_code == payment_codes.c.id)
            .join(batch_bills, batch_bills.c.id == batch_bill_members.c.bill)
            .where(batch_bills.c.code == code)
        )
        found = self._cases(officer, cases.c.id.in_(own.union(of_total)))
        return tuple(islice(found, most))

    def by_number(self, number: str, officer: int | None) -> tuple[CaseRow, ...]:
        return tuple(self._cases(officer, cases.c.number == number))

    def by_ticket(self, ticket: int, officer: int | None) -> tuple[CaseRow, ...]:
        tied = sa.select(case_tickets.c.case).where(case_tickets.c.ticket == ticket)
        return tuple(self._cases(officer, cases.c.id.in_(tied)))

    def _cases(self, officer: int | None, *conditions: sa.ColumnElement[bool]) -> Iterator[CaseRow]:
        statement = (
            sa.select(
                cases.c.id,
                cases.c.number,
                cases.c.state,
                cases.c.channel,
                cases.c.business_day,
                cases.c.erased_at,
                cases.c.applicant,
                applicants.c.full_name,
                applicants.c.nik,
            )
            .join(applicants, applicants.c.id == cases.c.applicant)
            .where(*conditions)
            .order_by(cases.c.id)
        )
        if officer is not None:
            statement = statement.where(cases.c.officer == officer)
        for row in self._connection.execute(statement):
            yield CaseRow(
                row.id,
                row.number,
                CaseState(row.state),
                Channel(row.channel),
                row.business_day,
                row.erased_at is not None,
                row.applicant,
                row.full_name,
                row.nik,
            )


def _ways(words: Sequence[Words]) -> Iterator[list[tuple[int, ...]]]:
    """What may have been meant, the likeliest first: one word not as typed, then any of them."""
    for doubted in range(len(words)):
        yield [
            one.others if place == doubted else () if one.whole is None else (one.whole,)
            for place, one in enumerate(words)
        ]
    yield [one.all for one in words]
