#!/usr/bin/python3
"""One sender with several connections to a real Postfix, one data folder: each letter once, by all of them."""
import collections
import json
import pathlib
import re
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from answers import ask  # noqa: E402
from failpoints import document  # noqa: E402
from postfix import Postfix  # noqa: E402
from world import World  # noqa: E402

LETTERS = 60


class Sessions(World):
    def approved(self, letters):
        """A data folder with that many approved letters; their Message-IDs."""
        seeker = self.seeker(facts=document(letters))
        seeker.run("config", "set", "mail.undo_seconds", "0")
        return seeker

    def approve(self, seeker, letters):
        ids = []
        for n in range(1, letters + 1):
            if n % 20 == 2:  # these name an attachment, which is another test's
                seeker.run("message", "cancel", f"m{n}")
                continue
            ids.append(seeker.json("message", "approve", f"m{n}")["message"]["message_id"])
        return ids

    def connections(self, postfix):
        return len(re.findall(r"smtpd\[\d+\]: connect from", postfix.log()))

    def test_each_letter_arrives_once_and_all_connections_work(self):
        with Postfix() as postfix:
            seeker = self.approved(LETTERS)
            seeker.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{postfix.port}")
            ids = self.approve(seeker, LETTERS)
            before = self.connections(postfix)
            said = json.loads(ask(seeker, "send", "--sessions", "8", json_output=True).out)
            self.assertEqual({message["state"] for message in said["messages"]}, {"sent"})
            self.assertEqual(len(said["messages"]), len(ids))
            arrived = b"\n".join(mail["message"] for mail in postfix.wait_for(len(ids)))
            copies = collections.Counter(re.findall(r"<[^<>@\s]+@[^<>\s]+>", "\n".join(
                line for line in arrived.decode().splitlines() if line.lower().startswith("message-id:"))))
            self.assertEqual(copies, {f"<{name}>": 1 for name in ids})
            self.assertIn(self.connections(postfix) - before, range(2, 9))
            self.assertEqual(json.loads(ask(seeker, "send", "--sessions", "8", json_output=True).out)["messages"], [])
            self.assertEqual(ask(seeker, "doctor").code, 0)

    def test_a_folder_is_filled_by_one(self):
        seeker = self.approved(8)
        ids = self.approve(seeker, 8)
        said = json.loads(ask(seeker, "send", "--sessions", "8", json_output=True).out)
        self.assertEqual(len(said["messages"]), len(ids))
        self.assertTrue(all(message["left_for_person"] for message in said["messages"]))

    def test_a_number_that_is_none_is_refused(self):
        seeker = self.approved(1)
        for wrong in ("0", "17", "-1", "many", ""):
            with self.subTest(wrong):
                answer = ask(seeker, "send", "--sessions", wrong)
                self.assertEqual(answer.code, 2)
                self.assertIn("--sessions", answer.err)

    def test_no_server_is_said_of_each_letter_and_nothing_is_lost(self):
        seeker = self.approved(8)
        seeker.run("config", "set", "mail.smtp", "smtp://127.0.0.1:1")
        ids = self.approve(seeker, 8)
        answer = ask(seeker, "send", "--sessions", "4", json_output=True)
        self.assertEqual(answer.code, 5)
        self.assertEqual([message["state"] for message in json.loads(answer.out)["messages"]], ["approved"] * len(ids))


if __name__ == "__main__":
    unittest.main()
