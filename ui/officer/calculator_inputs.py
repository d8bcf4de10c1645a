"""What the calculator asks of each segment, in the words and with the fields of form 1A."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from counter_app.dues.model import DuesMonth, PlacementPhase, Programme, QuoteRequest, Sector, Segment
from counter_app.registration.people import SEGMENT_LABELS
from counter_app.settings import Language
from counter_app.shared.errors import OfficeError
from ui.officer.controls import Retranslated, column, label
from ui.officer.form_choices import make_entry
from ui.officer.form_draft import field_at
from ui.officer.form_entries import Entry, Tone
from ui.officer.form_texts import digits_of
from ui.shared.dates import month_span
from ui.shared.field_wording import field_sentence
from ui.shared.wording import pick

INCOME, PROGRAMMES, MONTHS, SECTOR = "monthly_income", "programmes", "months", "sector"
RISK, LABOUR = "risk_group", "labour_intensive"
VALUE, VAT = "project.contract_value", "project.vat_included"
PHASES, SAVINGS = "placement.phases", "placement.jht_monthly"

ASKED: Mapping[Segment, tuple[str, ...]] = MappingProxyType(
    {
        Segment.BPU: (INCOME, PROGRAMMES, MONTHS, SECTOR),
        Segment.PU: (INCOME, PROGRAMMES, RISK, LABOUR, MONTHS),
        Segment.JAKON: (INCOME, VALUE, VAT, PROGRAMMES, MONTHS),
        Segment.PMI: (PHASES, MONTHS, PROGRAMMES, SAVINGS),
    }
)
_TWO = (Programme.JKK.value, Programme.JKM.value)
_FIRST: Mapping[Segment, Mapping[str, object]] = MappingProxyType(
    {
        Segment.BPU: {PROGRAMMES: [*_TWO, Programme.JHT.value], MONTHS: 1, SECTOR: Sector.OTHER.value},
        Segment.PU: {PROGRAMMES: [*_TWO, Programme.JHT.value, Programme.JP.value], MONTHS: 1, RISK: 1},
        Segment.JAKON: {PROGRAMMES: list(_TWO), MONTHS: 1},
        Segment.PMI: {PROGRAMMES: list(_TWO), MONTHS: 24, PHASES: [one.value for one in PlacementPhase]},
    }
)
"""What most people ask for: chosen beforehand, so that an amount is enough for an answer."""
AHEAD = 13
"""From how many months the first one can be chosen."""


class CalculatorInputs(Retranslated):
    """One segment's questions at a time; what two segments both ask stays when the segment changes."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._this_month: DuesMonth | None = None
        self.entries: dict[str, Entry] = {}
        self._kept: dict[str, object] = {}
        self._segment_name, self._month_name = label("soft"), label("soft")
        self.segment, self.month = QComboBox(), QComboBox()
        self._holder = QWidget()
        self._fields = column(self._holder, spacing=2)
        for one in Segment:
            self.segment.addItem("", one.value)
        self.month.setMaxVisibleItems(AHEAD)
        whole = column(self, spacing=3)
        whole.addWidget(self._segment_name)
        whole.addWidget(self.segment)
        whole.addSpacing(10)
        for part in (self._holder, self._month_name, self.month):
            whole.addWidget(part)
        whole.addStretch(1)
        self.changed.connect(self._fit)
        self.segment.currentIndexChanged.connect(lambda _index: self._choose())
        self.month.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._build()

    @property
    def chosen(self) -> Segment:
        return Segment(self.segment.currentData())

    def begin(self, this_month: DuesMonth) -> None:
        """Offer the months from this one on."""
        if self._this_month == this_month:
            return
        self._this_month = this_month
        self.month.blockSignals(True)
        self.month.clear()
        for ahead in range(AHEAD):
            one = this_month.plus(ahead)
            self.month.addItem(month_span(one, one, self._language), str(one))
        self.month.blockSignals(False)

    def word(self, language: Language) -> None:
        self._language = language
        self._segment_name.setText(self.tr("Kind of membership"))
        self._month_name.setText(self.tr("First month"))
        self.segment.setAccessibleName(self._segment_name.text())
        self.month.setAccessibleName(self._month_name.text())
        for index, one in enumerate(Segment):
            self.segment.setItemText(index, pick(SEGMENT_LABELS[one], language))
        for ahead in range(self.month.count()):
            one_month = DuesMonth.parse(str(self.month.itemData(ahead)))
            self.month.setItemText(ahead, month_span(one_month, one_month, language))
        for entry in self.entries.values():
            entry.word(pick(entry.field.label, language), "", language)

    def _choose(self) -> None:
        self._kept |= {path: entry.keep() for path, entry in self.entries.items()}
        self._build()
        self.changed.emit()

    def _build(self) -> None:
        for old in self.entries.values():
            self._fields.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.entries = dict(self._make(self.chosen))
        before: QWidget = self.segment
        for entry in self.entries.values():
            self._fields.addWidget(entry)
            for stop in entry.stops():
                QWidget.setTabOrder(before, stop)
                before = stop
        QWidget.setTabOrder(before, self.month)
        self._fit()
        self.word(self._language)

    def _fit(self) -> None:
        """Ask for the savings only where there are some."""
        savings, programmes = self.entries.get(SAVINGS), self.entries[PROGRAMMES].keep()
        if savings is not None and isinstance(programmes, list):
            savings.setVisible(Programme.JHT.value in programmes)

    def _make(self, segment: Segment) -> Iterator[tuple[str, Entry]]:
        for path in ASKED[segment]:
            field = field_at(path, segment)
            if field is None:
                continue
            entry = make_entry(path, field)
            first = _FIRST[segment].get(path)
            entry.restore(self._kept.get(path, first) if path == INCOME else first)
            entry.edited.connect(self.changed)
            yield path, entry

    def request(self) -> QuoteRequest | None:
        """What is asked; None while the decisive amount is not typed yet."""
        segment, kept = self.chosen, {path: entry.keep() for path, entry in self.entries.items()}
        income, value = _amount(kept.get(INCOME)), _amount(kept.get(VALUE))
        chosen = kept[PROGRAMMES]
        programmes = frozenset(Programme(one) for one in chosen) if isinstance(chosen, list) else frozenset()
        if self._this_month is None or (segment is not Segment.PMI and not (income or value)):
            return None
        months, risk, phases = kept.get(MONTHS), kept.get(RISK), kept.get(PHASES)
        return QuoteRequest(
            segment=segment,
            monthly_income=income,
            programmes=programmes,
            first_month=DuesMonth.parse(str(self.month.currentData())),
            months=months if isinstance(months, int) else 1,
            sector=Sector(str(kept[SECTOR])) if kept.get(SECTOR) else Sector.OTHER,
            risk_group=risk if isinstance(risk, int) else None,
            labour_intensive=kept.get(LABOUR) is True,
            contract_value=value or None,
            vat_included=kept.get(VAT) is True,
            phases=frozenset(PlacementPhase(one) for one in phases) if isinstance(phases, list) else frozenset(),
            jht_monthly=_amount(kept.get(SAVINGS)) if Programme.JHT in programmes else 0,
        )

    def refuse(self, problem: OfficeError) -> bool:
        """Tell what is wrong at its field; whether it has one here."""
        for path, entry in self.entries.items():
            if problem.field and path.rpartition(".")[2] == problem.field and not entry.isHidden():
                entry.say(Tone.ERROR, field_sentence(problem, entry.field, entry.text, self._language))
                return True
        return False

    def mend(self) -> None:
        """Nothing is wrong any more, as far as is known."""
        for entry in self.entries.values():
            entry.say(Tone.HINT, "")

    def take_focus(self) -> None:
        next(iter(self.entries.values())).setFocus()


def _amount(kept: object) -> int:
    """Rupiah out of a typed amount or a chosen one; 0 for none."""
    if isinstance(kept, int):
        return kept
    digits = digits_of(str(kept or ""))
    return int(digits) if digits else 0
