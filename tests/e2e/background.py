# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sovittu in the background: started with the session it opens the vault without
a window and stays, its window comes and goes, and it is shut when the session is
left. Where nobody wants it, it does not stay.

usage: background.py PROGRAM CLI LOCALE_DIR LANGUAGE"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from overview import PATIENCE, STAYS, Overview
from window import Window


class Background(Overview):
    def a_vault_is_there(self):
        super().a_vault_is_there()
        config = os.path.join(self.place, "config")
        self.settings = os.path.join(config, "glib-2.0/settings/keyfile")
        os.makedirs(os.path.dirname(self.settings))
        # The settings of one program are another's: in a file, not in memory.
        self.keyring |= {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": config}

    def wish(self, background):
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write(f"[fi/sovittu/Sovittu]\nbackground={'true' if background else 'false'}\n")

    def start(self, *options):
        variables = dict(os.environ, GTK_A11Y="atspi", **self.keyring)
        return subprocess.Popen([self.program, *options, "--vault", self.vault], env=variables)

    def ends_well(self, process):
        try:
            status = process.wait(STAYS + PATIENCE)
        except BaseException:
            process.kill()
            raise
        if status != 0:
            raise AssertionError(f"the program ended with {status}")

    def has_window(self):
        numbers = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], stdout=subprocess.PIPE, check=False
        ).stdout.split()
        return bool(numbers)

    def unwanted_it_ends_at_once(self):
        self.wish(False)
        self.ends_well(self.start("--background"))
        if self.names():
            raise AssertionError("it is on the bus")

    def started_with_the_session_it_opens_the_vault_and_no_window(self):
        self.wish(True)
        self.process = self.start("--background")
        self.until(self.names, "the program on the bus")
        self.until(lambda: self.search("maija") == ["party/p"], "the vault to open")
        # Longer than what the bus starts stays.
        time.sleep(STAYS + 2)
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        if self.has_window():
            raise AssertionError("there is a window")

    def a_second_one_leaves_it_alone(self):
        self.ends_well(self.start("--background"))
        if self.has_window():
            raise AssertionError("there is a window")

    def opened_it_shows_its_window_at_once(self):
        self.ends_well(self.start())
        self.window = Window.of(self.process)
        self.window.find(self._("Customers"))

    def with_the_window_closed_it_stays_and_knows(self):
        self.window.key("ctrl+w")
        self.until(lambda: not self.has_window(), "the window to go")
        if self.search("maija") != ["party/p"] or self.process.poll() is not None:
            raise AssertionError("it is gone, or has forgotten")

    def when_the_session_is_left_it_is_shut(self):
        self.bus.emit_signal(None, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", GLib.Variant("(b)", (True,)))
        self.until(lambda: not self.search("maija"), "the vault to be shut")
        if self.process.poll() is not None or self.has_window():
            raise AssertionError("it is gone, or shows a window")

    def opened_after_that_it_can_be_unlocked(self):
        self.ends_well(self.start())
        self.window = Window.of(self.process)
        self.click("_Open")
        self.window.find(self._("Customers"))
        self.until(lambda: self.search("maija") == ["party/p"], "the vault to open")

    def no_longer_wanted_it_ends_with_its_window(self):
        self.wish(False)
        self.window.key("ctrl+w")
        self.ends_well(self.process)
        self.until(lambda: not self.names(), "the program off the bus")

    def act(self, action, *targets):
        name = self.names()[0]
        self.bus.call_sync(
            name, "/" + name.replace(".", "/"), "org.freedesktop.Application", "ActivateAction",
            GLib.Variant("(sava{sv})", (action, list(targets), {})),
            None, Gio.DBusCallFlags.NO_AUTO_START, int(PATIENCE * 1000), None)

    def the_desktop_can_end_it(self):
        self.wish(True)
        self.process = self.start("--background")
        self.until(self.names, "the program on the bus")
        self.until(lambda: self.search("maija") == ["party/p"], "the vault to open")
        self.act("quit")
        self.ends_well(self.process)
        self.wish(False)

    def an_answer_opens_the_vault_without_a_window_and_it_goes_again(self):
        self.until(lambda: not self.names(), "the program off the bus")
        self.process = self.start("--gapplication-service")
        self.until(self.names, "the program on the bus")
        self.act("reminder-later", GLib.Variant("s", "promise-77-1"))
        self.until(lambda: self.search("maija") == ["party/p"], "the vault to open")
        if self.has_window():
            raise AssertionError("there is a window")
        self.ends_well(self.process)

    def live(self):
        return super(Overview, self).live(
            "background",
            [
                self.a_vault_is_there,
                self.unwanted_it_ends_at_once,
                self.started_with_the_session_it_opens_the_vault_and_no_window,
                self.a_second_one_leaves_it_alone,
                self.opened_it_shows_its_window_at_once,
                self.with_the_window_closed_it_stays_and_knows,
                self.when_the_session_is_left_it_is_shut,
                self.opened_after_that_it_can_be_unlocked,
                self.no_longer_wanted_it_ends_with_its_window,
                self.the_desktop_can_end_it,
                self.an_answer_opens_the_vault_without_a_window_and_it_goes_again,
            ],
        )


if __name__ == "__main__":
    sys.exit(Background(*sys.argv[1:5]).live())
