"""Amounts and times as banks write them, and the files in which they stand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.payments.bank_file import read_bank_file, write_bank_rejects
from counter_app.payments.bank_model import (
    BankEntry,
    BankMapping,
    BankOutcome,
    BankPreview,
    BankResult,
    DateStyle,
    DecimalStyle,
)
from counter_app.payments.bank_values import read_amount, read_paid_at
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.expected_words import PROBLEMS
from counter_app.shared.money import MOST_RUPIAH, group
from counter_app.sheets.model import Cancel
from tests.support.sheets import workbook

HALF_PAST_NINE = datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001 - on the branch's clock
DAY = datetime(2026, 11, 20)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "style", "amount"),
    [
        ("36800", DecimalStyle.COMMA, 36_800),
        ("36.800", DecimalStyle.COMMA, 36_800),
        ("Rp 36.800,00", DecimalStyle.COMMA, 36_800),
        ("IDR 36.800,-", DecimalStyle.COMMA, 36_800),
        ("1.036.800,00 CR", DecimalStyle.COMMA, 1_036_800),
        ("36,800.00", DecimalStyle.POINT, 36_800),
        ("36,800 K", DecimalStyle.POINT, 36_800),
        ("+36800", DecimalStyle.POINT, 36_800),
        ("36.800", DecimalStyle.POINT, None),
        ("36,800.00", DecimalStyle.COMMA, None),
        ("36.800,50", DecimalStyle.COMMA, None),
        ("36.80", DecimalStyle.COMMA, None),
        ("36800 DB", DecimalStyle.COMMA, None),
        ("-36.800", DecimalStyle.COMMA, None),
        ("(36.800)", DecimalStyle.COMMA, None),
        ("0", DecimalStyle.COMMA, None),
        (str(MOST_RUPIAH + 1), DecimalStyle.COMMA, None),
        ("9" * 5000, DecimalStyle.COMMA, None),
        ("３６８００", DecimalStyle.COMMA, None),
        ("3,68E+04", DecimalStyle.COMMA, None),
        ("", DecimalStyle.COMMA, None),
    ],
)
def test_amounts_are_whole_rupiah_that_came_in(text: str, style: DecimalStyle, amount: int | None) -> None:
    assert read_amount(text, style) == amount


@given(st.integers(1, MOST_RUPIAH))
def test_a_written_amount_is_read_back_in_both_styles(amount: int) -> None:
    assert read_amount(group(amount), DecimalStyle.COMMA) == amount
    assert read_amount(f"{amount:,}.00", DecimalStyle.POINT) == amount


@pytest.mark.parametrize(
    ("day", "clock", "style", "moment"),
    [
        ("2026-11-20T09:30", "", DateStyle.DAY_FIRST, HALF_PAST_NINE),
        ("2026-11-20 09:30:00.123", "", DateStyle.MONTH_FIRST, HALF_PAST_NINE),
        ("20/11/2026 09.30", "", DateStyle.DAY_FIRST, HALF_PAST_NINE),
        ("20-11-26, 9:30", "", DateStyle.DAY_FIRST, HALF_PAST_NINE),
        ("20 Nopember 2026 09:30 WIB", "", DateStyle.DAY_FIRST, HALF_PAST_NINE),
        ("20/11/2026", "09:30:00", DateStyle.DAY_FIRST, HALF_PAST_NINE),
        ("20/11/2026", "0930", DateStyle.DAY_FIRST, HALF_PAST_NINE),
        ("11/20/2026 09:30", "", DateStyle.MONTH_FIRST, HALF_PAST_NINE),
        ("Nov 20, 2026 09:30", "", DateStyle.MONTH_FIRST, HALF_PAST_NINE),
        ("20261120093000", "", DateStyle.COMPACT, HALF_PAST_NINE),
        ("20261120 0930", "", DateStyle.COMPACT, HALF_PAST_NINE),
    ],
)
def test_times_are_read_in_the_style_of_the_bank(day: str, clock: str, style: DateStyle, moment: datetime) -> None:
    assert read_paid_at(day, clock, style) == (moment, False)


def test_an_offset_is_kept_and_a_day_without_a_time_is_a_whole_day() -> None:
    wib = timezone(timedelta(hours=7))
    assert read_paid_at("2026-11-20T09:30+07:00", "", DateStyle.DAY_FIRST) == (
        HALF_PAST_NINE.replace(tzinfo=wib),
        False,
    )
    assert read_paid_at("2026-11-20T09:30Z", "", DateStyle.DAY_FIRST) == (HALF_PAST_NINE.replace(tzinfo=UTC), False)
    assert read_paid_at("20/11/2026", "", DateStyle.DAY_FIRST) == (DAY, True)
    assert read_paid_at("20261120", "", DateStyle.COMPACT) == (DAY, True)


@pytest.mark.parametrize(
    ("day", "clock", "style"),
    [
        ("31/02/2026", "", DateStyle.DAY_FIRST),
        ("11/20/2026", "", DateStyle.DAY_FIRST),
        ("20/11/2026", "", DateStyle.MONTH_FIRST),
        ("20/11/2026", "25:00", DateStyle.DAY_FIRST),
        ("20/11/2026 pagi", "", DateStyle.DAY_FIRST),
        ("20/Foo/2026", "", DateStyle.DAY_FIRST),
        ("46346", "", DateStyle.DAY_FIRST),
        ("2026-11-20T09:30+99:99", "", DateStyle.DAY_FIRST),
        ("2" * 100, "", DateStyle.COMPACT),
        ("", "", DateStyle.DAY_FIRST),
    ],
)
def test_what_is_no_time_is_none(day: str, clock: str, style: DateStyle) -> None:
    assert read_paid_at(day, clock, style) is None


@given(st.text(max_size=45), st.sampled_from(DateStyle), st.sampled_from(DecimalStyle))
def test_any_text_is_read_or_not_and_never_fails(text: str, dates: DateStyle, decimals: DecimalStyle) -> None:
    assert read_paid_at(text, text, dates) is None or text
    assert read_amount(text, decimals) is None or text


def test_a_list_is_read_without_a_mapping_when_its_columns_have_usual_names(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(
        "No;Nomor VA;Nominal;Tanggal Transaksi;Jam;No_Referensi\n1;8800 1234;36.800,00;20/11/2026;09:30;BRI 1\n"
    )
    read = read_bank_file(file)
    assert [row.entry for row in read.rows] == [BankEntry("88001234", 36_800, HALF_PAST_NINE, False, "BRI1")]
    assert (read.name, read.mapping, len(read.digest)) == ("daftar.csv", None, 64)


def test_a_mapping_names_columns_and_styles(tmp_path: Path) -> None:
    file = tmp_path / "mutasi.csv"
    file.write_text("BANK X|\nTanggal: 20261120|\nVA|Debet|Masuk|Tgl|Berita\n88001234|5|36,800.00|20261120|R-1\n")
    columns = {"code": "va", "amount": "MASUK", "paid_at": "tgl", "reference": "berita"}
    mapping = BankMapping("bank-x", columns, DateStyle.COMPACT, DecimalStyle.POINT, "|", 2)
    assert [row.entry for row in read_bank_file(file, mapping).rows] == [
        BankEntry("88001234", 36_800, DAY, True, "R-1")
    ]


def test_a_workbook_is_read_as_it_looks(tmp_path: Path) -> None:
    rows: list[list[object]] = [["code", "amount", "paid_at", "reference"]]
    rows += [["88001234", 36800, HALF_PAST_NINE, "R1"], [8.8, 1, DAY, 2]]
    read = read_bank_file(workbook(tmp_path / "d.xlsx", rows))
    assert read.rows[0].entry == BankEntry("88001234", 36_800, HALF_PAST_NINE, False, "R1")
    assert read.rows[1].entry == BankEntry("8.8", 1, DAY, True, "2")


@pytest.mark.parametrize(
    ("line", "problem", "column"),
    [
        ("88001234,x,2026-11-20,R1", "bank-amount", "amount"),
        ("88001234,1,kemarin,R1", "bank-time", "paid_at"),
        (f"88001234,1,2026-11-20,{'R' * 41}", "bank-reference", "reference"),
        (",1,2026-11-20,R1", "missing", "code"),
        ("88001234,1,2026-11-20,", "missing", "reference"),
        ("=1+1,1,2026-11-20,R1", "formula", "1"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(tmp_path: Path, line: str, problem: str, column: str) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(f"code,amount,paid_at,reference\n{line}\n88001234,1,2026-11-20,R2\n")
    bad, good = read_bank_file(file).rows
    assert bad.entry is None
    assert bad.problem is not None
    assert dict(bad.problem.details) == {"line": 2, "column": column, "problem": problem}
    assert problem in PROBLEMS
    assert good.entry is not None


@pytest.mark.parametrize("note", ["+62 812 setor", "@toko", "=1+1", "-tunai", "A" * 1_001, "setor\x07an"])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_what_stands_in_a_column_that_is_not_read_spoils_no_line(tmp_path: Path, note: str, place: int) -> None:
    """Banks write whatever the payer told them beside the columns of which one is read."""
    file = tmp_path / "daftar.csv"

    def line(cells: str, more: str) -> str:
        told = cells.split(",")
        return ",".join([*told[:place], more, *told[place:]]) + "\n"

    entry = line("88001234,1,2026-11-20,R1", note)
    file.write_text(line("code,amount,paid_at,reference", "keterangan") + entry + line("=8,1,2026-11-20,R2", note))
    good, bad = read_bank_file(file).rows
    assert good.entry == BankEntry("88001234", 1, DAY, True, "R1")
    assert bad.problem is not None
    assert (bad.problem.details["problem"], bad.problem.details["column"]) == ("formula", "1" if place else "2")


@pytest.mark.parametrize("beyond", ["x", "=1+1"])
def test_a_line_with_more_cells_than_columns_is_read_in_none(tmp_path: Path, beyond: str) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(f"code,amount,paid_at,reference,ket\n88001234,1,2026-11-20,R1,@toko,{beyond}\n")
    (row,) = read_bank_file(file).rows
    assert row.entry is None


def test_a_formula_of_a_workbook_in_a_column_that_is_not_read_spoils_no_line(tmp_path: Path) -> None:
    file = tmp_path / "daftar.xlsx"
    header = ("ket", "code", "amount", "paid_at", "reference")
    workbook(file, [header, ("=1+1", "88001234", 1, "2026-11-20", "R1"), ("ya", "=1+1", 1, "2026-11-20", "R2")])
    good, bad = read_bank_file(file).rows
    assert (good.entry is None, bad.entry is None) == (False, True)


def test_a_list_without_the_needed_columns_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text("code,amount\n1,2\n")
    with pytest.raises(OfficeError) as caught:
        read_bank_file(file)
    assert caught.value.details["missing"] == ("paid_at", "reference")
    assert caught.value.details["found"] == ("code", "amount")


def test_the_first_line_of_a_list_without_a_header_is_not_repeated_with_its_numbers(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text("9900000001,36800,Setoran 3174010101900001\n")
    with pytest.raises(OfficeError) as caught:
        read_bank_file(file)
    assert caught.value.details["found"] == ("…", "…", "Setoran …")


@pytest.mark.parametrize("day", ["Tgl", "TGL_BAYAR", "tgl. transaksi"])
def test_the_short_word_for_the_day_is_known(tmp_path: Path, day: str) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(f"Kode,Jumlah,{day},Ref\n88001234,1,2026-11-20,R1\n")
    (row,) = read_bank_file(file).rows
    assert row.entry == BankEntry("88001234", 1, DAY, True, "R1")


def test_reading_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text("code,amount,paid_at,reference\n" + "88001234,1,2026-11-20,R1\n" * 5_000)
    told: list[float] = []
    read_bank_file(file, told=told.append)
    assert told == sorted(told)
    assert len(told) > 5
    assert told[-1] == 1.0
    cancel = Cancel()
    cancel.wanted = True
    with pytest.raises(OfficeError) as caught:
        read_bank_file(file, cancel=cancel)
    assert caught.value.code is ErrorCode.STOPPED


@pytest.mark.parametrize(
    ("mapping", "code", "field"),
    [
        (BankMapping(""), ErrorCode.FIELD_INVALID, "name"),
        (BankMapping("a b"), ErrorCode.FIELD_INVALID, "name"),
        (BankMapping("a", {"kode": "VA"}), ErrorCode.FIELD_UNKNOWN, "kode"),
        (BankMapping("a", {"code": "x" * 101}), ErrorCode.FIELD_INVALID, "code"),
        (BankMapping("a", delimiter="::"), ErrorCode.NOT_A_CHOICE, "delimiter"),
        (BankMapping("a", delimiter="x"), ErrorCode.NOT_A_CHOICE, "delimiter"),
        (BankMapping("a", skip=-1), ErrorCode.OUT_OF_RANGE, "skip"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_not_saved(mapping: BankMapping, code: ErrorCode, field: str) -> None:
    with pytest.raises(OfficeError) as caught:
        mapping.checked()
    assert (caught.value.code, caught.value.field) == (code, field)


def test_lines_that_were_not_taken_are_written_with_their_reasons(tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text("code,amount,paid_at,reference\n1,x,2026-11-20,R1\n2,1,2026-11-20,R2\n")
    read = read_bank_file(file)
    bad, good = read.rows
    preview = BankPreview(
        (BankOutcome(bad, BankResult.INVALID, bad.problem), BankOutcome(good, BankResult.MATCHED, payment=1))
    )
    assert write_bank_rejects(tmp_path / "tolak.csv", read, preview, lambda problem: problem.code.value) == 1
    told = (tmp_path / "tolak.csv").read_text("utf-8-sig").splitlines()
    assert told == ["code,amount,paid_at,reference,baris_asal,alasan", "1,x,2026-11-20,R1,2,file-invalid"]
