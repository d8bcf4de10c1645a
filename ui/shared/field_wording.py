"""What is wrong with an entry that somebody types into a form, in the words of a form; part of `wording`."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.registration.fields import Field, Kind
from counter_app.registration.finding_labels import NIK_FINDING_LABELS
from counter_app.registration.nik import LENGTH
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from ui.shared.wording import pick, sentence

_SHORT = Label("kurang {count} angka", "{count} digits short")
_LONG = Label("lebih {count} angka", "{count} digits too many")
_SPANS: Mapping[str, tuple[Label, int, int]] = {
    "mobile-number": (Label("Nomor HP 10–13 angka", "A mobile number has 10–13 digits"), 10, 13),
    "telephone-number": (Label("Nomor telepon 8–13 angka", "A telephone number has 8–13 digits"), 8, 13),
    "family-card-number": (Label("Nomor KK 16 angka", "A family card number has 16 digits"), 16, 16),
    "npwp": (Label("NPWP 15 atau 16 angka", "An NPWP has 15 or 16 digits"), 15, 16),
}
_NIK_LENGTH = Label("NIK 16 angka", "A NIK has 16 digits")

_EXPECTED: Mapping[str, Label] = {
    "date": Label("Bukan tanggal yang ada. Contoh: 07-08-1992", "No date that exists. Example: 07-08-1992"),
    "time": Label("Tulis jam seperti 07.30", "Write a time like 07.30"),
    "true": Label("Harus dicentang", "Must be ticked"),
    "boolean": Label("Harus dipilih", "Must be chosen"),
    "rupiah": Label("Tulis jumlah dalam rupiah, misalnya 2.350.000", "Write an amount in rupiah, as 2.350.000"),
    "email": Label("Tulis alamat seperti nama@contoh.id", "Write an address like name@example.id"),
    "mobile-number": Label("Nomor HP diawali 08 atau +62", "A mobile number begins with 08 or +62"),
    "telephone-number": Label("Tulis dengan kode wilayah, misalnya 0272-321234", "Write the area code, as 0272-321234"),
    "family-card-number": Label("Nomor KK tidak berakhir 0000", "A family card number does not end in 0000"),
    "npwp": Label("NPWP ini tidak benar; periksa angkanya", "This NPWP is not right; check its digits"),
    "name": Label("Hanya huruf, spasi, dan tanda . ' , -", "Only letters, spaces and the signs . ' , -"),
    "digits": Label("Hanya angka", "Digits only"),
    "code": Label("Hanya huruf dan angka", "Only letters and digits"),
    "same-as-email": Label("Tidak sama dengan e-mail di sebelahnya", "Not the same as the e-mail beside it"),
    "another-person": Label("Harus NIK orang lain, bukan pemohon", "Must be another person's NIK, not the applicant's"),
    "agency-for-before": Label(
        "Masa sebelum bekerja hanya lewat pelaksana penempatan: isi namanya, atau lepas centangnya",
        "The time before work is paid through a placing company: name it, or untick that part",
    ),
    "different-heirs": Label("Ahli waris ini sudah disebut di atas", "This heir is named above already"),
    "foreign-citizen": Label("Hanya untuk warga negara asing", "For foreign citizens only"),
    "future-date": Label("Tanggal ini sudah lewat", "This date has passed"),
    "jht-chosen": Label("Centang JHT, atau kosongkan tabungannya", "Tick JHT, or leave the savings empty"),
    "not-before-start": Label("Lebih awal daripada tanggal mulai", "Earlier than the first day"),
    "pension-month-away": Label(
        "JP diikuti paling lambat sebulan sebelum usia pensiun: lepas centang JP",
        "JP ends one month before the pension age: untick JP",
    ),
    "returning-member": Label(
        "Hanya untuk bekas peserta yang mendaftar lagi", "Only for a former member who registers again"
    ),
    "wage-or-contract-value": Label(
        "Isi salah satu saja: upah sebulan atau nilai kontrak", "Give only one: the monthly wage or the contract value"
    ),
    "within-a-month": Label(
        "Tanpa pelaksana penempatan, mendaftar paling cepat sebulan sebelum berangkat",
        "Without a placing company, registration begins one month before the departure",
    ),
    "past-date": Label("Tanggal ini belum lewat", "This date has not passed yet"),
    "previous-membership": Label(
        "Kosongkan, atau centang pernah menjadi peserta", "Leave empty, or tick former member"
    ),
}
_LENGTH = Label("{span} huruf atau angka", "{span} characters")
_LETTERS = Label("{span} huruf", "{span} letters")
_DIGITS = Label("Harus {span} angka", "Must have {span} digits")


def field_sentence(problem: OfficeError, field: Field, text: str, language: Language) -> str:
    """What to mend in a field of the form. `text` is what stands in it; only its digits are counted."""
    if problem.code is ErrorCode.FIELD_MISSING and field.kind in {Kind.CHOICE, Kind.NUMBER_CHOICE}:
        return pick(Label("Pilih salah satu", "Choose one"), language)
    if problem.code is not ErrorCode.FIELD_INVALID:
        return sentence(problem, language)
    digits = sum(sign.isdigit() for sign in text)
    findings = problem.details.get("findings")
    if isinstance(findings, tuple):
        return _nik(findings, digits, language)
    expected = str(problem.details.get("expected"))
    if expected in _SPANS:
        about, least, most = _SPANS[expected]
        if not least <= digits <= most:
            return _counted(about, least, most, digits, language)
    if "minimum" in problem.details and expected not in _SPANS:
        label = {"digits": _DIGITS, "name": _LETTERS}.get(expected, _LENGTH)
        return pick(label, language).format(span=_span(problem))
    return pick(_EXPECTED[expected], language) if expected in _EXPECTED else sentence(problem, language)


def _span(problem: OfficeError) -> str:
    least, most = problem.details["minimum"], problem.details["maximum"]
    return str(least) if least == most else f"{least}–{most}"


def _counted(about: Label, least: int, most: int, digits: int, language: Language) -> str:
    difference = _SHORT if digits < least else _LONG
    count = least - digits if digits < least else digits - most
    return f"{pick(about, language)}, {pick(difference, language).format(count=count)}"


def _nik(findings: tuple[str, ...], digits: int, language: Language) -> str:
    if digits != LENGTH:
        return _counted(_NIK_LENGTH, LENGTH, LENGTH, digits, language)
    words = ", ".join(pick(NIK_FINDING_LABELS[one], language) for one in findings)
    return f"{words[:1].upper()}{words[1:]}"
