"""What the form asks about persons, as closed lists with their labels."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.dues.model import Segment
from counter_app.registration.labels import Label


@unique
class Sex(StrEnum):
    MALE = "M"
    FEMALE = "F"


@unique
class Application(StrEnum):
    """Form 1A serves for both: a new member and changed data of a known one."""

    NEW = "new"
    CHANGE = "change"


@unique
class Reactivation(StrEnum):
    """A former member's wish: go on with the old KPJ, or get a new one (the sources differ, so the officer chooses)."""

    SAME_NUMBER = "same_number"
    NEW_NUMBER = "new_number"


@unique
class EmployerKind(StrEnum):
    """The first question of form F1A: penyelenggara negara or not."""

    STATE = "state"
    PRIVATE = "private"


@unique
class BusinessScale(StrEnum):
    """Size of the employer by PP 7/2021; decides which programmes it must take (Perpres 109/2013 art. 6(3))."""

    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@unique
class ResidencePermit(StrEnum):
    KITAS = "KITAS"
    KITAP = "KITAP"


@unique
class Citizenship(StrEnum):
    WNI = "WNI"
    WNA = "WNA"


@unique
class MaritalStatus(StrEnum):
    SINGLE = "single"
    MARRIED = "married"
    DIVORCED = "divorced"
    WIDOWED = "widowed"


@unique
class BloodType(StrEnum):
    A = "A"
    B = "B"
    AB = "AB"
    O = "O"  # noqa: E741 - the blood group is called so
    UNKNOWN = "unknown"


@unique
class Salutation(StrEnum):
    """How the person is addressed; chosen by the officer, never derived from the marital status."""

    BAPAK = "bapak"
    IBU = "ibu"
    SAUDARA = "saudara"
    SAUDARI = "saudari"


@unique
class HeirRelation(StrEnum):
    """Heirs, in the order in which the law calls them."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GRANDCHILD = "grandchild"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    PARENT_IN_LAW = "parent_in_law"
    NAMED_IN_WILL = "named_in_will"


@unique
class GuardianRelation(StrEnum):
    """Who may consent for a member of 15 to 17 years (UU 27/2022 art. 25)."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    OTHER_RELATIVE = "other_relative"


@unique
class SponsorRelation(StrEnum):
    """Who registers another person or pays the dues for them."""

    EMPLOYER = "employer"
    FAMILY = "family"
    DONOR = "donor"
    GROUP = "group"
    PERISAI = "perisai"
    GOVERNMENT = "government"
    OTHER = "other"


SEX_LABELS: Mapping[Sex, Label] = MappingProxyType(
    {
        Sex.MALE: Label("Laki-laki", "Male"),
        Sex.FEMALE: Label("Perempuan", "Female"),
    }
)

APPLICATION_LABELS: Mapping[Application, Label] = MappingProxyType(
    {
        Application.NEW: Label("Pendaftaran baru", "New registration"),
        Application.CHANGE: Label("Perubahan data", "Change of data"),
    }
)

REACTIVATION_LABELS: Mapping[Reactivation, Label] = MappingProxyType(
    {
        Reactivation.SAME_NUMBER: Label("Aktifkan kembali, nomor lama tetap", "Reactivate, keep the old number"),
        Reactivation.NEW_NUMBER: Label("Daftar baru, nomor baru", "Register anew, new number"),
    }
)

SEGMENT_LABELS: Mapping[Segment, Label] = MappingProxyType(
    {
        Segment.BPU: Label("Bukan penerima upah (BPU)", "Worker without a wage (BPU)"),
        Segment.PU: Label("Penerima upah (PU)", "Wage earner (PU)"),
        Segment.JAKON: Label("Jasa konstruksi", "Construction project"),
        Segment.PMI: Label("Pekerja migran Indonesia (PMI)", "Indonesian migrant worker (PMI)"),
    }
)

EMPLOYER_LABELS: Mapping[EmployerKind, Label] = MappingProxyType(
    {
        EmployerKind.STATE: Label("Penyelenggara negara", "State organiser"),
        EmployerKind.PRIVATE: Label("Selain penyelenggara negara", "Other than a state organiser"),
    }
)

SCALE_LABELS: Mapping[BusinessScale, Label] = MappingProxyType(
    {
        BusinessScale.MICRO: Label("Usaha mikro", "Micro business"),
        BusinessScale.SMALL: Label("Usaha kecil", "Small business"),
        BusinessScale.MEDIUM: Label("Usaha menengah", "Medium business"),
        BusinessScale.LARGE: Label("Usaha besar", "Large business"),
    }
)

