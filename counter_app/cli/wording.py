"""Codes, keys and values of the office in sentences that people read; the only place of the command line that does.

The sentences and labels themselves stand in `shared.sentences`, `labels` and `field_labels`; here they are filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from enum import Enum

from counter_app.channels.batch_labels import DOUBTED, KEPT_REFUSALS
from counter_app.cli.answer import in_language
from counter_app.cli.field_labels import FIELDS
from counter_app.cli.labels import MEMBERS, VALUES
from counter_app.registration.case import CASE_STATE_LABELS, CaseState
from counter_app.registration.form_fields import find_field
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError, Unavailable
from counter_app.shared.expected_words import EXPECTED, PROBLEMS
from counter_app.shared.failure_sentences import FAILURES
from counter_app.shared.file_sentences import COLUMN_WORDS
from counter_app.shared.labels import Label
from counter_app.shared.moments import MOMENTS, told_moment
from counter_app.shared.money import format_rupiah, group
from counter_app.shared.sentences import PRINT_AGAIN, REFUSALS, SPECIAL, fill, lengths

MONEY = frozenset(
    {
        *("amount", "total", "normal_total", "saving", "normal", "base", "monthly_income", "income"),
        *("employer_total", "worker_total", "unpaid", "fine"),
        *("received", "rest", "credit", "due", "difference", "dues_owed"),
    }
)
"""Keys whose whole numbers are rupiah."""
_COUNTS = frozenset({"minimum", "maximum"})
_LISTED = ", "


_LONGEST_IN_MINUTES = 120


@dataclass(frozen=True)
class Words:
    """The office's words in one language."""

    language: Language

    def pick(self, label: Label) -> str:
        return in_language(label, self.language)

    def field(self, key: str) -> str:
        """The label of an answer's key."""
        label = FIELDS.get(key)
        return key if label is None else self.pick(label)

    def value(self, key: str, value: object, zone: tzinfo) -> str:
        """A value as people read it, by its type and the key that it stands under."""
        match value:
            case list() | tuple() | frozenset():
                return _LISTED.join(self.value(key, one, zone) for one in value) or "-"
            case Mapping():
                return _LISTED.join(f"{self.field(name)}: {self.value(name, one, zone)}" for name, one in value.items())
            case datetime():
                return self._moment(value.astimezone(zone))
            case _:
                return self._scalar(key, value)

    def _scalar(self, key: str, value: object) -> str:
        match value:
            case bool():
                return self.yes_or_no(value)
            case Enum():
                label = MEMBERS.get((type(value), str(value.value)))
                return self._code(str(value.value)) if label is None else self.pick(label)
            case Label():
                return self.pick(value)
            case date():
                return self._day(value)
            case int() | Decimal():
                return self._number(key, value)
            case _:
                return "-" if value is None else str(value)

    def yes_or_no(self, answer: bool) -> str:
        return self.pick(Label("ya", "yes") if answer else Label("tidak", "no"))

    def _code(self, code: str) -> str:
        label = VALUES.get(code)
        return code if label is None else self.pick(label)

    def _day(self, day: date) -> str:
        return f"{day:%Y-%m-%d}" if self.language is Language.EN else f"{day:%d-%m-%Y}"

    def _moment(self, moment: datetime) -> str:
        clock = f"{moment:%H:%M:%S}" if self.language is Language.EN else f"{moment:%H.%M.%S}"
        return f"{self._day(moment.date())} {clock} {moment.tzname()}"

    def _number(self, key: str, number: int | Decimal) -> str:
        if isinstance(number, Decimal):
            return f"{number}" if self.language is Language.EN else f"{number}".replace(".", ",")
        if key in MONEY:
            return format_rupiah(number)
        if key.endswith("_s") or key == "seconds":
            return self._duration(number)
        return group(number) if key in _COUNTS else str(number)

    def _duration(self, seconds: int) -> str:
        minutes, rest = divmod(seconds, 60)
        hour, minute, second = ("h", "min", "s") if self.language is Language.EN else ("jam", "mnt", "dtk")
        if minutes > _LONGEST_IN_MINUTES:
            return f"{minutes // 60} {hour} {minutes % 60} {minute}"
        if not minutes:
            return f"{rest} {second}"
        return f"{minutes} {minute} {rest} {second}" if rest else f"{minutes} {minute}"

    def refusal(self, error: OfficeError) -> str:
        """The sentence of a refusal, behind the name of the field at which it happened."""
        details: dict[str, object] = dict(error.details)
        if isinstance(error, FormErrors):
            details["count"] = len(error.problems)
        if error.code is ErrorCode.CASE_STATE:  # a case and a ticket may be in states of the same name
            details |= {key: self.pick(CASE_STATE_LABELS[CaseState(str(one))]) for key, one in details.items()}
        label = SPECIAL.get((error.code, _leaf(error.field)), REFUSALS[error.code])
        sentence = self.fill(label, details)
        return sentence if error.field is None else f"{self.place(error.field)}: {sentence}"

    def finding(self, field: str | None, code: str) -> str:
        """What was wrong with a rejected row, of which only the field and the code are kept."""
        if code in PROBLEMS:
            told = self.fill(PROBLEMS[code], {})
        elif code in KEPT_REFUSALS:
            told = self.pick(KEPT_REFUSALS[ErrorCode(code)])
        elif code in set(ErrorCode):
            told = self.fill(REFUSALS[ErrorCode(code)], {})
        else:
            told = self.pick(DOUBTED)
        return told if field is None else f"{self.place(field)}: {told}"

    def failure(self, problem: Unavailable) -> str:
        """The sentence of a failure; of one at a printer also how to print again."""
        sentence = self.fill(FAILURES[problem.code], problem.details)
        return sentence if "again" not in problem.details else f"{sentence} {self.fill(PRINT_AGAIN, problem.details)}"

    def place(self, path: str) -> str:
        """A field by its label and its key: `Tanggal lahir (birth_date)`."""
        label = FIELDS.get(path) or _form_label(path) or FIELDS.get(_leaf(path))
        return path if label is None else f"{self.pick(label)} ({path})"

    def fill(self, label: Label, details: Mapping[str, object]) -> str:
        """A sentence with its details; an optional part is left out where a detail is missing or empty."""
        told = {key: self._detail(key, value, details) for key, value in lengths(details).items()}
        return fill(self.pick(label), told)

    def _detail(self, key: str, value: object, details: Mapping[str, object]) -> str:
        match value:
            case tuple() | list():
                return _LISTED.join(self._detail(key, one, details) for one in value)
            case None:
                return ""
            case bool():
                return self.yes_or_no(value)
            case int():
                return self._number("amount" if _is_money(key, details) else key, value)
            case _:
                return self._code_in_words(key, str(value), details)

    def _code_in_words(self, key: str, text: str, details: Mapping[str, object]) -> str:
        if key == "problem" and text in PROBLEMS:
            return self.fill(PROBLEMS[text], {name: one for name, one in details.items() if name != "problem"})
        if key == "expected" and text in EXPECTED:
            return self.pick(EXPECTED[text])
        if key == "warnings":  # the code has to be typed, the label says what it means
            return f"{self._code(text)} ({text})"
        if key == "missing" and text in COLUMN_WORDS:
            return self.pick(COLUMN_WORDS[text])
        if key in MOMENTS:
            return self.pick(told_moment(text))
        return self._code(text) if key in _CODES else text


_CODES = frozenset({"state", "batch_state", "wanted", "role", "permission", "missing", "findings", "why"})
"""Details whose values are codes of the office; elsewhere a code is what has to be typed."""


def _is_money(key: str, details: Mapping[str, object]) -> bool:
    return key == "amount" or (key == "expected" and "amount" in details)


def _leaf(path: str | None) -> str:
    return "" if path is None else path.rpartition(".")[2]


def _form_label(path: str) -> Label | None:
    """The label of a field of form 1A by its path, `heirs[0].birth_date`."""
    found = find_field(path)
    return None if found is None else found.label
