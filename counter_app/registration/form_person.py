"""Who registers and how to reach them: fields of form 1A that all segments ask for."""

from __future__ import annotations

from counter_app.registration import people
from counter_app.registration.fields import Choice, Field, Kind, choices_of
from counter_app.registration.form import Address, ForeignPapers
from counter_app.registration.form_conditions import comes_online, is_foreign
from counter_app.registration.form_needs import (
    BPU,
    CONDITIONAL,
    FULL_NAME,
    GENERAL,
    JAKON,
    MANDATORY,
    MOBILE_LABEL,
    NAME_LENGTH,
    NIK_LABEL,
    OPTIONAL,
    PASSPORT,
    PMI,
    PU,
    SPECIFIC,
    needs,
    record,
)
from counter_app.registration.form_parts import PASSPORT_LENGTH, address_fields
from counter_app.registration.labels import Label

CITIZENSHIP = Label("Kewarganegaraan", "Citizenship")

FOREIGN_FIELDS = (
    Field("passport_number", Kind.CODE, PASSPORT, MANDATORY, GENERAL, *PASSPORT_LENGTH),
    Field(
        "residence_permit_kind",
        Kind.CHOICE,
        Label("Jenis izin tinggal", "Kind of residence permit"),
        MANDATORY,
        GENERAL,
        choices=choices_of(people.PERMIT_LABELS),
    ),
    Field(
        "residence_permit_number",
        Kind.CODE,
        Label("Nomor KITAS/KITAP", "Number of the residence permit"),
        MANDATORY,
        GENERAL,
        6,
        20,
    ),
    Field("work_permit_number", Kind.TEXT, Label("Nomor izin kerja", "Work permit number"), OPTIONAL, GENERAL, 3, 40),
)

PERSON_FIELDS = (
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
        CITIZENSHIP,
        needs(must=(BPU, PU, JAKON)),
        GENERAL,
        choices=choices_of(people.CITIZENSHIP_LABELS),
    ),
    # A migrant worker of Indonesia is an Indonesian citizen (UU 18/2017 art. 1).
    Field(
        "citizenship",
        Kind.CHOICE,
        CITIZENSHIP,
        needs(must=(PMI,)),
        GENERAL,
        choices=(Choice(people.Citizenship.WNI, people.CITIZENSHIP_LABELS[people.Citizenship.WNI]),),
    ),
    Field(
        "foreign_papers",
        Kind.OBJECT,
        Label("Paspor dan izin tinggal", "Passport and residence permit"),
        needs(depends=(PU,)),
        GENERAL,
        fields=FOREIGN_FIELDS,
        build=record(ForeignPapers),
        condition=is_foreign,
        when=Label("bagi warga negara asing", "for foreign citizens"),
    ),
    Field("mother_name", Kind.NAME, Label("Nama ibu kandung", "Mother's name"), MANDATORY, GENERAL, *NAME_LENGTH),
    Field("father_name", Kind.NAME, Label("Nama bapak kandung", "Father's name"), OPTIONAL, GENERAL, *NAME_LENGTH),
    Field("npwp", Kind.NPWP, Label("NPWP", "Tax number (NPWP)"), OPTIONAL, GENERAL),
)

REACH_FIELDS = (
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
        condition=comes_online,
        when=Label("pada pendaftaran daring", "when registering online"),
    ),
    Field("email_confirmation", Kind.EMAIL, Label("Konfirmasi e-mail", "E-mail once more"), OPTIONAL, GENERAL),
)
