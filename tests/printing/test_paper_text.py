from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from counter_app.printing.content import (
    CallFacts,
    DuesLine,
    DuesMonth,
    PaperContent,
    PromiseFacts,
    ServiceFigures,
    SurveySummary,
)
from counter_app.printing.render import render
from tests.printing import samples
from tests.printing.reading import picture, sheets, text_of, title_of
from tests.printing.sample_header import header
from tests.support.signatures import SIGNATURE

PAPERS = pytest.mark.parametrize("paper", samples.every_paper(), ids=samples.named)


@PAPERS
def test_every_paper_carries_branch_number_proof_and_page(paper: PaperContent) -> None:
    text = text_of(render(paper))
    header = paper.header
    for part in (header.branch_name, header.branch_code, header.paper_number, "7QF2 2M9X", "20 November 2026"):
        assert part in text
    assert "08.30 WIB" in text
    assert "Halaman 1 dari " in text
    if header.case_number:
        assert f"Kasus {header.case_number}" in text
    assert (f"Petugas {header.officer_name}" if header.officer_name else "Diterbitkan oleh kios") in text


@PAPERS
def test_the_same_content_gives_the_same_bytes(paper: PaperContent) -> None:
    assert render(paper) == render(paper)


@PAPERS
def test_the_title_names_the_paper_and_nobody(paper: PaperContent) -> None:
    title = title_of(render(paper))
    assert title.endswith(paper.header.paper_number)
    assert "SITI" not in title


@PAPERS
def test_an_original_bears_no_mark(paper: PaperContent) -> None:
    text = text_of(render(paper))
    assert "SALINAN" not in text
    assert "LATIHAN" not in text


@PAPERS
def test_a_copy_says_so_and_counts_on_every_page(paper: PaperContent) -> None:
    for sheet in sheets(render(replace(paper, header=replace(paper.header, copy_number=2)))):
        assert "SALINAN ke-2" in sheet.text


@PAPERS
def test_a_training_paper_says_so_on_every_page(paper: PaperContent) -> None:
    payable = paper.header.paper_number[:2] in {"PI", "KB", "LP", "PK", "KT"}
    for sheet in sheets(render(replace(paper, header=replace(paper.header, training=True)))):
        assert "LATIHAN" in sheet.text
        assert ("LATIHAN - TIDAK UNTUK DIBAYAR" in sheet.text) is payable


def test_the_time_on_a_paper_is_that_of_the_branch() -> None:
    moment = datetime(2026, 11, 20, 16, 5, tzinfo=UTC)
    paper = replace(samples.receipt(), header=header(issued_at=moment, zone_label="WITA"))
    assert "Sabtu, 21 November 2026, 00.05 WITA" in text_of(render(paper))


def test_a_ticket_says_how_many_are_ahead_and_how_long() -> None:
    text = text_of(render(samples.ticket()))
    for part in ("A012", "Pendaftaran Bukan Penerima Upah", "PRIORITAS · lansia", "4 orang", "10–25 menit"):
        assert part in text
    assert "K7WD 3PXA" in text
    assert "Fotokopi kartu keluarga" in text


def test_a_ticket_without_a_forecast_promises_nothing() -> None:
    paper = replace(samples.ticket(), ahead=0, wait_low_min=None, wait_high_min=None, checklist=(), priority=None)
    text = text_of(render(paper))
    assert "belum diketahui" in text
    assert text.count("tidak ada") == 2
    assert "PRIORITAS" not in text


@pytest.mark.parametrize(
    ("low", "high", "told"), [(90, 120, "90–120 menit"), (90, 121, "1–3 jam"), (20, 130, "1–3 jam")]
)
def test_beyond_two_hours_the_slip_promises_hours(low: int, high: int, told: str) -> None:
    text = text_of(render(replace(samples.ticket(), wait_low_min=low, wait_high_min=high)))
    assert told in text


def test_a_ticket_is_as_wide_as_its_roll_and_as_long_as_its_content() -> None:
    wide, narrow = (sheets(render(replace(samples.ticket(), roll=roll)))[0] for roll in (80, 58))
    assert (round(wide.width), round(narrow.width)) == (227, 164)
    short = sheets(render(replace(samples.ticket(), checklist=())))[0]
    assert short.height < wide.height


