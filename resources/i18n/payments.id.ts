<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AskReversalDialog</name>
    <message>
        <source>Ask that {amount} be taken back?</source>
        <translation>Minta {amount} dibatalkan?</translation>
    </message>
    <message>
        <source>Case {case}, reference {reference}. Nothing changes yet: a supervisor who is somebody else decides.</source>
        <translation>Kasus {case}, referensi {reference}. Belum ada yang berubah: penyelia yang bukan Anda yang memutuskan.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Minta</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Salah kode</translation>
    </message>
    <message>
        <source>Bounced by the bank</source>
        <translation>Ditolak bank</translation>
    </message>
    <message>
        <source>Typed by mistake</source>
        <translation>Salah ketik</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>The whole list of code {code}</source>
        <translation>Seluruh daftar kode {code}</translation>
    </message>
</context>
<context>
    <name>AwaitingPage</name>
    <message>
        <source>Awaiting payment</source>
        <translation>Menunggu bayar</translation>
    </message>
    <message>
        <source>The first code to run out comes first.</source>
        <translation>Yang paling dahulu habis masa berlakunya ada di atas.</translation>
    </message>
    <message>
        <source>Code, case or name</source>
        <translation>Kode, kasus, atau nama</translation>
    </message>
    <message>
        <source>Codes that can be paid</source>
        <translation>Kode yang dapat dibayar</translation>
    </message>
    <message>
        <source>Record its payment</source>
        <translation>Catat bayarnya</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>Lihat kasus</translation>
    </message>
    <message>
        <source>Only the first {count} are listed. Type a few digits or letters to find the others.</source>
        <translation>Hanya {count} yang pertama yang tampil. Ketik beberapa angka atau huruf untuk mencari yang lain.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku s.d.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Masih harus</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Tidak ditemukan.</translation>
    </message>
    <message>
        <source>Nobody has to pay now.</source>
        <translation>Tidak ada yang harus membayar sekarang.</translation>
    </message>
    <message>
        <source>codes to be paid</source>
        <translation>kode belum dibayar</translation>
    </message>
    <message>
        <source>still to come in</source>
        <translation>masih akan masuk</translation>
    </message>
    <message>
        <source>run out today</source>
        <translation>habis hari ini</translation>
    </message>
    <message>
        <source>{rest}; {received} came in</source>
        <translation>{rest}; {received} sudah masuk</translation>
    </message>
    <message>
        <source>{code}, the total of a batch</source>
        <translation>{code}, total daftar kolektif</translation>
    </message>
    <message>
        <source>{amount} with this reference was recorded before; nothing was changed.</source>
        <translation>{amount} dengan referensi ini sudah tercatat; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>{amount} recorded for {code}.</source>
        <translation>{amount} dicatat untuk {code}.</translation>
    </message>
    <message>
        <source>{rest} is still owed.</source>
        <translation>Masih kurang {rest}.</translation>
    </message>
    <message>
        <source>{credit} stands as credit.</source>
        <translation>Lebih {credit}, tercatat sebagai kelebihan.</translation>
    </message>
</context>
<context>
    <name>BankColumns</name>
    <message>
        <source>Payment code</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Day paid</source>
        <translation>Tanggal bayar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Time (if apart)</source>
        <translation>Jam (bila terpisah)</translation>
    </message>
    <message>
        <source>How this bank writes</source>
        <translation>Cara bank ini menulis</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>Baris pertama berkas</translation>
    </message>
    <message>
        <source>Bank (saved mapping)</source>
        <translation>Bank (pemetaan tersimpan)</translation>
    </message>
    <message>
        <source>Lines above</source>
        <translation>Baris di atas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tanggal ditulis</translation>
    </message>
    <message>
        <source>Before the sen stands a</source>
        <translation>Pemisah sen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>usual column names</source>
        <translation>nama kolom yang lazim</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>kolom {number}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Choose the column of: {names}</source>
        <translation>Pilih kolom untuk: {names}</translation>
    </message>
    <message>
        <source>Below its header the file holds no line that can be read.</source>
        <translation>Di bawah judulnya tidak ada baris yang terbaca.</translation>
    </message>
    <message>
        <source>The first line reads: {what}</source>
        <translation>Baris pertama terbaca: {what}</translation>
    </message>
    <message>
        <source>amount not readable</source>
        <translation>jumlah tidak terbaca</translation>
    </message>
    <message>
        <source>day not readable</source>
        <translation>tanggal tidak terbaca</translation>
    </message>
