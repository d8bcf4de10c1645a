"""From exact amounts to whole rupiah.

BPU: nothing is rounded. Every amount, relieved or not, is a whole number of rupiah by the law's own table; the loader
refuses rows that would leave a fraction.

PU and JAKON: half up to the whole rupiah, once for each worker, programme and payer in each month, at the very end of
an exact reckoning with fractions. The law names no rounding, so it is a decision of this program, for three reasons:
each of these amounts is booked by itself (to a worker's account and against one payer), so it must be whole by itself;
a sum over months, workers or payers is then a sum of the amounts that stand on the paper, with nothing left over; and
half up is what an officer with a pocket calculator gets, unlike half to even.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from counter_app.dues.model import Segment

Rounding = Callable[[int, int], int]
"""From numerator and denominator of an amount, which need no common factor taken out, to whole rupiah."""


def half_up(amount: Fraction) -> int:
    """The nearest whole rupiah of an amount that is not negative; a half becomes the next one."""
    return _nearest(amount.numerator, amount.denominator)


def _nearest(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def _whole(numerator: int, denominator: int) -> int:
    """Raises `ValueError` for a fraction, which loaded rows never leave."""
    rupiah, rest = divmod(numerator, denominator)
    if rest:
        raise ValueError("a tariff left a fraction of a rupiah")
    return rupiah


def rounding_of(segment: Segment) -> Rounding:
    """How the amounts of a segment become whole rupiah."""
    return _whole if segment in WHOLE_RUPIAH_SEGMENTS else _nearest


WHOLE_RUPIAH_SEGMENTS = (Segment.BPU,)
"""Segments whose law leaves no fraction of a rupiah, and therefore names no rounding."""
