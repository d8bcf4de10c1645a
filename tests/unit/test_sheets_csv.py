"""Tables as text: whatever their origin, they are read in bounded memory or refused with a reason."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.expected_words import PROBLEMS
from counter_app.sheets.cells import is_formula
from counter_app.sheets.labels import FAULT_LABELS, NOTE_LABELS
from counter_app.sheets.model import Fault, FaultCode, Limits, Line, Note, NoteCode
from counter_app.sheets.reading import open_sheet

HEADER = "kode,nama,jumlah\n"


def read(
    path: Path, content: str | bytes, *, limits: Limits | None = None, skip: int = 0
) -> tuple[tuple[str, ...], list[Line], tuple[Note, ...]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with open_sheet(path, limits or Limits(), skip=skip) as sheet:
        lines = list(sheet.lines())
        assert sheet.done == 1.0
        return sheet.header, lines, sheet.notes


def refusal(path: Path, content: str | bytes, limits: Limits | None = None) -> tuple[object, object]:
    with pytest.raises(OfficeError) as caught:
        read(path, content, limits=limits)
    assert (caught.value.code, caught.value.field) == (ErrorCode.FILE_INVALID, "file")
    assert caught.value.details["problem"] in PROBLEMS
    return caught.value.details["problem"], caught.value.details["line"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "daftar.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_table_is_read_in_any_usual_encoding(file: Path, encoding: str) -> None:
    header, lines, notes = read(file, "kode,nama,jumlah\n1,Señora Ayu,36800\n".encode(encoding))
    assert header == ("kode", "nama", "jumlah")
    assert lines == [Line(2, ("1", "Señora Ayu", "36800"))]
    assert notes[0].code is NoteCode.ENCODING


@pytest.mark.parametrize("delimiter", list(",;\t|"))
def test_the_delimiter_is_found_in_the_header(file: Path, delimiter: str) -> None:
    _, lines, notes = read(file, f"kode{delimiter}nama\n1{delimiter}A\n")
    assert lines == [Line(2, ("1", "A"))]
    assert Note(NoteCode.DELIMITER, delimiter) in notes


def test_a_spreadsheet_may_name_its_delimiter_in_the_first_line(file: Path) -> None:
    header, lines, _ = read(file, "sep=;\nkode;nama, gelar\n1;A, B\n")
    assert (header, lines) == (("kode", "nama, gelar"), [Line(3, ("1", "A, B"))])


def test_lines_above_the_header_are_skipped_when_asked(file: Path) -> None:
    header, lines, _ = read(file, "BANK X\n\nPeriode,November\nkode,nama\n1,A\n", skip=2)
    assert (header, lines) == (("kode", "nama"), [Line(5, ("1", "A"))])


def test_quoted_line_breaks_stay_in_their_cell_and_lines_keep_their_numbers(file: Path) -> None:
    _, lines, _ = read(file, 'kode,nama\r\n1,"Jalan\r\nMawar"\r\n\r\n2,B\r\n')
    assert lines == [Line(2, ("1", "Jalan Mawar")), Line(5, ("2", "B"))]


def test_old_line_ends_and_blanks_around_cells_do_no_harm(file: Path) -> None:
    assert read(file, "kode,nama\r 1 ,\u00a0A \r")[1] == [Line(2, ("1", "A"))]


def test_letters_are_composed(file: Path) -> None:
    assert read(file, "a,b\ne\u0301,x\n")[1][0].cells[0] == "é"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("=1+1,A,1", Fault(FaultCode.FORMULA, 1)),
        ("1,@SUM(A1),1", Fault(FaultCode.FORMULA, 2)),
        ("1,A,+cmd|' /C calc'!A0", Fault(FaultCode.FORMULA, 3)),
        ("1,A,'=1+1", Fault(FaultCode.FORMULA, 3)),
        ("1,A,36,800", Fault(FaultCode.TOO_MANY_CELLS, 4)),
        (f"1,{'A' * 1001},1", Fault(FaultCode.TOO_LONG, 2)),
        ("1,A\x07B,1", Fault(FaultCode.CONTROL_CHARACTER, 2)),
        ("1,A\u202eB,1", Fault(FaultCode.CONTROL_CHARACTER, 2)),
        ('1,"A"B,1', Fault(FaultCode.QUOTING)),
    ],
)
def test_a_faulty_line_is_named_and_the_next_one_is_read(file: Path, row: str, fault: Fault) -> None:
    _, lines, _ = read(file, f"{HEADER}{row}\n2,B,2\n")
    assert [line.fault for line in lines] == [fault, None]
    assert lines[1] == Line(3, ("2", "B", "2"))
    assert all(len(cell) <= 1000 and cell.isprintable() for cell in lines[0].cells)


@pytest.mark.parametrize("cell", ["-500", "+62 812-3456-7890", "-", "'+62812"])
def test_a_signed_figure_is_no_formula(file: Path, cell: str) -> None:
    assert read(file, f"a,b\n{cell},x\n")[1] == [Line(2, (cell.removeprefix("'"), "x"))]


def test_a_short_line_is_filled_up_and_an_empty_one_left_out(file: Path) -> None:
    assert read(file, f"{HEADER}1\n,,\n\n2,,,,\n")[1] == [Line(2, ("1", "", "")), Line(5, ("2", "", ""))]


@pytest.mark.parametrize(
    ("content", "problem", "line"),
    [
        (b"", "empty", None),
        (b"\n \n\n", "empty", None),
        (b"\xef\xbb\xbf", "empty", None),
        (b"a,b\n1,\x002\n", "nul", 2),
        (b"\x00" * 100, "nul", 1),
        ("a,b\n1,\0\n".encode("utf-16"), "nul", 2),
        ("a,b\n1,2\n".encode("utf-16")[:-1], "encoding", None),
        (b"a,b\n1,caf\xe9\n2,\x81\n", "encoding", 3),
        (b"\x89PNG\r\n\x1a\n\xff\xfe\x01", "no-text", 3),
        (b"<html><table><tr><td>kode</td></tr></table></html>", "markup", 1),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old-office", None),
        (b"a,=1\n1,2\n", "formula", 1),
        (b'a,"b\n1,2\n' + b"3,4\n" * 100, "quote-open", 1),
        (b'a,b\n1,"2\n' + b"3,4\n" * 100, "quote-open", 2),
        (b'a,b\n1,"2\n3,4\n', "quote-open", 2),
        (b'a,"b"c\n1,2\n', "quoting", 1),
        (b"a,b\n1,2" + b"x" * 200_000, "line-too-long", 2),
        (",".join("abc" for _ in range(201)).encode(), "too-many-columns", 1),
    ],
)
def test_a_file_that_makes_no_sense_is_refused_with_its_reason(
    file: Path, content: bytes, problem: str, line: int | None
) -> None:
    assert refusal(file, content) == (problem, line)


def test_a_text_that_calls_itself_a_workbook_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "daftar.xlsx", "a,b\n1,2\n") == ("no-workbook", None)


def test_a_header_alone_is_a_table_without_lines(file: Path) -> None:
    assert read(file, HEADER)[:2] == (("kode", "nama", "jumlah"), [])


def test_too_many_rows_are_refused_where_they_begin(file: Path) -> None:
    assert refusal(file, HEADER + "1,A,1\n" * 11, Limits(rows=10)) == ("too-many-rows", 12)


def test_what_all_lines_hold_together_is_bounded_too(file: Path) -> None:
    content = HEADER + "1,A,1\n" * 4
    assert refusal(file, content, Limits(cells=9)) == ("too-many-cells-in-all", 5)
    assert refusal(file, content, Limits(text=9)) == ("too-much-text", 5)
    assert len(read(file, content, limits=Limits(cells=12, text=12))[1]) == 4


def test_a_file_that_is_not_there_or_no_file_is_a_failure(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path, Path("/dev/zero")):
        with pytest.raises(Unavailable) as caught, open_sheet(path):
            pass
        assert caught.value.code is FailureCode.FILE_UNREADABLE


def peak(path: Path) -> int:
    """The most memory in bytes while a file is read line by line, or refused."""
    tracemalloc.start()
    with suppress(OfficeError), open_sheet(path, Limits(rows=30_000)) as sheet:
        assert sum(1 for _ in sheet.lines()) >= 0
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return used


@pytest.mark.parametrize(
    "parts",
    [
        (b"a,b\n", b"=1,", b"=1,\n=2,x\n" * 10_000),
        (b"a,b\n", b'1,"', b"x" * 15_000_000),
        (b"a" * 19_000_000,),
        (b"a,b\n", b"," * 19_000_000),
        (b"a,b\n", b"\n" * 19_000_000),
        (b"a,b\n", b'"x\n' * 5_000_000),
    ],
)
def test_memory_stays_bounded_whatever_the_file_holds(file: Path, parts: Sequence[bytes]) -> None:
    file.write_bytes(b"".join(parts))
    assert peak(file) < 4_000_000


def test_a_file_of_a_hundred_megabytes_is_refused_unread(file: Path) -> None:
    with file.open("wb") as made:
        made.truncate(100_000_000)
    tracemalloc.start()
    with pytest.raises(OfficeError) as caught, open_sheet(file):
        pass
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.details["problem"] == "file-too-large"
    assert used < 500_000


def test_ten_thousand_bad_lines_are_ten_thousand_faults(file: Path) -> None:
    _, lines, _ = read(file, HEADER + "=1,A,1\n" * 10_000)
    assert {line.fault for line in lines} == {Fault(FaultCode.FORMULA, 1)}
    assert len(lines) == 10_000


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "f.csv"
    path.write_bytes(content)
    with suppress(OfficeError), open_sheet(path) as sheet:
        for line in sheet.lines():
            assert line.fault is not None or all(cell.isprintable() and not is_formula(cell) for cell in line.cells)


def test_every_fault_and_note_has_words() -> None:
    assert set(FAULT_LABELS) == set(FaultCode)
    assert set(NOTE_LABELS) == set(NoteCode)
