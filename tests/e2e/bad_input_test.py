#!/usr/bin/python3
"""Bad flags, invitations, notes and names, given to the real program: each answer is clear, and nothing recorded is lost."""
import email
import email.policy
import json
import os
import pathlib
import re
import sys
import unittest

import pexpect

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent)]

import disks  # noqa: E402
from answers import STEERING, ask, is_document, owes  # noqa: E402
from world import FULL, LINE, NOW, World  # noqa: E402


class Lines(World):
    """What is typed."""

    def test_nonsense_in_flags_names_the_flag(self):
        seeker = self.seeker(interview=True)
        add = ("interview", "add", "--employer", "Acme")
        letter = ("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee")
        answer = ("reply", "add", "--application", "acme-corp")
        cases = [
            ((*add, "--role", "R", "--start", "banana", "--end", "apple", "--zone", "America/New_York"), 2, "--start", "banana"),
            ((*add, "--role", "R", "--start", "2026-02-30T10:00", "--end", "2026-02-30T11:00", "--zone", "America/New_York"), 2, "--start", "2026-02-30"),
            ((*add, "--role", "R", "--start", "2026-11-10T14:00-05:00", "--end", "2026-11-10T15:00", "--zone", "America/New_York"), 2, "--start", "offset"),
            ((*add, "--role", "R", "--start", "2026-11-10T15:00", "--end", "2026-11-10T14:00", "--zone", "America/New_York"), 2, "ends before it starts", "--end"),
            ((*add, "--role", "R", "--start", "2026-11-10T15:00", "--end", "2036-11-10T14:00", "--zone", "America/New_York"), 2, "24 hours"),
            ((*add, "--role", "R", "--start", "2026-11-10T14:00", "--end", "2026-11-10T15:00", "--zone", "Mars/Base"), 2, "--zone", "Mars/Base"),
            ((*add, "--role", "R", "--start", "2026-11-10T14:00", "--end", "2026-11-10T15:00", "--zone", ""), 2, "--zone"),
            ((*add, "--role", "R", "--start", "2026-11-10T14:00"), 2, "--end"),
            ((*add, *LINE, "--holidays", "Atlantis"), 2, "--holidays", "Atlantis"),
            ((*add, *LINE, "--holidays", "2026-11-26,2026-99-99"), 2, "--holidays"),
            ((*add, *LINE, "--weekend", "SA,XX"), 2, "--weekend", "XX"),
            ((*add, *LINE, "--round", "0"), 2, "--round"),
            ((*add, *LINE, "--round", "99999999999999999999"), 2, "--round"),
            ((*add, *LINE, "--interviewer", "Ann <not an address>"), 2, "--interviewer"),
            ((*add, *LINE, "--interviewer", "<"), 2, "--interviewer"),
            ((*add, *LINE, "--interviewer", "Ann\r\nBcc: x@y.example <ann@acme.example>"), 2, "--interviewer"),
            ((*add, *LINE, "--interviewer", b"Ann \xff <ann@acme.example>"), 2, "--interviewer", "UTF-8"),
            ((*add, *LINE, "--domain", "http://acme.example"), 2, "--domain"),
            ((*add, *LINE, "--kind", "telepathy"), 2, "--kind", "video"),
            ((*add, *LINE, "--application", "nowhere"), 3, "nowhere"),
            ((*add, "--role"), 2, "--role"),
            (("interview", "add", "--employer", " \t ", *LINE), 2, "--employer"),
            (("interview", "add", "--employer", "A" * 70_000, *LINE), 2, "--employer", "too long"),
            (("interview", "edit", "i1", "--end", "2026-11-10T13:00"), 2, "--end"),
            (("interview", "edit", "i9", "--end", "2026-11-10T13:00"), 3, "i9"),
            (("interview", "cancel", "i1", "--application", "nowhere"), 3, "nowhere"),
            (("seeker", "set", "--name", "M", "--email", "m", "--timezone", "Europe/Oslo"), 2, "--email"),
            (("seeker", "set", "--name", "M", "--email", "m@example.org", "--timezone", "CET-1CEST"), 2, "--timezone"),
            (("contact", "edit", "ann-lee", "--application", "acme-corp", "--email", "a@b@c"), 2, "--email"),
            (("contact", "erase", "nobody"), 3, "nobody", "contact list"),
            (("message", "show", "m9"), 3, "m9", "message list"),
            (("message", "approve", "m9"), 3, "m9"),
            (("message", "deliver", "m9", "--at", "soon"), 2, "--at", "soon"),
            (("reply", "add", "--application", "acme-corp", "--kind", "shrug", "--at", NOW, "--text", "T"), 2, "--kind"),
            (("reply", "add", "--application", "acme-corp", "--kind", "offer", "--at", "2026-11-10", "--text", "T"), 2, "--at"),
            (("reply", "add", "--application", "acme-corp", "--kind", "offer", "--at", NOW, "--text", "T", "--from", "nobody"), 2, "nobody"),
            (("outcome", "set", "nowhere", "offer"), 3, "nowhere"),
            (("outcome", "set", "acme-corp", "fame"), 2, "fame"),
            (("business-days", "--from", "2026-02-29", "--add", "1", "--holidays", "US"), 2, "--from"),
            (("business-days", "--from", "2026-11-10", "--add", "x", "--holidays", "US"), 2, "--add"),
            (("when", "within two weeks", "--said", "2026-11-31", "--zone", "America/New_York", "--holidays", "US"), 2, "--said"),
            (("when", "within two weeks", "--said", "2026-11-10", "--zone", "Mars/Base", "--holidays", "US"), 2, "--zone"),
            (("explain", "R99"), 3, "R99"),
            (("debrief", "i1"), 2, "--from"),
            (("debrief", "edit", "i1", "--edit"), 4, "i1"),
            ((*letter, "--subject", "S\r\nBcc: all@acme.example", "--body-file", "/dev/null"), 2, "--subject", "control"),
            ((*letter, "--subject", "S" * 5000, "--body-file", "/dev/null"), 2, "--subject", "too long"),
            ((*letter, "--subject", b"S \xff", "--body-file", "/dev/null"), 2, "--subject", "UTF-8"),
            ((*letter, "--subject", "S", "--body-file", "/dev/zero"), 2, "--body-file", "MiB"),
            ((*letter, "--subject", "S", "--body-file", seeker.path("nul", b"Hi\x00")), 2, "--body-file", "control"),
            ((*letter, "--subject", "S", "--body-file", seeker.path("latin", b"Zo\xeb")), 2, "--body-file", "UTF-8"),
            ((*answer, "--eml", seeker.path("empty.eml", b"")), 2, "empty.eml"),
            ((*answer, "--eml", seeker.path("text.eml", b"no header at all")), 2, "text.eml", ".eml"),
            (("config", "set", "mail.undo_seconds", "-1"), 2, "mail.undo_seconds"),
            (("config", "set", "mail.smtp", "http://x"), 2, "mail.smtp"),
            (("nonsense",), 2, "nonsense", "help"),
            (("interview", "ad"), 2, "interview add"),
            (("next", "--no-such-flag"), 2, "--no-such-flag"),
            (("next", "--exit-code=maybe"), 2, "--exit-code"),
            (("plan", "one", "two"), 2, "plan"),
            (("",), 2, "arguments"),
            ((b"\xff\xfe",), 2, "arguments"),
            (("\x1b[31m",), 2, "arguments"),
        ]
        with self.nothing_is_lost(seeker):
            for arguments, code, *says in cases:
                for machine in (False, True):
                    with self.subTest(arguments=arguments, machine=machine):
                        owes(self, ask(seeker, *arguments, json_output=machine), code, *says)

    def test_a_clock_that_tells_no_time(self):
        seeker = self.seeker(interview=True)
        for clock in ("2026-11-10T15:00:00", "2026-11-10", "now", "", "2026-11-10T25:00:00Z", "0000-00-00T00:00:00Z", "2026-11-10T15:00:00+99:00"):
            with self.subTest(clock):
                seeker.now = clock
                owes(self, ask(seeker, "next"), 2, "--now", "2026-11-10T15:00:00-05:00")
        for clock in ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
            seeker.now = clock
            self.assertIn(ask(seeker, "plan").code, (0, 2))


