"""Help texts in Indonesian, by the English ones that stand beside the commands."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.registration.documents import DocumentItem

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
    "Call the next ticket to a counter, by the rule.": "Panggil karcis berikutnya ke loket, menurut aturan.",
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
    "The visit is over.": "Kunjungan selesai.",
    "How the visit ended.": "Hasil kunjungan.",
    "Somebody gave up the place, or it was taken by mistake.": "Orangnya mengundurkan diri, atau karcis salah ambil.",
    "Send somebody to another service or a certain counter: same number, same arrival.": (
        "Alihkan ke layanan lain atau loket tertentu: nomor dan waktu datang tetap."
    ),
    "Service to go to.": "Layanan tujuan.",
    "Counter to go to.": "Loket tujuan.",
}

_REGISTRATION = {
    "Check a NIK.": "Periksa NIK.",
    "Check a NIK against itself and against the identity card.": "Periksa NIK terhadap dirinya dan terhadap KTP.",
    "The NIK; spaces, dots and hyphens do not matter.": "NIK; spasi, titik, dan tanda hubung diabaikan.",
    "Date of birth on the identity card.": "Tanggal lahir pada KTP.",
    "Sex on the identity card.": "Jenis kelamin pada KTP.",
    "Quote dues.": "Hitung iuran.",
    "Quote dues month by month, to the rupiah, with the legal basis.": (
        "Hitung iuran bulan demi bulan, sampai ke rupiah, dengan dasar hukumnya."
    ),
    "Segment of membership.": "Segmen kepesertaan.",
    "Programmes, separated by commas.": "Program, dipisahkan koma.",
    "Monthly income in rupiah.": "Penghasilan per bulan dalam rupiah.",
    "Months paid at once; of a migrant worker those of the contract.": (
        "Banyaknya bulan yang dibayar sekaligus; untuk pekerja migran lamanya perjanjian kerja."
    ),
    "Monthly income or wage in rupiah; not for migrant workers.": (
        "Penghasilan atau upah per bulan dalam rupiah; tidak untuk pekerja migran."
    ),
    "PU: risk group of the employer's environment of work.": "PU: kelompok risiko lingkungan kerja pemberi kerja.",
    "PU: an industry with the relief for labour-intensive industries.": (
        "PU: industri yang mendapat keringanan industri padat karya."
    ),
    "JAKON: value of the project, where the wages are not known.": (
        "JAKON: nilai proyek, bila upahnya tidak diketahui."
    ),
    "JAKON: the contract value holds value added tax.": "JAKON: nilai kontrak sudah termasuk PPN.",
    "PMI: the parts of the cover that are paid now.": "PMI: bagian perlindungan yang dibayar sekarang.",
    "PMI: the JHT savings chosen, rupiah a month.": "PMI: iuran JHT yang dipilih, rupiah per bulan.",
    "Tell the last day on which the dues of a month are paid in time.": (
        "Sebutkan hari terakhir pembayaran iuran suatu bulan."
    ),
    "Month of the dues.": "Bulan iuran.",
    "Reckon unpaid months with their fine, and tell how the membership stands.": (
        "Hitung bulan yang menunggak beserta dendanya, dan sebutkan keadaan kepesertaan."
    ),
    "The last month that was paid.": "Bulan terakhir yang sudah dibayar.",
    "Day of the reckoning; today unless given.": "Hari perhitungan; hari ini bila tidak disebut.",
    "The JHT savings were paid out already.": "JHT sudah dibayarkan.",
    "Only rows of this segment.": "Hanya baris segmen ini.",
    "Take a newer tariff file into use, in the place of the one of its name; for administrators.": (
        "Pakai berkas tarif yang lebih baru, menggantikan berkas dengan nama yang sama; untuk administrator."
    ),
    "A tariff file, as those of the program.": "Berkas tarif, seperti berkas bawaan program.",
    "First month of the dues.": "Bulan iuran pertama.",
    "Sector of the work.": "Sektor pekerjaan.",
    "Paid by the state or regional budget.": "Dibayar APBN atau APBD.",
    "Tell benefits.": "Jelaskan manfaat.",
    "Tell what the member and the family get, by present and by former law.": (
        "Jelaskan yang diterima peserta dan keluarga, menurut ketentuan sekarang dan terdahulu."
    ),
    "The day whose law counts; today unless given.": "Hari yang ketentuannya dipakai; hari ini bila tidak disebut.",
    "Assumed yearly development of the JHT savings.": "Anggapan hasil pengembangan JHT setahun, dalam persen.",
    "JHT savings that a migrant worker chose, a month.": "Iuran JHT pilihan pekerja migran, per bulan.",
    "Read the information cards.": "Baca kartu informasi.",
    "List the information cards.": "Daftar kartu informasi.",
    "Only cards for these readers.": "Hanya kartu untuk pembaca ini.",
    "Show one information card.": "Tampilkan satu kartu informasi.",
    "Key of the card, as in the list.": "Kunci kartu, seperti dalam daftar.",
    "List the steps of one way to register.": "Daftar langkah satu cara mendaftar.",
    "The way to register.": "Cara mendaftar.",
    "Show the tariff.": "Tampilkan tarif.",
    "List the dated rows of the tariff and where they come from.": (
        "Daftar baris tarif dengan masa berlaku dan asalnya."
    ),
    "Only rows in force in this month.": "Hanya baris yang berlaku pada bulan ini.",
    "Submit form 1A.": "Masukkan formulir 1A.",
    "Take in one form 1A and open its case.": "Terima satu formulir 1A dan buka kasusnya.",
    "The form as a JSON object; - is standard input.": "Formulir sebagai objek JSON; - berarti masukan standar.",
    "Ticket of the visit.": "Karcis kunjungan.",
    "Keep forms that were begun and go on with them.": "Simpan formulir yang belum selesai dan lanjutkan.",
    "Part of a form as a JSON object; null empties a field.": (
        "Sebagian formulir sebagai objek JSON; null mengosongkan kolom."
    ),
    "Keep what was filled in of a form; fields that the part does not name stay as they are.": (
        "Simpan isian formulir; kolom yang tidak disebut tetap seperti semula."
    ),
    "Show everything that was filled in of a form.": "Tampilkan semua isian formulir.",
    "List the forms that were begun, with their people masked.": (
        "Daftar formulir yang belum selesai, dengan nama dan NIK disamarkan."
    ),
    "Throw away what was filled in of a form.": "Hapus isian formulir.",
    "Take in the form that was begun at a ticket and open its case.": (
        "Terima formulir yang diisi pada sebuah karcis dan buka kasusnya."
    ),
    "Record that the change of data that a form asked for was made.": (
        "Catat bahwa perubahan data yang diminta formulir sudah dilakukan."
    ),
    "Show the JSON Schema of the form's keys.": "Tampilkan JSON Schema kunci-kunci formulir.",
    "Lead a case from its documents to its payment code.": "Urus kasus dari dokumen sampai kode bayar.",
    "Show a case with its events and papers; that it was looked at is recorded.": (
        "Tampilkan kasus dengan kejadian dan kertasnya; bahwa kasus dilihat ikut dicatat."
    ),
    "Number of the case, with or without dashes.": "Nomor kasus, dengan atau tanpa tanda hubung.",
    "Record that a document arrived, is missing or is not needed.": (
        "Catat dokumen yang datang, kurang, atau tidak perlu."
    ),
    f"One of: {', '.join(DocumentItem)}.": f"Salah satu dari: {', '.join(DocumentItem)}.",
    "Issue the list of missing documents; the ticket in hand is parked until they are there.": (
        "Terbitkan daftar dokumen kurang; karcis yang dilayani diparkir sampai dokumennya ada."
    ),
    "Ticket whose place is kept meanwhile.": "Karcis yang tempatnya disimpan sementara itu.",
    "Record a change of data as made; the case ends.": "Catat perubahan data sebagai selesai; kasus berakhir.",
    "Attach a scan to a document, which is received thereby; it is stored encrypted.": (
        "Lampirkan hasil pindai pada dokumen, yang dengan itu diterima; disimpan terenkripsi."
    ),
    "JPEG, PNG or PDF; - is standard input.": "JPEG, PNG, atau PDF; - berarti masukan standar.",
    "List the scans of a case.": "Daftar hasil pindai suatu kasus.",
    "Write a scan to a file, decrypted; that it was looked at is recorded.": (
        "Tulis hasil pindai ke berkas tanpa enkripsi; bahwa dilihat ikut dicatat."
    ),
    "Number of the attachment.": "Nomor lampiran.",
    "Take a scan away; its content is deleted with the last attachment that has it.": (
        "Hapus lampiran; isinya terhapus bersama lampiran terakhir yang memuatnya."
    ),
    "Why it goes.": "Alasan penghapusan.",
    "What became of it.": "Statusnya.",
    "The original was seen.": "Aslinya sudah dilihat.",
    "A note for the document receipt.": "Catatan untuk tanda terima dokumen.",
    "Issue the dues notification.": "Terbitkan pemberitahuan iuran.",
    "First month of the dues; this month unless given.": "Bulan iuran pertama; bulan ini bila tidak disebut.",
    "Issue the document receipt and the payment code.": "Terbitkan tanda terima dokumen dan kode bayar.",
    "The payment code, where the core system issued it.": "Kode bayar, bila terbit dari sistem inti.",
    "Give a case up before it is paid; its payment code becomes void.": (
        "Batalkan kasus sebelum dibayar; kode bayarnya ikut batal."
    ),
    "Print the papers of a case, as copies if they were printed before.": (
        "Cetak kertas kasus, sebagai salinan bila pernah dicetak."
    ),
    "Number or kind of one paper; all of them unless given.": (
        "Nomor atau jenis satu kertas; semuanya bila tidak disebut."
    ),
}

_AFTERWARDS = {
    "Check payment codes and verification codes of papers.": "Periksa kode bayar dan kode verifikasi kertas.",
    "Check a payment code, or say which paper a verification code proves.": (
        "Periksa kode bayar, atau sebutkan kertas yang dibuktikan kode verifikasi."
    ),
    "The code as typed.": "Kode seperti diketik.",
    "Record payments.": "Catat pembayaran.",
    "Record one payment by hand.": "Catat satu pembayaran.",
    "The payment code.": "Kode bayar.",
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

_PRIVACY = {
    "Serve the rights of a person over the own data; end the keeping of data.": (
        "Layani hak seseorang atas datanya; akhiri penyimpanan data."
    ),
    "Show the branch's notice on personal data.": "Tampilkan pemberitahuan cabang tentang data pribadi.",
    "Write everything that the office holds about a person, and print it as the my-data report; for supervisors.": (
        "Tulis semua data seseorang di kantor ini, dan cetak sebagai laporan data saya; untuk supervisor."
    ),
    "NIK, or the number of one of the person's cases, which betrays nothing.": (
        "NIK, atau nomor salah satu kasus orang itu, yang tidak membuka apa pun."
    ),
    "Erase everything that tells who a person was, for ever; for administrators.": (
        "Hapus semua yang menunjukkan siapa orangnya, untuk selamanya; untuk administrator."
    ),
    "The ground in law.": "Dasar hukumnya.",
    "Destroy what was kept as long as the branch's settings allow; run it every day. For administrators.": (
        "Musnahkan yang masa simpannya berakhir menurut setelan cabang; jalankan setiap hari. Untuk administrator."
    ),
    "Only say what would go.": "Sebutkan saja apa yang akan dimusnahkan.",
    "Print a certificate of erasure again.": "Cetak lagi berita acara pemusnahan.",
    "Number of the certificate.": "Nomor berita acara.",
    "Keep a case's data from any erasure, for a matter of law; for administrators.": (
        "Tahan data kasus dari penghapusan, untuk perkara hukum; untuk administrator."
    ),
    "End the hold of a case; for administrators.": "Lepaskan penahanan kasus; untuk administrator.",
    "Note that a person takes back a consent; it holds at once.": "Catat penarikan persetujuan; langsung berlaku.",
    "What the consent was for.": "Tujuan persetujuan itu.",
    "Write the letters about a breach of personal data, to the persons and to the agency.": (
        "Tulis surat tentang kegagalan pelindungan data, kepada pemilik data dan lembaga."
    ),
    "The facts as a JSON object; - is standard input.": "Fakta sebagai objek JSON; - berarti masukan standar.",
    "Folder for the letters.": "Folder untuk surat.",
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
    **_SHARED,
    **_ADMINISTRATION,
    **_QUEUE,
    **_REGISTRATION,
    **_AFTERWARDS,
    **_SIMULATION,
    **_PRIVACY,
    **_WINDOWS,
}