</context>
<context>
    <name>BankGroups</name>
    <message>
        <source>Lines of the list</source>
        <translation>Baris daftar</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>No line is of this kind.</source>
        <translation>Tidak ada baris seperti ini.</translation>
    </message>
    <message>
        <source>The first {count} lines are shown; the rejects file holds them all.</source>
        <translation>{count} baris pertama yang tampil; berkas tolakan memuat semuanya.</translation>
    </message>
    <message>
        <source>Only the first {count} lines are shown.</source>
        <translation>Hanya {count} baris pertama yang tampil.</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Baris {line}: {why}</translation>
    </message>
    <message>
        <source>Recorded before and taken back; if it counts after all, record it by hand.</source>
        <translation>Pernah dicatat lalu dibatalkan; bila ternyata sah, catat dengan tangan.</translation>
    </message>
    <message>
        <source>The same payment stands in the books.</source>
        <translation>Pembayaran yang sama sudah tercatat.</translation>
    </message>
    <message>
        <source>It is the payment of this code.</source>
        <translation>Ini pembayaran untuk kode tersebut.</translation>
    </message>
</context>
<context>
    <name>BankPage</name>
    <message>
        <source>Bank list</source>
        <translation>Daftar bank</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what becomes of each line.</source>
        <translation>Tidak ada yang dicatat sebelum Anda melihat apa yang terjadi dengan tiap baris.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Berkas lain…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Look at what it brings</source>
        <translation>Lihat isinya</translation>
    </message>
    <message>
        <source>Rejects file…</source>
        <translation>Berkas tolakan…</translation>
    </message>
    <message>
        <source>Nothing to record</source>
        <translation>Tidak ada yang dicatat</translation>
    </message>
    <message>
        <source>Record 1 payment</source>
        <translation>Catat 1 pembayaran</translation>
    </message>
    <message>
        <source>Record {count} payments</source>
        <translation>Catat {count} pembayaran</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>Daftar (*.csv *.txt *.xlsx);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>A bank&apos;s list</source>
        <translation>Daftar dari bank</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Disimpan sebagai {name}.</translation>
    </message>
    <message>
        <source>Recording the payments; all of them, or none if you stop…</source>
        <translation>Mencatat pembayaran; semuanya, atau tidak satu pun bila dihentikan…</translation>
    </message>
    <message>
        <source>Reading {file} and looking for its payments…</source>
        <translation>Membaca {file} dan mencari pembayarannya…</translation>
    </message>
    <message>
        <source>This file was taken before; nothing was changed.</source>
        <translation>Berkas ini sudah pernah diambil; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Recorded: {recorded}. To be looked at: {left}.</source>
        <translation>Dicatat: {recorded}. Perlu dilihat: {left}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>A new file for the rejected lines</source>
        <translation>Berkas baru untuk baris tolakan</translation>
    </message>
    <message>
        <source>{count} lines written to {file}.</source>
        <translation>{count} baris ditulis ke {file}.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>One case</source>
        <translation>Satu kasus</translation>
    </message>
    <message>
        <source>How it stands towards its dues, by the payments that this office knows.</source>
        <translation>Keadaan iurannya menurut pembayaran yang diketahui kantor ini.</translation>
    </message>
    <message>
        <source>Case number or payment code</source>
        <translation>Nomor kasus atau kode bayar</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Type or scan a case number or a payment code, then press Enter.</source>
        <translation>Ketik atau pindai nomor kasus atau kode bayar, lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Payment codes</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Kode baru…</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Cetak slip</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Meminta</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Sudah masuk</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku s.d.</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Sebagai</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>No code was issued yet.</source>
        <translation>Belum ada kode yang terbit.</translation>
    </message>
    <message>
        <source>Nothing came in yet.</source>
        <translation>Belum ada yang masuk.</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>The code is void. Issue a new one when the case is to be paid.</source>
        <translation>Kode dibatalkan. Terbitkan kode baru bila kasusnya akan dibayar.</translation>
    </message>
    <message>
        <source>New code {code} for {amount}.</source>
        <translation>Kode baru {code} untuk {amount}.</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Take {amount} back?</source>
        <translation>Batalkan pembayaran {amount}?</translation>
    </message>
    <message>
        <source>The payment stays in the books and counts no more. When the dues are not covered without it, its code has run out, the promise of a card ends, and the case waits for a new code.</source>
        <translation>Pembayaran tetap ada di buku, tetapi tidak dihitung lagi. Bila tanpa itu iuran tidak tertutup, kodenya kedaluwarsa, janji kartunya hilang, dan kasusnya menunggu kode baru.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Batalkan pembayaran</translation>
    </message>
    <message>
        <source>Leave the payment of {amount} as it is?</source>
        <translation>Biarkan pembayaran {amount} tetap berlaku?</translation>
    </message>
    <message>
        <source>{name} asked for the reversal; tell them why it is refused.</source>
        <translation>{name} yang meminta pembatalan; beri tahu mengapa ditolak.</translation>
    </message>
    <message>
        <source>Refuse the reversal</source>
        <translation>Tolak pembatalan</translation>
    </message>
    <message>
        <source>The bank confirms it</source>
        <translation>Bank membenarkannya</translation>
    </message>
    <message>
        <source>Not enough proof</source>
        <translation>Bukti kurang</translation>
    </message>
    <message>
        <source>Remark (optional)</source>
        <translation>Keterangan (boleh kosong)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>The whole list: {count} reversals, {amount}</source>
        <translation>Seluruh daftar: {count} pembatalan, {amount}</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>The payer is to be told within {days} working days.</source>
        <translation>Pembayar diberi tahu paling lambat {days} hari kerja.</translation>
    </message>
    <message>
        <source>Correct the amount</source>
        <translation>Betulkan jumlahnya</translation>
    </message>
    <message>
        <source>Owed by the code</source>
        <translation>Harus dibayar</translation>
    </message>
    <message>
        <source>On the proof</source>
        <translation>Pada bukti bayar</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Lebih</translation>
    </message>
    <message>
        <source>Too little</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Payer rounded up</source>
        <translation>Dibulatkan pembayar</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Dibayar dua kali</translation>
    </message>
    <message>
        <source>Payer pays in parts</source>
        <translation>Dicicil pembayar</translation>
    </message>
    <message>
        <source>Bank took its fee</source>
        <translation>Dipotong biaya bank</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>More came in than is owed</source>
        <translation>Uang yang masuk lebih</translation>
    </message>
    <message>
        <source>Less came in than is owed</source>
        <translation>Uang yang masuk kurang</translation>
    </message>
    <message>
        <source>Record as over-payment</source>
        <translation>Catat sebagai lebih bayar</translation>
    </message>
    <message>
        <source>Record as under-payment</source>
        <translation>Catat sebagai kurang bayar</translation>
    </message>
    <message>
        <source>The case is paid already: all of it stands as credit.</source>
        <translation>Kasus ini sudah lunas: semuanya tercatat sebagai kelebihan.</translation>
    </message>
    <message>
        <source>The case is then paid, and what is too much stands as credit.</source>
        <translation>Kasus menjadi lunas, dan kelebihannya tercatat.</translation>
    </message>
    <message>
        <source>The case is not paid yet: the code stays valid for the rest.</source>
        <translation>Kasus belum lunas: kode tetap berlaku untuk sisanya.</translation>
    </message>
