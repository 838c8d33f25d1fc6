# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how Sovittu compares with a bare window, at three sizes.

Start and memory are ratios of medians of runs that alternate, so that what
else the machine does weighs on both alike."""

import os
import statistics
import subprocess
import sys
import time

SIZES = [1000, 10000, 100000]
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "9"))


def run(command):
    environment = dict(os.environ, BENCH_START=str(time.monotonic_ns() // 1000))
    output = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, timeout=120).stdout
    return {line.split()[0]: int(line.split()[1]) for line in output.decode().splitlines() if len(line.split()) == 2}


def median(results, what):
    return statistics.median(result[what] for result in results)


def compare(bare_command, command):
    bare, ours = [], []
    for command_list in (bare_command, command):
        run(command_list)  # what the first run of all reads stays in memory
    for _ in range(ROUNDS):
        bare.append(run(bare_command))
        ours.append(run(command))
    for what, unit, scale in (("frame", "ms", 1000), ("memory", "MB", 1024)):
        a, b = median(bare, what) / scale, median(ours, what) / scale
        print(f"  {'first frame' if what == 'frame' else 'memory':<14} bare {a:8.1f} {unit}   "
              f"Sovittu {b:8.1f} {unit}   ratio {b / a:.2f}", flush=True)


def main(programs, folder):
    for size in SIZES:
        vault = os.path.join(folder, f"vault-{size}")
        if not os.path.exists(os.path.join(vault, "sovittu.db")):
            subprocess.run([f"{programs}/bench-make", vault, str(size)], check=True)
        print(f"\nWindow with {size} customers")
        compare([f"{programs}/bench-bare"], [f"{programs}/bench-window", "--vault", vault])
    print()
    for size in SIZES:
        subprocess.run([f"{programs}/bench-store", folder, str(size)], check=True)
        subprocess.run([f"{programs}/bench-verify", folder, str(size)], check=True)
    print()
    subprocess.run([f"{programs}/bench-history"], check=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
