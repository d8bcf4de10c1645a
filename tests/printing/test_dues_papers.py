from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counter_app.dues.model import Segment
from counter_app.printing.content import DuesNotification
from counter_app.printing.render import render
from tests.printing import samples
from tests.printing.reading import outside, overlapping, sheets, text_of
from tests.printing.sample_header import MOMENT, header

SEGMENTS = pytest.mark.parametrize("segment", list(Segment))


def first_page(paper: DuesNotification) -> str:
    return sheets(render(paper))[0].text


def facts(paper: DuesNotification) -> dict[str, str]:
    return {one.label: one.value for one in paper.facts}


def wage_earner(first: tuple[int, int] = (2026, 11), **changes: Any) -> DuesNotification:
    return samples.dues_of(Segment.PU, first, monthly_income=12_000_000, months=6, **changes)


@SEGMENTS
def test_what_is_owed_stands_on_one_page_and_what_it_gives_behind_it(segment: Segment) -> None:
    pages = sheets(render(samples.dues_of(segment)))
    assert "Surat ini memberitahukan besar iuran" in pages[0].text
    assert "Manfaat kepesertaan" not in pages[0].text
    assert pages[1].text.startswith(("Manfaat kepesertaan", "No.", "Pemberitahuan Iuran (lanjutan)"))
    assert "Menurut peraturan yang berlaku pada 20 November 2026." in pages[1].text
    assert len(pages) == (3 if segment is Segment.PU else 2)


def test_an_own_account_worker_reads_the_bracket_and_the_relief() -> None:
    paper = samples.dues_of(Segment.BPU)
    assert facts(paper)["Kelompok penghasilan"] == "Rp 2.300.000 sampai Rp 2.499.000"
    assert facts(paper)["Dasar iuran"] == "Rp 2.400.000"
    assert facts(paper)["Masa iuran"] == "November 2026–Januari 2027 (3 bulan)"
    text = first_page(paper)
    assert "November 2026 24.000 12.000 6.800 3.400 48.000 78.800 63.400" in text
    assert "Januari 2027 24.000 6.800 48.000 78.800 78.800" in text
    assert "Hemat Rp 30.800" in text
    assert "Iuran berikutnya, Februari 2027, dibayar paling lambat Senin, 15 Februari 2027." in text


def test_the_highest_bracket_is_open_above() -> None:
    assert facts(samples.dues_of(Segment.BPU, monthly_income=30_000_000))["Kelompok penghasilan"] == (
        "Rp 20.200.000 ke atas"
    )


def test_a_day_that_has_passed_is_not_named_as_the_last_one() -> None:
    assert samples.dues_of(Segment.BPU, (2026, 11)).due_date is None
    due = samples.dues_of(Segment.BPU, (2026, 12)).due_date
    assert due is not None
    assert due.isoformat() == "2026-12-15"


def test_state_paid_dues_name_who_bears_them() -> None:
    paper = samples.dues_of(Segment.BPU, paid_by_state_budget=True)
    assert facts(paper)["Ditanggung oleh"] == "pemerintah (APBN/APBD)"
    assert paper.saving == 0


def test_the_shares_of_a_wage_earner_stand_side_by_side() -> None:
    paper = wage_earner()
    text = first_page(paper)
    assert "Program Dasar (Rp) Pemberi kerja Pekerja Jumlah" in text
    assert "JKK 12.000.000 0,54 % 64.800 – 64.800" in text
    assert "JHT 12.000.000 3,7 % 444.000 2 % 240.000 684.000" in text
    assert "JP 11.086.300 2 % 221.726 1 % 110.863 332.589" in text
    assert "JKP 5.000.000 – – tanpa tambahan iuran" in text
    assert "Jumlah sebulan 766.526 350.863 1.117.389" in text
    assert "6 bulan (Rp) 4.599.156 2.105.178 6.704.334" in text
    assert "Pemberi kerja Rp 4.599.156 · Pekerja Rp 2.105.178" in text
    assert sum(paper.borne_by(payer) for payer in paper.payers) == paper.total


def test_a_wage_earner_reads_about_ceiling_funding_and_rounding() -> None:
    text = first_page(wage_earner())
    assert "JP dihitung dari upah paling banyak Rp 11.086.300 sebulan (berlaku sejak Maret 2026)." in text
    assert "JKP tidak ditagih: sebulan didanai Rp 11.000 dari pemerintah dan Rp 7.000 dari iuran JKK." in text
    assert "Tiap iuran dibulatkan ke rupiah terdekat" in text


def test_months_before_and_after_a_new_ceiling_are_two_tables() -> None:
    text = first_page(wage_earner((2026, 1)))
    assert "Januari–Februari 2026 (2 bulan)" in text
    assert "Maret–Juni 2026 (4 bulan)" in text
    assert "JP 10.547.400 2 % 210.948 1 % 105.474 316.422" in text
    assert "JP 11.086.300 2 % 221.726 1 % 110.863 332.589" in text


