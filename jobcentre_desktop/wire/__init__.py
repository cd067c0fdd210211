"""Every message and error code of the sync protocol, and the one way to write and read them.

May import: domain

`messages` (what is said), `frames` (a header line and packed lines as bytes, with their limits), `signing`
(what is signed and how codes are typed), `sealing` (what only the named receivers read), `translation`
(domain values to messages and back), `scan_messages` (how the bytes of scans travel). Both sides use all of
them, so that they cannot disagree; neither opens a socket or a file here.
"""
