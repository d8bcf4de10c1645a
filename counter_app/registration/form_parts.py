"""The parts of form 1A that are objects of their own: addresses, persons besides the applicant, answers."""

from __future__ import annotations

from types import MappingProxyType

from counter_app.registration import people
from counter_app.registration.consent import CONSENT_TEXTS, CURRENT_VERSION
from counter_app.registration.documents import ITEM_LABELS, STATUS_LABELS, DocumentItem
from counter_app.registration.fields import Choice, Field, Kind, PersonalData, Values, choices_of
from counter_app.registration.form import DocumentStates, WarningReasons
from counter_app.registration.form_needs import (
    BPU,
    FULL_NAME,
    GENERAL,
    JAKON,
    MANDATORY,
    MOBILE_LABEL,
    NAME_LENGTH,
    NIK_LABEL,
    NO_DATA,
    OPTIONAL,
    PU,
    RELATION,
    SPECIFIC,
    needs,
)
from counter_app.registration.form_warnings import WarningCode
from counter_app.registration.labels import Label
from counter_app.registration.regions import provinces


def document_states(values: Values) -> DocumentStates:
    given = {item: values[item.value] for item in DocumentItem if values[item.value] is not None}
    return DocumentStates(MappingProxyType(given))


def warning_reasons(values: Values) -> WarningReasons:
    return WarningReasons(MappingProxyType({code: text for code, text in values.items() if text is not None}))


def address_fields(data: PersonalData = GENERAL) -> tuple[Field, ...]:
    """Street to postal code; RT and RW are written with three digits, `000` where there is none."""
    province_choices = tuple(Choice(one.code, Label(one.name, one.name)) for one in provinces().values())
    return (
        Field(
            "street",
            Kind.TEXT,
            Label("Jalan, dusun, nomor rumah", "Street, hamlet, house number"),
            MANDATORY,
            data,
            2,
            150,
        ),
        Field("rt", Kind.PADDED, Label("RT", "RT"), MANDATORY, data, 3, 3),
        Field("rw", Kind.PADDED, Label("RW", "RW"), MANDATORY, data, 3, 3),
        Field("village", Kind.TEXT, Label("Kelurahan/desa", "Village"), MANDATORY, data, 2, 60),
        Field("subdistrict", Kind.TEXT, Label("Kecamatan", "Subdistrict"), MANDATORY, data, 2, 60),
        Field("regency", Kind.TEXT, Label("Kabupaten/kota", "Regency or city"), MANDATORY, data, 2, 60),
        Field("province", Kind.CHOICE, Label("Provinsi", "Province"), MANDATORY, data, choices=province_choices),
        Field("postal_code", Kind.DIGITS, Label("Kode pos", "Postal code"), OPTIONAL, data, 5, 5),
    )


HEIR_FIELDS = (
    Field("full_name", Kind.NAME, FULL_NAME, MANDATORY, SPECIFIC, *NAME_LENGTH),
    Field("relation", Kind.CHOICE, RELATION, MANDATORY, SPECIFIC, choices=choices_of(people.HEIR_LABELS)),
    Field("birth_date", Kind.DATE, Label("Tanggal lahir", "Date of birth"), OPTIONAL, SPECIFIC),
    Field("sex", Kind.CHOICE, Label("Jenis kelamin", "Sex"), OPTIONAL, SPECIFIC, choices=choices_of(people.SEX_LABELS)),
    Field("nik", Kind.NIK, NIK_LABEL, OPTIONAL, SPECIFIC),
    Field("phone", Kind.MOBILE, MOBILE_LABEL, OPTIONAL, SPECIFIC),
)

GUARDIAN_FIELDS = (
    Field("full_name", Kind.NAME, FULL_NAME, MANDATORY, SPECIFIC, *NAME_LENGTH),
    Field("nik", Kind.NIK, NIK_LABEL, MANDATORY, SPECIFIC),
    Field("relation", Kind.CHOICE, RELATION, MANDATORY, SPECIFIC, choices=choices_of(people.GUARDIAN_LABELS)),
    Field("phone", Kind.MOBILE, MOBILE_LABEL, MANDATORY, SPECIFIC),
)

