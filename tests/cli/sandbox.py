# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the programs share: a folder of their own to run them in, and a small library to run them on."""

import collections
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.append(str(pathlib.Path(__file__).parents[1]))

import tap

main = tap.main

# Far more than any call needs, even under the sanitizers.
TIMEOUT = 240

LIBRARY = {
    "format": 1, "title": "Our clinic", "publisher": "A clinic", "contact": "Desk 1", "language": "en",
    "disclaimer": "Ask <b>your team</b>.", "licence": "CC-BY-4.0",
    "categories": [{"id": "infections", "title": "Infections"}],
}
GLOSSARY = {"format": 1, "terms": [{"id": "virus", "term": "Virus", "meaning": "A very small germ."}]}
COLD = {
    "format": 1,
    "id": "cold",
    "title": "A “cold”",
    "also_called": ["Common cold"],
    "category": "infections",
    "main_message": "A cold goes away <b>by itself</b>.",
    "codes": [{"system": "icd-10-cm", "code": "J00"}],
    "review": {"state": "reviewed", "version": "2", "reviewed": "2026-11-20", "due": "9999-12-31", "by": "Nurse"},
    "sources": [{"title": "Colds", "publisher": "A clinic", "url": "https://example.org/cold", "accessed": "2026-11-20"}],
    "sections": [
        {"id": "what", "kind": "overview", "title": "What is a cold?", "short_title": "Overview", "blocks": [
            {"id": "intro", "type": "paragraph", "text": "A <term ref=\"virus\">virus</term> in nose &amp; throat."},
            {"id": "more", "type": "heading", "text": "More"},
            {"id": "signs", "type": "list", "items": [{"id": "nose", "text": "A runny nose"}, {"id": "cough", "text": "A cough"}]},
            {"id": "care", "type": "steps", "items": [{"id": "rest", "text": "Rest"}, {"id": "drink", "text": "Drink"}]},
            {"id": "days", "type": "table", "caption": "Day by day", "header": ["Day", "Sign"], "rows": [
                {"id": "one", "cells": ["1", "Sneezing"]}, {"id": "two", "cells": ["2", "Coughing"]}]},
            {"id": "face", "type": "image", "file": "images/nose.svg", "alt": "A red nose", "caption": "It may be red."},
        ]},
        {"id": "call", "kind": "urgent", "title": "When to call", "blocks": [
            {"id": "now", "type": "callout", "level": "urgent", "title": "Call now", "blocks": [
                {"id": "fever", "type": "paragraph", "text": "A fever of 38.0 °C or more."},
                {"id": "worse", "type": "list", "items": [{"id": "breath", "text": "Short breath"}]}]},
            {"id": "later", "type": "callout", "level": "note", "title": "Later", "blocks": [
                {"id": "ask", "type": "paragraph", "text": "<a href=\"tel:+15550100\">Ask us</a>."}]},
        ]},
    ],
}

# Files that anybody may own or not, root included, are closed to a program that is started this way.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] if os.geteuid() == 0 else []

Outcome = collections.namedtuple("Outcome", "status stdout stderr")


def as_text(outcome):
    return "{}\nends with {}\nand says on standard error:\n{}".format(outcome.stdout, outcome.status, outcome.stderr)


def bare(text):
    """Returns what a reader sees of a text with inline markup."""
    return "".join(xml.etree.ElementTree.fromstring(f"<text>{text}</text>").itertext())


def condition(**members):
    """Returns the content of a leaflet that has these members and is like COLD otherwise."""
    return {**copy.deepcopy(COLD), **members}


def write_library(folder, conditions=(COLD,), **members):
    """Writes a library whose header has these members. Returns its folder."""
    (folder / "conditions").mkdir(parents=True)
    (folder / "images").mkdir()
    (folder / "images/nose.svg").write_text("<svg/>", "utf-8")
    (folder / "library.json").write_text(json.dumps({**LIBRARY, **members}), "utf-8")
    (folder / "glossary.json").write_text(json.dumps(GLOSSARY), "utf-8")
    for content in conditions:
        (folder / f"conditions/{content['id']}.json").write_text(json.dumps(content), "utf-8")
    return folder


def listed(library):
    """Returns what “list” prints of a library on the disk."""
    contents = [json.loads(file.read_text("utf-8")) for file in sorted((library / "conditions").glob("*.json"))]
    categories = [category["id"] for category in json.loads((library / "library.json").read_text("utf-8"))["categories"]]
    contents.sort(key=lambda content: (categories.index(content["category"]), content["title"], content["id"]))
    return "".join(f"{library.name}/{content['id']}\t{content['title']}\n" for content in contents)


def without_reminders(output):
    """Takes out the lines that say a leaflet is due for review: only the calendar is to blame for them."""
    return "".join(line for line in output.splitlines(True) if ": warning: This leaflet was due for review on " not in line)


def environment(home):
    """Returns the variables of a user who has set none. What makes programs look for their own errors stays."""
    kept = {name: value for name, value in os.environ.items()
            if name == "PATH" or name.startswith(("G_", "MALLOC_")) or name.endswith("SAN_OPTIONS")}
    return {**kept, "HOME": str(home)}


class Sandbox(unittest.TestCase):
    """A test that runs programs in a folder of its own, where nothing of the machine's own settings shows through."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pamphlet-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "home").mkdir()
        self.environment = environment(self.folder / "home")

    def call(self, *command, folder=None, **environment):
        """Runs a program. Returns its Outcome."""
        ended = subprocess.run([str(word) for word in command], cwd=folder or self.folder, env={**self.environment, **environment},
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
        return Outcome(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))

    def expect(self, outcome, status, stdout="", stderr=""):
        """Fails, and shows where they differ, when a call did not end just like this."""
        self.assertEqual(as_text(Outcome(status, stdout, stderr)), as_text(outcome))
