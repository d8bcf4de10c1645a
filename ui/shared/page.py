"""What every page of a desk is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.settings import Language
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.controls import Retranslated, column, label, row
from ui.shared.desk import Desk
from ui.shared.parts import GAP, MARGIN
from ui.shared.question import Question
from ui.shared.station import concerns
from ui.shared.theme import Theme
from ui.shared.wording import sentence


class Page(Retranslated):
    """A page reads when it is shown, and again when one of its `parts` changes while it is shown."""

    parts: tuple[Part, ...] = ()

    def __init__(self, model: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.model = model
        self.dialog: QWidget | None = None
        self._title, self._about = label("headline"), label("soft")
        self.whole = column(self, spacing=GAP)
        self.whole.setContentsMargins(MARGIN, 14, MARGIN, MARGIN)
        self.head = row(spacing=GAP)
        words = column(spacing=0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        self.head.addLayout(words)
        self.head.addStretch(1)
        self.whole.addLayout(self.head)
        model.changed.connect(self._on_changes)
        model.ticked.connect(self._on_tick)
        model.online_changed.connect(self._on_online)

    def name(self, title: str, about: str) -> None:
        self._title.setText(title)
        self._about.setText(about)

    @property
    def theme(self) -> Theme:
        return self.model.station.theme

    @property
    def language(self) -> Language:
        return self.model.station.speech.language

    @property
    def shown(self) -> bool:
        """Whether this is the page in front, and somebody is signed in."""
        return self.model.running and not self.isHidden()

    def words(self, problem: OfficeError | Unavailable) -> str:
        return sentence(problem, self.language)

    def arrive(self) -> None:
        """The page was opened: read and show it."""
        self.refresh()

    def refresh(self) -> None:
        """Read anew."""

    def tick(self) -> None:
        """A second has passed while the page is shown."""

    def leave(self) -> None:
        """Another page was opened, or another person signs in."""
        if isinstance(self.dialog, Question):
            self.dialog.reject()

    def ask(self, question: Question) -> None:
        """Open a question over the page, `dialog` until it is answered; what it did is read anew."""
        self.dialog = question
        question.accepted.connect(self.refresh)
        question.finished.connect(lambda _: self._answered(question))
        question.open()

    def _answered(self, question: Question) -> None:
        if self.dialog is question:
            self.dialog = None

    def _on_changes(self, changes: Changes) -> None:
        if self.shown and concerns(changes, *self.parts):
            self.refresh()

    def _on_tick(self) -> None:
        if not self.shown:
            return
        self.tick()
        if self.model.try_again:
            self.refresh()

    def _on_online(self) -> None:
        if self.shown and self.model.online:
            self.refresh()
