<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>CodeSlots</name>
    <message>
        <source>Code of the slip: %1</source>
        <translation>Kode karcis: %1</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>IntroPanel</name>
    <message>
        <source>How was our service?</source>
        <translation>Bagaimana pelayanan kami?</translation>
    </message>
    <message>
        <source>Hold the square code of your slip before the scanner, or type the 12 characters below it.</source>
        <translation>Pindai kode kotak pada karcis Anda, atau ketik 12 huruf dan angka di bawahnya.</translation>
    </message>
    <message>
        <source>Anonymous: your answer is stored without name, number, and time.</source>
        <translation>Anonim: jawaban disimpan tanpa nama, nomor, dan jam.</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Erase</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>How was our service today?</source>
        <translation>Bagaimana pelayanan kami hari ini?</translation>
    </message>
    <message>
        <source>Your answer carries no name. The officer cannot see it.</source>
        <translation>Jawaban Anda tanpa nama. Petugas tidak dapat melihatnya.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>SurveyViewModel</name>
    <message>
        <source>We do not know this code. Please compare it with your slip.</source>
        <translation>Kode ini tidak dikenal. Cocokkan lagi dengan karcis Anda.</translation>
    </message>
    <message>
        <source>Your visit is not finished yet. Please come back afterwards.</source>
        <translation>Pelayanan Anda belum selesai. Silakan kembali setelah dilayani.</translation>
    </message>
    <message>
        <source>This code was used already. Thank you for your rating.</source>
        <translation>Kode ini sudah dipakai. Terima kasih atas penilaian Anda.</translation>
    </message>
</context>
<context>
    <name>SurveyWindow</name>
    <message>
        <source>Survey kiosk</source>
        <translation>Kios survei</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>What was good?</source>
        <translation>Apa yang baik?</translation>
    </message>
    <message>
        <source>What should be better?</source>
        <translation>Apa yang perlu diperbaiki?</translation>
    </message>
    <message>
        <source>Touch what fits, or just finish.</source>
        <translation>Sentuh yang sesuai, atau langsung selesai.</translation>
    </message>
    <message>
        <source>Answer 9 more questions</source>
        <translation>Jawab 9 pertanyaan</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Thank you</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>Your answer helps us to do better.</source>
        <translation>Jawaban Anda membantu kami menjadi lebih baik.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>This machine is not connected</source>
        <translation>Mesin ini sedang tidak tersambung</translation>
    </message>
    <message>
        <source>Please come back in a moment. The machine recovers by itself, and your slip stays valid.</source>
        <translation>Silakan kembali sebentar lagi. Mesin ini akan pulih dengan sendirinya, dan karcis Anda tetap berlaku.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
</TS>
