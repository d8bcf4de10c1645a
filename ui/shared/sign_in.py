"""The first page: who works here. A training branch also lets one enter as one of its officers."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.staff.labels import ROLE_LABELS
from counter_app.staff.model import (
    Actor,
    Officer,
    Permission,
    SignedIn,
    SignInLocked,
    SignInOutcome,
    SignInRefused,
)
from counter_app.staff.operations import enter_training, training_officers
from ui.shared.controls import IconLabel, Retranslated, column, label, primary, set_property
from ui.shared.station import Station
from ui.shared.wording import pick, sentence

CARD_WIDTH = 400
LIST_HEIGHT = 264
SECONDS = 60


class SignInPage(Retranslated):
    """Emits `entered` with the `Actor`, who has the `permission`. The password stays in its field until it is right."""

    entered = Signal(object)

    def __init__(self, station: Station, permission: Permission = Permission.SERVE) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._station = station
        self._permission = permission
        self._problem: OfficeError | Unavailable | None = None
        self._officers: tuple[Officer, ...] = ()
        self._title, self._text = label("headline"), label("soft", wrap=True)
        self._name_label, self._secret_label = label("strong"), label("strong")
        self.name, self.secret = QLineEdit(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.error = label("error", wrap=True)
        self.enter = primary(QPushButton())
        self._training_title, self._training_text = label("title"), label("soft", wrap=True)
        self._nobody = label("soft", wrap=True)
        self.training_buttons: list[QPushButton] = []
        self._training = self._training_card()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.reset()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addStretch(1)
        middle.addWidget(self._form_card(), 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self._training, 0, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)

    def _form_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(CARD_WIDTH)
        inside = column(card, margin=28, spacing=8)
        inside.addWidget(IconLabel(self._station.theme, "ph.identification-badge", "primary", 40))
        inside.setSpacing(8)
        parts: tuple[QWidget, ...] = (self._title, self._text, self._name_label, self.name)
        for part in (*parts, self._secret_label, self.secret, self.error):
            inside.addWidget(part)
        inside.addSpacing(8)
        inside.addWidget(self.enter)
        self.error.hide()
        return card

    def _training_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(CARD_WIDTH)
        inside = column(card, margin=28, spacing=8)
        for widget in (self._training_title, self._training_text):
            inside.addWidget(widget)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(LIST_HEIGHT)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QWidget()
        self._rows = column(rows)
        self._rows.addWidget(self._nobody)
        self._rows.addStretch(1)
        scroll.setWidget(rows)
        inside.addWidget(scroll)
        card.setVisible(self._station.office.training)
        return card

    def _connect(self) -> None:
        self.name.returnPressed.connect(self.secret.setFocus)
        self.secret.returnPressed.connect(self._try)
        self.enter.clicked.connect(self._try)
        for field in (self.name, self.secret):
            field.textEdited.connect(self._mend)
        self._station.unavailable.connect(self._on_unavailable)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Sign in"))
        self._text.setText(self.tr("With your own name, so that the diary says who did what."))
        self._name_label.setText(self.tr("Name"))
        self._secret_label.setText(self.tr("Password or PIN"))
        self.name.setAccessibleName(self._name_label.text())
        self.secret.setAccessibleName(self._secret_label.text())
        self.enter.setText(self.tr("Sign in"))
        self._training_title.setText(self.tr("Training"))
        self._training_text.setText(self.tr("Enter as one of the training officers, without a password."))
        self._nobody.setText(self.tr("No training officer has the right to enter here."))
        self._show_officers()
        if self._problem is not None:
            self._show_problem()

    def reset(self) -> None:
        """Empty the fields for the next person."""
        self.name.clear()
        self.secret.clear()
        self._mend()
        self.name.setFocus()
        if self._station.office.training:
            self._station.read(training_officers, then=self._on_officers)

    def _on_officers(self, officers: tuple[Officer, ...]) -> None:
        self._officers = officers
        self._show_officers()

    def _show_officers(self) -> None:
        for old in self.training_buttons:
            old.deleteLater()
        self.training_buttons = []
        for officer in self._officers:
            if not officer.actor.may(self._permission):
                continue
            role = pick(ROLE_LABELS[officer.role], self._station.speech.language)
            button = QPushButton(f"{officer.full_name} · {role}")
            button.setProperty("extent", "row")
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, name=officer.name: self._enter_as(name))
            self._rows.insertWidget(self._rows.count() - 1, button)
            self.training_buttons.append(button)
        self._nobody.setVisible(not self.training_buttons)

    def _enter_as(self, name: str) -> None:
        self._station.run(enter_training, name, then=self._enter, refused=self._refuse)

    def _try(self) -> None:
        name, secret = self.name.text(), self.secret.text()
        if not name.strip():
            self._refuse(OfficeError(ErrorCode.FIELD_MISSING, field="name"))
            return
        self.enter.setEnabled(False)
        office = self._station.office
        self._station.work(lambda: office.sign_in(name, secret), then=self._on_outcome, refused=self._refuse)

    def _on_outcome(self, outcome: SignInOutcome) -> None:
        self.enter.setEnabled(True)
        match outcome:
            case SignedIn(actor):
                self._enter(actor)
            case SignInRefused(tries_left):
                self._refuse(OfficeError(ErrorCode.SIGN_IN_FAILED, field="password", tries_left=tries_left))
            case SignInLocked(until):
                left = (until - self._station.office.clock.now()).total_seconds()
                minutes = max(1, -int(-left // SECONDS))
                self._refuse(OfficeError(ErrorCode.OFFICER_LOCKED, field="name", minutes=minutes))
            case _:
                assert_never(outcome)

    def _enter(self, actor: Actor) -> None:
        self.secret.clear()
        if not actor.may(self._permission):
            need, role = self._permission.value, actor.role.value
            self._refuse(OfficeError(ErrorCode.NOT_ALLOWED, field="name", permission=need, role=role))
            return
        self.entered.emit(actor)

    def _refuse(self, problem: OfficeError) -> None:
        self.enter.setEnabled(True)
        self._problem = problem
        field = self.name if problem.field == "name" else self.secret
        set_property(field, "wrong", value=True)
        self._show_problem()
        if self.isVisible():
            field.setFocus()
            field.selectAll()

    def _on_unavailable(self, failure: Unavailable) -> None:
        self.enter.setEnabled(True)
        if self.isVisible():
            self._problem = failure
            self._show_problem()

    def _show_problem(self) -> None:
        if self._problem is not None:
            self.error.setText(sentence(self._problem, self._station.speech.language))
            self.error.show()

    def _mend(self) -> None:
        self._problem = None
        self.error.hide()
        for field in (self.name, self.secret):
            set_property(field, "wrong", value=False)
