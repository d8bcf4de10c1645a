"""Alembic's environment: runs on the connection that the caller hands in."""

from __future__ import annotations

from alembic import context

from counter_app.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
    transaction_per_migration=False,
)
context.run_migrations()
