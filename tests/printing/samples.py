"""Contents for paper tests: fictitious people, figures that add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth as QuotedMonth
from counter_app.dues.model import Segment
from counter_app.dues.operations import make_quote
from counter_app.printing.collect.dues import Reckoning, notification
from counter_app.printing.collect.form import form_paper
from counter_app.printing.content import (
    BookingSlip,
    CardHandover,
    ClosingReport,
    CountedAmount,
    CounterFigures,
    DocumentReceipt,
    DocumentRow,
    DuesFact,
    DuesLine,
    DuesMonth,
    DuesNotification,
    FilledForm1A,
    FormEntry,
    FormSection,
    HeirRow,
    PaperContent,
    PaperHeader,
    PaperRange,
    PaymentCodeSlip,
    PaymentReceipt,
    ServiceFigures,
    SurveySummary,
    TicketSlip,
    TickLine,
)
from counter_app.registration.quoting import quote_request
from counter_app.settings import BranchSettings
from counter_app.shared.calendar import Zone
from tests.printing import form_samples
from tests.printing.batch_samples import batch_code, batch_dues, batch_payment, batch_receipt, card_list
from tests.printing.privacy_samples import certificate, consent_record, missing, my_data
from tests.printing.sample_header import MOMENT, header

LONG_NAME = "RADEN AJENG KUSUMANINGTYAS PUSPITANINGRUM WIDYASTUTI HADININGRAT SOSROKUSUMO DANUREJA PRAWIRADIREJA"
UNBROKEN = "W" * 100
LONG_ADDRESS = (
    "Jalan Perintis Kemerdekaan Timur Laut Gang Melati Putih nomor 123 blok C, Rukun Tetangga 003 Rukun Warga 012, "
    "Kelurahan Karanganyar Gunung Kidul, Kecamatan Candisari Selatan, Kabupaten Kepulauan Siau Tagulandang Biaro"
)
LONG_NOTE = "Fotokopi buram di sudut kiri bawah & perlu diganti <sebelum> kartu diambil; " * 12


def ticket() -> TicketSlip:
    return TicketSlip(
        header=header("KA-261120-0012", case_number=None, officer_name="", counter=None),
        number="A012",
        service_name="Pendaftaran Bukan Penerima Upah",
        priority="lansia",
        ahead=4,
        wait_low_min=10,
        wait_high_min=25,
        survey_code="K7WD3PXA",
        checklist=("KTP asli dan satu fotokopi", "Fotokopi kartu keluarga", "Pasfoto 2×3 satu lembar, latar polos"),
    )


def booking() -> BookingSlip:
    return BookingSlip(
        header=header("JT-261120-0004", case_number=None, counter=None),
        reference="7QF2M9XK",
        service_name="Pendaftaran Bukan Penerima Upah",
        priority=None,
        booked_for=datetime(2026, 11, 23, 9, 30, tzinfo=Zone.WIB.tzinfo),
        opens_at=datetime(2026, 11, 23, 8, 30, tzinfo=Zone.WIB.tzinfo),
        late_from=datetime(2026, 11, 23, 9, 45, tzinfo=Zone.WIB.tzinfo),
        checklist=("KTP asli dan satu fotokopi", "Fotokopi kartu keluarga"),
    )


def form() -> FilledForm1A:
    person = (
        ("NIK", "3310154708920003"),
        ("Nama lengkap sesuai KTP", "SITI WULANDARI"),
        ("Tempat lahir", "KLATEN"),
        ("Tanggal lahir", "07-08-1992"),
        ("Jenis kelamin", "Perempuan"),
        ("Status perkawinan", "Kawin"),
        ("Kewarganegaraan", "WNI"),
        ("Nomor HP", "0812-3456-7890"),
        ("Nama ibu kandung", "SUPARMI"),
        ("Nama bapak kandung", "KARNO"),
        ("E-mail", ""),
        ("NPWP", ""),
        ("Alamat sesuai KTP", "Dukuh Wunut 12, RT 003/RW 001, Desa Wunut, Kecamatan Tulung, Klaten 57482"),
    )
    work = (
        ("Lokasi bekerja", "Pasar Cokro, Klaten"),
        ("Jenis pekerjaan", "Pedagang pasar"),
        ("Jam kerja", "05.00 sampai 13.00"),
        ("Penghasilan rata-rata per bulan", "Rp 2.350.000"),
        ("Program", "JKK, JKM, JHT"),
        ("Periode pembayaran", "3 bulan"),
    )
    filing = (("Jenis pengajuan", "Pendaftaran baru"), ("Terhitung sejak", "20-11-2026"))
    sections = (("Pengajuan", filing), ("Data diri", person), ("Pekerjaan dan kepesertaan", work))
    return FilledForm1A(
        header=header("F1A-261120-0003"),
        applicant_name="SITI WULANDARI",
        sections=tuple(
            FormSection(title, tuple(FormEntry(label, value) for label, value in entries))
            for title, entries in sections
        ),
        heirs=(HeirRow("BUDI SANTOSA", "suami", date(1990, 2, 11), "L"),),
        statements=(
            TickLine("Data identitas yang saya isi adalah benar.", ticked=True),
            TickLine("Usia saya memenuhi ketentuan, paling rendah 15 tahun dan belum 65 tahun.", ticked=True),
            TickLine("Saya akan mematuhi prosedur dan peraturan yang berlaku.", ticked=True),
        ),
        consents=(
            TickLine("Data saya diproses untuk pendaftaran kepesertaan.", ticked=True),
            TickLine("Saya boleh dihubungi melalui telepon atau WhatsApp.", ticked=True),
            TickLine("Saya boleh dihubungi untuk survei.", ticked=False),
        ),
        place="Klaten",
        signed_on=date(2026, 11, 20),
    )


_BASE = "PP 44/2015 Lampiran II jo. PP 49/2023"
_RELIEF = f"{_BASE}; keringanan 50% menurut PP 50/2025 Pasal 4"


def dues_month(year: int, month: int, *, reduced: bool) -> DuesMonth:
    basis = _RELIEF if reduced else _BASE
    part = 2 if reduced else 1
    return DuesMonth(
        date(year, month, 1),
        (
            DuesLine("JKK", 24_000, 24_000 // part, basis),
            DuesLine("JKM", 6_800, 6_800 // part, basis),
            DuesLine("JHT", 48_000, 48_000, "PP 46/2015 Lampiran jo. PP 60/2015"),
        ),
    )


def dues() -> DuesNotification:
    return DuesNotification(
        header=header(),
        applicant_name="SITI WULANDARI",
        nik="3310154708920003",
        facts=(
            DuesFact("Segmen", "Bukan penerima upah (BPU)"),
            DuesFact("Masa iuran", "November 2026–Januari 2027 (3 bulan)"),
            DuesFact("Penghasilan per bulan", "Rp 2.350.000"),
            DuesFact("Kelompok penghasilan", "Rp 2.300.000 sampai Rp 2.499.000"),
        ),
        months=(
            dues_month(2026, 11, reduced=True),
            dues_month(2026, 12, reduced=True),
            dues_month(2027, 1, reduced=False),
        ),
        due_date=date(2026, 11, 27),
        legal_footer=(
            "Perhitungan berdasarkan PP 44/2015 jo. PP 82/2019 jo. PP 49/2023, PP 46/2015 jo. PP 60/2015, PP 50/2025."
        ),
        notes=("Iuran berikutnya, Februari 2027, dibayar paling lambat Senin, 15 Februari 2027.",),
    )


def dues_of(
    segment: Segment, first: tuple[int, int] = (2026, 11), *, issued: PaperHeader | None = None, **changes: Any
) -> DuesNotification:
    """The notification of a form of this segment, by the tariff and the benefits that come with the program."""
    by = Reckoning(packaged_tariff(), BranchSettings())
    given = form_samples.form(segment, **changes)
    quote = make_quote(by.tariff, quote_request(given, QuotedMonth(*first)))
    return notification(issued or header(), quote, given, by)


def form_of(segment: Segment, **changes: Any) -> FilledForm1A:
    given = form_samples.form(segment, **changes)
    return form_paper(header("F1A-261120-0003"), given, form_samples.consents(), date(2026, 11, 20))


def receipt() -> DocumentReceipt:
    return DocumentReceipt(
        header=header("TT-261120-0007"),
        applicant_name="SITI WULANDARI",
        rows=(
            DocumentRow("Fotokopi KTP", "received", original_seen=True),
            DocumentRow("Fotokopi kartu keluarga", "received", original_seen=False),
            DocumentRow("Pasfoto 2×3, latar polos", "missing", original_seen=False, note="Dibawa saat mengambil kartu"),
            DocumentRow("Surat izin usaha dari RT/RW", "not_needed", original_seen=False),
        ),
        returned=("KTP asli",),
    )


def code_slip() -> PaymentCodeSlip:
    return PaymentCodeSlip(
        header=header("KB-261120-0005"),
        applicant_name="SITI WULANDARI",
        code="880012345678",
        amount=205_600,
        period="November 2026–Januari 2027 (3 bulan)",
        expires_at=datetime(2026, 11, 27, 23, 59, tzinfo=Zone.WIB.tzinfo),
        where_to_pay=(
            "Bank: teller, ATM, atau aplikasi bank",
            "Kantor pos dan gerai ritel",
            "Aplikasi JMO, GoPay, LinkAja",
        ),
        issuer="core",
        internal_reference="1133-261120-0004-K",
    )


def payment_receipt(due: int = 205_600, before: int = 0) -> PaymentReceipt:
    return PaymentReceipt(
        header=header("BP-261120-0004"),
        payer_name="SITI WULANDARI",
        amount=205_600,
        due=due,
        before=before,
        code="880012345678",
        period="November 2026 sampai Januari 2027 (3 bulan)",
        paid_at=datetime(2026, 11, 20, 9, 12, tzinfo=Zone.WIB.tzinfo),
        recorded_at=datetime(2026, 11, 20, 10, 5, tzinfo=Zone.WIB.tzinfo),
        reference="BRIVA77120093",
    )


def reversed_receipt() -> PaymentReceipt:
    moment = datetime(2026, 11, 21, 9, 0, tzinfo=Zone.WIB.tzinfo)
    return replace(payment_receipt(), header=header("BP-261120-0005"), reversed_at=moment)


def handover() -> CardHandover:
    return CardHandover(
        header=header("SK-261120-0002"),
        member_name="SITI WULANDARI",
        kpj="26012345678",
        receiver_name="BUDI SANTOSA",
        relation="suami",
        handed_over_on=date(2026, 11, 20),
    )


def closing(services: int = 3, sessions: int = 3) -> ClosingReport:
    names = ("A Pendaftaran Bukan Penerima Upah", "F Informasi, perubahan data, pengaduan", "K Pengambilan kartu")
    kinds = ("Karcis antrean", "Formulir 1A", "Pemberitahuan iuran", "Tanda terima dokumen", "Kode bayar")
    series = ("KA", "F1A", "PI", "TT", "KB")
    return ClosingReport(
        header=header("LP-261120-0001", case_number=None, counter=None),
        day=date(2026, 11, 20),
        services=tuple(ServiceFigures(names[n % 3], 50, 40, 5, 2, 2, 1) for n in range(services)),
        counters=tuple(
            CounterFigures(
                n + 1, "Rina Kusuma", MOMENT, MOMENT.replace(hour=15, minute=2) if n % 2 else None, 52, 40, 564
            )
            for n in range(sessions)
        ),
        dues_notified=CountedAmount(31, 4_120_400),
        codes_issued=CountedAmount(30, 4_083_600),
        payments=CountedAmount(27, 3_604_200),
        papers=tuple(
            PaperRange(kind, f"{letters}-261120-0001", f"{letters}-261120-0031", 31, gapless=True)
            for kind, letters in zip(kinds, series, strict=True)
        ),
        survey=SurveySummary(58, Decimal("88.31"), "A"),
        chain_position=18_204,
        chain_hash="9f2c" * 16,
        supervisor_name="Agus Prasetyo",
    )


def every_paper() -> tuple[PaperContent, ...]:
    """Every kind of paper, both rolls, and every segment where it matters."""
    return (
        ticket(),
        replace(ticket(), roll=58),
        booking(),
        replace(booking(), roll=58, priority="Prioritas penyandang disabilitas"),
        form(),
        *(form_of(segment) for segment in Segment),
        dues(),
        *(dues_of(segment) for segment in Segment),
        dues_of(Segment.PU, (2026, 1), monthly_income=12_000_000, months=6),
        missing(),
        replace(missing(), roll=58),
        receipt(),
        code_slip(),
        payment_receipt(),
        payment_receipt(due=300_000),
        payment_receipt(due=300_000, before=150_000),
        reversed_receipt(),
        handover(),
        consent_record(),
        my_data(),
        certificate(),
        closing(),
        batch_receipt(),
        batch_dues(),
        batch_dues(each=True),
        batch_code(),
        batch_payment(),
        card_list(),
    )


def named(paper: PaperContent) -> str:
    """What a test of this paper is called."""
    return f"{type(paper).__name__}-{paper.header.paper_number}"
