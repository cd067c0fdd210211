"""Sheets of rows: workbooks and delimited text, read and written.

May import: domain
"""
