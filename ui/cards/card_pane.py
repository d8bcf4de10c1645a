"""The chosen card: its promise told plainly, what is known of it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QWidget

from counter_app.cards.model import Urgency, urgency
from counter_app.cards.signature import Signature
from counter_app.registration.records import Case
from counter_app.settings import Language
from ui.cards.acts import KEYS, MAIN_KEY, Act, main_act, other_acts
from ui.cards.board_state import AtCounter, CardView
from ui.cards.card_facts import CardFacts
from ui.cards.promise import Told, number_promise, promise
from ui.cards.signature_view import SignatureView
from ui.shared.controls import IconLabel, Retranslated, column, label, row, set_property
from ui.shared.key_button import KeyButton
from ui.shared.language import Speech
from ui.shared.step_line import StepLine
from ui.shared.theme import Theme

WIDTH = 412
SIGNATURE_HEIGHT = 120
OPEN_WIDTH = 176
OPEN_KEY, SLIP_KEY = "F4", "Ctrl+P"
_GROUNDS = {"danger": "bad", "on_amber_tint": "notice", "primary": "good"}


class PromiseBox(QFrame):
    """A promise in a sentence; the ground says at a glance how it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = IconLabel(theme, "ph.calendar-blank", "soft", 22)
        self._text, self._more = label("strong", wrap=True), label(wrap=True)
        words = column(spacing=2)
        words.addWidget(self._text)
        words.addWidget(self._more)
        line = row(spacing=10)
        line.setContentsMargins(12, 9, 12, 9)
        self.setLayout(line)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)

    def say(self, told: Told, more: tuple[Told, ...] = ()) -> None:
        """The ground is that of the worst of what is told."""
        tones = [one.tone for one in (told, *more)]
        ground = next((kind for tone, kind in _GROUNDS.items() if tone in tones), "flat")
        set_property(self, "kind", ground)
        for part in (self._text, self._more):
            part.style().unpolish(part)
            part.style().polish(part)
        colour = {"bad": "danger", "notice": "on_amber_tint", "good": "on_tint"}.get(ground, "soft")
        self._sign.show_icon(told.icon, colour)
        self._text.setText(told.text)
        self._more.setText("\n".join(one.text for one in more))
        self._more.setVisible(bool(more))

    @property
    def text(self) -> str:
        return self._text.text()


