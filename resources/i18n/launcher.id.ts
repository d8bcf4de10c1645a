<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AdministratorPage</name>
    <message>
        <source>The administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>The administrator signs in as admin, adds the officers and sets up the office.</source>
        <translation>Administrator masuk dengan nama admin, menambahkan petugas, dan mengatur kantor.</translation>
    </message>
    <message>
        <source>Password of admin</source>
        <translation>Sandi admin</translation>
    </message>
    <message>
        <source>At least 8 characters, or a PIN of 6 digits; no run as in 123456</source>
        <translation>Paling sedikit 8 karakter, atau PIN 6 angka; bukan deret seperti 123456</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Ulangi sandi yang sama</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Kedua sandi tidak sama.</translation>
    </message>
</context>
<context>
    <name>BranchPage</name>
    <message>
        <source>Code and name stand on every paper.</source>
        <translation>Kode dan nama tercetak di setiap dokumen.</translation>
    </message>
    <message>
        <source>Code of the SPO</source>
        <translation>Kode SPO</translation>
    </message>
    <message>
        <source>4 digits; another code than that of its branch</source>
        <translation>4 angka; berbeda dari kode kantor cabangnya</translation>
    </message>
    <message>
        <source>Name of the SPO</source>
        <translation>Nama SPO</translation>
    </message>
    <message>
        <source>for example SPO Bank Nusa Klaten</source>
        <translation>misalnya SPO Bank Nusa Klaten</translation>
    </message>
    <message>
        <source>Branch code</source>
        <translation>Kode cabang</translation>
    </message>
    <message>
        <source>4 digits, as the core system knows the branch</source>
        <translation>4 angka, sesuai kode cabang di sistem inti</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>Nama cabang</translation>
    </message>
    <message>
        <source>for example Kantor Cabang Klaten</source>
        <translation>misalnya Kantor Cabang Klaten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Code and name</source>
        <translation>Kode dan nama</translation>
    </message>
    <message>
        <source>Western Indonesia (WIB)</source>
        <translation>Waktu Indonesia Barat (WIB)</translation>
    </message>
    <message>
        <source>Central Indonesia (WITA)</source>
        <translation>Waktu Indonesia Tengah (WITA)</translation>
    </message>
    <message>
        <source>Eastern Indonesia (WIT)</source>
        <translation>Waktu Indonesia Timur (WIT)</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Payment codes</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>With this code the applicant pays the dues at a bank, in an app or in a shop.</source>
        <translation>Dengan kode ini pemohon membayar iuran di bank, aplikasi, atau gerai.</translation>
    </message>
    <message>
        <source>The core system issues them</source>
        <translation>Terbit dari sistem inti</translation>
    </message>
    <message>
        <source>The officer types the code that the core system shows. Banks accept it. Right for a real branch.</source>
        <translation>Petugas mengetik kode yang tampil di sistem inti. Bank menerimanya. Pilihan yang tepat untuk cabang sungguhan.</translation>
    </message>
    <message>
        <source>This office issues them</source>
        <translation>Terbit dari program ini</translation>
    </message>
    <message>
        <source>The program makes codes of its own with a check digit. No bank knows them: for training, or where payments are matched by hand.</source>
        <translation>Program membuat kode sendiri dengan angka uji. Bank tidak mengenalnya: untuk latihan, atau bila pembayaran dicocokkan dengan tangan.</translation>
    </message>
</context>
<context>
    <name>ExchangeStrip</name>
    <message>
        <source>Nightly exchange…</source>
        <translation>Pertukaran malam…</translation>
    </message>
    <message>
        <source>Not paired with a branch yet. An administrator exchanges the key pages: Batches and channels, Partner offices.</source>
        <translation>Belum dipasangkan dengan kantor cabang. Administrator menukar lembar kunci: Daftar kolektif dan kanal, Kantor pasangan.</translation>
    </message>
    <message>
        <source>Everything is in a file for branch {branch}.</source>
        <translation>Semua kasus sudah ada di berkas untuk cabang {branch}.</translation>
    </message>
    <message>
        <source>Cases that go to branch {branch} with the next file: {count}.</source>
        <translation>{count} kasus ikut berkas berikutnya ke cabang {branch}.</translation>
    </message>
    <message>
        <source>Cases that were refused: {count}; see Partner offices.</source>
        <translation>{count} kasus ditolak; lihat Kantor pasangan.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Windows on this PC</source>
        <translation>Jendela di PC ini</translation>
    </message>
    <message>
        <source>Each window runs on its own; one that ends does not disturb the others.</source>
        <translation>Setiap jendela berjalan sendiri; bila satu berhenti, yang lain tidak terganggu.</translation>
    </message>
    <message>
        <source>Public windows fill the screen</source>
        <translation>Jendela umum memenuhi layar</translation>
    </message>
