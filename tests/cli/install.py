#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs Pamphlet into a folder of its own, and tests what is there: install.py SOURCE VERSION [SETUP-OPTION...]

Also where the programs look for libraries, since only here no library of the machine's can be among them.
"""

import configparser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import sandbox
from sandbox import COLD, condition, listed, write_library

SOURCE, VERSION, OPTIONS = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]

APP_ID = "io.github.pamphlet.Pamphlet"
FILES = [
    "bin/pamphlet",
    "bin/pamphlet-cli",
    f"share/applications/{APP_ID}.desktop",
    "share/bash-completion/completions/pamphlet",
    "share/bash-completion/completions/pamphlet-cli",
    "share/fish/vendor_completions.d/pamphlet-cli.fish",
    "share/fish/vendor_completions.d/pamphlet.fish",
    "share/glib-2.0/schemas/gschemas.compiled",
    f"share/glib-2.0/schemas/{APP_ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    "share/man/man1/pamphlet-cli.1",
    "share/man/man1/pamphlet.1",
    f"share/metainfo/{APP_ID}.metainfo.xml",
    "share/pamphlet/schema/condition.schema.json",
    "share/pamphlet/schema/glossary.schema.json",
    "share/pamphlet/schema/library.schema.json",
    "share/zsh/site-functions/_pamphlet",
]

# Prints what bash offers for the last of its arguments, in a shell that has just loaded the completion.
COMPLETE = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
function=$(complete -p "$1" | sed -n 's/.* -F \\([^ ]*\\) .*/\\1/p')
"$function" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2> /dev/null
printf '%s\\n' "${COMPREPLY[@]}"
"""


def setUpModule():
    global STARTER, prefix
    folder = tempfile.TemporaryDirectory(prefix="pamphlet-install-")
    unittest.addModuleCleanup(folder.cleanup)
    prefix = pathlib.Path(folder.name) / "prefix"
    STARTER = prefix / "share/pamphlet/libraries/starter"

    # Whatever the tests are given to find errors with would only slow the compiler down.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MALLOC_", "DESTDIR"))}
    for command in (["meson", "setup", f"--prefix={prefix}", "-Dtests=false", *OPTIONS, folder.name + "/build", SOURCE],
                    ["meson", "install", "-C", folder.name + "/build"]):
        ended = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if ended.returncode != 0:
            raise RuntimeError(f"{command} failed:\n{ended.stdout}\n{ended.stderr}")


def commands(test):
    """Returns the names of the commands of pamphlet-cli."""
    return re.findall(r"^  (\w+)", test.call("pamphlet-cli", "--help").stdout.split("Commands:")[1], re.M)


class Sandbox(sandbox.Sandbox):
    def setUp(self):
        super().setUp()
        self.environment["PATH"] = f"{prefix}/bin:{self.environment['PATH']}"


