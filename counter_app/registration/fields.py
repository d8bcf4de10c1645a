"""How a form is described: one record per field, from which reading, schema and windows follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from typing import Any, TypeVar, assert_never

from counter_app.dues.model import Segment
from counter_app.registration.case import Channel
from counter_app.registration.labels import Label


@unique
class Kind(StrEnum):
    """What a value is; each kind has one reader and one piece of JSON Schema."""

    TEXT = "text"
    NAME = "name"
    DIGITS = "digits"
    PADDED = "padded"
    CODE = "code"
    NIK = "nik"
    FAMILY_CARD = "family_card"
    NPWP = "npwp"
    MOBILE = "mobile"
    TELEPHONE = "telephone"
    EMAIL = "email"
    DATE = "date"
    TIME = "time"
    BOOLEAN = "boolean"
    MUST_BE_TRUE = "must_be_true"
    MONEY = "money"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER_CHOICE = "number_choice"
    OBJECT = "object"
    LIST = "list"


@unique
class Need(StrEnum):
    MANDATORY = "mandatory"
    CONDITIONAL = "conditional"
    OPTIONAL = "optional"


@unique
class PersonalData(StrEnum):
    """Classes of UU 27/2022 art. 4. Specific: health, personal finance, children."""

    NONE = "none"
    GENERAL = "general"
    SPECIFIC = "specific"


@dataclass(frozen=True)
class Choice:
    """One allowed value of a list. `value` is what the form stores."""

    value: str | int
    label: Label


@dataclass(frozen=True)
class AgeRule:
    """Ages in full years on the day of registration.

    `minimum` is included, `below` is not (who has reached 65 can no longer register as BPU, but a member stays one).
    Under `adult` a parent or guardian consents (UU 27/2022 art. 25), and nobody goes to work abroad (UU 18/2017
    art. 5).
    """

    minimum: int = 15
    below: int = 65
    adult: int = 18


@dataclass(frozen=True)
class Circumstances:
    """What a rule may look at besides the form: the local date of registration, the channel, the ages.

    `phone_in_use`: another person is registered with the same mobile number, which only the office can know.
    """

    on: date
    channel: Channel = Channel.MANUAL
    ages: AgeRule = AgeRule()
    phone_in_use: bool = False


ChoiceT = TypeVar("ChoiceT", bound=StrEnum)

Values = dict[str, Any]
"""Fields of one object that were read without a mistake, by key."""

Condition = Callable[[Mapping[str, Any], Circumstances], bool]


@dataclass(frozen=True)
class Field:
    """One field of the form.

    `needs` says for each segment how much the field is needed; a segment that is not named there does not know
    the field. A conditional field has `condition` (when it must be given) and `when` (the same in words); the
    condition sees the fields of the same object, or those of the whole form where `by_whole_form` is set.
    `least` and `most` are characters of a text, digits of a number, rupiah of an amount, items of a list.
    `build` makes the stored value from the read `fields` of an object (and of each item of a list).
    `default` stands for a value that is not given.
    """

    key: str
    kind: Kind
    label: Label
    needs: Mapping[Segment, Need]
    data: PersonalData = PersonalData.NONE
    least: int = 0
    most: int = 0
    choices: tuple[Choice, ...] = ()
    fields: tuple[Field, ...] = ()
    build: Callable[[Values], object] = dict
    default: object = None
    condition: Condition | None = None
    when: Label | None = None
    by_whole_form: bool = False

    def needed(self, segment: Segment, values: Mapping[str, Any], circumstances: Circumstances) -> bool:
        """Whether the field must be given, seeing the values that its condition looks at."""
        match self.needs[segment]:
            case Need.MANDATORY:
                return True
            case Need.OPTIONAL:
                return False
            case Need.CONDITIONAL:
                return self.condition is not None and self.condition(values, circumstances)
            case need:
                assert_never(need)


def of_segment(fields: tuple[Field, ...], segment: Segment) -> tuple[Field, ...]:
    """The fields that a segment knows, in the order of the form."""
    return tuple(one for one in fields if segment in one.needs)


def part_of(values: Mapping[str, Any], key: str, child: str) -> Any:
    """A field inside an object of the form, which is a record when it was read whole and a mapping before."""
    whole = values.get(key)
    return whole.get(child) if isinstance(whole, Mapping) else getattr(whole, child, None)


def choices_of(labels: Mapping[ChoiceT, Label]) -> tuple[Choice, ...]:
    """The values of a labelled list, in its order."""
    return tuple(Choice(value, label) for value, label in labels.items())
