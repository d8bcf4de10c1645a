"""The documents that an applicant brings, and which of them are still missing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum, unique
from types import MappingProxyType
from typing import assert_never

from counter_app.dues.model import PlacementPhase, Segment
from counter_app.registration.labels import Label
from counter_app.registration.people import Application
from counter_app.settings import BranchSettings, DocumentProfile


@unique
class DocumentItem(StrEnum):
    """Form 1A itself is no document: it is filled in and printed at the counter."""

    KTP = "ktp"
    KK = "kk"
    PHOTO = "photo"
    BUSINESS_LETTER = "business_letter"
    F1 = "f1"
    F2 = "f2"
    NIB = "nib"
    COMPANY_NPWP = "company_npwp"
    COMPANY_DEED = "company_deed"
    OWNER_KTP = "owner_ktp"
    PROJECT_CONTRACT = "project_contract"
    PASSPORT = "passport"
    WORK_CONTRACT = "work_contract"


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
        DocumentItem.F1: Label("Formulir F1 pendaftaran pemberi kerja", "Form F1, registration of the employer"),
        DocumentItem.F2: Label("Formulir F2 rincian iuran pekerja", "Form F2, dues of the workers in detail"),
        DocumentItem.NIB: Label(
            "SITU, SIUP, atau NIB perusahaan, asli dan 1 salinan",
            "Business licence of the company (SITU, SIUP or NIB), original and one copy",
        ),
        DocumentItem.COMPANY_NPWP: Label(
            "NPWP perusahaan, asli dan 1 salinan", "Tax number of the company (NPWP), original and one copy"
        ),
        DocumentItem.COMPANY_DEED: Label(
            "Akta perusahaan, asli dan 1 salinan", "Deed of the company, original and one copy"
        ),
        DocumentItem.OWNER_KTP: Label(
            "Fotokopi KTP pemilik perusahaan", "Copy of the identity card (KTP) of the company's owner"
        ),
        DocumentItem.PROJECT_CONTRACT: Label(
            "Kontrak atau surat perintah kerja (SPK) proyek", "Contract or work order (SPK) of the project"
        ),
        DocumentItem.PASSPORT: Label("Fotokopi paspor", "Copy of the passport"),
        DocumentItem.WORK_CONTRACT: Label("Fotokopi perjanjian kerja", "Copy of the employment contract"),
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

_Item = DocumentItem
_LISTS: Mapping[tuple[Segment, DocumentProfile], tuple[DocumentItem, ...]] = MappingProxyType(
    {
        # The registration guide of 2018, and what the branches have asked for at the counter since 2021.
        (Segment.BPU, DocumentProfile.FULL): (_Item.KTP, _Item.KK, _Item.PHOTO, _Item.BUSINESS_LETTER),
        (Segment.BPU, DocumentProfile.MINIMAL): (_Item.KTP,),
        (Segment.PU, DocumentProfile.FULL): (
            _Item.NIB,
            _Item.COMPANY_NPWP,
            _Item.COMPANY_DEED,
            _Item.KTP,
            _Item.KK,
            _Item.PHOTO,
        ),
        (Segment.PU, DocumentProfile.MINIMAL): (
            _Item.F1,
            _Item.F2,
            _Item.COMPANY_NPWP,
            _Item.OWNER_KTP,
            _Item.KTP,
            _Item.NIB,
        ),
        # No list is published for construction. Decided here: the person is shown by the KTP, the project and its
        # value by the contract; the short list leaves out the contract, for a project that the branch knows already.
        (Segment.JAKON, DocumentProfile.FULL): (_Item.KTP, _Item.PROJECT_CONTRACT),
        (Segment.JAKON, DocumentProfile.MINIMAL): (_Item.KTP,),
    }
)

_PLACEMENT_LISTS: Mapping[tuple[PlacementPhase, DocumentProfile], tuple[DocumentItem, ...]] = MappingProxyType(
    {
        # Permenaker 4/2023 art. 9 and 10. There is no second published list. Decided here: the short one is what
        # proves who the person is.
        (PlacementPhase.BEFORE, DocumentProfile.FULL): (_Item.KTP, _Item.KK),
        (PlacementPhase.BEFORE, DocumentProfile.MINIMAL): (_Item.KTP,),
        (PlacementPhase.DURING, DocumentProfile.FULL): (_Item.PASSPORT, _Item.WORK_CONTRACT),
        (PlacementPhase.DURING, DocumentProfile.MINIMAL): (_Item.PASSPORT,),
    }
)

_CHANGE_OF_DATA = (_Item.KTP,)


def profile_of(branch: BranchSettings, segment: Segment) -> DocumentProfile:
    """Which of the two lists a branch asks for in a segment."""
    match segment:
        case Segment.BPU:
            return branch.document_profile
        case Segment.PU:
            return branch.document_profile_pu
        case Segment.JAKON:
            return branch.document_profile_jakon
        case Segment.PMI:
            return branch.document_profile_pmi
        case _:
            assert_never(segment)


def required_documents(
    segment: Segment,
    profile: DocumentProfile,
    *,
    phases: Collection[PlacementPhase] = (),
    application: Application = Application.NEW,
) -> tuple[DocumentItem, ...]:
    """What a profile asks for in a segment, in the order of the checklist.

    A migrant worker brings what the `phases` of the cover ask for, that of all phases where none is known. Whoever
    only changes data shows the identity card, in every segment.
    """
    if application is Application.CHANGE:
        return _CHANGE_OF_DATA
    if segment is not Segment.PMI:
        return _LISTS[segment, profile]
    wanted = phases or PlacementPhase
    return tuple(item for phase in PlacementPhase if phase in wanted for item in _PLACEMENT_LISTS[phase, profile])


def missing_documents(
    required: Collection[DocumentItem], statuses: Mapping[DocumentItem, DocumentStatus]
) -> tuple[DocumentItem, ...]:
    """The required documents that are neither received nor marked as not needed.

    A document of which nothing is said is missing; one that is not required never is.
    """
    return tuple(item for item in required if statuses.get(item, DocumentStatus.MISSING) is DocumentStatus.MISSING)
