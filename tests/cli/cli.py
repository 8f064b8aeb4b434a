#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests pamphlet-cli as a user meets it: cli.py PROGRAM STARTER-LIBRARY VERSION"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys

import sandbox
from sandbox import COLD, UNPRIVILEGED, bare, condition, listed, write_library

PROGRAM, STARTER, VERSION = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]

FULL_DISK = "pamphlet-cli: The output could not be written: is the disk full?\n"
NO_FILE = "The file could not be read (No such file or directory): check that it is there and that you may read it."

COLD_HEAD = """\
# A “cold”
Also called: Common cold

A cold goes away by itself.

*** Urgent: Call now ***
  A fever of 38.0 °C or more.

  - Short breath
"""
COLD_WHAT = """
## What is a cold?

A virus in nose & throat.

### More

- A runny nose
- A cough

1. Rest
2. Drink

Day by day
- Day: 1
  Sign: Sneezing
- Day: 2
  Sign: Coughing

[Picture: A red nose]
It may be red.
"""
COLD_CALL = """
## When to call

*** Urgent: Call now ***
  A fever of 38.0 °C or more.

  - Short breath

*** Note: Later ***
  Ask us (+15550100).
"""
COLD_FOOT = """
## Sources

- Colds. A clinic. https://example.org/cold (2026-11-20)

Reviewed · version 2 · 2026-11-20

Ask your team.
"""


def block_texts(block):
    """Yields the texts of a block, in reading order."""
    yield from (block[name] for name in ("title", "text", "alt", "caption") if name in block)
    yield from (item["text"] for item in block.get("items", []))
    yield from (cell for row in block.get("rows", []) for pair in zip(block["header"], row["cells"]) for cell in pair)
    for child in block.get("blocks", []):
        yield from block_texts(child)


def texts(content):
    """Yields the texts that “show” prints of a leaflet, in reading order."""
    yield content["title"]
    yield bare(content["main_message"])
    for section in content["sections"]:
        yield f"\n## {section['title']}\n"
        yield from (bare(text) for block in section["blocks"] for text in block_texts(block))
    for source in content["sources"]:
        yield from (source[name] for name in ("title", "publisher", "url", "accessed"))


def write_sparse(path):
    path.touch()
    os.truncate(path, 200_000_000)


def write_secret(path):
    path.write_text("{}", "utf-8")
    path.chmod(0)


# A file that no program should choke on, and what is said after its name.
HOSTILE = {
    "deep": (lambda path: path.write_text("[" * 10_000, "utf-8"),
             ":1:65: error: Arrays and objects are nested more than 64 deep: use fewer levels. [$" + "[0]" * 64 + "]"),
    "empty": (lambda path: path.touch(),
              ":1:1: error: The file is empty: it needs at least { }. [$]"),
    "folder": (lambda path: path.mkdir(),
               ": error: This is a folder, not a file: rename it or move it away."),
    "latin-1": (lambda path: path.write_bytes(b'{\n  "title": "caf\xe9"\n}\n'),
                ":2:16: error: What stands here is not UTF-8: save the file as UTF-8. [$.title]"),
    "loop": (lambda path: path.symlink_to(path.name),
             ": error: The file could not be read (Too many levels of symbolic links): check that it is there and that you may read it."),
    "lost-link": (lambda path: path.symlink_to("nowhere"), ": error: " + NO_FILE),
    "pipe": (os.mkfifo,
             ": error: This is a device or a pipe, not a file: move it away."),
    "secret": (write_secret,
               ": error: The file could not be read (Permission denied): check that it is there and that you may read it."),
    "sparse": (write_sparse,
               ": error: The file is too large: 8.4\u00a0MB is the limit."),
    "truncated": (lambda path: path.write_text('{\n  "id": "truncated",\n  "title": "A col', "utf-8"),
                  ":3:18: error: The file ends inside a string: the closing quotation mark is missing. [$.title]"),
    "twice": (lambda path: path.write_text('{\n  "id": "twice",\n  "id": "once"\n}\n', "utf-8"),
              ":3:3: error: The member “id” stands twice in this object: keep one of them. [$]"),
}


class Sandbox(sandbox.Sandbox):
    def setUp(self):
        super().setUp()
        # Without --library, no library of this machine's may be found.
        self.environment["XDG_DATA_DIRS"] = str(self.folder / "share")
        self.environment["GSETTINGS_BACKEND"] = "memory"

    def cli(self, *arguments, **options):
        return self.call(PROGRAM, *arguments, **options)


