from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.printing.content import ConsentRecordPaper, HeirRow, MissingItem, RollWidth
from counter_app.printing.render import render
from counter_app.printing.texts import WHERE_TO_GET
from counter_app.registration.consent import CONSENT_TEXTS, CURRENT_VERSION, GUARDIAN_PREFACE
from counter_app.registration.documents import DocumentItem
from tests.printing import privacy_samples, samples
from tests.printing.reading import outside, overlapping, sheets, text_of, unspaced
from tests.printing.sample_header import MOMENT

ROLLS: tuple[RollWidth, ...] = (58, 80)
NAME = "RADEN RORO KUSUMANINGTYAS WIDYASTUTI DEWI"


def test_the_proof_of_consent_shows_what_was_asked_and_answered() -> None:
    pages = sheets(render(privacy_samples.consent_record()))
    assert len(pages) == 1
    text = unspaced(pages[0].text)
    for asked in CONSENT_TEXTS[CURRENT_VERSION]:
        assert unspaced(asked.text.id) in text
    for told in ("SETUJU", "DITARIK", "TIDAK SETUJU", "(wajib untuk pendaftaran)", "pasal 24"):
        assert unspaced(told) in text
    assert "Teks versi 2026-11. Dijawab Jumat, 20 November 2026, 08.12 WIB, pada formulir 1A" in pages[0].text
    assert "Ditarik Jumat, 20 November 2026, 08.30 WIB." in pages[0].text


def test_the_proof_of_consent_holds_the_notice_and_a_guardian() -> None:
    paper: ConsentRecordPaper = replace(
        privacy_samples.consent_record(), preface=GUARDIAN_PREFACE.id, guardian="SUPARMI (Orang tua)"
    )
    text = text_of(render(paper))
    for part in ("Masa penyimpanan dokumen", "Hak Anda", "SUPARMI (Orang tua)"):
        assert part in text
    assert unspaced(GUARDIAN_PREFACE.id) in unspaced(text)


def test_who_gave_the_consent_signs_the_proof_of_it() -> None:
    own = text_of(render(privacy_samples.consent_record()))
    assert "Pemilik data," in own
    guarded = replace(
        privacy_samples.consent_record(),
        preface=GUARDIAN_PREFACE.id,
        guardian="SUPARMI (Orang tua)",
        guardian_name="SUPARMI",
    )
    text = text_of(render(guarded))
    assert "Orang tua atau wali," in text
    assert "Pemilik data," not in text
    assert text.count("SUPARMI") == 2


def test_the_report_shows_facts_tables_and_the_trail() -> None:
    text = text_of(render(privacy_samples.my_data()))
    assert "Kasus 1133-261120-0004-K" in text
    assert "Fotokopi kartu keluarga (KK) Kurang – dibawa besok" in text
    assert "Kode bayar Kode Jumlah tidak ada" in text
    assert "20-11-2026 08.00 Data dibuka dan dilihat – Rina Kusuma 1133-261120-0004-K" in text
    assert text.rstrip().endswith("08.30 WIB") or "Akhir laporan." in text


def test_a_report_of_many_cases_and_steps_runs_over_numbered_pages() -> None:
    pages = sheets(render(privacy_samples.my_data(cases=8, steps=150)))
    assert len(pages) > 6
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page.text
        assert outside(page, 12) == []
        assert overlapping(page) == []


def test_a_report_without_steps_says_so() -> None:
    paper = replace(privacy_samples.my_data(steps=0), chapters=(), birth_date=None, known_since=None)
    assert "Kasus tidak ada" in text_of(render(paper))


def test_a_certificate_fits_one_page_even_for_many_cases() -> None:
    pages = sheets(render(privacy_samples.certificate(cases=60)))
    assert len(pages) == 1
    assert "1133-261120-0060-K" in pages[0].text
    assert "3 Hasil pindai dokumen 5" in pages[0].text
    assert "Pelaksana, Kepala kantor cabang," in pages[0].text.replace("20 November 2026 ", "")


@pytest.mark.parametrize("roll", ROLLS)
def test_the_slip_says_what_is_missing_where_to_get_it_and_how_long_the_place_is_kept(roll: RollWidth) -> None:
    text = text_of(render(replace(privacy_samples.missing(), roll=roll)))
    for part in ("DOKUMEN KURANG", "Fotokopi kartu keluarga (KK)", "Dinas Dukcapil", "A012", "10.40 WIB"):
        assert part in text
    assert "Tempat Anda dijaga sampai pukul" in text


def test_a_slip_without_a_ticket_promises_no_place() -> None:
    text = text_of(render(replace(privacy_samples.missing(), ticket="", kept_until=None)))
    assert "dijaga" not in text
    assert "Ambil nomor antrean baru." in text


def test_a_place_kept_over_night_names_the_day() -> None:
    later = MOMENT.replace(day=23, hour=8, minute=15)
    text = text_of(render(replace(privacy_samples.missing(), kept_until=later)))
    assert "Senin, 23 November 2026." in text


@pytest.mark.parametrize("roll", ROLLS)
def test_the_longest_list_of_documents_stays_on_the_roll(roll: RollWidth) -> None:
    items = tuple(MissingItem(f"{NAME} {item.value}", WHERE_TO_GET[item]) for item in DocumentItem)
    slip = replace(privacy_samples.missing(), items=items, ticket="A1000", roll=roll)
    (page,) = sheets(render(slip))
    assert outside(page, 6) == []
    assert overlapping(page) == []


def test_every_document_says_where_to_get_it() -> None:
    assert set(WHERE_TO_GET) == set(DocumentItem)


def test_an_heir_with_a_long_name_keeps_the_table_in_order() -> None:
    heirs = (
        HeirRow(NAME, "Pihak yang ditunjuk dalam wasiat", None, "Perempuan", "3310154708920003", "+6281234567890"),
    )
    for page in sheets(render(replace(samples.form(), heirs=heirs * 20))):
        assert outside(page, 12) == []
        assert overlapping(page) == []
