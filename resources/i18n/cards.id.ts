<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>ArrivedDialog</name>
    <message>
        <source>The card of {holder} has arrived</source>
        <translation>Kartu {holder} sudah sampai</translation>
    </message>
    <message>
        <source>Who has taken it?</source>
        <translation>Siapa yang menerimanya?</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Sudah sampai</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Member cards</source>
        <translation>Kartu peserta</translation>
    </message>
    <message>
        <source>What was promised, what lies ready, and what is on its way.</source>
        <translation>Apa yang dijanjikan, apa yang siap, dan apa yang sedang dikirim.</translation>
    </message>
    <message>
        <source>Import numbers…</source>
        <translation>Impor nomor…</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Janji</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>{section} ({count} without a reason)</source>
        <translation>{section} ({count} belum beralasan)</translation>
    </message>
    <message>
        <source>{section} ({count} more not shown)</source>
        <translation>{section} ({count} lagi tidak ditampilkan)</translation>
    </message>
    <message>
        <source>Every member who has paid has a number.</source>
        <translation>Semua peserta yang lunas sudah punya nomor.</translation>
    </message>
    <message>
        <source>No promise is broken.</source>
        <translation>Tidak ada janji yang terlewat.</translation>
    </message>
    <message>
        <source>No card is promised for today.</source>
        <translation>Tidak ada kartu yang dijanjikan hari ini.</translation>
    </message>
    <message>
        <source>No card is promised for the next days.</source>
        <translation>Tidak ada kartu yang dijanjikan besok atau lusa.</translation>
    </message>
    <message>
        <source>No card lies ready.</source>
        <translation>Tidak ada kartu yang siap diambil.</translation>
    </message>
    <message>
        <source>No card is on its way.</source>
        <translation>Tidak ada kartu yang sedang dikirim.</translation>
    </message>
    <message>
        <source>No card came back.</source>
        <translation>Tidak ada kartu yang kembali.</translation>
    </message>
    <message>
        <source>All cards are in their members&apos; hands. New ones come with the payments.</source>
        <translation>Semua kartu sudah di tangan peserta. Kartu baru muncul begitu iuran dibayar.</translation>
    </message>
    <message>
        <source>Found · {count}</source>
        <translation>Ditemukan · {count}</translation>
    </message>
    <message>
        <source>No card fits. Numbers are looked for whole, a name also by a part or with a slip.</source>
        <translation>Tidak ada kartu yang cocok. Nomor dicari lengkap; nama cukup sebagian, juga bila ejaannya sedikit berbeda.</translation>
    </message>
    <message>
        <source>A list of member numbers</source>
        <translation>Daftar nomor peserta</translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Nomor peserta</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Lunas pada</translation>
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
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>Diserahkan kepada</translation>
    </message>
    <message>
        <source>Why it is late</source>
        <translation>Sebab terlambat</translation>
    </message>
    <message>
        <source>the member</source>
        <translation>peserta sendiri</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Choose a card, or find the one that somebody comes for.</source>
        <translation>Pilih kartu, atau cari kartu yang hendak diambil.</translation>
    </message>
    <message>
        <source>The paired branch goes on with this card.</source>
        <translation>Kartu ini dilanjutkan oleh kantor cabang induk.</translation>
    </message>
    <message>
        <source>Show the data</source>
        <translation>Lihat data</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Cetak tanda terima</translation>
    </message>
    <message>
        <source>Came for this card</source>
        <translation>Datang mengambil</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Kirim…</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>Kembali…</translation>
    </message>
    <message>
        <source>Why late…</source>
        <translation>Sebab terlambat…</translation>
    </message>
    <message>
        <source>Signature of the receiver</source>
        <translation>Tanda tangan penerima</translation>
    </message>
    <message>
        <source>Nobody has said why yet (F9).</source>
        <translation>Sebabnya belum dicatat (F9).</translation>
    </message>
    <message>
        <source>Enter the member number…</source>
        <translation>Isi nomor peserta…</translation>
    </message>
    <message>
        <source>The card is ready</source>
        <translation>Kartu siap diambil</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Serahkan…</translation>
    </message>
    <message>
        <source>It has arrived…</source>
        <translation>Sudah sampai…</translation>
    </message>
