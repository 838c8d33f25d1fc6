# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stories that are lived in the window have in common: a vault and a
keyring of their own, the words of the language, the dialog that is open, and
what the vault says without the window. It tells no story itself."""

import gettext
import json
import os
import shutil
import subprocess
import tempfile

from gi.repository import Atspi

from window import Window, report


class Lived:
    """A story; each step is a method, and needs those before it."""

    def __init__(self, program, cli, locale_dir, language):
        self.program = program
        self.cli = cli
        self.language = language
        self.place = tempfile.mkdtemp(prefix="sovittu-story-")
        self.vault = os.path.join(self.place, "vault")
        # A keyring of its own, as the library behind it offers for tests.
        self.keyring = {
            "SECRET_BACKEND": "file",
            "SECRET_FILE_TEST_PATH": os.path.join(self.place, "keyring"),
            "SECRET_FILE_TEST_PASSWORD": "test",
        }
        words = gettext.translation("sovittu", locale_dir, [language], fallback=language == "en")
        self.catalog = {}
        for said, meant in getattr(words, "_catalog", {}).items():
            if isinstance(said, str):
                # What stands before \x04 tells a word of one place from the same word elsewhere.
                context, _, text = said.rpartition("\x04")
                self.catalog[(context, text)] = meant.replace("_", "")
                self.catalog.setdefault((context, text.replace("_", "")), meant.replace("_", ""))
                self.catalog.setdefault((None, text.replace("_", "")), meant.replace("_", ""))
        self.window = None

    def _(self, text, context=""):
        """What the window says for text; which letter is underlined does not
        matter, but tells two of the same words apart. Without a context, any will
        do."""
        plain = text.replace("_", "")
        for key in ((context, text), (context, plain), (None, plain)):
            if key in self.catalog:
                return self.catalog[key]
        return plain

    def open(self):
        self.window = Window(self.program, ["--vault", self.vault], self.keyring)

    def close(self):
        status = self.window.close()
        if status != 0:
            raise AssertionError(f"the program ended with {status}")

    # What is done in the window

    def dialog(self):
        """The one on top."""
        return self.window.find(role="dialog", index=-1)

    def field(self, label):
        """What takes text in the dialog that is open."""
        label = self._(label)

        def find():
            for node in self.window.look(role=("text", "entry"), within=self.dialog()):
                if (node.get_name() or "").startswith(label):
                    return node
            return None

        return self.window.wait(find, f"the field “{label}”")

    def type(self, label, text):
        """A field that is being made anew meanwhile is looked for again."""
        self.window.wait(
            lambda: self.field(label).get_editable_text_iface().set_text_contents(text),
            f"the field “{label}” to take what is typed",
        )

    def click(self, label, **where):
        return self.window.click(self._(label), **where)

    def discard(self):
        """Answers that nothing is to be saved, as often as it is asked."""

        def answered():
            for button in self.window.look(self._("_Discard"), "button"):
                self.window.act(button)
            return not self.window.look(role="dialog")

        self.window.find(self._("_Discard"), role="button")
        self.window.wait(answered, "the form to go")

    def tick(self, text):
        """What can be on or off, in the dialog that is open or on the page; it
        is on afterwards."""
        within = self.dialog() if self.window.look(role="dialog") else None
        node = self.window.find(text, role=("check box", "switch"), within=within)
        if not self.is_on(node):
            self.window.press(node)
        self.window.wait(lambda: self.is_on(node), f"“{text}” to be ticked")

    def is_sensitive(self, node):
        return node.get_state_set().contains(Atspi.StateType.SENSITIVE)

    def is_focused(self, node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def is_on(self, node):
        return node.get_state_set().contains(Atspi.StateType.CHECKED)

    def choose(self, label, text):
        """One of what a row of the dialog offers, with the arrows."""
        row = self.window.find(self._(label), role="combo box", within=self.dialog())

        def offered():
            # What is chosen stands first, before what can be.
            return [node.get_name() for node in self.window.look(role="label", within=row)][1:]

        self.window.press(row)
        self.window.wait(lambda: text in offered()[1:], f"“{text}” to be offered")
        for key in ["Home"] + ["Down"] * offered()[1:].index(text) + ["Return"]:
            self.window.key(key)
        self.window.wait(lambda: offered() == [text], f"“{text}” to be chosen")

    def pick(self, menu, item):
        """An item of a menu, by the name of its button and what the item says."""
        item = self._(item)
        self.window.click(menu, index=-1)

        def find():
            for node in self.window.look(role="menu item"):
                if self.is_sensitive(node) and self.said_by(node) == item:
                    return node
            return None

        self.window.act(self.window.wait(find, f"“{item}” in the menu “{menu}”"))

    def said_by(self, item):
        """What stands in a menu item: it has no name, but what it is labelled by."""
        for relation in item.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                return self.window.read(relation.get_target(0))
        return item.get_name()

    def save(self, label="_Save"):
        """Saves the dialog that is open, and waits until it is gone."""
        dialog = self.dialog()
        count = len(self.window.look(role="dialog"))
        self.click(label, within=dialog)
        self.window.wait(lambda: len(self.window.look(role="dialog")) < count, "the dialog to go")

    # What is asked of the vault

    def run(self, *command):
        return subprocess.run(
            [self.cli, "--vault", self.vault, *command],
            env=dict(os.environ, **self.keyring),
            stdout=subprocess.PIPE,
            check=False,
        )

    def ask(self, *command):
        """What the vault says without the window."""
        return json.loads(self.run("--json", *command).stdout)

    # From beginning to end

    def live(self, name, steps):
        cases = [(f"/e2e/{name}/{self.language}/{step.__name__.replace('_', '-')}", step) for step in steps]
        try:
            return report(cases)
        finally:
            if self.window is not None and self.window.process.poll() is None:
                self.window.process.kill()
            shutil.rmtree(self.place, ignore_errors=True)
