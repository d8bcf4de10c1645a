<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>BookingButton</name>
    <message>
        <source>I have a booking</source>
        <translation>Saya punya janji temu</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>I have a booking</source>
        <translation>Saya punya janji temu</translation>
    </message>
    <message>
        <source>Hold its code before the scanner, or type its reference.</source>
        <translation>Arahkan kodenya ke pemindai, atau ketik referensinya.</translation>
    </message>
    <message>
        <source>Reference of the booking: %1</source>
        <translation>Referensi janji temu: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Lapor kedatangan</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Have this ready when you are called</source>
        <translation>Siapkan sebelum dipanggil</translation>
    </message>
    <message>
        <source>Something missing? You can still take a number and ask at the counter.</source>
        <translation>Ada yang kurang? Anda tetap boleh mengambil nomor dan bertanya di loket.</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Mohon tunggu…</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Ambil nomor</translation>
    </message>
</context>
<context>
    <name>Information</name>
    <message>
        <source>Source: %1. As of %2.</source>
        <translation>Sumber: %1. Keadaan per %2.</translation>
    </message>
</context>
<context>
    <name>InformationButton</name>
    <message>
        <source>Information</source>
        <translation>Informasi</translation>
    </message>
</context>
<context>
    <name>InformationPage</name>
    <message>
        <source>Information</source>
        <translation>Informasi</translation>
    </message>
    <message>
        <source>Touch what you want to know</source>
        <translation>Sentuh yang ingin Anda ketahui</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Ticket kiosk</source>
        <translation>Kios antrean</translation>
    </message>
</context>
<context>
    <name>OnlineHelp</name>
    <message>
        <source>My data do not match</source>
        <translation>Data saya tidak cocok</translation>
    </message>
    <message>
        <source>NIK, name or birth date was refused</source>
        <translation>NIK, nama, atau tanggal lahir ditolak</translation>
    </message>
    <message>
        <source>No e-mail or OTP came</source>
        <translation>E-mail atau OTP tidak masuk</translation>
    </message>
    <message>
        <source>I could not go on without it</source>
        <translation>Saya tidak dapat melanjutkan</translation>
    </message>
    <message>
        <source>No payment code came</source>
        <translation>Kode iuran tidak masuk</translation>
    </message>
    <message>
        <source>I registered and cannot pay</source>
        <translation>Saya sudah mendaftar dan belum dapat membayar</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Kendala lain</translation>
    </message>
    <message>
        <source>The officer asks what it was</source>
        <translation>Petugas akan menanyakannya</translation>
    </message>
    <message>
        <source>Help with online registration</source>
        <translation>Bantuan pendaftaran daring</translation>
    </message>
</context>
<context>
    <name>OnlineHelpButton</name>
    <message>
        <source>The website or JMO refused me</source>
        <translation>Situs web atau JMO menolak saya</translation>
    </message>
</context>
<context>
    <name>OnlineHelpPage</name>
    <message>
        <source>What was the trouble?</source>
        <translation>Apa kendalanya?</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lanjut membaca</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no queue</source>
        <translation>tanpa antre</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 orang</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 orang</translation>
    </message>
    <message>
        <source>served at once</source>
        <translation>langsung dilayani</translation>
    </message>
    <message>
        <source>counter not open</source>
        <translation>loket belum buka</translation>
    </message>
    <message>
        <source>closed now</source>
        <translation>sedang tutup</translation>
    </message>
    <message>
        <source>queue too long today</source>
        <translation>antrean terlalu panjang</translation>
    </message>
    <message>
        <source>full for today</source>
        <translation>penuh untuk hari ini</translation>
    </message>
    <message>
        <source>please ask an officer</source>
        <translation>tanyakan petugas</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>buka lagi %1</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>you are next</source>
        <translation>segera dipanggil</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 menit</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 menit</translation>
    </message>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>Tidak ada orang di depan Anda</translation>
    </message>
    <message>
        <source>1 person is ahead of you</source>
        <translation>1 orang di depan Anda</translation>
    </message>
    <message>
        <source>%1 people are ahead of you</source>
        <translation>%1 orang di depan Anda</translation>
    </message>
    <message>
        <source>Your booking is for %1</source>
        <translation>Janji temu Anda pukul %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>mulai %1</translation>
    </message>
</context>
<context>
    <name>PlainWords</name>
    <message>
        <source>Become a member</source>
        <translation>Daftar peserta baru</translation>
    </message>
    <message>
        <source>Traders, drivers, the self-employed</source>
        <translation>Pedagang, buruh, ojek, mandiri</translation>
    </message>
    <message>
        <source>Register a company</source>
        <translation>Daftar perusahaan</translation>
    </message>
    <message>
        <source>Employers and their workers</source>
        <translation>Pemberi kerja dan karyawannya</translation>
    </message>
    <message>
        <source>Building project, work abroad</source>
        <translation>Proyek bangunan, kerja di luar negeri</translation>
    </message>
    <message>
        <source>Construction and migrant workers</source>
        <translation>Jasa konstruksi dan pekerja migran</translation>
    </message>
    <message>
        <source>Claim old-age savings</source>
        <translation>Klaim Jaminan Hari Tua</translation>
    </message>
    <message>
        <source>Payout of the JHT balance</source>
        <translation>Pencairan saldo JHT</translation>
    </message>
    <message>
        <source>Claim for accident, death, pension</source>
        <translation>Klaim kecelakaan, kematian, pensiun</translation>
    </message>
    <message>
        <source>JKK, JKM, and JP</source>
        <translation>JKK, JKM, dan JP</translation>
    </message>
    <message>
        <source>Information, changes, complaints</source>
        <translation>Informasi, ubah data, pengaduan</translation>
    </message>
    <message>
        <source>Also help with online registration</source>
        <translation>Termasuk bantuan daftar daring</translation>
    </message>
    <message>
        <source>Register a group</source>
        <translation>Daftar rombongan</translation>
    </message>
    <message>
        <source>Groups and PERISAI agents</source>
        <translation>Kolektif dan agen PERISAI</translation>
    </message>
    <message>
        <source>Collect a member card</source>
        <translation>Ambil kartu peserta</translation>
    </message>
    <message>
        <source>First dues already paid</source>
        <translation>Sudah membayar iuran pertama</translation>
    </message>
