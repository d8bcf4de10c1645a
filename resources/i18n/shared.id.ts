<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>BugNotice</name>
    <message>
        <source>Unexpected error</source>
        <translation>Kesalahan tak terduga</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>Ada yang tidak beres</translation>
    </message>
    <message>
        <source>The last action may not be done. Check it and go on. Nothing that was confirmed before is lost.</source>
        <translation>Tindakan terakhir mungkin belum terlaksana. Periksa, lalu lanjutkan. Yang sudah tersimpan tidak hilang.</translation>
    </message>
    <message>
        <source>For the administrator: %1</source>
        <translation>Untuk administrator: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Pemohon</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Nomor peserta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>missing: {names}</source>
        <translation>kurang: {names}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>lengkap</translation>
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
        <source>{amount} for {months}</source>
        <translation>{amount} untuk {months}</translation>
    </message>
    <message>
        <source>{code}, until {day}</source>
        <translation>{code}, sampai {day}</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Kode bayar</translation>
    </message>
</context>
<context>
    <name>ClockBand</name>
    <message>
        <source>This PC&apos;s clock lies {how_far} behind the branch&apos;s time, which stands still until it has caught up. Set the clock right. Meanwhile bring parked people back by hand; if a call cannot be repeated, let the supervisor release the counter.</source>
        <translation>Jam PC ini tertinggal {how_far} dari waktu cabang, yang berhenti sampai jam menyusul. Betulkan jam PC. Sementara itu panggil kembali sendiri yang ditunda; bila panggilan tidak dapat diulang, minta penyelia melepas loket.</translation>
    </message>
</context>
<context>
    <name>CoreCodeEntry</name>
    <message>
        <source>The same code once more</source>
        <translation>Kode yang sama sekali lagi</translation>
    </message>
    <message>
        <source>Type it anew from where the code stands.</source>
        <translation>Ketik lagi dari sumbernya, jangan disalin.</translation>
    </message>
    <message>
        <source>Scanned: it need not be entered again.</source>
        <translation>Dipindai: tidak perlu dimasukkan lagi.</translation>
    </message>
    <message>
        <source>Code of the core system (scan or type)</source>
        <translation>Kode dari sistem inti (pindai atau ketik)</translation>
    </message>
    <message>
        <source>{count} digits</source>
        <translation>{count} digit</translation>
    </message>
    <message>
        <source>{least} to {most} digits</source>
        <translation>{least} sampai {most} digit</translation>
    </message>
    <message>
        <source>The two codes are not the same.</source>
        <translation>Kedua kode tidak sama.</translation>
    </message>
    <message>
        <source>A typed code is entered twice, so that no digit is wrong.</source>
        <translation>Kode yang diketik dimasukkan dua kali, supaya tidak ada digit yang salah.</translation>
    </message>
    <message>
        <source>Enter the code that the core system shows.</source>
        <translation>Masukkan kode yang ditampilkan sistem inti.</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message>
        <source>Back to the start in %1 seconds</source>
        <translation>Kembali ke awal dalam %1 detik</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>The day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
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
        <source>Menu: theme, language, sign out</source>
        <translation>Menu: tampilan, bahasa, keluar</translation>
    </message>
    <message>
        <source>Menu (Ctrl+M)</source>
        <translation>Menu (Ctrl+M)</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tampilan terang</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tampilan gelap</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>terputus</translation>
    </message>
</context>
<context>
    <name>DeskPapers</name>
    <message>
        <source>Printed: {count} papers ({place})</source>
        <translation>Tercetak: {count} kertas ({place})</translation>
    </message>
    <message>
        <source>Printed: {numbers} ({place})</source>
        <translation>Tercetak: {numbers} ({place})</translation>
    </message>
    <message>
        <source>Not printed: {problem} It can be printed later.</source>
        <translation>Tidak tercetak: {problem} Kertasnya dapat dicetak nanti.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>File {sequence} of office {office} was taken in before; nothing was changed.</source>
        <translation>Berkas {sequence} dari kantor {office} sudah pernah diambil; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>File {sequence} of office {office}: {new} new cases, {changed} changed, {unchanged} unchanged.</source>
        <translation>Berkas {sequence} dari kantor {office}: {new} kasus baru, {changed} berubah, {unchanged} tetap.</translation>
    </message>
    <message>
        <source>Not taken in: {count}; see why below.</source>
        <translation>Ditolak: {count}; sebabnya di halaman Kantor pasangan.</translation>
    </message>
    <message>
        <source>The partner could not take in: {count}.</source>
        <translation>Yang ditolak pasangan: {count}.</translation>
    </message>
    <message>
        <source>File {sequence} for office {office} with {cases} cases: {name}</source>
        <translation>Berkas {sequence} untuk kantor {office} dengan {cases} kasus: {name}</translation>
    </message>
    <message>
        <source>({left} more go with the next one)</source>
        <translation>({left} lagi ikut berkas berikutnya)</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Not good</source>
        <translation>Tidak baik</translation>
    </message>
    <message>
        <source>Less good</source>
        <translation>Kurang baik</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sangat baik</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find a person or a case</source>
        <translation>Cari orang atau kasus</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Buka untuk dibaca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Kembali ke daftar</translation>
    </message>
    <message>
        <source>This ticket has no case yet.</source>
        <translation>Karcis ini belum mempunyai kasus.</translation>
    </message>
    <message>
        <source>Opened to read, which was recorded.</source>
        <translation>Dibuka untuk dibaca, dan itu dicatat.</translation>
    </message>
