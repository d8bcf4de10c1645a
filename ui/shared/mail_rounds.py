"""E-mails go out by themselves while a desk is open: what is due is sent in the background, now and then.

Each desk of each PC has its rounds, and the outbox lets one run send at a time. They are made by the worker for what
waits for other machines, so a mail server that is slow or gone holds up no window; what became of a mail stands on the
page of e-mails.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.channels.outbox import mail_due
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from ui.shared.exchange import MailRun
from ui.shared.jobs import Jobs
from ui.shared.station import Office

LOG = logging.getLogger(__name__)
FIRST_MS = 5_000
EVERY_MS = 30_000


class MailRounds(QObject):
    """`made` carries the `MailRun` of a round in which there was something to do."""

    made = Signal(object)

    def __init__(self, office: Office, jobs: Jobs) -> None:
        super().__init__()
        self._office, self._jobs = office, jobs
        self._told = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.go_round)

    def start(self) -> None:
        self._timer.start(EVERY_MS)
        QTimer.singleShot(FIRST_MS, self, self.go_round)

    @property
    def under_way(self) -> bool:
        return self._jobs.running > 0

    def go_round(self) -> None:
        """Send what is due, unless the worker is busy with the round before, or with something else."""
        if not self.under_way and not self._jobs.stopping():
            self._jobs.run(self._send, self._end, self._refuse, self._fail)

    def _send(self) -> MailRun | None:
        """Looks first, so that rounds with nothing to do write nothing."""
        if not self._office.read(mail_due, SYSTEM):
            return None
        return self._office.send_mail(SYSTEM, stop=self._jobs.stopping)

    def _end(self, run: MailRun | None) -> None:
        if run is None or run.busy:
            return
        self._tell("" if run.problem is None else run.problem.value)
        self.made.emit(run)

    def _refuse(self, problem: OfficeError) -> None:
        if problem.code is not ErrorCode.MAIL_OFF:  # switched off since it was looked at
            self._tell(problem.code.value)

    def _fail(self, failure: Unavailable) -> None:
        self._tell(failure.code.value)

    def _tell(self, trouble: str) -> None:
        """Log a trouble once, not in every round."""
        if trouble and trouble != self._told:
            LOG.warning("e-mails wait: %s", trouble)
        self._told = trouble

    def stop(self) -> None:
        """Begin no further round; one that is under way ends after its mail when the worker is stopped."""
        self._timer.stop()
