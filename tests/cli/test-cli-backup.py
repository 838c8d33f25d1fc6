#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The backups of sovittu-cli: what is copied, what is restored, and what is refused.

    test-cli-backup.py PROGRAM
"""

import json
import os
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from cli import PLACE, cli, ends, filled, make_empty, same, story, told
from tap import Tap


def backs_up_and_restores():
    vault, copy = filled('source'), PLACE / 'copy.db'
    problems = ends(cli(vault, 'backup', copy), 0, str(copy))
    problems += ends(cli(vault, 'backup', copy), 1, 'never written over')
    elsewhere = PLACE / 'elsewhere'
    problems += ends(cli(elsewhere, 'restore', copy), 0)
    problems += same(told(elsewhere, 'show', 'D')['title'], 'Häät')
    cli(vault, 'play', story('later', {'do': 'cancelled', 'term': 'A', 'at': '2026-10-20T12:00'}))
    problems += ends(cli(vault, 'restore', copy, passphrase=PLACE / 'code'), 0)
    problems += same(told(vault, 'show', 'A')['state'], 'in-force')
    return problems + same(len(list((vault / 'quarantine').iterdir())), 1)


def tells_what_it_copied_and_restored():
    vault, copy = filled('telling'), PLACE / 'telling.db'
    made = told(vault, 'backup', copy)
    problems = same(made['backup'], str(copy)) + same(made['portable'], False)
    problems += same((made['customers'], made['deals']), (1, 1)) + same(made['size'], copy.stat().st_size)
    restored = json.loads(cli(vault, '--json', 'restore', copy).stdout)
    for what in ('customers', 'deals', 'newest', 'events', 'head', 'size'):
        problems += same(restored[what], made[what])
    return problems + same(pathlib.Path(restored['set_aside']).is_dir(), True)


def takes_a_restore_back():
    vault, copy = filled('regretted'), PLACE / 'regretted.db'
    problems = ends(cli(vault, 'undo-restore'), 1)
    cli(vault, 'backup', copy)
    cli(vault, 'play', story('more', {'do': 'cancelled', 'term': 'A', 'at': '2026-10-20T12:00'}))
    problems += ends(cli(vault, 'restore', copy), 0) + same(told(vault, 'show', 'A')['state'], 'in-force')
    problems += ends(cli(vault, 'undo-restore'), 0) + same(told(vault, 'show', 'A')['state'], 'cancelled')
    problems += ends(cli(vault, 'undo-restore'), 0) + same(told(vault, 'show', 'A')['state'], 'in-force')
    return problems


def makes_a_copy_that_the_code_alone_opens():
    vault, copy, elsewhere = filled('moving'), PLACE / 'moving.sovittu', PLACE / 'moved'
    problems = ends(cli(vault, 'backup', copy, '--portable'), 1, 'recovery code') + same(copy.exists(), False)
    problems += ends(cli(vault, 'backup', copy, '--portable', passphrase=PLACE / 'code'), 0)
    problems += same([path.name for path in PLACE.glob('*moving.sovittu*')], ['moving.sovittu'])
    problems += ends(cli(elsewhere, 'restore', copy), 3)
    problems += ends(cli(elsewhere, 'restore', copy, passphrase=PLACE / 'code'), 0)
    done = cli(elsewhere, '--json', 'show', 'D', passphrase=PLACE / 'code')
    return problems + ends(done, 0, '"Häät"')


def writes_nowhere_that_it_should_not():
    vault = filled('careful')
    (PLACE / 'a-folder').mkdir()
    (PLACE / 'a-link').symlink_to(vault / 'sovittu.db')
    (PLACE / 'a-twin').hardlink_to(vault / 'sovittu.db')
    before = told(vault, 'show', 'D')
    problems = []
    for name in ('a-folder', 'a-link', 'a-twin'):
        problems += ends(cli(vault, 'backup', PLACE / name), 1, 'never written over')
    problems += ends(cli(vault, 'backup', vault / 'sovittu.db'), 1, 'never written over')
    problems += ends(cli(vault, 'backup', vault / 'sovittu.db-journal'), 1, 'own folder')
    problems += ends(cli(vault, 'backup', PLACE / 'nowhere' / 'copy'), 1, 'no folder')
    return problems + same(told(vault, 'show', 'D'), before)


def lists_no_backups_where_there_are_none():
    vault = filled('unbacked')
    return same(told(vault, 'backups'), {'backups': []}) + ends(cli(vault, 'backups'), 0, 'no backup')


def restores_nothing_with_the_wrong_words():
    vault, copy = filled('kept'), PLACE / 'kept.db'
    cli(vault, 'backup', copy)
    before = told(vault, 'show', 'D')
    (PLACE / 'wrong').write_text('jotain aivan muuta\n')
    done = cli(vault, 'restore', copy, passphrase=PLACE / 'wrong')
    copy.write_bytes(copy.read_bytes()[:5000])
    return (ends(done, 3) + ends(cli(vault, 'restore', copy), 1) + ends(cli(vault, 'restore', PLACE / 'no.db'), 1) +
            same(told(vault, 'show', 'D'), before))


NOBODY = 65534


def described(folder):
    return {path.relative_to(folder): path.read_bytes() if path.is_file() else None for path in folder.rglob('*')}


def reads_a_vault_that_may_not_be_written_to():
    """T8: root may write anywhere, so somebody else tries."""
    vault, out = filled('shut'), PLACE / 'out'
    out.mkdir()
    user = NOBODY if os.geteuid() == 0 else None
    for path in [vault, out, *vault.rglob('*')]:
        if user is not None:
            os.chown(path, user, user)
        path.chmod(0o700 if path == out else 0o500 if path.is_dir() else 0o400)
    PLACE.chmod(0o711)
    (PLACE / 'passphrase').chmod(0o644)
    before = described(vault)
    problems = same(told(vault, 'show', 'D', user=user)['title'], 'Häät')
    done = cli(vault, 'play', story('refused', {'do': 'cancelled', 'term': 'A', 'at': '2026-10-20T12:00'}), user=user)
    problems += ends(done, 3, 'cannot be written to') + ends(cli(vault, 'verify', user=user), 0)
    problems += ends(cli(vault, 'backup', out / 'copy.db', user=user), 0)
    problems += same(told(PLACE / 'brought', 'restore', out / 'copy.db')['customers'], 1)
    problems += same(described(vault) == before, True)
    vault.chmod(0o700)
    return problems


CASES = (
    ('backs-up-and-restores', backs_up_and_restores),
    ('tells-what-it-copied-and-restored', tells_what_it_copied_and_restored),
    ('takes-a-restore-back', takes_a_restore_back),
    ('makes-a-copy-that-the-code-alone-opens', makes_a_copy_that_the_code_alone_opens),
    ('writes-nowhere-that-it-should-not', writes_nowhere_that_it_should_not),
    ('lists-no-backups-where-there-are-none', lists_no_backups_where_there_are_none),
    ('restores-nothing-with-the-wrong-words', restores_nothing_with_the_wrong_words),
    ('reads-a-vault-that-may-not-be-written-to', reads_a_vault_that_may_not_be_written_to),
)


def main():
    tap = Tap()
    make_empty()
    for name, test in CASES:
        tap.run('/cli/backup/' + name, test)
    shutil.rmtree(PLACE)
    tap.end()


if __name__ == '__main__':
    main()
