"""Tells Alembic to work in the transaction that `server/database.py` has begun; there is no ini file."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
