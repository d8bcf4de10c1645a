"""What the keys of answers about cards are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

CARD_FIELDS: Mapping[str, Label] = {
    "delivery": Label("Cara penyerahan", "Delivery"),
    "sent_at": Label("Dikirim pada", "Sent at"),
    "sent_reference": Label("Nomor kiriman", "Number of the sending"),
    "returned_at": Label("Kembali pada", "Returned at"),
    "returned_reason": Label("Sebab kembali", "Reason of the return"),
    "late_reason": Label("Sebab terlambat", "Reason of lateness"),
    "late_note": Label("Keterangan keterlambatan", "Note on lateness"),
    "holder": Label("Peserta", "Member"),
    "number_late": Label("Nomor terlambat", "Number late"),
    "number_due": Label("Nomor harus terbit", "Number due"),
    "number_due_count": Label("Menunggu nomor", "Awaiting a number"),
    "late": Label("Terlambat", "Late"),
    "late_count": Label("Terlambat", "Late"),
    "due_today": Label("Jatuh tempo hari ini", "Due today"),
    "due_today_count": Label("Jatuh tempo hari ini", "Due today"),
    "due_soon": Label("Segera jatuh tempo", "Due soon"),
    "due_soon_count": Label("Segera jatuh tempo", "Due soon"),
    "ready": Label("Siap diambil", "Ready"),
    "ready_count": Label("Siap diambil", "Ready"),
    "sent": Label("Dikirim", "Sent"),
    "sent_count": Label("Dikirim", "Sent"),
    "returned": Label("Kembali", "Returned"),
    "returned_count": Label("Kembali", "Returned"),
    "may_collect": Label("Dapat diambil", "May be collected"),
    "preview": Label("Hanya pratinjau", "Preview only"),
    "signed": Label("Ditandatangani di layar", "Signed on a screen"),
    "signature_svg": Label("Tanda tangan (SVG)", "Signature (SVG)"),
    "signatures": Label("Tanda tangan", "Signatures"),
    "signed_at": Label("Ditandatangani di loket", "Signed at counter"),
    "mode": Label("Cara", "Way"),
    "signature": Label("Tanda tangan", "Signature"),
    "accepted": Label("Diterima", "Taken"),
    "problems": Label("Baris yang ditolak", "Lines refused"),
    "more": Label("Masih ada lagi", "There are more"),
    "percent": Label("Persen", "Per cent"),
}
