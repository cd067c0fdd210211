"""The papers of a job centre: one file each, in one look.

May import: ports, domain

`letterhead` is what all begin with, `typesetter` the type they are set in, `wording` their dated sentences.
"""
