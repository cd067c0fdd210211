"""Tells Alembic to work in the transaction that `storage/migrate.py` has begun; there is no ini file."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
