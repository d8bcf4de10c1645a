<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AddDialog</name>
    <message>
        <source>New booking</source>
        <translation>Janji temu baru</translation>
    </message>
    <message>
        <source>Write the reference down for the person; it is shown or typed at the kiosk.</source>
        <translation>Tuliskan kode rujukannya untuk yang bersangkutan; kode itu diketik atau dipindai di kios.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Simpan janji</translation>
    </message>
    <message>
        <source>no priority</source>
        <translation>tanpa prioritas</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Hari dan jam</translation>
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
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Put this rule in force?</source>
        <translation>Berlakukan aturan ini?</translation>
    </message>
    <message>
        <source>It decides from the next call on. The diary says who changed it.</source>
        <translation>Aturan ini menentukan mulai panggilan berikutnya. Buku harian mencatat siapa yang mengubahnya.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Berlakukan</translation>
    </message>
</context>
<context>
    <name>BookingsPage</name>
    <message>
        <source>Bookings</source>
        <translation>Janji temu</translation>
    </message>
    <message>
        <source>A booking is a reference and a time; it holds no name.</source>
        <translation>Janji temu hanya berisi kode rujukan dan jam, tanpa nama.</translation>
    </message>
    <message>
        <source>New booking…</source>
        <translation>Janji baru…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Impor berkas…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Cetak bukti</translation>
    </message>
    <message>
        <source>Print what the person takes home: reference, day and time</source>
        <translation>Cetak yang dibawa pulang: kode rujukan, hari, dan jam</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Kode rujukan</translation>
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
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Karcis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>No bookings on this day.</source>
        <translation>Tidak ada janji temu pada hari ini.</translation>
    </message>
    <message>
        <source>still expected</source>
        <translation>masih ditunggu</translation>
    </message>
    <message>
        <source>came</source>
        <translation>datang</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>tidak datang</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>batal</translation>
    </message>
    <message>
        <source>time passed, not here</source>
        <translation>lewat waktu, belum datang</translation>
    </message>
    <message>
        <source>Booked: reference {reference}</source>
        <translation>Janji tersimpan: kode rujukan {reference}</translation>
    </message>
    <message>
        <source>Slip printed: {place}</source>
        <translation>Bukti dicetak: {place}</translation>
    </message>
    <message>
        <source>A file of bookings</source>
        <translation>Berkas janji temu</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>{service}, {time}. The reference can no longer be used at the kiosk.</source>
        <translation>{service}, {time}. Kode rujukannya tidak dapat dipakai lagi di kios.</translation>
    </message>
    <message>
        <source>Cancel booking {reference}</source>
        <translation>Batalkan janji temu {reference}</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Batalkan janji</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>Carry over: {count}</source>
        <translation>Bawa ke hari berikutnya: {count}</translation>
    </message>
    <message>
        <source>On the next working day they get new numbers and are the first in the queue. Tell them the new number now.</source>
        <translation>Pada hari kerja berikutnya mereka mendapat nomor baru dan berada paling depan. Beri tahukan nomor barunya sekarang.</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Bawa</translation>
    </message>
</context>
<context>
    <name>CloseCounterDialog</name>
    <message>
        <source>Close counter {number}</source>
        <translation>Tutup loket {number}</translation>
    </message>
    <message>
        <source>The officer&apos;s session ends. Who waits for this counter alone can be called by any other.</source>
        <translation>Sesi petugas berakhir. Yang menunggu khusus loket ini dapat dipanggil loket lain.</translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>Tutup loket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>End of shift</source>
        <translation>Akhir giliran kerja</translation>
    </message>
    <message>
        <source>Quiet enough</source>
        <translation>Antrean sepi</translation>
    </message>
