"""The vault: what is let in, how it lies there, and what is told when it cannot be read."""

from __future__ import annotations

import os
import stat
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.registration.attachments import KeyState, MediaType
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.storage.files import write_new
from counter_app.storage.scans import MEGABYTE, ScanFacts, check_scan
from counter_app.storage.vault import CHECK_FILE, SWEPT_AFTER_S, Folders, Vault
from tests.support.processes import loaded_processes
from tests.support.scans import huge_png, jpeg, pdf, png

BRANCH = b"b" * 32
MB = 10


def vault_at(folder: Path, *, in_use: bool = False, keys: str = "keys", branch: bytes = BRANCH) -> Vault:
    """A vault as another start of the program sees it."""
    return Vault(Folders(folder / "vault", folder / keys), branch, lambda: in_use)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return vault_at(tmp_path)


def files_of(vault: Vault) -> list[Path]:
    return [one for one in vault.folder.rglob("*") if one.is_file() and one.name != CHECK_FILE]


def failure(vault: Vault, address: str) -> FailureCode:
    with pytest.raises(Unavailable) as failed:
        vault.read(address)
    return failed.value.code


@pytest.mark.parametrize(
    ("content", "media_type", "pages"),
    [
        (jpeg(), MediaType.JPEG, 1),
        (png(), MediaType.PNG, 1),
        (pdf(3), MediaType.PDF, 3),
        (pdf(50), MediaType.PDF, 50),
    ],
)
def test_pictures_and_pdf_are_told_by_their_content_and_come_back_as_they_were(
    vault: Vault, content: bytes, media_type: MediaType, pages: int
) -> None:
    scan = vault.keep(content, MB)
    assert (scan.media_type, scan.size, scan.pages) == (media_type, len(content), pages)
    assert vault.read(scan.address) == content
    assert scan.media_type.suffix in {".jpg", ".png", ".pdf"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Yang terhormat Bapak Kepala Kantor,",
        b"\xff\xd8\xff",
        b"%PDF-1.7\n",
        b"GIF89a" + bytes(100),
        jpeg()[:-40],
        png()[:-20],
        png()[:50] + b"x" + png()[51:],
        pdf()[: len(pdf()) // 3],
        pdf(password="rahasia"),  # noqa: S106 - the scan's
        pdf(51),
        huge_png(10_000, 10_000),
    ],
    ids=[
        "nothing",
        "text",
        "sign of a picture alone",
        "sign of PDF alone",
        "another kind of picture",
        "truncated JPEG",
        "truncated PNG",
        "PNG with a wrong byte",
        "truncated PDF",
        "PDF with a password",
        "book",
        "100 megapixels",
    ],
)
def test_what_cannot_be_read_as_a_scan_is_refused_and_not_kept(vault: Vault, content: bytes) -> None:
    with pytest.raises(OfficeError) as refused:
        vault.keep(content, MB)
    assert refused.value.code is ErrorCode.ATTACHMENT_TYPE
    assert files_of(vault) == []


def test_a_scan_larger_than_the_branch_allows_is_refused_with_the_limit(vault: Vault) -> None:
    content = pdf() + b"%" * (MEGABYTE - len(pdf()))
    assert vault.keep(content, 1).size == MEGABYTE
    with pytest.raises(OfficeError) as refused:
        vault.keep(content + b"%", 1)
    assert (refused.value.code, refused.value.details["megabytes"]) == (ErrorCode.ATTACHMENT_TOO_LARGE, 1)


