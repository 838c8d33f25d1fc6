#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The formatters find nothing to change, and scripts are sound."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

# Another release formats some lines otherwise; the build root has this one.
CLANG_FORMAT = 19


def complaints(command, paths, most=20):
    """What a checker says of the files, or nothing when it is content."""
    if not paths:
        return []
    done = subprocess.run(command + [str(path) for path in paths], cwd=tree.ROOT, capture_output=True, text=True)
    said = (done.stdout + done.stderr).splitlines()
    return (said[:most] or [f'status {done.returncode}']) if done.returncode else []


def clang_format_release():
    said = subprocess.run(['clang-format', '--version'], capture_output=True, text=True).stdout
    return int(re.search(r'version (\d+)', said)[1])


def scripts():
    return [path for path in tree.files()
            if path.suffix not in ('.py', '.png') and re.match(r'#!/bin/(ba)?sh\b', tree.text(path)[:20])]


def unformatted_c():
    errors = complaints(['clang-format', '--dry-run', '-Werror'], tree.c_files('src') + tree.c_files('tests'), most=400)
    return sorted({re.sub(r'^(\S+?:\d+):.*', r'\1', line) for line in errors if ': error: ' in line})[:40] or errors[:5]


def ragged_text():
    paths = [path for path in tree.files('.c', '.h', '.blp', '.py', '.md', '.sql', '.build', '.xml', '.in')]
    return tree.find(r'[ \t]+$|\t', paths) + [
        f'{path}: no newline at its end' for path in paths if not tree.text(path).endswith('\n')]


def syntax_of_python():
    wrong = []
    for path in tree.files('.py'):
        try:
            compile(tree.text(path), str(path), 'exec')
        except SyntaxError as error:
            wrong.append(f'{path}:{error.lineno}: {error.msg}')
    return wrong


def not_executable():
    return [f'{path}: has #! and may not be run' for path in tree.files()
            if path.suffix != '.png' and tree.text(path)[:2] == '#!' and not (tree.ROOT / path).stat().st_mode & 0o100]


def main():
    tap = Tap()
    name, release = '/style/format/c-is-as-clang-format-writes-it', clang_format_release()
    if release == CLANG_FORMAT:
        tap.run(name, unformatted_c)
    else:
        tap.case(name, [], skip=f'clang-format {release} is not {CLANG_FORMAT}')
    tap.run('/style/format/blueprints-are-as-their-compiler-writes-them',
            lambda: complaints(['blueprint-compiler', 'format'], tree.files('.blp')))
    tap.run('/style/format/scripts-are-sound', lambda: complaints(['shellcheck'], scripts()))
    tap.run('/style/format/python-is-python', syntax_of_python)
    tap.run('/style/format/lines-end-where-they-end', ragged_text)
    tap.run('/style/format/what-begins-as-a-script-may-be-run', not_executable)
    tap.end()


if __name__ == '__main__':
    main()