class Installed(Sandbox):
    def test_files(self):
        """everything is installed where a desktop, a shell and a reader look for it"""
        self.assertEqual([], [name for name in FILES if not (prefix / name).is_file()])
        self.assertEqual([], [name for name in FILES if (prefix / name).stat().st_size == 0])

    def test_library(self):
        """the starter library is installed whole"""
        source = SOURCE / "data/libraries/starter"
        for file in (file for file in source.rglob("*") if file.is_file()):
            self.assertEqual(file.read_bytes(), (STARTER / file.relative_to(source)).read_bytes(), file)
        status, stdout, stderr = self.call("pamphlet-cli", "check", STARTER)
        self.assertEqual(("", ""), (sandbox.without_reminders(stdout), stderr))

    def test_translations(self):
        """the leaflets are installed in every language that they are translated into"""
        languages = (SOURCE / "po/content/LINGUAS").read_text("utf-8").split()
        english = self.call("pamphlet-cli", "show", "refractory-all").stdout.splitlines()[0]
        for language in languages:
            with self.subTest(language):
                status, stdout, stderr = self.call("pamphlet-cli", "show", "refractory-all", "--language", language.replace("_", "-"))
                self.assertEqual((0, ""), (status, stderr))
                self.assertRegex(stdout, "^# \u200f?\\w")
                self.assertNotEqual(english, stdout.splitlines()[0])
        self.assertCountEqual(languages, [folder.name for folder in (STARTER / "locale").iterdir()])

    def test_desktop_file(self):
        """the desktop file starts the program, and has its icon"""
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(prefix / f"share/applications/{APP_ID}.desktop", "utf-8")
        self.assertTrue(os.access(prefix / "bin" / entry["Desktop Entry"]["Exec"].split()[0], os.X_OK))
        self.assertTrue((prefix / f"share/icons/hicolor/scalable/apps/{entry['Desktop Entry']['Icon']}.svg").exists())

    def test_clean_environment(self):
        """pamphlet-cli finds the library that it was installed with, without any setting"""
        self.expect(self.call("pamphlet-cli", "list"), 0, listed(STARTER))
        status, stdout, stderr = self.call("pamphlet-cli", "show", "refractory-all")
        self.assertEqual((0, ""), (status, stderr))
        title = json.loads((STARTER / "conditions/refractory-all.json").read_text("utf-8"))["title"]
        self.assertTrue(stdout.startswith(f"# {title}\n"), stdout)

    def test_data_dirs(self):
        """pamphlet-cli finds its library once when XDG_DATA_DIRS names it as well"""
        self.expect(self.call("pamphlet-cli", "list", XDG_DATA_DIRS=f"{prefix}/share"), 0, listed(STARTER))
        self.expect(self.call("pamphlet-cli", "list", XDG_DATA_DIRS=f"{prefix}/share/:{prefix}/share"), 0, listed(STARTER))

    def test_version(self):
        """both programs tell their version without a display"""
        for program in ("pamphlet", "pamphlet-cli"):
            self.expect(self.call(program, "--version"), 0, f"{program} {VERSION}\n")

    def test_no_display(self):
        """pamphlet says that there is no display, and what to use instead"""
        for arguments in ([], ["refractory-all"], ["--library", STARTER]):
            self.expect(self.call("pamphlet", *arguments, LC_ALL="C.UTF-8"), 1, "",
                        "pamphlet: No display was found. “pamphlet-cli” shows leaflets without one.\n")

    def test_manual(self):
        """the manual page has every command and option of pamphlet-cli"""
        page = (prefix / "share/man/man1/pamphlet-cli.1").read_text("utf-8")
        self.assertCountEqual(commands(self), re.findall(r"^\.It Cm ([\w-]+)", page, re.M))
        helps = [self.call("pamphlet-cli", command, "--help").stdout for command in commands(self)]
        options = {option for described in helps for option in re.findall(r"^  (?:-\w, )?--([\w-]+)", described, re.M)}
        self.assertCountEqual(options, re.findall(r"^\.It Fl -([\w-]+)", page, re.M))


