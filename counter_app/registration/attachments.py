"""Scans and photographs of documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.registration.documents import DocumentItem
from counter_app.registration.labels import Label


@unique
class MediaType(StrEnum):
    """What a scan may be; told by its content, never by the name of a file."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    PDF = "application/pdf"

    @property
    def suffix(self) -> str:
        """How the name of a file with such content ends."""
        return _SUFFIXES[self]


_SUFFIXES: Mapping[MediaType, str] = MappingProxyType(
    {MediaType.JPEG: ".jpg", MediaType.PNG: ".png", MediaType.PDF: ".pdf"}
)


@unique
class RemovalReason(StrEnum):
    """Why a scan was taken away. A code and no free words: it stands in the diary."""

    WRONG_PERSON = "wrong_person"
    WRONG_DOCUMENT = "wrong_document"
    UNREADABLE = "unreadable"
    REPLACED = "replaced"
    ERASED = "erased"


REMOVAL_LABELS: Mapping[RemovalReason, Label] = MappingProxyType(
    {
        RemovalReason.WRONG_PERSON: Label("milik orang lain", "of somebody else"),
        RemovalReason.WRONG_DOCUMENT: Label("dokumen lain", "another document"),
        RemovalReason.UNREADABLE: Label("tidak terbaca", "unreadable"),
        RemovalReason.REPLACED: Label("diganti", "replaced"),
        RemovalReason.ERASED: Label("data pribadi dihapus", "personal data erased"),
    }
)


@unique
class KeyState(StrEnum):
    """Whether the key to a branch's attachments is where this PC looks for it."""

    PRESENT = "key_present"
    ABSENT = "key_absent"
    WRONG = "key_wrong"


@dataclass(frozen=True)
class Scan:
    """Content that was checked and lies encrypted in the vault under `address`. `size` in bytes."""

    address: str
    media_type: MediaType
    size: int
    pages: int
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Attachment:
    """A scan that belongs to one document of a case. `officer` added it."""

    id: int
    case: int
    item: DocumentItem
    address: str
    media_type: MediaType
    size: int
    pages: int
    officer: int
    added_at: datetime
