from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from counter_app.printing.folder import PdfFolder, paper_file_name
from counter_app.printing.ports import PaperPrinter
from counter_app.shared.errors import FailureCode, Unavailable

PDF = b"%PDF-1.4 paper"


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_paper_is_filed_under_its_number_and_copy() -> None:
    assert paper_file_name("TT-261120-0007") == "TT-261120-0007.pdf"
    assert paper_file_name("TT-261120-0007", 2) == "TT-261120-0007-salinan-2.pdf"


def test_a_paper_lands_whole_in_a_folder_made_for_it(tmp_path: Path) -> None:
    printer: PaperPrinter = PdfFolder(tmp_path / "2026" / "11")
    path = printer.print("TT-261120-0007.pdf", PDF)
    assert Path(path) == tmp_path / "2026" / "11" / "TT-261120-0007.pdf"
    assert Path(path).read_bytes() == PDF
    assert names(tmp_path / "2026" / "11") == ["TT-261120-0007.pdf"]


def test_printing_the_same_paper_again_replaces_it(tmp_path: Path) -> None:
    printer = PdfFolder(tmp_path)
    printer.print("a.pdf", b"first, and longer")
    printer.print("a.pdf", PDF)
    assert (tmp_path / "a.pdf").read_bytes() == PDF
    assert names(tmp_path) == ["a.pdf"]


@pytest.mark.parametrize("name", ["", ".", "..", "../a.pdf", "/a.pdf", "b/a.pdf", "b\\a.pdf"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="folder"):
        PdfFolder(tmp_path / "papers").print(name, PDF)
    assert not names(tmp_path)


def test_a_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "papers"):
        with pytest.raises(Unavailable) as failure:
            PdfFolder(folder).print("a.pdf", PDF)
        assert failure.value.code is FailureCode.FOLDER_UNWRITABLE


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
@pytest.mark.parametrize("folder", ["/proc", "/proc/papers", "/dev/full"])
def test_a_folder_of_the_system_cannot_be_written(folder: str) -> None:
    with pytest.raises(Unavailable) as failure:
        PdfFolder(Path(folder)).print("a.pdf", PDF)
    assert failure.value.code is FailureCode.FOLDER_UNWRITABLE


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Unavailable) as failure:
        PdfFolder(tmp_path).print("a.pdf", PDF)
    assert failure.value.code is FailureCode.FOLDER_UNWRITABLE
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, FailureCode.DISK_FULL),
        (errno.EDQUOT, FailureCode.DISK_FULL),
        (errno.EROFS, FailureCode.FOLDER_UNWRITABLE),
        (errno.EIO, FailureCode.FOLDER_UNWRITABLE),
    ],
)
def test_a_failing_disk_is_named_and_leaves_the_old_paper_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: FailureCode
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unavailable) as failure:
        PdfFolder(tmp_path).print("a.pdf", PDF)
    assert failure.value.code is code
    assert failure.value.details["reason"] == errno.errorcode[number]
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_an_interrupted_print_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        PdfFolder(tmp_path).print("a.pdf", PDF)
    assert not names(tmp_path)