class Search(Sandbox):
    """Where the programs look for libraries."""

    def setUp(self):
        super().setUp()
        self.environment.update({
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "mine"),
            "XDG_DATA_DIRS": f"{self.folder}/first:{self.folder}/second",
            "GSETTINGS_BACKEND": "keyfile",
        })

    def write(self, place, library="clinic", **members):
        """Writes a library into a data folder."""
        return write_library(self.folder / place / "pamphlet/libraries" / library, [condition(title=f"From {place}", **members)])

    def configure(self, *folders):
        """Sets library-directories."""
        file = self.folder / "config/glib-2.0/settings/keyfile"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"[io/github/pamphlet/Pamphlet]\nlibrary-directories={[str(folder) for folder in folders]}\n", "utf-8")

    def hidden(self, library, winner):
        return f"{library}: warning: This library is not shown: the library “{winner.name}” in {winner} comes before it.\n"

    def test_order(self):
        """libraries are looked for in the setting's folders, the user's, the system's, and those that lose are told"""
        places = [write_library(self.folder / "ward/clinic", [condition(title="From ward")]),
                  self.write("mine"), self.write("first"), self.write("second")]
        self.configure(self.folder / "ward")
        while places:
            with self.subTest(winner=places[0]):
                title = json.loads((places[0] / "conditions/cold.json").read_text("utf-8"))["title"]
                self.expect(self.call("pamphlet-cli", "list"), 1 if places[1:] else 0, f"clinic/cold\t{title}\n{listed(STARTER)}",
                            "".join(self.hidden(library, places[0]) for library in places[1:]))
                self.assertTrue(self.call("pamphlet-cli", "show", "cold").stdout.startswith(f"# {title}\n"))
            places.pop(0).rename(self.folder / f"was-{len(places)}")
        self.expect(self.call("pamphlet-cli", "list"), 0, listed(STARTER))

    def test_several_settings(self):
        """the setting names several folders, and the libraries of each are sorted"""
        for name in ("east/b", "east/a", "west/c"):
            write_library(self.folder / name, [condition(id=name[-1], title=name)])
        (self.folder / "east/.hidden").mkdir()
        (self.folder / "east/notes.txt").touch()
        self.configure(self.folder / "west", self.folder / "nowhere", self.folder / "east")
        self.expect(self.call("pamphlet-cli", "list"), 0, f"c/c\twest/c\na/a\teast/a\nb/b\teast/b\n{listed(STARTER)}")

    def test_same_id(self):
        """a bare id means the leaflet of the first library, and the other one has to be called by its full name"""
        self.write("mine", "west")
        east = self.write("first", "east")
        warning = (f"{east}/conditions/cold.json: warning: The bare id “cold” means the leaflet of the library “west”: "
                   "call this one “east/cold”.\n")
        self.expect(self.call("pamphlet-cli", "list"), 1, f"west/cold\tFrom mine\neast/cold\tFrom first\n{listed(STARTER)}", warning)
        for name, title, stderr in (("cold", "mine", ""), ("west/cold", "mine", ""), ("east/cold", "first", warning)):
            status, stdout, told = self.call("pamphlet-cli", "show", name)
            self.assertEqual((0, f"# From {title}", stderr), (status, stdout.splitlines()[0], told))

    def test_option(self):
        """--library reads that library and no other"""
        self.configure(self.folder / "ward")
        write_library(self.folder / "ward/clinic")
        self.write("mine", "west")
        own = write_library(self.folder / "own", [condition(title="My own")])
        self.expect(self.call("pamphlet-cli", "list", "--library", own), 0, "own/cold\tMy own\n")
        self.assertTrue(self.call("pamphlet-cli", "show", "--library", own, "cold").stdout.startswith("# My own\n"))
        self.expect(self.call("pamphlet-cli", "show", "--library", own, "refractory-all"), 1, "",
                    "pamphlet-cli: There is no leaflet “refractory-all”. “pamphlet-cli list” lists all.\n")

    def test_home(self):
        """without XDG_DATA_HOME, the user's libraries are in ~/.local/share"""
        del self.environment["XDG_DATA_HOME"]
        self.write("home/.local/share")
        self.expect(self.call("pamphlet-cli", "list"), 0, f"clinic/cold\tFrom home/.local/share\n{listed(STARTER)}")

    def test_broken(self):
        """a folder that is no library is reported and hides no other"""
        empty = self.folder / "mine/pamphlet/libraries/empty"
        empty.mkdir(parents=True)
        (empty.parent / "notes.txt").touch()
        self.expect(self.call("pamphlet-cli", "list"), 1, listed(STARTER),
                    f"{empty}/library.json: error: The file could not be read (No such file or directory): "
                    "check that it is there and that you may read it.\n")

    def test_none(self):
        """list says what to do when there is no library at all"""
        away = self.folder / "away"
        STARTER.rename(away)
        try:
            self.expect(self.call("pamphlet-cli", "list"), 1, "",
                        "pamphlet-cli: No library was found. Name a library's folder with “--library”, "
                        "or put one into “~/.local/share/pamphlet/libraries”.\n")
            self.expect(self.call("pamphlet-cli", "show", "cold"), 1, "",
                        "pamphlet-cli: There is no leaflet “cold”. “pamphlet-cli list” lists all.\n")
        finally:
            away.rename(STARTER)


