from __future__ import annotations

import pytest

from counter_app.dues.model import Segment
from counter_app.printing.content import FilledForm1A
from counter_app.printing.render import render
from counter_app.registration.people import HeirRelation
from tests.printing import samples
from tests.printing.reading import outside, overlapping, sheets, text_of

SEGMENTS = pytest.mark.parametrize("segment", list(Segment))
NAME = "RADEN RORO KUSUMANINGTYAS WIDYASTUTI DEWI"


def entries(paper: FilledForm1A) -> dict[str, str]:
    return {entry.label: entry.value for section in paper.sections for entry in section.entries}


def titles(paper: FilledForm1A) -> list[str]:
    return [section.title for section in paper.sections]


@SEGMENTS
def test_a_usual_form_takes_two_pages(segment: Segment) -> None:
    assert len(sheets(render(samples.form_of(segment)))) == 2


def test_a_wage_earner_shows_the_employer() -> None:
    paper = samples.form_of(Segment.PU)
    shown = entries(paper)
    assert paper.headline == "Pendaftaran baru · Penerima upah (PU)"
    assert shown["Jenis pemberi kerja"] == "Selain penyelenggara negara"
    assert shown["Skala usaha"] == "Usaha menengah"
    assert shown["Tingkat risiko lingkungan kerja"] == "II – rendah"
    assert shown["NPP (nomor pendaftaran perusahaan)"] == "AB123456"
    assert shown["Upah sebulan"] == "Rp 2.850.000"
    assert shown["Program"] == "JKK + JKM + JHT + JP"
    assert "Sektor pekerjaan" not in shown


def test_a_project_stands_in_a_section_of_its_own() -> None:
    paper = samples.form_of(Segment.JAKON)
    shown = entries(paper)
    assert {"Kontraktor", "Proyek konstruksi"} <= set(titles(paper))
    assert shown["Nama proyek"] == "Rehabilitasi Jembatan Kali Pusur"
    assert shown["Tanggal mulai proyek"] == "1 Desember 2026"
    assert shown["Nilai kontrak, bila upah tidak diketahui"] == "Rp 777.000.000"
    assert shown["Nilai kontrak termasuk PPN"] == "Ya"
    assert shown.get("Upah sebulan", "") == ""


def test_work_abroad_shows_what_is_covered() -> None:
    paper = samples.form_of(Segment.PMI)
    shown = entries(paper)
    assert "Penempatan di luar negeri" in titles(paper)
    assert shown["Masa perlindungan yang dibayar"] == "Sebelum bekerja + Selama dan setelah bekerja"
    assert shown["Tabungan JHT per bulan"] == "Rp 100.000"
    assert shown["Lama kontrak"] == "24 bulan"


def test_a_foreigner_shows_passport_and_permit() -> None:
    papers = {"passport_number": "X1234567", "residence_permit_kind": "KITAS", "residence_permit_number": "2C21AA0001"}
    reasons = {"foreign-citizen": "paspor dan KITAS sudah dilihat"}
    paper = samples.form_of(Segment.PU, citizenship="WNA", foreign_papers=papers, warning_reasons=reasons)
    shown = entries(paper)
    assert shown["Kewarganegaraan"] == "Warga negara asing"
    assert (shown["Nomor paspor"], shown["Jenis izin tinggal"]) == ("X1234567", "KITAS")


def test_a_citizen_is_not_shown_blanks_for_foreigners() -> None:
    assert not any("KITAS" in label for label in entries(samples.form_of(Segment.PU)))


def test_a_minor_shows_the_guardian_who_signs_too() -> None:
    guardian = {"full_name": "SUPARMI", "nik": "3310154101700001", "relation": "parent", "phone": "081298765432"}
    paper = samples.form_of(
        Segment.BPU, nik="3310154708100003", birth_date="2010-08-07", guardian=guardian, marital_status="single"
    )
    assert paper.guardian_name == "SUPARMI"
    assert "Orang tua/wali" in titles(paper)
    assert "Orang tua atau wali," in text_of(render(paper))


def test_a_sponsor_and_a_former_number_are_shown() -> None:
    sponsor = {"name": "Yayasan Peduli Pedagang", "relation": "donor", "npp": "YP123456"}
    paper = samples.form_of(
        Segment.BPU,
        sponsor=sponsor,
        previously_member=True,
        previous_kpj="20012345678",
        reactivation="same_number",
    )
    shown = entries(paper)
    assert (shown["Nama penanggung"], shown["Hubungan"]) == ("Yayasan Peduli Pedagang", "Donatur")
    assert shown["Nomor peserta (KPJ) lama"] == "20012345678"
    assert "nomor lama tetap" in text_of(render(paper))


def test_a_change_of_data_says_so_at_the_top() -> None:
    paper = samples.form_of(
        Segment.BPU, application="change", previously_member=True, previous_kpj="20012345678", reactivation=...
    )
    text = text_of(render(paper))
    assert paper.headline.startswith("Perubahan data ·")
    assert text.index("Perubahan data ·") < text.index("Pengajuan")


def test_heirs_stand_in_the_order_in_which_the_law_calls_them() -> None:
    given = [
        {"full_name": f"WARIS {one.name.replace('_', ' ')}", "relation": one.value} for one in reversed(HeirRelation)
    ]
    heirs = samples.form_of(Segment.BPU, heirs=given).heirs
    assert [heir.name for heir in heirs] == [f"WARIS {one.name.replace('_', ' ')}" for one in HeirRelation]


def test_consents_stand_in_the_order_in_which_they_were_asked_with_their_version() -> None:
    paper = samples.form_of(Segment.BPU)
    assert [line.ticked for line in paper.consents] == [True, True, False]
    assert "Persetujuan pemrosesan data pribadi (teks versi 2026-11)" in text_of(render(paper))


def test_twenty_heirs_with_long_names_go_on_over_the_page() -> None:
    heir = {"relation": "child", "birth_date": "2010-08-07", "sex": "F", "phone": "08123456789"}
    heirs = [
        heir | {"full_name": f"{NAME} {letter}", "nik": f"33101547081000{serial}"}
        for serial, letter in enumerate("ABCDEFGHIJKLMNOPQRST", start=10)
    ]
    pages = sheets(render(samples.form_of(Segment.BPU, full_name=NAME, heirs=heirs)))
    text = " ".join(page.text for page in pages)
    assert text.count("Anak") >= 20
    assert len(pages) <= 4
    for page in pages:
        assert outside(page, 12) == []
        assert overlapping(page) == []


def test_a_form_without_heirs_says_so() -> None:
    reasons = {"no-heirs": "belum membawa kartu keluarga"}
    text = text_of(render(samples.form_of(Segment.BPU, heirs=[], warning_reasons=reasons)))
    assert "Nomor HP tidak ada Pernyataan" in text
