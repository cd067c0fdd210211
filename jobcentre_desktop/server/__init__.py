"""The central server; installed by the extra server, left out of the desktop installer.

May import: wire, domain
"""
