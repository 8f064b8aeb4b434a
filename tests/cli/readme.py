#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows the READMEs in a copy of the source tree, on a machine without a display: readme.py SOURCE VERSION"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import sandbox
from sandbox import COLD, condition, listed, write_library

SOURCE, VERSION = pathlib.Path(sys.argv[1]), sys.argv[2]

# The language that po/README.md adds.
LANGUAGE = "it"

INTRODUCTION = "There is no display for a window, so here are the leaflets as text.\n\n"


def source_files():
    """Returns the paths of the files that belong to the source tree."""
    if (SOURCE / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    else:
        command = ["find", ".", "(", "-name", "_build*", "-o", "-name", "__pycache__", ")", "-prune", "-o", "-not", "-type", "d", "-print0"]
    names = subprocess.run(command, cwd=SOURCE, stdout=subprocess.PIPE, check=True).stdout
    # Git lists what was deleted since, too.
    return [name for name in os.fsdecode(names).split("\0") if name and os.path.lexists(SOURCE / name)]


def forget_language():
    """Takes the translators' example out of the copy, since somebody may have followed it."""
    for folder in (copy / "po", copy / "po/content"):
        linguas = (folder / "LINGUAS").read_text("utf-8").split()
        (folder / "LINGUAS").write_text("".join(f"{language}\n" for language in linguas if language != LANGUAGE), "utf-8")
        (folder / f"{LANGUAGE}.po").unlink(missing_ok=True)


def setUpModule():
    global copy, first_run
    folder = tempfile.TemporaryDirectory(prefix="pamphlet-readme-")
    unittest.addModuleCleanup(folder.cleanup)
    copy = pathlib.Path(folder.name) / "pamphlet"
    for name in source_files():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(SOURCE / name, copy / name, follow_symlinks=False)
    forget_language()
    first_run = subprocess.run([copy / "build-aux/run", "--version"], env=sandbox.environment(folder.name),
                               stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if first_run.returncode != 0:
        raise RuntimeError(f"build-aux/run failed:\n{first_run.stdout}\n{first_run.stderr}")


def commands(page):
    """Yields the lines of a page's shell blocks, and what each ends with."""
    for block in re.findall(r"^ *```sh\n(.*?)^ *```$", (copy / page).read_text("utf-8"), re.M | re.S):
        for line in filter(None, map(str.strip, block.splitlines())):
            status = re.search(r" # exits (\d+)$", line)
            yield line, int(status[1]) if status else 0


class Sandbox(sandbox.Sandbox):
    def setUp(self):
        super().setUp()
        self.environment["LC_ALL"] = "C.UTF-8"

    def start(self, *arguments):
        return self.call(copy / "build-aux/run", *arguments)

    def shown(self, *names, library):
        """Returns what pamphlet-cli prints of some leaflets."""
        outcomes = [self.call(copy / "_build/src/cli/pamphlet-cli", "show", "--library", library, name) for name in names]
        self.assertEqual([(0, "")] * len(names), [(status, stderr) for status, _, stderr in outcomes])
        return "".join("\n" + outcome.stdout for outcome in outcomes)


class Run(Sandbox):
    def test_first(self):
        """build-aux/run says that it builds, and only when there is nothing built yet"""
        version = f"pamphlet {VERSION}\n"
        self.assertEqual((f"Building Pamphlet, which takes a minute the first time.\n{version}", ""), (first_run.stdout, first_run.stderr))
        self.expect(self.start("--version"), 0, version)

    def test_without_display(self):
        """build-aux/run prints all leaflets where there is no display"""
        outcome = self.start()
        library = copy / "data/libraries/starter"
        names = [line.split("\t")[0] for line in listed(library).splitlines()]
        self.assertEqual(2, len(names))
        self.expect(outcome, 0, INTRODUCTION + listed(library) + self.shown(*names, library=library))

    def test_one_leaflet(self):
        """build-aux/run prints the leaflet that it is asked for"""
        outcome = self.start("refractory-all#treatment")
        library = copy / "data/libraries/starter"
        self.expect(outcome, 0, INTRODUCTION + listed(library) + self.shown("refractory-all#treatment", library=library))

    def test_library(self):
        """build-aux/run reads another library, named from where the caller stands"""
        write_library(self.folder / "clinic", [COLD, condition(id="flu", title="A flu")])
        outcome = self.start("--library", "clinic")
        self.expect(outcome, 0, INTRODUCTION + listed(self.folder / "clinic") + self.shown("flu", "cold", library="clinic"))

    def test_unknown_leaflet(self):
        """build-aux/run says that there is no such leaflet"""
        status, _, stderr = self.start("flu")
        self.assertEqual((1, "pamphlet-cli: There is no leaflet “flu”. “pamphlet-cli list” lists all.\n"), (status, stderr))


class Page(Sandbox):
    """A page whose commands are called one after another, in the top folder of the copy."""

    def setUp(self):
        super().setUp()
        self.environment["PATH"] = f"{copy}/_build/src/cli:{copy}/_build/src/app:{self.environment['PATH']}"
        self.environment["XDG_DATA_DIRS"] = f"{copy}/_build/share"

    def follow(self, line, wanted, known):
        self.assertRegex(line, rf"^({known})( |$)", "no test knows how to run this line")
        status, stdout, stderr = self.call("bash", "-euo", "pipefail", "-c", line, folder=copy)
        # Years from now, “check” has reason to end with 1.
        due = stdout != "" and sandbox.without_reminders(stdout) == ""
        self.assertEqual(1 if due else wanted, status, f"{stdout}\n{stderr}")


class Readme(Page):
    def test_starts_and_tests(self):
        """the README tells how to start the program and how to test it"""
        self.assertLessEqual({"build-aux/run", "build-aux/test"}, {line for line, _ in commands("README.md")})

    def test_commands(self):
        """every command of the README does what it says"""
        for line, wanted in commands("README.md"):
            with self.subTest(line):
                if re.fullmatch(r"build-aux/test( --sanitize)?", line):
                    # To run it from here would never end: that it is run is enough.
                    self.assertRegex((copy / ".ci/run").read_text("utf-8"), rf"(?m)^{line} ")
                    continue
                self.follow(line, wanted, "build-aux/run|pamphlet-cli")


class TranslatorsReadme(Page):
    KNOWN = (rf"build-aux/run|LANGUAGE={LANGUAGE} build-aux/run|pamphlet-cli|meson devenv -C _build pamphlet-cli|"
             rf"meson compile -C _build|meson setup --reconfigure _build|msginit|msgfmt|msgmerge|mkdir -p|echo {LANGUAGE} >>")

    def translate(self, catalog):
        """Does the translator's work, with the English as its own translation."""
        self.expect(self.call("msgen", "--no-wrap", f"--output-file={catalog}", catalog, folder=copy), 0)

    def test_commands(self):
        """who calls every command of po/README.md has translated a library, another one and the program"""
        write_library(copy / "our-clinic")
        for line, wanted in commands("po/README.md"):
            with self.subTest(line):
                self.follow(line, wanted, self.KNOWN)
                if line.startswith("msginit "):
                    self.translate(re.search(r"--output-file=(\S+)", line)[1])

        for library, po in ((copy / "_build/share/pamphlet/libraries/starter", copy / "po/content"), (copy / "our-clinic", copy)):
            coverage = self.call("pamphlet-cli", "coverage", "--po", po, library).stdout
            self.assertRegex(coverage, rf"(?m)^{library.name}\t{LANGUAGE}\t(\d+)/\1\t100 %\t0\tdraft\t0$")
        self.assertTrue((copy / f"_build/po/{LANGUAGE}/LC_MESSAGES/pamphlet.mo").is_file())


if __name__ == "__main__":
    sandbox.main()
