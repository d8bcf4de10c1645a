<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AttachmentsBox</name>
    <message>
        <source>Attach…</source>
        <translation>Lampirkan…</translation>
    </message>
    <message>
        <source>Choose scans or photographs; they can be dropped here as well</source>
        <translation>Pilih hasil pindai atau foto; berkas juga dapat diseret ke sini</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>A copied picture or file (Ctrl+V)</source>
        <translation>Gambar atau berkas yang disalin (Ctrl+V)</translation>
    </message>
    <message>
        <source>The scan is checked and encrypted…</source>
        <translation>Lampiran sedang diperiksa dan dienkripsi…</translation>
    </message>
    <message>
        <source>Scan {place} of {count} is checked and encrypted…</source>
        <translation>Lampiran {place} dari {count} sedang diperiksa dan dienkripsi…</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 halaman</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} halaman</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Scans and photographs (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Hasil pindai dan foto (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Nothing to paste: copy a picture or a file first.</source>
        <translation>Tidak ada yang dapat ditempel: salin gambar atau berkas lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Parked and no-show</source>
        <translation>Ditunda dan tidak hadir</translation>
    </message>
    <message>
        <source>Who is here again gets the old place in the queue back.</source>
        <translation>Yang sudah datang kembali mendapat tempat antrean semula.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Kembalikan ke antrean</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>{about} · {state}, back at {time}</source>
        <translation>{about} · {state}, kembali {time}</translation>
    </message>
</context>
<context>
    <name>BenefitsBox</name>
    <message>
        <source>Benefits</source>
        <translation>Manfaat</translation>
    </message>
    <message>
        <source>Show to the applicant</source>
        <translation>Tampilkan ke pemohon</translation>
    </message>
    <message>
        <source>Show the benefits to the applicant</source>
        <translation>Tampilkan manfaat ke pemohon</translation>
    </message>
    <message>
        <source>by the law of {day}</source>
        <translation>menurut peraturan per {day}</translation>
    </message>
    <message>
        <source>depends on the wage</source>
        <translation>menurut upah</translation>
    </message>
    <message>
        <source>before: {amount}</source>
        <translation>sebelumnya: {amount}</translation>
    </message>
    <message>
        <source>by the wage</source>
        <translation>menurut upah</translation>
    </message>
    <message>
        <source>besides: children&apos;s scholarship, at most {amount}</source>
        <translation>ditambah beasiswa anak, paling banyak {amount}</translation>
    </message>
    <message>
        <source>besides: {what}</source>
        <translation>ditambah: {what}</translation>
    </message>
    <message>
        <source>Old-age savings (JHT): about {amount}.</source>
        <translation>Tabungan hari tua (JHT): kira-kira {amount}.</translation>
    </message>
    <message>
        <source>{amount} a month after {years} years</source>
        <translation>{amount} sebulan setelah {years} tahun</translation>
    </message>
    <message>
        <source>Pension (JP) from the age of {age}: {examples}, on an unchanged wage.</source>
        <translation>Pensiun (JP) sejak umur {age} tahun: {examples}, dengan upah tetap.</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Sembunyikan daftar</translation>
    </message>
    <message>
        <source>All benefits, now and before ({count})</source>
        <translation>Semua manfaat, sekarang dan sebelumnya ({count})</translation>
    </message>
    <message>
        <source>before: {what}</source>
        <translation>sebelumnya: {what}</translation>
    </message>
</context>
<context>
    <name>CalculatorDialog</name>
    <message>
        <source>Dues calculator</source>
        <translation>Kalkulator iuran</translation>
    </message>
    <message>
        <source>For somebody who only asks: nothing of this is kept or printed.</source>
        <translation>Untuk orang yang hanya bertanya: tidak ada yang disimpan atau dicetak.</translation>
    </message>
    <message>
        <source>Dues and benefits</source>
        <translation>Iuran dan manfaat</translation>
    </message>
    <message>
        <source>Show to the applicant</source>
        <translation>Tampilkan ke pemohon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Type the income: dues and benefits appear here at once.</source>
        <translation>Ketik penghasilan: iuran dan manfaat langsung tampil di sini.</translation>
    </message>
    <message>
        <source>Type the wage: dues, shares and benefits appear here at once.</source>
        <translation>Ketik upah: iuran, bagian masing-masing, dan manfaat langsung tampil di sini.</translation>
    </message>
    <message>
        <source>Type the wage, or the value of the contract where the wage is not known.</source>
        <translation>Ketik upah, atau nilai kontrak bila upah tidak diketahui.</translation>
    </message>
    <message>
        <source>Choose the parts of the cover and the months of the contract.</source>
        <translation>Pilih bagian perlindungan dan lama kontrak.</translation>
    </message>
    <message>
        <source>The applicant&apos;s screen shows this estimate.</source>
        <translation>Layar pemohon menampilkan perkiraan ini.</translation>
    </message>
</context>
<context>
    <name>CalculatorInputs</name>
    <message>
        <source>Kind of membership</source>
        <translation>Jenis kepesertaan</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Bulan pertama</translation>
    </message>
</context>
<context>
    <name>CalledPage</name>
    <message>
        <source>Waiting for the person</source>
        <translation>Menunggu orangnya datang</translation>
    </message>
    <message>
        <source>The person is here: start</source>
        <translation>Sudah datang: mulai melayani</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Mulai melayani</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Alasan: {reason}</translation>
    </message>
    <message>
        <source>Called {count} of {most} times</source>
        <translation>Panggilan ke-{count} dari {most}</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Panggil ulang</translation>
    </message>
    <message>
        <source>Call once more</source>
        <translation>Panggil sekali lagi</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Record as no-show</source>
        <translation>Catat sebagai tidak hadir</translation>
    </message>
    <message>
        <source>All calls are used up. Who turns up later gets the old place back (F4).</source>
        <translation>Semua panggilan sudah dipakai. Yang datang kemudian mendapat tempat semula (F4).</translation>
    </message>
    <message>
        <source>No-show is possible after {most} calls.</source>
        <translation>Tidak hadir dapat dicatat setelah {most} panggilan.</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel case {number}</source>
        <translation>Batalkan kasus {number}</translation>
    </message>
    <message>
        <source>The case ends here and its payment code must not be paid any more. This cannot be undone.</source>
        <translation>Kasus berakhir di sini dan kode bayarnya tidak boleh dibayar lagi. Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>Batalkan kasus</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan batalkan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Form was wrong</source>
        <translation>Formulir keliru</translation>
    </message>
    <message>
        <source>Applicant changed their mind</source>
        <translation>Pemohon berubah pikiran</translation>
    </message>
    <message>
        <source>Registered twice</source>
        <translation>Terdaftar dua kali</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>No ticket is being served at this counter.</source>
        <translation>Belum ada karcis yang dilayani di loket ini.</translation>
    </message>
    <message>
        <source>Case {number} was tied to this ticket elsewhere.</source>
        <translation>Kasus {number} dikaitkan dengan karcis ini dari tempat lain.</translation>
    </message>
    <message>
        <source>Documents are still missing. The change is recorded when all are there.</source>
        <translation>Dokumen masih kurang. Perubahan dicatat setelah semuanya ada.</translation>
    </message>
    <message>
        <source>Documents are still missing. The dues are notified when all are there.</source>
        <translation>Dokumen masih kurang. Iuran diberitahukan setelah semuanya ada.</translation>
    </message>
    <message>
        <source>One entry has to be mended.</source>
        <translation>Satu isian perlu dibetulkan.</translation>
    </message>
    <message>
        <source>{count} entries have to be mended.</source>
        <translation>{count} isian perlu dibetulkan.</translation>
    </message>
    <message>
        <source>Show to the applicant</source>
        <translation>Tampilkan ke pemohon</translation>
    </message>
    <message>
        <source>Show to the member</source>
        <translation>Tampilkan ke peserta</translation>
    </message>
    <message>
        <source>On to the documents</source>
        <translation>Lanjut ke dokumen</translation>
    </message>
    <message>
        <source>On to the dues</source>
        <translation>Lanjut ke iuran</translation>
    </message>
    <message>
        <source>On to the change</source>
        <translation>Lanjut ke perubahan</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>Catat perubahan</translation>
    </message>
    <message>
        <source>On to receipt &amp; code</source>
        <translation>Lanjut ke tanda terima &amp; kode</translation>
    </message>
    <message>
        <source>Notify the dues</source>
        <translation>Beri tahu iuran</translation>
    </message>
    <message>
        <source>Issue receipt &amp; code</source>
        <translation>Terbitkan tanda terima &amp; kode</translation>
    </message>
    <message>
        <source>On to the end</source>
        <translation>Lanjut ke selesai</translation>
    </message>
    <message>
        <source>Finish the visit</source>
        <translation>Selesaikan pelayanan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Change of data</source>
        <translation>Perubahan data</translation>
    </message>
    <message>
        <source>The member&apos;s data in this office become those of the form. Nothing is owed for it; the core system bills by the new data from the next month on.</source>
        <translation>Data peserta di kantor ini menjadi seperti isi formulir. Tidak ada yang perlu dibayar; sistem inti menagih menurut data baru mulai bulan berikutnya.</translation>
    </message>
    <message>
        <source>The change is recorded.</source>
        <translation>Perubahan sudah dicatat.</translation>
    </message>
    <message>
        <source>Within 3 × 24 hours after it was asked for (UU 27/2022 art. 30).</source>
        <translation>Paling lambat 3 × 24 jam sejak diminta (UU 27/2022 pasal 30).</translation>
    </message>
    <message>
        <source>It was to be recorded by {when}.</source>
        <translation>Seharusnya dicatat paling lambat {when}.</translation>
    </message>
    <message>
        <source>To be recorded by {when}.</source>
        <translation>Dicatat paling lambat {when}.</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Call a chosen ticket</source>
        <translation>Panggil karcis pilihan</translation>
    </message>
    <message>
        <source>It is called before its turn. The reason is stored with the call, and the supervisor sees it.</source>
        <translation>Karcis ini dipanggil sebelum gilirannya. Alasannya disimpan bersama panggilan dan dibaca penyelia.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Panggil</translation>
    </message>
    <message>
        <source>People who wait</source>
        <translation>Orang yang menunggu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Unwell</source>
        <translation>Sakit</translation>
    </message>
    <message>
        <source>Was here before</source>
        <translation>Tadi sudah di sini</translation>
    </message>
    <message>
        <source>Short matter</source>
        <translation>Urusan singkat</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Document receipt and payment code</source>
        <translation>Tanda terima dokumen dan kode bayar</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>The core system gives the payment code. Scan it, or type it twice so that no digit is wrong.</source>
        <translation>Sistem inti memberikan kode bayarnya. Pindai, atau ketik dua kali supaya tidak ada digit yang salah.</translation>
    </message>
    <message>
        <source>To be paid, exactly</source>
        <translation>Dibayar, tepat</translation>
    </message>
    <message>
        <source>Rest of {amount}, to be paid exactly</source>
        <translation>Sisa dari {amount}, harus dibayar tepat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Where to pay</source>
        <translation>Tempat membayar</translation>
    </message>
    <message>
        <source>This office makes the payment code. The receipt and the code slip are issued together.</source>
        <translation>Kode bayar dibuat kantor ini. Tanda terima dan slip kode bayar terbit bersama.</translation>
    </message>
    <message>
        <source>The last code has expired. Issue a new one, or reckon the dues anew (Alt+3).</source>
        <translation>Kode terakhir sudah kedaluwarsa. Terbitkan kode baru, atau hitung ulang iurannya (Alt+3).</translation>
    </message>
</context>
<context>
    <name>ContinueDialog</name>
    <message>
        <source>{number} goes on to another service</source>
        <translation>{number} lanjut ke layanan lain</translation>
    </message>
    <message>
        <source>Finish and go on</source>
        <translation>Selesai dan lanjut</translation>
    </message>
    <message>
        <source>Goes on with</source>
        <translation>Lanjut ke</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Which counter?</source>
        <translation>Loket mana?</translation>
    </message>
    <message>
        <source>It opens at once. Counters of colleagues are shown with their names.</source>
        <translation>Loket langsung dibuka. Loket yang sudah dipakai tertera dengan nama petugasnya.</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Masuk sebagai petugas lain</translation>
    </message>
    <message>
        <source>Your counter is closed now.</source>
        <translation>Loket Anda sudah ditutup.</translation>
    </message>
    <message>
        <source>A supervisor released counter {number}.</source>
        <translation>Penyelia melepas loket {number}.</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>Alasan: {reason}.</translation>
    </message>
    <message>
        <source>{number} is back in the queue at the old place.</source>
        <translation>{number} kembali ke antrean di tempat semula.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>Loket {number}</translation>
    </message>
    <message>
        <source>{counter}
free · services {letters}</source>
        <translation>{counter}
kosong · layanan {letters}</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Go on with this case</source>
        <translation>Lanjutkan kasus ini</translation>
    </message>
    <message>
        <source>Blank form 1A printed: {place}</source>
        <translation>Formulir 1A kosong tercetak: {place}</translation>
    </message>
    <message>
        <source>The visit has not begun. Start it with F5 when the person is here.</source>
        <translation>Pelayanan belum dimulai. Tekan F5 saat orangnya sudah datang.</translation>
    </message>
    <message>
        <source>No ticket is in hand. Call the next one with F9.</source>
        <translation>Belum ada karcis yang ditangani. Panggil berikutnya dengan F9.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nobody waits for this counter now.</source>
        <translation>Tidak ada yang menunggu untuk loket ini sekarang.</translation>
    </message>
    <message>
        <source>The connection is there again.</source>
        <translation>Sudah tersambung kembali.</translation>
    </message>
    <message>
        <source>Something broke inside the program. It was logged; please try again.</source>
        <translation>Terjadi gangguan di dalam program dan sudah dicatat. Silakan coba lagi.</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>All received</source>
        <translation>Semua diterima</translation>
    </message>
    <message>
        <source>Another document…</source>
        <translation>Dokumen lain…</translation>
    </message>
    <message>
        <source>Print the list of what is missing and keep the place</source>
        <translation>Cetak daftar kekurangan dan jaga tempat</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>asli dilihat</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Catatan (opsional)</translation>
    </message>
    <message>
        <source>If it has to be fetched, the list keeps the place in the queue for {minutes}.</source>
        <translation>Bila harus diambil dahulu, daftar kekurangan menjaga tempat di antrean selama {minutes}.</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>Masih kurang: {names}</translation>
    </message>
    <message>
        <source>Copies stay here, originals go back at once.</source>
        <translation>Salinan ditinggal di sini, yang asli langsung dikembalikan.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Tidak ada yang kurang.</translation>
    </message>
</context>
<context>
    <name>DuesPage</name>
    <message>
        <source>Dues month by month</source>
        <translation>Iuran bulan demi bulan</translation>
    </message>
    <message>
        <source>Reckon anew</source>
        <translation>Hitung ulang</translation>
    </message>
    <message>
        <source>The applicant was told</source>
        <translation>Sudah diberitahukan</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Belum diberitahukan</translation>
    </message>
</context>
<context>
    <name>DuesView</name>
    <message>
        <source>To be paid</source>
        <translation>Yang dibayar</translation>
    </message>
    <message>
        <source>Legal basis: {law}</source>
        <translation>Dasar hukum: {law}</translation>
    </message>
    <message>
        <source>Saves {saving} of {normal}</source>
        <translation>Hemat {saving} dari {normal}</translation>
    </message>
    <message>
        <source>Basis: {law}</source>
        <translation>Dasar: {law}</translation>
    </message>
    <message>
        <source>Paid once, before the work begins.</source>
        <translation>Dibayar satu kali, sebelum bekerja.</translation>
    </message>
    <message>
        <source>The dues of {month} are due by {day}.</source>
        <translation>Iuran {month} dibayar paling lambat {day}.</translation>
    </message>
    <message>
        <source>The next dues, of {month}, are due by {day}.</source>
        <translation>Iuran berikutnya, {month}, dibayar paling lambat {day}.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase the personal data</source>
        <translation>Hapus data pribadi</translation>
    </message>
    <message>
        <source>Everything that tells who the person is, in all their cases: form, scans, drafts, notes. Numbers, amounts and times stay. This cannot be undone.</source>
        <translation>Semua yang menunjukkan siapa orang ini, dalam semua kasusnya: formulir, lampiran, draf, catatan. Nomor, jumlah uang, dan waktu tetap ada. Tindakan ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Hapus selamanya</translation>
    </message>
    <message>
        <source>Keep the data</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Dasar penghapusan</translation>
    </message>
    <message>
        <source>To confirm, type the case number {number}</source>
        <translation>Untuk memastikan, ketik nomor kasus {number}</translation>
    </message>
    <message>
        <source>Choose the ground.</source>
        <translation>Pilih dasar penghapusan.</translation>
    </message>
    <message>
        <source>Type the case number exactly as it stands above.</source>
        <translation>Ketik nomor kasus persis seperti tertulis di atas.</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Finish {number}</source>
        <translation>Selesaikan {number}</translation>
    </message>
    <message>
        <source>The applicant&apos;s screen then asks for a rating.</source>
        <translation>Setelah itu layar pemohon meminta penilaian.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>This visit</source>
        <translation>Kunjungan ini</translation>
    </message>
    <message>
        <source>No form 1A was handed over with this ticket.</source>
        <translation>Belum ada formulir 1A yang diserahkan dengan karcis ini.</translation>
    </message>
    <message>
        <source>Suggested outcome of the visit: {outcome}</source>
        <translation>Usul hasil kunjungan: {outcome}</translation>
    </message>
    <message>
        <source>If the applicant comes back with the form, they take a new ticket.</source>
        <translation>Bila pemohon kembali membawa formulir, ambil karcis baru.</translation>
    </message>
    <message>
        <source>The applicant pays with the code and gets the card within {days} days after that.</source>
        <translation>Pemohon membayar dengan kode ini, lalu menerima kartu paling lambat {days} hari sesudahnya.</translation>
    </message>
    <message>
        <source>The code has expired. Issue a new one before the applicant leaves (Alt+4).</source>
        <translation>Kode sudah kedaluwarsa. Terbitkan kode baru sebelum pemohon pulang (Alt+4).</translation>
    </message>
    <message>
        <source>The case was cancelled. The form can be filled in once more from the menu above.</source>
        <translation>Kasus dibatalkan. Formulir dapat diisi lagi lewat menu di kanan atas.</translation>
    </message>
    <message>
        <source>The dues are paid. The card is being made.</source>
        <translation>Iuran sudah dibayar. Kartu sedang dibuat.</translation>
    </message>
    <message>
        <source>The card is ready to be handed over.</source>
        <translation>Kartu siap diserahkan.</translation>
    </message>
    <message>
        <source>The card is on its way to the member.</source>
        <translation>Kartu sedang dikirim kepada peserta.</translation>
    </message>
    <message>
        <source>The card was handed over.</source>
        <translation>Kartu sudah diserahkan.</translation>
    </message>
    <message>
        <source>The change of data is recorded. Nothing has to be paid for it.</source>
        <translation>Perubahan data sudah dicatat. Tidak ada yang perlu dibayar.</translation>
    </message>
    <message>
        <source>The change of data is not recorded yet.</source>
        <translation>Perubahan data belum dicatat.</translation>
    </message>
    <message>
        <source>The payment code is not issued yet; the case can be gone on with by another ticket.</source>
        <translation>Kode bayar belum terbit; kasus dapat dilanjutkan dengan karcis lain.</translation>
    </message>
</context>
<context>
    <name>FormEye</name>
    <message>
        <source>Say in a few words why the entry is right all the same</source>
        <translation>Tulis singkat mengapa isiannya tetap benar</translation>
    </message>
    <message>
        <source>by the occupation: {sector}</source>
        <translation>menurut pekerjaan: {sector}</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>Who is registered?</source>
        <translation>Siapa yang didaftarkan?</translation>
    </message>
    <message>
        <source>Works for themselves</source>
        <translation>Bekerja sendiri</translation>
    </message>
    <message>
        <source>Works for an employer</source>
        <translation>Bekerja pada pemberi kerja</translation>
    </message>
    <message>
        <source>Works on a construction project</source>
        <translation>Bekerja di proyek konstruksi</translation>
    </message>
    <message>
        <source>Works abroad</source>
        <translation>Bekerja di luar negeri</translation>
    </message>
</context>
<context>
    <name>FormHints</name>
    <message>
        <source>filled in from the NIK</source>
        <translation>diisi dari NIK</translation>
    </message>
    <message>
        <source>compulsory for this employer: {programmes}</source>
        <translation>wajib bagi pemberi kerja ini: {programmes}</translation>
    </message>
    <message>
        <source>As in the employer&apos;s registration (NPP); kinds of business by group: PP 82/2019, annex I.</source>
        <translation>Seperti pada pendaftaran pemberi kerja (NPP); jenis usaha per kelompok: PP 82/2019 lampiran I.</translation>
    </message>
    <message>
        <source>Food, textiles, clothing, leather, toys, furniture: JKK is less while a relief is in force.</source>
        <translation>Makanan, tekstil, pakaian, kulit, mainan, mebel: JKK lebih ringan selama keringanan berlaku.</translation>
    </message>
    <message>
        <source>not in the catalogue: choose the sector below</source>
        <translation>tidak ada dalam katalog: pilih sektornya di bawah</translation>
    </message>
    <message>
        <source>JHT is compulsory: the business has workers of its own (Permenaker 5/2021)</source>
        <translation>JHT wajib: pemilik usaha yang mempekerjakan orang (Permenaker 5/2021)</translation>
    </message>
    <message>
        <source>dues are reckoned from {base}</source>
        <translation>dasar iuran {base}</translation>
    </message>
    <message>
        <source>The sector is open: choose it below</source>
        <translation>Sektornya belum pasti: pilih di bawah</translation>
    </message>
    <message>
        <source>sector: {sector}</source>
        <translation>sektor: {sector}</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Identity as on the identity card</source>
        <translation>Identitas sesuai KTP</translation>
    </message>
    <message>
        <source>Address as on the identity card</source>
        <translation>Alamat sesuai KTP</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Kontraktor</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Pemberi kerja</translation>
    </message>
    <message>
        <source>Construction project</source>
        <translation>Proyek konstruksi</translation>
    </message>
    <message>
        <source>Work abroad</source>
        <translation>Bekerja di luar negeri</translation>
    </message>
    <message>
        <source>Work and income</source>
        <translation>Pekerjaan dan penghasilan</translation>
    </message>
    <message>
        <source>Programmes and dues</source>
        <translation>Program dan iuran</translation>
    </message>
    <message>
        <source>Heirs</source>
        <translation>Ahli waris</translation>
    </message>
    <message>
        <source>Parent or guardian (applicant under 18)</source>
        <translation>Orang tua atau wali (pemohon di bawah 18 tahun)</translation>
    </message>
    <message>
        <source>Statements and consent of the applicant</source>
        <translation>Pernyataan dan persetujuan pemohon</translation>
    </message>
    <message>
        <source>About this application</source>
        <translation>Tentang pengajuan ini</translation>
    </message>
    <message>
        <source>Somebody else pays or registers (sponsor)</source>
        <translation>Ada penanggung yang membayar atau mendaftarkan</translation>
    </message>
    <message>
        <source>Officer&apos;s reason: {doubt}</source>
        <translation>Alasan petugas: {doubt}</translation>
    </message>
    <message>
        <source>(optional)</source>
        <translation>(opsional)</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu: tools, theme, language, sign out</source>
        <translation>Menu: alat, tema, bahasa, keluar</translation>
    </message>
    <message>
        <source>Menu (Ctrl+M)</source>
        <translation>Menu (Ctrl+M)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Find a person, a case or a ticket</source>
        <translation>Cari orang, kasus, atau karcis</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Cari (Ctrl+F)</translation>
    </message>
    <message>
        <source>Dues calculator</source>
        <translation>Kalkulator iuran</translation>
    </message>
    <message>
        <source>Tariff of dues…</source>
        <translation>Tarif iuran…</translation>
    </message>
    <message>
        <source>Print a blank form 1A</source>
        <translation>Cetak formulir 1A kosong</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema terang</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema gelap</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Close counter</source>
        <translation>Tutup loket</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>terputus</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>Loket {number}</translation>
    </message>
    <message>
        <source>Ready to serve</source>
        <translation>Siap melayani</translation>
    </message>
    <message>
        <source>Calling {number}</source>
        <translation>Memanggil {number}</translation>
    </message>
    <message>
        <source>Serving {number}</source>
        <translation>Melayani {number}</translation>
    </message>
    <message>
        <source>On a pause</source>
        <translation>Sedang jeda</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>HeirsBox</name>
    <message>
        <source>Add an heir</source>
        <translation>Tambah ahli waris</translation>
    </message>
    <message>
        <source>Heir {number}</source>
        <translation>Ahli waris {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove heir {number}</source>
        <translation>Hapus ahli waris {number}</translation>
    </message>
    <message>
        <source>The law calls heirs in this order, and they are sorted by it: {names}.</source>
        <translation>Urutan ahli waris menurut peraturan; daftar ini diurutkan demikian: {names}.</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Hold the data of case {number}</source>
        <translation>Tahan data kasus {number}</translation>
    </message>
    <message>
        <source>They are not erased, by hand or at the end of their time, until the hold is released.</source>
        <translation>Data tidak dihapus, baik atas permintaan maupun karena masa simpan berakhir, sampai penahanan dilepas.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tahan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Sengketa</translation>
    </message>
    <message>
        <source>Request of the police or a court</source>
        <translation>Permintaan polisi atau pengadilan</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>Call next</source>
        <translation>Panggil berikutnya</translation>
    </message>
    <message>
        <source>Call the next ticket</source>
        <translation>Panggil karcis berikutnya</translation>
    </message>
    <message>
        <source>Go on serving</source>
        <translation>Lanjutkan melayani</translation>
    </message>
    <message>
        <source>Do not call yet</source>
        <translation>Jangan panggil dulu</translation>
    </message>
    <message>
        <source>Do not call the next ticket yet</source>
        <translation>Jangan panggil karcis berikutnya dulu</translation>
    </message>
    <message>
        <source>Choose a ticket…</source>
        <translation>Pilih karcis…</translation>
    </message>
    <message>
        <source>Call a chosen ticket</source>
        <translation>Panggil karcis pilihan</translation>
    </message>
    <message>
        <source>Without a ticket…</source>
        <translation>Tanpa karcis…</translation>
    </message>
    <message>
        <source>Serve somebody without a ticket</source>
        <translation>Layani orang tanpa karcis</translation>
    </message>
    <message>
        <source>Call: number and counter appear in the hall</source>
        <translation>F9 memanggil: nomor dan loket tampil di ruang tunggu</translation>
    </message>
    <message>
        <source>F5 when the person is at the counter</source>
        <translation>F5 saat orangnya sudah di loket</translation>
    </message>
    <message>
        <source>F12 when the visit is over</source>
        <translation>F12 saat pelayanan selesai</translation>
    </message>
    <message>
        <source>Next, called in {time}</source>
        <translation>Berikutnya, dipanggil dalam {time}</translation>
    </message>
    <message>
        <source>The counter is on a pause</source>
        <translation>Loket sedang jeda</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Alasan: {reason}</translation>
    </message>
    <message>
        <source>Nobody is called here until you go on.</source>
        <translation>Tidak ada yang dipanggil ke loket ini sampai Anda melanjutkan.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>{service} · priority: {priority}</source>
        <translation>{service} · prioritas: {priority}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Alasan: {reason}</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>The counter is open and ready.</source>
        <translation>Loket buka dan siap melayani.</translation>
    </message>
    <message>
        <source>A new ticket appears here by itself; you need not do anything.</source>
        <translation>Karcis baru tampil di sini dengan sendirinya; tidak perlu melakukan apa-apa.</translation>
    </message>
</context>
<context>
    <name>KnownBar</name>
    <message>
        <source>Open the case…</source>
        <translation>Buka kasusnya…</translation>
    </message>
    <message>
        <source>Change of data</source>
        <translation>Perubahan data</translation>
    </message>
    <message>
        <source>Former member</source>
        <translation>Peserta lama mendaftar lagi</translation>
    </message>
    <message>
        <source>Fill in from that form</source>
        <translation>Isi dari formulir itu</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Lanjutkan draf</translation>
    </message>
    <message>
        <source>This person is registered already: case {number}, {state}.</source>
        <translation>Orang ini sudah terdaftar: kasus {number}, {state}.</translation>
    </message>
    <message>
        <source>A form of this person was begun on {day} at {time} and not handed over.</source>
        <translation>Formulir orang ini mulai diisi pada {day} pukul {time} dan belum diserahkan.</translation>
    </message>
    <message>
        <source>This person is a member already (case {number}). What is it about today?</source>
        <translation>Orang ini sudah menjadi peserta (kasus {number}). Apa keperluannya hari ini?</translation>
    </message>
    <message>
        <source>This person was here before: case {number}, {state}.</source>
        <translation>Orang ini pernah datang: kasus {number}, {state}.</translation>
    </message>
</context>
<context>
    <name>KnownPersonDialog</name>
    <message>
        <source>This person is registered already</source>
        <translation>Orang ini sudah terdaftar</translation>
    </message>
    <message>
        <source>The NIK belongs to case {number}. Opening it is recorded. What you typed stays in the form.</source>
        <translation>NIK ini milik kasus {number}. Pembukaannya dicatat. Isian Anda tetap ada di formulir.</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Buka untuk dibaca</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Kembali ke formulir</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Kasus {number}</translation>
    </message>
    <message>
        <source>Only to read. It can be gone on with under the ticket in hand.</source>
        <translation>Hanya untuk dibaca. Kasus ini dapat dilanjutkan dengan karcis yang sedang dilayani.</translation>
    </message>
    <message>
        <source>Go on with this case</source>
        <translation>Lanjutkan kasus ini</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave, keep the counter open</source>
        <translation>Pergi, loket tetap buka</translation>
    </message>
    <message>
        <source>{number} is still in hand</source>
        <translation>{number} masih ditangani</translation>
    </message>
    <message>
        <source>The ticket stays with you. When you sign in again, you go on where you stopped.</source>
        <translation>Karcis tetap pada Anda. Setelah masuk lagi, Anda melanjutkan dari tempat terakhir.</translation>
    </message>
    <message>
        <source>Leave, keep the ticket</source>
        <translation>Pergi, simpan karcis</translation>
    </message>
    <message>
        <source>Counter {number} is open</source>
        <translation>Loket {number} masih buka</translation>
    </message>
    <message>
        <source>Close it when you do not come back soon; people are told how many counters work.</source>
        <translation>Tutuplah bila tidak segera kembali; perkiraan tunggu memakai banyaknya loket yang buka.</translation>
    </message>
    <message>
        <source>Close the counter and leave</source>
        <translation>Tutup loket dan pergi</translation>
    </message>
</context>
<context>
    <name>OfficerWindow</name>
    <message>
        <source>Officer station</source>
        <translation>Loket petugas</translation>
    </message>
</context>
<context>
    <name>OnlineHelp</name>
    <message>
        <source>Register with form 1A here</source>
        <translation>Daftarkan di sini dengan formulir 1A</translation>
    </message>
    <message>
        <source>The website or JMO refused the person…</source>
        <translation>Orang ini ditolak situs web atau JMO…</translation>
    </message>
    <message>
        <source>Compare the KTP with what was typed online, and register the person here. What is wrong on the KTP itself is corrected at Dukcapil first.</source>
        <translation>Bandingkan KTP dengan yang diketik saat daring, lalu daftarkan orang ini di sini. Bila KTP-nya sendiri yang keliru, diperbaiki dahulu di Dukcapil.</translation>
    </message>
    <message>
        <source>Register the person here; or they try once more with another address or number.</source>
        <translation>Daftarkan orang ini di sini; atau ia mencoba lagi dengan alamat atau nomor lain.</translation>
    </message>
    <message>
        <source>Look the registration up in “Batches and channels”, page “Website and JMO”, and take it over with ticket {number}. If it is not there, register the person here.</source>
        <translation>Cari pendaftarannya di “Daftar kolektif dan kanal”, halaman “Situs web dan JMO”, dan ambil alih dengan karcis {number}. Bila tidak ada, daftarkan orang ini di sini.</translation>
    </message>
    <message>
        <source>Help with the online form, or register the person here.</source>
        <translation>Bantu mengisi formulir daring, atau daftarkan orang ini di sini.</translation>
    </message>
</context>
<context>
    <name>OutcomeChoice</name>
    <message>
        <source>How did the visit end?</source>
        <translation>Bagaimana hasil pelayanan?</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Catatan (boleh kosong)</translation>
    </message>
    <message>
        <source>What is worth remembering</source>
        <translation>Yang perlu diingat</translation>
    </message>
    <message>
        <source>Completed: everything was done</source>
        <translation>Tuntas: semua urusan selesai</translation>
    </message>
    <message>
        <source>Incomplete: something is still missing</source>
        <translation>Belum tuntas: masih ada yang kurang</translation>
    </message>
    <message>
        <source>Information: only asked or explained</source>
        <translation>Informasi: hanya bertanya atau dijelaskan</translation>
    </message>
    <message>
        <source>Referred: sent to another office</source>
        <translation>Dirujuk: diarahkan ke kantor lain</translation>
    </message>
    <message>
        <source>Choose how the visit ended; the arrow keys or Alt+1 to Alt+4 do it.</source>
        <translation>Pilih hasil pelayanan, dengan tombol panah atau Alt+1 sampai Alt+4.</translation>
    </message>
</context>
<context>
    <name>PapersBox</name>
    <message>
        <source>Form 1A to be signed</source>
        <translation>Formulir 1A untuk ditandatangani</translation>
    </message>
    <message>
        <source>Dues notification</source>
        <translation>Pemberitahuan iuran</translation>
    </message>
    <message>
        <source>Document receipt</source>
        <translation>Tanda terima dokumen</translation>
    </message>
    <message>
        <source>Payment code slip</source>
        <translation>Slip kode bayar</translation>
    </message>
    <message>
        <source>Receipt of payment</source>
        <translation>Bukti penerimaan pembayaran</translation>
    </message>
    <message>
        <source>Card handover slip</source>
        <translation>Serah terima kartu</translation>
    </message>
    <message>
        <source>Ticket slip</source>
        <translation>Karcis antrean</translation>
    </message>
    <message>
        <source>Consent record</source>
        <translation>Bukti persetujuan</translation>
    </message>
    <message>
        <source>List of missing documents</source>
        <translation>Daftar dokumen kurang</translation>
    </message>
    <message>
        <source>Report &quot;my data&quot;</source>
        <translation>Laporan data saya</translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>Berita acara penghapusan</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>Laporan penutupan hari</translation>
    </message>
    <message>
        <source>Booking slip</source>
        <translation>Bukti janji temu</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>belum dicetak</translation>
    </message>
    <message>
        <source>printed {count}×</source>
        <translation>dicetak {count}×</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Print copy</source>
        <translation>Cetak salinan</translation>
    </message>
    <message>
        <source>Printed again, the paper says SALINAN</source>
        <translation>Bila dicetak lagi, kertas bertulisan SALINAN</translation>
    </message>
    <message>
        <source>PDF folder</source>
        <translation>Folder PDF</translation>
    </message>
    <message>
        <source>Papers are printed to: {place}</source>
        <translation>Kertas dicetak ke: {place}</translation>
    </message>
    <message>
        <source> as SALINAN</source>
        <translation> sebagai SALINAN</translation>
    </message>
    <message>
        <source>{name}{copy}: printed to {place}</source>
        <translation>{name}{copy}: dicetak ke {place}</translation>
    </message>
</context>
<context>
    <name>ParkDialog</name>
    <message>
        <source>Park {number}</source>
        <translation>Tunda {number}</translation>
    </message>
    <message>
        <source>The person goes to fetch or fill in something and keeps the place in the queue.</source>
        <translation>Orangnya mengambil atau mengisi sesuatu dan tetap memegang tempatnya dalam antrean.</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Fills in the form</source>
        <translation>Mengisi formulir</translation>
    </message>
    <message>
        <source>Fetches a document</source>
        <translation>Mengambil dokumen</translation>
    </message>
    <message>
        <source>Makes a copy</source>
        <translation>Fotokopi</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>Comes back by itself after</source>
        <translation>Kembali dengan sendirinya setelah</translation>
    </message>
    <message>
        <source>Any counter may call</source>
        <translation>Semua loket boleh memanggil</translation>
    </message>
    <message>
        <source>Only counter {number}</source>
        <translation>Hanya loket {number}</translation>
    </message>
    <message>
        <source>Who goes on then</source>
        <translation>Yang melanjutkan nanti</translation>
    </message>
    <message>
        <source>Back in the queue at {time}, at the old place</source>
        <translation>Kembali ke antrean pukul {time}, di tempat semula</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause the counter</source>
        <translation>Jeda loket</translation>
    </message>
    <message>
        <source>Nobody new is called here. A ticket in hand is served to its end.</source>
        <translation>Tidak ada yang baru dipanggil. Karcis yang sedang ditangani dilayani sampai selesai.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Istirahat</translation>
    </message>
    <message>
        <source>Prayer</source>
        <translation>Salat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rapat</translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>Print the consent record</source>
        <translation>Cetak bukti persetujuan</translation>
    </message>
    <message>
        <source>Make and print the report</source>
        <translation>Buat dan cetak laporan</translation>
    </message>
    <message>
        <source>Erase the personal data…</source>
        <translation>Hapus data pribadi…</translation>
    </message>
    <message>
        <source>Personal data of case {number}</source>
        <translation>Data pribadi kasus {number}</translation>
    </message>
    <message>
        <source>What a person may ask for by UU 27/2022. Each step is recorded.</source>
        <translation>Yang boleh diminta pemilik data menurut UU 27/2022. Setiap langkah dicatat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>Everything that the office holds about the person, and what was done with it.</source>
        <translation>Semua data orang ini di kantor, dan apa saja yang dilakukan dengannya.</translation>
    </message>
    <message>
        <source>Report &quot;my data&quot;</source>
        <translation>Laporan data saya</translation>
    </message>
    <message>
        <source>Hold and erasure</source>
        <translation>Penahanan dan penghapusan</translation>
    </message>
    <message>
        <source>A supervisor makes the report; an administrator holds or erases data.</source>
        <translation>Laporan dibuat oleh supervisor; data ditahan atau dihapus oleh administrator.</translation>
    </message>
    <message>
        <source>The data are not held.</source>
        <translation>Data tidak ditahan.</translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation>Ditahan: {reason}</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Tahan…</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Lepas penahanan</translation>
    </message>
    <message>
        <source>The case has ended: its data may be erased.</source>
        <translation>Kasus sudah berakhir: datanya boleh dihapus.</translation>
    </message>
    <message>
        <source>Only the data of an ended case that is not held can be erased.</source>
        <translation>Hanya data kasus yang sudah berakhir dan tidak ditahan yang dapat dihapus.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Tarik…</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>tidak diberikan</translation>
    </message>
    <message>
        <source>given on {day}</source>
        <translation>diberikan {day}</translation>
    </message>
    <message>
        <source>given on {day}, withdrawn on {back}</source>
        <translation>diberikan {day}, ditarik {back}</translation>
    </message>
    <message>
        <source>{number} was printed to {place}.</source>
        <translation>{number} dicetak ke {place}.</translation>
    </message>
    <message>
        <source>The data are erased.</source>
        <translation>Data sudah dihapus.</translation>
    </message>
    <message>
        <source>The data are erased. Destroy these printed papers too: {numbers}.</source>
        <translation>Data sudah dihapus. Musnahkan juga kertas yang pernah dicetak: {numbers}.</translation>
    </message>
</context>
<context>
    <name>QueueDialogs</name>
    <message>
        <source>The number stays, and so does the place: it goes by the time of arrival.</source>
        <translation>Nomornya tetap, tempatnya juga: menurut waktu datang.</translation>
    </message>
    <message>
        <source>The number stays; the person queues at the end there.</source>
        <translation>Nomornya tetap; orangnya antre dari belakang di sana.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>past target</source>
        <translation>lewat target</translation>
    </message>
    <message>
        <source>People who wait</source>
        <translation>Orang yang menunggu</translation>
    </message>
    <message>
        <source>Nobody waits for this counter. New tickets appear here by themselves.</source>
        <translation>Tidak ada yang menunggu untuk loket ini. Karcis baru tampil di sini dengan sendirinya.</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Panggil berikutnya</translation>
    </message>
    <message>
        <source>Call the next ticket</source>
        <translation>Panggil karcis berikutnya</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Mulai melayani</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Finish the visit</source>
        <translation>Selesaikan pelayanan</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Record as no-show</source>
        <translation>Catat sebagai tidak hadir</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Park the ticket</source>
        <translation>Tunda karcis</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Alihkan</translation>
    </message>
    <message>
        <source>Transfer the ticket</source>
        <translation>Alihkan karcis</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Panggil ulang</translation>
    </message>
    <message>
        <source>Call once more</source>
        <translation>Panggil sekali lagi</translation>
    </message>
    <message>
        <source>Finish, then another service</source>
        <translation>Selesai, lanjut layanan</translation>
    </message>
    <message>
        <source>Finish and go on to another service</source>
        <translation>Selesaikan dan lanjut ke layanan lain</translation>
    </message>
    <message>
        <source>Queue · {count} waiting</source>
        <translation>Antrean · {count} menunggu</translation>
    </message>
    <message>
        <source>Parked and no-show: {count}</source>
        <translation>Ditunda, tidak hadir: {count}</translation>
    </message>
    <message>
        <source>Next {number}: {reason}</source>
        <translation>Berikutnya {number}: {reason}</translation>
    </message>
    <message>
        <source>in {wait}</source>
        <translation>lagi {wait}</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>segera</translation>
    </message>
    <message>
        <source>Today: nobody finished yet</source>
        <translation>Hari ini: belum ada yang selesai</translation>
    </message>
    <message>
        <source>Today {count} finished · average {average}</source>
        <translation>Hari ini {count} selesai · rata-rata {average}</translation>
    </message>
</context>
<context>
    <name>QueueWishes</name>
    <message>
        <source>There is no click to undo now.</source>
        <translation>Tidak ada klik yang dapat diurungkan sekarang.</translation>
    </message>
    <message>
        <source>Nobody waits for this counter now.</source>
        <translation>Tidak ada yang menunggu untuk loket ini sekarang.</translation>
    </message>
    <message>
        <source>No visit is going on here. Call the next ticket with F9.</source>
        <translation>Tidak ada yang sedang dilayani. Panggil karcis berikutnya dengan F9.</translation>
    </message>
    <message>
        <source>The counter is on a pause. Go on serving first.</source>
        <translation>Loket sedang jeda. Lanjutkan melayani lebih dahulu.</translation>
    </message>
    <message>
        <source>{numbers}: the time has come, back in the queue at the old place.</source>
        <translation>{numbers}: waktu kembalinya tiba, masuk lagi ke antrean di tempat semula.</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>Income, programmes and months decide the dues.</source>
        <translation>Isi penghasilan, program, dan periode untuk melihat iurannya.</translation>
    </message>
    <message>
        <source>Wage, risk group and programmes decide the dues.</source>
        <translation>Isi upah, tingkat risiko, dan program untuk melihat iurannya.</translation>
    </message>
    <message>
        <source>The wage decides the dues, or the value of the contract where the wage is not known.</source>
        <translation>Isi upah, atau nilai kontrak bila upah tidak diketahui, untuk melihat iurannya.</translation>
    </message>
    <message>
        <source>The parts of the cover, the months of the contract and JHT decide the dues.</source>
        <translation>Isi masa perlindungan, lama kontrak, dan JHT untuk melihat iurannya.</translation>
    </message>
    <message>
        <source>Dues for the whole contract</source>
        <translation>Iuran untuk seluruh masa kontrak</translation>
    </message>
    <message>
        <source>Dues for the whole project</source>
        <translation>Iuran untuk seluruh proyek</translation>
    </message>
    <message>
        <source>Dues for {months}</source>
        <translation>Iuran untuk {months}</translation>
    </message>
    <message>
        <source>normally {normal}, saves {saving}</source>
        <translation>normal {normal}, hemat {saving}</translation>
    </message>
    <message>
        <source>employer {employer} · worker {worker}</source>
        <translation>pemberi kerja {employer} · pekerja {worker}</translation>
    </message>
    <message>
        <source>before work {amount}</source>
        <translation>sebelum bekerja {amount}</translation>
    </message>
    <message>
        <source>during and after work {amount}</source>
        <translation>selama dan setelah bekerja {amount}</translation>
    </message>
    <message>
        <source>old-age savings (JHT) {amount}</source>
        <translation>tabungan JHT {amount}</translation>
    </message>
</context>
<context>
    <name>QuoteTables</name>
    <message>
        <source>once, for the whole contract</source>
        <translation>satu kali untuk seluruh kontrak</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 bulan</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} bulan</translation>
    </message>
    <message>
        <source>dues base {base}</source>
        <translation>dasar iuran {base}</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Harga normal</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Keringanan</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Pemberi kerja</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Pekerja</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Yang dibayar</translation>
    </message>
    <message>
        <source>before work</source>
        <translation>sebelum bekerja</translation>
    </message>
    <message>
        <source>during and after work</source>
        <translation>selama dan setelah bekerja</translation>
    </message>
    <message>
        <source>no extra dues: {sources}</source>
        <translation>tanpa tambahan iuran: {sources}</translation>
    </message>
    <message>
        <source>of {base}, the highest wage that counts</source>
        <translation>dari {base}, batas upah tertinggi</translation>
    </message>
    <message>
        <source>{count} months of {amount}</source>
        <translation>{count} bulan × {amount}</translation>
    </message>
    <message>
        <source>paid by the state or regional budget</source>
        <translation>dibayar APBN/APBD</translation>
    </message>
    <message>
        <source>the state {amount}</source>
        <translation>pemerintah {amount}</translation>
    </message>
    <message>
        <source>out of {programme} {amount}</source>
        <translation>dari iuran {programme} {amount}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Together a month</source>
        <translation>Jumlah sebulan</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove the scan</source>
        <translation>Hapus lampiran</translation>
    </message>
    <message>
        <source>Its content is destroyed. What was noted of the document stays as it is.</source>
        <translation>Isinya dimusnahkan. Catatan tentang dokumen tetap seperti sekarang.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan hapus</translation>
    </message>
    <message>
        <source>Choose why it is removed.</source>
        <translation>Pilih alasan penghapusan.</translation>
    </message>
</context>
<context>
    <name>SavedRemark</name>
    <message>
        <source>not saved: {problem}</source>
        <translation>belum tersimpan: {problem}</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>This picture cannot be shown here. Remove it and scan the document anew.</source>
        <translation>Gambar ini tidak dapat ditampilkan. Hapus, lalu pindai dokumen sekali lagi.</translation>
    </message>
    <message>
        <source>That you looked at this scan is recorded.</source>
        <translation>Bahwa Anda melihat lampiran ini dicatat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Finish the visit</source>
        <translation>Selesaikan pelayanan</translation>
    </message>
    <message>
        <source>Dues calculator</source>
        <translation>Kalkulator iuran</translation>
    </message>
    <message>
        <source>Serve {number} and choose below how the visit ended.</source>
        <translation>Layani {number}, lalu pilih hasilnya di bawah.</translation>
    </message>
    <message>
        <source>Priority: {priority}.</source>
        <translation>Prioritas: {priority}.</translation>
    </message>
    <message>
        <source>The cards desk shows this ticket: find and hand over the card there.</source>
        <translation>Karcis ini tampil di Meja kartu: cari dan serahkan kartunya di sana.</translation>
    </message>
</context>
<context>
    <name>SlipGiver</name>
    <message>
        <source>The place of {ticket} is kept until {time}.</source>
        <translation>Tempat {ticket} dijaga sampai pukul {time}.</translation>
    </message>
    <message>
        <source>List of missing documents {number}: printed to {place}.</source>
        <translation>Daftar dokumen kurang {number}: dicetak ke {place}.</translation>
    </message>
    <message>
        <source>The list of missing documents was not printed. {why} Call the ticket back (F4) and print it.</source>
        <translation>Daftar dokumen kurang tidak tercetak. {why} Panggil kembali karcisnya (F4) lalu cetak.</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>Officer station</source>
        <translation>Loket petugas</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema terang</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema gelap</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Form 1A</source>
        <translation>Formulir 1A</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Iuran</translation>
    </message>
    <message>
        <source>Change of data</source>
        <translation>Perubahan data</translation>
    </message>
    <message>
        <source>Receipt &amp; code</source>
        <translation>Tanda terima &amp; kode</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Cancel the case…</source>
        <translation>Batalkan kasus…</translation>
    </message>
    <message>
        <source>Fill in the form once more</source>
        <translation>Isi formulir sekali lagi</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>Data pribadi…</translation>
    </message>
    <message>
        <source>More for this case</source>
        <translation>Pilihan lain untuk kasus ini</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>sedang dibuka</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}, {state}</source>
        <translation>Langkah {number} dari {count}: {name}, {state}</translation>
    </message>
</context>
<context>
    <name>TariffDialog</name>
    <message>
        <source>Tariff of dues</source>
        <translation>Tarif iuran</translation>
    </message>
    <message>
        <source>Rows by the law of each month. A row that was once in force is never changed, only closed.</source>
        <translation>Baris menurut peraturan setiap bulan. Baris yang pernah berlaku tidak pernah diubah, hanya ditutup.</translation>
    </message>
    <message>
        <source>Kind of membership</source>
        <translation>Jenis kepesertaan</translation>
    </message>
    <message>
        <source>In force in</source>
        <translation>Berlaku pada</translation>
    </message>
    <message>
        <source>Load a newer file…</source>
        <translation>Muat berkas baru…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Any month</source>
        <translation>Semua bulan</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} baris</translation>
    </message>
    <message>
        <source>Load a newer file</source>
        <translation>Muat berkas baru</translation>
    </message>
    <message>
        <source>Tariff files (*.toml)</source>
        <translation>Berkas tarif (*.toml)</translation>
    </message>
    <message>
        <source>{file} is in use: {added} rows new, {closed} closed, {changed} changed, {removed} left out.</source>
        <translation>{file} dipakai: {added} baris baru, {closed} ditutup, {changed} diubah, {removed} dihapus.</translation>
    </message>
