<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
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
    <name>KioskWindow</name>
    <message>
        <source>Ticket kiosk</source>
        <translation>Kios antrean</translation>
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
</context>
</TS>
