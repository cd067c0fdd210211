"""The desk's side of the conversation with the central server.

May import: ports, wire, domain
"""