class Usage(Sandbox):
    def test_help(self):
        """--help and -h list the commands"""
        status, stdout, stderr = self.cli("--help")
        self.assertEqual((0, ""), (status, stderr))
        self.assertTrue(stdout.startswith(
            "Usage:\n  pamphlet-cli COMMAND [OPTION…]\n\nLists, prints and checks patient leaflets. Needs no display.\n\nCommands:\n"
            "  list\n      Lists every leaflet: its name and its title, with a tab between.\n"
            "  show CONDITION[#SECTION]\n      Prints a leaflet, or one of its sections, as text or as JSON.\n"
            "  search WORD…\n      Finds leaflets by their names, codes and texts, and shows where the words stand.\n"
            "  export CONDITION[#SECTION]…\n      Writes leaflets, or some of their sections, into a PDF or text file to be handed out.\n"
            "  check PATH…\n      Checks libraries, and prints every problem as “file:line:column: error: sentence [json path]”.\n"),
            stdout)
        self.assertTrue(stdout.endswith("\n\n“pamphlet-cli COMMAND --help” shows the options of a command.\n"), stdout)
        self.assertEqual((0, stdout, ""), self.cli("-h"))
        # Without a command, the same is shown, but to whoever mistyped a script it is a mistake.
        self.assertEqual((2, stdout, ""), self.cli())

    def test_help_of_commands(self):
        """--help of each command that --help lists shows how to call it"""
        commands = re.findall(r"^  (\S+)(.*)\n      (.*)$", self.cli("--help").stdout, re.M)
        self.assertLessEqual({"list", "show", "search", "check"}, {name for name, _, _ in commands})
        for name, arguments, summary in commands:
            with self.subTest(name):
                status, stdout, stderr = self.cli(name, "--help")
                self.assertEqual((0, ""), (status, stderr))
                self.assertTrue(stdout.startswith(f"Usage:\n  pamphlet-cli {name} [OPTION…]{arguments}\n\n{summary}\n"), stdout)
                self.assertNotRegex(stdout, r"(?m) $")

    def test_help_of_options(self):
        """--help of a command describes its options"""
        only = "Read only the library in this folder (can be repeated)"
        for command, option, description in (
                ("list", "--library=DIR", only),
                ("show", "--library=DIR", only),
                ("show", "--section=ID", "Show only this section"),
                ("show", "--format=FORMAT", "“text” (the default) or “json”"),
                ("export", "-o, --output=FILE", "Write this file"),
                ("export", "--second-language=TAG", "Write in this language as well, beside the first"),
                ("export", "--text-size=N", "12, 14 (the default), 16, 18 or 24 points"),
                ("search", "--library=DIR", only),
                ("search", "--language=TAG", "Search this language too, such as “es” or “pt-BR”"),
                ("search", "--limit=NUMBER", "Show at most this many leaflets (20 if not given)"),
                ("search", "--json", "Print JSON, for other programs"),
                ("check", "--library=DIR", "Check the library in this folder as well (can be repeated)")):
            with self.subTest(f"{command} {option}"):
                self.assertRegex(self.cli(command, "--help").stdout, f"(?m)^  {option} +{re.escape(description)}$")

    def test_version(self):
        """--version prints the program's name and version"""
        self.expect(self.cli("--version"), 0, f"pamphlet-cli {VERSION}\n")

    def test_mistakes(self):
        """a call that cannot be understood is explained, and ends with 2"""
        write_library(self.folder / "clinic")
        for arguments, sentence, command in (
                (["frobnicate"], "There is no command “frobnicate”. “pamphlet-cli --help” lists all.", None),
                (["--frobnicate"], "There is no command “--frobnicate”. “pamphlet-cli --help” lists all.", None),
                ([""], "There is no command “”. “pamphlet-cli --help” lists all.", None),
                (["list", "--frobnicate"], "Unknown option --frobnicate", "list"),
                (["show", "--frobnicate"], "Unknown option --frobnicate", "show"),
                (["check", "--frobnicate"], "Unknown option --frobnicate", "check"),
                (["list", "--library"], "Missing argument for --library", "list"),
                (["show", "--section"], "Missing argument for --section", "show"),
                (["list", "cold"], "“list” takes no arguments.", "list"),
                (["show"], "“show” takes the name of one leaflet.", "show"),
                (["show", "--library", "clinic"], "“show” takes the name of one leaflet.", "show"),
                (["show", "cold", "flu", "--library", "clinic"], "“show” takes the name of one leaflet.", "show"),
                (["show", "cold", "--format", "xml", "--library", "clinic"], "The format is “text” or “json”.", "show"),
                (["search"], "“search” takes the words to search for.", "search"),
                (["search", "cold", "--limit", "0"], "The limit is a number from 1 to 100000.", "search"),
                (["search", "cold", "--limit", "-1"], "The limit is a number from 1 to 100000.", "search"),
                (["search", "cold", "--limit", "ten"], "Cannot parse integer value “ten” for --limit", "search"),
                (["search", "cold", "--language", "Spanish!"], "“Spanish!” is not a language tag such as “es” or “pt-BR”.", "search"),
                (["search", "caf\udce9"], "The words to search for are not UTF-8.", "search"),
                (["check"], "“check” takes the folders of libraries, or files of them.", "check")):
            with self.subTest(arguments):
                hint = f"“pamphlet-cli {command} --help” shows how to call it.\n" if command else ""
                self.expect(self.cli(*arguments), 2, "", f"pamphlet-cli: {sentence}\n{hint}")


class List(Sandbox):
    def test_starter(self):
        """list prints the name and the title of each leaflet of the starter library"""
        self.expect(self.cli("list", "--library", STARTER), 0, listed(STARTER))

    def test_order(self):
        """list prints the libraries as they are named, and their leaflets by category and title"""
        leaflets = [condition(id=id, title=title, category=category) for id, title, category in (
            ("a", "Zoster", "infections"), ("b", "Measles", "infections"), ("c", "Ulna", "bones"), ("e", "Rib", "bones"),
            ("d", "Rib", "bones"))]
        write_library(self.folder / "west", leaflets, categories=[{"id": "infections", "title": "Infections"},
                                                                 {"id": "bones", "title": "Bones"}])
        write_library(self.folder / "east", [condition(id="mumps", title="Mumps")])
        self.expect(self.cli("list", "--library", "west", "--library=east"), 0,
                    "west/b\tMeasles\nwest/a\tZoster\nwest/d\tRib\nwest/e\tRib\nwest/c\tUlna\neast/mumps\tMumps\n")

    def test_flaws(self):
        """list warns about what an author must mend, and lists the leaflet all the same"""
        write_library(self.folder / "clinic", [condition(category="colds", titel="A cold")])
        self.expect(self.cli("list", "--library", "clinic"), 1, "clinic/cold\tA “cold”\n",
                    self.warning(".titel", "“titel” is not known here: check its spelling, or leave it out.", '"titel"') +
                    self.warning(".category", "The category “colds” is not in library.json.", '"colds"'))

    def warning(self, path, sentence, place):
        column = (self.folder / "clinic/conditions/cold.json").read_text("utf-8").index(place) + 1
        return f"clinic/conditions/cold.json:1:{column}: warning: {sentence} [${path}]\n"

    def test_no_such_library(self):
        """list says what is wrong with a library that is not there"""
        self.expect(self.cli("list", "--library", "nowhere"), 1, "", f"nowhere/library.json: error: {NO_FILE}\n")