</context>
<context>
    <name>TariffModel</name>
    <message>
        <source> (only announced)</source>
        <translation> (baru diumumkan)</translation>
    </message>
    <message>
        <source>from {month}</source>
        <translation>mulai {month}</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Perihal</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Dasar hukum</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>What may be taken</source>
        <translation>Yang dapat diikuti</translation>
    </message>
    <message>
        <source>Dues base</source>
        <translation>Dasar iuran</translation>
    </message>
    <message>
        <source>Highest wage</source>
        <translation>Batas upah</translation>
    </message>
    <message>
        <source>Paid without a bill</source>
        <translation>Tanpa tagihan</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Keringanan</translation>
    </message>
    <message>
        <source>By contract value</source>
        <translation>Menurut nilai kontrak</translation>
    </message>
    <message>
        <source>Value added tax</source>
        <translation>PPN</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Tabungan</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>employer</source>
        <translation>pemberi kerja</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>pekerja</translation>
    </message>
    <message>
        <source>member</source>
        <translation>peserta</translation>
    </message>
    <message>
        <source>state</source>
        <translation>negara</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>transportasi</translation>
    </message>
    <message>
        <source>other sectors</source>
        <translation>sektor lain</translation>
    </message>
    <message>
        <source>risk group {group}</source>
        <translation>kelompok risiko {group}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>bawaan program</translation>
    </message>
