"""Fixed Indonesian wording of the papers."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.dues.model import Programme, Segment
from counter_app.queueing.model import Priority
from counter_app.shared.papers import PaperKind

LEGAL_FOOTER = (
    "Perhitungan berdasarkan PP 44/2015 jo. PP 82/2019 jo. PP 49/2023, PP 46/2015 jo. PP 60/2015, PP 50/2025."
)

PRIORITY_LABELS: Mapping[Priority, str] = {
    Priority.ELDERLY: "Prioritas lansia",
    Priority.DISABLED: "Prioritas penyandang disabilitas",
    Priority.PREGNANT: "Prioritas ibu hamil",
    Priority.INFANT: "Prioritas ibu dengan bayi",
    Priority.SICK: "Prioritas sakit",
}

SEGMENT_NAMES: Mapping[Segment, str] = {
    Segment.BPU: "Bukan Penerima Upah (BPU)",
    Segment.PU: "Penerima Upah (PU)",
    Segment.JAKON: "Jasa Konstruksi",
    Segment.PMI: "Pekerja Migran Indonesia (PMI)",
}

PROGRAMME_NAMES: Mapping[Programme, str] = {
    Programme.JKK: "Jaminan Kecelakaan Kerja (JKK)",
    Programme.JKM: "Jaminan Kematian (JKM)",
    Programme.JHT: "Jaminan Hari Tua (JHT)",
    Programme.JP: "Jaminan Pensiun (JP)",
    Programme.JKP: "Jaminan Kehilangan Pekerjaan (JKP)",
}

BENEFITS: Mapping[Programme, str] = {
    Programme.JKK: (
        "JKK: perawatan sesuai kebutuhan medis akibat kecelakaan kerja, santunan selama tidak mampu bekerja, "
        "dan santunan kematian 48 × upah (PP 82/2019)."
    ),
    Programme.JKM: (
        "JKM: santunan Rp 42.000.000 bagi ahli waris, dan beasiswa paling banyak untuk 2 anak setelah masa iur "
        "3 tahun (PP 82/2019)."
    ),
    Programme.JHT: "JHT: seluruh iuran JHT beserta hasil pengembangannya, dibayarkan pada usia 56 tahun (PP 46/2015).",
}

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
    PaperKind.CARD_HANDOVER: "Serah terima kartu",
    PaperKind.CLOSING_REPORT: "Laporan penutupan hari",
}
