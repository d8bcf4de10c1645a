"""Where and for whom the applicant works: fields of form 1A that differ between the segments."""

from __future__ import annotations

from counter_app.dues.model import MOST_INCOME, PlacementPhase, Sector
from counter_app.registration import people
from counter_app.registration.fields import Choice, Field, Kind, choices_of
from counter_app.registration.form import Organisation, Placement, Project
from counter_app.registration.form_conditions import (
    is_private,
    saves_abroad,
    sector_open,
    wage_reckoned,
    works_abroad,
)
from counter_app.registration.form_needs import (
    BPU,
    CONDITIONAL,
    GENERAL,
    JAKON,
    MANDATORY,
    NO_DATA,
    OPTIONAL,
    PASSPORT,
    PMI,
    PU,
    SPECIFIC,
    needs,
    record,
)
from counter_app.registration.form_parts import ORGANISATION_FIELDS, PASSPORT_LENGTH
from counter_app.registration.labels import Label
from counter_app.shared.money import MOST_RUPIAH, format_rupiah

SAVINGS_ABROAD = (50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000)
"""Old-age savings that a migrant worker may choose, rupiah a month (Permenaker 4/2023)."""

_ORGANISATIONS = (
    (needs(may=(BPU,)), Label("Wadah atau tempat bekerja", "Group or place of work")),
    (needs(must=(PU,)), Label("Tempat bekerja sekarang", "Present place of work")),
    (needs(must=(JAKON,)), Label("Kontraktor", "Contractor")),
)

EMPLOYER_FIELDS = (
    Field(
        "employer_kind",
        Kind.CHOICE,
        Label("Jenis pemberi kerja", "Kind of employer"),
        needs(must=(PU,)),
        choices=choices_of(people.EMPLOYER_LABELS),
    ),
    Field(
        "business_scale",
        Kind.CHOICE,
        Label("Skala usaha", "Scale of the business"),
        needs(depends=(PU,)),
        choices=choices_of(people.SCALE_LABELS),
        condition=is_private,
        when=Label("bila pemberi kerja selain penyelenggara negara", "if the employer is no organiser of the state"),
    ),
    Field(
        "risk_group",
        Kind.NUMBER_CHOICE,
        Label("Tingkat risiko lingkungan kerja", "Risk of the place of work"),
        needs(must=(PU,)),
        choices=tuple(Choice(group, label) for group, label in people.RISK_LABELS.items()),
    ),
    Field(
        "labour_intensive",
        Kind.BOOLEAN,
        Label("Industri padat karya", "Labour-intensive industry"),
        needs(may=(PU,)),
        default=False,
    ),
    *(
        Field("organisation", Kind.OBJECT, label, where, fields=ORGANISATION_FIELDS, build=record(Organisation))
        for where, label in _ORGANISATIONS
    ),
    Field(
        "employee_number",
        Kind.TEXT,
        Label("Nomor induk pegawai", "Employee number"),
        needs(may=(BPU, PU, JAKON)),
        GENERAL,
        1,
        20,
    ),
)

_PROJECT_FIELDS = (
    Field("name", Kind.TEXT, Label("Nama proyek", "Name of the project"), MANDATORY, NO_DATA, 2, 150),
    Field("start", Kind.DATE, Label("Tanggal mulai proyek", "The project begins on"), MANDATORY),
    Field("end", Kind.DATE, Label("Tanggal selesai proyek", "The project ends on"), MANDATORY),
    Field("contract_number", Kind.TEXT, Label("Nomor kontrak", "Contract number"), OPTIONAL, NO_DATA, 1, 60),
    Field("owner", Kind.TEXT, Label("Pemberi pekerjaan", "Owner of the project"), OPTIONAL, NO_DATA, 2, 100),
    Field(
        "contract_value",
        Kind.MONEY,
        Label("Nilai kontrak, bila upah tidak diketahui", "Contract value, where the wages are not known"),
        OPTIONAL,
        NO_DATA,
        1,
        MOST_RUPIAH,
    ),
    Field(
        "vat_included",
        Kind.BOOLEAN,
        Label("Nilai kontrak termasuk PPN", "The contract value holds the value added tax"),
        OPTIONAL,
        default=False,
    ),
)

