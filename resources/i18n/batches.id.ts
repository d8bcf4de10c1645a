<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AgainDialog</name>
    <message>
        <source>Send it once more?</source>
        <translation>Kirim sekali lagi?</translation>
    </message>
    <message>
        <source>Perhaps the e-mail of case {case} has come. Ask the applicant first.</source>
        <translation>Mungkin e-mail kasus {case} sudah sampai. Tanyakan dahulu kepada pemohon.</translation>
    </message>
    <message>
        <source>It has not come: send it</source>
        <translation>Belum sampai: kirim</translation>
    </message>
</context>
<context>
    <name>AgencyDialog</name>
    <message>
        <source>New PERISAI office</source>
        <translation>Wadah PERISAI baru</translation>
    </message>
    <message>
        <source>New agreement of {name}</source>
        <translation>Perjanjian baru {name}</translation>
    </message>
    <message>
        <source>An organisation that has a cooperation agreement with this branch.</source>
        <translation>Organisasi yang punya perjanjian kerja sama dengan kantor cabang ini.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>tanpa batas waktu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Number of the agreement (PKS)</source>
        <translation>Nomor perjanjian kerja sama (PKS)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>New PERISAI agent</source>
        <translation>Agen PERISAI baru</translation>
    </message>
    <message>
        <source>Of the NIK only a masked form is kept, and by what it is found again.</source>
        <translation>NIK hanya disimpan tersamar, dengan sidik untuk menemukannya lagi.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>PERISAI office</source>
        <translation>Wadah PERISAI</translation>
    </message>
    <message>
        <source>Name as on the identity card</source>
        <translation>Nama sesuai KTP</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Member number of the agent (optional)</source>
        <translation>Nomor peserta (KPJ) agen (boleh kosong)</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 angka</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents and payers</source>
        <translation>Agen dan penanggung</translation>
    </message>
    <message>
        <source>Who may bring a batch, and until when.</source>
        <translation>Siapa yang boleh membawa daftar kolektif, dan sampai kapan.</translation>
    </message>
    <message>
        <source>PERISAI agents</source>
        <translation>Agen PERISAI</translation>
    </message>
    <message>
        <source>Groups and payers</source>
        <translation>Wadah dan penanggung</translation>
    </message>
    <message>
        <source>PERISAI offices</source>
        <translation>Wadah PERISAI</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>PERISAI office</source>
        <translation>Wadah PERISAI</translation>
    </message>
    <message>
        <source>Letter valid until</source>
        <translation>Surat tugas sampai</translation>
    </message>
    <message>
        <source>May bring a batch</source>
        <translation>Boleh membawa daftar</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Perjanjian</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Surat tugas</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Nomor surat</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>New agent…</source>
        <translation>Agen baru…</translation>
    </message>
    <message>
        <source>New payer…</source>
        <translation>Penanggung baru…</translation>
    </message>
    <message>
        <source>New office…</source>
        <translation>Wadah baru…</translation>
    </message>
    <message>
        <source>No group or payer is registered yet.</source>
        <translation>Belum ada wadah atau penanggung.</translation>
    </message>
    <message>
        <source>No PERISAI office is registered yet.</source>
        <translation>Belum ada wadah PERISAI.</translation>
    </message>
    <message>
        <source>No agent is registered yet.</source>
        <translation>Belum ada agen.</translation>
    </message>
    <message>
        <source>No agent is registered yet. Enter the PERISAI office with its agreement first.</source>
        <translation>Belum ada agen. Catat wadah PERISAI beserta perjanjiannya lebih dahulu.</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Untuk penyelia</translation>
    </message>
    <message>
        <source>agents in office</source>
        <translation>agen bertugas</translation>
    </message>
    <message>
        <source>letters end within two weeks</source>
        <translation>surat berakhir dalam dua pekan</translation>
    </message>
    <message>
        <source>letters expired</source>
        <translation>surat kedaluwarsa</translation>
    </message>
    <message>
        <source>groups and payers</source>
        <translation>wadah dan penanggung</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Belum dipilih</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>Pilih salah satu dari daftar.</translation>
    </message>
    <message>
        <source>May bring a batch today.</source>
        <translation>Boleh membawa daftar hari ini.</translation>
    </message>
    <message>
        <source>member number {kpj}</source>
        <translation>nomor peserta {kpj}</translation>
    </message>
    <message>
        <source>No letter was entered.</source>
        <translation>Belum ada surat tugas.</translation>
    </message>
    <message>
        <source>New letter of assignment…</source>
        <translation>Surat tugas baru…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Aktifkan</translation>
    </message>
    <message>
        <source>May have batches.</source>
        <translation>Boleh membawa daftar.</translation>
    </message>
    <message>
        <source>Switched off: no new batches.</source>
        <translation>Nonaktif: tidak ada daftar baru.</translation>
    </message>
    <message>
        <source>The agreement has expired.</source>
        <translation>Perjanjiannya sudah berakhir.</translation>
    </message>
    <message>
        <source>The agreement is in force.</source>
        <translation>Perjanjiannya berlaku.</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>Perjanjian baru…</translation>
    </message>
</context>
<context>
    <name>BatchDoing</name>
    <message>
        <source>List of the people</source>
        <translation>Daftar orang</translation>
    </message>
    <message>
        <source>No. {line} is on the list as case {case}.</source>
        <translation>No. {line} masuk daftar sebagai kasus {case}.</translation>
    </message>
    <message>
        <source>One receipt for {count} people.</source>
        <translation>Satu tanda terima untuk {count} orang.</translation>
    </message>
    <message>
        <source>The receipt for documents is new: it takes the place of the one before.</source>
        <translation>Tanda terima dokumen dibuat baru dan menggantikan yang sebelumnya.</translation>
    </message>
    <message>
        <source>Dues of {count} people: {amount}.</source>
        <translation>Iuran {count} orang: {amount}.</translation>
    </message>
    <message>
        <source>Left, because documents are missing: {count}.</source>
        <translation>Ditinggalkan karena dokumen kurang: {count}.</translation>
    </message>
    <message>
        <source>This payment was recorded before; nothing was changed.</source>
        <translation>Pembayaran ini sudah tercatat; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Paid for {count} people.</source>
        <translation>Lunas untuk {count} orang.</translation>
    </message>
    <message>
        <source>{count} cards are on their way.</source>
        <translation>{count} kartu dalam pengantaran.</translation>
    </message>
    <message>
        <source>{name} has the card.</source>
        <translation>{name} sudah menerima kartu.</translation>
    </message>
