#!/usr/bin/env bash
# Brings Node 22 if it is missing, then the agent, and lets the agent do the rest:
#   curl -fsSL https://YOUR-SITE/install-comfyui.sh | bash -s -- --server https://YOUR-FUNCTIONS --code ABCD-2345
set -euo pipefail

server="" code="" site="${PEACE_SITE:-}" rest=()
while [ $# -gt 0 ]; do
  case "$1" in
    --server) server="$2"; shift 2 ;;
    --code) code="$2"; shift 2 ;;
    --site) site="$2"; shift 2 ;;
    *) rest+=("$1"); shift ;;
  esac
done
[ -n "$server" ] && [ -n "$code" ] || { echo "usage: install-comfyui.sh --server URL --code CODE [--site URL] [--no-models] [--cpu] [--autostart]" >&2; exit 2; }

home="${PEACE_AGENT_HOME:-$HOME/.peace-agent}"
mkdir -p "$home"

node_fits() { [ -x "$1" ] && [ "$("$1" -p 'Number(process.versions.node.split(".")[0]) >= 22' 2>/dev/null)" = "true" ]; }
node="$(command -v node || true)"
if ! node_fits "$node"; then
  node="$home/node/bin/node"
  if ! node_fits "$node"; then
    case "$(uname -s)-$(uname -m)" in
      Linux-x86_64) kind=linux-x64 ;;
      Linux-aarch64) kind=linux-arm64 ;;
      Darwin-arm64) kind=darwin-arm64 ;;
      Darwin-x86_64) kind=darwin-x64 ;;
      *) echo "No Node for $(uname -sm); install Node 22 from https://nodejs.org and run this again." >&2; exit 1 ;;
    esac
    version=v22.21.1
    archive="node-$version-$kind.tar.gz"
    echo "Fetching Node $version …"
    curl -fsSL "https://nodejs.org/dist/$version/$archive" -o "$home/$archive.part"
    curl -fsSL "https://nodejs.org/dist/$version/SHASUMS256.txt" | grep " $archive\$" | sed "s#$archive#$home/$archive.part#" | (sha256sum -c - 2>/dev/null || shasum -a 256 -c -) >/dev/null
    rm -rf "$home/node"; mkdir -p "$home/node"
    tar -xzf "$home/$archive.part" -C "$home/node" --strip-components 1
    rm -f "$home/$archive.part"
  fi
fi

here="$(cd "$(dirname "${BASH_SOURCE[0]:-.}")" 2>/dev/null && pwd || true)"
agent="$here/../agent/bin/peace-agent.mjs"
if [ ! -f "$agent" ]; then
  [ -n "$site" ] || { echo "Where is the agent? Give --site URL." >&2; exit 2; }
  agent="$home/peace-agent.mjs"
  curl -fsSL "${site%/}/agent/peace-agent.mjs" -o "$agent.part" && mv "$agent.part" "$agent"
fi

"$node" "$agent" pair "$code" --server "$server"
exec "$node" "$agent" install ${rest[@]+"${rest[@]}"}
