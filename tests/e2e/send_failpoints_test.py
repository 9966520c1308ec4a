#!/usr/bin/python3
"""Senders that are killed -9 or paused at each named instant, one, two and four on one data folder, against a real Postfix: at most one copy
of each letter, none lost, each in one state, every doubt said by the next sender (promises.md P1, P2, P4). The oracle is Postfix's mailbox.

ROUNDS (2) kills for each failpoint and number of senders; SEED (1). `make torture` does 50.
"""
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import signal
import sqlite3
import sys
import time
import unittest
from datetime import timedelta

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

from failpoints import WITH_FAILPOINTS, House, names  # noqa: E402
from fault_proxy import Fault, FaultProxy  # noqa: E402
from postfix import Postfix  # noqa: E402
from program import PROGRAM, ROOT  # noqa: E402

ROUNDS = int(os.environ.get("ROUNDS", "2"))
SEED = int(os.environ.get("SEED", "1"))
SENDERS = (1, 2, 4)

# Where a sender is between two transactions; and within one, where nobody else can write.
BETWEEN = ("outbox.settling_committed", "outbox.claim_committed", "smtp.connecting", "smtp.mail_given", "smtp.rcpt_given",
           "smtp.data_given", "smtp.giving_text", "outbox.text_given", "outbox.dot_pending_committed", "outbox.ledger_raised", "smtp.waiting_behind_dot",
           "smtp.answer_received", "outbox.answered", "outbox.record_committed")
WITHIN = ("outbox.claiming", "outbox.claimed", "ledger.written", "ledger.synced", "outbox.dot_pending_set", "outbox.recorded",
          "store.committing", "store.committed", "store.log_emptied")
SENDING = BETWEEN + WITHIN
RESTORED = ("outbox.restored_seen", "outbox.everything_held", "outbox.holding_committed", "ledger.renaming", "store.committing",
            "store.committed")
WAITING = ("outbox.lease_renewed", "outbox.renewal_committed")
BY_HAND = ("folder.written", "folder.renamed")
FIRST = ("outbox.ledger_begun",)
SETTLING = ("outbox.lost_settled",)
OF_A_PERSON = {"approve": "approve.frozen", "cancel": "cancel.thawed", "hold": "hold.held", "resume": "resume.freed", "resolve": "resolve.moved"}