</context>
<context>
    <name>NightlyDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>The day is closed. Exchange with partner offices?</source>
        <translation>Hari sudah ditutup. Tukar berkas dengan kantor pasangan?</translation>
    </message>
    <message>
        <source>Nightly exchange</source>
        <translation>Pertukaran malam</translation>
    </message>
    <message>
        <source>Exchange with the branch before you close?</source>
        <translation>Tukar berkas dengan kantor cabang sebelum program ditutup?</translation>
    </message>
    <message>
        <source>Files for this office are taken in, then a file is written for each partner. It may be repeated.</source>
        <translation>Berkas untuk kantor ini diambil, lalu satu berkas ditulis untuk setiap pasangan. Boleh diulang.</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Tukar sekarang</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Folder that both offices see, or that is carried</source>
        <translation>Folder yang dilihat kedua kantor, atau yang dibawa</translation>
    </message>
    <message>
        <source>Folder of the exchange</source>
        <translation>Folder pertukaran</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Pilih foldernya.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>There was no file for this office in the folder.</source>
        <translation>Tidak ada berkas untuk kantor ini di folder.</translation>
    </message>
    <message>
        <source>{count} more files are not listed here.</source>
        <translation>{count} berkas lagi tidak ditampilkan di sini.</translation>
    </message>
</context>
<context>
    <name>OpenedFacts</name>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Pemohon</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Lahir</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Nomor peserta</translation>
    </message>
    <message>
        <source>Card promised for</source>
        <translation>Kartu dijanjikan</translation>
    </message>
    <message>
        <source>In batch</source>
        <translation>Dalam daftar</translation>
    </message>
</context>
<context>
    <name>OtherCases</name>
    <message>
        <source>Other cases of the same person</source>
        <translation>Kasus lain milik orang yang sama</translation>
    </message>
    <message>
        <source>Open case {number}</source>
        <translation>Buka kasus {number}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Entries on this page are not stored yet.</source>
        <translation>Ada isian di halaman ini yang belum tersimpan.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Waiting time</source>
        <translation>Waktu tunggu</translation>
    </message>
    <message>
        <source>Friendliness</source>
        <translation>Keramahan</translation>
    </message>
    <message>
        <source>Clarity</source>
        <translation>Kejelasan</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Persyaratan</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>Tempat</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>NIK, name, phone, code, KPJ, case or ticket</source>
        <translation>NIK, nama, telepon, kode, KPJ, kasus, atau karcis</translation>
    </message>
    <message>
        <source>Find a person, a case or a ticket</source>
        <translation>Cari orang, kasus, atau karcis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
    <message>
        <source>Names and numbers stay covered until something is opened. Opening is recorded.</source>
        <translation>Nama dan nomor disamarkan sampai dibuka. Membuka dicatat.</translation>
    </message>
    <message>
        <source>Nothing found. Check the number, or type another part of the name.</source>
        <translation>Tidak ditemukan. Periksa nomornya, atau ketik bagian lain dari namanya.</translation>
    </message>
    <message>
        <source>Only the first {count} are shown. Type more of the name, or a number.</source>
        <translation>Hanya {count} yang pertama ditampilkan. Ketik nama lebih lengkap, atau sebuah nomor.</translation>
    </message>
    <message>
        <source>Choose with the arrow keys and Enter.</source>
        <translation>Pilih dengan tombol panah dan Enter.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>With your own name, so that the diary says who did what.</source>
        <translation>Dengan nama sendiri, agar catatan kantor menyebut siapa berbuat apa.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Password or PIN</source>
        <translation>Sandi atau PIN</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Enter as one of the training officers, without a password.</source>
        <translation>Masuk sebagai salah satu petugas latihan, tanpa sandi.</translation>
    </message>
    <message>
        <source>No training officer has the right to enter here.</source>
        <translation>Tidak ada petugas latihan yang berhak masuk di sini.</translation>
    </message>
