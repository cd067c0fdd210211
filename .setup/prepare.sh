#!/usr/bin/env bash
# Makes .venv ready for one purpose: app | server | dev | installer. Safe to run again; a second run takes a moment.
# A Python, the hash-pinned packages with ourselves, the system libraries that Qt needs; for tests a browser.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-app}
case $purpose in app | server | dev | installer) ;; *) echo "usage: $0 app|server|dev|installer" >&2; exit 2 ;; esac
build_tools=
[ "$purpose" != installer ] || { build_tools=yes; purpose=dev; }

# What Qt needs beside its own wheel: without a window, with one (X11, Wayland), and for printing.
# Found one by one on a bare Debian 12.
qt_packages=(libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libwayland-cursor0 libwayland-egl1 libcups2)

say() { printf '==> %s\n' "$*" >&2; }
give_up() { printf '\n%s\n' "$*" >&2; exit 1; }

# Install Debian packages, as root or by sudo; says no (1) where neither is possible.
apt_install() {
    local as_root=()
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || return 1
        # Without a terminal nobody could type a password: do not wait for one.
        if [ -t 0 ]; then as_root=(sudo); else as_root=(sudo -n); fi
    fi
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@")
    say "Installing from your system's packages: $*"
    "${as_root[@]}" "${install[@]}" </dev/null >&2 || {
        "${as_root[@]}" apt-get update -q </dev/null >&2 && "${as_root[@]}" "${install[@]}" </dev/null >&2
    }
}

# --- a Python ---------------------------------------------------------------------------------------------------

# Prints the version when the command is a working Python that the locks cover, else says no.
version_of() {
    "$1" -c 'import sys; v = sys.version_info[:2]; print("%d.%d" % v); sys.exit(not (3, 11) <= v <= (3, 14))' \
        </dev/null 2>/dev/null
}

find_python() {
    local name
    if [ -n "${PYTHON:-}" ]; then # named by the person: that one or none
        version_of "$PYTHON" >/dev/null && echo "$PYTHON"
        return
    fi
    for name in python3 python3.13 python3.12 python3.11 python3.14; do
        if version_of "$name" >/dev/null; then echo "$name"; return; fi
    done
    return 1
}

if ! version_of .venv/bin/python >/dev/null; then
    if ! python=$(find_python); then
        give_up "This needs Python 3.11, 3.12, 3.13 or 3.14, and none was found$(
            found=$(version_of "${PYTHON:-python3}" || true)
            [ -z "$found" ] || echo " (${PYTHON:-python3} is $found)"
        ). On Debian 12 or Ubuntu 24.04 and newer: apt install python3 python3-venv. If it is installed elsewhere, name it: make run PYTHON=/path/to/python3"
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        # Debian and Ubuntu ship these two apart from Python itself.
        package=python$(version_of "$python")-venv
        apt_install "$package" && "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            give_up "Python's module venv is missing. Install it (Debian, Ubuntu: apt install $package), then run the same command again."
    fi
    say "Making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
fi

# --- the packages, and ourselves --------------------------------------------------------------------------------

lock_of() { case $1 in app) echo requirements.txt ;; server) echo requirements-server.txt ;; dev) echo requirements-dev.txt ;; esac; }
rank_of() { case $1 in app) echo 1 ;; server) echo 2 ;; dev) echo 3 ;; *) echo 0 ;; esac; }

# The stamp says what .venv holds: for which purpose, by which lock, and for which copy of this folder.
stamp=.venv/.prepared
had=$(head -n 1 "$stamp" 2>/dev/null || true)
[ "$(rank_of "$had")" -le "$(rank_of "$purpose")" ] || purpose=$had # never take away what another command needs
state() { printf '%s\n%s\n' "$purpose" "$PWD"; cat "$(lock_of "$purpose")" pyproject.toml | cksum; }