_PLACEMENT_FIELDS = (
    Field("country", Kind.TEXT, Label("Negara penempatan", "Country of the work"), MANDATORY, GENERAL, 2, 60),
    Field("departure_date", Kind.DATE, Label("Tanggal berangkat", "Departure on"), MANDATORY, GENERAL),
    Field(
        "phases",
        Kind.CHOICES,
        Label("Masa perlindungan yang dibayar", "Cover that is paid"),
        MANDATORY,
        choices=(
            Choice(PlacementPhase.BEFORE, Label("Sebelum bekerja", "Before the work")),
            Choice(PlacementPhase.DURING, Label("Selama dan setelah bekerja", "During and after the work")),
        ),
    ),
    Field(
        "agency",
        Kind.TEXT,
        Label("Pelaksana penempatan, kosong bila perseorangan", "Placing company; empty for who goes on their own"),
        OPTIONAL,
        NO_DATA,
        2,
        100,
    ),
    Field(
        "passport_number",
        Kind.CODE,
        PASSPORT,
        CONDITIONAL,
        GENERAL,
        *PASSPORT_LENGTH,
        condition=works_abroad,
        when=Label("untuk masa selama dan setelah bekerja", "for the time during and after the work"),
    ),
    Field(
        "jht_monthly",
        Kind.NUMBER_CHOICE,
        Label("Tabungan JHT per bulan", "Old-age savings per month"),
        CONDITIONAL,
        NO_DATA,
        choices=tuple(Choice(one, Label(format_rupiah(one), format_rupiah(one))) for one in SAVINGS_ABROAD),
        default=0,
        condition=saves_abroad,
        by_whole_form=True,
        when=Label("bila mengikuti JHT", "if JHT is taken"),
    ),
)

_INCOME = (
    (needs(must=(BPU,)), Label("Penghasilan rata-rata per bulan", "Average monthly income")),
    (needs(must=(PU,)), Label("Upah sebulan", "Monthly wage")),
)

WORK_FIELDS = (
    Field(
        "work_location",
        Kind.TEXT,
        Label("Lokasi bekerja", "Place of work"),
        needs(must=(BPU,), may=(PU, JAKON)),
        GENERAL,
        2,
        150,
    ),
    Field("occupation", Kind.TEXT, Label("Jenis pekerjaan", "Occupation"), MANDATORY, GENERAL, 2, 100),
    Field(
        "sector",
        Kind.CHOICE,
        Label("Sektor pekerjaan", "Sector of the work"),
        needs(depends=(BPU,)),
        choices=(
            Choice(Sector.TRANSPORT, Label("Transportasi", "Transport")),
            Choice(Sector.OTHER, Label("Sektor lain", "Other sectors")),
        ),
        condition=sector_open,
        when=Label("bila tidak ditentukan oleh jenis pekerjaan", "if the occupation does not settle it"),
    ),
    Field("work_start", Kind.TIME, Label("Jam mulai kerja", "Work begins at"), needs(must=(BPU,), may=(PU,)), GENERAL),
    Field("work_end", Kind.TIME, Label("Jam selesai kerja", "Work ends at"), needs(must=(BPU,), may=(PU,)), GENERAL),
    *(Field("monthly_income", Kind.MONEY, label, where, SPECIFIC, 1, MOST_INCOME) for where, label in _INCOME),
    Field(
        "project",
        Kind.OBJECT,
        Label("Proyek konstruksi", "Construction project"),
        needs(must=(JAKON,)),
        fields=_PROJECT_FIELDS,
        build=record(Project),
    ),
    Field(
        "monthly_income",
        Kind.MONEY,
        Label("Upah sebulan", "Monthly wage"),
        needs(depends=(JAKON,)),
        SPECIFIC,
        1,
        MOST_INCOME,
        default=0,
        condition=wage_reckoned,
        when=Label("bila nilai kontrak proyek tidak diisi", "unless the project's contract value is given"),
    ),
    Field(
        "placement",
        Kind.OBJECT,
        Label("Penempatan di luar negeri", "Work abroad"),
        needs(must=(PMI,)),
        GENERAL,
        fields=_PLACEMENT_FIELDS,
        build=record(Placement),
    ),
)
