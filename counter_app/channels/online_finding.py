"""Looking an online registration up, and taking in an export of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from counter_app.channels.online_file import OnlineRules
from counter_app.channels.online_model import OnlineRegistration, OnlineRow, same_email
from counter_app.channels.online_ports import NewOnline, OnlineWork
from counter_app.registration.case import Channel
from counter_app.registration.drafting import person_hash
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.ids import keyed_hash, normalise_code
from counter_app.sheets.model import Cancel, untold
from counter_app.staff.model import Permission

MOST_LISTED = 200


@dataclass(frozen=True)
class OnlineImported:
    """What became of the rows of an export; `taken` are registrations of which a case is open already."""

    added: int
    changed: int
    unchanged: int
    taken: int
    rejected: tuple[OnlineRow, ...]

    @property
    def accepted(self) -> int:
        return self.added + self.changed + self.unchanged + self.taken


def online_rules(work: OnlineWork, channel: Channel = Channel.WEB) -> OnlineRules:
    """By what an export is to be read; `channel` is that of rows that name none. Raises `OfficeError` (NOT_ALLOWED)."""
    _require(work)
    return OnlineRules(work.today, work.branch, channel)


def import_online(
    work: OnlineWork,
    rows: Sequence[OnlineRow],
    told: Callable[[float], None] = untold,
    cancel: Cancel | None = None,
) -> OnlineImported:
    """Keep the registrations of an export, all of them in one unit of work; the same export again changes nothing.

    A registration is known by its code, or by its person while no case is open for it: then the newer code counts. Of
    several rows of one person the last counts. Raises `OfficeError`: NOT_ALLOWED, STOPPED.
    """
    _require(work)
    wish = cancel or Cancel()
    work.work_alone()
    judged, rejected = _judge(work, rows)
    wish.check()
    told(0.4)
    known = work.online.known([one.entry.code for one in judged if one.entry.code], [one.nik_hash for one in judged])
    by_code = {one.registration.entry.code: one for one in known if one.registration.entry.code}
    open_of = {one.nik_hash: one for one in known if one.registration.case is None}
    added: list[NewOnline] = []
    changed: list[tuple[int, NewOnline]] = []
    unchanged = taken = 0
    for one in judged:
        kept = by_code.get(one.entry.code or "") or open_of.get(one.nik_hash)
        if kept is None:
            added.append(one)
        elif kept.registration.case is not None:
            taken += 1
        elif kept.registration.entry == one.entry:
            unchanged += 1
        else:
            changed.append((kept.registration.id, one))
    wish.check()
    work.online.change(changed)
    work.online.add(added)
    told(1.0)
    work.record(
        EventKind.ONLINE_IMPORTED,
        added=len(added),
        changed=len(changed),
        unchanged=unchanged,
        taken=taken,
        rejected=len(rejected),
    )
    return OnlineImported(len(added), len(changed), unchanged, taken, rejected)


def _judge(work: OnlineWork, rows: Sequence[OnlineRow]) -> tuple[list[NewOnline], tuple[OnlineRow, ...]]:
    """The rows that can be kept, and the others in the order of the file."""
    rejected = [row for row in rows if row.entry is None]
    hashed = [(row, _new(work, row)) for row in rows if row.entry is not None]
    last = {new.nik_hash: row.line.number for row, new in hashed}
    owners: dict[str, str] = {}
    known = work.online.known([new.entry.code for _, new in hashed if new.entry.code], [])
    for kept in known:
        if kept.registration.entry.code is not None:
            owners[kept.registration.entry.code] = kept.nik_hash
    good: list[NewOnline] = []
    for row, new in hashed:
        problem = None
        if last[new.nik_hash] != row.line.number:
            problem = OfficeError(ErrorCode.ROW_TWICE, field="nik", line=last[new.nik_hash])
        elif new.entry.code is not None and owners.setdefault(new.entry.code, new.nik_hash) != new.nik_hash:
            problem = OfficeError(ErrorCode.CODE_USED, field="code")
        if problem is None:
            good.append(new)
        else:
            rejected.append(replace(row, entry=None, problems=(problem,)))
    return good, tuple(sorted(rejected, key=lambda row: row.line.number))


def _new(work: OnlineWork, row: OnlineRow) -> NewOnline:
    if row.entry is None:
        raise LookupError("a row without a registration")
    nik_hash = person_hash(work, row.entry.nik)
    if nik_hash is None:
        raise LookupError("a registration without a NIK")
    address = row.entry.email
    return NewOnline(row.entry, nik_hash, None if address is None else email_hash(work, address))


def email_hash(work: OnlineWork, address: str) -> str:
    """By what the registrations with an e-mail address are found."""
    return keyed_hash(work.key, "email", same_email(address))


def find_online(work: OnlineWork, text: str) -> tuple[OnlineRegistration, ...]:
    """The registrations of a NIK, an e-mail address or a payment code as typed, the latest first.

    Who looks must know one of them whole; lists show what is found masked. Raises `OfficeError` (NOT_ALLOWED).
    """
    _require(work)
    if "@" in text:
        found = work.online.of_email(email_hash(work, text))
    else:
        digits = normalise_code(text)
        person = person_hash(work, text)
        found = work.online.of_code(digits) if digits.isascii() and digits.isdigit() else ()
        if person is not None:
            found += tuple(one for one in work.online.of_person(person) if one not in found)
    return tuple(sorted(found, key=lambda one: one.id, reverse=True))


def list_online(work: OnlineWork, most: int = MOST_LISTED) -> tuple[OnlineRegistration, ...]:
    """Registrations for which no case was opened, the latest first. Raises `OfficeError` (NOT_ALLOWED)."""
    _require(work)
    return work.online.open(most)


def _require(work: OnlineWork) -> None:
    """Online registrations are nobody's own records, so whoever sees only the own ones sees none."""
    work.actor.require(Permission.SERVE)
    work.actor.require(Permission.SEE_ALL)
