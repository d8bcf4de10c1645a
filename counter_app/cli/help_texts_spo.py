"""Help texts of the exchange with Service Point Offices in Indonesian."""

from __future__ import annotations

SPO = {
    "Exchange cases between a branch and its Service Point Offices.": (
        "Tukarkan kasus antara kantor cabang dan Service Point Office-nya."
    ),
    "Print the page with the keys of this office, which are made the first time; for administrators.": (
        "Cetak lembar kunci kantor ini, yang dibuat pada kali pertama; untuk administrator."
    ),
    "Make new keys; every partner must be paired anew.": "Buat kunci baru; setiap pasangan harus dipasangkan lagi.",
    "Make the office of a key page a partner, or give it new keys; for administrators.": (
        "Pasangkan kantor dari lembar kunci, atau ganti kuncinya; untuk administrator."
    ),
    "What the QR of the partner's page holds, or a file with it.": (
        "Isi QR pada lembar kantor pasangan, atau berkas yang memuatnya."
    ),
    "The fingerprint, as printed on the page.": "Sidik kunci, seperti tercetak pada lembar.",
    "Write the next file for a partner office: all that it has not acknowledged yet; for supervisors.": (
        "Tulis berkas berikutnya untuk kantor pasangan: semua yang belum diterimanya; untuk penyelia."
    ),
    "Code of the partner office, where there are several.": "Kode kantor pasangan, bila ada beberapa.",
    "The exchange file.": "Berkas pertukaran.",
    "Take in a file of a partner office, all of it or nothing; for supervisors.": (
        "Ambil berkas kantor pasangan, seluruhnya atau tidak sama sekali; untuk penyelia."
    ),
    "Folder that both offices see, or that is carried.": "Folder yang dilihat kedua kantor, atau yang dibawa.",
    "Take in and write all files of a folder, by a clock or at closing; exits 1 when a file was refused.": (
        "Ambil dan tulis semua berkas sebuah folder, oleh penjadwal atau saat tutup; kode keluar 1 bila ada "
        "yang ditolak."
    ),
    "Show keys, partners, and the cases of which something is still to be said; for supervisors.": (
        "Tampilkan kunci, pasangan, dan kasus yang belum tuntas; untuk penyelia."
    ),
    "Give a case to another officer, since a bank clerk sees only the own ones; for supervisors.": (
        "Alihkan kasus kepada petugas lain, sebab petugas bank hanya melihat miliknya; untuk penyelia."
    ),
    "Sign-in name of the officer who goes on with it.": "Nama masuk petugas yang melanjutkannya.",
    "Whose counter this is: a branch's, or that of a bank that works for one.": (
        "Loket siapa ini: kantor cabang, atau bank yang bekerja untuknya."
    ),
    "Letter of the queue numbers of an SPO.": "Huruf nomor antrean sebuah SPO.",
}
