"""Workbooks: cells as a person sees them; what is hostile is refused before a library opens it."""

from __future__ import annotations

import tracemalloc
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.expected_words import PROBLEMS
from counter_app.sheets.model import Fault, FaultCode, Limits, Line, Note, NoteCode
from counter_app.sheets.reading import open_sheet
from tests.support import hostile
from tests.support.sheets import CONTENT_TYPES, raw_workbook, sheet_xml, workbook

ROW = '<row><c t="inlineStr"><is><t>kode</t></is></c></row>'
MERGE = '<mergeCell ref="A1:B2"/>'
LONG = "x" * 3_000_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "daftar.xlsx"


def read(path: Path, limits: Limits | None = None, skip: int = 0) -> tuple[tuple[str, ...], list[Line]]:
    with open_sheet(path, limits or Limits(), skip=skip) as sheet:
        lines = list(sheet.lines())
        assert sheet.done == 1.0
        return sheet.header, lines


def refusal(path: Path, limits: Limits | None = None) -> object:
    with pytest.raises(OfficeError) as caught:
        read(path, limits)
    assert (caught.value.code, caught.value.field) == (ErrorCode.FILE_INVALID, "file")
    assert caught.value.details["problem"] in PROBLEMS
    return caught.value.details["problem"]


def test_cells_are_read_as_a_person_sees_them(file: Path) -> None:
    cells = ["A ", 36800, 36800.0, 0.5, True, date(2026, 11, 20), datetime(2026, 11, 20, 9, 30), None, "x"]  # noqa: DTZ001
    workbook(file, [list("abcdefghi"), cells])
    told = ("A", "36800", "36800", "0.5", "TRUE", "2026-11-20", "2026-11-20T09:30:00", "", "x")
    assert read(file) == (tuple("abcdefghi"), [Line(2, told)])


def test_leading_zeros_that_a_format_shows_are_kept(file: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["kode"])
    sheet.append([81200])
    sheet["A2"].number_format = "00000000"
    book.save(file)
    assert read(file)[1] == [Line(2, ("00081200",))]


def test_a_number_that_lost_digits_is_a_fault(file: Path) -> None:
    workbook(file, [["nik"], [3301010101010002], ["3301010101010002"], [999_999_999_999_999]])
    assert [line.fault for line in read(file)[1]] == [Fault(FaultCode.DIGITS_LOST, 1), None, None]


def test_the_stored_result_of_a_formula_is_never_taken(file: Path) -> None:
    data = f'{ROW}<row><c><f>1+1</f><v>36800</v></c></row><row><c t="str"><f t="array" ref="A3">X</f><v>1</v></c></row>'
    raw_workbook(file, sheet_xml(data))
    assert [line.fault for line in read(file)[1]] == [Fault(FaultCode.FORMULA, 1)] * 2


def test_errors_of_a_computation_are_faults(file: Path) -> None:
    raw_workbook(file, sheet_xml(f'{ROW}<row><c t="e"><v>#N/A</v></c></row><row><c><v>1E999</v></c></row>'))
    assert [line.fault for line in read(file)[1]] == [Fault(FaultCode.ERROR_VALUE, 1)] * 2


def test_rows_with_merged_cells_are_faults_and_the_rest_is_read(file: Path) -> None:
    workbook(file, [["a", "b"], ["1", "x"], ["2", None], ["3", None], ["4", "y"]], merged=["A3:B3", "B4:B4", "B2:B3"])
    with open_sheet(file) as sheet:
        faults = [line.fault for line in sheet.lines()]
        assert sheet.notes == (Note(NoteCode.MERGED_CELLS, 3),)
    assert faults == [Fault(FaultCode.MERGED, 2), Fault(FaultCode.MERGED, 2), Fault(FaultCode.MERGED, 2), None]


def test_a_title_merged_above_the_header_is_skipped(file: Path) -> None:
    workbook(file, [["BANK X", None], ["a", "b"], ["1", "2"]], merged=["A1:B1"])
    assert read(file, skip=1) == (("a", "b"), [Line(3, ("1", "2"))])


def test_only_the_first_sheet_is_read_and_that_is_told(file: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["a"])
    book.create_sheet("lain").append(["b"])
    book.save(file)
    with open_sheet(file) as sheet:
        assert (sheet.header, sheet.notes) == (("a",), (Note(NoteCode.OTHER_SHEETS, 1),))


def test_a_workbook_by_another_name_is_still_one(tmp_path: Path) -> None:
    path = workbook(tmp_path / "daftar.xlsx", [["a"], ["1"]]).rename(tmp_path / "daftar.csv")
    assert read(path)[1] == [Line(2, ("1",))]


def test_gaps_between_rows_keep_their_numbers(file: Path) -> None:
    raw_workbook(file, sheet_xml(f'{ROW}<row r="100000"><c r="A100000"><v>5</v></c></row>'))
    assert read(file)[1] == [Line(100_000, ("5",))]


