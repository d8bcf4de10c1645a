"""A bank's list of payments: how its file is read, what stands in it, and what becomes of each line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.sheets.csv_reading import DELIMITERS
from counter_app.sheets.model import Line, Note

MOST_LINES = 20_000
"""One unit of work takes a whole list; more would keep the other counters waiting for too long."""
MOST_SKIPPED = 100
LONGEST_COLUMN = 100

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("kode", "kode bayar", "kode iuran", "va", "no va", "nomor va", "virtual account", "payment code"),
    "amount": ("jumlah", "nominal", "nilai", "kredit", "credit"),
    "paid_at": (
        "tanggal",
        "waktu",
        "tanggal bayar",
        "waktu bayar",
        "tanggal transaksi",
        "tgl",
        "tgl bayar",
        "tgl transaksi",
        "date",
        "paid at",
    ),
    "reference": ("referensi", "no referensi", "nomor referensi", "ref", "no ref", "reference no"),
    "time": ("jam", "pukul"),
}
"""What a list says, and how its columns may be called when no mapping names them."""
OPTIONAL = frozenset({"time"})

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}", re.ASCII)


@unique
class DateStyle(StrEnum):
    """How a list writes days; `2026-11-20` is understood in every style."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    COMPACT = "compact"


@unique
class DecimalStyle(StrEnum):
    """What divides rupiah from sen: `36.800,00` or `36,800.00`."""

    COMMA = "comma"
    POINT = "point"


@dataclass(frozen=True)
class BankMapping:
    """How the lists of one bank are read. `columns` names the bank's column of each key, all others by themselves.

    `skip` filled lines stand above the header; `delimiter` is found by itself when None.
    """

    name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    dates: DateStyle = DateStyle.DAY_FIRST
    decimals: DecimalStyle = DecimalStyle.COMMA
    delimiter: str | None = None
    skip: int = 0

    def checked(self) -> BankMapping:
        """As it is stored. Raises `OfficeError`: FIELD_INVALID, FIELD_UNKNOWN, OUT_OF_RANGE, NOT_A_CHOICE."""
        name = self.name.strip().lower()
        if not _NAME.fullmatch(name):
            raise OfficeError(ErrorCode.FIELD_INVALID, field="name", expected="a-z 0-9 - _ (1-30)")
        columns = {key: column.strip() for key, column in self.columns.items() if column.strip()}
        for key, column in columns.items():
            if key not in COLUMNS:
                raise OfficeError(ErrorCode.FIELD_UNKNOWN, field=key)
            if len(column) > LONGEST_COLUMN or not column.isprintable():
                raise OfficeError(ErrorCode.FIELD_INVALID, field=key, expected="text", maximum=LONGEST_COLUMN)
        if self.delimiter is not None and (len(self.delimiter) != 1 or self.delimiter not in DELIMITERS):
            raise OfficeError(ErrorCode.NOT_A_CHOICE, field="delimiter", choices=(",", ";", "tab", "|"))
        if not 0 <= self.skip <= MOST_SKIPPED:
            raise OfficeError(ErrorCode.OUT_OF_RANGE, field="skip", minimum=0, maximum=MOST_SKIPPED)
        return BankMapping(name, columns, self.dates, self.decimals, self.delimiter, self.skip)


@dataclass(frozen=True)
class BankEntry:
    """One payment as a bank tells it, `amount` in rupiah. `paid_at` may be without a zone: on the branch's clock.

    With `whole_day` the bank told no time of the day.
    """

    code: str
    amount: int
    paid_at: datetime
    whole_day: bool
    reference: str


@dataclass(frozen=True)
class BankRow:
    """A line of a list: its entry, or the problem why it is none."""

    line: Line
    entry: BankEntry | None
    problem: OfficeError | None = None


@dataclass(frozen=True)
class BankFile:
    """A list that was read; nothing of it is in the books yet. `digest` is the SHA-256 of the file."""

    name: str
    digest: str
    header: tuple[str, ...]
    rows: tuple[BankRow, ...]
    notes: tuple[Note, ...] = ()
    mapping: str | None = None


@unique
class BankResult(StrEnum):
    """What becomes of a line."""

    MATCHED = "matched"
    """It is the payment of a code, and is recorded as one."""
    ALREADY = "already"
    """The same payment is in the books, also one that was reversed."""
    UNMATCHED = "unmatched"
    """No code that could be paid by it."""
    DIFFERS = "differs"
    """The code is known, but owes another amount; somebody decides by hand, with a reason."""
    INVALID = "invalid"
    """It cannot be read."""


@dataclass(frozen=True)
class BankOutcome:
    """A line with its result; `problem` says why it was not taken, `payment` is the id of the recorded one.

    `reversed`: that payment was taken back, and counts only when somebody records it again by hand.
    """

    row: BankRow
    result: BankResult
    problem: OfficeError | None = None
    payment: int | None = None
    reversed: bool = False


@dataclass(frozen=True)
class BankPreview:
    """What becomes of every line of a list, in the order of the file."""

    outcomes: tuple[BankOutcome, ...]

    def count(self, result: BankResult) -> int:
        return sum(one.result is result for one in self.outcomes)

    def of(self, *results: BankResult) -> tuple[BankOutcome, ...]:
        return tuple(one for one in self.outcomes if one.result in results)

    @property
    def reversed(self) -> tuple[BankOutcome, ...]:
        """Lines whose payment was taken back before."""
        return tuple(one for one in self.outcomes if one.reversed)

    @property
    def rejected(self) -> tuple[BankOutcome, ...]:
        """Lines that somebody has to look at."""
        return self.of(BankResult.UNMATCHED, BankResult.DIFFERS, BankResult.INVALID)


@dataclass(frozen=True)
class BankList:
    """A list that was taken, with the number of its lines by result."""

    id: int
    name: str
    digest: str
    taken_at: datetime
    officer: int
    counts: Mapping[BankResult, int]


@dataclass(frozen=True)
class BankTaken:
    """A list in the books. `changed`: something was recorded now, which is not so the second time."""

    list: BankList
    preview: BankPreview
    changed: bool
