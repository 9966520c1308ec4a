#!/usr/bin/python3
"""What becomes of a letter when the way to the mail server breaks: each row of promises.md P1, each fault, a real Postfix.

The oracle is what lies in Postfix's mailbox, and on which side of the proxy the final dot was seen; never the program's word alone.
"""
import contextlib
import fcntl
import json
import os
import pathlib
import signal
import sqlite3
import sys
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from answers import ask  # noqa: E402
from fault_proxy import Fault, FaultProxy, Hold  # noqa: E402
from postfix import Postfix, free_port  # noqa: E402
from world import NOW, World  # noqa: E402

BODY = "Hi Ann,\n\nThank you for the talk about the ledger.\n\nBest,\nMaya\n"
DOT = b"\r\n.\r\n"
LATER = "2026-11-10T16:30:00-05:00"  # every lease is over, and every backoff after one failure
LATER_STILL = "2026-11-11T10:00:00-05:00"


def cut(step, way="reply", **how):
    """The connection breaks there: nothing of it passes, or what `how` says."""
    return Fault(step, way, **{"keep": 0, "then": "reset", **({"keep": None, **how} if "half" in how else how)})


def setUpModule():
    WithPostfix.start_servers(unittest.addModuleCleanup)


class WithPostfix(World):
    """One Postfix and one proxy before it for all tests; a data folder for each letter."""

    HOST = "127.0.0.1"

    @classmethod
    def start_servers(cls, at_the_end):
        cls.postfix = Postfix(starttls=True, names=["DNS:mail.localhost"])
        at_the_end(cls.postfix.stop)
        cls.proxy = FaultProxy(cls.postfix.port, window=4096)
        at_the_end(cls.proxy.stop)
        cls.taken = [0]  # by that Postfix, as the proxy has seen it on connections that are over

    def letter(self, attachment=None):
        """A seeker with one approved letter, m1."""
        seeker = self.seeker(interview=True)
        seeker.environment |= {"AFTERWORD_MAIL_SMTP": f"smtp://{self.HOST}:{self.proxy.port}", "AFTERWORD_MAIL_UNDO_SECONDS": "0"}
        attach = ("--attach", seeker.path("resume.pdf", attachment)) if attachment else ()
        seeker.run("message", "add", "--application", "acme-corp", "--kind", "thank_you", "--interview", "i1", "--to", "ann-lee", "--subject", "Thank you",
                   "--body-file", seeker.path("body.txt", BODY), *attach)
        seeker.message_id = seeker.json("message", "approve", "m1")["message"]["message_id"]
        return seeker

    def message(self, seeker):
        return seeker.json("message", "show", "m1")["message"]

    def send(self, seeker, *faults, at=None):
        """Sends over connections that are spoiled so; the state afterwards and what was said of it ("": nothing was sent)."""
        seeker.now = at or seeker.now
        self.proxy.spoil(*faults)
        said = ask(seeker, "send", json_output=True)
        self.count()
        self.assertIn(said.code, (0, 5), str(said))
        messages = json.loads(said.out)["messages"]
        state = self.message(seeker)["state"]
        if not messages:
            return state, ""
        self.assertEqual((messages[-1]["id"], messages[-1]["state"]), ("m1", state), str(said))
        return state, messages[-1]["said"]

    def count(self):
        """Adds up what Postfix has taken, once the connections are over. Behind TLS the proxy does not see what is answered: each such
        connection has to bring one letter."""
        self.proxy.wait_until_over()
        self.taken[0] += self.proxy.accepted() + sum(connection.encrypted for connection in self.proxy.connections())

    def copies(self, seeker):
        """How many of this letter lie in Postfix's mailbox, when all that it has taken is there."""
        mark = f"<{seeker.message_id}>".encode()
        arrived = self.postfix.wait_for(self.taken[0])
        self.assertEqual(len(arrived), self.taken[0], "Postfix holds what it said that it took")
        return sum(mark in mail["message"] for mail in arrived)

    def dot_left(self):
        """Did the program write a final dot on one of these connections?"""
        return any(connection.when("from client", DOT) for connection in self.proxy.connections())

    def stays_in_doubt(self, seeker, copies):
        """However often and however late somebody sends again, nobody is connected to."""
        for at in (seeker.now, LATER, LATER_STILL):
            self.assertEqual(self.send(seeker, at=at)[0], "in_doubt")
            self.assertEqual(self.proxy.connections(), [], "nothing in doubt is tried again")
        self.assertEqual(self.copies(seeker), copies)

    def goes_later(self, seeker):
        """It is tried again, and arrives once; then never more."""
        self.assertEqual(self.send(seeker, at=LATER)[0], "sent")
        self.assertEqual(self.send(seeker, at=LATER_STILL), ("sent", ""))
        self.assertEqual(self.copies(seeker), 1)

    def killed(self, seeker, fault, held):
        """Kills the sender -9 when what passes is held there; then lets it go on, as the net would."""
        self.proxy.spoil(fault)
        sender = seeker.start("send")
        try:
            held.wait()
        finally:
            sender.kill()
            sender.communicate()
            held.release()
        self.count()


