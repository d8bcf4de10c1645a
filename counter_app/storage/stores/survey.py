"""Survey codes and answers, kept so that nothing ties one to the other."""

from __future__ import annotations

import secrets
from datetime import date

import sqlalchemy as sa

from counter_app.storage.prepared import Prepared
from counter_app.storage.tables import survey_answers, survey_codes, tickets
from counter_app.survey.model import ELEMENTS, Answer
from counter_app.survey.ports import CodeState, Totals

_ADD_CODE = Prepared(sa.insert(survey_codes))
_ELEMENT_COLUMNS = [survey_answers.c[element.lower()] for element in ELEMENTS]


class SqlSurveyCodes:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, code_hash: str, ticket: int, day: date) -> None:  # noqa: ARG002 - the ticket knows its day
        _ADD_CODE.run(self._connection, {"code_hash": code_hash, "ticket": ticket, "used": False})


class SqlSurvey:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def code(self, code_hash: str) -> CodeState | None:
        row = self._connection.execute(
            sa.select(survey_codes.c.used, tickets.c.state).join(tickets).where(survey_codes.c.code_hash == code_hash)
        ).one_or_none()
        return None if row is None else CodeState(row.state == "finished", row.used)

    def use(self, code_hash: str) -> bool:
        used = self._connection.execute(
            sa.update(survey_codes)
            .where(survey_codes.c.code_hash == code_hash, survey_codes.c.used.is_(False))
            .values(used=True)
        )
        return used.rowcount == 1

    def store(self, answer: Answer, day: date) -> None:
        row = {
            "id": secrets.token_hex(16),
            "business_day": day,
            "rating": answer.rating,
            "comment": answer.comment,
            **dict.fromkeys((column.name for column in _ELEMENT_COLUMNS), None),
        }
        if answer.elements:
            row |= {column.name: value for column, value in zip(_ELEMENT_COLUMNS, answer.elements, strict=True)}
        rows = [row]
        if self._connection.dialect.name == "postgresql":
            rows = self._take_back(day) + rows
        rows.sort(key=lambda one: str(one["id"]))
        self._connection.execute(sa.insert(survey_answers), rows)

    def _take_back(self, day: date) -> list[dict[str, object]]:
        """Take the day's answers out, to store them again in the order of their random ids; one vote at a time.

        A PostgreSQL row carries the number of its transaction and lies where it was written, which would tell the
        order of the votes. Written anew together, all answers of a day carry the same one. SQLite keeps this
        table sorted by the random id and needs nothing.
        """
        self._connection.execute(sa.text("LOCK TABLE survey_answers IN SHARE ROW EXCLUSIVE MODE"))
        rows = self._connection.execute(
            sa.delete(survey_answers).where(survey_answers.c.business_day == day).returning(*survey_answers.columns)
        )
        return [dict(row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's public name for it

    def totals(self, first: date, last: date) -> Totals:
        within = survey_answers.c.business_day.between(first, last)
        sums = self._connection.execute(
            sa.select(sa.func.count(), *(sa.func.coalesce(sa.func.sum(one), 0) for one in _ELEMENT_COLUMNS)).where(
                within, survey_answers.c.u1.is_not(None)
            )
        ).one()
        ratings = dict.fromkeys(range(1, 5), 0)
        counted = self._connection.execute(
            sa.select(survey_answers.c.rating, sa.func.count()).where(within).group_by(survey_answers.c.rating)
        )
        ratings.update((int(row[0]), int(row[1])) for row in counted)
        finished = self._connection.execute(
            sa.select(sa.func.count()).where(tickets.c.business_day.between(first, last), tickets.c.state == "finished")
        ).scalar_one()
        return Totals(
            int(sums[0]),
            tuple(int(one) for one in sums[1:]),
            (ratings[1], ratings[2], ratings[3], ratings[4]),
            int(finished),
        )
