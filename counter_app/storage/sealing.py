"""Sealed files between two offices, and the keys to them in the keys folder.

A file is `LKX1`, the lengths of envelope and body, the envelope (JSON: fingerprints and number), an ephemeral X25519
key, a nonce, the body, and an Ed25519 signature over all of that. The body is the packed content under
ChaCha20-Poly1305; its key follows by HKDF-SHA256 from the ephemeral key and the receiver's. Only the receiver can open
it, not even its sender, and everybody who has the sender's public key can prove who made it.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path

from counter_app.channels.spo_model import (
    KEY_BYTES,
    LARGEST_CONTENT,
    LARGEST_FILE,
    Envelope,
    Parcel,
    Problem,
    PublicKeys,
    refuse,
)
from counter_app.settings import OfficeKind
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.storage.files import write_new

_MAGIC = b"LKX1"
_FAMILY = b"LKX"
_LENGTHS = 4
_NONCE_BYTES, _TAG_BYTES, _SIGNATURE_BYTES = 12, 16, 64
_LONGEST_ENVELOPE = 512
_TITLE = "loket-cabang exchange key 1"


@dataclass(frozen=True)
class PrivateKeys:
    """The private halves, as raw bytes."""

    sign_key: bytes
    seal_key: bytes


@dataclass(frozen=True)
class KeyRing:
    """Where the private halves of an office's keys lie: one file for each pair, named by its fingerprint."""

    folder: Path

    def make(self, office: str, kind: OfficeKind) -> PublicKeys:
        """New keys, safe on disk before anybody learns of them. Raises `Unavailable`: DISK_FULL, FOLDER_UNWRITABLE."""
        private = PrivateKeys(secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))
        public = _public(private, office, kind)
        lines = (_TITLE, public.fingerprint, private.sign_key.hex(), private.seal_key.hex(), "")
        write_new(self._place(public.fingerprint), "\n".join(lines).encode("ascii"))
        return public

    def read(self, public: PublicKeys) -> PrivateKeys:
        """The private halves of known keys. Raises `Unavailable` (EXCHANGE_KEY_MISSING), also for a damaged file."""
        try:
            lines = self._place(public.fingerprint).read_text("ascii").splitlines()
            title, name, sign_key, seal_key = lines
            private = PrivateKeys(bytes.fromhex(sign_key), bytes.fromhex(seal_key))
            fits = (title, name) == (_TITLE, public.fingerprint)
            fits = fits and _public(private, public.office, public.kind) == public
        except (OSError, ValueError):
            fits = False
        if not fits:
            raise Unavailable(FailureCode.EXCHANGE_KEY_MISSING, folder=str(self.folder))
        return private

    def _place(self, fingerprint: str) -> Path:
        return self.folder / f"{fingerprint}.exchange"


def _public(private: PrivateKeys, office: str, kind: OfficeKind) -> PublicKeys:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    sign_key = Ed25519PrivateKey.from_private_bytes(private.sign_key).public_key().public_bytes_raw()
    seal_key = X25519PrivateKey.from_private_bytes(private.seal_key).public_key().public_bytes_raw()
    return PublicKeys(office, kind, sign_key, seal_key)


