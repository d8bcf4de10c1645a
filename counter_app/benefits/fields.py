"""Reading one table of a benefit file, with mistakes named by file, row and key."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from counter_app.dues.fields import Fields, Problem
from counter_app.shared.labels import Label

_FACTOR = re.compile(r"[0-9]{1,3}(/[1-9][0-9]{0,2})?")
PLACE = "{rupiah}"


class BenefitFields(Fields):
    """Keys of one table: those of a tariff file, and days, wordings and multiples besides.

    Every method raises `OfficeError` (TARIFF_INVALID) with `file`, `row`, `key` and `problem`.
    """

    def label(self, key: str) -> Label:
        """`{ id = "…", en = "…" }`, both filled in."""
        words = self.inner(self._table(key, self._value(key)))
        label = Label(id=words.text("id"), en=words.text("en"))
        words.close()
        return label

    def day(self, key: str) -> date:
        """A local date as text, `2019-12-02`."""
        text = self._take(key, str)
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self.error(key, Problem.WRONG_FORMAT, expected="YYYY-MM-DD") from None

    def days(self) -> tuple[date, date | None]:
        """`valid_from` and the optional `valid_to`, both included."""
        first = self.day("valid_from")
        last = self.day("valid_to") if "valid_to" in self else None
        if last is not None and last < first:
            raise self.error("valid_to", Problem.ENDS_BEFORE_START)
        return first, last

    def multiple(self, key: str) -> Fraction:
        """How many times the wage, as text: `48`, `3/5`."""
        text = self._take(key, str)
        if not _FACTOR.fullmatch(text):
            raise self.error(key, Problem.WRONG_FORMAT, expected="48, 3/5")
        if Fraction(text) == 0:
            raise self.error(key, Problem.NOT_POSITIVE)
        return Fraction(text)

    def tables(self, key: str) -> tuple[dict[str, object], ...]:
        """At least one table of an array of tables."""
        tables = tuple(self._table(key, one) for one in self._take(key, list))
        if not tables:
            raise self.error(key, Problem.MISSING)
        return tables

    def inner(self, table: dict[str, object]) -> BenefitFields:
        """The keys of a table inside this one; its mistakes are named by this row."""
        return BenefitFields(self._file, self._row, table)

    def words(self, *, with_sum: bool) -> Label:
        """The wording of a row; it holds the place of the sum in both languages if there is a sum, else in none."""
        label = self.label("words")
        if {PLACE in label.id, PLACE in label.en} != {with_sum}:
            raise self.error("words", Problem.WRONG_FORMAT, expected=PLACE if with_sum else "text")
        return label

    def _value(self, key: str) -> object:
        if key not in self._left:
            raise self.error(key, Problem.MISSING)
        return self._left.pop(key)

    def _table(self, key: str, value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self.error(key, Problem.WRONG_TYPE, expected="table")
        return value
