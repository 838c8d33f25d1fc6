#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every text that people read can be translated, and is there in Finnish."""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree


def run(*command):
    done = subprocess.run([str(word) for word in command], cwd=tree.ROOT, capture_output=True, text=True)
    return done.returncode, (done.stdout + done.stderr).strip()


def potfiles():
    _, wanted = run('po/potfiles')
    listed, wanted = set(tree.text('po/POTFILES').split('\n')), set(wanted.split('\n'))
    return [f'{name}: po/POTFILES lacks it; run po/update' for name in sorted(wanted - listed)] + [
        f'{name}: po/POTFILES lists it in vain; run po/update' for name in sorted(listed - wanted) if name]


def languages():
    return [] if 'fi' in tree.text('po/LINGUAS').split() else ['po/LINGUAS: no fi']


def sound():
    status, said = run('msgfmt', '--check', '--output-file=/dev/null', 'po/fi.po')
    return said.splitlines() if status else []


def extract(folder):
    template = pathlib.Path(folder) / 'sovittu.pot'
    status, said = run('po/extract', template)
    return template, said.splitlines() if status else []


def complete():
    with tempfile.TemporaryDirectory() as folder:
        template, problems = extract(folder)
        merged = pathlib.Path(folder) / 'fi.po'
        run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', 'po/fi.po', template)
        for lack in ('--untranslated', '--only-fuzzy'):
            _, missing = run('msgattrib', lack, '--no-obsolete', '--no-wrap', merged)
            problems += re.findall(r'^msgid (".+")', missing, re.MULTILINE)
    return problems[:60]


def warnings_of_xgettext():
    with tempfile.TemporaryDirectory() as folder:
        template, problems = extract(folder)
        _, said = run('po/extract', template)
    return problems or said.splitlines()


def said():
    """The English texts of the program, as (where, text)."""
    with tempfile.TemporaryDirectory() as folder:
        template, problems = extract(folder)
        source = '' if problems else template.read_text()
    for entry in source.split('\n\n')[1:]:
        where = ' '.join(re.findall(r'^#: (.*)$', entry, re.MULTILINE))
        for text in re.findall(r'^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\n?)+)', entry, re.MULTILINE):
            yield where, ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


def typography():
    """The interface writes … and “ ” ’, as the desktop does."""
    return [f'{where}: {text}' for where, text in said() if re.search(r"\.\.\.|\\\"|\w'\w", text)]


def quotes_of_blueprints():
    """xgettext reads only the double quotes."""
    return tree.find(r"\bC?_\('", tree.files('.blp'))


def plain_texts_of_blueprints():
    """A text without _() stays English; names of things are not texts."""
    return tree.find(r'\b(label|title|subtitle|description|tooltip-text|placeholder-text|heading|body|button-label)'
                     r'\s*:\s*["\'](?!Sovittu")[^"\']*[A-Za-z]{2}', tree.files('.blp'))


def main():
    tap = Tap()
    tap.run('/style/texts/potfiles-lists-every-file-with-texts', potfiles)
    tap.run('/style/texts/finnish-is-a-language', languages)
    tap.run('/style/texts/finnish-is-sound', sound)
    tap.run('/style/texts/finnish-is-complete', complete)
    tap.run('/style/texts/xgettext-has-nothing-to-complain-of', warnings_of_xgettext)
    tap.run('/style/texts/texts-have-the-marks-of-the-desktop', typography)
    tap.run('/style/texts/blueprints-quote-texts-twice', quotes_of_blueprints)
    tap.run('/style/texts/blueprints-mark-their-texts', plain_texts_of_blueprints)
    tap.end()


if __name__ == '__main__':
    main()
