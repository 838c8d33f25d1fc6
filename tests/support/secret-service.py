#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""secret-service.py FOLDER: an org.freedesktop.secrets that misbehaves as told.

FOLDER/mode holds one word, read at each question:
  well     answers as it should
  dismiss  its items are locked, and whoever is asked for the password says no
  ignore   the same, and nobody answers when asked for the password
  slow     hears the search, and never answers it
  die      ends in the middle of the search
FOLDER/items.json holds the items, FOLDER/log what was asked of it, a word a line.
"""

import json
import os
import pathlib
import sys

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

ROOT = '/org/freedesktop/secrets'
DEFAULT = ROOT + '/aliases/default'
LOGIN = ROOT + '/collection/login'
NOTHING = '/'

INTERFACES = Gio.DBusNodeInfo.new_for_xml('''
<node>
  <interface name="org.freedesktop.Secret.Service">
    <method name="OpenSession">
      <arg type="s" direction="in"/><arg type="v" direction="in"/>
      <arg type="v" direction="out"/><arg type="o" direction="out"/>
    </method>
    <method name="SearchItems">
      <arg type="a{ss}" direction="in"/>
      <arg type="ao" direction="out"/><arg type="ao" direction="out"/>
    </method>
    <method name="Unlock">
      <arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/>
    </method>
    <method name="GetSecrets">
      <arg type="ao" direction="in"/><arg type="o" direction="in"/>
      <arg type="a{o(oayays)}" direction="out"/>
    </method>
    <method name="ReadAlias">
      <arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="Collections" type="ao" access="read"/>
  </interface>
  <interface name="org.freedesktop.Secret.Collection">
    <method name="CreateItem">
      <arg type="a{sv}" direction="in"/><arg type="(oayays)" direction="in"/><arg type="b" direction="in"/>
      <arg type="o" direction="out"/><arg type="o" direction="out"/>
    </method>
    <property name="Items" type="ao" access="read"/>
    <property name="Label" type="s" access="read"/>
    <property name="Locked" type="b" access="read"/>
    <property name="Created" type="t" access="read"/>
    <property name="Modified" type="t" access="read"/>
  </interface>
  <interface name="org.freedesktop.Secret.Item">
    <method name="Delete"><arg type="o" direction="out"/></method>
    <property name="Locked" type="b" access="read"/>
    <property name="Attributes" type="a{ss}" access="read"/>
    <property name="Label" type="s" access="read"/>
    <property name="Created" type="t" access="read"/>
    <property name="Modified" type="t" access="read"/>
  </interface>
  <interface name="org.freedesktop.Secret.Prompt">
    <method name="Prompt"><arg type="s" direction="in"/></method>
    <method name="Dismiss"/>
    <signal name="Completed"><arg type="b"/><arg type="v"/></signal>
  </interface>
  <interface name="org.freedesktop.Secret.Session"><method name="Close"/></interface>
</node>''')


class Service:
    def __init__(self, bus, folder):
        self.bus, self.folder, self.prompts, self.shown, self.unanswered = bus, folder, 0, set(), []
        self.show(ROOT, 'Service')
        self.show(DEFAULT, 'Collection')
        self.show(LOGIN, 'Collection')
        self.show(ROOT + '/session/1', 'Session')

    # What is kept between questions, and between two lives.

    def mode(self):
        return (self.folder / 'mode').read_text(encoding='utf-8').strip()

    def is_locked(self):
        return self.mode() in ('dismiss', 'ignore')

    def log(self, word):
        with open(self.folder / 'log', 'a', encoding='utf-8') as log:
            print(word, file=log)

    def items(self):
        path = self.folder / 'items.json'
        return json.loads(path.read_text(encoding='utf-8')) if path.exists() else []

    def keep(self, items):
        (self.folder / 'items.json').write_text(json.dumps(items), encoding='utf-8')

    def show(self, path, kind):
        if path not in self.shown:
            self.shown.add(path)
            interface = INTERFACES.lookup_interface('org.freedesktop.Secret.' + kind)
            self.bus.register_object(path, interface, self.called, self.asked, None)

    def item_path(self, number):
        path = f'{LOGIN}/{number}'
        self.show(path, 'Item')
        return path

    def item(self, path):
        return self.items()[int(path.rsplit('/', 1)[1])]

    # Questions.

    def called(self, bus, sender, path, interface, method, arguments, call):
        self.unanswered.append(call)
        if method == 'OpenSession' and arguments.unpack()[0] != 'plain':
            call.return_dbus_error('org.freedesktop.DBus.Error.NotSupported', 'only plain')
            return
        answer = getattr(self, 'on_' + method)(path, *arguments.unpack())
        if answer is not None:
            call.return_value(answer)

    def asked(self, bus, sender, path, interface, name):
        locked = self.is_locked()
        values = {'Locked': ('b', locked), 'Label': ('s', 'Login'), 'Created': ('t', 0), 'Modified': ('t', 0),
                  'Items': ('ao', []), 'Collections': ('ao', [LOGIN])}
        if name == 'Attributes':
            return GLib.Variant('a{ss}', self.item(path)['attributes'])
        return GLib.Variant(*values[name])

    def on_OpenSession(self, path, algorithm, value):
        return GLib.Variant('(vo)', (GLib.Variant('s', ''), ROOT + '/session/1'))

    def on_SearchItems(self, path, attributes):
        self.log('search')
        mode = self.mode()
        if mode == 'slow':
            return None
        if mode == 'die':
            os._exit(1)
        found = [self.item_path(number) for number, item in enumerate(self.items())
                 if item is not None and attributes.items() <= item['attributes'].items()]
        return GLib.Variant('(aoao)', ([], found) if self.is_locked() else (found, []))

    def on_Unlock(self, path, objects):
        self.log('unlock')
        if not self.is_locked():
            return GLib.Variant('(aoo)', (objects, NOTHING))
        return GLib.Variant('(aoo)', ([], self.new_prompt(GLib.Variant('ao', []))))

    def new_prompt(self, result):
        self.prompts += 1
        self.result = result
        prompt = f'{ROOT}/prompt/{self.prompts}'
        self.show(prompt, 'Prompt')
        return prompt

    def on_Prompt(self, path, window):
        self.log('prompt')
        if self.mode() == 'dismiss':
            GLib.idle_add(self.dismiss, path)
        return GLib.Variant('()', ())

    def dismiss(self, path):
        self.bus.emit_signal(None, path, 'org.freedesktop.Secret.Prompt', 'Completed',
                             GLib.Variant('(bv)', (True, self.result)))
        return False

    def on_Dismiss(self, path):
        return GLib.Variant('()', ())

    def on_Close(self, path):
        return GLib.Variant('()', ())

    def on_ReadAlias(self, path, alias):
        return GLib.Variant('(o)', (LOGIN,))

    def on_GetSecrets(self, path, objects, session):
        secrets = {one: (session, b'', self.item(one)['secret'].encode(), 'text/plain') for one in objects}
        return GLib.Variant('(a{o(oayays)})', (secrets,))

    def on_CreateItem(self, path, properties, secret, replace):
        if self.is_locked():
            self.log('create-refused')
            return GLib.Variant('(oo)', (NOTHING, self.new_prompt(GLib.Variant('o', NOTHING))))
        self.log('create')
        items = self.items()
        new = {'attributes': properties['org.freedesktop.Secret.Item.Attributes'], 'secret': bytes(secret[2]).decode()}
        same = [number for number, item in enumerate(items) if item and item['attributes'] == new['attributes']]
        number = same[0] if replace and same else len(items)
        items[number:number + 1] = [new]
        self.keep(items)
        return GLib.Variant('(oo)', (self.item_path(number), NOTHING))

    def on_Delete(self, path):
        self.log('delete')
        items = self.items()
        items[int(path.rsplit('/', 1)[1])] = None
        self.keep(items)
        return GLib.Variant('(o)', (NOTHING,))


def main():
    folder = pathlib.Path(sys.argv[1])
    address = os.environ['DBUS_SESSION_BUS_ADDRESS']
    bus = Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        None, None)
    bus.set_exit_on_close(True)
    Service(bus, folder)
    Gio.bus_own_name_on_connection(bus, 'org.freedesktop.secrets', Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main()
