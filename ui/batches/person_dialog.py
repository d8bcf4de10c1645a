"""One person of a batch, by form 1A: the columns of the batch's own table as fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QScrollArea, QWidget

from counter_app.channels.batch_columns import TEMPLATE, Column, columns_of, raw_form
from counter_app.channels.batch_intake import TakenRow, add_row
from counter_app.dues.model import Segment
from counter_app.registration.fields import Field as FormField
from counter_app.registration.fields import Kind, Need
from counter_app.registration.finding_labels import NIK_FINDING_LABELS, WARNING_LABELS
from counter_app.registration.form_fields import find_field
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError, Unavailable
from ui.batches.asking import FieldsQuestion
from ui.batches.words import capital
from ui.shared.desk import Desk
from ui.shared.field_wording import field_sentence
from ui.shared.parts import Field
from ui.shared.wording import pick, sentence

HIGH, WIDE = 460, 820
_YES, _NO = "true", "false"
_BOOLEANS = frozenset({Kind.BOOLEAN, Kind.MUST_BE_TRUE})
_FIRST = {"months": "1", "programmes": "JKK JKM"}
"""What most people of a batch are; it can be changed."""
_SEGMENT = Segment.BPU
_LEFT_OUT = frozenset({"segment", "documents"})
_OTHERS = frozenset({"heirs", "guardian"})
_REASON = "warning_reasons"
_LONGEST_REASON = 300
_DOUBTS = {**NIK_FINDING_LABELS, **WARNING_LABELS}


class PersonDialog(FieldsQuestion):
    """Whatever is wrong stands at its field; the batch gets the person only when all is right."""

    def __init__(self, parent: QWidget, desk: Desk, number: str) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(WIDE)
        self.number = number
        self.taken: TakenRow | None = None
        self.columns = tuple(_columns())
        self._values: dict[str, Callable[[], str]] = {}
        self._doubts: tuple[str, ...] = ()
        self.ask(
            self.tr("One more person for {number}").format(number=number),
            self.tr("As on the signed form 1A. Other segments are brought by a file."),
            self.tr("Add to the list"),
        )
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(HIGH)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(10)
        for place in range(2):
            self._grid.setColumnStretch(place, 1)
        self._fill()
        self._area.setWidget(inside)
        self.body.addWidget(self._area)
        self.documents = QCheckBox(self.tr("All documents were brought"))
        self.body.addWidget(self.documents)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self._reason = self.add(_REASON, self.reason, self.tr("Reason"))
        self._reason.hide()
        self.fields["nik"].control.setFocus()

    def _fill(self) -> None:
        ticks = [one for one in self.columns if one.field.kind in _BOOLEANS]
        typed = [one for one in self.columns if one.field.kind not in _BOOLEANS]
        for place, column in enumerate(typed):
            self._grid.addWidget(self._field(column), place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        below = (len(typed) + 1) // 2
        for place, column in enumerate(ticks):
            self._grid.addWidget(self._tick(column), below + place, 0, 1, 2)

    def _field(self, column: Column) -> Field:
        key = _key(column)
        control = self._control(column)
        field = Field(control)
        field.say(self._name(column), self._hint(column))
        self.fields[key] = field
        return field

    def _name(self, column: Column) -> str:
        """Of somebody else than the applicant with who that is, and for whom it is not asked."""
        name, parent = pick(column.field.label, self.language), _parent(column)
        if parent is not None:
            name = f"{pick(parent.label, self.language)}: {name}"
        asked = parent or column.field
        optional = self.tr("optional")
        return f"{name} ({optional})" if asked.needs[_SEGMENT] is Need.OPTIONAL else name

    def _control(self, column: Column) -> QWidget:
        key, kind = _key(column), column.field.kind
        if kind in {Kind.CHOICE, Kind.NUMBER_CHOICE}:
            box = QComboBox()
            box.addItem("", "")
            for choice in column.field.choices:
                box.addItem(pick(choice.label, self.language), str(choice.value))
            box.setCurrentIndex(max(0, box.findData(_FIRST.get(key, ""))))
            box.setMinimumContentsLength(10)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._values[key] = lambda: str(box.currentData())
            return box
        edit = QLineEdit()
        edit.setMaxLength(200)
        edit.setText(_FIRST.get(key, ""))
        edit.textEdited.connect(lambda _: self.fields[key].complain(""))
        self._values[key] = edit.text
        return edit

    def _tick(self, column: Column) -> QWidget:
        key = _key(column)
        box = QCheckBox(pick(column.field.label, self.language))
        self._values[key] = lambda: _YES if box.isChecked() else _NO
        field = Field(box)
        field.say("")
        box.setAccessibleName(box.text())
        self.fields[key] = field
        return field

    def _hint(self, column: Column) -> str:
        asked = _parent(column) or column.field
        if asked.when is not None:
            return capital(pick(asked.when, self.language))
        match column.field.kind:
            case Kind.DATE:
                return self.tr("DD-MM-YYYY")
            case Kind.TIME:
                return self.tr("HH:MM")
            case Kind.CHOICES:
                return self.tr("JKK JKM, or JKK JKM JHT")
            case _:
                return ""

    # adding

    def answer(self) -> None:
        self.hush()
        cells = [self._values[_key(column)]().strip() for column in self.columns]
        raw = {"segment": _SEGMENT.value, **raw_form(self.columns, cells)}
        if self._doubts and self.reason.text().strip():
            raw[_REASON] = dict.fromkeys(self._doubts, self.reason.text().strip())
        self.desk.do(
            add_row,
            self.number,
            raw,
            documents_received=self.documents.isChecked(),
            done=self._done,
            refused=self.refuse,
        )

    def _done(self, taken: TakenRow) -> None:
        self.taken = taken
        self.accept()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        problems = problem.problems if isinstance(problem, FormErrors) else (problem,)
        self._ask_reason(problems)
        first: Field | None = None
        for one in problems:
            marked = self._fields_of(one.field) if isinstance(one, OfficeError) else []
            if not marked or not isinstance(one, OfficeError):
                self.say(sentence(one, self.language))
                continue
            for field in marked:
                field.complain(self._words(one))
            first = first or marked[0]
        if first is not None:
            if not self.error.isVisible():
                self.say(self.tr("Something is missing or wrong: see the marked fields."))
            first.control.setFocus()
            self._area.ensureWidgetVisible(first)

    def _fields_of(self, path: str | None) -> list[Field]:
        """The field at which a mistake stands; of an object that is missing as a whole all its fields."""
        key = _plain(path)
        if key in self.fields:
            return [self.fields[key]]
        return [field for name, field in self.fields.items() if name.startswith(f"{key}.")]

    def _ask_reason(self, problems: Iterable[OfficeError | Unavailable]) -> None:
        """What is doubtful, but may be right, needs a reason in words; it stays asked until all is right."""
        doubted = [
            str(code)
            for one in problems
            if one.code is ErrorCode.WARNING_UNCONFIRMED
            for code in cast("tuple[object, ...]", one.details["warnings"])
        ]
        self._doubts = tuple(dict.fromkeys((*self._doubts, *doubted)))
        if self._doubts:
            named = ", ".join(pick(_DOUBTS[code], self.language) for code in self._doubts)
            self._reason.say(self.tr("Your reason, if it is right all the same: {doubts}").format(doubts=named))
            self._reason.show()
            self.grow()

    def _words(self, problem: OfficeError) -> str:
        key = _plain(problem.field)
        column = next((one for one in self.columns if _key(one) == key), None)
        if column is None:
            return sentence(problem, self.language)
        return field_sentence(problem, column.field, self._values[key](), self.language)


def _columns() -> Iterator[Column]:
    """The columns of the empty table, as a self-employed member's form knows them."""
    for one in columns_of(TEMPLATE):
        if one is not None and one.path[0] not in _LEFT_OUT:
            field = find_field(_key(one), _SEGMENT)
            if field is not None:
                yield Column(one.path, field)


def _parent(column: Column) -> FormField | None:
    """The object that a column belongs to, if it tells of somebody else."""
    key = str(column.path[0])
    return find_field(key, _SEGMENT) if key in _OTHERS else None


def _key(column: Column) -> str:
    return ".".join(str(step) for step in column.path if not isinstance(step, int))


def _plain(path: str | None) -> str:
    """`heirs[0].full_name` as `heirs.full_name`; all reasons are one field."""
    return _REASON if (path or "").startswith(_REASON) else (path or "").replace("[0]", "")