</context>
<context>
    <name>CloseDayDialog</name>
    <message>
        <source>Close {day}?</source>
        <translation>Tutup {day}?</translation>
    </message>
    <message>
        <source>The figures are proven and stored, and the report is issued. The day does not change any more.</source>
        <translation>Angkanya dibuktikan dan disimpan, lalu laporannya terbit. Sesudah itu hari ini tidak berubah lagi.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message>
        <source>All counters of this day close.</source>
        <translation>Semua loket hari itu ditutup.</translation>
    </message>
    <message>
        <source>Tickets that expire: {count} ({numbers}).</source>
        <translation>Karcis yang kedaluwarsa: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>No ticket can be issued for the rest of today.</source>
        <translation>Karcis tidak dapat diterbitkan lagi sampai hari ini berakhir.</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Close the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message>
        <source>A day that proves itself.</source>
        <translation>Hari yang membuktikan dirinya sendiri.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Laporan…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Tutup hari…</translation>
    </message>
    <message>
        <source>Carry over…</source>
        <translation>Bawa ke hari berikut…</translation>
    </message>
    <message>
        <source>Carry everybody over</source>
        <translation>Bawa semua ke hari berikutnya</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Not ended yet</source>
        <translation>Belum berakhir</translation>
    </message>
    <message>
        <source>How the tickets ended</source>
        <translation>Akhir setiap karcis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Terbit</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Tidak hadir</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Dibawa</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Every ticket has ended.</source>
        <translation>Semua karcis sudah berakhir.</translation>
    </message>
    <message>
        <source>Still at a counter: {numbers}</source>
        <translation>Masih di loket: {numbers}</translation>
    </message>
    <message>
        <source>Still waiting or parked: {count}. They expire unless you carry them over.</source>
        <translation>Masih menunggu atau ditunda: {count}. Karcisnya kedaluwarsa bila tidak dibawa ke hari berikutnya.</translation>
    </message>
    <message>
        <source>Calls: {count}. Each has its reason.</source>
        <translation>Panggilan: {count}. Masing-masing punya alasan.</translation>
    </message>
    <message>
        <source>Tickets called without a reason: {count}.</source>
        <translation>Karcis yang dipanggil tanpa alasan: {count}.</translation>
    </message>
    <message>
        <source>Calls that no display announced: {count}.</source>
        <translation>Panggilan yang tidak diumumkan layar tunggu: {count}.</translation>
    </message>
    <message>
        <source>Numbers of tickets and papers run without a gap.</source>
        <translation>Nomor karcis dan kertas berurutan tanpa celah.</translation>
    </message>
    <message>
        <source>Carry all over…</source>
        <translation>Bawa semua…</translation>
    </message>
    <message>
        <source>Numbers are missing. Tell an administrator.</source>
        <translation>Ada nomor yang hilang. Beri tahu administrator.</translation>
    </message>
    <message>
        <source>Each call was announced.</source>
        <translation>Setiap panggilan sudah diumumkan.</translation>
    </message>
    <message>
        <source>Nobody was called who had been promised a wait.</source>
        <translation>Belum ada yang dipanggil dengan janji waktu.</translation>
    </message>
    <message>
        <source>Promised waits: {tickets}; {inside} % within the range, {below} % not later than its end.</source>
        <translation>Janji waktu: {tickets}; {inside} % di dalam rentang, {below} % tidak lewat akhirnya.</translation>
    </message>
    <message>
        <source>{day} is closed; report {number}.</source>
        <translation>{day} sudah ditutup; laporan {number}.</translation>
    </message>
    <message>
        <source>{earlier} is still open and has to be closed first.</source>
        <translation>{earlier} masih terbuka dan harus ditutup lebih dahulu.</translation>
    </message>
    <message>
        <source>{day} is open.</source>
        <translation>{day} masih terbuka.</translation>
    </message>
    <message>
        <source>{issued} issued = {finished} finished + {no_show} no-show + {cancelled} cancelled + {expired} expired + {carried} carried over</source>
        <translation>{issued} terbit = {finished} selesai + {no_show} tidak hadir + {cancelled} batal + {expired} kedaluwarsa + {carried} dibawa</translation>
    </message>
    <message>
        <source> + {running} running</source>
        <translation> + {running} berjalan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>The day is closed. Print its report and keep it.</source>
        <translation>Hari sudah ditutup. Cetak dan simpan laporannya.</translation>
    </message>
    <message>
        <source>Closing report {number}</source>
        <translation>Laporan penutupan {number}</translation>
    </message>
    <message>
        <source>Report {number} printed: {place}</source>
        <translation>Laporan {number} tercetak: {place}</translation>
    </message>
</context>
<context>
    <name>DashboardWindow</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Supervisor&apos;s dashboard</source>
        <translation>Dasbor penyelia</translation>
    </message>
    <message>
        <source>{problem} The figures are those of the last reading.</source>
        <translation>{problem} Angka di layar berasal dari pembacaan terakhir.</translation>
    </message>
