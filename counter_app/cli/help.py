"""Help pages and usage errors in the language of the reader.

Help is written in English beside each command; `help_texts` holds the same in Indonesian.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from counter_app.cli.help_texts import INDONESIAN
from counter_app.cli.output import complain, write_usage_problem
from counter_app.cli.wording import Words
from counter_app.settings import Language
from counter_app.shared.labels import Label

_USAGE = {
    "MissingParameter": Label("Wajib diisi: {name}.", "Required: {name}."),
    "MissingOption": Label("Wajib diisi: {name}.", "Required: {name}."),
    "NoSuchOption": Label("Opsi tidak dikenal: {name}.", "No such option: {name}."),
    "BadParameter": Label(
        "Nilai {name} tidak dapat dipakai.[ Pilihan: {choices}.][ Harus {whole}.]",
        "The value of {name} cannot be used.[ Choices: {choices}.][ It must be {whole}.]",
    ),
    "NoArgsIsHelpError": Label("Perintahnya belum disebut.", "Which command?"),
}
_WHOLE = Label("bilangan bulat", "a whole number")
_HINT = Label("Lihat: {path} --help", "See: {path} --help")
_WRONG = Label("Perintah ini tidak dapat dibaca", "This command line cannot be read")


def helped(command: Any) -> Iterator[Any]:
    """A command, its commands below, and the options of all of them: everything that has a help text."""
    yield command
    yield from command.params
    for one in getattr(command, "commands", {}).values():
        yield from helped(one)


def speak(command: Any, language: Language) -> None:
    """Put every help text below a command into a language."""
    if language is Language.EN:
        return
    for one in helped(command):
        text = getattr(one, "help", None)
        if text is not None:
            one.help = INDONESIAN.get(text, text)


def usage_problem(problem: typer.TyperException, language: Language, *, as_json: bool) -> None:
    """Say what is wrong with a command line, in the language where there are words of our own for it."""
    kind = type(problem).__name__
    context = getattr(problem, "ctx", None)
    if kind == "NoArgsIsHelpError" and not as_json:
        complain(problem.format_message())
        return
    words = Words(language)
    option = getattr(problem, "param", None)
    name = getattr(problem, "option_name", None) or _name_of(option)
    if kind in _USAGE:
        message = words.fill(_USAGE[kind], {"name": name, **_expected(option, words)})
    else:
        message = f"{words.pick(_WRONG)}: {problem.format_message()}"
    path = "counter-app" if context is None else context.command_path
    field = getattr(problem, "field", None) if option is None else str(option.name)
    write_usage_problem(message, field, words.fill(_HINT, {"path": path}), as_json=as_json)


def _expected(option: Any, words: Words) -> dict[str, object]:
    """What an option would have taken: its choices, or a whole number."""
    wanted = getattr(option, "type_descriptor", None)
    choices = getattr(wanted, "choices", None) or ()
    whole = getattr(wanted, "annotation", None) is int
    return {
        "choices": tuple(str(one.value) for one in choices),
        "whole": words.pick(_WHOLE) if whole else None,
    }


def _name_of(option: Any) -> str:
    if option is None:
        return ""
    opts = option.opts if option.param_type_name == "option" else [option.metavar or option.name.upper()]
    return str(opts[0])
