# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minutes: from an empty program to the first useful record with few
keys and nothing to read, and on every empty page the button that it offers.

usage: minutes.py PROGRAM CLI LOCALE_DIR LANGUAGE"""

import subprocess
import sys

from lived import Lived
from spoken import has_focus, read

NAME = "Aino"
SENTENCES = {"fi": "Soitan Maijalle huomenna klo 10", "en": "I will call Maija tomorrow at 10"}
# Two keys a second, which a slow writer presses, are 60 in half a minute.
MOST_KEYS = 60

# What an empty page is reached by, and the button that stands on it.
EMPTY = (
    ("ctrl+1", "Write Something Down…"),
    ("ctrl+2", "Add Customer"),
    ("ctrl+3", "_New Deal"),
    ("ctrl+4", "Add Subcontractor"),
    ("ctrl+5", "_New Complaint…"),
)


class Minutes(Lived):
    n_keys = 0

    def key(self, *names):
        self.window.key(*names)
        self.n_keys += len(names)

    def write(self, text):
        self.window.wait(lambda: has_focus(read(self.window)), "something that takes keys")
        subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)
        self.n_keys += len(text)

    def focused(self, label):
        def on_it():
            return any(node.focused and node.say() == self._(label) for node, _ in read(self.window).walk())

        self.window.wait(on_it, f"the keys to go to “{label}”")

    def a_name_is_enough_to_start(self):
        self.open()
        self.focused("Your name")
        self.write(NAME)
        self.window.wait(lambda: self.is_sensitive(self.window.find(self._("_Start"), role="button")), "the name to be there")
        self.key("Return")
        self.window.find(self._("Your Recovery Code"))

    def the_code_is_put_away(self):
        self.key("Tab", "Tab")
        self.focused("I Have Put It _Away")
        self.key("Return")

    def every_empty_page_offers_its_button(self):
        pressed = self.n_keys
        for key, label in EMPTY:
            self.key(key)
            self.window.act(self.window.find(self._(label), role="button", index=-1))
            self.window.find(role="dialog")
            self.leave()
        self.n_keys = pressed

    def leave(self):
        """A list of people to choose from lies over what it is chosen for."""

        def left():
            if self.window.look(role="dialog"):
                self.window.key("Escape")
            return not self.window.look(role="dialog")

        self.window.wait(left, "the dialog to go")

    def one_sentence_is_the_first_record(self):
        self.key("ctrl+n")
        self.window.find(role="dialog")
        self.write(SENTENCES[self.language])
        self.window.wait(self.can_save, "the sentence to be understood")
        self.key("Return")
        self.window.gone(role="dialog")
        self.key("ctrl+1")
        self.window.says(SENTENCES[self.language])

    def can_save(self):
        return self.is_sensitive(self.window.find(self._("_Save"), role="button", within=self.dialog()))

    def it_took_few_keys_and_is_useful(self):
        print(f"# {self.n_keys} keys", flush=True)
        if self.n_keys > MOST_KEYS:
            raise AssertionError(f"{self.n_keys} keys")
        self.close()
        kinds = {hit["kind"] for hit in self.ask("search", "Maija")["hits"]}
        if not {"deal", "term"} <= kinds:
            raise AssertionError(f"no agreed thing of a deal: {kinds}")

    def live(self):
        return super().live(
            "minutes",
            [
                self.a_name_is_enough_to_start,
                self.the_code_is_put_away,
                self.every_empty_page_offers_its_button,
                self.one_sentence_is_the_first_record,
                self.it_took_few_keys_and_is_useful,
            ],
        )


if __name__ == "__main__":
    sys.exit(Minutes(*sys.argv[1:5]).live())
