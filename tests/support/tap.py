# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Speaks TAP for the tests written in Python: one line a case, the plan last."""

import sys
import traceback


class Tap:
    def __init__(self):
        self._count = 0
        self._failed = 0

    def case(self, name, problems, skip=None):
        """Reports one case: it passes when `problems`, a list of texts, is empty."""
        self._count += 1
        if skip:
            print(f'ok {self._count} {name} # SKIP {skip}', flush=True)
            return
        self._failed += 1 if problems else 0
        print(f'{"not ok" if problems else "ok"} {self._count} {name}', flush=True)
        for problem in problems:
            print('\n'.join(f'# {line}' for line in str(problem).splitlines()), flush=True)

    def run(self, name, check):
        """Reports what `check ()` returns, or the exception it ends in."""
        try:
            problems = check() or []
        except Exception:
            problems = [traceback.format_exc()]
        self.case(name, problems)

    def end(self):
        """Prints the plan and leaves with the status that goes with it."""
        print(f'1..{self._count}', flush=True)
        sys.exit(1 if self._failed else 0)
