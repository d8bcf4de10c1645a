"""A throw-away PostgreSQL server on the loopback interface, for tests.

`python -m tests.support.postgres start FOLDER` makes a server in a new folder and prints its URL, to be put into
COUNTER_APP_TEST_POSTGRES; `stop FOLDER` ends it and removes the folder. The server refuses to run as root, so root
starts it as another user, in a temporary folder that this user can reach; FOLDER is then a link to it. Nothing of the
server survives: it does not even sync its files.
"""

from __future__ import annotations

import argparse
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

OWNER = "counter"
REACHABLE = ("/dev/shm", "/tmp")  # noqa: S108 - root's own temporary folder may be closed to the user
"""Where root makes a private folder for the server: in memory if there is room, since nothing has to survive."""
ROOM = 2_000_000_000
"""Bytes; each test's database takes 10 MB, and goes with the test."""
UNPRIVILEGED = ("postgres", "nobody")
OPTIONS = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "full_page_writes=off",
    "shared_buffers=64MB",
    "max_connections=120",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=512MB",
    "autovacuum=off",
    "lc_messages=C",
)


class NoServerError(Exception):
    """PostgreSQL is not installed, or did not start; the message says what to do."""


def start(folder: Path) -> str:
    """Make and start a server in `folder`, which must not exist. Returns an SQLAlchemy URL of its first database."""
    programs = find_programs()
    user = _make(folder)
    folder = folder.resolve()
    password = secrets.token_hex(16)
    secret = folder / "password"
    secret.write_text(password)
    if user is not None:
        shutil.chown(secret, user)
    data, port = folder / "data", _free_port()
    _run(
        [programs / "initdb", "-D", data, "-U", OWNER, "-A", "md5", "--pwfile", secret],
        ["--no-sync", "-E", "UTF8", "--locale=C"],
        user=user,
        log=folder / "log",
    )
    secret.unlink()
    settings = " ".join(f"-c {option}" for option in (*OPTIONS, f"port={port}"))
    _run([programs / "pg_ctl", "-D", data, "-w", "-o", settings, "start"], user=user, log=folder / "log")
    return f"postgresql://{OWNER}:{password}@127.0.0.1:{port}/postgres"


def stop(folder: Path) -> None:
    """End the server of a folder at once and remove the folder."""
    real = folder.resolve()
    if (real / "data" / "postmaster.pid").exists():
        command = [find_programs() / "pg_ctl", "-D", real / "data", "-m", "immediate", "-w", "stop"]
        _run(command, user=_owner(real), log=real / "log")
    shutil.rmtree(real)
    if folder.is_symlink():
        folder.unlink()


def find_programs() -> Path:
    """The folder of `initdb` and `pg_ctl`: on the path, or where Debian keeps the newest version."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not kept:
        raise NoServerError("PostgreSQL is not installed: apt-get install postgresql")
    return kept[-1].parent


def _make(folder: Path) -> str | None:
    """Make the folder; for root, one of an unprivileged user, whose name is returned."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0:
        folder.mkdir(mode=0o700)
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    user = next(name for name in UNPRIVILEGED if name in known)
    roomy = next((one for one in REACHABLE if Path(one).is_dir() and shutil.disk_usage(one).free > ROOM), REACHABLE[-1])
    reachable = Path(tempfile.mkdtemp(prefix="loket-postgres-", dir=roomy))
    shutil.chown(reachable, user)
    folder.symlink_to(reachable)
    return user


def _owner(folder: Path) -> str | None:
    return folder.owner() if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(*parts: Sequence[object], user: str | None, log: Path) -> None:
    """Run a program as a user. The server inherits its output, which therefore must be no pipe of ours."""
    command = [str(part) for several in parts for part in several]
    account = None if user is None else pwd.getpwnam(user)
    with log.open("ab") as output:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            user=None if account is None else account.pw_uid,
            group=None if account is None else account.pw_gid,
            extra_groups=None if account is None else [],
        )
    if done.returncode != 0:
        raise NoServerError(f"{Path(command[0]).name} ended with {done.returncode}; see {log}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="postgres", description=__doc__)
    parser.add_argument("act", choices=("start", "stop"))
    parser.add_argument("folder", type=Path)
    given = parser.parse_args(arguments)
    try:
        if given.act == "start":
            sys.stdout.write(f"{start(given.folder.absolute())}\n")
        else:
            stop(given.folder.absolute())
    except NoServerError as problem:
        sys.stderr.write(f"{problem}\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
