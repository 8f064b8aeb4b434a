# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard, the pointer and the windows of an X screen. It takes the place of a person and of a window manager."""

import ctypes
import ctypes.util

MODIFIERS = {"Control": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L"}
# Letters that the keyboard of Xvfb lacks.
MORE_LETTERS = "áÁ"
POINTER_ROOT = 1
CURRENT_TIME = 0
IS_VIEWABLE = 2


class XWindowAttributes(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")] + [
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
        ("window_class", ctypes.c_int), ("bit_gravity", ctypes.c_int), ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def load(name, functions):
    library = ctypes.CDLL(ctypes.util.find_library(name))
    for function, (result, *arguments) in functions.items():
        getattr(library, function).restype = result
        getattr(library, function).argtypes = arguments
    return library


DISPLAY, WINDOW, KEYSYM, TEXT = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_char_p
INT, UNSIGNED, LONG = ctypes.c_int, ctypes.c_uint, ctypes.c_ulong
X11 = load("X11", {
    "XOpenDisplay": (DISPLAY, TEXT),
    "XCloseDisplay": (INT, DISPLAY),
    "XDefaultRootWindow": (WINDOW, DISPLAY),
    "XSync": (INT, DISPLAY, INT),
    "XFree": (INT, ctypes.c_void_p),
    "XSetErrorHandler": (ctypes.c_void_p, ErrorHandler),
    "XQueryTree": (INT, DISPLAY, WINDOW, ctypes.POINTER(WINDOW), ctypes.POINTER(WINDOW),
                   ctypes.POINTER(ctypes.POINTER(WINDOW)), ctypes.POINTER(UNSIGNED)),
    "XGetWindowAttributes": (INT, DISPLAY, WINDOW, ctypes.POINTER(XWindowAttributes)),
    "XResizeWindow": (INT, DISPLAY, WINDOW, UNSIGNED, UNSIGNED),
    "XSetInputFocus": (INT, DISPLAY, WINDOW, INT, LONG),
    "XGetInputFocus": (INT, DISPLAY, ctypes.POINTER(WINDOW), ctypes.POINTER(INT)),
    "XStringToKeysym": (KEYSYM, TEXT),
    "XKeysymToKeycode": (ctypes.c_ubyte, DISPLAY, KEYSYM),
    "XkbKeycodeToKeysym": (KEYSYM, DISPLAY, ctypes.c_ubyte, UNSIGNED, UNSIGNED),
    "XDisplayKeycodes": (INT, DISPLAY, ctypes.POINTER(INT), ctypes.POINTER(INT)),
    "XChangeKeyboardMapping": (INT, DISPLAY, INT, INT, ctypes.POINTER(KEYSYM), INT),
})
XTEST = load("Xtst", {
    "XTestFakeKeyEvent": (INT, DISPLAY, UNSIGNED, INT, LONG),
    "XTestFakeMotionEvent": (INT, DISPLAY, INT, INT, INT, LONG),
    "XTestFakeButtonEvent": (INT, DISPLAY, UNSIGNED, INT, LONG),
})


# A window may be gone by the time it is asked about, and Xlib would end the test.
@ErrorHandler
def ignore_error(_display, _error):
    return 0


class Screen:
    def __init__(self, name):
        self.display = X11.XOpenDisplay(name.encode())
        if not self.display:
            raise RuntimeError(f"There is no X server at {name}")
        X11.XSetErrorHandler(ignore_error)
        self.root = X11.XDefaultRootWindow(self.display)
        self._add_letters()

    def close(self):
        X11.XCloseDisplay(self.display)

    # Before any program runs, since one that has read the keyboard may not look again in time.
    def _add_letters(self):
        first, last = INT(), INT()
        X11.XDisplayKeycodes(self.display, first, last)
        unused = (code for code in range(last.value, first.value, -1)
                  if not X11.XkbKeycodeToKeysym(self.display, code, 0, 0))
        for letter in MORE_LETTERS:
            X11.XChangeKeyboardMapping(self.display, next(unused), 2, (KEYSYM * 2)(ord(letter), ord(letter)), 1)
        X11.XSync(self.display, False)

    def _attributes(self, window):
        attributes = XWindowAttributes()
        return attributes if X11.XGetWindowAttributes(self.display, window, attributes) else None

    def windows(self):
        """The windows that a window manager would manage, the uppermost first."""
        root, parent, children, count = WINDOW(), WINDOW(), ctypes.POINTER(WINDOW)(), UNSIGNED()
        X11.XQueryTree(self.display, self.root, root, parent, children, count)
        ids = [children[i] for i in reversed(range(count.value))]
        if children:
            X11.XFree(children)
        attributes = ((window, self._attributes(window)) for window in ids)
        return [window for window, a in attributes if a and a.map_state == IS_VIEWABLE and not a.override_redirect]

    def focus(self):
        """Gives the keyboard to the uppermost window."""
        focused, revert = WINDOW(), INT()
        window = next(iter(self.windows()), POINTER_ROOT)
        X11.XGetInputFocus(self.display, focused, revert)
        if focused.value != window:
            X11.XSetInputFocus(self.display, window, POINTER_ROOT, CURRENT_TIME)
            X11.XSync(self.display, False)

    def size(self):
        attributes = self._attributes(self.windows()[0])
        return attributes.width, attributes.height

    def resize(self, width, height):
        X11.XResizeWindow(self.display, self.windows()[0], width, height)
        X11.XSync(self.display, False)

    def _press(self, *keycodes):
        for down, order in ((True, keycodes), (False, reversed(keycodes))):
            for keycode in order:
                XTEST.XTestFakeKeyEvent(self.display, keycode, down, 0)
        X11.XSync(self.display, False)

    def _keycodes(self, keysym):
        keycode = X11.XKeysymToKeycode(self.display, keysym)
        if not keycode:
            raise ValueError(f"The keyboard has no key for {keysym:#x}")
        if X11.XkbKeycodeToKeysym(self.display, keycode, 0, 0) != keysym:
            return [X11.XKeysymToKeycode(self.display, X11.XStringToKeysym(b"Shift_L")), keycode]
        return [keycode]

    def press(self, chord):
        """Presses keys such as “Control+Page_Down” together."""
        self.focus()
        names = [MODIFIERS.get(name, name) for name in chord.split("+")]
        self._press(*(code for name in names for code in self._keycodes(X11.XStringToKeysym(name.encode()))))

    def type(self, text):
        self.focus()
        for letter in text:
            self._press(*self._keycodes(ord(letter)))

    def click(self, x, y):
        XTEST.XTestFakeMotionEvent(self.display, -1, x, y, 0)
        for down in (True, False):
            XTEST.XTestFakeButtonEvent(self.display, 1, down, 0)
        X11.XSync(self.display, False)
