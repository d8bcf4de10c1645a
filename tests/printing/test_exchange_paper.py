"""The page by which a partner office learns the keys of this one."""

from __future__ import annotations

from typing import Any

from counter_app.channels.spo_model import PublicKeys, read_key_text
from counter_app.printing.content import ExchangeKeyPage
from counter_app.printing.render import render
from counter_app.settings import OfficeKind
from tests.printing.reading import scanned, sheets, text_of
from tests.printing.sample_header import header
from tests.support.branch import TrainingBranch

KEYS = PublicKeys("5001", OfficeKind.SPO, bytes(range(32)), bytes(range(100, 132)))


def page(**changes: Any) -> ExchangeKeyPage:
    return ExchangeKeyPage(
        header=header("KP-261120-0001", case_number=None, **changes),
        office=KEYS.office,
        is_spo=True,
        key_text=KEYS.text,
        fingerprint=KEYS.shown_fingerprint,
    )


def test_the_qr_holds_the_whole_keys_and_the_fingerprint_stands_beside_it() -> None:
    pdf = render(page())
    assert scanned(pdf) == {("QRCode", KEYS.text)}
    [(_, text)] = scanned(pdf)
    assert read_key_text(text) == KEYS
    words = text_of(pdf)
    assert all(group in words for group in KEYS.shown_fingerprint.split())
    assert "Service Point Office" in words
    assert "Kantor pasangan › Pasangkan kantor…" in " ".join(words.split())
    assert len(sheets(pdf)) == 1


def test_a_long_name_and_a_copy_still_fit_on_one_page() -> None:
    pdf = render(
        page(branch_name="Bank Perkreditan Rakyat Daerah Kabupaten Kepulauan Siau Tagulandang Biaro", copy_number=3)
    )
    assert scanned(pdf) == {("QRCode", KEYS.text)}
    assert "SALINAN" in text_of(pdf)
    assert len(sheets(pdf)) == 1


def test_a_copy_of_an_old_page_shows_the_keys_of_its_day(branch: TrainingBranch) -> None:
    office = branch.office
    first = office.exchange_keys(branch.administrator)
    branch.wait(days=1)
    renewed = office.exchange_keys(branch.administrator, renew=True)
    assert first.keys != renewed.keys
    for made in (first, renewed):
        assert scanned(office.preview_paper(made.paper.id, branch.administrator)) == {("QRCode", made.keys.text)}
