#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-binaries.py BUILD: the encrypting SQLite stays ours alone.

A library that GTK loads may bring a SQLite of its own. Were our symbols seen
by it, or its by us, the vault would be written in the clear.
"""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap

# Nothing of these is ever linked: another SQLite, or a way to the network.
BANNED = r'lib(sqlite3|sqlcipher|soup|curl|gnutls)\b'


def programs(build):
    found = [path for path in sorted((build / 'src').rglob('*'))
             if path.is_file() and path.stat().st_mode & 0o100 and path.read_bytes()[:4] == b'\x7fELF']
    return found


def output(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


def exported(build):
    return [f'{path.name} exports {name}' for path in programs(build)
            for name in re.findall(r'\b(sqlite3_\w+|sqlcipher\w*)', output('nm', '-D', '--defined-only', path))]


def borrowed(build):
    return [f'{path.name} takes {name} from elsewhere' for path in programs(build)
            for name in re.findall(r'\b(sqlite3_\w+)', output('nm', '-D', '--undefined-only', path))]


def needed(build):
    return [f'{path.name} needs {name}' for path in programs(build)
            for name in re.findall(r'NEEDED.*\[(.*)\]', output('readelf', '-d', path)) if re.match(BANNED, name)]


def main():
    build = pathlib.Path(sys.argv[1])
    tap = Tap()
    tap.run('/style/binaries/no-program-exports-sqlite', lambda: exported(build))
    tap.run('/style/binaries/no-program-borrows-sqlite', lambda: borrowed(build))
    tap.run('/style/binaries/no-program-needs-another-sqlite-or-the-network', lambda: needed(build))
    tap.end()


if __name__ == '__main__':
    main()
