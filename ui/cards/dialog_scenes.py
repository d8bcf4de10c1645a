"""What the cards desk asks, in its telling states."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from counter_app.cards.operations import NumberFile, NumberRow, sign_on_screen
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.sheets.model import Fault, FaultCode, Line
from counter_app.staff.model import SYSTEM
from ui.cards.acts import Act
from ui.cards.hand_over import ON_PAPER, HandOverDialog
from ui.cards.import_dialog import ImportDialog
from ui.cards.receiver_fields import Taker
from ui.cards.scenery import COUNTER, DRAWN, LONG_NAME, at_counter, make_cards, opened, paid, ready, week
from ui.cards.window import CardsWindow
from ui.shared.stage import Scene, Size, Stage

FILE = Path("nomor-peserta-2026-11-30.csv")


def _held(dialog: QDialog, window: CardsWindow) -> QWidget:
    """The dialog, and the window that it stands before as long as it is there."""
    dialog.destroyed.connect(lambda: window.deleteLater())  # noqa: PLW0108 - holds on to it until then
    return dialog


def asking(stage: Stage, window: CardsWindow, act: Act) -> Any:
    """The question that an act asks about the chosen card."""
    window.board.pane.act_wanted.emit(act)
    stage.settle()
    return window.board.dialog


def _asking(act: Act, kind: str, place: int = 0) -> Callable[[Stage], QWidget]:
    def build(stage: Stage) -> QWidget:
        window = opened(stage, week(stage)[kind][place])
        return _held(asking(stage, window, act), window)

    return build


def _number_wrong(stage: Stage) -> QWidget:
    window = opened(stage, week(stage)["paid"][0])
    dialog = asking(stage, window, Act.NUMBER)
    dialog.kpj.setText("2601000001")
    dialog.answer()
    stage.settle()
    return _held(dialog, window)


def _arrived(stage: Stage) -> QWidget:
    window = opened(stage, week(stage)["soon"][2])
    dialog = asking(stage, window, Act.ARRIVED)
    dialog.receiver.takers[Taker.ANOTHER].setChecked(True)
    dialog.receiver.name_edit.setText(LONG_NAME)
    dialog.answer()
    stage.settle()
    return _held(dialog, window)


# handing over


def _handing_over(stage: Stage, *, name: str | None = None, counter: bool = True) -> tuple[HandOverDialog, CardsWindow]:
    case = make_cards(stage, (ready,), name)[0]
    if counter:
        at_counter(stage)
    window = opened(stage, case)
    dialog = asking(stage, window, Act.HAND_OVER)
    if not isinstance(dialog, HandOverDialog):
        raise TypeError("nothing to hand over")
    return dialog, window


def _hand_over(stage: Stage) -> QWidget:
    return _held(*_handing_over(stage))


def _waits(stage: Stage) -> QWidget:
    dialog, window = _handing_over(stage)
    dialog.ask_to_sign()
    stage.settle()
    return _held(dialog, window)


def _signed(stage: Stage) -> QWidget:
    dialog, window = _handing_over(stage)
    dialog.ask_to_sign()
    stage.settle()
    _sign(stage, window)
    return _held(dialog, window)


def _sign(stage: Stage, window: CardsWindow) -> None:
    stage.surroundings.office.run(sign_on_screen, SYSTEM, COUNTER, DRAWN)
    window.station.changed.emit(Changes(frozenset({Part.SCREEN})))
    stage.settle()


def _another(stage: Stage) -> QWidget:
    """Somebody else of a long name signed; then the name was changed."""
    dialog, window = _handing_over(stage, name=LONG_NAME)
    dialog.receiver.takers[Taker.ANOTHER].setChecked(True)
    dialog.receiver.name_edit.setText(LONG_NAME)
    dialog.receiver.relation_edit.setText("saudara")
    dialog.ask_to_sign()
    stage.settle()
    _sign(stage, window)
    dialog.receiver.relation_edit.setText("suami")
    return _held(dialog, window)


def _on_paper(stage: Stage) -> QWidget:
    dialog, window = _handing_over(stage, counter=False)
    dialog.way.choose(ON_PAPER)
    dialog.receiver.takers[Taker.AGENT].setChecked(True)
    dialog.answer()
    stage.settle()
    return _held(dialog, window)


# importing numbers


def _importing(stage: Stage) -> tuple[ImportDialog, CardsWindow]:
    window = opened(stage)
    return ImportDialog(window.board, window.model, FILE), window


def _reading(stage: Stage) -> QWidget:
    dialog, window = _importing(stage)
    dialog.progress.told.emit(0.62)
    return _held(dialog, window)


def list_of(stage: Stage) -> NumberFile:
    """A list with lines of every outcome."""
    cases = make_cards(stage, (paid,) * 6)
    lines = [(case, f"2602{place:07d}") for place, case in enumerate(cases)]
    lines += [("9999-261130-0042-3", "26020000042"), (cases[0], "260200"), (cases[1], "")]
    rows = [NumberRow(Line(place, cells), *cells) for place, cells in enumerate(lines, 2)]
    formula = Line(len(rows) + 2, (cases[2], "=A1+1"), Fault(FaultCode.FORMULA, 2))
    return NumberFile(("case", "kpj"), (*rows, NumberRow(formula, *formula.cells)))


def _seen(stage: Stage) -> QWidget:
    file = list_of(stage)
    dialog, window = _importing(stage)
    dialog.judge(file)
    stage.settle()
    return _held(dialog, window)


def _taken(stage: Stage) -> QWidget:
    file = list_of(stage)
    dialog, window = _importing(stage)
    dialog.judge(file)
    stage.settle()
    dialog.answer()
    stage.settle()
    return _held(dialog, window)


def _unreadable(stage: Stage) -> QWidget:
    dialog, window = _importing(stage)
    dialog.refuse_list(
        OfficeError(ErrorCode.FILE_INVALID, field="file", problem="columns-missing", missing="kpj", line=1)
    )
    return _held(dialog, window)


def dialog_scenes() -> tuple[Scene, ...]:
    narrow: tuple[Size, ...] = ((540, 480),)
    wide: tuple[Size, ...] = ((800, 470),)
    scenes: tuple[tuple[str, tuple[Size, ...], Callable[[Stage], QWidget]], ...] = (
        ("number", ((520, 250),), _asking(Act.NUMBER, "number_late")),
        ("number-wrong", ((520, 250),), _number_wrong),
        ("late", narrow, _asking(Act.LATE, "late")),
        ("send", ((540, 400),), _asking(Act.SEND, "today")),
        ("send-early", ((540, 230),), _asking(Act.SEND, "today", 1)),
        ("arrived", ((540, 430),), _arrived),
        ("returned", ((540, 380),), _asking(Act.RETURNED, "soon", 2)),
        ("hand-over", wide, _hand_over),
        ("hand-over-waits", wide, _waits),
        ("hand-over-signed", wide, _signed),
        ("hand-over-another", ((800, 480),), _another),
        ("hand-over-paper", ((800, 440),), _on_paper),
        ("import-reading", ((860, 210),), _reading),
        ("import-seen", ((860, 560),), _seen),
        ("import-taken", ((860, 560),), _taken),
        ("import-unreadable", ((860, 180),), _unreadable),
    )
    return tuple(Scene("cards", f"cards-{name}", sizes, build) for name, sizes, build in scenes)