class CardPane(Retranslated):
    """`act_wanted` carries an `Act`, `open_wanted` asks for the data of the card's person, `slip_wanted` for its
    slip.
    """

    act_wanted = Signal(object)
    open_wanted = Signal()
    slip_wanted = Signal()

    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._told: tuple[CardView, AtCounter | None, Language] | None = None
        self.person: Case | None = None
        self._signature: Signature | None = None
        self._name, self._nik = label("title", wrap=True), label("soft")
        self.open_button = KeyButton(theme, OPEN_KEY, "accent", "small")
        self.promise = PromiseBox(theme)
        self.steps = StepLine(theme, speech, narrow=True)
        self.facts, self.signature = CardFacts(), SignatureView(theme)
        self.signature.setFixedHeight(SIGNATURE_HEIGHT)
        self._elsewhere = label("hint", wrap=True)
        self.main = KeyButton(theme, MAIN_KEY, "primary", "large")
        self.others = {act: KeyButton(theme, key, "", "small") for act, key in KEYS.items()}
        self.slip = KeyButton(theme, SLIP_KEY, "", "small")
        self._nothing = label("soft", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        empty, shown = QWidget(), QWidget()
        middle = column(empty, margin=24, spacing=10)
        middle.addStretch(1)
        sign = IconLabel(self._theme, "ph.identification-card", "soft", 44)
        middle.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._nothing)
        middle.addStretch(2)
        whole = column(shown, spacing=8)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.addLayout(self._head())
        whole.addWidget(self.promise)
        inside = QWidget()
        below = column(inside, spacing=10)
        below.setContentsMargins(0, 2, 8, 4)
        below.addWidget(self.steps)
        below.addWidget(self.facts)
        below.addWidget(self.signature)
        below.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._elsewhere)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        whole.addLayout(self._grid)
        for button in (*self.others.values(), self.slip):
            button.setParent(shown)
        whole.addWidget(self.main)
        self._stack.addWidget(empty)
        self._stack.addWidget(shown)
        column(self).addWidget(self._stack)

    def _head(self) -> QHBoxLayout:
        """Whose card it is, beside the button that shows who."""
        known = column(spacing=2)
        known.addWidget(self._name)
        known.addWidget(self._nik)
        self.open_button.setFixedWidth(OPEN_WIDTH)
        head = row(spacing=10)
        head.addLayout(known, 1)
        head.addWidget(self.open_button)
        return head

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_wanted)
        self.slip.clicked.connect(self.slip_wanted)
        self.main.clicked.connect(self._on_main)
        for act, button in self.others.items():
            button.clicked.connect(lambda _checked=False, act=act: self.act_wanted.emit(act))
        keyed = (*((button, KEYS[act]) for act, button in self.others.items()), (self.open_button, OPEN_KEY))
        for button, key in (*keyed, (self.slip, SLIP_KEY), (self.main, "Ctrl+Return"), (self.main, "Ctrl+Enter")):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda button=button: _press(button))

    def _on_main(self) -> None:
        act = None if self._told is None else main_act(self._told[0])
        if act is not None:
            self.act_wanted.emit(act)

    # what is shown

    def show_nothing(self) -> None:
        self._told = self.person = self._signature = None
        self._stack.setCurrentIndex(0)

    def show_card(self, view: CardView, at: AtCounter | None, language: Language) -> None:
        """Show a card; the data of its person stay open while it is the same card."""
        if self.person is not None and self.person.number != view.number:
            self.person = self._signature = None
        self._told = view, at, language
        self._draw()

    def show_person(self, person: Case, signature: Signature | None) -> None:
        """Somebody opened the data of the card's person, which was recorded."""
        if self._told is not None and self._told[0].number == person.number:
            self.person, self._signature = person, signature
            self._draw()

    @property
    def view(self) -> CardView | None:
        return None if self._told is None else self._told[0]

    def retranslate(self) -> None:
        self._nothing.setText(self.tr("Choose a card, or find the one that somebody comes for."))
        self._elsewhere.setText(self.tr("The paired branch goes on with this card."))
        text = self.tr("Show the data")
        self.open_button.say(text, text)
        text = self.tr("Print the slip")
        self.slip.say(text, text)
        names = {
            Act.COLLECT: self.tr("Came for this card"),
            Act.SEND: self.tr("Send…"),
            Act.RETURNED: self.tr("Came back…"),
            Act.LATE: self.tr("Why late…"),
        }
        for act, button in self.others.items():
            button.say(names[act], names[act])
        self._draw()

    def _draw(self) -> None:
        if self._told is None:
            return
        view, at, language = self._told
        form = None if self.person is None else self.person.form
        self._name.setText(view.holder if form is None else form.full_name)
        self._nik.setText(f"NIK {view.nik if form is None else form.nik}")
        self.open_button.setVisible(form is None)
        self.promise.say(promise(view.card, view.on, view.zone, language), self._more(view, language))
        self.steps.show_steps(view.steps)
        self.facts.show_card(view, self.person, language)
        self.signature.setVisible(self._signature is not None)
        self.signature.show_signature(self._signature, self.tr("Signature of the receiver"))
        self._elsewhere.setVisible(view.elsewhere)
        self._offer(view, at)
        self._stack.setCurrentIndex(1)

    def _more(self, view: CardView, language: Language) -> tuple[Told, ...]:
        number = number_promise(view.card, view.on, language)
        told = () if number is None else (number,)
        if urgency(view.card, view.on) is Urgency.LATE and view.card.late_reason is None and not view.elsewhere:
            told = (*told, Told(self.tr("Nobody has said why yet (F9)."), "ph.pencil-simple", "danger"))
        return told

    def _offer(self, view: CardView, at: AtCounter | None) -> None:
        names = {
            Act.NUMBER: self.tr("Enter the member number…"),
            Act.READY: self.tr("The card is ready"),
            Act.HAND_OVER: self.tr("Hand over…"),
            Act.ARRIVED: self.tr("It has arrived…"),
        }
        act = main_act(view)
        self.main.setVisible(act is not None)
        if act is not None:
            self.main.say(names[act], names[act])
        wanted: list[KeyButton] = [self.others[one] for one in other_acts(view, at)]
        if view.slip is not None:
            wanted.append(self.slip)
        for button in (*self.others.values(), self.slip):
            self._grid.removeWidget(button)
            button.setVisible(button in wanted)
        for place, button in enumerate(wanted):
            alone = place == len(wanted) - 1 and place % 2 == 0
            self._grid.addWidget(button, place // 2, place % 2, 1, 2 if alone else 1)


def _press(button: QPushButton) -> None:
    """What a key does: press the button when it is there."""
    if button.isVisible():
        button.click()
