#!/usr/bin/env bash
# Says no, in one sentence, where there is no screen to open a window on.
set -euo pipefail

[ "$(uname)" = Linux ] || exit 0
[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exit 0
case ${QT_QPA_PLATFORM:-} in offscreen | minimal | vnc* | linuxfb* | eglfs*) exit 0 ;; esac
echo "There is no display here to open a window on; 'make day' walks a whole day without one and leaves pictures of it in out/day." >&2
exit 1