</context>
<context>
    <name>DryRunPanel</name>
    <message>
        <source>Dry run</source>
        <translation>Uji coba</translation>
    </message>
    <message>
        <source>Try on this day</source>
        <translation>Uji pada tanggal ini</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Berlakukan…</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Waktu tunggu</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>Urutan berubah</translation>
    </message>
    <message>
        <source>→ then</source>
        <translation>→ nanti</translation>
    </message>
    <message>
        <source>Waits of that day</source>
        <translation>Waktu tunggu hari itu</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Nyata</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>9 of 10 below</source>
        <translation>9 dari 10 di bawah</translation>
    </message>
    <message>
        <source>Tickets in another order</source>
        <translation>Karcis yang berpindah urutan</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Karcis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Wait as it is</source>
        <translation>Tunggu kini</translation>
    </message>
    <message>
        <source>Called because</source>
        <translation>Dipanggil karena</translation>
    </message>
    <message>
        <source>Change something at the left, then try it on a past day.</source>
        <translation>Ubah sesuatu di sebelah kiri, lalu uji pada hari yang sudah lewat.</translation>
    </message>
    <message>
        <source>On this day nobody was called.</source>
        <translation>Pada hari ini tidak ada yang dipanggil.</translation>
    </message>
    <message>
        <source>Everybody is called in the same order.</source>
        <translation>Semua dipanggil dengan urutan yang sama.</translation>
    </message>
    <message>
        <source>{day}: {earlier} called earlier and {later} later than under the rule as it is.</source>
        <translation>{day}: {earlier} dipanggil lebih awal dan {later} lebih lambat daripada menurut aturan sekarang.</translation>
    </message>
    <message>
        <source>Left out because they never came to a counter: {count}.</source>
        <translation>Tidak ikut dihitung karena tidak pernah sampai ke loket: {count}.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Reguler</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
