#!/usr/bin/python3
"""backup and restore (docs/backup.md): whole or not at all, whatever dies, writes, fills up or lies; and nothing is sent twice.

KILLS (40) and SEED (1) in the environment.
"""
import copy
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

import backups  # noqa: E402
import disks  # noqa: E402
from answers import ask  # noqa: E402
from postfix import Postfix  # noqa: E402
from program import ROOT  # noqa: E402
from world import World  # noqa: E402

KILLS = int(os.environ.get("KILLS", "40"))
SEED = int(os.environ.get("SEED", "1"))


class Backups(World):
    def with_attachment(self, name="Lebenslauf Ünal.pdf", size=200_000):
        seeker = self.seeker(interview=True)
        content = os.urandom(size)
        self.add_letter(seeker, 1, "--attach", seeker.path(name, content))
        return seeker, content

    def add_letter(self, seeker, n, *more):
        body = seeker.path(f"body{n}.txt", f"Hi Ann,\n\nHere is page {n} of what you asked for.\n\nBest,\nMaya\n")
        seeker.run("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee", "--subject", f"Page {n}", "--body-file", body, *more)

    def leftovers(self, seeker):
        """What stands beside the data folder that only an unfinished backup or restore would leave."""
        home = pathlib.Path(seeker.data).parent
        return sorted(path.name for path in home.iterdir() if path.name.endswith((".part", ".restoring")))

    def look_at(self, seeker, folder):
        """That folder's export; it is in order."""
        there = copy.copy(seeker)
        there.data = folder
        doctor = ask(there, "doctor")
        self.assertEqual(doctor.code, 0, str(doctor))
        return there.run("export")

    def refuses(self, seeker, *line, code, says):
        answer = ask(seeker, *line)
        self.assertEqual(answer.code, code, str(answer))
        self.assertIn(says, " ".join(answer.err.split()))
        self.assertEqual(self.leftovers(seeker), [])


class RoundTrip(Backups):
    def test_all_comes_back_and_only_its_owner_can_read_it(self):
        seeker, content = self.with_attachment()
        seeker.run("config", "set", "mail.user", "maya@example.org")
        file, there = seeker.path("b.tar.zst"), seeker.path("there")
        made = seeker.json("backup", file)["backup"]
        self.assertEqual((made["applications"], made["messages"], made["files"]), (1, 1, 1))
        self.assertEqual(os.stat(file).st_mode & 0o777, 0o600)
        entries = backups.entries_of(file)
        self.assertEqual(list(entries), ["backup.json", "afterword.db", "files/Lebenslauf Ünal.pdf"])
        self.assertFalse([name for name, data in entries.items() if b"mail.user" in data], "settings are not in it")
        before = seeker.run("export")
        restored = seeker.json("restore", file, "--into", there)["restore"]
        self.assertEqual((restored["folder"], restored["held"]), (there, []))
        self.assertEqual(self.look_at(seeker, there), before)
        self.assertEqual(pathlib.Path(there, "files", "Lebenslauf Ünal.pdf").read_bytes(), content)
        self.assertEqual(self.leftovers(seeker), [])

    def test_what_is_there_is_not_overwritten_unasked(self):
        seeker, _ = self.with_attachment()
        file = seeker.path("b.tar.zst")
        self.refuses(seeker, "backup", os.path.join(seeker.data, "b.tar.zst"), code=4, says="inside the data folder")
        os.symlink(seeker.data, seeker.path("link"))
        self.refuses(seeker, "backup", os.path.join(seeker.path("link"), "files", "b"), code=4, says="inside the data folder")
        seeker.run("backup", file)
        first = pathlib.Path(file).read_bytes()
        self.refuses(seeker, "backup", file, code=4, says="--force")
        self.assertEqual(pathlib.Path(file).read_bytes(), first)
        seeker.run("backup", file, "--force")
        self.refuses(seeker, "restore", file, code=4, says="--replace")
        os.mkdir(seeker.path("photos"))
        pathlib.Path(seeker.path("photos"), "cat.jpg").touch()
        self.refuses(seeker, "restore", file, "--into", seeker.path("photos"), "--replace", code=4, says="cat.jpg")
        empty = self.seeker()
        self.refuses(empty, "backup", empty.path("b"), code=3, says="nothing to back up")
        self.refuses(empty, "restore", empty.path("none"), code=3, says="no such file")

    def test_what_is_replaced_is_kept_and_settings_stay(self):
        seeker, _ = self.with_attachment()
        file = seeker.path("b.tar.zst")
        old = seeker.run("export")
        seeker.run("backup", file)
        seeker.run("config", "set", "mail.user", "maya@example.org")
        self.add_letter(seeker, 2)
        new = seeker.run("export")
        aside = seeker.json("restore", file, "--replace")["restore"]["set_aside"]
        self.assertEqual(aside, seeker.data + ".before-2026-11-10")
        self.assertEqual(seeker.run("export"), old)
        self.assertEqual(self.look_at(seeker, aside), new)
        self.assertEqual(seeker.run("config", "get", "mail.user"), "maya@example.org\n")
        self.assertEqual(seeker.json("restore", file, "--replace")["restore"]["set_aside"], aside + "-2")

    def test_a_backup_of_an_earlier_version_is_brought_up_to_date(self):
        seeker, _ = self.with_attachment()
        file = seeker.path("b.tar.zst")
        database = seeker.path("old.db")
        with sqlite3.connect(database) as old:
            old.executescript((ROOT / "src/store/migrations/0001_facts.sql").read_text(encoding="utf-8"))
            old.execute("PRAGMA user_version = 1")
        old.close()
        parts = [("afterword.db", pathlib.Path(database).read_bytes())]
        pathlib.Path(file).write_bytes(backups.compress(backups.tar_of([("backup.json", backups.manifest_of(parts)), *parts])))
        seeker.run("restore", file, "--into", seeker.path("there"))
        self.look_at(seeker, seeker.path("there"))
        with sqlite3.connect(os.path.join(seeker.path("there"), "afterword.db")) as now:
            self.assertGreater(now.execute("PRAGMA user_version").fetchone()[0], 1)
        now.close()

    def test_others_write_while_it_is_made(self):
        seeker, _ = self.with_attachment(size=3_000_000)
        stop = threading.Event()
        written, troubles = [0, 0], []

        def write(which):
            while not stop.is_set():
                done = subprocess.run(seeker.line("material", "add", "--kind", "article", "--text", f"{which}: {written[which]}"), capture_output=True, text=True, env=seeker.environment)
                if done.returncode != 0:
                    troubles.append(done.stderr)
                    return
                written[which] += 1

        writers = [threading.Thread(target=write, args=(n,)) for n in (0, 1)]
        for writer in writers:
            writer.start()
        try:
            for n in range(6):
                least = sum(written)
                seeker.run("backup", seeker.path(f"b{n}"))
                seeker.run("restore", seeker.path(f"b{n}"), "--into", seeker.path(f"d{n}"))
                found = len(json.loads(self.look_at(seeker, seeker.path(f"d{n}"))).get("materials", []))
                self.assertGreaterEqual(found, least, f"{n}: what was written before the backup began is in it")
        finally:
            stop.set()
            for writer in writers:
                writer.join()
        self.assertEqual(len(json.loads(seeker.run("export"))["materials"]), sum(written))
        self.assertEqual(troubles, [], "a backup keeps nobody from writing")
        self.assertGreater(min(written), 3)


