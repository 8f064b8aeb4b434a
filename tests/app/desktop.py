# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for each test: a screen, a session bus, and the bus on which a screen reader listens."""

import contextlib
import os
import subprocess
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from screen import Screen  # noqa: E402

# In seconds, enough for the sanitizers on a busy machine. Nothing waits for as long where it need not.
DEADLINE = 60

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
# Of AtspiStateType
CHECKED, FOCUSABLE, FOCUSED, SELECTED = 4, 11, 12, 23

BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def wait_for(condition, message):
    """Returns what condition returns, once that is true. While widgets come and go, it may also fail."""
    deadline = time.monotonic() + DEADLINE
    while True:
        try:
            result, problem = condition(), None
        except (GLib.Error, LookupError) as error:
            result, problem = None, error
        if result:
            return result
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {message}" + (f": {problem}" if problem else ""))
        time.sleep(0.02)


def connect(address):
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def call(bus, owner, path, interface, method, parameters=None):
    return bus.call_sync(owner, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, DEADLINE * 1000,
                         None).unpack()


class Widget:
    """A widget as a screen reader knows it. Everything is asked for anew each time."""

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path

    def __eq__(self, other):
        return (self.owner, self.path) == (other.owner, other.path)

    def _call(self, interface, method, signature="()", *arguments):
        return call(self.bus, self.owner, self.path, interface, method, GLib.Variant(signature, arguments))[0]

    @property
    def name(self):
        return self._call("org.freedesktop.DBus.Properties", "Get", "(ss)", ACCESSIBLE, "Name")

    @property
    def description(self):
        return self._call("org.freedesktop.DBus.Properties", "Get", "(ss)", ACCESSIBLE, "Description")

    @property
    def role(self):
        return self._call(ACCESSIBLE, "GetRoleName")

    @property
    def children(self):
        return [Widget(self.bus, *child) for child in self._call(ACCESSIBLE, "GetChildren")]

    def has_state(self, state):
        return bool(self._call(ACCESSIBLE, "GetState")[state // 32] >> state % 32 & 1)

    @property
    def extents(self):
        """Where it is in its window: x, y, width and height. Nothing has a size before it is shown for the first time."""
        in_window = 1
        return self._call("org.a11y.atspi.Component", "GetExtents", "(u)", in_window)

    @property
    def text(self):
        beyond_its_end = 2**31 - 1
        return self._call("org.a11y.atspi.Text", "GetText", "(ii)", 0, beyond_its_end)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def find_all(self, role, name=None):
        return (widget for widget in self.walk() if widget.role == role and name in (None, widget.name))

    def find(self, role, name=None):
        found = next(self.find_all(role, name), None)
        if found is None:
            raise LookupError(f"there is no {role} “{name or ''}”")
        return found


class Program:
    """A program that runs on a desktop."""

    def __init__(self, desktop, command):
        self.desktop = desktop
        self.error_file = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, env=desktop.environment, stdin=subprocess.DEVNULL, stderr=self.error_file)

    @property
    def errors(self):
        self.error_file.seek(0)
        return self.error_file.read().decode()

    def _is_owner(self, name):
        return self.process.pid == call(self.desktop.accessibility, "org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                        "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]

    @property
    def windows(self):
        registry = Widget(self.desktop.accessibility, "org.a11y.atspi.Registry", ROOT)
        return [window for program in registry.children if self._is_owner(program.owner) for window in program.children]

    def window(self, name):
        return next((window for window in self.windows if window.name == name), None)

    @property
    def focused(self):
        """The widget that has the keyboard. Nothing but the test keeps it with a window, as a window manager would."""
        self.desktop.screen.focus()
        for window in self.windows:
            for widget in window.walk():
                if widget.has_state(FOCUSED):
                    return widget
        raise LookupError("nothing has the keyboard")

    def settle(self):
        """Lets the program take what was typed before: it answers in turn."""
        for _ in range(10):
            call(self.desktop.accessibility, self.windows[0].owner, ROOT, ACCESSIBLE, "GetRole")

    def wait_for_end(self):
        """Returns its exit status."""
        try:
            return self.process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            raise AssertionError("the program does not end") from None

    def kill(self):
        self.process.kill()
        self.process.wait()


class Desktop(contextlib.ExitStack):
    """@data: the folder of data, besides the system's own"""

    def __init__(self, data, schemas):
        super().__init__()
        self.folder = Path(self.enter_context(tempfile.TemporaryDirectory(prefix="pamphlet-test-", ignore_cleanup_errors=True)))
        for name in ("home", "runtime", "temporary"):
            (self.folder / name).mkdir(mode=0o700)
        self.environment = {
            **{name: value for name, value in os.environ.items() if name == "PATH" or name.endswith("SAN_OPTIONS")},
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.folder / "home"),
            "TMPDIR": str(self.folder / "temporary"),
            "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
            "XDG_DATA_DIRS": f"{data}:{self._link_system_data()}",
            "GSETTINGS_SCHEMA_DIR": str(schemas),
            "GDK_BACKEND": "x11",
            "GSK_RENDERER": "cairo",
            "GTK_A11Y": "atspi",
        }
        self.environment["DISPLAY"] = self._start_screen()
        self.screen = Screen(self.environment["DISPLAY"])
        self.callback(self.screen.close)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        session = connect(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.accessibility = connect(call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0])

    # All of the system's data but a Pamphlet that is installed there.
    def _link_system_data(self):
        links = self.folder / "share"
        links.mkdir()
        for entry in Path("/usr/share").iterdir():
            if entry.name != "pamphlet":
                (links / entry.name).symlink_to(entry)
        return links

    def _start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        self.callback(process.wait)
        self.callback(process.terminate)
        return process

    def _start_screen(self):
        reader, writer = os.pipe()
        with open(reader, encoding="ascii") as answer:
            self._start(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"],
                        pass_fds=[writer])
            os.close(writer)
            return f":{answer.readline().strip()}"

    def _start_bus(self):
        services = self.folder / "services"
        services.mkdir()
        (services / "org.a11y.Bus.service").symlink_to("/usr/share/dbus-1/services/org.a11y.Bus.service")
        configuration = self.folder / "bus.conf"
        configuration.write_text(BUS_CONFIGURATION.format(folder=self.folder), encoding="utf-8")
        bus = self._start(["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"],
                          stdout=subprocess.PIPE, encoding="ascii")
        self.enter_context(bus.stdout)
        return bus.stdout.readline().strip()

    @contextlib.contextmanager
    def run(self, *command):
        """Runs a program until the end of the block, which must end it and leave nothing on its standard error."""
        program = Program(self, command)
        try:
            wait_for(lambda: program.windows or program.process.poll() is not None, "a window")
            yield program
        finally:
            program.kill()
        if program.errors:
            raise AssertionError(f"on standard error:\n{program.errors}")
