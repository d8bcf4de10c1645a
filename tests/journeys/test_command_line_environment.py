"""A failing environment: exit 3, a sentence that says what to do, never a traceback, nothing changed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.command_line import FORM, ROOT, Ran, Shell


def failed(ran: Ran, code: str) -> None:
    assert (ran.code, ran.error["code"]) == (3, code), ran
    assert "Traceback" not in ran.err
    assert len(ran.error["message"].split()) >= 4


def test_a_database_that_is_not_there_is_made_by_nobody_but_init(tmp_path: Path) -> None:
    shell = Shell(tmp_path, tmp_path / "branch.db")
    for command in (("queue",), ("verify",), ("migrate",), ("ticket", "issue", "--service", "A"), ("backup", "x")):
        failed(shell.run(*command, "--json"), "database-missing")
    assert not shell.database.exists()


def test_a_database_of_a_newer_version_is_not_touched(shell: Shell) -> None:
    with closing(sqlite3.connect(shell.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = shell.database.read_bytes()
    for command in (("queue",), ("verify",), ("migrate",), ("init", "--training")):
        failed(shell.run(*command, "--json"), "database-newer")
    assert shell.database.read_bytes() == before
    other = Shell(shell.folder, shell.folder / "restored.db")
    failed(other.run("restore", shell.database, "--json"), "database-newer")
    assert not other.database.exists()


def _text(path: Path) -> None:
    path.write_text("Ini bukan basis data.\n" * 100)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
        connection.commit()


@pytest.mark.parametrize("make", [_text, _foreign])
def test_a_file_that_is_no_database_of_ours_is_not_touched(make: object, tmp_path: Path) -> None:
    shell = Shell(tmp_path, tmp_path / "branch.db")
    assert callable(make)
    make(shell.database)
    before = shell.database.read_bytes()
    for command in (("queue",), ("migrate",), ("init", "--training", "--branch-code", "1234")):
        failed(shell.run(*command, "--json"), "database-not-ours")
    assert shell.database.read_bytes() == before


@pytest.mark.parametrize("url", ["nonsense", "mysql://a/b", "sqlite://"])
def test_an_address_that_names_no_database_is_refused(url: str, shell: Shell) -> None:
    failed(shell.run("queue", "--database", url, "--json"), "database-url")


def test_a_server_that_does_not_answer_is_told_without_the_password(shell: Shell) -> None:
    ran = shell.run("queue", "--database", "postgresql://counter:rahasia9@127.0.0.1:1/branch", "--json")
    failed(ran, "database-gone")
    assert "rahasia9" not in ran.out + ran.err


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file" / "branch.db", Path("/proc/branch/branch.db")):
        ran = Shell(tmp_path, place).run("init", "--training", "--json")
        failed(ran, "folder-unwritable")
        assert str(place.parent) in ran.error["message"]


def test_a_backup_into_a_folder_that_cannot_be_written_to_fails(shell: Shell) -> None:
    (shell.folder / "file").write_text("")
    failed(shell.run("backup", shell.folder / "file" / "copy.db", "--json"), "folder-unwritable")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte, where the machine lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root can make a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def fill(place: Path) -> None:
    left = os.statvfs(place)
    (place / "rest").write_bytes(bytes(left.f_bavail * left.f_frsize))


def test_a_full_disk_refuses_the_ticket_and_keeps_what_there_is(shell: Shell, small_disk: Path) -> None:
    full = shell.copy_to(small_disk)
    before = full.position()
    fill(small_disk)
    failed(full.run("ticket", "issue", "--service", "A", "--json", at="08:00"), "disk-full")
    (small_disk / "rest").unlink()
    assert full.position() == before
    assert full.run("verify").code == 0
    assert full.run("ticket", "issue", "--service", "A", "--json", at="08:00").json["ticket"] == "A001"


def test_a_full_disk_leaves_no_half_made_branch(shell: Shell, small_disk: Path) -> None:
    fill(small_disk)
    new = Shell(shell.folder, small_disk / "new.db")
    failed(new.run("init", "--training", "--json"), "disk-full")
    (small_disk / "rest").unlink()
    assert new.run("init", "--training").code == 0


def test_a_database_that_somebody_else_holds_is_busy(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counter_app.storage.engine.PATIENCE_S", 0.05)
    before = shell.position()
    with closing(sqlite3.connect(shell.database)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        failed(shell.run("ticket", "issue", "--service", "A", "--json", at="08:01"), "database-busy")
        connection.rollback()
    assert shell.position() == before


def test_a_paper_that_does_not_come_out_loses_nothing(shell: Shell) -> None:
    (shell.folder / "papers").write_text("a file where the folder should be")
    ran = shell.run("form", "submit", "--file", FORM, "--json", at="08:00")
    failed(ran, "folder-unwritable")
    assert ran.json["state"] == "registered"
    assert ran.json["papers"][0]["path"] is None
    assert ran.error["papers"] == ["F1A-261120-0001"]
    assert ran.error["again"] == f"counter-app case print {ran.json['case']}"
    (shell.folder / "papers").unlink()
    printed = shell.run(*ran.error["again"].split()[1:], "--json", at="08:01")
    assert printed.json["papers"][0]["path"].endswith("F1A-261120-0001.pdf")


@pytest.mark.parametrize("name", ["nowhere.json", "."])
def test_a_file_that_cannot_be_read_is_named(name: str, shell: Shell) -> None:
    ran = shell.run("form", "submit", "--file", shell.folder / name, "--json")
    failed(ran, "file-unreadable")
    assert name in ran.error["message"]


def test_a_broken_settings_file_is_told_by_the_command_that_needs_it(shell: Shell) -> None:
    place = shell.folder / "counter-app"
    place.mkdir()
    (place / "settings.toml").write_text("colour = 'red'")
    assert shell.run("queue", "--json").error["code"] == "setting-unknown"
    assert shell.run("--help").code == 0
    (place / "settings.toml").write_text("colour = ")
    failed(shell.run("queue", "--json"), "file-unreadable")


def run_to(shell: Shell, output: int, *arguments: str) -> tuple[int, str]:
    """Run the real command with another standard output; returns exit code and standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "counter_app.cli", *arguments],
        env={**os.environ, **shell.environment(), "PYTHONPATH": str(ROOT)},
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr


