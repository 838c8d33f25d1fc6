#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files and functions stay small enough to be read at one go."""

import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree


def length(path):
    return tree.text(path).count('\n')


def longer_than(limit, paths):
    return [f'{path}: {length(path)} lines, at most {limit}' for path in paths if length(path) > limit]


def median(limit, paths):
    if not paths:
        return []
    middle = statistics.median(length(path) for path in paths)
    return [f'half of the files have more than {middle:.0f} lines, at most {limit}'] if middle > limit else []


def long_functions(limit):
    return [f'{path}:{line}: {name} has {lines} lines, at most {limit}'
            for path in tree.files('.c', under='src') + tree.files('.c', under='tests')
            for name, line, lines, _ in tree.functions(path) if lines > limit]


def deep_functions(limit):
    return [f'{path}:{line}: {name} has blocks {depth} deep, at most {limit}'
            for path in tree.files('.c', under='src')
            for name, line, _, depth in tree.functions(path) if depth > limit]


def main():
    c_files = tree.files('.c', under='src')
    tests = tree.files('.c', under='tests')
    tap = Tap()
    tap.run('/style/sizes/no-c-file-is-longer-than-800-lines', lambda: longer_than(800, c_files + tests))
    tap.run('/style/sizes/half-of-the-c-files-have-at-most-250-lines', lambda: median(250, c_files))
    tap.run('/style/sizes/no-header-is-longer-than-200-lines', lambda: longer_than(200, tree.files('.h', under='src')))
    tap.run('/style/sizes/no-blueprint-is-longer-than-200-lines', lambda: longer_than(200, tree.files('.blp')))
    tap.run('/style/sizes/no-script-is-longer-than-400-lines', lambda: longer_than(400, tree.files('.py', '.sh')))
    tap.run('/style/sizes/no-function-is-longer-than-60-lines', lambda: long_functions(60))
    tap.run('/style/sizes/no-block-is-deeper-than-4', lambda: deep_functions(4))
    tap.end()


if __name__ == '__main__':
    main()