class Hostile(Backups):
    def setUp(self):
        self.victim, _ = self.with_attachment("resume.pdf", size=5_000)
        self.file = self.victim.path("b.tar.zst")
        self.victim.run("backup", self.file)
        self.good = pathlib.Path(self.file).read_bytes()
        self.parts = [(name, data) for name, data in backups.entries_of(self.file).items() if name != "backup.json"]
        self.counts = {"applications": 1, "messages": 1}
        self.before = self.victim.run("export")

    def turned_down(self, data, codes=(2,)):
        """Nothing comes of it: no folder, no leftover, and the data that are there stay."""
        pathlib.Path(self.file).write_bytes(data)
        there = self.victim.path("there")
        for line in (("--into", there), ("--replace",)):
            answer = ask(self.victim, "restore", self.file, *line)
            self.assertIn(answer.code, codes, str(answer))
            self.assertFalse(os.path.exists(there))
            self.assertEqual(self.leftovers(self.victim), [])
        self.assertEqual([p.name for p in pathlib.Path(self.victim.data).parent.glob("data.before*")], [])
        self.assertEqual(self.victim.run("export"), self.before)

    def archive(self, parts, entries=None, **other):
        return backups.compress(backups.tar_of([("backup.json", backups.manifest_of(parts, **(self.counts | other))), *(parts if entries is None else entries)]))

    def test_the_one_made_by_hand_is_taken(self):
        pathlib.Path(self.file).write_bytes(self.archive(self.parts))
        self.victim.run("restore", self.file, "--into", self.victim.path("there"))
        self.assertEqual(self.look_at(self.victim, self.victim.path("there")), self.before)

    def test_cut_spoiled_and_lengthened_ones(self):
        chance = random.Random(SEED)
        cuts = [0, 1, 4, len(self.good) - 1, *(chance.randrange(len(self.good)) for _ in range(8))]
        for cut in cuts:
            with self.subTest(cut=cut):
                self.turned_down(self.good[:cut])
        for _ in range(12):
            at = chance.randrange(len(self.good))
            with self.subTest(flipped=at):
                pathlib.Path(self.file).write_bytes(self.good[:at] + bytes([self.good[at] ^ 0x40]) + self.good[at + 1:])
                answer = ask(self.victim, "restore", self.file, "--into", self.victim.path("there"))
                if answer.code == 0:  # the flipped bit meant nothing: then all is as it was
                    self.assertEqual(self.look_at(self.victim, self.victim.path("there")), self.before)
                    shutil.rmtree(self.victim.path("there"))
                self.assertIn(answer.code, (0, 2))
        for tail in (b"x", b"\0" * 600, self.good, backups.compress(backups.tar_of([("more", b"1")]))):
            with self.subTest(tail=tail[:10]):
                self.turned_down(self.good + tail)

    def test_names_that_lead_elsewhere(self):
        for name in ("../evil", "/tmp/evil", "files/../../evil", "files/..", "files/.lock", "files/a/b", "config.json", "afterword.db", "files/a\x1b[2J", "files/"):
            with self.subTest(name=name):
                self.turned_down(self.archive([*self.parts, (name, b"evil")]))
        self.assertFalse(os.path.exists(self.victim.path("evil")) or os.path.exists("/tmp/evil"))

    def test_what_is_no_plain_file(self):
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            with self.subTest(kind=kind):
                info = tarfile.TarInfo("files/x")
                info.type, info.linkname = kind, "/etc/passwd"
                self.turned_down(self.archive([*self.parts, ("files/x", b"")], entries=[*self.parts, (info, b"")]))

    def test_what_is_not_what_it_says(self):
        database = self.parts[0]
        self.turned_down(self.archive(self.parts, entries=[database, (self.parts[1][0], b"z" * len(self.parts[1][1]))]))
        self.turned_down(self.archive(self.parts, entries=[*self.parts, ("files/more", b"1")]))
        self.turned_down(self.archive(self.parts, entries=self.parts[:1]))
        self.turned_down(self.archive(self.parts[1:]))
        self.turned_down(self.archive(self.parts, messages=7))
        self.turned_down(self.archive(self.parts, format="afterword-backup/9"))
        self.turned_down(backups.compress(backups.tar_of([("backup.json", b"{" * 100_000)])))
        self.turned_down(self.archive([("afterword.db", b"SQLite format 3\0" + b"\0" * 4080), *self.parts[1:]]), codes=(2, 5))

    def test_a_bomb_is_not_unpacked(self):
        huge = 1 << 55
        manifest = json.loads(backups.manifest_of(self.parts, **self.counts))
        manifest["parts"].append({"name": "files/zeros", "bytes": huge, "sha256": "0" * 64})
        self.turned_down(backups.compress(backups.tar_of([("backup.json", json.dumps(manifest).encode()), *self.parts])), codes=(5,))
        # One that says it is small, and is not.
        self.turned_down(self.archive([*self.parts, ("files/zeros", b"")], entries=[*self.parts, ("files/zeros", bytes(1 << 25))]))
        self.turned_down(backups.compress(backups.tar_of([("backup.json", b" " * (20 << 20))])))

    def test_a_database_with_a_will_of_its_own(self):
        path = self.victim.path("trigger.db")
        pathlib.Path(path).write_bytes(self.parts[0][1])
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA journal_mode = DELETE")
            database.execute("CREATE TRIGGER go AFTER UPDATE ON message BEGIN UPDATE message SET held = NULL; END")
        database.close()
        self.turned_down(self.archive([("afterword.db", pathlib.Path(path).read_bytes()), *self.parts[1:]]))


