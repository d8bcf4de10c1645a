"""The lists of banks on the command line: looked at, taken, taken again, and what is left to be looked at."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.journeys.command_line import DAY, FORM, Shell
from tests.support.sheets import workbook

AT = "09:30"


def code_of_a_case(shell: Shell) -> str:
    case = shell.run("form", "submit", "--file", FORM, "--json", at="08:00").json["case"]
    shell.run("case", "document", case, "photo", "--original-seen", "--json", at="08:05")
    shell.run("case", "notify", case, "--json", at="08:10")
    return str(shell.run("case", "receipt", case, "--json", at="08:20").json["payment_code"])


def write(path: Path, *lines: str) -> str:
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return str(path)


def test_a_list_is_looked_at_taken_and_taken_again(shell: Shell, tmp_path: Path) -> None:
    code = code_of_a_case(shell)
    listed = (f"{code},205600,{DAY}T08:30,BRI-1", "999,1,2026-11-20,BRI-2", f"{code},x,2026-11-20,BRI-3")
    file = write(tmp_path / "daftar.csv", "code,amount,paid_at,reference", *listed)
    looked = shell.run("payment", "import", "--file", file, "--preview", "--json", at=AT).json
    assert (looked["matched"], looked["already"], looked["list"], looked["preview"]) == (1, 0, None, True)
    assert shell.run("code", "check", code, "--json", at=AT).json["state"] == "active"
    rejects = tmp_path / "tolak.csv"
    taken = shell.run("payment", "import", "--file", file, "--rejects", rejects, "--json", at=AT).json
    assert (taken["matched"], taken["already"], taken["lines_read"], taken["rejects_file"]) == (1, 0, 3, str(rejects))
    assert [(one["line"], one["code"], one["amount"], one["reason"]) for one in taken["unmatched"]] == [
        (3, "999", 1, "code-malformed")
    ]
    assert [(one["line"], one["reason"]) for one in taken["invalid"]] == [(4, "file-invalid")]
    with rejects.open(encoding="utf-8-sig", newline="") as written:
        assert [row[4] for row in csv.reader(written)] == ["baris_asal", "3", "4"]
    again = shell.run("payment", "import", "--file", file, "--json", at=AT).json
    assert (again["matched"], again["already"], again["list"]) == (0, 1, taken["list"])
    assert shell.run("code", "check", code, "--json", at=AT).json["state"] == "paid"
    assert shell.run("verify", at=AT).code == 0


def test_a_reversed_payment_is_told_and_not_recorded_by_the_list_again(shell: Shell, tmp_path: Path) -> None:
    code = code_of_a_case(shell)
    line = f"{code},205600,{DAY}T08:30,BRI-1"
    file = write(tmp_path / "d.csv", "code,amount,paid_at,reference", line)
    assert shell.run("payment", "import", "--file", file, "--json", at=AT).json["reversed_before"] == []
    payment = shell.run("payment", "list", "--json", at=AT).json["payments"][0]["payment_id"]
    secret = tmp_path / "secret"
    secret.write_text("rahasia-sekali\n")
    as_sari = ("sari", "--full-name", "Sari Dewi", "--role", "supervisor", "--new-password-file", secret)
    assert shell.run("user", "add", *as_sari, at="08:00").code == 0
    assert shell.run("payment", "reverse", payment, "--reason", "salah orang", at=AT).code == 0
    second = ("--officer", "sari", "--password-file", secret)
    assert shell.run("payment", "decide", payment, "--approve", *second, at=AT).code == 0
    again = shell.run("payment", "import", "--file", file, "--json", at=AT).json
    assert (again["matched"], again["already"], again["to_check"]) == (0, 1, 0)
    assert [(one["line"], one["reference"]) for one in again["reversed_before"]] == [(2, "BRI-1")]
    assert shell.run("code", "check", code, "--json", at=AT).json["state"] == "expired"


def test_an_amount_that_differs_is_told_with_what_is_due(shell: Shell, tmp_path: Path) -> None:
    code = code_of_a_case(shell)
    file = workbook(
        tmp_path / "d.xlsx", [["code", "amount", "paid_at", "reference"], [code, 205_000, f"{DAY} 08:30", "B1"]]
    )
    told = shell.run("payment", "import", "--file", file, "--json", at=AT).json
    differs = told["amount_differs"][0]
    assert (differs["amount"], differs["due"], differs["paid_at"]) == (205_000, 205_600, f"{DAY}T08:30:00+07:00")
    shown = shell.speaking("en").run("payment", "import", "--file", file, at=AT)
    assert "Rp 205.600" in shown.out
    assert "0 payments recorded, 0 there already, 1 to be looked at." in shown.out


def test_a_saved_mapping_reads_the_list_of_a_bank(shell: Shell, tmp_path: Path) -> None:
    code = code_of_a_case(shell)
    lines = ("MUTASI REKENING", "Nomor VA;Masuk;Tgl;Berita", f"{code};205,600.00;11/20/2026 08:30;B1")
    file = write(tmp_path / "mutasi.csv", *lines)
    assert shell.run("payment", "import", "--file", file, "--json", at=AT).error["code"] == "file-invalid"
    columns = ("--amount", "Masuk", "--paid-at", "tgl", "--reference", "BERITA")
    style = ("--dates", "month-first", "--decimals", "point", "--skip", "1", "--delimiter", ";")
    saved = shell.run("payment", "mapping", "save", "BRI", *columns, *style, "--json", at=AT).json
    assert (saved["mapping"], saved["amount"], saved["code"]) == ("bri", "Masuk", None)
    told = shell.run("payment", "import", "--file", file, "--mapping", "bri", "--json", at=AT).json
    assert (told["matched"], told["mapping"]) == (1, "bri")
    assert [one["mapping"] for one in shell.run("payment", "mapping", "list", "--json", at=AT).json["mappings"]] == [
        "bri"
    ]
    assert shell.run("payment", "mapping", "drop", "bri", at=AT).code == 0
    unknown = shell.run("payment", "import", "--file", file, "--mapping", "bri", "--json", at=AT)
    assert (unknown.code, unknown.error["code"]) == (1, "not-a-choice")


def test_a_rejects_file_is_never_overwritten_and_then_nothing_is_taken(shell: Shell, tmp_path: Path) -> None:
    code = code_of_a_case(shell)
    lines = ("code,amount,paid_at,reference", f"{code},205600,{DAY}T08:30,BRI-1")
    file = write(tmp_path / "d.csv", *lines)
    refused = shell.run("payment", "import", "--file", file, "--rejects", file, "--json", at=AT)
    assert (refused.code, refused.error["code"]) == (1, "target-exists")
    assert shell.run("code", "check", code, "--json", at=AT).json["state"] == "active"


def test_a_list_is_refused_in_words_of_the_office(shell: Shell, tmp_path: Path) -> None:
    file = write(tmp_path / "d.csv", "No VA,Nominal,Tgl Efektif,Ref", f"999,1,{DAY},R1")
    refused = shell.run("payment", "import", "--file", file, at=AT).err
    for words in ("kolom ini tidak ada: waktu bayar", "kolom di berkas: No VA, Nominal, Tgl Efektif, Ref", "--mapping"):
        assert words in refused, refused
    large = tmp_path / "besar.csv"
    large.write_bytes(b"x" * 20_000_001)
    assert "lebih besar daripada 20 MB" in shell.run("payment", "import", "--file", large, at=AT).err


def test_people_read_why_a_line_was_not_taken_and_programs_its_code(shell: Shell, tmp_path: Path) -> None:
    file = write(tmp_path / "d.csv", "code,amount,paid_at,reference", f"999,1,{DAY},R1")
    shown = shell.run("payment", "import", "--file", file, "--preview", at=AT).out
    assert "code-malformed" not in shown
    (told,) = shell.run("payment", "import", "--file", file, "--preview", "--json", at=AT).json["unmatched"]
    assert told["reason"] == "code-malformed"
    assert shown.count(told["message"]) == 1


def test_of_many_bad_lines_people_see_the_first_and_programs_all(shell: Shell, tmp_path: Path) -> None:
    lines = [f"999,x,{DAY},R{number}" for number in range(50)]
    file = write(tmp_path / "d.csv", "code,amount,paid_at,reference", *lines)
    shown = shell.speaking("en").run("payment", "import", "--file", file, "--preview", at=AT)
    assert "0 payments would be recorded, 0 are there already, 50 are to be looked at." in shown.out
    assert len(shown.out.splitlines()) < 40
    assert len(shell.run("payment", "import", "--file", file, "--json", at=AT).json["invalid"]) == 50


def test_a_file_that_is_not_there_is_a_failure_of_the_environment(shell: Shell, tmp_path: Path) -> None:
    gone = shell.run("payment", "import", "--file", tmp_path / "none.csv", "--json", at=AT)
    assert (gone.code, gone.error["code"]) == (3, "file-unreadable")
