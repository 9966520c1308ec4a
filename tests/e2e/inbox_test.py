#!/usr/bin/python3
"""The mailbox as the program reads it, from a real Dovecot over TLS: what is filed, what is asked, what is left alone (docs/inbox.md)."""
import pathlib
import signal
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from answers import ask, owes  # noqa: E402
from crossings import NOW, document  # noqa: E402
from dovecot import Dovecot  # noqa: E402
from world import World  # noqa: E402

CANARY = "Zwetschgenkuchen"
ARRIVED = 1796140800  # 1 December 2026


def mail(writer, number, text="We are still deciding.", more=""):
    return (f"From: {writer}\nDate: Tue, 1 Dec 2026 11:00:00 -0500\nMessage-ID: <{number}@mails.example>\n{more}Subject: About you\n\n"
            f"{text}\n").replace("\n", "\r\n").encode()


class Inbox(World):
    def setUp(self):
        self.server = Dovecot()
        self.addCleanup(self.server.stop)
        self.person = self.seeker(facts=document(1))
        self.person.now = NOW
        self.person.environment |= {"AFTERWORD_MAIL_IMAP": f"imaps://127.0.0.1:{self.server.tls_port}", "AFTERWORD_MAIL_USER": "maya",
                                    "AFTERWORD_MAIL_CA_FILE": self.server.certificate, "AFTERWORD_MAIL_PASSWORD_COMMAND": f"echo {self.server.password}"}

    def deliver(self, *what, **more):
        self.server.deliver(mail(*what, **more), arrived=ARRIVED)

    def replies(self):
        return self.person.json("export")["applications"][0].get("replies", [])

    def test_what_belongs_is_filed_and_nothing_else_is_kept_or_touched(self):
        self.deliver("Somebody <x@elsewhere.example>", 1, more="References: <thanks-1@example.org>\n")
        self.deliver("Ann <ann.lee@acme-1.example>", 2)
        self.deliver("Eve <eve@acme-1.example>", 3)
        self.deliver(f"{CANARY} <news@shop.example>", 4, text=CANARY)
        before = self.server.files()
        self.person.run("inbox", "sync")
        self.assertEqual(self.server.files(), before, "not even seen")
        self.assertEqual([reply["message_id"] for reply in self.replies()], ["1@mails.example", "2@mails.example"])
        question, = self.person.json("inbox")["questions"]
        for path in pathlib.Path(self.person.data).rglob("*"):
            if path.is_file():
                self.assertNotIn(CANARY.encode(), path.read_bytes(), path)
        self.person.run("inbox", "answer", question["id"], "--yes")
        self.assertEqual(len(self.replies()), 3)
        self.server.number_anew()
        self.person.run("inbox", "sync")
        self.assertEqual((len(self.replies()), self.person.json("inbox")["questions"]), (3, []))

    def test_a_thousand_mails_of_others(self):
        for number in range(1100):
            self.deliver("News <news@shop.example>", number)
        self.deliver("Ann <ann.lee@acme-1.example>", 5000)
        self.assertIn("1101 mails looked at, 1 kept", self.person.run("inbox", "sync"))
        self.assertIn("0 mails looked at", self.person.run("inbox", "sync"))

    def test_a_wrong_password_is_said(self):
        self.person.environment["AFTERWORD_MAIL_PASSWORD_COMMAND"] = "echo wrong"
        owes(self, ask(self.person, "inbox", "sync"), 5, "mailbox cannot be read", "afterword mail test")

    def test_what_arrives_while_it_watches_is_filed_and_it_ends_when_told(self):
        watch = self.person.start("inbox", "watch")
        self.deliver("Ann <ann.lee@acme-1.example>", 1)
        while not self.replies():
            self.assertIsNone(watch.poll())
        watch.send_signal(signal.SIGTERM)
        out, err = watch.communicate(timeout=60)
        self.assertEqual((watch.returncode, err), (0, ""), out)

    def test_saved_mails_are_read_as_well(self):
        self.person.run("inbox", "read", self.person.path("answer.eml", mail("Ann <ann.lee@acme-1.example>", 1)))
        both = b"".join(b"From x Tue Dec  1 11:00:00 2026\n" + mail("Ann <ann.lee@acme-1.example>", n).replace(b"\r\n", b"\n") + b"\n" for n in (1, 2))
        self.person.run("inbox", "read", self.person.path("Jobs.mbox", both))
        self.assertEqual([reply["message_id"] for reply in self.replies()], ["1@mails.example", "2@mails.example"])


if __name__ == "__main__":
    unittest.main()
