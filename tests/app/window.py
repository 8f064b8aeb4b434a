#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the whole program, on a desktop of its own, as a person with a keyboard and a screen reader has it.

window.py PROGRAM STARTER-LIBRARY DATA-FOLDER SCHEMA-FOLDER INSTALLED-LIBRARIES
"""

import contextlib
import json
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path
from xml.etree import ElementTree

from desktop import CHECKED, DEADLINE, FOCUSABLE, SELECTED, Desktop, wait_for

sys.path.append(str(Path(__file__).parents[1]))

import tap  # noqa: E402

PROGRAM, STARTER, DATA, SCHEMAS, INSTALLED = map(Path, sys.argv[1:])

RELAPSED = "Relapsed B-cell precursor acute lymphoblastic leukemia"
REFRACTORY = "Refractory acute lymphoblastic leukemia"
URGENT = "Urgent: Call your team now, day or night"

# The names that GTK gives by itself, which nobody would say.
CLASS_NAME = re.compile(r"(Gtk|Pamphlet)[A-Z]|Tab$|Tab list$")
# What GTK puts into its own widgets, out of reach for us and for the keyboard.
PARTS_OF_GTK = {("scroll bar", "GtkScrollbar"), ("widget", "GtkRange"), ("widget", "GtkBuiltinIcon"),
                ("widget", "GtkPopoverContent")}
# What only holds or parts other widgets.
CONTAINERS = {"group", "separator", "widget"}


def read_json(name):
    return json.loads((STARTER / name).read_text(encoding="utf-8"))


def sections_of(condition):
    return read_json(f"conditions/{condition}.json")["sections"]


def section_of(condition, section):
    return next(candidate for candidate in sections_of(condition) if candidate["id"] == section)


def parse(text):
    return ElementTree.fromstring(f"<text>{text}</text>")


def plain(text):
    return "".join(parse(text).itertext())


def texts_of(blocks):
    """Every text of a section's blocks that stands on the page."""
    for block in blocks:
        yield from (block[key] for key in ("title", "text", "caption") if key in block)
        yield from (item["text"] for item in block.get("items", ()))
        yield from block.get("header", ())
        yield from (cell for row in block.get("rows", ()) for cell in row["cells"])
        yield from texts_of(block.get("blocks", ()))


def places_of(condition, word):
    """The title of the tab for every place in the sections where a word stands."""
    return [section.get("short_title", section["title"]) for section in sections_of(condition)
            for text in (section["title"], *texts_of(section["blocks"])) for _ in re.findall(word, plain(text).lower())]


def conditions(window):
    return window.find("list", "Conditions").children


def hits(window):
    found = window.find("list", "Leaflets that were found")
    return found.children if found else []


def selected_tab(window):
    return next((tab.find("label").text for tab in window.find_all("tab") if tab.has_state(SELECTED)), None)


def has_label(window, text):
    return any(label.text == text for label in window.find_all("label"))


def pages_of(dialog):
    return (image for image in dialog.find_all("image") if image.name.startswith("Page "))


def spoken_pages(dialog):
    return "\n".join(page.description for page in pages_of(dialog))


def wait_for_title(window, title):
    wait_for(lambda: window.name == title, f"the title “{title}”")


def wait_for_tab(window, title):
    wait_for(lambda: selected_tab(window) == title, f"the tab “{title}”")


def wait_for_label(window, text):
    wait_for(lambda: has_label(window, text), f"“{text}”")


def wait_for_focus(program, role, name):
    def is_there():
        focused = program.focused
        return (focused.role, focused.name) == (role, name)
    wait_for(is_there, f"the keyboard to be at the {role} “{name}”")


def badly_named(window):
    for widget in window.walk():
        role, name = widget.role, widget.name
        if (role, name) not in PARTS_OF_GTK and (
                CLASS_NAME.match(name) or not name and (role not in CONTAINERS or widget.has_state(FOCUSABLE))):
            yield f"{role} “{name}”"


