"""Parts of a client file that more than one screen shows."""
