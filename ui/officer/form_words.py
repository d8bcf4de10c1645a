"""The words of form 1A: titles, labels, and what is told of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.dues.model import Segment
from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.fields import Kind, Need
from counter_app.registration.form_warnings import NEEDS_REASON
from counter_app.registration.model import GUARDIAN_PREFACE
from ui.officer.controls import Retranslated
from ui.officer.form_choices import TickEntry
from ui.officer.form_draft import REASONS, fields_of
from ui.officer.form_hints import DOUBT_LABELS
from ui.officer.form_layout import Part
from ui.shared.wording import pick

if TYPE_CHECKING:
    from ui.officer.form_body import FormBody
    from ui.officer.form_entries import Entry


class FormWords(Retranslated):
    """Puts the words of the form; takes no room."""

    def __init__(self, body: FormBody) -> None:
        super().__init__()
        self._body = body
        self._needed: frozenset[str] = frozenset()
        self.setFixedHeight(0)

    def retranslate(self) -> None:
        body, form = self._body, self._body.form
        titles = self._titles()
        for part, box in form.sections.items():
            box.title.setText(titles[part])
            for group in box.groups:
                group.tick.setText(self._group(group.key))
        form.preface.setText(pick(GUARDIAN_PREFACE, body.language))
        form.sections[Part.HEIRS].explain(form.heirs.order_told(body.language))
        body.head.word(body.language)
        for entry in form.entries():
            self.name(entry)

    def _titles(self) -> dict[Part, str]:
        jakon = self._body.form.segment is Segment.JAKON
        return {
            Part.IDENTITY: self.tr("Identity as on the identity card"),
            Part.ADDRESS: self.tr("Address as on the identity card"),
            Part.CONTACT: self.tr("Contact"),
            Part.EMPLOYER: self.tr("Contractor") if jakon else self.tr("Employer"),
            Part.PROJECT: self.tr("Construction project"),
            Part.PLACEMENT: self.tr("Work abroad"),
            Part.WORK: self.tr("Work and income"),
            Part.DUES: self.tr("Programmes and dues"),
            Part.HEIRS: self.tr("Heirs"),
            Part.GUARDIAN: self.tr("Parent or guardian (applicant under 18)"),
            Part.STATEMENTS: self.tr("Statements and consent of the applicant"),
            Part.OTHER: self.tr("About this application"),
        }

    def _group(self, key: str) -> str:
        if key == "sponsor":
            return self.tr("Somebody else pays or registers (sponsor)")
        return pick(fields_of(self._body.form.segment)[key].label, self._body.language)

    def need(self, needed: frozenset[str]) -> None:
        """Which conditional fields must be given now: the others may stay empty."""
        moved = needed ^ self._needed
        self._needed = needed
        for entry in self._body.form.entries():
            if entry.path in moved:
                self.name(entry)

    def name(self, entry: Entry) -> None:
        language = self._body.language
        if entry.path.startswith(f"{REASONS}."):
            doubt = pick(DOUBT_LABELS[entry.field.key], language)
            free = entry.field.key not in NEEDS_REASON
            words = self.tr("Officer's reason: {doubt}").format(doubt=doubt)
            entry.word(words, self.tr("(optional)") if free else "", language)
            return
        need = entry.field.needs[self._body.form.segment]
        free = need is Need.OPTIONAL or (need is Need.CONDITIONAL and entry.path not in self._needed)
        free = free and entry.field.kind is not Kind.BOOLEAN and not entry.field.default
        entry.word(pick(entry.field.label, language), self.tr("(optional)") if free else "", language)
        if isinstance(entry, TickEntry) and entry.path.startswith("consents."):
            entry.explain(pick(consent_text(ConsentPurpose(entry.field.key)).text, language))