class Show(Sandbox):
    def setUp(self):
        super().setUp()
        write_library(self.folder / "clinic")

    def show(self, *arguments, **options):
        return self.cli("show", "--library", "clinic", *arguments, **options)

    def test_text(self):
        """show prints a leaflet as text, with every kind of block"""
        whole = COLD_HEAD + COLD_WHAT + COLD_CALL + COLD_FOOT
        self.expect(self.show("cold"), 0, whole)
        self.expect(self.show("clinic/cold"), 0, whole)
        self.expect(self.show("--format", "text", "cold"), 0, whole)

    def test_draft(self):
        """show says that a draft was not reviewed"""
        write_library(self.folder / "drafts", [condition(review={**COLD["review"], "state": "draft"})])
        self.expect(self.cli("show", "--library", "drafts", "cold"), 0, (COLD_HEAD + COLD_WHAT + COLD_CALL + COLD_FOOT).replace(
            "\nReviewed ·", "\nDraft, not yet reviewed ·"))

    def test_section(self):
        """show prints one section, named by --section or with the leaflet, and what is urgent before it"""
        one = COLD_HEAD + COLD_WHAT + COLD_FOOT
        self.expect(self.show("cold", "--section", "what"), 0, one)
        self.expect(self.show("cold#what"), 0, one)
        self.expect(self.show("clinic/cold#what"), 0, one)
        self.expect(self.show("cold#call"), 0, COLD_HEAD + COLD_CALL + COLD_FOOT)
        self.expect(self.show("cold#call", "--section=what"), 0, one)

    def test_json(self):
        """show --format json prints what the file holds"""
        status, stdout, stderr = self.show("cold", "--format", "json")
        self.assertEqual((0, ""), (status, stderr))
        self.assertEqual(COLD, json.loads(stdout))
        self.assertTrue(stdout.endswith("}\n"))

    def test_json_section(self):
        """show --format json prints one section"""
        for arguments in (["cold#call"], ["cold", "--section", "call"]):
            status, stdout, stderr = self.show(*arguments, "--format=json")
            self.assertEqual((0, ""), (status, stderr))
            self.assertEqual(condition(sections=COLD["sections"][1:]), json.loads(stdout))

    def test_starter(self):
        """show prints every text of the starter leaflets, in order, and the same JSON"""
        for file in sorted((STARTER / "conditions").glob("*.json")):
            with self.subTest(file.stem):
                content = json.loads(file.read_text("utf-8"))
                status, stdout, stderr = self.cli("show", "--library", STARTER, file.stem)
                self.assertEqual((0, ""), (status, stderr))
                # The urgent callout is printed before the sections, and again where it stands.
                at = 0
                for text in texts(content):
                    at = stdout.find(text, at)
                    self.assertGreaterEqual(at, 0, f"“{text}” is missing, or not in its place")
                    at += len(text) - text.endswith("\n")
                self.assertEqual(content, json.loads(self.cli("show", "--library", STARTER, file.stem, "--format", "json").stdout))

    def test_no_such_leaflet(self):
        """show says that there is no such leaflet"""
        for name in ("flu", "clinic/flu", "starter/cold", "Cold", "cold.json", "cold#", "/cold", "a/b/c", "..", "Grippe – “ä”"):
            with self.subTest(name):
                self.expect(self.show(name), 1, "", f"pamphlet-cli: There is no leaflet “{name}”. “pamphlet-cli list” lists all.\n")

    def test_no_such_section(self):
        """show names the sections when it does not have the one wanted"""
        sentence = "pamphlet-cli: This leaflet has no section “{}”. It has: what, call.\n"
        self.expect(self.show("cold#why"), 1, "", sentence.format("why"))
        self.expect(self.show("cold", "--section", "intro"), 1, "", sentence.format("intro"))
        self.expect(self.show("cold", "--section", ""), 1, "", sentence.format(""))

    def test_own_problems(self):
        """show warns about its own leaflet, and not about others"""
        write_library(self.folder / "flawed", [condition(id="flu", extra=1), condition(extra=1)])
        column = json.dumps(condition(extra=1)).index('"extra"') + 1
        self.expect(self.cli("show", "--library", "flawed", "cold"), 0, COLD_HEAD + COLD_WHAT + COLD_CALL + COLD_FOOT,
                    f"flawed/conditions/cold.json:1:{column}: warning: “extra” is not known here: "
                    "check its spelling, or leave it out. [$.extra]\n")


