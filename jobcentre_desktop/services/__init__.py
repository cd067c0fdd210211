"""What a counsellor can ask the app to do; one verb per file.

May import: ports, domain
"""