</context>
<context>
    <name>PriorityPanel</name>
    <message>
        <source>I need priority</source>
        <translation>Saya perlu didahulukan</translation>
    </message>
    <message>
        <source>Please touch the reason:</source>
        <translation>Sentuh alasannya:</translation>
    </message>
    <message>
        <source>Elderly, disabled, pregnant, with an infant, or sick</source>
        <translation>Lansia, disabilitas, hamil, membawa bayi, atau sakit</translation>
    </message>
</context>
<context>
    <name>ReferenceKeypad</name>
    <message>
        <source>Erase</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Please ask an officer.</source>
        <translation>Silakan tanyakan kepada petugas.</translation>
    </message>
    <message>
        <source>Numbers are given out again on %1.</source>
        <translation>Nomor antrean terbit lagi %1.</translation>
    </message>
    <message>
        <source>This machine is not connected</source>
        <translation>Mesin ini sedang tidak tersambung</translation>
    </message>
    <message>
        <source>Please ask an officer for a number. The machine comes back by itself.</source>
        <translation>Silakan minta nomor kepada petugas. Mesin ini akan pulih dengan sendirinya.</translation>
    </message>
    <message>
        <source>Today&apos;s queue is closed</source>
        <translation>Antrean hari ini sudah ditutup</translation>
    </message>
    <message>
        <source>Please come again on the next working day, or ask an officer.</source>
        <translation>Silakan datang lagi pada hari kerja berikutnya, atau tanyakan kepada petugas.</translation>
    </message>
    <message>
        <source>No service is open</source>
        <translation>Belum ada layanan yang dibuka</translation>
    </message>
    <message>
        <source>This service is not available now</source>
        <translation>Layanan ini sedang tidak tersedia</translation>
    </message>
    <message>
        <source>Please choose another service, or ask an officer.</source>
        <translation>Silakan pilih layanan lain, atau tanyakan kepada petugas.</translation>
    </message>
    <message>
        <source>We are closed now</source>
        <translation>Kantor sedang tutup</translation>
    </message>
    <message>
        <source>Today&apos;s last number was given out</source>
        <translation>Nomor terakhir hari ini sudah terbit</translation>
    </message>
    <message>
        <source>Those who wait are served before we close.</source>
        <translation>Yang sedang menunggu dilayani sebelum kantor tutup.</translation>
    </message>
    <message>
        <source>Too many people wait for this service</source>
        <translation>Antrean layanan ini terlalu panjang</translation>
    </message>
    <message>
        <source>You could not be served before we close.</source>
        <translation>Anda tidak akan sempat dilayani sebelum kantor tutup.</translation>
    </message>
    <message>
        <source>This service is full for today</source>
        <translation>Layanan ini penuh untuk hari ini</translation>
    </message>
    <message>
        <source>All numbers of this service were given out.</source>
        <translation>Semua nomor layanan ini sudah terbit.</translation>
    </message>
    <message>
        <source>No number was issued</source>
        <translation>Nomor belum dapat diterbitkan</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>Queue numbers</source>
        <translation>Nomor antrean</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Back to the services</source>
        <translation>Kembali ke daftar layanan</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Your queue number</source>
        <translation>Nomor antrean Anda</translation>
    </message>
    <message>
        <source>Your queue number is %1</source>
        <translation>Nomor antrean Anda %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>What do you need?</source>
        <translation>Pilih keperluan Anda</translation>
    </message>
</context>
<context>
    <name>SlipNotice</name>
    <message>
        <source>The slip could not be printed</source>
        <translation>Karcis gagal dicetak</translation>
    </message>
    <message>
        <source>Take your slip</source>
        <translation>Ambil karcis Anda</translation>
    </message>
    <message>
        <source>Your slip is being printed…</source>
        <translation>Karcis sedang dicetak…</translation>
    </message>
    <message>
        <source>Your number is valid. Please write it down or photograph it, and wait for your call.</source>
        <translation>Nomor Anda tetap berlaku. Catat atau foto nomor ini, lalu tunggu panggilan.</translation>
    </message>
    <message>
        <source>Wait for your number to be called. With the code on the slip you can rate the service afterwards.</source>
        <translation>Tunggu nomor Anda dipanggil. Dengan kode di karcis Anda dapat menilai layanan setelah selesai.</translation>
    </message>
</context>
<context>
    <name>WaitPanel</name>
    <message>
        <source>Expected wait</source>
        <translation>Perkiraan menunggu</translation>
    </message>
    <message>
        <source>No number now</source>
        <translation>Belum ada nomor</translation>
    </message>
    <message>
        <source>Expected wait · %1</source>
        <translation>Perkiraan menunggu · %1</translation>
    </message>
</context>
</TS>
