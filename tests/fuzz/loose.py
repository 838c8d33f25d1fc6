#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lets a fuzzer loose for so many seconds, and says in TAP what came of it.

    loose.py PROGRAM SECONDS

What it finds out that is new lies in found/ beside the program and is where the next time begins; what breaks the
reader lies there too, and belongs into tests/fuzz/corpus when it is mended.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parents[1]
# vault.md §3: none takes longer than a second and 256 MiB; sanitizers and other work on the machine come on top.
LIMITS = ['-timeout=10', '-rss_limit_mb=512', '-max_len=65536', '-print_final_stats=1']
EXECUTIONS = re.compile(r'stat::number_of_executed_units: +(\d+)')
# The files of the corpus that everybody can read are good to begin with too.
FIXTURES = {'any': '', 'mailbox': 'mail', 'text': 'whatsapp'}
# A large one slows all that is made of it.
SEED_MAX = 4096
SANITIZERS = {
    # What was freed is not kept as long as by default: it would count as memory of the reader.
    'ASAN_OPTIONS': 'detect_leaks=1:quarantine_size_mb=32',
    'UBSAN_OPTIONS': 'halt_on_error=1:print_stacktrace=1',
    'LSAN_OPTIONS': f'suppressions={TESTS / "support/lsan.supp"}',
}


def name_of(program):
    return pathlib.Path(program).name.removeprefix('fuzz-')


def command(program, seconds):
    """The words that let @program loose."""
    program = pathlib.Path(program).resolve()
    name = name_of(program)
    found = program.parent / 'found' / name
    found.mkdir(parents=True, exist_ok=True)
    return [str(program), f'-max_total_time={seconds}', *LIMITS, f'-dict={TESTS / "fuzz/dictionaries" / name}.dict',
            f'-artifact_prefix={found.parent}/{name}-', str(found), str(gather(name, found.parent / f'{name}-seeds'))]


def gather(name, folder):
    """What a fuzzer begins with, in one folder."""
    reader = name.removeprefix('read-')
    files = list((TESTS / 'fuzz/corpus' / name).iterdir())
    if reader != name:
        files += (TESTS / 'fixtures/import' / FIXTURES.get(reader, reader)).rglob('*')
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        if file.is_file() and file.suffix not in ('.expect', '.py', '.md') and file.stat().st_size <= SEED_MAX:
            shutil.copyfile(file, folder / file.name)
    return folder


def executions(output):
    """How often the reader was run; 0 where it did not come to an end."""
    done = EXECUTIONS.search(output)
    return int(done[1]) if done else 0


def main():
    program, seconds = sys.argv[1:]
    # Of the same seed, so that whoever changed nothing of the reader is not told of what chance found.
    done = subprocess.run([*command(program, seconds), '-seed=1'], env=dict(os.environ, **SANITIZERS), stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors='replace', check=False)
    n = executions(done.stdout)
    ok = done.returncode == 0 and n > 0
    print('1..1')
    print(f'{"ok" if ok else "not ok"} 1 - /fuzz/{name_of(program)}/nothing-breaks-it-in-{seconds}-seconds')
    print(f'# {n} executions')
    if not ok:
        for line in done.stdout.splitlines()[-60:]:
            print(f'# {line[:300]}')
    sys.exit(0 if ok else 1)


if __name__ == '__main__':
    main()
