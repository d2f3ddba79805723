#!/bin/sh
# Sets a machine up; silent and quick where everything is there already.
#
#   setup.sh system run|test|bench   install the Debian packages, or name the missing ones
#   setup.sh venv                    make .venv with a Python of at least 3.11
set -eu

PYTHON_PACKAGES="ca-certificates python3 python3-venv"
RUN_PACKAGES="libglib2.0-0 libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
  fonts-noto-cjk fonts-noto-color-emoji"
TEST_PACKAGES="xvfb xauth openbox xfwm4 dbus-daemon xdotool x11-utils x11-xkb-utils xclip xterm
  mousepad featherpad lxterminal hexchat copyq chromium imagemagick"
BENCH_PACKAGES="rofi"

say() { echo "setup: $*" >&2; }

stop() {
  say "$*"
  exit 1
}

suits() { "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python() {
  for name in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
    if command -v "$name" >/dev/null && suits "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

missing() {
  # libglib2.0-0 and a few others are called …t64 in newer releases.
  names="$* $(printf '%st64 ' "$@")"
  # shellcheck disable=SC2086 # a list
  here="$(dpkg-query -W -f='${Package} ${Status}\n' $names 2>/dev/null | sed -n 's/ install ok installed$//p')"
  for package in "$@"; do
    case " $(echo $here) " in
      *" $package "* | *" ${package}t64 "*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

may_install() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

install() {
  say "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  mkdir -p build
  if ! { as_root apt-get -q update && as_root apt-get -q -y --no-install-recommends install "$@"; } \
    </dev/null >build/apt.log 2>&1; then
    tail -n 20 build/apt.log >&2
    stop "apt-get could not install these packages; please install them and try again: $*"
  fi
}

system() {
  [ "$(uname -s)" = Linux ] || return 0
  case "$1" in
    run) wanted="$RUN_PACKAGES" ;;
    test) wanted="$RUN_PACKAGES $TEST_PACKAGES" ;;
    bench) wanted="$RUN_PACKAGES $TEST_PACKAGES $BENCH_PACKAGES" ;;
    *) stop "there is no list of packages called $1" ;;
  esac
  python >/dev/null || wanted="$PYTHON_PACKAGES $wanted"
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    if [ ! -e build/.named-"$1" ]; then
      # shellcheck disable=SC2086 # a list
      say "this is no Debian; if something is missing, it is among what Debian calls:" $wanted
      mkdir -p build && : >build/.named-"$1"
    fi
    return 0
  fi
  # shellcheck disable=SC2086 # a list
  lacking="$(missing $wanted)"
  [ -z "$lacking" ] && return 0
  may_install || stop "please install these packages and try again: apt-get install $lacking"
  # shellcheck disable=SC2086 # a list
  install $lacking
}

venv() {
  if [ ! -x .venv/bin/python ] || ! suits .venv/bin/python; then
    chosen="$(python)" || stop "Python 3.11 or newer with venv is needed; please install it"
    "$chosen" -m venv --clear .venv
  fi
}

case "${1:-}" in
  system) system "$2" ;;
  venv) venv ;;
  *) stop "say system or venv" ;;
esac
