"""When the branch is open: the week, Ramadan, single days, and how many tickets a day."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from counter_app.queueing.hours import Basis, Day
from counter_app.queueing.hours_labels import BASIS_LABELS
from counter_app.queueing.model import Service
from counter_app.queueing.operations.opening_hours import clear_special_hours
from counter_app.shared.changes import Part
from counter_app.shared.errors import FormErrors, OfficeError
from counter_app.staff.model import Permission
from counter_app.staff.operations import change_settings
from ui.dashboard.hours_dialogs import QuotaDialog, SpecialDialog
from ui.dashboard.hours_form import HoursForm
from ui.dashboard.hours_state import Hours, local_dates, look
from ui.shared.controls import label, primary, row
from ui.shared.dates import long_date
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Listing
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick, service_name

_SIGNS = {
    Basis.WEEKDAY: ("", ""),
    Basis.RAMADAN: ("ph.moon-stars", "primary"),
    Basis.SPECIAL: ("ph.star", "primary"),
    Basis.HOLIDAY: ("ph.flag", "danger"),
    Basis.CLOSED_DAY: ("ph.x-circle", "danger"),
}


class HoursPage(Page):
    parts = (Part.SETTINGS, Part.QUEUE)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.hours: Hours | None = None
        self._reading = Reading(model, look, self._show)
        self._cards = (Card(), Card(), Card())
        self.form = HoursForm()
        self.coming, self.quotas = Listing(self.theme), Listing(self.theme)
        self.save, self.undo = primary(QPushButton()), QPushButton()
        self.special, self.plain = QPushButton(), QPushButton()
        self.quota = QPushButton()
        self._rights = label("soft", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        week, coming, quotas = self._cards
        self.head.addWidget(self.undo)
        self.head.addWidget(self.save)
        week.body.addWidget(self._rights)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        inside = QWidget()
        inside.setLayout(line := row())
        line.setContentsMargins(0, 0, 8, 0)
        line.addWidget(self.form)
        scroll.setWidget(inside)
        week.body.addWidget(scroll, 1)
        for card, listing, buttons in (
            (coming, self.coming, (self.plain, self.special)),
            (quotas, self.quotas, (self.quota,)),
        ):
            for button in buttons:
                button.setProperty("extent", "small")
                button.setAutoDefault(True)
                card.head.addWidget(button)
            card.body.addWidget(listing, 1)
        for card in self._cards:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        grid.addWidget(week, 0, 0, 2, 1)
        grid.addWidget(coming, 0, 1)
        grid.addWidget(quotas, 1, 1)
        grid.setColumnStretch(0, 60)
        grid.setColumnStretch(1, 40)
        grid.setRowStretch(0, 52)
        grid.setRowStretch(1, 48)
        self.whole.addLayout(grid, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._enable)
        self.save.clicked.connect(self.save_settings)
        self.undo.clicked.connect(self.form.put_back)
        self.special.clicked.connect(self.ask_special)
        self.plain.clicked.connect(self.clear_special)
        self.quota.clicked.connect(self.ask_quota)
        self.coming.table.opened.connect(self.ask_special)
        self.quotas.table.opened.connect(self.ask_quota)
        self.coming.table.picked.connect(self._enable)
        self.quotas.table.picked.connect(self._enable)

    def retranslate(self) -> None:
        self.name(self.tr("Opening hours"), self.tr("They bind the kiosk; officers can issue a ticket at any time."))
        names = (self.tr("Hours and rules of the kiosk"), self.tr("Coming days"), self.tr("Tickets a day"))
        for card, name in zip(self._cards, names, strict=True):
            card.name(name)
        self.save.setText(self.tr("Save"))
        self.undo.setText(self.tr("Undo the changes"))
        self.special.setText(self.tr("Hours of one day…"))
        self.plain.setText(self.tr("Take away"))
        self.plain.setToolTip(self.tr("Let the usual hours decide again"))
        self.quota.setText(self.tr("Quota…"))
        self._rights.setText(self.tr("Only an administrator changes these; single days and quotas are yours too."))
        self.coming.table.name(names[1], (Column(self.tr("Day"), 202), Column(self.tr("Hours"))))
        self.quotas.table.name(
            names[2],
            (
                Column("", 30),
                Column(self.tr("Service")),
                Column(self.tr("Today"), 70, right=True),
                Column(self.tr("Quota"), 92, right=True),
            ),
        )
        self._show_rows()
        self._enable()

    # showing

    def refresh(self) -> None:
        self._reading.refresh()

    def leave(self) -> None:
        super().leave()
        self.form.put_back()

    @property
    def may_change(self) -> bool:
        return self.model.station.actor.may(Permission.ADMINISTER)

    def _show(self, hours: Hours) -> None:
        self.hours = hours
        self.form.show_settings(hours.settings, may_change=self.may_change)
        self._rights.setVisible(not self.may_change)
        self._show_rows()
        self._enable()

    def _show_rows(self) -> None:
        hours = self.hours
        if hours is None:
            return
        self.coming.fill([self._day_row(day) for day in hours.coming], "")
        self.quotas.fill([self._quota_row(hours, one) for one in hours.services], self.tr("No service is active."))

    def _day_row(self, day: Day) -> Row:
        sign, tone = _SIGNS[day.basis]
        text = str(day.hours).replace("-", "–").replace(" ", ", ") if day.hours.is_open else self.tr("closed")
        if day.basis is not Basis.WEEKDAY:
            text = f"{text} · {self._basis(day.basis)}"
        about = f"{text} ({pick(BASIS_LABELS[day.basis], self.language)})"
        if not day.hours.is_open:
            tone = "soft"
        return Row(day.day, (Cell(long_date(day.day, self.language)), Cell(text, sign, tone, about=about)))

    def _basis(self, basis: Basis) -> str:
        return {
            Basis.WEEKDAY: "",
            Basis.RAMADAN: self.tr("Ramadan"),
            Basis.SPECIAL: self.tr("this day only"),
            Basis.HOLIDAY: self.tr("holiday"),
            Basis.CLOSED_DAY: self.tr("by the branch"),
        }[basis]

    def _quota_row(self, hours: Hours, service: Service) -> Row:
        quota, taken = hours.quotas.get(service.letter), hours.taken[service.letter]
        used_up = quota is not None and taken >= quota
        limit = self.tr("no limit") if quota is None else str(quota)
        return Row(
            service.letter,
            (
                Cell(service.letter, strong=True),
                Cell(service_name(service, self.language)),
                Cell(str(taken), "ph.warning-circle" if used_up else "", "danger" if used_up else ""),
                Cell(limit, tone="soft" if quota is None else "", strong=quota is not None),
            ),
        )

    # acting

    def _enable(self) -> None:
        changed = bool(self.form.changes()) and self.may_change
        self.save.setEnabled(changed)
        self.undo.setEnabled(changed)
        day = self._day()
        self.special.setEnabled(self.hours is not None)
        self.plain.setEnabled(day is not None and day.basis is Basis.SPECIAL)
        self.quota.setEnabled(self._service() is not None)

    def _day(self) -> Day | None:
        key = self.coming.table.key
        days = () if self.hours is None else self.hours.coming
        return next((one for one in days if one.day == key), None)

    def _service(self) -> Service | None:
        key = self.quotas.table.key
        services = () if self.hours is None else self.hours.services
        return next((one for one in services if one.letter == key), None)

    def save_settings(self) -> None:
        changes = self.form.changes()
        if changes:
            self.model.do(change_settings, changes, done=lambda _: self._saved(), refused=self._refuse)

    def _saved(self) -> None:
        self.form.saved()
        self.refresh()
        self.model.told.emit(self.tr("The hours are saved; the kiosk obeys them from now on."))

    def _refuse(self, problem: OfficeError) -> None:
        problems = problem.problems if isinstance(problem, FormErrors) else (problem,)
        for one in problems:
            if one.field in self.form.fields:
                self.form.complain(one.field, local_dates(self.words(one)))
            else:
                self.model.station.refused.emit(one)

    def ask_special(self) -> None:
        hours, day = self.hours, self._day()
        if hours is None:
            return
        chosen = hours.today if day is None else day.day
        told = "" if day is None else str(day.hours)
        self.ask(SpecialDialog(self, self.model, hours.today, chosen, told))

    def clear_special(self) -> None:
        day = self._day()
        if day is not None:
            self.model.do(clear_special_hours, day.day, done=lambda _: self.refresh())

    def ask_quota(self) -> None:
        service = self._service()
        if service is not None and self.hours is not None:
            self.ask(QuotaDialog(self, self.model, service, self.hours.quotas.get(service.letter)))
