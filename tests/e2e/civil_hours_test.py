#!/usr/bin/python3
"""What is approved by night goes in the morning where its reader is (docs/outbox.md), against a real Postfix."""
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from postfix import Postfix  # noqa: E402
from world import World  # noqa: E402

# The interview ended on Tuesday 10 November at 15:00 in New York.
NIGHT = "2026-11-10T23:40:00-05:00"
MORNING = "2026-11-11T08:00:00-05:00"
NOTE = "Hi Ann,\n\nThank you for walking me through the ledger today. What are the next steps from here?\n\nBest,\nMaya\n"


class CivilHours(World):
    @classmethod
    def setUpClass(cls):
        cls.postfix = Postfix()
        cls.addClassCleanup(cls.postfix.stop)
        cls.arrived = 0

    def with_a_note(self, *, zone="America/New_York"):
        seeker = self.seeker(interview=True)
        seeker.run("seeker", "set", "--timezone", zone)
        seeker.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{self.postfix.port}")
        seeker.run("message", "add", "--application", "acme-corp", "--kind", "thank_you", "--interview", "i1", "--to", "ann-lee",
                   "--subject", "Thank you for today", "--body-file", seeker.path("body.txt", NOTE))
        seeker.now = NIGHT
        return seeker

    def send(self, seeker, at):
        seeker.now = at
        return {one["id"]: one["state"] for one in seeker.json("send")["messages"]}

    def expect_mails(self, more):
        type(self).arrived += more
        self.assertEqual(len(self.postfix.wait_for(self.arrived)), self.arrived)

    def test_a_script_reads_when_it_goes_and_send_leaves_it_until_then(self):
        seeker = self.with_a_note()
        self.assertIn("Approved now, it goes tomorrow, Wed 11 Nov, 8:00 in New York", seeker.run("message", "show", "m1"))
        approved = seeker.json("message", "approve", "m1")["message"]
        self.assertEqual((approved["state"], approved["send_at"]), ("approved", MORNING))
        waiting = seeker.json("send")
        self.assertEqual(waiting["messages"], [])
        self.assertEqual(waiting["waiting"], [{"id": "m1", "application": "acme-corp", "send_at": MORNING}])
        self.assertIn("Goes tomorrow, Wed 11 Nov, 8:00 in New York", seeker.run("message", "show", "m1"))
        self.expect_mails(0)
        self.assertEqual(self.send(seeker, MORNING), {"m1": "sent"})
        self.expect_mails(1)

    def test_a_person_sees_the_hour_before_saying_yes_and_can_let_it_go_at_once(self):
        seeker = self.with_a_note(zone="Europe/Berlin")
        screen = seeker.terminal("message", "approve", "m1")
        screen.expect(r"Approved now, it goes tomorrow, Wed 11 Nov, 8:00 in New York \(14:00 where you\s+are\)\.")
        screen.expect("Approve it")
        screen.sendline("y")
        screen.expect(r"It goes tomorrow, Wed 11 Nov, 8:00 in New York")
        screen.expect("message resume m1 --application acme-corp --at-once")
        screen.expect("afterword.* send")
        screen.wait()
        self.assertIn("m1 goes tomorrow, Wed 11 Nov, 8:00 in New York", seeker.run("next"))
        seeker.run("message", "resume", "m1", "--at-once")
        self.assertEqual(self.send(seeker, NIGHT), {"m1": "sent"})
        self.expect_mails(1)

    def test_a_person_has_half_a_minute_to_think_again(self):
        seeker = self.with_a_note()
        seeker.now = "2026-11-10T16:00:00-05:00"
        screen = seeker.terminal("message", "approve", "m1", "--yes")
        screen.expect(r"It goes in 30 seconds\.")
        screen.wait()
        self.assertEqual(self.send(seeker, "2026-11-10T16:00:29-05:00"), {})
        self.assertEqual(self.send(seeker, "2026-11-10T16:00:30-05:00"), {"m1": "sent"})
        self.expect_mails(1)

    def test_by_day_and_where_it_is_switched_off_it_goes_at_once(self):
        by_day = self.with_a_note()
        by_day.now = "2026-11-11T09:00:00-05:00"
        by_day.run("message", "approve", "m1")
        self.assertEqual(self.send(by_day, by_day.now), {"m1": "sent"})
        off = self.with_a_note()
        off.run("config", "set", "mail.civil_hours", "off")
        off.run("message", "approve", "m1")
        self.assertEqual(self.send(off, NIGHT), {"m1": "sent"})
        self.expect_mails(2)

    def test_a_machine_that_wakes_at_night_moves_it_on(self):
        seeker = self.with_a_note()
        seeker.run("message", "cancel", "m1")
        seeker.run("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee", "--subject", "The page", "--body-file", seeker.path("body.txt"))
        seeker.run("message", "approve", "m2")
        seeker.now = "2026-11-12T02:00:00-05:00"
        said = seeker.run("send")
        self.assertIn("m2 goes today, 8:00 in New York", said)
        self.assertEqual(seeker.json("message", "show", "m2")["message"]["send_at"], "2026-11-12T08:00:00-05:00")
        self.assertEqual(self.send(seeker, "2026-11-12T08:00:00-05:00"), {"m2": "sent"})
        self.expect_mails(1)

    def test_a_letter_that_a_person_sends_waits_for_nothing(self):
        seeker = self.with_a_note()
        seeker.run("config", "set", "mail.smtp")
        self.assertNotIn("send_at", {k for k, v in seeker.json("message", "approve", "m1")["message"].items() if v})
        self.assertEqual(self.send(seeker, NIGHT), {"m1": "approved"})
        self.assertTrue(list(pathlib.Path(seeker.data).glob("outbox/*")))


if __name__ == "__main__":
    unittest.main()
