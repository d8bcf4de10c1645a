"""The command line with windows: what it says where windows cannot open, and what it costs where none is wanted."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from counter_app.shared.errors import FailureCode, Unavailable
from ui.stage import TrainingStage
from ui.system import has_display, libraries_named, missing_library, package_of, require_display, require_platform

ROOT = Path(__file__).parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
WINDOWS = (
    "launcher",
    "officer",
    "kiosk",
    "display",
    "customer --counter 1",
    "survey",
    "survey window",
    "dashboard",
    "payments",
    "cards",
    "batches",
)
PATIENCE_S = 120
LONGEST_S = 180
"""How long a command may take; the demonstration plays a whole visit."""

MISSING = """
import sys
class Hook:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.{module}":
            raise ImportError("{library}: cannot open shared object file: No such file or directory", name=name)
sys.meta_path.insert(0, Hook())
from ui.main import run
sys.exit(run(sys.argv[1:]))
"""


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """The environment of a PC without a display."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS and "COUNTER_APP" not in name}
    return kept | {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)} | more


def run(*arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui.main", *arguments],
        cwd=ROOT,
        env=surroundings(home, **more),
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )


# without a display


@pytest.mark.parametrize("window", ["", *WINDOWS])
def test_without_a_display_a_window_is_refused_in_a_sentence(window: str, tmp_path: Path) -> None:
    done = run(*window.split(), "--lang", "en", home=tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith("There is no display.")
    assert "offscreen" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_refusal_is_one_json_document_for_programs(tmp_path: Path) -> None:
    done = run("kiosk", "--json", home=tmp_path)
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] == "display-missing"


def test_a_display_that_does_not_answer_does_not_end_in_a_crash(tmp_path: Path) -> None:
    done = run("kiosk", "--json", home=tmp_path, DISPLAY=":4711")
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] in {"display-missing", "library-missing"}


