"""Doing one thing for many rows: in parts that every back end takes, and numbers taken all at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

import sqlalchemy as sa

from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import sequences

T = TypeVar("T")

PART = 500
"""Values in one statement; SQLite allows 32,766, older builds of it 999."""


def chunks(values: Sequence[T], size: int = PART) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


def take_numbers(connection: sa.Connection, series: str, day: date, count: int) -> int:
    """So many numbers of a series on a day; returns the first. The row stays locked until commit."""
    last = connection.execute(
        insert_or(connection.dialect.name, sequences)
        .values(series=series, business_day=day, last=count)
        .on_conflict_do_update(
            index_elements=[sequences.c.series, sequences.c.business_day],
            set_={"last": sequences.c.last + count},
        )
        .returning(sequences.c.last)
    ).scalar_one()
    return int(last) - count + 1