class Interrupted(Backups):
    def kill_at_some_instant(self, chance, seeker, line, within):
        started = seeker.start(*line)
        time.sleep(chance.uniform(0, within))
        killed = started.poll() is None
        started.kill()
        started.communicate()
        return killed

    def lasting(self, run):
        began = time.monotonic()
        run()
        return (time.monotonic() - began) * 1.1

    def test_a_backup_killed_at_any_instant_leaves_the_old_file_or_the_new_one(self):
        seeker, _ = self.with_attachment(size=4_000_000)
        chance, file = random.Random(SEED), seeker.path("b.tar.zst")
        within = self.lasting(lambda: seeker.run("backup", file))
        killed = 0
        for n in range(KILLS):
            killed += self.kill_at_some_instant(chance, seeker, ("backup", file, "--force"), within)
            seeker.run("restore", file, "--into", seeker.path(f"d{n}"))
            shutil.rmtree(seeker.path(f"d{n}"))
        seeker.run("backup", file, "--force")
        self.assertEqual(self.leftovers(seeker), [], "the next one sweeps up")
        self.assertGreater(killed, KILLS // 3)

    def test_a_restore_killed_at_any_instant_leaves_the_old_folder_or_the_new_one(self):
        seeker, _ = self.with_attachment(size=4_000_000)
        chance, file = random.Random(SEED), seeker.path("b.tar.zst")
        home = pathlib.Path(seeker.data).parent
        old = seeker.run("export")
        seeker.run("backup", file)
        within = self.lasting(lambda: seeker.run("restore", file, "--into", seeker.path("there")))
        self.add_letter(seeker, 2)
        new = seeker.run("export")
        killed = 0
        for n in range(KILLS):
            killed += self.kill_at_some_instant(chance, seeker, ("restore", file, "--replace"), within)
            now = seeker.run("export")
            self.assertIn(now, (old, new))
            self.assertEqual(ask(seeker, "doctor").code, 0)
            if now == old:  # it got through: what was there is kept, by the next one if it was killed before it had its name
                seeker.run("restore", file, "--replace")
                kept = [self.look_at(seeker, str(path)) for path in home.glob("data.before-*")]
                self.assertIn(new, kept, "what was replaced is there")
                for path in home.glob("data.before-*"):
                    shutil.rmtree(path)
                self.add_letter(seeker, 2)
                new = seeker.run("export")
        seeker.run("restore", file, "--replace")
        self.assertEqual(self.leftovers(seeker), [])
        self.assertGreater(killed, KILLS // 3)

    def test_a_full_disk_leaves_nothing_half(self):
        seeker, _ = self.with_attachment(size=600_000)
        file = seeker.path("b.tar.zst")
        seeker.run("backup", file)
        before = seeker.run("export")
        with disks.small_disk(700) as folder:
            if folder is not None:
                answer = ask(seeker, "backup", os.path.join(folder, "b.tar.zst"))
                self.assertEqual(answer.code, 5, str(answer))
                answer = ask(seeker, "restore", file, "--into", os.path.join(folder, "data"))
                self.assertEqual(answer.code, 5, str(answer))
                self.assertEqual(os.listdir(folder), [])
        for most in (0, 50_000, 300_000):
            answer = ask(seeker, "backup", seeker.path("c.tar.zst"), largest_file=most)
            self.assertEqual(answer.code, 5, str(answer))
            answer = ask(seeker, "restore", file, "--into", seeker.path("there"), largest_file=most)
            self.assertEqual(answer.code, 5, str(answer))
            answer = ask(seeker, "restore", file, "--replace", largest_file=most)
            self.assertEqual(answer.code, 5, str(answer))
            self.assertEqual((self.leftovers(seeker), os.path.exists(seeker.path("c.tar.zst")), os.path.exists(seeker.path("there"))), ([], False, False))
            self.assertEqual(seeker.run("export"), before)


class Sending(Backups):
    @classmethod
    def setUpClass(cls):
        cls.postfix = Postfix()
        cls.addClassCleanup(cls.postfix.stop)
        cls.arrived = 0

    def expect_mails(self, more):
        type(self).arrived += more
        self.assertEqual(len(self.postfix.wait_for(self.arrived)), self.arrived)

    def send(self, seeker):
        return {one["id"]: one["state"] for one in seeker.json("send")["messages"]}

    def with_a_backup_of_before_the_sending(self):
        seeker = self.seeker(interview=True)
        seeker.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{self.postfix.port}")
        for n in (1, 2, 3):
            self.add_letter(seeker, n)
            seeker.run("message", "approve", f"m{n}")
        seeker.run("message", "hold", "m3")
        file = seeker.path("b.tar.zst")
        seeker.run("backup", file)
        self.assertEqual(self.send(seeker), {"m1": "sent", "m2": "sent"})
        self.expect_mails(2)
        return seeker, file

    def sends_only_what_is_resumed(self, seeker):
        self.assertEqual(self.send(seeker), {})
        self.expect_mails(0)
        seeker.run("message", "resume", "m2")
        self.assertEqual(self.send(seeker), {"m2": "sent"})
        self.assertEqual(self.send(seeker), {})
        self.expect_mails(1)

    def test_in_its_own_place_it_sends_nothing_by_itself(self):
        seeker, file = self.with_a_backup_of_before_the_sending()
        said = seeker.run("restore", file, "--replace")
        self.assertIn("3 letters were waiting", said)
        self.sends_only_what_is_resumed(seeker)

    def test_on_another_machine_neither(self):
        seeker, file = self.with_a_backup_of_before_the_sending()
        other = self.seeker()
        other.now = seeker.now
        held = other.json("restore", file)["restore"]["held"]
        self.assertEqual([(one["id"], one["state"]) for one in held], [(f"m{n}", "approved") for n in (1, 2, 3)])
        other.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{self.postfix.port}")
        self.sends_only_what_is_resumed(other)


if __name__ == "__main__":
    unittest.main()
