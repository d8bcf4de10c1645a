"""Looks at form 1A with every key: which rows it needs, what can be filled in, what it costs, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counter_app.dues.model import Quote, QuoteRequest, Segment
from counter_app.payments.desk import CaseDesk, estimate_dues
from counter_app.registration.glance import Glance, glance
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.officer.form_body import FormBody
from ui.officer.form_choices import ChoiceEntry
from ui.officer.form_entries import Entry, Tone
from ui.officer.form_hints import FormHints
from ui.officer.form_layout import Part, reason
from ui.officer.form_messages import mistakes_by_entry, open_reasons
from ui.officer.form_texts import shown
from ui.shared.field_wording import field_sentence
from ui.shared.station import Station
from ui.shared.wording import sentence

Form = dict[str, object]


class FormEye(QObject):
    filled = Signal(object)
    """An `Entry` that was filled in from another one."""
    looked = Signal()

    def __init__(self, station: Station, body: FormBody, form: Callable[[], Form]) -> None:
        super().__init__(body)
        self._station = station
        self._body = body
        self._form = form
        self._hints = FormHints(station.speech)
        self._desk: CaseDesk | None = None
        self._quote: Quote | None = None
        self._asked: QuoteRequest | None = None
        self._prefilled: set[str] = set()
        self._must: tuple[str, ...] = ()
        """Programmes that this applicant has to take, once they were asked for."""
        self.seen: Glance | None = None
        self.locked = False
        self.attempted = False
        self.phone_in_use = False
        self.refused: dict[str, OfficeError] = {}
        """What the office refused, by the entry it is about."""

    def begin(self, desk: CaseDesk, *, locked: bool, attempted: bool) -> None:
        """Look at another form from now on."""
        self._desk, self.locked, self.attempted = desk, locked, attempted
        self._quote = self._asked = None
        self._must, self.phone_in_use = (), False
        self.refused, self._prefilled = {}, set()

    def changed(self, entry: Entry) -> None:
        """Somebody wrote into an entry: what was said of it is not true any more."""
        self._prefilled.discard(entry.path)
        self.refused.pop(entry.path, None)

    # looking

    def look(self) -> None:
        """Look at the whole form, show the rows that it needs, and say what is known."""
        if self._desk is None:
            return
        self.seen = self._glance(self._desk)
        if self._reshape(self.seen) or self._prefill(self.seen):
            self.seen = self._glance(self._desk)
            self._reshape(self.seen)
        self._estimate(self.seen.dues)
        self.show_quote()
        self.say()
        self.looked.emit()

    def _glance(self, desk: CaseDesk) -> Glance:
        return glance(self._form(), desk.today, desk.branch, phone_in_use=self.phone_in_use)

    def _reshape(self, seen: Glance) -> bool:
        """Show the conditional rows and entries that are needed; whether one of them came or went."""
        body = self._body
        wanted: set[str] = set(seen.needed | {reason(one.code) for one in seen.warnings})
        if self.locked:
            given = {entry.path for entry in body.entries() if not entry.empty}
            wanted = given | {path.partition(".")[0] for path in given}
        moved = False
        for key, part in body.form.conditional():
            moved |= (key in wanted) is part.isHidden()
            part.setVisible(key in wanted)
        body.form.preface.setVisible(Part.GUARDIAN in body.form.sections and "guardian" in wanted)
        body.words.need(frozenset(wanted))
        return moved

    def _prefill(self, seen: Glance) -> bool:
        """Fill in what another entry tells, unless the officer typed it; whether that changed something."""
        if self.locked:
            return False
        filled = False
        for path, value in self._told(seen).items():
            entry = self._body.entry(path)
            if entry is None or entry.touched:
                continue
            if path != "programmes":
                self._prefilled.add(path)
            if entry.keep() != value:
                entry.restore(value)
                self.filled.emit(entry)
                filled = True
        return filled

    def _told(self, seen: Glance) -> Mapping[str, object]:
        """Birth date and sex from the NIK; the programmes that the applicant has to take."""
        told: dict[str, object] = {}
        if seen.nik is not None and seen.nik.valid:
            if seen.nik.birth_date is not None:
                entry = self._body.entry("birth_date")
                told["birth_date"] = "" if entry is None else shown(entry.field.kind, seen.nik.birth_date)
            if seen.nik.sex is not None:
                told["sex"] = seen.nik.sex.value
        lacking = next((one for one in seen.errors if one.code is ErrorCode.PROGRAMME_MISSING), None)
        programmes = self._body.entry("programmes")
        if lacking is not None and programmes is not None:
            must, chosen = lacking.details.get("mandatory"), programmes.keep()
            if isinstance(must, tuple) and isinstance(chosen, list):
                self._must = must
                told["programmes"] = [
                    one.value for one in programmes.field.choices if one.value in must or one.value in chosen
                ]
        return told

    # the dues

    def _estimate(self, request: QuoteRequest | None) -> None:
        """Have the dues reckoned in the background; only the answer to the latest question shows."""
        if request == self._asked and (request is not None or self._quote is None):
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
            self.show_quote()
            self.say()

    def show_quote(self) -> None:
        form = self._body.form
        notes = () if self.seen is None else self._hints.of_dues(self.seen)
        form.quote.show_quote(self._quote, form.segment, self._station.speech.language, *notes)

    # saying

    def mistakes(self) -> dict[str, str]:
        """What is wrong at each entry, whether it shows already or not."""
        if self.seen is None or self.locked:
            return {}
        shown_now = {entry.path: entry for entry in self._body.shown()}
        language = self._station.speech.language
        found = {
            path: field_sentence(error, shown_now[path].field, shown_now[path].text, language)
            for path, error in mistakes_by_entry(self.seen.errors, shown_now).items()
        }
        kept = {path: entry.keep() for path, entry in shown_now.items()}
        for path in open_reasons(self.seen.warnings, kept):
            found.setdefault(path, self.tr("Say in a few words why the entry is right all the same"))
        return found | {path: sentence(error, language) for path, error in self.refused.items()}

    def missing(self) -> Iterator[Entry]:
        """The entries that must be filled in and are empty, in the order of the form."""
        shown_now = list(self._body.shown())
        wrong = mistakes_by_entry(() if self.seen is None else self.seen.errors, [one.path for one in shown_now])
        return (one for one in shown_now if one.path in wrong and one.empty)

    def say(self) -> None:
        if self.seen is None:
            return
        form = self._body.form
        mistakes = self.mistakes()
        hints = {} if self.locked else self._hints.of(self.seen, form.segment, self._quote, self._prefilled, self._must)
        for entry in self._body.entries():
            if entry.path in mistakes and (self.attempted or entry.marked or entry.path in self.refused):
                entry.say(Tone.ERROR, mistakes[entry.path])
            else:
                entry.say(*hints.get(entry.path, (Tone.HINT, "")))
        form.heirs.message.setText(hints.get("heirs", (Tone.HINT, ""))[1])
        self._say_sector(self.seen)

    def _say_sector(self, seen: Glance) -> None:
        """Which sector holds while none is chosen."""
        entry = self._body.entry("sector")
        if isinstance(entry, ChoiceEntry):
            sector = self._hints.sector(seen)
            entry.say_unchosen(self.tr("by the occupation: {sector}").format(sector=sector) if sector else "")

    @property
    def segment(self) -> Segment:
        return self._body.form.segment
