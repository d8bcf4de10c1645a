"""Files between offices: whoever changes, cuts, repeats or forges one is refused with a reason, and nothing happens."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.channels.spo_facts import FORMAT, Contents, read_contents, write_json
from counter_app.channels.spo_model import LARGEST_FILE, Envelope, Parcel, Problem, PublicKeys, read_key_text
from counter_app.channels.spo_pairing import pair
from counter_app.channels.spo_sending import prepare
from counter_app.channels.spo_taking import take_in
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.storage import sealing
from counter_app.storage.sealing import KeyRing, read_outside, seal, unseal
from tests.support.contents import contents
from tests.support.databases import Databases
from tests.support.two_offices import TwoOffices, two_offices

CONTENT = b'{"nothing": "personal"}' * 40


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path / "keys")


@pytest.fixture
def offices(databases: Databases, tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(databases, tmp_path) as made:
        yield made


@pytest.fixture
def spo_keys(ring: KeyRing) -> PublicKeys:
    return ring.make("5001", OfficeKind.SPO)


@pytest.fixture
def branch_keys(ring: KeyRing) -> PublicKeys:
    return ring.make("1234", OfficeKind.BRANCH)


def parcel(sender: PublicKeys, receiver: PublicKeys, content: bytes = CONTENT) -> Parcel:
    return Parcel(Envelope(sender.fingerprint, receiver.fingerprint, 7), content)


def problem_of(error: pytest.ExceptionInfo[OfficeError]) -> str:
    assert error.value.code is ErrorCode.EXCHANGE_REFUSED
    return str(error.value.details["problem"])


def test_the_receiver_opens_what_was_sealed_for_it(
    ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys
) -> None:
    sealed = seal(parcel(spo_keys, branch_keys), ring.read(spo_keys), branch_keys)
    assert CONTENT[:20] not in sealed
    opened = unseal(read_outside(sealed), ring.read(branch_keys), branch_keys, spo_keys)
    assert (opened.content, opened.envelope) == (CONTENT, parcel(spo_keys, branch_keys).envelope)
    with pytest.raises(OfficeError) as refused:
        unseal(read_outside(sealed), ring.read(spo_keys), spo_keys, spo_keys)
    assert problem_of(refused) == Problem.OTHER_KEY


def test_the_same_content_is_never_the_same_file(ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys) -> None:
    made = {seal(parcel(spo_keys, branch_keys), ring.read(spo_keys), branch_keys) for _ in range(3)}
    assert len(made) == 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(0), bit=st.integers(0, 7))
def test_no_bit_can_be_changed(
    ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys, place: int, bit: int
) -> None:
    sealed = bytearray(seal(parcel(spo_keys, branch_keys), ring.read(spo_keys), branch_keys))
    sealed[place % len(sealed)] ^= 1 << bit
    with pytest.raises(OfficeError) as refused:
        unseal(read_outside(bytes(sealed)), ring.read(branch_keys), branch_keys, spo_keys)
    assert problem_of(refused) in {Problem.ALTERED, Problem.NO_FILE, Problem.NEWER, Problem.TRUNCATED}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(length=st.integers(0, 10_000))
def test_a_file_that_is_cut_off_anywhere_says_so(
    ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys, length: int
) -> None:
    sealed = seal(parcel(spo_keys, branch_keys), ring.read(spo_keys), branch_keys)
    with pytest.raises(OfficeError) as refused:
        read_outside(sealed[: length % len(sealed)])
    assert problem_of(refused) in {Problem.TRUNCATED, Problem.NO_FILE, Problem.NEWER}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.NO_FILE),
        (b"PK\3\4 no such thing", Problem.NO_FILE),
        (b"LKX9" + b"\0" * 200, Problem.NEWER),
        (b"LKX1\0\0", Problem.TRUNCATED),
        (b"LKX1\xff\xff\xff\xff\0\0\0\1" + b"\0" * 200, Problem.ALTERED),
        (b"LKX1" + b"\0" * (LARGEST_FILE + 1), Problem.OVERSIZED),
    ],
)
def test_what_is_no_exchange_file_is_told_apart(content: bytes, problem: Problem) -> None:
    with pytest.raises(OfficeError) as refused:
        read_outside(content)
    assert problem_of(refused) == problem


def test_a_forged_signature_is_refused(ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys) -> None:
    stranger = ring.make("5001", OfficeKind.SPO)
    sealed = seal(parcel(spo_keys, branch_keys), ring.read(stranger), branch_keys)
    with pytest.raises(OfficeError) as refused:
        unseal(read_outside(sealed), ring.read(branch_keys), branch_keys, spo_keys)
    assert problem_of(refused) == Problem.ALTERED


def test_a_small_file_does_not_unpack_into_a_large_one(
    ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = parcel(spo_keys, branch_keys, b"0" * 3_000_000)
    sealed = seal(bomb, ring.read(spo_keys), branch_keys)
    assert len(sealed) < 10_000
    monkeypatch.setattr(sealing, "LARGEST_CONTENT", 1_000_000)
    with pytest.raises(OfficeError) as refused:
        unseal(read_outside(sealed), ring.read(branch_keys), branch_keys, spo_keys)
    assert problem_of(refused) == Problem.OVERSIZED


def test_content_that_is_not_packed_is_refused(
    ring: KeyRing, spo_keys: PublicKeys, branch_keys: PublicKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    for packed in (b"plain", zlib.compress(CONTENT)[:-4]):
        monkeypatch.setattr("counter_app.storage.sealing.zlib.compress", lambda _content, packed=packed: packed)
        sealed = seal(parcel(spo_keys, branch_keys), ring.read(spo_keys), branch_keys)
        with pytest.raises(OfficeError) as refused:
            unseal(read_outside(sealed), ring.read(branch_keys), branch_keys, spo_keys)
        assert problem_of(refused) == Problem.CONTENTS


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "1"}',
        write_json(Contents(FORMAT, "5001", 1, 0, (), (), ())).replace(b'"news"', b'"more"'),
        write_json(Contents(FORMAT, "5001", 1, 0, (), (), ())).replace(b'"acknowledged":0', b'"acknowledged":true'),
        write_json(Contents(FORMAT, "5001", 1, 0, (), (), ())).replace(b"5001", b"50\\u000001"),
    ],
)
def test_signed_nonsense_is_refused_as_well(content: bytes) -> None:
    with pytest.raises(OfficeError) as refused:
        read_contents(content)
    assert problem_of(refused) == Problem.CONTENTS


def test_a_file_of_a_newer_program_says_so() -> None:
    with pytest.raises(OfficeError) as refused:
        read_contents(write_json(Contents(FORMAT + 1, "5001", 1, 0, (), (), ())))
    assert problem_of(refused) == Problem.NEWER


def test_the_private_keys_are_only_for_their_owner_and_must_fit(ring: KeyRing, spo_keys: PublicKeys) -> None:
    [file] = ring.folder.glob("*.exchange")
    assert file.stat().st_mode & 0o777 == 0o600
    text = file.read_text("ascii")
    file.write_text(text.replace(text.splitlines()[2], "00" * 32), "ascii")
    for broken in (lambda: None, lambda: file.write_bytes(b"\xff"), file.unlink):
        broken()
        with pytest.raises(Unavailable) as missing:
            ring.read(spo_keys)
        assert missing.value.code is FailureCode.EXCHANGE_KEY_MISSING


def test_the_text_of_a_key_holds_the_whole_key(spo_keys: PublicKeys) -> None:
    assert read_key_text(spo_keys.text.lower() + "\n") == spo_keys
    for wrong in ("", spo_keys.text[:-1], spo_keys.text.replace("LKX1", "LKX2"), spo_keys.text + "A"):
        with pytest.raises(OfficeError) as refused:
            read_key_text(wrong)
        assert problem_of(refused) == Problem.NO_KEY_TEXT


def test_a_key_is_paired_only_with_the_fingerprint_from_its_page(offices: TwoOffices, spo_keys: PublicKeys) -> None:
    branch = offices.branch
    with pytest.raises(OfficeError) as refused:
        branch.office.run(pair, branch.administrator, spo_keys.text, "2222 2222 2222 2222 2222 2222")
    assert refused.value.code is ErrorCode.FINGERPRINT_DIFFERS
    for name in ("tono", "sari"):
        with pytest.raises(OfficeError) as refused:
            branch.office.run(pair, branch.actor(name), spo_keys.text, spo_keys.fingerprint)
        assert refused.value.code is ErrorCode.NOT_ALLOWED


def test_an_spo_has_one_branch_and_a_branch_no_branch(offices: TwoOffices, ring: KeyRing) -> None:
    other = ring.make("4321", OfficeKind.BRANCH)
    for side in (offices.spo, offices.branch):
        with pytest.raises(OfficeError) as refused:
            side.pair_with(other)
        assert refused.value.code is ErrorCode.PARTNER_KIND


def test_foreign_and_repeated_files_change_nothing(offices: TwoOffices, ring: KeyRing) -> None:
    branch, spo = offices.branch, offices.spo
    spo.awaiting()
    made = spo.send()
    engine = branch.office.database.engine
    own = branch.office.read(lambda work: work.exchange.own_keys(), branch.supervisor)
    assert own is not None
    stranger = ring.make("5009", OfficeKind.SPO)
    foreign = made.path.with_name("foreign.lkx")
    foreign.write_bytes(seal(parcel(stranger, own), ring.read(stranger), own))
    before = contents(engine)
    with pytest.raises(OfficeError) as refused:
        branch.office.take_exchange(branch.supervisor, foreign)
    assert problem_of(refused) == Problem.UNKNOWN_SENDER
    with pytest.raises(OfficeError) as refused:
        spo.take(made)
    assert problem_of(refused) == Problem.NOT_FOR_US
    assert contents(engine) == before
    branch.take(made)
    other = Parcel(Envelope(spo_of(offices).fingerprint, own.fingerprint, made.sequence), b"{}", "other")
    with pytest.raises(OfficeError) as refused:
        branch.office.run(take_in, branch.supervisor, other)
    assert problem_of(refused) == Problem.REPLAYED


def spo_of(offices: TwoOffices) -> PublicKeys:
    keys = offices.spo.office.read(lambda work: work.exchange.own_keys(), offices.spo.supervisor)
    assert keys is not None
    return keys


def test_an_interrupted_writing_leaves_no_half_file_and_loses_nothing(
    offices: TwoOffices, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, _ = offices.spo.awaiting()
    with monkeypatch.context() as patched:

        def fail(*_: object) -> None:
            raise OSError(28, "no space")

        patched.setattr("counter_app.storage.files.os.fsync", fail)
        with pytest.raises(Unavailable) as full:
            offices.spo.send()
    assert full.value.code is FailureCode.DISK_FULL
    assert list(offices.spo.folder.glob("*.lkx")) == list(offices.spo.folder.glob(".*.part")) == []
    made = offices.spo.send()
    assert (made.sequence, made.cases) == (2, 1)
    assert offices.branch.take(made).new == 1
    offices.same(number)


def test_new_keys_are_paired_anew_and_everything_is_sent_again(offices: TwoOffices) -> None:
    number, _ = offices.spo.awaiting()
    offices.exchange()
    offices.exchange()
    lost = offices.branch.send()
    before = spo_of(offices)
    (offices.spo.folder / "keys" / f"{before.fingerprint}.exchange").unlink()
    with pytest.raises(Unavailable) as missing:
        offices.spo.take(lost)
    assert missing.value.code is FailureCode.EXCHANGE_KEY_MISSING
    renewed = offices.spo.keys(renew=True)
    assert renewed != before
    made = offices.spo.send()
    with pytest.raises(OfficeError) as refused:
        offices.branch.take(made)
    assert problem_of(refused) == Problem.UNKNOWN_SENDER
    offices.branch.pair_with(renewed)
    assert offices.branch.take(made).unchanged == 1
    with pytest.raises(OfficeError) as refused:
        offices.spo.take(lost)
    assert problem_of(refused) == Problem.NOT_FOR_US
    offices.settle()
    offices.same(number)


def test_a_nightly_folder_that_is_not_there_is_refused_and_not_made(offices: TwoOffices, tmp_path: Path) -> None:
    folder = tmp_path / "malma"
    with pytest.raises(Unavailable) as refused:
        offices.spo.office.exchange_nightly(offices.spo.supervisor, folder)
    assert (refused.value.code, folder.exists()) == (FailureCode.FOLDER_UNWRITABLE, False)


def test_a_nightly_folder_is_emptied_and_filled_and_may_be_run_again(offices: TwoOffices, tmp_path: Path) -> None:
    folder = tmp_path / "malam"
    folder.mkdir()
    numbers = [offices.spo.awaiting(person)[0] for person in (1, 2)]
    spo, branch = offices.spo, offices.branch
    spo.office.exchange_nightly(spo.supervisor, folder)
    (folder / "5001-1234-00000000.lkx").write_bytes(b"LKX1 half a file")
    (folder / "notes.txt").write_text("not ours")
    done = branch.office.exchange_nightly(branch.supervisor, folder)
    assert ([one.new for one in done.taken], len(done.refused), len(done.made)) == ([2], 1, 1)
    again = branch.office.exchange_nightly(branch.supervisor, folder)
    assert (again.taken, len(again.refused)) == ((), 1)
    back = spo.office.exchange_nightly(spo.supervisor, folder)
    assert ([one.changed for one in back.taken], back.refused) == ([2], ())
    assert sorted(file.name for file in folder.iterdir()) == ["5001-1234-00000002.lkx", "notes.txt"]
    for number in numbers:
        offices.same(number)


def test_a_file_holds_so_many_cases_and_the_next_one_the_rest(offices: TwoOffices) -> None:
    numbers = [offices.spo.awaiting(person)[0] for person in range(1, 6)]
    first = offices.spo.office.run(prepare, offices.spo.supervisor, None, 2)
    assert (first.cases, first.left) == (2, 3)
    offices.settle()
    for number in numbers:
        offices.same(number)
