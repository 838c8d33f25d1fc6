# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader has of a page, as plain values; and what is wrong with
it. It knows no page of the program."""

import re
import sys

# What a person works, by the names that the accessibility bus has for roles.
CONTROLS = {
    "button",
    "check box",
    "check menu item",
    "combo box",
    "entry",
    "link",
    "list item",
    "menu item",
    "page tab",
    "password text",
    "push button",
    "radio button",
    "radio menu item",
    "slider",
    "spin button",
    "switch",
    "table row",
    "text",
    "toggle button",
    "tree item",
}
ROWS = {"list item", "table row", "tree item"}
PICTURES = {"image", "icon"}
ICON = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*-symbolic$|^[a-z0-9]+(-[a-z0-9]+){2,}$")
# How many around a picture may say what it means.
NEAR = 3
SHORT = 60


class Node:
    """One thing of the tree, and what is in it."""

    def __init__(self, role, name="", children=(), **others):
        self.role = role
        self.name = name
        self.children = list(children)
        self.description = others.get("description", "")
        self.labels = others.get("labels", "")  # what it is labelled by
        self.focusable = others.get("focusable", True)
        self.focused = others.get("focused", False)
        self.has_menu = others.get("has_menu", False)
        self.source = others.get("source")

    def walk(self, above=()):
        """It and everything in it, each with what is around it."""
        yield self, above
        for child in self.children:
            yield from child.walk((*above, self))

    def say(self):
        return (self.name or self.labels or "").strip()

    def text(self):
        """Everything that can be read in it."""
        return " ".join(node.say() for node, _ in self.walk() if node.say())

    def outline(self):
        return [(node.role, node.name, len(node.children)) for node, _ in self.walk()]


class Trouble:
    """What is wrong, each once, with where it was met first."""

    def __init__(self):
        self.problems = {}

    def add(self, where, problems):
        for problem in problems:
            self.problems.setdefault(problem, where)

    def __bool__(self):
        return bool(self.problems)

    def __str__(self):
        return "\n".join(f"{where}: {problem}" for problem, where in self.problems.items())


def is_symbol(text):
    """Whether nothing of it can be read aloud as a word."""
    return not any(letter.isalnum() for letter in text)


def is_part(above):
    """Whether it is only the part of a control that takes its keys."""
    return any(outer.role in CONTROLS and outer.role not in ROWS and outer.say() for outer in above)


def is_read_by_its_parts(node):
    """Of a row that takes no keys, or whose head is a row of its own."""
    inner = [child for child, _ in node.walk() if child is not node and child.role in ROWS]
    return node.role in ROWS and bool(node.text()) and (not node.focusable or any(row.say() for row in inner))


def check(tree, is_untranslated):
    """Everything that is wrong, in words; is_untranslated (text) is whether text
    is in another language than the user's."""
    problems = []
    for node, above in tree.walk():
        said = node.say()
        where = " / ".join(f"{outer.role} “{outer.say()[:SHORT]}”" for outer in above[-NEAR:])
        what = f"{node.role} “{said[:SHORT]}” in {where}"
        if node.role in CONTROLS and not is_part(above):
            if not said and not is_read_by_its_parts(node):
                problems.append(f"no name: {what}, with {node.text()[:SHORT]!r}")
            elif said and ICON.match(said):
                problems.append(f"the name of an icon: {what}")
            elif said and is_symbol(said):
                problems.append(f"only a symbol: {what}")
        near = [outer for outer in above[-NEAR:] if outer.role != "frame"]
        if node.role in PICTURES and not said and not any(outer.text() for outer in near):
            problems.append(f"a picture without words: {what}")
        for text in (said, node.description):
            if text and is_untranslated(text):
                problems.append(f"not translated: {what}: “{text}”")
    return problems


def has_focus(tree):
    return any(node.focused and node.role not in ("frame", "dialog") for node, _ in tree.walk())


def read(window, within=None):
    """The tree of what is showing now."""
    from gi.repository import Atspi

    state = Atspi.StateType

    def labels_of(node):
        texts = []
        for relation in node.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                targets = [relation.get_target(i) for i in range(relation.get_n_targets())]
                texts += [target.get_name() or window.read(target) for target in targets if target is not None]
        return " ".join(texts)

    def children_of(node):
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            if child.get_state_set().contains(state.SHOWING) or child.get_role() == Atspi.Role.FRAME:
                yield read_node(child)

    def read_node(node):
        states = node.get_state_set()
        role = node.get_role_name()
        name = node.get_name() or ""
        return Node(
            role,
            name,
            children_of(node),
            description=node.get_description() or "",
            labels=labels_of(node) if role in CONTROLS and not name else "",
            focusable=states.contains(state.FOCUSABLE),
            focused=states.contains(state.FOCUSED),
            has_menu=role == "toggle button" and states.contains(state.HAS_POPUP),
            source=node,
        )

    root = within or window.root
    root.clear_cache()
    return read_node(root)


if __name__ == "__main__":
    sys.exit("a module, not a program")
