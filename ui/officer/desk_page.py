"""The desk of an officer: queue, work, ticket; buttons and keys lead to the same wishes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from counter_app.channels.online_model import HELP_SERVICE
from counter_app.dues.model import Segment
from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.rule import Hindrance
from counter_app.shared.errors import OfficeError, Unavailable
from ui.officer.away_dialog import AwayDialog
from ui.officer.calculator_dialog import CalculatorDialog
from ui.officer.called_page import CalledPage
from ui.officer.case_panel import CasePanel
from ui.officer.case_person import usual_segment
from ui.officer.controls import NoticeBar, Retranslated, Tone, column
from ui.officer.desk_state import Desk, Stage
from ui.officer.dialogs import FinishDialog, ParkDialog, PauseDialog, TransferDialog
from ui.officer.header import Header
from ui.officer.idle_page import IdlePage
from ui.officer.queue_panel import QueuePanel
from ui.officer.queue_wishes import QueueWishes
from ui.officer.service_page import ServicePage
from ui.officer.tariff_dialog import TariffDialog
from ui.officer.ticket_panel import TicketPanel
from ui.officer.view_model import DeskModel
from ui.shared.clock_band import ClockBand
from ui.shared.dressing import undressed
from ui.shared.find_dialog import FindDialog, Onward
from ui.shared.wording import sentence

WITH_FORM = frozenset({"A", "B", "C"})
"""Services whose visit is a registration with form 1A."""


class DeskPage(Retranslated):
    sign_out_wanted = Signal()

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.model = model
        self.header = Header(model)
        self.queue = QueuePanel(model)
        self.panel = TicketPanel(model)
        self.notice = NoticeBar(model.station.theme)
        self.clock = ClockBand(model.station)
        self.idle, self.called, self.service = IdlePage(model), CalledPage(model), ServicePage(model)
        self.case: CasePanel | None = None
        self.pages = QStackedWidget()
        self.dialog: QDialog | None = None
        self._shown: tuple[int, Stage, bool] | None = None
        self._registering = 0
        self._seat: tuple[int, int] | None = None
        self._lay_out()
        self._connect()
        self._add_keys()
        self.wishes = QueueWishes(self, self._ask, self._say)

    def _lay_out(self) -> None:
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self.clock)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.queue)
        centre = column(spacing=10)
        centre.setContentsMargins(24, 14, 24, 18)
        centre.addWidget(self.notice)
        for page in (self.idle, self.called, self.service):
            self.pages.addWidget(page)
        centre.addWidget(self.pages, 1)
        line.addLayout(centre, 1)
        line.addWidget(self.panel)
        whole.addLayout(line, 1)

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._show_desk)
        model.queue_empty.connect(self._say_empty)
        model.station.refused.connect(self._refuse)
        model.station.unavailable.connect(self._say_unavailable)
        model.online_changed.connect(self._on_online)
        model.station.jobs.broke.connect(self._say_broken)
        self.service.refused.connect(self._refuse)
        self.service.help.register_wanted.connect(self._register)
        self.header.pause_wanted.connect(self.ask_pause)
        self.header.go_on_wanted.connect(self.go_on)
        self.header.close_wanted.connect(self.close_counter)
        self.header.sign_out_wanted.connect(self.sign_out_wanted)
        self.header.find_wanted.connect(self.ask_find)
        self.header.calculator_wanted.connect(self.ask_calculator)
        self.header.tariff_wanted.connect(self.ask_tariff)
        self.header.blank_wanted.connect(self.print_blank)
        self.service.calculator_wanted.connect(self.ask_calculator)
        self.idle.call_wanted.connect(self.call_next)
        self.idle.go_on_wanted.connect(self.go_on)
        self.called.start_wanted.connect(self.start)
        self.called.recall_wanted.connect(self.recall)
        self.called.no_show_wanted.connect(self.no_show)
        self.queue.call_wanted.connect(self.call_next)
        self.queue.recall_wanted.connect(self.recall)
        self.queue.no_show_wanted.connect(self.no_show)
        self.queue.park_wanted.connect(self.ask_park)
        self.queue.transfer_wanted.connect(self.ask_transfer)
        self.queue.start_wanted.connect(self.start)
        self.queue.finish_wanted.connect(self.finish)
        self.queue.away_wanted.connect(self.ask_away)

    def _add_keys(self) -> None:
        for key, wish in (
            (Qt.Key.Key_F2, self.ask_calculator),
            (Qt.Key.Key_F4, self.ask_away),
            (Qt.Key.Key_F5, self.start),
            (Qt.Key.Key_F7, self.ask_park),
            (Qt.Key.Key_F8, self.ask_transfer),
            (Qt.Key.Key_F9, self.call_next),
            (Qt.Key.Key_F10, self.recall),
            (Qt.Key.Key_F11, self.no_show),
            (Qt.Key.Key_F12, self.finish),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(wish)

    def retranslate(self) -> None:
        self.notice.clear()

    def sit_down(self, counter: int) -> None:
        """Show a counter whose session is open. What the same officer left typed there is still there."""
        self._shown = None
        self.notice.clear()
        seat = (self.model.station.actor.id, counter)
        if seat != self._seat:
            self._seat = seat
            self._new_case_panel(counter)
        self.model.sit_down(counter)

    @undressed()
    def _new_case_panel(self, counter: int) -> None:
        if self.case is not None:
            self.pages.removeWidget(self.case)
            self.case.deleteLater()
        self.case = CasePanel(self.model.station, counter)
        self.case.finish_wanted.connect(self._ask_finish)
        self.case.screen_wanted.connect(lambda _page, _case: self.model.refresh())
        self.case.slip.parked.connect(self.model.was_parked)
        self.case.slip.told.connect(self._tell_slip)
        self.case.papers.model.blank_printed.connect(self._say_blank)
        self.case.papers.model.blank_failed.connect(self._say_unavailable)
        self.pages.addWidget(self.case)

    def typed(self) -> bool:
        """Whether something was typed that is not stored."""
        return (
            self.panel.typed()
            or self.service.typed()
            or (self.case is not None and self.pages.currentWidget() is self.case and self.case.left_dirty())
        )

    # showing

    def _show_desk(self) -> None:
        desk = self.model.desk
        if desk is None or self.case is None:
            return
        self.clock.tell(desk.view.clock_behind)
        ticket = desk.ticket
        with_form = ticket is not None and desk.stage is Stage.SERVING and self._with_form(desk, ticket)
        now_shown = (0 if ticket is None else ticket.id, desk.stage, with_form)
        if now_shown == self._shown:
            return
        self._shown = now_shown
        self.case.show_ticket(ticket if with_form else None)
        self.pages.setCurrentWidget(self._page(desk, ticket, with_form=with_form))
        self._focus_page()

    def _with_form(self, desk: Desk, ticket: Ticket) -> bool:
        """Whether the visit is a registration: at an SPO always, else by its service, or because who came for help is
        registered here.
        """
        helped = ticket.service == HELP_SERVICE and (desk.begun or ticket.id == self._registering)
        return desk.spo or ticket.service in WITH_FORM or helped

    def _register(self) -> None:
        """Fill in the form of somebody whom the website or JMO refused."""
        if self.model.ticket is not None:
            self._registering = self.model.ticket.id
            self._show_desk()

    def _page(self, desk: Desk, ticket: Ticket | None, *, with_form: bool) -> QWidget:
        if ticket is None or self.case is None:
            return self.idle
        if desk.stage is Stage.CALLED:
            return self.called
        return self.case if with_form else self.service

    def _focus_page(self) -> None:
        page = self.pages.currentWidget()
        if self.dialog is not None:
            return
        if isinstance(page, IdlePage | CalledPage | ServicePage | CasePanel):
            page.take_focus()

    # wishes

    def call_next(self) -> None:
        self._begin(self.model.call_next)

    def recall(self) -> None:
        if self._has(Stage.CALLED, Stage.SERVING):
            self._begin(self.model.recall)

    def no_show(self) -> None:
        if self._has(Stage.CALLED, Stage.SERVING):
            self._begin(self.model.no_show)

    def start(self) -> None:
        if self._has(Stage.CALLED, Stage.SERVING):
            self._begin(self.model.start)

    def finish(self) -> None:
        if not self._has(Stage.SERVING):
            return
        if self.pages.currentWidget() is self.service:
            self._begin(self.service.try_finish)
        else:
            self._ask_finish(None if self.case is None else self.case.model.outcome)

    def go_on(self) -> None:
        self._begin(self.model.go_on)

    def close_counter(self) -> None:
        self._begin(self.model.close_counter)

    def ask_park(self) -> None:
        if self._has(Stage.SERVING):
            self._ask(lambda desk: ParkDialog(self, self.model, desk, typed=self.typed()))

    def ask_transfer(self) -> None:
        if self._has(Stage.CALLED, Stage.SERVING):
            self._ask(lambda desk: TransferDialog(self, self.model, desk, typed=self.typed()))

    def ask_pause(self) -> None:
        self._ask(lambda _desk: PauseDialog(self, self.model))

    def ask_away(self) -> None:
        if self.model.desk is not None and self.model.desk.away:
            self._ask(lambda desk: AwayDialog(self, self.model, desk))

    def ask_calculator(self) -> None:
        ticket = self.model.ticket
        segment = Segment.BPU if ticket is None else usual_segment(ticket)
        self._ask(lambda _desk: self._calculator(segment))

    def _calculator(self, segment: Segment) -> CalculatorDialog:
        made = CalculatorDialog(self, self.model.station, self.model.counter, segment)
        made.shown.connect(self.model.refresh)
        return made

    def ask_find(self) -> None:
        self._ask(lambda _desk: FindDialog(self, self.model.station, self._go_on_with()))

    def _go_on_with(self) -> Onward | None:
        """A case that was found is gone on with where a form is being filled in."""
        case = self.case
        if case is None or self.pages.currentWidget() is not case or not case.filling_in:
            return None
        return Onward(
            words=lambda: self.tr("Go on with this case"),
            has=lambda _opened: True,
            go=lambda opened, then, refused: case.take_up(opened.number, then, refused),
        )

    def ask_tariff(self) -> None:
        self._ask(lambda _desk: TariffDialog(self, self.model.station))

    def print_blank(self) -> None:
        """An empty form for somebody who comes without one; of the segment for which people take this ticket."""
        if self.case is not None:
            ticket = self.model.ticket
            self.case.papers.model.print_blank(Segment.BPU if ticket is None else usual_segment(ticket))

    def _say_blank(self, place: str) -> None:
        self._say(self.tr("Blank form 1A printed: {place}").format(place=place), Tone.GOOD)

    def _ask_finish(self, suggested: object) -> None:
        outcome = suggested if isinstance(suggested, Outcome) else None
        self._ask(lambda desk: FinishDialog(self, self.model, desk, outcome, typed=self.typed()))

    def _ask(self, make: Callable[[Desk], QDialog]) -> None:
        """Open a question, unless one is open already."""
        if self.dialog is not None or self.model.desk is None:
            return
        self.idle.auto.decline()
        self.notice.clear()
        self.dialog = make(self.model.desk)
        self.dialog.finished.connect(self._on_answered)
        self.dialog.open()

    def _on_answered(self) -> None:
        self.dialog = None
        self.window().activateWindow()
        self._focus_page()

    def _begin(self, wish: Callable[[], None]) -> None:
        self.notice.clear()
        wish()

    def _has(self, *stages: Stage) -> bool:
        """Whether the key makes sense now; if not, say which one does."""
        stage = self.model.stage
        if stage in stages:
            return True
        if stage is Stage.CALLED:
            self._say(self.tr("The visit has not begun. Start it with F5 when the person is here."), Tone.NOTICE)
        elif stage is not Stage.CLOSED:
            self._say(self.tr("No ticket is in hand. Call the next one with F9."), Tone.NOTICE)
        return False

    # saying

    def _say(self, text: str, tone: Tone) -> None:
        self.notice.say(text, tone, self.tr("Close"))

    def _tell_slip(self, tone: Tone, text: str) -> None:
        self._say(text, tone)

    def _say_empty(self, outcome: QueueEmpty) -> None:
        if outcome.why is Hindrance.NOBODY_WAITS:
            self._say(self.tr("Nobody waits for this counter now."), Tone.NOTICE)
        else:
            why = outcome.error(self.model.now())
            self._say(sentence(why, self.model.station.speech.language), Tone.NOTICE)

    def _refuse(self, problem: OfficeError) -> None:
        self._say(sentence(problem, self.model.station.speech.language), Tone.BAD)

    def _say_unavailable(self, failure: Unavailable) -> None:
        self._say(sentence(failure, self.model.station.speech.language), Tone.BAD)

    def _on_online(self) -> None:
        if self.model.online:
            self._say(self.tr("The connection is there again."), Tone.GOOD)

    def _say_broken(self) -> None:
        self._say(self.tr("Something broke inside the program. It was logged; please try again."), Tone.BAD)
