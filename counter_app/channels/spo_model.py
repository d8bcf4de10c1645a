"""Two offices that know each other: their public keys, who is whose partner, and what a file between them carries."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from counter_app.registration.case import CaseState
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import READABLE, grouped, normalise_code

KEY_BYTES = 32
FINGERPRINT_LENGTH = 24
"""Readable characters of a fingerprint, about 118 bits: nobody makes a second key for it."""
_TITLE = "LKX1"
_KIND_LETTERS = {OfficeKind.BRANCH: "B", OfficeKind.SPO: "S"}
_KEY_TEXT = re.compile(r"LKX1:([BS]):(\d{4}):([A-Z2-7]{52}):([A-Z2-7]{52})", re.ASCII)

MOST_ITEMS = 2_000
"""Cases in one file; what is left over goes with the next one."""
LARGEST_FILE = 32 * 1024 * 1024
"""Bytes of a sealed file."""
LARGEST_CONTENT = 128 * 1024 * 1024
"""Bytes of what is in it, however well it is packed."""


@unique
class Problem(StrEnum):
    """Why a file, or one case in it, is not taken in; the words stand in `shared.exchange_sentences`."""

    NO_FILE = "no-exchange-file"
    NEWER = "newer-format"
    TRUNCATED = "truncated"
    OVERSIZED = "oversized"
    NOT_FOR_US = "not-for-us"
    UNKNOWN_SENDER = "unknown-sender"
    ALTERED = "altered"
    OTHER_KEY = "other-key"
    REPLAYED = "replayed"
    OLDER = "older"
    CONTENTS = "contents"
    NO_KEY_TEXT = "no-key-text"
    CASE_NUMBER = "case-number"
    CASE_FORM = "case-form"
    CASE_UNKNOWN = "case-unknown"


def refuse(problem: Problem, field: str = "file") -> OfficeError:
    """The refusal of a file as a whole."""
    return OfficeError(ErrorCode.EXCHANGE_REFUSED, field=field, problem=problem.value)


@dataclass(frozen=True)
class PublicKeys:
    """Who an office is to its partners: Ed25519 for what it signs, X25519 for what is sealed for it."""

    office: str
    kind: OfficeKind
    sign_key: bytes
    seal_key: bytes

    @property
    def fingerprint(self) -> str:
        """24 readable characters that follow from office, kind and both keys."""
        known = f"{_TITLE}:{self.kind}:{self.office}".encode() + self.sign_key + self.seal_key
        number = int.from_bytes(hashlib.sha256(known).digest())
        letters = []
        for _ in range(FINGERPRINT_LENGTH):
            number, rest = divmod(number, len(READABLE))
            letters.append(READABLE[rest])
        return "".join(letters)

    @property
    def shown_fingerprint(self) -> str:
        """As it is printed: groups of four."""
        return grouped(self.fingerprint)

    @property
    def text(self) -> str:
        """What the printed QR holds: capitals, digits and colons, which make the smallest one."""
        keys = (_base32(self.sign_key), _base32(self.seal_key))
        return ":".join((_TITLE, _KIND_LETTERS[self.kind], self.office, *keys))


def read_key_text(text: str) -> PublicKeys:
    """Public keys as a scanner reads them from the page. Raises `OfficeError` (EXCHANGE_REFUSED at `key`)."""
    found = _KEY_TEXT.fullmatch("".join(text.split()).upper())
    if found is None:
        raise refuse(Problem.NO_KEY_TEXT, "key")
    kind = next(one for one, letter in _KIND_LETTERS.items() if letter == found[1])
    try:
        keys = [base64.b32decode(f"{part}====") for part in (found[3], found[4])]
    except ValueError:
        raise refuse(Problem.NO_KEY_TEXT, "key") from None
    return PublicKeys(found[2], kind, *keys)


def check_fingerprint(keys: PublicKeys, typed: str) -> None:
    """Raises `OfficeError` (FINGERPRINT_DIFFERS) unless somebody typed or scanned the same from paper."""
    if normalise_code(typed) != keys.fingerprint:
        raise OfficeError(ErrorCode.FINGERPRINT_DIFFERS, field="fingerprint")


def _base32(key: bytes) -> str:
    return base64.b32encode(key).decode("ascii").rstrip("=")


@dataclass(frozen=True)
class Partner:
    """An office with which files are exchanged.

    `sent` and `taken` are the numbers of the last file each way. Cases are looked through for changes from the diary's
    `position` on.
    """

    id: int
    keys: PublicKeys
    paired_at: datetime
    sent: int
    taken: int
    position: int

    @property
    def office(self) -> str:
        return self.keys.office


@dataclass(frozen=True)
class Envelope:
    """What stands outside of a sealed file, and nothing personal: fingerprints of sender and receiver, number."""

    sender: str
    receiver: str
    sequence: int


@dataclass(frozen=True)
class Parcel:
    """A file before it is sealed, or after it is opened. `digest` names the sealed file, once there is one."""

    envelope: Envelope
    content: bytes
    digest: str = ""


@dataclass(frozen=True)
class ToSend:
    """A parcel for a partner, with how many cases are in it and how many are left for the next one."""

    partner: Partner
    parcel: Parcel
    cases: int
    left: int


@dataclass(frozen=True)
class Refused:
    """A case that was not taken in, and why: a `Problem`, or the code by which an operation refuses the like."""

    number: str
    reason: str


@dataclass(frozen=True)
class TakenIn:
    """What became of a file: `already` when it was taken in before, and nothing was changed.

    `refused_there` are cases of ours that the partner could not take in.
    """

    office: str
    sequence: int
    new: int
    changed: int
    unchanged: int
    refused: tuple[Refused, ...]
    refused_there: tuple[Refused, ...]
    already: bool = False


@dataclass(frozen=True)
class ExchangedCase:
    """How the exchange of one case stands. `acknowledged`: the partner has what was sent last.

    Without `sent_in` there is something to tell that was in no file yet.
    """

    number: str
    state: CaseState
    office: str
    sent_in: int | None
    acknowledged: bool
    refused_there: str | None
    erased_there: bool

    @property
    def is_new(self) -> bool:
        return self.sent_in is None and self.refused_there is None and not self.erased_there


@dataclass(frozen=True)
class ExchangeView:
    """The own keys, the partners, the cases with something left to say, and what could not be taken in."""

    kind: OfficeKind
    keys: PublicKeys | None
    partners: tuple[Partner, ...]
    open_cases: tuple[ExchangedCase, ...]
    refused: tuple[Refused, ...]
