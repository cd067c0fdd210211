"""The facts that printed papers state; not how they look, and in no language of their own.

Whoever fills these in has already decided what may be printed: the phone only with consent. Times are as the
clock on the wall shows them (Cambodian time). Names are printed as they stand.

May import: nothing of ours
"""
