"""How the desk's installers are made; `build_installer.py` is the door.

`ground` (what every step uses), `freezing` (PyInstaller's recipe), `licences`, `contents` (what may be
inside), `packing` (archive and `.deb`, the same bytes each time), `clean_root` (a system with nothing on it,
to try the `.deb` in), `under_wine` (the Windows payload at work,
and `registering`, which is killed there), `sameness` (two builds compared).
"""