def in_parallel(work, *jobs):
    """Runs work(*job) for each, several at once; what they return, one list."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [one for found in pool.map(lambda job: work(*job), jobs) for one in found]


class Failpoints(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.postfix = Postfix(settings={"default_process_limit": 300, "smtpd_client_connection_count_limit": 0, "smtpd_forbid_unauth_pipelining": "no"})
        cls.addClassCleanup(cls.postfix.stop)
        cls.template = House.template()
        cls.addClassCleanup(cls.template.close)

    def house(self, **how):
        house = House(**{"port": self.postfix.port, "copy_of": self.template.data} | how)
        self.addCleanup(house.close)
        return house

    def chance(self, *what):
        return random.Random(f"{SEED} {self.id()} {what}")

    def all_that_postfix_took(self):
        """How often each Message-ID lies in the mailbox, once everything that was queued has been delivered."""
        for _ in range(400):
            log = self.postfix.log()
            if len(re.findall(r"\(queue active\)", log)) == len(re.findall(r"qmgr\[\d+\]: \w+: removed", log)):
                found = (re.search(rb"(?im)^message-id:\s*<([^>]+)>", mail["message"]) for mail in self.postfix.messages())
                return collections.Counter(match[1].decode() for match in found)
            time.sleep(0.1)
        self.fail("Postfix still has mail in its queue")

    def judge(self, letters, *more):
        """None twice, none lost, each in a state that is true; `more` are states and copies that are right as well."""
        copies = self.all_that_postfix_took()
        right = {("sent", 1), ("in_doubt", 0), ("in_doubt", 1), *more}
        wrong = [(message_id, state, copies[message_id]) for message_id, state in letters if (state, copies[message_id]) not in right]
        self.assertEqual(wrong, [], f"(letter, state, copies), seed {SEED}")
        self.assertTrue(letters)
        counted = collections.Counter((state, copies[message_id]) for message_id, state in letters)
        print(f"{self._testMethodName}: {dict(counted)}", file=sys.stderr)

    def settled(self, house):
        """The next sender, once the leases are over, leaves nothing on its way and says every doubt at once."""
        house.later()
        house.send()
        states = collections.Counter(message["state"] for message in house.messages().values())
        self.assertEqual(states["sending"], 0, states)

    def finish(self, house):
        """Everything that can still go goes; what became of each letter."""
        self.settled(house)
        self.settled(house)
        self.assertEqual(house.json("doctor")["doctor"]["findings"], [])
        with sqlite3.connect(f"file:{house.data}/afterword.db?mode=ro", uri=True) as rows:
            astray = rows.execute("SELECT message FROM attempt JOIN message USING (seeker, application) WHERE message.id = attempt.message"
                                  " AND message.state NOT IN ('sending', 'in_doubt')").fetchall()
        rows.close()
        self.assertEqual(astray, [], "attempts of letters that are not on their way")
        return house.ended()

    def kill_each(self, points, senders):
        """That many senders at once, each with its own failpoint, until each failpoint has killed; the letters."""
        chance = self.chance(points, senders)
        left, letters, house, tries = list(points), [], None, 0
        while left:
            tries += 1
            self.assertLess(tries, 20 * len(points), f"these are never passed: {left}")
            house = house or self.house()
            for _ in range(min(senders, house.drafts)):
                house.approve()
            armed = left[:senders]
            nth = [chance.randint(1, 6 if point.startswith("store.") else 2) if tries % 2 else 1 for point in armed]
            sessions = [chance.choice(["1", "1", "3"]) for _ in armed]
            running = [house.begin("send", "--sessions", many, at=point, nth=n) for point, n, many in zip(armed, nth, sessions)]
            killed = [house.end(sender, 0, 5) for sender in running]
            left = [point for point, dead in zip(armed, killed) if not dead] + left[senders:]
            chance.shuffle(left)
            # Or the next ones, which die as well, are the first to find what these have left.
            if chance.random() < 0.7:
                self.settled(house)
            elif chance.random() < 0.7:
                house.later()
            if house.drafts == 0 or not left:
                letters += self.finish(house)
                house = None
        return letters

    def test_killed_anywhere_no_letter_goes_twice_and_none_is_lost(self):
        jobs = []
        for senders in SENDERS:
            points = list(SENDING * ROUNDS)
            self.chance(senders).shuffle(points)
            jobs += [(points[at:at + 25], senders) for at in range(0, len(points), 25)]
        self.judge(in_parallel(self.kill_each, *jobs))

    def pause(self, *points):
        """One sender stops there for longer than its lease; another comes; the first goes on."""
        house = self.house()
        for point in points:
            house.approve()
            paused = house.begin("send", at=point, what="stop")
            _, status = os.waitpid(paused.pid, os.WUNTRACED)
            self.assertTrue(os.WIFSTOPPED(status), point)
            house.later()
            other = house.begin("send")
            if point in BETWEEN:
                house.end(other, 0, 5)
            paused.send_signal(signal.SIGCONT)
            self.assertFalse(house.end(paused, 0, 5))
            house.end(other, 0, 5)
            house.later()
        return self.finish(house)

    def test_paused_anywhere_past_its_lease_a_sender_sends_nothing_that_another_has_sent(self):
        points = [point for point in SENDING if point != "store.log_emptied"]
        jobs = [points[at::8] for at in range(8)] * ROUNDS
        self.judge(in_parallel(self.pause, *jobs))

    def test_paused_within_its_lease_it_is_left_alone(self):
        def pause(point):
            house = self.house()
            name = house.approve()
            paused = house.begin("send", at=point, what="stop")
            os.waitpid(paused.pid, os.WUNTRACED)
            house.later(timedelta(seconds=40))
            house.send()
            self.assertEqual(house.messages()[name]["state"], "sending", point)
            paused.send_signal(signal.SIGCONT)
            self.assertFalse(house.end(paused, 0))
            return house.ended()

        self.judge(in_parallel(pause, *((point,) for point in BETWEEN[1:-1])))

    def test_taken_back_while_its_sender_is_paused_it_goes_or_not_as_was_said(self):
        def take_back(point):
            house = self.house()
            name = house.approve()
            paused = house.begin("send", at=point, what="stop")
            os.waitpid(paused.pid, os.WUNTRACED)
            cancel = house.begin("message", "cancel", name)
            house.end(cancel, 0, 4)  # 4: too late
            paused.send_signal(signal.SIGCONT)
            self.assertFalse(house.end(paused, 0, 5))
            said = "cancelled" if cancel.returncode == 0 else "sent"
            self.assertEqual(house.messages()[name]["state"], said, point)
            too_late = BETWEEN.index(point) >= BETWEEN.index("outbox.dot_pending_committed")
            self.assertEqual(said, "sent" if too_late else "cancelled", point)
            return house.ended()

        self.judge(in_parallel(take_back, *((point,) for point in BETWEEN)), ("cancelled", 0))

    def die_restored(self, point, senders):
        """A copy of a folder with a letter sent, two that wait, and one on its way: whoever dies while they are held, none goes."""
        copy = self.house(copy_of=self.restored.data)
        killed = [copy.end(sender, 0, 5) for sender in [copy.begin("send", at=point) for _ in range(senders)]]
        self.assertTrue(any(killed), point)
        self.settled(copy)
        for name, message in copy.messages().items():
            if message["state"] == "approved":
                self.assertIn("restored or copied", message["held"], name)
        return copy.ended()

    def test_killed_while_it_holds_what_was_restored_it_sends_none_of_it(self):
        self.restored = self.house()
        self.restored.approve()
        self.restored.send()
        for _ in range(3):
            self.restored.approve()
        self.assertTrue(self.restored.killed("send", at="outbox.dot_pending_committed"))
        chance = self.chance()
        jobs = [(point, chance.choice(SENDERS)) for point in RESTORED * ROUNDS]
        self.judge(in_parallel(self.die_restored, *jobs), ("approved", 0))

    def test_killed_while_the_first_is_approved_it_is_not_taken_for_a_copy(self):
        def die(approving):
            house = self.house()
            names = [house.draft() for _ in range(approving)]
            killed = [house.end(one) for one in [house.begin("message", "approve", name, at=FIRST[0]) for name in names]]
            self.assertTrue(any(killed))
            for name in names:
                if house.messages()[name]["state"] == "draft":
                    house.approve(name)
            return self.finish(house)

        self.judge(in_parallel(die, *([(approving,) for approving in SENDERS] * ROUNDS)))

    def test_killed_while_it_settles_what_another_left_it_is_settled_once(self):
        def die(senders):
            house = self.house()
            for _ in range(2):
                house.approve()
            self.assertTrue(house.killed("send", at="outbox.claim_committed"))
            self.assertTrue(house.killed("send", at="outbox.dot_pending_committed"))
            house.later()
            killed = [house.end(one, 0, 5) for one in [house.begin("send", at=SETTLING[0]) for _ in range(senders)]]
            self.assertTrue(any(killed))
            return self.finish(house)

        self.judge(in_parallel(die, *([(senders,) for senders in SENDERS] * ROUNDS)))

    def die_waiting(self, point, senders):
        """A slow server: each sender dies when it asks for more time."""
        house = self.house(port=self.slow.port)
        for _ in range(senders):
            house.approve()
        running = [house.begin("send", at=point) for _ in range(senders)]
        self.assertEqual([house.end(sender) for sender in running], [True] * senders, point)
        house.environment["AFTERWORD_MAIL_SMTP"] = f"smtp://127.0.0.1:{self.postfix.port}"
        house.later()
        return self.finish(house)

    def test_killed_while_it_renews_its_lease_the_letter_is_settled(self):
        with FaultProxy(self.postfix.port) as self.slow:
            # On either side of the dot, for longer than a third of the lease.
            self.slow.spoil(*([Fault("RCPT", wait=20), Fault("dot", wait=20)] * 1000))
            jobs = [(point, senders) for point in WAITING for senders in SENDERS] * ROUNDS
            with concurrent.futures.ThreadPoolExecutor(40) as pool:  # they only wait
                letters = [one for found in pool.map(lambda job: self.die_waiting(*job), jobs) for one in found]
        self.judge(letters)

    def change_and_die(self, verb, senders, point):
        """A person's command dies at `point` while senders are at work; then the person says it again."""
        house = self.house()
        name = house.draft()
        line = ("message", verb, name)
        if verb != "approve":
            house.approve(name)
        if verb == "resume":
            house.run("message", "hold", name)
        if verb == "resolve":
            line += ("--not-arrived",)
            house.killed("send", at="outbox.dot_pending_committed")
            house.later()
            house.send()
        house.approve()
        running = [house.begin(*line, at=point)] + [house.begin("send") for _ in range(senders)]
        killed = [house.end(process, 0, 4, 5) for process in running]  # 4: too late, a sender has it
        self.assertTrue(killed[0] or (verb in ("cancel", "hold") and senders > 0), (verb, senders, point))
        now = house.messages()[name]
        if verb == "approve" and now["state"] == "draft":
            house.approve(name)
        if (verb, now["state"]) == ("resolve", "in_doubt") or (verb == "resume" and now.get("held")):
            house.run(*line)
        letters = self.finish(house)
        return [(message_id, f"{state}, {verb}" if verb in ("cancel", "hold") else state) for message_id, state in letters]

    def test_a_person_s_command_killed_anywhere_changes_all_or_nothing(self):
        chance = self.chance()
        jobs = [(verb, chance.choice((0, *SENDERS)), point) for _ in range(ROUNDS) for verb, inside in OF_A_PERSON.items()
                for point in (inside, "store.committing", "store.committed")]
        self.judge(in_parallel(self.change_and_die, *jobs), ("cancelled, cancel", 0), ("sent, cancel", 1), ("approved, hold", 0), ("sent, hold", 1))

    def die_by_hand(self, points, senders):
        """Without a server: whoever dies, the letter lies there whole, and as it was approved."""
        house = self.house(port=None)
        for at in range(0, len(points), senders):
            house.approve()
            killed = [house.end(sender, 0, 5) for sender in [house.begin("send", at=point) for point in points[at:at + senders]]]
            self.assertTrue(any(killed), points[at:at + senders])
            self.lies_whole(house)
            self.settled(house)
        self.assertEqual(self.lies_whole(house), set(house.approved))
        return house.ended()

    def lies_whole(self, house):
        """The letters that have a file; each is as it was approved."""
        rows = sqlite3.connect(f"file:{house.data}/afterword.db?mode=ro", uri=True)
        frozen = dict(rows.execute("SELECT message, bytes FROM frozen_mail"))
        rows.close()
        files = {path.stem.removeprefix("acme-corp-"): path.read_bytes() for path in pathlib.Path(house.data, "outbox").glob("[!.]*.eml")}
        self.assertEqual([name for name, content in files.items() if content != bytes(frozen[name])], [])
        return set(files)

    def test_killed_while_it_writes_to_the_folder_the_file_is_whole(self):
        points = [*BY_HAND, "outbox.claim_committed", "outbox.ledger_raised", "outbox.answered", "outbox.recorded"]
        self.judge(in_parallel(self.die_by_hand, *([(points, senders) for senders in SENDERS] * ROUNDS)), ("approved", 0))

    def test_every_failpoint_is_among_these_and_none_is_in_the_programs_that_people_run(self):
        known = set(names())
        self.assertEqual(known, {*SENDING, *RESTORED, *WAITING, *BY_HAND, *FIRST, *SETTLING, *OF_A_PERSON.values()})
        written = {name for path in (ROOT / "src").rglob("*.cc") for name in re.findall(r'AFTERWORD_FAILPOINT\("([^"]+)"\)', path.read_text())}
        self.assertEqual(known, written, "a source that has failpoints is missing in tests/failpoints/CMakeLists.txt")
        plain = pathlib.Path(PROGRAM)
        self.assertIn(b"smtp.waiting_behind_dot", pathlib.Path(WITH_FAILPOINTS).read_bytes())
        for path in plain, plain.parent / "libexec/afterword/afterword-net":
            content = path.read_bytes()
            self.assertEqual([name for name in (*known, "pass_failpoint", "AFTERWORD_FAILPOINT") if name.encode() in content], [], path)


if __name__ == "__main__":
    unittest.main()
