"""Ending a code, and giving a new one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.payments.operations import CodeReissued, reissue_code, void_code
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.payments.case_state import CaseSeen, CodeLine
from ui.shared.core_code import CoreCodeEntry
from ui.shared.desk import Desk
from ui.shared.question import ReasonField, ReasonQuestion


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
        self.core = seen.branch.payment_codes is CodeIssuer.CORE
        self.entry = CoreCodeEntry(model.station.speech)
        usual = (self.tr("Code ran out"), self.tr("Slip was lost"), self.tr("Wrong amount"))
        self.reason = ReasonField(self.tr("Reason"), usual)
        if self.core:
            self.entry.judge_by(seen.branch, seen.channel)
            self.body.addWidget(self.entry)
            self.entry.entered.connect(self.reason.edit.setFocus)
            self.entry.resized.connect(self.grow)
        self.body.addWidget(self.reason)
        self.yes.setDefault(not self.core)  # a scanner ends with Enter
        (self.entry.first if self.core else self.reason.edit).setFocus()

    def answer(self) -> None:
        core, again = None, None
        if self.core:
            entered = self.entry.read()
            if entered is None:
                return
            core, again = entered.code, entered.again
        self._model.do(reissue_code, self._case, self.reason.text, core, again, done=self._done, refused=self.refuse)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if not (self.core and isinstance(problem, OfficeError) and self.entry.refuse(problem)):
            super().refuse(problem)

    def _done(self, done: CodeReissued) -> None:
        self.done_with = done
        self.accept()
