#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whatever a header offers, the program uses: a function that tests alone call
proves nothing about the program."""

import collections
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'support'))

from tap import Tap
import tree

# What only tests ask for, and why it stays.
ALLOWED = {
    'sov_background_get_autostart': 'the getter of a property',
    'sov_background_get_busy': 'the getter of a property that pages bind',
    'sov_case_file_save_to': 'saving without the dialog of the toolkit',
    'sov_checked_row_get_explanation': 'what the row shows, as it shows it',
    'sov_fact_get_button_action': 'what the row of a fact shows, before it is one',
    'sov_fact_get_n_buttons': 'what the row of a fact shows, before it is one',
    'sov_fact_get_text': 'what the row of a fact shows, before it is one',
    'sov_fact_get_title': 'what the row of a fact shows, before it is one',
    'sov_store_new': 'a store without a vault around it',
    'sov_vat_rates': 'what a price is made of (sov-vat.h)',
    'sov_vat_split_gross': 'what a price is made of (sov-vat.h)',
    'sov_wiping_free_is_on': 'whether this build wipes, which a sanitizer does not',
}

DECLARED = re.compile(r'^(?!#|G_|static\b|typedef\b)[A-Za-z_][\w *]*?\b(sov_\w+) \(', re.MULTILINE)
DEFINED = re.compile(r'^(sov_\w+) \(', re.MULTILINE)
NAME = re.compile(r'\bsov_\w+\b')


def count(sources):
    """How often each name stands in the sources, and how often only to say that there is such a function."""
    stands, says = collections.Counter(), collections.Counter()
    where = {}
    for path, code in sources.items():
        stands.update(NAME.findall(code))
        told = (DECLARED if path.suffix == '.h' else DEFINED).findall(code)
        says.update(told)
        if path.suffix == '.h':
            where.update(dict.fromkeys(told, path))
    return stands, says, where


def find_unused(sources):
    """The functions of headers that nothing in the sources uses, with their headers."""
    stands, says, where = count(sources)
    # Who asks and forgets does not hear the answer.
    used = {name for name in where if stands[name] > says[name]}
    used |= {name for name in where if name.endswith('_finish') and name[:-len('finish')] + 'async' in used}
    return {name: path for name, path in where.items() if name not in used}


def read_sources():
    return {path: tree.code(path) for path in tree.c_files()}


def nothing_is_unused():
    return [f'{path}: nothing in src/ uses {name}' for name, path in sorted(find_unused(read_sources()).items()) if name not in ALLOWED]


def it_bites():
    header, source, user = pathlib.Path('a.h'), pathlib.Path('a.c'), pathlib.Path('b.c')
    offered = 'void sov_a (int x);\nchar *sov_b (void);\nvoid sov_c_async (void);\ngboolean sov_c_finish (void);\n'
    found = find_unused({header: offered, source: 'void\nsov_a (int x)\n{\n}\n\nchar *\nsov_b (void)\n{\n}\n', user: '  sov_a (1);\n  sov_c_async ();\n'})
    return [] if list(found) == ['sov_b'] else [str(found)]


def main():
    tap = Tap()
    tap.run('/style/unused/what-is-unused-is-found', it_bites)
    tap.run('/style/unused/every-public-function-is-used-by-the-program', nothing_is_unused)
    tap.end()


if __name__ == '__main__':
    main()
