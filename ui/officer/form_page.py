"""Step 1: form 1A is filled in, looked at with every key, and handed over without a mistake."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counter_app.dues.model import Quote, QuoteRequest
from counter_app.payments.desk import CaseDesk, estimate_dues
from counter_app.registration.form import Form1A
from counter_app.registration.glance import Glance, glance
from counter_app.shared.errors import FormErrors, OfficeError
from ui.officer.controls import Retranslated, column
from ui.officer.form_body import FormBody
from ui.officer.form_draft import Draft, draft_of, form_of, new_draft
from ui.officer.form_entries import Entry, Tone
from ui.officer.form_hints import FormHints
from ui.officer.form_layout import Part, reason
from ui.officer.form_messages import mistakes_by_entry, open_reasons
from ui.officer.form_texts import shown
from ui.shared.field_wording import field_sentence
from ui.shared.station import Station
from ui.shared.wording import sentence


class FormPage(Retranslated):
    """`changed` after every change by hand."""

    changed = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._desk: CaseDesk | None = None
        self._glance: Glance | None = None
        self._quote: Quote | None = None
        self._asked: QuoteRequest | None = None
        self._refused: dict[str, OfficeError] = {}
        self._prefilled: set[str] = set()
        self._attempted = False
        self.locked = False
        self.body = FormBody(station.speech)
        self._hints = FormHints(station.speech)
        whole = column(self, spacing=0)
        whole.addWidget(self.body)
        self.body.edited.connect(self._on_edited)
        self.body.left.connect(self._on_left)
        self.body.reshaped.connect(self._on_reshaped)
        self.retranslate()

    def retranslate(self) -> None:
        self.body.words.retranslate()
        remark = "" if self.locked else self.tr("not handed over yet · entries are kept in this window")
        self.body.sections[Part.IDENTITY].remark.setText(remark)
        self._show_quote()
        self._say()

    # drafts

    def show_draft(self, draft: Draft, desk: CaseDesk) -> None:
        """Go on with a form where it was left."""
        self._fill(draft, desk, locked=False)

    def show_form(self, form: Form1A, desk: CaseDesk) -> None:
        """Show a form that was handed over; nothing in it can be changed."""
        self._fill(draft_of(form.to_dict()), desk, locked=True)

    def _fill(self, draft: Draft, desk: CaseDesk, *, locked: bool) -> None:
        self._desk, self.locked, self._attempted = desk, locked, draft.attempted
        self._refused, self._prefilled, self._quote, self._asked = {}, set(), None, None
        self.body.heirs.show_cards(draft.heirs)
        self.body.heirs.lock(locked=locked)
        for box in self.body.sections.values():
            for group in box.groups:
                group.tick.setChecked(group.key in draft.opened)
                group.tick.setEnabled(not locked)
        for entry in self.body.entries():
            entry.restore(draft.entries.get(entry.path))
            entry.touched = entry.marked = entry.path in draft.touched
            entry.lock(locked=locked)
        self.retranslate()
        self._look()
        self.body.verticalScrollBar().setValue(draft.scroll)

    def draft(self) -> Draft:
        """What stands in the fields now."""
        groups = (group for box in self.body.sections.values() for group in box.groups)
        return Draft(
            entries={entry.path: entry.keep() for entry in self.body.entries()},
            heirs=len(self.body.heirs.cards),
            opened={group.key for group in groups if group.tick.isChecked()},
            touched={entry.path for entry in self.body.entries() if entry.touched},
            attempted=self._attempted,
            scroll=self.body.verticalScrollBar().value(),
        )

    def clear(self) -> None:
        """Leave nothing of a person in the fields."""
        if self._desk is not None:
            self._fill(new_draft(), self._desk, locked=False)

    # looking

    def form(self) -> dict[str, object]:
        """The form as it would be handed over now."""
        paths = {entry.path for entry in self.body.shown()}
        return form_of({one.path: one.keep() for one in self.body.entries()}, paths.__contains__)

    def _on_edited(self, entry: Entry) -> None:
        entry.touched = True
        self._prefilled.discard(entry.path)
        self._refused.pop(entry.path, None)
        self._look()
        self.changed.emit()

    def _on_left(self, entry: Entry) -> None:
        if entry.touched and not entry.marked:
            entry.marked = True
            self._say()

    def _on_reshaped(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Look at the whole form, show the rows that it needs, and say what is known."""
        if self._desk is None:
            return
        self._glance = glance(self.form(), self._desk.today, self._desk.branch)
        if self._reshape(self._glance) or self._prefill(self._glance):
            self._glance = glance(self.form(), self._desk.today, self._desk.branch)
        self._estimate(self._glance.dues)
        self._say()

    def _reshape(self, seen: Glance) -> bool:
        """Show the conditional rows that are needed; whether one of them came or went."""
        wanted: set[str] = set(seen.needed | {reason(one.code) for one in seen.warnings if one.needs_reason})
        if self.locked:
            given = {entry.path for entry in self.body.entries() if entry.text}
            wanted = given | {path.partition(".")[0] for path in given}
        guardian = self.body.sections[Part.GUARDIAN]
        parts = [(one.when, one) for one in self.body.rows() if one.when is not None] + [("guardian", guardian)]
        moved = False
        for key, box in parts:
            moved |= (key in wanted) is box.isHidden()
            box.setVisible(key in wanted)
        self.body.preface.setVisible(not guardian.isHidden())
        return moved

    def _prefill(self, seen: Glance) -> bool:
        """Take birth date and sex from the NIK, unless the officer typed them."""
        if self.locked or seen.nik is None or not seen.nik.valid:
            return False
        known = {"birth_date": seen.nik.birth_date, "sex": seen.nik.sex}
        filled = False
        for entry in self.body.entries():
            value = known.get(entry.path)
            if value is None or entry.touched:
                continue
            text = shown(entry.field.kind, value)
            self._prefilled.add(entry.path)
            if entry.keep() != text:
                entry.restore(text)
                filled = True
        return filled

    def _estimate(self, request: QuoteRequest | None) -> None:
        """Have the dues reckoned in the background; only the answer to the latest question shows."""
        if request == self._asked:
            return
        self._asked = request
        if request is None:
            self._on_quote(request, None)
        else:
            self._station.read(
                estimate_dues,
                request,
                then=partial(self._on_quote, request),
                refused=lambda _problem: self._on_quote(request, None),
            )

    def _on_quote(self, request: QuoteRequest | None, quote: Quote | None) -> None:
        if request == self._asked and isValid(self):
            self._quote = quote
            self._show_quote()
            self._say()

    def _show_quote(self) -> None:
        words, total = self._hints.quote(self._quote)
        self.body.quote.words.setText(words)
        self.body.quote.total.setText(total)

    # saying

    def _mistakes(self) -> dict[str, str]:
        """What is wrong at each entry, whether it shows already or not."""
        if self._glance is None or self.locked:
            return {}
        shown_now = {entry.path: entry for entry in self.body.shown()}
        language = self._station.speech.language
        found = {
            path: field_sentence(error, shown_now[path].field, shown_now[path].text, language)
            for path, error in mistakes_by_entry(self._glance.errors, shown_now).items()
        }
        kept = {path: entry.keep() for path, entry in shown_now.items()}
        for path in open_reasons(self._glance.warnings, kept):
            found.setdefault(path, self.tr("Say in a few words why the entry is right all the same"))
        return found | {path: sentence(error, language) for path, error in self._refused.items()}

    def _say(self) -> None:
        if self._glance is None:
            return
        mistakes = self._mistakes()
        hints = {} if self.locked else self._hints.of(self._glance, self._quote, self._prefilled)
        for entry in self.body.entries():
            if entry.path in mistakes and (self._attempted or entry.marked or entry.path in self._refused):
                entry.say(Tone.ERROR, mistakes[entry.path])
            else:
                entry.say(*hints.get(entry.path, (Tone.HINT, "")))
        self.body.heirs.message.setText(hints.get("heirs", (Tone.HINT, ""))[1])

    def submit(self) -> dict[str, object] | None:
        """The form, or None after all mistakes were shown and the keyboard put at the first one."""
        self._attempted = True
        self._look()
        if not self.mistake_count:
            return self.form()
        self.show_first_mistake()
        return None

    @property
    def mistake_count(self) -> int:
        return len(self._mistakes())

    def refuse(self, problem: OfficeError) -> bool:
        """Show what the office refused at its field; whether a field was found for it."""
        problems = problem.problems if isinstance(problem, FormErrors) else (problem,)
        self._refused = mistakes_by_entry(problems, [entry.path for entry in self.body.shown()])
        self._say()
        if self._refused:
            self.show_first_mistake()
        return bool(self._refused)

    def show_first_mistake(self) -> None:
        first = next((entry for entry in self.body.shown() if entry.wrong), None)
        if first is not None:
            self.go_to(first)

    def go_to(self, entry: QWidget) -> None:
        entry.setFocus()
        self.body.ensureWidgetVisible(entry, 0, 80)
        if entry is next(self.body.shown()):
            self.body.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """To the first field that is still empty."""
        if self.locked:
            self.body.setFocus()
            return
        free = (one for one in self.body.shown() if not one.keep())
        first = next(free, None) or next(self.body.shown())
        self.go_to(first)
