"""What is left of a stored quote when the person's income is taken out of it: amounts, months, legal basis and rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_OF_QUOTE = ("format", "total", "normal_total", "saving", "rows")
_OF_MONTH = ("month", "total")
_OF_LINE = ("programme", "payer", "amount", "normal", "basis", "rows", "together", "phase")


def reduced_quote(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A quote's document without its request and its bases, marked as erased.

    Reports and the books need the amounts, which say no more than that somebody once owed them.
    """
    return {
        "erased": True,
        **_kept(stored, _OF_QUOTE),
        "months": [
            _kept(month, _OF_MONTH) | {"lines": [_kept(line, _OF_LINE) for line in month["lines"]]}
            for month in stored["months"]
        ],
    }


def _kept(values: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: values[key] for key in keys if key in values}
