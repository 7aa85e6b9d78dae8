#!/usr/bin/env bash
# The two commands on a machine that has nothing of ours: a fresh clone, empty caches, and of tools only Node 20, npm, git,
# Python 3 and cargo. Where root and debootstrap can be had it is a Debian of its own, else an empty environment and a PATH
# of those tools alone.
#
#   scripts/bare.sh start                   npm start, until the demo user is signed in; then it is ended
#   scripts/bare.sh test [suite [name …]]   npm test, or of it what is named
#   scripts/bare.sh all                     both
#
#   --keep   leaves the machine where it is, and says where
#   --path   does without debootstrap
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

keep='' way=debootstrap words=()
for word in "$@"; do
  case $word in
    --keep) keep=1 ;;
    --path) way=path ;;
    *) words+=("$word") ;;
  esac
done
case ${words[0]:-} in
  start | test | all) ;;
  *) sed -n '2,12s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac

place=$(mktemp -d "${TMPDIR:-/tmp}/peace-bare.XXXXXX")
tidy() {
  if [ -n "$keep" ]; then echo "  The machine is left in $place"; else rm -rf --one-file-system "$place"; fi
}
trap tidy EXIT
trap 'exit 130' INT TERM

[ -z "$(git -C "$here" status --porcelain)" ] || echo "  ! what is not committed is not in the clone"
[ "$way" = path ] || { [ "$(id -u)" = 0 ] && command -v debootstrap unshare >/dev/null; } || way=path

. "$here/scripts/bare/settings.sh"
if [ "$way" = debootstrap ]; then
  . "$here/scripts/bare/debian.sh"
  make_debian "$place" || { echo '  ! no Debian could be made here; a bare PATH stands in for it' && way=path; }
fi
if [ "$way" = path ]; then
  . "$here/scripts/bare/path.sh"
  make_path "$place"
fi

# What runs has /dev/null to read from: nobody answers questions on a bare machine.
status=0
inside "$place" bash /clone/scripts/bare/inside.sh "${words[@]}" </dev/null || status=$?
exit "$status"