</context>
<context>
    <name>CardRows</name>
    <message>
        <source>Number {how}</source>
        <translation>Nomor {how}</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>tulis sebabnya</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Belum bernomor</translation>
    </message>
    <message>
        <source>Came back: {why}</source>
        <translation>Kembali: {why}</translation>
    </message>
</context>
<context>
    <name>CardsWindow</name>
    <message>
        <source>Cards desk</source>
        <translation>Meja kartu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Go to the card</source>
        <translation>Buka kartunya</translation>
    </message>
    <message>
        <source>{problem} The board is that of the last reading.</source>
        <translation>{problem} Papan ini berasal dari pembacaan terakhir.</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>The card of {holder} is ready.</source>
        <translation>Kartu {holder} siap diambil.</translation>
    </message>
    <message>
        <source>{ticket} came for this card.</source>
        <translation>{ticket} datang mengambil kartu ini.</translation>
    </message>
    <message>
        <source>The card of {holder} is handed over.</source>
        <translation>Kartu {holder} sudah diserahkan.</translation>
    </message>
    <message>
        <source>Slip {number}: printed to {place}.</source>
        <translation>Tanda terima {number}: dicetak ke {place}.</translation>
    </message>
    <message>
        <source>The card is handed over, but its slip was not printed. {why}</source>
        <translation>Kartu sudah diserahkan, tetapi tanda terimanya tidak tercetak. {why}</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over the card of {name}</source>
        <translation>Serahkan kartu {name}</translation>
    </message>
    <message>
        <source>NIK {nik} · member number {number}. Compare with the identity card that was brought.</source>
        <translation>NIK {nik} · nomor peserta {number}. Cocokkan dengan KTP yang dibawa.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>On the customer screen</source>
        <translation>Di layar pelanggan</translation>
    </message>
    <message>
        <source>On the printed slip</source>
        <translation>Di tanda terima</translation>
    </message>
    <message>
        <source>Who takes it?</source>
        <translation>Siapa yang mengambil?</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Ask for the signature again</source>
        <translation>Minta tanda tangan lagi</translation>
    </message>
    <message>
        <source>Ask for the signature</source>
        <translation>Minta tanda tangan</translation>
    </message>
    <message>
        <source>The slip is printed and signed on paper: you work at no counter with a screen.</source>
        <translation>Tanda terima dicetak dan ditandatangani di kertas: Anda tidak sedang bekerja di loket yang berlayar.</translation>
    </message>
    <message>
        <source>The slip is printed and signed on paper.</source>
        <translation>Tanda terima dicetak dan ditandatangani di kertas.</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Sudah ditandatangani.</translation>
    </message>
    <message>
        <source>Ask again: the receiver was changed, or the screen shows another page.</source>
        <translation>Minta lagi: penerimanya diubah, atau layar menampilkan halaman lain.</translation>
    </message>
    <message>
        <source>The customer screen of counter {number} waits for the signature.</source>
        <translation>Layar pelanggan loket {number} menunggu tanda tangan.</translation>
    </message>
    <message>
        <source>The signature appears here as soon as it is drawn at counter {number}.</source>
        <translation>Tanda tangan muncul di sini begitu digoreskan di loket {number}.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Member numbers from {file}</source>
        <translation>Nomor peserta dari {file}</translation>
    </message>
    <message>
        <source>The list has the columns “case” and “kpj”. The same list again changes nothing.</source>
        <translation>Daftar ini berkolom “kasus” dan “kpj”. Daftar yang sama sekali lagi tidak mengubah apa pun.</translation>
    </message>
    <message>
        <source>Take the numbers</source>
        <translation>Terima nomornya</translation>
    </message>
    <message>
        <source>The list is being read. Nothing is changed before you have seen it.</source>
        <translation>Daftar sedang dibaca. Tidak ada yang diubah sebelum Anda melihatnya.</translation>
    </message>
    <message>
        <source>How much of the list is read</source>
        <translation>Bagian daftar yang sudah dibaca</translation>
    </message>
    <message>
        <source>Save the refused lines…</source>
        <translation>Simpan baris yang ditolak…</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>Baris daftar</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Nomor peserta</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>to be taken</source>
        <translation>akan diterima</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>sudah ada</translation>
    </message>
    <message>
        <source>no paid case</source>
        <translation>tanpa kasus lunas</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>tidak sah</translation>
    </message>
    <message>
        <source>Take 1 number</source>
        <translation>Terima 1 nomor</translation>
    </message>
    <message>
        <source>Take {count} numbers</source>
        <translation>Terima {count} nomor</translation>
    </message>
    <message>
        <source>Not shown: {count} more lines; the counts are of all.</source>
        <translation>Tidak ditampilkan: {count} baris lagi; hitungannya untuk semua baris.</translation>
    </message>
    <message>
        <source>Refused lines saved in {file}: {count}.</source>
        <translation>Baris ditolak yang disimpan di {file}: {count}.</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>Tidak ada yang diterima</translation>
    </message>
    <message>
        <source>The list has no lines.</source>
        <translation>Daftar ini tidak berisi baris.</translation>
    </message>
    <message>
        <source>Taken. The members can be told their numbers.</source>
        <translation>Diterima. Nomornya sudah dapat diberitahukan kepada peserta.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Refused lines stay as they are.</source>
        <translation>Belum ada yang diubah. Baris yang ditolak tidak mengubah apa pun.</translation>
    </message>
    <message>
        <source>will be taken</source>
        <translation>akan diterima</translation>
    </message>
    <message>
        <source>Save the refused lines</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Why is the card of {holder} late?</source>
        <translation>Mengapa kartu {holder} terlambat?</translation>
    </message>
    <message>
        <source>The reason stands on the board and in the reports; say it again when it changes.</source>
        <translation>Sebabnya tampil di papan dan laporan; catat lagi bila berubah.</translation>
    </message>
    <message>
        <source>Save the reason</source>
        <translation>Simpan sebabnya</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Needed for another reason; no names of people</source>
        <translation>Wajib untuk sebab lain; tanpa nama orang</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Pilih sebabnya.</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Member number of {holder}</source>
        <translation>Nomor peserta {holder}</translation>
    </message>
    <message>
        <source>Case {case}. Copy the number from the core system.</source>
        <translation>Kasus {case}. Salin nomornya dari sistem inti.</translation>
    </message>
    <message>
        <source>Save the number</source>
        <translation>Simpan nomornya</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 digit</translation>
    </message>
    <message>
        <source>A former member, who keeps this number: {number}</source>
        <translation>Bekas peserta yang tetap memakai nomor ini: {number}</translation>
    </message>
    <message>
        <source>Member number (KPJ)</source>
        <translation>Nomor peserta (KPJ)</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>{count} days late</source>
        <translation>terlambat {count} hari</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>terlambat 1 hari</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>{count} hari lagi</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>sedang dikirim</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>diserahkan</translation>
    </message>
    <message>
        <source>Promised {day} – handed over {given}, {how}</source>
        <translation>Dijanjikan {day} – diserahkan {given}, {how}</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation>sesuai janji</translation>
    </message>
    <message>
        <source>Promised {day} – {how}</source>
        <translation>Dijanjikan {day} – {how}</translation>
    </message>
    <message>
        <source>sent {day}: {way}</source>
        <translation>dikirim {day}: {way}</translation>
    </message>
    <message>
        <source>Member number due {day} – {how}</source>
        <translation>Nomor peserta paling lambat {day} – {how}</translation>
    </message>
