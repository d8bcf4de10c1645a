"""Help texts of `batch`, `agent`, `sponsor` and `form import` in Indonesian, by the English ones."""

from __future__ import annotations

from collections.abc import Mapping

_BATCHES: Mapping[str, str] = {
    "Register, bill and hand out cards for many people at once.": (
        "Daftarkan, tagih, dan serahkan kartu untuk banyak orang sekaligus."
    ),
    "Take in a batch: rows that registration accepts become cases, the others go into a file with the reasons.": (
        "Terima daftar kolektif: baris yang benar menjadi kasus, yang lain ditulis ke berkas beserta alasannya."
    ),
    "CSV or XLSX with one form 1A per row.": "CSV atau XLSX, satu formulir 1A per baris.",
    "Who brings it.": "Siapa yang membawanya.",
    "Ticket of the visit, of service G.": "Karcis kunjungan, layanan G.",
    "Ticket of today.": "Karcis hari ini.",
    "New CSV for the rejected rows; beside the file unless given.": (
        "CSV baru untuk baris yang ditolak; di samping berkasnya bila tidak disebut."
    ),
    "Every document asked for was brought for everybody.": "Semua dokumen yang diminta dibawa untuk semua orang.",
    "Number of the batch, as in KL-261120-0001.": "Nomor daftar kolektif, misalnya KL-261120-0001.",
    "Only this row of the batch; may be given again.": "Hanya baris ini dari daftar; boleh diulang.",
    "Open an empty batch for an agent or a payer; people are added one by one or by file.": (
        "Buka daftar kosong untuk agen atau penanggung; orangnya ditambahkan satu per satu atau dari berkas."
    ),
    "Go on with a batch at another ticket of today.": "Lanjutkan daftar pada karcis lain hari ini.",
    "One form 1A as JSON, or CSV or XLSX with one per row.": (
        "Satu formulir 1A sebagai JSON, atau CSV/XLSX satu per baris."
    ),
    "Add people to a batch that is still open.": "Tambahkan orang ke daftar yang masih dibuka.",
    "New file, a workbook if its name ends in .xlsx, else CSV.": (
        "Berkas baru; menjadi XLSX bila namanya berakhiran .xlsx, selain itu CSV."
    ),
    "Write an empty table with the columns of a batch of self-employed members.": (
        "Tulis tabel kosong dengan kolom daftar kolektif peserta BPU."
    ),
    "Show the latest batches, without names.": "Tampilkan daftar terakhir, tanpa nama.",
    "Open a batch with the names of its people; that it was looked at is recorded.": (
        "Buka daftar beserta nama orangnya; melihatnya tercatat."
    ),
    "Give one combined receipt for the documents of everybody; the list is closed with it.": (
        "Berikan satu tanda terima untuk dokumen semua orang; daftarnya ditutup."
    ),
    "Notify the dues of everybody whose documents are complete, with the payment codes.": (
        "Beri tahu iuran semua yang dokumennya lengkap, beserta kode bayarnya."
    ),
    "A code for each person, or one total for all.": "Kode per orang, atau satu total untuk semua.",
    "The code of the total, where the core system issued it.": "Kode total, bila terbit dari sistem inti.",
    "CSV or XLSX with the columns row and code, from the core system.": (
        "CSV atau XLSX dengan kolom row dan code, dari sistem inti."
    ),
    "Record that a total was paid: everybody on its list is paid by it.": (
        "Catat pembayaran total: semua dalam daftarnya lunas."
    ),
    "The code of the total.": "Kode bayar total.",
    "Reference of the bank, or of SI Perisai for agents.": "Nomor referensi bank, atau SI Perisai bagi agen.",
    "Give the cards that lie ready to the agent or payer, by a list to sign.": (
        "Serahkan kartu yang siap kepada agen atau penanggung, dengan daftar untuk ditandatangani."
    ),
    "The agent or payer confirms that members have their cards.": (
        "Agen atau penanggung memastikan kartu sudah sampai ke peserta."
    ),
    "Give a batch up before anybody has paid; all its cases are cancelled.": (
        "Batalkan daftar sebelum ada yang membayar; semua kasusnya batal."
    ),
    "Everything that was missing has come, of some rows or of everybody.": (
        "Semua dokumen yang kurang sudah datang, untuk beberapa baris atau semua orang."
    ),
    "Instead the notification and slip of everybody who pays by an own code.": (
        "Sebagai gantinya: pemberitahuan dan slip setiap orang yang membayar dengan kodenya sendiri."
    ),
    "Print the papers of a batch that were not printed yet; with all printed, the last one once more.": (
        "Cetak kertas daftar yang belum tercetak; bila semua sudah, yang terakhir sekali lagi."
    ),
}

