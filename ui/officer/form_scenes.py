"""The telling states of form 1A at the officer's desk: each segment, mistakes, known persons, drafts that go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counter_app.dues.model import Segment
from counter_app.payments.desk import receive_missing
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.drafting import keep_draft
from counter_app.registration.form_warnings import WarningCode
from counter_app.registration.operations import record_change, submit_form
from ui.officer.case_model import Step
from ui.officer.case_page import FORM, LONG_NAME, SERVING, SIZES, CasePage, at, at_step
from ui.officer.form_draft import Draft, draft_of
from ui.officer.form_layout import Part, reason
from ui.shared.stage import Scene, Stage

EMPLOYED: dict[str, Any] = {
    "segment": "PU",
    "employer_kind": "private",
    "business_scale": "medium",
    "risk_group": 3,
    "organisation": {"name": "PT Sandang Makmur Sejahtera Abadi Klaten", "npp": "JJ012345", "unit_name": "Produksi"},
    "employee_number": "2026-0117",
    "monthly_income": 3_250_000,
    "programmes": ["JKK", "JKM", "JHT", "JP"],
    "months": 1,
    "occupation": "operator mesin jahit",
}
FOREIGN: dict[str, Any] = {
    "citizenship": "WNA",
    "foreign_papers": {
        "passport_number": "TK1234567",
        "residence_permit_kind": "KITAS",
        "residence_permit_number": "2C21JE1234AX",
    },
}
BUILDING: dict[str, Any] = {
    "segment": "JAKON",
    "organisation": {"name": "CV Karya Bangun Persada"},
    "project": {
        "name": "Pembangunan Jembatan Gantung Desa Wunut Tahap II",
        "owner": "Dinas Pekerjaan Umum Kabupaten Klaten",
        "start": "2026-11-02",
        "end": "2027-04-30",
        "contract_number": "620/117/PU/2026",
        "contract_value": 1_850_000_000,
        "vat_included": True,
    },
    "monthly_income": None,
    "occupation": "tukang batu",
    "programmes": ["JKK", "JKM"],
    "months": 1,
}
ABROAD: dict[str, Any] = {
    "segment": "PMI",
    "placement": {
        "country": "Taiwan",
        "departure_date": "2027-01-15",
        "agency": "PT Mitra Penempatan Nusantara",
        "phases": ["before", "during"],
        "passport_number": "C1234567",
        "jht_monthly": 200_000,
    },
    "occupation": "perawat lansia",
    "programmes": ["JKK", "JKM", "JHT"],
    "months": 24,
}


def form_of(stage: Stage, **changes: Any) -> dict[str, Any]:
    """A filled form of an invented person with a long name, in the segment that the changes name."""
    form: dict[str, Any] = stage.scenery.example_form(LONG_NAME)
    return form | changes


def _draft(stage: Stage, **changes: Any) -> Draft:
    draft = draft_of(form_of(stage, **changes))
    draft.touched = set(draft.entries)
    return draft


def typed(stage: Stage, part: Part | None, *, attempted: bool = False, **changes: Any) -> CasePage:
    """A form in the middle of being typed, scrolled to a section."""
    page = at(SERVING)(stage)
    draft = _draft(stage, **changes)
    draft.attempted = attempted
    desk = page.panel.model.desk
    if desk is not None:
        page.panel.form.show_draft(draft, desk)
    stage.settle()
    page.show()
    stage.settle()
    page.panel.take_focus()
    if part is not None:
        page.panel.form.body.show_section(part)
    return page


def _part(part: Part | None, *, attempted: bool = False, **changes: Any) -> Callable[[Stage], CasePage]:
    return lambda stage: typed(stage, part, attempted=attempted, **changes)


def _heirs(stage: Stage) -> CasePage:
    heirs = [{"full_name": LONG_NAME, "relation": "named_in_will"}, {"full_name": "B", "relation": "child"}]
    return typed(stage, Part.HEIRS, heirs=heirs)


def _new(segment: Segment) -> Callable[[Stage], CasePage]:
    def build(stage: Stage) -> CasePage:
        page = at(SERVING)(stage)
        page.panel.form.body.head.segment.buttons[segment.value].click()
        stage.settle()
        page.panel.take_focus()
        return page

    return build


def _mistakes(stage: Stage) -> CasePage:
    """An empty form after the first try to hand it over."""
    page = at(SERVING)(stage)
    page.panel.go_on()
    stage.settle()
    return page


def _explained(stage: Stage) -> CasePage:
    """A birth date that differs from the NIK, with the officer's reason."""
    page = typed(stage, Part.IDENTITY, birth_date="1985-03-02")
    explained = page.panel.form.body.entry(reason(WarningCode.NIK_BIRTH_DATE_DIFFERS))
    if explained is not None:
        explained.restore("Tanggal lahir dikoreksi Dukcapil 2019, KTP baru sudah dilihat")
    return page


