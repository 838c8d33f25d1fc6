#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The help is sound, the same in both languages, and calls everything as the window does."""

import gettext
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

LANGUAGES = ('C', 'fi')
MALLARD = '{http://projectmallard.org/1.0/}'
CHECKS = ('validate', 'links', 'ids', 'media', 'orphans', 'hrefs')
LARGEST = 150 * 1000

# What a key is called on the keyboard, for what GTK calls it.
KEYS = {'Control': 'Ctrl', 'question': '?', 'Left': '←', 'Escape': 'Esc', 'comma': ','}
KEYS_FI = {'Shift': 'Vaihto'}


def pages(language):
    return {path.stem: xml.parse(tree.ROOT / path).getroot() for path in tree.files('.page', under=f'help/{language}')}


def yelp(check):
    wrong = []
    for language in LANGUAGES:
        done = subprocess.run(['yelp-check', check, '.'], cwd=tree.ROOT / 'help' / language, capture_output=True, text=True)
        said = (done.stdout + done.stderr).strip().splitlines()
        wrong += [f'{language}: {line}' for line in said] or ([f'{language}: status {done.returncode}'] if done.returncode else [])
    return wrong


def shape(page):
    """What has to be alike in both languages: everything but the words."""
    return [(element.tag.removeprefix(MALLARD), element.get('id'), element.get('xref'), element.get('src'), element.get('type'))
            for element in page.iter() if element.tag.removeprefix(MALLARD) not in ('gui', 'key', 'keyseq')]


def alike():
    english, finnish = (pages(language) for language in LANGUAGES)
    wrong = [f'{name}: not in both languages' for name in sorted(english.keys() ^ finnish.keys())]
    for name in sorted(english.keys() & finnish.keys()):
        for one, other in zip(shape(english[name]), shape(finnish[name])):
            if one != other:
                wrong.append(f'{name}: {one} in English, {other} in Finnish')
                break
        else:
            if len(shape(english[name])) != len(shape(finnish[name])):
                wrong.append(f'{name}: one is longer')
    return wrong


def languages():
    return [f'{language}/{name}: its language is {page.get("{http://www.w3.org/XML/1998/namespace}lang")}'
            for language in LANGUAGES for name, page in pages(language).items()
            if page.get('{http://www.w3.org/XML/1998/namespace}lang') != {'C': 'en'}.get(language, language)]


def plain(text):
    return text.replace('_', '').strip()


def texts(folder):
    """What the program says in English, and of each all that it is in Finnish."""
    compiled = pathlib.Path(folder) / 'fi.mo'
    subprocess.run(['msgfmt', f'--output-file={compiled}', str(tree.ROOT / 'po/fi.po')], check=True)
    said = {}
    for key, text in gettext.GNUTranslations(compiled.open('rb'))._catalog.items():
        key = key[0] if isinstance(key, tuple) else key
        said.setdefault(plain(key.split('\4')[-1]), set()).add(plain(text))
    return said


def as_said(word, said):
    """The text of the window that it is: a number may stand for the %u of it. None when there is none."""
    return next((text for text in (word, re.sub(r'\d+', '%u', word)) if text in said), None)


def names(page):
    return [''.join(element.itertext()).strip() for element in page.iter(MALLARD + 'gui')]


def called():
    with tempfile.TemporaryDirectory() as folder:
        said = texts(folder)
    finnish = set().union(*said.values())
    return [f'C/{name}: the window says no “{word}”' for name, page in pages('C').items()
            for word in names(page) if as_said(word, said) is None] + [
           f'fi/{name}: po/fi.po says no ”{word}”' for name, page in pages('fi').items()
            for word in names(page) if as_said(word, finnish) is None]


def called_alike():
    """What is named in English is named in Finnish, in its own words."""
    with tempfile.TemporaryDirectory() as folder:
        said = texts(folder)
    wrong = []
    for name, page in pages('C').items():
        finnish = {as_said(word, set().union(*said.values())) for word in names(pages('fi').get(name, page))}
        wrong += [f'{name}: “{word}” is not named in Finnish' for word in names(page)
                  if not said.get(as_said(word, said), set()) & finnish]
    return wrong


def keys():
    """Every key of the program's table is on the page of keys, and no other with Control or a number."""
    source = tree.text('src/ui/sov-shortcuts.c')
    wanted = set()
    for trigger in re.findall(r'^  \{ "([^"]+)", N_', source, re.MULTILINE):
        parts = [KEYS.get(part, part) for part in re.findall(r'\w+', trigger)]
        wanted.add('+'.join(part.upper() if len(part) == 1 else part for part in parts))
    wrong = [] if wanted else ['no keys are found in src/ui/sov-shortcuts.c']
    for language in LANGUAGES:
        page = pages(language)['keys']
        there = {'+'.join(key.text for key in sequence.iter(MALLARD + 'key'))
                 for tag in ('keyseq', 'key') for cell in page.iter(MALLARD + 'td') for sequence in cell.iter(MALLARD + tag)}
        here = wanted if language == 'C' else {'+'.join(KEYS_FI.get(part, part) for part in key.split('+')) for key in wanted}
        wrong += [f'{language}/keys: {key} is missing' for key in sorted(here - there)]
        wrong += [f'{language}/keys: no key of the program: {key}' for key in sorted(there - here)
                  if '+' in key and key != 'Ctrl+Enter']
    return wrong


def pictures():
    wrong = []
    for language in LANGUAGES:
        shown = {media.get('src') for page in pages(language).values() for media in page.iter(MALLARD + 'media')}
        for path in tree.files(under=f'help/{language}/figures'):
            if f'figures/{path.name}' not in shown:
                wrong.append(f'{path}: on no page')
            if (tree.ROOT / path).stat().st_size > LARGEST:
                wrong.append(f'{path}: larger than {LARGEST} bytes')
        wrong += [f'help/{language}/{name} is not there; run help/pictures' for name in sorted(shown)
                  if not (tree.ROOT / 'help' / language / name).is_file()]
        wrong += [f'{language}/{name}: a picture without words' for name, page in pages(language).items()
                  for media in page.iter(MALLARD + 'media') if not ''.join(media.itertext()).strip()]
    return wrong


def built():
    """What is installed is what is written."""
    listed = tree.text('help/meson.build')
    return [f'{path}: not in help/meson.build' for path in tree.files('.page', '.png', under='help/C')
            if f"'{path.stem}'" not in listed]


def main():
    tap = Tap()
    for check in CHECKS:
        tap.run(f'/style/help/yelp-check-{check}-has-nothing-to-say', lambda check=check: yelp(check))
    tap.run('/style/help/both-languages-have-the-same-pages-and-ids', alike)
    tap.run('/style/help/each-page-says-its-language', languages)
    tap.run('/style/help/everything-is-called-as-in-the-window', called)
    tap.run('/style/help/both-languages-name-the-same', called_alike)
    tap.run('/style/help/the-page-of-keys-agrees-with-the-program', keys)
    tap.run('/style/help/every-picture-is-there-and-small', pictures)
    tap.run('/style/help/every-page-is-installed', built)
    tap.end()


if __name__ == '__main__':
    main()
