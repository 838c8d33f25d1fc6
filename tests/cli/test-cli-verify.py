#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""sovittu-cli verify: the entry that somebody was sent, and being stopped.

    test-cli-verify.py PROGRAM
"""

import json
import pathlib
import shutil
import signal
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

import cli as shell
from tap import Tap


def chain_of(vault):
    """What is said of the chain, and the mark in it."""
    detail = next(check['detail'] for check in shell.told(vault, 'verify')['checks'] if check['name'] == 'chain')
    return detail, detail.rpartition(' ')[2]


def verifies_a_mark():
    vault = shell.filled('mark')
    detail, mark = chain_of(vault)
    number, digits = mark.split('-')
    other = f'{number}-{"0" * 12 if digits != "0" * 12 else "1" * 12}'
    problems = shell.same(detail.startswith('unbroken since 20'), True) + shell.same(len(digits), 12)
    problems += shell.same(shell.told(vault, 'verify', '--mark', mark)['mark'], {'mark': mark, 'holds': True})
    problems += shell.ends(shell.cli(vault, 'verify', '--mark', mark.upper()), 0, 'is there as it was')
    problems += shell.ends(shell.cli(vault, 'verify', '--mark', other), 1, 'not in this vault')
    problems += shell.same(json.loads(shell.cli(vault, '--json', 'verify', '--mark', other).stdout)['mark']['holds'], False)
    shell.cli(vault, 'play', shell.story('further', {'do': 'cancelled', 'term': 'A', 'at': '2026-10-20T12:00'}))
    problems += shell.ends(shell.cli(vault, 'verify', '--mark', mark), 0, 'is there as it was')
    return problems + shell.same(chain_of(vault)[1] != mark, True)


def takes_only_a_mark_for_a_mark():
    vault = shell.filled('no-mark')
    return ([problem for text in ('', '412', 'x-7f3a91c04d2e', '412-7f3a91c04d2', '0-7f3a91c04d2e')
             for problem in shell.ends(shell.cli(vault, 'verify', '--mark', text), 2)] +
            shell.ends(shell.cli(vault, 'today', '--mark', '412-7f3a91c04d2e'), 2, '--mark'))


def stops_when_it_is_told_to():
    """However early or late: it ends as stopped or done, and the vault is whole."""
    vault = shell.filled('stopped')
    problems = []
    for wait in (0, 0.05, 0.3, 0.6):
        going = subprocess.Popen([shell.PROGRAM, '--vault', str(vault), '--passphrase-file', str(shell.PASS_FILE), 'verify'],
                                 env=shell.ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            going.wait(wait)
        except subprocess.TimeoutExpired:
            going.send_signal(signal.SIGINT)
        if going.wait(60) not in (0, 130, -signal.SIGINT):
            problems.append(f'ended with {going.returncode} after {wait} s')
    return problems + shell.same(shell.told(vault, 'verify')['ok'], True)


def says_nothing_of_its_progress_to_a_file():
    done = shell.cli(shell.filled('quiet'), 'verify')
    return shell.same(done.stderr, '') + shell.same('\r' in done.stdout, False)


CASES = (
    ('tells-whether-an-entry-still-holds', verifies_a_mark),
    ('takes-only-a-mark-for-a-mark', takes_only_a_mark_for_a_mark),
    ('stops-when-it-is-told-to', stops_when_it_is_told_to),
    ('says-nothing-of-its-progress-to-a-file', says_nothing_of_its_progress_to_a_file),
)


def main():
    tap = Tap()
    shell.make_empty()
    for name, test in CASES:
        tap.run('/cli/verify/' + name, test)
    shutil.rmtree(shell.PLACE)
    tap.end()


if __name__ == '__main__':
    main()
