#!/usr/bin/python3
"""A mail server, or somebody on the way to it, that wants the password or tells lies: nothing of the login is ever said in clear, what was
said before TLS is not believed after it, and whatever comes ends in a clear refusal (docs/inbox.md)."""
import base64
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from answers import ask, owes  # noqa: E402
from crossings import NOW, document  # noqa: E402
from scripted_imap import ScriptedImap  # noqa: E402
from world import World  # noqa: E402

USER, PASSWORD = "maya.user", "correct-horse-staple"
SECRETS = [word.encode() for word in (USER, PASSWORD, *(base64.b64encode(text.encode()).decode()[:-4] for text in (
    USER, PASSWORD, f"\0{USER}\0{PASSWORD}", f"{USER}\0{USER}\0{PASSWORD}")))]
LIE = b"From: Ann Lee <ann.lee@acme-1.example>\r\nDate: Tue, 1 Dec 2026 11:00:00 -0500\r\nMessage-ID: <lie@acme-1.example>\r\nSubject: No\r\n\r\nUnfortunately no.\r\n"
INJECTED = b"* 1 FETCH (UID 1 BODY[HEADER.FIELDS (FROM)] {%d}\r\n%s BODY[] {%d}\r\n%s)\r\n" % (len(LIE), LIE, len(LIE), LIE)


class Hostile(World):
    def sync(self, server, tls=True, **environment):
        seeker = self.seeker(facts=document(1))
        seeker.now = NOW
        seeker.environment |= {"AFTERWORD_MAIL_IMAP": f"imap://127.0.0.1:{server.port}", "AFTERWORD_MAIL_USER": USER,
                               "AFTERWORD_MAIL_PASSWORD_COMMAND": f"echo {PASSWORD}", **({"AFTERWORD_MAIL_CA_FILE": str(server.certificate)} if tls else {})}
        answer = ask(seeker, "inbox", "sync", environment=seeker.environment | environment)
        facts = seeker.run("export")
        if server.mail != LIE:
            self.assertNotIn("Unfortunately", facts, "a lie was believed")
        for secret in SECRETS if tls else []:
            self.assertNotIn(secret, server.in_clear(), "said in clear")
        for secret in SECRETS:
            self.assertNotIn(secret, (answer.out + answer.err).encode())
        return answer, facts

    def test_with_tls_a_mail_is_read(self):
        with ScriptedImap(starttls=True, mail=LIE) as server:
            answer, facts = self.sync(server)
            self.assertEqual(answer.code, 0, str(answer))
            self.assertIn("Unfortunately", facts)
            self.assertTrue(any(base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()) in session.all or session.tls for session in server.sessions))

    def test_without_tls_nobody_signs_in(self):
        for name, options in {
            "stripped": {},
            "said NO": {"starttls": True, "script": {"STARTTLS": [b"{tag} NO not now\r\n"]}},
            "said BAD": {"starttls": True, "script": {"STARTTLS": [b"{tag} BAD what\r\n"]}},
            "closed": {"starttls": True, "script": {"STARTTLS": ["close"]}},
            "no handshake": {"starttls": True, "script": {"STARTTLS": [b"{tag} OK go\r\n", b"* OK no TLS here\r\n", "close"]}},
            "signed in already": {"script": {"greeting": [b"* PREAUTH welcome\r\n"]}},
            "signed in already, offers": {"starttls": True, "script": {"greeting": [b"* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n"]}},
            "goodbye": {"script": {"greeting": [b"* BYE go away\r\n", "close"]}},
            "no login": {"capabilities": "IMAP4rev1 LOGINDISABLED"},
            "noise": {"script": {"greeting": [b"\0\xff\x1b[31m" * 100 + b"\r\n", "close"]}},
        }.items():
            with self.subTest(name), ScriptedImap(**options) as server:
                owes(self, self.sync(server)[0], 5)
                self.assertFalse({"AUTHENTICATE", "LOGIN", "EXAMINE"} & set(server.commands()))

    def test_what_was_said_before_tls_is_not_believed_after_it(self):
        for name, injected in {
            "capabilities": b"* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN XINJECTED\r\n", "a mail": INJECTED,
            "the next answers": b"A003 OK you are in\r\nA004 OK\r\nA001 OK\r\nA002 OK\r\nA003 OK\r\n" + INJECTED, "a farewell": b"* BYE\r\n",
        }.items():
            with self.subTest(name), ScriptedImap({"STARTTLS": [b"{tag} OK go\r\n" + injected, "secure"]}, starttls=True) as server:
                answer, _ = self.sync(server)
                self.assertIn(answer.code, (0, 5), str(answer))
                self.assertNotIn("1 kept", answer.out)

    def test_no_login_is_no_login_behind_tls_either(self):
        with ScriptedImap(starttls=True, capabilities="IMAP4rev1 LOGINDISABLED") as server:
            owes(self, self.sync(server)[0], 5)
            self.assertFalse({"AUTHENTICATE", "LOGIN"} & set(server.commands()))

    def test_what_is_no_imap_ends_in_a_refusal(self):
        for name, step, words in (
            ("noise", "EXAMINE", b"\0\xff garbage\r\n"), ("an endless line", "EXAMINE", b"* OK " + b"x" * 3_000_000),
            ("a literal beyond numbers", "FETCH", b"* 1 FETCH (UID 1 BODY[] {9223372036854775808}\r\n"),
            ("a literal that is too large", "FETCH", b"* 1 FETCH (UID 1 BODY[] {100000000}\r\n"), ("half an answer", "SEARCH", b"* SEARCH 1"),
            ("depth", "FETCH", b"* 1 FETCH (" + b"(" * 100_000 + b"\r\n"), ("another's answer", "SEARCH", b"ZZZ9 OK\r\n"), ("a farewell", "SEARCH", b"* BYE later\r\n"),
            ("too many mails", "SEARCH", b"* SEARCH " + b"1 " * 600_000 + b"\r\n{tag} OK\r\n"),
        ):
            with self.subTest(name), ScriptedImap({step: [words, "close"]}) as server:
                owes(self, self.sync(server, tls=False)[0], 5)

    def test_mails_that_were_not_asked_for_are_not_filed(self):
        unasked = INJECTED.replace(b"UID 1 ", b"UID 77 ")
        for step in ("EXAMINE", "SEARCH", "CAPABILITY", "FETCH"):
            with self.subTest(step), ScriptedImap({step: [unasked, "default"]}) as server:
                answer, _ = self.sync(server, tls=False)
                self.assertIn(answer.code, (0, 5), str(answer))

    def test_one_byte_a_second_ends(self):
        with ScriptedImap({"greeting": ["drip", "default"]}, starttls=True) as server:
            owes(self, self.sync(server)[0], 5)


if __name__ == "__main__":
    unittest.main()
