"""Everything the counsellor sees.

May import: services, ports, domain
"""
