"""Step 1: form 1A is filled in, kept field by field, looked at with every key, and handed over without a mistake."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.dues.model import Segment
from counter_app.payments.desk import CaseDesk
from counter_app.queueing.model import Ticket
from counter_app.registration.drafts import FormDraft
from counter_app.registration.form import Form1A
from counter_app.shared.errors import FormErrors, OfficeError
from ui.officer.controls import Retranslated, column
from ui.officer.form_body import FormBody
from ui.officer.form_draft import (
    HEIRS,
    SEGMENT,
    Draft,
    draft_of,
    filled_in,
    form_of,
    heir_of,
    in_segment,
    new_draft,
    stored_draft,
)
from ui.officer.form_entries import Entry
from ui.officer.form_eye import FormEye
from ui.officer.form_known import Acquaintance
from ui.officer.form_lookup import PersonLookup
from ui.officer.form_messages import mistakes_by_entry
from ui.officer.form_remark import SavedRemark
from ui.officer.form_saving import DraftSaver
from ui.shared.station import Station


class FormPage(Retranslated):
    """`changed` after every change by hand; `offered` carries what was chosen about a known person."""

    changed = Signal()
    offered = Signal(object)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._desk: CaseDesk | None = None
        self._ticket: Ticket | None = None
        self._draft = new_draft()
        """What stands in the fields, also in those that another segment asks for."""
        self.locked = False
        self.body = FormBody(station.speech, station.theme)
        self.saver = DraftSaver(station, self)
        self._remark = SavedRemark(self.saver, station, self.body.head.remark)
        self._lookup = PersonLookup(station, self)
        self.eye = FormEye(station, self.body, self.form)
        whole = column(self, spacing=0)
        whole.addWidget(self.body)
        self.body.edited.connect(self._on_edited)
        self.body.left.connect(self._on_left)
        self.body.reshaped.connect(self._on_reshaped)
        self.body.known.wanted.connect(self.offered)
        self.eye.filled.connect(self._take)
        self.eye.looked.connect(self._look_up)
        self._lookup.met.connect(self._on_met)
        self._lookup.phone_told.connect(self._on_phone)
        self.retranslate()

    def retranslate(self) -> None:
        self.body.words.retranslate()
        self._remark.tell()
        self.eye.show_quote()
        self.eye.say()

    # drafts

    def begin(self, ticket: Ticket, kept: FormDraft | None, desk: CaseDesk, usual: Segment) -> None:
        """Go on with the form of a ticket where it was left, at whatever counter; or begin it."""
        self._ticket = ticket
        self.saver.open(ticket.number, kept)
        self.show_draft(new_draft(usual) if kept is None else stored_draft(kept.entries), desk)

    def show_draft(self, draft: Draft, desk: CaseDesk) -> None:
        """Show what somebody typed, to go on with it."""
        self._fill(draft, desk, locked=False)

    def show_form(self, form: Form1A, desk: CaseDesk) -> None:
        """Show a form that was handed over; nothing in it can be changed."""
        self._fill(draft_of(form.to_dict()), desk, locked=True)

    def _fill(self, draft: Draft, desk: CaseDesk, *, locked: bool) -> None:
        self._desk, self._draft, self.locked = desk, draft, locked
        self.eye.begin(desk, locked=locked, attempted=draft.attempted)
        self._remark.begin(desk.branch.zone, silent=locked)
        self._lookup.forget()
        self.body.known.forget()
        self._restore()
        self.retranslate()
        self.eye.look()
        self.body.verticalScrollBar().setValue(draft.scroll)

    def _restore(self) -> None:
        """Put the draft into the fields."""
        draft, locked = self._draft, self.locked
        self.body.use(draft.segment)
        form = self.body.form
        form.heirs.show_cards(draft.heirs)
        form.heirs.lock(locked=locked)
        for group in form.groups():
            group.tick.setChecked(group.key in draft.opened)
            group.tick.setEnabled(not locked)
        for entry in self.body.entries():
            entry.restore(draft.entries.get(entry.path))
            entry.touched = entry.marked = entry.path in draft.touched
            entry.lock(locked=locked)
        form.heirs.sort()
        self.body.chain()

    def draft(self) -> Draft:
        """What stands in the fields now."""
        self._draft.attempted = self.eye.attempted
        self._draft.scroll = self.body.verticalScrollBar().value()
        return self._draft

    def fill_in(self, form: Form1A, **entries: object) -> None:
        """Take over the empty fields from an older form of the person, and set some."""
        if self._desk is not None:
            self.show_draft(filled_in(self.draft(), draft_of(form.to_dict()), entries), self._desk)
            self._keep(now=True)

    def clear(self) -> None:
        """Keep the form and leave nothing of a person in the fields."""
        self.keep_now()
        self.saver.close()
        self._ticket = None
        if self._desk is not None:
            self._fill(new_draft(), self._desk, locked=False)

    def _keep(self, *, now: bool) -> None:
        if not self.locked and self.draft().dirty:
            self.saver.keep(self._draft.stored(), now=now)

    def keep_now(self) -> None:
        """Keep also the field in hand."""
        self._keep(now=True)

    # what happens in the fields

    def form(self) -> dict[str, object]:
        """The form as it would be handed over now."""
        paths = {entry.path for entry in self.body.shown()}
        entries = {one.path: one.keep() for one in self.body.entries()}
        return form_of(entries, self.body.form.segment, paths.__contains__)

    def _take(self, entry: Entry) -> None:
        self._draft.entries[entry.path] = entry.keep()

    def _on_edited(self, entry: Entry) -> None:
        entry.touched = True
        self._draft.touched.add(entry.path)
        self.eye.changed(entry)
        self._take(entry)
        if entry.path == SEGMENT:
            self._choose(Segment(str(entry.keep())))
        self.eye.look()
        self._keep(now=False)
        self.changed.emit()

    def _choose(self, segment: Segment) -> None:
        """Ask what another segment asks; what both know stays, the rest waits to be shown again."""
        self._draft.entries[SEGMENT] = self.body.form.segment.value
        self._draft = in_segment(self._draft, segment)
        self._restore()

    def _on_left(self, entry: Entry) -> None:
        self._take(entry)
        if heir_of(entry.path) is not None:
            self.body.form.heirs.sort()
        if entry.touched and not entry.marked:
            entry.marked = True
            self.eye.say()
        self._keep(now=True)

    def _on_reshaped(self) -> None:
        heirs = self.body.form.heirs
        kept = {path: value for path, value in self._draft.entries.items() if heir_of(path) is None}
        touched = {path for path in self._draft.touched if heir_of(path) is None}
        self._draft.entries = kept | {entry.path: entry.keep() for entry in heirs.entries()}
        self._draft.touched = touched | {entry.path for entry in heirs.entries() if entry.touched}
        self._draft.heirs = len(heirs.cards)
        self._draft.opened -= {group.key for group in self.body.form.groups()}
        self._draft.opened |= {group.key for group in self.body.form.groups() if group.tick.isChecked()}
        self._draft.touched.add(HEIRS)
        self.eye.look()
        self._keep(now=True)
        self.changed.emit()

    # who the person is

    def _look_up(self) -> None:
        seen = self.eye.seen
        if self.locked or seen is None or self._ticket is None:
            return
        nik = seen.nik.nik if seen.nik is not None and seen.nik.valid else ""
        self._lookup.look(nik, self._ticket.id)
        phone = self.body.entry("phone")
        right = phone is not None and not mistakes_by_entry(seen.errors, ["phone"])
        self._lookup.look_at_phone(phone.text if phone is not None and right else "", nik)

    def _on_met(self, known: Acquaintance | None) -> None:
        if known is None or self._desk is None:
            self.body.known.forget()
        else:
            self.body.known.tell(known, self._desk.branch, self._station.speech.language)
        self.body.chain()

    def _on_phone(self) -> None:
        self.eye.phone_in_use = self._lookup.phone_in_use
        self.eye.look()

    # handing over

    def submit(self) -> dict[str, object] | None:
        """The form, or None after all mistakes were shown and the keyboard put at the first one."""
        self.eye.attempted = True
        self.eye.look()
        if not self.mistake_count:
            return self.form()
        self.show_first_mistake()
        self._keep(now=True)
        return None

    @property
    def mistake_count(self) -> int:
        return len(self.eye.mistakes())

    def refuse(self, problem: OfficeError) -> bool:
        """Show what the office refused at its field; whether a field was found for it."""
        problems = problem.problems if isinstance(problem, FormErrors) else (problem,)
        refused = mistakes_by_entry(problems, [entry.path for entry in self.body.shown()])
        self.eye.refused = refused
        self.eye.say()
        if refused:
            self.show_first_mistake()
        return bool(refused)

    def show_first_mistake(self) -> None:
        first = next((entry for entry in self.body.shown() if entry.wrong), None)
        if first is not None:
            self.go_to(first)

    def go_to(self, entry: QWidget) -> None:
        entry.setFocus()
        self.body.ensureWidgetVisible(entry, 0, 80)
        if entry is next(self.body.form.shown()):
            self.body.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """To the first field that still has to be filled in."""
        if self.locked:
            self.body.setFocus()
            return
        self.go_to(next(self.eye.missing(), None) or next(self.body.form.shown()))
