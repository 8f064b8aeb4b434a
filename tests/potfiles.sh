#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when po/POTFILES is not the sorted list of the files that have texts to translate.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C

wanted=$(mktemp)
listed=$(mktemp)
trap 'rm -f "$wanted" "$listed"' EXIT

{
  grep -rlIE '(^|[^[:alnum:]_])(N?C?_|ngettext|g_dngettext) ?\(|translatable="yes"' src ui data || true
  find data -name '*.desktop.in' -o -name '*.metainfo.xml.in' -o -name '*.gschema.xml'
} | sort > "$wanted"
grep -v -e '^#' -e '^$' po/POTFILES > "$listed"

status=0
complain ()
{
  echo "$1" >&2
  status=1
}

for file in $(sort "$listed" | comm -23 "$wanted" -); do
  complain "$file has texts to translate: add it to po/POTFILES"
done

while read -r file; do
  test -f "$file" || complain "$file does not exist: take it out of po/POTFILES"
done < "$listed"

sort -cu "$listed" 2> /dev/null || complain 'po/POTFILES is not sorted: LC_ALL=C sort -u -o po/POTFILES po/POTFILES'

exit $status
