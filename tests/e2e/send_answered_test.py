#!/usr/bin/python3
"""Answers that arrive while their follow-up is being sent, read and held, by processes that are killed -9 and paused: a follow-up whose answer
was in the inbox before its last look at it never goes, and one that nobody answered goes exactly once (promises.md P3). Real Dovecot, real
Postfix; the oracle is Postfix's mailbox.

INTERLEAVINGS (25) of them, SEED (1); `make torture` runs 500.
"""
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import signal
import sys
import time
import unittest
from datetime import timedelta

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from crossings import WRITERS, Crossing  # noqa: E402
from dovecot import Dovecot  # noqa: E402
from postfix import Postfix, free_port  # noqa: E402

INTERLEAVINGS = int(os.environ.get("INTERLEAVINGS", "25"))
SEED = int(os.environ.get("SEED", "1"))

# Where a sender has still its last look at the mailbox before it, and nobody waits for its transaction.
BEFORE_THE_LOOK = ("outbox.settling_committed", "outbox.claim_committed", "smtp.connecting", "smtp.mail_given", "smtp.rcpt_given",
                   "smtp.data_given", "smtp.giving_text", "outbox.text_given")
ANYWHERE = (*BEFORE_THE_LOOK, "outbox.dot_pending_set", "outbox.dot_pending_committed", "outbox.ledger_raised", "smtp.waiting_behind_dot", "smtp.answer_received", "outbox.recorded",
            "outbox.record_committed", "store.committing", "store.committed")


class Interleaving(Crossing):
    """One letter, one answer or none, and what happens to them, by chance."""

    def __init__(self, number, dovecot, postfix):
        self.chance = random.Random(f"{SEED} {number}")
        super().__init__(number, dovecot, postfix)
        self.writer = self.chance.choice(tuple(WRITERS))
        self.moment = self.chance.choices(("before", "while it is stopped", "at any time"), (4, 4, 2))[0]
        self.kills = self.pauses = 0
        self.log = []

    def __str__(self):
        return f"seed {SEED}, interleaving {self.number}: {self.writer} {self.moment}: {'; '.join(self.log)}"

    def note(self, *words):
        self.log.append(" ".join(map(str, words)))

    def run(self):
        self.approve("m2")
        if self.chance.random() < 0.5:
            self.stir(("sync",))  # so that what comes is new to it
        if self.moment == "before":
            self.arrive(self.writer)
            self.note("arrives")
        elif self.moment == "while it is stopped":
            self.stop_a_sender()
        else:
            self.stir(self.commands(), arrives=True)
        for _ in range(self.chance.randint(0, 3)):
            self.stir(self.commands())
        self.finish()
        return self

    def commands(self):
        return self.chance.choice((("sync",), ("send",), ("send",), ("send", "send"), ("sync", "send"), ("send", "sync", "send")))

    def start(self, command):
        """It may be told to die at a certain instant."""
        words, points = (("inbox", "sync"), ("store.committing", "store.committed")) if command == "sync" else (("send",), ANYWHERE)
        at = self.chance.choice(points) if self.chance.random() < 0.2 else None
        self.note(command, f"dies at {at}" if at else "")
        return self.begin(*words, at=at, nth=self.chance.randint(1, 3) if at and at.startswith("store") else 1)

    def stir(self, commands, arrives=False):
        """Runs these at once; some are killed, some stand still for a while, and sometimes nobody reaches the mailbox."""
        imap = self.environment["AFTERWORD_MAIL_IMAP"]
        if not arrives and self.chance.random() < 0.1:
            self.environment["AFTERWORD_MAIL_IMAP"] = f"imap://127.0.0.1:{free_port()}"
            self.note("no mailbox")
        running = [self.start(command) for command in commands]
        self.environment["AFTERWORD_MAIL_IMAP"] = imap
        paused = []
        for process in running:
            fate, after = self.chance.random(), self.chance.expovariate(1 / 0.03)
            if fate < 0.55:
                time.sleep(after)  # what happens then is chance's; the oracle holds whenever it is
            if fate < 0.3:
                self.note(f"kill -9 after {after:.3f}")
                process.kill()
            elif fate < 0.45:
                self.note(f"stop after {after:.3f}")
                process.send_signal(signal.SIGSTOP)
                paused.append(process)
        if arrives:
            time.sleep(self.chance.expovariate(1 / 0.03))
            self.arrive(self.writer)
            self.note("arrives")
        for process in [one for one in running if one not in paused] + paused:
            if process in paused:
                self.pauses += 1
                process.send_signal(signal.SIGCONT)
            self.kills += self.end(process, 0, 5)
        self.later(self.chance.choice((timedelta(seconds=5), timedelta(seconds=46))))

    def stop_a_sender(self):
        """One stands still before its last look; the answer arrives, others do something, and it goes on or dies."""
        point = self.chance.choice(BEFORE_THE_LOOK)
        sender = self.begin("send", at=point, what="stop")
        _, status = os.waitpid(sender.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status), f"it never came to {point}"
        self.arrive(self.writer)
        self.pauses += 1
        self.note("a sender stops at", point, "and it arrives")
        for _ in range(self.chance.randint(0, 2)):
            self.stir(self.commands())
        if self.chance.random() < 0.2:
            sender.kill()
        sender.send_signal(signal.SIGCONT)
        self.kills += self.end(sender, 0, 5)

    def finish(self):
        """As the next hours would, with nothing in the way."""
        for _ in range(2):
            self.later()
            assert not self.end(self.begin("inbox", "sync"), 0)
            self.send()
        self.letter = self.messages()["m2"]
        self.state = self.letter["state"]

    def must_be_held(self):
        return WRITERS[self.writer].answers and self.moment != "at any time"

    def must_be_sent(self):
        return not WRITERS[self.writer].answers


