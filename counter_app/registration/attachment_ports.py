"""What attachments need of storage."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol

from counter_app.registration.attachments import Attachment, Scan
from counter_app.registration.documents import DocumentItem
from counter_app.registration.ports import CaseWork


class AttachmentStore(Protocol):
    """The register of attachments; their content lies in the vault."""

    def add(self, case: int, item: DocumentItem, scan: Scan) -> Attachment:
        """Add an attachment of the acting officer, as of now."""
        ...

    def find(self, attachment: int) -> Attachment | None: ...

    def same(self, case: int, item: DocumentItem, address: str) -> Attachment | None:
        """The attachment of a document that has this content already."""
        ...

    def of_case(self, case: int) -> tuple[Attachment, ...]:
        """The attachments of a case, in the order in which they were added."""
        ...

    def remove(self, attachment: int) -> bool:
        """Returns whether it was still there."""
        ...

    def uses(self, address: str) -> bool:
        """Whether any attachment has its content there."""
        ...

    def addresses(self) -> frozenset[str]:
        """Where the content of all attachments lies."""
        ...


class Vault(Protocol):
    """Where the content of attachments lies, encrypted. Everything may raise `Unavailable`."""

    def keep(self, content: bytes, megabytes: int) -> Scan:
        """Check a scan of at most so many megabytes and store it, once for equal content.

        Raises `OfficeError`: ATTACHMENT_TYPE, ATTACHMENT_TOO_LARGE; `Unavailable`: KEY_MISSING, KEY_WRONG.
        """
        ...

    def ensure(self, scan: Scan) -> None:
        """Store a scan again if it was swept away since it was kept."""
        ...

    def read(self, address: str) -> bytes:
        """The content. Raises `Unavailable`: KEY_MISSING, KEY_WRONG, ATTACHMENT_DAMAGED."""
        ...

    def discard(self, address: str) -> bool:
        """Delete content to which no attachment points. Returns whether it is gone."""
        ...

    def sweep(self, addresses_in_use: Collection[str]) -> int:
        """Delete content to which no attachment has pointed for a day. Returns how many."""
        ...

    def seal(self, purpose: str, content: bytes) -> bytes:
        """Encrypt something small that is kept in the database. Raises as `keep` does for the key."""
        ...

    def unseal(self, purpose: str, sealed: bytes) -> bytes:
        """What was sealed for this purpose. Raises `Unavailable`: KEY_MISSING, KEY_WRONG, ATTACHMENT_DAMAGED."""
        ...


class AttachmentWork(CaseWork, Protocol):
    @property
    def attachments(self) -> AttachmentStore: ...

    @property
    def vault(self) -> Vault: ...

    def work_alone(self) -> None:
        """Keep every other unit of work from committing until this one ends."""
        ...

    def later(self, act: Callable[[AttachmentWork], object]) -> None:
        """Do something in a unit of work of its own as soon as this one is committed.

        It is not done when the power fails in between, so it may only tidy up.
        """
        ...
