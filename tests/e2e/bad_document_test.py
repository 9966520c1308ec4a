#!/usr/bin/python3
"""Broken documents and files, given to the real program: each answer names the file and the place in it, and nothing is lost."""
import json
import os
import pathlib
import socket
import sys
import unittest

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent)]

import mutations  # noqa: E402
from answers import ask, owes  # noqa: E402
from world import FULL, World  # noqa: E402


class Documents(World):
    """Broken JSON at every level of a facts document that has every member."""

    def setUp(self):
        self.full = json.loads(FULL)
        self.kept = self.seeker(facts=FULL)
        self.file = self.kept.path("facts.json")

    def refused(self, content, *says):
        self.kept.path("facts.json", content)
        return owes(self, ask(self.kept, "import", self.file), 2, f"({self.file}", *says)

    def refused_at(self, cases, fewest):
        count = 0
        with self.nothing_is_lost(self.kept):
            for count, (path, document) in enumerate(cases, 1):
                said = self.refused(mutations.text(document))
                self.assertEqual(said["where"].removeprefix(self.file).removeprefix(", "), mutations.path_text(path), said[0])
        self.assertGreaterEqual(count, fewest, "the cases have gone missing")

    def test_a_value_of_another_kind_is_named_wherever_it_stands(self):
        self.refused_at(mutations.of_another_kind(self.full), 300)

    def test_a_member_that_nobody_knows_is_named_wherever_it_stands(self):
        self.refused_at(mutations.with_unknown_member(self.full), 28)

    def test_a_member_that_stands_twice_is_named_wherever_it_stands(self):
        self.refused_at(mutations.with_member_twice(self.full), 28)

    def test_an_id_that_nothing_has_is_named_wherever_it_stands(self):
        self.refused_at(mutations.with_dangling_id(self.full), 14)

    def test_an_id_that_two_things_have_is_named(self):
        self.refused_at(mutations.with_id_twice(self.full), 6)

    def test_what_is_required_is_asked_for(self):
        required = {
            "seeker": ("name", "email", "timezone"),
            "applications": ("id", "role", "employer"),
            "employer": ("name", "timezone"),
            "contacts": ("id", "name"),
            "interviews": ("id", "starts_at", "ends_at", "interviewers"),
            "messages": ("id", "kind", "to", "state"),
            "replies": ("id", "at", "kind"),
            "materials": ("id", "kind"),
        }
        self.refused_at(mutations.without_member(self.full, required), 40)
        self.refused(mutations.text({"applications": []}), "format", "afterword/1")

    def test_a_document_cut_short_anywhere_says_where_it_stops(self):
        whole = FULL.rstrip().encode()
        with self.nothing_is_lost(self.kept):
            for end in [*range(1, 60), *range(60, len(whole), 37), len(whole) - 1]:
                line = whole.count(b"\n", 0, end) + 1
                self.refused(whole[:end], f", line {line}, column ")

    def test_what_is_no_json_says_so(self):
        cases = [
            (b"", "there is nothing here"),
            (b" \n\t ", "there is nothing here"),
            (b"\xef\xbb\xbf", "there is nothing here"),
            (b"null", "expected an object"),
            (b"[]", "expected an object"),
            (b'"afterword/1"', "expected an object"),
            (b"true", "expected an object"),
            (b"{}", "format"),
            (FULL.encode() + b"{}", "after the end of the JSON", f"line {FULL.count(chr(10)) + 1}, column 1"),
            (b'{"format":"afterword/1",}', "line 1, column 25"),
            (b"{'format':'afterword/1'}", "line 1, column 2"),
            (b'// comment\n{"format":"afterword/1"}', "line 1"),
            (b'{"format":"afterword/1"} // comment', "line 1"),
            (b'{"format":"afterword/2"}', "format", "another format"),
            (b'{"format":"afterword/1","seeker":{"name":"\xff"}}', "UTF-8", "line 1, column 43"),
            (b'{"format":"afterword/1","seeker":{"name":"\xed\xa0\x80"}}', "UTF-8"),
            ('{"format":"afterword/1"}'.encode("utf-16"), "UTF-8"),
            (b'{"format":"afterword/1","seeker":{"name":"a\x00b"}}', "line 1, column 44"),
            (b'{"format":"afterword/1","seeker":{"name":"a\\u0000b"}}', "seeker.name", "NUL"),
            (b'{"format":"afterword/1","seeker":{"name":"\\ud800"}}', "surrogate"),
            (b'{"format":"afterword/1"\x00}', "line 1, column 24"),
            (b"\x00" * 4096, "line 1, column 1"),
            (os.urandom(4096), "line "),
            (b"[" * 100_000, "nested deeper than"),
            (b'{"a":' * 100_000, "nested deeper than"),
            (b'{"format":"afterword/1","materials":[' + b"NaN]}", "line 1"),
        ]
        with self.nothing_is_lost(self.kept):
            for content, *says in cases:
                with self.subTest(content[:60]):
                    self.refused(content, *says)
            owes(self, ask(self.kept, "import", os.devnull), 2, f"{os.devnull}, line 1", "there is nothing here")

    def test_numbers_beyond_all_bounds(self):
        with self.nothing_is_lost(self.kept):
            for number in ("1e999", "-1e999", "1e308", "99999999999999999999", "-1", "0.5", "1" + "0" * 5000, "-0.0", "2147483648"):
                with self.subTest(number[:30]):
                    bad = FULL.replace('"round": 1,', f'"round": {number},')
                    self.assertNotEqual(bad, FULL)
                    self.refused(bad, "line " if "e999" in number or len(number) > 400 else "applications[0].interviews[0].round")

    def test_values_that_cannot_be_are_named(self):
        interview = ("applications", 0, "interviews", 0)
        cases = [
            ((*interview, "ends_at"), "2026-11-10T12:00:00-06:00", "ends before it starts"),
            ((*interview, "starts_at"), "2026-02-30T10:00:00-05:00", "no instant"),
            ((*interview, "starts_at"), "2026-11-10T10:00:00", "offset"),
            ((*interview, "starts_at"), "99999-11-10T10:00:00Z", "no instant"),
            ((*interview, "timezone"), "Mars/Base", "Mars/Base"),
            ((*interview, "timezone"), "../../etc/passwd", "zone"),
            ((*interview, "kind"), "telepathy", "in_person"),
            (("applications", 0, "employer", "timezone"), "Mars/Base", "Mars/Base"),
            (("applications", 0, "employer", "holidays"), ["2026-13-01"], "no date"),
            (("applications", 0, "employer", "holidays"), "Atlantis", "region"),
            (("applications", 0, "contacts", 0, "email"), "ann@acme.example\r\nBcc: all@acme.example", "control"),
            (("applications", 0, "contacts", 0, "email"), "nobody", "address"),
            (("applications", 0, "contacts", 0, "name"), "Ann \x1b[31mLee", "control"),
            (("applications", 0, "contacts", 0, "name"), "Ann\nLee", "control"),
            (("applications", 0, "contacts", 0, "name"), "", "empty"),
            (("seeker", "timezone"), "Mars/Base", "Mars/Base"),
            (("seeker", "resume", "updated_on"), "yesterday", "no date"),
        ]
        with self.nothing_is_lost(self.kept):
            for path, value, says in cases:
                with self.subTest(path=path, value=value):
                    self.refused(mutations.text(mutations.with_value(self.full, path, value)), mutations.path_text(path), says)

    def test_a_byte_order_mark_before_a_good_document_is_no_fault(self):
        with self.nothing_is_lost(self.kept):
            self.assertEqual(self.kept.json("import", self.kept.path("bom.json", b"\xef\xbb\xbf" + FULL.encode()))["added"], 0)

    def test_a_document_larger_than_any_is_refused_before_it_fills_the_memory(self):
        huge = self.kept.path("huge.json", b"")
        os.truncate(huge, 3 << 30)
        with self.nothing_is_lost(self.kept):
            owes(self, ask(self.kept, "import", huge), 2, huge, "64 MiB")

    def test_facts_in_memory_are_read_as_strictly(self):
        bad = self.kept.path("bad.json", FULL.replace('"role"', '"rule"', 1))
        for command in (["next"], ["plan"], ["export"], ["plan", "--application", "acme"], ["draft", "--application", "acme", "--step", "thank_you"]):
            for machine in (False, True):
                owes(self, ask(self.kept, "--facts", bad, *command, json_output=machine), 2, bad, "applications[0].rule", 'did you mean "role"')
                owes(self, ask(self.kept, "--facts", "-", *command, input="{", json_output=machine), 2, "standard input, line 1, column 2")


