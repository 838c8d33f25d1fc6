#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every threat has a test that says so: a comment with "T7, a full disk: …" in it.

Prints which files say which, as a table.
"""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

THREATS = {
    1: 'stolen laptop, stick or copy',
    2: 'another SQLite takes over',
    3: 'the keyring fails',
    4: 'the recovery code is lost',
    5: 'the program is killed',
    6: 'the power goes',
    7: 'the disk is full',
    8: 'read-only file, folder or mount',
    9: 'bad sectors, bit rot, truncation',
    10: 'two instances',
    11: 'the program opens its own file',
    12: 'network or synchronised folder',
    13: 'copy of an open vault',
    14: 'an older or newer program',
    15: 'link, folder or the vault as target',
    16: 'hostile file or text',
    17: 'name of an attachment',
    18: 'formulas in a table',
    19: 'markup in names',
    20: 'search as a query',
    21: 'REPLACE around triggers',
    22: 'erased words that survive',
    23: 'decimals of a locale',
    24: 'summer time',
    25: 'suspend and clock jumps',
    26: 'dates that can be read in two ways',
    27: 'huge pattern',
    28: 'hostile backup',
    29: 'core dump, log, clipboard, lock screen',
    30: 'rekey interrupted',
    31: 'malformed key',
}

COMMENT = re.compile(r'/\*.*?\*/|^\s*#.*$|"""(?:[^"]|"(?!""))*"""', re.DOTALL | re.MULTILINE)
NUMBER = re.compile(r'\bT([1-9]\d?), [a-z]')


def covered():
    """The files that each number is told in."""
    found = {}
    for path in tree.files('.c', '.h', '.py', '.sh', under='tests'):
        if path.name == pathlib.Path(__file__).name:
            continue
        comments = ' '.join(COMMENT.findall(tree.text(path)))
        for number in {int(number) for number in NUMBER.findall(comments)}:
            found.setdefault(number, []).append(path)
    return found


def print_table(found):
    for number, what in THREATS.items():
        names = ', '.join(str(path.relative_to('tests')) for path in found.get(number, []))
        print(f'# T{number:<2} {what:40} {names}')


def main():
    found = covered()
    tap = Tap()
    tap.case('/style/threats/every-threat-has-a-test',
             [f'T{number}, {what}: no test says so' for number, what in THREATS.items() if number not in found])
    tap.case('/style/threats/no-test-names-a-threat-that-is-none',
             [f'{path}: T{number}' for number, paths in found.items() if number not in THREATS for path in paths])
    print_table(found)
    tap.end()


if __name__ == '__main__':
    main()