def test_an_answer_that_cannot_be_written_is_told_on_standard_error(shell: Shell) -> None:
    with Path("/dev/full").open("wb") as full:
        code, told = run_to(shell, full.fileno(), "form", "schema")
    assert code == 3
    assert told
    assert "Traceback" not in told


def test_a_reader_who_goes_away_is_no_error_to_speak_of(shell: Shell) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert run_to(shell, writer, "form", "schema", "--json") == (130, "")
    finally:
        os.close(writer)


def test_an_interruption_ends_quietly(shell: Shell) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "counter_app.cli", "form", "submit", "--file", "/dev/stdin"],
        env={**os.environ, **shell.environment(), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        _wait_until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def _wait_until_it_reads(pid: int) -> None:
    """Until the process has its standard input open a second time and sleeps in a read from it."""
    files = Path(f"/proc/{pid}/fd")
    while not any(link.name not in {"0", "1", "2"} and _is_pipe(link) for link in files.iterdir()):
        pass


def _is_pipe(link: Path) -> bool:
    try:
        return os.readlink(link).startswith("pipe:")  # noqa: PTH115 - a link to no path
    except OSError:
        return False


def test_help_comes_quickly_and_without_the_database(shell: Shell) -> None:
    code = (
        "import sys; from counter_app.cli.app import main; code = main(['--help']); "
        "heavy = {'sqlalchemy', 'reportlab', 'alembic', 'rich', 'PySide6'} & set(sys.modules); "
        "sys.exit(1 if heavy else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **shell.environment(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "ticket" in done.stdout


def test_the_entry_point_of_the_program_is_the_command_line(shell: Shell) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui.main", "nik", "check", "3310154708920003", "--json"],
        env={**os.environ, **shell.environment(), "PYTHONPATH": str(ROOT)},
        cwd=shell.folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert '"valid": true' in done.stdout