class Search(Sandbox):
    FLU = condition(id="flu", title="A flu", also_called=["Influenza"], codes=[{"system": "icd-10-cm", "code": "J11.1"}],
                    main_message="A flu is <b>worse</b>.")
    COLD_FOUND = "A “«cold»”\n  clinic/cold\n"
    FLU_FOUND = "A flu › Overview\n  clinic/flu#what\n  What is a «cold»?\n"
    SIMILAR = "With other words that are spelled nearly like this:\n\n"

    def setUp(self):
        super().setUp()
        write_library(self.folder / "clinic", [COLD, self.FLU])

    def search(self, *arguments, **options):
        return self.cli("search", "--library", "clinic", *arguments, **options)

    def test_found(self):
        """search prints titles before other names, those before codes, those before texts, with the words marked"""
        self.expect(self.search("cold"), 0, f"{self.COLD_FOUND}\n{self.FLU_FOUND}")
        self.expect(self.search("influenza"), 0, "A flu\n  clinic/flu\n  Also called: «Influenza»\n")
        self.expect(self.search("j11"), 0, "A flu\n  clinic/flu\n  Code: «J11.1»\n")
        self.expect(self.search("VIRUS", "thróat", "flu"), 0,
                    "A «flu» › Overview\n  clinic/flu#what\n  A «virus» in nose & «throat».\n")

    def test_words(self):
        """search takes words one by one or together"""
        self.assertEqual(self.search("nose", "virus"), self.search("virus nose"))
        self.assertEqual(0, self.search("nose", "virus").status)
        self.expect(self.search("--limit=1", "--", "-cold-"), 0, self.COLD_FOUND)

    def test_slip(self):
        """search says below which line a slip was forgiven"""
        self.expect(self.search("influenzza"), 0, f"{self.SIMILAR}A flu\n  clinic/flu\n  Also called: «Influenza»\n")

    def test_limit(self):
        """search prints as many leaflets as are wanted"""
        self.expect(self.search("cold", "--limit", "1"), 0, self.COLD_FOUND)
        self.expect(self.search("cold", "--limit=100000"), 0, f"{self.COLD_FOUND}\n{self.FLU_FOUND}")

    def test_nothing(self):
        """search ends with 1, and says so, where nothing matches"""
        for words in ("mumps", "cold mumps", "", "!?", "J11.2"):
            with self.subTest(words):
                self.expect(self.search(words), 1, "", f"pamphlet-cli: No leaflet matches “{words}”.\n")
        self.expect(self.search("--json", "mumps"), 1, "[]\n", "pamphlet-cli: No leaflet matches “mumps”.\n")

    def test_json(self):
        """search --json prints what other programs need"""
        status, stdout, stderr = self.search("--json", "cold")
        self.assertEqual((0, ""), (status, stderr))
        self.assertEqual([
            {"condition": "clinic/cold", "kind": "title", "approximate": False, "language": "en", "path": "$.title",
             "title": {"text": "A “cold”", "marks": [[3, 7]]}},
            {"condition": "clinic/flu", "kind": "text", "approximate": False, "language": "en", "path": "$.sections[0].title",
             "section": "what", "section_title": "Overview",
             "title": {"text": "A flu", "marks": []}, "snippet": {"text": "What is a cold?", "marks": [[10, 14]]}},
        ], json.loads(stdout))
        found = json.loads(self.search("--json", "virsu", "throat").stdout)[0]
        self.assertEqual(("text", True, "what", "Overview", "$.sections[0].blocks[0].text"),
                         tuple(found[name] for name in ("kind", "approximate", "section", "section_title", "path")))

    def test_terminal(self):
        """search prints the words bold on a terminal"""
        ours, its_own = os.openpty()
        with open(ours, "rb", buffering=0) as screen, open(its_own, "wb") as terminal:
            subprocess.run([PROGRAM, "search", "--library", "clinic", "--limit", "1", "cold"], cwd=self.folder, env=self.environment,
                           stdin=subprocess.DEVNULL, stdout=terminal, check=True, timeout=sandbox.TIMEOUT)
            self.assertEqual("A “\x1b[1mcold\x1b[0m”\r\n  clinic/cold\r\n", screen.read(1000).decode("utf-8"))

    def test_unreadable(self):
        """search tells which leaflets could not be read, and finds the others"""
        (self.folder / "clinic/conditions/mumps.json").write_text("{", "utf-8")
        status, stdout, stderr = self.search("cold")
        self.assertEqual((0, f"{self.COLD_FOUND}\n{self.FLU_FOUND}"), (status, stdout))
        self.assertRegex(stderr, r"^clinic/conditions/mumps\.json:1:2: error: [^\n]+\n$")

    def test_starter(self):
        """search finds every title, other name and code of the starter library"""
        for file in sorted((STARTER / "conditions").glob("*.json")):
            content = json.loads(file.read_text("utf-8"))
            names = [content["title"], *content["also_called"], *(code["code"] for code in content["codes"])]
            for name in names:
                with self.subTest(name):
                    found = json.loads(self.cli("search", "--library", STARTER, "--json", name).stdout)
                    self.assertIn((f"starter/{content['id']}", False), [(hit["condition"], hit["approximate"]) for hit in found])
                    self.assertIn(found[0]["kind"], ("title", "other-name", "code"))