class Files(World):
    """Every flag that names a file, and everything that is not one."""

    def test_paths_that_lead_to_no_file(self):
        seeker = self.seeker(facts=FULL)
        folder = seeker.path("a-folder")
        os.mkdir(folder)
        loop = seeker.path("loop")
        os.symlink(loop, loop)
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind(seeker.path("socket"))
        commands = [
            ("import", "{}"),
            ("--facts", "{}", "next"),
            ("debrief", "r2", "--from", "{}"),
            ("debrief", "edit", "r1", "--from", "{}"),
            ("reflect", "acme", "--from", "{}"),
            ("interview", "add", "--ics", "{}"),
            ("reply", "add", "--application", "acme", "--eml", "{}"),
            ("message", "add", "--application", "acme", "--kind", "other", "--to", "ann", "--subject", "S", "--body-file", "{}"),
            ("message", "add", "--application", "acme", "--kind", "other", "--to", "ann", "--subject", "S", "--body-file", os.devnull, "--attach", "{}"),
        ]
        targets = [
            (folder, (2, 5), "folder"),
            (seeker.path("not-there"), (3,), "no such file"),
            (os.path.join(seeker.path("facts", "{}"), "below"), (2, 3), ""),
            (seeker.path("socket"), (2, 5), ""),
            (loop, (2, 5), ""),
            (seeker.path("n" * 300), (2, 5), ""),
        ]
        with self.nothing_is_lost(seeker):
            for command in commands:
                for target, codes, says in targets:
                    with self.subTest(command=command, target=target):
                        answer = ask(seeker, *(word.replace("{}", target) for word in command))
                        self.assertIn(answer.code, codes, str(answer))
                        owes(self, answer, answer.code, os.path.basename(target)[:60], says)

    def test_documents_that_are_parts_name_their_file_and_path(self):
        seeker = self.seeker(facts=FULL)
        debrief = seeker.path("debrief.json")
        cases = [
            ("", "line 1, column 1"),
            ('{"what": {"takeaways": "one"}}', "what.takeaways"),
            ('{"when": {"reply_by": "soon"}}', "when.reply_by"),
            ('{"who": [{"contact": "nobody"}]}', "who[0].contact"),
            ('{"whom": []}', "whom"),
            ("[]", "expected an object"),
        ]
        with self.nothing_is_lost(seeker):
            for content, where in cases:
                seeker.path("debrief.json", content)
                for command in (("debrief", "r2"), ("debrief", "edit", "r1")):
                    with self.subTest(command=command, content=content):
                        seeker.now = "2026-12-02T10:00:00-05:00"
                        owes(self, ask(seeker, *command, "--from", debrief), 2, where, debrief)
            owes(self, ask(seeker, "reflect", "acme", "--from", "-", input='{"worked": 1}'), 2, "standard input, worked")

    def test_settings_that_cannot_be_read(self):
        seeker = self.seeker(interview=True)
        file = os.path.join(seeker.data, "config.json")
        for content, *says in [("{", "config.json", "line 1"), ("[]", "config.json"), ('{"mail.smpt": "x"}', "mail.smpt", "mail.smtp"),
                               ('{"mail.smtp": "gopher://x"}', "mail.smtp", "smtps://"), ('{"mail": {"password": "x"}}', "mail.password", "secret")]:
            with self.subTest(content):
                pathlib.Path(file).write_text(content)
                owes(self, ask(seeker, "config", "get"), 2, *says)
                owes(self, ask(seeker, "doctor"), 2, *says)
                self.assertEqual(ask(seeker, "next").code, 0, "what needs no settings goes on")


if __name__ == "__main__":
    unittest.main()