class WindowTest(unittest.TestCase):
    longMessage = False

    def setUp(self):
        self.desktop = self.enterContext(Desktop(DATA, SCHEMAS))
        self.screen = self.desktop.screen

    def run_program(self, *arguments):
        return self.desktop.run(PROGRAM, *arguments)

    @contextlib.contextmanager
    def starter(self, *arguments, title="Pamphlet"):
        """Opens the starter library; in the end, leaves by the keyboard."""
        with self.run_program("--library", STARTER, *arguments) as program:
            yield program, wait_for(lambda: program.window(title), f"the window “{title}”")
            self.quit(program)

    def quit(self, program):
        self.screen.press("Control+q")
        self.assertEqual(program.wait_for_end(), 0, "its exit status")

    def click(self, widget):
        x, y, width, height = widget.extents
        self.screen.click(x + width // 2, y + height // 2)

    def press_tab_until(self, program, is_there, what):
        for _ in range(80):
            focused = wait_for(lambda: program.focused, "the keyboard to be anywhere")
            if is_there(focused):
                return focused
            self.screen.press("Tab")
            program.settle()
        self.fail(f"Tab never comes to {what}")

    def assert_named(self, window):
        found = sorted(set(badly_named(window)))
        self.assertFalse(found, f"not named for people: {', '.join(found)}")

    def assert_fits(self, *widgets):
        width = self.screen.size()[0]
        places = {(part.role, part.name): part.extents for widget in widgets for part in widget.walk()}
        wide = [f"{role} “{name}” at {place}" for (role, name), place in places.items() if place[0] + place[2] > width]
        self.assertFalse(wide, f"beyond the width of {width}: {', '.join(wide)}")

    def test_reading(self):
        """Conditions are listed, and a section is read"""
        with self.starter() as (_, window):
            rows = wait_for(lambda: conditions(window), "the conditions")
            self.assertEqual([(row.role, row.name) for row in rows], [("list item", REFRACTORY), ("list item", RELAPSED)])

            self.click(rows[1])
            wait_for_title(window, RELAPSED)
            self.assertTrue(rows[1].has_state(SELECTED), "the row is not selected")
            self.click(next(tab for tab in window.find_all("tab") if tab.find("label").text == "Treatment"))
            wait_for_tab(window, "Treatment")

            section = section_of("relapsed-b-all", "treatment")
            panel = window.find("tab panel", section["title"])
            read = [widget.text for widget in panel.walk() if widget.role in ("heading", "label")]
            self.assertEqual(read, [section["title"], *map(plain, texts_of(section["blocks"]))])

    def test_names(self):
        """Everything on the start page and in the sections has a name that a person would say"""
        with self.starter() as (program, window):
            wait_for(lambda: conditions(window), "the conditions")
            self.assert_named(window)
            for row, condition in zip(conditions(window), ("refractory-all", "relapsed-b-all"), strict=True):
                self.click(row)
                wait_for_title(window, row.name)
                for section in sections_of(condition):
                    wait_for(lambda: selected_tab(window) == section.get("short_title", section["title"]), section["id"])
                    self.assert_named(window)
                    self.screen.press("Control+Page_Down")
                self.screen.press("Alt+1")
                wait_for_tab(window, "Overview")

    def test_headings(self):
        """Headings are headings, and what is urgent is spoken"""
        section = section_of("relapsed-b-all", "when-to-call")
        with self.starter("relapsed-b-all#when-to-call", title=RELAPSED) as (_, window):
            wait_for_tab(window, "When to call")
            panel = window.find("tab panel", section["title"])
            marked = {"heading": "text", "callout": "title"}
            self.assertEqual([heading.text for heading in panel.find_all("heading")],
                             [section["title"], *(plain(block[marked[block["type"]]]) for block in section["blocks"]
                                                  if block["type"] in marked)])
            self.assertLessEqual({"Blood cancers", RELAPSED}, {heading.name for heading in window.find_all("heading")})

            self.assertTrue(any(has_label(widget, "Urgent") for widget in panel.walk() if widget.name == URGENT))
            header = window.find("group", RELAPSED)
            self.assertIn(URGENT, [widget.name for widget in header.walk()])

    def test_search(self):
        """Keyboard: conditions are found and opened"""
        with self.starter() as (program, window):
            wait_for(lambda: len(conditions(window)) == 2, "the conditions")
            self.screen.press("Control+f")
            wait_for_focus(program, "search box", "Search leaflets")
            for words in ("relapsed", "RELÁPSED"):
                self.screen.type(words)
                wait_for(lambda: [row.name for row in hits(window)][:1] == [RELAPSED], f"what is found by “{words}”")
                self.assert_named(window)
                self.screen.press("Escape")
                wait_for(lambda: len(conditions(window)) == 2, "Escape to clear the search")

            self.screen.type("xyz")
            wait_for(lambda: "No leaflet matches “xyz”." in [status.name for status in window.find_all("status")], "“No leaflet”")
            self.screen.press("Down")
            self.screen.press("Escape")
            wait_for(lambda: window.find("search box").text == "", "Escape to clear a search without a match")

            self.screen.press("Down")
            self.screen.press("Down")
            self.screen.press("Return")
            wait_for_title(window, RELAPSED)
            wait_for_focus(program, "group", section_of("relapsed-b-all", "overview")["title"])

            self.screen.press("Control+f")
            wait_for_focus(program, "search box", "Search leaflets")
            self.screen.type("primary")
            wait_for(lambda: any(row.name == f"{REFRACTORY} – Also called – Primary refractory ALL" for row in hits(window)),
                     "the other name")
            self.screen.press("Return")
            wait_for_title(window, REFRACTORY)

    def test_search_of_texts(self):
        """Keyboard: words of a text are found, and their section is opened"""
        section = section_of("relapsed-b-all", "questions")
        words = re.sub(r"[^\w ]", "", plain(next(texts_of(section["blocks"]))))[:40].rsplit(" ", 1)[0]
        with self.starter("refractory-all", title=REFRACTORY) as (program, window):
            wait_for_tab(window, "Overview")
            self.screen.press("Control+f")
            wait_for_focus(program, "search box", "Search leaflets")
            self.screen.type(words)
            wait_for(lambda: any(row.name.startswith(RELAPSED) for row in hits(window)), f"what is found by “{words}”")
            self.assertIn("In the text of leaflets", [heading.name for heading in window.find_all("heading")])
            self.assert_named(window)
            self.screen.press("Down")
            for row in hits(window):
                if window.name == RELAPSED:
                    break
                self.screen.press("Down")
                program.settle()
            wait_for_title(window, RELAPSED)
            wait_for_tab(window, section.get("short_title", section["title"]))
            self.assertTrue(any(row.name.startswith(RELAPSED) for row in hits(window)), "what was found has gone")

    def assert_place(self, window, number, places):
        wait_for(lambda: any(window.find_all("status", f"{number} of {len(places)}")), f"place {number}")
        wait_for_tab(window, places[number - 1])

    def test_finding(self):
        """Words are found on all tabs of the leaflet, and the keyboard walks through them"""
        places = places_of("relapsed-b-all", "trial")
        self.assertGreater(len(set(places)), 1, "the word stands on one tab only")
        with self.starter("relapsed-b-all", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Overview")
            self.screen.press("Control+g")
            wait_for_focus(program, "search box", "Find in this leaflet")
            self.screen.type("TRIAL")
            self.assert_place(window, 1, places)
            self.assert_named(window)
            for key, step in (("Return", 1), ("F3", 1), ("Control+g", 1), ("Shift+Return", -1), ("Shift+F3", -1),
                              ("Shift+Control+g", -1)):
                number = 1
                for _ in places:
                    self.screen.press(key)
                    number = (number - 1 + step) % len(places) + 1
                    self.assert_place(window, number, places)
            wait_for_focus(program, "search box", "Find in this leaflet")

            self.screen.type("x")
            wait_for(lambda: any(window.find_all("status", "Not found")), "to be told")
            self.screen.press("Escape")
            wait_for(lambda: not any(window.find_all("search")), "Escape to close the bar")
            wait_for_focus(program, "group", next(section["title"] for section in sections_of("relapsed-b-all")
                                                  if section.get("short_title", section["title"]) == places[0]))

    def test_finding_in_a_narrow_window(self):
        """The bar fits into a narrow window, and Escape closes it before it leaves the page"""
        with self.starter("relapsed-b-all", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Overview")
            self.screen.resize(360, 640)
            sections = window.find("group", "Sections")
            wait_for(lambda: 320 < sections.extents[2] <= 360, "the page to take the window")
            self.screen.press("F3")
            wait_for_focus(program, "search box", "Find in this leaflet")
            self.screen.type("leukemia")
            wait_for(lambda: any(status.name.startswith("1 of") for status in window.find_all("status")), "the count")
            self.assert_fits(window.find("search"))
            self.click(window.find("button", "Next place"))
            wait_for(lambda: any(status.name.startswith("2 of") for status in window.find_all("status")), "the next place")

            self.screen.press("Escape")
            wait_for(lambda: not any(window.find_all("search")), "Escape to close the bar")
            wait_for_focus(program, "group", section_of("relapsed-b-all", "overview")["title"])
            self.screen.press("Escape")
            self.press_tab_until(program, lambda widget: widget.role == "list item", "the list that Escape shows")

            # Who looks for something in the leaflet wants to see it.
            self.screen.press("Control+g")
            wait_for_focus(program, "search box", "Find in this leaflet")
            wait_for(lambda: window.find("search").extents[0] in range(20) and sections.extents[2] > 320, "the page to be back")

    def test_sections(self):
        """Keyboard: sections and conditions, back and forth"""
        with self.starter("relapsed-b-all", title=RELAPSED) as (_, window):
            wait_for_tab(window, "Overview")
            for key, title in (("Control+Page_Down", "Symptoms"), ("Control+Page_Down", "Causes"),
                               ("Control+Page_Up", "Symptoms"), ("Alt+9", "Living with it"), ("Alt+1", "Overview"),
                               ("Alt+4", "Treatment")):
                self.screen.press(key)
                wait_for_tab(window, title)

            self.screen.press("Control+f")
            self.screen.press("Down")
            self.screen.press("Up")
            wait_for_title(window, REFRACTORY)
            wait_for_tab(window, "Treatment")

            self.screen.press("Control+Page_Down")
            wait_for_tab(window, "Tests")
            for key, title, section in (("Alt+Left", RELAPSED, "Treatment"), ("Alt+Right", REFRACTORY, "Tests")):
                self.screen.press(key)
                wait_for_title(window, title)
                wait_for_tab(window, section)

    def test_sizes(self):
        """Keyboard: text size and sidebar"""
        with self.starter("relapsed-b-all#treatment", title=RELAPSED) as (_, window):
            wait_for_tab(window, "Treatment")
            label = window.find("tab panel", section_of("relapsed-b-all", "treatment")["title"]).find("label")

            def height():
                return label.extents[3]

            normal = wait_for(height, "the text")
            self.screen.press("Control+plus")
            larger = wait_for(lambda: height() > normal and height(), "larger text")
            self.screen.press("Control+equal")
            wait_for(lambda: height() > larger, "still larger text")
            self.screen.press("Control+minus")
            wait_for(lambda: height() == larger, "smaller text")
            self.screen.press("Control+0")
            wait_for(lambda: height() == normal, "text of the normal size")

            page = window.find("group", "Sections")
            beside_sidebar = page.extents[2]
            self.screen.press("F9")
            wait_for(lambda: page.extents[2] > beside_sidebar, "the sidebar to go")
            self.screen.press("F9")
            wait_for(lambda: page.extents[2] == beside_sidebar, "the sidebar to come back")

    def test_menus(self):
        """Keyboard: menu and list of keys"""
        with self.starter("relapsed-b-all", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Overview")
            self.screen.press("F10")
            wait_for(lambda: program.focused.role == "menu item", "the menu")
            self.assertLessEqual({"Back", "Forward", "Keyboard Shortcuts", "About Pamphlet"},
                                 {item.name for item in window.find("menu", "Menu").find_all("menu item")})
            self.screen.press("Escape")
            wait_for(lambda: not any(window.find_all("menu item")), "the menu to close")

            self.screen.press("Control+question")
            keys = wait_for(lambda: program.window("Keyboard shortcuts"), "the list of keys")
            wait_for_label(keys, "Larger text")
            self.assert_named(keys)
            wait_for(lambda: len(self.screen.windows()) == 2, "the window of the list of keys")
            self.screen.press("Escape")
            wait_for(lambda: len(self.screen.windows()) == 1, "the list of keys to close")

    def test_links(self):
        """Keyboard: a hard word is explained, and a link is followed"""
        meanings = {term["id"]: plain(term["meaning"]) for term in read_json("glossary.json")["terms"]}
        texts = [parse(text) for text in texts_of(section_of("relapsed-b-all", "overview")["blocks"])]
        with_term = next(text for text in texts if text.find("term") is not None)
        with_link = next(text for text in texts if text.find("a") is not None)
        meaning = meanings[with_term.find("term").get("ref")]

        def shows(text):
            return lambda widget: widget.role == "label" and widget.text == "".join(text.itertext())

        with self.starter("relapsed-b-all", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Overview")
            label = self.press_tab_until(program, shows(with_term), "the first hard word")
            self.screen.press("Return")
            wait_for_label(window, meaning)
            wait_for(lambda: meaning in program.focused.name, "the meaning to be spoken")
            self.assert_named(window)
            self.screen.press("Escape")
            wait_for(lambda: program.focused == label, "the keyboard to be back at the hard word")
            self.assertFalse(has_label(window, meaning), "the meaning is still there")

            self.press_tab_until(program, shows(with_link), "the link")
            for _ in range([child.tag for child in with_link].index("a")):
                self.screen.press("Tab")
            self.screen.press("Return")
            wait_for_title(window, REFRACTORY)

    def open_handout(self, program):
        """Returns the dialog."""
        self.screen.press("Control+p")
        dialog = wait_for(lambda: program.window("Handout"), "the dialog")
        wait_for(lambda: len(self.screen.windows()) == 2, "the window of the dialog")
        wait_for_focus(program, "checkbox", RELAPSED)
        return dialog

    def test_handout(self):
        """Keyboard: the sections of a handout are chosen, and its pages follow"""
        titles = [section["title"] for section in sections_of("relapsed-b-all")]
        with self.starter("relapsed-b-all#treatment", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Treatment")
            dialog = self.open_handout(program)
            self.assertEqual([box.name for box in dialog.find("list", "Sections").children], [RELAPSED, *titles])
            wait_for(lambda: all(title in spoken_pages(dialog) for title in titles), "the pages")
            self.assert_named(dialog)

            causes = section_of("relapsed-b-all", "causes")["title"]
            for _ in range(1 + titles.index(causes)):
                self.screen.press("Down")
            wait_for_focus(program, "checkbox", causes)
            self.assertTrue(program.focused.has_state(CHECKED), "the section is not chosen")
            self.screen.press("space")
            wait_for(lambda: causes not in spoken_pages(dialog), "the section to leave the pages")
            self.assertFalse(program.focused.has_state(CHECKED), "the section is still chosen")
            self.screen.press("space")
            wait_for(lambda: causes in spoken_pages(dialog), "the section to come back")
            self.screen.press("Alt+Up")
            before = titles[titles.index(causes) - 1]
            wait_for(lambda: spoken_pages(dialog).index(causes) < spoken_pages(dialog).index(before), "the section to go up")

            self.click(dialog.find("button", "None"))
            wait_for_label(dialog, "Choose at least one section.")
            self.assertFalse(list(pages_of(dialog)), "there are still pages")
            self.assert_named(dialog)
            self.screen.press("Escape")
            wait_for(lambda: len(self.screen.windows()) == 1, "the dialog to close")

    def test_menus_of_the_handout(self):
        """Keyboard: the language of a handout is chosen from a menu"""
        with self.starter("relapsed-b-all#treatment", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Treatment")
            dialog = self.open_handout(program)
            self.press_tab_until(program, lambda widget: widget.name == "Text size: 14 pt", "the text size")
            self.screen.press("space")
            wait_for_focus(program, "list item", "14 pt")
            self.assert_named(dialog)
            self.screen.press("Down")
            self.screen.press("Return")
            wait_for_focus(program, "button", "Text size: 16 pt")
            self.screen.press("Escape")
            wait_for(lambda: len(self.screen.windows()) == 1, "the dialog to close")

    def test_saving(self):
        """Keyboard: a handout is saved, and no list of files tells of it"""
        file = self.desktop.folder / "saved.pdf"
        # GTK stores what the window that asks for a file looks like, for which there is no service here.
        self.desktop.environment["GSETTINGS_BACKEND"] = "memory"
        # GTK's file chooser, and what it loads, do not give back all of their memory.
        self.desktop.environment["ASAN_OPTIONS"] = f'{self.desktop.environment.get("ASAN_OPTIONS", "")}:detect_leaks=0'
        with self.starter("relapsed-b-all#treatment", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Treatment")
            dialog = self.open_handout(program)
            self.screen.press("Control+s")
            wait_for(lambda: len(self.screen.windows()) == 3, "the window that asks for a file")
            wait_for(lambda: program.focused.text == f"{RELAPSED} – English.pdf", "the name of the file")
            self.screen.press("Control+a")
            self.screen.type(str(file))
            self.screen.press("Return")
            wait_for(lambda: dialog.find("alert", "The handout is saved as “saved.pdf”."), "the message")
            self.assertEqual(file.read_bytes()[:5], b"%PDF-")
            self.assert_named(dialog)
            self.screen.press("Escape")
            wait_for(lambda: len(self.screen.windows()) == 1, "the dialog to close")
        home = Path(self.desktop.environment["HOME"])
        self.assertEqual([str(path) for path in home.rglob("*") if path.is_file() and b"saved.pdf" in path.read_bytes()], [])

    def test_gathering(self):
        """Sections are gathered from the menu, and counted"""
        with self.starter("relapsed-b-all#treatment", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Treatment")
            wait_for(lambda: window.find("button", "Print this leaflet"), "the button that prints")
            self.screen.press("F10")
            wait_for(lambda: program.focused.role == "menu item", "the menu")
            for _ in window.find_all("menu item"):
                if program.focused.name == "Add This Section to the Handout":
                    break
                self.screen.press("Down")
                program.settle()
            self.screen.press("Return")
            wait_for(lambda: window.find("alert", "Added. The handout has 1 section now."), "the message")
            wait_for(lambda: window.find("button", "Print the handout: 1 section"), "the number on the button")
            self.assert_named(window)

    def test_broken_file(self):
        """A broken file is told, and the others are there"""
        library = self.desktop.folder / "broken"
        shutil.copytree(STARTER, library)
        (library / "conditions" / "relapsed-b-all.json").write_text('{ "format": 1, "id": "relapsed-b-all"', encoding="utf-8")
        with self.run_program("--library", library) as program:
            window = wait_for(lambda: program.window("Pamphlet"), "the window")
            bar = wait_for(lambda: window.find("alert", "1 leaflet could not be opened."), "the message")
            self.assertEqual([row.name for row in conditions(window)], [REFRACTORY])
            self.assert_named(window)

            self.click(bar.find("button", "Show Details"))
            details = wait_for(lambda: program.window("Problems in the libraries"), "the details")
            self.assert_named(details)
            self.assertIn("relapsed-b-all.json", details.find("text box", "Problems").text)
            wait_for(lambda: len(self.screen.windows()) == 2, "the window of the details")
            self.screen.press("Escape")
            wait_for(lambda: len(self.screen.windows()) == 1, "the details to close")

            self.click(bar.find("button", "Close"))
            wait_for(lambda: not any(window.find_all("alert")), "the message to go")
            self.quit(program)

    def test_no_library(self):
        """Without any leaflet, the window says so"""
        arguments = []
        self.desktop.environment["XDG_DATA_DIRS"] = str(self.desktop.folder / "share")
        # An installed Pamphlet would find its own leaflets.
        if INSTALLED.exists():
            arguments = ["--library", shutil.copytree(STARTER, self.desktop.folder / "empty",
                                                      ignore=shutil.ignore_patterns("conditions"))]
        with self.run_program(*arguments) as program:
            window = wait_for(lambda: program.window("Pamphlet"), "the window")
            wait_for(lambda: window.find("heading", "There are no leaflets on this computer"), "the start page to say so")
            self.assert_named(window)
            self.quit(program)

    def test_unknown_leaflet(self):
        """A leaflet that is not there is told"""
        with self.starter("unknown-name") as (_, window):
            wait_for(lambda: window.find("alert", "The leaflet “unknown-name” is not on this computer."), "the message")
            wait_for(lambda: window.find("heading", "Choose a condition"), "the start page")

    def test_second_start(self):
        """A second start opens in the first window, another library in its own"""
        with self.run_program() as program:
            window = wait_for(lambda: program.window("Pamphlet"), "the window")
            wait_for(lambda: conditions(window), "the conditions")
            second = subprocess.run([PROGRAM, "relapsed-b-all#treatment"], env=self.desktop.environment, timeout=DEADLINE,
                                    check=False, stdin=subprocess.DEVNULL, capture_output=True)
            self.assertEqual((second.returncode, second.stdout, second.stderr), (0, b"", b""))
            wait_for_title(window, RELAPSED)
            wait_for_tab(window, "Treatment")

            with self.starter("refractory-all", title=REFRACTORY) as (other, _):
                self.assertEqual((len(program.windows), len(other.windows)), (1, 1))
            self.assertEqual(window.name, RELAPSED)
            self.quit(program)

    def test_narrow_window(self):
        """A window as narrow as a telephone shows one part at a time"""
        with self.starter() as (program, window):
            titlebar = window.children[-1]
            conditions_list = wait_for(lambda: conditions(window) and window.find("list", "Conditions"), "the conditions")
            self.screen.resize(360, 640)
            wait_for(lambda: 320 < conditions_list.extents[2] <= 360, "the list to take the window")
            self.assert_fits(titlebar, conditions_list)

            self.click(conditions(window)[1])
            wait_for_title(window, RELAPSED)
            leaflet = [window.find("group", RELAPSED), window.find("group", "Sections")]
            wait_for(lambda: 320 < leaflet[1].extents[2] <= 360, "the page to take the window")
            self.assert_fits(titlebar, *leaflet)
            self.assert_named(window)
            label = leaflet[1].find("tab panel").find("label")
            height = label.extents[3]
            for _ in range(7):
                self.screen.press("Control+plus")
            wait_for(lambda: label.extents[3] > 4 * height, "the largest text")
            self.assert_fits(titlebar, *leaflet)
            self.assertEqual(self.screen.size(), (360, 640))

            def is_row(widget):
                return widget.role == "list item"

            self.click(window.find("button", "List of conditions"))
            self.press_tab_until(program, is_row, "the list that the button shows")
            self.screen.press("Return")
            wait_for_focus(program, "group", section_of("relapsed-b-all", "overview")["title"])
            self.screen.press("Escape")
            self.press_tab_until(program, is_row, "the list that Escape shows")

    def test_changes(self):
        """A leaflet that is changed is shown anew at its place, and a new library comes into the list"""
        libraries = Path(self.desktop.environment["HOME"], ".local/share/pamphlet/libraries")
        shutil.copytree(STARTER, libraries / "clinic")
        file = libraries / "clinic/conditions/relapsed-b-all.json"
        with self.run_program("clinic/relapsed-b-all#treatment") as program:
            window = wait_for(lambda: program.window(RELAPSED), f"the window “{RELAPSED}”")
            wait_for_tab(window, "Treatment")
            n_conditions = wait_for(lambda: len(conditions(window)), "the conditions")

            leaflet = json.loads(file.read_text(encoding="utf-8"))
            section = next(section for section in leaflet["sections"] if section["id"] == "treatment")
            section["blocks"].insert(0, {"id": "new", "type": "paragraph", "text": "Words that nobody has read yet."})
            file.write_text(json.dumps(leaflet), encoding="utf-8")
            wait_for_label(window, "Words that nobody has read yet.")
            self.assertEqual(selected_tab(window), "Treatment")

            shutil.copytree(STARTER, libraries / "ward")
            wait_for(lambda: len(conditions(window)) == n_conditions + 2, "the leaflets of the new library")
            self.assertEqual(selected_tab(window), "Treatment")
            self.quit(program)

    def test_nothing_is_stored(self):
        """Nothing is written below the home folder"""
        with self.starter("relapsed-b-all#treatment", title=RELAPSED) as (program, window):
            wait_for_tab(window, "Treatment")
            self.screen.press("Control+f")
            self.screen.type("marrow")
            wait_for(lambda: hits(window), "what is found")
            for key in ("Down", "Down", "F3", "Escape", "Control+plus", "Control+Page_Down", "F10", "Escape", "F9"):
                self.screen.press(key)
            program.settle()
        folders = [Path(self.desktop.environment[name]) for name in ("HOME", "TMPDIR")]
        self.assertEqual([str(path) for folder in folders for path in folder.rglob("*")], [])


if __name__ == "__main__":
    tap.main()
