#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is read stands out from what is behind it, in light, dark and high
contrast: 4.5 to 1 for text, 3 to 1 for the shapes of states (WCAG 2.2, 1.4.3 and
1.4.11), with the colours of src/ui/style.css over those of libadwaita."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / 'tests/support'))

from tap import Tap  # noqa: E402

TEXT = 4.5
SHAPE = 3.0
STYLE = re.sub(r'/\*.*?\*/', '', (ROOT / 'src/ui/style.css').read_text(), flags=re.S)

# The named colours of libadwaita 1.7: red, green, blue, and what shows through.
LIGHT = {
    'window': (250, 250, 251, 1),
    'card': (255, 255, 255, 1),
    'text': (0, 0, 6, 0.8),
    'accent-color': (4, 97, 190, 1),
    'accent-bg-color': (53, 132, 228, 1),
    'success-color': (0, 124, 61, 1),
    'success-bg-color': (46, 194, 126, 1),
    'warning-color': (144, 84, 0, 1),
    'warning-bg-color': (229, 165, 10, 1),
    'error-color': (195, 0, 0, 1),
    'error-bg-color': (224, 27, 36, 1),
    'error-fg-color': (255, 255, 255, 1),
}
DARK = {
    'window': (34, 34, 38, 1),
    'card': (255, 255, 255, 0.08),
    'text': (255, 255, 255, 1),
    'accent-color': (129, 208, 255, 1),
    'accent-bg-color': (53, 132, 228, 1),
    'success-color': (120, 233, 171, 1),
    'success-bg-color': (38, 162, 105, 1),
    'warning-color': (255, 194, 82, 1),
    'warning-bg-color': (205, 147, 9, 1),
    'error-color': (255, 147, 140, 1),
    'error-bg-color': (192, 28, 40, 1),
    'error-fg-color': (255, 255, 255, 1),
}
SCHEMES = {
    'light': LIGHT,
    'dark': DARK,
    'high contrast': dict(LIGHT, text=(0, 0, 6, 1)),
    'dark, high contrast': DARK,
}


def rule(selector):
    found = re.search(r'(?:^|\}|,)\s*' + re.escape(selector) + r'\s*\{([^}]*)\}', STYLE)
    if not found:
        raise AssertionError(f'src/ui/style.css has no {selector}')
    return found.group(1)


def opacity(selector, name='opacity'):
    found = re.search(r'(?<![-\w])' + re.escape(name) + r':\s*([0-9.]+)(%?);', rule(selector))
    return float(found.group(1)) / (100 if found.group(2) else 1)


def tint(selector):
    """The background of a rule: a named colour, and how much of it."""
    found = re.search(r'background-color:\s*alpha\(var\(--([a-z-]+)\),\s*([0-9.]+)\)', rule(selector))
    return found.group(1), float(found.group(2))


def over(top, alpha, below):
    alpha *= top[3]
    return tuple(top[i] * alpha + below[i] * (1 - alpha) for i in range(3)) + (1,)


def luminance(colour):
    parts = [part / 255 for part in colour[:3]]
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def look(least, foreground, dimmed=1.0, tinted=None):
    """What is too faint, scheme by scheme, on the window and on a card."""
    problems = []
    for name, colours in SCHEMES.items():
        for ground in ('window', 'card'):
            below = over(colours[ground], 1, colours['window'])
            if tinted:
                below = over(colours[tinted[0]], tinted[1], below)
            found = contrast(over(colours[foreground], dimmed, below), below)
            if found < least:
                problems.append(f'{name}, {ground}: {found:.2f} to 1, at least {least}')
    return problems


def main():
    tap = Tap()

    def case(name, *arguments, **named):
        tap.run(f'/style/contrast/{name}', lambda: look(*arguments, **named))

    tap.run('/style/contrast/black-on-white-is-21-to-1', lambda: [] if round(contrast((0, 0, 0), (255, 255, 255))) == 21 else ['not 21'])
    tap.run('/style/contrast/what-is-too-faint-is-found', lambda: [] if look(TEXT, 'text', dimmed=0.3) else ['not found'])
    case('dimmed-text-can-be-read', TEXT, 'text', dimmed=opacity(':root', '--dim-opacity'))
    case('what-is-over-can-be-read', TEXT, 'text', dimmed=opacity('.sheet-term.over'))
    case('what-is-not-needed-can-be-read', TEXT, 'text', dimmed=opacity('.sheet-cell.not-needed'))
    for state in ('written', 'acknowledged', 'old'):
        ground = tint(f'.sheet-cell.{state}')
        case(f'a-cell-that-is-{state}-can-be-read', TEXT, 'text', tinted=ground)
        case(f'the-time-in-a-cell-that-is-{state}-can-be-read', TEXT, 'text', dimmed=opacity('.sheet-cell .when'), tinted=ground)
        case(f'the-shape-in-a-cell-that-is-{state}-is-seen', SHAPE, 'text', tinted=ground)
    case('an-urgent-cell-can-be-read', TEXT, 'error-color', tinted=tint('.sheet-cell.urgent'))
    case('the-number-beside-today-can-be-read', TEXT, 'error-fg-color', tinted=('error-bg-color', 1))
    for level in ('error', 'warning', 'success', 'accent'):
        case(f'the-shape-of-{level}-is-seen', SHAPE, f'{level}-color')
        case(f'words-of-{level}-can-be-read', TEXT, f'{level}-color')
    case('the-clock-can-be-read', TEXT, 'text', tinted=tint('.case-clock.late'))
    tap.end()


if __name__ == '__main__':
    main()
