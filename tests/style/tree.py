# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The checkout as the style gates see it: its own files, and C without its noise."""

import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAYERS = ('model', 'store', 'exchange', 'desktop', 'ui')


def files(*suffixes, under=''):
    """The checkout's files, sorted, as paths from its root; none that was built."""
    found = []
    for folder, folders, names in os.walk(ROOT / under):
        inside = pathlib.Path(folder).relative_to(ROOT)
        folders[:] = [name for name in folders
                      if name not in ('.git', '__pycache__', '.flatpak-builder', '.cache')
                      and not (inside == pathlib.Path('.') and name.startswith('build'))]
        found += [inside / name for name in names if not suffixes or name.endswith(suffixes)]
    return sorted(found)


def text(path):
    return (ROOT / path).read_text(errors='replace')


def c_files(under='src'):
    return files('.c', '.h', under=under)


def blank(match):
    """Keeps the lines, so that line numbers stay right."""
    return re.sub(r'[^\n]', ' ', match[0])


def without_comments(source):
    return re.sub(r'/\*.*?\*/|//[^\n]*', blank, source, flags=re.DOTALL)


def without_strings(source):
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', lambda m: '"' + blank(m)[2:] + '"', source)


def code(path):
    """A C file's code alone: no comments, and strings emptied."""
    return without_strings(without_comments(text(path)))


def find(pattern, paths, read=text):
    """Where `pattern` stands in any of the files, as `path:line: the line`."""
    regex = re.compile(pattern)
    return [f'{path}:{number}: {line.strip()[:160]}'
            for path in paths
            for number, line in enumerate(read(path).splitlines(), 1) if regex.search(line)]


def functions(path):
    """Yields name, first line, length and depth of each function of a C file."""
    lines = code(path).splitlines()
    start, name = None, ''
    for number, line in enumerate(lines, 1):
        if line.startswith('{') and start is None and number > 1 and lines[number - 2].rstrip().endswith(')'):
            start, depth, deepest = number, 0, 0
            before = ' '.join(lines[max(0, number - 12):number - 1])
            name = (re.findall(r'(\w+) \([^()]*(?:\([^()]*\)[^()]*)*\)\s*$', before) or ['?'])[-1]
        if start is None:
            continue
        for letter in line:
            depth += (letter == '{') - (letter == '}')
            deepest = max(deepest, depth)
        if depth == 0:
            yield name, start, number - start + 1, deepest
            start = None