</context>
<context>
    <name>BatchImport</name>
    <message>
        <source>All documents were brought for everybody</source>
        <translation>Semua dokumen dibawa untuk semua orang</translation>
    </message>
    <message>
        <source>People from {file}</source>
        <translation>Orang dari {file}</translation>
    </message>
    <message>
        <source>One row for each person, with the columns of form 1A. Each row is checked as at the counter.</source>
        <translation>Satu baris untuk setiap orang, dengan kolom formulir 1A. Setiap baris diperiksa seperti di loket.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Baris berkas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>The file is being read. Nothing is changed before you have seen it.</source>
        <translation>Berkas sedang dibaca. Tidak ada yang diubah sebelum Anda melihatnya.</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>baris dalam berkas</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>can be taken</source>
        <translation>dapat diterima</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Berkas ini tidak berisi baris.</translation>
    </message>
    <message>
        <source>Take in {count} people</source>
        <translation>Terima {count} orang</translation>
    </message>
    <message>
        <source>Nothing to take in</source>
        <translation>Tidak ada yang dapat diterima</translation>
    </message>
    <message>
        <source>Taken into batch {number}. Rejected rows can be mended and brought again.</source>
        <translation>Masuk daftar {number}. Baris yang ditolak dapat dibetulkan dan dibawa lagi.</translation>
    </message>
    <message>
        <source>A batch has at most {maximum} people: divide the file.</source>
        <translation>Satu daftar paling banyak {maximum} orang: bagi berkasnya.</translation>
    </message>
    <message>
        <source>No row can be taken, so no batch is opened.</source>
        <translation>Tidak ada baris yang dapat diterima, jadi tidak ada daftar yang dibuka.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Rejected rows stay outside.</source>
        <translation>Belum ada yang diubah. Baris yang ditolak tidak ikut.</translation>
    </message>
    <message>
        <source>will be taken</source>
        <translation>akan diterima</translation>
    </message>
    <message>
        <source>The people are taken in. All that is right is kept, or with Cancel nothing.</source>
        <translation>Orang-orangnya sedang diterima. Semua yang benar disimpan; bila dibatalkan, tidak satu pun.</translation>
    </message>
</context>
<context>
    <name>BatchPane</name>
    <message>
        <source>‹ All batches</source>
        <translation>‹ Semua daftar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Perlu tindakan</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Iuran</translation>
    </message>
    <message>
        <source>Own code</source>
        <translation>Kode sendiri</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Nomor peserta</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>Cetakan</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>karcis {number}</translation>
    </message>
    <message>
        <source>people (fewer than 10)</source>
        <translation>orang (kurang dari 10)</translation>
    </message>
    <message>
        <source>people</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>rejected rows</source>
        <translation>baris ditolak</translation>
    </message>
    <message>
        <source>documents missing</source>
        <translation>dokumen kurang</translation>
    </message>
    <message>
        <source>dues notified</source>
        <translation>iuran diberitahukan</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>lunas</translation>
    </message>
    <message>
        <source>have the card</source>
        <translation>sudah terima kartu</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} dari {whole}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Nobody is on this list yet. Add people from a file, or one by one.</source>
        <translation>Belum ada orang dalam daftar ini. Tambahkan dari berkas, atau satu per satu.</translation>
    </message>
    <message>
        <source>Nothing is waiting for somebody here.</source>
        <translation>Tidak ada yang menunggu tindakan.</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>Tidak ada baris yang ditolak.</translation>
    </message>
    <message>
        <source>No papers yet.</source>
        <translation>Belum ada kertas.</translation>
    </message>
    <message>
        <source>Receipt for documents</source>
        <translation>Tanda terima dokumen</translation>
    </message>
    <message>
        <source>Dues notified</source>
        <translation>Pemberitahuan iuran</translation>
    </message>
    <message>
        <source>Code of the total</source>
        <translation>Kode bayar total</translation>
    </message>
    <message>
        <source>Proof of payment</source>
        <translation>Bukti pembayaran</translation>
    </message>
    <message>
        <source>List of cards</source>
        <translation>Serah terima kartu</translation>
    </message>
    <message>
        <source>printed {count} times</source>
        <translation>dicetak {count} kali</translation>
    </message>
</context>
<context>
    <name>BatchesPage</name>
    <message>
        <source>Batches</source>
        <translation>Daftar kolektif</translation>
    </message>
    <message>
        <source>Many people at once: by a PERISAI agent, a group, or one payer.</source>
        <translation>Banyak orang sekaligus: oleh agen PERISAI, wadah, atau satu penanggung.</translation>
    </message>
    <message>
        <source>Number or who brought it</source>
        <translation>Nomor atau pembawanya</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Daftar baru…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Only the latest {count} are listed.</source>
        <translation>Hanya {count} daftar terbaru yang ditampilkan.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Dibawa oleh</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation>Kartu keluar</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Iuran</translation>
    </message>
    <message>
        <source>No batch was found.</source>
        <translation>Daftar tidak ditemukan.</translation>
    </message>
    <message>
        <source>No batch yet. An agent, a group or a payer brings a list: press “New batch”.</source>
        <translation>Belum ada daftar kolektif. Bila agen, wadah, atau penanggung membawa daftar: tekan “Daftar baru”.</translation>
    </message>
    <message>
        <source>lists open</source>
        <translation>daftar terbuka</translation>
    </message>
    <message>
        <source>wait for payment</source>
        <translation>menunggu pembayaran</translation>
    </message>
    <message>
        <source>cards to hand over</source>
        <translation>kartu perlu diserahkan</translation>
    </message>
    <message>
        <source>delivery to confirm</source>
        <translation>pengantaran perlu dipastikan</translation>
    </message>
    <message>
        <source>Batch {number} is open.</source>
        <translation>Daftar {number} dibuka.</translation>
    </message>
