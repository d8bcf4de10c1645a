<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AmountPanel</name>
    <message>
        <source>See what you get</source>
        <translation>Lihat manfaatnya</translation>
    </message>
</context>
<context>
    <name>BarCode</name>
    <message>
        <source>Bar code of the payment code</source>
        <translation>Kode batang dari kode bayar</translation>
    </message>
</context>
<context>
    <name>Benefits</name>
    <message>
        <source>Your family</source>
        <translation>Keluarga Anda</translation>
    </message>
    <message>
        <source>You, while you work</source>
        <translation>Anda saat bekerja</translation>
    </message>
    <message>
        <source>You, in old age</source>
        <translation>Anda di hari tua</translation>
    </message>
    <message>
        <source>Care after a work accident</source>
        <translation>Perawatan bila kecelakaan kerja</translation>
    </message>
    <message>
        <source>Death: %1</source>
        <translation>Meninggal: %1</translation>
    </message>
    <message>
        <source>Money for the family on death</source>
        <translation>Uang untuk keluarga bila meninggal</translation>
    </message>
    <message>
        <source>Scholarship up to %1</source>
        <translation>Beasiswa sampai %1</translation>
    </message>
    <message>
        <source>Savings for old age</source>
        <translation>Tabungan hari tua</translation>
    </message>
    <message>
        <source>death benefit</source>
        <translation>santunan kematian</translation>
    </message>
    <message>
        <source>Dues %1, what they earned %2.</source>
        <translation>Iuran %1, hasil pengembangan %2.</translation>
    </message>
    <message>
        <source>once %1</source>
        <translation>dulu %1</translation>
    </message>
    <message>
        <source>Unable to work for a time</source>
        <translation>Sementara tidak mampu bekerja</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>per bulan</translation>
    </message>
    <message>
        <source>Never able to work again</source>
        <translation>Cacat total tetap, tidak mampu bekerja lagi</translation>
    </message>
    <message>
        <source>Scholarship for %1 children, at most</source>
        <translation>Beasiswa untuk %1 anak, paling banyak</translation>
    </message>
    <message>
        <source>Loss of the job (JKP)</source>
        <translation>Kehilangan pekerjaan (JKP)</translation>
    </message>
    <message>
        <source>Savings after %1 months (JHT)</source>
        <translation>Tabungan setelah %1 bulan (JHT)</translation>
    </message>
    <message>
        <source>Savings after %1 years (JHT), an example</source>
        <translation>Contoh tabungan setelah %1 tahun (JHT)</translation>
    </message>
    <message>
        <source>Savings at the age of %1 (JHT)</source>
        <translation>Tabungan saat umur %1 tahun (JHT)</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>Pension from the age of %1 (JP)</source>
        <translation>Pensiun mulai umur %1 tahun (JP)</translation>
    </message>
    <message>
        <source>An example: %1 months of dues on an unchanged wage of %2. At least %3 months.</source>
        <translation>Contoh: %1 bulan iuran dengan upah tetap %2. Paling sedikit %3 bulan iuran.</translation>
    </message>
    <message>
        <source>By the law of %1: %2</source>
        <translation>Menurut hukum per %1: %2</translation>
    </message>
