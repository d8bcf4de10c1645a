"""Copies of the one file of a branch."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.bootstrap import office_open
from counter_app.registration.attaching import attach_document, remove_attachment, view_attachment
from counter_app.registration.attachments import Attachment, RemovalReason
from counter_app.settings import Language, Settings
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage.backup import (
    Copied,
    attachments_beside,
    backup_branch,
    backup_file,
    restore_attachments,
    restore_file,
)
from tests.storage.workers import Place, issue_until_told
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at
from tests.support.contents import contents
from tests.support.processes import loaded_processes
from tests.support.scans import jpeg, pdf

pytestmark = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "copies" / "branch.db"


def file_of(branch: TrainingBranch) -> Path:
    return Path(str(branch.office.database.engine.url.database))


def numbers(file: Path, folder: Path) -> list[str]:
    """The tickets in a copy, which must be sound."""
    with office_open(branch_settings_at(f"sqlite:///{file}", folder), SetClock(MORNING)) as office:
        assert office.verify() == ()
        return [one.number for one in office.read(lambda work: work.tickets.left_over(work.today), SYSTEM)]


def files_beside(file: Path) -> list[str]:
    return sorted(one.name for one in file.parent.iterdir())


def test_a_backup_holds_everything_and_can_be_worked_on(branch: TrainingBranch, target: Path, tmp_path: Path) -> None:
    branch.finished()
    branch.paid()
    backup_file(branch.office.database.engine, target)
    assert files_beside(target) == ["branch.db"]
    with office_open(branch_settings_at(f"sqlite:///{target}", tmp_path), branch.clock) as copy:
        assert contents(copy.database.engine) == contents(branch.office.database.engine)
        assert copy.verify() == ()


@pytest.fixture
def writing(branch: TrainingBranch, tmp_path: Path) -> Iterator[list[str]]:
    """A process that issues tickets all the time; the numbers of those that it issued before the test began."""
    context = loaded_processes()
    ours, theirs = context.Pipe()
    place = Place(f"sqlite:///{file_of(branch)}", tmp_path, time.monotonic())
    writer = context.Process(target=issue_until_told, args=(place, theirs))
    writer.start()
    yield [ours.recv() for _ in range(20)]
    assert ours.poll(10), "the writer came to a stop"
    ours.send("stop")
    while ours.poll(0.2):
        ours.recv()
    writer.join()
    assert writer.exitcode == 0
    assert branch.office.verify() == ()


def test_a_backup_is_taken_while_another_process_writes(
    branch: TrainingBranch, writing: list[str], target: Path, tmp_path: Path
) -> None:
    for copy in range(5):
        backup_file(branch.office.database.engine, target.with_name(f"{copy}.db"))
    found = numbers(target.with_name("0.db"), tmp_path)
    assert set(writing) <= set(found)
    assert found == [f"A{number:03d}" for number in range(1, len(found) + 1)]


def test_a_backup_never_overwrites_anything(branch: TrainingBranch, target: Path) -> None:
    target.parent.mkdir()
    target.write_text("keep me")
    with pytest.raises(OfficeError) as refused:
        backup_file(branch.office.database.engine, target)
    assert (refused.value.code, refused.value.field) == (ErrorCode.TARGET_EXISTS, "to")
    assert target.read_text() == "keep me"
    assert files_beside(target) == ["branch.db"]


def test_a_backup_into_a_folder_that_cannot_be_made_is_refused(branch: TrainingBranch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(Unavailable) as failed:
        backup_file(branch.office.database.engine, tmp_path / "file" / "branch.db")
    assert failed.value.code is FailureCode.FOLDER_UNWRITABLE


def test_a_backup_that_fails_leaves_no_half_file(
    branch: TrainingBranch, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(Unavailable) as failed:
        backup_file(branch.office.database.engine, target)
    assert failed.value.code is FailureCode.DISK_FULL
    assert files_beside(target) == []


def test_a_damaged_file_makes_no_backup(branch: TrainingBranch, target: Path) -> None:
    branch.office.close()
    file = file_of(branch)
    content = bytearray(file.read_bytes())
    content[4096 * 4 : 4096 * 6] = b"\xff" * 8192
    file.write_bytes(content)
    with pytest.raises(Unavailable) as failed:
        backup_file(branch.office.database.engine, target)
    assert failed.value.code in {FailureCode.DATABASE_DAMAGED, FailureCode.DATABASE_NOT_OURS}
    assert files_beside(target) == []


def test_a_backup_is_restored_under_a_new_name(branch: TrainingBranch, target: Path, tmp_path: Path) -> None:
    branch.issue()
    backup_file(branch.office.database.engine, target)
    branch.issue()
    restored = tmp_path / "again" / "branch.db"
    restore_file(target, restored)
    assert numbers(restored, tmp_path) == ["A001"]


@pytest.mark.parametrize("leftover", ["branch.db", "branch.db-wal", "branch.db-journal"])
def test_a_restore_never_overwrites_a_database_nor_takes_over_its_leftovers(
    branch: TrainingBranch, target: Path, tmp_path: Path, leftover: str
) -> None:
    backup_file(branch.office.database.engine, target)
    restored = tmp_path / "again" / "branch.db"
    restored.parent.mkdir()
    (restored.parent / leftover).write_text("keep me")
    with pytest.raises(OfficeError) as refused:
        restore_file(target, restored)
    assert (refused.value.code, refused.value.field) == (ErrorCode.TARGET_EXISTS, "database")
    assert files_beside(restored) == [leftover]


@pytest.mark.parametrize("content", ["nothing", "letter", "music"])
def test_only_a_branchs_backup_is_restored(branch: TrainingBranch, tmp_path: Path, content: str) -> None:
    assert branch.office.training
    source = tmp_path / "source.db"
    if content == "letter":
        source.write_text("Yang terhormat, " * 500)
    elif content == "music":
        with closing(sqlite3.connect(source)) as connection:
            connection.execute("CREATE TABLE songs (id INTEGER)")
    with pytest.raises(Unavailable) as failed:
        restore_file(source, tmp_path / "branch.db")
    expected = FailureCode.DATABASE_MISSING if content == "nothing" else FailureCode.DATABASE_NOT_OURS
    assert failed.value.code is expected
    assert not (tmp_path / "branch.db").exists()


def scanned(branch: TrainingBranch, person: int, *contents: bytes) -> list[Attachment]:
    """A new case with scans."""
    case = branch.registered(person)
    return [branch.office.attach(branch.officer, case, "ktp", content) for content in contents]


def back_up(branch: TrainingBranch, target: Path) -> Copied:
    return backup_branch(branch.office.database.engine, branch.office.database.vault, target)


def settings_elsewhere(folder: Path, branch: TrainingBranch) -> Settings:
    """Another PC, to which the key was brought."""
    return Settings(
        f"sqlite:///{folder / 'branch.db'}", folder / "papers", Language.ID, keys=branch.settings.keys_folder
    )


def test_a_backup_holds_the_attachments_and_not_the_key(branch: TrainingBranch, target: Path) -> None:
    scanned(branch, 1, jpeg(), pdf())
    scanned(branch, 2, jpeg())
    assert back_up(branch, target) == Copied(copied=0, present=2, lost=0)
    held = [file for file in attachments_beside(target).rglob("*") if file.is_file()]
    assert len(held) == 3, "two contents and the check value"
    key = branch.office.database.vault.key.path.read_text().splitlines()[-1]
    assert all(key.encode() not in file.read_bytes() for file in (*held, target))


def test_a_backup_without_attachments_makes_no_folder_for_them(branch: TrainingBranch, target: Path) -> None:
    assert back_up(branch, target) == Copied(0, 0, 0)
    assert files_beside(target) == ["branch.db"]


def test_a_later_backup_copies_only_new_attachments(branch: TrainingBranch, target: Path) -> None:
    scanned(branch, 1, jpeg())
    back_up(branch, target)
    kept = next(attachments_beside(target).glob("??/*"))
    before = kept.stat().st_mtime_ns
    scanned(branch, 2, pdf())
    later = target.with_name("later.db")
    attachments_beside(target).rename(attachments_beside(later))
    back_up(branch, later)
    moved = attachments_beside(later)
    assert len(list(moved.glob("??/*"))) == 2
    assert (moved / kept.parent.name / kept.name).stat().st_mtime_ns == before


def test_a_restored_branch_can_read_its_attachments(branch: TrainingBranch, target: Path, tmp_path: Path) -> None:
    done = scanned(branch, 1, jpeg(), pdf())
    back_up(branch, target)
    place = settings_elsewhere(tmp_path / "again", branch)
    restore_file(target, tmp_path / "again" / "branch.db")
    with office_open(place, branch.clock) as again:
        assert restore_attachments(target, again.database.vault) == Copied(copied=2, present=0, lost=0)
        assert restore_attachments(target, again.database.vault) == Copied(copied=0, present=2, lost=0)
        assert [again.run(view_attachment, branch.officer, one.id)[1] for one in done] == [jpeg(), pdf()]
        case = again.read(lambda work: work.cases.number_of(done[0].case), SYSTEM)
        again.run(attach_document, branch.officer, case, "kk", pdf(2))
        assert again.verify() == ()


def test_attachments_that_are_gone_are_counted(branch: TrainingBranch, target: Path, tmp_path: Path) -> None:
    one, other = scanned(branch, 1, jpeg(), pdf())
    vault = branch.office.database.vault
    vault.discard(one.address)
    assert back_up(branch, target) == Copied(copied=0, present=1, lost=1)
    branch.office.run(remove_attachment, branch.officer, other.id, RemovalReason.REPLACED)
    attachments_beside(target).rename(tmp_path / "lost on the way")
    assert restore_attachments(target, vault) == Copied(copied=0, present=0, lost=2)


def test_attachments_under_another_key_are_not_mixed(branch: TrainingBranch, target: Path, tmp_path: Path) -> None:
    scanned(branch, 1, jpeg())
    back_up(branch, target)
    restored = tmp_path / "again" / "branch.db"
    restore_file(target, restored)
    place = Settings(f"sqlite:///{restored}", restored.parent / "papers", Language.ID)
    with office_open(place, branch.clock) as again:
        again.database.vault.key.make()
        again.database.vault.found(b"k" * 32)
        with pytest.raises(Unavailable) as failed:
            restore_attachments(target, again.database.vault)
        assert failed.value.code is FailureCode.KEY_WRONG


def test_a_backup_whose_name_is_taken_copies_no_attachment(branch: TrainingBranch, target: Path) -> None:
    scanned(branch, 1, jpeg())
    target.parent.mkdir()
    target.write_text("keep me")
    with pytest.raises(OfficeError):
        back_up(branch, target)
    assert files_beside(target) == ["branch.db"]


def test_a_database_from_before_there_were_attachments_is_restored(branch: TrainingBranch, target: Path) -> None:
    backup_file(branch.office.database.engine, target)
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("DROP TABLE attachments")
    assert restore_attachments(target, branch.office.database.vault) == Copied(0, 0, 0)
