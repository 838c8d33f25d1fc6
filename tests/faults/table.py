#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs the harnesses, three at a time, and prints their figures as one table."""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / 'fuzz'))

import loose  # noqa: E402

FIGURE = re.compile(r'^# figure \| (.+?) \| (\d+) \| (\d+) \| (\d+) \| (.+)$')

# Program, cases, rounds, and how many runs with seeds of their own share them.
# The rounds are those of every change; what --rounds counts is the program's
# own: cuts, calls tried of each scenario, files spoilt.
RUNS = [
    ('power-cut', '/faults/power-cut/without-a-sync-at-each-commit-something-is-lost', 200, 1),
    ('power-cut', '/faults/power-cut/without-any-sync-something-is-corrupt', 200, 1),
    ('migration-cut', '/faults/migration-cut/a-cut-leaves-one-version-or-the-next', 1000, 2),
    ('migration-cut', '/faults/migration-cut/a-failure-leaves-one-version-or-the-next', 40, 1),
    ('rekey-cut', '/faults/rekey-cut/a-cut-leaves-exactly-one-key', 1400, 1),
    ('rekey-cut', '/faults/rekey-cut/a-failure-leaves-exactly-one-key', 100, 1),
    ('rekey-cut', '/faults/rekey-cut/pages-under-two-keys-are-noticed', 1, 1),
    ('import-cut', None, 100, 1),
    ('latency', None, 1000, 1),
    ('io-failure', None, 3000, 1),
    ('out-of-memory', None, 250, 1),
    ('kill', '/faults/kill/at-random', 40, 1),
    ('kill', '/faults/kill/at-each-call', 15, 1),
    ('other-files', '/faults/other-files/a-call-breaks', 100, 1),
    ('other-files', '/faults/other-files/the-disk-breaks', 100, 1),
    ('other-files', '/faults/other-files/the-disk-is-full', 100, 1),
    ('corruption', None, 200, 1),
    ('restore-drill', None, 50, 1),
    ('two-instances', None, 200, 1),
    ('keyring-matrix', None, 11, 1),
    ('fresh-connection', None, 1, 1),
    ('hostile-text', None, 10000, 1),
    ('random-histories', None, 50, 2),
    ('reminders', None, 40, 1),
    ('power-cut', '/faults/power-cut/nothing-acknowledged-is-lost', 20000, 8),
]

# Seconds that each reader is fuzzed: vault.md §3 has a minute for each that it
# names, the date and the money in one.
READERS = {
    'beside': 5,
    'finder': 5,
    'money': 30,
    'note': 5,
    'picture': 5,
    'read-any': 5,
    'read-calendar': 5,
    'read-mail': 60,
    'read-mailbox': 5,
    'read-sms': 5,
    'read-table': 60,
    'read-text': 5,
    'read-vcard': 60,
    'read-whatsapp': 60,
    'read-zip': 60,
    'search': 60,
    'story': 5,
    'when': 30,
}
TIMES = {'quick': 0.04, 'all': 1}
LONG_READER = 600

# Where the files of the harnesses are made: what is killed loses nothing of a
# disk's, and syncs of a real one would be most of the time.
MEMORY = pathlib.Path('/dev/shm')


def environment():
    """No test comes near what the person who runs it has."""
    kept = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC', GSETTINGS_BACKEND='memory', G_DEBUG='fatal-criticals',
                G_TEST_SRCDIR=str(TESTS), **loose.SANITIZERS)
    if os.access(MEMORY, os.W_OK):
        kept['TMPDIR'] = str(MEMORY)
    return kept


class Goal:
    def __init__(self):
        self.rounds = self.lost = self.corrupt = 0
        self.results = []

    def add(self, rounds, lost, corrupt, result):
        self.rounds += int(rounds)
        self.lost += int(lost)
        self.corrupt += int(corrupt)
        self.results.append(result)

    def result(self):
        return next((result for result in self.results if result != 'ok'), 'ok')


