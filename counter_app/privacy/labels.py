"""Words of privacy for papers, windows and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.privacy.model import Erased, ErasureGround
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
        Erased.DOCUMENT_NOTES: Label("Catatan pada dokumen", "Notes on documents"),
        Erased.ATTACHMENTS: Label("Hasil pindai dokumen", "Scans of documents"),
        Erased.QUOTES: Label("Penghasilan pada pemberitahuan iuran", "Incomes in dues notifications"),
        Erased.PAYMENT_REFERENCES: Label("Referensi bank pada pembayaran", "Bank references of payments"),
        Erased.CARD_RECEIVERS: Label("Penerima kartu", "Receivers of cards"),
        Erased.MEMBER_NUMBERS: Label("Nomor peserta", "Member numbers"),
        Erased.TICKET_TEXTS: Label("Catatan petugas pada karcis", "Officers' notes on tickets"),
        Erased.TICKET_LINKS: Label("Kaitan kasus dengan karcis", "Links of cases with tickets"),
    }
)
