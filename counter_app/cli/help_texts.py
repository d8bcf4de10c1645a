"""Help texts in Indonesian, by the English ones that stand beside the commands."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.cli.help_texts_bank import BANK
from counter_app.cli.help_texts_batches import BATCHES
from counter_app.cli.help_texts_cards import CARDS
from counter_app.cli.help_texts_finding import FINDING
from counter_app.cli.help_texts_forecast import FORECAST
from counter_app.cli.help_texts_hours import HOURS
from counter_app.cli.help_texts_online import ONLINE
from counter_app.cli.help_texts_payments import PAYMENTS
from counter_app.cli.help_texts_queue import QUEUE_STEPS
from counter_app.cli.help_texts_registration import PRIVACY, REGISTRATION
from counter_app.cli.help_texts_spo import SPO

_SHARED = {
    "Loket Cabang: the registration counter of a BPJS Ketenagakerjaan branch.": (
        "Loket Cabang: loket pendaftaran kantor cabang BPJS Ketenagakerjaan."
    ),
    "SQLAlchemy URL of the database; also COUNTER_APP_DATABASE.": (
        "Alamat SQLAlchemy basis data; juga COUNTER_APP_DATABASE."
    ),
    "Answer with one JSON document.": "Jawab dengan satu dokumen JSON.",
    "Who acts, in a real database.": "Siapa yang bertindak, pada basis data sungguhan.",
    "File whose first line is the officer's password.": "Berkas yang baris pertamanya sandi petugas.",
    "Time to be believed; training only.": "Waktu yang dipakai; hanya untuk latihan.",
    "Language of messages; also COUNTER_APP_LANG.": "Bahasa pesan; juga COUNTER_APP_LANG.",
    "Install completion for the current shell.": "Pasang pelengkapan perintah untuk shell ini.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Tampilkan pelengkapan perintah untuk shell ini, untuk disalin atau disesuaikan."
    ),
    "Why, in a few words.": "Alasannya, dalam beberapa kata.",
}

_SIMULATION = {
    "Play a whole day in a training branch, with every paper; goes on from what is there after a kill.": (
        "Mainkan satu hari penuh di cabang latihan, beserta semua kertasnya; melanjutkan yang sudah ada bila terhenti."
    ),
    "Folder for the database and the papers.": "Folder untuk basis data dan kertas.",
    "Visitors of the day.": "Banyaknya pengunjung hari itu.",
    "Counters that are open.": "Banyaknya loket yang buka.",
    "The same seed plays the same day.": "Benih yang sama memainkan hari yang sama.",
    "The business day; today or the next working day unless given.": (
        "Hari layanan; bila tidak disebut, hari ini atau hari kerja berikutnya."
    ),
}

_ADMINISTRATION = {
    "Make the branch's database with services, counters and an administrator, or upgrade it.": (
        "Buat basis data cabang dengan layanan, loket, dan administrator, atau mutakhirkan."
    ),
    "Code of the branch, 4 digits.": "Kode cabang, 4 digit.",
    "Name of the branch.": "Nama cabang.",
    "A branch for training, demos and tests.": "Cabang untuk latihan, peragaan, dan pengujian.",
    "Who issues payment codes: the core system, or this office.": (
        "Penerbit kode bayar: sistem inti, atau kantor ini sendiri."
    ),
    "File with the password of the administrator `admin`.": "Berkas sandi administrator `admin`.",
    "Bring the database to the present version, after making a safety copy of it.": (
        "Mutakhirkan basis data ke versi kini, setelah membuat salinan pengaman."
    ),
    "Copy the database to a new file, and the attachments beside it, while others go on working.": (
        "Salin basis data ke berkas baru, dan lampiran ke sampingnya, selagi yang lain terus bekerja."
    ),
    "The new file.": "Berkas baru.",
    "Make a backup the database; an existing one is never overwritten.": (
        "Jadikan cadangan sebagai basis data; yang sudah ada tidak pernah ditimpa."
    ),
    "The backup.": "Berkas cadangan.",
    "Prove the diary's chain and every invariant of the database.": (
        "Buktikan rantai buku harian dan semua aturan tetap basis data."
    ),
    "Play a whole day in a training branch, with every paper; goes on from what is there after a kill.": (
        "Mainkan satu hari penuh di cabang latihan, dengan semua kertas; melanjutkan yang ada bila terhenti."
    ),
    "Folder for the database and the papers.": "Folder untuk basis data dan kertas.",
    "Visitors of the day.": "Banyaknya pengunjung hari itu.",
    "Counters that are open.": "Banyaknya loket yang buka.",
    "The same seed plays the same day.": "Benih yang sama memainkan hari yang sama.",
    "The business day; today or the next working day unless given.": (
        "Hari layanan; hari ini atau hari kerja berikutnya bila tidak disebut."
    ),
    "Keep the key to the attachments; for administrators.": "Kelola kunci lampiran; untuk administrator.",
    "Say where the key lies and whether it fits the attachments; the key itself is not shown.": (
        "Sebutkan letak kunci dan apakah cocok dengan lampiran; kuncinya sendiri tidak ditampilkan."
    ),
    "Copy the key to a file for safe keeping, or for another PC of the branch.": (
        "Salin kunci ke berkas untuk disimpan, atau untuk PC lain kantor ini."
    ),
    "Take over the key of this branch; another key is never overwritten.": (
        "Pasang kunci kantor ini; kunci lain tidak pernah ditimpa."
    ),
    "The exported key.": "Berkas kunci hasil salinan.",
    "Keep the officers; for administrators.": "Kelola petugas; untuk administrator.",
    "Add an officer.": "Tambah petugas.",
    "Sign-in name.": "Nama masuk.",
    "Name as it stands on papers.": "Nama seperti tertera pada kertas.",
    "What the officer may do.": "Apa yang boleh dilakukan petugas.",
    "File whose first line is the new password; asked twice otherwise.": (
        "Berkas yang baris pertamanya sandi baru; bila tidak ada, ditanyakan dua kali."
    ),
    "Let nobody sign in as this officer any more.": "Petugas ini tidak dapat masuk lagi.",
    "Set a new password or PIN: one's own, or anybody's for an administrator.": (
        "Pasang sandi atau PIN baru: milik sendiri, atau milik siapa pun bagi administrator."
    ),
    "Change what an officer may do.": "Ubah apa yang boleh dilakukan petugas.",
    "The new role.": "Peran yang baru.",
    "List the officers.": "Daftar petugas.",
    "Read and change the branch's settings.": "Baca dan ubah setelan cabang.",
    "Show one setting, or all.": "Tampilkan satu setelan, atau semuanya.",
    "One setting; all unless given.": "Satu setelan; semuanya bila tidak disebut.",
    "Change one setting; for administrators.": "Ubah satu setelan; untuk administrator.",
    "The setting.": "Setelannya.",
    "Its new value.": "Nilai barunya.",
}

_QUEUE = {
    "Show who waits, per service.": "Tampilkan siapa yang menunggu, per layanan.",
    "Open, pause and close counters.": "Buka, jeda, dan tutup loket.",
    "Open a counter for the acting officer, or go on after a pause.": (
        "Buka loket bagi petugas yang bertindak, atau lanjutkan setelah jeda."
    ),
    "Number of the counter.": "Nomor loket.",
    "Stop calling for a while.": "Berhenti memanggil untuk sementara.",
    "End the session of a counter.": "Akhiri sesi loket.",
    "Issue tickets, call them and lead them to their end.": "Terbitkan karcis, panggil, dan layani sampai selesai.",
    "Issue the next ticket of a service.": "Terbitkan karcis berikutnya untuk suatu layanan.",
    "Letter of the service.": "Huruf layanan.",
    "Reason to be served with priority.": "Alasan dilayani dengan prioritas.",
    "Print the slip too.": "Cetak karcisnya juga.",
    "Counter that calls.": "Loket yang memanggil.",
    "Show a ticket with its time slices and calls.": "Tampilkan karcis dengan potongan waktu dan panggilannya.",
    "Number of the ticket, as in A001.": "Nomor karcis, misalnya A001.",
    "Day of the ticket; today unless given.": "Hari karcis; hari ini bila tidak disebut.",
    "Print the slip of a ticket, as a copy if it was printed before.": (
        "Cetak karcis, sebagai salinan bila pernah dicetak."
    ),
    "Call the same ticket once more.": "Panggil karcis yang sama sekali lagi.",
    "Counter at which the ticket must be.": "Loket tempat karcis itu harus berada.",
    "The person is at the counter: serving begins.": "Orangnya sudah di loket: pelayanan dimulai.",
    "Send somebody off to fetch something; the place is kept.": (
        "Minta orang mengambil sesuatu; tempatnya dalam antrean tetap."
    ),
    "Minutes until the ticket waits again.": "Menit sampai karcis menunggu lagi.",
    "A parked person is back: to the old place in the queue.": "Orangnya kembali: ke tempat semula dalam antrean.",
    "Give up a person who did not come after all calls.": "Catat tidak hadir setelah semua panggilan.",
    "Put a person who turned up after all back to the old place.": (
        "Kembalikan orang yang akhirnya datang ke tempat semula."
    ),
    "How the visit ended.": "Hasil kunjungan.",
    "Somebody gave up the place, or it was taken by mistake.": "Orangnya mengundurkan diri, atau karcis salah ambil.",
    "Send somebody to another service or a certain counter: same number, same arrival.": (
        "Alihkan ke layanan lain atau loket tertentu: nomor dan waktu datang tetap."
    ),
    "Service to go to.": "Layanan tujuan.",
    "Counter to go to.": "Loket tujuan.",
}


_AFTERWARDS = {
    **PAYMENTS,
    "Amount paid, as 36800 or 36.800.": "Jumlah yang dibayar, misalnya 36800 atau 36.800.",
    "When it was paid; branch time without an offset.": "Kapan dibayar; waktu cabang bila tanpa selisih zona.",
    "The bank's reference.": "Nomor referensi bank.",
    "Keep the promise of the member card.": "Tepati janji kartu peserta.",
    "Show cards that are late, due today or due soon.": (
        "Tampilkan kartu yang terlambat, jatuh tempo hari ini, atau segera."
    ),
    "Day to look from; today unless given.": "Hari acuan; hari ini bila tidak disebut.",
    "Enter the member number that the core system issued.": "Masukkan nomor peserta yang terbit dari sistem inti.",
    "The member number, 11 digits; a reactivated member keeps the old one.": (
        "Nomor peserta (KPJ), 11 digit; peserta yang diaktifkan kembali memakai nomor lama."
    ),
    "The card lies ready for collection.": "Kartu siap diambil.",
    "Give the card to the member or to a named receiver.": (
        "Serahkan kartu kepada peserta atau penerima yang disebut."
    ),
    "Who takes it, if not the member.": "Penerima, bila bukan peserta sendiri.",
    "The receiver's relation to the member.": "Hubungan penerima dengan peserta.",
    "Cast votes and read the satisfaction index.": "Beri penilaian dan baca indeks kepuasan.",
    "Cast the anonymous vote of a finished visit.": "Beri penilaian anonim atas kunjungan yang selesai.",
    "The one-time code on the ticket slip.": "Kode sekali pakai pada karcis.",
    "1 worst to 4 best.": "1 paling buruk sampai 4 paling baik.",
    "The nine answers, all or none.": "Kesembilan jawaban, semuanya atau tidak sama sekali.",
    "A comment.": "Komentar.",
    "Show the index of a period.": "Tampilkan indeks suatu masa.",
    "First day; today unless given.": "Hari pertama; hari ini bila tidak disebut.",
    "Last day; today unless given.": "Hari terakhir; hari ini bila tidak disebut.",
    "Compute the index of each row of a file of sums.": "Hitung indeks tiap baris dari berkas jumlah jawaban.",
    "respondents,U1,…,U9; - is standard input.": "respondents,U1,…,U9; - berarti masukan standar.",
    "Close a business day.": "Tutup hari layanan.",
    "Close a business day with its proof and its report.": "Tutup hari layanan dengan bukti dan laporannya.",
    "The business day; today unless given.": "Hari layanan; hari ini bila tidak disebut.",
    "Print the report of a closed day again.": "Cetak lagi laporan hari yang sudah ditutup.",
}


_WINDOWS = {
    "Open the launcher: the first start of a branch, and the windows of this PC.": (
        "Buka peluncur: awal sebuah kantor cabang, dan jendela di PC ini."
    ),
    "Open the officer station.": "Buka loket petugas.",
    "Open the ticket kiosk.": "Buka kios antrean.",
    "Open the display of the waiting room.": "Buka layar ruang tunggu.",
    "Open the screen that faces the applicant at a counter.": "Buka layar yang menghadap peserta di sebuah loket.",
    "Open the survey kiosk.": "Buka kios survei.",
    "Open the supervisor's dashboard.": "Buka dasbor penyelia.",
    "Open the payments desk.": "Buka meja pembayaran.",
    "Open the cards desk.": "Buka meja kartu.",
    "Open the desk for batches and channels.": "Buka meja kolektif dan kanal.",
    "Show the whole program on an invented morning; without a display, play one visit into pictures and papers.": (
        "Peragakan seluruh program pada pagi rekaan; tanpa layar, mainkan satu kunjungan menjadi gambar dan kertas."
    ),
    "Draw every window in its telling states.": "Gambar setiap jendela dalam keadaan yang penting.",
    "Number of the counter.": "Nomor loket.",
    "Fill the screen; F11 gives it back.": "Penuhi layar; F11 mengembalikannya.",
    "Colours of the window.": "Warna jendela.",
    "Folder for the demonstration; a new one here unless given.": (
        "Folder untuk peragaan; folder baru di sini bila tidak disebut."
    ),
    "Folder for the pictures.": "Folder untuk gambar.",
    "Only this window.": "Hanya jendela ini.",
    "This size instead of the window's own.": "Ukuran ini, bukan ukuran jendela sendiri.",
    "Both languages, both themes, all sizes.": "Kedua bahasa, kedua tema, semua ukuran.",
}

INDONESIAN: Mapping[str, str] = {
    **BATCHES,
    **_SHARED,
    **_ADMINISTRATION,
    **_QUEUE,
    **QUEUE_STEPS,
    **FINDING,
    **FORECAST,
    **HOURS,
    **SPO,
    **REGISTRATION,
    **_AFTERWARDS,
    **BANK,
    **ONLINE,
    **CARDS,
    **_SIMULATION,
    **PRIVACY,
    **_WINDOWS,
}
