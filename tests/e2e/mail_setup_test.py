#!/usr/bin/python3
"""Setting up mail, as a person at a terminal and as a script, against a real Postfix that wants a login.

The password is a canary: after everything that is done with it, it is looked for in every file, output and process.
"""
import contextlib
import email
import email.policy
import json
import os
import pathlib
import signal
import stat
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "servers")]

import pexpect  # noqa: E402
from dovecot import Dovecot  # noqa: E402
from postfix import Postfix  # noqa: E402
from program import Seeker  # noqa: E402
from scripted_smtp import ScriptedSmtp  # noqa: E402

CANARY = "xylophone-quince-4711"
ADDRESS = "maya@example.org"
TOKEN = "ya29.xylophone-token"
BOTH = "marimba-quince-4712"  # of the servers of which one is told its password as an argument
PROMPT = r">(\x1b\[0m)? $"


def files_below(folder):
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            yield path


def processes_that_say(word):
    """The command lines and environments of all processes that can be looked at."""
    found = []
    for process in pathlib.Path("/proc").iterdir():
        if not process.name.isdigit() or int(process.name) == os.getpid():
            continue
        for name in ("cmdline", "environ"):
            with contextlib.suppress(OSError):
                if word.encode() in (process / name).read_bytes():
                    found.append(f"{process}/{name}")
    return found


