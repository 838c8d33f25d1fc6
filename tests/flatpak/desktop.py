# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop as a sandbox meets it: a bus of its own, a screen reader's bus, and
on demand a keyring and the portals. All of it ends with it; it knows nothing of
Sovittu."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

PATIENCE = float(os.environ.get("SOVITTU_PATIENCE", "20"))

# Nothing of the machine's is activated: what is not started here is not there.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

PORTALS = """[preferred]
default=none
org.freedesktop.impl.portal.Access=test
org.freedesktop.impl.portal.Background=test
org.freedesktop.impl.portal.Secret=gnome-keyring
"""

# What answers in the place of a person.
BACKEND = """[portal]
DBusName=org.freedesktop.impl.portal.desktop.test
Interfaces=org.freedesktop.impl.portal.Access;org.freedesktop.impl.portal.Background
"""
BACKENDS = pathlib.Path("/usr/share/xdg-desktop-portal/portals")


class Desktop:
    """From start to end, with a home that outlives it."""

    def __init__(self, place, home, services):
        """place: for sockets and logs. services: a folder of D-Bus services that
        can be activated."""
        self.place = pathlib.Path(place)
        self.home = pathlib.Path(home)
        self.services = services
        self.processes = []
        self.portals = []
        self.log = None

    def __enter__(self):
        run = self.place / "run"
        shutil.rmtree(run, ignore_errors=True)
        run.mkdir(parents=True, mode=0o700)
        self.log = (self.place / "desktop.log").open("a")
        self.environment = dict(
            os.environ,
            HOME=str(self.home),
            XDG_RUNTIME_DIR=str(run),
            DBUS_SESSION_BUS_ADDRESS=f"unix:path={run}/bus",
            XDG_CURRENT_DESKTOP="GNOME",
        )
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            self.environment[f"XDG_{kind}_HOME"] = str(self.home / "desktop" / kind.lower())
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.environment["DBUS_SESSION_BUS_ADDRESS"]
        os.environ["XDG_RUNTIME_DIR"] = str(run)
        try:
            self._start(run)
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self, run):
        config = run / "bus.conf"
        config.write_text(BUS.format(socket=run / "bus", services=self.services))
        self.run(["dbus-daemon", "--nofork", f"--config-file={config}"])
        self.wait(lambda: (run / "bus").exists(), "the bus")
        self.run(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
        self.wait_for_name("org.a11y.Bus")

    def start_portals(self):
        """And the keyring behind them."""
        if self.portals:
            return
        before = len(self.processes)
        backends = self.place / "backends"
        shutil.rmtree(backends, ignore_errors=True)
        shutil.copytree(BACKENDS, backends)
        (backends / "test.portal").write_text(BACKEND)
        (backends / "portals.conf").write_text(PORTALS)
        self.let("yes")
        self.run([sys.executable, str(pathlib.Path(__file__).parent / "portal-backend.py"), str(self.place)])
        self.wait_for_name("org.freedesktop.impl.portal.desktop.test")
        keyring = self.run(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], subprocess.PIPE)
        keyring.stdin.write(b"a test\n")
        keyring.stdin.close()
        self.wait_for_name("org.freedesktop.secrets")
        self.run(["/usr/libexec/xdg-permission-store"])
        self.wait_for_name("org.freedesktop.impl.portal.PermissionStore")
        self.run(["/usr/libexec/xdg-desktop-portal", "--verbose"], XDG_DESKTOP_PORTAL_DIR=str(backends))
        self.wait_for_name("org.freedesktop.portal.Desktop")
        self.portals = self.processes[before:]

    def stop_portals(self):
        self.end(self.portals)
        self.portals = []
        for name in ("org.freedesktop.portal.Desktop", "org.freedesktop.secrets"):
            self.wait(lambda: not self.has_name(name), f"end of {name}")

    def let(self, answer):
        """Whether programs may run in the background: "yes" or "no"."""
        (self.place / "answer").write_text(answer)

    def asked(self):
        """What the portal has asked so far, a line each."""
        log = self.place / "asked"
        return log.read_text().splitlines() if log.exists() else []

    def run(self, command, stdin=subprocess.DEVNULL, **variables):
        process = subprocess.Popen(
            command, env=self.environment | variables, stdin=stdin, stdout=self.log, stderr=self.log, start_new_session=True
        )
        self.processes.append(process)
        return process

    def has_name(self, name):
        asked = subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus",
             "--method", "org.freedesktop.DBus.NameHasOwner", name],
            env=self.environment, capture_output=True, text=True, check=False,
        )
        return "true" in asked.stdout

    def wait_for_name(self, name):
        self.wait(lambda: self.has_name(name), name)

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"the desktop has no {what}: see {self.place}/desktop.log")
            time.sleep(0.1)

    def end(self, processes):
        for process in reversed(processes):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in processes:
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)

    def __exit__(self, *unused):
        self.end(self.processes)
        self.log.close()
