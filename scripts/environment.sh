# Makes an environment: sh scripts/environment.sh FOLDER [PYTHON]
#
# Where no Python is named, the newest one on the path is taken, from 3.11 up, that really runs and
# can make an environment. A version manager puts commands on the path that may only say that no
# version was chosen; they are passed over, and so is a Python that is not final yet.
set -eu

says='import sys, ensurepip, venv
if sys.version_info >= (3, 11) and sys.version_info.releaselevel == "final":
    print(sys.version_info[0] * 1000 + sys.version_info[1])'
fits='import sys
if sys.version_info < (3, 11):
    sys.exit("Counterpart needs Python 3.11 or newer, and this one is %d.%d. Name another one: make PYTHON=python3.12" % sys.version_info[:2])'

newest() {
  best=0
  command=
  places=$PATH:
  while [ -n "$places" ]; do
    place=${places%%:*}
    places=${places#*:}
    for found in "$place"/python3.[1-9][0-9] "$place"/python3 "$place"/python; do
      [ -x "$found" ] || continue
      said=$("$found" -c "$says" 2>/dev/null </dev/null) || continue
      case $said in '' | *[!0-9]*) continue ;; esac
      if [ "$said" -gt "$best" ]; then
        best=$said
        command=$found
      fi
    done
  done
  printf '%s' "$command"
}

python=${2:-$(newest)}
if [ -z "$python" ]; then
  echo "Counterpart needs Python 3.11 or newer with its module venv, and none on the path runs. Name one: make PYTHON=/path/to/python3.12 (on Debian: apt-get install python3-venv)" >&2
  exit 1
fi
"$python" -c "$fits"
echo "Making $1 with $python"
"$python" -m venv "$1"