@pytest.mark.parametrize(
    ("module", "library", "package"),
    [
        ("QtGui", "libEGL.so.1", "libegl1"),
        ("QtWidgets", "libGL.so.1", "libgl1"),
        ("QtGui", "libxkbcommon.so.0", "libxkbcommon0"),
        ("QtCore", "libdbus-1.so.3", "libdbus-1-3"),
        ("QtGui", "libfontconfig.so.1", "libfontconfig1"),
    ],
)
def test_a_missing_library_is_named_with_its_debian_package(
    module: str, library: str, package: str, tmp_path: Path
) -> None:
    hook = MISSING.format(module=module, library=library)
    done = subprocess.run(
        [sys.executable, "-c", hook, "tour", "--out", str(tmp_path / "out"), "--json"],
        cwd=ROOT,
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    error = json.loads(done.stdout)["error"]
    assert (error["code"], error["library"], error["package"]) == ("library-missing", library, package)
    assert package in error["message"]


def test_help_and_office_commands_do_not_load_qt() -> None:
    script = (
        "import sys\nfrom ui.main import run\nassert run(['--help']) == 0\n"
        "assert run(['nik', 'check', '3310154708920003']) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'sqlalchemy', 'reportlab'))]\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in ("kiosk", "officer", "display", "customer", "demo", "tour"))


# with the platform that draws into memory


def test_a_window_without_a_database_says_how_to_make_one(tmp_path: Path) -> None:
    done = run("kiosk", "--json", home=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] == "database-missing"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("customer",), "field-missing"),
        (("customer", "--counter", "9"), "no-such-counter"),
        (("officer", "--officer", "nobody"), "no-such-officer"),
        (("tour", "--out", "here", "--window", "nothing"), "not-a-choice"),
        (("tour", "--out", "here", "--size", "large"), "field-invalid"),
        (("tour", "--out", "here", "--size", "1x1"), "out-of-range"),
    ],
)
def test_what_cannot_be_opened_is_refused(
    stage: TrainingStage, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    assert stage.scenery.office.training
    database = f"sqlite:///{tmp_path / 'branch.db'}"
    done = run(*arguments, "--json", "--database", database, home=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == code


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_window_ends_gracefully_on_a_signal(stage: TrainingStage, tmp_path: Path, number: signal.Signals) -> None:
    assert stage.scenery.office.training
    listeners = tmp_path / "branch.db.listeners"
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.main", "display", "--database", f"sqlite:///{tmp_path / 'branch.db'}"],
        cwd=ROOT,
        env=surroundings(tmp_path, QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            listens(process, listeners)
            process.send_signal(number)
            _, said = process.communicate(timeout=PATIENCE_S)
        finally:
            process.kill()
    assert process.returncode == 0, said
    assert said == ""
    assert not any(listeners.iterdir())


def listens(process: subprocess.Popen[str], listeners: Path) -> None:
    """Wait until a window hears of changes, without taking its processor from it."""
    deadline = time.monotonic() + PATIENCE_S
    while not (listeners.exists() and any(listeners.iterdir())):
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < deadline


def test_the_demonstration_without_a_display_leaves_pictures_and_papers(tmp_path: Path) -> None:
    done = run("demo", "--out", str(tmp_path / "demo"), "--json", home=tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["folder"] == str(tmp_path / "demo")
    windows = {Path(one).name.split("-")[1] for one in told["images"]}
    assert windows == {"kiosk", "display", "officer", "customer", "payments", "cards"}
    assert {Path(one).name.split("-")[0] for one in told["papers"]} >= {"KA", "F1A", "PI", "TT", "KB", "BP", "SK"}
    assert all(Path(one).stat().st_size > 1000 for one in (*told["images"], *told["papers"]))


def test_a_folder_that_holds_a_demonstration_is_not_used_again(tmp_path: Path) -> None:
    (tmp_path / "demo" / "images").mkdir(parents=True)
    done = run("demo", "--out", str(tmp_path / "demo"), "--json", home=tmp_path)
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] == "folder-unwritable"


# the system


def test_a_library_is_found_in_the_words_of_the_loader() -> None:
    failure = missing_library("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")
    assert failure is not None
    assert failure.details == {"library": "libxcb-cursor.so.0", "package": "libxcb-cursor0"}
    assert missing_library("cannot import name 'x'") is None


@pytest.mark.parametrize(
    ("library", "package"),
    [("libxyz.so.3", "libxyz3"), ("libfoo-2.so.1", "libfoo-2-1"), ("libBar_x.so.0", "libbar-x0"), ("odd", "odd")],
)
def test_an_unknown_library_has_the_name_that_debian_would_give_it(library: str, package: str) -> None:
    assert package_of(library) == package


def test_other_errors_of_an_import_are_left_as_they_are() -> None:
    with pytest.raises(ImportError, match="circular"), libraries_named():
        raise ImportError("circular")


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_is_what_the_environment_names(name: str) -> None:
    require_display({name: "x"}, "linux")
    with pytest.raises(Unavailable):
        require_display({}, "linux")
    require_display({}, "win32")


def test_drawing_into_memory_is_no_display() -> None:
    assert not has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert not has_display({}, "linux")
    assert has_display({"DISPLAY": ":0"}, "linux")


def test_a_plugin_that_is_not_there_is_no_reason_to_crash(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as missing:
        require_platform(tmp_path, {"DISPLAY": ":0"}, "linux")
    assert missing.value.code is FailureCode.LIBRARY_MISSING
    require_platform(tmp_path, {"QT_QPA_PLATFORM": "offscreen"}, "linux")
    require_platform(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"}, "linux")


def test_calls_into_qt_do_not_use_up_the_singletons_of_python(stage: TrainingStage) -> None:
    """PySide6 6.12.0 takes references of None that are not its own; see `ui.shared`."""
    assert stage.surroundings.theme.mode
    if sys.version_info < (3, 12):
        assert all(sys.getrefcount(one) > 1 << 30 for one in (None, True, False))
