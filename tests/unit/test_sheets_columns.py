"""Columns found by name, and lines written out again with the reason why they were not taken."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.sheets.columns import cell_of, find_columns
from counter_app.sheets.model import Cancel, Fault, FaultCode, Line
from counter_app.sheets.reading import open_sheet
from counter_app.sheets.rejects import write_rejects

WANTED = {"code": ("kode bayar", "va"), "amount": ("jumlah",), "note": ("keterangan",)}


def test_columns_are_found_however_they_are_written() -> None:
    found = find_columns(("No.", " KODE_BAYAR", "Jumlah "), WANTED, frozenset({"note"}))
    assert found == {"code": 1, "amount": 2}
    assert cell_of(("1", "77", "5"), found, "code") == "77"
    assert cell_of(("1", "77", "5"), found, "note") == ""
    assert cell_of(("1",), found, "amount") == ""


def test_all_missing_columns_are_named_at_once() -> None:
    with pytest.raises(OfficeError) as caught:
        find_columns(("x", "va"), WANTED)
    assert caught.value.details["missing"] == ("amount", "note")


def test_a_column_that_stands_twice_is_refused() -> None:
    with pytest.raises(OfficeError) as caught:
        find_columns(("va", "kode-bayar", "jumlah"), WANTED, frozenset({"note"}))
    assert (caught.value.details["problem"], caught.value.details["column"]) == ("column-twice", "code")


def test_rejected_lines_can_be_corrected_and_brought_again(tmp_path: Path) -> None:
    path = tmp_path / "ditolak.csv"
    lines = [
        (Line(2, ("=1+1", "+62812")), "berisi rumus"),
        (Line(9, ("-5", "a,b", "lebih"), Fault(FaultCode.TOO_MANY_CELLS, 3)), "@lebih"),
    ]
    assert write_rejects(path, ("kode", "hp"), lines) == 2
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["kode", "hp", "baris_asal", "alasan"],
            ["'=1+1", "'+62812", "2", "berisi rumus"],
            ["'-5", "a,b", "9", "'@lebih", "lebih"],
        ]
    with open_sheet(path) as sheet:
        again = list(sheet.lines())
    assert again[0].fault == Fault(FaultCode.FORMULA, 1)
    assert again[0].cells[1] == "+62812"


def test_reasons_of_an_earlier_try_do_not_pile_up(tmp_path: Path) -> None:
    path = tmp_path / "ditolak.csv"
    write_rejects(path, ("kode", "baris_asal", "alasan", "hp"), [(Line(4, ("1", "2", "dulu", "08")), "kini")])
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["kode", "hp", "baris_asal", "alasan"], ["1", "08", "4", "kini"]]


def test_nothing_is_overwritten_and_nothing_written_for_nobody(tmp_path: Path) -> None:
    path = tmp_path / "ditolak.csv"
    assert write_rejects(path, ("a",), []) == 0
    assert not path.exists()
    path.write_text("milik orang")
    with pytest.raises(OfficeError) as refused:
        write_rejects(path, ("a",), [(Line(2, ("1",)), "x")])
    assert refused.value.code is ErrorCode.TARGET_EXISTS
    with pytest.raises(Unavailable) as failed:
        write_rejects(tmp_path / "tidak" / "ada.csv", ("a",), [(Line(2, ("1",)), "x")])
    assert failed.value.code is FailureCode.OUTPUT_FAILED


def test_a_wish_to_stop_is_obeyed_at_the_next_look() -> None:
    cancel = Cancel()
    cancel.check()
    cancel.wanted = True
    with pytest.raises(OfficeError) as caught:
        cancel.check()
    assert caught.value.code is ErrorCode.STOPPED
