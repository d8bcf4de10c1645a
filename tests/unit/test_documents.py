"""What must be brought, and what is missing."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.model import PlacementPhase, Segment
from counter_app.registration.checklists import checklist
from counter_app.registration.documents import (
    ITEM_LABELS,
    PROFILE_LABELS,
    STATUS_LABELS,
    DocumentItem,
    DocumentStatus,
    missing_documents,
    profile_of,
    required_documents,
)
from counter_app.registration.people import Application
from counter_app.settings import BranchSettings, DocumentProfile, OfficeKind

FULL, MINIMAL = DocumentProfile.FULL, DocumentProfile.MINIMAL
BEFORE, DURING = PlacementPhase.BEFORE, PlacementPhase.DURING
ALL_PHASES = [frozenset(some) for some in chain.from_iterable(combinations(PlacementPhase, n) for n in range(3))]


@pytest.mark.parametrize(
    ("segment", "profile", "items"),
    [
        (Segment.BPU, FULL, "ktp kk photo business_letter"),
        (Segment.BPU, MINIMAL, "ktp"),
        (Segment.PU, FULL, "nib company_npwp company_deed ktp kk photo"),
        (Segment.PU, MINIMAL, "f1 f2 company_npwp owner_ktp ktp nib"),
        (Segment.JAKON, FULL, "ktp project_contract"),
        (Segment.JAKON, MINIMAL, "ktp"),
    ],
)
def test_each_segment_has_a_full_list_and_a_short_one(segment: Segment, profile: DocumentProfile, items: str) -> None:
    assert required_documents(segment, profile) == tuple(DocumentItem(item) for item in items.split())


@pytest.mark.parametrize(
    ("phases", "profile", "items"),
    [
        ({BEFORE}, FULL, "ktp kk"),
        ({DURING}, FULL, "passport work_contract"),
        ({BEFORE, DURING}, FULL, "ktp kk passport work_contract"),
        (set(), FULL, "ktp kk passport work_contract"),
        ({BEFORE}, MINIMAL, "ktp"),
        ({DURING}, MINIMAL, "passport"),
    ],
)
def test_a_migrant_worker_brings_what_the_phases_of_the_cover_ask_for(
    phases: set[PlacementPhase], profile: DocumentProfile, items: str
) -> None:
    asked = required_documents(Segment.PMI, profile, phases=phases)
    assert asked == tuple(DocumentItem(item) for item in items.split())


@pytest.mark.parametrize("segment", Segment)
@pytest.mark.parametrize("profile", DocumentProfile)
def test_a_change_of_data_asks_for_the_identity_card_alone(segment: Segment, profile: DocumentProfile) -> None:
    asked = required_documents(segment, profile, phases={DURING}, application=Application.CHANGE)
    assert asked == (DocumentItem.KTP,)


@pytest.mark.parametrize("phases", ALL_PHASES)
def test_no_document_is_asked_for_twice_and_every_document_by_somebody(phases: frozenset[PlacementPhase]) -> None:
    lists = [required_documents(one, profile, phases=phases) for one in Segment for profile in DocumentProfile]
    assert all(len(set(one)) == len(one) > 0 for one in lists)
    if phases in (frozenset(), frozenset(PlacementPhase)):
        assert {item for one in lists for item in one} == set(DocumentItem)


@pytest.mark.parametrize(
    ("segment", "key"),
    [
        (Segment.BPU, "document_profile"),
        (Segment.PU, "document_profile_pu"),
        (Segment.JAKON, "document_profile_jakon"),
        (Segment.PMI, "document_profile_pmi"),
    ],
)
def test_the_administrator_picks_the_list_of_each_segment(segment: Segment, key: str) -> None:
    branch = BranchSettings(**{key: MINIMAL})  # type: ignore[arg-type]
    assert profile_of(BranchSettings(), segment) is FULL
    assert [one for one in Segment if profile_of(branch, one) is MINIMAL] == [segment]


def test_a_document_of_which_nothing_is_said_is_missing() -> None:
    required = required_documents(Segment.BPU, FULL)
    assert missing_documents(required, {}) == required


def test_a_document_that_is_not_needed_is_not_missing() -> None:
    statuses = {
        DocumentItem.KTP: DocumentStatus.RECEIVED,
        DocumentItem.KK: DocumentStatus.RECEIVED,
        DocumentItem.PHOTO: DocumentStatus.MISSING,
        DocumentItem.BUSINESS_LETTER: DocumentStatus.NOT_NEEDED,
    }
    assert missing_documents(required_documents(Segment.BPU, FULL), statuses) == (DocumentItem.PHOTO,)
    assert missing_documents(required_documents(Segment.BPU, MINIMAL), statuses) == ()


@given(
    st.dictionaries(st.sampled_from(DocumentItem), st.sampled_from(DocumentStatus)),
    st.sampled_from(Segment),
    st.sampled_from(DocumentProfile),
    st.sampled_from(ALL_PHASES),
)
def test_only_required_documents_are_missed_and_receiving_them_all_completes(
    statuses: dict[DocumentItem, DocumentStatus],
    segment: Segment,
    profile: DocumentProfile,
    phases: frozenset[PlacementPhase],
) -> None:
    required = required_documents(segment, profile, phases=phases)
    missing = missing_documents(required, statuses)
    assert set(missing) <= set(required)
    arrived = statuses | dict.fromkeys(missing, DocumentStatus.RECEIVED)
    assert missing_documents(required, arrived) == ()


def test_every_item_status_and_profile_has_its_words_in_both_languages() -> None:
    assert set(ITEM_LABELS) == set(DocumentItem)
    assert set(STATUS_LABELS) == set(DocumentStatus)
    assert set(PROFILE_LABELS) == set(DocumentProfile)
    assert len({label.id for label in ITEM_LABELS.values()}) == len(DocumentItem)
    assert all(label.id != label.en for label in ITEM_LABELS.values())


def lines(letter: str, **settings: DocumentProfile) -> list[str]:
    return [label.id for label in checklist(letter, BranchSettings(**settings))]  # type: ignore[arg-type]


def test_an_spo_asks_for_what_a_registration_needs_whatever_its_letter() -> None:
    spo = BranchSettings(office_kind=OfficeKind.SPO)
    assert checklist("S", spo) == checklist("A", BranchSettings())


def test_the_kiosk_says_what_to_bring_for_each_service() -> None:
    assert lines("A") == [ITEM_LABELS[item].id for item in required_documents(Segment.BPU, FULL)]
    assert lines("B") == [ITEM_LABELS[item].id for item in required_documents(Segment.PU, FULL)]
    assert lines("B", document_profile_pu=MINIMAL)[0] == ITEM_LABELS[DocumentItem.F1].id
    assert lines("A", document_profile_pu=MINIMAL) == lines("A")
    assert lines("K")[-1] == "Bukti pembayaran atau nomor kasus"
    assert lines("G") == lines("F") == ["KTP asli"]


def test_construction_and_migrant_workers_share_a_service_and_are_told_apart() -> None:
    assert lines("C") == [
        "Konstruksi: fotokopi KTP; kontrak atau surat perintah kerja (SPK) proyek",
        "PMI, sebelum bekerja: fotokopi KTP; fotokopi kartu keluarga (KK)",
        "PMI, selama bekerja: fotokopi paspor; fotokopi perjanjian kerja",
    ]
    assert lines("C", document_profile_pmi=MINIMAL)[2] == "PMI, selama bekerja: fotokopi paspor"
