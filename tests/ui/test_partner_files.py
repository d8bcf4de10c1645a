"""Files of partner offices as a supervisor takes them in: a hostile or damaged one is refused in a clear sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from counter_app.channels.spo_model import LARGEST_FILE, Envelope, Parcel
from counter_app.settings import Language, OfficeKind
from counter_app.storage.sealing import KeyRing, seal
from tests.journeys.sites import Site, words
from tests.support.contents import contents
from tests.support.databases import SqliteFiles
from tests.support.two_offices import TwoOffices, two_offices
from ui.batches.scene_steps import PARTNERS
from ui.batches.window import BatchesWindow, create
from ui.shared.language import Speech
from ui.shared.theme import Theme, dress
from ui.stage import application

pytestmark = pytest.mark.usefixtures("qtbot")


@dataclass(frozen=True)
class Desk:
    """The page of partner offices at the branch, in front of its supervisor, and a file of the SPO to be taken in."""

    offices: TwoOffices
    site: Site
    window: BatchesWindow
    file: Path
    number: str

    def take(self, file: Path | None = None) -> str:
        self.window.partners.take_file(file or self.file)
        self.site.settle()
        return str(self.window.notice.text)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    theme, speech = Theme(), Speech(Language.ID)
    dress(application(), theme)
    with two_offices(SqliteFiles(tmp_path), tmp_path) as offices:
        number, _ = offices.spo.awaiting(1)
        file = offices.spo.send().path
        site = Site(offices.branch.office, theme, speech)
        window = site.open(create, offices.branch.supervisor)
        window.open_page(PARTNERS)
        site.settle()
        yield Desk(offices, site, window, file, number)
        site.close(window)
    speech.use(Language.EN)


def sealed_by(desk: Desk, folder: Path, code: str, content: bytes = b"{}") -> bytes:
    """What an office that is not paired, or the paired one with its own keys, could send."""
    ring = KeyRing(folder)
    own = desk.offices.branch.office.read(lambda work: work.exchange.own_keys(), desk.offices.branch.supervisor)
    assert own is not None
    if code == "5001":
        ring = KeyRing(desk.offices.spo.office.database.vault.key.folder)
        spo = desk.offices.spo
        keys = spo.office.read(lambda work: work.exchange.own_keys(), spo.supervisor)
        assert keys is not None
    else:
        keys = ring.make(code, OfficeKind.SPO)
    return seal(Parcel(Envelope(keys.fingerprint, own.fingerprint, 9), content), ring.read(keys), own)


def altered(desk: Desk, _folder: Path) -> bytes:
    whole = bytearray(desk.file.read_bytes())
    whole[len(whole) // 2] ^= 1
    return bytes(whole)


HOSTILE: dict[str, tuple[Callable[[Desk, Path], bytes], str]] = {
    "altered": (altered, "isinya berubah sejak ditandatangani"),
    "truncated": (lambda desk, _: desk.file.read_bytes()[:-100], "berkas terpotong; minta dikirim ulang"),
    "longer": (lambda desk, _: desk.file.read_bytes() + b"more", "isinya berubah sejak ditandatangani"),
    "foreign": (lambda desk, folder: sealed_by(desk, folder, "5009"), "pengirimnya bukan kantor pasangan"),
    "no file of ours": (lambda _desk, _folder: b"PK\3\4" + b"\0" * 999, "ini bukan berkas pertukaran"),
    "oversized": (lambda _desk, _folder: b"LKX1" + b"\0" * (LARGEST_FILE + 1), "berkas terlalu besar"),
    "bomb": (lambda desk, folder: sealed_by(desk, folder, "5001", b" " * 129 * 1024 * 1024), "berkas terlalu besar"),
    "signed nonsense": (lambda desk, folder: sealed_by(desk, folder, "5001", b'{"a": 1}'), "isinya tidak dapat dibaca"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason_and_changes_nothing(desk: Desk, tmp_path: Path, name: str) -> None:
    make, why = HOSTILE[name]
    file = tmp_path / "dari-luar.lkx"
    file.write_bytes(make(desk, tmp_path / "stranger"))
    assert file.stat().st_size < LARGEST_FILE + 100
    before = contents(desk.offices.branch.office.database.engine)
    told = desk.take(file)
    assert why in told
    assert "Tidak ada yang diubah." in told
    assert contents(desk.offices.branch.office.database.engine) == before
    assert desk.window.model.online


def test_a_file_of_our_own_is_for_another_office(desk: Desk) -> None:
    made = desk.offices.branch.send()
    assert "berkas ini untuk kantor lain" in desk.take(made.path)


def test_taking_a_file_in_twice_changes_nothing_and_says_so(desk: Desk) -> None:
    assert "Berkas 1 dari kantor 5001: 1 kasus baru" in desk.take()
    before = contents(desk.offices.branch.office.database.engine)
    assert "sudah pernah diambil" in desk.take()
    assert contents(desk.offices.branch.office.database.engine) == before


def test_an_older_file_comes_too_late(desk: Desk) -> None:
    newer = desk.offices.spo.send()
    assert "Berkas 2" in desk.take(newer.path)
    assert "lebih lama daripada yang sudah diambil" in desk.take()


def test_what_goes_with_the_next_file_is_listed_until_it_is_acknowledged(desk: Desk) -> None:
    desk.take()
    listed = desk.window.partners.lists[0].table
    assert listed.rows[0].key == desk.number
    assert "ikut berkas berikutnya" in listed.texts()[0]
    desk.offices.spo.take(desk.offices.branch.send())
    desk.window.partners.refresh()
    desk.site.settle()
    assert "berkas no. 1" in listed.texts()[0]
    desk.take(desk.offices.spo.send().path)
    assert listed.rows == ()
    assert "Pasangan tahu segalanya" in words(desk.window.partners) or listed.rows == ()
