#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every file says whose it is and under which licence, at its top or in REUSE.toml."""

import pathlib
import re
import sys
import tomllib

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

TOP = 8
LICENCES = ('GPL-3.0-or-later', 'CC0-1.0')


def as_regex(glob):
    """REUSE's globs: ** crosses folders, * does not."""
    parts = re.split(r'(\*\*|\*)', glob)
    return re.compile(''.join({'**': '.*', '*': '[^/]*'}.get(part, re.escape(part)) for part in parts) + '$')


def annotated():
    table = tomllib.loads(tree.text('REUSE.toml'))
    globs = []
    for note in table['annotations']:
        globs += [as_regex(glob) for glob in ([note['path']] if isinstance(note['path'], str) else note['path'])]
    return globs


def heads():
    """Each file that REUSE.toml leaves out, with its first lines."""
    globs = annotated()
    for path in tree.files():
        if not any(glob.match(str(path)) for glob in globs):
            yield path, '\n'.join(tree.text(path).splitlines()[:TOP])


def without(tag):
    return [f'{path}: no {tag} in the first {TOP} lines' for path, head in heads() if tag + ':' not in head]


def other_licences():
    wrong = []
    for path, head in heads():
        for licence in re.findall(r'SPDX-License-Identifier: *([\w.+-]+)', head):
            if licence not in LICENCES:
                wrong.append(f'{path}: {licence} is none of {LICENCES}')
    return wrong


def main():
    tap = Tap()
    tap.run('/style/licences/every-file-says-whose-it-is', lambda: without('SPDX-FileCopyrightText'))
    tap.run('/style/licences/every-file-says-its-licence', lambda: without('SPDX-License-Identifier'))
    tap.run('/style/licences/only-the-licences-of-the-project', other_licences)
    tap.end()


if __name__ == '__main__':
    main()