</context>
<context>
    <name>LauncherWindow</name>
    <message>
        <source>Loket Cabang</source>
        <translation>Loket Cabang</translation>
    </message>
    <message>
        <source>TRAINING – nothing here is real</source>
        <translation>LATIHAN – semua data di sini rekaan</translation>
    </message>
    <message>
        <source>The database cannot be reached. The program goes on trying by itself.</source>
        <translation>Basis data tidak dapat dihubungi. Program terus mencoba sendiri.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Close everything?</source>
        <translation>Tutup semuanya?</translation>
    </message>
    <message>
        <source>Windows are still open that were opened here. They close together with this one.</source>
        <translation>Masih ada jendela yang dibuka dari sini. Jendela itu ikut tertutup.</translation>
    </message>
    <message>
        <source>Close everything</source>
        <translation>Tutup semuanya</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Services and counters</source>
        <translation>Layanan dan loket</translation>
    </message>
    <message>
        <source>The kiosk offers only the services that are ticked.</source>
        <translation>Kios antrean hanya menawarkan layanan yang dicentang.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Queue letter</source>
        <translation>Huruf antrean</translation>
    </message>
    <message>
        <source>The numbers begin with it; no letter of a branch&apos;s service: {letters}</source>
        <translation>Nomor antrean diawali huruf ini; bukan huruf layanan kantor cabang: {letters}</translation>
    </message>
    <message>
        <source>Queue and counters</source>
        <translation>Antrean dan loket</translation>
    </message>
    <message>
        <source>At an SPO people queue for registration, all in one queue.</source>
        <translation>Di SPO orang mengantre untuk pendaftaran, semuanya dalam satu antrean.</translation>
    </message>
    <message>
        <source>Number of counters</source>
        <translation>Jumlah loket</translation>
    </message>
    <message>
        <source>1 to 99</source>
        <translation>1 sampai 99</translation>
    </message>
    <message>
        <source>Every counter serves all services at first; 1 to 99.</source>
        <translation>Pada awalnya setiap loket melayani semua layanan; 1 sampai 99.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Whose counter is it?</source>
        <translation>Loket siapa ini?</translation>
    </message>
    <message>
        <source>It decides where payments are recorded and cards issued. Each office has a database of its own.</source>
        <translation>Ini menentukan di mana pembayaran dicatat dan kartu terbit. Setiap kantor punya basis data sendiri.</translation>
    </message>
    <message>
        <source>A branch office&apos;s</source>
        <translation>Kantor cabang</translation>
    </message>
    <message>
        <source>All services. Payments are recorded here, and member numbers and cards are issued here.</source>
        <translation>Semua layanan. Pembayaran dicatat di sini; nomor peserta dan kartu terbit di sini.</translation>
    </message>
    <message>
        <source>A partner bank&apos;s: Service Point Office (SPO)</source>
        <translation>Bank mitra: Service Point Office (SPO)</translation>
    </message>
    <message>
        <source>Registration up to the payment code, for one branch. Bank clerks see only their own records. Each night an encrypted file goes to the branch and one comes back.</source>
        <translation>Pendaftaran sampai kode bayar, untuk satu kantor cabang. Petugas bank hanya melihat datanya sendiri. Setiap malam satu berkas terenkripsi pergi ke kantor cabang dan satu kembali.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Training branch office</source>
        <translation>Kantor Cabang Latihan</translation>
    </message>
    <message>
        <source>Welcome to Loket Cabang</source>
        <translation>Selamat datang di Loket Cabang</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>What is this database for?</source>
        <translation>Untuk apa basis data ini?</translation>
    </message>
    <message>
        <source>Training Service Point Office</source>
        <translation>SPO Latihan</translation>
    </message>
    <message>
        <source>This PC knows no office yet. A few questions, and the counters can open.</source>
        <translation>PC ini belum mengenal kantornya. Jawab beberapa pertanyaan, lalu loket siap dibuka.</translation>
    </message>
    <message>
        <source>For work with real applicants. Officers sign in.</source>
        <translation>Untuk melayani peserta sungguhan. Petugas masuk dengan sandi.</translation>
    </message>
    <message>
        <source>Real work</source>
        <translation>Pekerjaan sungguhan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>To practise and to show. Everything is invented and marked so; nobody has to sign in.</source>
        <translation>Untuk berlatih dan peragaan. Semua data rekaan dan ditandai demikian; tidak perlu sandi.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Sudah benar?</translation>
    </message>
    <message>
        <source>The office is made now. Then exchange the printed key pages with its branch: Batches and channels, Partner offices.</source>
        <translation>Kantor akan dibuat sekarang. Sesudah itu tukar lembar kunci dengan kantor cabangnya: Daftar kolektif dan kanal, Kantor pasangan.</translation>
    </message>
    <message>
        <source>The branch is made now. It takes a few seconds.</source>
        <translation>Kantor cabang akan dibuat sekarang. Perlu beberapa detik.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Real work</source>
        <translation>Pekerjaan sungguhan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Kantor cabang</translation>
    </message>
    <message>
        <source>Service Point Office</source>
        <translation>Service Point Office</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Queue letter</source>
        <translation>Huruf antrean</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Payment codes</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>from the core system</source>
        <translation>dari sistem inti</translation>
    </message>
    <message>
        <source>from this office</source>
        <translation>dari program ini</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Basis data</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Counter %1</source>
        <translation>Loket %1</translation>
    </message>
    <message>
        <source>Counter of: %1</source>
        <translation>Loket untuk: %1</translation>
    </message>
    <message>
        <source>Officer station</source>
        <translation>Loket petugas</translation>
    </message>
    <message>
        <source>Call, register, quote dues, hand over cards</source>
        <translation>Memanggil, mendaftar, menghitung iuran, menyerahkan kartu</translation>
    </message>
    <message>
        <source>Customer screen</source>
        <translation>Layar pemohon</translation>
    </message>
    <message>
        <source>Faces the applicant: data, dues, payment code, rating</source>
        <translation>Menghadap pemohon: data, iuran, kode bayar, penilaian</translation>
    </message>
    <message>
        <source>Ticket kiosk</source>
        <translation>Kios antrean</translation>
    </message>
    <message>
        <source>Applicants take their number here</source>
        <translation>Peserta mengambil nomor antrean di sini</translation>
    </message>
    <message>
        <source>Waiting room display</source>
        <translation>Layar ruang tunggu</translation>
    </message>
    <message>
        <source>Shows and says who is called, and where to</source>
        <translation>Menampilkan dan menyuarakan panggilan ke loket</translation>
    </message>
    <message>
        <source>Survey kiosk</source>
        <translation>Kios survei</translation>
    </message>
    <message>
        <source>Applicants who leave rate the service</source>
        <translation>Peserta menilai layanan sebelum pulang</translation>
    </message>
    <message>
        <source>Supervisor&apos;s dashboard</source>
        <translation>Dasbor penyelia</translation>
    </message>
    <message>
        <source>Who waits too long, the rule, closing the day</source>
        <translation>Yang menunggu terlalu lama, aturan, tutup hari</translation>
    </message>
    <message>
        <source>Payments desk</source>
        <translation>Meja pembayaran</translation>
    </message>
    <message>
        <source>Record payments, bank lists, codes, reversals</source>
        <translation>Catat pembayaran, daftar bank, kode, pembatalan</translation>
    </message>
    <message>
        <source>Cards desk</source>
        <translation>Meja kartu</translation>
    </message>
    <message>
        <source>Member numbers, promises, handing over, sending</source>
        <translation>Nomor peserta, janji, penyerahan, dan pengiriman</translation>
    </message>
    <message>
        <source>Batches and channels</source>
        <translation>Daftar kolektif dan kanal</translation>
    </message>
    <message>
        <source>PERISAI, groups, website and JMO, e-mail, SPO</source>
        <translation>PERISAI, kolektif, situs web dan JMO, e-mail, SPO</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>It ended unexpectedly.</source>
        <translation>Berhenti tanpa diduga.</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Belum dibuka</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Buka jendela</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Upgrade now</source>
        <translation>Mutakhirkan sekarang</translation>
    </message>
    <message>
        <source>Close the windows of this branch on all PCs first. A safety copy is made before anything changes.</source>
        <translation>Tutup dahulu semua jendela cabang ini di semua PC. Salinan cadangan dibuat sebelum ada yang berubah.</translation>
    </message>
    <message>
        <source>Looking for the branch</source>
        <translation>Mencari kantor cabang</translation>
    </message>
    <message>
        <source>The database needs an upgrade</source>
        <translation>Basis data perlu dimutakhirkan</translation>
    </message>
    <message>
        <source>An earlier version of the program made it. Its contents stay as they are.</source>
        <translation>Basis data ini dibuat oleh versi program yang lebih lama. Isinya tetap.</translation>
    </message>
    <message>
        <source>The branch cannot be opened</source>
        <translation>Kantor cabang tidak dapat dibuka</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Make the branch</source>
        <translation>Buat kantor cabang</translation>
    </message>
    <message>
        <source>Make the office</source>
        <translation>Buat kantor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Whose counter</source>
        <translation>Loket siapa</translation>
    </message>
    <message>
        <source>Code and name</source>
        <translation>Kode dan nama</translation>
    </message>
    <message>
        <source>Services and counters</source>
        <translation>Layanan dan loket</translation>
    </message>
    <message>
        <source>Queue and counters</source>
        <translation>Antrean dan loket</translation>
    </message>
    <message>
        <source>Payment codes</source>
        <translation>Kode bayar</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
</context>
</TS>
