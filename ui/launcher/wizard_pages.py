"""The questions of the first start, a page each."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from counter_app.settings import CodeIssuer, Language
from counter_app.shared.calendar import Zone
from ui.launcher.controls import Choice, Field, Spoken, label, panel, plain
from ui.launcher.first_start import LAST_COUNTER, FirstStart
from ui.shared.language import Speech
from ui.shared.theme import STEP
from ui.shared.wording import service_name

WIDE = 420
WIDEST = 760


class WizardPage(Spoken):
    """A page has a headline, a sentence, and its questions; `fields` are those that can be refused."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__()
        self.model = model
        self.speech = speech
        self.fields: dict[str, Field] = {}
        self.setMaximumWidth(WIDEST)
        self.headline = label("headline")
        self.sentence = label("soft", wraps=True)
        self.column = QVBoxLayout(self)
        plain(self.column, 4 * STEP)
        self.column.addWidget(self.headline)
        self.column.addWidget(self.sentence)

    def show_answers(self) -> None:
        """Show what the model holds."""

    def first(self) -> QWidget | None:
        """Where the keyboard begins."""
        return None


class StartPage(WizardPage):
    """The language, and what kind of branch it is to be."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__(model, speech)
        self._language = label("strong")
        self._kind = label("strong")
        languages, kinds = QButtonGroup(self), QButtonGroup(self)
        self.indonesian, self.english = Choice(languages), Choice(languages)
        self.real, self.training = Choice(kinds), Choice(kinds)
        row = plain(QHBoxLayout(), 3 * STEP)
        row.addWidget(self.indonesian)
        row.addWidget(self.english)
        self.column.addWidget(self._language)
        self.column.addLayout(row)
        self.column.addWidget(self._kind)
        self.column.addWidget(self.real)
        self.column.addWidget(self.training)
        self.column.addStretch()
        self.indonesian.button.clicked.connect(lambda: speech.use(Language.ID))
        self.english.button.clicked.connect(lambda: speech.use(Language.EN))
        self.real.button.clicked.connect(lambda: model.choose_kind(training=False, name=""))
        self.training.button.clicked.connect(
            lambda: model.choose_kind(training=True, name=self.tr("Training branch office"))
        )

    def speak(self) -> None:
        self.headline.setText(self.tr("Welcome to Loket Cabang"))
        self.sentence.setText(self.tr("This PC knows no branch yet. A few questions, and the counters can open."))
        self._language.setText(self.tr("Language"))
        self._kind.setText(self.tr("What is this database for?"))
        self.indonesian.say("Bahasa Indonesia", "")
        self.english.say("English", "")
        self.real.say(self.tr("A real branch"), self.tr("For work with real applicants. Officers sign in."))
        self.training.say(
            self.tr("Training"),
            self.tr("To practise and to show. Everything is invented and marked so; nobody has to sign in."),
        )

    def show_answers(self) -> None:
        self.indonesian.button.setChecked(self.speech.language is Language.ID)
        self.english.button.setChecked(self.speech.language is Language.EN)
        self.real.button.setChecked(not self.model.answers.training)
        self.training.button.setChecked(self.model.answers.training)

    def first(self) -> QWidget:
        return self.training.button if self.model.answers.training else self.real.button


class BranchPage(WizardPage):
    """Code, name and zone."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__(model, speech)
        self.code, self.name, self.zone = QLineEdit(), QLineEdit(), QComboBox()
        self.code.setMaxLength(4)
        self.name.setMaxLength(80)
        for zone in Zone:
            self.zone.addItem(zone.value, zone)
        self.fields = {"branch_code": Field(self.code, width=140), "branch_name": Field(self.name, width=WIDE)}
        self._zone = Field(self.zone, width=WIDE)
        for one in (*self.fields.values(), self._zone):
            self.column.addWidget(one)
        self.column.addStretch()
        self.code.textEdited.connect(self._take)
        self.name.textEdited.connect(self._take)
        self.zone.activated.connect(self._take)

    def _take(self) -> None:
        given = self.model.answers
        given.code, given.name, given.zone = self.code.text(), self.name.text(), Zone(self.zone.currentData())

    def speak(self) -> None:
        self.headline.setText(self.tr("The branch"))
        self.sentence.setText(self.tr("Code and name stand on every paper."))
        self.fields["branch_code"].say(self.tr("Branch code"), self.tr("4 digits, as the core system knows the branch"))
        self.fields["branch_name"].say(self.tr("Name of the branch"), self.tr("for example Kantor Cabang Klaten"))
        self._zone.say(self.tr("Time zone"))
        for index, text in enumerate(
            (
                self.tr("Western Indonesia (WIB)"),
                self.tr("Central Indonesia (WITA)"),
                self.tr("Eastern Indonesia (WIT)"),
            )
        ):
            self.zone.setItemText(index, text)

    def show_answers(self) -> None:
        given = self.model.answers
        if self.code.text() != given.code:
            self.code.setText(given.code)
        if self.name.text() != given.name:
            self.name.setText(given.name)
        self.zone.setCurrentIndex(self.zone.findData(given.zone))

    def first(self) -> QWidget:
        return self.code


