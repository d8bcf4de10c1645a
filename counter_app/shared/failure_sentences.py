"""What each failure of the surroundings is called for people, in both languages, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import FailureCode
from counter_app.shared.labels import Label

FAILURES: Mapping[FailureCode, Label] = {
    FailureCode.DATABASE_MISSING: Label(
        "Basis data {file} tidak ada. Buat dengan: counter-app init.",
        "There is no database {file}. Make it with: counter-app init.",
    ),
    FailureCode.DATABASE_GONE: Label(
        "Basis data tidak dapat dihubungi. Periksa berkas, jaringan, atau server, lalu ulangi.",
        "The database cannot be reached. Check the file, the network or the server, and try again.",
    ),
    FailureCode.DATABASE_BUSY: Label(
        "Basis data sedang sibuk. Ulangi sebentar lagi.", "The database is busy. Try again in a moment."
    ),
    FailureCode.DATABASE_NOT_OURS: Label(
        "Ini bukan basis data Loket Cabang. Periksa --database.",
        "This is not a database of Loket Cabang. Check --database.",
    ),
    FailureCode.DATABASE_NEWER: Label(
        "Basis data ini dibuat oleh versi program yang lebih baru[ ({revision})]. Mutakhirkan program.",
        "This database was made by a newer version of the program[ ({revision})]. Update the program.",
    ),
    FailureCode.DATABASE_OLDER: Label(
        "Basis data ini dari versi program yang lebih lama ({revision}). Jalankan: counter-app migrate.",
        "This database is of an older version of the program ({revision}). Run: counter-app migrate.",
    ),
    FailureCode.DATABASE_DAMAGED: Label(
        "Basis data rusak[ ({what})]. Hentikan pemakaian, lalu pulihkan cadangan: counter-app restore.",
        "The database is damaged[ ({what})]. Stop using it and bring back a backup: counter-app restore.",
    ),
    FailureCode.DATABASE_READ_ONLY: Label(
        "Basis data hanya dapat dibaca. Periksa hak atas berkas dan foldernya.",
        "The database can only be read. Check the rights on its file and folder.",
    ),
    FailureCode.DATABASE_URL: Label(
        "Alamat basis data tidak dapat dipakai di sini.[ Cadangan {backend} dibuat dan dipulihkan dengan alatnya "
        "sendiri: pg_dump dan pg_restore.] Contoh alamat: sqlite:////data/cabang.db atau postgresql://nama@server/cabang.",
        "This database address cannot be used here.[ A {backend} database is backed up and restored by its own tools: "
        "pg_dump and pg_restore.] Addresses look like sqlite:////data/branch.db or postgresql://name@server/branch.",
    ),
    FailureCode.DRIVER_MISSING: Label(
        'Penghubung PostgreSQL ({package}) belum terpasang. Pasang program dengan tambahan "postgres"; bila libpq '
        "tidak ada, pasang paket Debian libpq5.",
        'The PostgreSQL driver ({package}) is not installed. Install the program with its extra "postgres"; where '
        "libpq is missing, install the Debian package libpq5.",
    ),
    FailureCode.DISK_FULL: Label(
        "Cakram penuh. Kosongkan ruang, lalu ulangi.", "The disk is full. Make room and try again."
    ),
    FailureCode.FOLDER_UNWRITABLE: Label(
        "Folder[ {folder}] tidak ada atau tidak dapat ditulisi. Periksa letak dan haknya.",
        "The folder[ {folder}] is not there or cannot be written to. Check its place and rights.",
    ),
    FailureCode.FILE_UNREADABLE: Label(
        "Berkas {file} tidak dapat dibaca[: {reason}].", "The file {file} cannot be read[: {reason}]."
    ),
    FailureCode.KEY_MISSING: Label(
        "Kunci lampiran kantor ini tidak ada di {folder}. Salin berkas kunci dari PC lain atau dari cadangan.",
        "The key to this office's attachments is not in {folder}. Copy the key file from another PC or from a backup.",
    ),
    FailureCode.KEY_WRONG: Label(
        "Kunci lampiran di {folder} bukan milik kantor ini. Salin berkas kunci yang benar.",
        "The key to the attachments in {folder} is not that of this office. Copy the right key file.",
    ),
    FailureCode.EXCHANGE_KEY_MISSING: Label(
        "Kunci pertukaran kantor ini tidak ada di {folder}, atau bukan yang terdaftar. Salin kembali berkasnya, atau "
        "administrator membuat kunci baru (spo key).",
        "The exchange key of this office is not in {folder}, or not the registered one. Copy its file back, or an "
        "administrator makes a new one (spo key).",
    ),
    FailureCode.MAIL_PASSWORD_MISSING: Label(
        "Sandi server e-mail tidak ada di {folder} atau tidak terbaca. Simpan dengan: counter-app mail password.",
        "The mail server's password is not in {folder}, or cannot be read. Keep it with: counter-app mail password.",
    ),
    FailureCode.VAULT_MISSING: Label(
        "Lampiran kantor ini tidak ada di {folder}. Sambungkan folder bersama, atau pulihkan cadangannya.",
        "The attachments of this office are not in {folder}. Connect the shared folder, or bring back their backup.",
    ),
    FailureCode.ATTACHMENT_DAMAGED: Label(
        "Lampiran ini rusak atau hilang dari penyimpanan. Pindai ulang dokumennya.",
        "This attachment is damaged or gone from the store. Scan the document again.",
    ),
    FailureCode.OUTPUT_FAILED: Label(
        "Jawaban tidak dapat ditulis[: {reason}]. Pekerjaannya mungkin sudah tersimpan; periksa sebelum mengulang.",
        "The answer cannot be written[: {reason}]. The work itself may be stored; look before you repeat it.",
    ),
    FailureCode.PRINTER_FAILED: Label(
        "Pencetak tidak berhasil mencetak. Periksa kertas dan kabelnya.",
        "The printer did not print. Check its paper and cable.",
    ),
    FailureCode.LIBRARY_MISSING: Label(
        "Pustaka {library} tidak dapat dimuat. Pasang paket Debian {package}, atau pasang ulang program.",
        "The library {library} cannot be loaded. Install the Debian package {package}, or install the program again.",
    ),
    FailureCode.DISPLAY_MISSING: Label(
        "Tidak ada layar. Tanpa layar: QT_QPA_PLATFORM=offscreen.",
        "There is no display. Without one: QT_QPA_PLATFORM=offscreen.",
    ),
}
