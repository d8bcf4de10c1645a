"""Help texts of registration and personal data in Indonesian, by the English ones beside the commands."""

from __future__ import annotations

from counter_app.registration.documents import DocumentItem

REGISTRATION = {
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
    "Make the empty form 1A, to be typed into on the screen or written by hand.": (
        "Buat formulir 1A kosong, untuk diketik di layar atau ditulis tangan."
    ),
    "Segment of the membership.": "Segmen kepesertaan.",
    "The PDF to write; one of that name is replaced.": "PDF yang ditulis; yang bernama sama diganti.",
    "For a pen, with cells and lines to write on.": "Untuk ditulis tangan, dengan kotak dan garis.",
    "Read a form 1A that was filled in as PDF, as `form submit --file -` takes it in.": (
        "Baca formulir 1A yang diisi sebagai PDF, seperti yang diterima `form submit --file -`."
    ),
    "The filled PDF; - is standard input.": "PDF yang sudah diisi; - berarti masukan standar.",
    "Issue the proof of consent.": "Terbitkan bukti persetujuan.",
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

PRIVACY = {
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
