"""Help texts of online registrations and of e-mail in Indonesian."""

from __future__ import annotations

ONLINE = {
    "Go on with people who registered on the website or in JMO.": (
        "Lanjutkan orang yang mendaftar di situs web atau JMO."
    ),
    "NIK, e-mail address or payment code, whole.": "NIK, alamat e-mail, atau kode iuran, lengkap.",
    "CSV or XLSX that the core system exported.": "CSV atau XLSX hasil ekspor sistem inti.",
    "Of rows that name none.": "Untuk baris yang tidak menyebutkannya.",
    "Keep the registrations of an export; the same export again changes nothing.": (
        "Simpan pendaftaran dari hasil ekspor; ekspor yang sama tidak mengubah apa pun."
    ),
    "Look a registration up; names and addresses are shown masked.": (
        "Cari pendaftaran; nama dan alamat ditampilkan tersamar."
    ),
    "Show registrations for which no case is open yet, the latest first.": (
        "Tampilkan pendaftaran yang belum menjadi kasus, yang terbaru dahulu."
    ),
    "What the person said beside, by keys of form 1A; - is standard input.": (
        "Keterangan lain dari orangnya, menurut kunci formulir 1A; - adalah masukan standar."
    ),
    "First dues month; that of the registration unless given.": (
        "Bulan iuran pertama; bulan pendaftaran bila tidak disebut."
    ),
    "The answer to the consent to messages, asked now.": "Jawaban atas persetujuan pemberitahuan, ditanyakan sekarang.",
    "Open a case, awaiting payment or paid as the export says, with its dues notification and code slip.": (
        "Buka kasus, menunggu pembayaran atau lunas menurut data ekspor, dengan pemberitahuan iuran dan slip kodenya."
    ),
    "What hindered it.": "Apa kendalanya.",
    "Ticket of today to note it on; a new one unless given.": (
        "Karcis hari ini tempat mencatatnya; karcis baru bila tidak disebut."
    ),
    "A ticket of service F for somebody whom the online registration refused, with the reason on it.": (
        "Karcis layanan F untuk orang yang ditolak pendaftaran daring, dengan alasannya."
    ),
    "Send payment codes and dues notifications by e-mail.": "Kirim kode bayar dan pemberitahuan iuran lewat e-mail.",
    "Send what is due now; fit to be run by a clock. Exits 1 when the server makes trouble.": (
        "Kirim yang sudah waktunya; cocok dijalankan penjadwal. Kode keluar 1 bila server bermasalah."
    ),
    "Only these; may be given again.": "Hanya ini; boleh diulang.",
    "Only those of a case.": "Hanya milik satu kasus.",
    "Show e-mails with what became of them, the latest first; addresses are never shown.": (
        "Tampilkan e-mail beserta hasilnya, yang terbaru dahulu; alamat tidak pernah ditampilkan."
    ),
    "What to send.": "Yang dikirim.",
    "Queue the payment code or the dues notification of a case; what was sent is not sent twice.": (
        "Siapkan kode bayar atau pemberitahuan iuran sebuah kasus; yang terkirim tidak dikirim dua kali."
    ),
    "Number of the e-mail.": "Nomor e-mail.",
    "Queue an e-mail again that was given up, withdrawn, or perhaps sent: ask the applicant first.": (
        "Siapkan lagi e-mail yang gagal, ditarik, atau tidak pasti terkirim: tanyakan dahulu kepada pemohon."
    ),
    "Where to.": "Tujuannya.",
    "Send an e-mail that says nothing, to see whether the settings are right; for supervisors.": (
        "Kirim e-mail kosong untuk memeriksa setelan; untuk penyelia."
    ),
    "File whose first line is the password.": "Berkas yang baris pertamanya berisi sandi.",
    "Keep the password of the mail server on this PC, beside the keys and outside of the database; administrators.": (
        "Simpan sandi server e-mail di PC ini, di samping kunci dan di luar basis data; untuk administrator."
    ),
    "Show every step of the way by which a case came, and how far it is.": (
        "Tampilkan setiap langkah kanal sebuah kasus, dan sudah sampai mana."
    ),
}
