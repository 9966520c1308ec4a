#!/usr/bin/python3
"""Senders that are killed -9 at any instant, several at once on one data folder, against a real Postfix: at most one copy of each letter,
none lost, each in one state (promises.md P1). The oracle is what lies in Postfix's mailbox.

KILLS (60) and SEED (1) in the environment; `make torture` runs thousands.
"""
import json
import os
import pathlib
import random
import re
import sys
import time
import unittest
from datetime import datetime, timedelta

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from answers import ask  # noqa: E402
from postfix import Postfix  # noqa: E402
from world import NOW, World  # noqa: E402

KILLS = int(os.environ.get("KILLS", "60"))
SEED = int(os.environ.get("SEED", "1"))
LETTERS = 6  # in one data folder
LEASE = timedelta(seconds=46)


class Killed(World):
    def letters(self):
        """A seeker with that many approved letters; their Message-IDs by id."""
        seeker = self.seeker(interview=True)
        seeker.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{self.postfix.port}")
        seeker.run("config", "set", "mail.undo_seconds", "0")
        ids = {}
        for n in range(1, LETTERS + 1):
            body = seeker.path(f"body{n}.txt", f"Hi Ann,\n\nHere is page {n} of what you asked for.\n\nBest,\nMaya\n")
            seeker.run("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee", "--subject", f"Page {n}", "--body-file", body)
            ids[f"m{n}"] = seeker.json("message", "approve", f"m{n}")["message"]["message_id"]
        return seeker, ids

    def states(self, seeker):
        facts = json.loads(seeker.run("export"))
        return {message["id"]: message["state"] for message in facts["applications"][0]["messages"]}

    def all_that_postfix_took(self):
        """The mailbox, once everything that was queued has been delivered."""
        for _ in range(200):
            log = self.postfix.log()
            if len(re.findall(r"\(queue active\)", log)) == len(re.findall(r"qmgr\[\d+\]: \w+: removed", log)):
                return self.postfix.messages()
            time.sleep(0.05)
        self.fail("Postfix still has mail in its queue")

    def kill_some(self, chance, seeker, senders):
        """Starts so many at once, and kills each after a time of its own, most while it is at it. How many were killed."""
        running = [(seeker.start("send", "--sessions", str(chance.choice([1, 1, 2, 4]))), chance.expovariate(1 / 0.04)) for _ in range(senders)]
        started = time.monotonic()
        killed = 0
        for sender, after in sorted(running, key=lambda pair: pair[1]):
            time.sleep(max(0, started + after - time.monotonic()))
            killed += sender.poll() is None
            sender.kill()
        for sender, _ in running:
            sender.communicate()
        return killed

    def test_killed_at_any_instant_no_letter_goes_twice_and_none_is_lost(self):
        chance = random.Random(SEED)
        killed = folders = doubts = 0
        with Postfix() as postfix:
            self.postfix = postfix
            while killed < KILLS:
                folders += 1
                seeker, ids = self.letters()
                clock = datetime.fromisoformat(NOW)
                for _ in range(12):
                    killed += self.kill_some(chance, seeker, chance.choice((1, 1, 2, 4)))
                    # Half of the times somebody looks again before the leases are over.
                    clock += LEASE if chance.random() < 0.5 else timedelta(seconds=5)
                    seeker.now = clock.isoformat()
                for _ in range(2):
                    seeker.now = (clock := clock + LEASE).isoformat()
                    said = ask(seeker, "send", json_output=True)
                    self.assertIn(said.code, (0, 5), str(said))
                arrived = self.all_that_postfix_took()
                for name, state in self.states(seeker).items():
                    copies = sum(f"<{ids[name]}>".encode() in mail["message"] for mail in arrived)
                    with self.subTest(seed=SEED, folder=folders, letter=name, state=state):
                        self.assertIn((state, copies), (("sent", 1), ("in_doubt", 0), ("in_doubt", 1)))
                    doubts += state == "in_doubt"
                self.assertEqual(ask(seeker, "doctor").code, 0)
        print(f"{killed} kills, {folders} folders of {LETTERS} letters, {doubts} in doubt", file=sys.stderr)


if __name__ == "__main__":
    unittest.main()