def test_the_form_shows_every_field_heir_statement_and_consent() -> None:
    paper = samples.form()
    text = text_of(render(paper))
    for section in paper.sections:
        assert section.title in text
        for entry in section.entries:
            assert f"{entry.label} {entry.value or '–'}" in text
    for line in (*paper.statements, *paper.consents):
        assert line.text in text
    assert "BUDI SANTOSA suami 11-02-1990" in text
    assert "Klaten, 20 November 2026" in text


def test_a_minor_gets_a_line_for_the_guardian() -> None:
    text = text_of(render(replace(samples.form(), guardian_name="SUPARMI BINTI KARTO")))
    assert "Orang tua atau wali," in text
    assert "SUPARMI BINTI KARTO" in text


def test_the_notification_shows_each_month_the_relief_and_the_law() -> None:
    text = text_of(render(samples.dues()))
    assert "November 2026 24.000 12.000 6.800 3.400 48.000 78.800 63.400" in text
    assert "Januari 2027 24.000 6.800 48.000 78.800 78.800" in text
    assert "Jumlah (Rp) 48.000 13.600 144.000 236.400 205.600" in text
    assert "Rp 205.600" in text
    assert "Terbilang: dua ratus lima ribu enam ratus rupiah" in text
    assert "Hemat Rp 30.800 dari iuran normal Rp 236.400" in text
    assert "Jumat, 27 November 2026" in text
    assert "Rp 2.300.000 sampai Rp 2.499.000" in text
    assert "JKK, JKM – November–Desember 2026: PP 44/2015 Lampiran II" in text
    assert "JHT – November 2026–Januari 2027: PP 46/2015 Lampiran" in text
    for part in (*samples.dues().notes, samples.dues().legal_footer):
        assert part in text


def test_equal_months_take_one_line() -> None:
    months = tuple(
        replace(samples.dues_month(2027, 1, reduced=False), month=date(2027, month, 1)) for month in range(1, 13)
    )
    text = text_of(render(replace(samples.dues(), months=months)))
    assert "Tiap bulan 24.000 6.800 48.000 78.800 78.800" in text
    assert "12 bulan (Rp) 288.000 81.600 576.000 945.600 945.600" in text
    assert "Hemat" not in text


def test_a_notification_without_relief_claims_no_saving() -> None:
    paper = replace(samples.dues(), months=(samples.dues_month(2027, 1, reduced=False),), due_date=None)
    text = text_of(render(paper))
    assert "Hemat" not in text
    assert "Bayar paling lambat" not in text


def test_seven_programmes_and_twelve_months_keep_amounts_whole() -> None:
    names = ("JKK", "JKM", "JHT (pekerja)", "JHT (pemberi kerja)", "JP (pekerja)", "JP (pemberi kerja)", "JKP")
    lines = tuple(DuesLine(name, 12_345_678, 12_345_678, "PP 46/2015") for name in names)
    months = tuple(
        DuesMonth(date(2026, month, 1), (*lines[:-1], replace(lines[-1], normal=amount, payable=amount)))
        for month, amount in zip(range(1, 13), range(12_345_601, 12_345_613), strict=True)
    )
    pages = sheets(render(replace(samples.dues(), months=months)))
    assert len(pages) == 1
    assert pages[0].text.count("148.148.136") == 6
    assert pages[0].text.count("12.345.678") == 6 * 12
    assert pages[0].text.count("12.345.612") == 1


def test_the_receipt_says_what_came_what_is_missing_and_what_went_back() -> None:
    text = text_of(render(samples.receipt()))
    assert "1 Fotokopi KTP diterima ya" in text
    assert "3 Pasfoto 2×3, latar polos kurang – Dibawa saat mengambil kartu" in text
    assert "4 Surat izin usaha dari RT/RW tidak perlu" in text
    assert "Masih kurang • Pasfoto 2×3, latar polos" in text
    assert "Dikembalikan kepada pemohon • KTP asli" in text


