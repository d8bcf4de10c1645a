"""A real branch: who acts must be known, and may do what the role allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.command_line import Shell

ADMIN = ("--officer", "admin", "--password-file", "admin.pw")


@pytest.fixture(scope="module")
def real_branch(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    folder = tmp_path_factory.mktemp("real")
    shell = Shell(folder, folder / "branch.db")
    (folder / "admin.pw").write_text("sandi-panjang-1\n")
    made = shell.run(
        *("init", "--branch-code", "1200", "--branch-name", "Kantor Cabang Solo"),
        *("--admin-password-file", folder / "admin.pw"),
    )
    assert made.code == 0, made
    return shell


@pytest.fixture
def real(real_branch: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    for name, secret in (("admin", "sandi-panjang-1"), ("siti", "kata-sandi-2"), ("wrong", "bukan-ini")):
        (tmp_path / f"{name}.pw").write_text(f"{secret}\n")
    monkeypatch.chdir(tmp_path)
    return real_branch.copy_to(tmp_path)


def add_siti(shell: Shell) -> tuple[str, ...]:
    added = shell.run(
        *("user", "add", "Siti", "--full-name", "Siti Aminah", "--role", "officer"),
        *("--new-password-file", "siti.pw", *ADMIN, "--json"),
    )
    assert (added.code, added.json["name"], added.json["has_password"]) == (0, "siti", True)
    return ("--officer", "siti", "--password-file", "siti.pw")


def test_a_real_branch_is_not_made_without_its_code_and_a_good_password(tmp_path: Path) -> None:
    shell = Shell(tmp_path, tmp_path / "branch.db")
    weak = tmp_path / "weak.pw"
    weak.write_text("12345678\n")
    make = ("init", "--branch-name", "Kantor Cabang Solo", "--json")
    for more, field in (
        ((), "branch_code"),
        (("--branch-code", "12"), "branch_code"),
        (("--branch-code", "1200"), "admin_password_file"),
        (("--branch-code", "1200", "--admin-password-file", weak), "admin_password"),
        (("--branch-code", "1200", "--now", "2026-11-20T08:00"), "now"),
    ):
        password = () if field in {"admin_password_file", "now"} else ("--admin-password-file", weak)
        ran = shell.run(*make, *more, *password)
        assert (ran.code, ran.error["field"]) == (1, field), more
    assert not shell.database.exists()


def test_making_a_branch_again_changes_nothing_and_never_makes_another_of_it(real: Shell) -> None:
    before = real.position()
    again = real.run("init", "--branch-code", "1200", "--json")
    assert (again.code, again.json["created"]) == (0, False)
    for more, field in ((("--branch-code", "1300"), "branch_code"), (("--training",), "training")):
        ran = real.run("init", *more, "--json")
        assert (ran.code, ran.error["code"], ran.error["field"]) == (1, "branch-exists", field)
    assert real.position() == before


def test_nobody_acts_unnamed_or_at_another_time(real: Shell) -> None:
    before = real.position()
    for command in (("queue",), ("ticket", "issue", "--service", "A"), ("settings", "get")):
        ran = real.run(*command, "--json")
        assert (ran.code, ran.error["code"], ran.error["field"]) == (1, "sign-in-needed", "officer")
    ran = real.run("queue", *ADMIN, "--json", at="08:00")
    assert (ran.code, ran.error["code"], ran.error["field"]) == (1, "training-only", "now")
    ran = real.run("queue", "--officer", "admin", "--json")
    assert (ran.code, ran.error["field"]) == (1, "password_file")
    assert real.position() == before
    assert real.run("verify").code == 0


def test_wrong_passwords_are_counted_until_the_officer_is_locked(real: Shell) -> None:
    wrong = ("--officer", "admin", "--password-file", "wrong.pw", "--json")
    left = [real.run("queue", *wrong).error["tries_left"] for _ in range(4)]
    assert left == [4, 3, 2, 1]
    locked = real.run("queue", *wrong).error
    assert (locked["code"], locked["minutes"]) == ("officer-locked", 15)
    assert real.run("queue", *ADMIN, "--json").error["code"] == "officer-locked"


def test_an_officer_serves_but_does_not_administer(real: Shell) -> None:
    siti = add_siti(real)
    assert real.run("ticket", "issue", "--service", "A", *siti).code == 0
    assert real.run("ticket", "call", "--counter", 1, *siti, "--json").json["ticket"] == "A001"
    for command in (
        ("user", "list"),
        ("user", "disable", "admin"),
        ("user", "add", "budi", "--full-name", "Budi", "--role", "clerk", "--new-password-file", "siti.pw"),
        ("settings", "set", "max_calls", "5"),
        ("backup", "copy.db"),
        ("survey", "index"),
        ("day", "close"),
    ):
        ran = real.run(*command, *siti, "--json")
        assert (ran.code, ran.error["code"]) == (1, "not-allowed"), command
    assert not Path("copy.db").exists()


def test_officers_are_kept_by_the_administrator(real: Shell) -> None:
    siti = add_siti(real)
    assert real.run("user", "role", "siti", "supervisor", *ADMIN, "--json").json["role"] == "supervisor"
    assert real.run("user", "disable", "admin", *ADMIN, "--json").error["code"] == "last-administrator"
    changed = real.run("user", "password", "siti", "--new-password-file", "admin.pw", *siti)
    assert changed.code == 0
    assert real.run("queue", *siti).code == 1
    assert real.run("user", "disable", "siti", *ADMIN, "--json").json["active"] is False
    listed = real.run("user", "list", *ADMIN, "--json").json["officers"]
    assert [(one["name"], one["active"]) for one in listed] == [("admin", True), ("siti", False)]


def test_codes_come_from_the_core_system_by_default(real: Shell) -> None:
    assert real.run("settings", "get", "payment_codes", *ADMIN, "--json").json["value"] == "core"
