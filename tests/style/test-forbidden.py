#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is never written in Sovittu, each with the reason it is banned."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

# Patterns in C without its comments and strings, by the name of the case.
CALLS = {
    # A floating point number loses cents, and reads "1,5" by the locale.
    'no-amount-is-read-as-a-float': r'\b(g_ascii_strtod|g_strtod|strtod|strtof|atof)\s*\(',
    # Names with <b> or & must show as they were typed.
    'no-data-is-shown-as-markup': r'\b(gtk_label_set_markup|gtk_label_set_use_markup|gtk_tooltip_set_markup'
                                  r'|gtk_widget_set_tooltip_markup|adw_status_page_set_description_markup)\b',
    # A shell would interpret what users typed.
    'no-shell-is-called': r'\b(system|popen|g_spawn_command_line_a?sync|g_shell_parse_argv)\s*\(',
    # A day has 23, 24 or 25 hours; the calendar's own module knows which.
    'no-day-is-counted-in-seconds': r'\b(86400|86400000|86400000000)(LL?)?\b',
    # Arguments and state belong in fields and closures, not in string keys.
    'no-data-hangs-on-objects-by-name': r'\bg_(object|dataset)_set_(q?data|id_data)\w*\s*\(',
    # What a page needs is handed to it.
    'no-singletons': r'\bsov_\w+_get_(default|instance|singleton)\s*\(|\bg_application_get_default\s*\(',
    # A synchronous call that spins the main loop re-enters everything.
    'no-spinning-of-the-main-loop': r'\bg_main_context_iteration\s*\(',
    # Sovittu opens no network connection, ever.
    'no-network': r'\b(soup_|g_socket_client_|g_socket_connection_|g_resolver_|g_network_address_|curl_)\w+\s*\(',
    # Sorting and comparing names go through ICU, which knows Finnish everywhere.
    'no-collation-by-the-c-library': r'\b(g_utf8_collate\w*|strcoll|strxfrm)\s*\(',
    'no-printing-to-the-terminal': r'\b(printf|g_print|g_printerr|puts)\s*\(',
    # Unbounded copies.
    'no-unbounded-copies': r'\b(strcpy|strcat|sprintf|vsprintf|gets)\s*\(',
}

# The one place that may.
EXCEPT = {
    'no-day-is-counted-in-seconds': ('src/model/sov-time.c',),
    'no-printing-to-the-terminal': tuple(str(path) for path in tree.c_files('src/cli'))
                                   + ('src/ui/sov-application.c',),
}

SQL = r'\b(SELECT\b.+\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|TRIGGER|INDEX)|PRAGMA\s+\w+)\b'

# Where machines, mirrors and people's folders would show; written so that this
# file does not match itself.
MACHINES = r'(?<![\w.$}])/(wor[k]|roo[t]|hom[e]/\w+)/|\b(deb|snapshot|security)[.]debian[.]|\bregistry[.]npmjs\b|\bpypi[.]'

ASIDES = r'\b(TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b'


def own_text_files():
    return [path for path in tree.files() if path.suffix not in ('.png', '.ico', '.db', '.po')
            and path.name not in ('COPYING',) and path.parts[:2] != ('tests', 'fixtures')]


def banned(pattern, but=()):
    return tree.find(pattern, [path for path in tree.c_files() if str(path) not in but], tree.code)


def strings_of(path):
    """A file with its comments gone, its strings kept."""
    return tree.without_comments(tree.text(path))


def sql_outside_the_store():
    paths = [path for path in tree.c_files() if path.parts[1] != 'store']
    return tree.find(r'"[^"\n]*' + SQL, paths, strings_of) + tree.find(r'\bsqlite3_\w+', paths, tree.code)


def replaced_rows():
    paths = tree.files('.c', '.h', '.sql', under='src')
    return tree.find(r'(?i)\b(REPLACE\s+INTO|OR\s+REPLACE)\b', paths,
                     lambda path: re.sub(r'--[^\n]*', '', strings_of(path)))


def built_sql():
    """A value goes into a statement by binding it."""
    return tree.find(r'sqlite3_exec\s*\([^;]*%[sd]', tree.c_files(), strings_of)


def dead_code():
    return tree.find(r'^\s*#\s*if\s+(0|FALSE)\b', tree.c_files('src') + tree.c_files('tests'))


def scanned_floats():
    return tree.find(r'\b[sf]?scanf\s*\([^;]*%[0-9*]*l*[aefgAEFG]', tree.c_files(), strings_of)


def money_in_floats():
    """Cents are counted in integers; only drawing has fractions. Where money goes, no type has any."""
    paths = [path for path in tree.c_files() if path.parts[1] in ('model', 'store', 'exchange', 'cli')]
    paths += [path for path in tree.c_files('src/ui') if re.search(r'price|compensation|give|owed|ledger', path.name)]
    return tree.find(r'\b(double|float|gdouble|gfloat|g_value_[gs]et_(double|float))\b', paths, tree.code)


def markup_in_templates():
    return tree.find(r'\buse-markup\s*:\s*true', tree.files('.blp'))


def exported_keys():
    """What copies a file under another key, or changes its key, stands in one file; a test may try."""
    found = tree.find(r'sqlcipher_export\s*\(|PRAGMA\s+rekey|\bsqlite3_rekey', tree.c_files('src'), strings_of)
    paths = {line.split(':')[0] for line in found}
    return [f'{path}: another file has it already' for path in sorted(paths)[1:]]


def data_in_logs():
    """A log gets words of ours alone; the kind of a failure goes through one place, its words stay (T29)."""
    calls = r'\bg_(message|warning|debug|info|critical|error|log|log_structured)\s*\('
    ours = re.compile(calls + r'\s*"[^"\n%]*"\s*\)|' + calls + r'"[^"\n%]*%s", g_strerror \(errno\)\)')
    paths = [path for path in tree.c_files('src') if str(path) != 'src/model/sov-log.c']
    return tree.find(calls, paths, lambda path: ours.sub('', strings_of(path)))


def skipped_tests():
    return tree.find(r'\bif\s*\(\s*(0|FALSE)\s*\)', tree.c_files('tests'), tree.code)


def main():
    tap = Tap()
    for name, pattern in CALLS.items():
        tap.run('/style/forbidden/' + name, lambda: banned(pattern, EXCEPT.get(name, ())))
    tap.run('/style/forbidden/no-float-is-scanned', scanned_floats)
    tap.run('/style/forbidden/no-money-in-floats', money_in_floats)
    tap.run('/style/forbidden/no-sql-outside-the-store', sql_outside_the_store)
    tap.run('/style/forbidden/no-row-is-replaced', replaced_rows)
    tap.run('/style/forbidden/no-sql-is-put-together-from-values', built_sql)
    tap.run('/style/forbidden/the-key-is-copied-in-one-place', exported_keys)
    tap.run('/style/forbidden/no-markup-in-templates', markup_in_templates)
    tap.run('/style/forbidden/no-dead-code', dead_code)
    tap.run('/style/forbidden/no-data-in-logs', data_in_logs)
    tap.run('/style/forbidden/no-test-is-switched-off', skipped_tests)
    tap.run('/style/forbidden/no-asides', lambda: tree.find(ASIDES, own_text_files()))
    tap.run('/style/forbidden/no-machines-and-mirrors', lambda: tree.find(MACHINES, own_text_files()))
    tap.end()


if __name__ == '__main__':
    main()