class Completion(Sandbox):
    def offered(self, *words):
        """Returns what bash offers when the last word of a command line is to be completed."""
        ended = self.call("bash", "--norc", "-c", COMPLETE, "bash", prefix / "share/bash-completion/completions" / words[0], *words)
        self.assertEqual("", ended.stderr)
        return ended.stdout.split()

    def test_conditions(self):
        """bash offers the leaflets of the installed library"""
        self.environment["XDG_DATA_DIRS"] = f"{self.folder}/share"
        full = [line.split("\t")[0] for line in listed(STARTER).splitlines()]
        ids = [name.split("/")[1] for name in full]
        for program in (["pamphlet"], ["pamphlet-cli", "show"], ["pamphlet-cli", "export"]):
            with self.subTest(program):
                self.assertEqual(ids, self.offered(*program, ""))
                self.assertEqual(["refractory-all"], self.offered(*program, "refr"))
                self.assertEqual(full, self.offered(*program, "starter/"))
                self.assertEqual([], self.offered(*program, "flu"))

    def test_library(self):
        """bash offers the leaflets of the library that the command line names"""
        library = write_library(self.folder / "clinic", [COLD, condition(id="flu", title="A flu")])
        write_library(self.folder / "home/own")
        for program in (["pamphlet"], ["pamphlet-cli", "show"], ["pamphlet-cli", "export"]):
            with self.subTest(program):
                self.assertEqual(["flu", "cold"], self.offered(*program, "--library", library, ""))
                self.assertEqual(["own/cold"], self.offered(*program, "--library", "~/own", "own/c"))
                self.assertEqual(["clinic"], self.offered(*program, "--library", "cl"))

    def test_languages(self):
        """bash offers the languages of the installed library, or of the one that the command line names"""
        self.environment["XDG_DATA_DIRS"] = f"{self.folder}/share"
        library = write_library(self.folder / "clinic")
        languages = [line.split("\t")[1] for line in self.call("pamphlet-cli", "coverage").stdout.splitlines()[1:]]
        self.assertIn("pt-BR", languages)
        for program in (["pamphlet"], ["pamphlet-cli", "show"], ["pamphlet-cli", "export"]):
            with self.subTest(program):
                self.assertEqual(["en", *languages], self.offered(*program, "--language", ""))
                self.assertEqual(["pt-BR"], self.offered(*program, "--language", "pt"))
                self.assertEqual(["en"], self.offered(*program, "--library", library, "--language", ""))

    def test_words(self):
        """bash offers the commands and options"""
        self.assertCountEqual([*commands(self), "--help"], self.offered("pamphlet-cli", ""))
        self.assertEqual(["show"], self.offered("pamphlet-cli", "sh"))
        self.assertEqual(["--format"], self.offered("pamphlet-cli", "show", "--f"))
        self.assertEqual(["text", "json"], self.offered("pamphlet-cli", "show", "--format", ""))
        self.assertEqual(["pdf", "text"], self.offered("pamphlet-cli", "export", "--format", ""))
        self.assertEqual(["A4", "Letter"], self.offered("pamphlet-cli", "export", "--paper", ""))
        self.assertEqual(["24"], self.offered("pamphlet-cli", "export", "--text-size", "2"))
        self.assertEqual(["home"], self.offered("pamphlet-cli", "export", "-o", "ho"))
        self.assertEqual(["--library", "--language", "--help", "--version"], self.offered("pamphlet", "-"))
        self.assertEqual(["home"], self.offered("pamphlet-cli", "check", "ho"))

    def test_options_are_known(self):
        """the programs know every option that bash offers"""
        for program in (["pamphlet"], *(["pamphlet-cli", command] for command in commands(self))):
            described = self.call(*program, "--help", LC_ALL="C.UTF-8").stdout
            for option in self.offered(*program, "-"):
                with self.subTest(program, option=option):
                    self.assertRegex(described, rf"(?m)^  (-\w, )?{option}\b")


if __name__ == "__main__":
    sandbox.main()