</context>
<context>
    <name>DropMappingDialog</name>
    <message>
        <source>Forget the mapping {name}?</source>
        <translation>Hapus pemetaan {name}?</translation>
    </message>
    <message>
        <source>Lists that were read by it stay in the books.</source>
        <translation>Daftar yang dibaca dengannya tetap tercatat.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>Dues</source>
        <translation>Iuran</translation>
    </message>
    <message>
        <source>First dues month</source>
        <translation>Bulan iuran pertama</translation>
    </message>
    <message>
        <source>Paid through</source>
        <translation>Lunas sampai</translation>
    </message>
    <message>
        <source>Next month, and its due date</source>
        <translation>Bulan berikutnya dan jatuh temponya</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>Tunggakan</translation>
    </message>
    <message>
        <source>Can be paid until</source>
        <translation>Masih dapat dibayar sampai</translation>
    </message>
    <message>
        <source>Case: {state}</source>
        <translation>Kasus: {state}</translation>
    </message>
    <message>
        <source>ended after more than three unpaid months</source>
        <translation>berakhir setelah lebih dari tiga bulan tidak dibayar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>tidak ada</translation>
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
        <source>(with a fine of {fine})</source>
        <translation>(dengan denda {fine})</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>A list from the bank, as CSV or XLSX: payment code, amount, day, and reference of each payment.</source>
        <translation>Daftar dari bank, CSV atau XLSX: kode bayar, jumlah, tanggal, dan referensi tiap pembayaran.</translation>
    </message>
    <message>
        <source>You can also drop the file here. A file that is no list is refused with the reason.</source>
        <translation>Berkas juga dapat dijatuhkan di sini. Berkas yang bukan daftar ditolak dengan alasannya.</translation>
    </message>
    <message>
        <source>A list names the payments of everybody; a bank clerk sees the own records only.</source>
        <translation>Daftar bank memuat pembayaran semua orang; petugas bank hanya melihat datanya sendiri.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Reversals</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Menunggu bayar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Sudah bayar</translation>
    </message>
    <message>
        <source>Bank list</source>
        <translation>Daftar bank</translation>
    </message>
    <message>
        <source>One case</source>
        <translation>Satu kasus</translation>
    </message>