def commands(folder, how):
    """Each run as a list of words."""
    for program, cases, rounds, parts in RUNS:
        words = [str(folder / program), '-k']
        if cases:
            words += ['-p', cases]
        if how == 'quick':
            yield words
            continue
        rounds = rounds * 10 if how == 'long' else rounds
        for part in range(parts):
            yield words + ['--rounds', str(rounds // parts), '--seed', str(1 + part * 1000003)]


def canary(folder):
    """The real window, lived in: what it leaves behind, as a list of words."""
    build, here = folder.parents[1], pathlib.Path(__file__).resolve().parents[2]
    return ['env', 'LC_ALL=en_GB.UTF-8', 'LANGUAGE=en', 'GTK_A11Y=atspi', f'GSETTINGS_SCHEMA_DIR={build}/data',
            f'SOVITTU_LOCALE_DIR={build}/po', str(here / 'tests/support/with-display'), 'python3',
            str(here / 'tests/faults/canary.py'), f'{build}/src/sovittu', f'{build}/src/cli/sovittu-cli', f'{build}/po', 'en']


def run(words):
    """What a harness prints, and its status."""
    done = subprocess.run(words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors='replace', check=False)
    return words, done.stdout, done.returncode


def fuzz_commands(folder, how):
    """A fuzzer for each reader, the longest first; before a release each has ten minutes."""
    for reader, seconds in sorted(READERS.items(), key=lambda one: -one[1]):
        yield loose.command(folder / f'fuzz-{reader}', LONG_READER if how == 'long' else max(2, int(seconds * TIMES[how])))


def corpus(folder):
    """Every file of the corpus, read once."""
    return [str(folder.parent / 'exchange/test-import-corpus'), '-k']


def corpus_figure(output, status):
    """How many files gave what a person reads in them."""
    right = len(re.findall(r'^ok ', output, re.M))
    wrong = len(re.findall(r'^not ok ', output, re.M))
    ok = status == 0 and right > 0 and wrong == 0
    return f'# figure | bad input: files of the corpus (told wrong) | {right + wrong} | {wrong} | 0 | {"ok" if ok else "NOT MET"}\n'


def as_figure(words, output, status):
    """What a fuzzer did, as the harnesses tell it."""
    n = loose.executions(output)
    ok = status == 0 and n > 0
    return f'# figure | fuzz: {loose.name_of(words[0])} (executions, crashes) | {n} | 0 | {0 if ok else 1} | {"ok" if ok else "NOT MET"}\n'


def print_trouble(words, output, status):
    """All that a failed run said of itself, so that its seed can be run again."""
    print(f'\n{" ".join(words)}: status {status}')
    for line in output.splitlines():
        if not re.match(r'ok |TAP|1\.\.|# (Start of|End of|slow test|random seed|GLib)', line):
            print(f'  {line[:300]}')


def collect(goals, output):
    """Notes the figures, and shows each as it comes."""
    for line in output.splitlines():
        figure = FIGURE.match(line)
        if figure:
            goals.setdefault(figure[1], Goal()).add(*figure.groups()[1:])
            print(line[len('# figure | '):], flush=True)
        elif line.startswith(('# search: p95', '# record: ')):
            print(line[2:], flush=True)


def print_table(goals):
    width = max(map(len, goals), default=4)
    print(f'\n{"goal":{width}}  {"rounds":>7}  {"lost":>6}  {"corrupt":>7}  result')
    for name, goal in sorted(goals.items()):
        print(f'{name:{width}}  {goal.rounds:7}  {goal.lost:6}  {goal.corrupt:7}  {goal.result()}')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('fuzzers', type=pathlib.Path)
    parser.add_argument('--quick', action='store_const', dest='how', const='quick', default='all')
    parser.add_argument('--long', action='store_const', dest='how', const='long')
    options = parser.parse_args()
    options.fuzzers = options.fuzzers.resolve()

    began = time.monotonic()
    goals, bad = {}, 0
    # One more than the cores: some wait for a clock or for another process.
    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as workers:
        going = [workers.submit(run, words) for words in [
            canary(options.folder), corpus(options.folder), *commands(options.folder, options.how), *fuzz_commands(options.fuzzers, options.how)]]
        for done in concurrent.futures.as_completed(going):
            words, output, status = done.result()
            if options.fuzzers in pathlib.Path(words[0]).parents:
                collect(goals, as_figure(words, output, status))
            elif words == corpus(options.folder):
                collect(goals, corpus_figure(output, status))
            else:
                collect(goals, output)
            if status != 0:
                bad += 1
                print_trouble(words, output, status)

    print_table(goals)
    missed = sum(goal.result() != 'ok' for goal in goals.values())
    print(f'\n{len(goals) - missed} goals met, {missed} not, in {time.monotonic() - began:.0f} s')
    sys.exit(1 if bad or missed or not goals else 0)


if __name__ == '__main__':
    main()