class Translation(Sandbox):
    # The program's own words are not in this language, which is nobody's.
    HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    MESSAGES = {
        ("library|disclaimer", "Ask <b>your team</b>."): "Gehe <b>zum Team</b>.",
        ("cold|title", "A “cold”"): "Ein »Schnupfen«",
        ("cold|main_message", "A cold goes away <b>by itself</b>."): "Geht <b>von selbst</b> weg.",
        ("cold|call|title", "When to call"): "Wann anrufen",
        ("cold|call|now.title", "Call now"): "Jetzt anrufen",
        ("cold|call|now.fever", "A fever of 38.0 °C or more."): "Ab 38.0 °C Fieber.",
    }

    def setUp(self):
        super().setUp()
        write_library(self.folder / "clinic")

    def translate(self, messages, language="qaa"):
        catalog = self.folder / f"clinic/locale/{language}/LC_MESSAGES/clinic.mo"
        catalog.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / "clinic.po").write_text(self.HEADER + "".join(
            f'\nmsgctxt "{context}"\nmsgid "{text}"\nmsgstr "{words}"\n' for (context, text), words in messages.items()), "utf-8")
        self.expect(self.call("msgfmt", "--check-format", "-o", catalog, "clinic.po"), 0)

    def show(self, *arguments):
        return self.cli("show", "--library", "clinic", *arguments)

    def test_show(self):
        """show --language prints a translation, marks what is not translated, and tells how much that is"""
        self.translate(self.MESSAGES)
        shown = """\
# Ein »Schnupfen«
Also called: [en] \u2068Common cold\u2069

Geht von selbst weg.

*** Urgent: Jetzt anrufen ***
  Ab 38.0 °C Fieber.

  - [en] \u2068Short breath\u2069

## Wann anrufen

*** Urgent: Jetzt anrufen ***
  Ab 38.0 °C Fieber.

  - [en] \u2068Short breath\u2069

*** Note: [en] \u2068Later\u2069 ***
  [en] \u2068Ask us (+15550100).\u2069

## Sources

- Colds. A clinic. https://example.org/cold (2026-11-20)

Reviewed · version 2 · 2026-11-20
This translation is a draft. No clinician has read it yet.
Not translated yet: 21 of 27 texts. They are shown in this language: English.

Gehe zum Team.
"""
        for tag in ("qaa", "QAA", "qaa-DE"):
            self.expect(self.show("cold#call", "--language", tag), 0, shown)
        self.expect(self.show("cold#call"), 0, COLD_HEAD + COLD_CALL + COLD_FOOT)

    def test_json(self):
        """show --language --format json prints the translation as a leaflet"""
        self.translate(self.MESSAGES)
        status, stdout, stderr = self.show("cold", "--language", "qaa", "--format", "json")
        self.assertEqual((0, ""), (status, stderr))
        content = condition(title="Ein »Schnupfen«", main_message="Geht <b>von selbst</b> weg.")
        content["sections"][1]["title"] = "Wann anrufen"
        content["sections"][1]["blocks"][0]["title"] = "Jetzt anrufen"
        content["sections"][1]["blocks"][0]["blocks"][0]["text"] = "Ab 38.0 °C Fieber."
        self.assertEqual(content, json.loads(stdout))

    def test_search(self):
        """search --language finds leaflets by the translation and by the original, and calls them by their translated names"""
        self.translate(self.MESSAGES)
        def search(*words):
            return self.cli("search", "--library", "clinic", "--language", "qaa", *words)
        self.expect(search("schnupfen"), 0, "Ein »«Schnupfen»«\n  clinic/cold\n")
        self.expect(search("fieber"), 0, "Ein »Schnupfen« › Wann anrufen\n  clinic/cold#call\n  Ab 38.0 °C «Fieber».\n")
        self.expect(search("fever"), 0, "Ein »Schnupfen« › When to call\n  clinic/cold#call\n  A «fever» of 38.0 °C or more.\n")
        self.expect(search("sneezing"), 0, "Ein »Schnupfen« › Overview\n  clinic/cold#what\n  «Sneezing»\n")

    def test_broken_catalog(self):
        """search tells which translation could not be read, and finds leaflets as they were written"""
        catalog = self.folder / "clinic/locale/qaa/LC_MESSAGES/clinic.mo"
        catalog.parent.mkdir(parents=True)
        catalog.write_bytes(b"no catalog")
        status, stdout, stderr = self.cli("search", "--library", "clinic", "--language", "qaa", "cold", "--limit", "1")
        self.assertEqual((0, "A “«cold»”\n  clinic/cold\n"), (status, stdout))
        self.assertRegex(stderr, r"^clinic/locale/qaa/LC_MESSAGES/clinic\.mo: error: [^\n]+\n$")

    def test_not_available(self):
        """show says which language a leaflet is shown in when it is not available in the one wanted"""
        self.expect(self.show("cold#call", "--language", "fr"), 0, COLD_HEAD + COLD_CALL + COLD_FOOT,
                    "pamphlet-cli: This leaflet is not available in French. It is shown in English.\n")
        self.expect(self.show("cold#call", "--language", "en-GB"), 0, COLD_HEAD + COLD_CALL + COLD_FOOT)

    def test_no_language(self):
        """show says that a word is no language"""
        for tag in ("English", "x", "", "../es"):
            with self.subTest(tag):
                self.expect(self.show("cold", "--language", tag), 2, "",
                            f"pamphlet-cli: “{tag}” is not a language tag such as “es” or “pt-BR”.\n"
                            "“pamphlet-cli show --help” shows how to call it.\n")

    def test_changed_number(self):
        """check finds a number that a translation changed, and the leaflet is never shown with it"""
        self.translate({**self.MESSAGES, ("cold|call|now.fever", "A fever of 38.0 °C or more."): "Ab 39.0 °C Fieber."})
        self.expect(self.cli("check", "clinic"), 1,
                    "clinic/locale/qaa/LC_MESSAGES/clinic.mo: error: The translation does not have the same numbers, units, addresses "
                    "and placeholders: “A fever of 38.0 °C or more.” → “Ab 39.0 °C Fieber.”. [cold|call|now.fever]\n")
        shown = self.show("cold", "--language", "qaa").stdout
        self.assertNotIn("39.0", shown)
        self.assertEqual(2, shown.count("  [en] \u2068A fever of 38.0 °C or more.\u2069\n"))

    def test_one_font(self):
        """show tells which script no font has, and still prints the leaflet"""
        font = self.call("fc-match", "--format=%{file}", "Noto Sans:style=Regular").stdout
        fonts = self.folder / "fonts"
        fonts.mkdir()
        (fonts / "latin.ttf").symlink_to(font)
        configuration = self.folder / "fonts.conf"
        configuration.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{self.folder}/cache</cachedir></fontconfig>", "utf-8")
        for language, title, script, package in (
                ("de", "Ein Schnupfen", None, None),
                ("ar", "زكام", "Arabic", "fonts-noto-core"),
                ("zh_CN", "感冒", "Chinese", "fonts-noto-cjk")):
            with self.subTest(language):
                self.translate({("cold|title", "A “cold”"): title}, language)
                status, stdout, stderr = self.cli("show", "--library", "clinic", "cold", "--language", language,
                                                  FONTCONFIG_FILE=str(configuration))
                self.assertIn(title, stdout)
                warning = script and (f"pamphlet-cli: No font on this computer has all letters of the {script} script, and empty "
                                      f"boxes stand for them. Install one, such as the package “{package}”.\n")
                self.assertEqual((0, warning or ""), (status, stderr))

    def test_stray_catalogs(self):
        """check tells of catalogs that are not read, and why"""
        self.translate(self.MESSAGES, "qaa")
        self.expect(self.cli("check", "clinic"), 0)
        catalog = self.folder / "clinic/locale/qaa/LC_MESSAGES/clinic.mo"
        not_a_language = ("No catalog is read from this folder, since its name is not a language's. "
                          "Name it like “es”, “pt_BR” or “sr@latin”.")
        other_name = "This catalog is not read, since it is not named after the library. Name it “clinic.mo”."
        for place, told, message in (
                ("xx_YY_ZZ/LC_MESSAGES/clinic.mo", "xx_YY_ZZ", not_a_language),
                ("spanish/LC_MESSAGES/clinic.mo", "spanish", not_a_language),
                ("pt-BR/LC_MESSAGES/clinic.mo", "pt-BR", "No catalog is read from a folder of this name. Name it “pt_BR”."),
                ("zh_HANT/LC_MESSAGES/clinic.mo", "zh_HANT", "No catalog is read from a folder of this name. Name it “zh_TW”."),
                ("es/LC_MESSAGES/starter.mo", "es/LC_MESSAGES/starter.mo", other_name),
                ("qaa/LC_MESSAGES/old.mo", "qaa/LC_MESSAGES/old.mo", other_name),
                ("es/clinic.mo", "es", "There is no catalog in this folder. It belongs into “LC_MESSAGES/clinic.mo” there."),
                ("clinic.mo", "clinic.mo", "No catalog is read from here. It belongs into “locale/LANGUAGE/LC_MESSAGES/clinic.mo”."),
                ("qaa_Latn@latin/LC_MESSAGES/clinic.mo", "qaa_Latn@latin",
                 "No catalog is read from a folder of this name. Name it “qaa@latin”."),
                ("en/LC_MESSAGES/clinic.mo", "en/LC_MESSAGES/clinic.mo",
                 "This catalog is not read, since the library itself is written in this language. Take it away.")):
            with self.subTest(place):
                stray = self.folder / "clinic/locale" / place
                stray.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(catalog, stray)
                self.expect(self.cli("check", "clinic"), 1, f"clinic/locale/{told}: warning: {message}\n")
                stray.unlink()
                for folder in stray.parents:
                    if folder.name == "locale" or any(folder.iterdir()):
                        break
                    folder.rmdir()

    def test_two_catalogs(self):
        """check tells of a catalog that another one of the same language hides"""
        self.translate(self.MESSAGES, "zh_TW")
        self.translate(self.MESSAGES, "zh_HK")
        self.expect(self.cli("check", "clinic"), 1,
                    "clinic/locale/zh_HK/LC_MESSAGES/clinic.mo: warning: This catalog is not read, since there is another one for "
                    "the same language: “clinic/locale/zh_TW/LC_MESSAGES/clinic.mo”. Take one of them away.\n")

    def test_template(self):
        """template prints what gettext's own tools take for a template"""
        status, stdout, stderr = self.cli("template", "clinic")
        self.assertEqual((0, ""), (status, stderr))
        (self.folder / "clinic.pot").write_text(stdout, "utf-8")
        self.expect(self.call("msgfmt", "--check-format", "-o", "/dev/null", "clinic.pot"), 0)
        for context, text in self.MESSAGES:
            self.assertIn(f'\nmsgctxt "{context}"\nmsgid "{text}"\nmsgstr ""\n', stdout)


