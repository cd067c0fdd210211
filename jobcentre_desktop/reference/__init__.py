"""Code lists, the gazetteer and letter wordings, read from the files that ship with the app.

May import: ports, domain
"""
