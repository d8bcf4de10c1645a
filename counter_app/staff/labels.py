"""What roles and permissions are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label
from counter_app.staff.model import Permission, Role

ROLE_LABELS: Mapping[Role, Label] = {
    Role.OFFICER: Label("petugas", "officer"),
    Role.CLERK: Label("petugas bank", "bank clerk"),
    Role.SUPERVISOR: Label("penyelia", "supervisor"),
    Role.ADMINISTRATOR: Label("administrator", "administrator"),
    Role.SYSTEM: Label("sistem", "system"),
}

PERMISSION_LABELS: Mapping[Permission, Label] = {
    Permission.SERVE: Label("melayani", "serve"),
    Permission.SUPERVISE: Label("menyelia", "supervise"),
    Permission.ADMINISTER: Label("mengelola", "administer"),
    Permission.SEE_ALL: Label("melihat data semua petugas", "see the records of all officers"),
}
