"""One sentence for every code by which the office refuses or its environment fails, in both languages.

`{key}` stands for a detail of the error, put into words; a part in [brackets] is told only when the error has all
details in it. The field at which the mistake was made stands before the sentence and is not repeated in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from counter_app.shared.batch_sentences import BATCHES
from counter_app.shared.card_sentences import CARDS
from counter_app.shared.errors import ErrorCode
from counter_app.shared.exchange_sentences import EXCHANGE
from counter_app.shared.file_sentences import FILES
from counter_app.shared.hours_sentences import HOURS_AND_BOOKINGS
from counter_app.shared.labels import Label
from counter_app.shared.online_sentences import ONLINE
from counter_app.shared.payment_sentences import PAYMENTS

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_PLACE = re.compile(r"\{(\w+)\}")
_MEGABYTE = 1_000_000


def fill(sentence: str, told: Mapping[str, str]) -> str:
    """A sentence with its details in words; an optional part is left out where a detail is missing or empty."""

    def part(match: re.Match[str]) -> str:
        return match[1] if all(told.get(key) for key in _PLACE.findall(match[1])) else ""

    return _PLACE.sub(lambda match: told.get(match[1], ""), _OPTIONAL.sub(part, sentence))


def lengths(details: Mapping[str, object]) -> dict[str, object]:
    """Details with the span of a text or list under its own name, as the sentences tell it."""
    told = dict(details)
    if "findings" in told:
        told.pop("expected", None)
    if "expected" in told and "maximum" in told:
        if "minimum" in told:
            told["length"] = _span(told["minimum"], told["maximum"])
        else:
            told["most"] = told["maximum"]
    if isinstance(told.get("maximum"), int):  # of a file, in bytes
        told.setdefault("megabytes", round(int(str(told["maximum"])) / _MEGABYTE))
    if "least" in told and "most" in told:
        told["span"] = _span(told["least"], told["most"])
    return told


def _span(least: object, most: object) -> str:
    return str(least) if least == most else f"{least}–{most}"


REFUSALS: Mapping[ErrorCode, Label] = {
    **EXCHANGE,
    ErrorCode.FIELD_MISSING: Label(
        "Wajib diisi.[ Belum ada: {missing}.][ Pilihan: {choices}.]",
        "Required.[ Still missing: {missing}.][ Choices: {choices}.]",
    ),
    ErrorCode.FIELD_INVALID: Label(
        "Tidak benar[: {findings}][; seharusnya {expected}][, panjang {length}][, paling banyak {most}]"
        "[, {digits} digit].",
        "Not right[: {findings}][; expected {expected}][, length {length}][, at most {most}][, {digits} digits].",
    ),
    ErrorCode.FIELD_UNKNOWN: Label(
        "Kunci tidak dikenal. Hapus atau betulkan; daftar kunci: counter-app form schema.",
        "Unknown key. Remove or correct it; the keys are listed by: counter-app form schema.",
    ),
    ErrorCode.FORM_INVALID: Label(
        "Formulir belum dapat diterima. Betulkan {count} hal berikut, lalu kirim ulang.",
        "The form cannot be accepted yet. Correct these {count} things and submit it again.",
    ),
    ErrorCode.OUT_OF_RANGE: Label(
        "Di luar batas; harus antara {minimum} dan {maximum}.", "Out of range; must be between {minimum} and {maximum}."
    ),
    ErrorCode.NOT_A_CHOICE: Label(
        "Bukan salah satu pilihan. Pilihan: {choices}.", "Not one of the choices. Choices: {choices}."
    ),
    ErrorCode.NOT_ALLOWED: Label(
        "Peran {role} tidak berhak {permission}. Minta petugas yang berhak.",
        "The role {role} has no right to {permission}. Ask somebody who has it.",
    ),
    ErrorCode.NO_SUCH_OFFICER: Label(
        "Petugas dengan nama ini tidak ada. Lihat: counter-app user list.",
        "There is no officer of this name. See: counter-app user list.",
    ),
    ErrorCode.OFFICER_EXISTS: Label(
        "Nama ini sudah dipakai. Pilih nama lain.", "This name is taken. Choose another one."
    ),
    ErrorCode.SECRET_TOO_WEAK: Label(
        "Terlalu lemah: paling sedikit {least_characters} karakter atau PIN {least_digits} digit, bukan deret atau "
        "pengulangan.",
        "Too weak: at least {least_characters} characters or a PIN of {least_digits} digits, no run or repetition.",
    ),
    ErrorCode.SIGN_IN_FAILED: Label(
        "Nama atau sandi salah. Sisa kesempatan: {tries_left}.", "Wrong name or password. Tries left: {tries_left}."
    ),
    ErrorCode.OFFICER_LOCKED: Label(
        "Terkunci karena terlalu sering salah. Coba lagi dalam {minutes} menit, atau minta administrator memasang "
        "sandi baru.",
        "Locked after too many wrong tries. Try again in {minutes} minutes, or ask an administrator for a new "
        "password.",
    ),
    ErrorCode.LAST_ADMINISTRATOR: Label(
        "Ini administrator terakhir. Angkat administrator lain lebih dahulu.",
        "This is the last administrator. Appoint another one first.",
    ),
    ErrorCode.OFFICER_BUSY: Label(
        "Petugas ini sudah membuka loket lain[: {counter}]. Tutup loket itu lebih dahulu.",
        "This officer has another counter open[: {counter}]. Close that one first.",
    ),
    ErrorCode.NO_SUCH_SERVICE: Label(
        "Layanan ini tidak ada. Pilihan: {choices}.", "There is no such service. Choices: {choices}."
    ),
    ErrorCode.NO_SUCH_COUNTER: Label(
        "Loket ini tidak ada. Pilihan: {choices}.", "There is no such counter. Choices: {choices}."
    ),
    ErrorCode.NO_SUCH_TICKET: Label(
        "Karcis[ {ticket}] tidak ada pada hari itu. Periksa nomornya, atau sebut harinya dengan --on.",
        "There is no ticket[ {ticket}] on that day. Check the number, or name the day with --on.",
    ),
    ErrorCode.COUNTER_TAKEN: Label(
        "Loket {counter} sedang dipakai {officer}. Pilih loket lain.",
        "Counter {counter} is in use by {officer}. Choose another one.",
    ),
    ErrorCode.COUNTER_NOT_OPEN: Label(
        "Loket {counter} tidak buka ({state}). Buka dengan: counter-app counter open {counter}.",
        "Counter {counter} is not open ({state}). Open it with: counter-app counter open {counter}.",
    ),
    ErrorCode.COUNTER_BUSY: Label(
        "Loket {counter} masih menangani karcis {ticket}. Selesaikan karcis itu lebih dahulu.",
        "Counter {counter} still has ticket {ticket} in hand. Finish that one first.",
    ),
    ErrorCode.WRONG_COUNTER: Label(
        "Loket {counter} tidak melayani ini[: layanan {service}][: karcis ada di loket {at_counter}].",
        "Counter {counter} does not serve this[: service {service}][: the ticket is at counter {at_counter}].",
    ),
    ErrorCode.TICKET_STATE: Label(
        "Karcis {ticket} sekarang {state}, sehingga tidak dapat menjadi: {wanted}.",
        "Ticket {ticket} is {state} now, so it cannot become: {wanted}.",
    ),
    ErrorCode.RECALL_TOO_SOON: Label(
        "Panggilan terakhir karcis {ticket} baru saja. Tunggu {wait_s} lagi.",
        "Ticket {ticket} was called a moment ago. Wait another {wait_s}.",
    ),
    ErrorCode.RECALLS_USED_UP: Label(
        "Karcis {ticket} sudah dipanggil {calls} kali. Catat sebagai tidak hadir: counter-app ticket no-show {ticket}.",
        "Ticket {ticket} was called {calls} times. Give it up: counter-app ticket no-show {ticket}.",
    ),
    ErrorCode.CALLS_NOT_USED_UP: Label(
        "Karcis {ticket} baru dipanggil {calls} dari {calls_needed} kali. Panggil lagi lebih dahulu.",
        "Ticket {ticket} was called only {calls} of {calls_needed} times. Call it again first.",
    ),
    ErrorCode.NO_SHOW_TOO_OLD: Label(
        "Karcis {ticket} tidak hadir lebih dari {minutes} menit yang lalu. Terbitkan karcis baru.",
        "Ticket {ticket} was given up more than {minutes} minutes ago. Issue a new ticket.",
    ),
    ErrorCode.REASON_NEEDED: Label("Sebutkan alasannya dalam {span} karakter.", "Give a reason in {span} characters."),
    ErrorCode.QUEUE_EMPTY: Label(
        "Tidak ada yang dapat dipanggil ke loket {counter} sekarang: {why}[; boleh lagi dalam {wait_s}]"
        "[; mulai {from_at}].",
        "Nobody can be called to counter {counter} now: {why}[; again in {wait_s}][; from {from_at} on].",
    ),
    **HOURS_AND_BOOKINGS,
    **BATCHES,
    **ONLINE,
    ErrorCode.UNDO_NOTHING: Label(
        "Tidak ada langkah karcis {ticket} yang dapat Anda batalkan.", "There is no step of ticket {ticket} to undo."
    ),
    ErrorCode.UNDO_TOO_LATE: Label(
        "Langkah karcis {ticket} hanya dapat dibatalkan dalam {limit_s}.",
        "A step of ticket {ticket} can be undone only within {limit_s}.",
    ),
    ErrorCode.UNDO_TWICE: Label(
        "Panggilan karcis {ticket} sudah pernah dibatalkan. Mulai layani, atau panggil lagi.",
        "A call of ticket {ticket} was undone before. Start serving, or call it again.",
    ),
    ErrorCode.PROFILE_INVALID: Label(
        "Profil loket tidak benar. Tulis layanan seperti AB|K, dan syarat seperti K:>5>15m@10:00-12:00.",
        "Not a proper profile. Write services as in AB|K, and conditions as in K:>5>15m@10:00-12:00.",
    ),
    ErrorCode.PAPER_NUMBER_USED: Label(
        "Nomor kertas {number} sudah dimasukkan untuk hari itu.", "Paper number {number} was entered for that day."
    ),
    ErrorCode.PAPER_TIMES: Label(
        "Waktu nomor kertas {number} tidak benar: terbit, mulai, dan selesai harus berurutan pada satu hari dan sudah "
        "lewat.",
        "The times of paper number {number} are not right: issue, start and end must follow each other on one day and "
        "lie in the past.",
    ),
    ErrorCode.NO_SUCH_CASE: Label(
        "Kasus ini tidak ada. Periksa nomornya, misalnya 1234-261120-0001-X.",
        "There is no such case. Check its number, as in 1234-261120-0001-X.",
    ),
    ErrorCode.CASE_STATE: Label(
        "Kasus ini sekarang: {state}; langkah menuju {wanted} belum atau tidak lagi mungkin.",
        "The case is now: {state}; the step to {wanted} is not possible yet, or no longer.",
    ),
    ErrorCode.NIK_REGISTERED: Label(
        "Orang ini sudah punya kasus[ {case}]. Lanjutkan kasus itu[: counter-app case show {case}].",
        "This person already has a running case[ {case}]. Go on with it[: counter-app case show {case}].",
    ),
    ErrorCode.WARNING_UNCONFIRMED: Label(
        "Perlu alasan petugas untuk: {warnings}. Betulkan kolomnya, atau isi warning_reasons dengan kode peringatan "
        "dan alasannya.",
        "Needs the officer's reason for: {warnings}. Correct the field, or put the warning's code and the reason into "
        "warning_reasons.",
    ),
    ErrorCode.NO_SUCH_DOCUMENT: Label(
        "Dokumen ini tidak dikenal. Pilihan: {choices}.", "Unknown document. Choices: {choices}."
    ),
    ErrorCode.NO_SUCH_DRAFT: Label(
        "Draf formulir ini tidak ada atau sudah diserahkan.",
        "There is no such draft of a form, or it was handed over.",
    ),
    ErrorCode.ATTACHMENT_TYPE: Label(
        "Berkas ini bukan foto atau pindaian yang dapat dibaca. Pakai JPEG, PNG, atau PDF.",
        "This file is no photograph or scan that can be read. Use JPEG, PNG or PDF.",
    ),
    ErrorCode.ATTACHMENT_TOO_LARGE: Label(
        "Berkas terlalu besar. Paling besar {megabytes} MB; pindai dengan resolusi lebih rendah.",
        "The file is too large. At most {megabytes} MB; scan it with a lower resolution.",
    ),
    ErrorCode.NO_SUCH_ATTACHMENT: Label(
        "Lampiran ini tidak ada atau sudah dihapus.", "There is no such attachment, or it was removed."
    ),
    ErrorCode.MEMBER_ALREADY: Label(
        "Orang ini sudah terdaftar[ pada kasus {case}]. Pilih perubahan data, atau tandai pernah menjadi peserta.",
        "This person is registered already[, in case {case}]. Choose a change of data, or tick former member.",
    ),
    ErrorCode.NO_SUCH_PERSON: Label(
        "Orang dengan NIK atau kasus ini tidak ada di kantor ini.",
        "This office knows nobody with this NIK or case.",
    ),
    ErrorCode.CASE_ERASED: Label(
        "Data pribadi kasus ini sudah dihapus; yang tersisa hanya catatan tanpa identitas.",
        "The personal data of this case were erased; only the record without identity is left.",
    ),
    ErrorCode.CASE_RUNNING: Label(
        "Kasus {case} masih berjalan. Selesaikan atau batalkan dahulu.",
        "Case {case} is still under way. Finish or cancel it first.",
    ),
    ErrorCode.LEGAL_HOLD: Label(
        "Data kasus {case} ditahan untuk keperluan hukum. Lepaskan penahanan dahulu.",
        "The data of case {case} are on legal hold. Release the hold first.",
    ),
    ErrorCode.CONSENT_COMPULSORY: Label(
        "Tanpa persetujuan ini tidak ada pendaftaran. Batalkan kasus, lalu hapus datanya.",
        "There is no registration without this consent. Cancel the case, then erase its data.",
    ),
    ErrorCode.CONSENT_NOT_GIVEN: Label(
        "Persetujuan ini tidak pernah diberikan atau sudah ditarik.",
        "This consent was never given, or was withdrawn already.",
    ),
    ErrorCode.DOCUMENTS_MISSING: Label(
        "Masih kurang: {missing}. Catat yang datang dengan: counter-app case document.",
        "Still missing: {missing}. Record what arrives with: counter-app case document.",
    ),
    ErrorCode.TARIFF_UNKNOWN: Label(
        "Tidak ada tarif {segment} untuk bulan {month}. Lihat: counter-app tariff list.",
        "There is no {segment} tariff for the month {month}. See: counter-app tariff list.",
    ),
    ErrorCode.TARIFF_INVALID: Label(
        "Berkas tarif {file}[, baris {row}][, kunci {key}]: {problem}.",
        "Tariff file {file}[, row {row}][, key {key}]: {problem}.",
    ),
    ErrorCode.TARIFF_ROW_CHANGED: Label(
        "Berkas {file} mengubah atau menghilangkan baris {row}, yang sudah pernah berlaku. Tutup baris itu dengan "
        "valid_to dan tambahkan baris baru.",
        "File {file} changes or leaves out row {row}, which was in force already. Close that row with valid_to and add "
        "a new one.",
    ),
    ErrorCode.PROGRAMME_UNKNOWN: Label(
        "Program ke-{position} tidak dikenal. Pilihan: {choices}.",
        "Programme number {position} is not known. Choices: {choices}.",
    ),
    ErrorCode.PROGRAMME_MISSING: Label(
        "Wajib juga: {missing}. Program yang wajib: {mandatory}.",
        "Also mandatory: {missing}. Mandatory programmes: {mandatory}.",
    ),
    ErrorCode.PROGRAMME_NOT_OFFERED: Label(
        "Tidak tersedia di segmen ini: {not_offered}. Pilihan: {choices}.",
        "Not offered in this segment: {not_offered}. Choices: {choices}.",
    ),
    ErrorCode.CODE_MALFORMED: Label(
        "Kode bayar terdiri atas {span} digit, tanpa huruf.", "A payment code has {span} digits, and no letters."
    ),
    ErrorCode.CODE_CHECK_FAILED: Label(
        "Ada digit yang salah atau tertukar. Ketik ulang kodenya.", "A digit is wrong or swapped. Type the code again."
    ),
    ErrorCode.NO_SUCH_CODE: Label("Kode ini tidak pernah terbit di sini.", "This code was never issued here."),
    ErrorCode.CODE_NEEDED: Label(
        "Di cabang ini kode bayar terbit dari sistem inti. Sebutkan dengan --core-code.",
        "In this branch payment codes come from the core system. Give it with --core-code.",
    ),
    ErrorCode.CODE_NOT_WANTED: Label(
        "Cabang ini menerbitkan kode bayarnya sendiri. Jangan pakai --core-code.",
        "This branch issues its own payment codes. Leave --core-code out.",
    ),
    ErrorCode.CODE_USED: Label(
        "Kode ini sudah pernah terbit. Periksa kode dari sistem inti.",
        "This code was issued before. Check the code of the core system.",
    ),
    ErrorCode.CODE_STATE: Label(
        "Kode ini {state}, sehingga tidak dapat dipakai.", "This code is {state}, so it cannot be used."
    ),
    ErrorCode.AMOUNT_DIFFERS: Label(
        "Jumlah {amount} tidak sama dengan jumlah kode, {expected}. Periksa bukti pembayaran.",
        "The amount {amount} is not that of the code, {expected}. Check the proof of payment.",
    ),
    ErrorCode.REFERENCE_USED: Label(
        "Referensi ini sudah dipakai pembayaran lain.", "This reference belongs to another payment."
    ),
    ErrorCode.PAID_BEFORE_CODE: Label(
        "Waktu bayar lebih awal daripada terbitnya kode.", "Paid before the code was issued."
    ),
    **PAYMENTS,
    ErrorCode.TIME_IN_FUTURE: Label("Waktu ini belum tiba.", "This time has not come yet."),
    **CARDS,
    ErrorCode.SURVEY_CODE_UNKNOWN: Label(
        "Kode survei ini tidak dikenal. Periksa karcisnya.", "Unknown survey code. Check the ticket slip."
    ),
    ErrorCode.SURVEY_CODE_USED: Label("Kode survei ini sudah dipakai.", "This survey code was used already."),
    ErrorCode.SURVEY_TOO_EARLY: Label(
        "Kode survei berlaku setelah pelayanan selesai.", "The survey code is valid once the visit is finished."
    ),
    ErrorCode.NO_SUCH_PAPER: Label(
        "Tidak ada kertas seperti ini. Periksa nomor atau kodenya.", "There is no such paper. Check its number or code."
    ),
    ErrorCode.DAY_NOT_OVER: Label(
        "Hari ini belum dapat ditutup[; masih di loket: {tickets}].",
        "The day cannot be closed yet[; still at a counter: {tickets}].",
    ),
    ErrorCode.DAY_CLOSED: Label(
        "Hari {day} sudah ditutup dan tidak berubah lagi.", "The day {day} is closed and does not change any more."
    ),
    ErrorCode.EARLIER_DAY_OPEN: Label(
        "Hari {day} belum ditutup. Tutup lebih dahulu: counter-app day close --on {day}.",
        "The day {day} is still open. Close it first: counter-app day close --on {day}.",
    ),
    ErrorCode.DAY_DOES_NOT_ADD_UP: Label(
        "Hitungan hari {day} tidak cocok. Jalankan: counter-app verify.",
        "The figures of {day} do not add up. Run: counter-app verify.",
    ),
    ErrorCode.SETTING_UNKNOWN: Label(
        "Setelan ini tidak ada. Pilihan: {choices}.", "There is no such setting. Choices: {choices}."
    ),
    ErrorCode.SETTING_INVALID: Label(
        "Nilai tidak benar.[ Seharusnya: {expected}.][ Pilihan: {choices}.]",
        "Not a right value.[ Expected: {expected}.][ Choices: {choices}.]",
    ),
    ErrorCode.TRAINING_ONLY: Label("Hanya untuk basis data latihan.", "Only for a training database."),
    ErrorCode.SIGN_IN_NEEDED: Label(
        "Ini basis data sungguhan. Sebutkan siapa yang bertindak dengan --officer.",
        "This is a real database. Say who acts with --officer.",
    ),
    ErrorCode.BRANCH_EXISTS: Label(
        "Basis data ini sudah berisi cabang lain. Pakai berkas lain.",
        "This database holds another branch already. Use another file.",
    ),
    **FILES,
}

AGE = Label(
    "Umur pemohon harus[ {minimum} sampai {maximum}][ paling sedikit {youngest}] tahun.",
    "The applicant must be[ {minimum} to {maximum}][ at least {youngest}] years old.",
)
LENGTH = Label("Panjangnya harus {minimum} sampai {maximum} karakter.", "Must have {minimum} to {maximum} characters.")

SPECIAL: Mapping[tuple[ErrorCode, str], Label] = {
    (ErrorCode.OUT_OF_RANGE, "birth_date"): AGE,
    (ErrorCode.OUT_OF_RANGE, "note"): LENGTH,
    (ErrorCode.OUT_OF_RANGE, "comment"): LENGTH,
    (ErrorCode.OUT_OF_RANGE, "receiver"): LENGTH,
    (ErrorCode.OUT_OF_RANGE, "sent_reference"): LENGTH,
    (ErrorCode.NO_SUCH_CASE, "text"): Label(
        "Tidak ada kartu yang cocok. Cari dengan NIK, nomor peserta, kode bayar, nomor kasus, atau nama.",
        "No card fits. Look by NIK, member number, payment code, case number or name.",
    ),
    (ErrorCode.OUT_OF_RANGE, "relation"): LENGTH,
    (ErrorCode.OUT_OF_RANGE, "entries"): Label(
        "Terlalu banyak isian; paling banyak {maximum}.", "Too many entries; at most {maximum}."
    ),
    (ErrorCode.WRONG_COUNTER, "draft"): Label(
        "Draf ini sedang diisi di loket {counter}.", "This draft is being filled in at counter {counter}."
    ),
}
"""Sentences for a code at a certain field, where the general one would be unclear."""

PRINT_AGAIN = Label(
    "Hasilnya sudah tersimpan. Setelah sebabnya diatasi, cetak kertas {papers} lagi dengan: {again}.",
    "The result is stored. Once the cause is mended, print {papers} again with: {again}.",
)
