<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AmountPanel</name>
    <message>
        <source>Work accident: treated as the doctors find necessary</source>
        <translation>Kecelakaan kerja: dirawat sesuai kebutuhan medis</translation>
    </message>
    <message>
        <source>Death: Rp 42.000.000 for the heirs</source>
        <translation>Meninggal: Rp 42.000.000 untuk ahli waris</translation>
    </message>
    <message>
        <source>Scholarship for two children up to Rp 174.000.000 after 3 years of dues</source>
        <translation>Beasiswa dua anak sampai Rp 174.000.000 setelah 3 tahun iuran</translation>
    </message>
    <message>
        <source>Old age: your dues back, with what they earned</source>
        <translation>Hari tua: iuran kembali beserta hasil pengembangannya</translation>
    </message>
    <message>
        <source>Paid by the government</source>
        <translation>Dibayar oleh pemerintah</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Yang harus dibayar</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Payment code</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>To be paid, to the rupiah</source>
        <translation>Jumlah yang harus dibayar</translation>
    </message>
    <message>
        <source>Pay at the latest by</source>
        <translation>Bayar paling lambat</translation>
    </message>
    <message>
        <source>Where to pay</source>
        <translation>Tempat membayar</translation>
    </message>
    <message>
        <source>You may photograph this. The code also stands on your paper.</source>
        <translation>Boleh difoto. Kode ini juga tertulis di lembar Anda.</translation>
    </message>
    <message>
        <source>I have the code</source>
        <translation>Kode sudah saya terima</translation>
    </message>
    <message>
        <source>Ask the officer</source>
        <translation>Tanya petugas</translation>
    </message>
    <message>
        <source>Thank you. The officer has been told.</source>
        <translation>Terima kasih. Petugas sudah diberi tahu.</translation>
    </message>
    <message>
        <source>The officer has been told and will explain it.</source>
        <translation>Petugas sudah diberi tahu dan akan menjelaskannya.</translation>
    </message>
</context>
<context>
    <name>CustomerWindow</name>
    <message>
        <source>Counter %1 – for the applicant</source>
        <translation>Loket %1 – untuk pemohon</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Full name as on the identity card</source>
        <translation>Nama lengkap sesuai KTP</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Jenis kelamin</translation>
    </message>
    <message>
        <source>Place and date of birth</source>
        <translation>Tempat dan tanggal lahir</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Nomor HP</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>Nama ibu</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>Nama ayah</translation>
    </message>
    <message>
        <source>Address as on the identity card</source>
        <translation>Alamat sesuai KTP</translation>
    </message>
    <message>
        <source>Correct, go on</source>
        <translation>Benar, lanjutkan</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Ada yang salah</translation>
    </message>
    <message>
        <source>Thank you. The officer has been told.</source>
        <translation>Terima kasih. Petugas sudah diberi tahu.</translation>
    </message>
    <message>
        <source>The officer has been told. Please point out what is wrong.</source>
        <translation>Petugas sudah diberi tahu. Silakan tunjukkan yang salah.</translation>
    </message>
</context>
<context>
    <name>DuesPage</name>
    <message>
        <source>income %1</source>
        <translation>penghasilan %1</translation>
    </message>
    <message>
        <source>%1 programmes</source>
        <translation>%1 program</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 bulan</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 bulan</translation>
    </message>
    <message>
        <source>I understand, go on</source>
        <translation>Saya mengerti, lanjutkan</translation>
    </message>
    <message>
        <source>Ask the officer</source>
        <translation>Tanya petugas</translation>
    </message>
    <message>
        <source>Thank you. The officer has been told.</source>
        <translation>Terima kasih. Petugas sudah diberi tahu.</translation>
    </message>
    <message>
        <source>The officer has been told and will explain it.</source>
        <translation>Petugas sudah diberi tahu dan akan menjelaskannya.</translation>
    </message>
