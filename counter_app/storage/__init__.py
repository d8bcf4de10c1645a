"""The office's memory: tables, stores and the unit of work, on SQLite and PostgreSQL."""
