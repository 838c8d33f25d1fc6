#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tests count-tests.py on logs of programs that end in every way there is."""

import json
import pathlib
import subprocess
import sys
import tempfile

from tap import Tap

COUNT = pathlib.Path(__file__).with_name('count-tests.py')


def entry(stdout, name='sovittu:model / money', result='OK', returncode=0, stderr=''):
    return {'name': name, 'stdout': stdout, 'stderr': stderr, 'result': result,
            'returncode': returncode, 'duration': 30.0}


def build(place, entries, known=(('model', 'money'),)):
    """Lays out a build folder as meson leaves it."""
    for folder in ('meson-info', 'meson-logs'):
        (place / folder).mkdir(parents=True)
    tests = [{'suite': [f'sovittu:{suite}'], 'name': name} for suite, name in known]
    (place / 'meson-info' / 'intro-tests.json').write_text(json.dumps(tests))
    log = ''.join(json.dumps(item) + '\n' for item in entries)
    (place / 'meson-logs' / 'testlog.json').write_text(log)
    return place


def count(builds, *options):
    done = subprocess.run([sys.executable, COUNT, *options, *builds], capture_output=True, text=True)
    return done.stdout.splitlines(), done.returncode


def differs(seen, wanted):
    return [] if seen == wanted else [f'expected {wanted!r}, got {seen!r}']


def one(stdout, last, status, says='', options=(), **how):
    """One program that printed `stdout` gives this last line, status and words."""
    with tempfile.TemporaryDirectory() as place:
        lines, code = count([build(pathlib.Path(place) / 'b', [entry(stdout, **how)])], *options)
    said = says in '\n'.join(lines[:-1])
    return differs((lines[-1], code), (last, status)) + ([] if said else [f'{says!r} is not in {lines}'])


def two_builds(first, second, last, status):
    with tempfile.TemporaryDirectory() as place:
        builds = [build(pathlib.Path(place) / str(i), [entry(text)]) for i, text in enumerate((first, second))]
        lines, code = count(builds)
    return differs((lines[-1], code), (last, status))


def missing_program():
    with tempfile.TemporaryDirectory() as place:
        known = (('model', 'money'), ('model', 'time'))
        lines, code = count([build(pathlib.Path(place) / 'b', [entry('1..1\nok 1 a\n')], known)])
    return differs((lines[-1], code, 'model/time' in lines[0]), ('1 passed, 1 failed, 0 skipped', 1, True))


def other_suite_may_wait():
    with tempfile.TemporaryDirectory() as place:
        known = (('model', 'money'), ('ui', 'window'))
        lines, code = count([build(pathlib.Path(place) / 'b', [entry('1..1\nok 1 a\n')], known)])
    return differs((lines[-1], code), ('1 passed, 0 failed, 0 skipped', 0))


def every_form_of_name():
    problems = []
    for name in ('money', 'model / money', 'sovittu:model / money', 'sovittu:model+slow / money', 'model - sovittu:money'):
        with tempfile.TemporaryDirectory() as place:
            item = entry('1..1\nok 1 a\n', name=name)
            lines, code = count([build(pathlib.Path(place) / 'b', [item])], '--need', 'model')
        problems += differs((name, lines[-1], code), (name, '1 passed, 0 failed, 0 skipped', 0))
    return problems


GOOD = 'TAP version 14\n# random seed: R02S\n1..2\n# Start of model tests\nok 1 /model/a\nok 2 /model/b\n'