def test_a_complete_receipt_says_that_nothing_is_missing() -> None:
    complete = replace(samples.receipt(), rows=samples.receipt().rows[:2], returned=())
    text = text_of(render(complete))
    assert "Masih kurang tidak ada, dokumen lengkap" in text
    assert "Dikembalikan kepada pemohon tidak ada" in text


def test_the_code_slip_tells_the_payable_code_from_the_reference() -> None:
    text = text_of(render(samples.code_slip()))
    assert "8800 1234 5678" in text
    assert "Rp 205.600" in text
    assert "dua ratus lima ribu enam ratus rupiah" in text
    assert "Jumat, 27 November 2026, 23.59 WIB" in text
    assert "sistem inti BPJS Ketenagakerjaan" in text
    assert "Nomor referensi internal – bukan kode bayar: 1133-261120-0004-K" in text
    assert "kode lokal" in text_of(render(replace(samples.code_slip(), issuer="local")))


def test_a_signature_drawn_on_the_screen_stands_on_the_handover() -> None:
    signed = replace(samples.handover(), delivery="diambil di kantor", signature=SIGNATURE.strokes)
    text = text_of(render(signed))
    assert "Tanda tangan penerima digambar di layar loket." in text
    assert "diambil di kantor" in text
    dot = replace(signed, signature=(((500, 300), (502, 300)),))
    drawn, hardly = (picture(render(one)).convert("L").histogram()[:64] for one in (signed, dot))
    assert sum(drawn) > sum(hardly) + 500


def test_the_handover_names_member_number_and_receiver() -> None:
    text = text_of(render(samples.handover()))
    for part in ("SITI WULANDARI", "26012345678", "BUDI SANTOSA", "suami", "Jumat, 20 November 2026"):
        assert part in text


def test_the_closing_report_proves_the_day() -> None:
    text = text_of(render(samples.closing()))
    assert "Jumlah 150 120 15 6 6 3" in text
    assert "150 = 120 + 15 + 6 + 6 + 3 (cocok)" in text
    assert "2 Rina Kusuma 08.30 15.02 52 40 9,4 menit" in text
    assert "Pembayaran diterima 27 Rp 3.604.200" in text
    assert "Kode bayar KB-261120-0001 KB-261120-0031 31 tanpa celah" in text
    assert "88,31 (mutu A)" in text
    assert "nomor 18.204" in text
    assert "9f2c9f2c" in text
    assert "Agus Prasetyo" in text


def test_a_day_that_does_not_add_up_is_named_as_such() -> None:
    wrong = (ServiceFigures("A Pendaftaran", 10, 7, 1, 0, 0, 0),)
    papers = (replace(samples.closing().papers[0], gapless=False),)
    text = text_of(render(replace(samples.closing(), services=wrong, papers=papers)))
    assert "10 ≠ 7 + 1 + 0 + 0 + 0 (TIDAK COCOK, selisih 2)" in text
    assert "ADA CELAH" in text


def test_an_empty_day_says_that_there_was_nothing() -> None:
    survey = SurveySummary(0, None, None)
    paper = replace(samples.closing(0, 0), papers=(), survey=survey)
    assert text_of(render(paper)).count("tidak ada") == 5


def test_typed_text_is_never_read_as_markup() -> None:
    name = "<b>SITI</b> & O'NEIL &lt;"
    assert name in text_of(render(replace(samples.code_slip(), applicant_name=name)))


def test_the_closing_report_proves_the_calls_and_scores_the_promises() -> None:
    calls = CallFacts(carried_in=2, calls=40, chosen=3, broken=0)
    promises = PromiseFacts(tickets=40, inside=33, below_p90=37, mean_error_s=372)
    told = text_of(render(replace(samples.closing(), calls=calls, promises=promises)))
    assert "40, di antaranya 3 di luar urutan" in told
    assert "semua cocok dengan buku harian" in told
    assert "82 % di dalam rentang" in told
    assert "selisih rata-rata 6,2 menit" in told
    assert "5 KARCIS TIDAK COCOK" in text_of(render(replace(samples.closing(), calls=replace(calls, broken=5))))
