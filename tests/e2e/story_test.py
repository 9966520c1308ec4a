#!/usr/bin/python3
"""The main job, end to end: an invitation file becomes letters in a real Postfix's mailbox, and a plan that says why.

A person sits at a pseudo-terminal; the clock is the test's (--now); the oracle of what was sent is what Postfix holds.
"""
import email
import email.policy
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from postfix import Postfix  # noqa: E402
from program import Seeker  # noqa: E402

INVITATION = """BEGIN:VCALENDAR\r
PRODID:-//Google Inc//Google Calendar 70.9054//EN\r
VERSION:2.0\r
CALSCALE:GREGORIAN\r
METHOD:REQUEST\r
BEGIN:VTIMEZONE\r
TZID:America/New_York\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:-0500\r
TZOFFSETTO:-0400\r
TZNAME:EDT\r
DTSTART:19700308T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:-0400\r
TZOFFSETTO:-0500\r
TZNAME:EST\r
DTSTART:19701101T020000\r
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
DTSTART;TZID=America/New_York:20261110T140000\r
DTEND;TZID=America/New_York:20261110T150000\r
DTSTAMP:20261103T150000Z\r
ORGANIZER;CN=Hana Ruiz:mailto:hana@acme.example\r
UID:4kq0b7t2v6h1n3@google.com\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE\r
 ;CN=Ann Lee;X-NUM-GUESTS=0:mailto:ann.lee@acme.example\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=\r
 TRUE;CN=Zoë Núñez;X-NUM-GUESTS=0:mailto:zoe@acme.example\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=\r
 TRUE;CN=Maya Lindqvist;X-NUM-GUESTS=0:mailto:maya@example.org\r
SUMMARY:Interview: Platform Engineer at Acme Corp\r
LOCATION:https://meet.example/abc-defg-hij\r
SEQUENCE:0\r
STATUS:CONFIRMED\r
END:VEVENT\r
END:VCALENDAR\r
"""


PROMPT = r">(\x1b\[0m)? $"  # what the terminal shows where it waits for a line


