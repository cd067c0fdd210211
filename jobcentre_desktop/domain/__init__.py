"""The rules of a job centre, as plain values: no disk, no clock, no screen, no SQL.

May import: nothing of ours
"""
