"""Which column of a header is which."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from counter_app.sheets.model import file_problem

_IGNORED = re.compile(r"[\s_.-]+")


def plain(name: str) -> str:
    """A name of a column as it is compared: `Kode  Bayar` and `kode_bayar` are one."""
    return _IGNORED.sub("", name).casefold()


def find_columns(
    header: Sequence[str], wanted: Mapping[str, Sequence[str]], optional: frozenset[str] = frozenset(), line: int = 1
) -> Mapping[str, int]:
    """Where each wanted column stands, from 0, found by its key or one of its aliases; an optional one may be absent.

    Raises `OfficeError` (FILE_INVALID): columns-missing with the `missing` keys, column-twice with the `column`.
    """
    places: dict[str, list[int]] = {}
    for place, name in enumerate(header):
        places.setdefault(plain(name), []).append(place)
    found: dict[str, int] = {}
    for key, aliases in wanted.items():
        at = sorted({place for name in (key, *aliases) for place in places.get(plain(name), ())})
        if len(at) > 1:
            raise file_problem("column-twice", line, column=key)
        if at:
            found[key] = at[0]
    missing = tuple(key for key in wanted if key not in found and key not in optional)
    if missing:
        raise file_problem("columns-missing", line, missing=missing)
    return found


def cell_of(cells: Sequence[str], columns: Mapping[str, int], key: str) -> str:
    """The cell of a column; empty when the file does not have it."""
    place = columns.get(key)
    return "" if place is None or place >= len(cells) else cells[place]
