#!/usr/bin/python3
"""Disks, databases, streams and terminals that are not as they should be: the real program says so, and keeps what it has."""
import contextlib
import fcntl
import json
import os
import pathlib
import pty
import shutil
import sqlite3
import struct
import subprocess
import sys
import termios
import unittest

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent)]

import disks  # noqa: E402
from answers import ask, owes  # noqa: E402
from world import FULL, LINE, NOW, World  # noqa: E402


class Disks(World):
    def test_a_full_disk_takes_nothing_that_was_saved(self):
        # A file system of its own where there may be one, and in any case a limit on the size of files, which anybody may set.
        with disks.small_disk(600) as folder:
            if folder is not None:
                seeker = self.seeker()
                seeker.data = os.path.join(folder, "data")
                seeker.run("import", "-", input=FULL)
                ballast = disks.fill(folder)
                with self.nothing_is_lost(seeker):
                    self.refuses_to_grow(seeker, "full")
                os.remove(ballast)
                seeker.run("interview", "add", "--employer", "Beta", *LINE)
        seeker = self.seeker(facts=FULL)
        with self.nothing_is_lost(seeker):
            self.refuses_to_grow(seeker, "ulimit -f", largest_file=50_000)
            self.refuses_to_grow(seeker, "", largest_file=0)
        seeker.run("interview", "add", "--employer", "Beta", *LINE)

    def refuses_to_grow(self, seeker, says, **limit):
        notes = json.dumps({"what": {"takeaways": ["y " * 500] * 300}})
        seeker.now = "2026-12-02T10:00:00-05:00"
        for machine in (False, True):
            owes(self, ask(seeker, "debrief", "r2", "--from", "-", input=notes, json_output=machine, **limit), 5, seeker.data, says)
            owes(self, ask(seeker, "interview", "add", "--employer", "E" * 190, *LINE, *["--interviewer", "N" * 190] * 90, json_output=machine, **limit), 5, seeker.data)
            if not limit:
                owes(self, ask(seeker, "export", "--out", os.path.join(seeker.data, "out.json"), json_output=machine), 5, "--out", "space")
                self.assertFalse(os.path.exists(os.path.join(seeker.data, "out.json")), "half a document is none")
            for read in ("next", "plan", "export"):
                self.assertEqual(ask(seeker, read, json_output=machine, stdout=subprocess.DEVNULL).code, 0, "reading needs no space")

    def test_a_letter_that_finds_no_room_stays_approved(self):
        seeker = self.seeker(interview=True)
        resume = seeker.path("resume.pdf", os.urandom(300_000))
        body = seeker.path("body.txt", "Hi Ann,\n\nThank you for the talk about the ledger.\n\nBest,\nMaya\n")
        add = ("message", "add", "--application", "acme-corp", "--kind", "thank_you", "--interview", "i1", "--to", "ann-lee", "--subject", "Thank you", "--body-file", body)
        with self.nothing_is_lost(seeker):
            owes(self, ask(seeker, *add, "--attach", resume, largest_file=200_000), 5, "resume.pdf", "ulimit -f")
        seeker.run(*add, "--attach", resume)
        with self.nothing_is_lost(seeker):
            owes(self, ask(seeker, "message", "approve", "m1", largest_file=200_000), 5, seeker.data)
        seeker.run("message", "approve", "m1")
        with self.nothing_is_lost(seeker):
            for machine in (True, False):
                said = ask(seeker, "send", json_output=machine, largest_file=200_000)
                self.assertEqual(said.code, 5, str(said))
                self.assertIn("acme-corp-m1.eml: File too large", said.out)
                self.assertNotIn("deliver", said.out, "it is not said to be ready")
        self.assertEqual(list(pathlib.Path(seeker.data).rglob("*.eml*")), [], "half a letter is none")
        self.assertIn("ready for you", seeker.run("send"))

    def test_output_that_cannot_be_written_is_said(self):
        seeker = self.seeker(facts=FULL)
        with self.nothing_is_lost(seeker), open("/dev/full", "wb") as full:
            for command in ("next", "export", "plan"):
                owes(self, ask(seeker, command, stdout=full), 5, "standard output", "No space left")
            facts = seeker.path("facts.json", FULL)
            with open(seeker.path("out"), "wb") as out:
                owes(self, ask(seeker, "--facts", facts, "export", stdout=out, largest_file=10), 5, "standard output", "large")

    def test_a_folder_that_can_only_be_read_is_read_and_nothing_else(self):
        seeker = self.seeker(facts=FULL)
        before = {command: seeker.run(*command.split()) for command in ("next", "plan", "export", "message list", "doctor")}
        with disks.may_only_be_read(seeker.data):
            for command, said in before.items():
                self.assertEqual(seeker.run(*command.split()), said)
            for command in (("interview", "add", "--employer", "Beta", *LINE), ("import", "-"), ("seeker", "set", "--name", "X", "--email", "x@example.org", "--timezone", "Europe/Oslo"),
                            ("message", "cancel", "m2"), ("contact", "erase", "bo"), ("config", "set", "mail.user", "x"), ("doctor", "--rebuild")):
                for machine in (False, True):
                    owes(self, ask(seeker, *command, input=FULL.replace("Acme", "Akme"), json_output=machine), 5, seeker.data)
        self.assertEqual(seeker.run("export"), before["export"])

    def test_data_folders_that_are_none(self):
        seeker = self.seeker()
        file = seeker.path("file", "x")
        for data, code, says in [(file, 2, file), (os.path.join(file, "below"), 2, file), ("", 2, "--data"), (seeker.path("n" * 300), 2, "too long"),
                                 ("/proc/afterword", 5, "/proc/afterword"), ("/dev/null", 2, "/dev/null")]:
            with self.subTest(data):
                seeker.data = data
                owes(self, ask(seeker, "interview", "add", "--employer", "Beta", *LINE), code, says)
        self.assertEqual(pathlib.Path(file).read_text(), "x")

    def test_without_a_home(self):
        seeker = self.seeker()
        line = [seeker.line()[0], "--now", NOW]
        for environment in ({}, {"HOME": ""}, {"HOME": "relative"}):
            for command in (["next"], ["config", "get"], ["interview", "add", "--employer", "Beta", *LINE]):
                done = subprocess.run([*line, *command], env=environment, capture_output=True, text=True)
                self.assertEqual((done.returncode, done.stdout), (5, ""), done.stderr)
                self.assertRegex(done.stderr, r"^afterword: .*\(XDG_\w+_HOME\): set HOME, or give --data")


