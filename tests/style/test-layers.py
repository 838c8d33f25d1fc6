#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Dependencies run one way: model <- store <- exchange <- desktop <- ui <- main."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

# What each folder may include of ours, itself included. cli has all but ui.
MAY_USE = {layer: tree.LAYERS[:index + 1] for index, layer in enumerate(tree.LAYERS)}
MAY_USE['cli'] = ('model', 'store', 'exchange', 'desktop', 'cli')

# The libraries' headers that only some folders may include.
OUTSIDE = {
    r'<(gtk|adwaita|gdk|gsk)\b': ('ui', 'desktop'),
    r'<adwaita\b': ('ui',),
    r'<(sqlcipher/)?sqlite3\.h>': ('store',),
    r'<glib/gi18n': ('exchange', 'desktop', 'ui', 'cli', '.'),
    r'<gio/': ('store', 'exchange', 'desktop', 'ui', 'cli', '.'),
    r'<libsecret/': ('desktop',),
    r'<libportal': ('desktop', 'ui'),
    r'<json-glib/': ('store', 'exchange', 'cli'),
}

# The variables of meson.build that name dependencies, by the folders that may.
DEPENDS = {
    'gtk': ('ui', 'desktop'),
    'adw': ('ui',),
    'sqlcipher': ('store',),
    'secret': ('desktop',),
}


def folder_of(path):
    return path.parts[1] if len(path.parts) > 2 else '.'


def own_includes(path):
    for number, line in enumerate(tree.text(path).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        if match:
            yield number, match[1]


def upward():
    wrong = []
    for path in tree.c_files():
        for number, name in own_includes(path):
            used, may = name.split('/')[0], MAY_USE.get(folder_of(path))
            if may and used in MAY_USE and used not in may:
                wrong.append(f'{path}:{number}: {folder_of(path)}/ must not include "{name}"')
    return wrong


def written_from_src():
    return [f'{path}:{number}: write "{folder_of(path)}/…" instead of "{name}"'
            for path in tree.c_files()
            for number, name in own_includes(path)
            if '/' not in name and (tree.ROOT / path.parent / name).exists() and folder_of(path) != '.']


def outside(pattern, may):
    return [found for found in tree.find(r'#\s*include\s+' + pattern, tree.c_files())
            if folder_of(pathlib.Path(found.split(':')[0])) not in may]


def meson_of(layer):
    path = pathlib.Path('src') / layer / 'meson.build'
    return re.sub(r'#.*', '', tree.text(path)) if (tree.ROOT / path).exists() else ''


def libraries_list_their_own():
    wrong = []
    for layer, may in MAY_USE.items():
        listed = set(re.findall(r'\b\w+\b', ' '.join(re.findall(r'dependencies:\s*(\[[^\]]*\]|[\w, ]+)', meson_of(layer)))))
        wrong += [f'src/{layer}/meson.build: {layer} must not depend on {other}'
                  for other in MAY_USE if other in listed and other not in may]
        wrong += [f'src/{layer}/meson.build: {layer} must not depend on {name}'
                  for name, folders in DEPENDS.items() if name in listed and layer not in folders]
    return wrong


def sources_are_listed():
    """A file that no meson.build lists is never compiled, nor tested."""
    built = ''.join(tree.text(path) for path in tree.files('meson.build', under='src'))
    return [f'{path}: no meson.build lists it'
            for path in tree.files('.c', '.blp', under='src') if path.name not in built]


def window_has_what_pages_ask_for():
    """Pages know the window by the names of its actions alone; a name that is not there makes a dead button."""
    defined = set()
    for path in tree.files('.c', under='src/ui'):
        defined.update(re.findall(r'\{ "(win\.[a-z-]+)"', tree.text(path)))
    return [f'{path}: the window has no action {name}'
            for path in tree.files('.c', '.blp', under='src/ui')
            for name in sorted(set(re.findall(r'"(win\.[a-z-]+)', tree.text(path))) - defined)]


def main():
    tap = Tap()
    tap.run('/style/layers/no-include-points-upward', upward)
    tap.run('/style/layers/includes-are-written-from-src', written_from_src)
    for pattern, may in OUTSIDE.items():
        word = re.sub(r'\W+', '-', pattern.replace(r'\b', '').replace(r'\.h', '')).strip('-')
        where = '-and-'.join(folder for folder in may if folder != '.')
        tap.run(f'/style/layers/{word}-only-in-{where}', lambda: outside(pattern, may))
    tap.run('/style/layers/libraries-list-only-their-own-dependencies', libraries_list_their_own)
    tap.run('/style/layers/every-source-is-built', sources_are_listed)
    tap.run('/style/layers/the-window-has-every-action-that-is-asked-for', window_has_what_pages_ask_for)
    tap.end()


if __name__ == '__main__':
    main()