</context>
<context>
    <name>BenefitsPage</name>
    <message>
        <source>Back to the dues</source>
        <translation>Kembali ke iuran</translation>
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
    <name>CodePage</name>
    <message>
        <source>Payment code</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>Rest of %1, to the rupiah</source>
        <translation>Sisa dari %1 yang harus dibayar</translation>
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
        <source>Date of birth</source>
        <translation>Tanggal lahir</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Jenis kelamin</translation>
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
        <source>Guardian, because you are under 18</source>
        <translation>Orang tua atau wali, karena Anda belum berumur 18 tahun</translation>
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
    <name>Dues</name>
    <message>
        <source>contract of %1</source>
        <translation>kontrak %1</translation>
    </message>
    <message>
        <source>income %1</source>
        <translation>penghasilan %1</translation>
    </message>
    <message>
        <source>wage %1</source>
        <translation>upah %1</translation>
    </message>
    <message>
        <source>%1 programmes</source>
        <translation>%1 program</translation>
    </message>
    <message>
        <source>Paid by the government</source>
        <translation>Dibayar oleh pemerintah</translation>
    </message>
    <message>
        <source>Paid by the contractor</source>
        <translation>Dibayar oleh kontraktor</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Yang harus dibayar</translation>
    </message>
    <message>
        <source>The employer pays</source>
        <translation>Pemberi kerja</translation>
    </message>
    <message>
        <source>Together a month</source>
        <translation>Seluruhnya sebulan</translation>
    </message>
    <message>
        <source>Together for %1</source>
        <translation>Seluruhnya %1</translation>
    </message>
    <message>
        <source>From your wage</source>
        <translation>Dari upah Anda</translation>
    </message>
    <message>
        <source>The employer pays all dues.</source>
        <translation>Semua iuran dibayar pemberi kerja.</translation>
    </message>
    <message>
        <source>From your wage each month</source>
        <translation>Dari upah Anda setiap bulan</translation>
    </message>
    <message>
        <source>By law: %1</source>
        <translation>Dasar hukum: %1</translation>
    </message>
    <message>
        <source>The employer saves %1: relief of %2 % on %3, %4 (%5)</source>
        <translation>Pemberi kerja hemat %1: keringanan %2 % untuk %3, %4 (%5)</translation>
    </message>
    <message>
        <source>You save %1: relief of %2 % on %3, %4 (%5)</source>
        <translation>Hemat %1: keringanan %2 % untuk %3, %4 (%5)</translation>
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
        <source>Rupiah a month</source>
        <translation>Rupiah per bulan</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>Together, %1</source>
        <translation>Jumlah %1</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Pemberi kerja</translation>
    </message>
    <message>
        <source>no extra dues</source>
        <translation>tanpa tambahan iuran</translation>
    </message>
    <message>
        <source>Contract value with VAT (PPN)</source>
        <translation>Nilai kontrak dengan PPN</translation>
    </message>
    <message>
        <source>Contract value without VAT (PPN)</source>
        <translation>Nilai kontrak tanpa PPN</translation>
    </message>
    <message>
        <source>Paid once</source>
        <translation>Sekali bayar</translation>
    </message>
    <message>
        <source>Before work</source>
        <translation>Sebelum bekerja</translation>
    </message>
    <message>
        <source>During and after work, %1</source>
        <translation>Selama dan setelah bekerja, %1</translation>
    </message>
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
</context>
<context>
    <name>DuesPage</name>
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
    <name>Person</name>
    <message>
        <source>not filled in</source>
        <translation>tidak diisi</translation>
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
    <name>SigningPad</name>
    <message>
        <source>Your signature</source>
        <translation>Tanda tangan Anda</translation>
    </message>
    <message>
        <source>Sign in this frame with your finger</source>
        <translation>Tanda tangani di dalam bingkai ini dengan jari</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>Tanda tangan di sini dengan jari</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Member card of</source>
        <translation>Kartu peserta atas nama</translation>
    </message>
    <message>
        <source>Member number (KPJ)</source>
        <translation>Nomor peserta (KPJ)</translation>
    </message>
    <message>
        <source>I, %1 (%2), have received this card.</source>
        <translation>Saya, %1 (%2), telah menerima kartu ini.</translation>
    </message>
    <message>
        <source>I have received this card.</source>
        <translation>Saya telah menerima kartu ini.</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Tanda tangani lagi</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Thank you. The officer has your signature.</source>
        <translation>Terima kasih. Tanda tangan Anda sudah diterima petugas.</translation>
    </message>
    <message>
        <source>Please sign first</source>
        <translation>Tanda tangani dahulu</translation>
    </message>
    <message>
        <source>Done</source>
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
        <source>What it would cost</source>
        <translation>Perkiraan iuran</translation>
    </message>
    <message>
        <source>What you and your family get</source>
        <translation>Yang Anda dan keluarga dapatkan</translation>
    </message>
    <message>
        <source>Your payment code</source>
        <translation>Kode bayar Anda</translation>
    </message>
    <message>
        <source>Please sign for the card</source>
        <translation>Tanda terima kartu</translation>
    </message>
    <message>
        <source>How was our service?</source>
        <translation>Bagaimana pelayanan kami?</translation>
    </message>
    <message>
        <source>An estimate, not a registration</source>
        <translation>Perkiraan, belum pendaftaran</translation>
    </message>
</context>
</TS>