class TheMainJob(unittest.TestCase):
    def setUp(self):
        self.seeker = Seeker(now="2026-11-10T09:00:00-05:00")
        self.addCleanup(self.seeker.close)

    def at(self, now):
        self.seeker.now = now

    def test_an_invitation_becomes_delivered_letters_and_an_explained_plan(self):
        seeker = self.seeker
        with Postfix() as postfix:
            # In the morning: who writes, and the invitation.
            self.assertIn("interview add", seeker.run())
            resume = seeker.path("resume.pdf", b"%PDF-1.4 a resume\n")
            seeker.run("seeker", "set", "--name", "Maya Lindqvist", "--email", "maya@example.org", "--timezone", "America/New_York", "--resume", resume)
            seeker.run("config", "set", "mail.smtp", f"smtp://127.0.0.1:{postfix.port}")
            recorded = seeker.json("interview", "add", "--ics", seeker.path("invite.ics", INVITATION), "--role", "Platform Engineer", "--holidays", "US")
            application = recorded["application"]
            interview = application["interviews"][0]
            self.assertEqual(application["employer"]["timezone"], "America/New_York")
            self.assertEqual(interview["starts_at"], "2026-11-10T14:00:00-05:00")
            names = {contact["name"]: contact["id"] for contact in application["contacts"]}
            self.assertEqual(set(names), {"Hana Ruiz", "Ann Lee", "Zoë Núñez"}, "the seeker is not their own interviewer")

            # It has just ended: the screen breathes, and asks for nothing else.
            self.at("2026-11-10T15:01:00-05:00")
            board = seeker.terminal()
            board.expect_exact("Breathe")
            board.expect_exact("nothing else is asked of you")
            board.expect(pattern_of_end())
            self.assertNotIn("Thank", board.before)

            # The debrief, interrupted after the first answers, and taken up again.
            self.at("2026-11-10T15:10:00-05:00")
            first = seeker.terminal("debrief", interview["id"])
            first.expect("what stood out of what they said")
            first.expect(PROMPT)
            first.sendline("moving billing to event sourcing")
            first.expect(PROMPT)
            first.sendcontrol("c")
            first.expect(pattern_of_end())
            self.assertIn("debrief", first.before, "it says how to go on")
            self.assertEqual(seeker.steps("debrief", "done"), [])

            second = seeker.terminal("debrief", interview["id"])
            second.expect_exact("noted: moving billing to event sourcing")
            answers = [
                ("excites you", ["a greenfield ledger"]),
                ("worries you", ["two people from the team left this year"]),
                ("hire you", ["I ran exactly this migration at my last job"]),
                ("you would hear from them", ["within two weeks"]),
            ]
            transcript = self.go_through(second, answers)
            self.assertIn("24 Nov", transcript, "the reading of the time frame is shown at once")
            self.assertEqual(len(seeker.steps("debrief", "done")), 1)

            # One drafted letter an interviewer, each approved, then handed over once, though two commands send at the same time.
            notes = seeker.steps("thank_you", "open")
            self.assertEqual(len(notes), len(interview["interviewers"]))
            for note in notes:
                draft = seeker.json("draft", "--application", application["id"], "--step", "thank_you", "--interview", interview["id"], "--to", note["to"], "--save")
                self.assertNotIn("left this year", draft["message"]["body"], "private notes stay private")
                seeker.json("message", "approve", draft["message"]["id"])
            self.assertEqual(len(seeker.steps("thank_you", "waiting")), len(notes))
            senders = [seeker.start("send") for _ in range(3)]
            for sender in senders:
                out, err = sender.communicate(timeout=60)
                self.assertEqual(sender.returncode, 0, out + err)
            arrived = postfix.wait_for(len(notes))
            self.assertEqual(len(arrived), len(notes), "each approved letter arrives once")
            self.assertEqual(sorted(mail["to"] for mail in arrived), sorted(c["email"] for c in application["contacts"] if c["id"] in interview["interviewers"]))
            bodies = set()
            for mail in arrived:
                letter = email.message_from_bytes(mail["message"], policy=email.policy.default)
                self.assertEqual(letter["From"].addresses[0].addr_spec, "maya@example.org")
                self.assertTrue(letter["Message-ID"] and letter["Date"] and letter["Subject"])
                bodies.add(letter.get_content())
            self.assertEqual(len(bodies), len(notes), "no two letters are the same")

            # Then it waits, out loud.
            follow_up = seeker.steps("follow_up")[0]
            self.assertEqual(follow_up["state"], "upcoming")
            self.assertEqual(follow_up["opens_at"], "2026-11-25T09:00:00-05:00")
            self.assertEqual(follow_up["due_at"], "2026-12-03T17:00:00-05:00")
            self.assertIn("R4.2", follow_up["rules"])
            self.assertIn("Thanksgiving does not count", follow_up["because"])
            self.at("2026-11-12T10:00:00-05:00")
            quiet = seeker.run()
            self.assertIn("Nothing to do until Wed 25 Nov, 9:00", quiet)

            # An answer comes: the follow-up stands down by itself.
            self.at("2026-11-20T12:00:00-05:00")
            seeker.json("reply", "add", "--application", application["id"], "--kind", "invitation", "--at", "2026-11-20T11:00:00-05:00", "--text", "We would like you to meet two more of the team.")
            self.assertEqual(seeker.steps("follow_up"), [])
            self.assertEqual(len(seeker.steps("schedule", "open")), 1)
            self.assertEqual(len(postfix.messages()), len(notes))

            # What was lived through can be taken elsewhere, byte for byte.
            exported = seeker.run("export")
            other = Seeker(now=seeker.now)
            self.addCleanup(other.close)
            other.run("import", other.path("facts.json", exported))
            self.assertEqual(other.run("export"), exported)

    def go_through(self, terminal, answers):
        """Answers the questions as they come: those that a given word tells, the rest with an empty line. The whole transcript."""
        transcript = ""
        for _ in range(60):
            index = terminal.expect([PROMPT, pattern_of_end()])
            transcript += terminal.before
            if index == 1:
                return transcript
            asked = terminal.before
            typed = ""
            for word, texts in answers:
                if word in asked and texts:
                    typed = texts.pop(0)
                    break
            terminal.sendline(typed)
        self.fail("the debrief does not end:\n" + transcript)

    def test_without_a_server_the_letter_lies_in_a_folder_for_the_person(self):
        seeker = self.seeker
        seeker.run("seeker", "set", "--name", "Maya Lindqvist", "--email", "maya@example.org", "--timezone", "America/New_York")
        self.at("2026-11-10T15:30:00-05:00")
        application = seeker.json(
            "interview", "add", "--employer", "Acme Corp", "--role", "Platform Engineer", "--start", "2026-11-10T14:00", "--end", "2026-11-10T15:00",
            "--zone", "America/New_York", "--interviewer", "Ann Lee <ann.lee@acme.example>, VP Engineering")["application"]
        draft = seeker.json("draft", "--application", application["id"], "--step", "thank_you", "--save")["message"]
        self.assertEqual(seeker.json("send")["messages"], [], "nothing unapproved is sent")
        seeker.json("message", "approve", draft["id"])
        sent = seeker.json("send")["messages"]
        self.assertEqual([message["id"] for message in sent], [draft["id"]])
        self.assertEqual(sent[0]["state"], "approved")
        self.assertIn(".eml", sent[0]["said"])
        letters = list(pathlib.Path(seeker.data).rglob("*.eml"))
        self.assertEqual(len(letters), 1)
        self.assertEqual(email.message_from_bytes(letters[0].read_bytes(), policy=email.policy.default)["To"].addresses[0].addr_spec, "ann.lee@acme.example")
        delivered = seeker.json("message", "deliver", draft["id"])["message"]
        self.assertEqual(delivered["state"], "sent")
        self.assertEqual(len(seeker.steps("thank_you", "done")), 1)
        self.assertEqual(seeker.json("send")["messages"], [])


def pattern_of_end():
    import pexpect

    return pexpect.EOF


if __name__ == "__main__":
    unittest.main()