@pytest.mark.parametrize(
    ("sheet", "problem"),
    [
        ("", "damaged"),
        ("<worksheet>", "damaged"),
        (sheet_xml(""), "empty"),
        (sheet_xml(f'{ROW}<row><c t="s"><v>7</v></c></row>'), "damaged"),
        (sheet_xml(f"{ROW}<row><c><v>x</v></c></row>"), "damaged"),
        (sheet_xml(f'{ROW}<row r="x"/>'), "damaged"),
        (sheet_xml(f'{ROW}<row><c r="?"/></row>'), "damaged"),
        (sheet_xml(f'{ROW}<row r="9999999"/>'), "damaged"),
        (sheet_xml(f'<row><c r="XFD1"><v>1</v></c></row>{ROW}'), "too-many-columns"),
        (sheet_xml(f"{ROW}<row>{'<c/>' * 201}</row>"), "too-many-columns"),
        (sheet_xml(f"{ROW}<row><c>{'<is/>' * 300}</c></row>"), "too-complex"),
        (sheet_xml(f'{ROW}<row><c t="inlineStr"><is><t>{LONG}</t></is></c></row>'), "cell-too-long"),
        (sheet_xml(f'{ROW}<row><c><v a="{LONG}">1</v></c></row>'), "too-complex"),
        (sheet_xml(ROW, before='<!DOCTYPE x [<!ENTITY a "b">]>'), "document-type"),
        (sheet_xml(ROW, after=f"<mergeCells>{MERGE * 5001}</mergeCells>"), "too-complex"),
    ],
)
def test_a_sheet_that_somebody_made_up_is_refused(file: Path, sheet: str, problem: str) -> None:
    assert refusal(raw_workbook(file, sheet)) == problem


@pytest.mark.parametrize(
    ("part", "content", "problem"),
    [
        ("xl/vbaProject.bin", b"x", "macros"),
        ("xl/embeddings/oleObject1.bin", b"x", "macros"),
        (
            "[Content_Types].xml",
            CONTENT_TYPES.replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.macroEnabled"),
            "macros",
        ),
        ("xl/styles.xml", b"<x>" + b"<y/>" * 70_000 + b"</x>", "too-complex"),
        ("xl/styles.xml", b"<x>" * 500 + b"</x>" * 500, "too-complex"),
        ("xl/theme/theme1.xml", b"\0" * 11_000_000, "zip-bomb"),
        ("xl/sharedStrings.xml", b"<sst><si>" + b"<r/>" * 300 + b"</si></sst>", "too-complex"),
        ("xl/workbook.xml", b"<workbook/>", "no-workbook"),
        ("xl/sharedStrings.xml", b'<!DOCTYPE a [<!ENTITY b "cc">]><sst><si><t>&b;</t></si></sst>', "document-type"),
    ],
)
def test_a_workbook_with_something_hostile_in_it_is_refused(
    file: Path, part: str, content: str | bytes, problem: str
) -> None:
    assert refusal(raw_workbook(file, sheet_xml(ROW), {part: content})) == problem


def test_a_zip_that_is_no_workbook_is_refused(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(file) == "no-workbook"
    file.write_bytes(b"PK\x03\x04" + b"rubbish" * 100)
    assert refusal(file) == "damaged"
    file.write_bytes(b"PK\x05\x06" + b"\0" * 18)
    assert refusal(file) == "no-workbook"


def test_a_workbook_cut_off_in_the_middle_is_refused(file: Path) -> None:
    whole = workbook(file, [["a"]] + [[str(row)] for row in range(500)]).read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert refusal(file) == "damaged"


def test_altered_bytes_in_the_sheet_are_noticed(file: Path) -> None:
    raw = bytearray(workbook(file, [["a"]] + [[str(row)] for row in range(500)]).read_bytes())
    with zipfile.ZipFile(file) as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 200
    raw[at] ^= 0xFF
    file.write_bytes(raw)
    assert refusal(file) == "damaged"


def test_a_protected_part_is_refused(file: Path) -> None:
    raw = bytearray(raw_workbook(file, sheet_xml(ROW)).read_bytes())
    with zipfile.ZipFile(file) as archive:
        names = len(archive.infolist())
    at, seen = 0, 0
    while (at := raw.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 8] |= 1
        at, seen = at + 4, seen + 1
    assert seen == names
    file.write_bytes(raw)
    assert refusal(file) == "protected"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(file: Path) -> None:
    bomb = sheet_xml(ROW + '<row><c t="inlineStr"><is><t>' + "0" * 110_000_000 + "</t></is></c></row>")
    raw_workbook(file, bomb)
    del bomb
    assert file.stat().st_size < 1_000_000
    tracemalloc.start()
    assert refusal(file) == "zip-bomb"
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert used < 1_000_000


def test_memory_stays_bounded_by_the_limits_of_a_workbook(file: Path) -> None:
    """Cells enough for millions of elements in a row, and rows without end."""
    for data in (f"{ROW}<row>{'<c/>' * 500_000}</row>", ROW + '<row ht="5"/>' * 300_000):
        raw_workbook(file, sheet_xml(data))
        del data
        tracemalloc.start()
        assert refusal(file) in {"too-many-columns", "too-many-rows"}
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert used < 3_000_000


def test_a_large_list_is_read_as_a_stream(file: Path) -> None:
    raw_workbook(file, sheet_xml(ROW + "<row><c><v>1</v></c><c><v>2</v></c></row>" * 5_000))
    tracemalloc.start()
    with open_sheet(file) as sheet:
        count = sum(1 for _ in sheet.lines())
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 5_000
    assert used < 3_000_000


def test_too_many_rows_are_refused(file: Path) -> None:
    workbook(file, [["a"]] + [["1"]] * 11)
    assert refusal(file, Limits(rows=10)) == "too-many-rows"


def test_one_long_text_in_very_many_cells_is_refused_before_it_fills_the_memory(file: Path) -> None:
    hostile.bomb_of_shared_text(file, b"kode,jumlah\n")
    tracemalloc.start()
    assert refusal(file) == "too-much-text"
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert used < 100_000_000


def test_a_header_alone_is_a_table_without_lines(file: Path) -> None:
    assert read(workbook(file, [["kode", "jumlah"]])) == (("kode", "jumlah"), [])
