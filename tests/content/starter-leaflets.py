#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""starter-leaflets.py LIBRARY FACTS: the starter leaflets carry every asked fact, in plain words.

FACTS names, for each fact, the message context that carries it and a phrase that shows it is there.
Prints TAP. Needs the program `style` of Debian's package diction for the reading level.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

FACTS = [f"F{number}" for number in range(1, 91)]
TERMS = ["Blast", "Bone marrow", "Remission", "Relapse", "Refractory", "Minimal residual disease", "CBC", "Biopsy",
         "CT scan", "MRI scan", "Lumbar puncture", "Chemotherapy", "Immunotherapy", "CAR-T", "Stem cell transplant",
         "Conditioning", "Graft-versus-host disease", "Clinical trial", "Tumor burden", "Chromosome",
         "Philadelphia chromosome", "B cell", "Precursor", "Neutropenia"]
DOSE = re.compile(r"\d\s*(mg|mcg|µg|g|ml|milli\w+|micro\w+|units?|tablets?|pills?|drops?)\b", re.I)
CEILING = 8.0

Text = collections.namedtuple("Text", "section place kind text")


def block_texts(section, path, block):
    """Yields the texts of one block; kind is "plain", "heading" or "running"."""
    def text(place, value, kind="running"):
        return Text(section, f"{section}|{place}", kind, value)

    if block["type"] == "heading":
        yield text(path, block["text"], "heading")
    elif block["type"] == "paragraph":
        yield text(path, block["text"])
    elif block["type"] == "image":
        yield text(f"{path}.alt", block["alt"], "plain")
        yield text(f"{path}.caption", block["caption"])
    elif block["type"] == "table":
        yield text(f"{path}.caption", block["caption"])
        yield from (text(f"{path}.header", cell, "heading") for cell in block["header"])
        yield from (text(f"{path}.{row['id']}", cell) for row in block["rows"] for cell in row["cells"])
    elif block["type"] == "callout":
        yield text(f"{path}.title", block["title"], "plain")
        for child in block["blocks"]:
            yield from block_texts(section, f"{path}.{child['id']}", child)
    else:
        yield from (text(f"{path}.{item['id']}", item["text"]) for item in block["items"])


def texts(condition):
    """Yields every text a reader of the condition sees, in reading order."""
    yield Text(None, "title", "plain", condition["title"])
    yield from (Text(None, "also_called", "plain", name) for name in condition["also_called"])
    yield Text(None, "main_message", "running", condition["main_message"])
    for section in condition["sections"]:
        yield from (Text(None, f"{section['id']}|{name}", "plain", section[name]) for name in ("title", "short_title"))
        for block in section["blocks"]:
            yield from block_texts(section["id"], block["id"], block)


def pieces(text):
    """Splits marked text into (ref, words): ref is "" outside links, None in a web link, else the glossary id."""
    def walk(element, ref):
        ref = {"term": element.get("ref"), "a": None}.get(element.tag, ref)
        yield ref, element.text or ""
        for child in element:
            yield from walk(child, ref)
            yield ref, child.tail or ""
    return walk(xml.etree.ElementTree.fromstring(f"<text>{text}</text>"), "")


def bare(text):
    return "".join(words for _, words in pieces(text.text)) if text.kind != "plain" else text.text


def names(term):
    """The ways to say a term: "Complete blood count (CBC)" gives both."""
    return [name for name in re.split(r"\s*[()]\s*", term) if name]


def mentions(term):
    forms = "|".join(re.escape(name).replace(r"\-", "[ -]").replace(r"\ ", "[ -]") for name in names(term))
    return re.compile(rf"\b({forms})s?\b", re.I)


def unlinked_terms(condition, glossary):
    """Terms not linked exactly once in a section that uses them, or used there before the link."""
    for section in condition["sections"]:
        running = [piece for text in texts(condition) if text.section == section["id"] and text.kind == "running"
                   for piece in pieces(text.text)]
        for term in glossary["terms"]:
            says = mentions(term["term"])
            links = [at for at, (ref, _) in enumerate(running) if ref == term["id"]]
            loose = [at for at, (ref, words) in enumerate(running) if ref == "" and says.search(words)]
            if len(links) > 1 or loose and (not links or loose[0] < links[0]):
                yield f"{section['id']}: {term['term']}"


