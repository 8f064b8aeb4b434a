# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes PDF files apart with qpdf and Poppler, for the tests of what is exported."""

import collections
import json
import re
import subprocess
import unicodedata

Element = collections.namedtuple("Element", "type language words depth")
Link = collections.namedtuple("Link", "target words page")


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, timeout=120).stdout


def plain(text):
    """Returns a text without white space, ligatures and marks of direction, which pages have where lines end."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and unicodedata.category(c) != "Cf")


def as_list(value):
    return value if isinstance(value, list) else [value]


class PdfFile:
    def __init__(self, path):
        self.path = path
        _, objects = json.loads(run("qpdf", "--json=2", "--json-key=qpdf", path))["qpdf"]
        self.objects = {name.removeprefix("obj:"): content for name, content in objects.items()}
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.get(self.trailer["/Root"])
        self.info = {key: self.string(value) for key, value in self.get(self.trailer["/Info"]).items()}
        self.pages = self.get(self.catalog["/Pages"])["/Kids"]

    def get(self, value):
        """Follows a reference."""
        if isinstance(value, str) and re.fullmatch(r"\d+ 0 R", value):
            content = self.objects[value]
            return content["value"] if "value" in content else content["stream"]["dict"]
        return value

    @staticmethod
    def string(value):
        """Returns the characters of a string, which may be bytes."""
        if value.startswith("b:"):
            return bytes.fromhex(value[2:]).decode("ascii")
        return value.removeprefix("u:")

    def elements(self):
        """Yields every element of the structure, in reading order; an element's language is that of what it stands in."""
        root = self.get(self.catalog["/StructTreeRoot"])
        yield from self._elements(root["/K"], self.string(self.catalog["/Lang"]), 0)

    def _elements(self, kids, language, depth):
        for kid in as_list(kids):
            element = self.get(kid)
            if not isinstance(element, dict) or "/S" not in element:
                continue
            own = self.string(element.get("/Lang", language))
            words = element.get("/Alt", element.get("/ActualText"))
            yield Element(element["/S"][1:], own, words and self.string(words), depth)
            yield from self._elements(element["/K"], own, depth + 1)

    def words(self):
        """Returns the words of all elements, in reading order."""
        return [element.words for element in self.elements() if element.words]

    def outline(self):
        """Returns the entries of the outline, as lines that are indented by their depth, with the pages that they lead to."""
        return list(self._outline(self.get(self.catalog["/Outlines"]), ""))

    def _outline(self, parent, indent):
        entry = parent.get("/First")
        while entry:
            content = self.get(entry)
            yield f"{indent}{self.string(content['/Title'])} → {self.page_of(content['/Dest'])}"
            yield from self._outline(content, indent + "  ")
            entry = content.get("/Next")

    def page_of(self, destination):
        """Returns the number of the page that a named destination is on."""
        names = self.get(self.get(self.get(self.catalog["/Names"])["/Dests"]))["/Names"]
        found = dict(zip(names[::2], names[1::2]))[destination]
        return self.pages.index(found[0]) + 1

    def links(self):
        """Yields the links in the order of the pages, after having checked that each is part of the structure."""
        tree = self.get(self.get(self.catalog["/StructTreeRoot"])["/ParentTree"])["/Nums"]
        parents = dict(zip(tree[::2], tree[1::2]))
        for number, page in enumerate(self.pages, 1):
            for reference in self.get(page).get("/Annots", []):
                link = self.get(reference)
                element = self.get(parents[link["/StructParent"]])
                assert element["/S"] == "/Link" and self.get(element["/K"][0])["/Obj"] == reference, element
                target = self.page_of(link["/Dest"]) if "/Dest" in link else self.string(link["/A"]["/URI"])
                yield Link(target, self.string(link["/Contents"]), number)

    def contents(self):
        """Yields the content of each page, as bytes."""
        for page in self.pages:
            number = self.get(page)["/Contents"].split()[0]
            yield run("qpdf", f"--show-object={number}", "--filtered-stream-data", self.path)

    def tagged_text(self):
        """Returns all that was drawn as part of the text."""
        return run("pdfinfo", "-struct-text", self.path).decode("utf-8")
