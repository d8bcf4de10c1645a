"""The rights of the person of the open case: consents, proof, the report "my data", hold and erasure (UU 27/2022)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from counter_app.privacy.operations import PersonErased, PersonExported, export_person, release_hold
from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.records import ConsentRecord
from counter_app.settings import Language
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission
from ui.officer.case_model import CaseModel
from ui.officer.controls import column, label, row, rule, set_property
from ui.officer.papers_model import PapersModel
from ui.officer.privacy_questions import EraseDialog, HoldDialog, WithdrawDialog
from ui.officer.privacy_reading import PrivacyView, privacy_view
from ui.officer.question import Question
from ui.shared.dates import plain_date
from ui.shared.wording import pick, sentence

WIDTH = 620


class PrivacyDialog(Question):
    """Shows what this officer may do for the person; each step asks again before it does something for good."""

    def __init__(self, parent: QWidget, model: CaseModel, papers: PapersModel) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self._number = model.number
        self._view: PrivacyView | None = None
        self._printing = PapersModel(model.station)
        self._printing.printer = papers.printer
        self.question: Question | None = None
        self.setMinimumWidth(WIDTH)
        self.message = label("ok", wrap=True)
        self._parts: QWidget | None = None
        self.proof = self._button(self.tr("Print the consent record"))
        self.report = self._button(self.tr("Make and print the report"))
        self.hold = self._button("")
        self.erase = self._button(self.tr("Erase the personal data…"))
        self.erase.setProperty("kind", "danger")
        self.withdraw: dict[ConsentPurpose, QPushButton] = {}
        self._consents = column(spacing=6)
        self._held, self._erasable = label("soft", wrap=True), label("soft", wrap=True)
        self.ask(
            self.tr("Personal data of case {number}").format(number=self._number),
            self.tr("What a person may ask for by UU 27/2022. Each step is recorded."),
            self.tr("Close"),
        )
        self.no.hide()
        self._lay_out()
        self._connect()
        self._look()

    def _button(self, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setAutoDefault(False)
        return made

    def _lay_out(self) -> None:
        may = self._station.actor.may
        self._section(self.tr("Consents"))
        self.body.addLayout(self._consents)
        self._beside(None, self.proof)
        if may(Permission.SUPERVISE):
            about = label("soft", wrap=True)
            about.setText(self.tr("Everything that the office holds about the person, and what was done with it."))
            self._section(self.tr('Report "my data"'))
            self._beside(about, self.report)
        if may(Permission.ADMINISTER):
            self._section(self.tr("Hold and erasure"))
            self._beside(self._held, self.hold)
            self._beside(self._erasable, self.erase)
        else:
            self._section("")
            others = label("soft", wrap=True)
            others.setText(self.tr("A supervisor makes the report; an administrator holds or erases data."))
            self.body.addWidget(others)
        self.body.addWidget(self.message)
        self.message.hide()

    def _section(self, title: str) -> None:
        self.body.addWidget(rule())
        if title:
            made = label("strong")
            made.setText(title)
            self.body.addWidget(made)

    def _beside(self, about: QWidget | None, button: QPushButton) -> None:
        line = row(spacing=16)
        if about is None:
            line.addStretch(1)
        else:
            line.addWidget(about, 1)
        line.addWidget(button)
        self.body.addLayout(line)

    def _connect(self) -> None:
        self.proof.clicked.connect(lambda _checked: self._print_proof())
        self.report.clicked.connect(lambda _checked: self._make_report())
        self.hold.clicked.connect(lambda _checked: self._hold_or_release())
        self.erase.clicked.connect(lambda _checked: self._ask_to_erase())
        self._printing.printed.connect(self._on_printed)
        self._printing.refused.connect(self._on_problem)

    # showing

    def _look(self) -> None:
        case = self._model.case
        if case is not None:
            self._station.read(privacy_view, case.case.id, then=self._show, refused=self._on_problem)

    def _show(self, view: PrivacyView) -> None:
        if not isValid(self):
            return
        self._view = view
        self._show_consents(view)
        held = view.hold_reason
        self._held.setText(
            self.tr("The data are not held.") if held is None else self.tr("Held: {reason}").format(reason=held)
        )
        self.hold.setText(self.tr("Hold…") if held is None else self.tr("Release the hold"))
        free = view.ended and held is None and not view.erased
        self.erase.setEnabled(free)
        words = self.tr("The case has ended: its data may be erased.")
        if not free:
            words = self.tr("Only the data of an ended case that is not held can be erased.")
        self._erasable.setText(words)
        self.grow()

    def _show_consents(self, view: PrivacyView) -> None:
        if self._parts is not None:
            self._consents.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
        self._parts = QWidget()
        whole: QVBoxLayout = column(self._parts, spacing=6)
        self.withdraw = {}
        language = self._station.speech.language
        for one in view.consents:
            text = consent_text(ConsentPurpose(one.purpose), one.text_version)
            line = row(spacing=12)
            words = column(spacing=0)
            name, state = label(""), label("soft", wrap=True)
            name.setText(pick(text.title, language))
            state.setText(self._state(one, language))
            words.addWidget(name)
            words.addWidget(state)
            line.addLayout(words, 1)
            if one.in_force and not text.compulsory:
                button = self._button(self.tr("Withdraw…"))
                button.setAccessibleName(f"{button.text()} {name.text()}")
                button.clicked.connect(partial(self._ask_to_withdraw, text.purpose))
                self.withdraw[text.purpose] = button
                line.addWidget(button)
            whole.addLayout(line)
        self._consents.addWidget(self._parts)

    def _state(self, one: ConsentRecord, language: Language) -> str:
        desk = self._model.desk
        if not one.granted or desk is None:
            return self.tr("not given")
        zone = desk.branch.zone.tzinfo
        given = plain_date(one.at.astimezone(zone).date(), language)
        if one.withdrawn_at is None:
            return self.tr("given on {day}").format(day=given)
        back = plain_date(one.withdrawn_at.astimezone(zone).date(), language)
        return self.tr("given on {day}, withdrawn on {back}").format(day=given, back=back)

    def _tell(self, kind: str, text: str) -> None:
        set_property(self.message, "kind", kind)
        self.message.setText(text)
        self.message.show()
        self.grow()

    def _on_problem(self, problem: OfficeError | Unavailable) -> None:
        if isValid(self):
            self._tell("error", sentence(problem, self._station.speech.language))

    # doing

    def _ask(self, question: Question) -> None:
        self.message.hide()
        self.question = question
        question.accepted.connect(self._after)
        question.open()

    def _after(self) -> None:
        self._look()
        self._model.refresh()

    def _ask_to_withdraw(self, purpose: ConsentPurpose, _checked: bool = False) -> None:
        self._ask(WithdrawDialog(self, self._station, self._number, purpose))

    def _print_proof(self) -> None:
        self._station.run(issue_consent_record, self._number, then=self._print, refused=self._on_problem)

    def _make_report(self) -> None:
        def made(done: PersonExported) -> None:
            if done.paper is not None:
                self._print(done.paper)

        self._station.run(export_person, self._number, then=made, refused=self._on_problem)

    def _print(self, paper: Paper) -> None:
        if isValid(self):
            self._printing.print(paper)
            self._model.refresh()

    def _on_printed(self, paper: Paper, place: str) -> None:
        if isValid(self):
            words = self.tr("{number} was printed to {place}.").format(number=paper.number, place=place)
            self._tell("ok", f"{self.message.text()}\n{words}".strip() if not self.message.isHidden() else words)
            self._model.refresh()

    def _hold_or_release(self) -> None:
        if self._view is not None and self._view.hold_reason is None:
            self._ask(HoldDialog(self, self._station, self._number))
        else:
            self._station.run(release_hold, self._number, then=lambda _done: self._after(), refused=self._on_problem)

    def _ask_to_erase(self) -> None:
        question = EraseDialog(self, self._station, self._number)
        question.erased.connect(self._on_erased)
        self._ask(question)

    def _on_erased(self, done: PersonErased) -> None:
        """The certificate comes out; what was printed with the person's data has to be destroyed by hand."""
        words = self.tr("The data are erased.")
        if done.printed:
            numbers = ", ".join(paper.number for paper in done.printed)
            words = self.tr("The data are erased. Destroy these printed papers too: {numbers}.").format(numbers=numbers)
        self._tell("ok", words)
        for button in (self.proof, self.report, self.hold, self.erase):
            button.setEnabled(False)
        self._print(done.paper)
