"""The screens that face the applicants."""

from __future__ import annotations

import json
from datetime import datetime

import sqlalchemy as sa

from counter_app.dues.model import QuoteRequest
from counter_app.dues.stored import request_from_dict, request_to_dict
from counter_app.registration.screen import Screen, ScreenAnswer, ScreenPage
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import counter_screens


class SqlScreens:
    def __init__(self, connection: sa.Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def show(
        self,
        counter: int,
        page: ScreenPage,
        ticket: int | None,
        case: int | None,
        asked: QuoteRequest | None = None,
    ) -> None:
        values = {
            "page": page.value,
            "ticket": ticket,
            "case": case,
            "answer": None,
            "shown_at": self._now,
            "asked": None if asked is None else json.dumps(request_to_dict(asked)),
            "drawn": None,
        }
        self._connection.execute(
            insert_or(self._connection.dialect.name, counter_screens)
            .values(counter=counter, **values)
            .on_conflict_do_update(index_elements=[counter_screens.c.counter], set_=values)
        )

    def answer(self, counter: int, answer: ScreenAnswer) -> None:
        self._connection.execute(
            sa.update(counter_screens).where(counter_screens.c.counter == counter).values(answer=answer.value)
        )

    def of_counter(self, counter: int) -> Screen | None:
        row = self._connection.execute(
            sa.select(counter_screens).where(counter_screens.c.counter == counter)
        ).one_or_none()
        if row is None:
            return None
        return Screen(
            row.counter,
            ScreenPage(row.page),
            row.ticket,
            row.case,
            None if row.answer is None else ScreenAnswer(row.answer),
            row.shown_at,
            None if row.asked is None else request_from_dict(json.loads(row.asked)),
        )