</context>
<context>
    <name>OwedBox</name>
    <message>
        <source>Case {case}</source>
        <translation>Kasus {case}</translation>
    </message>
    <message>
        <source>One code for a whole batch: {count} people</source>
        <translation>Satu kode untuk satu kelompok: {count} orang</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Nama sudah dihapus</translation>
    </message>
    <message>
        <source>Paid before: {amount}. More money for it is an over-payment.</source>
        <translation>Sudah dibayar: {amount}. Uang lain untuk kode ini adalah lebih bayar.</translation>
    </message>
    <message>
        <source>This code is void: no payment can be recorded for it.</source>
        <translation>Kode ini dibatalkan: tidak ada pembayaran yang dapat dicatat.</translation>
    </message>
    <message>
        <source>The code ran out ({until}). Only what was paid before that counts.</source>
        <translation>Kode sudah kedaluwarsa ({until}). Hanya yang dibayar sebelum itu yang dihitung.</translation>
    </message>
    <message>
        <source>Still owed; {received} came in before. Valid until {until}.</source>
        <translation>Masih harus dibayar; {received} sudah masuk. Berlaku sampai {until}.</translation>
    </message>
    <message>
        <source>To be paid, until {until}.</source>
        <translation>Harus dibayar, sampai {until}.</translation>
    </message>
