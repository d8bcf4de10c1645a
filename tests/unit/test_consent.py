from __future__ import annotations

import pytest

from counter_app.registration.model import (
    CONSENT_TEXTS,
    CURRENT_VERSION,
    ConsentPurpose,
    NoticeFacts,
    consent_text,
    privacy_notice,
)


@pytest.mark.parametrize("version", sorted(CONSENT_TEXTS))
def test_every_version_asks_for_each_purpose_once_in_both_languages(version: str) -> None:
    texts = CONSENT_TEXTS[version]
    assert [text.purpose for text in texts] == list(ConsentPurpose)
    assert all(text.version == version for text in texts)
    assert all(text.text.id and text.text.en and text.title.id and text.title.en for text in texts)


def test_only_the_consent_to_registration_is_compulsory() -> None:
    compulsory = [purpose for purpose in ConsentPurpose if consent_text(purpose).compulsory]
    assert compulsory == [ConsentPurpose.REGISTRATION]


def test_the_current_version_is_one_that_is_kept() -> None:
    assert CURRENT_VERSION in CONSENT_TEXTS
    with pytest.raises(KeyError):
        consent_text(ConsentPurpose.SURVEY, "1999-01")


def test_the_notice_says_all_that_the_law_asks_and_whom_to_ask() -> None:
    notice = privacy_notice(NoticeFacts(contact="petugas data {contoh}", draft_days=14))
    assert [part.key for part in notice] == [
        "legality",
        "purpose",
        "relevance",
        "retention",
        "details",
        "processing_time",
        "rights",
    ]
    by_key = {part.key: part.text for part in notice}
    assert "14 hari" in by_key["retention"].id
    assert "14 days" in by_key["retention"].en
    assert "petugas data {contoh}" in by_key["rights"].id
