#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how much longer the export of a leaflet takes than a bare program of Pango and Cairo that writes the same text.

export.py PROGRAM BARE-PDF STARTER-LIBRARY

What is measured is what the bare program does as well: no picture is drawn, no other leaflet is in the library, and the files
are written to memory where there is such a folder. For comparison, the leaflet is exported as it is, too.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM, BARE, STARTER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), Path(sys.argv[3])

LEAFLET = "relapsed-b-all"
WARM_UPS = 3
RUNS = 31
LIMIT = 1.5


def run(*command):
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8", "GSETTINGS_BACKEND": "memory"})


def write_library(folder):
    """Writes a library with nothing but the words of the leaflet. Returns its folder."""
    library = Path(folder) / "starter"
    shutil.copytree(STARTER, library, ignore=shutil.ignore_patterns("locale"))
    for file in (library / "conditions").glob("*.json"):
        if file.stem != LEAFLET:
            file.unlink()
            continue
        content = json.loads(file.read_text("utf-8"))
        for section in content["sections"]:
            section["blocks"] = [block for block in section["blocks"] if block["type"] != "image"]
        file.write_text(re.sub(r'<a href=\\"condition:(?!%s)[^>]*>(.*?)</a>' % LEAFLET, r"\1", json.dumps(content)), "utf-8")
    return library


def measure_all(commands):
    """Runs the commands in turn. Returns the milliseconds that each of them took, by its name."""
    times = {name: [] for name in commands}
    for turn in range(WARM_UPS + RUNS):
        for name, command in commands.items():
            start = time.perf_counter()
            run(*command)
            if turn >= WARM_UPS:
                times[name].append((time.perf_counter() - start) * 1000)
    return times


def main():
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="pamphlet-", dir=memory) as folder:
        library = write_library(folder)
        run(PROGRAM, "export", "--library", library, LEAFLET, "--output", f"{folder}/text.txt")
        medians = {}
        for name, times in measure_all({
                "bare program": [BARE, f"{folder}/text.txt", f"{folder}/bare.pdf"],
                "export": [PROGRAM, "export", "--library", library, LEAFLET, "--output", f"{folder}/own.pdf"],
                "export as it is": [PROGRAM, "export", "--library", STARTER, LEAFLET, "--output", f"{folder}/whole.pdf"]}).items():
            medians[name] = statistics.median(times)
            print(f"{name}: median {medians[name]:.1f} ms (from {min(times):.1f} to {max(times):.1f} in {len(times)} runs), "
                  f"{medians[name] / medians['bare program']:.2f} times the bare program")
        for file in ("bare", "own", "whole"):
            print(f"{file}.pdf: {os.path.getsize(f'{folder}/{file}.pdf') / 1000:.0f} kB")
    passed = medians["export"] <= LIMIT * medians["bare program"]
    print(f"{'PASS' if passed else 'FAIL'}: at most {LIMIT} times")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