_NPP_LABEL = Label("NPP (nomor pendaftaran perusahaan)", "Company registration number")
_NPP_LENGTH = (8, 12)
PASSPORT_LENGTH = (6, 12)

SPONSOR_FIELDS = (
    Field("name", Kind.TEXT, Label("Nama penanggung", "Name of the sponsor"), MANDATORY, GENERAL, *NAME_LENGTH),
    Field("relation", Kind.CHOICE, RELATION, MANDATORY, GENERAL, choices=choices_of(people.SPONSOR_LABELS)),
    Field("nik", Kind.NIK, Label("NIK penanggung", "NIK of the sponsor"), OPTIONAL, GENERAL),
    Field("npp", Kind.CODE, _NPP_LABEL, OPTIONAL, NO_DATA, *_NPP_LENGTH),
)

_ORGANISATION_NAMES = (
    (needs(must=(BPU,)), Label("Nama wadah atau tempat bekerja", "Name of the group or place of work")),
    (
        needs(must=(PU,)),
        Label(
            "Nama badan usaha, instansi, atau asosiasi (tempat bekerja sekarang)",
            "Name of the business, institution or association (present place of work)",
        ),
    ),
    (needs(must=(JAKON,)), Label("Nama kontraktor", "Name of the contractor")),
)

ORGANISATION_FIELDS = (
    *(Field("name", Kind.TEXT, label, where, NO_DATA, 2, 100) for where, label in _ORGANISATION_NAMES),
    Field("npp", Kind.CODE, _NPP_LABEL, needs(must=(PU,), may=(BPU, JAKON)), NO_DATA, *_NPP_LENGTH),
    Field("unit_name", Kind.TEXT, Label("Nama unit kerja", "Name of the unit"), OPTIONAL, NO_DATA, 2, 100),
    Field("unit_code", Kind.CODE, Label("Kode unit kerja", "Code of the unit"), OPTIONAL, NO_DATA, 1, 12),
)

BANK_FIELDS = (
    Field("bank", Kind.TEXT, Label("Nama bank", "Bank"), MANDATORY, SPECIFIC, 2, 60),
    Field("number", Kind.DIGITS, Label("Nomor rekening", "Account number"), MANDATORY, SPECIFIC, 8, 20),
    Field("holder", Kind.NAME, Label("Atas nama", "Account holder"), MANDATORY, SPECIFIC, *NAME_LENGTH),
)

STATEMENT_FIELDS = (
    Field(
        "identity_true",
        Kind.MUST_BE_TRUE,
        Label("Identitas yang saya isi benar", "The identity that I gave is true"),
        MANDATORY,
    ),
    Field(
        "age_allowed",
        Kind.MUST_BE_TRUE,
        Label("Usia saya memenuhi ketentuan", "My age is within the limits"),
        MANDATORY,
    ),
    Field(
        "will_comply",
        Kind.MUST_BE_TRUE,
        Label("Saya mematuhi prosedur dan peraturan", "I shall follow the procedures and rules"),
        MANDATORY,
    ),
)

CONSENT_FIELDS = tuple(
    Field(text.purpose.value, Kind.MUST_BE_TRUE if text.compulsory else Kind.BOOLEAN, text.title, MANDATORY)
    for text in CONSENT_TEXTS[CURRENT_VERSION]
)

DOCUMENT_FIELDS = tuple(
    Field(item.value, Kind.CHOICE, label, OPTIONAL, choices=choices_of(STATUS_LABELS))
    for item, label in ITEM_LABELS.items()
)

REASON_FIELDS = tuple(
    Field(code.value, Kind.TEXT, Label(f"Alasan: {code.value}", f"Reason: {code.value}"), OPTIONAL, GENERAL, 3, 300)
    for code in WarningCode
)
