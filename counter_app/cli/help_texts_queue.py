"""Help texts of the later steps of the queue in Indonesian, by the English ones."""

from __future__ import annotations

from collections.abc import Mapping

QUEUE_STEPS: Mapping[str, str] = {
    "Call the next ticket to a counter, by the rule, or a certain one for a reason.": (
        "Panggil karcis berikutnya ke loket menurut aturan, atau karcis tertentu dengan alasan."
    ),
    "This ticket instead of the next one; needs a reason.": "Karcis ini, bukan yang berikutnya; perlu alasan.",
    "Who may call the person again.": "Siapa yang boleh memanggil orang itu lagi.",
    "Service to go on to in the same visit.": "Layanan berikutnya dalam kunjungan yang sama.",
    "The visit is over, or goes on to another service under the same number.": (
        "Kunjungan selesai, atau berlanjut ke layanan lain dengan nomor yang sama."
    ),
    "Take the last step back, within seconds, as if it had not been made.": (
        "Batalkan langkah terakhir dalam beberapa detik, seolah tidak pernah terjadi."
    ),
    "Take a counter from its officer; whoever is there goes back to the old place. For supervisors.": (
        "Bebaskan loket dari petugasnya; yang sedang di sana kembali ke tempat semula. Untuk penyelia."
    ),
    "Show or set what a counter serves, or what one officer serves there; setting is for supervisors.": (
        "Tampilkan atau atur layanan loket, atau layanan seorang petugas di sana; mengatur hanya untuk penyelia."
    ),
    "Services in order, groups separated by |; unchanged if not given.": (
        "Layanan menurut urutan, kelompok dipisahkan |; tetap bila tidak disebut."
    ),
    "Services to call only when nobody waits for the others.": "Layanan yang dipanggil hanya bila yang lain kosong.",
    "Take a service only so: line, wait, time of day.": "Ambil layanan hanya begini: antrean, lama tunggu, jam.",
    "Only for this officer.": "Hanya untuk petugas ini.",
    "Take the officer's own profile away.": "Hapus profil petugas itu sendiri.",
    "Serve somebody without a ticket at once, under the next number of the service.": (
        "Langsung layani orang tanpa karcis, dengan nomor berikutnya dari layanan itu."
    ),
    "Counter at which somebody is served.": "Loket yang melayani.",
    "Why, in a few words; needed while others wait.": "Alasannya; wajib selama ada yang menunggu.",
    "Enter a number that was written on paper while the system was down. For supervisors.": (
        "Masukkan nomor yang ditulis di kertas selama sistem mati. Untuk penyelia."
    ),
    "Number on the paper, as in A018.": "Nomor pada kertas, misalnya A018.",
    "When the paper was given out.": "Kapan kertas itu diberikan.",
    "Counter that served it meanwhile.": "Loket yang sudah melayaninya.",
    "When serving began, if it is over.": "Kapan mulai dilayani, bila sudah selesai.",
    "When serving ended, if it is over.": "Kapan selesai dilayani, bila sudah selesai.",
    "Carry who still waits over to the next working day, each under a new number. For supervisors.": (
        "Bawa yang masih menunggu ke hari kerja berikutnya, masing-masing dengan nomor baru. Untuk penyelia."
    ),
    "Number of the ticket; all that are left unless given.": "Nomor karcis; semua yang tersisa bila tidak disebut.",
}
