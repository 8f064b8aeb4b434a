#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how much longer Pamphlet takes to start, as it is and with a whole leaflet, than a bare window of GTK does.

start.py WATCH-PAINT BARE-WINDOW PROGRAM DATA-FOLDER SCHEMA-FOLDER
"""

import collections
import statistics
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "app"))

from desktop import Desktop  # noqa: E402

WATCH_PAINT, BARE, PROGRAM, DATA, SCHEMAS = sys.argv[1:]

# Pamphlet does without OpenGL, and so the bare window is shown in both ways; the first is the one to be measured against.
COMMANDS = {
    "bare window": ([BARE], {}),
    "bare window without OpenGL": ([BARE], {"GDK_DEBUG": "gl-disable"}),
    "Pamphlet": ([PROGRAM], {}),
    "Pamphlet with a leaflet": ([PROGRAM, "relapsed-b-all#treatment"], {}),
}

WARM_UPS = 3
RUNS = 25
LIMIT = 1.3

Run = collections.namedtuple("Run", "milliseconds pixels peak share")


def measure(desktop, command, variables):
    output = subprocess.run([WATCH_PAINT, *command], env={**desktop.environment, **variables}, check=True, capture_output=True,
                            text=True, stdin=subprocess.DEVNULL).stdout
    milliseconds, pixels, peak, share, *_ = output.split()
    return Run(float(milliseconds), pixels, int(peak), int(share))


def measure_all():
    runs = {name: [] for name in COMMANDS}
    with Desktop(DATA, SCHEMAS) as desktop:
        settings = Path(desktop.environment["HOME"]) / ".config" / "gtk-4.0" / "settings.ini"
        settings.parent.mkdir(parents=True)
        # What moves would go on after the window is there.
        settings.write_text("[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n", encoding="ascii")
        desktop.environment["GTK_A11Y"] = "none"
        for turn in range(WARM_UPS + RUNS):
            for name, (command, variables) in COMMANDS.items():
                run = measure(desktop, command, variables)
                if turn >= WARM_UPS:
                    runs[name].append(run)
    return runs


def main():
    medians = {}
    for name, runs in measure_all().items():
        if len({run.pixels for run in runs}) > 1:
            sys.exit(f"{name}: not every run ended with the same picture")
        times = sorted(run.milliseconds for run in runs)
        medians[name] = statistics.median(times)
        print(f"{name}: median {medians[name]:.1f} ms (from {times[0]:.1f} to {times[-1]:.1f} in {len(times)} runs), "
              f"peak memory {max(run.peak for run in runs) / 1024:.1f} MB, "
              f"its own share {statistics.median(run.share for run in runs) / 1024:.1f} MB")
    for name in list(COMMANDS)[1:]:
        print(f"{name}: {medians[name] / medians['bare window']:.2f} times a bare window")
    passed = medians["Pamphlet"] <= LIMIT * medians["bare window"]
    print(f"{'PASS' if passed else 'FAIL'}: at most {LIMIT} times, without a leaflet")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
