"""What is known about a form while it is typed: the NIK decoded, the sector, the base of the dues, doubts."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject

from counter_app.dues.model import Quote, Segment
from counter_app.registration.finding_labels import INFO_LABELS, NIK_FINDING_LABELS, WARNING_LABELS
from counter_app.registration.form_warnings import InfoCode
from counter_app.registration.glance import Glance
from counter_app.registration.nik import NikCheck
from counter_app.registration.people import SEX_LABELS
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah
from ui.officer.form_draft import fields_of
from ui.officer.form_entries import Tone
from ui.shared.dates import plain_date
from ui.shared.language import Speech
from ui.shared.wording import pick

Hint = tuple[Tone, str]
DOUBT_LABELS: Mapping[str, Label] = {**NIK_FINDING_LABELS, **WARNING_LABELS}
_PLACES = {
    InfoCode.NIK_ADDRESS_DIFFERS: "address.province",
    InfoCode.REGENCY_WITHOUT_LETTERS: "address.regency",
    InfoCode.GROUP_OF_TEN: "organisation.name",
}
_OF_DUES = frozenset({InfoCode.JKP_INCLUDED, InfoCode.JKP_NOT_INCLUDED})
_SECTORS = {choice.value: choice.label for choice in fields_of(Segment.BPU)["sector"].choices}


class FormHints(QObject):
    """Hints by the path of their entry."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech

    def of(
        self,
        seen: Glance,
        segment: Segment,
        quote: Quote | None,
        prefilled: Collection[str],
        must: Collection[str] = (),
    ) -> dict[str, Hint]:
        """`must` are programmes that were found to be compulsory for this applicant."""
        hints: dict[str, Hint] = {path: (Tone.HINT, self.tr("filled in from the NIK")) for path in prefilled}
        if seen.nik is not None and seen.nik.valid:
            hints["nik"] = (Tone.OK, self._decoded(seen.nik))
        if must:
            hints["programmes"] = (
                Tone.HINT,
                self.tr("compulsory for this employer: {programmes}").format(programmes=", ".join(must)),
            )
        if segment is Segment.BPU:
            hints |= self._of_work(seen)
        if segment is Segment.PU:
            hints["risk_group"] = (
                Tone.HINT,
                self.tr("As in the employer's registration (NPP); kinds of business by group: PP 82/2019, annex I."),
            )
            hints["labour_intensive"] = (
                Tone.HINT,
                self.tr("Food, textiles, clothing, leather, toys, furniture: JKK is less while a relief is in force."),
            )
        if quote is not None and quote.base:
            base = self.tr("dues are reckoned from {base}").format(base=format_rupiah(quote.base))
            hints["monthly_income"] = (Tone.HINT, base)
        return hints | self._notes(seen) | self._doubts(seen)

    def _notes(self, seen: Glance) -> dict[str, Hint]:
        """What is good to know, at the field that it is about."""
        return {_PLACES[one]: (Tone.HINT, self._note(one)) for one in seen.infos if one in _PLACES}

    def _note(self, code: InfoCode) -> str:
        return pick(INFO_LABELS[code.value], self._speech.language)

    def of_dues(self, seen: Glance) -> tuple[str, ...]:
        """What is good to know about the dues."""
        return tuple(self._note(one) for one in seen.infos if one in _OF_DUES)

    def _doubts(self, seen: Glance) -> dict[str, Hint]:
        doubts: dict[str, list[str]] = {}
        for warning in seen.warnings:
            words = pick(DOUBT_LABELS[warning.code.value], self._speech.language)
            doubts.setdefault(warning.field, []).append(words)
        told = {path: ", ".join(words) for path, words in doubts.items()}
        return {path: (Tone.DOUBT, f"{text[:1].upper()}{text[1:]}") for path, text in told.items()}

    def _decoded(self, check: NikCheck) -> str:
        language = self._speech.language
        parts = [
            "" if check.province is None else check.province.name,
            "" if check.sex is None else pick(SEX_LABELS[check.sex], language).lower(),
            "" if check.birth_date is None else plain_date(check.birth_date, language),
        ]
        return f"✓ {' · '.join(part for part in parts if part)}"

    def _of_work(self, seen: Glance) -> dict[str, Hint]:
        if seen.job is None:
            if "sector" not in seen.needed:
                return {}
            return {"occupation": (Tone.HINT, self.tr("not in the catalogue: choose the sector below"))}
        if seen.job.sector is None:
            return {"occupation": (Tone.HINT, self.tr("The sector is open: choose it below"))}
        hints = {"occupation": (Tone.HINT, self.tr("sector: {sector}").format(sector=self.sector(seen)))}
        if seen.job.jht_required:
            why = self.tr("JHT is compulsory: the business has workers of its own (Permenaker 5/2021)")
            hints["programmes"] = (Tone.HINT, why)
        return hints

    def sector(self, seen: Glance) -> str:
        """The sector of the occupation; empty while it is not known."""
        if seen.job is None or seen.job.sector is None:
            return ""
        return pick(_SECTORS[seen.job.sector], self._speech.language).lower()
