"""Fixed Indonesian wording of the papers."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.dues.model import Payer, PlacementPhase, Programme, Segment
from counter_app.queueing.model import Priority
from counter_app.registration.documents import DocumentItem
from counter_app.shared.papers import PaperKind

LEGAL_FOOTERS: Mapping[Segment, str] = {
    Segment.BPU: (
        "Perhitungan berdasarkan PP 44/2015 jo. PP 82/2019 jo. PP 49/2023, PP 46/2015 jo. PP 60/2015, PP 50/2025."
    ),
    Segment.PU: (
        "Perhitungan berdasarkan PP 44/2015 jo. PP 82/2019 jo. PP 49/2023, PP 46/2015 jo. PP 60/2015, PP 45/2015, "
        "PP 37/2021 jo. PP 6/2025."
    ),
    Segment.JAKON: "Perhitungan berdasarkan PP 44/2015 jo. PP 82/2019 jo. PP 49/2023, Permenaker 5/2021.",
    Segment.PMI: "Perhitungan berdasarkan UU 18/2017 dan Permenaker 4/2023.",
}

PRIORITY_LABELS: Mapping[Priority, str] = {
    Priority.ELDERLY: "Prioritas lansia",
    Priority.DISABLED: "Prioritas penyandang disabilitas",
    Priority.PREGNANT: "Prioritas ibu hamil",
    Priority.INFANT: "Prioritas ibu dengan bayi",
    Priority.SICK: "Prioritas sakit",
}

PAYER_NAMES: Mapping[Payer, str] = {
    Payer.MEMBER: "peserta",
    Payer.WORKER: "pekerja",
    Payer.EMPLOYER: "pemberi kerja",
    Payer.GOVERNMENT: "pemerintah (APBN/APBD)",
}

PHASE_NAMES: Mapping[PlacementPhase, str] = {
    PlacementPhase.BEFORE: "sebelum bekerja",
    PlacementPhase.DURING: "selama dan setelah bekerja",
}

PROGRAMME_NAMES: Mapping[Programme, str] = {
    Programme.JKK: "Jaminan Kecelakaan Kerja (JKK)",
    Programme.JKM: "Jaminan Kematian (JKM)",
    Programme.JHT: "Jaminan Hari Tua (JHT)",
    Programme.JP: "Jaminan Pensiun (JP)",
    Programme.JKP: "Jaminan Kehilangan Pekerjaan (JKP)",
}

WHERE_TO_GET: Mapping[DocumentItem, str] = {
    DocumentItem.KTP: "fotokopi KTP sendiri; bila hilang, lapor ke Dinas Dukcapil",
    DocumentItem.KK: "fotokopi KK sendiri; bila hilang, minta di Dinas Dukcapil",
    DocumentItem.PHOTO: "studio foto terdekat",
    DocumentItem.BUSINESS_LETTER: "ketua RT/RW atau kantor kelurahan",
    DocumentItem.F1: "formulir tersedia di loket; diisi pemberi kerja",
    DocumentItem.F2: "formulir tersedia di loket; diisi pemberi kerja",
    DocumentItem.NIB: "arsip perusahaan, atau oss.go.id untuk NIB",
    DocumentItem.COMPANY_NPWP: "arsip perusahaan atau kantor pajak",
    DocumentItem.COMPANY_DEED: "arsip perusahaan atau notaris",
    DocumentItem.OWNER_KTP: "pemilik perusahaan",
    DocumentItem.PROJECT_CONTRACT: "kontraktor atau pemberi pekerjaan",
    DocumentItem.PASSPORT: "fotokopi paspor sendiri, atau kantor imigrasi",
    DocumentItem.WORK_CONTRACT: "pelaksana penempatan atau pemberi kerja",
}

SHORT_ITEMS: Mapping[DocumentItem, str] = {
    DocumentItem.KTP: "KTP",
    DocumentItem.KK: "KK",
    DocumentItem.PHOTO: "pas foto",
    DocumentItem.BUSINESS_LETTER: "surat usaha",
    DocumentItem.F1: "F1",
    DocumentItem.F2: "F2",
    DocumentItem.NIB: "NIB",
    DocumentItem.COMPANY_NPWP: "NPWP perusahaan",
    DocumentItem.COMPANY_DEED: "akta perusahaan",
    DocumentItem.OWNER_KTP: "KTP pemilik",
    DocumentItem.PROJECT_CONTRACT: "kontrak proyek",
    DocumentItem.PASSPORT: "paspor",
    DocumentItem.WORK_CONTRACT: "perjanjian kerja",
}
"""Documents in a column of a list, in the order in which they are asked for."""

PERISAI_PLACES = ("Sistem Informasi Perisai, didebit dari saldo agen",)
"""The first payment of whom an agent acquired goes through the agents' system and no other way."""

CONSENT_METHODS: Mapping[str, str] = {
    "form_1a": "pada formulir 1A yang ditandatangani",
    "batch_form": "pada formulir 1A bertanda tangan yang dibawa agen atau penanggung",
    "online": "di situs web atau aplikasi JMO",
    "asked_at_counter": "ditanyakan petugas di loket",
}
"""How a consent was given, by the code that is stored with it."""

PAPER_KINDS: Mapping[PaperKind, str] = {
    PaperKind.TICKET_SLIP: "Karcis antrean",
    PaperKind.FORM_1A: "Formulir 1A",
    PaperKind.CONSENT_RECORD: "Bukti persetujuan",
    PaperKind.MISSING_DOCUMENTS: "Daftar dokumen kurang",
    PaperKind.MY_DATA: "Laporan data saya",
    PaperKind.ERASURE_CERTIFICATE: "Berita acara pemusnahan",
    PaperKind.DUES_NOTIFICATION: "Pemberitahuan iuran",
    PaperKind.DOCUMENT_RECEIPT: "Tanda terima dokumen",
    PaperKind.PAYMENT_CODE_SLIP: "Slip kode bayar",
    PaperKind.PAYMENT_RECEIPT: "Bukti penerimaan pembayaran",
    PaperKind.CARD_HANDOVER: "Serah terima kartu",
    PaperKind.EXCHANGE_KEY: "Lembar kunci pertukaran",
    PaperKind.BATCH_RECEIPT: "Tanda terima dokumen kolektif",
    PaperKind.BATCH_DUES: "Pemberitahuan iuran kolektif",
    PaperKind.BATCH_CODE: "Slip kode bayar total",
    PaperKind.BATCH_PAYMENT: "Bukti penerimaan pembayaran kolektif",
    PaperKind.CARD_LIST: "Daftar serah terima kartu",
    PaperKind.CLOSING_REPORT: "Laporan penutupan hari",
    PaperKind.BOOKING_SLIP: "Bukti janji temu",
}
