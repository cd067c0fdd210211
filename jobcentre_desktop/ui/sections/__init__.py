"""The boxes of every section of the data dictionary, for the registration and the client file."""
