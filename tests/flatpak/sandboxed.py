# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of a program in a sandbox."""

import subprocess

from window import PATIENCE, Atspi, Window

APP = "fi.sovittu.Sovittu"


class SandboxedWindow(Window):
    """The only program of its bus; its process numbers are the sandbox's own."""

    def _connect(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_child_count() > 0:
                self.root = application
                return True
        return False

    def drawn(self):
        numbers = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "."], stdout=subprocess.PIPE, text=True, check=True
        ).stdout.split()
        return max(numbers, key=self.area)

    def close(self):
        self.press_keys_that_close()
        return self.process.wait(PATIENCE)

    def press_keys_that_close(self):
        subprocess.run(["xdotool", "windowfocus", "--sync", self.drawn()], check=True)
        self.key("ctrl+w")
