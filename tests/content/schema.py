#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the published JSON Schemas: schema.py SCHEMA-FOLDER LIBRARY-FOLDER..."""

import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

REMOVED = object()

CONDITION = {
    "format": 1,
    "id": "cold",
    "title": "A cold",
    "also_called": ["Common cold"],
    "category": "infections",
    "main_message": "A cold goes away <b>by itself</b>.",
    "codes": [{"system": "icd-10-cm", "code": "J00"}],
    "review": {"state": "draft", "version": "1", "reviewed": "2026-11-20", "due": "2027-11-20", "by": "Nurse"},
    "sources": [{"title": "Colds", "publisher": "A clinic", "url": "https://example.org/cold", "accessed": "2026-11-20"}],
    "sections": [{
        "id": "what", "kind": "overview", "title": "What is a cold?", "short_title": "Overview",
        "blocks": [
            {"id": "intro", "type": "paragraph", "text": "You cough."},
            {"id": "more", "type": "heading", "text": "More"},
            {"id": "signs", "type": "list", "items": [{"id": "nose", "text": "A runny nose"}]},
            {"id": "care", "type": "steps", "items": [{"id": "rest", "text": "Rest"}]},
            {"id": "call", "type": "callout", "level": "urgent", "title": "Call now",
             "blocks": [{"id": "fever", "type": "paragraph", "text": "If you have a fever."}]},
            {"id": "days", "type": "table", "caption": "Day by day", "header": ["Day", "Sign"],
             "rows": [{"id": "one", "cells": ["1", "Sneezing"]}]},
            {"id": "face", "type": "image", "file": "images/nose/a-1.svg", "alt": "A nose", "caption": "A nose"},
        ],
    }],
}
GLOSSARY = {"format": 1, "terms": [{"id": "cough", "term": "Cough", "meaning": "Air, suddenly.", "see": ["cold"]}]}
LIBRARY = {
    "format": 1, "title": "Starter", "publisher": "A clinic", "contact": "Desk 1", "language": "pt-BR",
    "disclaimer": "Ask your team.", "licence": "CC-BY-4.0",
    "categories": [{"id": "infections", "title": "Infections"}],
}
VALID = {"condition": CONDITION, "glossary": GLOSSARY, "library": LIBRARY}

BLOCKS = "$.sections[0].blocks"

# What to change in a valid document, into what, and where that is refused when it is not right there.
BROKEN = [
    ("condition", "$.format", 2),
    ("condition", "$.id", "Cold"),
    ("condition", "$.id", "glossary"),
    ("condition", "$.title", REMOVED, "$"),
    ("condition", "$.titel", "A cold", "$"),
    ("condition", "$.title", " \t"),
    ("condition", "$.main_message", "One line\nand another"),
    ("condition", "$.also_called[0]", 7),
    ("condition", "$.also_called", []),
    ("condition", "$.codes[0].system", "ICD 10"),
    ("condition", "$.review", REMOVED, "$"),
    ("condition", "$.review.state", "approved"),
    ("condition", "$.review.due", REMOVED, "$.review"),
    ("condition", "$.review.reviewed", "2026-02-30"),
    ("condition", "$.review.due", "20 November 2027"),
    ("condition", "$.sources[0].url", "http://example.org"),
    ("condition", "$.sources[0].url", "https:///page"),
    ("condition", "$.sources[0].url", "https://.?a"),
    ("condition", "$.sources[0].url", "https://example.org@elsewhere.example/"),
    ("condition", "$.sections", []),
    ("condition", "$.sections[0].kind", "symptom"),
    ("condition", "$.sections[0].short_title", ""),
    ("condition", BLOCKS, []),
    ("condition", BLOCKS + "[0].id", "title"),
    ("condition", BLOCKS + "[0].type", "quote"),
    ("condition", BLOCKS + "[0].items", [], BLOCKS + "[0]"),
    ("condition", BLOCKS + "[1].text", REMOVED, BLOCKS + "[1]"),
    ("condition", BLOCKS + "[2].items", []),
    ("condition", BLOCKS + "[3].items[0]", "Rest"),
    ("condition", BLOCKS + "[4].level", "warning"),
    ("condition", BLOCKS + "[4].blocks", []),
    ("condition", BLOCKS + "[4].blocks[0]", CONDITION["sections"][0]["blocks"][4], BLOCKS + "[4].blocks[0].type"),
    ("condition", BLOCKS + "[5].rows", []),
    ("condition", BLOCKS + "[5].rows[0].id", "header"),
    ("condition", BLOCKS + "[5].rows[0].cells[1]", ""),
    ("condition", BLOCKS + "[6].file", "images/../../secret.svg"),
    ("condition", BLOCKS + "[6].file", "/images/nose.svg"),
    ("condition", BLOCKS + "[6].alt", REMOVED, BLOCKS + "[6]"),
    ("glossary", "$.terms[0].meaning", REMOVED, "$.terms[0]"),
    ("glossary", "$.terms[0].see[0]", "Cold"),
    ("library", "$.language", "pt_BR"),
    ("library", "$.licence", REMOVED, "$"),
    ("library", "$.categories[0].name", "Infections", "$.categories[0]"),
]


def change(document, path, value):
    """Sets or removes what a path such as $.sections[0].title leads to."""
    *parents, last = [int(step) if step.isdigit() else step for step in path[2:].replace("[", ".").replace("]", "").split(".")]
    for step in parents:
        document = document[step]
    if value is REMOVED:
        del document[last]
    else:
        document[last] = copy.deepcopy(value)


def refusals(validator, document):
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def broken_tests(validators):
    for kind, path, value, *refused_at in BROKEN:
        document = copy.deepcopy(VALID[kind])
        change(document, path, value)
        expected = refused_at[0] if refused_at else path
        found = {error.json_path for error in validators[kind].iter_errors(document)}
        what = "is missing" if value is REMOVED else f"is {json.dumps(value)[:40]}"
        yield f"{kind} refused: {path} {what}", found == {expected}, [f"refused at {sorted(found)}, expected at {expected}"]


def file_tests(validators, folders):
    for folder in folders:
        for kind, pattern in (("library", "library.json"), ("glossary", "glossary.json"), ("condition", "conditions/*.json")):
            files = sorted(folder.glob(pattern))
            if not files:
                yield f"{folder.name}/{pattern}", False, ["no such file"]
            for file in files:
                problems = refusals(validators[kind], json.loads(file.read_text("utf-8")))
                yield f"{file.relative_to(folder.parent)} follows its schema", not problems, problems


def tests(schema_folder, library_folders):
    validators = {}
    for kind in VALID:
        schema = json.loads((schema_folder / f"{kind}.schema.json").read_text("utf-8"))
        metaschema = Draft202012Validator(Draft202012Validator.META_SCHEMA)
        problems = refusals(metaschema, schema)
        yield f"{kind}.schema.json is a JSON Schema", not problems, problems
        validators[kind] = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))

    for kind, document in VALID.items():
        problems = refusals(validators[kind], document)
        yield f"a valid {kind} is taken", not problems, problems

    yield from broken_tests(validators)
    yield from file_tests(validators, library_folders)


def main():
    schema_folder, *library_folders = map(Path, sys.argv[1:])
    count = failed = 0
    for count, (name, passed, problems) in enumerate(tests(schema_folder, library_folders), 1):
        print(f"{'ok' if passed else 'not ok'} {count} - {name}")
        if not passed:
            failed += 1
            for problem in problems:
                print(f"{name}: {problem}", file=sys.stderr)
    print(f"1..{count}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
