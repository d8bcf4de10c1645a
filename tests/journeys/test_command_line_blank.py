"""The empty form 1A on the command line, its way back as a case, and the proof of consent."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from counter_app.dues.model import Segment
from tests.journeys.command_line import Shell
from tests.printing import form_samples
from tests.printing.reading import text_of
from tests.printing.test_blank_form import asked, filled


@pytest.fixture
def nowhere(tmp_path: Path) -> Shell:
    """A shell whose database does not exist."""
    return Shell(tmp_path, tmp_path / "no.db")


@pytest.mark.parametrize("segment", list(Segment))
def test_the_empty_form_of_every_segment_is_made_without_a_database(nowhere: Shell, segment: Segment) -> None:
    target = nowhere.folder / f"form-{segment}.pdf"
    ran = nowhere.run("form", "blank", "--out", target, "--segment", segment.value, "--json")
    assert (ran.code, ran.json) == (0, {"segment": segment.value, "path": str(target)})
    fields = PdfReader(BytesIO(target.read_bytes())).get_fields() or {}
    assert fields["segment"]["/V"] == segment.value
    assert not nowhere.database.exists()


def test_the_form_to_write_on_bears_the_name_of_the_branch(shell: Shell) -> None:
    target = shell.folder / "form.pdf"
    for _ in range(2):
        assert shell.run("form", "blank", "--out", target, "--print").code == 0
    text = text_of(target.read_bytes())
    assert "Kode kantor" in text
    assert "Kantor cabang: ...." not in text
    assert not PdfReader(BytesIO(target.read_bytes())).get_fields()


def test_a_folder_that_cannot_be_written_is_named(nowhere: Shell) -> None:
    (nowhere.folder / "file").write_bytes(b"")
    ran = nowhere.run("form", "blank", "--out", nowhere.folder / "file" / "form.pdf", "--json")
    assert (ran.code, ran.error["code"]) == (3, "folder-unwritable")


def test_a_form_typed_into_the_pdf_becomes_a_case(shell: Shell, tmp_path: Path) -> None:
    pdf, form = tmp_path / "filled.pdf", tmp_path / "form.json"
    pdf.write_bytes(filled(Segment.BPU, asked(form_samples.raw())))
    ran = shell.run("form", "read", "--file", pdf, "--json")
    assert ran.code == 0
    form.write_text(ran.out, "utf-8")
    done = shell.run("form", "submit", "--file", form, "--json", at="08:05")
    assert (done.code, done.err) == (0, "")
    consent = shell.run("case", "consent", done.json["case"], "--json", at="08:10")
    assert [one["kind"] for one in consent.json["papers"]] == ["consent_record"]
    assert "Bukti Persetujuan" in text_of(Path(consent.json["papers"][0]["path"]).read_bytes())


def test_what_is_no_form_is_refused(nowhere: Shell) -> None:
    other = nowhere.folder / "other.pdf"
    other.write_bytes(b"%PDF-1.4 nothing")
    ran = nowhere.run("form", "read", "--file", other, "--json")
    assert (ran.code, ran.error["code"], ran.error["problem"]) == (1, "file-invalid", "no-form-1a")
    assert ran.err == ""
