"""Who somebody is to the office, found by NIK or telephone number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counter_app.registration.case import ENDED, MEMBERSHIP, CaseState
from counter_app.registration.drafting import person_hash
from counter_app.registration.drafts import FormDraft, field_at
from counter_app.registration.form import Form1A
from counter_app.registration.own_records import own_draft, own_records
from counter_app.registration.ports import CaseWork
from counter_app.registration.readers import READERS, Place
from counter_app.registration.records import PersonCase
from counter_app.shared.errors import OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import keyed_hash
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class KnownPerson:
    """What the office has of a person: the running case, the last ended one, the last that shows a membership, a draft.

    `member` is a case that ended with the card in hand or with changed data, so the person is a member.
    """

    running: PersonCase | None
    ended: PersonCase | None
    member: PersonCase | None
    draft: FormDraft | None


def known_person(work: CaseWork, nik: str) -> KnownPerson | None:
    """What the office has of the person with a NIK as typed; None for nobody, and for what cannot be a NIK."""
    work.actor.require(Permission.SERVE)
    person = person_hash(work, nik)
    if person is None:
        return None
    cases = own_records(work, work.cases.of_person(person), lambda one: one.id)
    draft = own_draft(work, work.drafts.of_person(person, None))
    if not cases and draft is None:
        return None
    return KnownPerson(
        running=_last(one for one in cases if one.state not in ENDED),
        ended=_last(one for one in cases if one.state in ENDED),
        member=member_case(cases),
        draft=draft,
    )


def member_case(cases: Iterable[PersonCase]) -> PersonCase | None:
    """The last of a person's cases that shows that the person is a member."""
    return _last(one for one in cases if one.state in MEMBERSHIP)


def _last(cases: Iterable[PersonCase]) -> PersonCase | None:
    return max(cases, key=lambda one: one.id, default=None)


def last_form(work: CaseWork, nik: str) -> Form1A | None:
    """The last form of a person, to fill in the next one; a cancelled one only where there is no other.

    That it was looked at is recorded (UU 27/2022 art. 31).
    """
    work.actor.require(Permission.SERVE)
    person = person_hash(work, nik)
    known = () if person is None else work.cases.of_person(person)
    cases = own_records(work, known, lambda one: one.id)
    last = _last(one for one in cases if one.state is not CaseState.CANCELLED) or _last(cases)
    if last is None:
        return None
    work.record(EventKind.CASE_VIEWED, Subject(case=last.id))
    return work.cases.by_id(last.id).form


def phone_in_use(work: CaseWork, phone: str, besides_nik: str) -> bool:
    """Whether another person gave the same mobile number in a case that was not cancelled."""
    work.actor.require(Permission.SERVE)
    field = field_at("phone")
    if field is None:
        raise LookupError("phone")
    try:
        number = str(READERS[field.kind](phone, field, Place("phone", work.today)))
    except OfficeError:
        return False
    return work.cases.phone_in_use(phone_hash(work, number), person_hash(work, besides_nik))


def phone_hash(work: CaseWork, number: str) -> str:
    """By what the cases with a mobile number, as `+62...`, are found."""
    return keyed_hash(work.key, "phone", number)
