"""The register of agencies, agents and payers."""

from __future__ import annotations

from datetime import date

from counter_app.cards.model import read_kpj
from counter_app.channels.agents import YOUNGEST_AGENT, Agency, Agent, Sponsor, SponsorKind
from counter_app.channels.batch_ports import BatchWork
from counter_app.registration.fields import Field, Kind
from counter_app.registration.form_needs import FULL_NAME, MANDATORY, NAME_LENGTH
from counter_app.registration.form_parts import SPONSOR_FIELDS
from counter_app.registration.nik import check_nik, full_years
from counter_app.registration.readers import READERS, Place
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.ids import keyed_hash, mask_nik
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

SHORTEST, LONGEST = 2, 100
_PERSON_NAME = Field("full_name", Kind.NAME, FULL_NAME, MANDATORY, least=NAME_LENGTH[0], most=NAME_LENGTH[1])
_NPWP = Field("npwp", Kind.NPWP, FULL_NAME, MANDATORY)
_NPP = next(one for one in SPONSOR_FIELDS if one.key == "npp")


def add_agency(work: BatchWork, name: str, agreement_number: str, agreement_until: date | None = None) -> Agency:
    """Enter a PERISAI office with its cooperation agreement. Raises `OfficeError`: NOT_ALLOWED, AGENCY_EXISTS."""
    work.actor.require(Permission.SUPERVISE)
    agency = work.agents.add_agency(_text(name, "name"), _text(agreement_number, "agreement"), agreement_until)
    work.record(EventKind.AGENCY_ADDED, agency=agency.id)
    return agency


def renew_agreement(work: BatchWork, agency: int, number: str, until: date | None) -> Agency:
    """Enter the agreement that follows. Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_AGENCY."""
    work.actor.require(Permission.SUPERVISE)
    find_agency(work, agency)
    renewed = work.agents.renew_agreement(agency, _text(number, "agreement"), until)
    work.record(EventKind.AGREEMENT_RENEWED, agency=agency)
    return renewed


def find_agency(work: BatchWork, agency: int) -> Agency:
    found = work.agents.agency(agency)
    if found is None:
        raise OfficeError(ErrorCode.NO_SUCH_AGENCY, field="agency")
    return found


def list_agencies(work: BatchWork) -> tuple[Agency, ...]:
    work.actor.require(Permission.SERVE)
    return work.agents.agencies()


def add_agent(
    work: BatchWork,
    agency: int,
    full_name: str,
    nik: str,
    *,
    letter: str,
    valid_from: date,
    valid_until: date,
    kpj: str | None = None,
) -> Agent:
    """Enter an agent of an agency with the letter of assignment.

    Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_AGENCY, AGENT_EXISTS, FIELD_INVALID (for a letter that ends before
    it begins, also at `nik` for somebody under 18), KPJ_MALFORMED.
    """
    work.actor.require(Permission.SUPERVISE)
    find_agency(work, agency)
    name = str(READERS[Kind.NAME](full_name, _PERSON_NAME, Place("full_name", work.today)))
    digits = _adult_nik(work, nik)
    number, first, last = _letter(letter, valid_from, valid_until)
    agent = work.agents.add(
        agency, name, keyed_hash(work.key, "nik", digits), mask_nik(digits), None if kpj is None else read_kpj(kpj)
    )
    work.record(EventKind.AGENT_ADDED, agent=agent.id, agency=agency)
    return _add_letter(work, agent.id, number, first, last)


def renew_letter(work: BatchWork, agent: int, letter: str, valid_from: date, valid_until: date) -> Agent:
    """Enter the letter of assignment that follows. Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_AGENT, LETTER_EXISTS."""
    work.actor.require(Permission.SUPERVISE)
    find_agent(work, agent)
    return _add_letter(work, agent, *_letter(letter, valid_from, valid_until))


def _add_letter(work: BatchWork, agent: int, number: str, first: date, last: date) -> Agent:
    after = work.agents.add_letter(agent, number, first, last)
    work.record(EventKind.AGENT_LETTER_ENTERED, agent=agent, valid_from=first.isoformat(), valid_until=last.isoformat())
    return after


def _letter(number: str, first: date, last: date) -> tuple[str, date, date]:
    if last < first:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="valid_until", expected="after-valid-from")
    return _text(number, "letter"), first, last


