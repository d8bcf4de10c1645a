"""The questions of the first start, a page each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
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

from counter_app.settings import CodeIssuer, Language, OfficeKind
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


def training_name(kind: OfficeKind) -> str:
    """What an office for training is called unless somebody types another name."""
    if kind is OfficeKind.SPO:
        return QCoreApplication.translate("StartPage", "Training Service Point Office")
    return QCoreApplication.translate("StartPage", "Training branch office")


class StartPage(WizardPage):
    """The language, and what the database is for."""

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
        self.real.button.clicked.connect(lambda: model.choose_work(training=False, name=""))
        self.training.button.clicked.connect(
            lambda: model.choose_work(training=True, name=training_name(model.answers.kind))
        )

    def speak(self) -> None:
        self.headline.setText(self.tr("Welcome to Loket Cabang"))
        self.sentence.setText(self.tr("This PC knows no office yet. A few questions, and the counters can open."))
        self._language.setText(self.tr("Language"))
        self._kind.setText(self.tr("What is this database for?"))
        self.indonesian.say("Bahasa Indonesia", "")
        self.english.say("English", "")
        self.real.say(self.tr("Real work"), self.tr("For work with real applicants. Officers sign in."))
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
        self.headline.setText(self.tr("Code and name"))
        self.sentence.setText(self.tr("Code and name stand on every paper."))
        self._say_names()
        self._zone.say(self.tr("Time zone"))
        for index, text in enumerate(
            (
                self.tr("Western Indonesia (WIB)"),
                self.tr("Central Indonesia (WITA)"),
                self.tr("Eastern Indonesia (WIT)"),
            )
        ):
            self.zone.setItemText(index, text)

    def _say_names(self) -> None:
        code, name = self.fields["branch_code"], self.fields["branch_name"]
        if self.model.is_spo:
            code.say(self.tr("Code of the SPO"), self.tr("4 digits; another code than that of its branch"))
            name.say(self.tr("Name of the SPO"), self.tr("for example SPO Bank Nusa Klaten"))
        else:
            code.say(self.tr("Branch code"), self.tr("4 digits, as the core system knows the branch"))
            name.say(self.tr("Name of the branch"), self.tr("for example Kantor Cabang Klaten"))

    def show_answers(self) -> None:
        self._say_names()
        given = self.model.answers
        if self.code.text() != given.code:
            self.code.setText(given.code)
        if self.name.text() != given.name:
            self.name.setText(given.name)
        self.zone.setCurrentIndex(self.zone.findData(given.zone))

    def first(self) -> QWidget:
        return self.code


class OfferPage(WizardPage):
    """Which services, at how many counters; at an SPO, by which letter its only queue is known."""

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
        self.letter = QLineEdit()
        self.letter.setMaxLength(1)
        self.counters = QSpinBox()
        self.counters.setRange(1, LAST_COUNTER)
        self.counters.lineEdit().setTextMargins(2 * STEP, 0, 0, 0)
        self.fields = {
            "services": Field(grid_holder),
            "queue_letter": Field(self.letter, width=140),
            "counters": Field(self.counters, width=140),
        }
        for one in self.fields.values():
            self.column.addWidget(one)
        self.column.addStretch()
        self.letter.textEdited.connect(self._name_queue)
        self.counters.valueChanged.connect(self._count)

    def _choose(self, letter: str, *, on: bool) -> None:
        chosen = self.model.answers.services
        if on:
            chosen.add(letter)
        else:
            chosen.discard(letter)

    def _name_queue(self, text: str) -> None:
        self.model.answers.letter = text.upper()
        self.letter.setText(self.model.answers.letter)

    def _count(self, number: int) -> None:
        self.model.answers.counters = number

    def speak(self) -> None:
        self._say_kind()
        self.fields["services"].say(self.tr("Services"))
        self.fields["queue_letter"].say(
            self.tr("Queue letter"),
            self.tr("The numbers begin with it; no letter of a branch's service: {letters}").format(
                letters=" ".join(self.model.free_letters)
            ),
        )
        for service in self.model.services:
            name = service_name(service, self.speech.language)
            self.boxes[service.letter].setText(f"{service.letter}  {name}")

    def _say_kind(self) -> None:
        spo, counters = self.model.is_spo, self.fields["counters"]
        self.headline.setText(self.tr("Queue and counters") if spo else self.tr("Services and counters"))
        if spo:
            self.sentence.setText(self.tr("At an SPO people queue for registration, all in one queue."))
            counters.say(self.tr("Number of counters"), self.tr("1 to 99"))
        else:
            self.sentence.setText(self.tr("The kiosk offers only the services that are ticked."))
            counters.say(self.tr("Number of counters"), self.tr("Every counter serves all services at first; 1 to 99."))

    def show_answers(self) -> None:
        spo = self.model.is_spo
        self._say_kind()
        self.fields["services"].setVisible(not spo)
        self.fields["queue_letter"].setVisible(spo)
        self.letter.setText(self.model.answers.letter)
        for letter, box in self.boxes.items():
            box.setChecked(letter in self.model.answers.services)
        self.counters.setValue(self.model.answers.counters)

    def first(self) -> QWidget:
        return self.letter if self.model.is_spo else next(iter(self.boxes.values()))


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
