#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-metadata.py BUILD: what desktops and stores read of Sovittu is valid."""

import configparser
import json
import pathlib
import re
import struct
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

# Last comes the program itself.
MODULES = ['sqlcipher', 'gmime', 'libportal', 'sovittu']


def says(*command):
    done = subprocess.run([str(word) for word in command], cwd=tree.ROOT, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip().splitlines()
    return (said or [f'status {done.returncode}']) if done.returncode else []


def desktop(build):
    path = build / f'{APP}.desktop'
    lacks = [f'{key}[fi] is missing' for key in ('GenericName', 'Comment', 'Keywords')
             if f'\n{key}[fi]=' not in path.read_text()]
    return says('desktop-file-validate', path) + lacks


def menu(build):
    """What the icon's menu offers can be asked of the program, by the bus and by its command line."""
    text = (build / f'{APP}.desktop').read_text()
    listed = [line.split('=', 1)[1].strip(';').split(';') for line in text.splitlines() if line.startswith('Actions=')]
    program = tree.text('src/ui/sov-application.c')
    wrong = [] if listed == [['new-note', 'new-complaint']] else [f'the menu offers {listed}']
    for name in sum(listed, []):
        part = text.split(f'[Desktop Action {name}]')[-1].split('\n[')[0]
        wrong += [f'{name}: {lack}' for lack, there in (
            ('is not in the program', f'.name = "{name}"' in program),
            ('is not on the command line', f'{{ "{name}", 0, ' in program and f'Exec=sovittu --{name}\n' in part + '\n'),
            ('has no Finnish name', '\nName[fi]=' in part)) if not there]
    return wrong


def metainfo(build):
    # The identifier has a capital letter, and keeps it.
    told = subprocess.run(
        ['appstreamcli', 'validate', '--no-net', '--strict', '--pedantic', '--explain', str(build / f'{APP}.metainfo.xml')],
        capture_output=True, text=True)
    found = [line for line in (told.stdout + told.stderr).splitlines() if line[:3] in ('E: ', 'W: ', 'I: ', 'P: ')]
    return [line for line in found if 'cid-contains-uppercase-letter' not in line] or told.returncode * [told.stdout]


def pictures():
    """Each picture that the metainfo tells of is here, as large as it says, in both languages."""
    wrong = []
    shown = xml.parse(tree.ROOT / f'data/{APP}.metainfo.xml.in').findall('screenshots/screenshot')
    if [shot.get('type') for shot in shown] != ['default'] + [None] * (len(shown) - 1) or not 3 <= len(shown) <= 6:
        wrong.append('three to six pictures, the first being the default')
    for shot in shown:
        caption = shot.findtext('caption') or ''
        if not caption or caption.endswith('.'):
            wrong.append(f'{caption!r}: a caption, without a full stop')
        languages = {image.get(LANG, 'en'): image for image in shot.findall('image')}
        if set(languages) != {'en', 'fi'}:
            wrong.append(f'{caption}: in {sorted(languages)}')
        for language, image in languages.items():
            path = tree.ROOT / 'data/screenshots' / language / image.text.rsplit('/', 1)[-1]
            if not image.text.endswith(f'/screenshots/{language}/{path.name}') or not path.is_file():
                wrong.append(f'{image.text}: not in data/screenshots; run flatpak/screenshots')
                continue
            size = struct.unpack('>II', path.read_bytes()[16:24])
            if size != (int(image.get('width')), int(image.get('height'))):
                wrong.append(f'{path}: {size}')
    return wrong


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


def search_provider():
    """The overview finds the program by names that must be those of the entry, the bus and the code."""
    path = tree.ROOT / f'data/{APP}.search-provider.ini'
    told = configparser.ConfigParser(interpolation=None)
    told.optionxform = str
    told.read_string(path.read_text())
    header = tree.text('src/desktop/sov-shell-search.h')
    own = header.split('#define SOV_SHELL_SEARCH_PATH "')[1].split('"')[0]
    wanted = {'DesktopId': f'{APP}.desktop', 'BusName': APP, 'ObjectPath': f'/{APP.replace(".", "/")}{own}',
              'Version': '2', 'DefaultDisabled': 'true'}
    wrong = [] if told.sections() == ['Shell Search Provider'] else [f'groups: {told.sections()}']
    wrong += [f'{key}: {told[section].get(key)!r} instead of {value!r}'
              for section in told.sections() for key, value in wanted.items() if told[section].get(key) != value]
    wrong += [f'{key} means nothing' for section in told.sections() for key in told[section] if key not in wanted]
    return wrong


def activated(build):
    """Who asks by the bus starts the program, and no window."""
    service = configparser.ConfigParser(interpolation=None)
    service.optionxform = str
    service.read(build / f'{APP}.service')
    told = dict(service['D-BUS Service'])
    wrong = [] if told.get('Name') == APP else [f'Name={told.get("Name")}']
    if not re.fullmatch(r'/\S+/sovittu --gapplication-service', told.get('Exec', '')):
        wrong.append(f'Exec={told.get("Exec")}')
    if '\nDBusActivatable=true\n' not in (build / f'{APP}.desktop').read_text():
        wrong.append('the entry is not DBusActivatable')
    return wrong


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


def pinned(words):
    """What is downloaded for the Flatpak is of one version and no other."""
    wrong = [] if [module['name'] for module in words['modules']] == MODULES else ['other modules than were looked at']
    for module in words['modules'][:-1]:
        for source in module['sources']:
            if source['type'] == 'inline':
                continue
            if source['type'] != 'archive' or not re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')) \
                    or not source['url'].startswith('https://'):
                wrong.append(f'{module["name"]}: not pinned')
    return wrong


def main():
    build = pathlib.Path(sys.argv[1]) / 'data'
    tap = Tap()
    tap.run('/style/metadata/the-desktop-entry-is-valid', lambda: desktop(build))
    tap.run('/style/metadata/what-the-menu-offers-can-be-done', lambda: menu(build))
    tap.run('/style/metadata/the-pictures-are-there', pictures)
    tap.run('/style/metadata/the-metainfo-is-valid', lambda: metainfo(build))
    tap.run('/style/metadata/the-metainfo-is-there-in-finnish', lambda: metainfo_in_finnish(build))
    tap.run('/style/metadata/the-summary-is-short', summary)
    tap.run('/style/metadata/the-newest-release-is-the-version', release)
    tap.run('/style/metadata/the-schema-is-valid', schema)
    tap.run('/style/metadata/the-overview-finds-the-program', search_provider)
    tap.run('/style/metadata/the-bus-starts-the-program-without-a-window', lambda: activated(build))
    tap.run('/style/metadata/the-icon-is-on-the-grid', lambda: icon(f'scalable/apps/{APP}.svg', 128))
    tap.run('/style/metadata/the-symbolic-icon-is-on-the-grid', lambda: icon(f'symbolic/apps/{APP}-symbolic.svg', 16))
    tap.run('/style/metadata/the-flatpak-asks-for-no-more-than-a-window', manifest)
    tap.run('/style/metadata/what-the-flatpak-is-built-of-is-pinned',
            lambda: pinned(json.loads(tree.text(f'flatpak/{APP}.json'))))
    tap.end()


if __name__ == '__main__':
    main()
