"""What people should have ready when they are called, by the service they came for; for the kiosk and the slip."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.dues.model import Segment
from counter_app.registration.documents import ITEM_LABELS, required_documents
from counter_app.settings import DocumentProfile
from counter_app.shared.labels import Label

_IDENTITY_CARD = Label("KTP asli", "Original identity card (KTP)")

_OTHER_CHECKLISTS: Mapping[str, tuple[Label, ...]] = MappingProxyType(
    {
        "K": (_IDENTITY_CARD, Label("Bukti pembayaran atau nomor kasus", "Proof of payment, or the case number")),
        "D": (
            _IDENTITY_CARD,
            Label("Kartu peserta", "Member card"),
            Label("Buku tabungan", "Savings book of your bank"),
        ),
    }
)


def checklist(letter: str, profile: DocumentProfile) -> tuple[Label, ...]:
    """What to bring for the service with this letter; the documents of a registration follow the branch's profile."""
    if letter == "A":
        return tuple(ITEM_LABELS[item] for item in required_documents(Segment.BPU, profile))
    return _OTHER_CHECKLISTS.get(letter, (_IDENTITY_CARD,))