def invitation(attendees, *, zone="America/New_York", ends="150000", organizer=""):
    people = "".join(f"ATTENDEE;CN={name}:mailto:{address}\r\n" for name, address in attendees)
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@acme.example\r\n"
        f"DTSTAMP:20261103T150000Z\r\nDTSTART;TZID={zone}:20261110T140000\r\nDTEND;TZID={zone}:20261110T{ends}\r\n"
        f"SUMMARY:Interview: Platform Engineer at Acme Corp\r\n{organizer}{people}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


class Invitations(World):
    def add(self, seeker, content, *flags, **how):
        return ask(seeker, "interview", "add", "--ics", seeker.path("invite.ics", content), *flags, **how)

    def test_without_attendees_the_employer_is_asked_for_and_then_it_is_recorded(self):
        seeker = self.seeker()
        with self.nothing_is_lost(seeker):
            owes(self, self.add(seeker, invitation([])), 2, "--employer")
        recorded = is_document(self, self.add(seeker, invitation([]), "--employer", "Acme Corp", json_output=True), "application")
        self.assertEqual(recorded["application"].get("contacts", []), [])
        self.assertEqual(len(seeker.steps("find_contact", "upcoming")) + len(seeker.steps("find_contact", "open")), 1, "somebody to thank is looked for")

    def test_five_hundred_attendees_are_an_event_and_whoever_interviews_is_asked_for(self):
        seeker = self.seeker()
        crowd = invitation([(f"Person {i}", f"p{i}@acme.example") for i in range(500)])
        with self.nothing_is_lost(seeker):
            owes(self, self.add(seeker, crowd), 2, "invite.ics", "500 attendees", "--interviewer")
        recorded = is_document(self, self.add(seeker, crowd, "--interviewer", "Person 7 <p7@acme.example>", json_output=True), "application")
        self.assertEqual([contact["email"] for contact in recorded["application"]["contacts"]], ["p7@acme.example"])

    def test_forty_attendees_all_become_contacts_and_steps(self):
        seeker = self.seeker()
        recorded = is_document(self, self.add(seeker, invitation([(f"Person {i}", f"p{i}@acme.example") for i in range(40)]), json_output=True), "application")
        self.assertEqual(len(recorded["application"]["contacts"]), 40)
        self.assertEqual(len(seeker.steps("thank_you")), 40)

    def test_what_is_no_invitation_is_refused_by_name(self):
        good = invitation([("Ann Lee", "ann.lee@acme.example")])
        cases = [
            ("", "invite.ics"),
            ("hello", "invite.ics"),
            (FULL, "invite.ics"),
            (os.urandom(5000), "invite.ics"),
            (good.replace("America/New_York", "Mars/Base"), "invite.ics", "Mars/Base", "zone"),
            (invitation([("Ann Lee", "ann.lee@acme.example")], ends="130000"), "invite.ics", "ends before it starts"),
            (good.replace("20261110T140000", "20261399T140000"), "invite.ics", "DTSTART"),
            (re.sub("DTSTART.*\r\n", "", good), "invite.ics", "DTSTART"),
            (good.replace("BEGIN:VEVENT", "BEGIN:VTODO").replace("END:VEVENT", "END:VTODO"), "invite.ics"),
            ("BEGIN:VCALENDAR\r\n" * 5000, "invite.ics"),
        ]
        cases += [(good[:cut], "invite.ics") for cut in range(1, len(good) - 20, 23)]
        seeker = self.seeker()
        with self.nothing_is_lost(seeker):
            for content, *says in cases:
                with self.subTest(content[-60:]):
                    owes(self, self.add(seeker, content), 2, *says)


