"""Search everywhere: one field for NIK, name, telephone, payment code, member number, case number and ticket."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from counter_app.cards.model import KPJ_DIGITS
from counter_app.channels.batch_intake import sees_batch
from counter_app.channels.steps import steps_of_case
from counter_app.finding.model import MOST_FOUND, CaseRow, Found, FoundBy, FoundKind, OpenedCase, OtherCase
from counter_app.finding.ports import FindingWork, OpeningWork
from counter_app.naming.matching import Fit, Score, Typed, score
from counter_app.naming.names import people_called, typed_name
from counter_app.payments.desk import view_desk_case
from counter_app.queueing.model import Ticket
from counter_app.registration.drafting import person_hash
from counter_app.registration.drafts import field_at
from counter_app.registration.known import phone_hash
from counter_app.registration.operations import normalise_case_number
from counter_app.registration.own_records import only_of
from counter_app.registration.readers import READERS, Place
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import is_case_number, mask_name, mask_nik, normalise_code
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

__all__ = ["MOST_FOUND", "Found", "FoundBy", "FoundKind", "OpenedCase", "find", "open_found"]

LONGEST_TEXT = 200
_TICKET = re.compile(r"([A-Z])([0-9]{1,7})")
"""`A012`, also without its zeros."""
_POOL = 3 * MOST_FOUND
"""People whose names are looked at more closely."""


def find(work: FindingWork, text: str) -> tuple[Found, ...]:
    """People, cases and tickets to which a text answers, at most `MOST_FOUND`, masked; the likeliest first.

    Numbers (NIK, telephone, payment code, KPJ, case, today's ticket) are found whole; a name by any of its words, by
    their beginnings and middles, in old and new spelling, and with one wrong, missing, extra or swapped letter in each
    word of at least four. Who sees only the own records finds only those.
    """
    work.actor.require(Permission.SERVE)
    asked = one_line(text[:LONGEST_TEXT])
    found = tuple(chain.from_iterable(look(work, asked) for look in _NUMBERS))
    return (found or _by_name(work, asked))[:MOST_FOUND]


def open_found(work: OpeningWork, number: str) -> OpenedCase:
    """Open what was found, by the number of its case; that somebody did is recorded (UU 27/2022 art. 31).

    Raises `OfficeError`: NO_SUCH_CASE, CASE_ERASED.
    """
    desk = view_desk_case(work, number)
    case = desk.case
    batch = work.batches.of_case(case.id)
    others = work.finding.cases_of({case.applicant}, only_of(work))
    return OpenedCase(
        desk=desk,
        card=work.cards.of_case(case.id),
        batch=batch.number if batch is not None and sees_batch(work, batch) else None,
        others=tuple(
            OtherCase(one.number, one.state, one.day)
            for one in reversed(others)
            if one.id != case.id and not one.erased
        ),
        branch=work.branch,
        steps=steps_of_case(work, case),
    )


def _by_ticket(work: FindingWork, text: str) -> Iterator[Found]:
    number = _TICKET.fullmatch(normalise_code(text))
    if number is None:
        return
    ticket = work.tickets.find(work.today, number[1], int(number[2]), lock=False)
    if ticket is None:
        return
    rows = work.finding.by_ticket(ticket.id, only_of(work))
    for row in rows:
        yield _found(FoundKind.TICKET, FoundBy.TICKET, row, ticket=ticket)
    if not rows:
        yield Found(FoundKind.TICKET, FoundBy.TICKET, ticket=ticket.number, ticket_state=ticket.state)


def _by_case_number(work: FindingWork, text: str) -> Iterator[Found]:
    number = normalise_case_number(text)
    if is_case_number(number):
        yield from _each(FoundBy.CASE_NUMBER, work.finding.by_number(number, only_of(work)))


def _by_nik(work: FindingWork, text: str) -> Iterator[Found]:
    person = person_hash(work, text)
    if person is not None:
        yield from _people(FoundBy.NIK, work.finding.by_nik(person, only_of(work)))


def _by_kpj(work: FindingWork, text: str) -> Iterator[Found]:
    digits = normalise_code(text)
    if len(digits) == KPJ_DIGITS and digits.isascii() and digits.isdigit():
        yield from _people(FoundBy.KPJ, work.finding.by_kpj(digits, only_of(work)))


def _by_code(work: FindingWork, text: str) -> Iterator[Found]:
    code = normalise_code(text)
    if code.isascii() and code.isdigit():
        yield from _each(FoundBy.CODE, work.finding.by_code(code, MOST_FOUND, only_of(work)))


def _by_phone(work: FindingWork, text: str) -> Iterator[Found]:
    field = field_at("phone")
    if field is None:
        raise LookupError("phone")
    try:
        number = str(READERS[field.kind](text, field, Place("phone", work.today)))
    except OfficeError:
        return
    yield from _people(FoundBy.PHONE, work.finding.by_phone(phone_hash(work, number), MOST_FOUND, only_of(work)))


_NUMBERS: tuple[Callable[[FindingWork, str], Iterable[Found]], ...] = (
    _by_ticket,
    _by_case_number,
    _by_nik,
    _by_kpj,
    _by_code,
    _by_phone,
)
"""One text may be several numbers; who reads the answer sees which."""


def _by_name(work: FindingWork, text: str) -> tuple[Found, ...]:
    typed = typed_name(text)
    if not typed:
        return ()
    people = people_called(work.finding, typed, MOST_FOUND, _POOL, only_of(work))
    answers = _answers(typed, work.finding.cases_of(set(people), only_of(work)))
    ranked = sorted(answers, key=lambda one: (one[0], -one[1].person))[:MOST_FOUND]
    return tuple(_found(FoundKind.PERSON, _WHY[Fit(worst)], row, cases=cases) for (worst, *_), row, cases in ranked)


_WHY = {
    Fit.WHOLE: FoundBy.NAME,
    Fit.BEGINNING: FoundBy.NAME_PART,
    Fit.SLIP: FoundBy.NAME_SLIP,
    Fit.MIDDLE: FoundBy.NAME_PART,
}


def _answers(typed: tuple[Typed, ...], rows: Iterable[CaseRow]) -> Iterator[tuple[Score, CaseRow, int]]:
    for row, cases in _latest(rows):
        fit = score(typed, row.full_name)
        if fit is not None:
            yield fit, row, cases


def _people(by: FoundBy, rows: Iterable[CaseRow]) -> Iterator[Found]:
    return (_found(FoundKind.PERSON, by, row, cases=cases) for row, cases in _latest(rows))


def _each(by: FoundBy, rows: Iterable[CaseRow]) -> Iterator[Found]:
    return (_found(FoundKind.CASE, by, row) for row in rows)


def _latest(rows: Iterable[CaseRow]) -> Iterator[tuple[CaseRow, int]]:
    """Each person's latest case, one that can still be opened if there is any, and how many there are."""
    of_person: dict[int, list[CaseRow]] = {}
    for row in rows:
        of_person.setdefault(row.person, []).append(row)
    for cases in of_person.values():
        yield max(cases, key=lambda one: (not one.erased, one.id)), len(cases)


def _found(kind: FoundKind, by: FoundBy, row: CaseRow, *, cases: int = 1, ticket: Ticket | None = None) -> Found:
    return Found(
        kind=kind,
        by=by,
        name=mask_name(row.full_name),
        nik=mask_nik(row.nik) if row.nik else "",
        case=row.number,
        state=row.state,
        channel=row.channel,
        day=row.day,
        cases=cases,
        erased=row.erased,
        ticket=None if ticket is None else ticket.number,
        ticket_state=None if ticket is None else ticket.state,
    )
