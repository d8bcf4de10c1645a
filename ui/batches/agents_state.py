"""What the page of agents and payers reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.channels.agents import Agency, Sponsor
from counter_app.channels.agents_register import list_agencies, list_agents, list_sponsors
from counter_app.channels.batch_ports import BatchWork
from ui.batches.batches_state import BringingAgent, hindrance


@dataclass(frozen=True)
class Register:
    agents: tuple[BringingAgent, ...]
    agencies: tuple[Agency, ...]
    sponsors: tuple[Sponsor, ...]
    today: date

    def over(self, agency: Agency) -> bool:
        """Whether an office's agreement has ended."""
        return agency.agreement_until is not None and agency.agreement_until < self.today


def look(work: BatchWork) -> Register:
    return Register(
        tuple(hindrance(work, one) for one in list_agents(work)), list_agencies(work), list_sponsors(work), work.today
    )