class BeforeTheDot(WithPostfix):
    """Nothing but a 5yz to MAIL, RCPT or DATA ends it: the letter stays approved, and arrives once with a later try."""

    def stays_approved(self, *faults, said=""):
        seeker = self.letter()
        state, words = self.send(seeker, *faults)
        self.assertEqual(state, "approved", words)
        self.assertTrue(words.startswith(said) and words, words)
        self.assertFalse(self.dot_left())
        self.assertEqual(self.copies(seeker), 0)
        self.goes_later(seeker)

    def test_nobody_listens(self):
        seeker = self.letter()
        seeker.environment["AFTERWORD_MAIL_SMTP"] = f"smtp://127.0.0.1:{free_port()}"
        self.assertEqual(self.send(seeker)[0], "approved")
        seeker.environment["AFTERWORD_MAIL_SMTP"] = f"smtp://127.0.0.1:{self.proxy.port}"
        self.goes_later(seeker)

    def test_the_connection_breaks_at_a_reply(self):
        for step in ("connect", "EHLO", "MAIL", "RCPT", "DATA"):
            for how in ({}, {"then": "close"}, {"half": True}, {"half": True, "then": "close"}):
                with self.subTest(step, **how):
                    self.stays_approved(cut(step, **how))

    def test_the_connection_breaks_at_a_command(self):
        for step in ("EHLO", "MAIL", "RCPT", "DATA"):
            for how in ({}, {"half": True, "then": "close"}):
                with self.subTest(step, **how):
                    self.stays_approved(cut(step, "command", **how))

    def test_a_4yz_or_421_at_each_command_is_tried_again(self):
        for step in ("connect", "EHLO", "MAIL", "RCPT", "DATA"):
            for words, then in (("451 4.3.0 later", None), ("421 4.3.2 going", None), ("421 4.3.2 gone", "close")):
                with self.subTest(step, words=words):
                    # The older greeting, which some try next, is answered alike.
                    greeting = [Fault("HELO", say=words, then=then)] if step == "EHLO" else []
                    self.stays_approved([Fault(step, say=words, then=then), *greeting], said=words if not greeting else "")

    def test_a_greeting_that_is_refused_for_good_is_tried_again(self):
        self.stays_approved(Fault("connect", say="554 5.7.1 no"))
        self.stays_approved([Fault(step, say="554 5.7.1 no") for step in ("EHLO", "HELO")])

    def test_a_refused_ehlo_is_tried_again_later_and_not_at_once_by_helo(self):
        for words in ("451 4.3.0 later", "421 4.3.2 going", "554 5.7.1 no"):
            with self.subTest(words):
                self.stays_approved(Fault("EHLO", say=words))

    def test_a_5yz_to_mail_rcpt_or_data_fails_with_the_servers_words(self):
        for step in ("MAIL", "RCPT", "DATA"):
            for words in (f"550 5.7.1 no {step}", f"554 5.7.1 no {step}"):
                with self.subTest(step, words=words):
                    seeker = self.letter()
                    self.assertEqual(self.send(seeker, Fault(step, say=words)), ("failed", words))
                    self.assertFalse(self.dot_left())
                    self.assertEqual(self.send(seeker, at=LATER), ("failed", ""))
                    self.assertEqual(self.copies(seeker), 0)

    def test_a_login_that_is_refused_is_tried_again(self):
        for words in ("535 5.7.8 no", "454 4.7.0 later", "421 4.3.2 going"):
            with self.subTest(words):
                seeker = self.letter()
                seeker.run("config", "set", "mail.user", "maya")
                seeker.run("config", "set", "mail.password_command", "echo correct-horse")
                offer = Fault("EHLO", say="250-postfix.test\r\n250 AUTH PLAIN", forward=True)
                state, said = self.send(seeker, [offer, Fault("AUTH", say=words)])
                self.assertIn("AUTH", self.proxy.connections()[0].commands)
                self.assertEqual(state, "approved", said)
                self.assertNotIn("MAIL", self.proxy.connections()[0].commands)
                self.assertEqual(self.send(seeker, [offer, Fault("AUTH", say="235 2.7.0 welcome")], at=LATER)[0], "sent")
                self.assertEqual(self.copies(seeker), 1)

    def test_bytes_that_are_cut_anywhere(self):
        # Behind which byte, and not only which command, makes no difference.
        self.send(self.letter())
        clean = self.proxy.connections()[0]
        to_data = clean.passed("to server").index(b"DATA\r\n") + len(b"DATA\r\n")
        to_354 = clean.passed("to client").index(b"\r\n354 ") + 4
        for way, last in (("command", to_data), ("reply", to_354)):
            for byte in range(1, last, last // 5):
                with self.subTest(way, byte=byte):
                    self.stays_approved(Fault("byte", way, keep=byte, then="reset"))

    def test_killed_before_the_dot_it_is_tried_again(self):
        for step, way in (("connect", "reply"), ("EHLO", "command"), ("MAIL", "reply"), ("RCPT", "command"), ("DATA", "command"), ("DATA", "reply")):
            with self.subTest(step, way=way):
                seeker, held = self.letter(), Hold()
                self.killed(seeker, Fault(step, way, hold=held), held)
                self.assertFalse(self.dot_left())
                self.assertEqual(self.copies(seeker), 0)
                self.goes_later(seeker)


class AmidALongText(WithPostfix):
    """More than the kernel takes from the program while nobody reads it; with a Postfix of its own, whose mailbox is long to read."""

    @classmethod
    def setUpClass(cls):
        cls.start_servers(cls.addClassCleanup)

    def test_the_text_breaks_in_the_middle(self):
        seeker = self.letter(attachment=os.urandom(9_000_000))
        for at, fault in enumerate((cut("text", "command"), cut("text", "command", keep=100_000, then="close"))):
            state, said = self.send(seeker, fault, at=f"2026-11-10T1{6 + at}:00:00-05:00")
            self.assertEqual(state, "approved", said)
            self.assertFalse(self.dot_left())
        self.assertEqual(self.send(seeker, at=LATER_STILL)[0], "sent")
        self.assertEqual(self.copies(seeker), 1)

    def test_killed_within_the_text_it_is_tried_again(self):
        seeker, held = self.letter(attachment=os.urandom(9_000_000)), Hold()
        self.killed(seeker, Fault("text", "command", hold=held), held)
        self.assertFalse(self.dot_left())
        self.goes_later(seeker)


class BehindTheDot(WithPostfix):
    """A complete answer is believed; anything else is a doubt that nobody but a person ends."""

    # What breaks, and how many copies the server then has.
    DOUBTS = {
        "dot lost, reset": (cut("dot", "command"), 0),
        "dot lost, closed": (cut("dot", "command", then="close"), 0),
        "dot cut": (cut("dot", "command", keep=1), 0),
        "no answer, reset": (cut("dot"), 1),
        "no answer, closed": (cut("dot", then="close"), 1),
        "answer cut in half": (cut("dot", half=True), 1),
        "answer but its line end": (Fault("dot", say="250 2.0.0 Ok: queued as 4F2", forward=True, keep=27, then="close"), 1),
        "answer but its last line": (Fault("dot", say="250-2.0.0 Ok\r\n250 queued", forward=True, keep=14, then="reset"), 1),
        "421 and the server has it": (Fault("dot", say="421 4.3.2 going", forward=True, then="close"), 1),
        "421 and it has it not": (Fault("dot", say="421 4.3.2 going", then="close"), 0),
        "421 and it stays": (Fault("dot", say="421 4.3.2 going"), 0),
        "no reply of SMTP": (Fault("dot", say="what?", forward=True, then="close"), 1),
        "354 again": (Fault("dot", say="354 more", forward=True, then="close"), 1),
    }

    def in_doubt(self, name):
        fault, copies = self.DOUBTS[name]
        seeker = self.letter()
        state, said = self.send(seeker, fault)
        self.assertEqual(state, "in_doubt", said)
        self.assertTrue(said)
        self.assertTrue(self.dot_left())
        self.assertEqual(self.copies(seeker), copies)
        return seeker

    def test_what_broke_behind_the_dot_is_in_doubt_and_stays_so(self):
        for name, (_, copies) in self.DOUBTS.items():
            with self.subTest(name):
                self.stays_in_doubt(self.in_doubt(name), copies)

    def test_killed_behind_the_dot_it_is_in_doubt(self):
        for name, fault, copies in (("on its way", Fault("dot", "command"), 1), ("lost", cut("dot", "command"), 0), ("at the answer", Fault("dot"), 1)):
            with self.subTest(name):
                seeker, held = self.letter(), Hold()
                fault.hold = held
                self.killed(seeker, fault, held)
                self.assertTrue(self.dot_left())
                self.assertEqual(self.send(seeker, at=LATER)[0], "in_doubt")
                self.assertEqual(self.proxy.connections(), [])
                self.stays_in_doubt(seeker, copies)

    def test_the_screen_says_that_it_does_not_know(self):
        seeker = self.letter()
        self.proxy.spoil(cut("dot"))
        said = ask(seeker, "send")
        self.count()
        self.assertEqual(said.code, 5, str(said))
        self.assertIn("The connection broke at the last moment. I don't know whether this arrived.", " ".join(said.out.split()))
        self.assertIn("message resolve m1", said.out)

    def test_a_complete_2yz_is_sent_with_the_servers_words(self):
        taken = "250 2.0.0 Ok: queued as"
        for name, fault, said in (
            ("at once", [], taken),
            ("late", Fault("dot", wait=0.5), taken),
            ("byte for byte", [Fault(step, every=0.005) for step in ("connect", "EHLO", "MAIL", "RCPT", "DATA", "dot")], taken),
            ("commands byte for byte", [Fault(step, "command", every=0.005) for step in ("EHLO", "MAIL", "RCPT", "DATA", "dot")], taken),
            ("then reset", Fault("dot", then="reset"), taken),
            ("then closed", Fault("dot", then="close"), taken),
            ("in two lines", Fault("dot", say="250-2.0.0 one\r\n250 2.0.0 two", forward=True), "250 2.0.0 two"),
            ("another 2yz", Fault("dot", say="251 2.0.0 will do", forward=True), "251 2.0.0 will do"),
            ("no goodbye", cut("QUIT"), taken),
            ("a goodbye that is refused", Fault("QUIT", say="554 5.0.0 stay"), taken),
        ):
            with self.subTest(name):
                seeker = self.letter()
                state, words = self.send(seeker, fault)
                self.assertEqual(state, "sent", words)
                self.assertTrue(words.startswith(said), words)
                self.assertEqual(self.send(seeker, at=LATER), ("sent", ""))
                self.assertEqual(self.proxy.connections(), [])
                self.assertEqual(self.copies(seeker), 1)

    def test_a_complete_4yz_is_tried_again(self):
        for words in ("451 4.3.0 later", "452-4.3.1 disk\r\n452 4.3.1 full"):
            for then in (None, "reset"):
                with self.subTest(words, then=then):
                    seeker = self.letter()
                    self.assertEqual(self.send(seeker, Fault("dot", say=words, then=then)), ("approved", words.split("\r\n")[-1]))
                    self.assertEqual(self.copies(seeker), 0)
                    self.goes_later(seeker)

    def test_a_complete_5yz_fails_with_the_servers_words(self):
        for words in ("554 5.7.1 spam", "550-5.7.1 we\r\n550 5.7.1 do not"):
            for then in (None, "reset"):
                with self.subTest(words, then=then):
                    seeker = self.letter()
                    self.assertEqual(self.send(seeker, Fault("dot", say=words, then=then)), ("failed", words.split("\r\n")[-1]))
                    self.assertEqual(self.send(seeker, at=LATER), ("failed", ""))
                    self.assertEqual(self.proxy.connections(), [])
                    self.assertEqual(self.copies(seeker), 0)

    def test_a_doubt_ends_on_a_persons_word(self):
        for name, there in (("dot lost, reset", 0), ("no answer, reset", 1)):
            for word, again in (("--arrived", 0), ("--not-arrived", 1), ("--again", 1)):
                with self.subTest(name, word=word):
                    seeker = self.in_doubt(name)
                    seeker.now = LATER
                    resolved = seeker.json("message", "resolve", "m1", word)["message"]
                    self.assertEqual(resolved["state"], "approved" if again else "sent")
                    if not again:
                        self.assertEqual(resolved["sent_at"], NOW, "it arrived when it was tried")
                    self.assertEqual(self.send(seeker)[0], "sent")
                    self.assertEqual(len(self.proxy.connections()), again)
                    self.assertEqual(self.send(seeker, at=LATER_STILL), ("sent", ""))
                    self.assertEqual(self.copies(seeker), there + again, "twice only where somebody asked for it")
                    self.assertEqual(ask(seeker, "message", "resolve", "m1", word).code, 4, "there is no doubt any more")

    def test_only_one_word_ends_a_doubt(self):
        seeker = self.in_doubt("no answer, reset")
        for words in ((), ("--arrived", "--again"), ("--not-arrived", "--arrived")):
            self.assertEqual(ask(seeker, "message", "resolve", "m1", *words).code, 2)
        for command in (("message", "cancel", "m1"), ("message", "edit", "m1", "--subject", "Thanks")):
            self.assertEqual(ask(seeker, *command).code, 4)
        self.stays_in_doubt(seeker, 1)


class SeveralSenders(WithPostfix):
    def test_one_that_waits_for_its_answer_is_left_alone(self):
        for step in ("MAIL", "DATA", "dot"):
            with self.subTest(step):
                seeker, held = self.letter(), Hold()
                self.proxy.spoil(Fault(step, hold=held), [])
                first = seeker.start("send")
                held.wait()
                said = json.loads(ask(seeker, "send", json_output=True).out)["messages"]
                self.assertEqual((said, len(self.proxy.connections())), ([], 1))
                held.release()
                out, err = first.communicate(timeout=20)
                self.assertEqual(first.returncode, 0, out + err)
                self.count()
                self.assertEqual((self.message(seeker)["state"], self.copies(seeker)), ("sent", 1))

    def test_one_that_was_paused_past_its_lease_does_not_send_a_second_copy(self):
        for step in ("connect", "MAIL", "DATA"):
            with self.subTest(step):
                seeker, held = self.letter(), Hold()
                self.proxy.spoil(Fault(step, hold=held), [])
                first = seeker.start("send")
                held.wait()
                first.send_signal(signal.SIGSTOP)
                seeker.now = LATER
                ask(seeker, "send", json_output=True)
                first.send_signal(signal.SIGCONT)
                held.release()
                first.communicate(timeout=20)
                self.count()
                self.assertLessEqual(self.copies(seeker), 1)
                self.assertEqual(self.message(seeker)["state"], "sent", "whoever handed it over has the server's answer")
                self.assertEqual(self.send(seeker, at=LATER_STILL), ("sent", ""))
                self.assertEqual(self.copies(seeker), 1)

    def test_one_that_was_paused_behind_the_dot_has_its_answer_believed(self):
        seeker, held = self.letter(), Hold()
        self.proxy.spoil(Fault("dot", hold=held), [])
        first = seeker.start("send")
        held.wait()
        first.send_signal(signal.SIGSTOP)
        seeker.now = LATER
        self.assertEqual([one["state"] for one in json.loads(ask(seeker, "send", json_output=True).out)["messages"]], ["in_doubt"])
        self.assertEqual(len(self.proxy.connections()), 1)
        first.send_signal(signal.SIGCONT)
        held.release()
        first.communicate(timeout=20)
        self.count()
        self.assertEqual((self.message(seeker)["state"], self.copies(seeker)), ("sent", 1))


class TheMarkBeforeTheDot(WithPostfix):
    """The dot leaves when the database says that it is about to, and never while the database cannot say so."""

    @contextlib.contextmanager
    def nobody_else_writes(self, seeker):
        with open(os.path.join(seeker.data, "afterword.lock"), "wb") as lock, contextlib.closing(
                sqlite3.connect(os.path.join(seeker.data, "afterword.db"), isolation_level=None)) as database:
            fcntl.flock(lock, fcntl.LOCK_EX)
            database.execute("BEGIN IMMEDIATE")
            yield
            database.execute("ROLLBACK")

    def test_the_dot_waits_for_a_database_that_cannot_be_written(self):
        seeker, at_data, at_dot = self.letter(), Hold(), Hold()
        self.proxy.spoil([Fault("DATA", hold=at_data), Fault("dot", "command", hold=at_dot)])
        sender = seeker.start("send")
        at_data.wait()
        with self.nobody_else_writes(seeker):
            at_data.release()
            at_dot.reached.wait(1)
            until = time.monotonic()
        at_dot.release()
        out, err = sender.communicate(timeout=30)
        self.count()
        self.assertEqual((self.message(seeker)["state"], self.copies(seeker)), ("sent", 1), out + err)
        left = self.proxy.connections()[0].when("from client", DOT)
        self.assertGreater(left, until, "the final dot was on the wire while nothing could be noted of it")


class BehindTls(WithPostfix):
    """A server that is not on this machine, by its name: nothing goes to it in the clear."""

    HOST = "mail.localhost"

    def letter(self, attachment=None):
        seeker = super().letter(attachment)
        seeker.run("config", "set", "mail.ca_file", self.postfix.certificate)
        return seeker

    def test_what_is_encrypted_arrives(self):
        seeker = self.letter()
        self.assertEqual(self.send(seeker)[0], "sent")
        self.assertNotIn(b"ledger", self.proxy.connections()[0].passed("to server"))
        self.assertEqual(self.copies(seeker), 1)

    def test_a_starttls_that_was_taken_out_or_refused_lets_nothing_go(self):
        for name, fault in (("stripped", Fault("EHLO", without="STARTTLS")), ("refused", Fault("STARTTLS", say="454 4.7.0 not now")),
                            ("refused for good", Fault("STARTTLS", say="554 5.7.0 never")), ("421", Fault("STARTTLS", say="421 4.3.2 going", then="close")),
                            ("broken", cut("STARTTLS")), ("cut in half", cut("STARTTLS", half=True)), ("noise", Fault("STARTTLS", say="220 go", then="close"))):
            with self.subTest(name):
                self.lets_nothing_go(self.letter(), fault)

    def test_a_refused_starttls_lets_nothing_go_on_this_machine_either(self):
        seeker = self.letter()
        seeker.environment["AFTERWORD_MAIL_SMTP"] = f"smtp://127.0.0.1:{self.proxy.port}"
        self.assertEqual(self.send(seeker, Fault("STARTTLS", say="454 4.7.0 not now"))[0], "approved")
        self.assertEqual(self.copies(seeker), 0)

    def lets_nothing_go(self, seeker, fault):
        state, said = self.send(seeker, fault)
        self.assertEqual(state, "approved", said)
        for connection in self.proxy.connections():
            self.assertNotIn("MAIL", connection.commands)
            self.assertNotIn(b"ledger", connection.passed("from client"))
        self.assertEqual(self.copies(seeker), 0)
        self.goes_later(seeker)


if __name__ == "__main__":
    unittest.main()
