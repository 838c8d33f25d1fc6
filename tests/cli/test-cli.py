#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""sovittu-cli as a shell sees it: what it prints, what it ends with, what it leaves.

    test-cli.py PROGRAM STORIES EXAMPLE
"""

import fcntl
import json
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from cli import EMPTY, PLACE, PARTY, DEAL, TERM, cli, ends, filled, fresh, make_empty, same, story, told
from tap import Tap

STORIES, EXAMPLE = pathlib.Path(sys.argv[2]), sys.argv[3]


def creates():
    done, code = make_empty()
    return ends(done, 0, str(EMPTY)) + ([] if code else ['no recovery code'])


def creates_in_json():
    answer = told(PLACE / 'another', 'create')
    return same(sorted(answer), ['code', 'vault']) + same(answer['vault'], str(PLACE / 'another'))


def creates_no_second():
    before = {path.name: path.read_bytes() for path in EMPTY.iterdir()}
    done = cli(EMPTY, 'create')
    return ends(done, 1) + same({path.name: path.read_bytes() for path in EMPTY.iterdir()}, before)


def creates_nothing_with_a_short_passphrase():
    short = PLACE / 'short'
    short.write_text('abc\n')
    done = cli(PLACE / 'none', 'create', passphrase=short)
    return ends(done, 1, '8 characters') + same([path.name for path in (PLACE / 'none').iterdir() if path.suffix == '.db'], [])


def creates_nothing_without_a_keyring():
    return ends(cli(PLACE / 'none', 'create', passphrase=None), 1, '--passphrase-file')


def opens_by_code():
    return ends(cli(EMPTY, 'today', passphrase=PLACE / 'code'), 0)


def opens_only_with_what_is_right():
    wrong = PLACE / 'wrong'
    wrong.write_text('jotain aivan muuta\n')
    return (ends(cli(EMPTY, 'today', passphrase=wrong), 3) + ends(cli(EMPTY, 'today', passphrase=None), 3, '--passphrase-file') +
            ends(cli(EMPTY, 'today', passphrase=PLACE / 'nothing-here'), 3))


def makes_nothing_where_no_vault_is():
    folder = PLACE / 'nowhere'
    done = cli(folder, 'today')
    return ends(done, 3, 'no vault', str(folder)) + same(folder.exists(), False)


def leaves_a_broken_vault_alone():
    vault = filled('broken')
    (vault / 'sovittu.db').write_bytes(b'x' * 5000)
    done = cli(vault, 'today')
    return ends(done, 3) + same((vault / 'sovittu.db').read_bytes(), b'x' * 5000)


def waits_for_nobody():
    """Another program has the vault."""
    vault = filled('locked')
    with open(vault / 'lock', 'w') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return ends(cli(vault, 'today'), 3)


def is_not_understood(*words):
    return lambda: ends(cli(EMPTY, *words), 2)


def errors_are_one_object():
    answer = told(PLACE / 'nowhere', 'today')
    return same(list(answer), ['error'])


def plays_nothing_of_a_bad_story():
    vault = filled('bad')
    before = told(vault, 'show', 'D')
    bad = story('bad-story', {'do': 'kept', 'term': 'A'}, '\n', {'do': 'kept', 'term': 'Z'})
    done = cli(vault, 'play', bad)
    answer = told(vault, 'play', bad)
    return (ends(done, 1, 'line 3', 'Z') + same(answer['error']['line'], 3) + same(answer['error']['file'], str(bad)) +
            same(told(vault, 'show', 'D'), before))


def plays_several_files_and_goes_on():
    vault = fresh('several')
    answer = told(vault, 'play', story('one', PARTY, DEAL), story('two', TERM, {'do': 'kept', 'term': 'A'}))
    return same([file['actions'] for file in answer['played']], [2, 2])


def tells_of_a_missing_file():
    return ends(cli(EMPTY, 'play', PLACE / 'no.story'), 1, 'no.story')


def warnings_have_their_form():
    answer = told(filled('form'), 'warnings', '--at', '2026-10-20T12:00')
    keys = ['rule', 'level', 'deal', 'term', 'party', 'text', 'cure']
    first = answer['warnings'][0]
    return (same(list(answer), ['at', 'warnings']) + same(answer['at'], '2026-10-20T12:00') + same(list(first), keys) +
            same([first[key] for key in keys if key != 'text'], ['R5', 'amber', 'D', 'A', 'P', 'send']))


def warnings_of_one_deal():
    vault = filled('one-deal')
    return (same(len(told(vault, 'warnings', '--deal', 'D')['warnings']), 1) +
            same(told(vault, 'warnings', '--deal', 'E')['warnings'], []))


def the_past_has_no_later_warnings():
    return same(told(filled('past'), 'warnings', '--at', '2026-10-19T11:59')['warnings'], [])


def today_has_its_form():
    answer = told(filled('today'), 'today', '--at', '2026-10-20T12:00')
    item = answer['items'][0]
    return (same(list(answer), ['at', 'items']) + same(list(item), ['kind', 'ref', 'why', 'act', 'due']) +
            same((item['kind'], item['ref'], item['act'], item['due']), ('warning', 'D', 'send', None)))


def a_calm_day_says_so():
    return ends(cli(fresh('calm'), 'today'), 0, 'Nothing needs you now.') + ends(cli(fresh('calm'), 'warnings'), 0, 'No warnings.')


def search_has_its_form():
    answer = told(filled('search'), 'search', 'kak')
    hit = answer['hits'][0]
    return (same(list(answer), ['hits', 'ms']) + same(list(hit), ['kind', 'ref', 'title', 'snippet']) +
            same((hit['kind'], hit['ref'], hit['title'], hit['snippet']), ('term', 'A', 'Häät', 'Kakku')))


def search_takes_no_more_than_asked():
    vault = filled('limit')
    return same(len(told(vault, 'search', 'satu', 'häät')['hits']), 0) + same(len(told(vault, '--limit', '1', 'search', '')['hits']), 0)


def search_text_is_words():
    vault = filled('words')
    return [problem for text in ('"', '*', 'AND', "o'brien", 'Müller-Söhne', 'n:x', "'; DROP TABLE party; --")
            for problem in ends(cli(vault, 'search', text), 0)]


def plays_and_shows_tasks_and_ideas():
    vault = filled('tasks')
    done = cli(vault, 'play', story(
        'task-lines',
        {'do': 'task', 'at': '2026-10-20T12:00', 'id': 'T', 'text': 'Vie avain', 'party': 'P', 'due': '2026-10-21T14:00'},
        {'do': 'idea', 'id': 'I', 'text': 'Hinnat sivuille', 'party': 'P'}))
    task = told(vault, 'show', 'T')
    idea = told(vault, 'show', 'I')
    rows = [row for row in told(vault, 'today', '--at', '2026-10-21T12:00')['items'] if row['kind'] == 'task']
    return (ends(done, 0) + same((task['kind'], task['text'], task['detail']), ('task', 'Vie avain', '2026-10-21T14:00')) +
            same((idea['kind'], idea['text'], idea['party']), ('lesson', 'Hinnat sivuille', 'Satu')) +
            same([(row['ref'], row['act'], row['due']) for row in rows], [('T', 'mark-done', '2026-10-21T14:00')]) +
            ends(cli(vault, 'search', 'avain'), 0, 'Vie avain'))


def shows_praise_and_lessons():
    vault = filled('praise')
    done = cli(vault, 'play', story(
        'praise-lines',
        {'do': 'praise', 'at': '2026-10-20T12:00', 'id': 'K', 'party': 'P', 'words': 'Paras kakku', 'permission': 'by-name'},
        {'do': 'complaint', 'id': 'V', 'party': 'P', 'words': 'Kakku myöhästyi', 'channel': 'call'},
        {'do': 'lesson', 'id': 'L', 'complaint': 'V', 'text': 'Lähden ajoissa', 'standing_term': 'Soitan ennen lähtöä'}))
    praise = told(vault, 'show', 'K')
    lesson = told(vault, 'show', 'L')
    return (ends(done, 0) + same((praise['kind'], praise['text'], praise['party']), ('praise', 'Paras kakku', 'Satu')) +
            same((lesson['kind'], lesson['text'], lesson['detail']), ('lesson', 'Lähden ajoissa', 'Soitan ennen lähtöä')) +
            ends(cli(vault, 'show', 'K'), 0, 'Paras kakku', 'Satu'))


def shows_what_there_is():
    vault = filled('show')
    return (same(told(vault, 'show', 'P')['name'], 'Satu') + same(told(vault, 'show', 'D')['terms'][0]['ref'], 'A') +
            same(told(vault, 'show', 'A')['text'], 'Kakku') + ends(cli(vault, 'show', 'Z'), 1, 'Z') +
            [problem for ref in 'PDA' for problem in ends(cli(vault, 'show', ref), 0)])


def verifies():
    vault = filled('verify')
    answer = told(vault, 'verify')
    return (same(answer['ok'], True) + same(list(answer['checks'][0]), ['name', 'ok', 'detail', 'about']) +
            same(all(check['ok'] for check in answer['checks']), True) + ends(cli(vault, 'verify'), 0))


def finds_a_broken_page():
    vault = filled('page')
    file = vault / 'sovittu.db'
    whole = file.read_bytes()
    for page in range(1, len(whole) // 4096):
        file.write_bytes(whole[:page * 4096 + 99] + bytes([whole[page * 4096 + 99] ^ 1]) + whole[page * 4096 + 100:])
        done = cli(vault, '--json', 'verify')
        if done.returncode != 3:
            return ends(done, 1) + same(json.loads(done.stdout)['ok'], False)
    return ['every page keeps the vault from opening']


def writes_what_is_known_of_somebody():
    vault = filled('access')
    file = PLACE / 'access.html'
    file.unlink(missing_ok=True)
    done = cli(vault, 'access', 'P', file)
    page = file.read_text() if file.exists() else ''
    again = cli(vault, 'access', 'P', file)
    other = PLACE / 'other.html'
    return (ends(done, 0, str(file)) + same([word in page for word in ('Satu', 'Häät', 'Kakku')], [True] * 3) +
            same(oct(file.stat().st_mode & 0o777), '0o600') + ends(again, 1, str(file)) + same(file.read_text(), page) +
            ends(cli(vault, 'access', 'D', other), 1, 'D') + ends(cli(vault, 'access', 'Z', other), 1, 'Z') +
            same(other.exists(), False) + same(told(vault, 'access', 'P', other), {'file': str(other)}))


def writes_a_conversation():
    vault = filled('conversation')
    text, pdf, deal, none = [PLACE / f'conversation-{name}' for name in ('a.txt', 'b.pdf', 'c.txt', 'd.txt')]
    problems = ends(cli(vault, 'conversation', '--party', 'P', text), 0, str(text))
    page = text.read_text()
    problems += same([word in page for word in ('Satu', 'Häät', 'Kakku', '19 Oct 2026')], [True] * 4)
    problems += same(oct(text.stat().st_mode & 0o777), '0o600')
    problems += ends(cli(vault, 'conversation', text), 1, str(text)) + same(text.read_text(), page)
    problems += same(told(vault, 'conversation', '--pdf', pdf), {'file': str(pdf), 'entries': 2, 'sources': 0})
    problems += same(pdf.read_bytes()[:5], b'%PDF-')
    problems += same(told(vault, 'conversation', '--deal', 'D', '--from', '2026-10-20', deal)['entries'], 0)
    problems += same(told(vault, 'conversation', '--to', '2026-10-19', none)['entries'], 2)
    return problems


def writes_no_conversation_of_nobody():
    vault = filled('no-conversation')
    file = PLACE / 'no-conversation.txt'
    return (ends(cli(vault, 'conversation', '--party', 'D', file), 1, 'D') + ends(cli(vault, 'conversation', '--deal', 'Z', file), 1, 'Z') +
            ends(cli(vault, 'conversation', '--deal', 'D', '--party', 'P', file), 2) +
            ends(cli(vault, 'conversation', '--from', 'joskus', file), 2, 'joskus') +
            ends(cli(vault, 'conversation', '--from', '2026-10-20', '--to', '2026-10-19', file), 2) +
            ends(cli(vault, 'today', '--pdf'), 2, '--pdf') + same(file.exists(), False))


def nobody_else_can_read():
    vault = filled('modes')
    return [f'{path.name}: {oct(path.stat().st_mode)}' for path in [vault, *vault.iterdir()] if path.stat().st_mode & 0o077]


def nothing_is_in_clear():
    vault = filled('clear')
    return [path.name for path in vault.iterdir() if path.is_file() and 'Häät'.encode() in path.read_bytes()]


def opens_the_example():
    vault = fresh('example')
    played = told(vault, 'play', EXAMPLE)
    items = [item['ref'] for item in told(vault, 'today')['items']]
    order = ['V3', 'D20', 'V4', 'A07', 'D10', 'C6', 'H3']
    return (same('error' in played, False) + same([ref for ref in dict.fromkeys(items) if ref in order], order) +
            same(told(vault, 'verify')['ok'], True))


def expectations(path):
    """Lines whose warnings still are what they were: that no later line edits away."""
    lines = [json.loads(line) for line in path.read_text().splitlines() if line.startswith('{')]
    edited = any(line['do'] in ('edit-deal', 'leave', 'merge', 'join', 'change') for line in lines)
    return [line for line in lines if line['do'] == 'expect' and 'warnings' in line and not edited]


def name_of(warning):
    place = warning['term'] or warning.get('entry') or warning.get('complaint') or warning['deal']
    return f'{warning["rule"]} {place}' + (f'/{warning["party"]}' if warning['party'] else '')


def plays(path):
    def test():
        vault = fresh('story')
        answer = told(vault, 'play', path)
        lines = path.read_text().count('"do": "expect"')
        problems = [] if 'error' not in answer else [answer['error']['reason']]
        problems += same(answer['played'][0]['expectations'] if answer['played'] else 0, lines)
        for line in expectations(path):
            found = told(vault, 'warnings', '--at', line['at'])
            problems += [f'at {line["at"]}: {problem}' for problem in
                         same(sorted({name_of(warning) for warning in found['warnings']}), sorted(line['warnings']))]
        return problems + same(told(vault, 'verify')['ok'], True)
    return test


CASES = (
    ('creates-a-vault-and-shows-its-code', creates),
    ('creates-in-json', creates_in_json),
    ('creates-no-second-vault', creates_no_second),
    ('creates-nothing-with-a-short-passphrase', creates_nothing_with_a_short_passphrase),
    ('creates-nothing-without-a-keyring', creates_nothing_without_a_keyring),
    ('opens-by-code', opens_by_code),
    ('opens-only-with-what-is-right', opens_only_with_what_is_right),
    ('makes-nothing-where-no-vault-is', makes_nothing_where_no_vault_is),
    ('leaves-a-broken-vault-alone', leaves_a_broken_vault_alone),
    ('waits-for-nobody', waits_for_nobody),
    ('no-command-is-not-understood', is_not_understood()),
    ('another-command-is-not-understood', is_not_understood('dance')),
    ('another-option-is-not-understood', is_not_understood('today', '--loud')),
    ('an-option-of-another-command-is-not-understood', is_not_understood('today', '--limit', '3')),
    ('too-few-words-are-not-understood', is_not_understood('play')),
    ('too-many-words-are-not-understood', is_not_understood('show', 'A', 'B')),
    ('a-time-in-words-is-not-understood', is_not_understood('today', '--at', 'huomenna')),
    ('a-limit-below-nothing-is-not-understood', is_not_understood('search', 'x', '--limit', '-1')),
    ('a-limit-in-words-is-not-understood', is_not_understood('search', 'x', '--limit', 'few')),
    ('errors-are-one-object', errors_are_one_object),
    ('plays-nothing-of-a-bad-story', plays_nothing_of_a_bad_story),
    ('plays-several-files-and-goes-on', plays_several_files_and_goes_on),
    ('tells-of-a-missing-file', tells_of_a_missing_file),
    ('warnings-have-their-form', warnings_have_their_form),
    ('warnings-of-one-deal', warnings_of_one_deal),
    ('the-past-has-no-later-warnings', the_past_has_no_later_warnings),
    ('today-has-its-form', today_has_its_form),
    ('a-calm-day-says-so', a_calm_day_says_so),
    ('search-has-its-form', search_has_its_form),
    ('search-takes-no-more-than-asked', search_takes_no_more_than_asked),
    ('search-text-is-words', search_text_is_words),
    ('shows-what-there-is', shows_what_there_is),
    ('shows-praise-and-lessons', shows_praise_and_lessons),
    ('plays-and-shows-tasks-and-ideas', plays_and_shows_tasks_and_ideas),
    ('verifies', verifies),
    ('writes-what-is-known-of-somebody', writes_what_is_known_of_somebody),
    ('writes-a-conversation', writes_a_conversation),
    ('writes-no-conversation-of-nobody', writes_no_conversation_of_nobody),
    ('finds-a-broken-page', finds_a_broken_page),
    ('nobody-else-can-read', nobody_else_can_read),
    ('nothing-is-in-clear', nothing_is_in_clear),
    ('opens-the-example', opens_the_example),
)


def main():
    tap = Tap()
    for name, test in CASES:
        tap.run('/cli/' + name, test)
    for path in sorted(STORIES.glob('*.story')):
        tap.run(f'/cli/plays/{path.stem}', plays(path))
    shutil.rmtree(PLACE)
    tap.end()


if __name__ == '__main__':
    main()
