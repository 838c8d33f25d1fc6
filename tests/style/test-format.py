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

# Other releases format some lines otherwise; the build root has these.
CLANG_FORMAT = '19'
BLUEPRINT = '0.16'


def complaints(command, paths, most=20):
    """What a checker says of the files, or nothing when it is content."""
    if not paths:
        return []
    done = subprocess.run(command + [str(path) for path in paths], cwd=tree.ROOT, capture_output=True, text=True)
    said = (done.stdout + done.stderr).splitlines()
    return (said[:most] or [f'status {done.returncode}']) if done.returncode else []


def release(program, pattern):
    said = subprocess.run([program, '--version'], capture_output=True, text=True).stdout
    return re.search(pattern, said)[1]


def run_with(tap, name, program, has, wants, check):
    """A formatter of another release says nothing of the style."""
    if has == wants:
        tap.run(name, check)
    else:
        tap.case(name, [], skip=f'{program} {has} is not {wants}')


def scripts():
    return [path for path in tree.files()
            if path.suffix not in ('.py', '.png') and re.match(r'#!/bin/(ba)?sh\b', tree.text(path)[:20])]


def unformatted_c():
    errors = complaints(['clang-format', '--dry-run', '-Werror'], tree.c_files('src') + tree.c_files('tests'), most=400)
    return sorted({re.sub(r'^(\S+?:\d+):.*', r'\1', line) for line in errors if ': error: ' in line})[:40] or errors[:5]


def ragged_text():
    paths = [path for path in tree.files('.c', '.h', '.blp', '.py', '.md', '.sql', '.build', '.xml', '.in')
             if path.parts[:3] != ('tests', 'fixtures', 'import')]
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
    run_with(tap, '/style/format/c-is-as-clang-format-writes-it', 'clang-format',
             release('clang-format', r'version (\d+)'), CLANG_FORMAT, unformatted_c)
    run_with(tap, '/style/format/blueprints-are-as-their-compiler-writes-them', 'blueprint-compiler',
             release('blueprint-compiler', r'^(\d+\.\d+)'), BLUEPRINT,
             lambda: complaints(['blueprint-compiler', 'format'], tree.files('.blp')))
    tap.run('/style/format/scripts-are-sound', lambda: complaints(['shellcheck'], scripts()))
    tap.run('/style/format/python-is-python', syntax_of_python)
    tap.run('/style/format/lines-end-where-they-end', ragged_text)
    tap.run('/style/format/what-begins-as-a-script-may-be-run', not_executable)
    tap.end()


if __name__ == '__main__':
    main()
