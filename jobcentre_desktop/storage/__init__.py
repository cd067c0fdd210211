"""The encrypted file on this desk, and nothing else.

May import: ports, domain
"""
