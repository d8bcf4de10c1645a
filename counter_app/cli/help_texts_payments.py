"""Help texts of payment codes and payments in Indonesian."""

from __future__ import annotations

PAYMENTS = {
    "Check payment codes and verification codes of papers.": "Periksa kode bayar dan kode verifikasi kertas.",
    "Check a payment code, or say which paper a verification code proves.": (
        "Periksa kode bayar, atau sebutkan kertas mana yang dibuktikan kode verifikasi."
    ),
    "The code as typed.": "Kode seperti diketik.",
    "Void a payment code that must not be paid any more; its case waits for a new one.": (
        "Batalkan kode bayar yang tidak boleh dibayar lagi; kasusnya menunggu kode baru."
    ),
    "Give a case a new code instead of this one, for what is still to be paid.": (
        "Beri kasus kode baru pengganti kode ini, untuk jumlah yang masih harus dibayar."
    ),
    "The code to replace, or the number of its case.": "Kode yang diganti, atau nomor kasusnya.",
    "The same code once more, when it was typed and not scanned.": (
        "Kode yang sama sekali lagi, bila diketik dan tidak dipindai."
    ),
    "Record payments.": "Catat pembayaran.",
    "Record one payment by hand, with its receipt.": "Catat satu pembayaran, beserta bukti penerimaannya.",
    "The payment code.": "Kode bayar.",
    "Why another amount than the one owed is taken; not needed for the right one.": (
        "Alasan menerima jumlah yang berbeda; tidak perlu bila jumlahnya tepat."
    ),
    "Number of the payment, as `payment list` tells it.": "Nomor pembayaran, seperti pada `payment list`.",
    "Ask that a payment be taken back; a second person decides.": (
        "Minta pembatalan suatu pembayaran; orang kedua yang memutuskan."
    ),
    "Take the payment back, or leave it.": "Batalkan pembayaran, atau biarkan.",
    "All payments of the list's code, not only this one.": "Semua pembayaran kode daftar ini, bukan hanya yang satu.",
    "Decide, as a supervisor who did not ask for it, whether a payment is taken back.": (
        "Putuskan, sebagai penyelia yang tidak memintanya, apakah pembayaran dibatalkan."
    ),
    "Issue the receipt of a payment that has none yet, or print it again.": (
        "Terbitkan bukti penerimaan pembayaran yang belum ada, atau cetak lagi."
    ),
    "Part of a code, case number, reference or name; all unless given.": (
        "Bagian kode, nomor kasus, referensi, atau nama; semua bila tidak disebut."
    ),
    "Day of the payments; today unless given.": "Hari pembayaran; hari ini bila tidak disebut.",
    "List who has to pay, who paid, what does not add up, and which reversals wait for a decision.": (
        "Daftar yang harus membayar, yang sudah membayar, yang tidak cocok, dan pembatalan yang menunggu keputusan."
    ),
    "The old-age savings were claimed.": "JHT sudah diklaim.",
    "Tell first and next dues month, due date, arrears and lapse, by what was paid here.": (
        "Sebutkan bulan iuran pertama dan berikutnya, jatuh tempo, tunggakan, dan berakhirnya kepesertaan, menurut "
        "pembayaran di kantor ini."
    ),
}
