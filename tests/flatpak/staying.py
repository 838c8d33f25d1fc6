# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps of a life in the sandbox: what the Background portal lets Sovittu do."""

import configparser
import re
import subprocess

from sandboxed import APP, SandboxedWindow
from window import PATIENCE


class InBackground:
    """Of Sandbox, which has the desktop, the home and the window."""

    def unwanted_in_the_background_it_ends_at_once(self):
        said = subprocess.run(
            ["flatpak", "run", APP, "--background"], env=self.desktop.environment, capture_output=True, text=True, check=False,
            timeout=PATIENCE,
        )
        if said.returncode or self.desktop.has_name(APP):
            raise AssertionError(f"it stays, or fails: {said.stderr}")

    def settings(self):
        return self.home / ".var/app" / APP / "config/glib-2.0/settings/keyfile"

    def wish(self, background):
        """Switches reminders in the background, as the preferences do."""
        told = configparser.ConfigParser(delimiters="=")
        told.optionxform = str
        told.read(self.settings())
        told["fi/sovittu/Sovittu"] = dict(told["fi/sovittu/Sovittu"]) | {"background": "true" if background else "false"}
        with self.settings().open("w", encoding="utf-8") as file:
            told.write(file, space_around_delimiters=False)

    def setting(self, key):
        told = configparser.ConfigParser(delimiters="=")
        told.read(self.settings())
        return told.get("fi/sovittu/Sovittu", key, fallback="false")

    def autostart(self):
        """What starts the program with the session; None: nothing."""
        entry = self.home / "desktop/config/autostart" / f"{APP}.desktop"
        return entry.read_text() if entry.exists() else None

    def has_window(self):
        return bool(subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "."], stdout=subprocess.PIPE, text=True, check=False
        ).stdout.split())

    def a_desktop_that_refuses_the_background_turns_the_switch_back(self):
        self.desktop.let("no")
        self.permit("ask")
        self.open()
        self.find_customer()
        self.wish(True)
        self.desktop.wait(lambda: any("AccessDialog" in line for line in self.desktop.asked()), "question")
        self.desktop.wait(lambda: self.setting("background") == "false", "switch that goes back")
        self.close()
        if self.autostart():
            raise AssertionError("it starts with the session all the same")

    def permit(self, word):
        """What the desktop's settings say of programs in the background."""
        caller = ["gdbus", "call", "--session", "--dest", "org.freedesktop.impl.portal.PermissionStore",
                  "--object-path", "/org/freedesktop/impl/portal/PermissionStore",
                  "--method", "org.freedesktop.impl.portal.PermissionStore.SetPermission",
                  "background", "true", "background", APP, f"['{word}']"]
        if self.desktop.run(caller).wait(PATIENCE):
            raise AssertionError("the permission cannot be set")

    def one_that_grants_it_starts_it_with_the_session(self):
        self.desktop.let("yes")
        self.permit("ask")
        self.open()
        self.find_customer()
        self.wish(True)
        self.desktop.wait(lambda: self.setting("autostart") == "true", "autostart")
        if not re.search(rf"^Exec=.*flatpak.* run .*--command=\W?sovittu\W+{APP}\W+--background\W*$", self.autostart() or "", re.M):
            raise AssertionError(f"started otherwise: {self.autostart()}")

    def with_its_window_closed_it_stays(self):
        self.window.press_keys_that_close()
        self.desktop.wait(lambda: not self.has_window(), "end of the window")
        if self.window.process.poll() is not None or not self.desktop.has_name(APP):
            raise AssertionError("the program is gone")

    def started_with_the_session_it_opens_no_window(self):
        self.desktop.run(["flatpak", "kill", APP])
        self.desktop.wait(lambda: not self.desktop.has_name(APP), "end of the program")
        started = self.desktop.run(["flatpak", "run", "--command=sovittu", APP, "--background"])
        self.desktop.wait_for_name(APP)
        self.desktop.wait(lambda: self.overview("satu"), "open vault")
        if self.has_window():
            raise AssertionError("there is a window")
        self.window = SandboxedWindow.__new__(SandboxedWindow)
        self.window.process = started

    def overview(self, word):
        """What the desktop's overview finds."""
        told = subprocess.run(
            ["gdbus", "call", "--session", "--dest", APP, "--object-path", "/fi/sovittu/Sovittu/SearchProvider",
             "--method", "org.gnome.Shell.SearchProvider2.GetInitialResultSet", f"['{word}']"],
            env=self.desktop.environment, capture_output=True, text=True, check=False)
        return "party/" in told.stdout

    def no_longer_wanted_it_ends_and_is_not_started_any_more(self):
        self.wish(False)
        self.window.process.wait(PATIENCE)
        self.window = None
        self.desktop.wait(lambda: not self.autostart(), "end of the autostart")

    def in_the_background(self):
        return [
            self.unwanted_in_the_background_it_ends_at_once,
            self.a_desktop_that_refuses_the_background_turns_the_switch_back,
            self.one_that_grants_it_starts_it_with_the_session,
            self.with_its_window_closed_it_stays,
            self.started_with_the_session_it_opens_no_window,
            self.no_longer_wanted_it_ends_and_is_not_started_any_more,
        ]