</context>
<context>
    <name>ReceiverFields</name>
    <message>
        <source>The member</source>
        <translation>Peserta sendiri</translation>
    </message>
    <message>
        <source>Somebody else for the member</source>
        <translation>Orang lain untuk peserta</translation>
    </message>
    <message>
        <source>The agent or payer, to bring it</source>
        <translation>Agen atau penanggung, untuk diantar</translation>
    </message>
    <message>
        <source>The Service Point Office, to bring it</source>
        <translation>Service Point Office, untuk diantar</translation>
    </message>
    <message>
        <source>Name of the receiver</source>
        <translation>Nama penerima</translation>
    </message>
    <message>
        <source>Relation to the member</source>
        <translation>Hubungan dengan peserta</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>The card of {holder} came back</source>
        <translation>Kartu {holder} kembali</translation>
    </message>
    <message>
        <source>It lies here again and can be collected, or sent once more.</source>
        <translation>Kartu ada di sini lagi: dapat diambil, atau dikirim sekali lagi.</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Choose why it came back.</source>
        <translation>Pilih mengapa kartu kembali.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>NIK, name, member number, code or case</source>
        <translation>NIK, nama, nomor peserta, kode, atau kasus</translation>
    </message>
    <message>
        <source>Find a card</source>
        <translation>Cari kartu</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send the card of {holder}</source>
        <translation>Kirim kartu {holder}</translation>
    </message>
    <message>
        <source>Until it has arrived or come back, it stands under “On its way”.</source>
        <translation>Sampai tiba atau kembali, kartu ini tampil di “Dikirim”.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Number of the post (if any)</source>
        <translation>Nomor resi pos (bila ada)</translation>
    </message>
