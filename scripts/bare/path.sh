# No machine of its own: an empty environment, a home that is empty, and a PATH of links to the tools alone.
tools='git python3 cargo rustc cc ld as ar sh bash env sed grep cat tail mkdir rm ls uname sleep'

make_path() {
  local place=$1 tool found
  mkdir -p "$place/tools" "$place/home"
  fetch_node20 "$place/node20"
  for tool in $tools; do
    found=$(command -v "$tool") && ln -s "$found" "$place/tools/$tool"
  done
  # What stands for a toolchain by its own name (rustup, pyenv) is asked for the tool itself.
  ln -sf "$(python3 -c 'import sys; print(sys.executable)')" "$place/tools/python3"
  if command -v rustc >/dev/null; then
    for tool in cargo rustc; do ln -sf "$(rustc --print sysroot)/bin/$tool" "$place/tools/$tool"; done
  fi
  copy_rc_files "$place/home"
  git clone --quiet "file://$here" "$place/clone"
}

inside() {
  local place=$1 settings=()
  shift 3
  mapfile -t settings < <(reach)
  env -i HOME="$place/home" LANG=C.UTF-8 PATH="$place/node20/bin:$place/tools" npm_config_globalconfig="$place/home/.npmrc-global" \
    PEACE_PORT_OFFSET="${PEACE_PORT_OFFSET:-2700}" "${settings[@]}" bash "$place/clone/scripts/bare/inside.sh" "$@"
}
