"""Contents of the slip of missing documents and of the papers on personal data."""

from __future__ import annotations

from datetime import date

from counter_app.printing.content import (
    ConsentAnswer,
    ConsentRecordPaper,
    DataChapter,
    DataFacts,
    DataTable,
    ErasureCertificate,
    FormEntry,
    MissingDocumentsSlip,
    MissingItem,
    MyData,
    NoticeText,
    TrailRow,
)
from counter_app.registration.consent import (
    CONSENT_TEXTS,
    CURRENT_VERSION,
    ConsentPurpose,
    NoticeFacts,
    privacy_notice,
)
from tests.printing.sample_header import MOMENT, header


def missing() -> MissingDocumentsSlip:
    return MissingDocumentsSlip(
        header=header("DK-261120-0002"),
        items=(
            MissingItem("Fotokopi kartu keluarga (KK)", "fotokopi KK sendiri; bila hilang, minta di Dinas Dukcapil"),
            MissingItem("Pas foto 2×3 berlatar polos, wajah jelas, 1 lembar", "studio foto terdekat"),
        ),
        ticket="A012",
        kept_until=MOMENT.replace(hour=10, minute=40),
    )


def consent_record() -> ConsentRecordPaper:
    answered = MOMENT.replace(hour=8, minute=12)
    texts = {one.purpose: one for one in CONSENT_TEXTS[CURRENT_VERSION]}
    answers = (
        (ConsentPurpose.REGISTRATION, True, None),
        (ConsentPurpose.CONTACT, True, MOMENT),
        (ConsentPurpose.SURVEY, False, None),
    )
    notice = privacy_notice(NoticeFacts("Petugas pelindungan data, (0272) 321 000"))
    return ConsentRecordPaper(
        header=header("PS-261120-0001"),
        applicant_name="SITI WULANDARI",
        nik="3310********0003",
        answers=tuple(
            ConsentAnswer(
                title=texts[purpose].title.id,
                text=texts[purpose].text.id,
                version=CURRENT_VERSION,
                granted=granted,
                at=answered,
                method="pada formulir 1A yang ditandatangani",
                compulsory=texts[purpose].compulsory,
                withdrawn_at=withdrawn,
            )
            for purpose, granted, withdrawn in answers
        ),
        notice=tuple(NoticeText(one.title.id, one.text.id) for one in notice),
    )


def my_data(cases: int = 1, steps: int = 12) -> MyData:
    entries = tuple(
        FormEntry(label, value)
        for label, value in (
            ("Nama lengkap sesuai KTP", "SITI WULANDARI"),
            ("Alamat sesuai KTP: Jalan, dusun, nomor rumah", "Dukuh Wunut 12"),
            ("Nomor HP", "+6281234567890"),
            ("Ahli waris 1: Nama lengkap sesuai KTP", "BUDI SANTOSA"),
        )
    )
    numbers = tuple(f"1133-261120-{number:04d}-K" for number in range(4, 4 + cases))
    documents = DataTable(
        "Dokumen persyaratan",
        (("Dokumen", 3.0), ("Status", 1.2), ("Asli dilihat", 1.0), ("Catatan", 2.4)),
        (("Fotokopi KTP", "Diterima", "ya", ""), ("Fotokopi kartu keluarga (KK)", "Kurang", "", "dibawa besok")),
    )
    return MyData(
        header=header("DS-261120-0001"),
        full_name="SITI WULANDARI",
        nik="3310154708920003",
        birth_date=date(1992, 8, 7),
        known_since=MOMENT,
        made_at=MOMENT,
        chapters=tuple(
            DataChapter(
                f"Kasus {number}",
                (
                    DataFacts("Kasus", (FormEntry("Keadaan", "Lunas"), FormEntry("Kanal", "Loket kantor cabang"))),
                    DataFacts("Isian formulir 1A", entries),
                    documents,
                    DataTable("Kode bayar", (("Kode", 2.0), ("Jumlah", 1.4)), ()),
                ),
            )
            for number in numbers
        ),
        trail=tuple(
            TrailRow(
                at=MOMENT.replace(minute=step % 60),
                what="Dokumen diterbitkan" if step % 3 else "Data dibuka dan dilihat",
                officer="Rina Kusuma",
                case_number=numbers[0],
                details="Pemberitahuan iuran, PI-261120-0007" if step % 3 else "",
            )
            for step in range(steps)
        ),
        contact="petugas pelindungan data, (0272) 321 000",
    )


def certificate(cases: int = 2) -> ErasureCertificate:
    return ErasureCertificate(
        header=header("BA-261120-0001", case_number=None),
        ground="permintaan pemilik data (UU 27/2022 pasal 43 dan 44)",
        at=MOMENT,
        officer="Agus Prasetyo",
        counts=(("Identitas (NIK, nama, tanggal lahir)", 1), ("Isian formulir 1A", 2), ("Hasil pindai dokumen", 5)),
        case_numbers=tuple(f"1133-261120-{number:04d}-K" for number in range(1, cases + 1)),
    )