class OfferPage(WizardPage):
    """Which services, at how many counters."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__(model, speech)
        self.boxes = {one.letter: QCheckBox() for one in model.services}
        grid_holder = panel("card")
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        grid.setHorizontalSpacing(5 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        rows = -(-len(self.boxes) // 2)
        for index, (letter, box) in enumerate(self.boxes.items()):
            grid.addWidget(box, index % rows, index // rows)
            box.toggled.connect(lambda on, letter=letter: self._choose(letter, on=on))
        self.counters = QSpinBox()
        self.counters.setRange(1, LAST_COUNTER)
        self.counters.lineEdit().setTextMargins(2 * STEP, 0, 0, 0)
        self.fields = {"services": Field(grid_holder), "counters": Field(self.counters, width=140)}
        for one in self.fields.values():
            self.column.addWidget(one)
        self.column.addStretch()
        self.counters.valueChanged.connect(self._count)

    def _choose(self, letter: str, *, on: bool) -> None:
        chosen = self.model.answers.services
        if on:
            chosen.add(letter)
        else:
            chosen.discard(letter)

    def _count(self, number: int) -> None:
        self.model.answers.counters = number

    def speak(self) -> None:
        self.headline.setText(self.tr("Services and counters"))
        self.sentence.setText(self.tr("The kiosk offers only the services that are ticked."))
        self.fields["services"].say(self.tr("Services"))
        self.fields["counters"].say(
            self.tr("Number of counters"), self.tr("Every counter serves all services at first; 1 to 99.")
        )
        for service in self.model.services:
            name = service_name(service, self.speech.language)
            self.boxes[service.letter].setText(f"{service.letter}  {name}")

    def show_answers(self) -> None:
        for letter, box in self.boxes.items():
            box.setChecked(letter in self.model.answers.services)
        self.counters.setValue(self.model.answers.counters)

    def first(self) -> QWidget:
        return next(iter(self.boxes.values()))


class CodesPage(WizardPage):
    """Where payment codes come from."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__(model, speech)
        group = QButtonGroup(self)
        self.choices = {issuer: Choice(group) for issuer in CodeIssuer}
        for issuer, choice in self.choices.items():
            self.column.addWidget(choice)
            choice.button.clicked.connect(lambda _on=False, issuer=issuer: self._take(issuer))
        self.column.addStretch()

    def _take(self, issuer: CodeIssuer) -> None:
        self.model.answers.codes = issuer

    def speak(self) -> None:
        self.headline.setText(self.tr("Payment codes"))
        self.sentence.setText(self.tr("With this code the applicant pays the dues at a bank, in an app or in a shop."))
        self.choices[CodeIssuer.CORE].say(
            self.tr("The core system issues them"),
            self.tr("The officer types the code that the core system shows. Banks accept it. Right for a real branch."),
        )
        self.choices[CodeIssuer.LOCAL].say(
            self.tr("This office issues them"),
            self.tr(
                "The program makes codes of its own with a check digit. No bank knows them: for training, or where "
                "payments are matched by hand."
            ),
        )

    def show_answers(self) -> None:
        self.choices[self.model.answers.codes].button.setChecked(True)

    def first(self) -> QWidget:
        return self.choices[self.model.answers.codes].button