class Check(Sandbox):
    def setUp(self):
        super().setUp()
        self.clinic = write_library(self.folder / "clinic")

    def break_title(self):
        (self.clinic / "conditions/flu.json").write_text(json.dumps(condition(id="flu", title=""), indent=1), "utf-8")
        return "flu.json:4:11: error: The text is empty. [$.title]\n"

    def remind(self):
        review = {**COLD["review"], "reviewed": "2001-02-03", "due": "2002-02-03"}
        (self.clinic / "conditions/flu.json").write_text(json.dumps(condition(id="flu", review=review), indent=1), "utf-8")

    def test_starter(self):
        """check finds nothing in the starter library, unless a review is due"""
        status, stdout, stderr = self.cli("check", STARTER)
        self.assertEqual(("", ""), (sandbox.without_reminders(stdout), stderr))
        self.assertEqual(1 if stdout else 0, status)

    def test_clean(self):
        """check is silent about a clean library and each of its files"""
        for path in ("clinic", "clinic/", "./clinic", self.clinic, "clinic/library.json", "clinic/glossary.json",
                     "clinic/conditions/cold.json", "clinic/conditions/../library.json"):
            with self.subTest(path):
                self.expect(self.cli("check", path), 0)

    def test_one_file(self):
        """check of a file tells its problems only, and names it as it was named"""
        line = self.break_title()
        self.expect(self.cli("check", "clinic/conditions/flu.json"), 1, f"clinic/conditions/{line}")
        self.expect(self.cli("check", "./clinic/../clinic/conditions/flu.json"), 1, f"./clinic/../clinic/conditions/{line}")
        self.expect(self.cli("check", self.clinic / "conditions/flu.json"), 1, f"{self.clinic}/conditions/{line}")
        self.expect(self.cli("check", "clinic/conditions/cold.json"), 0)
        self.expect(self.cli("check", "clinic/library.json"), 0)

    def test_own_folder(self):
        """check takes a file by its name alone, and the folder that it is called in"""
        line = self.break_title()
        self.expect(self.cli("check", "flu.json", folder=self.clinic / "conditions"), 1, line)
        self.expect(self.cli("check", "cold.json", folder=self.clinic / "conditions"), 0)
        self.expect(self.cli("check", "glossary.json", folder=self.clinic), 0)
        self.expect(self.cli("check", ".", folder=self.clinic), 1, f"./conditions/{line}")
        self.expect(self.cli("check", "..", folder=self.clinic / "conditions"), 1, f"../conditions/{line}")

    def test_flaw(self):
        """check takes for an error what list only warns about"""
        (self.clinic / "conditions/cold.json").write_text(json.dumps(condition(titel="A cold"), indent=1), "utf-8")
        status, stdout, _ = self.cli("check", "clinic")
        self.assertEqual(1, status)
        self.assertRegex(stdout, r"\Aclinic/conditions/cold\.json:\d+:2: error: “titel” is not known here: "
                                 r"check its spelling, or leave it out\. \[\$\.titel\]\n\Z")

    def test_references(self):
        """check finds terms, leaflets, sections, images and categories that the library does not have"""
        content = condition(category="colds")
        content["main_message"] = "<term ref=\"germ\">A germ</term>, <a href=\"condition:flu\">flu</a>, <a href=\"condition:cold#why\">why</a>."
        content["sections"][0]["blocks"][5]["file"] = "images/ear.svg"
        (self.clinic / "conditions/cold.json").write_text(json.dumps(content), "utf-8")
        status, stdout, stderr = self.cli("check", "clinic")
        self.assertEqual((1, ""), (status, stderr))
        for line in ("The term “germ” is not in the glossary. [$.main_message]",
                     "This text links to the leaflet “flu”, which the library does not have. [$.main_message]",
                     "This text links to the section “why”, which the leaflet “cold” does not have. [$.main_message]",
                     "The image “images/ear.svg” is not in the library. [$.sections[0].blocks[5].",
                     "The category “colds” is not in library.json. [$.category]"):
            self.assertIn(f": error: {line}", stdout)
        self.assertEqual(5, len(stdout.splitlines()), stdout)

    def test_outside(self):
        """check says that a file belongs to no library"""
        (self.folder / "cold.json").write_text(json.dumps(COLD), "utf-8")
        (self.clinic / "conditions/notes.txt").touch()
        (self.clinic / "conditions/.cold.json").touch()
        for path in ("cold.json", "clinic/images/nose.svg", "clinic/conditions/notes.txt", "clinic/conditions/.cold.json", "/dev/null"):
            with self.subTest(path):
                self.expect(self.cli("check", path), 1,
                            f"{path}: error: This file belongs to no library: "
                            "a leaflet is a “.json” file in the folder “conditions” of one.\n")

    def test_missing(self):
        """check says that there is no such file or folder"""
        for path in ("nowhere", "nowhere/conditions/cold.json", "clinic/conditions/flu.json", "library.json", ""):
            with self.subTest(path):
                self.expect(self.cli("check", path), 1, f"{path}: error: There is no such file or folder.\n")

    def test_no_library(self):
        """check says why a folder is no library"""
        (self.folder / "Our Clinic").mkdir()
        self.expect(self.cli("check", "home"), 1, f"home/library.json: error: {NO_FILE}\n")
        self.expect(self.cli("check", "Our Clinic"), 1, "Our Clinic: error: A library's folder has the library's id as its name, "
                                                        "made of a–z, 0–9 and “-”: rename it.\n")
        self.expect(self.cli("check", "clinic/conditions"), 1, f"clinic/conditions/library.json: error: {NO_FILE}\n")

    def test_header(self):
        """check of a leaflet tells what is wrong with its library's header, without which it cannot be read"""
        (self.clinic / "library.json").write_text("{}\n{}", "utf-8")
        problem = "library.json:2:1: error: The file should end here: delete what follows. [$]\n"
        self.expect(self.cli("check", "clinic"), 1, f"clinic/{problem}")
        self.expect(self.cli("check", "clinic/library.json"), 1, f"clinic/{problem}")
        self.expect(self.cli("check", "clinic/conditions/cold.json"), 1, f"{self.clinic}/{problem}")

    def test_several(self):
        """check takes several paths, and --library, and goes on after a problem"""
        line = self.break_title()
        write_library(self.folder / "east")
        self.expect(self.cli("check", "east", STARTER / "glossary.json"), 0)
        self.expect(self.cli("check", "nowhere", "clinic", "east", "cold.json"), 1,
                    "nowhere: error: There is no such file or folder.\n"
                    f"clinic/conditions/{line}"
                    "cold.json: error: There is no such file or folder.\n")
        self.expect(self.cli("check", "--library", "clinic", "east", "--library", "nowhere"), 1,
                    f"clinic/conditions/{line}nowhere: error: There is no such file or folder.\n")

    def test_overdue(self):
        """check warns about a leaflet whose review is overdue"""
        self.remind()
        line = "clinic/conditions/flu.json:20:10: warning: This leaflet was due for review on 2002-02-03. [$.review.due]\n"
        self.expect(self.cli("check", "clinic"), 1, line)
        self.expect(self.cli("check", "clinic/conditions/flu.json"), 1, line)
        self.expect(self.cli("check", "clinic/conditions/cold.json"), 0)
        self.assertEqual("", sandbox.without_reminders(line))
        # A reader is told on the leaflet itself.
        self.expect(self.cli("list", "--library", "clinic"), 0, listed(self.clinic))
        self.assertIn("\n\nReviewed · version 2 · 2001-02-03\nReview was due 2002-02-03\n\nAsk your team.\n",
                      self.cli("show", "--library", "clinic", "flu").stdout)


