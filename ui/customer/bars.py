"""Code 128 of a code of digits, as dark and light modules: what the scanner of a bank or a shop reads."""

from __future__ import annotations

_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
    "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
    "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
    "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
    "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
    "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
    "114311411113411311113141114131311141411131211412211214211232"
)
"""Six widths of bar, space, bar, ... for each value in turn, as the standard lists them (ISO/IEC 15417)."""

_STOP = "2331112"
_START_C, _TO_B, _DIGIT_IN_B = 105, 100, 16
_BASE = 103


def code128(digits: str) -> str:
    """The modules from left to right, `1` for dark, without the ten light ones at each end.

    Two digits take one sign; a last single one is told in the set of letters.
    """
    pairs = [int(digits[place : place + 2]) for place in range(0, len(digits) - 1, 2)]
    values = [_START_C, *pairs, *([_TO_B, _DIGIT_IN_B + int(digits[-1])] if len(digits) % 2 else [])]
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % _BASE
    widths = "".join(_WIDTHS[6 * value : 6 * value + 6] for value in (*values, check)) + _STOP
    return "".join("10"[place % 2] * int(width) for place, width in enumerate(widths))
