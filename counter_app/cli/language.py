"""Which language to speak before anything else is known."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.settings import Language, load_settings
from counter_app.shared.errors import OfficeError, Unavailable

_OPTION = "--lang"


def spoken_language(arguments: Sequence[str]) -> Language:
    """The language of the arguments, else of environment and settings file, else Indonesian.

    Mistakes in any of them are told later, by the command that uses them.
    """
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == _OPTION:
            value = value or "".join(arguments[position + 1 : position + 2])
            if value in set(Language):
                return Language(value)
    try:
        return load_settings().language
    except (OfficeError, Unavailable):
        return Language.ID
