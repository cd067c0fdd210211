"""The central server; installed by the extra server, left out of the desktop installer.

May import: wire, reference, domain

`app` is the door (HTTP), `limits` counts who comes to it, `openapi` describes it, `desks` knows who may come
in, `round_work` and `round_processes` say who does the work of a round, here or in a process beside this one,
and `rounds` answers it in one transaction: `own_line` (is this the desk's unbroken line of changes?),
`arriving` (which centres do they touch?), `absorbing` (numbers and folds new ones), `telling` (others'
changes) and `receipts`. `whereabouts` knows at which centre a client is: `handing_over` carries transfers out
with `granting`, `holding` keeps what comes too late, `serving_elsewhere` copies a counsellor's entry.
`server_line` writes what the server itself has to say. `two_people` keeps what one of the `officers` asks for
and another decides: `erasures`, which `erasing` carries out, whereupon `erased` keeps out what comes
afterwards, and `corrections`. `snapshots` gives a new desk all records
of its centre, through `state_doors`; `scans` keeps the bytes of scans, through `scan_doors`. `directory`
keeps whose key is whose, and `verify_page` makes of it the page on which partners check letters. `tables` is
the database, `migrations` its history, `database` and `cluster` open it, `least_rights` says what of it the
doors may. `command_line` is the terminal, `running` the process that listens, `status` what headquarters
sees. `revoked` keeps aside what desks send that are let in no more; `era` knows when the server was put back
to an older copy, and `lost_changes` hears again what that copy lacks.

Decisions
---------
2026-11 `centre_id` is in every key, and a desk's key names its centre, so that every statement touches
    one centre and the schema can be spread over several machines later. It is the centre's code and never
    changes.
2026-11 The counter row of a centre stays locked from the first new change to the commit. So numbers have
    no gaps, number order is commit order, and a desk that hears up to n has heard everything up to n.
2026-11 The server writes into a centre as a desk does, on a line of its own without a desk. So every desk
    hears, checks and folds it by the one rule there is, and nothing takes the server for a desk.
2026-11 A client who moves is copied, never updated from one centre to the other: the new centre gets the
    file as changes of the server, the old one keeps its own and is answered. What comes too late is in `held`
    and before the new centre; no desk's line ever stops for it.
2026-11 Whoever touches several centres locks their counters in the order of the codes.
2026-11 One request is one transaction, answered from memory when it is repeated.
2026-11 Several processes may answer rounds, one listens: so addresses, desks and lines are counted in one
    place whatever number of processes there is, and none of them remembers anything between two requests.
2026-11 Put back to an older copy, a centre counts on from the clock (hundredths of a second), which no number
    it ever gave can have reached: no copy knows all numbers that desks have heard. What was lost comes again
    under its old names and chains from whichever desk has it, so that no PC has to be alive for its work.
"""
