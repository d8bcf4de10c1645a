"""The documents that an applicant brings, and which of them are still missing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.dues.model import Segment
from counter_app.registration.labels import Label
from counter_app.settings import DocumentProfile


@unique
class DocumentItem(StrEnum):
    KTP = "ktp"
    KK = "kk"
    PHOTO = "photo"
    BUSINESS_LETTER = "business_letter"


@unique
class DocumentStatus(StrEnum):
    RECEIVED = "received"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


ITEM_LABELS: Mapping[DocumentItem, Label] = MappingProxyType(
    {
        DocumentItem.KTP: Label("Fotokopi KTP", "Copy of the identity card (KTP)"),
        DocumentItem.KK: Label("Fotokopi kartu keluarga (KK)", "Copy of the family card (KK)"),
        DocumentItem.PHOTO: Label(
            "Pas foto 2×3 berlatar polos, wajah jelas, 1 lembar",
            "One photograph 2×3, plain background, face clear",
        ),
        DocumentItem.BUSINESS_LETTER: Label(
            "Surat keterangan usaha dari RT/RW/kelurahan, asli dan 1 salinan",
            "Business letter of the neighbourhood (RT/RW) or village, original and one copy",
        ),
    }
)

STATUS_LABELS: Mapping[DocumentStatus, Label] = MappingProxyType(
    {
        DocumentStatus.RECEIVED: Label("Diterima", "Received"),
        DocumentStatus.MISSING: Label("Kurang", "Missing"),
        DocumentStatus.NOT_NEEDED: Label("Tidak perlu", "Not needed"),
    }
)

PROFILE_LABELS: Mapping[DocumentProfile, Label] = MappingProxyType(
    {
        DocumentProfile.FULL: Label("Lengkap", "Full"),
        DocumentProfile.MINIMAL: Label("Minimal", "Minimal"),
    }
)

REQUIRED: Mapping[tuple[Segment, DocumentProfile], tuple[DocumentItem, ...]] = MappingProxyType(
    {
        (Segment.BPU, DocumentProfile.FULL): (
            DocumentItem.KTP,
            DocumentItem.KK,
            DocumentItem.PHOTO,
            DocumentItem.BUSINESS_LETTER,
        ),
        (Segment.BPU, DocumentProfile.MINIMAL): (DocumentItem.KTP,),
    }
)


def required_documents(segment: Segment, profile: DocumentProfile) -> tuple[DocumentItem, ...]:
    """What a profile asks for in a segment, in the order of the checklist; empty for a segment without a list."""
    return REQUIRED.get((segment, profile), ())


def missing_documents(
    profile: DocumentProfile,
    statuses: Mapping[DocumentItem, DocumentStatus],
    segment: Segment = Segment.BPU,
) -> tuple[DocumentItem, ...]:
    """The required documents that are neither received nor marked as not needed.

    A document of which nothing is said is missing; one that the profile does not ask for never is.
    """
    return tuple(
        item
        for item in required_documents(segment, profile)
        if statuses.get(item, DocumentStatus.MISSING) is DocumentStatus.MISSING
    )
