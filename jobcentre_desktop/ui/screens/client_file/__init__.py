"""The file of one client: everything known and everything that happened."""
