"""Saved mappings: how the lists of each bank are read."""

from __future__ import annotations

from counter_app.payments.bank_model import BankMapping
from counter_app.payments.bank_ports import BankWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Permission

MOST_MAPPINGS = 100


def bank_mappings(work: BankWork) -> tuple[BankMapping, ...]:
    """All saved mappings, by name."""
    work.actor.require(Permission.SERVE)
    return work.bank_lists.mappings()


def find_mapping(work: BankWork, name: str | None) -> BankMapping:
    """A saved mapping; without a name the usual one. Raises `OfficeError` (NOT_A_CHOICE)."""
    work.actor.require(Permission.SERVE)
    if name is None:
        return BankMapping()
    found = work.bank_lists.mapping(name.strip().lower())
    if found is None:
        raise _unknown(work)
    return found


def save_mapping(work: BankWork, mapping: BankMapping) -> BankMapping:
    """Save a mapping under its name, in place of an earlier one.

    Raises `OfficeError`: NOT_ALLOWED, OUT_OF_RANGE for too many, and as `BankMapping.checked`.
    """
    work.actor.require(Permission.SERVE)
    work.actor.require(Permission.SEE_ALL)
    checked = mapping.checked()
    known = {one.name for one in work.bank_lists.mappings()}
    if checked.name not in known and len(known) >= MOST_MAPPINGS:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="name", minimum=0, maximum=MOST_MAPPINGS)
    work.bank_lists.save_mapping(checked, work.now)
    work.record(EventKind.BANK_MAPPING_SAVED, mapping=checked.name)
    return checked


def drop_mapping(work: BankWork, name: str) -> None:
    """Forget a mapping; lists that were read by it stay. Raises `OfficeError`: NOT_ALLOWED, NOT_A_CHOICE."""
    work.actor.require(Permission.SERVE)
    work.actor.require(Permission.SEE_ALL)
    bare = name.strip().lower()
    if not work.bank_lists.drop_mapping(bare):
        raise _unknown(work)
    work.record(EventKind.BANK_MAPPING_DROPPED, mapping=bare)


def _unknown(work: BankWork) -> OfficeError:
    choices = tuple(one.name for one in work.bank_lists.mappings())
    return OfficeError(ErrorCode.NOT_A_CHOICE, field="mapping", choices=choices)
