<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>CallCard</name>
    <message>
        <source>LAST CALL</source>
        <translation>PANGGILAN TERAKHIR</translation>
    </message>
    <message>
        <source>CALLED AGAIN – GO TO THE COUNTER</source>
        <translation>PANGGILAN ULANG – SILAKAN KE LOKET</translation>
    </message>
    <message>
        <source>PLEASE GO TO THE COUNTER</source>
        <translation>SILAKAN MENUJU LOKET</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
</context>
<context>
    <name>DisplayWindow</name>
    <message>
        <source>Waiting room display</source>
        <translation>Layar ruang tunggu</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Last calls</source>
        <translation>Panggilan sebelumnya</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Loket %1</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>No connection at the moment. Please listen for the officers&apos; calls.</source>
        <translation>Sedang tidak terhubung. Mohon dengarkan panggilan petugas.</translation>
    </message>
</context>
<context>
    <name>PriorityMark</name>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>nobody waits</source>
        <translation>tidak ada antrean</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 menunggu</translation>
    </message>
    <message>
        <source>%1 waiting · ± %2 min</source>
        <translation>%1 menunggu · ± %2 mnt</translation>
    </message>
    <message>
        <source>%1 waiting · ± %2 h</source>
        <translation>%1 menunggu · ± %2 jam</translation>
    </message>
</context>
<context>
    <name>Ticker</name>
    <message>
        <source>Have your identity card, family card and photo 2×3 ready</source>
        <translation>Siapkan KTP, Kartu Keluarga, dan pas foto 2×3</translation>
    </message>
    <message>
        <source>Pay your dues at a bank, the post office, a shop, or with JMO</source>
        <translation>Iuran dapat dibayar di bank, kantor pos, gerai ritel, atau lewat JMO</translation>
    </message>
    <message>
        <source>You get your member card at most 7 days after payment</source>
        <translation>Kartu peserta diterima paling lama 7 hari setelah pembayaran</translation>
    </message>
    <message>
        <source>Questions? The officers at the counters gladly help</source>
        <translation>Ada pertanyaan? Petugas di loket siap membantu</translation>
    </message>
    <message>
        <source>Missed your number? Tell an officer, your place is kept</source>
        <translation>Nomor Anda terlewat? Beri tahu petugas, tempat Anda masih disimpan</translation>
    </message>
    <message>
        <source>Everybody who works may join, also on their own account</source>
        <translation>Semua pekerja boleh mendaftar, juga yang bekerja sendiri</translation>
    </message>
    <message>
        <source>Elderly, disabled, pregnant and sick people are served first</source>
        <translation>Lansia, penyandang disabilitas, ibu hamil, dan orang sakit didahulukan</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Take a number at the ticket kiosk</source>
        <translation>Ambil nomor di mesin antrean</translation>
    </message>
    <message>
        <source>Sit down, your number will appear on this screen</source>
        <translation>Silakan duduk, nomor Anda akan tampil di layar ini</translation>
    </message>
    <message>
        <source>Go to the counter that stands beside it</source>
        <translation>Datanglah ke loket yang tertulis di sampingnya</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>The first number will be called soon.</source>
        <translation>Nomor pertama segera dipanggil.</translation>
    </message>
</context>
</TS>