class Answered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dovecot = Dovecot(plain=True)
        cls.addClassCleanup(cls.dovecot.stop)
        cls.postfix = Postfix(users={"maya": cls.dovecot.password}, settings={"smtpd_client_connection_count_limit": 0})
        cls.addClassCleanup(cls.postfix.stop)

    def copies(self):
        """How often each Message-ID lies in the mailbox, once everything that was queued has been delivered."""
        for _ in range(400):
            log = self.postfix.log()
            if len(re.findall(r"\(queue active\)", log)) == len(re.findall(r"qmgr\[\d+\]: \w+: removed", log)):
                found = (re.search(rb"(?im)^message-id:\s*<([^>]+)>", mail["message"]) for mail in self.postfix.messages())
                return collections.Counter(match[1].decode() for match in found)
            time.sleep(0.1)
        self.fail("Postfix still has mail in its queue")

    def end_doubt(self, one, copies):
        """As a person does who can look into the recipient's mailbox."""
        one.doubted = one.state == "in_doubt"
        if one.doubted and one.must_be_sent():
            one.json("message", "resolve", "m2", "--arrived" if copies else "--not-arrived")
            one.finish()

    def answer_question(self, one):
        """Half of the questions belong there, and half nowhere: then the letter goes after all."""
        questions = one.json("inbox")["questions"]
        if one.writer != "colleague":
            self.assertEqual(questions, [], str(one))
        if not questions:
            return
        self.assertEqual(len(questions), 1, f"asked once about one mail, {one}")
        one.frees = one.chance.random() < 0.5
        one.json("inbox", "answer", questions[0]["id"], "--no" if one.frees else "--yes")
        one.finish()
        self.assertEqual(one.json("inbox")["questions"], [], str(one))
        if one.frees and not one.doubted:
            self.assertEqual(one.state, "sent", str(one))

    def held_for_the_answer(self, one):
        """Not because the mailbox could not be read a while ago: that passes."""
        held = one.letter.get("held", "an answer may have come")
        self.assertNotIn("an answer may have come", held, str(one))

    def judge(self, one, copies):
        if one.must_be_held():
            self.assertEqual((one.state, copies), ("approved", 0), str(one))
            self.held_for_the_answer(one)
        elif one.must_be_sent():
            self.assertIn((one.state, copies), (("sent", 1), ("in_doubt", 0), ("in_doubt", 1)), str(one))
        elif one.state == "approved":
            self.assertEqual(copies, 0, str(one))
            self.held_for_the_answer(one)
        else:
            self.assertIn((one.state, copies), (("sent", 1), ("in_doubt", 0), ("in_doubt", 1)), str(one))

    def test_a_follow_up_whose_answer_is_in_the_inbox_never_goes(self):
        def run(number):
            one = Interleaving(number, self.dovecot, self.postfix)
            self.addCleanup(one.close)
            return one.run()

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            every = list(pool.map(run, range(INTERLEAVINGS)))
        copies = self.copies()
        for one in every:
            with self.subTest(one.number):
                self.judge(one, copies[one.approved["m2"]])
        first = collections.Counter((one.state, WRITERS[one.writer].answers) for one in every)
        for one in every:
            self.end_doubt(one, copies[one.approved["m2"]])
            one.frees = False
            self.answer_question(one)
        copies = self.copies()
        for one in every:
            with self.subTest(one.number):
                times = copies[one.approved["m2"]]
                if one.must_be_sent() or (one.frees and not one.doubted):
                    self.assertEqual((one.state, times), ("sent", 1), str(one))
                elif one.must_be_held():
                    self.assertEqual((one.state, times), ("approved", 0), str(one))
                self.assertLessEqual(times, 1, str(one))
                self.assertEqual(one.json("doctor")["doctor"]["findings"], [], str(one))
        self.say(every, first, sum(copies.values()))

    def say(self, every, first, arrived):
        held, sent = first["approved", True], first["sent", False]
        self.assertTrue(held and sent, "nothing was at stake")
        self.assertTrue(any(one.kills for one in every))
        print(f"{len(every)} interleavings, seed {SEED}: {dict(collections.Counter((one.writer, one.moment) for one in every))}\n"
              f"held for an answer {held}; without an answer: sent {sent}, in doubt {first['in_doubt', False]}; as it came: sent {first['sent', True]}, "
              f"in doubt {first['in_doubt', True]}; {sum(one.kills for one in every)} kills, {sum(one.pauses for one in every)} pauses; "
              f"{sum(one.frees for one in every)} freed by a person's word; {arrived} arrived, none twice", file=sys.stderr)


if __name__ == "__main__":
    unittest.main()