def _known(stage: Stage, page: CasePage, form: dict[str, Any]) -> CasePage:
    """The NIK of somebody whom the office knows, just typed."""
    nik = page.panel.form.body.entry("nik")
    if nik is not None:
        nik.restore(form["nik"])
        nik.edited.emit()
    stage.settle()
    stage.settle()
    return page


def _running(stage: Stage) -> CasePage:
    form = form_of(stage)
    stage.surroundings.office.run(submit_form, stage.officer, form)
    return _known(stage, at(SERVING)(stage), form)


def member(stage: Stage, form: dict[str, Any]) -> str:
    """Make the person of a form a member, by a change of data that was carried out. Returns the case's number."""
    office, officer = stage.surroundings.office, stage.officer
    change = {"application": "change", "previous_kpj": "17012345678", "previously_member": False, "reactivation": None}
    case = office.run(submit_form, officer, form | change).case
    office.run(receive_missing, officer, case.number)
    office.run(record_change, officer, case.number)
    return str(case.number)


def _member(stage: Stage) -> CasePage:
    form = form_of(stage)
    member(stage, form)
    return _known(stage, at(SERVING)(stage), form)


def _phone(stage: Stage) -> CasePage:
    """The telephone number of another person."""
    other = form_of(stage)
    stage.surroundings.office.run(submit_form, stage.officer, other)
    return typed(stage, Part.CONTACT, phone=other["phone"])


def _begun(stage: Stage) -> CasePage:
    """Somebody whose form was begun at another ticket."""
    form, page, office = form_of(stage), at(SERVING)(stage), stage.surroundings.office
    other = office.run(issue_ticket, stage.scenery.kiosk, "A").ticket
    office.run(keep_draft, stage.officer, other.number, draft_of(form).stored())
    return _known(stage, page, form)


def _resumed(stage: Stage) -> CasePage:
    """A form that was begun at another counter: the keyboard is where it was left."""
    ticket = stage.scenery.bring_to(SERVING).ticket
    draft = _draft(stage)
    draft.entries |= {"phone": "", "address.village": ""}
    stage.surroundings.office.run(keep_draft, stage.officer, ticket.number, draft.stored())
    page = CasePage(stage, ticket)
    page.show()
    stage.settle()
    page.panel.take_focus()
    return page


def form_scenes() -> tuple[Scene, ...]:
    change: dict[str, Any] = {"application": "change", "previous_kpj": "17012345678"}
    former: dict[str, Any] = {"previously_member": True, "previous_kpj": "17012345678", "reactivation": "same_number"}
    return tuple(
        Scene("officer", f"officer-case-form-{name}", SIZES, build)
        for name, build in (
            ("new", at(SERVING)),
            ("typed", _part(Part.IDENTITY, phone="0812-3456-78", birth_date="1985-03-02")),
            ("explained", _explained),
            ("work", _part(Part.WORK, occupation="sopir", monthly_income=150_000)),
            ("sector", _part(Part.WORK, occupation="pedagang pasar", sector="transport")),
            ("owner", _part(Part.WORK, occupation="pemilik usaha", sector=None)),
            ("heirs", _heirs),
            ("minor", _part(Part.GUARDIAN, birth_date="2010-05-12")),
            ("statements", _part(Part.STATEMENTS, statements={}, consents={})),
            ("mistakes", _mistakes),
            ("read", at_step(FORM, Step.FORM)),
            ("pu", _part(Part.EMPLOYER, **EMPLOYED)),
            ("pu-dues", _part(Part.WORK, **EMPLOYED)),
            ("pu-foreign", _part(Part.IDENTITY, **EMPLOYED, **FOREIGN)),
            ("pu-mistakes", _part(Part.EMPLOYER, attempted=True, segment="PU", employer_kind="private")),
            ("jakon", _part(Part.EMPLOYER, **BUILDING)),
            ("jakon-dues", _part(Part.WORK, **BUILDING)),
            ("pmi", _part(Part.PLACEMENT, **ABROAD)),
            ("pmi-dues", _part(Part.WORK, **ABROAD)),
            ("pmi-new", _new(Segment.PMI)),
            ("change", _part(None, **change)),
            ("former", _part(Part.IDENTITY, **former)),
            ("known-running", _running),
            ("known-member", _member),
            ("known-draft", _begun),
            ("phone", _phone),
            ("resumed", _resumed),
        )
    )
