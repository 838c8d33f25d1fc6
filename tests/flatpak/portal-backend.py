#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the Background portal, for a desktop without a person.

usage: portal-backend.py FOLDER

FOLDER/answer says what is answered when it asks whether a program may run in
the background, "yes" or "no"; FOLDER/asked has a line for each question."""

import pathlib
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.freedesktop.impl.portal.desktop.test"
PATH = "/org/freedesktop/portal/desktop"
INTERFACES = Gio.DBusNodeInfo.new_for_xml("""
<node>
  <interface name="org.freedesktop.impl.portal.Access">
    <method name="AccessDialog">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Background">
    <method name="GetAppState"><arg type="a{sv}" direction="out"/></method>
    <method name="NotifyBackground">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
    <method name="EnableAutostart">
      <arg type="s" direction="in"/><arg type="b" direction="in"/><arg type="as" direction="in"/>
      <arg type="u" direction="in"/><arg type="b" direction="out"/>
    </method>
    <signal name="RunningApplicationsChanged"/>
  </interface>
</node>
""")


class Backend:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def called(self, connection, sender, path, interface, method, parameters, invocation):
        yes = (self.folder / "answer").read_text().strip() == "yes"
        words = parameters.unpack()
        with (self.folder / "asked").open("a", encoding="utf-8") as log:
            log.write(f"{method} {words}\n")
        answers = {
            "AccessDialog": ("(ua{sv})", (0 if yes else 1, {})),
            "GetAppState": ("(a{sv})", ({},)),
            "NotifyBackground": ("(ua{sv})", (0, {"result": GLib.Variant("u", 1 if yes else 0)})),
            "EnableAutostart": ("(b)", (yes and len(words) > 1 and bool(words[1]),)),
        }
        invocation.return_value(GLib.Variant(*answers[method]))

    def acquired(self, connection, name):
        for interface in INTERFACES.interfaces:
            connection.register_object(PATH, interface, self.called, None, None)


def main():
    backend = Backend(sys.argv[1])
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, backend.acquired, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