class Databases(World):
    READS = ("next", "plan", "export", "doctor", "message list")

    def refuses(self, seeker, code, *says):
        """Reads and writes alike; and the folder stays as it is, byte for byte."""
        file = os.path.join(seeker.data, "afterword.db")
        before = pathlib.Path(file).read_bytes() if os.path.isfile(file) else None
        for machine in (False, True):
            for command in self.READS:
                owes(self, ask(seeker, *command.split(), json_output=machine), code, file, *says)
            owes(self, ask(seeker, "interview", "add", "--employer", "Beta", *LINE, json_output=machine), code, file, *says)
            owes(self, ask(seeker, "import", "-", input=FULL, json_output=machine), code, file, *says)
        if before is not None:
            self.assertEqual(pathlib.Path(file).read_bytes(), before)

    def change(self, seeker, *statements):
        with contextlib.closing(sqlite3.connect(os.path.join(seeker.data, "afterword.db"))) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def test_from_the_future_it_is_left_alone(self):
        seeker = self.seeker(facts=FULL)
        exported = seeker.run("export")
        with contextlib.closing(sqlite3.connect(os.path.join(seeker.data, "afterword.db"))) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
        for future in (9999, 2**31 - 1, -1):
            self.change(seeker, f"PRAGMA user_version = {future}")
            self.refuses(seeker, 5, str(future), "newer afterword", "nothing was changed")
        self.change(seeker, f"PRAGMA user_version = {version}")
        self.assertEqual(seeker.run("export"), exported)

    def test_of_another_program_it_is_left_alone(self):
        seeker = self.seeker()
        os.mkdir(seeker.data)
        self.change(seeker, "CREATE TABLE task (id)")
        self.refuses(seeker, 5, "another program", "--data")

    def test_garbage_and_half_a_database_are_said_and_kept(self):
        whole = self.seeker(facts=FULL)
        self.change(whole, "PRAGMA user_version")  # all of it in one file
        good = pathlib.Path(whole.data, "afterword.db").read_bytes()
        for content in (b"hello", os.urandom(8192), FULL.encode(), good[:5000], good[:8192], b"\x00" * 8192, good[:100] + b"\xff" * (len(good) - 100)):
            with self.subTest(content[:20]):
                seeker = self.seeker()
                os.mkdir(seeker.data)
                pathlib.Path(seeker.data, "afterword.db").write_bytes(content)
                self.refuses(seeker, 5, "copy")
        seeker = self.seeker()
        os.makedirs(os.path.join(seeker.data, "afterword.db"))
        self.refuses(seeker, 5, "move it away")

    def test_damage_in_the_middle_is_never_a_crash(self):
        whole = self.seeker(facts=FULL)
        self.change(whole, "PRAGMA user_version")
        good = pathlib.Path(whole.data, "afterword.db").read_bytes()
        found = 0
        for page in range(1, len(good) // 4096):
            seeker = self.seeker()
            shutil.copytree(whole.data, seeker.data)
            damaged = good[: page * 4096] + b"\xa5" * 4096 + good[(page + 1) * 4096 :]
            pathlib.Path(seeker.data, "afterword.db").write_bytes(damaged)
            for command in ("export", "next"):
                answer = ask(seeker, command)
                if answer.code != 0:
                    owes(self, answer, 5, "afterword.db", "copy")
                    found += 1
        self.assertGreater(found, 10)


class Streams(World):
    def test_a_reader_that_goes_away_is_no_error(self):
        seeker = self.seeker(facts=FULL)
        for command in ("export", "next", "plan --json", "help"):
            line = subprocess.list2cmdline(seeker.line(*command.split()))
            done = subprocess.run(["bash", "-c", f"set -o pipefail; {line} | head -c 1 >/dev/null"], env=seeker.environment, capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            reading, writing = os.pipe()
            os.close(reading)
            answer = ask(seeker, *command.split(), stdout=writing)
            os.close(writing)
            self.assertEqual((answer.code, answer.err), (0, ""))

    def test_closed_streams_are_said_and_no_file_takes_their_place(self):
        seeker = self.seeker(interview=True)
        with self.nothing_is_lost(seeker):
            owes(self, ask(seeker, "import", "-", closed=[0]), 5, "import -")
            owes(self, ask(seeker, "export", closed=[1]), 5, "standard output")
            owes(self, ask(seeker, "export", closed=[0, 1]), 5, "standard output")
            self.assertEqual(ask(seeker, "import", "nowhere.json", closed=[0, 1, 2]).code, 3)
        for streams in ([0], [1], [2], [0, 1], [1, 2], [0, 1, 2]):
            ask(seeker, "contact", "add", "--application", "acme-corp", "--name", f"Bo {streams}", closed=streams)
            ask(seeker, "export", "--out", seeker.path("out.json"), closed=streams)
            self.assertEqual(pathlib.Path(seeker.path("out.json")).read_text(), seeker.run("export"))
        self.assertEqual(len(json.loads(seeker.run("export"))["applications"][0]["contacts"]), 7)
        self.assertEqual(ask(seeker, "doctor").code, 0)
        self.assertEqual(os.path.getsize(os.path.join(seeker.data, "afterword.lock")), 0, "nothing was printed into it")

    def test_nobody_to_ask(self):
        seeker = self.seeker(interview=True)
        with self.nothing_is_lost(seeker):
            owes(self, ask(seeker, "debrief", "i1"), 2, "--from")
            owes(self, ask(seeker, "debrief", "i1", closed=[0]), 2, "--from")

    def test_narrow_windows_and_poor_locales(self):
        seeker = self.seeker(facts=FULL)
        commands = ("next", "plan", "message list", "message show m1", "help", "help plan", "contact list --application acme")
        plain = {command: "".join(seeker.run(*command.split()).split()) for command in commands}
        for columns in ("10", "1", "0", "-5", "banana", "99999999999999999999"):
            for locale in ("C", "POSIX", "de_DE.ISO-8859-1", "C.UTF-8", "no_SUCH"):
                seeker.environment.update(COLUMNS=columns, LANG=locale, LC_ALL=locale)
                for command in commands:
                    answer = ask(seeker, *command.split())
                    self.assertEqual((answer.code, answer.err), (0, ""), str(answer))
                    if command in ("message list", "contact list --application acme"):
                        self.assertEqual("".join(answer.out.split()), plain[command], "what people wrote is never cut or recoded")

    def test_a_poor_locale_is_drawn_in_ascii(self):
        seeker = self.seeker(interview=True)
        seeker.environment["LANG"] = "C"
        for columns in ("10", "60", "100"):
            seeker.environment["COLUMNS"] = columns
            for command in ("next", "plan", "breathe", "help"):
                self.assertTrue(ask(seeker, *command.split()).out.isascii(), command)

    def test_a_terminal_of_ten_columns(self):
        seeker = self.seeker(facts=FULL)
        for command in ("next", "plan"):
            shown = terminal_of_ten_columns(seeker.line(command), {**seeker.environment, "TERM": "xterm"})
            self.assertNotRegex(shown, r"\x1b(?!\[\d*m)", "nothing but colour")
            self.assertIn("Ann", shown)


def terminal_of_ten_columns(line, environment):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 5, 10, 0, 0))
    process = subprocess.Popen(line, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # EIO: nobody is at the other end any more
        while block := os.read(ours, 4096):
            shown += block
    os.close(ours)
    assert process.wait(timeout=20) == 0, shown
    return shown.decode()


if __name__ == "__main__":
    unittest.main()
