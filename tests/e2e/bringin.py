# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring in a chat of five hundred messages twice, tick two of five promises,
undo, and find nothing of it left.

usage: bringin.py PROGRAM CLI LOCALE_DIR LANGUAGE"""

import os
import subprocess
import sys
import zipfile

from lived import Lived

STORY = """{"do": "me", "name": "Aino Saarela", "business": "Selkopolku"}
{"do": "party", "id": "P", "name": "Satu Mäkinen", "kind": "consumer", "as": ["customer"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Keittiö"}
"""

N_MESSAGES = 500
PROMISES = [
    "Soitan sinulle huomenna klo 9.",
    "Lähetän laskun perjantaina.",
    "Tuon tason maanantaina.",
    "Mittaan keittiön ensi viikolla.",
    "Toimitan ovet viimeistään torstaina.",
]
TICKED = ["Soitan sinulle huomenna klo 9", "Lähetän laskun perjantaina"]


def make_chat():
    """What two people wrote to each other, as an iPhone exports it in Finnish."""
    lines = []
    for number in range(N_MESSAGES):
        day, minute = 1 + number // 25, number % 25
        stamp = f"[{day}.11.2026 klo 12.{minute:02}.00]"
        if number % 100 == 50:
            lines.append(f"{stamp} Aino Saarela: {PROMISES[number // 100]}")
        else:
            lines.append(f"{stamp} Satu Mäkinen: Kaunis ilma tänään, numero {number}!")
    return "\r\n".join(lines) + "\r\n"


class BringIn(Lived):
    def a_vault_is_open(self):
        story = os.path.join(self.place, "story.jsonl")
        with open(story, "w", encoding="utf-8") as file:
            file.write(STORY)
        for command in (["create"], ["play", story]):
            if self.run(*command).returncode != 0:
                raise AssertionError(f"{command} failed")
        self.before = self.look_inside()
        self.chat = os.path.join(self.place, "WhatsApp Chat - Satu.zip")
        with zipfile.ZipFile(self.chat, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("_chat.txt", make_chat())
        self.open()
        self.window.find(self._("Today"), role="label")

    def look_inside(self):
        return [self.run("--json", "show", ref).stdout for ref in ("P", "D")]

    def hand_over(self):
        """As the desktop does with a file that is opened with the program."""
        subprocess.run([self.program, "--vault", self.vault, self.chat], env={**os.environ, **self.keyring}, check=True)
        self.window.find(contains=str(N_MESSAGES), role="label", within=self.dialog())

    def the_chat_is_recognised(self):
        self.hand_over()
        self.window.find(contains=self._("WhatsApp chat"), role="label", within=self.dialog())

    def its_promises_are_offered(self):
        self.choose("Belongs to the Deal", "Keittiö")

        def offered():
            names = [node.get_name() for node in self.window.look(role="check box", within=self.dialog())]
            return len(names) == len(PROMISES) and all(f"{name}." in PROMISES for name in names)

        self.window.wait(offered, "five promises to be offered")

    def two_of_them_are_ticked(self):
        for text in TICKED:
            self.tick(text)
        self.click("_Bring In", within=self.dialog())
        self.window.gone(role="dialog")

    def a_second_time_nothing_comes(self):
        self.hand_over()
        self.window.find(self._("Some of It Was There Already"), role="label", within=self.dialog())
        button = self.window.find(self._("_Bring In"), role="button", within=self.dialog())
        self.window.wait(lambda: not self.is_sensitive(button), "nothing to be left to bring in")
        self.click("_Cancel", within=self.dialog())
        self.window.gone(role="dialog")

    def undo_leaves_nothing(self):
        self.window.key("ctrl+z")
        self.window.key("ctrl+i")
        self.window.find(self._("_Choose Files…"), role="button")
        self.window.gone(self._("Brought In Before"), role="label")
        self.click("_Cancel", within=self.dialog())
        self.window.gone(role="dialog")
        self.close()
        if self.look_inside() != self.before:
            raise AssertionError("something of the chat is left")
        if self.run("verify").returncode != 0:
            raise AssertionError("the vault is not whole")

    def live(self):
        return super().live(
            "bringin",
            [
                self.a_vault_is_open,
                self.the_chat_is_recognised,
                self.its_promises_are_offered,
                self.two_of_them_are_ticked,
                self.a_second_time_nothing_comes,
                self.undo_leaves_nothing,
            ],
        )


if __name__ == "__main__":
    sys.exit(BringIn(*sys.argv[1:5]).live())