</context>
<context>
    <name>BatchesWindow</name>
    <message>
        <source>Batches and channels</source>
        <translation>Daftar kolektif dan kanal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Go to the batch</source>
        <translation>Buka daftarnya</translation>
    </message>
    <message>
        <source>{problem} What is shown is of the last reading.</source>
        <translation>{problem} Yang tampak adalah hasil pembacaan terakhir.</translation>
    </message>
</context>
<context>
    <name>BillDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Notify the dues</source>
        <translation>Beri tahu iuran</translation>
    </message>
    <message>
        <source>For everybody whose documents are complete. Who is left is notified later, in the same way.</source>
        <translation>Untuk semua yang dokumennya lengkap. Yang tertinggal diberi tahu kemudian dengan cara yang sama.</translation>
    </message>
    <message>
        <source>Notify and print</source>
        <translation>Beri tahu dan cetak</translation>
    </message>
    <message>
        <source>one code and one amount, with a list of the people</source>
        <translation>satu kode dan satu jumlah, dengan daftar orangnya</translation>
    </message>
    <message>
        <source>a code and a slip for everybody</source>
        <translation>kode dan slip untuk setiap orang</translation>
    </message>
    <message>
        <source>CSV or XLSX with the columns row and code</source>
        <translation>CSV atau XLSX dengan kolom row dan code</translation>
    </message>
    <message>
        <source>Payment codes of the people, from the core system</source>
        <translation>Kode bayar setiap orang dari sistem inti</translation>
    </message>
    <message>
        <source>Payment codes of the people</source>
        <translation>Kode bayar setiap orang</translation>
    </message>
    <message>
        <source>Choose the file with the codes of the people.</source>
        <translation>Pilih berkas kode bayar orang-orangnya.</translation>
    </message>
    <message>
        <source>The file has no code for the rows {rows}.</source>
        <translation>Berkas ini tidak memuat kode untuk baris {rows}.</translation>
    </message>
</context>
<context>
    <name>DeliverDialog</name>
    <message>
        <source>Are all {count} cards with their members?</source>
        <translation>Semua {count} kartu sudah sampai ke pesertanya?</translation>
    </message>
    <message>
        <source>Only if the agent or payer has confirmed it for everybody; else confirm person by person.</source>
        <translation>Hanya bila agen atau penanggung sudah memastikannya untuk semua; jika belum, catat orang demi orang.</translation>
    </message>
    <message>
        <source>All are delivered</source>
        <translation>Semua sudah sampai</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Have all documents come?</source>
        <translation>Semua dokumen sudah datang?</translation>
    </message>
    <message>
        <source>Of {count} people documents are missing. Only if now all of them are here.</source>
        <translation>Dokumen {count} orang masih kurang. Hanya bila sekarang semuanya sudah ada.</translation>
    </message>
    <message>
        <source>All have come</source>
        <translation>Semua sudah datang</translation>
    </message>
    <message>
        <source>Documents of {name}</source>
        <translation>Dokumen {name}</translation>
    </message>
    <message>
        <source>These have come</source>
        <translation>Ini sudah datang</translation>
    </message>
</context>
<context>
    <name>DropDialog</name>
    <message>
        <source>Case {case} is cancelled. This cannot be taken back.</source>
        <translation>Kasus {case} dibatalkan. Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>The code of the total ends with it: notify the dues of the others again.</source>
        <translation>Kode bayar total ikut batal: beri tahu lagi iuran yang lain.</translation>
    </message>
    <message>
        <source>Take {name} off the list?</source>
        <translation>Keluarkan {name} dari daftar?</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Mengundurkan diri</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Salah masuk</translation>
    </message>
</context>
<context>
    <name>FileImport</name>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Simpan baris yang ditolak…</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Sejauh mana prosesnya</translation>
    </message>
    <message>
        <source>Stopping. Nothing is kept.</source>
        <translation>Menghentikan. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>{count} more rows are not listed; the figures are of all.</source>
        <translation>{count} baris lagi tidak ditampilkan; angka di atas mencakup semuanya.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <source>{count} rejected rows are saved in {file}.</source>
        <translation>{count} baris yang ditolak disimpan di {file}.</translation>
    </message>
</context>
<context>
    <name>GiveCaseDialog</name>
    <message>
        <source>Give a case to another officer</source>
        <translation>Alihkan kasus ke petugas lain</translation>
    </message>
    <message>
        <source>A bank clerk sees only the own cases. This makes a case another officer&apos;s.</source>
        <translation>Petugas bank hanya melihat kasusnya sendiri. Kasus ini menjadi milik petugas lain.</translation>
    </message>
    <message>
        <source>Give the case</source>
        <translation>Alihkan kasus</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Nomor kasus</translation>
    </message>
    <message>
        <source>Sign-in name of the officer who goes on with it</source>
        <translation>Nama masuk petugas yang melanjutkan</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>Hand over {count} cards?</source>
        <translation>Serahkan {count} kartu?</translation>
    </message>
    <message>
        <source>A list is printed. The agent or payer signs it and takes the cards to their members.</source>
        <translation>Daftar serah terima akan dicetak. Agen atau penanggung menandatanganinya dan membawa kartu kepada pesertanya.</translation>
    </message>
    <message>
        <source>Hand over and print the list</source>
        <translation>Serahkan dan cetak daftarnya</translation>
    </message>
