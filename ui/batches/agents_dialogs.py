"""What is asked of PERISAI offices, agents with their letters of assignment, and payers."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QWidget

from counter_app.channels.agents import SPONSOR_KIND_LABELS, Agency, Agent, SponsorKind
from counter_app.channels.agents_register import (
    add_agency,
    add_agent,
    add_sponsor,
    renew_agreement,
    renew_letter,
)
from ui.batches.agents_state import Register
from ui.batches.asking import FieldsQuestion
from ui.batches.words import DASH
from ui.shared.controls import row
from ui.shared.dates import plain_date
from ui.shared.days import as_date, date_edit
from ui.shared.desk import Desk
from ui.shared.parts import Field
from ui.shared.wording import pick

LONGEST = 100
YEAR = timedelta(days=365)


def _line(text: str = "") -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(LONGEST)
    return made


def _put(edit: QDateEdit, day: date) -> None:
    edit.setDate(QDate(day.year, day.month, day.day))


class AgencyDialog(FieldsQuestion):
    """A new PERISAI office, or with `agency` the agreement that follows."""

    def __init__(self, parent: QWidget, desk: Desk, today: date, agency: Agency | None = None) -> None:
        super().__init__(parent, desk)
        self.agency = agency
        title = self.tr("New PERISAI office") if agency is None else self.tr("New agreement of {name}")
        self.ask(
            title.format(name="" if agency is None else agency.name),
            self.tr("An organisation that has a cooperation agreement with this branch."),
            self.tr("Save"),
        )
        self.office_name, self.number, self.until = _line(), _line(), date_edit()
        self.unlimited = QCheckBox(self.tr("without an end"))
        if agency is None:
            self.add("name", self.office_name, self.tr("Name"))
        self.add("agreement", self.number, self.tr("Number of the agreement (PKS)"))
        ends = QWidget()
        line = row(spacing=12)
        ends.setLayout(line)
        line.addWidget(self.until)
        line.addWidget(self.unlimited)
        line.addStretch(1)
        ends.setFocusProxy(self.until)
        self.add("until", ends, self.tr("Last day"))
        self.until.setAccessibleName(self.tr("Last day"))
        _put(self.until, today + YEAR)
        self.unlimited.toggled.connect(self.until.setDisabled)
        (self.office_name if agency is None else self.number).setFocus()

    def answer(self) -> None:
        self.hush()
        until = None if self.unlimited.isChecked() else as_date(self.until)
        number = self.number.text()
        if self.agency is None:
            name = self.office_name.text()
            self.desk.do(add_agency, name, number, until, done=lambda _: self.accept(), refused=self.refuse)
        else:
            self.desk.do(
                renew_agreement, self.agency.id, number, until, done=lambda _: self.accept(), refused=self.refuse
            )


class LetterFields(QWidget):
    """A letter of assignment: its number and both its days."""

    def __init__(self, dialog: FieldsQuestion, today: date) -> None:
        super().__init__()
        self.number, self.first, self.last = _line(), date_edit(), date_edit()
        dialog.add("letter", self.number, self.tr("Number of the letter of assignment"))
        self.first.setMinimumWidth(self.first.width())
        fields = {"valid_from": Field(self.first), "valid_until": Field(self.last)}
        line = row(spacing=18)
        self.setLayout(line)
        for field in fields.values():
            line.addWidget(field)
        line.addStretch(1)
        fields["valid_from"].say(self.tr("Valid from"))
        fields["valid_until"].say(self.tr("Valid until"))
        dialog.fields |= fields
        dialog.body.addWidget(self)
        _put(self.first, today)
        _put(self.last, today + YEAR)


class AgentDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk, register: Register) -> None:
        super().__init__(parent, desk)
        self.ask(
            self.tr("New PERISAI agent"),
            self.tr("Of the NIK only a masked form is kept, and by what it is found again."),
            self.tr("Save"),
        )
        self.agency, self.full_name, self.nik, self.kpj = QComboBox(), _line(), _line(), _line()
        for one in register.agencies:
            if one.active:
                self.agency.addItem(one.name, one.id)
        self.add("agency", self.agency, self.tr("PERISAI office"))
        self.add("full_name", self.full_name, self.tr("Name as on the identity card"))
        self.add("nik", self.nik, self.tr("NIK"))
        self.add("kpj", self.kpj, self.tr("Member number of the agent (optional)"), self.tr("11 digits"))
        self.letter = LetterFields(self, register.today)
        self.full_name.setFocus()

    def answer(self) -> None:
        self.hush()
        self.desk.do(
            add_agent,
            self.agency.currentData(),
            self.full_name.text(),
            self.nik.text(),
            letter=self.letter.number.text(),
            valid_from=as_date(self.letter.first),
            valid_until=as_date(self.letter.last),
            kpj=self.kpj.text().strip() or None,
            done=lambda _: self.accept(),
            refused=self.refuse,
        )


class LetterDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk, agent: Agent, today: date) -> None:
        super().__init__(parent, desk)
        self.agent = agent
        last = max((one.valid_until for one in agent.letters), default=None)
        told = DASH if last is None else plain_date(last, self.language)
        self.ask(
            self.tr("New letter of assignment of {name}").format(name=agent.full_name),
            self.tr("The last one ends on {day}.").format(day=told),
            self.tr("Save"),
        )
        begin = today if last is None or last < today else last + timedelta(days=1)
        self.letter = LetterFields(self, begin)
        self.letter.number.setFocus()

    def answer(self) -> None:
        self.hush()
        self.desk.do(
            renew_letter,
            self.agent.id,
            self.letter.number.text(),
            as_date(self.letter.first),
            as_date(self.letter.last),
            done=lambda _: self.accept(),
            refused=self.refuse,
        )


class SponsorDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk)
        self.ask(
            self.tr("New group or payer"), self.tr("Who registers or pays for many people at once."), self.tr("Save")
        )
        self.kind, self.payer_name = QComboBox(), _line()
        self.nik, self.npwp, self.npp = _line(), _line(), _line()
        for kind in SponsorKind:
            self.kind.addItem(pick(SPONSOR_KIND_LABELS[kind], self.language), kind)
        self.add("kind", self.kind, self.tr("What it is"))
        self.add("name", self.payer_name, self.tr("Name"))
        self.add("nik", self.nik, self.tr("NIK"))
        self.add("npwp", self.npwp, self.tr("Tax number NPWP (optional)"))
        self.add("npp", self.npp, self.tr("Registration number NPP (optional)"))
        self.kind.currentIndexChanged.connect(lambda _: self._show_fields())
        self._show_fields()
        self.payer_name.setFocus()

    def _show_fields(self) -> None:
        person = SponsorKind(self.kind.currentData()) is SponsorKind.PERSON
        self.fields["nik"].setVisible(person)
        for key in ("npwp", "npp"):
            self.fields[key].setVisible(not person)
        self.grow()

    def answer(self) -> None:
        self.hush()
        kind = SponsorKind(self.kind.currentData())
        person = kind is SponsorKind.PERSON
        self.desk.do(
            add_sponsor,
            kind,
            self.payer_name.text(),
            nik=self.nik.text().strip() or None if person else None,
            npwp=None if person else self.npwp.text().strip() or None,
            npp=None if person else self.npp.text().strip() or None,
            done=lambda _: self.accept(),
            refused=self.refuse,
        )