def kincaid(sentences):
    """The Flesch-Kincaid grade that GNU style gives these sentences."""
    plain = "\n\n".join(re.sub(r"[:.]?$", ".", sentence) if sentence[-1] not in "?!" else sentence
                        for sentence in sentences)
    plain = plain.translate(str.maketrans("“”’", "\"\"'"))
    report = subprocess.run(["style"], input=plain, text=True, capture_output=True, check=True,
                            env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout
    return float(re.search(r"Kincaid: (-?[\d.]+)", report).group(1))


def urgent_callout(condition):
    first = next(section["blocks"][0] for section in condition["sections"] if section["kind"] == "urgent")
    return first["type"] == "callout" and first.get("level") == "urgent" and len(first["blocks"][0]["items"]) <= 4


def solid(source):
    return source["url"].startswith("https://") and re.fullmatch(r"20\d\d-[01]\d-[0-3]\d", source["accessed"])


def main(library, facts):
    library = pathlib.Path(library)
    glossary = json.loads((library / "glossary.json").read_text(encoding="utf-8"))
    conditions = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((library / "conditions").glob("*.json"))]
    points = []

    def point(name, problems):
        points.append(not problems)
        print(f"{'not ok' if problems else 'ok'} {len(points)} - {name}")
        for problem in problems:
            print(f"#   {problem}")

    said = collections.defaultdict(list)
    for condition in conditions:
        for text in texts(condition):
            said[f"{condition['id']}|{text.place}"].append(bare(text))
    lines = collections.defaultdict(list)
    for line in pathlib.Path(facts).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            fact, context, phrase = line.split("\t")
            lines[fact].append((context, phrase))
    for fact in FACTS:
        wrong = [f"{context}: {phrase}" for context, phrase in lines[fact]
                 if not any(phrase in text for text in said[context])]
        point(f"{fact} is carried", wrong or ([] if lines[fact] else ["no line"]))

    known = {name.lower() for term in glossary["terms"] for name in names(term["term"])}
    point("the glossary explains the asked terms", [term for term in TERMS if term.lower() not in known])
    ids = {term["id"] for term in glossary["terms"]}
    refs = {ref for condition in conditions for text in texts(condition) if text.kind != "plain"
            for ref, _ in pieces(text.text) if ref}
    refs |= {ref for term in glossary["terms"] for ref in term.get("see", [])}
    point("every term that is referred to is in the glossary", sorted(refs - ids))
    point("no glossary meaning gives a dose", [t["term"] for t in glossary["terms"] if DOSE.search(t["meaning"])])

    for condition in conditions:
        name = condition["id"]
        read = [text for text in texts(condition) if text.place != "also_called" and not text.place.endswith(".alt")]
        point(f"{name}: terms are linked where they first appear", list(unlinked_terms(condition, glossary)))
        point(f"{name}: has a short urgent callout first", [] if urgent_callout(condition) else ["it has not"])
        point(f"{name}: says it is a draft", [] if condition["review"]["state"] == "draft" else ["it does not"])
        point(f"{name}: gives no dose", [text.place for text in texts(condition) if DOSE.search(bare(text))])
        point(f"{name}: sources are https and dated", [s["title"] for s in condition["sources"] if not solid(s)])
        grade = kincaid([bare(text) for text in read])
        prose = kincaid([bare(text) for text in read if text.kind == "running" and len(bare(text).split()) > 5])
        print(f"# {name}: Kincaid grade {grade}, without headings and short items {prose}")
        point(f"{name}: reads at grade {CEILING} or below", [f"grade {g}" for g in (grade, prose) if g > CEILING])

    print(f"1..{len(points)}")
    return 0 if all(points) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
