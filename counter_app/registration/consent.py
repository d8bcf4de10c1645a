"""What the applicant is told and asked about personal data (UU 27/2022), in fixed versions.

A consent is worth what its text said: each text has a version, which is stored with the answer, and an older text
stays here as long as answers to it are kept. Each purpose is asked by itself, with an unticked box (art. 22-23).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.registration.labels import Label
from counter_app.settings import BranchSettings

CURRENT_VERSION = "2026-11"


@unique
class ConsentPurpose(StrEnum):
    """Registration rests on law and public service as well; contact and survey on consent alone."""

    REGISTRATION = "registration"
    CONTACT = "contact"
    SURVEY = "survey"


@dataclass(frozen=True)
class ConsentText:
    """What was asked for one purpose. `compulsory`: there is no registration without it."""

    purpose: ConsentPurpose
    version: str
    compulsory: bool
    title: Label
    text: Label


_TEXTS_2026_11 = (
    ConsentText(
        ConsentPurpose.REGISTRATION,
        "2026-11",
        compulsory=True,
        title=Label("Pendaftaran kepesertaan", "Registration as a member"),
        text=Label(
            "Saya menyetujui data pribadi pada formulir 1A dan dokumen yang saya serahkan diproses untuk "
            "mendaftarkan saya sebagai peserta, menghitung iuran, mencatat pembayaran, dan menerbitkan kartu.",
            "I agree that the personal data in form 1A and in the documents that I hand in are processed to "
            "register me as a member, calculate dues, record payments and issue the card.",
        ),
    ),
    ConsentText(
        ConsentPurpose.CONTACT,
        "2026-11",
        compulsory=False,
        title=Label("Pemberitahuan", "Messages"),
        text=Label(
            "Saya menyetujui nomor telepon dan e-mail saya digunakan untuk mengingatkan saya tentang iuran, kode "
            "bayar, dan pengambilan kartu. Tanpa persetujuan ini pendaftaran saya tetap dilayani.",
            "I agree that my telephone number and e-mail address are used to remind me of dues, the payment code "
            "and the collection of the card. Without this consent my registration is served all the same.",
        ),
    ),
    ConsentText(
        ConsentPurpose.SURVEY,
        "2026-11",
        compulsory=False,
        title=Label("Survei kepuasan", "Satisfaction survey"),
        text=Label(
            "Saya menyetujui dihubungi setelah kunjungan ini untuk menilai pelayanan. Jawaban survei tidak dikaitkan "
            "dengan nama atau NIK saya.",
            "I agree to be contacted after this visit to rate the service. Answers to the survey are not connected "
            "with my name or NIK.",
        ),
    ),
)

ONLINE_VERSION = "online"

_THERE = Label(
    "Dijawab saat mendaftar di situs web BPJS Ketenagakerjaan atau aplikasi JMO, menurut teks yang tampil di sana.",
    "Answered while registering on the website of BPJS Ketenagakerjaan or in JMO, by the text shown there.",
)

_TEXTS_ONLINE = tuple(
    ConsentText(one.purpose, ONLINE_VERSION, compulsory=one.compulsory, title=one.title, text=_THERE)
    for one in _TEXTS_2026_11
)
"""What was asked elsewhere: the office knows the answer and not the words."""

CONSENT_TEXTS: Mapping[str, tuple[ConsentText, ...]] = MappingProxyType(
    {"2026-11": _TEXTS_2026_11, ONLINE_VERSION: _TEXTS_ONLINE}
)
"""All versions ever shown, each with its texts in the order in which they are asked."""

GUARDIAN_PREFACE = Label(
    "Pemohon berusia di bawah 18 tahun. Persetujuan ini diberikan oleh orang tua atau wali atas nama pemohon.",
    "The applicant is under 18. The parent or guardian gives this consent on the applicant's behalf.",
)
"""Goes before the texts when a member of 15 to 17 years registers (UU 27/2022 art. 25)."""


def consent_text(purpose: ConsentPurpose, version: str = CURRENT_VERSION) -> ConsentText:
    """The text that was asked for a purpose in a version; `KeyError` for a version that never was shown."""
    return next(text for text in CONSENT_TEXTS[version] if text.purpose is purpose)


@dataclass(frozen=True)
class NoticeFacts:
    """What a branch fills into the notice: whom to ask, and how long what is kept."""

    contact: str
    draft_days: int = 30
    scan_days: int = 90
    form_days: int = 1825
    ticket_days: int = 365


@dataclass(frozen=True)
class NoticePart:
    key: str
    title: Label
    text: Label


_NOTICE = (
    NoticePart(
        "legality",
        Label("Dasar hukum", "Legal basis"),
        Label(
            "Data diproses berdasarkan peraturan perundang-undangan jaminan sosial ketenagakerjaan dan pelaksanaan "
            "pelayanan publik (UU 27/2022 pasal 20), serta persetujuan untuk pemberitahuan dan survei.",
            "Data are processed on the ground of the laws on employment social security and of public service "
            "(UU 27/2022 art. 20), and of consent for messages and the survey.",
        ),
    ),
    NoticePart(
        "purpose",
        Label("Tujuan", "Purpose"),
        Label(
            "Pendaftaran peserta, penghitungan iuran, pencatatan pembayaran, penerbitan nomor dan kartu peserta.",
            "Registering members, calculating dues, recording payments, issuing the member number and card.",
        ),
    ),
    NoticePart(
        "relevance",
        Label("Jenis dan relevansi data", "Kinds of data and why they matter"),
        Label(
            "Identitas dan alamat untuk mengenali peserta; pekerjaan, jam kerja, dan penghasilan untuk menghitung "
            "iuran dan perlindungan; ahli waris untuk membayarkan santunan. Golongan darah dan rekening bank boleh "
            "tidak diisi.",
            "Identity and address to know the member; occupation, working hours and income to calculate dues and "
            "cover; heirs to pay benefits to. Blood type and bank account may be left empty.",
        ),
    ),
    NoticePart(
        "retention",
        Label("Masa penyimpanan dokumen", "How long documents are kept"),
        Label(
            "Draf dan pendaftaran yang tidak dibayar disimpan {draft_days} hari, hasil pindai dokumen {scan_days} hari "
            "dan isian formulir {form_days} hari setelah kartu diserahkan, catatan petugas pada karcis {ticket_days} "
            "hari. Setelah itu yang tersisa hanya nama, NIK, nomor peserta, nomor kasus, dan tanggal. Buku harian "
            "pemrosesan tidak memuat data pribadi dan tetap disimpan.",
            "Drafts and registrations without a payment are kept for {draft_days} days, scans of documents for "
            "{scan_days} days and the form for {form_days} days after the card is handed over, officers' notes on "
            "tickets for {ticket_days} days. After that only name, NIK, member number, case number and dates are left. "
            "The diary of the processing holds no personal data and is kept on.",
        ),
    ),
    NoticePart(
        "details",
        Label("Rincian informasi yang dikumpulkan", "Information that is collected"),
        Label(
            "Isian formulir 1A, dokumen persyaratan, jawaban persetujuan, serta catatan pelayanan: nomor antrean, "
            "waktu, petugas, kode bayar, dan pembayaran.",
            "The answers in form 1A, the required documents, the consents, and the record of the visit: ticket, "
            "times, officer, payment code and payment.",
        ),
    ),
    NoticePart(
        "processing_time",
        Label("Jangka waktu pemrosesan", "How long data are processed"),
        Label(
            "Sejak formulir diterima sampai kartu diserahkan, lalu selama masa penyimpanan di atas.",
            "From the receipt of the form until the card is handed over, then for the time of keeping named above.",
        ),
    ),
    NoticePart(
        "rights",
        Label("Hak Anda", "Your rights"),
        Label(
            "Anda berhak mendapat informasi, melengkapi dan memperbaiki data, mengakses dan memperoleh salinan, "
            "mengakhiri pemrosesan, menghapus data, menarik persetujuan, menunda atau membatasi pemrosesan, dan "
            "mengajukan keberatan. Permintaan dijawab paling lambat 3×24 jam. Hubungi: {contact}.",
            "You have the right to be informed, to complete and correct data, to access and copy them, to end "
            "processing, to have data deleted, to withdraw consent, to delay or limit processing, and to object. "
            "Requests are answered within 3×24 hours. Contact: {contact}.",
        ),
    ),
)


def privacy_notice(facts: NoticeFacts) -> tuple[NoticePart, ...]:
    """The notice of UU 27/2022 art. 21(1), part by part, filled in for a branch."""
    filled = asdict(facts)
    return tuple(
        NoticePart(part.key, part.title, Label(part.text.id.format_map(filled), part.text.en.format_map(filled)))
        for part in _NOTICE
    )


def branch_notice(branch: BranchSettings) -> tuple[NoticePart, ...]:
    """The notice of a branch. Whoever has no contact for data set yet names the branch itself."""
    at_branch = ", ".join(part for part in (branch.branch_name, branch.branch_phone) if part)
    return privacy_notice(
        NoticeFacts(
            contact=branch.data_contact or at_branch,
            draft_days=branch.retention_draft_days,
            scan_days=branch.retention_scan_days,
            form_days=branch.retention_form_days,
            ticket_days=branch.retention_ticket_days,
        )
    )