</context>
<context>
    <name>PaidPage</name>
    <message>
        <source>Paid</source>
        <translation>Sudah bayar</translation>
    </message>
    <message>
        <source>By the day on which it was recorded.</source>
        <translation>Menurut hari pencatatannya.</translation>
    </message>
    <message>
        <source>Code, case, name or reference</source>
        <translation>Kode, kasus, nama, atau referensi</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Do not add up</source>
        <translation>Tidak cocok</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Bukti…</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak lagi</translation>
    </message>
    <message>
        <source>Ask reversal…</source>
        <translation>Minta pembatalan…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Only the latest {count} are listed. Type a few digits or letters to find the others.</source>
        <translation>Hanya {count} yang terakhir yang tampil. Ketik beberapa angka atau huruf untuk mencari yang lain.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Dicatat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Sebagai</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Harus dibayar</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Sudah masuk</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Tell the payer by</source>
        <translation>Beri tahu sebelum</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Semua hari</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Tidak ditemukan.</translation>
    </message>
    <message>
        <source>No payment was recorded on this day.</source>
        <translation>Tidak ada pembayaran yang dicatat pada hari ini.</translation>
    </message>
    <message>
        <source>Whatever came in is what was owed.</source>
        <translation>Semua yang masuk sama dengan yang harus dibayar.</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>pembayaran</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>masuk</translation>
    </message>
    <message>
        <source>do not add up (all days)</source>
        <translation>tidak cocok (semua hari)</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>reversal asked</source>
        <translation>diminta dibatalkan</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>kurang {amount}</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>lebih {amount}</translation>
    </message>
    <message>
        <source>The reversal is asked for. A supervisor who is somebody else decides.</source>
        <translation>Pembatalan diminta. Penyelia yang bukan Anda yang memutuskan.</translation>
    </message>
</context>
<context>
    <name>PaymentsWindow</name>
    <message>
        <source>Payments desk</source>
        <translation>Meja pembayaran</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Go to the dues of this case</source>
        <translation>Buka iuran kasus ini</translation>
    </message>
    <message>
        <source>{problem} What you see is the last reading; nothing can be recorded now.</source>
        <translation>{problem} Yang tampak adalah pembacaan terakhir; sekarang tidak ada yang dapat dicatat.</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Record a payment</source>
        <translation>Catat pembayaran</translation>
    </message>
    <message>
        <source>Payment code</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>Scan it, or type it and press Enter.</source>
        <translation>Pindai, atau ketik lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Amount on the proof</source>
        <translation>Jumlah pada bukti bayar</translation>
    </message>
    <message>
        <source>Paid at, by the proof</source>
        <translation>Waktu bayar menurut bukti</translation>
    </message>
    <message>
        <source>Reference of the bank</source>
        <translation>Referensi bank</translation>
    </message>
    <message>
        <source>Day of the payment</source>
        <translation>Tanggal pembayaran</translation>
    </message>
    <message>
        <source>Time of the payment</source>
        <translation>Jam pembayaran</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>As on the proof of payment, for example 36.800.</source>
        <translation>Seperti pada bukti bayar, misalnya 36.800.</translation>
    </message>
    <message>
        <source>✓ as owed</source>
        <translation>✓ pas</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>kurang {amount}</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>lebih {amount}</translation>
    </message>
    <message>
        <source>Scan or type the payment code.</source>
        <translation>Pindai atau ketik kode bayarnya.</translation>
    </message>
    <message>
        <source>Copy the reference from the proof; it keeps a payment from counting twice.</source>
        <translation>Salin referensi dari bukti; itu mencegah pembayaran terhitung dua kali.</translation>
    </message>
