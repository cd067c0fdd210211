"""Every message and error code of the sync protocol, and the one way to write and read them.

May import: domain

`messages` (what is said), `frames` (a header line and packed lines as bytes, with their limits), `signing`
(what is signed and how codes are typed), `translation` (domain values to messages and back). Both sides use
all four, so that they cannot disagree; neither opens a socket or a file here.
"""
