"""The same services from a terminal, for IT staff, scripts and checks.

May import: services, ports, domain

`terminal` is the front door; `arguments` says what can be typed, the files named for commands do it, `plain`
gives answers their JSON shape, `words` and `field_help` put things into English words.
"""
