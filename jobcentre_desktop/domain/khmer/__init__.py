"""Khmer as text: normal form, numerals, sorting, search keys, calendar.

Sign: see the package above.
"""
