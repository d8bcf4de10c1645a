"""Member numbers from a list of the core system."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.cards.operations import (
    NumbersPreview,
    RowOutcome,
    enter_member_number,
    find_card,
    import_member_numbers,
    preview_member_numbers,
    read_number_file,
    write_number_rejects,
)
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, told

HEADER = "case,kpj"


def listed(folder: Path, *rows: str, header: str = HEADER) -> Path:
    file = folder / "numbers.csv"
    file.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return file


def take(branch: TrainingBranch, file: Path) -> NumbersPreview:
    return branch.office.run(import_member_numbers, branch.officer, read_number_file(file).rows)


def test_a_list_gives_numbers_to_paid_cases_and_the_same_list_changes_nothing(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    first, second = branch.paid(1), branch.paid(2)
    file = listed(tmp_path, f"{first},26011234567", f"{second.replace('-', '').lower()},2601-1234-568")
    assert [one.outcome for one in take(branch, file).results] == [RowOutcome.ISSUED] * 2
    card = branch.office.read(find_card, branch.officer, second)
    assert (card.kpj, card.state, card.number_issued_at) == ("26011234568", "number_issued", branch.clock.now())
    before = contents(branch.office.database.engine)
    again = take(branch, file)
    assert [one.outcome for one in again.results] == [RowOutcome.ALREADY] * 2
    assert contents(branch.office.database.engine) == before
    issued = [kind for kind, _ in told(branch.office.database.engine) if kind is EventKind.MEMBER_NUMBER_ISSUED]
    assert len(issued) == 2
    assert branch.office.verify() == ()


def test_a_preview_says_the_same_and_changes_nothing(branch: TrainingBranch, tmp_path: Path) -> None:
    case = branch.paid()
    rows = read_number_file(listed(tmp_path, f"{case},26011234567", f"{case},1")).rows
    before = contents(branch.office.database.engine)
    preview = branch.office.run(preview_member_numbers, branch.officer, rows)
    assert contents(branch.office.database.engine) == before
    done = branch.office.run(import_member_numbers, branch.officer, rows)
    assert [one.outcome for one in preview.results] == [one.outcome for one in done.results]


def test_every_wrong_line_is_refused_by_its_own_reason_and_the_others_are_taken(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    paid, taken, other = branch.paid(1), branch.paid(2), branch.paid(3)
    awaiting, _ = branch.awaiting(4)
    kept = branch.paid(5, previously_member=True, previous_kpj="17012345678", reactivation="same_number")
    branch.office.run(enter_member_number, branch.officer, taken, "26011234500")
    rows = {
        f"{paid},26011234567": None,
        f"{paid},26011234599": ErrorCode.KPJ_DIFFERS,
        f"{taken},26011234501": ErrorCode.KPJ_DIFFERS,
        f"{other},26011234567": ErrorCode.KPJ_USED,
        f"{other},26011234500": ErrorCode.KPJ_USED,
        f"{other},123": ErrorCode.KPJ_MALFORMED,
        f"{awaiting},26011234502": ErrorCode.CASE_STATE,
        f"{kept},26011234503": ErrorCode.KPJ_DIFFERS,
        f"{kept},17012345678": None,
        "1234-261120-9999-X,26011234504": ErrorCode.NO_SUCH_CASE,
        ",26011234505": ErrorCode.NO_SUCH_CASE,
        f"{other},=1+1": ErrorCode.FILE_INVALID,
        f"{other},26011234506": None,
    }
    done = take(branch, listed(tmp_path, *rows))
    assert [None if one.error is None else one.error.code for one in done.results] == list(rows.values())
    assert [branch.office.read(find_card, branch.officer, one).kpj for one in (paid, kept, other)] == [
        "26011234567",
        "17012345678",
        "26011234506",
    ]
    assert branch.office.verify() == ()


def test_refused_lines_are_written_out_with_their_reasons(branch: TrainingBranch, tmp_path: Path) -> None:
    case = branch.paid()
    file = read_number_file(listed(tmp_path, f"{case},1,x", f"{case},26011234567,y", header="case,kpj,catatan"))
    done = branch.office.run(import_member_numbers, branch.officer, file.rows)
    target = tmp_path / "rejects.csv"
    assert write_number_rejects(target, file, done, lambda error: error.code.value) == 1
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[1].startswith(f"{case},1,x")
    assert "kpj-malformed" in lines[1]
    assert len(lines) == 2


@pytest.mark.parametrize("header", ["nomor,angka", "case", "kpj,tanggal"])
def test_a_list_without_its_columns_is_refused_as_a_whole(tmp_path: Path, header: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_number_file(listed(tmp_path, "a,b", header=header))
    assert refused.value.code is ErrorCode.FILE_INVALID


def test_columns_are_found_by_indonesian_names_in_any_order(branch: TrainingBranch, tmp_path: Path) -> None:
    case = branch.paid()
    file = listed(tmp_path, f"26011234567;Siti;{case}", header="Nomor Peserta;Nama;Nomor Kasus")
    assert take(branch, file).count(RowOutcome.ISSUED) == 1


def test_a_thousand_lines_are_judged_and_taken_in_few_statements(branch: TrainingBranch, tmp_path: Path) -> None:
    case = branch.paid()
    rows = [f"1234-261120-{number:04d}-X,26{number:09d}" for number in range(2, 1002)]
    told_done: list[float] = []
    file = read_number_file(listed(tmp_path, f"{case},26011234567", *rows), told_done.append)
    done = branch.office.run(import_member_numbers, branch.officer, file.rows)
    assert (done.count(RowOutcome.ISSUED), done.count(RowOutcome.REFUSED)) == (1, 1000)
    assert told_done == sorted(told_done)
    assert told_done[-1] == 1.0