</context>
<context>
    <name>HoursForm</name>
    <message>
        <source>Every week</source>
        <translation>Setiap minggu</translation>
    </message>
    <message>
        <source>Ramadan</source>
        <translation>Ramadan</translation>
    </message>
    <message>
        <source>Tickets and bookings</source>
        <translation>Karcis dan janji temu</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Senin</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Selasa</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Rabu</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Kamis</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Jumat</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sabtu</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>First and last day</source>
        <translation>Awal dan akhir</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Last ticket before closing</source>
        <translation>Karcis terakhir sebelum tutup</translation>
    </message>
    <message>
        <source>Booking: earliest check-in</source>
        <translation>Janji: lapor paling awal</translation>
    </message>
    <message>
        <source>Booking: late from</source>
        <translation>Janji: terlambat setelah</translation>
    </message>
    <message>
        <source>No ticket that would not be served today</source>
        <translation>Tanpa karcis yang tak terlayani hari itu</translation>
    </message>
    <message>
        <source>Tickets during the break</source>
        <translation>Karcis saat istirahat</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tutup</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Opening hours</source>
        <translation>Jam buka</translation>
    </message>
    <message>
        <source>They bind the kiosk; officers can issue a ticket at any time.</source>
        <translation>Mengikat kios; petugas dapat menerbitkan karcis kapan saja.</translation>
    </message>
    <message>
        <source>Hours and rules of the kiosk</source>
        <translation>Jam dan ketentuan kios</translation>
    </message>
    <message>
        <source>Coming days</source>
        <translation>Hari-hari mendatang</translation>
    </message>
    <message>
        <source>Tickets a day</source>
        <translation>Karcis per hari</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Hours of one day…</source>
        <translation>Jam satu hari…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Let the usual hours decide again</source>
        <translation>Kembali ke jam yang biasa</translation>
    </message>
    <message>
        <source>Quota…</source>
        <translation>Kuota…</translation>
    </message>
    <message>
        <source>Only an administrator changes these; single days and quotas are yours too.</source>
        <translation>Hanya administrator yang mengubahnya; jam satu hari dan kuota dapat Anda ubah.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kuota</translation>
    </message>
    <message>
        <source>No service is active.</source>
        <translation>Tidak ada layanan yang aktif.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tutup</translation>
    </message>
    <message>
        <source>Ramadan</source>
        <translation>Ramadan</translation>
    </message>
    <message>
        <source>this day only</source>
        <translation>khusus hari ini</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>libur</translation>
    </message>
    <message>
        <source>by the branch</source>
        <translation>oleh cabang</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>The hours are saved; the kiosk obeys them from now on.</source>
        <translation>Jam tersimpan; kios mengikutinya mulai sekarang.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>New bookings: {added}. There already: {unchanged}.</source>
        <translation>Janji baru: {added}. Sudah ada: {unchanged}.</translation>
    </message>
    <message>
        <source>{file} was taken over</source>
        <translation>{file} sudah diambil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nothing was taken over from {file}</source>
        <translation>Tidak ada yang diambil dari {file}</translation>
    </message>
    <message>
        <source>Correct the file and import it again; what was there stays as it is.</source>
        <translation>Perbaiki berkasnya lalu impor lagi; yang sudah ada tetap seperti semula.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Kesalahan</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>The figures renew themselves.</source>
        <translation>Angkanya diperbarui sendiri.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Parked and no-show</source>
        <translation>Ditunda dan tidak hadir</translation>
    </message>
    <message>
        <source>Past target</source>
        <translation>Lewat target</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Pindahkan…</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Kembali ke antrean</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Jeda…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Tutup…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Lepaskan…</translation>
    </message>
    <message>
        <source>Free the counter of an officer who is gone</source>
        <translation>Bebaskan loket dari petugas yang tidak ada lagi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Tunggu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Terlama</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Perkiraan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Karcis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Selama</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>past target</source>
        <translation>lewat target</translation>
    </message>
    <message>
        <source>No service is active.</source>
        <translation>Tidak ada layanan yang aktif.</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Memanggil</translation>
    </message>
    <message>
        <source>There are no counters.</source>
        <translation>Tidak ada loket.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Tidak ada yang menunggu.</translation>
    </message>
    <message>
        <source>Nobody waits longer than the target.</source>
        <translation>Tidak ada yang menunggu melewati target.</translation>
    </message>
    <message>
        <source>back at {time}</source>
        <translation>kembali {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sejak {time}</translation>
    </message>
    <message>
        <source>Nobody is parked, and nobody stayed away.</source>
        <translation>Tidak ada yang ditunda, tidak ada yang tidak hadir.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>waiting, {late} past target</source>
        <translation>menunggu, {late} lewat target</translation>
    </message>
    <message>
        <source>longest wait (target {target})</source>
        <translation>tunggu terlama (target {target})</translation>
    </message>
    <message>
        <source>counters at work</source>
        <translation>loket bekerja</translation>
    </message>
    <message>
        <source>finished today</source>
        <translation>selesai hari ini</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move {number}</source>
        <translation>Pindahkan {number}</translation>
    </message>
    <message>
        <source>The number stays. Choose another service, or the counter that is to call this person.</source>
        <translation>Nomornya tetap. Pilih layanan lain, atau loket yang akan memanggil orang ini.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>any counter</source>
        <translation>loket mana saja</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>belum buka</translation>
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
        <source>Waits too long</source>
        <translation>Menunggu terlalu lama</translation>
    </message>
    <message>
        <source>Wrong service</source>
        <translation>Salah layanan</translation>
    </message>
    <message>
        <source>To the service</source>
        <translation>Ke layanan</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Di loket</translation>
    </message>
    <message>
        <source>Choose another service, or a counter.</source>
        <translation>Pilih layanan lain, atau sebuah loket.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Bagaimana jika</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Janji waktu</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Janji temu</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Jam buka</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tutup hari</translation>
    </message>
</context>
<context>
    <name>PauseCounterDialog</name>
    <message>
        <source>Pause counter {number}</source>
        <translation>Jeda loket {number}</translation>
    </message>
    <message>
        <source>Nobody new is called there. A ticket in hand is served to its end.</source>
        <translation>Tidak ada panggilan baru di sana. Karcis yang sedang ditangani diselesaikan.</translation>
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
    <name>Profile</name>
    <message>
        <source>then %1</source>
        <translation>lalu %1</translation>
    </message>
    <message>
        <source>Only when nobody waits for those: %1.</source>
        <translation>Hanya bila yang di atas kosong: %1.</translation>
    </message>
    <message>
        <source>%1 only: %2.</source>
        <translation>%1 hanya bila %2.</translation>
    </message>
    <message>
        <source>more than %1 wait</source>
        <translation>lebih dari %1 orang menunggu</translation>
    </message>
    <message>
        <source>one over %1 min</source>
        <translation>ada yang menunggu lebih dari %1 mnt</translation>
    </message>
    <message>
        <source> or </source>
        <translation> atau </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>mulai pukul %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai pukul %1</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Note the change</source>
        <translation>Catat perubahan</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>Loket {number}</translation>
    </message>
    <message>
        <source>Services of one group are alike: who came first is called first. A later group has its turn when nobody waits for an earlier one; “finally” when nobody waits for any group. A service with a condition is called only while it holds.</source>
        <translation>Layanan sekelompok setara: yang datang lebih dahulu dipanggil lebih dahulu. Kelompok berikut mendapat giliran bila kelompok sebelumnya kosong; “terakhir” bila semua kelompok kosong. Layanan bersyarat dipanggil hanya selama syaratnya terpenuhi.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Di loket</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>A time is wrong: write it as 10:00, the first before the second.</source>
        <translation>Ada jam yang salah: tulis seperti 10.00, yang pertama sebelum yang kedua.</translation>
    </message>
    <message>
        <source>At least one service must be in a group.</source>
        <translation>Sedikitnya satu layanan harus masuk kelompok.</translation>
    </message>
</context>
<context>
    <name>ProfileGrid</name>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>More people than</source>
        <translation>Lebih dari (orang)</translation>
    </message>
    <message>
        <source>or waits over (min)</source>
        <translation>atau lebih (menit)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>tidak di sini</translation>
    </message>
    <message>
        <source>finally</source>
        <translation>terakhir</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>kelompok {number}</translation>
    </message>
</context>
<context>
    <name>ProfilesPanel</name>
    <message>
        <source>Who serves what</source>
        <translation>Siapa melayani apa</translation>
    </message>
    <message>
        <source>Profile of an officer…</source>
        <translation>Profil petugas…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>To the dry run</source>
        <translation>Ke uji coba</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Services in order</source>
        <translation>Layanan berurutan</translation>
    </message>
    <message>
        <source>Finally</source>
        <translation>Terakhir</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>Hanya bila</translation>
    </message>
    <message>
        <source>There are no counters.</source>
        <translation>Belum ada loket.</translation>
    </message>
    <message>
        <source>everybody else</source>
        <translation>semua yang lain</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>semua petugas</translation>
    </message>
    <message>
        <source>Changes noted: {count}. They count only after the dry run, when they are applied.</source>
        <translation>Perubahan dicatat: {count}. Baru berlaku setelah diuji coba dan diberlakukan.</translation>
    </message>
    <message>
        <source>Profiles of officers: {count}. Everybody else serves what the counter serves.</source>
        <translation>Profil petugas: {count}. Yang lain melayani menurut loketnya.</translation>
    </message>
    <message>
        <source>No officer has a profile of their own.</source>
        <translation>Tidak ada petugas dengan profil sendiri.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Let this officer serve what the counter serves</source>
        <translation>Petugas ini akan melayani menurut loketnya</translation>
    </message>
    <message>
        <source>Counter {number}: {services}</source>
        <translation>Loket {number}: {services}</translation>
    </message>
    <message>
        <source>{officer} at counter {number}: {services}</source>
        <translation>{officer} di loket {number}: {services}</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>Promises</source>
        <translation>Janji waktu</translation>
    </message>
    <message>
        <source>What people were told at the ticket, and how long it took.</source>
        <translation>Yang dijanjikan pada karcis, dan yang terjadi.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Per jam</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Per hari</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Per layanan</translation>
    </message>
    <message>
        <source>When it was promised</source>
        <translation>Saat dijanjikan</translation>
    </message>
    <message>
        <source>Good are {low}–{high} % within the range (p10–p90) and at least {below} % not later than its end (p90). Error: how far the middle of the promise was off, on average.</source>
        <translation>Baik: {low}–{high} % di dalam rentang (p10–p90) dan sedikitnya {below} % tidak lebih lambat daripada akhirnya (p90). Selisih: rata-rata jarak dari nilai tengah yang dijanjikan.</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 hari</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Semua layanan</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>Di rentang</translation>
    </message>
    <message>
        <source>Not later</source>
        <translation>Tak lewat</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>When it was promised: {service}</source>
        <translation>Saat dijanjikan: {service}</translation>
    </message>
    <message>
        <source>Nobody was called in this period who had been promised a wait.</source>
        <translation>Belum ada yang dipanggil dalam masa ini setelah dijanjikan waktu tunggu.</translation>
    </message>
    <message>
        <source>visits with a promise</source>
        <translation>kunjungan dengan janji waktu</translation>
    </message>
    <message>
        <source>within the range</source>
        <translation>di dalam rentang</translation>
    </message>
    <message>
        <source>not later than its end</source>
        <translation>tidak lewat akhir rentang</translation>
    </message>
    <message>
        <source>average error</source>
        <translation>selisih rata-rata</translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>Daily quota of {letter}</source>
        <translation>Kuota harian {letter}</translation>
    </message>
    <message>
        <source>{service}. When it is used up, the kiosk says so; officers can still issue.</source>
        <translation>{service}. Bila habis, kios mengatakannya; petugas masih dapat menerbitkan.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Limit the tickets of a day</source>
        <translation>Batasi karcis per hari</translation>
    </message>
    <message>
        <source>Tickets a day</source>
        <translation>Karcis per hari</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why this ticket?</source>
        <translation>Mengapa karcis ini?</translation>
    </message>
    <message>
        <source>Number, officer, counter or reason</source>
        <translation>Nomor, petugas, loket, atau alasan</translation>
    </message>
    <message>
        <source>Search the calls of today</source>
        <translation>Cari panggilan hari ini</translation>
    </message>
    <message>
        <source>Calls of today</source>
        <translation>Panggilan hari ini</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Karcis</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>No call of today has these words.</source>
        <translation>Tidak ada panggilan hari ini dengan kata itu.</translation>
    </message>
    <message>
        <source>Nobody was called today.</source>
        <translation>Hari ini belum ada yang dipanggil.</translation>
    </message>
    <message>
        <source>Undone. {why}</source>
        <translation>Dibatalkan. {why}</translation>
    </message>
</context>
<context>
    <name>ReleaseCounterDialog</name>
    <message>
        <source>The officer&apos;s session ends.</source>
        <translation>Sesi petugas berakhir.</translation>
    </message>
    <message>
        <source>The officer&apos;s session ends. {ticket} goes back to its old place in the queue.</source>
        <translation>Sesi petugas berakhir. {ticket} kembali ke tempat lamanya dalam antrean.</translation>
    </message>
    <message>
        <source>Release counter {number}</source>
        <translation>Lepaskan loket {number}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Lepaskan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Officer is gone</source>
        <translation>Petugas tidak ada</translation>
    </message>
    <message>
        <source>PC does not work</source>
        <translation>PC rusak</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Regular per priority</source>
        <translation>Reguler per prioritas</translation>
    </message>
    <message>
        <source>Maximum wait</source>
        <translation>Batas tunggu</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>Who serves what</source>
        <translation>Siapa melayani apa</translation>
    </message>
    <message>
        <source>See and change…</source>
        <translation>Lihat dan ubah…</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Services in order</source>
        <translation>Layanan berurutan</translation>
    </message>
    <message>
        <source>Everybody serves what they serve now.</source>
        <translation>Layanan setiap petugas tetap.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>semua petugas</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Apa adanya</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>kini {value}</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Who is called next, and why. Try a change on a past day before it counts.</source>
        <translation>Siapa yang dipanggil, dan mengapa. Uji perubahan pada hari yang lewat sebelum berlaku.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Why this ticket?</source>
        <translation>Mengapa karcis ini?</translation>
    </message>
    <message>
        <source>Who serves what</source>
        <translation>Siapa melayani apa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Only an administrator puts another ratio or maximum wait in force. Trying is free.</source>
        <translation>Perbandingan dan batas tunggu hanya diberlakukan administrator. Mengujinya boleh saja.</translation>
    </message>
    <message>
        <source>Counter {number} serves</source>
        <translation>Loket {number} melayani</translation>
    </message>
    <message>
        <source>{officer} serves at counter {number}</source>
        <translation>{officer} melayani di loket {number}</translation>
    </message>
    <message>
        <source>Profile of an officer at a counter</source>
        <translation>Profil seorang petugas di satu loket</translation>
    </message>
    <message>
        <source>Nothing is changed before you have tried it on a past day and applied it.</source>
        <translation>Belum ada yang berubah sebelum diuji pada hari yang lewat dan diberlakukan.</translation>
    </message>
    <message>
        <source>{ratio} regular tickets to one with priority</source>
        <translation>{ratio} karcis reguler untuk satu karcis prioritas</translation>
    </message>
    <message>
        <source>maximum wait {minutes} minutes</source>
        <translation>batas tunggu {minutes} menit</translation>
    </message>
    <message>
        <source>{officer} at counter {number} serves what the counter serves</source>
        <translation>{officer} di loket {number} melayani menurut loketnya</translation>
    </message>
    <message>
        <source>counter {number} serves {services}</source>
        <translation>loket {number} melayani {services}</translation>
    </message>
    <message>
        <source>{officer} at counter {number} serves {services}</source>
        <translation>{officer} di loket {number} melayani {services}</translation>
    </message>
    <message>
        <source>The rule is in force from the next call on.</source>
        <translation>Aturan berlaku mulai panggilan berikutnya.</translation>
    </message>
</context>
<context>
    <name>SpecialDialog</name>
    <message>
        <source>Hours of one day</source>
        <translation>Jam satu hari</translation>
    </message>
    <message>
        <source>They go before the weekday, Ramadan and holidays.</source>
        <translation>Mengalahkan jam mingguan, Ramadan, dan hari libur.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation>Tutup sehari penuh</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>A gap between two spans is a break.</source>
        <translation>Sela di antara dua rentang adalah istirahat.</translation>
    </message>
    <message>
        <source>Write the hours, or tick that it stays closed.</source>
        <translation>Tulis jamnya, atau centang tutup.</translation>
    </message>
</context>
<context>
    <name>WhatIfForm</name>
    <message>
        <source>Counters</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karcis</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>One more counter</source>
        <translation>Tambah satu loket</translation>
    </message>
    <message>
        <source>One fewer counter</source>
        <translation>Kurangi satu loket</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Apa adanya</translation>
    </message>
    <message>
        <source>Regular per priority</source>
        <translation>Reguler per prioritas</translation>
    </message>
    <message>
        <source>Maximum wait</source>
        <translation>Batas tunggu</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>Services…</source>
        <translation>Layanan…</translation>
    </message>
    <message>
        <source>What a counter serves</source>
        <translation>Layanan suatu loket</translation>
    </message>
    <message>
        <source>Last ticket at</source>
        <translation>Karcis terakhir</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>belum buka</translation>
    </message>
    <message>
        <source>{officer}, paused</source>
        <translation>{officer}, jeda</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>Loket {number}</translation>
    </message>
    <message>
        <source>Counter {number}: {services}</source>
        <translation>Loket {number}: {services}</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>What if</source>
        <translation>Bagaimana jika</translation>
    </message>
    <message>
        <source>The rest of today as it is, and with your change. Nothing is changed yet.</source>
        <translation>Sisa hari ini apa adanya, dan dengan perubahan Anda. Belum ada yang diubah.</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Mulai sekarang</translation>
    </message>
    <message>
        <source>Waits by service</source>
        <translation>Waktu tunggu per layanan</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>→ then</source>
        <translation>→ nanti</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>9 of 10 below</source>
        <translation>9 dari 10 di bawah</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>What if a counter served something else?</source>
        <translation>Bagaimana jika suatu loket melayani yang lain?</translation>
    </message>
    <message>
        <source>Nothing is changed; it is only reckoned.</source>
        <translation>Tidak ada yang diubah; ini hanya perkiraan.</translation>
    </message>
    <message>
        <source>Nobody waits, and nobody more is expected today.</source>
        <translation>Tidak ada yang menunggu, dan tidak ada lagi yang diperkirakan datang.</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>Rata-rata tunggu</translation>
    </message>
    <message>
        <source>9 of 10 wait less than</source>
        <translation>9 dari 10 menunggu kurang dari</translation>
    </message>
    <message>
        <source>Last one served</source>
        <translation>Orang terakhir selesai</translation>
    </message>
    <message>
        <source>People nobody calls</source>
        <translation>Orang yang tidak terpanggil</translation>
    </message>
    <message>
        <source>Nobody more is expected today.</source>
        <translation>Hari ini tidak ada lagi yang diperkirakan datang.</translation>
    </message>
    <message>
        <source>People still expected: {count}, as on the latest days at these hours.</source>
        <translation>Masih diperkirakan datang: {count} orang, seperti pada jam yang sama di hari-hari terakhir.</translation>
    </message>
    <message>
        <source>People still expected: {count}, if the day goes on as it began.</source>
        <translation>Masih diperkirakan datang: {count} orang, bila hari berlanjut seperti awalnya.</translation>
    </message>
    <message>
        <source>Nobody more is expected: there are no past days to reckon from.</source>
        <translation>Tidak diperkirakan ada yang datang lagi: belum ada hari lalu sebagai dasar.</translation>
    </message>
</context>
</TS>