_AGENTS: Mapping[str, str] = {
    "PERISAI offices, agents and their letters of assignment.": "Wadah PERISAI, agen, dan surat tugasnya.",
    "Number of the PERISAI agent.": "Nomor agen PERISAI.",
    "Number of the PERISAI office.": "Nomor wadah PERISAI.",
    "Name of the PERISAI office.": "Nama wadah PERISAI.",
    "Number of the cooperation agreement (PKS).": "Nomor perjanjian kerja sama (PKS).",
    "Last day of the agreement.": "Hari terakhir perjanjian.",
    "Enter a PERISAI office with its cooperation agreement. For supervisors.": (
        "Catat wadah PERISAI dengan perjanjian kerja samanya. Untuk penyelia."
    ),
    "Enter the agreement that follows. For supervisors.": "Catat perjanjian berikutnya. Untuk penyelia.",
    "Show the PERISAI offices.": "Tampilkan wadah PERISAI.",
    "The agent's name as on the identity card.": "Nama agen sesuai KTP.",
    "The agent's NIK; only its hash and a masked form are kept.": (
        "NIK agen; yang disimpan hanya sidiknya dan bentuk tersamar."
    ),
    "The agent's own member number.": "Nomor peserta (KPJ) agen.",
    "Number of the letter of assignment.": "Nomor surat tugas.",
    "First day of the letter.": "Hari pertama surat tugas.",
    "Last day of the letter.": "Hari terakhir surat tugas.",
    "Enter an agent with the letter of assignment. For supervisors.": (
        "Catat agen dengan surat tugasnya. Untuk penyelia."
    ),
    "Enter the letter of assignment that follows. For supervisors.": "Catat surat tugas berikutnya. Untuk penyelia.",
    "Show the agents and whether each may bring a batch today.": (
        "Tampilkan agen dan apakah hari ini boleh membawa daftar kolektif."
    ),
    "Show everything that the office holds of an agent.": "Tampilkan semua yang disimpan kantor tentang agen.",
    "Let an agent bring no more batches. For supervisors.": "Nonaktifkan agen. Untuk penyelia.",
    "Let an agent bring batches again. For supervisors.": "Aktifkan lagi agen. Untuk penyelia.",
    "Erase an agent's personal data once no batch of theirs owes anything. For administrators.": (
        "Hapus data pribadi agen setelah semua daftarnya selesai. Untuk administrator."
    ),
}

_SPONSORS: Mapping[str, str] = {
    "Payers and groups: one payer, many members.": "Penanggung dan wadah: satu pembayar, banyak peserta.",
    "Number of the payer or group.": "Nomor penanggung atau wadah.",
    "Name of the payer or group.": "Nama penanggung atau wadah.",
    "What the payer is.": "Jenis penanggung.",
    "NIK of a person who pays.": "NIK penanggung perseorangan.",
    "Tax number of an organisation.": "NPWP badan.",
    "Registration number of an organisation.": "Nomor pendaftaran perusahaan (NPP).",
    "Enter a payer: a company, a village government, a group or a person.": (
        "Catat penanggung: perusahaan, pemerintah desa, wadah, atau perseorangan."
    ),
    "Show the payers and groups.": "Tampilkan penanggung dan wadah.",
    "Show everything that the office holds of a payer.": "Tampilkan semua yang disimpan kantor tentang penanggung.",
    "Let a payer have no more batches. For supervisors.": "Nonaktifkan penanggung. Untuk penyelia.",
    "Let a payer have batches again. For supervisors.": "Aktifkan lagi penanggung. Untuk penyelia.",
    "Erase a payer's data once no batch of theirs owes anything. For administrators.": (
        "Hapus data penanggung setelah semua daftarnya selesai. Untuk administrator."
    ),
}

BATCHES: Mapping[str, str] = {**_BATCHES, **_AGENTS, **_SPONSORS}