</context>
<context>
    <name>TicketPanel</name>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Datang</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Dipanggil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Write a note, then Enter</source>
        <translation>Tulis catatan, lalu Enter</translation>
    </message>
    <message>
        <source>Note about this ticket</source>
        <translation>Catatan tentang karcis ini</translation>
    </message>
    <message>
        <source>The applicant&apos;s screen shows</source>
        <translation>Layar pemohon menampilkan</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Hari saya</translation>
    </message>
    <message>
        <source>The ticket in hand appears here with its times and notes.</source>
        <translation>Karcis yang ditangani tampil di sini dengan waktu dan catatannya.</translation>
    </message>
    <message>
        <source>served without a ticket</source>
        <translation>dilayani tanpa karcis</translation>
    </message>
    <message>
        <source>{time} · {count}×</source>
        <translation>{time} · {count} kali</translation>
    </message>
    <message>
        <source>{waited} (promised: at once)</source>
        <translation>{waited} (janji: langsung)</translation>
    </message>
    <message>
        <source>{waited} (promised {low}–{high} min)</source>
        <translation>{waited} (janji {low}–{high})</translation>
    </message>
    <message>
        <source>parked: </source>
        <translation>ditunda: </translation>
    </message>
    <message>
        <source>transferred: </source>
        <translation>dialihkan: </translation>
    </message>
    <message>
        <source>called before its turn: </source>
        <translation>dipanggil sebelum giliran: </translation>
    </message>
    <message>
        <source>served without a ticket: </source>
        <translation>dilayani tanpa karcis: </translation>
    </message>
    <message>
        <source>released by a supervisor: </source>
        <translation>dilepas penyelia: </translation>
    </message>
    <message>
        <source>finished: </source>
        <translation>selesai: </translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Belum ada catatan.</translation>
    </message>
    <message>
        <source>finished by me today</source>
        <translation>saya selesaikan hari ini</translation>
    </message>
    <message>
        <source>average serving time</source>
        <translation>rata-rata lama pelayanan</translation>
    </message>
    <message>
        <source>people wait for this counter</source>
        <translation>orang menunggu loket ini</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Applicant: agreed</source>
        <translation>Pemohon: setuju</translation>
    </message>
    <message>
        <source>Applicant: has a question</source>
        <translation>Pemohon: ada pertanyaan</translation>
    </message>
    <message>
        <source>called, on the way</source>
        <translation>dipanggil, menuju loket</translation>
    </message>
    <message>
        <source>being served · beyond {minutes} min</source>
        <translation>sedang dilayani · lewat {minutes} mnt</translation>
    </message>
    <message>
        <source>being served · target {minutes} min</source>
        <translation>sedang dilayani · target {minutes} mnt</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer {number}</source>
        <translation>Alihkan {number}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Alihkan</translation>
    </message>
    <message>
        <source>any counter</source>
        <translation>loket mana saja</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>Loket {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Wrong service</source>
        <translation>Salah layanan</translation>
    </message>
    <message>
        <source>Needs another officer</source>
        <translation>Perlu petugas lain</translation>
    </message>
    <message>
        <source>To the service</source>
        <translation>Ke layanan</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Choose another service, or a counter.</source>
        <translation>Pilih layanan lain, atau sebuah loket.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Undo the last click</source>
        <translation>Urungkan klik terakhir</translation>
    </message>
    <message>
        <source>{number} goes on to {service}</source>
        <translation>{number} lanjut ke {service}</translation>
    </message>
    <message>
        <source>{number} was called</source>
        <translation>{number} dipanggil</translation>
    </message>
    <message>
        <source>{number}: the visit has begun</source>
        <translation>{number} mulai dilayani</translation>
    </message>
    <message>
        <source>{number} was parked</source>
        <translation>{number} ditunda</translation>
    </message>
    <message>
        <source>{number} is back in the queue</source>
        <translation>{number} kembali ke antrean</translation>
    </message>
    <message>
        <source>{number} was transferred</source>
        <translation>{number} dialihkan</translation>
    </message>
    <message>
        <source>{number} did not come</source>
        <translation>{number} tidak hadir</translation>
    </message>
    <message>
        <source>{number} is finished</source>
        <translation>{number} selesai</translation>
    </message>
    <message>
        <source>{number}: the last click</source>
        <translation>{number}: klik terakhir</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Serve somebody without a ticket</source>
        <translation>Layani orang tanpa karcis</translation>
    </message>
    <message>
        <source>The visit begins at once and gets the next number of its service.</source>
        <translation>Pelayanan langsung dimulai dan mendapat nomor berikutnya untuk layanan itu.</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Mulai melayani</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Why before those who wait?</source>
        <translation>Mengapa mendahului yang menunggu?</translation>
    </message>
    <message>
        <source>Unwell</source>
        <translation>Sakit</translation>
    </message>
    <message>
        <source>Was here before</source>
        <translation>Tadi sudah di sini</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw the consent: {purpose}</source>
        <translation>Tarik persetujuan: {purpose}</translation>
    </message>
    <message>
        <source>It holds from now on. What was done before stays lawful, and the registration goes on.</source>
        <translation>Berlaku mulai sekarang. Yang dilakukan sebelumnya tetap sah, dan pendaftaran berjalan terus.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tarik</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Jangan tarik</translation>
    </message>
</context>
</TS>