</context>
<context>
    <name>ReissueDialog</name>
    <message>
        <source>New code for {case}</source>
        <translation>Kode baru untuk {case}</translation>
    </message>
    <message>
        <source>It asks for what is still owed. The code that could be paid until now ends.</source>
        <translation>Kode baru meminta yang masih harus dibayar. Kode yang berlaku sampai sekarang berakhir.</translation>
    </message>
    <message>
        <source>Issue the new code</source>
        <translation>Terbitkan kode baru</translation>
    </message>
    <message>
        <source>Code ran out</source>
        <translation>Kode kedaluwarsa</translation>
    </message>
    <message>
        <source>Slip was lost</source>
        <translation>Slip hilang</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Jumlah salah</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>ReversalsPage</name>
    <message>
        <source>Reversals</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>One person asks, another one decides: so nobody takes money back alone.</source>
        <translation>Satu orang meminta, orang lain memutuskan: tidak ada yang membatalkan uang sendirian.</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Perlu diputuskan</translation>
    </message>
    <message>
        <source>The payment</source>
        <translation>Pembayaran ini</translation>
    </message>
    <message>
        <source>Why it should be taken back</source>
        <translation>Mengapa dibatalkan</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Only the oldest {count} are listed.</source>
        <translation>Hanya {count} yang terlama yang tampil.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Peminta</translation>
    </message>
    <message>
        <source>No reversal waits for a decision.</source>
        <translation>Tidak ada pembatalan yang menunggu keputusan.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>Code {code}, reference {reference}</source>
        <translation>Kode {code}, referensi {reference}</translation>
    </message>
    <message>
        <source>You asked for this reversal yourself, so you cannot decide it. Ask another supervisor.</source>
        <translation>Anda sendiri yang meminta pembatalan ini, jadi Anda tidak dapat memutuskannya. Mintalah penyelia lain.</translation>
    </message>
    <message>
        <source>A supervisor decides; your role may ask, but not decide.</source>
        <translation>Penyelia yang memutuskan; peran Anda boleh meminta, tetapi tidak memutuskan.</translation>
    </message>
    <message>
        <source>{name} asked for it; you may decide.</source>
        <translation>{name} yang meminta; Anda boleh memutuskan.</translation>
    </message>
    <message>
        <source>The reversal is refused; the payment stands.</source>
        <translation>Pembatalan ditolak; pembayaran tetap berlaku.</translation>
    </message>
    <message>
        <source>The payment is taken back. Case {case} waits for a new code.</source>
        <translation>Pembayaran dibatalkan. Kasus {case} menunggu kode baru.</translation>
    </message>
    <message>
        <source>The payment is taken back. Case {case} is still covered.</source>
        <translation>Pembayaran dibatalkan. Iuran kasus {case} tetap tertutup.</translation>
    </message>
    <message>
        <source>{count} payments are taken back; {owed} cases wait for a new code.</source>
        <translation>{count} pembayaran dibatalkan; {owed} kasus menunggu kode baru.</translation>
    </message>
    <message>
        <source>{count} reversals are refused; the payments stand.</source>
        <translation>{count} pembatalan ditolak; pembayaran tetap berlaku.</translation>
    </message>
</context>
<context>
    <name>SaveMappingDialog</name>
    <message>
        <source>Save these columns</source>
        <translation>Simpan kolom-kolom ini</translation>
    </message>
    <message>
        <source>Next month the list of this bank is read the same way. A mapping of the same name is replaced.</source>
        <translation>Bulan depan daftar bank ini dibaca dengan cara yang sama. Pemetaan bernama sama diganti.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Name of the bank</source>
        <translation>Nama bank</translation>
    </message>
    <message>
        <source>Small letters, digits, - and _, for example bri.</source>
        <translation>Huruf kecil, angka, - dan _, misalnya bri.</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>It cannot be paid any more, and it is never used again. The case waits for a new code.</source>
        <translation>Kode tidak dapat dibayar lagi dan tidak pernah dipakai lagi. Kasusnya menunggu kode baru.</translation>
    </message>
    <message>
        <source>{amount} that came in stays with the case.</source>
        <translation>{amount} yang sudah masuk tetap milik kasus ini.</translation>
    </message>
    <message>
        <source>Void {code}?</source>
        <translation>Batalkan {code}?</translation>
    </message>
    <message>
        <source>Void the code</source>
        <translation>Batalkan kode</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Jumlah salah</translation>
    </message>
    <message>
        <source>Applicant gave up</source>
        <translation>Pemohon tidak jadi</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Sudah sejauh mana</translation>
    </message>
    <message>
        <source>Stopping; nothing of it will be in the books…</source>
        <translation>Menghentikan; tidak ada yang akan tercatat…</translation>
    </message>
</context>
</TS>
