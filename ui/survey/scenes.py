"""The telling states of the survey kiosk."""

from __future__ import annotations

from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.ids import READABLE, survey_code
from counter_app.staff.model import SYSTEM
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Stage, Window
from ui.survey.window import SurveyWindow, create

SIZES = ((1280, 800), (1920, 1080), (800, 1280), (1024, 768))
FINISHED = 7
"""A step of `counter_app.training.scenery.Progress`."""


def _open(stage: Stage) -> SurveyWindow:
    window = create(stage.surroundings, WindowOptions(None, SYSTEM, fullscreen=False))
    stage.settle()
    return window


def finished_code(stage: Stage) -> str:
    """The code of a visit that is over."""
    visit = stage.scenery.bring_to(FINISHED)
    return stage.surroundings.office.run(lambda work: survey_code(work.key, visit.ticket.id), SYSTEM)


def _type(stage: Stage, window: SurveyWindow, code: str) -> SurveyWindow:
    window.survey.typed(code)
    window.survey.enter()
    stage.settle()
    return window


def _start(stage: Stage) -> Window:
    return _open(stage)


def _typing(stage: Stage) -> Window:
    window = _open(stage)
    window.survey.typed("7QF22M")
    return window


def _unknown(stage: Stage) -> Window:
    return _type(stage, _open(stage), READABLE[:12])


def _too_early(stage: Stage) -> Window:
    issued = stage.surroundings.office.run(issue_ticket, SYSTEM, "A")
    return _type(stage, _open(stage), issued.survey_code)


def _rated(stage: Stage, rating: int) -> SurveyWindow:
    code = finished_code(stage)
    window = _type(stage, _open(stage), code)
    if rating:
        window.survey.rate(rating)
    return window


def _faces(stage: Stage) -> Window:
    return _rated(stage, 0)


def _why(stage: Stage) -> Window:
    return _rated(stage, 2)


def _question(stage: Stage) -> Window:
    window = _rated(stage, 4)
    window.survey.ask()
    return window


def _thanks(stage: Stage) -> Window:
    window = _rated(stage, 4)
    window.survey.finish()
    stage.settle()
    return window


def _offline(stage: Stage) -> Window:
    window = _open(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    stage.settle()
    return window


def scenes() -> tuple[Scene, ...]:
    named = {
        "survey-start": _start,
        "survey-typing": _typing,
        "survey-unknown": _unknown,
        "survey-too-early": _too_early,
        "survey-faces": _faces,
        "survey-why": _why,
        "survey-question": _question,
        "survey-thanks": _thanks,
        "survey-offline": _offline,
    }
    return tuple(Scene("survey", name, SIZES, build) for name, build in named.items())
