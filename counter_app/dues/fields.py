"""Reading one table of a tariff file, with mistakes named by file, row and key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum, unique
from fractions import Fraction
from typing import TypeVar

from counter_app.dues.model import DuesMonth
from counter_app.dues.rows import Validity
from counter_app.shared.errors import Detail, ErrorCode, OfficeError

_PERCENT = re.compile(r"[0-9]{1,3}(\.[0-9]{1,6})?")
_FACTOR = re.compile(r"[0-9]{1,6}/[1-9][0-9]{0,5}")
_WHOLE_PERCENT = 100

T = TypeVar("T")
EnumT = TypeVar("EnumT", bound=StrEnum)


@unique
class Problem(StrEnum):
    """What is wrong with a tariff file."""

    NOT_TOML = "not-toml"
    NOT_UTF8 = "not-utf8"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown-key"
    WRONG_TYPE = "wrong-type"
    WRONG_FORMAT = "wrong-format"
    NOT_A_CHOICE = "not-a-choice"
    NOT_POSITIVE = "not-positive"
    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    BOTH_OR_NEITHER = "both-or-neither"
    ONE_OF_TWO = "one-of-two"
    ENDS_BEFORE_START = "ends-before-start"
    NOT_FROM_ZERO = "not-from-zero"
    NOT_ASCENDING = "not-ascending"
    TWICE = "twice"
    OVERLAP = "overlap"
    GAP = "gap"
    NOT_WHOLE_RUPIAH = "not-whole-rupiah"


def invalid(file: str, row: str | None, key: str | None, problem: Problem, **details: Detail) -> OfficeError:
    """TARIFF_INVALID with the place of the mistake; `row` is an id, or kind and position where the id is missing."""
    return OfficeError(
        ErrorCode.TARIFF_INVALID, field=key, file=file, row=row, key=key, problem=problem.value, **details
    )


class Fields:
    """The keys of one table, taken one by one; `close` refuses what was not asked for.

    Every method raises `OfficeError` (TARIFF_INVALID) with `file`, `row`, `key` and `problem`.
    """

    def __init__(self, file: str, row: str | None, table: Mapping[str, object]) -> None:
        self._file = file
        self._row = row
        self._left = dict(table)

    def __contains__(self, key: str) -> bool:
        return key in self._left

    def error(self, key: str, problem: Problem, **details: Detail) -> OfficeError:
        return invalid(self._file, self._row, key, problem, **details)

    def close(self) -> None:
        for key in self._left:
            raise self.error(key, Problem.UNKNOWN_KEY)

    def text(self, key: str) -> str:
        text = self._take(key, str).strip()
        if not text:
            raise self.error(key, Problem.MISSING)
        return text

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """True or false; `default` where the key may be left out."""
        return default if default is not None and key not in self else self._take(key, bool)

    def whole(self, key: str) -> int:
        """A positive whole number."""
        number = self._take(key, int)
        if number < 1:
            raise self.error(key, Problem.NOT_POSITIVE)
        return number

    def whole_within(self, key: str, least: int, most: int) -> int:
        """A whole number between two, both included."""
        number = self._take(key, int)
        if number < least:
            raise self.error(key, Problem.TOO_SMALL, minimum=least)
        if number > most:
            raise self.error(key, Problem.TOO_LARGE, maximum=most)
        return number

    def wholes(self, key: str) -> tuple[int, ...]:
        """Positive whole numbers, ascending."""
        numbers = tuple(self._expect(key, item, int) for item in self._take(key, list))
        if any(number < 1 for number in numbers):
            raise self.error(key, Problem.NOT_POSITIVE)
        if not numbers or list(numbers) != sorted(set(numbers)):
            raise self.error(key, Problem.NOT_ASCENDING)
        return numbers

    def pairs(self, key: str, expected: str) -> tuple[tuple[int, int], ...]:
        """At least one pair of whole numbers."""
        return tuple((first, self._expect(key, second, int)) for first, second in self._couples(key, int, expected))

    def steps(self, key: str) -> tuple[tuple[int, Fraction], ...]:
        """At least one pair of a whole number and a percentage: `[100_000_000, "0.17"]`."""
        couples = self._couples(key, int, "[from, percent]")
        return tuple((start, self._percent(key, self._expect(key, text, str))) for start, text in couples)

    def shares(self, key: str) -> tuple[tuple[str, Fraction], ...]:
        """At least one pair of a name and a percentage: `["JKK", "0.14"]`."""
        couples = self._couples(key, str, "[source, percent]")
        return tuple((name, self._percent(key, self._expect(key, text, str))) for name, text in couples)

    def _couples(self, key: str, kind: type[T], expected: str) -> tuple[tuple[T, object], ...]:
        couples = []
        for item in self._take(key, list):
            parts = self._expect(key, item, list)
            if len(parts) != 2:  # noqa: PLR2004 - a pair
                raise self.error(key, Problem.WRONG_FORMAT, expected=expected)
            couples.append((self._expect(key, parts[0], kind), parts[1]))
        if not couples:
            raise self.error(key, Problem.MISSING)
        return tuple(couples)

    def choice(self, key: str, kind: type[EnumT]) -> EnumT:
        return self._choose(key, self._take(key, str), kind)

    def choices(self, key: str, kind: type[EnumT]) -> tuple[EnumT, ...]:
        """Different choices, perhaps none."""
        chosen = tuple(self._choose(key, self._expect(key, item, str), kind) for item in self._take(key, list))
        if len(set(chosen)) != len(chosen):
            raise self.error(key, Problem.TWICE)
        return chosen

    def percent(self, key: str) -> Fraction:
        """A percentage as text, `0.24`: above 0, at most 100."""
        return self._percent(key, self._take(key, str))

    def _percent(self, key: str, text: str) -> Fraction:
        if not _PERCENT.fullmatch(text):
            raise self.error(key, Problem.WRONG_FORMAT, expected="0.24")
        return self._within(key, Fraction(text), _WHOLE_PERCENT)

    def factor(self, key: str) -> Fraction:
        """A part of the whole as text, `1/2`: above 0, at most 1."""
        text = self._take(key, str)
        if not _FACTOR.fullmatch(text):
            raise self.error(key, Problem.WRONG_FORMAT, expected="1/2")
        return self._within(key, Fraction(text), 1)

    def validity(self) -> Validity:
        """`valid_from` and the optional `valid_to`."""
        first = self._month("valid_from")
        last = self._month("valid_to") if "valid_to" in self else None
        if last is not None and last < first:
            raise self.error("valid_to", Problem.ENDS_BEFORE_START)
        return Validity(first, last)

    def _month(self, key: str) -> DuesMonth:
        text = self._take(key, str)
        try:
            return DuesMonth.parse(text)
        except OfficeError as problem:
            raise self.error(key, Problem.WRONG_FORMAT, expected="YYYY-MM") from problem

    def _within(self, key: str, value: Fraction, most: int) -> Fraction:
        if value <= 0:
            raise self.error(key, Problem.NOT_POSITIVE)
        if value > most:
            raise self.error(key, Problem.TOO_LARGE, maximum=most)
        return value

    def _choose(self, key: str, text: str, kind: type[EnumT]) -> EnumT:
        for choice in kind:
            if choice.value == text:
                return choice
        raise self.error(key, Problem.NOT_A_CHOICE, choices=tuple(kind))

    def _take(self, key: str, kind: type[T]) -> T:
        if key not in self._left:
            raise self.error(key, Problem.MISSING)
        return self._expect(key, self._left.pop(key), kind)

    def _expect(self, key: str, value: object, kind: type[T]) -> T:
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.error(key, Problem.WRONG_TYPE, expected=_TYPE_NAMES[kind])
        return value


_TYPE_NAMES: Mapping[type, str] = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    list: "list",
    dict: "table",
}
