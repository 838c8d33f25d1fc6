# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, every dialog and every menu, as a screen reader walks them: each
control has a name, in the language of the user, that is more than an icon or a
symbol; and the keys always go to something that has one.

usage: walk.py PROGRAM CLI LOCALE_DIR LANGUAGE

What is wrong anywhere is told all at once, and how much was looked at."""

import os
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from lived import Lived  # noqa: E402
from spoken import CONTROLS, Trouble, check, has_focus, read  # noqa: E402
from window import PATIENCE, STEP  # noqa: E402

EXAMPLE = "example.story"
DATABASE = "sovittu.db"
DAMAGED = 1000
DIALOG = ("dialog", "alert")
MENU = ("menu item", "check menu item", "radio menu item")
# Before it stands what a menu is, after it what it is about.
ABOUT = ":"
# What an empty vault has a page of.
EMPTY = (
    "today", "customers", "subcontractors", "deals", "complaints", "ledger", "lessons", "praises", "tasks", "trash", "search",
    "safe",
)
# Pages of a dialog that was looked at already, and whose first page has the keys.
TURNED = "preferences-"
# Fewer would mean that something was not looked at.
LEAST_PAGES = 60


class Walk(Lived):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.keyring["SOVITTU_SCENES"] = "1"
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.trouble = Trouble()
        self.menus = set()
        self.n_looked_at = 0
        self.n_controls = 0

    # What is asked of the program

    def actions(self, method, signature=None, *arguments):
        names = self.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames",
            None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        name = next(name for name in names if name.startswith("fi.sovittu.Sovittu"))
        target = GLib.Variant(signature, arguments) if signature else None
        return self.bus.call_sync(
            name, "/" + name.replace(".", "/"), "org.gtk.Actions", method, target, None,
            Gio.DBusCallFlags.NO_AUTO_START, int(PATIENCE * 1000), None).unpack()

    def scenes(self):
        """The name of each, and whether a dialog answers."""

        def told():
            if "show-scene" not in self.actions("List")[0]:
                return None
            return self.actions("Describe", "(s)", "show-scene")[0][2][0]

        return self.window.wait(told, "the pages to be known")

    def show(self, name):
        self.actions("Activate", "(sava{sv})", "show-scene", [GLib.Variant("s", name)], {})

    # What is looked at

    def at_rest(self, within=None):
        """What is there once it does not change any more."""
        before = None
        end = time.monotonic() + PATIENCE
        while before is None or time.monotonic() < end:
            try:
                now = read(self.window, within)
            except GLib.Error:
                now = None
            if now is not None and before is not None and now.outline() == before.outline():
                break
            before = now
            time.sleep(STEP)
        return before

    def look_at(self, name, within=None):
        seen = self.at_rest(within)
        self.n_looked_at += 1
        self.n_controls += sum(node.role in CONTROLS for node, _ in seen.walk())
        self.trouble.add(name, check(seen, self.is_untranslated))
        return seen

    def is_untranslated(self, text):
        """Whether text is what the program says in English, and otherwise here."""
        return self.language != "en" and self.catalog.get((None, text.replace("_", "")), text) != text

    def look_at_menus(self, name, seen):
        """Each is looked at once: those of rows differ by what they are about."""
        for button in [node for node, _ in seen.walk() if node.has_menu]:
            about = button.say().split(ABOUT)[0]
            if about in self.menus:
                continue
            self.menus.add(about)
            closed = self.count()
            self.open_menu(about, button)
            # Not all hold a menu: a calendar has days.
            self.window.wait(lambda closed=closed: self.window.look(role=MENU) or self.count() > closed, f"what “{about}” opens")
            opened = sum(1 for _ in self.look_at(f"{name}, menu “{about}”").walk())
            self.window.key("Escape")
            self.window.wait(
                lambda opened=opened: not self.window.look(role=MENU) and self.count() < opened, f"the menu “{about}” to go")

    def count(self):
        return sum(1 for _ in read(self.window).walk())

    def open_menu(self, about, button):
        """A row that is filled meanwhile is made anew, and its button with it."""
        found = [button]

        def opened():
            node = found.pop() if found else next(
                (node for node, _ in read(self.window).walk() if node.has_menu and node.say().split(ABOUT)[0] == about), None)
            if node is None:
                return False
            self.window.scroll_to(node.source)
            self.window.act(node.source)
            return True

        self.window.wait(opened, f"the menu “{about}”")

    def keys_go_somewhere(self, name, within=None, seen=None):
        """Not to the window itself, where the next key would be lost."""
        if seen is not None and has_focus(seen):
            return

        def focused():
            return has_focus(read(self.window, within))

        try:
            self.window.wait(focused, f"{name}: something to have the focus")
        except AssertionError:
            self.trouble.add(name, ["nothing has the focus"])

    # The steps

    def the_first_start(self):
        self.open()
        self.window.find(self._("_Start"), role="button")
        self.look_at("first start")
        self.keys_go_somewhere("first start")
        self.window.type(self._("Your name"), "Aino Saarela")
        self.window.type(self._("Your business"), "Selkopolku")
        self.click("_Start")
        self.window.find(self._("Your Recovery Code"))
        self.look_at("recovery code")
        self.keys_go_somewhere("recovery code")
        self.click("I Have Put It _Away")

    def the_empty_pages(self):
        for name, is_dialog in self.scenes():
            # What would show somebody or something shows nothing yet.
            if not is_dialog and name in EMPTY:
                self.show(name)
                seen = self.look_at(f"{name}, empty")
                self.keys_go_somewhere(f"{name}, empty", seen=seen)
        self.close()

    def the_pages_of_a_business_at_work(self):
        story = os.path.join(os.environ["SOVITTU_DATA_DIR"], EXAMPLE)
        if self.run("play", story).returncode != 0:
            raise AssertionError("the example cannot be played")
        self.open()
        for name, is_dialog in self.scenes():
            self.show(name)
            if is_dialog:
                self.look_at_dialog(name)
            else:
                seen = self.look_at(name)
                self.look_at_menus(name, seen)
                self.keys_go_somewhere(name, seen=seen)

    def look_at_dialog(self, name):
        dialog = self.window.find(role=DIALOG, index=-1)
        seen = self.look_at(name, dialog)
        if name.startswith(TURNED):
            self.clear()
            return
        self.keys_go_somewhere(name, dialog, seen)
        self.window.key("Escape")
        if not self.is_closed(name):
            return
        self.keys_go_somewhere(f"{name}, closed")

    def is_closed(self, name):
        """What nothing was written into asks nothing when it is left."""
        try:
            self.window.gone(role=DIALOG)
        except AssertionError:
            self.trouble.add(name, ["Escape does not close it"])
            self.clear()
            return False
        return True

    def clear(self):
        self.actions("Activate", "(sava{sv})", "clear-scene", [], {})
        self.window.gone(role=DIALOG)

    def the_locked_page(self):
        self.window.key("ctrl+l")
        self.window.find(self._("_Open"), role="button")
        self.look_at("locked")
        self.keys_go_somewhere("locked")
        self.click("_Open")
        self.scenes()
        self.keys_go_somewhere("open again")
        self.close()

    def a_vault_in_trouble(self):
        os.truncate(os.path.join(self.vault, DATABASE), DAMAGED)
        self.open()
        self.window.find(role="button")
        self.look_at("trouble")
        self.keys_go_somewhere("trouble")
        self.close()

    def nothing_was_wrong(self):
        print(f"# {self.n_looked_at} pages, dialogs and menus, {self.n_controls} controls", flush=True)
        if self.n_looked_at < LEAST_PAGES:
            raise AssertionError(f"only {self.n_looked_at} pages were looked at")
        if self.trouble:
            raise AssertionError(str(self.trouble))

    def live(self):
        return super().live(
            "walk",
            [
                self.the_first_start,
                self.the_empty_pages,
                self.the_pages_of_a_business_at_work,
                self.the_locked_page,
                self.a_vault_in_trouble,
                self.nothing_was_wrong,
            ],
        )


if __name__ == "__main__":
    sys.exit(Walk(*sys.argv[1:5]).live())
