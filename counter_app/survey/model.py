"""Ratings, the nine SKM questions and the satisfaction index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum, unique

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.text import one_line

ELEMENTS = ("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9")
"""The nine elements of Permenpan-RB 14/2017: requirements; procedure; time; cost; product; competence of staff;
conduct of staff; handling of complaints; facilities."""

WORST = 1
BEST = 4
LONGEST_COMMENT = 500
_HUNDREDTH = Decimal("0.01")


@unique
class Grade(StrEnum):
    """Service quality by index, Permenpan-RB 14/2017 (values from: index)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


_FROM = ((Decimal("88.31"), Grade.A), (Decimal("76.61"), Grade.B), (Decimal("65.00"), Grade.C))


@dataclass(frozen=True)
class Answer:
    """One person's answer: the rating (1 worst to 4 best), the nine elements or none of them, and a comment."""

    rating: int
    elements: tuple[int, ...]
    comment: str


@dataclass(frozen=True)
class ElementScore:
    element: str
    mean: Decimal
    index: Decimal


@dataclass(frozen=True)
class Index:
    """The satisfaction index of a unit. `index` is None while nobody has answered the nine questions."""

    respondents: int
    index: Decimal | None
    grade: Grade | None
    elements: tuple[ElementScore, ...]


def read_answer(rating: int, elements: Mapping[str, int] | None, comment: str) -> Answer:
    """Check an answer. Raises `OfficeError` at rating, skm or comment."""
    _check_score(rating, "rating")
    given = {} if elements is None else {key.upper(): value for key, value in elements.items()}
    for key, value in given.items():
        if key not in ELEMENTS:
            raise OfficeError(ErrorCode.NOT_A_CHOICE, field="skm", choices=ELEMENTS)
        _check_score(value, f"skm.{key}")
    if given and len(given) != len(ELEMENTS):
        missing = tuple(key for key in ELEMENTS if key not in given)
        raise OfficeError(ErrorCode.FIELD_MISSING, field="skm", missing=missing)
    comment = one_line(comment)
    if len(comment) > LONGEST_COMMENT:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="comment", minimum=0, maximum=LONGEST_COMMENT)
    return Answer(rating, tuple(given[key] for key in ELEMENTS) if given else (), comment)


def _check_score(value: int, field: str) -> None:
    if not WORST <= value <= BEST:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=field, minimum=WORST, maximum=BEST)


def compute_index(respondents: int, totals: tuple[int, ...]) -> Index:
    """The index from the sum of the answers to each element.

    Exact: the mean of the nine element means times 25 (each element weighs one ninth, not 0.11 or 0.111), rounded
    half up to two decimals; the grade is taken after rounding.
    """
    if respondents == 0:
        return Index(0, None, None, ())
    for element, one in zip(ELEMENTS, totals, strict=True):
        if not respondents * WORST <= one <= respondents * BEST:
            raise OfficeError(
                ErrorCode.OUT_OF_RANGE, field=element, minimum=respondents * WORST, maximum=respondents * BEST
            )
    exact = Decimal(sum(totals) * 25) / (respondents * len(ELEMENTS))
    index = exact.quantize(_HUNDREDTH, ROUND_HALF_UP)
    scores = tuple(
        ElementScore(
            element,
            (Decimal(one) / respondents).quantize(_HUNDREDTH, ROUND_HALF_UP),
            (Decimal(one * 25) / respondents).quantize(_HUNDREDTH, ROUND_HALF_UP),
        )
        for element, one in zip(ELEMENTS, totals, strict=True)
    )
    return Index(respondents, index, grade(index), scores)


def grade(index: Decimal) -> Grade:
    return next((letter for least, letter in _FROM if index >= least), Grade.D)


def respondents_needed(population: int) -> int:
    """Sample size for a population after Krejcie and Morgan, as Permenpan-RB 14/2017 prescribes.

    Chi-square 3.841 (one degree of freedom, 95 %), proportion 0.5, error 0.05; rounded to the nearest person.
    """
    if population <= 0:
        return 0
    chi = Decimal("3.841")
    spread = chi * population / 4
    size = spread / (Decimal("0.0025") * (population - 1) + chi / 4)
    return min(population, int(size.quantize(Decimal(1), ROUND_HALF_UP)))
