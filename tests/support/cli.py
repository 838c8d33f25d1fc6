# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""sovittu-cli for tests: vaults of their own, what is asked of them, what it ends with.

The program is the first argument of the test.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
PASSPHRASE = 'neljä sanaa peräkkäin näin'
PLACE = pathlib.Path(tempfile.mkdtemp(prefix='sovittu-cli-'))
EMPTY = PLACE / 'empty'
PASS_FILE = PLACE / 'passphrase'

# Nothing of its user's, and neither display nor bus.
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if not name.startswith(('DBUS_', 'DISPLAY', 'WAYLAND_', 'XDG_')) and name != 'LANGUAGE'}
ENVIRONMENT.update(HOME=str(PLACE / 'home'), XDG_DATA_HOME=str(PLACE / 'home' / 'data'), LC_ALL='C.UTF-8',
                   DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent')


def cli(vault, *words, passphrase=PASS_FILE, user=None, **extra):
    options = ['--vault', str(vault)] + (['--passphrase-file', str(passphrase)] if passphrase else [])
    return subprocess.run([PROGRAM, *options, *map(str, words)], env={**ENVIRONMENT, **extra}, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=120, user=user)


def told(vault, *words, **options):
    """What --json prints; it is one object on one line, whatever came of it."""
    done = cli(vault, '--json', *words, **options)
    assert done.stdout.count('\n') == 1, done.stdout
    return json.loads(done.stdout)


def make_empty():
    """What every vault is a copy of, and its code in a file."""
    PASS_FILE.write_text(PASSPHRASE + '\n')
    done = cli(EMPTY, 'create')
    code = re.search(r'(?:[0-9A-Z]{4,5}-){5}[0-9A-Z]{4,5}', done.stdout)
    (PLACE / 'code').write_text(code[0] + '\n' if code else '')
    return done, code


def fresh(name):
    """A vault of its own, empty; key derivation is what takes long, so it is a copy."""
    folder = PLACE / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EMPTY, folder)
    return folder


def story(name, *lines):
    path = PLACE / f'{name}.story'
    path.write_text(''.join(json.dumps(line, ensure_ascii=False) + '\n' if isinstance(line, dict) else line for line in lines))
    return path


PARTY = {'do': 'party', 'id': 'P', 'name': 'Satu', 'kind': 'consumer', 'as': ['customer'], 'at': '2026-10-19T12:00'}
DEAL = {'do': 'deal', 'id': 'D', 'customer': 'P', 'title': 'Häät'}
TERM = {'do': 'term', 'id': 'A', 'deal': 'D', 'kind': 'scope', 'text': 'Kakku', 'by': 'me', 'to': 'P'}


def filled(name):
    vault = fresh(name)
    done = cli(vault, 'play', story(name, PARTY, DEAL, TERM))
    assert done.returncode == 0, done.stderr
    return vault


def ends(done, code, *parts):
    """What is wrong with how it ended, as lines."""
    said = done.stdout + done.stderr
    problems = [] if done.returncode == code else [f'ended with {done.returncode}, not {code}: {said.strip()}']
    return problems + [f'does not say “{part}”: {said.strip()}' for part in parts if part not in said]


def same(found, expected):
    return [] if found == expected else [f'{found!r} is not {expected!r}']
