from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.model import Segment
from counter_app.registration.documents import ITEM_LABELS, PROFILE_LABELS, STATUS_LABELS
from counter_app.registration.model import DocumentItem, DocumentStatus, missing_documents, required_documents
from counter_app.settings import DocumentProfile


def test_the_full_list_asks_for_four_documents_the_short_one_for_the_identity_card() -> None:
    assert list(required_documents(Segment.BPU, DocumentProfile.FULL)) == list(DocumentItem)
    assert required_documents(Segment.BPU, DocumentProfile.MINIMAL) == (DocumentItem.KTP,)


def test_a_document_of_which_nothing_is_said_is_missing() -> None:
    assert missing_documents(DocumentProfile.FULL, {}) == tuple(DocumentItem)


def test_a_document_that_is_not_needed_is_not_missing() -> None:
    statuses = {
        DocumentItem.KTP: DocumentStatus.RECEIVED,
        DocumentItem.KK: DocumentStatus.RECEIVED,
        DocumentItem.PHOTO: DocumentStatus.MISSING,
        DocumentItem.BUSINESS_LETTER: DocumentStatus.NOT_NEEDED,
    }
    assert missing_documents(DocumentProfile.FULL, statuses) == (DocumentItem.PHOTO,)
    assert missing_documents(DocumentProfile.MINIMAL, statuses) == ()


@pytest.mark.parametrize("segment", [Segment.PU, Segment.JAKON, Segment.PMI])
def test_a_segment_without_a_list_asks_for_nothing(segment: Segment) -> None:
    assert required_documents(segment, DocumentProfile.FULL) == ()


@given(
    st.dictionaries(st.sampled_from(DocumentItem), st.sampled_from(DocumentStatus)), st.sampled_from(DocumentProfile)
)
def test_only_required_documents_are_missed_and_receiving_them_all_completes(
    statuses: dict[DocumentItem, DocumentStatus], profile: DocumentProfile
) -> None:
    missing = missing_documents(profile, statuses)
    assert set(missing) <= set(required_documents(Segment.BPU, profile))
    arrived = statuses | dict.fromkeys(missing, DocumentStatus.RECEIVED)
    assert missing_documents(profile, arrived) == ()


def test_every_item_status_and_profile_has_its_words() -> None:
    assert set(ITEM_LABELS) == set(DocumentItem)
    assert set(STATUS_LABELS) == set(DocumentStatus)
    assert set(PROFILE_LABELS) == set(DocumentProfile)
