"""Forms as rows of a table: columns, cells, and what is told of a file that is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from counter_app.channels.batch_blank import blank_headings, write_blank
from counter_app.channels.batch_columns import TEMPLATE, columns_of, raw_form, template_columns
from counter_app.channels.batch_file import (
    ReadingRules,
    RejectedRow,
    findings_of,
    read_batch_file,
    write_rejected,
)
from counter_app.channels.batch_model import BatchKind
from counter_app.cli.wording import Words
from counter_app.registration.fields import Kind
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.settings import BranchSettings, Language
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.sheets.columns import plain
from tests.support.batches import flat, people, person_row, write_rows
from tests.support.forms import make_form

RULES = ReadingRules(date(2026, 11, 20), BranchSettings(), BatchKind.PERISAI)
SEGMENTS = ("BPU", "PU", "JAKON", "PMI")


def read_one(row: dict[str, str], folder: Path) -> Any:
    return read_batch_file(write_rows(folder / "rows.csv", [row]), RULES).rows[0]


@pytest.mark.parametrize("segment", SEGMENTS)
def test_a_form_of_every_segment_is_read_from_its_row_as_from_its_object(segment: str, tmp_path: Path) -> None:
    form = make_form(1, segment)
    row = read_one(flat(form), tmp_path)
    assert row.problems == ()
    assert row.form.form.full_name == form["full_name"]
    assert row.form.form.programmes == frozenset(form["programmes"])
    assert len(row.form.form.heirs) == len(form.get("heirs", ()))


def test_no_two_columns_of_the_form_have_one_name() -> None:
    names: list[str] = []
    for key in dict.fromkeys(field.key for field in FORM_FIELDS):
        names.append(plain(key))
        children = {
            child.key
            for field in FORM_FIELDS
            if field.key == key and field.kind is Kind.OBJECT
            for child in field.fields
        }
        names += [plain(f"{key}_{child}") for child in children]
    assert len(set(names)) == len(names)


def test_the_empty_table_has_columns_of_the_form_only() -> None:
    assert None not in columns_of(TEMPLATE)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"previously_member": "ya", "previous_kpj": "17000000001", "reactivation": "same_number"},
        {
            "birth_date": "2010-08-07",
            "nik": "3310154708100003",
            "guardian_full_name": "SRI WAHYUNI",
            "guardian_nik": "3310154708800003",
            "guardian_relation": "parent",
            "guardian_phone": "081234567890",
        },
    ],
    ids=["new", "former", "minor"],
)
def test_the_empty_table_takes_whoever_may_register(changes: dict[str, str], tmp_path: Path) -> None:
    form = person_row(1) | changes
    row = read_one({name: form.get(name, "") for name in TEMPLATE}, tmp_path)
    assert row.problems == ()


@pytest.mark.parametrize("name", ["kosong.csv", "kosong.xlsx"])
def test_every_heading_of_the_empty_table_is_read_back(name: str, tmp_path: Path) -> None:
    write_blank(tmp_path / name)
    read = read_batch_file(tmp_path / name, RULES)
    assert [one and one.path for one in columns_of(read.header)] == [one and one.path for one in columns_of(TEMPLATE)]
    assert not {"address", "documents", "heirs"} & {heading.partition("_")[0] for heading in read.header}


def test_a_row_under_the_headings_of_the_empty_table_is_taken(tmp_path: Path) -> None:
    form = person_row(1)
    row = {heading: form.get(key, "") for heading, key in zip(blank_headings(), TEMPLATE, strict=True)}
    assert read_one(row, tmp_path).problems == ()


def test_an_empty_workbook_says_what_its_columns_take(tmp_path: Path) -> None:
    write_blank(tmp_path / "kosong.xlsx")
    book = load_workbook(tmp_path / "kosong.xlsx")
    told = {tuple(row) for row in book["Isian"].iter_rows(min_row=2, values_only=True)}
    assert {column for column, _ in told} <= set(blank_headings())
    assert ("Dokumen: Fotokopi KTP", "Diterima") in told
    assert book["Peserta"].column_dimensions["B"].number_format == "@"


def test_every_choice_that_the_workbook_names_is_read_as_one(tmp_path: Path) -> None:
    write_blank(tmp_path / "kosong.xlsx")
    rows = load_workbook(tmp_path / "kosong.xlsx")["Isian"].iter_rows(min_row=2, values_only=True)
    choices = {heading: one.field.choices for heading, one in template_columns() if one.field.kind is Kind.CHOICE}
    headings = blank_headings()
    for heading, answer in ((str(one), str(two)) for one, two in rows if one in choices):
        read: Any = raw_form(columns_of(headings), [answer if one == heading else "" for one in headings])
        while isinstance(read, dict | list):
            (read,) = read.values() if isinstance(read, dict) else read
        assert read in {choice.value for choice in choices[heading]}, heading


def test_an_empty_table_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "kosong.csv"
    write_blank(path)
    assert path.read_text("utf-8-sig").strip().split(",") == list(blank_headings())
    with pytest.raises(OfficeError) as refused:
        write_blank(path)
    assert refused.value.code is ErrorCode.TARGET_EXISTS
    with pytest.raises(Unavailable):
        write_blank(tmp_path / "nowhere" / "kosong.csv")


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        (("nik", "full_name", "birth_date", "shoe_size"), "column-unknown"),
        (("nik", "NIK", "full_name", "birth_date"), "column-twice"),
        (("nik", "full_name"), "columns-missing"),
        (("3310154708920003", "SITI", "1992-08-07"), "column-unknown"),
    ],
)
def test_a_file_that_holds_no_forms_is_refused_without_repeating_it(header: tuple[str, ...], problem: str) -> None:
    with pytest.raises(OfficeError) as refused:
        columns_of(header)
    assert (refused.value.code, refused.value.details["problem"]) == (ErrorCode.FILE_INVALID, problem)
    assert "3310154708920003" not in str(dict(refused.value.details))


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("birth_date", "07-08-1992", "1992-08-07"),
        ("birth_date", "7/8/1992", "1992-08-07"),
        ("birth_date", "1992-08-07T00:00:00", "1992-08-07"),
        ("birth_date", "31-02-1992", "31-02-1992"),
        ("sex", "P", "F"),
        ("sex", "laki-laki", "M"),
        ("previously_member", "Tidak", False),
        ("previously_member", "ya", True),
        ("previously_member", "mungkin", "mungkin"),
        ("programmes", "JKK, jkm;JHT", ["JKK", "JKM", "JHT"]),
        ("work_start", "2026-11-20T05:00:00", "05:00"),
        ("work_start", "05:00:00", "05:00"),
        ("months", "3", 3),
        ("Nama lengkap sesuai KTP", "SITI", "SITI"),
    ],
)
def test_a_cell_says_what_a_person_means(column: str, cell: str, value: object) -> None:
    keys = {"Nama lengkap sesuai KTP": "full_name"}
    header = [one for one in ("nik", "full_name", "birth_date") if one != keys.get(column, column)]
    read = raw_form(columns_of((*header, column)), ["" for _ in header] + [cell])
    assert read == {keys.get(column, column): value}


def test_heirs_are_counted_from_nought_or_one_and_holes_are_closed() -> None:
    header = ("nik", "full_name", "birth_date", "heirs_0_full_name", "heirs_2_full_name", "heirs_2_relation")
    read = raw_form(columns_of(header), ["", "", "", "BUDI", "ANI", "child"])
    assert read["heirs"] == [{"full_name": "BUDI"}, {"full_name": "ANI", "relation": "child"}]


@given(st.dictionaries(st.sampled_from(TEMPLATE), st.text(max_size=60), max_size=12))
def test_any_cell_at_all_makes_a_row_and_never_an_error(cells: dict[str, str]) -> None:
    columns = columns_of(TEMPLATE)
    raw_form(columns, [cells.get(name, "") for name in TEMPLATE])


def test_a_date_that_does_not_exist_is_refused_in_the_form_that_tables_have(tmp_path: Path) -> None:
    (problem,) = read_one(person_row(1, birth_date="31-02-1992"), tmp_path).problems
    assert (problem.field, problem.details["expected"]) == ("birth_date", "date-of-file")
    assert "HH-BB-TTTT" in Words(Language.ID).refusal(problem)


def test_faulty_cells_spoil_their_own_row_only(tmp_path: Path) -> None:
    rows = [person_row(1), person_row(2, full_name="=1+1"), person_row(3)]
    read = read_batch_file(write_rows(tmp_path / "rows.csv", rows), RULES)
    assert [row.form is not None for row in read.rows] == [True, False, True]
    assert [(one.field, one.code) for one in findings_of(read.rows[1].problems)] == [("full_name", "formula")]


def test_rejects_can_be_corrected_and_brought_again(tmp_path: Path) -> None:
    read = read_batch_file(write_rows(tmp_path / "rows.csv", [person_row(1, nik="1"), person_row(2)]), RULES)
    bad = [RejectedRow(row.line, row.problems) for row in read.rows if row.form is None]
    target = tmp_path / "rejected.csv"
    assert write_rejected(target, read.header, bad, lambda problem: problem.code.value) == 1
    text = target.read_text("utf-8-sig")
    assert "field-invalid" in text
    target.write_text(text.replace(",1,", f",{person_row(1)['nik']},", 1), "utf-8")
    again = read_batch_file(target, RULES).rows
    assert [row.line.number for row in again] == [2]
    with pytest.raises(OfficeError) as refused:
        write_rejected(target, read.header, bad, str)
    assert refused.value.code is ErrorCode.TARGET_EXISTS


def test_findings_keep_fields_and_codes_and_nothing_that_was_entered(tmp_path: Path) -> None:
    row = read_one(person_row(1, nik="99", full_name="S1TI", birth_date="besok"), tmp_path)
    kept = str(findings_of(row.problems))
    assert "S1TI" not in kept
    assert "besok" not in kept
    assert {one.field for one in findings_of(row.problems)} == {"nik", "full_name", "birth_date"}


def test_ten_thousand_bad_rows_are_each_told(tmp_path: Path) -> None:
    row = {"nik": "1", "full_name": "X", "birth_date": "?"}
    read = read_batch_file(write_rows(tmp_path / "bad.csv", [row] * 10_000), RULES)
    assert len(read.rows) == 10_000
    assert all(one.form is None for one in read.rows)
    with pytest.raises(OfficeError) as refused:
        read_batch_file(write_rows(tmp_path / "worse.csv", [row] * 10_001), RULES)
    assert refused.value.details["problem"] == "too-many-rows"


def test_a_workbook_is_read_like_a_csv(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    rows = people(1, 2)
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    book.save(tmp_path / "rows.xlsx")
    assert all(row.form is not None for row in read_batch_file(tmp_path / "rows.xlsx", RULES).rows)