class Notes(World):
    """A megabyte of them."""

    MEGABYTE = [f"thought {i} " + "æther " * 140 for i in range(1000)]

    def setUp(self):
        self.seeker_ = self.seeker(interview=True)

    def editor(self, script):
        path = self.seeker_.path("editor.sh", "#!/bin/sh\n" + script)
        os.chmod(path, 0o700)
        self.seeker_.environment["EDITOR"] = path

    def test_through_a_file(self):
        self.assertGreater(len("".join(self.MEGABYTE).encode()), 980_000)
        done = ask(self.seeker_, "debrief", "i1", "--from", "-", input=json.dumps({"what": {"takeaways": self.MEGABYTE}}), json_output=True)
        debrief = is_document(self, done, "debrief")["debrief"]
        self.assertEqual(debrief["what"]["takeaways"], self.MEGABYTE)
        self.assertEqual(json.loads(self.seeker_.run("export"))["applications"][0]["interviews"][0]["debrief"]["what"]["takeaways"], self.MEGABYTE)
        self.assertLess(len(self.seeker_.run()), 2000, "the board stays a board")

    def test_through_the_editor(self):
        thoughts = [thought.strip() for thought in self.MEGABYTE]
        self.seeker_.path("thoughts", "\n".join(thoughts) + "\n")
        self.editor(f'sed -i "/\\[takeaways\\]/r {self.seeker_.path("thoughts")}" "$1"\n')
        debrief = is_document(self, ask(self.seeker_, "debrief", "i1", "--edit", json_output=True), "debrief")["debrief"]
        self.assertEqual(debrief["what"]["takeaways"], thoughts)
        self.assertEqual(list(pathlib.Path(self.seeker_.environment["TMPDIR"]).glob("afterword-*.txt")), [], "private notes do not lie about")

    def test_more_than_that_is_refused_and_the_words_are_kept(self):
        much = self.seeker_.path("much", ("x" * 1000 + "\n") * 1100)
        too_much = self.seeker_.path("too-much", ("x" * 1000 + "\n") * 5000)
        bad = self.seeker_.path("bad", "a word\x07\n")
        insert = 'sed -i "/\\[takeaways\\]/r {}" "$1"\n'
        cases = [
            (insert.format(much), 2, "1 MiB", 1_100_000),
            (insert.format(too_much), 2, "4 MiB", 5_000_000),
            (insert.format(bad), 2, "control character", 1000),
            ('echo "## Who knows [nothing]" >> "$1"\n', 2, "[nothing]", 1000),
            ('echo "soon" > "$1"\n', 2, "line 1", 5),
            ('echo "my words" > "$1"; exit 3\n', 5, "EDITOR", 9),
        ]
        with self.nothing_is_lost(self.seeker_):
            for script, code, says, size in cases:
                with self.subTest(script):
                    self.editor(script)
                    said = owes(self, ask(self.seeker_, "debrief", "i1", "--edit"), code, says, "kept in")
                    kept = re.search(r"/[^\s()]*/afterword-\w{6}\.txt", said[0])[0]
                    self.assertGreaterEqual(os.path.getsize(kept), size)
                    os.remove(kept)
            with disks.may_only_be_read(self.seeker_.data):
                self.editor('echo "a thought" >> "$1"\n')
                said = owes(self, ask(self.seeker_, "debrief", "i1", "--edit"), 5, self.seeker_.data, "kept in")
                self.assertIn("a thought", pathlib.Path(re.search(r"/[^\s()]*/afterword-\w{6}\.txt", said[0])[0]).read_text())

    def test_at_a_terminal_the_editor_opens_again_with_the_same_words(self):
        self.editor('grep -q "my words" "$1" && sed -i "/nothing/d" "$1" && exit\necho "my words" >> "$1"; echo "## Who [nothing]" >> "$1"\n')
        terminal = self.seeker_.terminal("debrief", "i1", "--edit")
        terminal.expect_exact("there is no part [nothing] (line ")
        terminal.expect_exact("Open it again?")
        terminal.sendline("y")
        terminal.expect_exact("Written down")
        terminal.expect(pexpect.EOF)
        self.assertIn("my words", self.seeker_.run("export"))
        self.assertEqual(list(pathlib.Path(self.seeker_.environment["TMPDIR"]).glob("afterword-*.txt")), [])

    def test_a_letter_that_is_refused_after_the_editor_is_kept(self):
        self.seeker_.run("draft", "--application", "acme-corp", "--step", "thank_you", "--save")
        self.editor('printf "Subject: hello\\n\\na bell \\007\\n" > "$1"\n')
        with self.nothing_is_lost(self.seeker_):
            said = owes(self, ask(self.seeker_, "message", "edit", "m1", "--edit"), 2, "control character", "kept in")
            self.assertIn("a bell", pathlib.Path(re.search(r"/[^\s()]*/afterword-\w{6}\.txt", said[0])[0]).read_text())

    def test_through_a_file_more_than_that_is_refused(self):
        with self.nothing_is_lost(self.seeker_):
            much = json.dumps({"what": {"takeaways": ["x" * 1000] * 1100}})
            owes(self, ask(self.seeker_, "debrief", "i1", "--from", "-", input=much), 2, "standard input, what.takeaways", "1 MiB")