class MailSetup(unittest.TestCase):
    def setUp(self):
        self.seeker = Seeker(now="2026-11-10T18:00:00-05:00")
        self.addCleanup(self.seeker.close)
        self.home = self.seeker.environment["HOME"]
        self.heard = ""  # everything the program ever said

    def postfix(self, users=None):
        return Postfix(starttls=True, users=users or {ADDRESS: CANARY}, tokens={ADDRESS: TOKEN})

    def flags(self, server, *more):
        return ["mail", "setup", "--address", ADDRESS, "--smtp", f"smtp://127.0.0.1:{server.port}", "--imap", "none", "--ca-file", server.certificate, *more]

    def script(self, *words, typed=None, expect=0):
        """As a script: (document, complaint). The document is None where nothing was printed."""
        done = subprocess.run(self.seeker.line(*words, json_output=True), input=typed, text=True, capture_output=True, env=self.seeker.environment, timeout=90)
        self.heard += done.stdout + done.stderr
        self.assertEqual(done.returncode, expect, done.stdout + done.stderr)
        return (json.loads(done.stdout) if done.stdout else None), done.stderr

    def terminal(self, *words):
        terminal = self.seeker.terminal(*words)
        terminal.logfile_read = self
        return terminal

    def write(self, text):  # of a terminal
        self.heard += text

    def flush(self):
        pass

    def sealed(self):
        return pathlib.Path(self.seeker.data, "secrets.sealed")

    def keys(self):
        return list(pathlib.Path(self.home, ".local/state/afterword").glob("secrets-*.key"))

    def assert_canary_is_nowhere(self, word=CANARY):
        self.assertNotIn(word, self.heard)
        for path in files_below(self.home):
            self.assertNotIn(word.encode(), path.read_bytes(), path)
        self.assertEqual(processes_that_say(word), [])
        self.assertNotIn(word, self.seeker.run("export"))
        self.assertNotIn(word, self.seeker.run("config", "get"))

    def write_letter(self):
        self.seeker.run("seeker", "set", "--name", "Maya Lindqvist", "--email", ADDRESS, "--timezone", "America/New_York")
        self.seeker.run("interview", "add", "--employer", "Acme Corp", "--role", "Engineer", "--start", "2026-11-10T14:00", "--end", "2026-11-10T15:00",
                        "--zone", "America/New_York", "--interviewer", "Ann Lee <ann.lee@acme.example>")
        body = self.seeker.path("body.txt", "Dear Ann,\n\nThank you for an hour that went quickly. The ledger you described stayed with me.\n\nBest,\nMaya Lindqvist\n")
        message = self.seeker.json("message", "add", "--application", "acme-corp", "--kind", "other", "--to", "ann-lee", "--subject", "The ledger", "--body-file", body)["message"]
        self.seeker.run("message", "approve", message["id"])

    # At a terminal.

    def test_a_person_answers_the_questions_and_letters_go_out(self):
        with self.postfix() as server:
            terminal = self.terminal("mail", "setup", "--ca-file", server.certificate)
            for question, answer in [("Your mail address", ADDRESS), ("takes your letters", f"smtp://127.0.0.1:{server.port}"),
                                     ("where replies arrive", "none"), ("The user name there", "")]:
                terminal.expect(question)
                terminal.expect(PROMPT)
                terminal.sendline(answer)
            terminal.expect("Password of " + ADDRESS)
            terminal.expect(PROMPT)
            self.assertFalse(terminal.getecho())
            terminal.sendline(CANARY)
            terminal.expect("signed in as " + ADDRESS)
            terminal.expect("on its way to you")
            terminal.expect("Kept.")
            terminal.expect(pexpect.EOF)
            terminal.close()
            self.assertEqual(terminal.exitstatus, 0)

            mail, = server.wait_for(1)
            self.assertEqual((mail["from"], mail["to"]), (ADDRESS, ADDRESS))
            parsed = email.message_from_bytes(mail["message"], policy=email.policy.default)
            self.assertEqual(parsed["Subject"], "A test mail to yourself")
            self.assertEqual(stat.S_IMODE(self.sealed().stat().st_mode), 0o600)
            self.assertEqual([stat.S_IMODE(key.stat().st_mode) for key in self.keys()], [0o600])
            self.assert_canary_is_nowhere()

            # The kept password sends letters; the server takes none without it.
            self.write_letter()
            document, _ = self.script("send")
            self.assertEqual([one["state"] for one in document["messages"]], ["sent"])
            self.assertEqual(server.wait_for(2)[1]["to"], "ann.lee@acme.example")

            document, _ = self.script("mail", "test", "--no-test-mail")
            self.assertEqual(document["mail"]["outgoing"]["end"], "worked")

            # What is forgotten is gone, and copies of it open no more.
            document, _ = self.script("mail", "forget")
            self.assertTrue(document["mail"]["password_forgotten"])
            self.assertIn("mail.smtp", document["mail"]["forgotten"])
            self.assertFalse(self.sealed().exists())
            self.assertEqual(self.keys(), [])
            self.assertEqual(self.seeker.json("config", "get")["config"], {})
            self.script("mail", "test", expect=3)
        self.assert_canary_is_nowhere()

    def test_a_wrong_password_is_explained_and_can_be_typed_again(self):
        with self.postfix() as server:
            terminal = self.terminal(*self.flags(server, "--provider", "gmail", "--user", ADDRESS))
            terminal.expect("App password of " + ADDRESS)
            terminal.expect(PROMPT)
            terminal.sendline("wrong")
            terminal.expect("did not work")
            terminal.expect("535 5.7.8")
            terminal.expect("takes an app password")
            terminal.expect("https://myaccount.google.com/apppasswords")
            terminal.expect(r"Type the password again\? \[Y/n\]")
            terminal.sendline("")
            terminal.expect("App password of " + ADDRESS)
            terminal.expect(PROMPT)
            terminal.sendline(CANARY[:4] + " " + CANARY[4:])  # as the page shows it
            terminal.expect("Kept.")
            terminal.expect(pexpect.EOF)
        self.assert_canary_is_nowhere()

    def test_nothing_is_kept_where_the_person_says_so_or_leaves(self):
        with self.postfix() as server:
            terminal = self.terminal(*self.flags(server, "--user", ADDRESS))
            terminal.expect("Password of")
            terminal.expect(PROMPT)
            terminal.sendline("wrong")
            terminal.expect("Type the password again")
            terminal.sendline("n")
            terminal.expect("Keep these settings all the same")
            terminal.sendline("n")
            terminal.expect("Nothing was kept")
            terminal.expect(pexpect.EOF)
            terminal.close()
            self.assertEqual(terminal.exitstatus, 5)

            terminal = self.terminal(*self.flags(server, "--user", ADDRESS))
            terminal.expect("Password of")
            terminal.expect(PROMPT)
            terminal.send(CANARY)
            terminal.sendintr()
            terminal.expect("Nothing was kept")
            terminal.expect(pexpect.EOF)
            terminal.close()
            self.assertEqual(terminal.exitstatus, 1)
        self.assertFalse(self.sealed().exists())
        self.assertEqual(self.seeker.json("config", "get")["config"], {})
        self.assert_canary_is_nowhere()

    def test_the_terminal_shows_again_what_is_typed_afterwards(self):
        with self.postfix() as server:
            words = self.seeker.line(*self.flags(server, "--user", ADDRESS))
            shell = pexpect.spawn("/bin/sh", env={**self.seeker.environment, "PS1": "ready: "}, encoding="utf-8", timeout=20, dimensions=(40, 100))
            shell.expect("ready: ")
            for end in ("interrupt", "hang up"):
                shell.sendline("; ".join([" ".join(words), "stty -a | grep -o -- '-*echo '"]))
                shell.expect("Password of")
                shell.expect(PROMPT)
                if end == "interrupt":
                    shell.sendintr()
                else:
                    shell.sendeof()
                shell.expect("Nothing was kept")
                shell.expect("echo ")
                self.assertNotIn("-echo ", shell.before[-2:] + shell.after)
                shell.expect("ready: ")
            shell.close()

    # Where replies arrive.

    def test_both_directions_are_tried_and_nothing_in_the_mailbox_changes(self):
        with self.postfix(users={ADDRESS: BOTH}) as server, Dovecot(user=ADDRESS, password=BOTH) as mailbox:
            mailbox.deliver(b"From: ann.lee@acme.example\r\nSubject: Thank you\r\n\r\nA pleasure.\r\n")
            before = mailbox.files()
            both = self.seeker.path("both.pem", pathlib.Path(server.certificate).read_text() + pathlib.Path(mailbox.certificate).read_text())
            words = ["mail", "setup", "--address", ADDRESS, "--smtp", f"smtp://127.0.0.1:{server.port}", "--ca-file", both, "--password-stdin", "--no-test-mail"]
            document, _ = self.script(*words, "--imap", f"imap://127.0.0.1:{mailbox.port}", typed=BOTH)
            self.assertEqual({document["mail"][name]["end"] for name in ("outgoing", "incoming")}, {"worked"})
            self.assertTrue(document["mail"]["kept"])
            document, _ = self.script("mail", "test", "--no-test-mail")
            self.assertEqual(document["mail"]["incoming"]["end"], "worked")
            self.assertEqual(mailbox.files(), before)  # not even seen
            self.assertIn("the inbox can be read", self.seeker.run("mail", "test", "--no-test-mail"))
            # One of the two not working is enough for nothing to be kept.
            self.seeker.run("mail", "forget")
            document, _ = self.script(*words, "--imap", "imaps://127.0.0.1:1", typed=BOTH, expect=5)
            self.assertEqual((document["mail"]["outgoing"]["end"], document["mail"]["incoming"]["end"], document["mail"]["kept"]), ("worked", "unreachable", False))
            document, _ = self.script(*words, "--imap", f"imaps://127.0.0.1:{mailbox.tls_port}", typed=BOTH + "-wrong", expect=5)
            self.assertEqual((document["mail"]["outgoing"]["end"], document["mail"]["incoming"]["end"]), ("login_refused", "login_refused"))
            for end in ("plain", "another certificate"):
                options = {"plain": True} if end == "plain" else {"names": ["DNS:other.example"]}
                with Dovecot(user=ADDRESS, password=BOTH, **options) as unsafe:
                    trusted = self.seeker.path("trusted.pem", pathlib.Path(both).read_text() + pathlib.Path(unsafe.certificate).read_text())
                    document, _ = self.script(*words[:-3], trusted, *words[-2:], "--imap", f"imap://127.0.0.1:{unsafe.port}", typed=BOTH, expect=5)
                    self.assertEqual(document["mail"]["incoming"]["end"], "not_safe", end)
                    self.assertNotIn(ADDRESS, unsafe.log())
        self.assertFalse(self.sealed().exists())
        self.assertNotIn(BOTH, self.heard)

    # As a script.

    def test_a_script_gives_the_password_on_standard_input(self):
        with self.postfix() as server:
            document, complaint = self.script(*self.flags(server, "--password-stdin"), typed=CANARY + "\n")
            self.assertEqual(complaint, "")
            self.assertEqual(document["format"], "afterword.mail/1")
            mail = document["mail"]
            self.assertEqual((mail["kept"], mail["password"], mail["user"]), (True, "sealed_file", ADDRESS))
            self.assertEqual({mail[name]["end"] for name in ("outgoing", "test_mail")}, {"worked"})
            self.assertNotIn("incoming", mail)
            self.assertEqual(len(server.wait_for(1)), 1)
            # A copied data folder does not carry the key.
            copy = self.seeker.path("copy")
            subprocess.run(["cp", "-a", self.seeker.data, copy], check=True)
            elsewhere = {**self.seeker.environment, "XDG_STATE_HOME": self.seeker.path("another-machine")}
            done = subprocess.run([*self.seeker.line()[:1], "--data", copy, "--json", "mail", "test", "--no-test-mail"], env=elsewhere, text=True, capture_output=True)
            self.assertEqual(done.returncode, 5, done.stderr)
            self.assertEqual(json.loads(done.stdout)["mail"]["outgoing"]["end"], "no_secret")
            self.assertIn("its key is not on this machine", done.stdout)
            self.heard += done.stdout + done.stderr
        self.assert_canary_is_nowhere()

    def test_a_script_that_fails_keeps_nothing_unless_it_says_so(self):
        with self.postfix() as server:
            document, _ = self.script(*self.flags(server, "--password-stdin"), typed="wrong\n", expect=5)
            self.assertEqual((document["mail"]["kept"], document["mail"]["outgoing"]["end"]), (False, "login_refused"))
            self.assertNotIn("test_mail", document["mail"])
            self.assertEqual(self.seeker.json("config", "get")["config"], {})
            document, _ = self.script(*self.flags(server, "--password-stdin", "--keep-anyway"), typed=CANARY + "-wrong\n")
            self.assertEqual((document["mail"]["kept"], document["mail"]["outgoing"]["end"]), (True, "login_refused"))
            self.assertEqual(self.seeker.run("config", "get", "mail.user").strip(), ADDRESS)
            self.assertEqual(server.messages(), [])
        self.assert_canary_is_nowhere()

    def test_a_script_is_told_what_is_missing(self):
        for words, flag in [(["mail", "setup"], "--address"), (["mail", "setup", "--address", ADDRESS], "--smtp"),
                            (["mail", "setup", "--address", "maya@gmail.com"], "--password-stdin"),
                            (["mail", "setup", "--address", "maya@gmail.com", "--password-stdin"], "--password-stdin")]:
            self.assertIn(flag, self.script(*words, typed="", expect=2)[1])
        complaint = self.script("mail", "setup", "--address", "maya@outlook.com", "--password-stdin", typed=CANARY, expect=4)[1]
        self.assertIn("Outlook.com takes no password (mail.oauth_command)", complaint)
        self.assertIn("nothing to forget", self.seeker.run("mail", "forget"))
        self.assert_canary_is_nowhere()

    def test_commands_of_ones_own_win_and_nothing_is_kept_of_what_they_print(self):
        with self.postfix() as server:
            secret = self.seeker.path("secret.txt", TOKEN)  # the person's own keeper
            self.seeker.run("config", "set", "mail.oauth_command", f"cat {secret}")
            document, _ = self.script(*self.flags(server))
            self.assertEqual((document["mail"]["outgoing"]["end"], document["mail"]["password"]), ("worked", "command"))
            self.assertFalse(self.sealed().exists())
            self.seeker.run("config", "set", "mail.password_command", f"echo {CANARY[:9]}; exit 3")
            self.assertIn("are both set", self.script(*self.flags(server), expect=2)[1])
            self.seeker.run("config", "set", "mail.oauth_command")
            document, _ = self.script(*self.flags(server), expect=5)
            self.assertEqual(document["mail"]["outgoing"]["end"], "no_secret")
            self.seeker.run("mail", "forget")
            self.assertEqual(self.seeker.json("config", "get")["config"], {})
            os.unlink(secret)
        self.assertNotIn(TOKEN, self.heard)
        self.assertNotIn(CANARY[:9], self.heard)

    def test_a_new_user_takes_the_place_of_the_one_before(self):
        with self.postfix() as server:
            self.script(*self.flags(server, "--password-stdin", "--no-test-mail"), typed=CANARY)
            before = self.keys()
            self.script(*self.flags(server, "--no-login", "--no-test-mail"))
            self.assertNotEqual(before, [])
            self.assertEqual(self.keys(), [])
            self.assertFalse(self.sealed().exists())

    def test_the_password_is_in_no_process_list_while_it_is_used(self):
        with ScriptedSmtp(script={"AUTH": [{"send": None, "then": "hang"}]}) as server:
            words = self.seeker.line("mail", "setup", "--address", ADDRESS, "--smtp", f"smtp://127.0.0.1:{server.port}", "--imap", "none", "--password-stdin", json_output=True)
            process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=self.seeker.environment)
            process.stdin.write(CANARY + "\n")
            process.stdin.flush()
            while not any(CANARY in said for session in server.sessions() for said in session["credentials"]):
                self.assertIsNone(process.poll())
            self.assertEqual(processes_that_say(CANARY), [])
            self.assertNotEqual(processes_that_say(ADDRESS), [], "the test must see the process")
            process.send_signal(signal.SIGKILL)
            self.heard += process.communicate()[0]
        self.assert_canary_is_nowhere()

    def test_where_the_desktop_has_a_keyring_it_is_there_and_in_no_file(self):
        with self.postfix() as server:
            runtime = self.seeker.path("runtime")
            os.mkdir(runtime, 0o700)
            setup = " ".join(self.seeker.line(*self.flags(server, "--password-stdin"), json_output=True))
            again = " ".join(self.seeker.line("mail", "test", "--no-test-mail", json_output=True))
            forget = " ".join(self.seeker.line("mail", "forget", json_output=True))
            commands = f"printf unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; {setup} && {again} && {forget}; {again}"
            done = subprocess.run(["dbus-run-session", "--", "sh", "-c", commands], input=CANARY + "\n", text=True, capture_output=True, timeout=90,
                                  env={**self.seeker.environment, "XDG_RUNTIME_DIR": runtime})
            self.heard += done.stdout + done.stderr
            self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
            self.assertIn('"password": "keyring"', done.stdout)
            self.assertEqual(done.stdout.count('"end": "worked"'), 3, done.stdout)
            self.assertIn('"password_forgotten": true', done.stdout)
        self.assertFalse(self.sealed().exists())
        self.assertEqual(self.keys(), [])
        self.assert_canary_is_nowhere()


if __name__ == "__main__":
    unittest.main()
