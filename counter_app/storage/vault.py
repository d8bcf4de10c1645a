"""The vault: scans of documents, encrypted, each under an address that follows from its content.

A file is `LKV1`, a nonce of 12 bytes and AES-256-GCM over the content with its address as associated data, so that
files cannot be swapped. The address is a keyed hash of the content: equal content is stored once, and whoever holds
the folder without the key cannot even tell whether a document that they know is in it. Both keys and the check value
are derived from the key in the key file by HKDF.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from counter_app.registration.attachments import KeyState, Scan
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.storage.files import folder_failures, write_new, write_whole
from counter_app.storage.keys import KEY_BYTES, KeyFile, key_file
from counter_app.storage.scans import check_scan

_MAGIC = b"LKV1"
_NONCE_BYTES = 12
_ADDRESS = re.compile(r"[0-9a-f]{64}")
CHECK_FILE = "check"
SWEPT_AFTER_S = 24 * 60 * 60
"""How long content without an attachment stays: it may belong to an attachment that is just being made."""


@dataclass(frozen=True)
class Folders:
    """Where attachments and the keys to them lie, by the settings of this PC."""

    vault: Path
    keys: Path


@dataclass(frozen=True)
class _Keys:
    content: bytes
    address: bytes
    value: bytes
    check: str


class Vault:
    """The attachments of one branch. `in_use` says whether the database has any, so that no key replaces a lost one."""

    def __init__(self, folders: Folders, branch_key: bytes, in_use: Callable[[], bool]) -> None:
        self.key: KeyFile = key_file(folders.keys, branch_key)
        self.folder = folders.vault / self.key.fingerprint
        self._in_use = in_use
        self._known: _Keys | None = None

    def keep(self, content: bytes, megabytes: int) -> Scan:
        """Check a scan of at most so many megabytes and store it, once for equal content.

        Raises `OfficeError`: ATTACHMENT_TYPE, ATTACHMENT_TOO_LARGE; `Unavailable`: KEY_MISSING, KEY_WRONG, DISK_FULL,
        FOLDER_UNWRITABLE, VAULT_MISSING when the folder that holds the branch's attachments is not there.
        """
        facts = check_scan(content, megabytes)
        keys = self._keys(make=True)
        address = hmac.new(keys.address, content, hashlib.sha256).hexdigest()
        scan = Scan(address, facts.media_type, len(content), facts.pages, content)
        self.ensure(scan)
        with suppress(OSError):  # another PC's file, or swept away this instant; who attaches it looks again
            os.utime(self._place(address))
        return scan

    def ensure(self, scan: Scan) -> None:
        """Store a scan if it is not there."""
        if not self._place(scan.address).exists():
            write_whole(self._place(scan.address), _sealed(self._keys(make=True), scan))

    def read(self, address: str) -> bytes:
        """The content. Raises `Unavailable`: KEY_MISSING, KEY_WRONG, ATTACHMENT_DAMAGED."""
        from cryptography.exceptions import InvalidTag

        keys = self._keys(make=False)
        try:
            return _opened(keys, address, self._place(address).read_bytes())
        except (OSError, InvalidTag, ValueError) as problem:
            raise Unavailable(FailureCode.ATTACHMENT_DAMAGED) from problem

    def seal(self, purpose: str, content: bytes) -> bytes:
        """Encrypt something small that is kept in the database; it opens for this purpose only.

        Raises `Unavailable` as `keep` does.
        """
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self._keys(make=True).value).encrypt(nonce, content, purpose.encode())

    def unseal(self, purpose: str, sealed: bytes) -> bytes:
        """What was sealed for this purpose. Raises `Unavailable`: KEY_MISSING, KEY_WRONG, ATTACHMENT_DAMAGED."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, content = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return AESGCM(self._keys(make=False).value).decrypt(nonce, content, purpose.encode())
        except (InvalidTag, ValueError) as problem:
            raise Unavailable(FailureCode.ATTACHMENT_DAMAGED) from problem

    def holds(self, address: str) -> bool:
        """Whether there is a file of that address; what is in it is seen when it is read."""
        return self._place(address).is_file()

    def discard(self, address: str) -> bool:
        """Delete content to which no attachment points. Returns whether it is gone; a sweep tries again."""
        try:
            self._place(address).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def sweep(self, addresses_in_use: Collection[str]) -> int:
        """Delete content to which no attachment has pointed for a day, and half-written files. Returns how many.

        The caller keeps others from attaching meanwhile.
        """
        with folder_failures(self.folder):
            unused = [file for file in self._files() if file.name not in addresses_in_use]
            old = [file for file in unused if time.time() - file.stat().st_mtime > SWEPT_AFTER_S]
            for file in old:
                file.unlink()
        return len(old)

    def _files(self) -> Iterator[Path]:
        """Contents, and what a power cut left of them."""
        return (file for file in self.folder.glob("??/*") if _ADDRESS.fullmatch(file.name) or file.suffix == ".part")

    def fits(self, key: bytes) -> bool:
        """Whether a key opens what lies here; every key opens an empty vault."""
        told = self._check_value()
        return told is None or hmac.compare_digest(told, _derive(key).check)

    def key_state(self) -> KeyState:
        """Raises `Unavailable` (FILE_UNREADABLE)."""
        try:
            key = self.key.read()
        except Unavailable as problem:
            if problem.code is not FailureCode.KEY_WRONG:
                raise
            return KeyState.WRONG
        if key is None:
            return KeyState.ABSENT
        return KeyState.PRESENT if self.fits(key) else KeyState.WRONG

    def import_key(self, source: Path) -> bool:
        """Take over an exported key, as `KeyFile.bring_in` does. A vault that was lost begins anew with it.

        Raises as that does.
        """
        added = self.key.bring_in(source, self.fits)
        key = self.key.read()
        if key is not None:
            self.found(key)
        return added

    def _place(self, address: str) -> Path:
        if not _ADDRESS.fullmatch(address):
            raise ValueError("no address")
        return self.folder / address[:2] / address

    def _keys(self, *, make: bool) -> _Keys:
        """The keys, checked against the vault; with `make` a branch without attachments gets a new key."""
        if self._known is None or not (self.folder / CHECK_FILE).exists():
            self._known = self._checked(self.key.read() or (self._new_key() if make else None))
        return self._known

    def _new_key(self) -> bytes | None:
        if self._check_value() is not None or self._in_use():
            return None
        self.key.make()
        return self.key.read()

    def _checked(self, key: bytes | None) -> _Keys:
        if key is None:
            raise Unavailable(FailureCode.KEY_MISSING, folder=str(self.key.folder))
        if self._check_value() is None:
            if self._in_use():
                raise Unavailable(FailureCode.VAULT_MISSING, folder=str(self.folder.parent))
            self.found(key)
        if not self.fits(key):
            raise Unavailable(FailureCode.KEY_WRONG, folder=str(self.key.folder))
        return _derive(key)

    def found(self, key: bytes) -> None:
        """Begin a vault in an empty folder: its check value says from now on which key belongs to it."""
        write_new(self.folder / CHECK_FILE, _derive(key).check.encode("ascii"))

    def _check_value(self) -> str | None:
        try:
            return (self.folder / CHECK_FILE).read_text("ascii", errors="replace").strip()
        except FileNotFoundError:
            return None
        except OSError as problem:
            raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(self.folder / CHECK_FILE)) from problem


def _derive(key: bytes) -> _Keys:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    def part(purpose: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(key)

    return _Keys(
        part(b"attachment content"),
        part(b"attachment address"),
        part(b"sealed value"),
        part(b"attachment key check").hex(),
    )


def _sealed(keys: _Keys, scan: Scan) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # costly to import; few commands need it

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _MAGIC + nonce + AESGCM(keys.content).encrypt(nonce, scan.content, _bound_to(scan.address))


def _opened(keys: _Keys, address: str, stored: bytes) -> bytes:
    """Raises `InvalidTag` or `ValueError` for anything that was not sealed with these keys at this address."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    magic, nonce, sealed = stored[:4], stored[4 : 4 + _NONCE_BYTES], stored[4 + _NONCE_BYTES :]
    if magic != _MAGIC:
        raise ValueError("no file of the vault")
    return AESGCM(keys.content).decrypt(nonce, sealed, _bound_to(address))


def _bound_to(address: str) -> bytes:
    return _MAGIC + address.encode("ascii")