class Names(World):
    """Scripts of the world, emoji, and what would steer a terminal or a mail header."""

    GOOD = ["Zoë 👩🏽\u200d💻 Núñez", "אנה לי", "هناء رويز", "山田 太郎", "Ólafur Þór \U0001f1ee\U0001f1f8", "a" + "\u0301" * 60, "=?utf-8?q?Ann?= Lee", "O'Brien; DROP TABLE contact"]
    STEERING = ["Ann \u202eeeL", "Ann \u2067Lee\u2069", "\u200fAnn Lee"]

    def world(self, name):
        seeker = self.seeker()
        document = {
            "format": "afterword/1",
            "seeker": {"name": name, "email": "maya@example.org", "timezone": "America/New_York"},
            "applications": [{
                "id": "acme", "role": name, "employer": {"name": name, "timezone": "America/New_York"},
                "contacts": [{"id": "ann", "name": name, "title": name, "email": "ann.lee@acme.example"}],
                "interviews": [{"id": "r1", "starts_at": "2026-11-10T14:00:00-05:00", "ends_at": "2026-11-10T15:00:00-05:00", "interviewers": ["ann"],
                                "debrief": {"who": [{"contact": "ann", "talking_points": [f"{name} and the ledger"]}], "why": [name]}}],
            }],
        }
        seeker.run("import", "-", input=json.dumps(document))
        return seeker

    def test_they_come_back_as_they_were_and_never_reach_a_terminal_or_a_header_raw(self):
        for name in self.GOOD + self.STEERING:
            with self.subTest(ascii(name)):
                seeker = self.world(name)
                exported = seeker.run("export")
                self.assertEqual(json.loads(exported)["applications"][0]["contacts"][0]["name"], name)
                self.assertEqual(json.loads(exported)["seeker"]["name"], name)
                other = self.seeker(facts=exported)
                self.assertEqual(other.run("export"), exported)
                body = seeker.path("body.txt", f"Hi {name},\n\nThank you for the talk about the ledger.\n\nBest,\n{name}\n")
                seeker.run("message", "add", "--application", "acme", "--kind", "thank_you", "--interview", "r1", "--to", "ann", "--subject", f"Thank you, {name}", "--body-file", body)
                shown = [("next",), ("plan",), ("export",), ("seeker", "show"), ("contact", "list", "--application", "acme"), ("message", "list"), ("message", "show", "m1"),
                         ("check", "--message", "m1"), ("draft", "--application", "acme", "--step", "thank_you")]
                for command in shown:
                    for machine in (False, True):
                        answer = ask(seeker, *command, json_output=machine)
                        self.assertLess(answer.code, 2, str(answer))
                        self.assertNotRegex(answer.out + answer.err, STEERING, str(answer))
                approved = ask(seeker, "message", "approve", "m1")
                if approved.code == 4:  # a check may say no; then nobody is written to
                    continue
                self.assertEqual(approved.code, 0, str(approved))
                seeker.run("send")
                letter = next(pathlib.Path(seeker.data).rglob("*.eml")).read_bytes()
                self.assertNotRegex(letter.decode("ascii"), r"[^\r]\n|\r[^\n]|[^\r\n\x20-\x7e]")
                mail = email.message_from_bytes(letter, policy=email.policy.default)
                self.assertEqual([address.addr_spec for address in mail["To"].addresses], ["ann.lee@acme.example"])
                self.assertEqual([address.addr_spec for address in mail["From"].addresses], ["maya@example.org"])
                self.assertNotIn("Bcc", mail)

    def test_typed_on_a_line_they_come_back_as_they_were(self):
        for name in self.GOOD + self.STEERING:
            with self.subTest(ascii(name)):
                seeker = self.seeker()
                added = ask(seeker, "interview", "add", "--employer", name, *LINE, "--interviewer", f"{name} <ann.lee@acme.example>, {name}")
                self.assertEqual(added.code, 0, str(added))
                self.assertNotRegex(added.out, STEERING)
                application = json.loads(seeker.run("export"))["applications"][0]
                self.assertEqual(application["employer"]["name"], name)
                self.assertEqual([(contact["name"], contact["title"]) for contact in application["contacts"]], [(name, name)])
                ids = [application["id"], application["contacts"][0]["id"]]
                self.assertEqual(len(seeker.json("contact", "list", "--application", ids[0])["contacts"]), 1)
                for command in ("next", "plan"):
                    self.assertNotRegex(seeker.run(command), STEERING)

    def test_an_invitation_cannot_paint_the_screen(self):
        seeker = self.seeker()
        seeker.path("invite.ics", invitation([("\x1b[31mRed\x07\u202eevil\u009b2J", "red@acme.example")]))
        recorded = ask(seeker, "interview", "add", "--ics", seeker.path("invite.ics"), "--role", "Engineer")
        self.assertEqual(recorded.code, 0, str(recorded))
        for command in (("next",), ("plan",), ("export",), ("contact", "list", "--application", "acme")):
            answer = ask(seeker, *command)
            self.assertEqual(answer.code, 0, str(answer))
            self.assertNotRegex(recorded.out + answer.out, STEERING)


if __name__ == "__main__":
    unittest.main()
