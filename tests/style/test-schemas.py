#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""No step of the schema lands before a vault of the schema before it is kept."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

STEPS = tree.ROOT / 'src/store/migrations'
FIXTURES = tree.ROOT / 'tests/fixtures/schema'
README = 'tests/fixtures/README.md'


def fixtures():
    return {int(path.stem[1:]): path for path in FIXTURES.glob('v*.sql')}


def without_fixture():
    """A schema that has been the newest on main is in somebody's vault."""
    numbers = sorted(int(path.name[:4]) for path in STEPS.glob('[0-9][0-9][0-9][0-9]-*.sql'))
    return [f'v{n}.sql is missing; {README} says how it is made' for n in numbers[:-1] if n not in fixtures()]


def of_another_number():
    return [f'{path.name} is a vault of another schema' for n, path in sorted(fixtures().items())
            if f'PRAGMA user_version = {n};' not in path.read_text()]


def not_told():
    told = [number.strip() for line in tree.text(README).splitlines() if line.startswith('| ')
            for number in line.split('|')[1].split(',')]
    return [f'{README} does not say how {path.name} was made' for n, path in sorted(fixtures().items())
            if str(n) not in told]


def main():
    tap = Tap()
    tap.run('every schema but the newest has a fixture', without_fixture)
    tap.run('every fixture is of the schema that its name says', of_another_number)
    tap.run('how a fixture was made can be read', not_told)
    tap.end()


if __name__ == '__main__':
    main()
