"""Which mistake of a form belongs to which of its entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counter_app.registration.form_warnings import FormWarning
from counter_app.shared.errors import OfficeError
from ui.officer.form_layout import reason


def mistakes_by_entry(errors: Iterable[OfficeError], paths: Iterable[str]) -> dict[str, OfficeError]:
    """The first mistake for each entry. One about a whole group stands at the group's first entry."""
    known = tuple(paths)
    found: dict[str, OfficeError] = {}
    for error in errors:
        path = entry_path(error.field or "", known)
        if path is not None:
            found.setdefault(path, error)
    return found


def entry_path(place: str, paths: tuple[str, ...]) -> str | None:
    """The entry at which something about a place of the form stands."""
    bare = place[: place.rfind("[")] if place.endswith("]") else place
    for wanted in (place, bare):
        if wanted in paths:
            return wanted
    return next((path for path in paths if path.startswith((f"{place}.", f"{place}["))), None)


def open_reasons(warnings: Iterable[FormWarning], entries: Mapping[str, object]) -> tuple[str, ...]:
    """The entries of reasons that still have to be written."""
    wanted = (reason(one.code) for one in warnings if one.needs_reason)
    return tuple(path for path in wanted if not str(entries.get(path, "")).strip())
