"""A person whom the office knows is recognised as soon as the NIK stands in the form."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.cards.operations import hand_over
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.drafting import keep_draft
from counter_app.registration.operations import cancel_case, submit_form
from counter_app.registration.people import Application
from tests.ui.case_typist import entry, fill_in, focused, go_on, open_page, press, step_of, type_into
from ui.officer.case_dialogs import KnownPersonDialog
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.form_known import Offer
from ui.stage import TrainingStage