CASES = {
    'cases-that-pass-are-counted': lambda: one(GOOD, '2 passed, 0 failed, 0 skipped', 0),
    'a-failed-case-is-told-with-its-reason': lambda: one(
        '1..2\nok 1 /model/a\nnot ok 2 /model/b\n# 3 is not 4\n', '1 passed, 1 failed, 0 skipped', 1,
        'FAILED model/money /model/b: 3 is not 4', returncode=1, result='FAIL'),
    'the-reason-may-stand-beside-the-name': lambda: one(
        '1..1\nnot ok 1 /model/a - ERROR: 3 is not 4\nBail out!\n', '0 passed, 2 failed, 0 skipped', 1,
        'FAILED model/money /model/a: ERROR: 3 is not 4', returncode=-6, result='ERROR'),
    'a-skipped-case-is-told-with-its-reason': lambda: one(
        '1..2\nok 1 a\nok 2 b # SKIP no keyring\n', '1 passed, 0 failed, 1 skipped', 0,
        'SKIPPED model/money b: no keyring'),
    'a-program-that-skips-all-is-one-skipped-case': lambda: one(
        '1..0 # SKIP no display\n', '0 passed, 0 failed, 1 skipped', 1, 'no display'),
    'a-crash-is-a-failure': lambda: one(
        '1..3\nok 1 a\n', '1 passed, 1 failed, 0 skipped', 1, 'crashed with signal 11',
        returncode=-11, result='ERROR'),
    'a-crash-after-the-last-case-is-a-failure': lambda: one(
        GOOD, '2 passed, 1 failed, 0 skipped', 1, 'signal 6', returncode=134, result='ERROR'),
    'a-crash-tells-the-sanitizers-line': lambda: one(
        GOOD, '2 passed, 1 failed, 0 skipped', 1, 'LeakSanitizer: detected memory leaks', returncode=23,
        result='ERROR', stderr='==7==ERROR: LeakSanitizer: detected memory leaks\nmore\n'),
    'a-time-out-is-a-failure': lambda: one(
        '1..3\nok 1 a\n', '1 passed, 1 failed, 0 skipped', 1, 'timed out after 30 s',
        returncode=-15, result='TIMEOUT'),
    'bailing-out-is-a-failure': lambda: one(
        '1..3\nok 1 a\nBail out! the disk is gone\n', '1 passed, 1 failed, 0 skipped', 1,
        'gave up: the disk is gone', returncode=1),
    'fewer-cases-than-planned-is-a-failure': lambda: one(
        '1..3\nok 1 a\nok 2 b\n', '2 passed, 1 failed, 0 skipped', 1, 'planned 3 cases and printed 2'),
    'more-cases-than-planned-is-a-failure': lambda: one(
        '1..1\nok 1 a\nok 2 b\n', '2 passed, 1 failed, 0 skipped', 1, 'planned 1 cases and printed 2'),
    'a-plan-may-come-last': lambda: one('ok 1 a\n1..1\n', '1 passed, 0 failed, 0 skipped', 0),
    'no-plan-is-a-failure': lambda: one('ok 1 a\n', '1 passed, 1 failed, 0 skipped', 1, 'printed no plan'),
    'an-empty-output-is-a-failure': lambda: one('', '0 passed, 1 failed, 0 skipped', 1, 'printed no plan'),
    'an-empty-plan-is-a-failure': lambda: one('1..0\n', '0 passed, 1 failed, 0 skipped', 1, 'has no cases'),
    'a-status-without-a-failed-case-is-a-failure': lambda: one(
        GOOD, '2 passed, 1 failed, 0 skipped', 1, 'ended with status 3', returncode=3),
    'the-status-of-failed-cases-is-not-counted-twice': lambda: one(
        '1..1\nnot ok 1 a\n', '0 passed, 1 failed, 0 skipped', 1, returncode=1),
    'a-case-to-do-is-a-failure': lambda: one(
        '1..1\nnot ok 1 a # todo later\n', '0 passed, 1 failed, 0 skipped', 1, returncode=1),
    'a-needed-suite-without-cases-is-a-failure': lambda: one(
        GOOD, '2 passed, 1 failed, 0 skipped', 1, 'FAILED store (the suite): has no cases',
        options=('--need', 'model', '--need', 'store')),
    'what-broke-before-the-tests-is-a-failure': lambda: one(
        GOOD, '2 passed, 1 failed, 0 skipped', 1, 'clang does not compile',
        options=('--broken', 'clang does not compile')),
    'a-test-that-did-not-run-is-a-failure': missing_program,
    'a-suite-that-was-not-asked-for-may-wait': other_suite_may_wait,
    'a-test-is-known-by-every-form-of-its-name': every_form_of_name,
    'a-case-of-two-builds-is-one-case': lambda: two_builds(GOOD, GOOD, '2 passed, 0 failed, 0 skipped', 0),
    'a-case-fails-if-one-build-fails-it': lambda: two_builds(
        GOOD, '1..2\nok 1 /model/a\nnot ok 2 /model/b\n', '1 passed, 1 failed, 0 skipped', 1),
    'nothing-at-all-is-no-success': lambda: differs(count([]), (['0 passed, 0 failed, 0 skipped'], 1)),
}


def main():
    tap = Tap()
    for name, check in CASES.items():
        tap.run('/support/count/' + name, check)
    tap.end()


if __name__ == '__main__':
    main()
