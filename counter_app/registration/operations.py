"""What the office does in registration, in one place: what the rest of the office imports."""

from __future__ import annotations

from counter_app.registration.checking import LONGEST_NOTE, check_documents, record_document
from counter_app.registration.drafting import (
    draft_of_person,
    draft_of_ticket,
    drop_draft,
    keep_draft,
    list_drafts,
    take_over_draft,
)
from counter_app.registration.known import KnownPerson, known_person, last_form, phone_in_use
from counter_app.registration.notifying import DuesNotified, notify_dues, record_change
from counter_app.registration.showing import ScreenView, answer_on_screen, screen_view, show_estimate, show_on_screen
from counter_app.registration.steps import (
    attach_ticket,
    cancel_case,
    find_case,
    follow_ticket,
    move_case,
    normalise_case_number,
    view_case,
)
from counter_app.registration.submitting import FormSubmitted, submit_draft, submit_form

__all__ = [
    "LONGEST_NOTE",
    "DuesNotified",
    "FormSubmitted",
    "KnownPerson",
    "ScreenView",
    "answer_on_screen",
    "attach_ticket",
    "cancel_case",
    "check_documents",
    "draft_of_person",
    "draft_of_ticket",
    "drop_draft",
    "find_case",
    "follow_ticket",
    "keep_draft",
    "known_person",
    "last_form",
    "list_drafts",
    "move_case",
    "normalise_case_number",
    "notify_dues",
    "phone_in_use",
    "record_change",
    "record_document",
    "screen_view",
    "show_estimate",
    "show_on_screen",
    "submit_draft",
    "submit_form",
    "take_over_draft",
    "view_case",
]
