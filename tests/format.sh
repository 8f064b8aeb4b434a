#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a C file is not laid out as .clang-format says.
set -eu
cd "$(dirname "$0")/.."

if ! clang-format --version | grep -q 'version 14\.'; then
  echo 'This check needs clang-format 14: other versions lay the same code out differently.' >&2
  exit 1
fi

if ! find src tests -name '*.c' -exec clang-format --dry-run --Werror {} +; then
  echo 'To mend this: find src tests -name "*.c" -exec clang-format -i {} +' >&2
  exit 1
fi