@given(st.sampled_from([jpeg(), png(), pdf()]), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_a_spoilt_file_is_a_scan_or_refused_and_nothing_else(content: bytes, place: int, spoilt: bytes) -> None:
    place = min(place, len(content))
    try:
        facts: object = check_scan(content[:place] + spoilt + content[place + len(spoilt) :], MB)
    except OfficeError as refused:
        facts = refused.code
    assert facts is ErrorCode.ATTACHMENT_TYPE or isinstance(facts, ScanFacts)


def test_equal_content_is_stored_once_and_other_content_elsewhere(vault: Vault) -> None:
    first, again, other = vault.keep(jpeg(), MB), vault.keep(jpeg(), MB), vault.keep(jpeg(1), MB)
    assert first.address == again.address != other.address
    assert len(files_of(vault)) == 2
    assert all(one.parent.name == one.name[:2] for one in files_of(vault))


def test_nothing_of_the_content_lies_in_the_folder_in_the_clear(vault: Vault) -> None:
    content = pdf() + b"% Siti Aminah 3310014708920001"
    scan = vault.keep(content, MB)
    assert "Siti" not in repr(scan)
    stored = files_of(vault)[0].read_bytes()
    assert b"Siti" not in stored
    assert b"PDF" not in stored


def test_the_address_tells_nothing_to_whoever_has_not_the_key(tmp_path: Path) -> None:
    ours = vault_at(tmp_path / "ours").keep(jpeg(), MB)
    theirs = vault_at(tmp_path / "theirs").keep(jpeg(), MB)
    assert ours.address != theirs.address


@pytest.mark.skipif(os.name != "posix", reason="rights of files as POSIX knows them")
def test_only_the_owner_can_read_the_key_and_the_attachments(vault: Vault) -> None:
    vault.keep(jpeg(), MB)
    for file in (vault.key.path, *files_of(vault)):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(vault.key.folder.stat().st_mode) == 0o700


def test_a_tampered_file_is_noticed(vault: Vault) -> None:
    scan = vault.keep(jpeg(), MB)
    file = files_of(vault)[0]
    stored = file.read_bytes()
    for place in (0, 5, len(stored) // 2, len(stored) - 1):
        file.write_bytes(stored[:place] + bytes([stored[place] ^ 1]) + stored[place + 1 :])
        assert failure(vault, scan.address) is FailureCode.ATTACHMENT_DAMAGED
    file.write_bytes(stored[:10])
    assert failure(vault, scan.address) is FailureCode.ATTACHMENT_DAMAGED


def test_swapped_files_are_noticed(vault: Vault) -> None:
    one, other = vault.keep(jpeg(), MB), vault.keep(png(), MB)
    first, second = (vault.folder / scan.address[:2] / scan.address for scan in (one, other))
    content = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(content)
    assert failure(vault, one.address) is FailureCode.ATTACHMENT_DAMAGED


def test_a_file_that_is_gone_is_named_as_damage(vault: Vault) -> None:
    scan = vault.keep(jpeg(), MB)
    assert vault.holds(scan.address)
    files_of(vault)[0].unlink()
    assert not vault.holds(scan.address)
    assert failure(vault, scan.address) is FailureCode.ATTACHMENT_DAMAGED


def test_a_lost_key_is_named_and_never_replaced_by_a_new_one(vault: Vault, tmp_path: Path) -> None:
    scan = vault.keep(jpeg(), MB)
    vault.key.path.unlink()
    later = vault_at(tmp_path, in_use=True)
    assert failure(later, scan.address) is FailureCode.KEY_MISSING
    with pytest.raises(Unavailable) as failed:
        later.keep(png(), MB)
    assert failed.value.code is FailureCode.KEY_MISSING
    assert later.key_state() is KeyState.ABSENT
    assert not vault.key.path.exists()


def test_attachments_in_the_database_are_enough_to_make_no_new_key(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        vault_at(tmp_path, in_use=True).keep(jpeg(), MB)
    assert failed.value.code is FailureCode.KEY_MISSING


def test_the_key_of_another_vault_is_wrong(vault: Vault, tmp_path: Path) -> None:
    scan = vault.keep(jpeg(), MB)
    foreign = vault_at(tmp_path / "elsewhere")
    foreign.keep(jpeg(), MB)
    vault.key.path.write_bytes(foreign.key.path.read_bytes())
    later = vault_at(tmp_path)
    assert failure(later, scan.address) is FailureCode.KEY_WRONG
    assert later.key_state() is KeyState.WRONG


@pytest.mark.parametrize("text", ["", "no key at all", "a\nb\nzz\n"])
def test_a_spoilt_key_file_is_wrong_and_stays(vault: Vault, tmp_path: Path, text: str) -> None:
    scan = vault.keep(jpeg(), MB)
    vault.key.path.write_text(text)
    assert failure(vault_at(tmp_path), scan.address) is FailureCode.KEY_WRONG
    assert vault_at(tmp_path).key_state() is KeyState.WRONG
    assert vault.key.path.read_text() == text


def test_a_shared_folder_that_is_not_connected_gets_no_second_vault(vault: Vault, tmp_path: Path) -> None:
    vault.keep(jpeg(), MB)
    vault.folder.rename(tmp_path / "unplugged")
    for later in (vault, vault_at(tmp_path)):
        later._in_use = lambda: True
        with pytest.raises(Unavailable) as failed:
            later.keep(png(), MB)
        assert failed.value.code is FailureCode.VAULT_MISSING
    assert not vault.folder.exists()


def test_a_key_is_exported_and_brought_to_another_pc(vault: Vault, tmp_path: Path) -> None:
    scan = vault.keep(jpeg(), MB)
    vault.key.export(tmp_path / "usb" / "kunci.txt")
    other = vault_at(tmp_path, in_use=True, keys="keys of the other PC")
    assert failure(other, scan.address) is FailureCode.KEY_MISSING
    assert other.import_key(tmp_path / "usb" / "kunci.txt")
    assert not other.import_key(tmp_path / "usb" / "kunci.txt")
    assert other.read(scan.address) == jpeg()
    assert other.key_state() is KeyState.PRESENT


def test_an_export_overwrites_nothing_and_needs_a_key(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        vault.key.export(tmp_path / "kunci.txt")
    assert failed.value.code is FailureCode.KEY_MISSING
    vault.keep(jpeg(), MB)
    (tmp_path / "kunci.txt").write_text("keep me")
    with pytest.raises(OfficeError) as refused:
        vault.key.export(tmp_path / "kunci.txt")
    assert refused.value.code is ErrorCode.TARGET_EXISTS
    assert (tmp_path / "kunci.txt").read_text() == "keep me"


def test_a_key_that_does_not_fit_is_not_brought_in(vault: Vault, tmp_path: Path) -> None:
    vault.keep(jpeg(), MB)
    strangers = {
        "same branch, other key": vault_at(tmp_path / "copy"),
        "other branch": vault_at(tmp_path / "branch", branch=b"c" * 32),
    }
    for name, stranger in strangers.items():
        stranger.keep(jpeg(), MB)
        stranger.key.export(tmp_path / name)
        with pytest.raises(Unavailable) as failed:
            vault.import_key(tmp_path / name)
        assert failed.value.code is FailureCode.KEY_WRONG
    with pytest.raises(Unavailable) as failed:
        vault.import_key(tmp_path / "nothing")
    assert failed.value.code is FailureCode.FILE_UNREADABLE
    assert vault.key_state() is KeyState.PRESENT


def test_another_key_of_the_branch_is_never_overwritten(vault: Vault, tmp_path: Path) -> None:
    stranger = vault_at(tmp_path / "copy")
    for one in (vault, stranger):
        one.keep(jpeg(), MB)
    stranger.key.export(tmp_path / "kunci.txt")
    (vault.folder / CHECK_FILE).unlink()
    with pytest.raises(OfficeError) as refused:
        vault.import_key(tmp_path / "kunci.txt")
    assert refused.value.code is ErrorCode.TARGET_EXISTS


def test_a_vault_that_is_lost_for_good_begins_anew_when_its_key_is_brought_in(vault: Vault, tmp_path: Path) -> None:
    vault.keep(jpeg(), MB)
    vault.key.export(tmp_path / "kunci.txt")
    vault.folder.rename(tmp_path / "burnt")
    later = vault_at(tmp_path, in_use=True)
    later.import_key(tmp_path / "kunci.txt")
    assert later.read(later.keep(png(), MB).address) == png()


def test_a_sweep_takes_what_nobody_has_used_for_a_day(vault: Vault) -> None:
    used, unused, fresh = (vault.keep(jpeg(shade), MB) for shade in (10, 20, 30))
    half = vault.folder / used.address[:2] / ".torn.part"
    half.write_bytes(b"LKV1")
    yesterday = time.time() - SWEPT_AFTER_S - 1
    for file in (*files_of(vault), half):
        if file.name != fresh.address:
            os.utime(file, (yesterday, yesterday))
    assert vault.sweep({used.address}) == 2
    assert {file.name for file in files_of(vault)} == {used.address, fresh.address}
    assert not vault.holds(unused.address)


def test_content_that_is_kept_again_is_not_swept_away(vault: Vault) -> None:
    scan = vault.keep(jpeg(), MB)
    yesterday = time.time() - SWEPT_AFTER_S - 1
    os.utime(files_of(vault)[0], (yesterday, yesterday))
    vault.keep(jpeg(), MB)
    assert vault.sweep(()) == 0
    assert vault.read(scan.address) == jpeg()


def test_a_sweep_of_a_branch_without_attachments_finds_nothing(vault: Vault) -> None:
    assert vault.sweep(()) == 0
    assert not vault.folder.exists()


def test_two_branches_may_share_the_folders(vault: Vault, tmp_path: Path) -> None:
    other = vault_at(tmp_path, branch=b"c" * 32)
    ours, theirs = vault.keep(jpeg(), MB), other.keep(jpeg(), MB)
    assert other.key.fingerprint != vault.key.fingerprint
    assert vault.discard(ours.address)
    assert other.read(theirs.address) == jpeg()


def test_discarding_twice_does_no_harm(vault: Vault) -> None:
    scan = vault.keep(jpeg(), MB)
    assert vault.discard(scan.address)
    assert vault.discard(scan.address)


@pytest.mark.parametrize("address", ["", "../../etc", "A" * 64, "a" * 63, f"{'a' * 64}\n"])
def test_an_address_never_leaves_the_vault(vault: Vault, address: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        vault.holds(address)


def test_a_full_disk_leaves_no_half_file(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.keep(jpeg(), MB)

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(Unavailable) as failed:
        vault.keep(png(), MB)
    assert failed.value.code is FailureCode.DISK_FULL
    assert len(files_of(vault)) == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("no folder")
    with pytest.raises(Unavailable) as failed:
        vault_at(tmp_path).keep(jpeg(), MB)
    assert failed.value.code in {FailureCode.FOLDER_UNWRITABLE, FailureCode.FILE_UNREADABLE}


def test_a_file_system_without_links_can_hold_the_key_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_names: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    assert write_new(tmp_path / "one", b"first")
    assert not write_new(tmp_path / "one", b"second")
    assert (tmp_path / "one").read_bytes() == b"first"


def keep_at_once(folder: Path, barrier: Barrier, addresses: Queue[str]) -> None:
    vault = vault_at(folder)
    barrier.wait(60)
    addresses.put(vault.keep(jpeg(), MB).address)


def test_processes_that_begin_a_vault_at_once_agree_on_one_key_and_one_file(tmp_path: Path) -> None:
    context = loaded_processes()
    barrier, addresses = context.Barrier(3), context.Queue()
    processes = [context.Process(target=keep_at_once, args=(tmp_path, barrier, addresses)) for _ in range(3)]
    for process in processes:
        process.start()
    told = {addresses.get(timeout=60) for _ in processes}
    for process in processes:
        process.join()
        assert process.exitcode == 0
    vault = vault_at(tmp_path, in_use=True)
    assert len(told) == len(files_of(vault)) == 1
    assert vault.read(told.pop()) == jpeg()
    assert [one.suffix for one in vault.key.folder.iterdir()] == [".key"]