</context>
<context>
    <name>GiveUpDialog</name>
    <message>
        <source>Give up batch {number}?</source>
        <translation>Batalkan daftar {number}?</translation>
    </message>
    <message>
        <source>The cases of all {count} people are cancelled. This cannot be taken back.</source>
        <translation>Kasus semua {count} orang dibatalkan. Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Batalkan daftar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Brought twice</source>
        <translation>Dibawa dua kali</translation>
    </message>
    <message>
        <source>Taken back by the agent</source>
        <translation>Ditarik agen</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help with the online registration</source>
        <translation>Bantuan pendaftaran daring</translation>
    </message>
    <message>
        <source>For somebody whom the website or JMO refused. The officer of the ticket sees why.</source>
        <translation>Untuk orang yang ditolak situs web atau JMO. Petugas yang melayani karcisnya melihat alasannya.</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Beri karcis</translation>
    </message>
    <message>
        <source>What hindered it</source>
        <translation>Kendalanya</translation>
    </message>
    <message>
        <source>Ticket, if the person has one</source>
        <translation>Karcis, bila orangnya sudah punya</translation>
    </message>
    <message>
        <source>Empty: a new one is printed</source>
        <translation>Kosong: karcis baru dicetak</translation>
    </message>
    <message>
        <source>Note it on the ticket</source>
        <translation>Catat di karcis</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>New letter of assignment of {name}</source>
        <translation>Surat tugas baru {name}</translation>
    </message>
    <message>
        <source>The last one ends on {day}.</source>
        <translation>Yang terakhir berlaku sampai {day}.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>LetterFields</name>
    <message>
        <source>Number of the letter of assignment</source>
        <translation>Nomor surat tugas</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Payment codes and dues for those who registered online.</source>
        <translation>Kode bayar dan iuran bagi yang mendaftar daring.</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Uji…</translation>
    </message>
    <message>
        <source>Mail server…</source>
        <translation>Server e-mail…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Perlu tindakan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim lagi</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Masuk antrean</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Sebab</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>tidak pasti</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>terkirim</translation>
    </message>
    <message>
        <source>Sent by {host} as {sender}.</source>
        <translation>Dikirim lewat {host} sebagai {sender}.</translation>
    </message>
    <message>
        <source>E-mails are off. Enter the mail server and switch them on.</source>
        <translation>E-mail belum aktif. Isi server e-mail, lalu aktifkan.</translation>
    </message>
    <message>
        <source>E-mails are off. An administrator switches them on.</source>
        <translation>E-mail belum aktif. Administrator yang mengaktifkannya.</translation>
    </message>
    <message>
        <source>Nothing waits and nothing failed.</source>
        <translation>Tidak ada yang menunggu dan tidak ada yang gagal.</translation>
    </message>
    <message>
        <source>No e-mail was sent yet.</source>
        <translation>Belum ada e-mail yang terkirim.</translation>
    </message>
    <message>
        <source>No e-mail was queued yet.</source>
        <translation>Belum ada e-mail.</translation>
    </message>
    <message>
        <source>Waits for the next try, {moment}</source>
        <translation>Menunggu dicoba lagi, {moment}</translation>
    </message>
    <message>
        <source>Stopped at the office</source>
        <translation>Dihentikan di kantor</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Mengirim…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>Another PC is sending; nothing was sent from here.</source>
        <translation>PC lain sedang mengirim; dari sini tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} terkirim</translation>
    </message>
    <message>
        <source>{count} postponed</source>
        <translation>{count} ditunda</translation>
    </message>
    <message>
        <source>{count} given up</source>
        <translation>{count} gagal</translation>
    </message>
    <message>
        <source>{count} perhaps sent</source>
        <translation>{count} tidak pasti</translation>
    </message>
    <message>
        <source>Nothing was due</source>
        <translation>Tidak ada yang perlu dikirim</translation>
    </message>
</context>
<context>
    <name>MailTestDialog</name>
    <message>
        <source>Send a test e-mail</source>
        <translation>Kirim e-mail uji</translation>
    </message>
    <message>
        <source>It says nothing; it only proves that the settings are right.</source>
        <translation>E-mail ini tidak berisi apa-apa; hanya membuktikan bahwa pengaturannya benar.</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Kirim uji</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Your own, so that you see it come</source>
        <translation>Alamat Anda sendiri, supaya terlihat sampai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Sent. Look whether it has come.</source>
        <translation>Terkirim. Periksa apakah sudah sampai.</translation>
    </message>
    <message>
        <source>Not sent. {why}.</source>
        <translation>Tidak terkirim. {why}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Batches</source>
        <translation>Daftar kolektif</translation>
    </message>
    <message>
        <source>Agents and payers</source>
        <translation>Agen dan penanggung</translation>
    </message>
    <message>
        <source>Website and JMO</source>
        <translation>Situs web dan JMO</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Partner offices</source>
        <translation>Kantor pasangan</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>What comes next</source>
        <translation>Langkah berikutnya</translation>
    </message>
    <message>
        <source>Add people from a file…</source>
        <translation>Tambah orang dari berkas…</translation>
    </message>
    <message>
        <source>Add one person…</source>
        <translation>Tambah satu orang…</translation>
    </message>
    <message>
        <source>Receive the documents…</source>
        <translation>Terima dokumen…</translation>
    </message>
    <message>
        <source>Missing documents have come…</source>
        <translation>Dokumen yang kurang sudah datang…</translation>
    </message>
    <message>
        <source>Notify the dues…</source>
        <translation>Beri tahu iuran…</translation>
    </message>
    <message>
        <source>Print everybody&apos;s slips…</source>
        <translation>Cetak slip semua orang…</translation>
    </message>
    <message>
        <source>Record the payment…</source>
        <translation>Catat pembayaran…</translation>
    </message>
    <message>
        <source>Hand over the cards…</source>
        <translation>Serahkan kartu…</translation>
    </message>
    <message>
        <source>All have their cards…</source>
        <translation>Semua sudah terima kartu…</translation>
    </message>
    <message>
        <source>Another ticket…</source>
        <translation>Karcis lain…</translation>
    </message>
    <message>
        <source>Give up the batch…</source>
        <translation>Batalkan daftar…</translation>
    </message>
    <message>
        <source>All have paid. Member numbers and cards are made at the cards desk.</source>
        <translation>Semua sudah lunas. Nomor peserta dan kartu dibuat di Meja kartu.</translation>
    </message>
    <message>
        <source>The cards are ready to be handed over by a list to sign.</source>
        <translation>Kartu siap diserahkan dengan daftar untuk ditandatangani.</translation>
    </message>
    <message>
        <source>The agent or payer has the cards. Confirm who has got theirs.</source>
        <translation>Kartu ada pada agen atau penanggung. Catat siapa yang sudah menerima kartunya.</translation>
    </message>
    <message>
        <source>Everybody has the card. Nothing is left to do.</source>
        <translation>Semua sudah menerima kartu. Tidak ada lagi yang perlu dikerjakan.</translation>
    </message>
    <message>
        <source>This batch was given up.</source>
        <translation>Daftar ini dibatalkan.</translation>
    </message>
    <message>
        <source>The list is closed. Notify the dues of everybody whose documents are complete.</source>
        <translation>Daftar sudah ditutup. Beri tahu iuran semua yang dokumennya lengkap.</translation>
    </message>
    <message>
        <source>The list is closed. Nobody&apos;s documents are complete yet.</source>
        <translation>Daftar sudah ditutup. Belum ada yang dokumennya lengkap.</translation>
    </message>
    <message>
        <source>Check the people, then receive their documents together.</source>
        <translation>Periksa orangnya, lalu terima dokumen mereka sekaligus.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Daftar masih kosong.</translation>
    </message>
    <message>
        <source>One total: {amount} by code {code}.</source>
        <translation>Satu total: {amount} dengan kode {code}.</translation>
    </message>
    <message>
        <source>It ran out on {moment}: notify the dues again.</source>
        <translation>Kode ini berakhir pada {moment}: beri tahu iurannya lagi.</translation>
    </message>
    <message>
        <source>Valid until {moment}.</source>
        <translation>Berlaku sampai {moment}.</translation>
    </message>
    <message>
        <source>Each pays by the own code; {count} have not paid yet.</source>
        <translation>Setiap orang membayar dengan kodenya sendiri; {count} belum membayar.</translation>
    </message>