def seal(parcel: Parcel, private: PrivateKeys, receiver: PublicKeys) -> bytes:
    """The file of a parcel, for this receiver and nobody else."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    ephemeral = X25519PrivateKey.generate()
    public = ephemeral.public_key().public_bytes_raw()
    envelope = json.dumps(asdict(parcel.envelope), separators=(",", ":")).encode("ascii")
    packed = zlib.compress(parcel.content)
    lengths = len(envelope).to_bytes(_LENGTHS) + (len(packed) + _TAG_BYTES).to_bytes(_LENGTHS)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    head = _MAGIC + lengths + envelope + public + nonce
    secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(receiver.seal_key))
    body = ChaCha20Poly1305(_derived(secret, public, receiver.seal_key)).encrypt(nonce, packed, head)
    signed = head + body
    return signed + Ed25519PrivateKey.from_private_bytes(private.sign_key).sign(signed)


@dataclass(frozen=True)
class SealedFile:
    """A file whose outside was read, and nothing more; `signed` is everything before the signature."""

    envelope: Envelope
    ephemeral: bytes
    nonce: bytes
    body: bytes
    signed: bytes
    signature: bytes

    @property
    def head(self) -> bytes:
        return self.signed[: len(self.signed) - len(self.body)]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.signed + self.signature).hexdigest()


def read_outside(content: bytes) -> SealedFile:
    """The parts of a sealed file. Raises `OfficeError` (EXCHANGE_REFUSED).

    OVERSIZED, NO_FILE, NEWER or TRUNCATED; longer than it says is ALTERED.
    """
    if len(content) > LARGEST_FILE:
        raise refuse(Problem.OVERSIZED)
    if content[: len(_MAGIC)] != _MAGIC:
        raise refuse(Problem.NEWER if content.startswith(_FAMILY) else Problem.NO_FILE)
    start = len(_MAGIC) + 2 * _LENGTHS
    if len(content) < start:
        raise refuse(Problem.TRUNCATED)
    outer = int.from_bytes(content[len(_MAGIC) : len(_MAGIC) + _LENGTHS])
    inner = int.from_bytes(content[len(_MAGIC) + _LENGTHS : start])
    if outer > _LONGEST_ENVELOPE or inner > LARGEST_FILE:
        raise refuse(Problem.ALTERED)
    key = start + outer
    nonce, body = key + KEY_BYTES, key + KEY_BYTES + _NONCE_BYTES
    end = body + inner
    if len(content) != end + _SIGNATURE_BYTES:
        raise refuse(Problem.TRUNCATED if len(content) < end + _SIGNATURE_BYTES else Problem.ALTERED)
    return SealedFile(
        envelope=_envelope(content[start:key]),
        ephemeral=content[key:nonce],
        nonce=content[nonce:body],
        body=content[body:end],
        signed=content[:end],
        signature=content[end:],
    )


def _envelope(raw: bytes) -> Envelope:
    try:
        match json.loads(raw):
            case {"sender": str(sender), "receiver": str(receiver), "sequence": int(sequence), **other} if not other:
                if 0 < sequence < 1 << 53:
                    return Envelope(sender, receiver, sequence)
    except (ValueError, RecursionError):
        raise refuse(Problem.ALTERED) from None
    raise refuse(Problem.ALTERED)


def unseal(sealed: SealedFile, private: PrivateKeys, own: PublicKeys, sender: PublicKeys) -> Parcel:
    """Prove who made a file, open it and unpack it.

    Raises `OfficeError` (EXCHANGE_REFUSED): ALTERED, OTHER_KEY, OVERSIZED or CONTENTS.
    """
    from cryptography.exceptions import InvalidSignature, InvalidTag
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        Ed25519PublicKey.from_public_bytes(sender.sign_key).verify(sealed.signature, sealed.signed)
    except InvalidSignature:
        raise refuse(Problem.ALTERED) from None
    try:
        public = X25519PublicKey.from_public_bytes(sealed.ephemeral)
        secret = X25519PrivateKey.from_private_bytes(private.seal_key).exchange(public)
        key = _derived(secret, sealed.ephemeral, own.seal_key)
        packed = ChaCha20Poly1305(key).decrypt(sealed.nonce, sealed.body, sealed.head)
    except (InvalidTag, ValueError):
        raise refuse(Problem.OTHER_KEY) from None
    return Parcel(sealed.envelope, _unpacked(packed), sealed.digest)


def _unpacked(packed: bytes) -> bytes:
    """What is in it, up to the most that any file may hold."""
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, LARGEST_CONTENT)
    except zlib.error:
        raise refuse(Problem.CONTENTS) from None
    if unpacking.unconsumed_tail:
        raise refuse(Problem.OVERSIZED)
    if not unpacking.eof:
        raise refuse(Problem.CONTENTS)
    return content


def _derived(secret: bytes, ephemeral: bytes, receiver: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    purpose = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=ephemeral + receiver, info=b"loket-cabang exchange 1")
    return purpose.derive(secret)


def read_sealed(file: Path) -> bytes:
    """The bytes of a file, or one more than any file may have. Raises `Unavailable` (FILE_UNREADABLE)."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(file), reason=problem.strerror) from problem
