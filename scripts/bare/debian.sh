# A Debian of its own, with nothing but the five tools and what cargo links with.
release=bookworm

# The mirror this machine itself installs from, if it is of the same release; else debootstrap's own.
mirror() {
  apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 2>/dev/null | awk -v release="$release" '$1 == release { print $2; exit }'
}

make_debian() {
  local place=$1 machine=$1/machine started=$SECONDS line file
  echo "  … making a Debian ($release) of its own"
  debootstrap --variant=minbase --include=ca-certificates,git,python3,gcc,libc6-dev "$release" "$machine" $(mirror) >"$place/debootstrap.log" 2>&1 ||
    { tail -5 "$place/debootstrap.log" && return 1; }
  apt-config dump | grep -E '^Acquire::(http|https)::' >"$machine/etc/apt/apt.conf.d/90reach" || true
  cat /etc/hosts >"$machine/etc/hosts"
  cat /etc/resolv.conf >"$machine/etc/resolv.conf"
  copy_rc_files "$machine/root"
  # Files that the settings speak of, such as certificates, lie there as they lie here.
  while read -r line; do
    file=${line#*=}
    case $file in /*) [ ! -e "$file" ] || tar -chP "$file" | tar -xP --transform "s,^/,$machine/," ;; esac
  done < <(reach)
  fetch_node20 "$machine/opt/node20"
  if command -v rustc >/dev/null; then
    mkdir -p "$machine/opt/rust"
    cp -a "$(rustc --print sysroot)/bin" "$(rustc --print sysroot)/lib" "$machine/opt/rust"
  else
    chroot "$machine" apt-get install -y --no-install-recommends cargo >>"$place/debootstrap.log" 2>&1
  fi
  git clone --quiet "file://$here" "$machine/clone"
  echo "  ✓ a Debian of its own  $((SECONDS - started)) s"
}

# In a process space of its own: whatever a command leaves running ends with it, and its mounts are gone.
inside() {
  local place=$1 settings=()
  shift
  mapfile -t settings < <(reach)
  unshare --mount --pid --fork --kill-child sh -c '
    mount -t proc proc "$0/proc" && mount -t sysfs sysfs "$0/sys" && mount -t tmpfs tmpfs "$0/dev/shm" && exec chroot "$0" "$@"
  ' "$place/machine" /usr/bin/env -i HOME=/root LANG=C.UTF-8 npm_config_globalconfig=/root/.npmrc-global \
    PATH=/opt/node20/bin:/opt/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PEACE_PORT_OFFSET="${PEACE_PORT_OFFSET:-2700}" "${settings[@]}" "$@"
}