if [ "$(state)" != "$(cat "$stamp" 2>/dev/null || true)" ]; then
    say "Installing the packages of $(lock_of "$purpose"), each checked against its hash"
    rm -f "$stamp"
    pip=(.venv/bin/python -m pip --disable-pip-version-check)
    # --no-deps: the lock is complete. --only-binary: nothing is compiled, no foreign set-up code runs.
    "${pip[@]}" install --require-hashes --only-binary :all: --no-deps --retries 10 -r "$(lock_of "$purpose")" </dev/null ||
        give_up "The packages could not be installed; the lines above say why. What was fetched is kept: run the same command again to go on."
    "${pip[@]}" install --quiet --no-index --no-deps --no-build-isolation --editable . </dev/null
    broken=$("${pip[@]}" check) || give_up "$broken"
    state >"$stamp"
fi

# --- Qt's system libraries --------------------------------------------------------------------------------------

# The libraries that the linker cannot find, one per line; nothing on systems without ldd (macOS).
missing_libraries() {
    local qt
    command -v ldd >/dev/null || return 0
    qt=$(echo .venv/lib/python3*/site-packages/PySide6)
    ldd "$qt"/Qt{Gui,Widgets,PrintSupport,Svg}.abi3.so \
        "$qt"/Qt/plugins/{platforms/libq{offscreen,xcb,wayland},wayland-graphics-integration-client/*egl}.so \
        "$qt"/Qt/plugins/{printsupport/libcups*,imageformats/libqsvg}.so 2>/dev/null |
        awk '/not found/ {print $1}' | sort -u
}

if [ "$(uname)" = Linux ] && [ ! -e .venv/.qt-complete ]; then
    missing=$(missing_libraries)
    if [ -n "$missing" ]; then
        # On newer systems libglib2.0-0 and libcups2 are provided by packages ending in t64: apt finds them itself.
        apt_install "${qt_packages[@]}" || true
        missing=$(missing_libraries)
    fi
    [ -z "$missing" ] || give_up "Qt needs libraries of your system that are missing: $(echo $missing).
On Debian and Ubuntu they are in these packages: ${qt_packages[*]}
Install them (apt install ..., as administrator), then run the same command again."
    touch .venv/.qt-complete
fi

# --- the browser that the tests open the letter page in ---------------------------------------------------------

# Asked for its version: on Ubuntu the package may be no more than a word that the browser is a snap.
has_browser() {
    local name
    for name in chromium chromium-browser google-chrome; do
        "$name" --version >/dev/null 2>&1 </dev/null && return
    done
    return 1
}

if [ "${1:-app}" = dev ] && ! has_browser; then
    { [ "$(uname)" = Linux ] && { apt_install chromium || apt_install chromium-browser; } && has_browser; } ||
        say "No Chromium or Chrome is here, and none could be installed: the tests of the letter page will fail, all others run. Install one so that chromium, chromium-browser or google-chrome starts it."
fi

# --- the compiler that the tests of power cuts and failing disks need -----------------------------------------------

if [ "${1:-app}" = dev ] && [ "$(uname)" = Linux ] && ! command -v cc >/dev/null; then
    { apt_install gcc libc6-dev && command -v cc >/dev/null; } ||
        say "No C compiler (cc) is here, and none could be installed: the tests of power cuts and failing disks will fail, all others run."
fi

# --- what building an installer needs beside the packages -----------------------------------------------------------

if [ -n "$build_tools" ] && [ "$(uname)" = Linux ]; then
    needed=()
    command -v objdump >/dev/null && command -v strip >/dev/null || needed+=(binutils)
    # Debian's python3 is linked without its shared library; the built program brings that library along.
    .venv/bin/python -c 'import sysconfig as s, pathlib, sys
name = "libpython%d.%d.so" % sys.version_info[:2]
places = [pathlib.Path(s.get_config_var("LIBDIR")), pathlib.Path(s.get_config_var("LIBDIR"), s.get_config_var("MULTIARCH") or ".")]
sys.exit(not any(list(place.glob(name + ".*")) for place in places))' || needed+=("libpython$(version_of .venv/bin/python)")
    if [ ${#needed[@]} != 0 ]; then
        apt_install "${needed[@]}" || give_up "Building needs these of your system's packages: ${needed[*]}"
    fi
fi
