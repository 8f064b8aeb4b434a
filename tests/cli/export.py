#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests what pamphlet-cli exports: export.py PROGRAM STARTER-LIBRARY FULL-DISK"""

import collections
import json
import os
import pathlib
import re
import sys
import unicodedata

import sandbox
from pdf_file import PdfFile, Link, plain, run
from sandbox import COLD, UNPRIVILEGED, bare, condition, write_library

PROGRAM, STARTER, FULL_DISK = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), os.path.abspath(sys.argv[3])

NOSE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c00"/></svg>'
HINT = "“pamphlet-cli export --help” shows how to call it.\n"

# What the first section of COLD becomes, and what stands before it.
COLD_STRUCTURE = """\
Document
 Part
  H1 A “cold”
  P A cold goes away by itself.
  Sect
   P Urgent
   H2 Call now
   P A fever of 38.0 °C or more.
   L
    LI
     Lbl
     LBody Short breath
  Sect
   H2 What is a cold?
   P
    Span A virus in nose & throat.
    Link
   H3 More
   L
    LI
     Lbl
     LBody A runny nose
    LI
     Lbl
     LBody A cough
   L
    LI
     Lbl
     LBody Rest
    LI
     Lbl
     LBody Drink
   Caption Day by day
   Table
    TR
     TH Day
     TH Sign
    TR
     TD 1
     TD Sneezing
    TR
     TD 2
     TD Coughing
   Figure A red nose
   Caption It may be red.
"""


def block_texts(block):
    """Yields the texts of a block, in the order in which they are printed."""
    yield from (block[name] for name in ("title", "text", "alt", "caption") if name in block)
    yield from (item["text"] for item in block.get("items", []))
    yield from (cell for row in [block.get("header", []), *(row["cells"] for row in block.get("rows", []))] for cell in row)
    for child in block.get("blocks", []):
        yield from block_texts(child)


def section_texts(section):
    """Yields the texts of a section, as a reader sees them."""
    yield section["title"]
    yield from (bare(text) for block in section["blocks"] for text in block_texts(block))


def drawn(pdf):
    """Returns all that was drawn as part of the text, without white space."""
    return plain("".join(re.findall(r'^ *"(.*)"$', pdf.tagged_text(), re.M)))


