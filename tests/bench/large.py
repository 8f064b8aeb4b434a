#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how a large library weighs on Pamphlet, beside a bare window of GTK: how soon a whole screen of its list is there,
how soon all is read and searchable, and the memory.

large.py WATCH-PAINT BARE-WINDOW PROGRAM DATA-FOLDER SCHEMA-FOLDER MAKE-LIBRARY STARTER-LIBRARY
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "app"))

from desktop import Desktop  # noqa: E402

WATCH_PAINT, BARE, PROGRAM, DATA, SCHEMAS, MAKE_LIBRARY, STARTER = sys.argv[1:]

# How many leaflets, and how many times as long as the bare window's paint the list's may take.
START_LIMITS = {5000: 1.25, 50000: 1.5}
# How many times the bare window's memory.
MEMORY_LEAFLETS, MEMORY_LIMIT = 5000, 1.35
# In milliseconds, after the list is there. That all is searchable is not seen, but nothing is left to do a little later.
SEARCHABLE_LEAFLETS, SEARCHABLE_LIMIT = 5000, 1000

RUNS = 15


def measure(desktop, command):
    """Returns the milliseconds to the last drawing, to a full list and to the end of all work, and the memory in MB."""
    output = subprocess.run([WATCH_PAINT, *command], env=desktop.environment, check=True, capture_output=True, text=True,
                            stdin=subprocess.DEVNULL).stdout
    last, _, _, share, listed, worked = output.split()
    return float(last), float(listed), float(worked), int(share) / 1024


def measure_all(commands):
    runs = {name: [] for name in commands}
    with Desktop(DATA, SCHEMAS) as desktop:
        settings = Path(desktop.environment["HOME"]) / ".config" / "gtk-4.0" / "settings.ini"
        settings.parent.mkdir(parents=True)
        # What moves would go on after the window is there.
        settings.write_text("[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n", encoding="ascii")
        desktop.environment["GTK_A11Y"] = "none"
        for turn in range(1 + RUNS):
            for name, command in commands.items():
                run = measure(desktop, command)
                if turn > 0:
                    runs[name].append(run)
    return {name: [statistics.median(values) for values in zip(*measured)] for name, measured in runs.items()}


def report(what, measured, limit, unit):
    print(f"{'PASS' if measured <= limit else 'FAIL'}: {what}: {measured:.2f} {unit} (limit {limit} {unit})")
    return measured <= limit


def note(what, measured, unit):
    print(f"NOTE: {what}: {measured:.2f} {unit}")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        commands = {"bare window": [BARE], "starter library": [PROGRAM]}
        for n in START_LIMITS:
            folder = f"{scratch}/n{n}"
            subprocess.run([MAKE_LIBRARY, str(n), folder, STARTER], check=True)
            commands[n] = [PROGRAM, "--library", folder]
        medians = measure_all(commands)

    bare_paint, _, _, bare_memory = medians["bare window"]
    starter_memory = medians["starter library"][3]
    note("start of the bare window to complete paint", bare_paint, "ms")
    note("start with the starter library to complete paint", medians["starter library"][0], "ms")
    note("memory of the bare window", bare_memory, "MB")
    note("memory with the starter library", starter_memory, "MB")
    passed = True
    for n, limit in START_LIMITS.items():
        last, listed, worked, memory = medians[n]
        searchable = max(last, worked) - listed
        passed = report(f"start to a full screen of the list, {n} leaflets", listed / bare_paint if listed else float("inf"), limit,
                        "times the bare window") and passed
        if n == SEARCHABLE_LEAFLETS:
            passed = report(f"until everything is searchable after that, {n} leaflets", searchable, SEARCHABLE_LIMIT, "ms") and passed
        else:
            note(f"until everything is searchable after that, {n} leaflets", searchable, "ms")
        if n == MEMORY_LEAFLETS:
            passed = report(f"memory, all searchable, {n} leaflets", memory / bare_memory, MEMORY_LIMIT, "times the bare window") and passed
        else:
            note(f"memory, all searchable, {n} leaflets", memory / bare_memory, "times the bare window")
        note(f"memory for each further leaflet, {n} leaflets", (memory - starter_memory) * 1024 / n, "kB")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
