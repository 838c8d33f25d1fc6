# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing a complaint too early, in the window: what lacks is said and can be
done, what is half done stays, and a written reason closes it all the same.

usage: closing.py PROGRAM CLI LOCALE_DIR LANGUAGE"""

import os
import sys

from lived import Lived

BEFORE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "closing.story")
WORDS = "Laskussa on väärä summa."
THANKED = "The customer has been thanked"
APOLOGISED = "You have apologised"
PUT_RIGHT = "What was promised has been put right"
TOLD = "The customer knows what changes"
LAST_WORDS = "What the customer chose is written down"
BOOKS = "Each compensation can be entered in the books"
LEARNT = "What you learnt is written down"
ALL = (THANKED, APOLOGISED, PUT_RIGHT, TOLD, LAST_WORDS, BOOKS, LEARNT)


class Closing(Lived):
    def a_complaint_is_open(self):
        for command in (["create"], ["play", BEFORE]):
            if self.run(*command).returncode != 0:
                raise AssertionError(f"{command} failed")
        self.open()
        self.show_complaint()

    def show_complaint(self):
        self.window.press(self.window.find(self._("Complaints"), role="label"))
        self.window.press(self.window.find(contains=WORDS, role="label"))
        self.window.find(self._("More"), role="toggle button")

    def everything_that_lacks_is_said(self):
        self.pick(self._("More"), "C_lose…")
        self.lacks(ALL)

    def lacks(self, guards):
        """Exactly these are said to lack, and it cannot be closed."""
        wanted = [f"○ {self._(guard, 'before closing')}" for guard in guards]

        def said():
            for node in self.window.look(role="label", within=self.dialog()):
                lines = (node.get_name() or "").splitlines()
                if sorted(lines) == sorted(wanted):
                    return True
            return False

        self.window.wait(said, f"{wanted} to be said to lack")
        if self.can_close():
            raise AssertionError("it can be closed")

    def can_close(self):
        return self.is_sensitive(self.window.find(self._("C_lose"), role="button", within=self.dialog()))

    def each_can_be_done_from_there(self):
        for guard in (THANKED, APOLOGISED, PUT_RIGHT, TOLD):
            row = self.window.find(self._(guard, "before closing"), role="list item", within=self.dialog())
            self.window.find(role=("check box", "switch"), within=row)
        self.field("What the customer said last")
        self.field("What you do differently")
        self.press_row(self._(BOOKS, "before closing"))
        self.window.find(self._("Compensation"), role="dialog")
        self.type("Number of the invoice that it corrects", "2026-117")
        self.save()
        self.lacks([guard for guard in ALL if guard != BOOKS])

    def press_row(self, title):
        self.window.press(self.window.find(title, role="list item", within=self.dialog()))

    def an_outcome_alone_does_not_close_it(self):
        self.choose("The customer is", self._("Neutral", "complaint outcome"))
        if self.can_close():
            raise AssertionError("the outcome alone closes it")
        self.window.key("Escape")
        self.discard()

    def what_is_half_done_is_there_after_a_restart(self):
        self.window.press(self.window.find(self._("Contact"), role="list item"))
        for step in ("Thanked", "Apologised"):
            self.tick(self._(step, "complaint step"))
        self.close()
        self.open()
        self.show_complaint()
        self.pick(self._("More"), "C_lose…")
        self.lacks([PUT_RIGHT, TOLD, LAST_WORDS, LEARNT])

    def a_written_reason_closes_it_all_the_same(self):
        self.choose("The customer is", self._("Neutral", "complaint outcome"))
        self.type("Close all the same, because…", "Asiakas muutti ulkomaille.")
        self.save("C_lose")
        self.window.says(self._("Neutral", "complaint outcome"))
        self.close()
        found = self.ask("show", "V")
        if (found["state"], found["outcome"]) != ("closed", "neutral"):
            raise AssertionError(f"not closed: {found}")
        if sorted(found["guards"]) != ["last-words", "lesson", "prevention", "remedy"]:
            raise AssertionError(f"not what lacked: {found['guards']}")

    def live(self):
        return super().live(
            "closing",
            [
                self.a_complaint_is_open,
                self.everything_that_lacks_is_said,
                self.each_can_be_done_from_there,
                self.an_outcome_alone_does_not_close_it,
                self.what_is_half_done_is_there_after_a_restart,
                self.a_written_reason_closes_it_all_the_same,
            ],
        )


if __name__ == "__main__":
    sys.exit(Closing(*sys.argv[1:5]).live())
