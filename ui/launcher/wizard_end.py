"""The last pages of the first start: the administrator, and everything once more."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from counter_app.settings import CodeIssuer
from ui.launcher.controls import Field, label, panel
from ui.launcher.first_start import FirstStart
from ui.launcher.wizard_pages import WIDE, WizardPage
from ui.shared.language import Speech
from ui.shared.theme import STEP


class AdministratorPage(WizardPage):
    """The password of `admin`, twice."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__(model, speech)
        self.password, self.again = QLineEdit(), QLineEdit()
        for one in (self.password, self.again):
            one.setEchoMode(QLineEdit.EchoMode.Password)
            one.textEdited.connect(self._take)
        self._again = Field(self.again, width=WIDE)
        self.fields = {"admin_password": Field(self.password, width=WIDE)}
        self.column.addWidget(self.fields["admin_password"])
        self.column.addWidget(self._again)
        self.column.addStretch()

    def _take(self) -> None:
        self.model.answers.password, self.model.answers.again = self.password.text(), self.again.text()

    def speak(self) -> None:
        self.headline.setText(self.tr("The administrator"))
        self.sentence.setText(self.tr("The administrator signs in as admin, adds the officers and sets up the office."))
        self.fields["admin_password"].say(
            self.tr("Password of admin"), self.tr("At least 8 characters, or a PIN of 6 digits; no run as in 123456")
        )
        self._again.say(self.tr("The same password again"))

    def show_answers(self) -> None:
        if not self.model.answers.password:
            self.password.clear()
            self.again.clear()
        self._again.complain(self.tr("The two passwords differ.") if self.model.differs else "")

    def first(self) -> QWidget:
        return self.again if self.model.differs else self.password


class SummaryPage(WizardPage):
    """All answers once more, before anything is made."""

    def __init__(self, model: FirstStart, speech: Speech, database: str) -> None:
        super().__init__(model, speech)
        self._database = database
        holder = panel("card")
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        self._grid.setHorizontalSpacing(6 * STEP)
        self._grid.setVerticalSpacing(3 * STEP)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self.column.addWidget(holder)
        self.column.addStretch()

    def speak(self) -> None:
        self.headline.setText(self.tr("Is this right?"))
        self.show_answers()

    def show_answers(self) -> None:
        if self.model.is_spo:
            self.sentence.setText(
                self.tr(
                    "The office is made now. Then exchange the printed key pages with its branch: Batches and "
                    "channels, Partner offices."
                )
            )
        else:
            self.sentence.setText(self.tr("The branch is made now. It takes a few seconds."))
        told = self._told()
        while len(self._rows) < len(told):
            pair = (label("soft"), label(wraps=True))
            for column, one in enumerate(pair):
                self._grid.addWidget(one, len(self._rows), column)
            self._rows.append(pair)
        for index, (name, value) in enumerate(self._rows):
            name.setVisible(index < len(told))
            value.setVisible(index < len(told))
            if index < len(told):
                name.setText(told[index][0])
                value.setText(told[index][1])

    def _told(self) -> list[tuple[str, str]]:
        given = self.model.answers
        letters = " ".join(one.letter for one in self.model.services if one.letter in given.services)
        core = given.codes is CodeIssuer.CORE
        spo = self.model.is_spo
        told = [
            (self.tr("Kind"), self.tr("Training") if given.training else self.tr("Real work")),
            (self.tr("Service Point Office") if spo else self.tr("Branch"), f"{given.code} · {given.name}"),
            (self.tr("Time zone"), given.zone.value),
            (self.tr("Queue letter"), given.letter) if spo else (self.tr("Services"), letters),
            (self.tr("Counters"), str(given.counters)),
            (self.tr("Payment codes"), self.tr("from the core system") if core else self.tr("from this office")),
        ]
        if not given.training:
            told.append((self.tr("Administrator"), "admin"))
        return [*told, (self.tr("Database"), self._database)]
