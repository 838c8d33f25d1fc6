# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's overview asks the program: started by the bus it says nothing,
shows nothing and goes again, though the keyring would open the vault; with the
vault open it finds what is there, and what is chosen is shown.

usage: overview.py PROGRAM CLI LOCALE_DIR LANGUAGE"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from lived import Lived  # noqa: E402

INTERFACE = "org.gnome.Shell.SearchProvider2"
PATIENCE = float(os.environ.get("SOVITTU_PATIENCE", "20"))
# The program stays for ten seconds after the last question.
STAYS = 10
STORY = """\
{"do": "party", "id": "p", "name": "Maija Meikäläinen", "kind": "consumer", "as": ["customer"]}
{"do": "deal", "id": "d", "customer": "p", "title": "Keittiön remontti"}
"""


class Overview(Lived):
    def a_vault_is_there(self):
        story = os.path.join(self.place, "before.story")
        with open(story, "w", encoding="utf-8") as file:
            file.write(STORY)
        for command in (["create"], ["play", story]):
            if self.run(*command).returncode != 0:
                raise AssertionError(f"{command} failed")
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)

    def names(self):
        listed = self.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames",
            None, None, Gio.DBusCallFlags.NONE, -1, None)
        return [name for name in listed.unpack()[0] if name.startswith("fi.sovittu.Sovittu")]

    def until(self, holds, what, patience=PATIENCE):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if holds():
                return
            time.sleep(0.1)
        raise AssertionError(f"not in time: {what}")

    def overview(self, method, signature, *arguments):
        name = self.names()[0]
        path = "/" + name.replace(".", "/") + "/SearchProvider"
        return self.bus.call_sync(
            name, path, INTERFACE, method, GLib.Variant(signature, arguments), None,
            Gio.DBusCallFlags.NO_AUTO_START, int(PATIENCE * 1000), None).unpack()

    def search(self, *words):
        return self.overview("GetInitialResultSet", "(as)", words)[0]

    def started_by_the_bus_it_says_nothing_and_goes(self):
        variables = dict(os.environ, **self.keyring)
        process = subprocess.Popen([self.program, "--gapplication-service", "--vault", self.vault], env=variables)
        try:
            self.until(self.names, "the program on the bus")
            if self.search("maija") or self.overview("GetResultMetas", "(as)", ["party/p"])[0]:
                raise AssertionError("something is told before a vault is open")
            # A window would keep it.
            status = process.wait(STAYS + PATIENCE)
        except BaseException:
            process.kill()
            raise
        if status != 0:
            raise AssertionError(f"the program ended with {status}")
        self.until(lambda: not self.names(), "the program off the bus")

    def an_open_vault_is_found(self):
        self.open()
        self.until(self.names, "the program on the bus")
        self.until(lambda: self.search("maija") == ["party/p"], "the customer to be found")
        if self.search("keittiön") != ["deal/d"]:
            raise AssertionError(f"the deal is not found: {self.search('keittiön')}")
        meta = self.overview("GetResultMetas", "(as)", ["party/p"])[0][0]
        if (meta["name"], meta["description"]) != ("Maija Meikäläinen", self._("Customer")):
            raise AssertionError(f"not said so: {meta}")

    def what_is_chosen_is_shown(self):
        self.overview("ActivateResult", "(sasu)", "deal/d", ["keittiön"], 0)
        self.window.find("Keittiön remontti", role="label")

    def the_words_are_searched_for(self):
        self.overview("LaunchSearch", "(asu)", ["maija"], 0)
        self.window.find(contains="Maija Meikäläinen", role="label")
        self.close()

    def live(self):
        return super().live(
            "overview",
            [
                self.a_vault_is_there,
                self.started_by_the_bus_it_says_nothing_and_goes,
                self.an_open_vault_is_found,
                self.what_is_chosen_is_shown,
                self.the_words_are_searched_for,
            ],
        )


if __name__ == "__main__":
    sys.exit(Overview(*sys.argv[1:5]).live())
