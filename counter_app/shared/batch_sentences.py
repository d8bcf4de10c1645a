"""Sentences about batches, agents and payers, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

BATCHES: Mapping[ErrorCode, Label] = {
    ErrorCode.NO_SUCH_AGENCY: Label(
        "Wadah PERISAI ini tidak ada. Periksa nomornya pada daftar wadah.",
        "There is no such PERISAI office. Check its number in the list of offices.",
    ),
    ErrorCode.AGENCY_EXISTS: Label("Wadah dengan nama ini sudah ada.", "There is an office of this name already."),
    ErrorCode.NO_SUCH_AGENT: Label(
        "Agen ini tidak ada. Periksa nomornya pada daftar agen.",
        "There is no such agent. Check the number in the list of agents.",
    ),
    ErrorCode.AGENT_EXISTS: Label("Orang ini sudah terdaftar sebagai agen.", "This person is an agent already."),
    ErrorCode.AGENT_INACTIVE: Label(
        "Agen ini atau wadahnya sudah dinonaktifkan, sehingga tidak dapat membawa daftar kolektif.",
        "This agent or the agency was switched off, and cannot bring a batch.",
    ),
    ErrorCode.AGREEMENT_EXPIRED: Label(
        "Perjanjian kerja sama (PKS) wadah agen ini berakhir pada {until}. Catat perjanjian barunya lebih dahulu.",
        "The cooperation agreement of this agent's office ended on {until}. Enter the new one first.",
    ),
    ErrorCode.LETTER_MISSING: Label(
        "Agen ini belum punya surat tugas. Catat surat tugasnya lebih dahulu.",
        "This agent has no letter of assignment. Enter it first.",
    ),
    ErrorCode.LETTER_EXPIRED: Label(
        "Surat tugas agen ini berakhir pada {until}. Minta surat tugas baru, catat, lalu ulangi.",
        "This agent's letter of assignment ended on {until}. Ask for a new one, enter it, then try again.",
    ),
    ErrorCode.LETTER_NOT_YET: Label(
        "Surat tugas agen ini baru berlaku mulai {begins}.",
        "This agent's letter of assignment is in force only from {begins}.",
    ),
    ErrorCode.LETTER_EXISTS: Label(
        "Surat tugas dengan nomor ini sudah dicatat.", "A letter of this number was entered already."
    ),
    ErrorCode.NO_SUCH_SPONSOR: Label(
        "Penanggung iuran ini tidak ada. Periksa nomornya pada daftar penanggung.",
        "There is no such payer. Check the number in the list of payers.",
    ),
    ErrorCode.SPONSOR_EXISTS: Label(
        "Penanggung dengan NIK, NPWP, atau NPP ini sudah ada.", "There is a payer with this NIK, NPWP or NPP already."
    ),
    ErrorCode.SPONSOR_INACTIVE: Label("Penanggung ini sudah dinonaktifkan.", "This payer was switched off."),
    ErrorCode.NO_SUCH_BATCH: Label(
        "Daftar kolektif ini tidak ada. Periksa nomornya, misalnya KL-261120-0001.",
        "There is no such batch. Check its number, as in KL-261120-0001.",
    ),
    ErrorCode.BATCH_STATE: Label(
        "Daftar {batch} sekarang: {batch_state}; langkah ini belum atau tidak lagi mungkin.",
        "Batch {batch} is now: {batch_state}; this step is not possible yet, or no longer.",
    ),
    ErrorCode.BATCH_EMPTY: Label(
        "Belum ada orang dalam daftar ini. Tambahkan lebih dahulu.", "There is nobody in this batch. Add people first."
    ),
    ErrorCode.BATCH_FULL: Label(
        "Satu daftar paling banyak {maximum} orang. Bagi berkasnya.",
        "One batch has at most {maximum} people. Divide the file.",
    ),
    ErrorCode.BATCH_RUNNING: Label(
        "Daftar {batch} belum selesai. Selesaikan atau batalkan lebih dahulu.",
        "Batch {batch} is still under way. Finish or cancel it first.",
    ),
    ErrorCode.ROW_TWICE: Label(
        "Orang ini sudah ada pada baris {line} berkas yang sama.",
        "This person stands in line {line} of the same file already.",
    ),
    ErrorCode.NO_SUCH_ROW: Label("Tidak ada orang pada baris {line}.", "There is nobody in line {line}."),
    ErrorCode.NOTHING_TO_BILL: Label(
        "Tidak ada yang dapat ditagih: dokumen belum lengkap, atau semua sudah menerima kode bayar.",
        "There is nothing to bill: documents are missing, or everybody has a payment code.",
    ),
    ErrorCode.NO_CARD_READY: Label(
        "Belum ada kartu daftar ini yang siap diserahkan.", "No card of this batch lies ready yet."
    ),
}

BATCH_PROBLEMS: Mapping[str, Label] = {
    "column-unknown": Label(
        "kolom ini bukan isian formulir 1A; bandingkan dengan tabel kosong",
        "this column is no field of form 1A; compare it with the empty table",
    ),
}

BATCH_EXPECTED: Mapping[str, Label] = {
    "date-of-file": Label("tanggal yang ada, HH-BB-TTTT", "a date that exists, DD-MM-YYYY"),
    "grown-up": Label("orang berusia 18 tahun atau lebih", "somebody of 18 years or more"),
    "batch-ticket": Label("karcis layanan G (kolektif)", "a ticket of service G (batches)"),
    "after-valid-from": Label("tanggal setelah tanggal mulai", "a day after the first one"),
}