</context>
<context>
    <name>DuesTable</name>
    <message>
        <source>Work accident (JKK)</source>
        <translation>Kecelakaan kerja (JKK)</translation>
    </message>
    <message>
        <source>Death (JKM)</source>
        <translation>Kematian (JKM)</translation>
    </message>
    <message>
        <source>Old age (JHT)</source>
        <translation>Hari tua (JHT)</translation>
    </message>
    <message>
        <source>Pension (JP)</source>
        <translation>Pensiun (JP)</translation>
    </message>
    <message>
        <source>Job loss (JKP)</source>
        <translation>Kehilangan pekerjaan (JKP)</translation>
    </message>
    <message>
        <source>Rupiah a month</source>
        <translation>Rupiah per bulan</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 bulan</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 bulan</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Per bulan</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>You save %1: relief of %2 % on %3, %4 (%5)</source>
        <translation>Hemat %1: keringanan %2 % untuk %3, %4 (%5)</translation>
    </message>
    <message>
        <source>By law: %1</source>
        <translation>Dasar hukum: %1</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Counter %1</source>
        <translation>Loket %1</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>No connection at the moment. Please ask the officer.</source>
        <translation>Sedang tidak terhubung. Silakan bertanya kepada petugas.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the payment code</source>
        <translation>Kode QR dari kode bayar</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Mohon tunggu sebentar</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Hampir selesai</translation>
    </message>
    <message>
        <source>This visit was rated already.</source>
        <translation>Penilaian untuk kunjungan ini sudah diterima.</translation>
    </message>
    <message>
        <source>You can rate our service as soon as the visit is finished.</source>
        <translation>Anda dapat menilai pelayanan kami setelah kunjungan ini selesai.</translation>
    </message>
    <message>
        <source>Touch one face. The officer does not see what you choose.</source>
        <translation>Sentuh salah satu wajah. Petugas tidak melihat pilihan Anda.</translation>
    </message>
    <message>
        <source>Thank you! What did you like?</source>
        <translation>Terima kasih! Apa yang Anda sukai?</translation>
    </message>
    <message>
        <source>Thank you. What was not good?</source>
        <translation>Terima kasih. Apa yang kurang baik?</translation>
    </message>
    <message>
        <source>Choose as many as you like, or none.</source>
        <translation>Boleh pilih beberapa, boleh juga tidak memilih.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Answer nine questions</source>
        <translation>Jawab 9 pertanyaan</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Already paid, thank you</source>
        <translation>Sudah dibayar, terima kasih</translation>
    </message>
    <message>
        <source>No longer valid: please ask for a new code</source>
        <translation>Tidak berlaku lagi: mintalah kode baru</translation>
    </message>
    <message>
        <source>TRAINING – NOT TO BE PAID</source>
        <translation>LATIHAN – TIDAK UNTUK DIBAYAR</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>Your answer was taken without your name. Have a good day!</source>
        <translation>Penilaian Anda disimpan tanpa nama. Semoga hari Anda menyenangkan!</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Good morning</source>
        <translation>Selamat pagi</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Selamat siang</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Selamat sore</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Selamat malam</translation>
    </message>
    <message>
        <source>Check your data</source>
        <translation>Memeriksa data Anda</translation>
    </message>
    <message>
        <source>See how your dues are reckoned</source>
        <translation>Melihat perhitungan iuran</translation>
    </message>
    <message>
        <source>Rate our service</source>
        <translation>Menilai pelayanan kami</translation>
    </message>
    <message>
        <source>Welcome to %1.</source>
        <translation>Selamat datang di %1.</translation>
    </message>
    <message>
        <source>Number %1, welcome to this counter.</source>
        <translation>Nomor %1, selamat datang di loket ini.</translation>
    </message>
    <message>
        <source>On this screen you can</source>
        <translation>Di layar ini Anda dapat</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Please check your data</source>
        <translation>Mohon periksa data Anda</translation>
    </message>
    <message>
        <source>Your dues</source>
        <translation>Pemberitahuan iuran</translation>
    </message>
    <message>
        <source>Your payment code</source>
        <translation>Kode bayar Anda</translation>
    </message>
    <message>
        <source>How was our service?</source>
        <translation>Bagaimana pelayanan kami?</translation>
    </message>
</context>
</TS>
