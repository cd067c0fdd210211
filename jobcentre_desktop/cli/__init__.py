"""The same services from a terminal, for IT staff, scripts and checks.

May import: services, ports, domain
"""