def set_agent_active(work: BatchWork, agent: int, *, active: bool) -> Agent:
    """Let an agent bring batches or not. Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_AGENT."""
    work.actor.require(Permission.SUPERVISE)
    find_agent(work, agent)
    after = work.agents.set_active(agent, active=active)
    work.record(EventKind.AGENT_CHANGED, agent=agent, active=active)
    return after


def find_agent(work: BatchWork, agent: int) -> Agent:
    """An agent by the number that the register gave. Raises `OfficeError` (NO_SUCH_AGENT)."""
    found = work.agents.find(agent)
    if found is None or found.erased:
        raise OfficeError(ErrorCode.NO_SUCH_AGENT, field="agent")
    return found


def list_agents(work: BatchWork) -> tuple[Agent, ...]:
    """All agents by name, without erased ones."""
    work.actor.require(Permission.SERVE)
    return tuple(one for one in work.agents.every() if not one.erased)


def add_sponsor(
    work: BatchWork,
    kind: SponsorKind,
    name: str,
    *,
    nik: str | None = None,
    npwp: str | None = None,
    npp: str | None = None,
) -> Sponsor:
    """Enter a payer: an organisation, with NPWP or NPP where they are known, or a person with NIK.

    Raises `OfficeError`: FIELD_MISSING (the NIK of a person), FIELD_INVALID, SPONSOR_EXISTS.
    """
    work.actor.require(Permission.SERVE)
    if kind is SponsorKind.PERSON:
        if nik is None:
            raise OfficeError(ErrorCode.FIELD_MISSING, field="nik")
        digits = _adult_nik(work, nik)
        person = str(READERS[Kind.NAME](name, _PERSON_NAME, Place("name", work.today)))
        sponsor = work.sponsors.add(
            kind, person, nik_hash=keyed_hash(work.key, "nik", digits), nik=mask_nik(digits), npwp=None, npp=None
        )
    else:
        sponsor = work.sponsors.add(
            kind,
            _text(name, "name"),
            nik_hash=None,
            nik=None,
            npwp=None if npwp is None else str(READERS[Kind.NPWP](npwp, _NPWP, Place("npwp", work.today))),
            npp=None if npp is None else str(READERS[Kind.CODE](npp, _NPP, Place("npp", work.today))),
        )
    work.record(EventKind.SPONSOR_ADDED, sponsor=sponsor.id, sponsor_kind=kind.value)
    return sponsor


def find_sponsor(work: BatchWork, sponsor: int) -> Sponsor:
    """Raises `OfficeError` (NO_SUCH_SPONSOR)."""
    found = work.sponsors.find(sponsor)
    if found is None or found.erased:
        raise OfficeError(ErrorCode.NO_SUCH_SPONSOR, field="sponsor")
    return found


def list_sponsors(work: BatchWork) -> tuple[Sponsor, ...]:
    """All payers by name, without erased ones."""
    work.actor.require(Permission.SERVE)
    return tuple(one for one in work.sponsors.every() if not one.erased)


def set_sponsor_active(work: BatchWork, sponsor: int, *, active: bool) -> Sponsor:
    """Let a payer have batches or not. Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_SPONSOR."""
    work.actor.require(Permission.SUPERVISE)
    find_sponsor(work, sponsor)
    after = work.sponsors.set_active(sponsor, active=active)
    work.record(EventKind.SPONSOR_CHANGED, sponsor=sponsor, active=active)
    return after


def _adult_nik(work: BatchWork, text: str) -> str:
    """The digits of a NIK whose holder is grown up by what it says of the birth date."""
    check = check_nik(text, None, None, work.today)
    if not check.valid:
        raise OfficeError(
            ErrorCode.FIELD_INVALID, field="nik", expected="nik", findings=tuple(one.value for one in check.errors)
        )
    if check.birth_date is not None and full_years(check.birth_date, work.today) < YOUNGEST_AGENT:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="nik", expected="grown-up")
    return check.nik


def _text(text: str, field: str) -> str:
    line = one_line(text)
    if not SHORTEST <= len(line) <= LONGEST:
        raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="text", minimum=SHORTEST, maximum=LONGEST)
    return line