class Hostile(Sandbox):
    def write(self, name, path):
        HOSTILE[name][0](path)

    def hostile_cli(self, *arguments):
        return self.call(*UNPRIVILEGED, PROGRAM, *arguments)

    def test_conditions(self):
        """a hostile leaflet is reported and hides no other"""
        starter = shutil.copytree(STARTER, self.folder / "starter")
        before = self.cli("show", "--library", "starter", "refractory-all")
        for name in HOSTILE:
            self.write(name, starter / f"conditions/{name}.json")
        # A leaflet's id is unique because it is the name of its file.
        shutil.copy(starter / "conditions/refractory-all.json", starter / "conditions/again.json")

        lines = {f"{name}.json": problem for name, (_, problem) in HOSTILE.items()}
        lines["again.json"] = (":3:9: error: The id “refractory-all” does not fit the file's name, “again.json”: "
                               "rename the file to “refractory-all.json”, or change the id. [$.id]")
        report = "".join(f"starter/conditions/{name}{lines[name]}\n" for name in sorted(lines))

        self.expect(self.hostile_cli("list", "--library", "starter"), 1, listed(STARTER), report)
        status, stdout, stderr = self.hostile_cli("check", "starter")
        self.assertEqual((1, report, ""), (status, sandbox.without_reminders(stdout), stderr))
        self.assertEqual(before, self.hostile_cli("show", "--library", "starter", "refractory-all"))
        self.assertEqual((0, ""), (before.status, before.stderr))

        for name, line in lines.items():
            with self.subTest(name):
                path = f"starter/conditions/{name}"
                self.expect(self.hostile_cli("check", path), 1, f"{path}{line}\n")
                bare_name = name.removesuffix(".json")
                self.expect(self.hostile_cli("show", "--library", "starter", bare_name), 1, "",
                            f"{path}{line}\npamphlet-cli: There is no leaflet “{bare_name}”. “pamphlet-cli list” lists all.\n")

    def test_headers(self):
        """a hostile library.json is reported and hides no other library"""
        write_library(self.folder / "clinic")
        for name, (_, problem) in HOSTILE.items():
            with self.subTest(name):
                (write_library(self.folder / name) / "library.json").unlink()
                self.write(name, self.folder / name / "library.json")
                line = f"{name}/library.json{problem}\n"
                self.expect(self.hostile_cli("list", "--library", name, "--library", "clinic"), 1, "clinic/cold\tA “cold”\n", line)
                self.expect(self.hostile_cli("check", name, "clinic"), 1, line)

    def test_glossary(self):
        """a hostile glossary is reported and hides no leaflet"""
        (write_library(self.folder / "clinic") / "glossary.json").unlink()
        self.write("deep", self.folder / "clinic/glossary.json")
        status, stdout, stderr = self.cli("list", "--library", "clinic")
        self.assertEqual((1, "clinic/cold\tA “cold”\n"), (status, stdout))
        self.assertEqual("clinic/glossary.json" + HOSTILE["deep"][1], stderr.splitlines()[0])

    def peak(self):
        """Returns the most memory that listing the library “clinic” takes, in bytes."""
        with subprocess.Popen([PROGRAM, "list", "--library", "clinic"], cwd=self.folder, env=self.environment,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            _, _, usage = os.wait4(child.pid, 0)
            child.returncode = 0
        return usage.ru_maxrss * 1024

    def test_memory(self):
        """a file of 200 MB is not read into memory"""
        write_library(self.folder / "clinic")
        without = self.peak()
        self.write("sparse", self.folder / "clinic/conditions/sparse.json")
        self.assertLess(self.peak() - without, 20_000_000)


class Output(Sandbox):
    def write_to(self, output, *arguments, broken_pipe_kills=True):
        ended = subprocess.run([PROGRAM, *arguments], cwd=self.folder, env=self.environment, stdout=output, stderr=subprocess.PIPE,
                               timeout=sandbox.TIMEOUT, restore_signals=broken_pipe_kills)
        return ended.returncode, ended.stderr.decode("utf-8")

    def calls(self):
        write_library(self.folder / "clinic", [COLD, condition(id="flu", title="")])
        yield "--help",
        yield "--version",
        yield "list", "--help"
        yield "show", "--library", "clinic", "cold"
        yield "show", "--library", "clinic", "cold", "--format", "json"
        yield "check", "clinic"

    def test_full_disk(self):
        """a full disk is told, and ends with 1"""
        with open("/dev/full", "wb") as full:
            for call in self.calls():
                with self.subTest(call):
                    self.assertEqual((1, FULL_DISK), self.write_to(full, *call))

    def test_closed_pipe(self):
        """a pipe that nobody reads ends the program at once, as it ends others"""
        reader, writer = os.pipe()
        os.close(reader)
        for call in self.calls():
            with self.subTest(call):
                self.assertEqual((-signal.SIGPIPE, ""), self.write_to(writer, *call))
                # A caller that ignores the signal is told by words.
                self.assertEqual((1, FULL_DISK), self.write_to(writer, *call, broken_pipe_kills=False))
        os.close(writer)

    def test_first_line(self):
        """the first line of a leaflet comes through a pipe"""
        write_library(self.folder / "clinic")
        self.expect(self.call("sh", "-c", '"$0" show --library clinic cold | head -n 1', PROGRAM), 0, "# A “cold”\n")

    def test_locale(self):
        """the output is UTF-8 in every locale"""
        write_library(self.folder / "clinic")
        for locale in ("C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", "xx_XX.ISO-8859-1"):
            with self.subTest(locale):
                self.expect(self.cli("list", "--library", "clinic", LC_ALL=locale), 0, "clinic/cold\tA “cold”\n")
                self.expect(self.cli("show", "--library", "clinic", "cold", LC_ALL=locale), 0,
                            COLD_HEAD + COLD_WHAT + COLD_CALL + COLD_FOOT)
                self.expect(self.cli("show", "--library", "clinic", "flu", LC_ALL=locale), 1, "",
                            "pamphlet-cli: There is no leaflet “flu”. “pamphlet-cli list” lists all.\n")

    def test_words(self):
        """the program's own words are translated, in locales that are not installed too"""
        catalog = self.folder / "qaa/LC_MESSAGES"
        catalog.mkdir(parents=True)
        (self.folder / "words.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                                           'msgid "Commands:"\nmsgstr "Befehle – für alle:"\n', "utf-8")
        self.expect(self.call("msgfmt", "-o", catalog / "pamphlet.mo", "words.po"), 0)
        english = self.cli("--help").stdout
        for locale in ("C.UTF-8", "xx_XX.UTF-8"):
            words = {"LC_ALL": locale, "LANGUAGE": "qaa", "TEXTDOMAINDIR": str(self.folder)}
            with self.subTest(locale):
                self.expect(self.cli("--help", **words), 0, english.replace("Commands:", "Befehle – für alle:"))
                self.expect(self.cli("list", "--help", **words), 0, self.cli("list", "--help").stdout)


if __name__ == "__main__":
    sandbox.main()
