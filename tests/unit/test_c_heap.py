"""The C library's memory: one heap for all threads, free pages given back, nothing asked elsewhere."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

ELSE = platform.libc_ver()[0] != "glibc"
"""Another C library: there is nothing to be asked of it."""

HEAPS = """
import ctypes, os, tempfile, threading
from jobcentre_desktop.bootstrap.c_heap import keep_one_heap
{first}
c = ctypes.CDLL(None)
c.malloc.restype, c.fopen.restype = ctypes.c_void_p, ctypes.c_void_p
c.malloc_info.argtypes, c.fclose.argtypes = [ctypes.c_int, ctypes.c_void_p], [ctypes.c_void_p]
together = threading.Barrier(8)
def work():
    together.wait()
    kept = [c.malloc(1000) for _ in range(100)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
for one in threads: one.start()
for one in threads: one.join()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "heaps.xml")
    file = c.fopen(path.encode(), b"w")
    c.malloc_info(0, file)
    c.fclose(file)
    print(open(path).read().count("<heap nr="))
"""
"""Eight threads at once have memory of the C library; prints how many heaps it made for them."""
GIVEN_BACK = """
import ctypes
from jobcentre_desktop.bootstrap.c_heap import give_back
c = ctypes.CDLL(None)
c.malloc.restype, c.malloc.argtypes, c.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
pieces = [c.malloc(50_000) for _ in range(1000)]
for one in pieces: ctypes.memset(one, 1, 50_000)
above = c.malloc(50_000)  # the last piece stays, so that the library itself returns nothing below it
for one in pieces: c.free(one)
full = resident()
give_back()
print(full - resident())
"""
"""Fifty megabytes in pieces, all but the last let go of; prints how many of them the system has again."""
LARGE = """
import ctypes
from jobcentre_desktop.bootstrap.c_heap import keep_one_heap
{first}
c = ctypes.CDLL(None)
c.malloc.restype, c.malloc.argtypes, c.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
c.free(c.malloc(20_000_000))  # from now on the library keeps such ones in its heap
large, above = c.malloc(10_000_000), c.malloc(50_000)
ctypes.memset(large, 1, 10_000_000)
full = resident()
c.free(large)
print(full - resident())
"""
"""A picture of a page is let go of; prints how many of its ten megabytes the system has again."""
ELSEWHERE = """
import sys
from jobcentre_desktop.bootstrap.c_heap import give_back, keep_one_heap
sys.platform = "{system}"
keep_one_heap()
give_back()
print("ctypes" in sys.modules)
"""


def said(script: str) -> str:
    """Return what a Python of its own prints: what is asked of the C library holds for a whole process."""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_all_threads_share_one_heap():
    assert ELSE or int(said(HEAPS.format(first=""))) > 1, "else there was nothing to keep"
    assert ELSE or said(HEAPS.format(first="keep_one_heap()")) == "1"


def test_free_pages_go_back_to_the_system():
    assert ELSE or float(said(GIVEN_BACK)) > 40


def test_what_is_large_goes_back_as_soon_as_it_is_free():
    assert ELSE or float(said(LARGE.format(first=""))) < 1, "else there was nothing to change"
    assert ELSE or float(said(LARGE.format(first="keep_one_heap()"))) > 9


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_no_library_is_asked_on_other_systems(system):
    assert said(ELSEWHERE.format(system=system)) == "False"
