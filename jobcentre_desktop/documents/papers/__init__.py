"""The papers of a job centre in one look: a file for each, and files for what several have in common.

May import: ports, domain

`letterhead` is what all begin with, `typesetter` the type they are set in, `wording` their dated sentences.
"""
