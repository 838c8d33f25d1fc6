# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Back up, change something, restore the backup, see the change gone, undo, and
see it back; then lock and open.

usage: safe.py PROGRAM CLI LOCALE_DIR LANGUAGE"""

import os
import sys

from lived import Lived

STORY = """{"do": "me", "name": "Aino Saarela", "business": "Selkopolku"}
{"do": "party", "id": "A1", "name": "Maija Meikäläinen", "kind": "consumer", "as": ["customer"]}
"""
MAIJA = "Maija Meikäläinen"
PEKKA = "Pekka Uusi"


class Safe(Lived):
    def a_vault_is_open(self):
        story = os.path.join(self.place, "story.jsonl")
        with open(story, "w", encoding="utf-8") as file:
            file.write(STORY)
        for command in (["create"], ["play", story]):
            if self.run(*command).returncode != 0:
                raise AssertionError(f"{command} failed")
        self.open()
        self.window.find(self._("Today"), role="label")

    def show_customers(self):
        """A press that comes while a dialog is on its way out goes to the dialog."""

        def shown():
            if self.window.look(role="label", contains=MAIJA):
                return True
            self.window.press(self.window.find(self._("Customers"), role="label"))
            return False

        self.window.wait(shown, "the customers")

    def show_safe(self):
        self.pick(self._("Main Menu"), "Your Data Is _Safe")
        self.window.find(self._("_Back Up Now"), role="button")

    def a_backup_is_made(self):
        self.show_safe()
        self.click("_Back Up Now")
        self.window.says(self._("Backup made and read back"))
        self.window.says(self._("Your Data Is Safe"))

    def something_changes_after_it(self):
        self.window.key("ctrl+shift+n")
        self.type("Name", PEKKA)
        self.save()
        self.show_customers()
        self.window.find(contains=PEKKA, role="label")

    def the_backup_is_restored(self):
        self.show_safe()
        self.click("Restore…")
        dialog = self.window.find(self._("Restore a Backup"), role="dialog")
        self.window.find(contains=self._("made when you asked", "backup"), role="label", within=dialog)
        self.choose_backup(dialog)
        self.click("_Restore", within=dialog)
        self.window.says(self._("The backup is restored"))

    def choose_backup(self, dialog):
        """The one that was asked for, and not what was made by itself since."""

        def chosen():
            for row in self.window.look(role="list item", within=dialog):
                if not self.window.look(contains=self._("made when you asked", "backup"), within=row):
                    continue
                button = self.window.look(role=("radio button", "check box"), within=row)[0]
                if self.is_on(button):
                    return True
                self.window.act(button)
            return False

        self.window.wait(chosen, "the backup to be chosen")

    def the_change_is_gone(self):
        self.show_customers()
        self.window.find(contains=MAIJA, role="label")
        self.window.gone(contains=PEKKA, role="label")

    def undoing_brings_it_back(self):
        self.click("_Undo")
        self.window.says(self._("What was there before is back"))
        self.show_customers()
        self.window.find(contains=PEKKA, role="label")

    def everything_is_in_order(self):
        self.show_safe()
        self.click("Check Everything")
        self.window.says(self._("Everything is in order."))
        self.click("_Close")
        self.window.gone(role="dialog")
        self.show_customers()
        self.window.find(contains=PEKKA, role="label")

    def it_locks_and_opens(self):
        self.window.key("ctrl+l")
        self.window.gone(contains=PEKKA, role="label")
        self.window.find(self._("_Open"), role="button")
        self.click("_Open")
        self.show_customers()
        self.window.find(contains=PEKKA, role="label")
        self.close()
        if self.run("verify").returncode != 0:
            raise AssertionError("the vault is not whole")

    def live(self):
        return super().live(
            "safe",
            [
                self.a_vault_is_open,
                self.a_backup_is_made,
                self.something_changes_after_it,
                self.the_backup_is_restored,
                self.the_change_is_gone,
                self.undoing_brings_it_back,
                self.everything_is_in_order,
                self.it_locks_and_opens,
            ],
        )


if __name__ == "__main__":
    sys.exit(Safe(*sys.argv[1:5]).live())
