"""The bar above a case: five steps, each done, open or still to come, told by sign, weight and words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from counter_app.shared.papers import Paper, PaperKind
from ui.officer.case_model import CaseModel, Step
from ui.officer.controls import Retranslated
from ui.shared.icons import icon
from ui.shared.theme import TEXT, Theme

CIRCLE = 28
GAP = 8
LINE = 20
MORE = 84
"""Room for the button with the menu and the gaps."""

_PAPERS = {
    Step.FORM: frozenset({PaperKind.FORM_1A, PaperKind.CONSENT_RECORD}),
    Step.DOCUMENTS: frozenset({PaperKind.FORM_1A, PaperKind.CONSENT_RECORD, PaperKind.MISSING_DOCUMENTS}),
    Step.DUES: frozenset({PaperKind.DUES_NOTIFICATION}),
    Step.CODE: frozenset({PaperKind.DOCUMENT_RECEIPT, PaperKind.PAYMENT_CODE_SLIP}),
    Step.FINISH: frozenset(PaperKind),
}


def papers_of(step: Step, papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Those of a case's papers that belong to a step."""
    return tuple(one for one in papers if one.kind in _PAPERS[step])


class StepButton(QAbstractButton):
    """A circle with the number of the step, a tick when it is done, and its name."""

    def __init__(self, theme: Theme, step: Step) -> None:
        super().__init__()
        self.step = step
        self.number = int(step)
        """The step's place among those of the case."""
        self.done = False
        self.brief = False
        """Whether there is room for the circle only, unless this is the open step."""
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(CIRCLE + 4 if self._brief else self.full_width(), CIRCLE + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(CIRCLE + 4, CIRCLE + 8)

    def full_width(self) -> int:
        return CIRCLE + GAP + QFontMetrics(_font(bold=True)).horizontalAdvance(self.text()) + 4

    @property
    def _brief(self) -> bool:
        return self.brief and not self.isChecked()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRect(2, (self.height() - CIRCLE) // 2, CIRCLE - 2, CIRCLE - 2)
        ground = tokens.primary if self.isChecked() else tokens.tint if self.done else tokens.surface
        border = tokens.primary if self.isChecked() or self.done else tokens.field if self.isEnabled() else tokens.line
        painter.setPen(QPen(QColor(border), 1.5))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(circle)
        if self.done:
            colour = tokens.on_primary if self.isChecked() else tokens.on_tint
            icon("ph.check-bold", colour).paint(painter, circle.adjusted(6, 6, -6, -6))
        else:
            painter.setFont(_font(bold=True, small=True))
            painter.setPen(QColor(tokens.on_primary if self.isChecked() else tokens.soft))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.number))
        if not self._brief:
            painter.setFont(_font(bold=self.isChecked()))
            painter.setPen(QColor(tokens.ink if self.isChecked() else tokens.soft))
            words = self.rect().adjusted(CIRCLE + GAP, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _font(*, bold: bool, small: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(TEXT - 1 if small else TEXT)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


class StepBar(Retranslated):
    wanted = Signal(object)
    """A `Step`."""
    cancel_wanted = Signal()
    again_wanted = Signal()
    """Fill in the form of a cancelled case once more."""
    privacy_wanted = Signal()

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        theme = model.station.theme
        self.buttons = {step: StepButton(theme, step) for step in Step}
        self.more = QToolButton()
        self.more.setProperty("kind", "plain")
        self.more.setIconSize(QSize(22, 22))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.cancel = self.menu.addAction("")
        self.again = self.menu.addAction("")
        self.privacy = self.menu.addAction("")
        self._dashes: dict[Step, QWidget] = {}
        self.more.setMenu(self.menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for step, button in self.buttons.items():
            if step is not Step.FORM:
                self._dashes[step] = _Dash(theme)
                line.addWidget(self._dashes[step], 1)
            line.addWidget(button)
            button.clicked.connect(lambda _checked=False, step=step: self.wanted.emit(step))
            shortcut = QShortcut(QKeySequence(f"Alt+{int(step)}"), self)
            shortcut.activated.connect(lambda number=int(step): self._want(number))
        line.addWidget(self.more)
        self.cancel.triggered.connect(self.cancel_wanted)
        self.again.triggered.connect(self.again_wanted)
        self.privacy.triggered.connect(self.privacy_wanted)
        theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def _want(self, number: int) -> None:
        steps = self._model.steps
        if number <= len(steps):
            self.wanted.emit(steps[number - 1])

    def _draw(self) -> None:
        self.more.setIcon(icon("ph.dots-three-vertical-bold", self._model.station.theme.tokens.soft))
        self.update()

    def retranslate(self) -> None:
        change = self._model.is_change
        names = {
            Step.FORM: self.tr("Form 1A"),
            Step.DOCUMENTS: self.tr("Documents"),
            Step.DUES: self.tr("Change of data") if change else self.tr("Dues"),
            Step.CODE: self.tr("Receipt & code"),
            Step.FINISH: self.tr("Finish"),
        }
        for step, button in self.buttons.items():
            button.setText(names[step])
        self._fit()
        self.cancel.setText(self.tr("Cancel the case…"))
        self.again.setText(self.tr("Fill in the form once more"))
        self.privacy.setText(self.tr("Personal data…"))
        self.more.setAccessibleName(self.tr("More for this case"))
        self.more.setToolTip(self.tr("More for this case"))
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Name all steps where there is room, else the open one."""
        shown = [self.buttons[step] for step in self._model.steps]
        needed = sum(button.full_width() for button in shown) + MORE + (len(shown) - 1) * LINE
        for button in self.buttons.values():
            button.brief = needed > self.width()
            button.updateGeometry()
            button.update()

    def show_step(self, step: Step, *, cancellable: bool, again: bool) -> None:
        steps = self._model.steps
        for one, button in self.buttons.items():
            button.setChecked(one is step)
            button.setEnabled(self._model.reached(one))
            button.done = self._model.done(one)
            button.number = steps.index(one) + 1 if one in steps else 0
            button.setVisible(one in steps)
            if one in self._dashes:
                self._dashes[one].setVisible(one in steps)
        self.cancel.setEnabled(cancellable)
        self.again.setVisible(again)
        self.privacy.setVisible(self._model.case is not None)
        self.more.setVisible(cancellable or again or self._model.case is not None)
        self.retranslate()

    def _tell(self) -> None:
        """For those who hear the bar instead of seeing it."""
        for button in self.buttons.values():
            state = (
                self.tr("open now") if button.isChecked() else self.tr("done") if button.done else self.tr("to come")
            )
            words = self.tr("Step {number} of {count}: {name}, {state}")
            told = words.format(number=button.number, count=len(self._model.steps), name=button.text(), state=state)
            button.setAccessibleName(told)
            button.setToolTip(f"{button.text()} (Alt+{button.number})")


class _Dash(QWidget):
    """The line between two steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(LINE, 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(6, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        width = min(self.width(), 28)
        painter.fillRect(QRect((self.width() - width) // 2, 0, width, 2), QColor(self._theme.tokens.line))
        painter.end()
