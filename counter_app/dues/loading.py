"""The tariff of a branch out of packaged and loaded files, and what a newer file may change.

What was once in force stays: a row whose first month has begun is never changed or left out, because members were told
by it; it may only be closed, or closed earlier, by `valid_to`, and a new row follows. Its switch `enabled` may be
turned, which is what it is for. Rows of the future may change as long as they are of the future. A row may move to
another file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from counter_app.dues.loader import packaged_tariff, packaged_texts, read_tariff
from counter_app.dues.model import DuesMonth
from counter_app.dues.rows import Relief
from counter_app.dues.tariff import Origin, Tariff, TariffRow
from counter_app.shared.errors import ErrorCode, OfficeError

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}\.toml")


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A tariff file that an administrator loaded."""

    name: str
    content: str
    officer: str
    loaded_at: datetime


@dataclass(frozen=True, slots=True)
class TariffChange:
    """What a loaded file changed, by ids of rows."""

    file: str
    added: tuple[str, ...]
    closed: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    rows: int
    """How many rows the file holds."""


@lru_cache(maxsize=8)
def tariff_with(loaded: tuple[LoadedFile, ...]) -> Tariff:
    """The packaged files with loaded ones in the place of those of the same name.

    Raises `OfficeError` (TARIFF_INVALID).
    """
    if not loaded:
        return packaged_tariff()
    origins = {one.name: Origin(one.name, one.officer, one.loaded_at) for one in loaded}
    return read_tariff(texts_with(loaded, {}), origins)


def texts_with(loaded: Iterable[LoadedFile], newest: Mapping[str, str]) -> dict[str, str]:
    """All files by name, the newest of each."""
    texts = {**packaged_texts(), **{one.name: one.content for one in loaded}, **newest}
    return dict(sorted(texts.items()))


def check_file_name(name: str) -> str:
    """The name under which a file is kept, in lower case. Raises `OfficeError` (FIELD_INVALID) at `file`."""
    name = name.strip().lower()
    if not _NAME.fullmatch(name):
        raise OfficeError(ErrorCode.FIELD_INVALID, field="file", expected="a-z 0-9 . _ - .toml")
    return name


def check_change(before: Tariff, after: Tariff, file: str, this_month: DuesMonth) -> TariffChange:
    """What a newer tariff changes. Raises `OfficeError` (TARIFF_ROW_CHANGED) with the `row` that it may not change."""
    for row in before.rows:
        if row.validity.first <= this_month and not _kept(row, after.by_id.get(row.id)):
            raise OfficeError(ErrorCode.TARIFF_ROW_CHANGED, field="file", file=file, row=row.id)
    differing = {one: row for one, row in after.by_id.items() if one in before.by_id and before.by_id[one] != row}
    closed = tuple(one for one, row in differing.items() if _open_like(row) == _open_like(before.by_id[one]))
    return TariffChange(
        file=file,
        added=tuple(one for one in after.by_id if one not in before.by_id),
        closed=closed,
        changed=tuple(one for one in differing if one not in closed),
        removed=tuple(one for one in before.by_id if one not in after.by_id),
        rows=sum(origin.file == file for origin in after.origins.values()),
    )


def _kept(before: TariffRow, after: TariffRow | None) -> bool:
    """Whether a row that was in force says the same, but for an earlier end and its switch."""
    if after is None or _open_like(_switched_on(before)) != _open_like(_switched_on(after)):
        return False
    return after.validity.span.stop <= before.validity.span.stop


def _open_like(row: TariffRow) -> TariffRow:
    return replace(row, validity=replace(row.validity, last=None))


def _switched_on(row: TariffRow) -> TariffRow:
    return replace(row, enabled=True) if isinstance(row, Relief) else row
