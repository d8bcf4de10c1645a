"""A form keeps itself in the database while it is typed: only what changed, and once more after a failure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from counter_app.registration.drafting import keep_draft
from counter_app.registration.drafts import FormDraft
from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.station import Station

PAUSE_MS = 800
"""So long after the last key a field is kept though it was not left."""

Entries = dict[str, object]


class DraftSaver(QObject):
    """Drafts by the number of their ticket. `changed` when something was kept, or could not be.

    What an office that cannot be reached did not take stays here until it is there again, also when another ticket is
    in hand by then.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._ticket = ""
        self._kept: Entries = {}
        """What the database holds for the ticket in hand, or will when what is under way has arrived."""
        self._waiting: dict[str, Entries] = {}
        """Changes that are not under way, by ticket; None removes a path."""
        self._under_way: dict[str, Entries] = {}
        self.saved_at: datetime | None = None
        self.problem: OfficeError | Unavailable | None = None
        self._held = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        station.available.connect(self._on_available)
        station.unavailable.connect(self._on_unavailable)

    def open(self, ticket: str, draft: FormDraft | None) -> None:
        """Keep the form of this ticket from now on."""
        self.flush()
        self._ticket = ticket
        self._kept = {} if draft is None else dict(draft.entries)
        self.saved_at = None if draft is None else draft.changed_at
        self.problem = None
        self.changed.emit()

    def keep(self, entries: Mapping[str, object], *, now: bool) -> None:
        """Keep what differs from what was kept before: at once, or after a short pause."""
        if not self._ticket:
            return
        changes = {path: value for path, value in entries.items() if self._kept.get(path) != value}
        changes |= {path: None for path in self._kept if path not in entries}
        if changes:
            self._kept = dict(entries)
            self._waiting[self._ticket] = self._waiting.get(self._ticket, {}) | changes
        if now:
            self.flush()
        elif changes:
            self._pause.start()

    def forget(self) -> None:
        """The form was handed over, or its visit is over: what is not kept yet is not wanted any more."""
        self._pause.stop()
        self._held = False
        self._waiting.pop(self._ticket, None)
        self._ticket, self._kept, self.saved_at, self.problem = "", {}, None, None
        self.changed.emit()

    def close(self) -> None:
        """Another ticket comes: keep what waits, now or as soon as the office is there."""
        self.flush()
        self._ticket, self._kept, self.saved_at, self.problem = "", {}, None, None
        self.changed.emit()

    def hold(self) -> None:
        """Keep nothing while the form is being handed over: its draft goes with that."""
        self._pause.stop()
        self._held = True

    def release(self) -> None:
        self._held = False
        self.flush()

    @property
    def failed(self) -> bool:
        """Whether something of the ticket in hand could not be kept."""
        return self.problem is not None

    def flush(self) -> None:
        """Keep now what waits."""
        self._pause.stop()
        if self._held:
            return
        for ticket in tuple(self._waiting):
            if ticket not in self._under_way:
                self._send(ticket)

    def _send(self, ticket: str) -> None:
        changes = self._waiting.pop(ticket)
        self._under_way[ticket] = changes

        def done(draft: FormDraft) -> None:
            if not isValid(self):
                return
            self._under_way.pop(ticket, None)
            if ticket == self._ticket:
                self.saved_at, self.problem = draft.changed_at, None
            if ticket in self._waiting and not self._pause.isActive() and not self._held:
                self._send(ticket)
            self.changed.emit()

        def refused(problem: OfficeError) -> None:
            """The visit is over: what was typed stands in the form all the same."""
            if not isValid(self):
                return
            self._under_way.pop(ticket, None)
            if ticket == self._ticket:
                self.problem = problem
            self.changed.emit()

        self._station.run(keep_draft, ticket, changes, then=done, refused=refused)

    def _on_unavailable(self, failure: Unavailable) -> None:
        """What was under way may be lost; keeping it twice does no harm."""
        for ticket, changes in self._under_way.items():
            self._waiting[ticket] = changes | self._waiting.get(ticket, {})
        self._under_way.clear()
        if self._waiting:
            self.problem = failure if self._ticket in self._waiting else self.problem
            self.changed.emit()

    def _on_available(self) -> None:
        if self._waiting and not self._under_way and not self._pause.isActive():
            self.flush()