def visible(text):
    """Returns a text without the marks of direction that keep foreign words in order."""
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def letters(text):
    """Returns the letters and digits of a text, without the signs that stand above or below them."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())


class Sandbox(sandbox.Sandbox):
    def setUp(self):
        super().setUp()
        # Without --library, no library of this machine's may be found.
        self.environment["XDG_DATA_DIRS"] = str(self.folder / "share") + ":/usr/share"
        self.environment["GSETTINGS_BACKEND"] = "memory"
        self.write_library("clinic")
        (self.folder / "out").mkdir()

    def write_library(self, name, *arguments):
        write_library(self.folder / name, *arguments)
        (self.folder / name / "images/nose.svg").write_text(NOSE, "utf-8")

    def export(self, *arguments, library="clinic", file="out/handout.pdf"):
        """Exports, without a word. Returns the path of the file."""
        self.expect(self.call(PROGRAM, "export", "--library", library, *arguments, "--output", file), 0)
        self.assertEqual([pathlib.Path(file).name], os.listdir(self.folder / "out"))
        return self.folder / file

    def export_pdf(self, *arguments, **options):
        return PdfFile(self.export(*arguments, **options))

    def export_starter(self, *arguments):
        return self.export_pdf(*arguments, library=STARTER)

    def show(self, name, language):
        """Returns the content of a leaflet of the starter library in a language."""
        status, stdout, stderr = self.call(PROGRAM, "show", "--library", STARTER, name, "--language", language, "--format", "json")
        self.assertEqual((0, ""), (status, stderr))
        return json.loads(stdout)


class Text(Sandbox):
    """What is in the file, and what is not."""

    def check(self, name, language, chosen):
        content = self.show(name, language)
        pdf = self.export_starter(*([f"{name}#{section}" for section in chosen] or [name]), "--language", language)
        words, text, page = "".join(map(plain, pdf.words())), drawn(pdf), plain(run("pdftotext", pdf.path, "-").decode("utf-8"))
        sections = {section["id"]: list(section_texts(section)) for section in content["sections"]}
        wanted = [content["title"], bare(content["main_message"])]
        wanted += [text for section in chosen or list(sections) for text in sections.pop(section)]
        alternatives = {block["alt"] for section in content["sections"] for block in section["blocks"] if "alt" in block}
        urgent = next(block for section in content["sections"] for block in section["blocks"] if block.get("level") == "urgent")
        first = {bare(text) for text in block_texts(urgent)}
        at = 0
        for sentence in wanted:
            # What is urgent stands before all sections.
            at = words.find(plain(sentence), 0 if sentence in first else at)
            self.assertGreaterEqual(at, 0, f"“{sentence}” is missing, or not in its place")
            if language != "ar" and sentence not in alternatives:
                self.assertIn(plain(sentence), text)
        # Poppler mixes the letters of words that are read from right to left up, where signs stand above them.
        missing = collections.Counter(letters("".join(set(wanted) - alternatives))) - collections.Counter(letters(page))
        self.assertEqual(collections.Counter(), missing)
        for sentence in first:
            self.assertIn(plain(sentence), words)
        kept = "".join(map(plain, [*wanted, *first]))
        for sentence in (text for texts in sections.values() for text in texts):
            if plain(sentence) not in kept and len(plain(sentence)) > 25:
                self.assertNotIn(plain(sentence), words)
                self.assertNotIn(plain(sentence), text)

    def test_starter(self):
        """the text of a PDF holds every sentence of the starter leaflets, in several languages"""
        for name in ("relapsed-b-all", "refractory-all"):
            for language in ("en", "es", "ht", "zh-CN", "ar"):
                with self.subTest(f"{name} {language}"):
                    self.check(name, language, [])

    def test_chosen(self):
        """the text of a PDF holds every sentence of the chosen sections, and of no other"""
        for name in ("relapsed-b-all", "refractory-all"):
            for language, chosen in (("en", ["treatment"]), ("en", ["questions", "overview"]), ("ar", ["symptoms"]), ("vi", ["outlook"])):
                with self.subTest(f"{name} {language} {chosen}"):
                    self.check(name, language, chosen)

    def test_furniture(self):
        """what stands on every page is no part of the text, and the clinic's name, the patient's and the note are on the first"""
        settings = self.folder / "home/.config/glib-2.0/settings/keyfile"
        settings.parent.mkdir(parents=True)
        settings.write_text("[io/github/pamphlet/Pamphlet]\nclinic-name='Clinic on the Hill'\nclinic-logo='/srv/none.png'\n", "utf-8")
        self.environment.update(GSETTINGS_BACKEND="keyfile", GSETTINGS_SCHEMA_DIR=os.environ["GSETTINGS_SCHEMA_DIR"])
        self.expect(self.call(PROGRAM, "export", "--library", "clinic", "cold", "-o", "out/a.pdf", "--patient", "Ada L.", "--note", "Come back on Monday."),
                    0, "", "pamphlet-cli: The clinic’s logo “/srv/none.png” could not be read, and the handout is without it.\n")
        pdf = PdfFile(self.folder / "out/a.pdf")
        first = run("pdftotext", "-l", "1", pdf.path, "-").decode("utf-8")
        for words in ("Clinic on the Hill", "Ada L.", "Come back on Monday.", f"Page 1 of {len(pdf.pages)}"):
            self.assertIn(words, first)
        self.assertNotIn("Page 1 of", pdf.tagged_text())
        self.assertNotIn("Ada", "".join(pdf.info.values()))

    def test_text(self):
        """a text file holds the same, by its name or by --format"""
        text = self.export("cold", file="out/a.txt").read_text("utf-8")
        self.assertTrue(text.startswith("# A “cold”\n\nA cold goes away by itself.\n\n*** Urgent: Call now ***\n"), text)
        for line in ("\nA virus in nose & throat.\n", "\n- A runny nose\n", "\n1. Rest\n", "\n[Picture: A red nose]\n", "\n- Virus: A very small germ.\n"):
            self.assertIn(line, text)
        (self.folder / "out/a.txt").unlink()
        self.assertEqual(text, self.export("cold", "--format", "text", file="out/a.pdf").read_text("utf-8"))
        (self.folder / "out/a.pdf").unlink()
        self.assertTrue(self.export("cold", "--format=pdf", file="out/a.txt").read_bytes().startswith(b"%PDF-"))


class Pdf(Sandbox):
    """What the file is, besides its text."""

    def test_sound(self):
        """qpdf finds nothing wrong with a PDF in any language, size, paper and combination, and every font is in it"""
        rows = [["relapsed-b-all#treatment", "--language", language] for language in ("ar", "de", "fr", "ht", "pl", "pt-BR", "ru", "tr", "uk", "vi", "zh-CN")]
        rows += [["refractory-all", "--text-size", size, "--paper", paper] for size, paper in (("12", "A4"), ("16", "Letter"), ("18", "a4"), ("24", "letter"))]
        rows += [["relapsed-b-all#overview", "refractory-all", "--language", language, "--second-language", second, "--text-size", size]
                 for language, second, size in (("en", "ar", "14"), ("ar", "zh-CN", "12"), ("es", "en", "18"), ("uk", "ar", "24"))]
        for row in rows:
            with self.subTest(row):
                path = self.export(*row, library=STARTER)
                self.assertIn(b"No syntax or stream encoding errors found", run("qpdf", "--check", path))
                self.assertRegex(run("pdfinfo", path).decode("utf-8"), r"(?m)^Tagged: +yes$")
                fonts = run("pdffonts", path).decode("utf-8").splitlines()[2:]
                self.assertGreater(len(fonts), 0)
                for font in fonts:
                    self.assertEqual("yes", font.split()[-5], font)
                    # cairo would lose some letters of these.
                    self.assertNotRegex(font, "Type [01]C")

    def test_paper(self):
        """the pages are of the paper that was asked for, or of the usual one"""
        for arguments, locale, size in (([], "C", (595.28, 841.89)), (["--paper", "Letter"], "C", (612, 792)), (["--paper", "a4"], "C", (595.28, 841.89))):
            self.environment["LC_ALL"] = locale
            box = self.export_pdf("cold", *arguments)
            self.assertEqual([round(value) for value in size], [round(value) for value in box.get(box.pages[0])["/MediaBox"][2:]])

    def test_says_what_it_is(self):
        """a PDF has a title that viewers show, an author, a language, and the date of its making"""
        self.environment["SOURCE_DATE_EPOCH"] = "1000000000"
        pdf = self.export_starter("relapsed-b-all#overview", "--language", "ar")
        title = self.show("relapsed-b-all", "ar")["title"]
        self.assertEqual({"/Title": title, "/Author": "The Pamphlet project", "/CreationDate": "D:20010909014640Z"},
                         {key: visible(pdf.info[key]) for key in ("/Title", "/Author", "/CreationDate")})
        self.assertRegex(pdf.info["/Creator"], r"^Pamphlet \d")
        self.assertEqual("ar", pdf.string(pdf.catalog["/Lang"]))
        self.assertEqual({"/DisplayDocTitle": True, "/Direction": "/R2L"}, pdf.catalog["/ViewerPreferences"])
        self.assertEqual({"/Marked": True}, pdf.catalog["/MarkInfo"])

    def test_same(self):
        """the same handout is the same file on the same day, where the time is set"""
        self.environment["SOURCE_DATE_EPOCH"] = "1000000000"
        first = self.export("relapsed-b-all", library=STARTER).read_bytes()
        self.assertEqual(first, self.export("relapsed-b-all", library=STARTER).read_bytes())

    def test_structure(self):
        """the structure of a PDF is that of the leaflet, in reading order"""
        pdf = self.export_pdf("cold#what")
        lines = [f"{' ' * element.depth}{element.type}{' ' + element.words if element.words else ''}\n" for element in pdf.elements()]
        self.assertEqual(COLD_STRUCTURE, "".join(lines[:COLD_STRUCTURE.count("\n")]))

    def test_structure_over_pages(self):
        """a paragraph that goes on on the next page is one element of the structure, and a page's header is in none"""
        sentences = [f"This is the sentence with the number {i} of a very long paragraph." for i in range(120)]
        blocks = [{"id": "long", "type": "paragraph", "text": " ".join(sentences)}]
        self.write_library("long", [condition(sections=[{"id": "what", "kind": "overview", "title": "Long", "blocks": blocks}, COLD["sections"][1]])])
        pdf = self.export_pdf("cold#what", library="long")
        self.assertIn(" ".join(sentences), pdf.words())
        self.assertEqual(1, sum("number 7 of" in words for words in pdf.words()))
        self.assertIn(plain(" ".join(sentences)), drawn(pdf))

    def test_table_over_pages(self):
        """a table that goes on on the next page is one table, and the headers that are repeated there are read out once"""
        rows = [{"id": f"r{i}", "cells": [f"Day {i}", f"Sign {i}"]} for i in range(60)]
        table = {"id": "days", "type": "table", "header": ["Which day", "Which sign"], "rows": rows}
        self.write_library("long", [condition(sections=[{"id": "what", "kind": "overview", "title": "Long", "blocks": [table]}, COLD["sections"][1]])])
        pdf = self.export_pdf("cold#what", library="long")
        types = collections.Counter(element.type for element in pdf.elements())
        self.assertEqual((1, 61, 2, 120), tuple(types[name] for name in ("Table", "TR", "TH", "TD")))
        pages = run("pdftotext", pdf.path, "-").decode("utf-8").split("\f")
        self.assertGreater(sum("Which day" in page for page in pages), 1)
        self.assertEqual(1, drawn(pdf).count("Whichday"))

    def test_languages(self):
        """what is in the second language says so, and the picture is described in both"""
        pdf = self.export_starter("relapsed-b-all#overview", "--second-language", "ar")
        first, second = self.show("relapsed-b-all", "en"), self.show("relapsed-b-all", "ar")
        languages = {visible(element.words or ""): element.language for element in pdf.elements()}
        self.assertEqual("en", languages[first["title"]])
        self.assertEqual("ar", languages[second["title"]])
        alternatives = [block["alt"] for content in (first, second) for block in content["sections"][0]["blocks"] if block["type"] == "image"]
        self.assertEqual(["\n".join(alternatives)], [visible(element.words) for element in pdf.elements() if element.type == "Figure"])

    def test_foreign(self):
        """what is not translated says in which language it is"""
        catalog = self.folder / "clinic/locale/qaa/LC_MESSAGES/clinic.mo"
        catalog.parent.mkdir(parents=True)
        (self.folder / "clinic.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                                               'msgctxt "cold|title"\nmsgid "A “cold”"\nmsgstr "Ein »Schnupfen«"\n', "utf-8")
        self.expect(self.call("msgfmt", "-o", catalog, "clinic.po"), 0)
        languages = {element.words: element.language for element in self.export_pdf("cold", "--language", "qaa").elements()}
        self.assertEqual(("qaa", "en"), (languages["Ein »Schnupfen«"], languages["A runny nose"]))

    def test_headings(self):
        """no level of headings is left out on the way down"""
        for arguments in (["relapsed-b-all"], ["refractory-all", "relapsed-b-all", "--language", "es"]):
            levels = [int(element.type[1]) for element in self.export_starter(*arguments).elements() if re.fullmatch("H[1-6]", element.type)]
            self.assertEqual(1, levels[0])
            for before, level in zip(levels, levels[1:]):
                self.assertLessEqual(level, before + 1)

    def test_picture_once(self):
        """a picture that stands in many leaflets is in the file once"""
        names = [f"cold{i}" for i in range(12)]
        self.write_library("many", [condition(id=name) for name in names])
        pdf = self.export_pdf(*(f"{name}#what" for name in names), library="many")
        self.assertEqual(12, sum(element.type == "Figure" for element in pdf.elements()))
        images = run("pdfimages", "-list", pdf.path).decode("utf-8").splitlines()[2:]
        self.assertEqual(1, len({line.split()[10] for line in images if line.split()[2] == "image"}), images)

    def test_artifacts(self):
        """everything that is painted is either tagged or said to be no part of the text"""
        for row in (["relapsed-b-all", "--second-language", "ar"], ["refractory-all", "relapsed-b-all#overview"]):
            for content in self.export_starter(*row).contents():
                tokens = re.findall(rb"[^\s\[\]<>()/]+", re.sub(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>", b" ", content, flags=re.S))
                depth = 0
                for token in tokens:
                    depth += (token in (b"BDC", b"BMC")) - (token == b"EMC")
                    if token in (b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"Tj", b"TJ", b"sh"):
                        self.assertGreater(depth, 0)
                self.assertEqual(0, depth)
                self.assertIn(b"/Artifact BMC", content)

    def test_outline(self):
        """the outline has the leaflets and their sections, as they were named"""
        pdf = self.export_pdf("cold#call", "cold#what")
        self.assertEqual(["A “cold”", "  When to call", "  What is a cold?"], [line.split(" → ")[0] for line in pdf.outline()[:3]])
        self.write_library("two", [COLD, condition(id="flu", title="The flu")])
        pdf = self.export_pdf("flu#what", "cold#what", "flu#call", library="two")
        lines = pdf.outline()
        self.assertEqual(["In this handout → 1", "The flu → 2", "  What is a cold? → 2"], lines[:3])
        self.assertIn("  When to call", [line.split(" → ")[0] for line in lines])
        self.assertEqual(3, sum(not line.startswith(" ") for line in lines))

    def test_links(self):
        """links lead to their addresses, to the words that are explained, and from the contents to the leaflets"""
        self.write_library("two", [COLD, condition(id="flu", title="The flu")])
        pdf = self.export_pdf("flu", "cold", library="two")
        links = list(pdf.links())
        pages = {line.split(" → ")[0]: int(line.split(" → ")[1]) for line in pdf.outline()}
        self.assertIn(Link(pages["The flu"], "The flu", 1), links)
        self.assertIn(Link(pages["A “cold”"], "A “cold”", 1), links)
        self.assertIn(("tel:+15550100", "tel:+15550100"), [(link.target, link.words) for link in links])
        self.assertIn("Words explained", [link.words for link in links])

    def test_odd_address(self):
        """an address with odd characters in it leads where it should"""
        section = {**COLD["sections"][0], "blocks": [{"id": "a", "type": "paragraph", "text":
                   'Read <a href="https://example.org/a_(b)?c=d%20e&amp;f=g">this</a> or <a href="https://example.org/that">that</a>.'}]}
        self.write_library("odd", [condition(sections=[section, COLD["sections"][1]])])
        self.assertEqual(["https://example.org/a_(b)?c=d%20e&f=g", "https://example.org/that"],
                         [link.target for link in self.export_pdf("cold#what", library="odd").links()][:2])


class Failure(Sandbox):
    def assert_refused(self, arguments, status, message, command=(), library="clinic", kept=()):
        before = {path: path.read_bytes() for path in (self.folder / "out").iterdir()}
        self.expect(self.call(*command, PROGRAM, "export", "--library", library, *arguments), status, "",
                    f"pamphlet-cli: {message}\n{HINT if status == 2 else ''}")
        self.assertEqual(before, {path: path.read_bytes() for path in (self.folder / "out").iterdir()})

    def test_mistakes(self):
        """a call that cannot be understood is explained, and ends with 2"""
        for arguments, message in (
                ([], "“export” takes the names of leaflets, or of their sections."),
                (["-o", "out/a.pdf"], "“export” takes the names of leaflets, or of their sections."),
                (["cold"], "“export” needs the name of the file to write, such as “--output handout.pdf”."),
                (["cold", "-o", "-"], "“export” writes a file, and “-” is none."),
                (["cold", "-o", "out/a.pdf", "--format", "xml"], "The format is “pdf” or “text”."),
                (["cold", "-o", "out/a.pdf", "--language", "English"], "“English” is not a language tag such as “es” or “pt-BR”."),
                (["cold", "-o", "out/a.pdf", "--second-language", "x"], "“x” is not a language tag such as “es” or “pt-BR”."),
                (["cold", "-o", "out/a.pdf", "--language", "es", "--second-language", "ES"], "The second language has to be another one than the first."),
                (["cold", "-o", "out/a.pdf", "--text-size", "13"], "The text size is 12, 14, 16, 18 or 24."),
                (["cold", "-o", "out/a.pdf", "--text-size", "-14"], "The text size is 12, 14, 16, 18 or 24."),
                (["cold", "-o", "out/a.pdf", "--text-size", "big"], "Cannot parse integer value “big” for --text-size"),
                (["cold", "-o", "out/a.pdf", "--paper", "A3"], "The paper is “A4” or “Letter”."),
                (["cold", "-o", "out/a.pdf", "--frobnicate"], "Unknown option --frobnicate")):
            with self.subTest(arguments):
                self.assert_refused(arguments, 2, message)

    def test_not_there(self):
        """what is not there is refused, and nothing is written"""
        for arguments, message in (
                (["flu"], "There is no leaflet “flu”. “pamphlet-cli list” lists all."),
                (["cold", "clinic/flu#what"], "There is no leaflet “clinic/flu#what”. “pamphlet-cli list” lists all."),
                (["cold#why"], "This leaflet has no section “why”. It has: what, call."),
                (["cold", "cold#"], "There is no leaflet “cold#”. “pamphlet-cli list” lists all."),
                (["cold", "--language", "fr"], "The leaflet “cold” is not available in French. It is available in: English."),
                (["clinic/cold#what", "--second-language", "ar"], "The leaflet “clinic/cold#what” is not available in Arabic. It is available in: English."),
                (["cold", "--second-language", "en-GB"], "The second language has to be another one than the first.")):
            with self.subTest(arguments):
                self.assert_refused([*arguments, "-o", "out/a.pdf"], 1, message)

    def test_files(self):
        """a file that cannot be written is explained, and nothing is left behind"""
        os.mkfifo(self.folder / "pipe")
        (self.folder / "closed").mkdir(0o500)
        name = "a" * 250 + ".pdf"
        for file, message in (
                ("nowhere/a.pdf", "“nowhere/a.pdf” could not be written: there is no folder “nowhere”."),
                ("clinic/library.json/a.pdf", "“clinic/library.json/a.pdf” could not be written: there is no folder “clinic/library.json”."),
                ("closed/a.pdf", "“closed/a.pdf” could not be written: you may not write into the folder “closed”."),
                ("out", "“out” is a folder: choose another name."),
                ("pipe", "“pipe” is a device or a pipe, not a file: choose another name."),
                ("/dev/full", "“/dev/full” is a device or a pipe, not a file: choose another name."),
                (f"out/{name}", f"“out/{name}” could not be written: choose a shorter name.")):
            for form in ("pdf", "text"):
                with self.subTest(f"{file} {form}"):
                    self.assert_refused(["cold", "-o", file, "--format", form], 1, message, UNPRIVILEGED)
        self.assertEqual([], os.listdir(self.folder / "closed"))

    def test_full_disk(self):
        """a full disk is explained, nothing is left behind, and an older file stays as it was"""
        sanitizers = os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
        full = ["env", f"LD_PRELOAD={FULL_DISK}", f"ASAN_OPTIONS={sanitizers}"]
        for file in ("a.pdf", "a.txt"):
            message = f"“out/{file}” could not be written: the disk is full."
            self.assert_refused(["cold", "-o", f"out/{file}"], 1, message, full)
            (self.folder / "out" / file).write_text("before", "utf-8")
            self.assert_refused(["cold", "-o", f"out/{file}"], 1, message, full)
            self.assertEqual("before", (self.folder / "out" / file).read_text("utf-8"))

    def test_file_limit(self):
        """a file that may not become so long is not left behind either"""
        limited = ["bash", "-c", "trap '' XFSZ; ulimit -f 2; exec \"$@\"", "bash"]
        status, stdout, stderr = self.call(*limited, PROGRAM, "export", "--library", "clinic", "cold", "-o", "out/a.pdf")
        self.assertEqual((1, ""), (status, stdout))
        self.assertRegex(stderr, r"\Apamphlet-cli: “out/a\.pdf” could not be written \(.*: File too large\)\.\n\Z")
        self.assertEqual([], os.listdir(self.folder / "out"))

    def test_overwritten(self):
        """an older file is replaced, and other names of it keep what it was"""
        (self.folder / "out/a.txt").write_text("before", "utf-8")
        os.link(self.folder / "out/a.txt", self.folder / "link")
        self.expect(self.call(PROGRAM, "export", "--library", "clinic", "cold", "-o", "out/a.txt"), 0)
        self.assertTrue((self.folder / "out/a.txt").read_text("utf-8").startswith("# A “cold”"))
        self.assertEqual("before", (self.folder / "link").read_text("utf-8"))

    def test_fonts(self):
        """a PDF that would have boxes for letters is refused, and a text is not"""
        font = run("fc-match", "-f", "%{file}", "Noto Sans:lang=en").decode("utf-8")
        (self.folder / "fonts").mkdir()
        os.symlink(font, self.folder / "fonts" / pathlib.Path(font).name)
        (self.folder / "fonts.conf").write_text(f"<fontconfig><dir>{self.folder}/fonts</dir><cachedir>{self.folder}/cache</cachedir></fontconfig>", "utf-8")
        self.environment["FONTCONFIG_FILE"] = str(self.folder / "fonts.conf")
        message = ("No font on this computer has all letters of the Chinese script, and empty boxes stand for them. "
                   "Install one, such as the package “fonts-noto-cjk”.")
        for languages in (["--language", "zh-CN"], ["--second-language", "zh-CN"]):
            self.assert_refused(["relapsed-b-all#overview", *languages, "-o", "out/a.pdf"], 1, message, library=STARTER)
        self.export("relapsed-b-all#overview", "--language", "zh-CN", library=STARTER, file="out/a.txt")

    def test_bare_environment(self):
        """export needs no home, no locale, no display and no session"""
        sanitizers = [f"{name}={value}" for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")]
        bare = ["env", "-i", *sanitizers, PROGRAM]
        self.expect(self.call(*bare, "export", "--library", STARTER, "relapsed-b-all", "-o", "out/ä.pdf", "--language", "ar"), 0)
        self.assertEqual(["ä.pdf"], os.listdir(self.folder / "out"))
        self.expect(self.call(*bare, "export", "--library", STARTER, "relapsed-b-all", "-o", "no/ä.pdf"), 1, "",
                    "pamphlet-cli: “no/ä.pdf” could not be written: there is no folder “no”.\n")


if __name__ == "__main__":
    sandbox.main()