</context>
<context>
    <name>SkmQuestions</name>
    <message>
        <source>Do the requirements suit the kind of service?</source>
        <translation>Apakah persyaratan sesuai dengan jenis layanannya?</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>Tidak sesuai</translation>
    </message>
    <message>
        <source>Less suitable</source>
        <translation>Kurang sesuai</translation>
    </message>
    <message>
        <source>Suitable</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>Very suitable</source>
        <translation>Sangat sesuai</translation>
    </message>
    <message>
        <source>How easy was the procedure?</source>
        <translation>Seberapa mudah prosedurnya?</translation>
    </message>
    <message>
        <source>Not easy</source>
        <translation>Tidak mudah</translation>
    </message>
    <message>
        <source>Less easy</source>
        <translation>Kurang mudah</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Mudah</translation>
    </message>
    <message>
        <source>Very easy</source>
        <translation>Sangat mudah</translation>
    </message>
    <message>
        <source>How fast were you served?</source>
        <translation>Seberapa cepat Anda dilayani?</translation>
    </message>
    <message>
        <source>Not fast</source>
        <translation>Tidak cepat</translation>
    </message>
    <message>
        <source>Less fast</source>
        <translation>Kurang cepat</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Cepat</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Sangat cepat</translation>
    </message>
    <message>
        <source>How fair was the cost of the service?</source>
        <translation>Bagaimana kewajaran biaya layanannya?</translation>
    </message>
    <message>
        <source>Very expensive</source>
        <translation>Sangat mahal</translation>
    </message>
    <message>
        <source>Rather expensive</source>
        <translation>Cukup mahal</translation>
    </message>
    <message>
        <source>Cheap</source>
        <translation>Murah</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Did you get what the standard of the service promises?</source>
        <translation>Apakah hasil layanan sesuai dengan yang dijanjikan?</translation>
    </message>
    <message>
        <source>Not as promised</source>
        <translation>Tidak sesuai</translation>
    </message>
    <message>
        <source>Less than promised</source>
        <translation>Kurang sesuai</translation>
    </message>
    <message>
        <source>As promised</source>
        <translation>Sesuai</translation>
    </message>
    <message>
        <source>More than promised</source>
        <translation>Sangat sesuai</translation>
    </message>
    <message>
        <source>How able was the officer?</source>
        <translation>Bagaimana kemampuan petugasnya?</translation>
    </message>
    <message>
        <source>Not able</source>
        <translation>Tidak mampu</translation>
    </message>
    <message>
        <source>Less able</source>
        <translation>Kurang mampu</translation>
    </message>
    <message>
        <source>Able</source>
        <translation>Mampu</translation>
    </message>
    <message>
        <source>Very able</source>
        <translation>Sangat mampu</translation>
    </message>
    <message>
        <source>How polite and friendly was the officer?</source>
        <translation>Bagaimana kesopanan dan keramahan petugasnya?</translation>
    </message>
    <message>
        <source>Not polite</source>
        <translation>Tidak sopan dan ramah</translation>
    </message>
    <message>
        <source>Less polite</source>
        <translation>Kurang sopan dan ramah</translation>
    </message>
    <message>
        <source>Polite</source>
        <translation>Sopan dan ramah</translation>
    </message>
    <message>
        <source>Very polite</source>
        <translation>Sangat sopan dan ramah</translation>
    </message>
    <message>
        <source>How are complaints handled here?</source>
        <translation>Bagaimana penanganan pengaduan di sini?</translation>
    </message>
    <message>
        <source>There is nothing for it</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>There, but not working</source>
        <translation>Ada, tetapi tidak berfungsi</translation>
    </message>
    <message>
        <source>Working, not fully</source>
        <translation>Berfungsi, kurang maksimal</translation>
    </message>
    <message>
        <source>Handled well</source>
        <translation>Dikelola dengan baik</translation>
    </message>
    <message>
        <source>How good are the rooms and facilities?</source>
        <translation>Bagaimana ruang dan fasilitasnya?</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Buruk</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Cukup</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sangat baik</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pertanyaan %1 dari %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Skip these questions</source>
        <translation>Lewati pertanyaan ini</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>All steps of this registration</source>
        <translation>Semua langkah pendaftaran ini</translation>
    </message>
    <message>
        <source>Steps of the registration</source>
        <translation>Langkah pendaftaran</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {words}</source>
        <translation>Langkah {number} dari {count}: {words}</translation>
    </message>
    <message>
        <source>All {count} steps are done.</source>
        <translation>Semua {count} langkah selesai.</translation>
    </message>
    <message>
        <source>{done} of {count} steps were done.</source>
        <translation>{done} dari {count} langkah sudah dilakukan.</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>TRAINING – nothing here is real</source>
        <translation>LATIHAN – semua data di sini rekaan</translation>
    </message>
</context>
</TS>
