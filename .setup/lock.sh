#!/usr/bin/env bash
# Writes the three hash-pinned locks from pyproject.toml: one resolution, so that they agree with each other.
set -euo pipefail
cd "$(dirname "$0")/.."

uv=.venv/bin/uv
[ -x "$uv" ] || { echo "Run 'make check' once first: it puts uv into .venv." >&2; exit 1; }

# --universal: one lock for every system and Python; --no-build: only what ships as a wheel may come in;
# No index address is written: whoever installs decides where the packages come from.
compile() {
    "$uv" pip compile pyproject.toml --group build --universal --python-version 3.11 --no-build --generate-hashes \
        --no-annotate --no-header --quiet "$@"
}

all=$(mktemp)
trap 'rm -f "$all"' EXIT
compile --extra server --extra dev --upgrade --output-file "$all"
write() { # name, what it is for, extras...
    local name=$1 purpose=$2 body
    shift 2
    body=$(compile --constraints "$all" "$@")
    printf '# %s Written by `make lock`; do not edit.\n%s\n' "$purpose" "$body" >"$name"
}
write requirements.txt "What the desk's app needs to run."
write requirements-server.txt "What the desk's app and the central server need to run." --extra server
write requirements-dev.txt "All of that, and what tests, checks and installers need." --extra server --extra dev
