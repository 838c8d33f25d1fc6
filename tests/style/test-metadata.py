#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-metadata.py BUILD: what desktops and stores read of Sovittu is valid."""

import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

APP = 'fi.sovittu.Sovittu'
SVG = '{http://www.w3.org/2000/svg}svg'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'

# A store of agreements needs a window and nothing else of the machine.
PERMISSIONS = {'--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri'}


def says(*command):
    done = subprocess.run([str(word) for word in command], cwd=tree.ROOT, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip().splitlines()
    return (said or [f'status {done.returncode}']) if done.returncode else []


def desktop(build):
    path = build / f'{APP}.desktop'
    lacks = [f'{key}[fi] is missing' for key in ('GenericName', 'Comment', 'Keywords')
             if f'\n{key}[fi]=' not in path.read_text()]
    return says('desktop-file-validate', path) + lacks


def metainfo(build):
    return says('appstreamcli', 'validate', '--no-net', '--strict', '--explain', build / f'{APP}.metainfo.xml')


def metainfo_in_finnish(build):
    tree_ = xml.parse(build / f'{APP}.metainfo.xml')
    return [f'<{tag}> is not there in Finnish' for tag in ('summary', 'p', 'li')
            if not any(element.get(LANG) == 'fi' for element in tree_.iter(tag))]


def summary():
    text = xml.parse(tree.ROOT / f'data/{APP}.metainfo.xml.in').findtext('summary')
    return [] if 10 <= len(text) <= 35 and not text.endswith('.') else [f'{text!r}: 10 to 35 letters, no full stop']


def release():
    version = json.loads((pathlib.Path(sys.argv[1]) / 'meson-info/intro-projectinfo.json').read_text())['version']
    newest = xml.parse(tree.ROOT / f'data/{APP}.metainfo.xml.in').find('releases/release').get('version')
    return [] if newest == version else [f'the newest release is {newest}, the version {version}']


def schema():
    return says('glib-compile-schemas', '--strict', '--dry-run', 'data')


def icon(path, size):
    root = xml.parse(tree.ROOT / 'data/icons/hicolor' / path).getroot()
    whole = f'0 0 {size} {size}'
    return [] if (root.tag, root.get('viewBox')) == (SVG, whole) else [f'{path}: no SVG of {whole}']


def manifest():
    wrong = []
    for path in tree.files('.json', under='flatpak'):
        asked = set(json.loads(tree.text(path)).get('finish-args', []))
        wrong += [f'{path}: {word}' for word in sorted(asked ^ PERMISSIONS)]
    return wrong


def main():
    build = pathlib.Path(sys.argv[1]) / 'data'
    tap = Tap()
    tap.run('/style/metadata/the-desktop-entry-is-valid', lambda: desktop(build))
    tap.run('/style/metadata/the-metainfo-is-valid', lambda: metainfo(build))
    tap.run('/style/metadata/the-metainfo-is-there-in-finnish', lambda: metainfo_in_finnish(build))
    tap.run('/style/metadata/the-summary-is-short', summary)
    tap.run('/style/metadata/the-newest-release-is-the-version', release)
    tap.run('/style/metadata/the-schema-is-valid', schema)
    tap.run('/style/metadata/the-icon-is-on-the-grid', lambda: icon(f'scalable/apps/{APP}.svg', 128))
    tap.run('/style/metadata/the-symbolic-icon-is-on-the-grid', lambda: icon(f'symbolic/apps/{APP}-symbolic.svg', 16))
    tap.run('/style/metadata/the-flatpak-asks-for-no-more-than-a-window', manifest)
    tap.end()


if __name__ == '__main__':
    main()
