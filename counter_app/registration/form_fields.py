"""The fields of form 1A, in the order of the paper.

Source: paper form F1A parts I and II, the online form for BPU members, and UU 27/2022 for consents. To open another
segment, name it in the needs of its fields; to add a field, add a record here and an attribute to `Form1A`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counter_app.dues.model import MOST_INCOME, Programme, Sector, Segment
from counter_app.registration import people
from counter_app.registration.fields import Choice, Circumstances, Field, Kind, choices_of
from counter_app.registration.form import (
    NO_DOCUMENTS,
    NO_REASONS,
    Address,
    BankAccount,
    Consents,
    Guardian,
    Heir,
    Organisation,
    Sponsor,
    Statements,
)
from counter_app.registration.form_parts import (
    BANK_FIELDS,
    CONDITIONAL,
    CONSENT_FIELDS,
    DOCUMENT_FIELDS,
    FULL_NAME,
    GENERAL,
    GUARDIAN_FIELDS,
    HEIR_FIELDS,
    MANDATORY,
    MOBILE_LABEL,
    NAME_LENGTH,
    NIK_LABEL,
    NO_DATA,
    OPTIONAL,
    ORGANISATION_FIELDS,
    REASON_FIELDS,
    SPECIFIC,
    SPONSOR_FIELDS,
    STATEMENT_FIELDS,
    address_fields,
    document_states,
    record,
    warning_reasons,
)
from counter_app.registration.labels import Label
from counter_app.registration.nik import full_years
from counter_app.registration.occupations import find_job

SEGMENTS = (Segment.BPU,)
"""Segments whose form this table holds."""

PREPAID_MONTHS = (1, 3, 6, 12)
MOST_HEIRS = 20


def _was_member(values: Mapping[str, Any], _: Circumstances) -> bool:
    return values.get("previously_member") is True


def _comes_online(_: Mapping[str, Any], circumstances: Circumstances) -> bool:
    return circumstances.channel.online


def _is_minor(values: Mapping[str, Any], circumstances: Circumstances) -> bool:
    born = values.get("birth_date")
    ages = circumstances.ages
    return born is not None and ages.minimum <= full_years(born, circumstances.on) < ages.adult


def _sector_open(values: Mapping[str, Any], _: Circumstances) -> bool:
    occupation = values.get("occupation")
    job = find_job(occupation) if occupation else None
    return occupation is not None and (job is None or job.sector is None)


_HEADER = (
    Field(
        "segment",
        Kind.CHOICE,
        Label("Segmen kepesertaan", "Segment"),
        MANDATORY,
        choices=tuple(Choice(one, Label(one.value, one.value)) for one in SEGMENTS),
    ),
    Field(
        "application",
        Kind.CHOICE,
        Label("Jenis pengajuan", "Kind of application"),
        OPTIONAL,
        choices=choices_of(people.APPLICATION_LABELS),
        default=people.Application.NEW,
    ),
    Field("effective_date", Kind.DATE, Label("Terhitung sejak tanggal", "Effective from"), OPTIONAL),
    Field(
        "branch_code", Kind.DIGITS, Label("Kantor cabang kepesertaan", "Branch of membership"), OPTIONAL, NO_DATA, 4, 4
    ),
    Field(
        "organisation",
        Kind.OBJECT,
        Label("Wadah atau tempat bekerja", "Group or place of work"),
        OPTIONAL,
        fields=ORGANISATION_FIELDS,
        build=record(Organisation),
    ),
    Field("employee_number", Kind.TEXT, Label("Nomor induk pegawai", "Employee number"), OPTIONAL, GENERAL, 1, 20),
    Field(
        "previously_member", Kind.BOOLEAN, Label("Pernah menjadi peserta", "Was a member before"), MANDATORY, GENERAL
    ),
    Field(
        "previous_kpj",
        Kind.DIGITS,
        Label("Nomor peserta (KPJ) lama", "Former member number (KPJ)"),
        CONDITIONAL,
        GENERAL,
        11,
        11,
        condition=_was_member,
        when=Label("bila pernah menjadi peserta", "if a member before"),
    ),
)

_PERSON = (
    Field("nik", Kind.NIK, NIK_LABEL, MANDATORY, GENERAL),
    Field("family_card_number", Kind.FAMILY_CARD, Label("Nomor KK", "Family card number"), OPTIONAL, GENERAL),
    Field("full_name", Kind.NAME, FULL_NAME, MANDATORY, GENERAL, *NAME_LENGTH),
    Field(
        "salutation",
        Kind.CHOICE,
        Label("Sapaan", "Form of address"),
        OPTIONAL,
        GENERAL,
        choices=choices_of(people.SALUTATION_LABELS),
    ),
    Field("title_before", Kind.TEXT, Label("Gelar depan", "Title before the name"), OPTIONAL, GENERAL, 1, 30),
    Field("title_after", Kind.TEXT, Label("Gelar belakang", "Title after the name"), OPTIONAL, GENERAL, 1, 30),
    Field("birth_place", Kind.NAME, Label("Tempat lahir", "Place of birth"), MANDATORY, GENERAL, *NAME_LENGTH),
    Field("birth_date", Kind.DATE, Label("Tanggal lahir", "Date of birth"), MANDATORY, GENERAL),
    Field("sex", Kind.CHOICE, Label("Jenis kelamin", "Sex"), MANDATORY, GENERAL, choices=choices_of(people.SEX_LABELS)),
    Field(
        "blood_type",
        Kind.CHOICE,
        Label("Golongan darah", "Blood type"),
        OPTIONAL,
        SPECIFIC,
        choices=choices_of(people.BLOOD_LABELS),
    ),
    Field(
        "marital_status",
        Kind.CHOICE,
        Label("Status perkawinan", "Marital status"),
        OPTIONAL,
        GENERAL,
        choices=choices_of(people.MARITAL_LABELS),
    ),
    Field(
        "citizenship",
        Kind.CHOICE,
        Label("Kewarganegaraan", "Citizenship"),
        MANDATORY,
        GENERAL,
        choices=choices_of(people.CITIZENSHIP_LABELS),
    ),
    Field("mother_name", Kind.NAME, Label("Nama ibu kandung", "Mother's name"), MANDATORY, GENERAL, *NAME_LENGTH),
    Field("father_name", Kind.NAME, Label("Nama bapak kandung", "Father's name"), OPTIONAL, GENERAL, *NAME_LENGTH),
    Field("npwp", Kind.NPWP, Label("NPWP", "Tax number (NPWP)"), OPTIONAL, GENERAL),
)

_REACH = (
    Field(
        "address",
        Kind.OBJECT,
        Label("Alamat sesuai KTP", "Address as on the identity card"),
        MANDATORY,
        GENERAL,
        fields=address_fields(),
        build=record(Address),
    ),
    Field(
        "mailing_address",
        Kind.OBJECT,
        Label("Alamat surat, bila berbeda", "Mailing address, if different"),
        OPTIONAL,
        GENERAL,
        fields=address_fields(),
        build=record(Address),
    ),
    Field("home_phone", Kind.TELEPHONE, Label("Nomor telepon rumah", "Home telephone"), OPTIONAL, GENERAL),
    Field("phone", Kind.MOBILE, MOBILE_LABEL, MANDATORY, GENERAL),
    Field(
        "email",
        Kind.EMAIL,
        Label("E-mail", "E-mail"),
        CONDITIONAL,
        GENERAL,
        condition=_comes_online,
        when=Label("pada pendaftaran daring", "when registering online"),
    ),
    Field("email_confirmation", Kind.EMAIL, Label("Konfirmasi e-mail", "E-mail once more"), OPTIONAL, GENERAL),
)

_WORK = (
    Field("work_location", Kind.TEXT, Label("Lokasi bekerja", "Place of work"), MANDATORY, GENERAL, 2, 150),
    Field("occupation", Kind.TEXT, Label("Jenis pekerjaan", "Occupation"), MANDATORY, GENERAL, 2, 100),
    Field(
        "sector",
        Kind.CHOICE,
        Label("Sektor pekerjaan", "Sector of the work"),
        CONDITIONAL,
        choices=(
            Choice(Sector.TRANSPORT, Label("Transportasi", "Transport")),
            Choice(Sector.OTHER, Label("Sektor lain", "Other sectors")),
        ),
        condition=_sector_open,
        when=Label("bila tidak ditentukan oleh jenis pekerjaan", "if the occupation does not settle it"),
    ),
    Field("work_start", Kind.TIME, Label("Jam mulai kerja", "Work begins at"), MANDATORY, GENERAL),
    Field("work_end", Kind.TIME, Label("Jam selesai kerja", "Work ends at"), MANDATORY, GENERAL),
    Field(
        "monthly_income",
        Kind.MONEY,
        Label("Penghasilan rata-rata per bulan", "Average monthly income"),
        MANDATORY,
        SPECIFIC,
        1,
        MOST_INCOME,
    ),
)

_DUES = (
    Field(
        "programmes",
        Kind.CHOICES,
        Label("Program", "Programmes"),
        MANDATORY,
        choices=(
            Choice(Programme.JKK, Label("Jaminan Kecelakaan Kerja", "Work accident insurance")),
            Choice(Programme.JKM, Label("Jaminan Kematian", "Death insurance")),
            Choice(Programme.JHT, Label("Jaminan Hari Tua", "Old-age savings")),
        ),
    ),
    Field(
        "months",
        Kind.NUMBER_CHOICE,
        Label("Periode pembayaran", "Months paid at once"),
        MANDATORY,
        choices=tuple(Choice(count, Label(f"{count} bulan", f"{count} months")) for count in PREPAID_MONTHS),
    ),
    Field(
        "sponsor",
        Kind.OBJECT,
        Label("Penanggung iuran", "Sponsor of the dues"),
        OPTIONAL,
        GENERAL,
        fields=SPONSOR_FIELDS,
        build=record(Sponsor),
    ),
    Field(
        "paid_by_state_budget",
        Kind.BOOLEAN,
        Label("Iuran dibayar APBN/APBD", "Dues paid by the state or regional budget"),
        OPTIONAL,
        default=False,
    ),
    Field(
        "bank_account",
        Kind.OBJECT,
        Label("Rekening bank", "Bank account"),
        OPTIONAL,
        SPECIFIC,
        fields=BANK_FIELDS,
        build=record(BankAccount),
    ),
)

_OTHERS = (
    Field(
        "heirs",
        Kind.LIST,
        Label("Ahli waris", "Heirs"),
        OPTIONAL,
        SPECIFIC,
        0,
        MOST_HEIRS,
        fields=HEIR_FIELDS,
        build=record(Heir),
        default=(),
    ),
    Field(
        "guardian",
        Kind.OBJECT,
        Label("Orang tua/wali", "Parent or guardian"),
        CONDITIONAL,
        SPECIFIC,
        fields=GUARDIAN_FIELDS,
        build=record(Guardian),
        condition=_is_minor,
        when=Label("bila pendaftar berusia di bawah 18 tahun", "if the applicant is under 18"),
    ),
    Field(
        "statements",
        Kind.OBJECT,
        Label("Pernyataan", "Statements"),
        MANDATORY,
        fields=STATEMENT_FIELDS,
        build=record(Statements),
    ),
    Field(
        "consents",
        Kind.OBJECT,
        Label("Persetujuan pemrosesan data pribadi", "Consent to the processing of personal data"),
        MANDATORY,
        fields=CONSENT_FIELDS,
        build=record(Consents),
    ),
    Field(
        "documents",
        Kind.OBJECT,
        Label("Dokumen", "Documents"),
        OPTIONAL,
        fields=DOCUMENT_FIELDS,
        build=document_states,
        default=NO_DOCUMENTS,
    ),
    Field(
        "warning_reasons",
        Kind.OBJECT,
        Label("Alasan petugas atas peringatan", "Officer's reasons for warnings"),
        OPTIONAL,
        GENERAL,
        fields=REASON_FIELDS,
        build=warning_reasons,
        default=NO_REASONS,
    ),
)

FORM_FIELDS: tuple[Field, ...] = (*_HEADER, *_PERSON, *_REACH, *_WORK, *_DUES, *_OTHERS)
"""All fields of all segments; `fields.of_segment` picks those of one."""
