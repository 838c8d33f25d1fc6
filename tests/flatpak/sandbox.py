# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, lived in its sandbox.

usage: sandbox.py PLACE LOCALE_DIR

PLACE is for homes, logs and pictures. Needs an X display, and FLATPAK_USER_DIR
to say where Sovittu is installed. Each step is a case; a step that fails fails
those after it too."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

# A desktop and a sandbox start slowly on a machine that is at work.
os.environ.setdefault("SOVITTU_PATIENCE", "120")
sys.path[:0] = [str(pathlib.Path(__file__).parents[1] / "e2e"), str(pathlib.Path(__file__).parent)]

from desktop import Desktop  # noqa: E402
from lived import Lived  # noqa: E402
from sandboxed import APP, SandboxedWindow  # noqa: E402
from staying import InBackground  # noqa: E402
from window import PATIENCE, report  # noqa: E402

CUSTOMER = "Satu Korpilahti"
NAME = "Aino Saarela"
PASSPHRASE = "hapankorppu ja hillo"

# What a window needs, and nothing else of the machine.
PERMISSIONS = {("Context", "shared", "ipc;"), ("Context", "sockets", "fallback-x11;wayland;"), ("Context", "devices", "dri;")}


class Sandbox(InBackground, Lived):
    def __init__(self, place, locale_dir):
        super().__init__(None, None, locale_dir, "en")
        shutil.rmtree(self.place)
        self.place = pathlib.Path(place)
        self.program = pathlib.Path(locale_dir).parents[1] / "bin/sovittu"
        self.home = self.place / "home"
        self.desktop = None
        self.code = None

    # The desktop, and the program on it

    def data(self):
        return self.home / ".var/app" / APP / "data"

    def vault_files(self):
        """What tells a vault from another in its place."""
        folder = self.data() / "sovittu"
        return {path.name: path.stat().st_ino for path in folder.iterdir() if path.suffix in (".db", ".json")}

    def exports(self):
        """What the desktop sees of what is installed."""
        return pathlib.Path(os.environ["FLATPAK_USER_DIR"]) / "exports/share"

    def log_in(self):
        self.desktop = Desktop(self.place, self.home, self.exports() / "dbus-1/services").__enter__()
        self.desktop.start_portals()

    def log_out(self):
        if self.window is not None and self.window.process.poll() is None:
            self.window.process.kill()
        if self.desktop is not None:
            self.desktop.__exit__()

    def open(self, **variables):
        environment = dict(self.desktop.environment, HOME=str(self.home))
        command = [f"--env={name}={value}" for name, value in variables.items()]
        self.window = SandboxedWindow("flatpak", ["run", *command, APP], environment)

    def close(self):
        status = self.window.close()
        if status != 0:
            raise AssertionError(f"the program ended with {status}")
        self.window = None

    def inside(self, *command):
        """What a command says in the sandbox."""
        done = subprocess.run(
            ["flatpak", "run", f"--command={command[0]}", APP, *command[1:]],
            env=self.desktop.environment, capture_output=True, text=True, check=False,
        )
        if done.returncode:
            raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
        return done.stdout

    def picture(self, name):
        subprocess.run(["import", "-window", self.window.drawn(), str(self.place / f"{name}.png")], check=False)

    def first_start(self):
        self.window.type(self._("Your name"), NAME)
        self.window.type(self._("Your business"), "Selkopolku")

    def put_code_away(self):
        self.window.find(self._("Your Recovery Code"))
        codes = [node.get_name() for node in self.window.look(role="label")]
        self.code = " ".join(next(text for text in codes if re.match(r"\w{4}-\w{4}-", text)).split())
        self.click("I Have Put It _Away")
        self.window.find(self._("Customers"))

    def add_customer(self):
        self.window.press(self.window.find(self._("Customers"), role="label"))
        self.click("Add Customer", index=-1)
        self.type("Name", CUSTOMER)
        self.save()
        self.window.says(CUSTOMER)

    def find_customer(self):
        self.window.press(self.window.find(self._("Customers"), role="label"))
        self.window.says(CUSTOMER)

    # The steps, in order

    def it_asks_for_no_more_than_a_window(self):
        said = subprocess.run(
            ["flatpak", "info", "--user", "--show-permissions", APP], capture_output=True, text=True, check=True
        ).stdout
        section, asked = None, set()
        for line in said.splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif "=" in line:
                key, words = line.split("=", 1)
                asked.add((section, key, "".join(f"{word};" for word in sorted(words.split(";")) if word)))
        if asked != PERMISSIONS:
            raise AssertionError(f"it asks for {sorted(asked)}")

    def the_desktop_finds_it(self):
        wanted = [
            f"applications/{APP}.desktop",
            f"dbus-1/services/{APP}.service",
            f"gnome-shell/search-providers/{APP}.search-provider.ini",
            f"icons/hicolor/scalable/apps/{APP}.svg",
            f"icons/hicolor/symbolic/apps/{APP}-symbolic.svg",
            f"metainfo/{APP}.metainfo.xml",
        ]
        missing = [name for name in wanted if not (self.exports() / name).exists()]
        if missing:
            raise AssertionError(f"not exported: {missing}")

    def no_library_sees_what_is_built_in(self):
        told = subprocess.run(["nm", "-D", "--defined-only", self.program], capture_output=True, text=True, check=True).stdout
        seen = [line.split()[-1] for line in told.splitlines() if re.search(r" (sqlite3|sqlcipher|g_mime|xdp)_", line)]
        if seen:
            raise AssertionError(f"seen from outside: {seen[:5]}")

    def nothing_of_a_network_is_in_the_sandbox(self):
        self.log_in()
        found = {line.split(":")[0].strip() for line in self.inside("cat", "/proc/net/dev").splitlines()[2:]}
        if found - {"lo"}:
            raise AssertionError(f"the sandbox has {found}")

    def the_first_start_makes_a_vault_by_the_portal(self):
        self.open()
        self.first_start()
        self.picture("first-start")
        self.click("_Start")
        self.put_code_away()

    def a_customer_is_written_down(self):
        self.add_customer()
        self.picture("customer")
        self.close()

    def the_vault_is_encrypted_and_its_key_is_not_beside_it(self):
        head = (self.data() / "sovittu/sovittu.db").read_bytes()[:16]
        if head.startswith(b"SQLite format 3"):
            raise AssertionError("the vault is in the clear")
        keyring = (self.data() / "keyrings/default.keyring").read_bytes()
        if re.search(rb"[0-9a-f]{64}", keyring):
            raise AssertionError("the key can be read in the keyring’s file")

    def the_next_start_asks_nothing_and_she_is_still_there(self):
        self.open()
        self.find_customer()
        self.close()

    def it_speaks_finnish(self):
        self.open(LC_ALL="fi_FI.UTF-8", LANGUAGE="fi")
        self.window.find("Asiakkaat")
        self.picture("finnish")
        self.close()

    def the_desktop_starts_it_by_the_bus_with_an_open_note(self):
        caller = ["gdbus", "call", "--session", "--dest", APP, "--object-path", "/fi/sovittu/Sovittu",
                  "--method", "org.freedesktop.Application.ActivateAction", "new-note", "[]", "{}"]
        process = self.desktop.run(caller)
        if process.wait(PATIENCE):
            raise AssertionError("the bus could not start it")
        waiter = self.desktop.run(["sleep", "600"])
        self.window = SandboxedWindow.of(waiter)
        self.window.find(role="dialog")
        self.window.find(self._("_Save"), role="button")
        self.picture("new-note")
        self.window.key("Escape")
        self.window.gone(role="dialog")
        self.window.press_keys_that_close()
        self.desktop.wait(lambda: not self.desktop.has_name(APP), "end of the program")
        waiter.kill()

    def without_a_portal_the_code_is_asked_for_and_nothing_is_made(self):
        before = self.vault_files()
        self.desktop.stop_portals()
        self.open()
        self.window.find(self._("The Keyring Does Not Answer"))
        self.picture("no-portal")
        if self.window.look(self._("Your name")):
            raise AssertionError("a new vault is offered")
        self.close()
        if self.vault_files() != before:
            raise AssertionError(f"{before} became {self.vault_files()}")

    def the_code_opens_it_there(self):
        self.open()
        self.enter_code()
        self.find_customer()
        self.close()

    def enter_code(self):
        self.click("_Enter the Code")
        self.window.type(self._("Recovery code"), self.code)
        self.click("_Open with the Code")

    def another_secret_of_the_portal_leads_to_the_code(self):
        before = self.vault_files()
        # As when the keyring of the desktop was reset, or the home moved.
        shutil.rmtree(self.home / "desktop/data/keyrings")
        self.desktop.start_portals()
        self.open()
        self.window.find(self._("_Enter the Code"), role="button")
        self.picture("another-secret")
        if self.window.look(self._("Your name")):
            raise AssertionError("a new vault is offered")
        if self.vault_files() != before:
            raise AssertionError(f"{before} became {self.vault_files()}")

    def the_code_opens_it_and_she_is_still_there(self):
        self.enter_code()
        self.find_customer()
        self.close()

    def the_start_after_that_asks_nothing(self):
        self.open()
        self.find_customer()
        self.close()

    def a_first_start_without_a_portal_takes_a_passphrase(self):
        self.home = self.place / "home-without-portal"
        self.home.mkdir()
        self.desktop.stop_portals()
        self.open()
        self.first_start()
        self.window.type(self._("Passphrase, at least 8 characters"), PASSPHRASE)
        self.window.type(self._("The same again"), PASSPHRASE)
        self.picture("first-start-passphrase")
        self.click("_Start")
        self.put_code_away()
        self.close()

    def and_that_passphrase_opens_it(self):
        self.open()
        self.window.type(self._("Passphrase"), PASSPHRASE)
        self.click("_Open")
        self.window.find(self._("Customers"))
        self.close()

    def live(self):
        steps = [
            self.it_asks_for_no_more_than_a_window,
            self.the_desktop_finds_it,
            self.no_library_sees_what_is_built_in,
            self.nothing_of_a_network_is_in_the_sandbox,
            self.the_first_start_makes_a_vault_by_the_portal,
            self.a_customer_is_written_down,
            self.the_vault_is_encrypted_and_its_key_is_not_beside_it,
            self.the_next_start_asks_nothing_and_she_is_still_there,
            *self.in_the_background(),
            self.it_speaks_finnish,
            self.the_desktop_starts_it_by_the_bus_with_an_open_note,
            self.without_a_portal_the_code_is_asked_for_and_nothing_is_made,
            self.the_code_opens_it_there,
            self.another_secret_of_the_portal_leads_to_the_code,
            self.the_code_opens_it_and_she_is_still_there,
            self.the_start_after_that_asks_nothing,
            self.a_first_start_without_a_portal_takes_a_passphrase,
            self.and_that_passphrase_opens_it,
        ]
        try:
            return report([(f"/flatpak/{step.__name__.replace('_', '-')}", step) for step in steps])
        finally:
            self.log_out()


if __name__ == "__main__":
    sys.exit(Sandbox(*sys.argv[1:3]).live())
