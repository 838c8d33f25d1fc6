#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walk over every page finds what it is to find."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from tap import Tap  # noqa: E402

from spoken import CONTROLS, Node, Trouble, check, has_focus  # noqa: E402

ENGLISH = {"Save", "Customers"}


def wrong(*nodes):
    """What is said of a page that holds nodes."""
    return check(Node("frame", "Sovittu", [Node("panel", "", nodes)]), lambda text: text in ENGLISH)


def one(problems, words):
    return [] if len(problems) == 1 and words in problems[0] else [f"said: {problems}"]


def none(problems):
    return [f"said: {problems}"] if problems else []


def every_kind_of_control_needs_a_name():
    return [role for role in sorted(CONTROLS) if len(wrong(Node(role, ""))) != 1]


def a_name_is_a_name():
    return none(wrong(Node("button", "Tallenna"), Node("text", "Nimi"), Node("menu item", "", labels="Poista")))


def spaces_are_no_name():
    return one(wrong(Node("button", "  ")), "no name")


def a_button_deep_in_a_page_is_found():
    return one(wrong(Node("list", "Asiakkaat", [Node("list item", "Maija", [Node("button", "")])])), "list item “Maija”")


def the_name_of_an_icon_is_none():
    found = wrong(Node("button", "document-edit-symbolic"), Node("button", "open-menu-symbolic"))
    return [] if len(found) == 2 else found


def a_symbol_is_no_word():
    return one(wrong(Node("radio button", "?")), "only a symbol")


def a_state_without_words_is_found():
    return one(wrong(Node("panel", "", [Node("image", "")])), "a picture without words")


def a_picture_beside_words_needs_none():
    return none(wrong(Node("panel", "", [Node("image", ""), Node("label", "kuitattu")])))


def another_language_is_found():
    return one(wrong(Node("label", "Customers")), "not translated") + one(
        wrong(Node("button", "Tallenna", description="Save")), "not translated"
    )


def a_row_that_takes_keys_is_named():
    row = [Node("label", "Maija"), Node("label", "2 kauppaa")]
    return one(wrong(Node("list item", "", row)), "no name") + none(wrong(Node("list item", "", row, focusable=False)))


def a_row_that_folds_is_named_by_its_head():
    return none(wrong(Node("list item", "", [Node("list", "", [Node("list item", "Vaiheet")])])))


def what_takes_the_keys_of_a_named_field_needs_no_other_name():
    return none(wrong(Node("text", "Nimi", [Node("text", "")])))


def an_unnamed_field_is_told_with_its_part():
    return [] if wrong(Node("text", "", [Node("text", "")])) else ["nothing was said"]


def the_window_itself_is_no_place_for_the_keys():
    lost = Node("frame", "Sovittu", [Node("button", "Lisää")], focused=True)
    here = Node("frame", "Sovittu", [Node("button", "Lisää", focused=True)])
    return [] if has_focus(here) and not has_focus(lost) else ["the focus is not told apart"]


def each_is_told_once_where_it_was_met_first():
    trouble = Trouble()
    for page in ("tänään", "kaupat"):
        trouble.add(page, ["no name: button"])
    return [] if trouble and str(trouble) == "tänään: no name: button" else [str(trouble)]


CASES = [
    every_kind_of_control_needs_a_name,
    a_name_is_a_name,
    spaces_are_no_name,
    a_button_deep_in_a_page_is_found,
    the_name_of_an_icon_is_none,
    a_symbol_is_no_word,
    a_state_without_words_is_found,
    a_picture_beside_words_needs_none,
    another_language_is_found,
    a_row_that_takes_keys_is_named,
    a_row_that_folds_is_named_by_its_head,
    what_takes_the_keys_of_a_named_field_needs_no_other_name,
    an_unnamed_field_is_told_with_its_part,
    the_window_itself_is_no_place_for_the_keys,
    each_is_told_once_where_it_was_met_first,
]


def main():
    tap = Tap()
    for case in CASES:
        tap.run("/e2e/spoken/" + case.__name__.replace("_", "-"), case)
    tap.end()


if __name__ == "__main__":
    main()
