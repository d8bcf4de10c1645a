"""What the keys of answers about payment codes and payments are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

PAYMENT_FIELDS: Mapping[str, Label] = {
    "advice": Label("Anjuran", "Advice"),
    "approved": Label("Disetujui", "Approved"),
    "arrears": Label("Tunggakan", "Arrears"),
    "asked": Label("Pembatalan diminta", "Reversals asked for"),
    "asked_at": Label("Diminta pada", "Asked at"),
    "asked_by": Label("Diminta oleh", "Asked by"),
    "awaiting": Label("Menunggu pembayaran", "Awaiting payment"),
    "case_number": Label("Kasus", "Case"),
    "case_state": Label("Keadaan kasus", "State of the case"),
    "core_code_again": Label("Kode sekali lagi", "Code once more"),
    "credit": Label("Lebih bayar", "Credit"),
    "decided_by": Label("Diputuskan oleh", "Decided by"),
    "decided_at": Label("Diputuskan pada", "Decided at"),
    "decision": Label("Keputusan", "Decision"),
    "difference": Label("Selisih", "Difference"),
    "differences": Label("Tidak cocok", "Differences"),
    "difference_reason": Label("Alasan selisih", "Why the amount differed"),
    "due": Label("Harus dibayar", "Due"),
    "dues_owed": Label("Tunggakan iuran", "Dues in arrears"),
    "ended_reason": Label("Alasan berakhir", "Why it ended"),
    "mine": Label("Permintaan sendiri", "Asked by yourself"),
    "months_in_arrears": Label("Bulan menunggak", "Months in arrears"),
    "next_due_on": Label("Jatuh tempo berikutnya", "Next due date"),
    "next_month": Label("Bulan iuran berikutnya", "Next dues month"),
    "owed_again": Label("Harus dibayar lagi", "Owed again"),
    "payment_id": Label("Nomor pembayaran", "Payment number"),
    "received": Label("Diterima", "Received"),
    "recorded_at": Label("Dicatat pada", "Recorded at"),
    "replaces": Label("Mengganti", "Replaces"),
    "rest": Label("Sisa", "Rest"),
    "reversal_asked": Label("Pembatalan diminta", "Reversal asked for"),
    "reversals": Label("Pembatalan", "Reversals"),
    "reversed": Label("Dibatalkan", "Reversed"),
    "reversed_at": Label("Dibatalkan pada", "Reversed at"),
    "tell_by": Label("Beri tahu paling lambat", "Tell the payer by"),
}
