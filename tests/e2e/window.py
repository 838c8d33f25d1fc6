# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running Sovittu as a person with a screen reader meets it.

Finds things by what they are and what they are called, clicks and types
through the accessibility bus, and waits for what should appear. It knows no
page of the program."""

import os
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = float(os.environ.get("SOVITTU_PATIENCE", "20"))
STEP = 0.1
MOST_TURNS = 60
MOST_LOOKS = 5

# What the bus says of something that is no longer there.
GONE = "does not exist"


class NotFound(AssertionError):
    """Nothing of that name appeared in time."""


class Window:
    """The program, from start to end."""

    def __init__(self, program, arguments=(), environment=None):
        variables = dict(os.environ, GTK_A11Y="atspi", **(environment or {}))
        self.process = subprocess.Popen([program, *arguments], env=variables)
        self.root = None
        self.wait(self._connect, "the window")

    @classmethod
    def of(cls, process):
        """The window that a running program shows now."""
        self = cls.__new__(cls)
        self.process = process
        self.root = None
        self.wait(self._connect, "the window")
        return self

    def _connect(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is None or application.get_process_id() != self.process.pid:
                continue
            application.clear_cache()
            if application.get_child_count() > 0:
                self.root = application
                return True
        return False

    def close(self):
        """Ends as a closed window does, and says how that went."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the program did not end") from None

    def wait(self, condition, what):
        """The first true value of condition()."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                value = condition()
            except gi.repository.GLib.Error:
                value = None
            if value:
                return value
            if self.process.poll() is not None:
                raise AssertionError(f"waiting for {what}: the program ended with {self.process.returncode}")
            time.sleep(STEP)
        raise NotFound(f"waited in vain for {what}\n{self.describe()}")

    # Finding

    def walk(self, node=None, depth=0):
        """Everything that is showing, in order."""
        node = node or self.root
        if depth == 0:
            node.clear_cache()
        yield node, depth
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            states = child.get_state_set()
            if states.contains(Atspi.StateType.SHOWING) or child.get_role() == Atspi.Role.FRAME:
                yield from self.walk(child, depth + 1)

    def look(self, name=None, role=None, within=None, contains=None):
        """All that fits; what goes while it is looked at is looked for again."""
        for _ in range(MOST_LOOKS):
            try:
                return self.look_once(name, role, within, contains)
            except gi.repository.GLib.Error as error:
                if GONE not in str(error):
                    raise
            time.sleep(STEP)
        return self.look_once(name, role, within, contains)

    def look_once(self, name, role, within, contains):
        found = []
        for node, _ in self.walk(within):
            if role is not None and node.get_role_name() not in ([role] if isinstance(role, str) else role):
                continue
            text = node.get_name() or ""
            if name is not None and text != name:
                continue
            if contains is not None and contains not in text:
                continue
            found.append(node)
        return found

    def find(self, name=None, role=None, within=None, contains=None, index=0):
        what = f"{role or 'anything'} “{name or contains or ''}”"

        def condition():
            found = self.look(name, role, within, contains)
            return found[index] if len(found) > abs(index) - (index < 0) else None

        return self.wait(condition, what)

    def gone(self, name=None, role=None, contains=None):
        self.wait(lambda: not self.look(name, role, None, contains), f"“{name or contains}” to go")

    def says(self, text):
        """Waits until text stands somewhere."""
        return self.find(contains=text)

    # Doing

    def still_box(self, node):
        """Where node is once it has come to rest: what slides in is not hit."""
        box = self.box(node)
        for _ in range(MOST_TURNS):
            time.sleep(STEP)
            before, box = box, self.box(node)
            if (box.x, box.y, box.width, box.height) == (before.x, before.y, before.width, before.height):
                break
        return box

    def press(self, node):
        """Clicks in the middle of node with the mouse, where it can be seen."""
        self.scroll_to(node)
        box = self.still_box(node)
        self.mouse(box.x + box.width // 2, box.y + box.height // 2, "1")
        time.sleep(STEP)

    def scroll_to(self, node):
        """Turns the wheel until node is well inside what scrolls it, and not
        under a toast; or as far as it goes."""
        pane = node
        while pane is not None and pane.get_role_name() != "scroll pane":
            pane = pane.get_parent()
        before = None
        for _ in range(MOST_TURNS if pane is not None else 0):
            box, view = self.box(node), self.box(pane)
            top, bottom = view.y + view.height // 10, view.y + view.height * 3 // 4
            middle = box.y + box.height // 2
            if top <= middle <= bottom or middle == before:
                return
            before = middle
            self.mouse(view.x + view.width // 2, view.y + view.height // 2, "5" if middle > bottom else "4")
            time.sleep(2 * STEP)

    def box(self, node):
        return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)

    def mouse(self, x, y, button):
        subprocess.run(
            ["xdotool", "mousemove", "--window", self.drawn(), str(x), str(y), "click", button],
            check=True,
        )

    def key(self, *names):
        """Presses keys by their X names, as "Return" or "ctrl+Return"."""
        subprocess.run(["xdotool", "key", *names], check=True)
        time.sleep(STEP)

    def drawn(self):
        """The window on the display, by its number: the largest, for a list that
        folds away is one of its own for a moment."""
        numbers = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout.split()
        return max(numbers, key=self.area) if len(numbers) > 1 else numbers[0]

    def area(self, number):
        told = subprocess.run(
            ["xdotool", "getwindowgeometry", "--shell", number], stdout=subprocess.PIPE, text=True, check=False
        ).stdout
        sides = dict(line.split("=", 1) for line in told.splitlines() if "=" in line)
        return int(sides.get("WIDTH", 0)) * int(sides.get("HEIGHT", 0))

    def act(self, node):
        """Does the first thing that can be done with node, or clicks it."""
        action = node.get_action_iface()
        if action is None or action.get_n_actions() == 0:
            self.press(node)
            return
        action.do_action(0)
        time.sleep(STEP)

    def click(self, name=None, role=("button", "push button", "toggle button"), within=None, contains=None, index=0):
        def enabled():
            found = [
                node
                for node in self.look(name, role, within, contains)
                if node.get_state_set().contains(Atspi.StateType.SENSITIVE)
            ]
            return found[index] if len(found) > abs(index) - (index < 0) else None

        what = f"an enabled {role} “{name or contains}”"
        node = self.wait(enabled, what)
        try:
            self.act(node)
        except gi.repository.GLib.Error as error:
            # It was made anew before anything was done with it.
            if GONE not in str(error):
                raise
            node = self.wait(enabled, what)
            self.act(node)
        return node

    def type(self, name, text, role=("text", "entry", "password text"), within=None, index=0):
        """Puts text where name is asked for."""
        node = self.find(name, role, within, index=index)
        editable = node.get_editable_text_iface()
        if editable is None:
            inner = [n for n, _ in self.walk(node) if n.get_editable_text_iface() is not None]
            if not inner:
                raise AssertionError(f"“{name}” takes no text")
            editable = inner[0].get_editable_text_iface()
        editable.set_text_contents(text)
        time.sleep(STEP)
        return node

    def read(self, node):
        """The text that stands in node."""
        return Atspi.Text.get_text(node.get_text_iface(), 0, -1)

    # Telling

    def describe(self):
        lines = []
        for node, depth in self.walk():
            lines.append("  " * depth + f"{node.get_role_name()} “{node.get_name() or ''}”")
        return "\n".join(lines)


def report(cases):
    """Runs (name, function) pairs and speaks TAP; each needs those before it."""
    print("TAP version 14")
    print(f"1..{len(cases)}")
    failed = 0
    for number, (name, function) in enumerate(cases, 1):
        if failed:
            print(f"not ok {number} {name}\n# a step before it failed", flush=True)
            continue
        try:
            function()
            print(f"ok {number} {name}", flush=True)
        except Exception as problem:  # every failure is a case that failed
            failed += 1
            print(f"not ok {number} {name}", flush=True)
            for line in (f"{type(problem).__name__}: {problem}").splitlines():
                print(f"# {line}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit("a module, not a program")