</context>
<context>
    <name>OnlineImport</name>
    <message>
        <source>Rows that name no channel are of</source>
        <translation>Baris tanpa kanal berasal dari</translation>
    </message>
    <message>
        <source>Registrations from {file}</source>
        <translation>Pendaftaran dari {file}</translation>
    </message>
    <message>
        <source>An export of the website or of JMO. The same export again changes nothing.</source>
        <translation>Ekspor situs web atau JMO. Ekspor yang sama sekali lagi tidak mengubah apa-apa.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Baris berkas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>The file is being read. Nothing is changed before you have seen it.</source>
        <translation>Berkas sedang dibaca. Tidak ada yang berubah sebelum Anda melihatnya.</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>baris dalam berkas</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>can be taken</source>
        <translation>dapat diterima</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Berkas ini tidak berisi baris.</translation>
    </message>
    <message>
        <source>Take in {count} registrations</source>
        <translation>Masukkan {count} pendaftaran</translation>
    </message>
    <message>
        <source>Nothing to take in</source>
        <translation>Tidak ada yang dapat dimasukkan</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {unchanged} unchanged, {taken} with a case already.</source>
        <translation>{added} baru, {changed} berubah, {unchanged} tetap, {taken} sudah menjadi kasus.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Rejected rows stay outside.</source>
        <translation>Belum ada yang berubah. Baris yang ditolak tetap di luar.</translation>
    </message>
    <message>
        <source>No row can be taken.</source>
        <translation>Tidak ada baris yang dapat diterima.</translation>
    </message>
    <message>
        <source>The registrations are taken in. All that is right is kept, or with Cancel nothing.</source>
        <translation>Pendaftaran sedang dimasukkan. Semua yang benar disimpan, atau dengan Batal tidak satu pun.</translation>
    </message>
