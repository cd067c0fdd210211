"""The desk's side of the conversation with the central server.

May import: ports, wire, domain

`round` decides how much to say and how long to wait and touches nothing; `saying` puts it into a frame;
`link` is the line itself, with `address` (where to) and `cuttable` (breaking off). `seal` signs and verifies.
`state_line`, `scan_line` and `update_line` are the line for whole records, for the bytes of scans and for
those of new versions of the program, whose labels `update_labels` reads.
Nothing here opens the desk's file: services write down what was heard.
"""
