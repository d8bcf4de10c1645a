"""The centre of the officer station: one case from the form to the payment code, one step open at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QStackedWidget, QWidget

from counter_app.queueing.model import Ticket
from counter_app.registration.model import BEFORE_PAID, CaseState
from counter_app.registration.screen import ScreenPage
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.officer.case_change import ChangePage
from ui.officer.case_code import CodePage
from ui.officer.case_dialogs import CancelDialog, KnownPersonDialog
from ui.officer.case_documents import DocumentsPage
from ui.officer.case_dues import DuesPage
from ui.officer.case_finish import FinishPage
from ui.officer.case_model import CaseModel, Step
from ui.officer.case_person import PersonOffers, usual_segment
from ui.officer.case_slip import SlipGiver
from ui.officer.case_steps import StepBar, papers_of
from ui.officer.channel_steps import ChannelSteps
from ui.officer.controls import KeyButton, NoticeBar, Retranslated, Tone, column, label, row
from ui.officer.form_draft import draft_again
from ui.officer.form_page import FormPage
from ui.officer.papers_box import PapersBox
from ui.officer.privacy_dialog import PrivacyDialog
from ui.officer.question import Question
from ui.shared.dressing import undressed
from ui.shared.station import Station
from ui.shared.wording import sentence


class CasePanel(Retranslated):
    finish_wanted = Signal(object)
    """The suggested `Outcome`."""
    screen_wanted = Signal(str, str)
    """A page of the applicant's screen was shown, for this case number."""

    @undressed()
    def __init__(self, station: Station, counter: int, parent: QWidget | None = None) -> None:
        super().__init__()
        self.setParent(parent)
        self._station = station
        self.model = CaseModel(station, counter)
        self.step = Step.FORM
        self._again = False
        self.bar = StepBar(self.model)
        self.channel = ChannelSteps(station.theme, station.speech)
        self.notice = NoticeBar(station.theme)
        self.form = FormPage(station)
        self.documents, self.dues = DocumentsPage(self.model), DuesPage(self.model)
        self.change, self.code, self.finish = ChangePage(self.model), CodePage(self.model), FinishPage(self.model)
        self.person = PersonOffers(self.model, self.form)
        self.papers = PapersBox(station)
        self.slip = SlipGiver(self.model, self.papers.model)
        self.show_button = KeyButton(station.theme, "F6")
        self.next_button = KeyButton(station.theme, "Ctrl+Enter", "primary", "large")
        self.dialog: Question | None = None
        self._pages = QStackedWidget()
        self._card, self._nobody = QFrame(), label("soft")
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show()

    def _lay_out(self) -> None:
        whole = column(self, spacing=12)
        whole.addWidget(self.bar)
        whole.addWidget(self.channel)
        whole.addWidget(self.notice)
        self._card.setProperty("kind", "card")
        inside = column(self._card, spacing=0)
        inside.setContentsMargins(1, 1, 1, 1)
        for page in (self.form, self.documents, self.dues, self.change, self.code, self.finish):
            self._pages.addWidget(page)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(self._pages)
        inside.addWidget(self._nobody)
        whole.addWidget(self._card, 1)
        whole.addWidget(self.papers)
        self.show_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        buttons = row(spacing=12)
        buttons.addWidget(self.show_button, 1)
        buttons.addWidget(self.next_button, 2)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.destroyed.connect(self.model.leave)
        self.person.open_wanted.connect(self._ask_about_known)
        self.person.filled.connect(self.take_focus)
        self.person.refused.connect(self._refuse)
        self.model.opened.connect(self._open_ticket)
        self.model.arrived.connect(self._on_arrived)
        self.model.changed.connect(self._show)
        self.model.busy_changed.connect(self._show_buttons)
        self.model.refused.connect(self._refuse)
        self.model.screen_shown.connect(self.screen_wanted)
        self.bar.wanted.connect(self.open)
        self.bar.cancel_wanted.connect(self._ask_to_cancel)
        self.bar.again_wanted.connect(self._fill_in_again)
        self.bar.privacy_wanted.connect(self._ask_privacy)
        self.documents.slip_wanted.connect(self.slip.give)
        self.dues.renew_wanted.connect(self.model.notify)
        self.dues.benefits_wanted.connect(lambda: self.model.show_page(ScreenPage.BENEFITS))
        self.papers.reprinted.connect(self.model.refresh)
        self.show_button.clicked.connect(lambda _checked: self.model.show_on_screen(self.step))
        self.next_button.clicked.connect(lambda _checked: self.go_on())
        self.code.entered.connect(self.next_button.setFocus)
        for key in ("F6", "Ctrl+Return", "Ctrl+Enter"):
            button = self.show_button if key == "F6" else self.next_button
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(button.click)

    def retranslate(self) -> None:
        self._nobody.setText(self.tr("No ticket is being served at this counter."))
        self.notice.clear()
        self._show_buttons()

    # the ticket in hand

    def show_ticket(self, ticket: Ticket | None) -> None:
        """Work on this ticket; what was typed for another one is kept in the database."""
        before = self.model.ticket
        if before is not None and (ticket is None or ticket.id != before.id):
            self.form.clear()
            self.code.forget()
            self.documents.forget()
            self.notice.clear()
            if self.dialog is not None:
                self.dialog.reject()
        self.model.show(ticket)

    def left_dirty(self) -> bool:
        """Keep the field in hand; whether something typed for the ticket could not be kept."""
        if self.model.ticket is None or self.model.desk is None:
            return False
        self.form.keep_now()
        return self.form.saver.failed or self.code.typed()

    @property
    def filling_in(self) -> bool:
        return self.model.ticket is not None and self._filling_in

    def take_up(self, number: str, then: Callable[[], None], refused: Callable[[OfficeError], None]) -> None:
        """Go on with a case that was found, under the ticket in hand."""

        def go_on() -> None:
            then()
            self._handed_over()

        self.model.go_on_with(number, then=go_on, refused=refused)

    @property
    def _filling_in(self) -> bool:
        return self.model.case is None or self._again

    def _open_ticket(self) -> None:
        """A ticket was read for the first time: go on where it stands."""
        ticket, desk, draft = self.model.ticket, self.model.desk, self.model.draft
        if ticket is None or desk is None:
            return
        self._again = draft is not None and self.model.state is CaseState.CANCELLED
        if self._filling_in:
            self.form.begin(ticket, draft, desk, usual_segment(ticket))
        self.open(Step.FORM if self._again else self.model.step())

    def _on_arrived(self) -> None:
        """The case came from elsewhere: what was typed here is kept as a draft, the case is gone on with."""
        self._again = False
        self.form.keep_now()
        self.open(self.model.step())
        self._say(
            Tone.NOTICE, self.tr("Case {number} was tied to this ticket elsewhere.").format(number=self.model.number)
        )

    def _fill_in_again(self) -> None:
        """The form of a cancelled case becomes a draft."""
        ticket, case, desk = self.model.ticket, self.model.case, self.model.desk
        if ticket is None or case is None or desk is None:
            return
        self._again = True
        self.form.begin(ticket, None, desk, case.case.form.segment)
        self.form.show_draft(draft_again(case.case.form.to_dict()), desk)
        self.open(Step.FORM)

    # steps

    def open(self, step: Step) -> None:
        """Show a step, if the case has come so far."""
        if self.model.desk is None or not self.model.reached(step):
            return
        self.step = step
        self.notice.clear()
        if step is Step.FORM and self.model.case is not None and not self._again:
            self.form.show_form(self.model.case.case.form, self.model.desk)
        self._pages.setCurrentWidget(self._page_of(step))
        self._show()
        if self._has_focus():
            self.take_focus()

    def _page_of(self, step: Step) -> QWidget:
        pages: dict[Step, QWidget] = {
            Step.FORM: self.form,
            Step.DOCUMENTS: self.documents,
            Step.DUES: self.change if self.model.is_change else self.dues,
            Step.CODE: self.code,
            Step.FINISH: self.finish,
        }
        return pages[step]

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or focused is self or self.isAncestorOf(focused)

    def take_focus(self) -> None:
        """The keyboard goes to where the step begins."""
        if self.model.desk is None:
            return
        page = self._pages.currentWidget()
        if isinstance(page, FormPage | DocumentsPage | DuesPage | ChangePage | CodePage | FinishPage):
            page.take_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def go_on(self) -> None:
        """What the large button does: hand over, tell, issue or finish; else the next step."""
        if self.model.desk is None or self.model.busy:
            return
        self.notice.clear()
        match self.step:
            case Step.FORM if self._filling_in:
                self._hand_over()
            case Step.DOCUMENTS if self._missing:
                self._say_missing()
            case Step.DUES if self.model.is_change and not self.model.ended:
                self._record_change()
            case Step.DUES if not self.model.notified and not self.model.is_change:
                self.model.notify()
            case Step.CODE if self.model.code_wanted:
                self._issue()
            case Step.FINISH:
                self.finish_wanted.emit(self.model.outcome)
            case step:
                self.open(next(one for one in self.model.steps if one > step))

    @property
    def _missing(self) -> bool:
        return self.model.documents_open and self.model.case is not None and bool(self.model.case.missing)

    def _say_missing(self) -> None:
        words = (
            self.tr("Documents are still missing. The change is recorded when all are there.")
            if self.model.is_change
            else self.tr("Documents are still missing. The dues are notified when all are there.")
        )
        self._say(Tone.NOTICE, words)
        self.documents.take_focus()

    def _record_change(self) -> None:
        self.model.record_change(then=lambda: self.open(Step.FINISH), refused=self._refuse)

    def _hand_over(self) -> None:
        form = self.form.submit()
        if form is None:
            count = self.form.mistake_count
            words = (
                self.tr("One entry has to be mended.") if count == 1 else self.tr("{count} entries have to be mended.")
            )
            self._say(Tone.BAD, words.format(count=count))
            return
        self.form.saver.hold()
        self.model.submit(form, then=self._handed_over, refused=self._refuse_form)

    def _handed_over(self) -> None:
        self._again = False
        self.form.saver.forget()
        self.open(self.model.step())

    def _refuse_form(self, problem: OfficeError) -> None:
        self.form.saver.release()
        at_field = self.form.refuse(problem)
        if problem.code is ErrorCode.NIK_REGISTERED:
            self._ask_about_known(str(problem.details.get("case")))
        elif not at_field:
            self._refuse(problem)

    def _ask_about_known(self, number: str) -> None:
        self._ask(KnownPersonDialog(self, self.model, number, self._handed_over))

    def _issue(self) -> None:
        ready, entered = self.code.core_code()
        if ready:
            self.model.issue(entered, self._refuse_code)

    def _refuse_code(self, problem: OfficeError) -> None:
        if not self.code.refuse(problem):
            self._refuse(problem)

    # showing

    def _show(self) -> None:
        there = self.model.desk is not None
        for part in (self.bar, self._pages, self.show_button, self.next_button):
            part.setVisible(there)
        self._nobody.setVisible(not there)
        self.channel.show_steps(self.model.channel_steps if there else ())
        case = None if self._again else self.model.case
        self.papers.show_papers(() if case is None else papers_of(self.step, case.papers))
        if not there:
            return
        for page in (self.documents, self.dues, self.change, self.code, self.finish):
            page.show_case()
        state = self.model.state
        again = state is CaseState.CANCELLED and not self._again
        self.bar.show_step(self.step, cancellable=state in BEFORE_PAID, again=again)
        self._show_buttons()

    def _show_buttons(self) -> None:
        words = self._next_words()
        shown = self.tr("Show to the member") if self.model.is_change else self.tr("Show to the applicant")
        self.next_button.say(words.replace("&", "&&"), words)
        self.next_button.setEnabled(not self.model.busy)
        self.show_button.say(shown, shown)
        self.show_button.setEnabled(not self._again and self.model.screen_page(self.step) is not None)

    def _next_words(self) -> str:
        match self.step:
            case Step.FORM:
                return self.tr("On to the documents")
            case Step.DOCUMENTS:
                return self.tr("On to the change") if self.model.is_change else self.tr("On to the dues")
            case Step.DUES if self.model.is_change:
                return self.tr("On to the end") if self.model.ended else self.tr("Record the change")
            case Step.DUES:
                return self.tr("On to receipt & code") if self.model.notified else self.tr("Notify the dues")
            case Step.CODE:
                return self.tr("Issue receipt & code") if self.model.code_wanted else self.tr("On to the end")
            case Step.FINISH:
                return self.tr("Finish the visit")

    def _say(self, tone: Tone, text: str) -> None:
        self.notice.say(text, tone, self.tr("Close"))

    def _refuse(self, problem: OfficeError) -> None:
        self._say(Tone.BAD, sentence(problem, self._station.speech.language))

    def _ask_privacy(self) -> None:
        self._ask(PrivacyDialog(self, self.model, self.papers.model))

    def _ask_to_cancel(self) -> None:
        dialog = CancelDialog(self, self.model)
        dialog.accepted.connect(lambda: self.open(self.model.step()))
        self._ask(dialog)

    def _ask(self, dialog: Question) -> None:
        if self.dialog is not None:
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._on_answered)
        dialog.open()

    def _on_answered(self) -> None:
        self.dialog = None
        self.take_focus()