</context>
<context>
    <name>OnlinePage</name>
    <message>
        <source>Website and JMO</source>
        <translation>Situs web dan JMO</translation>
    </message>
    <message>
        <source>Online registrations go on from the payment code.</source>
        <translation>Pendaftar daring dilanjutkan di sini sejak kode bayar.</translation>
    </message>
    <message>
        <source>Whole NIK, e-mail address or payment code</source>
        <translation>NIK, alamat e-mail, atau kode bayar lengkap</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Refused online…</source>
        <translation>Ditolak daring…</translation>
    </message>
    <message>
        <source>Take in an export…</source>
        <translation>Masukkan ekspor…</translation>
    </message>
    <message>
        <source>Show all without a case</source>
        <translation>Tampilkan semua tanpa kasus</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Ambil alih…</translation>
    </message>
    <message>
        <source>Send code and dues by e-mail</source>
        <translation>Kirim kode dan iuran lewat e-mail</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Pendaftaran</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Without a case, the latest first</source>
        <translation>Belum menjadi kasus, terbaru dahulu</translation>
    </message>
    <message>
        <source>A bank clerk sees the own records only. Online registrations are the branch&apos;s.</source>
        <translation>Petugas bank hanya melihat datanya sendiri. Pendaftaran daring milik kantor cabang.</translation>
    </message>
    <message>
        <source>Nothing was found. Is the latest export taken in? The number or address must be whole.</source>
        <translation>Tidak ditemukan. Sudahkah ekspor terbaru dimasukkan? Nomor atau alamatnya harus lengkap.</translation>
    </message>
    <message>
        <source>No registration waits. Take in an export of the website or of JMO.</source>
        <translation>Tidak ada pendaftaran yang menunggu. Masukkan ekspor situs web atau JMO.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Belum dipilih</translation>
    </message>
    <message>
        <source>Look somebody up, or choose a registration in the list.</source>
        <translation>Cari orangnya, atau pilih pendaftaran dalam daftar.</translation>
    </message>
    <message>
        <source>Case {case} is open.</source>
        <translation>Kasus {case} sudah dibuka.</translation>
    </message>
    <message>
        <source>The registration is not finished: there is no payment code yet.</source>
        <translation>Pendaftaran belum selesai: belum ada kode bayar.</translation>
    </message>
    <message>
        <source>Paid by the online data. With the case, the payment is recorded too.</source>
        <translation>Lunas menurut data daring. Pembayarannya dicatat bersama kasusnya.</translation>
    </message>
    <message>
        <source>No case is open yet.</source>
        <translation>Belum ada kasusnya.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Kode {code}</translation>
    </message>
    <message>
        <source>registered {moment}</source>
        <translation>mendaftar {moment}</translation>
    </message>
    <message>
        <source>valid until {moment}</source>
        <translation>berlaku sampai {moment}</translation>
    </message>
    <message>
        <source>paid {moment}</source>
        <translation>dibayar {moment}</translation>
    </message>
    <message>
        <source>told by the export of {moment}</source>
        <translation>menurut ekspor {moment}</translation>
    </message>
    <message>
        <source>Export of the website or of JMO</source>
        <translation>Ekspor situs web atau JMO</translation>
    </message>
    <message>
        <source>Case {case}: {state}.</source>
        <translation>Kasus {case}: {state}.</translation>
    </message>
    <message>
        <source>Code and dues of case {case} were sent before.</source>
        <translation>Kode dan iuran kasus {case} sudah dikirim.</translation>
    </message>
    <message>
        <source>Code and dues of case {case} go out within a minute.</source>
        <translation>Kode dan iuran kasus {case} dikirim dalam satu menit.</translation>
    </message>
    <message>
        <source>Ticket {number}: the reason is noted.</source>
        <translation>Karcis {number}: alasannya dicatat.</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>From a file…</source>
        <translation>Dari berkas…</translation>
    </message>
    <message>
        <source>Save an empty table…</source>
        <translation>Simpan tabel kosong…</translation>
    </message>
    <message>
        <source>Ticket of service G, if there is one</source>
        <translation>Karcis layanan G, bila ada</translation>
    </message>
    <message>
        <source>For example G001</source>
        <translation>Misalnya G001</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Daftar baru</translation>
    </message>
    <message>
        <source>From a file, all people are checked first; an empty list is filled person by person.</source>
        <translation>Dari berkas, semua orang diperiksa lebih dahulu; daftar kosong diisi orang demi orang.</translation>
    </message>
    <message>
        <source>Open an empty list</source>
        <translation>Buka daftar kosong</translation>
    </message>
    <message>
        <source>PERISAI agent</source>
        <translation>Agen PERISAI</translation>
    </message>
    <message>
        <source>Group or payer</source>
        <translation>Wadah atau penanggung</translation>
    </message>
    <message>
        <source>List of a partner bank</source>
        <translation>Daftar bank mitra</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agen</translation>
    </message>
    <message>
        <source>Nobody is registered yet: see “Agents and payers”.</source>
        <translation>Belum ada yang tercatat: lihat “Agen dan penanggung”.</translation>
    </message>
    <message>
        <source>Letter of assignment {number}, valid until {day}</source>
        <translation>Surat tugas {number}, berlaku sampai {day}</translation>
    </message>
    <message>
        <source>List of the people</source>
        <translation>Daftar orang</translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation>Simpan tabel kosong</translation>
    </message>
    <message>
        <source>Saved as {file}: one row for each person.</source>
        <translation>Disimpan sebagai {file}: satu baris untuk setiap orang.</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Pair a partner office</source>
        <translation>Pasangkan kantor</translation>
    </message>
    <message>
        <source>Scan the QR of its printed key page. Then type the fingerprint from the paper, group by group.</source>
        <translation>Pindai QR di lembar kuncinya. Lalu ketik sidik kunci dari kertas, kelompok demi kelompok.</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Pasangkan</translation>
    </message>
    <message>
        <source>Key of the partner, as the QR holds it</source>
        <translation>Kunci pasangan, seperti isi QR</translation>
    </message>
    <message>
        <source>Fingerprint, as printed</source>
        <translation>Sidik kunci, seperti tercetak</translation>
    </message>
    <message>
        <source>Service Point Office</source>
        <translation>Service Point Office</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>kantor cabang</translation>
    </message>
    <message>
        <source>Office {office}, {kind}</source>
        <translation>Kantor {office}, {kind}</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Partner offices</source>
        <translation>Kantor pasangan</translation>
    </message>
    <message>
        <source>Sealed and signed files between a branch and its SPOs.</source>
        <translation>Berkas terenkripsi dan bertanda tangan antara kantor cabang dan SPO-nya.</translation>
    </message>
    <message>
        <source>Take a file in…</source>
        <translation>Ambil berkas…</translation>
    </message>
    <message>
        <source>Write a file…</source>
        <translation>Tulis berkas…</translation>
    </message>
    <message>
        <source>Nightly exchange…</source>
        <translation>Pertukaran malam…</translation>
    </message>
    <message>
        <source>Keys of this office</source>
        <translation>Kunci kantor ini</translation>
    </message>
    <message>
        <source>Paired offices</source>
        <translation>Kantor yang dipasangkan</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Print the key page</source>
        <translation>Cetak lembar kunci</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Kunci baru…</translation>
    </message>
    <message>
        <source>Pair an office…</source>
        <translation>Pasangkan kantor…</translation>
    </message>
    <message>
        <source>Give to another officer…</source>
        <translation>Alihkan ke petugas lain…</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Sidik kunci</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Dipasangkan</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Terambil</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>Belum didengar pasangan</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Yang belum tuntas</translation>
    </message>
    <message>
        <source>Not taken in here</source>
        <translation>Ditolak di sini</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Sebab dan yang perlu dilakukan</translation>
    </message>
    <message>
        <source>For supervisors: sign in as one to exchange files.</source>
        <translation>Untuk penyelia: masuklah sebagai penyelia untuk bertukar berkas.</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>kantor cabang</translation>
    </message>
    <message>
        <source>Service Point Office</source>
        <translation>Service Point Office</translation>
    </message>
    <message>
        <source>Office {office}, {kind}</source>
        <translation>Kantor {office}, {kind}</translation>
    </message>
    <message>
        <source>Partners type this fingerprint from the printed page.</source>
        <translation>Pasangan mengetik sidik kunci ini dari lembar tercetak.</translation>
    </message>
    <message>
        <source>No keys yet. Printing the page makes them.</source>
        <translation>Belum ada kunci. Kunci dibuat saat lembarnya dicetak.</translation>
    </message>
    <message>
        <source>No office is paired yet. Exchange the printed key pages, then pair here.</source>
        <translation>Belum ada kantor pasangan. Tukar lembar kunci, lalu pasangkan di sini.</translation>
    </message>
    <message>
        <source>SPO</source>
        <translation>SPO</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>Still to be told ({count})</source>
        <translation>Belum didengar pasangan ({count})</translation>
    </message>
    <message>
        <source>Not taken in here ({count})</source>
        <translation>Ditolak di sini ({count})</translation>
    </message>
    <message>
        <source>The partners know everything and have acknowledged it.</source>
        <translation>Pasangan sudah mengetahui semuanya dan membalasnya.</translation>
    </message>
    <message>
        <source>Everything that came was taken in.</source>
        <translation>Semua yang datang sudah diambil.</translation>
    </message>
    <message>
        <source>goes with the next file</source>
        <translation>ikut berkas berikutnya</translation>
    </message>
    <message>
        <source>Not taken in there: {why}</source>
        <translation>Ditolak di sana: {why}</translation>
    </message>
    <message>
        <source>The person was erased there</source>
        <translation>Data orangnya sudah dimusnahkan di sana</translation>
    </message>
    <message>
        <source>sent in file no. {number}, not acknowledged yet</source>
        <translation>dikirim di berkas no. {number}, belum dibalas</translation>
    </message>
    <message>
        <source>Print the key page first; that makes the keys.</source>
        <translation>Cetak lembar kunci lebih dahulu; saat itulah kuncinya dibuat.</translation>
    </message>
    <message>
        <source>For administrators</source>
        <translation>Untuk administrator</translation>
    </message>
    <message>
        <source>Pair an office first.</source>
        <translation>Pasangkan kantor lebih dahulu.</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Untuk penyelia</translation>
    </message>
    <message>
        <source>Take the page to the partner office, and pair its page here.</source>
        <translation>Bawa lembar ini ke kantor pasangan, dan pasangkan lembarnya di sini.</translation>
    </message>
    <message>
        <source>Office {office} is paired.</source>
        <translation>Kantor {office} dipasangkan.</translation>
    </message>
    <message>
        <source>Choose the office that the file is for.</source>
        <translation>Pilih kantor penerima berkas.</translation>
    </message>
    <message>
        <source>File for {office}</source>
        <translation>Berkas untuk {office}</translation>
    </message>
    <message>
        <source>Files of the exchange {kinds}</source>
        <translation>Berkas pertukaran {kinds}</translation>
    </message>
    <message>
        <source>File of a partner office</source>
        <translation>Berkas kantor pasangan</translation>
    </message>
