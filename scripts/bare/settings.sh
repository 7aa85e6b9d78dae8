# How this machine reaches the registries: proxies, mirrors, certificates. They come along; nothing of them is written here.

# NAME=value, one a line.
reach() {
  env | grep -E '^((https?|all|no)_proxy|(HTTPS?|ALL|NO)_PROXY|npm_config_(registry|cafile|proxy|https_proxy|strict_ssl)|PIP_[A-Z_]+|CARGO_(HTTP|NET|SOURCE|REGISTR)[A-Z_]*|([A-Z_]+_)?CERT(_[A-Z]+)?|[A-Z_]+_CA_[A-Z_]+|SSL_CERT_[A-Z]+|[A-Z]+_CA_BUNDLE|[A-Z]+_SSL_CAINFO)=' || true
}

# Settings in files, each as FILE:WHERE IT LIES BELOW THE HOME.
rc_files() {
  echo "$HOME/.npmrc:.npmrc"
  echo "$(npm config get globalconfig):.npmrc-global"
  for file in /etc/pip.conf "$HOME/.pip/pip.conf" "${XDG_CONFIG_HOME:-$HOME/.config}/pip/pip.conf"; do echo "$file:.config/pip/pip.conf"; done
  echo "${CARGO_HOME:-$HOME/.cargo}/config.toml:.cargo/config.toml"
}

copy_rc_files() {
  local home=$1 line
  while read -r line; do
    [ -f "${line%%:*}" ] || continue
    mkdir -p "$(dirname "$home/${line#*:}")"
    cat "${line%%:*}" >>"$home/${line#*:}"
  done < <(rc_files)
}

# Node 20 with its npm, as npm packages, into FOLDER; both are linked in FOLDER/bin.
fetch_node20() {
  local folder=$1 name
  name=node-$(node -p 'process.platform + "-" + process.arch')
  mkdir -p "$folder/bin"
  npm install --prefix "$folder" --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error "$name@20" npm@10 >/dev/null
  ln -s "../node_modules/$name/bin/node" "$folder/bin/node"
  ln -s ../node_modules/npm/bin/npm-cli.js "$folder/bin/npm"
  ln -s ../node_modules/npm/bin/npx-cli.js "$folder/bin/npx"
}
