#!/usr/bin/env bash
# What is done on the bare machine: start, test [suite [name …]], all.
set -uo pipefail
cd "${BASH_SOURCE[0]%/*}/../.."

start() {
  local log=.local/bare-start.log started=$SECONDS status=0 pid
  mkdir -p .local
  # A group of its own, so that all of it can be told to end and seen to have ended.
  set -m
  npm start >"$log" 2>&1 &
  pid=$!
  set +m
  node scripts/bare/sign-in.mjs "$log" "$pid" || status=1
  echo "  npm start: $((SECONDS - started)) s until the demo user was signed in or it was given up"
  kill -TERM -- "-$pid" 2>/dev/null
  while kill -0 -- "-$pid" 2>/dev/null; do sleep 0.2; done
  cat "$log"
  return "$status"
}

tests() {
  local started=$SECONDS status=0
  npm test -- "$@" || status=$?
  echo "  npm test $*: $((SECONDS - started)) s, ended with $status"
  return "$status"
}

case $1 in
  start) start ;;
  test) shift && tests "$@" ;;
  all) start && tests ;;
esac
