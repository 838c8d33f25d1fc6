# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Story 004, lived in the window: the promise, the red cell, the message that
was sent in time.

usage: story.py PROGRAM CLI LOCALE_DIR LANGUAGE

Each step is a case; a step that fails fails those after it too, as it would
for a person. At the end the vault is read without the window."""

import sys

from lived import Lived

CUSTOMER = "Satu Korpilahti"
EXPERT = "Antti Asiantuntija"
DEAL = "Kannattavuuslaskelma"
CALL = "Antti soittaa Satulle huomenna klo 10"
INVOICE = "Yksi lasku, minulta"


class Story(Lived):
    sent = None

    # The steps, in order

    def the_first_start_asks_for_name_and_business(self):
        self.open()
        self.window.type(self._("Your name"), "Aino Saarela")
        self.window.type(self._("Your business"), "Selkopolku")
        self.click("_Start")

    def the_recovery_code_is_shown_once(self):
        self.window.find(self._("Your Recovery Code"))
        self.click("I Have Put It _Away")
        self.window.find(self._("Customers"))

    def a_customer_is_written_down(self):
        self.window.press(self.window.find(self._("Customers"), role="label"))
        self.click("Add Customer", index=-1)
        self.type("Name", CUSTOMER)
        self.type("Phone", "049 555 0103")
        self.save()
        self.window.says(CUSTOMER)

    def a_deal_is_opened_for_her(self):
        self.click("New Deal")
        self.type("What the deal is about", DEAL)
        self.save()
        if not self.window.look(self._("Add Agreed Thing…")):
            self.window.click(DEAL)
        self.window.find(self._("Add Agreed Thing…"))

    def the_expert_joins_the_deal(self):
        self.click("Add Party…")
        self.type("Who", EXPERT)
        self.save()
        # What has not been agreed with the expert is asked for at once.
        self.window.find(self._("Agree on It…"))

    def what_was_promised_is_written_down(self):
        self.promise(CALL)
        self.promise(INVOICE, when="huomenna klo 12")

    def promise(self, sentence, when=None):
        self.click("Add Agreed Thing…")
        self.type("What was agreed, in one sentence", sentence)
        if when is not None:
            self.type("When, as “tomorrow at 10”", when)
        self.save()
        self.window.says(sentence)

    def the_cell_of_the_expert_is_missing_and_the_reason_is_said(self):
        self.window.find(contains=f"{EXPERT}: {self._('missing')}", role="button")
        self.window.says(EXPERT)
        self.window.find(contains=CALL, role="label")

    def one_press_writes_the_message_with_both_promises(self):
        missing = len(self.window.look(contains=f"{EXPERT}: {self._('missing')}", role="button"))
        if missing != 2:
            raise AssertionError(f"{missing} cells of the expert are missing, not 2")
        self.click("Send What Was Agreed…", index=0)
        text = self.window.find(self._("Text"), role="text", within=self.dialog())
        self.sent = self.window.read(text)
        for promise in (CALL, INVOICE):
            if promise not in self.sent:
                raise AssertionError(f"the message lacks “{promise}”:\n{self.sent}")

    def marking_it_sent_turns_the_cells_to_in_writing(self):
        self.click("_Mark as Sent", within=self.dialog())
        self.window.gone(role="dialog")
        self.window.gone(contains=f"{EXPERT}: {self._('missing')}", role="button")
        self.window.find(contains=f"{EXPERT}: {self._('in writing')}", role="button")

    def the_answer_acknowledges_what_it_says(self):
        self.window.click(contains=f"{EXPERT}: {self._('in writing')}")
        self.click("Acknowledged")
        self.window.find(contains=f"{EXPERT}: {self._('acknowledged')}", role="button")

    def the_vault_holds_what_was_lived(self):
        self.close()
        rules = {warning["rule"] for warning in self.ask("warnings")["warnings"]}
        if rules & {"R1", "R3"}:
            raise AssertionError(f"the expert does not have it in writing: {rules}")
        hits = self.ask("search", "soittaa Satulle")["hits"]
        if not {"term", "message"} <= {hit["kind"] for hit in hits}:
            raise AssertionError(f"the promise and the message that passed it on are not both there: {hits}")

    def live(self):
        return super().live(
            "story-004",
            [
                self.the_first_start_asks_for_name_and_business,
                self.the_recovery_code_is_shown_once,
                self.a_customer_is_written_down,
                self.a_deal_is_opened_for_her,
                self.the_expert_joins_the_deal,
                self.what_was_promised_is_written_down,
                self.the_cell_of_the_expert_is_missing_and_the_reason_is_said,
                self.one_press_writes_the_message_with_both_promises,
                self.marking_it_sent_turns_the_cells_to_in_writing,
                self.the_answer_acknowledges_what_it_says,
                self.the_vault_holds_what_was_lived,
            ],
        )


if __name__ == "__main__":
    sys.exit(Story(*sys.argv[1:5]).live())
