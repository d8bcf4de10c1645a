"""The filled form 1A, section by section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time

from counter_app.dues.model import Programme
from counter_app.printing.collect.header import paper_header, subject
from counter_app.printing.content import FilledForm1A, FormEntry, FormSection, HeirRow, PaperHeader, TickLine
from counter_app.printing.form_sections import FieldSection, field_of, sections_of
from counter_app.printing.formats import format_day
from counter_app.printing.sources import PrintWork
from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.fields import Field, Kind, Need, of_segment
from counter_app.registration.form import Address, Form1A, Heir
from counter_app.registration.people import APPLICATION_LABELS, HEIR_LABELS, SEGMENT_LABELS, SEX_LABELS, HeirRelation
from counter_app.registration.records import ConsentRecord
from counter_app.registration.regions import provinces
from counter_app.shared.money import format_rupiah
from counter_app.shared.papers import Paper

_LEGAL_ORDER = tuple(HeirRelation)
_PURPOSES = tuple(ConsentPurpose)
_TYPED_ONLY = frozenset({"email_confirmation"})


def filled_form(work: PrintWork, paper: Paper) -> FilledForm1A:
    """Form 1A of a case as it was accepted, for signature. Raises `OfficeError` (CASE_ERASED)."""
    case = work.cases.by_id(subject(paper.case))
    return form_paper(paper_header(work, paper), case.form, work.cases.consents(case.id), case.business_day)


def form_paper(header: PaperHeader, form: Form1A, consents: Sequence[ConsentRecord], signed_on: date) -> FilledForm1A:
    """A form as the paper with this header shows it; heirs stand in the order in which the law calls them."""
    answers = sorted(consents, key=lambda one: _PURPOSES.index(ConsentPurpose(one.purpose)))
    return FilledForm1A(
        header=header,
        applicant_name=form.full_name,
        sections=tuple(part for section in sections_of(form.segment) for part in _section(form, section)),
        heirs=tuple(_heir(heir) for heir in sorted(form.heirs, key=lambda one: _LEGAL_ORDER.index(one.relation))),
        statements=tuple(
            TickLine(one.label.id, bool(getattr(form.statements, one.key)))
            for one in field_of(form.segment, "statements").fields
        ),
        consents=tuple(
            TickLine(consent_text(ConsentPurpose(one.purpose), one.text_version).text.id, one.granted)
            for one in answers
        ),
        place=form.address.regency,
        signed_on=signed_on,
        guardian_name=None if form.guardian is None else form.guardian.full_name,
        headline=f"{APPLICATION_LABELS[form.application].id} · {SEGMENT_LABELS[form.segment].id}",
        consent_version=", ".join(dict.fromkeys(one.text_version for one in answers)),
    )


def _heir(heir: Heir) -> HeirRow:
    return HeirRow(
        heir.full_name,
        HEIR_LABELS[heir.relation].id,
        heir.birth_date,
        "" if heir.sex is None else SEX_LABELS[heir.sex].id,
        heir.nik or "",
        heir.phone or "",
    )


def _section(form: Form1A, section: FieldSection) -> Iterator[FormSection]:
    """The section's single fields, then a section for each object that the form holds."""
    loose: list[FormEntry] = []
    records: list[FormSection] = []
    for field in section.fields:
        value = getattr(form, field.key, None)
        if field.key in _TYPED_ONLY or _is_out_of_question(field, value, form):
            continue
        if field.kind is Kind.OBJECT and value is not None and not isinstance(value, Address):
            parts = of_segment(field.fields, form.segment)
            entries = tuple(FormEntry(one.label.id, _shown(one, getattr(value, one.key))) for one in parts)
            records.append(FormSection(field.label.id, entries))
        else:
            loose.append(FormEntry(field.label.id, _shown(field, value)))
    if any(one.value for one in loose) or (loose and not records):
        yield FormSection(section.title, tuple(loose))
    yield from records


def _is_out_of_question(field: Field, value: object, form: Form1A) -> bool:
    """Whether a field was not asked: it depends on something that is not so."""
    return value is None and field.needs[form.segment] is Need.CONDITIONAL


def _shown(field: Field, value: object) -> str:
    """A value in words; nothing and zero rupiah are what was not given."""
    if value is None or (value == 0 and field.kind in {Kind.MONEY, Kind.NUMBER_CHOICE}):
        return ""
    if field.kind is Kind.CHOICES:
        return _several(field, value)
    if field.kind in {Kind.CHOICE, Kind.NUMBER_CHOICE}:
        return next((one.label.id for one in field.choices if one.value == value), str(value))
    return format_rupiah(value) if field.kind is Kind.MONEY and isinstance(value, int) else _plain(value)


def _several(field: Field, value: object) -> str:
    chosen = value if isinstance(value, frozenset) else frozenset()
    names = [
        one.value if one.value in Programme.__members__ else one.label.id
        for one in field.choices
        if one.value in chosen
    ]
    return " + ".join(str(one) for one in names)


def _plain(value: object) -> str:
    match value:
        case bool():
            return "Ya" if value else "Tidak"
        case Address():
            return address_line(value)
        case date():
            return format_day(value)
        case time():
            return f"{value:%H.%M}"
        case _:
            return str(value)


def address_line(address: Address) -> str:
    """An address in one line, as on a letter."""
    province = provinces().get(address.province)
    parts = (
        f"{address.street}, RT {address.rt}/RW {address.rw}",
        address.village,
        address.subdistrict,
        address.regency,
        "" if province is None else province.name,
    )
    line = ", ".join(part for part in parts if part)
    return f"{line} {address.postal_code}" if address.postal_code else line