</context>
<context>
    <name>TicketStrip</name>
    <message>
        <source>{ticket} at counter {number}</source>
        <translation>{ticket} di loket {number}</translation>
    </message>
    <message>
        <source>came for {cases}.</source>
        <translation>datang untuk {cases}.</translation>
    </message>
    <message>
        <source>Find the card by NIK, name or member number; handing it over ties the ticket to it.</source>
        <translation>Cari kartunya dengan NIK, nama, atau nomor peserta; karcis terkait sendiri saat kartu diserahkan.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Number due</source>
        <translation>Perlu nomor</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Besok dan lusa</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap diambil</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Semua terbuka</translation>
    </message>
    <message>
        <source>The promised day has passed.</source>
        <translation>Hari yang dijanjikan sudah lewat.</translation>
    </message>
    <message>
        <source>The promised day has passed. Without a reason: {count}.</source>
        <translation>Hari yang dijanjikan sudah lewat. Belum beralasan: {count}.</translation>
    </message>
    <message>
        <source>Paid, and without a member number.</source>
        <translation>Lunas, belum punya nomor peserta.</translation>
    </message>
    <message>
        <source>Promised for today.</source>
        <translation>Dijanjikan hari ini.</translation>
    </message>
    <message>
        <source>Promised for tomorrow or the day after.</source>
        <translation>Dijanjikan besok atau lusa.</translation>
    </message>
    <message>
        <source>The card lies here and can be collected.</source>
        <translation>Kartu ada di sini dan dapat diambil.</translation>
    </message>
    <message>
        <source>Sent, and not known to have arrived.</source>
        <translation>Dikirim, belum diketahui sampai.</translation>
    </message>
    <message>
        <source>Came back from its sending and lies here again.</source>
        <translation>Kembali dari pengiriman dan ada di sini lagi.</translation>
    </message>
    <message>
        <source>Every card that is not in its member&apos;s hands.</source>
        <translation>Semua kartu yang belum di tangan pesertanya.</translation>
    </message>
</context>
</TS>
