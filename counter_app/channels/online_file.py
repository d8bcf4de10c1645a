"""Reading an export of online registrations, outside of any unit of work.

No layout of such an export is published, so columns are found by many names, and whatever the file holds beside them
is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from counter_app.channels.batch_columns import Column, raw_form
from counter_app.channels.online_model import MOST_ROWS, OnlineEntry, OnlineFile, OnlineRow
from counter_app.payments.bank_model import DateStyle, DecimalStyle
from counter_app.payments.bank_values import read_amount, read_paid_at
from counter_app.payments.model import read_core_code, read_reference
from counter_app.registration.case import Channel
from counter_app.registration.fields import Field
from counter_app.registration.form_fields import find_field
from counter_app.registration.readers import READERS, Place
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.sheets.columns import cell_of, find_columns, plain
from counter_app.sheets.model import Cancel, Limits, Line, untold
from counter_app.sheets.reading import open_sheet
from counter_app.sheets.rejects import write_rejects

NEEDED = ("nik", "full_name", "code", "amount")
"""Without these columns a file is no export of registrations; a cell of code and amount may be empty."""

FORM_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "nik": ("no nik", "nomor nik", "no ktp", "nomor ktp", "nomor induk kependudukan"),
    "full_name": ("nama", "nama lengkap", "nama peserta", "nama pekerja", "nama ktp", "nama sesuai ktp", "name"),
    "birth_date": ("tanggal lahir", "tgl lahir"),
    "birth_place": ("tempat lahir",),
    "sex": ("jenis kelamin", "jk", "kelamin"),
    "mother_name": ("nama ibu kandung", "ibu kandung", "nama ibu"),
    "email": ("alamat email", "surel"),
    "phone": ("hp", "no hp", "nomor hp", "no handphone", "handphone", "telepon", "no telepon"),
    "street": ("alamat", "alamat domisili", "address", "address street"),
    "occupation": ("pekerjaan", "jenis pekerjaan"),
    "work_location": ("lokasi pekerjaan", "lokasi bekerja", "lokasi kerja"),
    "monthly_income": ("penghasilan", "rata rata penghasilan", "upah", "dasar upah", "dasar iuran"),
    "programmes": ("program",),
    "months": ("jumlah bulan", "periode", "lama iuran"),
    "sector": ("sektor",),
}
"""Columns that are fields of form 1A, and how else they may be called."""

OWN_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("kode iuran", "kode bayar", "kode billing", "kode pembayaran", "payment code"),
    "amount": ("jumlah iuran", "jumlah", "total iuran", "nominal", "iuran"),
    "channel": ("kanal", "sumber"),
    "state": ("status", "status bayar", "status pembayaran"),
    "registered_at": ("tanggal daftar", "tgl daftar", "waktu daftar", "tanggal pendaftaran"),
    "expires_at": ("berlaku sampai", "masa berlaku", "kedaluwarsa", "kadaluarsa", "expired"),
    "paid_at": ("tanggal bayar", "tgl bayar", "waktu bayar"),
    "reference": ("referensi", "no referensi", "nomor referensi"),
    "kpj": ("no kpj", "nomor kpj", "nomor peserta"),
    "contact": ("persetujuan pemberitahuan", "persetujuan kontak", "consents contact"),
}

_ALL = {**FORM_COLUMNS, **OWN_COLUMNS}
_OPTIONAL = frozenset(_ALL) - set(NEEDED)
_PAID = frozenset({"lunas", "paid", "sudahbayar", "sudahdibayar", "dibayar", "terbayar", "sukses"})
_NO = frozenset({"", "tidak", "no", "n", "t", "0", "false", "-"})
_JMO = "jmo"
_EVERY = 100
_PATHS = {"street": "address.street"}
_KPJ_DIGITS = 11


@dataclass(frozen=True)
class OnlineRules:
    """By what the rows of an export are judged: the local date, the branch, and the way of rows that name none."""

    on: date
    branch: BranchSettings
    channel: Channel = Channel.WEB


def read_online_file(
    path: Path, rules: OnlineRules, told: Callable[[float], None] = untold, cancel: Cancel | None = None
) -> OnlineFile:
    """Every row of a CSV or XLSX, as a registration or with what is wrong. `told` hears the part read, 0 to 1.

    Raises `OfficeError`: FILE_INVALID where the file as a whole is useless, STOPPED; `Unavailable` (FILE_UNREADABLE).
    """
    wish = cancel or Cancel()
    rows: list[OnlineRow] = []
    with open_sheet(path, Limits(rows=MOST_ROWS)) as sheet:
        columns = find_columns(sheet.header, _ALL, _OPTIONAL, sheet.header_line)
        for number, line in enumerate(sheet.lines()):
            if number % _EVERY == 0:
                wish.check()
                told(sheet.done)
            rows.append(_row(line, columns, rules))
        told(1.0)
        return OnlineFile(sheet.header, tuple(rows), sheet.notes)


def write_online_rejects(
    path: Path, header: tuple[str, ...], rejected: tuple[OnlineRow, ...], say: Callable[[OfficeError], str]
) -> int:
    """Write rejected rows with their reasons, to be corrected and brought again; returns how many.

    Raises `OfficeError` (TARGET_EXISTS), `Unavailable` (OUTPUT_FAILED).
    """
    return write_rejects(path, header, ((one.line, "; ".join(map(say, one.problems))) for one in rejected))


def _row(line: Line, columns: Mapping[str, int], rules: OnlineRules) -> OnlineRow:
    if line.fault is not None:
        column = None if line.fault.column is None else str(line.fault.column)
        return OnlineRow(line, None, (_problem(line, line.fault.code.value, column),))
    cells = {key: cell_of(line.cells, columns, key) for key in _ALL}
    problems: list[OfficeError] = []
    content = dict(_content(cells, rules.on, problems))
    entry = _entry(line, cells, content, rules, problems)
    return OnlineRow(line, None if problems else entry, tuple(one.kept() for one in problems))


def _content(cells: Mapping[str, str], on: date, problems: list[OfficeError]) -> Iterator[tuple[str, object]]:
    """The fields of form 1A that a row tells; what cannot be read is a problem, and never shown again."""
    for key in FORM_COLUMNS:
        field = _field(key)
        if not cells[key]:
            if key in NEEDED:
                problems.append(OfficeError(ErrorCode.FIELD_MISSING, field=key))
            continue
        raw = raw_form([Column((key,), field)], [cells[key]])[key]
        try:
            value = READERS[field.kind](raw, field, Place(key, on))
        except OfficeError as problem:
            problems.append(problem)
        else:
            yield key, value if isinstance(value, str | int) else raw
    if cells["contact"]:
        yield "contact", plain(cells["contact"]) not in _NO


def _field(key: str) -> Field:
    field = find_field(_PATHS.get(key, key))
    if field is None:
        raise LookupError(key)
    return field


def _entry(
    line: Line,
    cells: Mapping[str, str],
    content: Mapping[str, object],
    rules: OnlineRules,
    problems: list[OfficeError],
) -> OnlineEntry | None:
    channel = Channel.JMO if _JMO in plain(cells["channel"]) else Channel.WEB if cells["channel"] else rules.channel
    moments = {key: _moment(line, cells[key], key, rules, problems) for key in ("registered_at", "expires_at")}
    paid_at = _moment(line, cells["paid_at"], "paid_at", rules, problems)
    amount = read_amount(cells["amount"], DecimalStyle.COMMA) if cells["amount"] else None
    if cells["amount"] and amount is None:
        problems.append(_problem(line, "bank-amount", "amount"))
    code = _taken(problems, lambda: read_core_code(cells["code"], rules.branch, channel)) if cells["code"] else None
    reference = _taken(problems, lambda: read_reference(cells["reference"])) if cells["reference"] else None
    kpj = _kpj(cells["kpj"], problems) if cells["kpj"] else None
    if problems:
        return None
    paid = plain(cells["state"]) in _PAID
    return OnlineEntry(
        content, channel, code, amount, **moments, paid_at=paid_at, reference=reference, kpj=kpj, paid=paid
    )


def _taken(problems: list[OfficeError], read: Callable[[], str]) -> str | None:
    try:
        return read()
    except OfficeError as problem:
        problems.append(problem)
        return None


def _kpj(text: str, problems: list[OfficeError]) -> str | None:
    digits = "".join(text.split()).replace("-", "")
    if len(digits) == _KPJ_DIGITS and digits.isascii() and digits.isdigit() and len(set(digits)) > 1:
        return digits
    problems.append(OfficeError(ErrorCode.KPJ_MALFORMED, field="kpj", digits=_KPJ_DIGITS))
    return None


def _moment(line: Line, text: str, key: str, rules: OnlineRules, problems: list[OfficeError]) -> datetime | None:
    """A moment on the branch's clock. A whole day is its beginning, or its end for what is valid or paid on it."""
    if not text:
        return None
    told = read_paid_at(text, "", DateStyle.DAY_FIRST)
    if told is None:
        problems.append(_problem(line, "bank-time", key))
        return None
    moment, whole_day = told
    if whole_day and key != "registered_at":
        moment = datetime.combine(moment, time(23, 59, 59))
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=rules.branch.zone.tzinfo)


def _problem(line: Line, problem: str, column: str | None) -> OfficeError:
    return OfficeError(ErrorCode.FILE_INVALID, field="file", line=line.number, column=column, problem=problem)