RISK_LABELS: Mapping[int, Label] = MappingProxyType(
    {
        1: Label("I – sangat rendah", "I – very low"),
        2: Label("II – rendah", "II – low"),
        3: Label("III – sedang", "III – medium"),
        4: Label("IV – tinggi", "IV – high"),
        5: Label("V – sangat tinggi", "V – very high"),
    }
)
"""Groups of the environment of work by its risk of accidents (PP 82/2019, annex I)."""

PERMIT_LABELS: Mapping[ResidencePermit, Label] = MappingProxyType(
    {
        ResidencePermit.KITAS: Label("KITAS", "KITAS (limited stay)"),
        ResidencePermit.KITAP: Label("KITAP", "KITAP (permanent stay)"),
    }
)

CITIZENSHIP_LABELS: Mapping[Citizenship, Label] = MappingProxyType(
    {
        Citizenship.WNI: Label("Warga negara Indonesia", "Indonesian citizen"),
        Citizenship.WNA: Label("Warga negara asing", "Foreign citizen"),
    }
)

MARITAL_LABELS: Mapping[MaritalStatus, Label] = MappingProxyType(
    {
        MaritalStatus.SINGLE: Label("Belum kawin", "Single"),
        MaritalStatus.MARRIED: Label("Kawin", "Married"),
        MaritalStatus.DIVORCED: Label("Cerai hidup", "Divorced"),
        MaritalStatus.WIDOWED: Label("Cerai mati", "Widowed"),
    }
)

BLOOD_LABELS: Mapping[BloodType, Label] = MappingProxyType(
    {
        BloodType.A: Label("A", "A"),
        BloodType.B: Label("B", "B"),
        BloodType.AB: Label("AB", "AB"),
        BloodType.O: Label("O", "O"),
        BloodType.UNKNOWN: Label("Tidak tahu", "Not known"),
    }
)

SALUTATION_LABELS: Mapping[Salutation, Label] = MappingProxyType(
    {
        Salutation.BAPAK: Label("Bapak", "Mr (Bapak)"),
        Salutation.IBU: Label("Ibu", "Ms (Ibu)"),
        Salutation.SAUDARA: Label("Saudara", "Mr (Saudara)"),
        Salutation.SAUDARI: Label("Saudari", "Ms (Saudari)"),
    }
)

HEIR_LABELS: Mapping[HeirRelation, Label] = MappingProxyType(
    {
        HeirRelation.SPOUSE: Label("Suami/istri", "Spouse"),
        HeirRelation.CHILD: Label("Anak", "Child"),
        HeirRelation.PARENT: Label("Orang tua", "Parent"),
        HeirRelation.GRANDCHILD: Label("Cucu", "Grandchild"),
        HeirRelation.GRANDPARENT: Label("Kakek/nenek", "Grandparent"),
        HeirRelation.SIBLING: Label("Saudara kandung", "Sibling"),
        HeirRelation.PARENT_IN_LAW: Label("Mertua", "Parent-in-law"),
        HeirRelation.NAMED_IN_WILL: Label("Pihak yang ditunjuk dalam wasiat", "Person named in the will"),
    }
)

GUARDIAN_LABELS: Mapping[GuardianRelation, Label] = MappingProxyType(
    {
        GuardianRelation.PARENT: Label("Orang tua", "Parent"),
        GuardianRelation.GUARDIAN: Label("Wali", "Legal guardian"),
        GuardianRelation.GRANDPARENT: Label("Kakek/nenek", "Grandparent"),
        GuardianRelation.SIBLING: Label("Saudara kandung", "Sibling"),
        GuardianRelation.OTHER_RELATIVE: Label("Kerabat lain", "Other relative"),
    }
)

SPONSOR_LABELS: Mapping[SponsorRelation, Label] = MappingProxyType(
    {
        SponsorRelation.EMPLOYER: Label("Majikan", "Employer"),
        SponsorRelation.FAMILY: Label("Keluarga", "Family"),
        SponsorRelation.DONOR: Label("Donatur", "Donor"),
        SponsorRelation.GROUP: Label("Wadah/kelompok", "Group"),
        SponsorRelation.PERISAI: Label("PERISAI", "PERISAI agent"),
        SponsorRelation.GOVERNMENT: Label("Pemerintah (APBN/APBD)", "Government (state budget)"),
        SponsorRelation.OTHER: Label("Lainnya", "Other"),
    }
)
