"""Step 4: the document receipt and the payment code."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.payments.labels import CODE_STATE_LABELS
from counter_app.payments.model import CodeState, PaymentCode
from counter_app.registration.model import CaseState
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import Retranslated, Tone, column, label, row, rule, set_property
from ui.shared.amounts import amount_words
from ui.shared.case_facts import CaseFacts
from ui.shared.core_code import CoreCodeEntry, EnteredCode
from ui.shared.dates import plain_date
from ui.shared.wording import clock_time, pick


class CodePage(Retranslated):
    entered = Signal()
    """A code of the core system stands there, scanned or entered twice."""

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._title, self._state = label("title"), label("soft")
        self._about = label("", wrap=True)
        self._notice = ToneBox(model.station.theme)
        self.entry = CoreCodeEntry(model.station.speech, QBoxLayout.Direction.LeftToRight)
        self.facts = CaseFacts()
        self._shown = QWidget()
        self._code_name, self.code = label("soft"), label("number")
        self._amount_name, self.amount, self._words = label("soft"), label("figure"), label("soft", wrap=True)
        self._until_name, self.until = label("soft"), label("strong", wrap=True)
        self._places_name, self._places = label("soft"), label("", wrap=True)
        self._lay_out()
        self.entry.entered.connect(self.entered)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        whole.addLayout(head)
        whole.addWidget(self._notice)
        whole.addWidget(self._about)
        whole.addWidget(self.entry)
        whole.addSpacing(6)
        whole.addWidget(self.facts)
        whole.addWidget(self._shown)
        whole.addStretch(1)
        self._lay_out_code()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column(self, spacing=0).addWidget(scroll)

    def _lay_out_code(self) -> None:
        whole = column(self._shown, spacing=4)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self._code_name, self.code, rule(), self._amount_name, self.amount, self._words, rule()):
            whole.addWidget(widget)
        facts = row(spacing=24)
        for name, value in ((self._until_name, self.until), (self._places_name, self._places)):
            part = column(spacing=2)
            part.addWidget(name)
            part.addWidget(value)
            part.addStretch(1)
            facts.addLayout(part, 1)
        whole.addLayout(facts)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Document receipt and payment code"))
        self._code_name.setText(self.tr("Payment code"))
        self._until_name.setText(self.tr("Valid until"))
        self._places_name.setText(self.tr("Where to pay"))
        self.show_case()

    def show_case(self) -> None:
        case, desk = self._model.case, self._model.desk
        if case is None or desk is None:
            return
        code = case.code if self._model.state is not CaseState.NOTIFIED else None
        wanted = self._model.code_wanted
        core = desk.branch.payment_codes is CodeIssuer.CORE
        self.entry.setVisible(wanted and core)
        self.entry.judge_by(desk.branch, case.case.channel)
        self._about.setVisible(wanted)
        self.facts.setVisible(wanted and code is None)
        self.facts.show_case(case, desk.branch, self._model.station.speech.language)
        self._about.setText(
            self.tr("The core system gives the payment code. Scan it, or type it twice so that no digit is wrong.")
            if core
            else self.tr("This office makes the payment code. The receipt and the code slip are issued together.")
        )
        self._notice.setVisible(self._model.state is CaseState.CODE_EXPIRED)
        self._notice.say(
            Tone.NOTICE, self.tr("The last code has expired. Issue a new one, or reckon the dues anew (Alt+3).")
        )
        self._shown.setVisible(code is not None)
        self._state.clear()
        if code is not None:
            state = code.state_on(self._model.station.office.clock.now())
            self._state.setText(pick(CODE_STATE_LABELS[state], self._model.station.speech.language))
            self._show_code(code, state)

    def _show_code(self, code: PaymentCode, state: CodeState) -> None:
        desk = self._model.desk
        if desk is None:
            return
        language, zone = self._model.station.speech.language, desk.branch.zone
        self.code.setText(grouped(code.code))
        set_property(self.code, "struck", state in {CodeState.EXPIRED, CodeState.VOID})
        came = 0 if self._model.case is None else self._model.case.received
        owed = code.amount - came if state is CodeState.ACTIVE else code.amount
        self._amount_name.setText(
            self.tr("To be paid, exactly")
            if owed == code.amount
            else self.tr("Rest of {amount}, to be paid exactly").format(amount=format_rupiah(code.amount))
        )
        self.amount.setText(format_rupiah(owed))
        self._words.setText(amount_words(owed, language))
        end = code.expires_at.astimezone(zone.tzinfo)
        self.until.setText(f"{plain_date(end.date(), language)}, {clock_time(end, zone.tzinfo, language)} {zone.value}")
        self._places.setText("\n".join(desk.branch.payment_places))

    def core_code(self) -> tuple[bool, EnteredCode | None]:
        """Whether the code may be issued, and the core system's code if the branch works with those."""
        desk = self._model.desk
        if desk is None or desk.branch.payment_codes is CodeIssuer.LOCAL:
            return desk is not None, None
        entered = self.entry.read()
        return entered is not None, entered

    def refuse(self, problem: OfficeError) -> bool:
        """Show what the office refused at its field; whether it belongs to one."""
        return not self.entry.isHidden() and self.entry.refuse(problem)

    def forget(self) -> None:
        self.entry.clear()

    def typed(self) -> bool:
        """Whether a code stands in the fields that was not issued."""
        return self._model.code_wanted and self.entry.typed

    def take_focus(self) -> None:
        if not self.entry.isHidden():
            self.entry.first.setFocus()
        else:
            self.setFocus()