</context>
<context>
    <name>PayDialog</name>
    <message>
        <source>Record the payment of {code}</source>
        <translation>Catat pembayaran {code}</translation>
    </message>
    <message>
        <source>The total is {amount}. With it everybody on its list is paid.</source>
        <translation>Totalnya {amount}. Dengan ini semua orang dalam daftarnya lunas.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Amount on the proof</source>
        <translation>Jumlah pada bukti</translation>
    </message>
    <message>
        <source>For example 36.800</source>
        <translation>Misalnya 36.800</translation>
    </message>
    <message>
        <source>Paid at, by the proof</source>
        <translation>Waktu bayar menurut bukti</translation>
    </message>
    <message>
        <source>Reference of the bank, or of SI Perisai</source>
        <translation>Nomor referensi bank, atau SI Perisai</translation>
    </message>
    <message>
        <source>Day of the payment</source>
        <translation>Tanggal pembayaran</translation>
    </message>
    <message>
        <source>Time of the payment</source>
        <translation>Jam pembayaran</translation>
    </message>
</context>
<context>
    <name>PersonBar</name>
    <message>
        <source>Documents have come…</source>
        <translation>Dokumen sudah datang…</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Cetak slip</translation>
    </message>
    <message>
        <source>Has the card</source>
        <translation>Sudah terima kartu</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Keluarkan dari daftar…</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Belum ada yang dipilih.</translation>
    </message>
    <message>
        <source>Rejected: no case.</source>
        <translation>Ditolak: tidak ada kasus.</translation>
    </message>
    <message>
        <source>Case {case}</source>
        <translation>Kasus {case}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>One more person for {number}</source>
        <translation>Satu orang lagi untuk {number}</translation>
    </message>
    <message>
        <source>As on the signed form 1A. Other segments are brought by a file.</source>
        <translation>Sesuai formulir 1A yang ditandatangani. Segmen lain dibawa dengan berkas.</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Masukkan ke daftar</translation>
    </message>
    <message>
        <source>All documents were brought</source>
        <translation>Semua dokumen dibawa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>boleh kosong</translation>
    </message>
    <message>
        <source>DD-MM-YYYY</source>
        <translation>HH-BB-TTTT</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>JJ:MM</translation>
    </message>
    <message>
        <source>JKK JKM, or JKK JKM JHT</source>
        <translation>JKK JKM, atau JKK JKM JHT</translation>
    </message>
    <message>
        <source>Something is missing or wrong: see the marked fields.</source>
        <translation>Ada yang kurang atau salah: lihat kolom yang ditandai.</translation>
    </message>
    <message>
        <source>Your reason, if it is right all the same: {doubts}</source>
        <translation>Alasan Anda, bila tetap benar: {doubts}</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Receive the documents of {count} people?</source>
        <translation>Terima dokumen {count} orang?</translation>
    </message>
    <message>
        <source>One receipt for all is printed. Nobody can be added to the list after that.</source>
        <translation>Satu tanda terima untuk semua akan dicetak. Setelah itu tidak ada yang dapat ditambahkan ke daftar.</translation>
    </message>
    <message>
        <source>Give the receipt</source>
        <translation>Beri tanda terima</translation>
    </message>
    <message>
        <source>Documents are missing of: {count}. They can follow; dues are notified without them first.</source>
        <translation>Dokumen {count} orang masih kurang. Dokumennya boleh menyusul; iuran yang lain diberitahukan lebih dahulu.</translation>
    </message>
