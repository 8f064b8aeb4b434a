# SPDX-License-Identifier: GPL-3.0-or-later
# What build-aux/run and build-aux/test have in common.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Runs a command, and shows its output only when it fails.
quietly ()
{
  local log status=0

  log=$(mktemp)
  "$@" > "$log" 2>&1 || status=$?
  ((status == 0)) || cat "$log" >&2
  rm -f "$log"

  return "$status"
}

# Prints the lines of build-aux/packages in these groups.
needs ()
{
  awk -v groups=" $* " '
    { sub(/#.*/, "") }
    /^\[/ { wanted = index(groups, " " substr($1, 2, length($1) - 2) " "); next }
    NF && wanted' "$root/build-aux/packages"
}

missing_packages ()
{
  LC_ALL=C comm -23 \
    <(needs "$@" | awk '{ print $1 }' | LC_ALL=C sort) \
    <(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | LC_ALL=C sort -u)
}

missing_tools ()
{
  local tool

  needs "$@" | awk 'NF > 1 { print $2 }' | while read -r tool; do
    case $tool in
      *.pc) pkg-config --exists "${tool%.pc}" 2> /dev/null || echo "$tool" ;;
      *) command -v "$tool" > /dev/null || echo "$tool" ;;
    esac
  done
}

# Sees to it that what these groups of build-aux/packages need is there.
install_packages ()
{
  local missing as_root=()

  if ! command -v apt-get > /dev/null; then
    mapfile -t missing < <(missing_tools "$@")
    ((${#missing[@]} > 0)) || return 0
    echo "Please install what provides these, and try again: ${missing[*]}" >&2
    exit 1
  fi

  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]} > 0)) || return 0

  if ((EUID != 0)); then
    if ! command -v sudo > /dev/null; then
      echo "Please ask an administrator to install these packages, and try again: ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi

  echo "Installing these packages: ${missing[*]}"
  # An update may fail because of an archive that has nothing to do with us; the installation will tell.
  quietly "${as_root[@]}" apt-get update || true
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "${missing[@]}"
}

# Builds in a folder: build FOLDER [SETUP OPTION…]
build ()
{
  local folder=$root/$1
  shift

  [[ -f $folder/build.ninja ]] || quietly meson setup "$@" "$folder" "$root"
  quietly meson compile -C "$folder"
}
