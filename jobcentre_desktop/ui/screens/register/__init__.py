"""The registration: a new client on one screen, with who they may already be at the right."""
