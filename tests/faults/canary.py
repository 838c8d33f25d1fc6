#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether anything that was entrusted to Sovittu stands in clear anywhere.

usage: canary.py PROGRAM CLI LOCALE_DIR LANGUAGE

A vault is lived in, in the window and from the shell, with words in it that
stand nowhere else. Then every file that was written is looked through for
them: in UTF-8, UTF-16, small and capital letters. What the user chose to save
is none of that. The system's calls of the program are traced, which tells the
files, and that no socket of a network was made."""

import json
import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))

import story  # noqa: E402
from window import report  # noqa: E402

# T1, a disk or a copy in strange hands; T29, what a program leaves behind by the
# way: cores, logs, lists of recent files, previews. Each word stands for a kind
# of thing that is entrusted to the vault.
CANARIES = {
    "the customer's name": "Kanarialintu Keltasirkku",
    "the subcontractor's name": "Viherpeippo Varpunen",
    "the owner's name": "Punarinta Pajulintu",
    "the business": "Hippiäisverstas",
    "a deal's title": "Tiltaltinkatto",
    "what was agreed": "Rautiainen nokkii klo 10",
    "what was agreed on money": "Lasku tulee Kottaraiselta",
    "a phone number": "049 555 0198",
    "the same as a number": "358495550198",
    "a mail address": "pikkuvarpunen@example.org",
    "a free note": "Kuovihuutaasuolla",
    "a contact": "Tervapaaskyliitaa",
    "a complaint": "Haarapaaskyhuusi",
    "an effect": "Raakkuvapitkaan",
    "a compensation": "Leppalintukortti",
    "what was learnt": "Naakkaoppitavat",
    "praise": "Satakielikiittaa",
    "a message": "Kirjosieppoviesti",
    "an invoice's number": "Tylli2026117",
    "an expectation": "Kaakkurinodotus",
    "a passphrase": "neljä harmaata haikaraa lentää",
}

STORY = [
    {"do": "party", "at": "2026-10-19T12:00", "id": "kanaria-p", "name": "Kanarialintu Keltasirkku", "kind": "consumer",
     "as": ["customer"], "phone": "+358 49 555 0198", "email": "pikkuvarpunen@example.org", "note": "Kuovihuutaasuolla"},
    {"do": "party", "id": "kanaria-s", "name": "Viherpeippo Varpunen", "kind": "company", "as": ["subcontractor"]},
    {"do": "deal", "id": "kanaria-d", "customer": "kanaria-p", "title": "Tiltaltinkatto", "state": "agreed",
     "expectation": "Kaakkurinodotus"},
    {"do": "join", "deal": "kanaria-d", "party": "kanaria-s"},
    {"do": "entry", "id": "kanaria-e", "party": "kanaria-p", "deal": "kanaria-d", "channel": "call", "direction": "in",
     "text": "Tervapaaskyliitaa"},
    {"do": "term", "id": "kanaria-a", "deal": "kanaria-d", "kind": "scope", "text": "Rautiainen nokkii klo 10", "by": "me",
     "to": "kanaria-p", "doers": ["kanaria-s"]},
    {"do": "written", "term": "kanaria-a", "party": "kanaria-s", "channel": "sms", "text": "Kirjosieppoviesti"},
    {"do": "complaint", "id": "kanaria-k", "party": "kanaria-p", "deal": "kanaria-d", "words": "Haarapaaskyhuusi",
     "channel": "call", "impact": "Raakkuvapitkaan"},
    {"do": "compensation", "id": "kanaria-c", "complaint": "kanaria-k", "party": "kanaria-p", "kind": "credit-note",
     "value": "50,00", "text": "Leppalintukortti", "invoice": "Tylli2026117"},
    {"do": "lesson", "id": "kanaria-l", "complaint": "kanaria-k", "text": "Naakkaoppitavat"},
    {"do": "praise", "id": "kanaria-r", "party": "kanaria-p", "words": "Satakielikiittaa"},
]

OPENED = re.compile(r'(?:openat|open|creat)\((?:AT_FDCWD, )?"([^"]*)", ([A-Z_|]*)')
NETWORK = re.compile(r"socket\((AF_INET6?|PF_INET6?|AF_PACKET)\b.*")


def forms(text):
    """As bytes, however a program may have written it."""
    for shape in {text, text.lower(), text.upper()}:
        for coding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
            yield shape.encode(coding, "ignore")


class Canary(story.Story):
    def __init__(self, program, cli, locale_dir, language):
        super().__init__(os.path.abspath(program), os.path.abspath(cli), locale_dir, language)
        story.CUSTOMER, story.EXPERT = CANARIES["the customer's name"], CANARIES["the subcontractor's name"]
        story.DEAL, story.CALL = CANARIES["a deal's title"], CANARIES["what was agreed"]
        story.INVOICE = CANARIES["what was agreed on money"]
        place = pathlib.Path(self.place)
        # What Sovittu may write to, and what is the test's own.
        self.homes = place / "homes"
        self.own = place / "own"
        self.own.mkdir()
        self.chosen = self.own / "chosen"
        self.chosen.mkdir()
        self.surroundings = {"TMPDIR": str(self.homes / "tmp"), "HOME": str(self.homes / "home")}
        for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME"):
            self.surroundings[f"XDG_{name}"] = str(self.homes / name.lower())
        self.surroundings["XDG_RUNTIME_DIR"] = str(self.homes / "run")
        for folder in self.surroundings.values():
            os.makedirs(folder, mode=0o700)
        self.vault = str(self.homes / "data_home" / "sovittu")
        self.keyring.update(self.surroundings)
        self.real, self.program = self.program, str(self.own / "traced")
        self.write_wrapper()
        self.secrets = dict(CANARIES)
        self.hits = []

    def write_wrapper(self):
        """The program keeps its own process; what traces it stands aside."""
        wrapper = pathlib.Path(self.program)
        wrapper.write_text(
            "#!/bin/sh\numask 000\ncd " + str(self.homes / "home") + "\n"
            f"export G_MESSAGES_DEBUG=all\nexec strace -D -f -qq -s 300 -o {self.own}/trace.$$ -e trace=open,openat,creat,mkdir,mkdirat,socket "
            f'"{self.real}" "$@" 2>>{self.homes}/home/stderr\n'
        )
        wrapper.chmod(0o755)

    # Living

    def the_owner_has_a_name(self):
        self.open()
        self.window.type(self._("Your name"), CANARIES["the owner's name"])
        self.window.type(self._("Your business"), CANARIES["the business"])
        self.click("_Start")

    def the_code_is_a_secret_too(self):
        self.window.find(self._("Your Recovery Code"))
        shown = "\n".join(node.get_name() or "" for node in self.window.look())
        groups = re.findall(r"\b[0-9A-HJKMNP-TV-Z]{4,5}\b", shown)[:6]
        if len("".join(groups)) != 26:
            raise AssertionError("no recovery code is shown:\n" + shown)
        self.secrets["the recovery code"] = "-".join(groups)
        self.secrets["the recovery code, bare"] = "".join(groups)
        self.click("I Have Put It _Away")
        self.window.find(self._("Customers"))

    def nothing_is_in_clear_while_it_runs(self):
        self.look_everywhere()

    def the_process_tells_nothing_of_itself(self):
        folder = pathlib.Path(f"/proc/{self.window.process.pid}")
        for name in ("cmdline", "environ"):
            self.look_into(folder / name)
        self.assert_nothing()
        limits = (folder / "limits").read_text()
        if not re.search(r"Max core file size +0 +0 ", limits):
            raise AssertionError("it may leave a core:\n" + limits)
        # What may not be looked into belongs to nobody; of root it cannot be told.
        if os.getuid() != 0 and folder.stat().st_uid == os.getuid():
            raise AssertionError("others of the same user may look into its memory")

    def what_is_found_and_taken_back_leaves_nothing(self):
        self.window.key("ctrl+z")
        self.window.key("ctrl+shift+z")
        self.window.key("ctrl+f")
        time.sleep(1)
        subprocess.run(["xdotool", "type", "Keltasirkku"], check=True)
        time.sleep(2)
        self.close()

    def a_story_is_played_and_copied(self):
        lines = self.own / "canary.story"
        lines.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in STORY))
        for command in (["play", str(lines)], ["backup", str(self.chosen / "copy.db")], ["verify"], ["search", "Keltasirkku"]):
            done = self.shell(*command)
            if done.returncode != 0:
                raise AssertionError(f"{command}: {done.stderr.decode()}{done.stdout.decode()}")
        (self.homes / "home" / "stderr-cli").write_bytes(self.said)

    said = b""

    def shell(self, *command):
        done = subprocess.run([self.cli, "--vault", self.vault, *command], env=dict(os.environ, **self.keyring),
                              cwd=self.homes / "home", stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.said += done.stderr
        return done

    def a_passphrase_is_one_more_secret(self):
        line = self.own / "passphrase"
        line.write_text(CANARIES["a passphrase"] + "\n")
        other = str(self.homes / "data_home" / "other")
        for command in (["create"], ["play", str(self.own / "canary.story")], ["backup", str(self.chosen / "other.db")]):
            done = subprocess.run([self.cli, "--vault", other, "--passphrase-file", str(line), *command],
                                  env=dict(os.environ, **self.keyring), stdout=subprocess.PIPE, check=False)
            if done.returncode != 0:
                raise AssertionError(f"{command}: {done.stdout.decode()}")

    def the_pages_are_looked_at(self):
        self.open()
        for page in ("Complaints", "Customers", "Today"):
            self.window.press(self.window.find(self._(page), role="label"))
            time.sleep(1)
        self.window.press(self.window.find(self._("Customers"), role="label"))
        self.window.press(self.window.find(contains=CANARIES["the customer's name"], role="label", index=0))
        self.window.find(contains=CANARIES["the customer's name"])

    def a_program_that_dies_leaves_no_core(self):
        self.window.process.send_signal(signal.SIGSEGV)
        _, status = os.waitpid(self.window.process.pid, 0)
        self.window.process.returncode = -signal.SIGSEGV
        self.window = None
        if os.WIFSIGNALED(status) and os.WCOREDUMP(status):
            raise AssertionError("it left a core")
        cores = [path for path in self.files() if re.match(r"(vg)?core(\.\d+)?$", path.name)]
        if cores:
            raise AssertionError(f"it left {cores}")

    def the_key_is_found_nowhere(self):
        os.environ.update(self.keyring)
        import gi

        gi.require_version("Secret", "1")
        from gi.repository import Secret

        items = Secret.password_search_sync(None, {"application": "fi.sovittu.Sovittu"}, Secret.SearchFlags.ALL | Secret.SearchFlags.LOAD_SECRETS, None)
        for item in items:
            text = item.retrieve_secret_sync(None).get_text()
            self.secrets["the key, in hex"] = text
            self.look_for_bytes = bytes.fromhex(text)
        if "the key, in hex" not in self.secrets:
            raise AssertionError("the keyring has no key")

    look_for_bytes = None

    def nothing_is_in_clear_afterwards(self):
        self.look_everywhere()

    # Looking

    def traced(self):
        """Every line that the tracers wrote."""
        for trace in self.own.glob("trace.*"):
            yield from trace.read_text(errors="replace").splitlines()

    def written(self):
        """What the program opened to write or made, by what the system was asked."""
        for line in self.traced():
            opened = OPENED.search(line)
            if opened and re.search(r"O_WRONLY|O_RDWR|O_CREAT", opened[2]) and not line.rstrip().endswith(")"):
                path = opened[1]
                if path.startswith("/dev/shm/") or not path.startswith(("/dev/", "/proc/", "/sys/")):
                    yield pathlib.Path(path if path.startswith("/") else self.homes / "home" / path)

    def files(self):
        inside = {path for path in self.homes.rglob("*")}
        return sorted(path for path in inside | set(self.written()) if path.is_file() and not path.is_symlink())

    def look_into(self, path):
        """What has gone by now, a backup in the making, is looked at by its name
        when it is whole."""
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return
        for what, secret in self.secrets.items():
            if any(form and form in data for form in forms(secret)):
                self.hits.append(f"{what} is in {path}")
        if self.look_for_bytes and self.look_for_bytes in data:
            self.hits.append(f"the key is in {path}")

    def look_everywhere(self):
        self.looked_at = len(self.files())
        for path in self.files() + list(self.chosen.iterdir()):
            self.look_into(path)
        self.assert_nothing()
        if self.looked_at < 5:
            raise AssertionError(f"only {self.looked_at} files were looked at")

    looked_at = 0

    def assert_nothing(self):
        if self.hits:
            raise AssertionError("\n".join(self.hits))

    def the_search_would_have_found_it(self):
        bait = self.homes / "tmp" / "bait"
        for form in forms(CANARIES["a complaint"]):
            bait.write_bytes(b"\x00\xff" + form + b"\x01")
            self.look_into(bait)
            if not self.hits:
                raise AssertionError(f"{form!r} was not found")
            self.hits.clear()
        bait.unlink()

    def everything_is_its_owners_alone(self):
        """Though the shell that began it would have let all others read."""
        vaults = self.homes / "data_home"
        wrong = [path for path in set(self.written()) | set(vaults.rglob("*")) | set(self.chosen.iterdir())
                 if path.exists() and self.is_ours(path) and stat.S_IMODE(path.lstat().st_mode) & 0o077]
        if wrong:
            raise AssertionError("\n".join(f"{stat.filemode(path.lstat().st_mode)} {path}" for path in wrong))

    def is_ours(self, path):
        return str(path).startswith(self.place) and path.name not in ("stderr", "stderr-cli")

    def no_socket_reaches_a_network(self):
        lines = list(self.traced())
        sockets = [line for line in lines if "socket(" in line]
        if not any("AF_UNIX" in line for line in sockets):
            raise AssertionError("no socket was traced at all")
        if any(NETWORK.search(line) for line in sockets):
            raise AssertionError("\n".join(line for line in sockets if NETWORK.search(line)))

    def no_list_of_recent_files_grows(self):
        recent = [path for path in self.homes.rglob("recently-used.xbel*")]
        thumbnails = [path for path in self.homes.rglob("thumbnails")]
        if recent or thumbnails:
            raise AssertionError(f"{recent + thumbnails}")

    def live(self):
        steps = [
            self.the_search_would_have_found_it,
            self.the_owner_has_a_name,
            self.the_code_is_a_secret_too,
            self.a_customer_is_written_down,
            self.a_deal_is_opened_for_her,
            self.the_expert_joins_the_deal,
            self.what_was_promised_is_written_down,
            self.one_press_writes_the_message_with_both_promises,
            self.marking_it_sent_turns_the_cells_to_in_writing,
            self.nothing_is_in_clear_while_it_runs,
            self.the_process_tells_nothing_of_itself,
            self.what_is_found_and_taken_back_leaves_nothing,
            self.a_story_is_played_and_copied,
            self.a_passphrase_is_one_more_secret,
            self.the_pages_are_looked_at,
            self.nothing_is_in_clear_while_it_runs,
            self.a_program_that_dies_leaves_no_core,
            self.the_key_is_found_nowhere,
            self.nothing_is_in_clear_afterwards,
            self.everything_is_its_owners_alone,
            self.no_socket_reaches_a_network,
            self.no_list_of_recent_files_grows,
        ]
        cases = [(f"/faults/canary/{self.language}/{step.__name__.replace('_', '-')}", step) for step in steps]
        try:
            failed = report(cases)
            print(f"# figure | privacy canary | {self.looked_at} | {len(self.hits)} | 0 | {'missed' if failed else 'ok'}")
            return failed
        finally:
            if self.window is not None and self.window.process.poll() is None:
                self.window.process.kill()
            if not os.environ.get("SOVITTU_KEEP"):
                shutil.rmtree(self.place, ignore_errors=True)


if __name__ == "__main__":
    # Where a display may have been started with folders that somebody else reads.
    tempfile.tempdir = os.environ.get("TMPDIR", "/tmp")
    sys.exit(Canary(*sys.argv[1:5]).live())
