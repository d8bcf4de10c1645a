"""Words of privacy for papers, windows and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.privacy.model import Erased, ErasureGround
from counter_app.shared.events import EventKind
from counter_app.shared.labels import Label

GROUND_LABELS: Mapping[ErasureGround, Label] = MappingProxyType(
    {
        ErasureGround.REQUEST: Label(
            "permintaan pemilik data (UU 27/2022 pasal 43 dan 44)",
            "request of the data subject (UU 27/2022 art. 43 and 44)",
        ),
        ErasureGround.CONSENT_WITHDRAWN: Label(
            "persetujuan ditarik kembali (UU 27/2022 pasal 43)", "consent withdrawn (UU 27/2022 art. 43)"
        ),
        ErasureGround.NOT_NEEDED: Label(
            "tidak lagi diperlukan untuk tujuan pemrosesan (UU 27/2022 pasal 43)",
            "no longer needed for the purpose (UU 27/2022 art. 43)",
        ),
        ErasureGround.UNLAWFUL: Label(
            "diperoleh atau diproses secara melawan hukum (UU 27/2022 pasal 43 dan 44)",
            "obtained or processed unlawfully (UU 27/2022 art. 43 and 44)",
        ),
        ErasureGround.RETENTION: Label(
            "masa penyimpanan berakhir (UU 27/2022 pasal 42 dan 44)", "end of retention (UU 27/2022 art. 42 and 44)"
        ),
    }
)

ERASED_LABELS: Mapping[Erased, Label] = MappingProxyType(
    {
        Erased.IDENTITIES: Label("Identitas (NIK, nama, tanggal lahir)", "Identities (NIK, name, date of birth)"),
        Erased.FORMS: Label("Isian formulir 1A", "Contents of form 1A"),
        Erased.DRAFTS: Label("Draf formulir", "Drafts of forms"),
        Erased.ONLINE: Label("Data pendaftaran daring", "Online registrations"),
        Erased.DOCUMENT_NOTES: Label("Catatan pada dokumen", "Notes on documents"),
        Erased.ATTACHMENTS: Label("Hasil pindai dokumen", "Scans of documents"),
        Erased.QUOTES: Label("Penghasilan pada pemberitahuan iuran", "Incomes in dues notifications"),
        Erased.PAYMENT_REFERENCES: Label("Referensi bank pada pembayaran", "Bank references of payments"),
        Erased.PAYMENT_TEXTS: Label("Alasan pada pembayaran dan kode bayar", "Reasons given for payments and codes"),
        Erased.CARD_RECEIVERS: Label("Penerima dan pengiriman kartu", "Receivers and sending of cards"),
        Erased.SIGNATURES: Label("Tanda tangan penerima kartu", "Signatures for cards"),
        Erased.MEMBER_NUMBERS: Label("Nomor peserta", "Member numbers"),
        Erased.TICKET_TEXTS: Label("Catatan petugas pada karcis", "Officers' notes on tickets"),
        Erased.TICKET_LINKS: Label("Kaitan kasus dengan karcis", "Links of cases with tickets"),
        Erased.BRINGERS: Label("Agen dan penanggung perseorangan", "Agents and persons who paid"),
    }
)

PROCESSING_LABELS: Mapping[EventKind, Label] = MappingProxyType(
    {
        EventKind.DRAFT_STARTED: Label("draf dimulai", "draft started"),
        EventKind.DRAFT_TAKEN_OVER: Label("draf dilanjutkan", "draft taken over"),
        EventKind.DRAFT_DROPPED: Label("draf dihapus", "draft dropped"),
        EventKind.FORM_SUBMITTED: Label("formulir diterima", "form submitted"),
        EventKind.TICKET_ATTACHED: Label("karcis dikaitkan", "ticket attached"),
        EventKind.CASE_CALLED: Label("dipanggil", "called"),
        EventKind.CASE_WAITING: Label("kembali menunggu", "back to waiting"),
        EventKind.DOCUMENT_RECORDED: Label("dokumen dicatat", "document recorded"),
        EventKind.DOCUMENTS_CHECKED: Label("dokumen diperiksa", "documents checked"),
        EventKind.ATTACHMENT_ADDED: Label("lampiran ditambahkan", "attachment added"),
        EventKind.ATTACHMENT_VIEWED: Label("lampiran dilihat", "attachment viewed"),
        EventKind.ATTACHMENT_REMOVED: Label("lampiran dihapus", "attachment removed"),
        EventKind.MISSING_SLIP_ISSUED: Label("daftar dokumen kurang terbit", "list of missing documents issued"),
        EventKind.DATA_CHANGED: Label("perubahan data dicatat", "change of data recorded"),
        EventKind.CONSENT_WITHDRAWN: Label("persetujuan ditarik", "consent withdrawn"),
        EventKind.PERSON_EXPORTED: Label("data diekspor untuk pemiliknya", "data exported for their owner"),
        EventKind.PERSON_ERASED: Label("data pribadi dihapus", "personal data erased"),
        EventKind.RETENTION_APPLIED: Label("masa simpan berakhir", "end of retention"),
        EventKind.HOLD_SET: Label("penghapusan ditahan", "erasure put on hold"),
        EventKind.HOLD_RELEASED: Label("penahanan dilepas", "hold released"),
        EventKind.DUES_NOTIFIED: Label("iuran diberitahukan", "dues notified"),
        EventKind.RECEIPT_ISSUED: Label("tanda terima terbit", "receipt issued"),
        EventKind.CASE_CANCELLED: Label("kasus dibatalkan", "case cancelled"),
        EventKind.CASE_VIEWED: Label("data dilihat", "data viewed"),
        EventKind.PAYMENT_CODE_ISSUED: Label("kode bayar terbit", "payment code issued"),
        EventKind.PAYMENT_CODE_EXPIRED: Label("kode bayar kedaluwarsa", "payment code expired"),
        EventKind.PAYMENT_CODE_REINSTATED: Label("kode bayar dipulihkan", "payment code reinstated"),
        EventKind.PAYMENT_CODE_VOIDED: Label("kode bayar dibatalkan", "payment code voided"),
        EventKind.PAYMENT_RECORDED: Label("pembayaran dicatat", "payment recorded"),
        EventKind.PAYMENT_CODE_REISSUED: Label("kode bayar diganti", "payment code issued anew"),
        EventKind.PAYMENT_ADDED: Label("pembayaran sebagian atau lebih dicatat", "part or excess payment recorded"),
        EventKind.REVERSAL_ASKED: Label("pembatalan pembayaran diminta", "reversal of a payment asked for"),
        EventKind.REVERSAL_REFUSED: Label("pembatalan pembayaran ditolak", "reversal of a payment refused"),
        EventKind.PAYMENT_REVERSED: Label("pembayaran dibatalkan", "payment reversed"),
        EventKind.BANK_LIST_TAKEN: Label("daftar bank diimpor", "bank's list imported"),
        EventKind.MEMBER_NUMBER_ISSUED: Label("nomor peserta terbit", "member number issued"),
        EventKind.CARD_READY: Label("kartu siap", "card ready"),
        EventKind.CARD_HANDED_OVER: Label("kartu diserahkan", "card handed over"),
        EventKind.CARD_SENT: Label("kartu dikirim", "card sent"),
        EventKind.CARD_RETURNED: Label("kiriman kartu kembali", "sent card came back"),
        EventKind.CARD_LATE_NOTED: Label("alasan keterlambatan dicatat", "reason of lateness noted"),
        EventKind.CASE_SENT: Label("data dikirim ke kantor pasangan", "data sent to the paired office"),
        EventKind.CASE_TAKEN_IN: Label("data diterima dari kantor pasangan", "data taken in from the paired office"),
        EventKind.QUOTE_TAKEN_IN: Label("iuran diterima dari kantor pasangan", "dues taken in from the paired office"),
        EventKind.CODE_TAKEN_IN: Label("kode bayar diterima dari kantor pasangan", "payment code taken in"),
        EventKind.PAYMENT_TAKEN_IN: Label("pembayaran diterima dari kantor pasangan", "payment taken in"),
        EventKind.ERASED_THERE: Label("data dimusnahkan di kantor pasangan", "data erased at the paired office"),
        EventKind.ONLINE_IMPORTED: Label(
            "ekspor pendaftaran daring diimpor", "export of online registrations imported"
        ),
        EventKind.ONLINE_TAKEN_OVER: Label("pendaftaran daring diambil alih", "online registration taken over"),
        EventKind.MAIL_QUEUED: Label("e-mail disiapkan", "e-mail queued"),
        EventKind.MAIL_SENT: Label("e-mail dikirim", "e-mail sent"),
        EventKind.MAIL_POSTPONED: Label("pengiriman e-mail ditunda", "e-mail postponed"),
        EventKind.MAIL_GIVEN_UP: Label("e-mail gagal dikirim", "e-mail given up"),
        EventKind.MAIL_UNSURE: Label("e-mail tidak pasti terkirim", "e-mail perhaps sent"),
        EventKind.MAIL_WITHDRAWN: Label("e-mail ditarik", "e-mail withdrawn"),
        EventKind.CASE_GIVEN: Label("kasus dialihkan kepada petugas lain", "case given to another officer"),
        EventKind.SCREEN_SHOWN: Label("ditampilkan kepada pemohon", "shown to the applicant"),
        EventKind.SCREEN_ANSWERED: Label("dijawab pemohon di layar", "answered by the applicant on the screen"),
        EventKind.PAPER_ISSUED: Label("kertas terbit", "paper issued"),
        EventKind.PAPER_PRINTED: Label("kertas dicetak", "paper printed"),
    }
)
"""What was done with somebody's data, as the diary tells it of a case."""
