"""The fields of form 1A, in the order of the paper.

Source: paper form F1A parts I and II, the online form for BPU members, the worker form of employers, Permenaker 4/2023
for migrant workers, and UU 27/2022 for consents. A key may have several records, each for other segments; `of_segment`
picks those of one, so that no segment knows a key twice. To add a field, add a record and an attribute to `Form1A`.

The facilities of the old part III (health care) are gone with the law that asked for them.
"""

from __future__ import annotations

import re

from counter_app.dues.model import Segment
from counter_app.registration import people
from counter_app.registration.fields import Field, Kind, choices_of, of_segment
from counter_app.registration.form import NO_DOCUMENTS, NO_REASONS, Consents, Guardian, Heir, Statements
from counter_app.registration.form_conditions import has_number, is_minor, registers_again
from counter_app.registration.form_dues import DUES_FIELDS
from counter_app.registration.form_needs import (
    BPU,
    CONDITIONAL,
    GENERAL,
    JAKON,
    MANDATORY,
    NO_DATA,
    OPTIONAL,
    PU,
    SPECIFIC,
    needs,
    record,
)
from counter_app.registration.form_parts import (
    CONSENT_FIELDS,
    DOCUMENT_FIELDS,
    GUARDIAN_FIELDS,
    HEIR_FIELDS,
    REASON_FIELDS,
    STATEMENT_FIELDS,
    document_states,
    warning_reasons,
)
from counter_app.registration.form_person import PERSON_FIELDS, REACH_FIELDS
from counter_app.registration.form_work import EMPLOYER_FIELDS, WORK_FIELDS
from counter_app.registration.labels import Label

SEGMENTS = tuple(Segment)
"""Segments whose form this table holds; the first one stands in where a form does not name its own."""

MOST_HEIRS = 20
_INDEX = re.compile(r"\[[0-9]+\]")

_HEADER = (
    Field(
        "segment",
        Kind.CHOICE,
        Label("Segmen kepesertaan", "Segment"),
        MANDATORY,
        choices=choices_of(people.SEGMENT_LABELS),
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
    *EMPLOYER_FIELDS,
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
        condition=has_number,
        when=Label(
            "bila pernah menjadi peserta atau untuk perubahan data", "if a member before, and for a change of data"
        ),
    ),
    Field(
        "reactivation",
        Kind.CHOICE,
        Label("Kepesertaan lama", "Former membership"),
        CONDITIONAL,
        choices=choices_of(people.REACTIVATION_LABELS),
        condition=registers_again,
        when=Label("bila bekas peserta mendaftar lagi", "if a former member registers again"),
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
        needs(depends=(BPU, PU, JAKON)),
        SPECIFIC,
        fields=GUARDIAN_FIELDS,
        build=record(Guardian),
        condition=is_minor,
        when=Label("bila pemohon berusia di bawah 18 tahun", "if the applicant is under 18"),
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

FORM_FIELDS: tuple[Field, ...] = (
    *_HEADER,
    *PERSON_FIELDS,
    *REACH_FIELDS,
    *WORK_FIELDS,
    *DUES_FIELDS,
    *_OTHERS,
)
"""All fields of all segments; `fields.of_segment` picks those of one."""


def find_field(path: str, segment: Segment | None = None) -> Field | None:
    """The field at a path (`heirs[0].full_name`), of a segment or of the first that knows it; None if none does."""
    segments = SEGMENTS if segment is None else (segment,)
    return next((found for one in segments if (found := _walk(path, one)) is not None), None)


def _walk(path: str, segment: Segment) -> Field | None:
    fields, found = FORM_FIELDS, None
    for key in _INDEX.sub("", path).split("."):
        found = next((one for one in of_segment(fields, segment) if one.key == key), None)
        if found is None:
            return None
        fields = found.fields
    return found
