"""Every message and error code of the sync protocol.

May import: domain
"""
