"""The scans of a case: attaching them one after another in the background, looking at them, taking them away."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from shiboken6 import isValid

from counter_app.registration.attaching import attachments_of, remove_attachment, view_attachment
from counter_app.registration.attachments import Attachment, RemovalReason
from counter_app.registration.documents import DocumentItem
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from ui.officer.case_model import CaseModel

LARGEST_FILE = 60 * 1024 * 1024
"""Bytes; more than any branch allows, so what is longer needs not be read to its end."""
HERE = frozenset(
    {
        FailureCode.FILE_UNREADABLE,
        FailureCode.KEY_MISSING,
        FailureCode.KEY_WRONG,
        FailureCode.VAULT_MISSING,
        FailureCode.ATTACHMENT_DAMAGED,
        FailureCode.DISK_FULL,
        FailureCode.FOLDER_UNWRITABLE,
    }
)
"""Failures of files: the office itself is there, so the window does not go offline."""

Problem = OfficeError | Unavailable
R = TypeVar("R")
Content = Callable[[], bytes]
"""Reads or makes the bytes of a scan, on the worker."""


@dataclass(frozen=True)
class Wish:
    """One scan to be attached to a document of a case."""

    case: str
    item: DocumentItem
    content: Content


@dataclass(frozen=True)
class Progress:
    """The scan in work is number `place` of `count`."""

    place: int
    count: int


class AttachmentsModel(QObject):
    """`changed` whenever a row has something else to show; `viewed` an `Attachment` and its content."""

    changed = Signal()
    viewed = Signal(object, bytes)

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._case = ""
        self.attachments: tuple[Attachment, ...] = ()
        self.problems: dict[DocumentItem, Problem] = {}
        """What was refused last, by the document it was about."""
        self._waiting: deque[Wish] = deque()
        self._working: Wish | None = None
        self._done: dict[DocumentItem, int] = {}
        model.changed.connect(self.look)
        model.station.unavailable.connect(self._stop)
        model.station.jobs.broke.connect(self._stop)

    def of(self, item: DocumentItem) -> tuple[Attachment, ...]:
        return tuple(one for one in self.attachments if one.item is item)

    def progress(self, item: DocumentItem) -> Progress | None:
        working = self._working
        if working is None or working.item is not item or working.case != self._model.number:
            return None
        place = self._done.get(item, 0) + 1
        return Progress(place, place + sum(one.item is item for one in self._waiting))

    # looking

    def look(self) -> None:
        """Read the register of the case in hand anew."""
        number = self._model.number
        if number != self._case:
            self._case, self.attachments, self.problems = number, (), {}
            self.changed.emit()
        if number:
            self._model.station.read(attachments_of, number, then=partial(self._show, number), refused=self._ignore)

    def _show(self, number: str, found: tuple[Attachment, ...]) -> None:
        if isValid(self) and number == self._case and found != self.attachments:
            self.attachments = found
            self.changed.emit()

    def _ignore(self, problem: OfficeError) -> None:
        """A case that was erased meanwhile has no scans any more."""
        del problem

    # attaching

    def attach_files(self, item: DocumentItem, paths: Iterable[str]) -> None:
        self._attach(item, (partial(read_file, path) for path in paths))

    def attach_image(self, item: DocumentItem, image: QImage) -> None:
        """A picture that was copied elsewhere."""
        self._attach(item, (partial(png_of, QImage(image)),))

    def _attach(self, item: DocumentItem, contents: Iterable[Content]) -> None:
        self.problems.pop(item, None)
        self._waiting.extend(Wish(self._case, item, content) for content in contents)
        self._go_on()

    def _go_on(self) -> None:
        if self._working is not None or not self._waiting:
            self.changed.emit()
            return
        wish = self._working = self._waiting.popleft()
        self.changed.emit()
        self._model.station.work(
            lambda: _here(partial(self._bring, wish)), then=partial(self._on_brought, wish), refused=self._on_refused
        )

    def _bring(self, wish: Wish) -> Attachment:
        """On the worker."""
        station = self._model.station
        return station.office.attach(station.actor, wish.case, wish.item.value, wish.content())

    def _on_brought(self, wish: Wish, brought: Attachment | Unavailable) -> None:
        if not isValid(self):
            return
        self._working = None
        if isinstance(brought, Unavailable):
            self._refuse(wish, brought)
        else:
            self._done[wish.item] = self._done.get(wish.item, 0) + 1
        self._after(wish)

    def _on_refused(self, problem: OfficeError) -> None:
        wish, self._working = self._working, None
        if wish is not None:
            self._refuse(wish, problem)
            self._after(wish)

    def _refuse(self, wish: Wish, problem: Problem) -> None:
        if wish.case == self._case:
            self.problems[wish.item] = problem

    def _after(self, wish: Wish) -> None:
        if not any(one.item is wish.item for one in self._waiting):
            self._done.pop(wish.item, None)
            self._model.refresh()
        self._go_on()

    def _stop(self, problem: object) -> None:
        """The office is gone: what waits is not attached behind the officer's back later."""
        wish, self._working = self._working, None
        lost = {one.item for one in (*self._waiting, *(() if wish is None else (wish,))) if one.case == self._case}
        self._waiting.clear()
        self._done.clear()
        if isinstance(problem, Unavailable):
            self.problems |= dict.fromkeys(lost, problem)
        self.changed.emit()

    # one scan

    def view(self, attachment: Attachment) -> None:
        """Open a scan, which is recorded."""
        station = self._model.station

        def shown(seen: tuple[Attachment, bytes] | Unavailable) -> None:
            if isinstance(seen, Unavailable):
                self._tell(attachment.item, seen)
            else:
                self.viewed.emit(*seen)

        station.work(
            lambda: _here(lambda: station.office.run(view_attachment, station.actor, attachment.id)),
            then=shown,
            refused=partial(self._tell, attachment.item),
        )

    def remove(
        self,
        attachment: Attachment,
        reason: RemovalReason,
        *,
        then: Callable[[], None],
        refused: Callable[[OfficeError], None],
    ) -> None:
        def removed(_done: Attachment) -> None:
            self._model.refresh()
            then()

        self._model.station.run(remove_attachment, attachment.id, reason, then=removed, refused=refused)

    def _tell(self, item: DocumentItem, problem: Problem) -> None:
        self.problems[item] = problem
        self.changed.emit()


def _here(work: Callable[[], R]) -> R | Unavailable:
    """A failure of files as a value."""
    try:
        return work()
    except Unavailable as failure:
        if failure.code in HERE:
            return failure
        raise


def read_file(path: str) -> bytes:
    """A file's bytes; of one that is too large the part that shows it. Raises `Unavailable` (FILE_UNREADABLE)."""
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=Path(path).name, reason=problem.strerror) from problem


def png_of(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())
