#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts test cases from the logs that `meson test` left in build folders.

    count-tests.py [--need SUITE]… [--broken WHAT]… BUILD…

A case that ran in several builds is one case: it failed if it failed in any.
A program that crashed, timed out, ended with a status of its own, printed
other than its plan or nothing at all counts as one failed case more, and so
does each test and each needed suite that did not run. --broken adds a failure
that happened before there was a log. The last line is
`N passed, N failed, N skipped`; the exit status is 1 when anything failed.
"""

import argparse
import json
import pathlib
import re
import sys

RESULT = re.compile(r'^(not )?ok\b\s*(\d+)?\s*(?:- )?(.*)$')
PLAN = re.compile(r'^1\.\.(\d+)\s*(?:#\s*skip\S*\s*(.*))?$', re.IGNORECASE)
DIRECTIVE = re.compile(r'\s*#\s*(skip|todo)\S*\s*(.*)$', re.IGNORECASE)
WHOLE = '(the program)'


class Tally:
    """The worst that was seen of each case, by suite, program and name."""

    ORDER = {'skipped': 0, 'passed': 1, 'failed': 2}

    def __init__(self):
        self._cases = {}

    def add(self, program, case, result, reason=''):
        key = (program, case)
        known = self._cases.get(key)
        if known is None or self.ORDER[result] > self.ORDER[known[0]]:
            self._cases[key] = (result, reason)

    def count(self, result):
        return sum(1 for known, _ in self._cases.values() if known == result)

    def print_all(self, result, word):
        for (program, case), (known, reason) in self._cases.items():
            if known == result:
                print(f'{word} {program} {case}' + (f': {reason}' if reason else ''))


def status_in_words(entry):
    if entry.get('result') == 'TIMEOUT':
        return f'timed out after {entry.get("duration", 0):.0f} s'
    status = entry.get('returncode', 0)
    if status < 0 or status > 128:
        return f'crashed with signal {-status if status < 0 else status - 128}'
    return f'ended with status {status}' if status else ''


def comment_after(lines, index):
    """What a program says about a failed case stands in the comments after it."""
    said = []
    for line in lines[index + 1:]:
        if not line.startswith('#') or line.startswith(('# Start of', '# End of')):
            break
        said.append(line.lstrip('# '))
    return ' '.join(said)[:400]


def last_words(entry):
    lines = [line for line in (entry.get('stderr') or '').splitlines() if line.strip()]
    telling = [line for line in lines if re.search(r'ERROR|error:|CRITICAL|Traceback|Assertion', line)]
    return (telling or lines[-1:] or [''])[0].strip()[:300]


def read_program(tally, program, entry):
    """Adds the cases of one run of one program."""
    lines = (entry.get('stdout') or '').splitlines()
    planned, seen, failed, wrong = None, 0, 0, []

    for index, line in enumerate(lines):
        plan, result = PLAN.match(line), RESULT.match(line)
        if plan:
            planned = int(plan[1])
            if planned == 0:
                tally.add(program, WHOLE, 'skipped', plan[2] or '')
        elif line.startswith('Bail out!'):
            wrong.append(('gave up: ' + line[len('Bail out!'):].strip()).rstrip(': '))
        elif result:
            seen += 1
            directive = DIRECTIVE.search(result[3])
            name, _, reason = (DIRECTIVE.sub('', result[3]).strip() or f'case {result[2] or seen}').partition(' - ')
            if result[1]:
                failed += 1
                tally.add(program, name, 'failed', reason or comment_after(lines, index))
            elif directive and directive[1].lower() == 'skip':
                tally.add(program, name, 'skipped', directive[2])
            else:
                tally.add(program, name, 'passed')

    status = status_in_words(entry)
    if status and not (failed and status == 'ended with status 1'):
        wrong.append(' '.join(filter(None, [status + ';', last_words(entry)])).rstrip('; '))
    if planned is None:
        wrong.append('printed no plan')
    elif planned != seen:
        wrong.append(f'planned {planned} cases and printed {seen}')
    elif planned == 0 and seen == 0 and not any(PLAN.match(line) and '#' in line for line in lines):
        wrong.append('has no cases')
    if wrong:
        tally.add(program, WHOLE, 'failed', ', '.join(wrong))


def known_tests(build):
    """The tests of a build folder as {(suite, name)}."""
    tests = json.loads((build / 'meson-info' / 'intro-tests.json').read_text())
    return {(test['suite'][0].split(':')[-1] if test['suite'] else '', test['name']) for test in tests}


def split_name(logged_as, known):
    """`project:suite / name`, `suite - project:name` from meson 1.8, or the name alone."""
    older = re.match(r'(?:[^:/]*:)?([^+/]+)[^/]* / (.+)$', logged_as)
    newer = re.match(r'([^+]+?)(?:\+.*)? - [^:]*:(.+)$', logged_as)
    if older or newer:
        return (older or newer).groups()
    return next((suite for suite, name in sorted(known) if name == logged_as), ''), logged_as


def logged(build, known):
    """Yields suite, name and entry of each program that ran in a build folder."""
    for log in sorted((build / 'meson-logs').glob('*.json')):
        for line in log.read_text(errors='replace').splitlines():
            entry = json.loads(line)
            suite, name = split_name(entry['name'], known)
            yield suite, name, entry


def read_build(tally, build, needed):
    known = known_tests(build)
    ran = set()
    for suite, name, entry in logged(build, known):
        ran.add((suite, name))
        read_program(tally, f'{suite}/{name}', entry)
    begun = {suite for suite, _ in ran}
    for suite, name in sorted(known - ran):
        if suite in begun | set(needed):
            tally.add(f'{suite}/{name}', WHOLE, 'failed', f'did not run in {build}')
    return begun


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--need', action='append', default=[])
    parser.add_argument('--broken', action='append', default=[])
    parser.add_argument('builds', nargs='*', type=pathlib.Path)
    options = parser.parse_args()

    tally = Tally()
    for what in options.broken:
        tally.add(what, '', 'failed')
    begun = set()
    for index, build in enumerate(options.builds):
        begun |= read_build(tally, build, options.need if index == 0 else [])
    for suite in options.need:
        if options.builds and suite not in begun:
            tally.add(suite, '(the suite)', 'failed', 'has no cases')

    tally.print_all('skipped', 'SKIPPED')
    tally.print_all('failed', 'FAILED')
    counts = [tally.count(result) for result in ('passed', 'failed', 'skipped')]
    print('{} passed, {} failed, {} skipped'.format(*counts))
    sys.exit(1 if counts[1] or not counts[0] else 0)


if __name__ == '__main__':
    main()
