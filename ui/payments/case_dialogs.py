"""Ending a code, and giving a new one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.payments.operations import CodeReissued, reissue_code, void_code
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.payments.case_state import CaseSeen, CodeLine
from ui.payments.code_field import CodeField
from ui.shared.desk import Desk
from ui.shared.parts import Field
from ui.shared.question import ReasonField, ReasonQuestion
from ui.shared.wording import sentence


class VoidDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: Desk, line: CodeLine) -> None:
        super().__init__(parent, model.station)
        self._model, self._code = model, line.code.code
        about = self.tr("It cannot be paid any more, and it is never used again. The case waits for a new code.")
        if line.received:
            kept = self.tr("{amount} that came in stays with the case.").format(amount=format_rupiah(line.received))
            about = f"{about} {kept}"
        self.ask(self.tr("Void {code}?").format(code=grouped(self._code)), about, self.tr("Void the code"))
        self.yes.setProperty("kind", "danger")
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Wrong amount"), self.tr("Applicant gave up")))
        self.body.addWidget(self.reason)
        self.be_careful()
        self.reason.edit.setFocus()

    def answer(self) -> None:
        self._model.do(void_code, self._code, self.reason.text, done=lambda _: self.accept(), refused=self.refuse)


class ReissueDialog(ReasonQuestion):
    """A core system's code is entered twice, or scanned once."""

    def __init__(self, parent: QWidget, model: Desk, seen: CaseSeen) -> None:
        super().__init__(parent, model.station)
        self._model, self._case = model, seen.number
        self.done_with: CodeReissued | None = None
        self.ask(
            self.tr("New code for {case}").format(case=seen.number),
            self.tr("It asks for what is still owed. The code that could be paid until now ends."),
            self.tr("Issue the new code"),
        )
        self.core = seen.issuer is CodeIssuer.CORE
        self.first, self.again = CodeField(), CodeField()
        self.fields = {"core_code": Field(self.first), "core_code_again": Field(self.again)}
        if self.core:
            self.fields["core_code"].say(self.tr("Code of the core system (scan or type)"))
            self.fields["core_code_again"].say(self.tr("The same code once more"))
            for field in self.fields.values():
                self.body.addWidget(field)
            self.first.textEdited.connect(lambda _: self._on_typed())
            self.again.textEdited.connect(lambda _: self.fields["core_code_again"].complain(""))
            self.first.returnPressed.connect(self._on_first)
        usual = (self.tr("Code ran out"), self.tr("Slip was lost"), self.tr("Wrong amount"))
        self.reason = ReasonField(self.tr("Reason"), usual)
        self.body.addWidget(self.reason)
        self.yes.setDefault(not self.core)  # a scanner ends with Enter
        (self.first if self.core else self.reason.edit).setFocus()

    def _on_typed(self) -> None:
        self.fields["core_code"].complain("")
        self.fields["core_code_again"].show()

    def _on_first(self) -> None:
        """A scanned code needs no second entry."""
        self.fields["core_code_again"].setVisible(not self.first.scanned)
        (self.reason.edit if self.first.scanned else self.again).setFocus()

    def answer(self) -> None:
        core = self.first.code if self.core else None
        again = self.again.code if self.core and not self.first.scanned else None
        if core == "":
            self._complain("core_code", self.tr("Enter the code that the core system shows."))
            return
        self._model.do(reissue_code, self._case, self.reason.text, core, again, done=self._done, refused=self.refuse)

    def _complain(self, key: str, text: str) -> None:
        self.fields[key].show()
        self.fields[key].complain(text)
        self.fields[key].control.setFocus()
        self.grow()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        field = problem.field if isinstance(problem, OfficeError) else None
        key = "core_code" if field == "code" else field
        if self.core and key in self.fields:
            self._complain(key, sentence(problem, self._station.speech.language))
        else:
            super().refuse(problem)

    def _done(self, done: CodeReissued) -> None:
        self.done_with = done
        self.accept()