</context>
<context>
    <name>RegisterRows</name>
    <message>
        <source>yes, ends soon</source>
        <translation>ya, segera berakhir</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>letter expired</source>
        <translation>surat kedaluwarsa</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>belum ada surat</translation>
    </message>
    <message>
        <source>letter not yet valid</source>
        <translation>surat belum berlaku</translation>
    </message>
    <message>
        <source>agreement expired</source>
        <translation>perjanjian berakhir</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>tanpa batas waktu</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>berakhir {day}</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>Make new keys?</source>
        <translation>Buat kunci baru?</translation>
    </message>
    <message>
        <source>Every partner must be paired anew with the new page. Files on their way can be opened no more.</source>
        <translation>Setiap pasangan harus dipasangkan lagi dengan lembar yang baru. Berkas yang masih di jalan tidak dapat dibuka lagi.</translation>
    </message>
    <message>
        <source>Make new keys and print</source>
        <translation>Buat kunci baru dan cetak</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Mail server</source>
        <translation>Server e-mail</translation>
    </message>
    <message>
        <source>The office sends payment codes and dues to those who registered online and agreed to e-mails.</source>
        <translation>Kantor mengirim kode bayar dan iuran kepada yang mendaftar daring dan menyetujui pemberitahuan.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>secured after the greeting (STARTTLS)</source>
        <translation>diamankan dengan STARTTLS</translation>
    </message>
    <message>
        <source>secured from the beginning (TLS)</source>
        <translation>aman sejak awal (TLS)</translation>
    </message>
    <message>
        <source>not secured: only within the office, without a password</source>
        <translation>tidak aman: hanya di dalam kantor, tanpa sandi</translation>
    </message>
    <message>
        <source>Send e-mails</source>
        <translation>Kirim e-mail</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nama server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Alamat pengirim</translation>
    </message>
    <message>
        <source>User name (empty: none is asked for)</source>
        <translation>Nama pengguna (kosong: tidak diminta)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Sandi</translation>
    </message>
    <message>
        <source>Empty: as it is. It is kept on this PC only.</source>
        <translation>Kosong: tetap. Sandi hanya disimpan di PC ini.</translation>
    </message>
    <message>
        <source>Needed to send e-mails.</source>
        <translation>Diperlukan untuk mengirim e-mail.</translation>
    </message>
    <message>
        <source>With a user name the connection must be secured: the password could be read on the way.</source>
        <translation>Dengan nama pengguna sambungannya harus aman: sandi dapat terbaca di jalan.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Tables {kinds}</source>
        <translation>Tabel {kinds}</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>Print everybody&apos;s slips</source>
        <translation>Cetak slip semua orang</translation>
    </message>
    <message>
        <source>For each person the dues notification and the slip with the code.</source>
        <translation>Untuk setiap orang: pemberitahuan iuran dan slip kode bayar.</translation>
    </message>
    <message>
        <source>Also those that were printed before, as copies</source>
        <translation>Juga yang sudah pernah dicetak, sebagai salinan</translation>
    </message>
    <message>
        <source>Print {count} papers</source>
        <translation>Cetak {count} kertas</translation>
    </message>
</context>
<context>
    <name>SponsorDialog</name>
    <message>
        <source>New group or payer</source>
        <translation>Wadah atau penanggung baru</translation>
    </message>
    <message>
        <source>Who registers or pays for many people at once.</source>
        <translation>Pihak yang mendaftarkan atau membayar untuk banyak orang sekaligus.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Tax number NPWP (optional)</source>
        <translation>NPWP (boleh kosong)</translation>
    </message>
    <message>
        <source>Registration number NPP (optional)</source>
        <translation>Nomor pendaftaran NPP (boleh kosong)</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Take over the registration of {name}</source>
        <translation>Ambil alih pendaftaran {name}</translation>
    </message>
    <message>
        <source>A case is opened with the dues of {amount} and the code of the core system.</source>
        <translation>Kasus dibuka dengan iuran {amount} dan kode dari sistem inti.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Buka kasus</translation>
    </message>
    <message>
        <source>Ticket of the visit, if there is one</source>
        <translation>Karcis kunjungan, bila ada</translation>
    </message>
    <message>
        <source>For example F001</source>
        <translation>Misalnya F001</translation>
    </message>
    <message>
        <source>The export does not say it: ask the applicant.</source>
        <translation>Tidak tercantum dalam ekspor: tanyakan kepada pemohon.</translation>
    </message>
    <message>
        <source>May the office write by e-mail or telephone?</source>
        <translation>Bolehkah kantor menghubungi lewat e-mail atau telepon?</translation>
    </message>
    <message>
        <source>as online: yes</source>
        <translation>seperti saat daring: ya</translation>
    </message>
    <message>
        <source>as online: no, or not said</source>
        <translation>seperti saat daring: tidak, atau tidak disebut</translation>
    </message>
    <message>
        <source>asked now: yes</source>
        <translation>ditanyakan sekarang: ya</translation>
    </message>
    <message>
        <source>asked now: no</source>
        <translation>ditanyakan sekarang: tidak</translation>
    </message>
</context>
<context>
    <name>TicketDialog</name>
    <message>
        <source>Go on at another ticket</source>
        <translation>Lanjutkan dengan karcis lain</translation>
    </message>
    <message>
        <source>Note the ticket</source>
        <translation>Catat karcis</translation>
    </message>
    <message>
        <source>Ticket of today, of service G</source>
        <translation>Karcis hari ini dari layanan G</translation>
    </message>
    <message>
        <source>For example G001</source>
        <translation>Misalnya G001</translation>
    </message>
</context>
</TS>