def test_a_project_is_shown_slice_by_slice_without_value_added_tax() -> None:
    paper = samples.dues_of(Segment.JAKON)
    assert facts(paper)["Nilai kontrak (termasuk PPN)"] == "Rp 777.000.000"
    assert facts(paper)["Nilai tanpa PPN 11 %"] == "Rp 700.000.000"
    assert facts(paper)["Ditanggung oleh"] == "pemberi kerja"
    text = first_page(paper)
    assert "sampai Rp 100.000.000 100.000.000 0,21 % 0,03 %" in text
    assert "di atas Rp 100.000.000 sampai Rp 500.000.000 400.000.000 0,17 % 0,02 %" in text
    assert "di atas Rp 500.000.000 sampai Rp 1.000.000.000 200.000.000 0,13 % 0,02 %" in text
    assert "Iuran (Rp) 700.000.000 1.150.000 150.000" in text
    assert sum(one.value for one in paper.slices) == 700_000_000


def test_a_project_with_known_wages_is_shown_by_the_month() -> None:
    project = {"name": "Rehabilitasi jembatan", "start": "2026-12-01", "end": "2027-05-31"}
    paper = samples.dues_of(Segment.JAKON, project=project, monthly_income=3_000_000)
    assert (paper.slices, paper.once) == ((), False)
    text = first_page(paper)
    assert "November 2026 52.200 9.000 61.200 61.200" in text
    assert "Ditanggung oleh pemberi kerja" in text


def test_work_abroad_is_paid_once_and_part_by_part() -> None:
    paper = samples.dues_of(Segment.PMI)
    text = first_page(paper)
    assert "JKK + JKM, sebelum bekerja 37.500" in text
    assert "JKK + JKM, selama dan setelah bekerja 332.500" in text
    assert "JHT, 24 bulan × Rp 100.000 2.400.000" in text
    assert paper.total == 2_770_000
    assert facts(paper)["Masa iuran"] == "kontrak 24 bulan, dibayar November 2026"
    assert paper.due_date is None


def test_the_family_reads_what_it_gets_now_and_got_before() -> None:
    text = text_of(render(samples.dues_of(Segment.BPU)))
    assert "Santunan kematian 20.000.000 16.200.000" in text
    assert "Jumlah 42.000.000 24.000.000" in text
    assert "Jumlah 137.200.000 123.000.000" in text
    assert "Ditambah: beasiswa anak paling banyak Rp 174.000.000." in text
    assert "Tiap anak 87.000.000" in text
    assert "Angkutan darat, sungai, atau danau Paling banyak Rp 5.000.000. Paling banyak Rp 1.000.000." in text


def test_the_projection_of_savings_states_its_assumption() -> None:
    text = text_of(render(samples.dues_of(Segment.BPU)))
    assert "Perkiraan, bukan janji" in text
    assert "dengan anggapan hasil pengembangan 5 % setahun" in text


def test_a_wage_earner_reads_the_ages_and_an_example_of_the_pension() -> None:
    text = text_of(render(wage_earner()))
    assert "2025 sampai 2027 59" in text
    assert "2043 seterusnya 65" in text
    assert "15 tahun Rp 1.662.945" in text
    assert "Contoh dengan upah Rp 11.086.300" in text


def test_benefits_on_an_unknown_wage_are_formulas() -> None:
    text = text_of(render(samples.dues_of(Segment.JAKON)))
    assert "60 % × 80 × upah" in text
    assert "Jumlahnya bergantung pada upah, yang belum diketahui." in text


def test_benefits_are_those_of_the_day_of_issue() -> None:
    old = header(issued_at=MOMENT.replace(year=2018))
    paper = samples.dues_of(Segment.BPU, issued=old)
    text = text_of(render(paper))
    assert "Menurut peraturan yang berlaku pada 20 November 2018." in text
    assert "24.000.000" in text
    assert "42.000.000" not in text


@SEGMENTS
@pytest.mark.parametrize("name", [samples.LONG_NAME, "RADEN RORO KUSUMANINGTYAS WIDYASTUTI DEWI"])
def test_long_names_neither_overlap_nor_leave_the_page(segment: Segment, name: str) -> None:
    paper = replace(samples.dues_of(segment), applicant_name=name, header=header(copy_number=3))
    for page in sheets(render(paper)):
        assert outside(page, 12) == []
        assert overlapping(page) == []


def test_twelve_months_across_a_change_of_law_stay_on_the_page() -> None:
    paper = samples.dues_of(Segment.BPU, months=12)
    pages = sheets(render(paper))
    assert len(pages) == 2
    assert "Oktober 2027" in pages[0].text
