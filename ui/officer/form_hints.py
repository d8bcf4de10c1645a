"""What is known about a form while it is typed: the NIK decoded, the sector, the base of the dues, doubts."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject

from counter_app.dues.model import Quote
from counter_app.registration.finding_labels import NIK_FINDING_LABELS, WARNING_LABELS
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.registration.glance import Glance
from counter_app.registration.nik import NikCheck
from counter_app.registration.people import SEX_LABELS
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah
from ui.officer.form_entries import Tone
from ui.shared.dates import month_span, plain_date
from ui.shared.language import Speech
from ui.shared.wording import pick

Hint = tuple[Tone, str]
DOUBT_LABELS: Mapping[str, Label] = {**NIK_FINDING_LABELS, **WARNING_LABELS}
_SECTORS = {choice.value: choice.label for field in FORM_FIELDS if field.key == "sector" for choice in field.choices}


class FormHints(QObject):
    """Hints by the path of their entry."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech

    def of(self, seen: Glance, quote: Quote | None, prefilled: Collection[str]) -> dict[str, Hint]:
        hints: dict[str, Hint] = {path: (Tone.HINT, self.tr("filled in from the NIK")) for path in prefilled}
        if seen.nik is not None and seen.nik.valid:
            hints["nik"] = (Tone.OK, self._decoded(seen.nik))
        if seen.job is not None:
            hints["occupation"] = (Tone.HINT, self._job(seen))
        elif "sector" in seen.needed:
            hints["occupation"] = (Tone.HINT, self.tr("not in the catalogue: choose the sector below"))
        if quote is not None:
            base = self.tr("dues are reckoned from {base}").format(base=format_rupiah(quote.base))
            hints["monthly_income"] = (Tone.HINT, base)
        doubts: dict[str, list[str]] = {}
        for warning in seen.warnings:
            words = pick(DOUBT_LABELS[warning.code.value], self._speech.language)
            doubts.setdefault(warning.field, []).append(words)
        for path, words_here in doubts.items():
            text = ", ".join(words_here)
            hints[path] = (Tone.DOUBT, f"{text[:1].upper()}{text[1:]}")
        return hints

    def _decoded(self, check: NikCheck) -> str:
        language = self._speech.language
        parts = [
            "" if check.province is None else check.province.name,
            "" if check.sex is None else pick(SEX_LABELS[check.sex], language).lower(),
            "" if check.birth_date is None else plain_date(check.birth_date, language),
        ]
        return f"✓ {' · '.join(part for part in parts if part)}"

    def _job(self, seen: Glance) -> str:
        job = seen.job
        if job is None or job.sector is None:
            return self.tr("The sector is open: choose it below")
        sector = pick(_SECTORS[job.sector], self._speech.language).lower()
        if job.jht_required:
            return self.tr("sector: {sector} · JHT is compulsory").format(sector=sector)
        return self.tr("sector: {sector}").format(sector=sector)

    def quote(self, quote: Quote | None) -> tuple[str, str]:
        """What the dues come to, and the total."""
        if quote is None:
            return self.tr("Income, programmes and months decide the dues."), ""
        months = month_span(quote.months[0].month, quote.months[-1].month, self._speech.language)
        words = self.tr("Dues for {months}").format(months=months)
        if quote.saving:
            saved = self.tr("normally {normal}, saves {saving}").format(
                normal=format_rupiah(quote.normal_total), saving=format_rupiah(quote.saving)
            )
            words = f"{words}\n{saved}"
        return words, format_rupiah(quote.total)
