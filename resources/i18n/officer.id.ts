<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
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
    <name>FinishDialog</name>
    <message>
        <source>Finish {number}</source>
        <translation>Selesaikan {number}</translation>
    </message>
    <message>
        <source>The applicant&apos;s screen then asks for a rating.</source>
        <translation>Setelah itu layar pendaftar meminta penilaian.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu: theme, language, sign out</source>
        <translation>Menu: tema, bahasa, keluar</translation>
    </message>
    <message>
        <source>Menu (Ctrl+M)</source>
        <translation>Menu (Ctrl+M)</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heir {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove heir {number}</source>
        <translation type="unfinished"></translation>
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
        <source>Today: nobody finished yet</source>
        <translation>Hari ini: belum ada yang selesai</translation>
    </message>
    <message>
        <source>Today {count} finished · average {average}</source>
        <translation>Hari ini {count} selesai · rata-rata {average}</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Finish the visit</source>
        <translation>Selesaikan pelayanan</translation>
    </message>
    <message>
        <source>Serve {number} and choose below how the visit ended.</source>
        <translation>Layani {number}, lalu pilih hasilnya di bawah.</translation>
    </message>
    <message>
        <source>Priority: {priority}.</source>
        <translation>Prioritas: {priority}.</translation>
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
        <translation>Layar pendaftar menampilkan</translation>
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
        <translation>Pendaftar: setuju</translation>
    </message>
    <message>
        <source>Applicant: has a question</source>
        <translation>Pendaftar: ada pertanyaan</translation>
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
    <name>TrainingBand</name>
    <message>
        <source>TRAINING – nothing here is real</source>
        <translation>LATIHAN – semua data di sini rekaan</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer {number}</source>
        <translation>Alihkan {number}</translation>
    </message>
    <message>
        <source>Number and arrival time stay; the person waits at the new place in the queue.</source>
        <translation>Nomor dan waktu datang tetap; orangnya menunggu di antrean yang baru.</translation>
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
        <source>not open</source>
        <translation>tidak buka</translation>
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
</TS>
