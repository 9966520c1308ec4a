#!/usr/bin/python3
"""A restored backup and a copied data folder send nothing before a person says so (promises.md P2), against a real Postfix."""
import json
import pathlib
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from answers import ask  # noqa: E402
from postfix import Postfix  # noqa: E402
from world import World  # noqa: E402

RESTORED = "This data folder was restored or copied"


class Restored(World):
    @classmethod
    def setUpClass(cls):
        cls.postfix = Postfix()
        cls.addClassCleanup(cls.postfix.stop)
        cls.arrived = 0

    def with_two_letters(self):
        seeker = self.seeker(interview=True)
        seeker.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{self.postfix.port}")
        seeker.run("config", "set", "mail.undo_seconds", "0")
        for n in (1, 2):
            body = seeker.path(f"body{n}.txt", f"Hi Ann,\n\nHere is page {n} of what you asked for.\n\nBest,\nMaya\n")
            seeker.run("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee", "--subject", f"Page {n}", "--body-file", body)
            seeker.run("message", "approve", f"m{n}")
        return seeker

    def send(self, seeker):
        said = ask(seeker, "send", json_output=True)
        return {one["id"]: (one["state"], one["said"]) for one in json.loads(said.out)["messages"]}

    def expect_mails(self, more):
        type(self).arrived += more
        self.assertEqual(len(self.postfix.wait_for(self.arrived)), self.arrived)

    def sends_nothing_by_itself(self, seeker):
        held = self.send(seeker)
        self.assertEqual(set(held), {"m1", "m2"})
        for state, said in held.values():
            self.assertEqual(state, "approved")
            self.assertIn(RESTORED, said)
        self.assertEqual(self.send(seeker), {})
        self.expect_mails(0)
        # Whoever is sure says so; the other letter still waits.
        seeker.run("message", "resume", "m2")
        self.assertEqual(self.send(seeker)["m2"][0], "sent")
        self.expect_mails(1)

    def test_a_backup_of_before_the_sending_sends_nothing(self):
        seeker = self.with_two_letters()
        backup = seeker.path("backup")
        shutil.copytree(seeker.data, backup)
        self.assertEqual({state for state, _ in self.send(seeker).values()}, {"sent"})
        self.expect_mails(2)
        for old in pathlib.Path(seeker.data).glob("afterword.db*"):
            old.unlink()
        shutil.copytree(backup, seeker.data, dirs_exist_ok=True)
        self.sends_nothing_by_itself(seeker)

    def test_a_copied_data_folder_sends_nothing(self):
        seeker = self.with_two_letters()
        body = seeker.path("body3.txt", "Hi Ann,\n\nOne more thing about the ledger.\n\nBest,\nMaya\n")
        seeker.run("message", "hold", "m2")
        self.assertEqual(self.send(seeker)["m1"][0], "sent")
        self.expect_mails(1)
        seeker.run("message", "resume", "m2")
        seeker.run("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee", "--subject", "More", "--body-file", body)
        seeker.run("message", "approve", "m3")
        original, seeker.data = seeker.data, seeker.path("copy")
        shutil.copytree(original, seeker.data)
        self.assertEqual({name: state for name, (state, _) in self.send(seeker).items()}, {"m2": "approved", "m3": "approved"})
        self.expect_mails(0)
        seeker.data = original
        self.assertEqual({name: state for name, (state, _) in self.send(seeker).items()}, {"m2": "sent", "m3": "sent"})
        self.expect_mails(2)

    def test_a_new_folder_in_the_old_one_s_place_sends(self):
        seeker = self.with_two_letters()
        self.send(seeker)
        self.expect_mails(2)
        shutil.rmtree(seeker.data)
        seeker.run("seeker", "set", "--name", "Maya Lindqvist", "--email", "maya@example.org", "--timezone", "America/New_York")
        self.assertEqual(self.send(seeker), {})


if __name__ == "__main__":
    unittest.main()
