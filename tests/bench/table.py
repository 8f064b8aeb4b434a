#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the table of figures in a README from what the benchmarks printed: table.py LOG README

LOG is the log in JSON that “meson test --benchmark” leaves. The table takes the place of what stands in the README
between its two marks. A figure that is over its limit is said to be.
"""

import json
import os
import platform
import re
import sys
from datetime import date
from pathlib import Path

LOG, README = map(Path, sys.argv[1:])

MARKS = "<!-- figures -->\n", "<!-- end of figures -->\n"
REPORT = re.compile(r"^(PASS|FAIL|NOTE): (.+): (\S+) (.+?)(?: \(limit (\S+) .+\))?$")


def shown(number):
    """Returns a number with as many digits as tell something."""
    return f"{float(number):,.0f}" if float(number) >= 100 else f"{float(number):.3g}"


def rows():
    for line in LOG.read_text("utf-8").splitlines():
        for report in filter(None, map(REPORT.match, json.loads(line)["stdout"].splitlines())):
            result, what, measured, unit, limit = report.groups()
            what = re.sub(r"\b\d{4,}\b", lambda number: f"{int(number[0]):,}", what)
            verdict = f"{shown(limit)}{' – missed' if result == 'FAIL' else ''}" if limit else ""
            yield f"| {what[0].upper()}{what[1:]} | {shown(measured)} {unit} | {verdict} |"


def main():
    table = "".join(f"{line}\n" for line in (
        "| What | Measured | Limit |", "| --- | --- | --- |", *rows(), "",
        f"Measured on {date.today()}, on {os.cpu_count()} processors ({platform.machine()}), without a graphics card."))
    before, rest = README.read_text("utf-8").split(MARKS[0])
    _, after = rest.split(MARKS[1])
    README.write_text(f"{before}{MARKS[0]}{table}{MARKS[1]}{after}", "utf-8")


if __name__ == "__main__":
    main()
