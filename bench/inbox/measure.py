"""A first `inbox sync` of a long mailbox in a real Dovecot, as a whole process: time and peak memory, beside Python's imaplib."""
import json
import os
import shlex
import statistics
import subprocess
import sys
import time

from figures import Figures, Measurement, Ratio
from inbox.mailbox import ANSWERS, facts, mails
from workbench import NOW, ROOT, typed

sys.path.insert(0, str(ROOT / "tests" / "servers"))
from dovecot import Dovecot, DovecotFailed  # noqa: E402

MAILS = 50_000
ROUNDS = 3
USER = "maya"


def run(words, environment=None):
    """What it said, its seconds from before its start until it is reaped, and its peak resident KiB."""
    began = time.perf_counter()
    process = subprocess.Popen([str(word) for word in words], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise SystemExit(f"bench: {words[0]} ended with {process.returncode}: {said.decode()[-1000:]}")
    return said, took, used.ru_maxrss


class Seeker:
    """A data folder in which nothing was ever read."""

    def __init__(self, bench, folder, server):
        folder.mkdir()
        self.environment = {"HOME": str(folder), "PATH": os.defpath, "LANG": "C.UTF-8", "AFTERWORD_MAIL_IMAP": f"imap://127.0.0.1:{server.port}",
                            "AFTERWORD_MAIL_USER": USER, "AFTERWORD_MAIL_PASSWORD_COMMAND": f"printf %s {shlex.quote(server.password)}"}
        self.command = [bench.program(), "--data", folder / "data", "--now", NOW, "--json"]
        (folder / "facts.json").write_text(facts(), encoding="utf-8")
        run([*self.command, "import", folder / "facts.json"], self.environment)

    def sync(self):
        said, took, peak = run([*self.command, "inbox", "sync"], self.environment)
        inbox = json.loads(said)
        return {"read": inbox["read"], "replies": len(inbox["replies"])}, took, peak


def measure(bench):
    bench.build("afterword")
    folder = bench.folder("inbox")
    count, rounds = (MAILS // 10 if bench.quick else MAILS), ROUNDS
    try:
        with Dovecot(plain=True) as server:
            for message, arrived in mails(count):
                server.deliver(message, arrived=arrived)
            peer = [sys.executable, ROOT / "bench/inbox/imaplib_headers.py", server.port, USER, server.password]
            run(peer)  # Dovecot reads every file once, and keeps what it found
            ours, theirs = [], []
            for number in range(rounds):
                ours.append(Seeker(bench, folder / str(number), server).sync())
                theirs.append(run(peer))
    except DovecotFailed as failure:
        raise SystemExit(f"bench: {failure}") from failure
    wrong = [said for said, _, _ in ours if said != {"read": count, "replies": ANSWERS}] + [said for said, _, _ in theirs if int(said) != count]
    if wrong:
        raise SystemExit(f"bench: not all was read: {wrong}")

    def medians(runs):
        return statistics.median(took for _, took, _ in runs), max(peak for _, _, peak in runs)
    (took, peak), (peer_took, peer_peak) = medians(ours), medians(theirs)
    command = typed([bench.program(), "--data", folder / "0/data", "--now", NOW, "inbox", "sync"])
    return Figures(
        title="A first look through the inbox",
        how=f"{rounds} interleaved runs, each in a fresh data folder, of {count:,} mails of which {ANSWERS} belong to an application; Dovecot had read them "
            "once; no TLS. Memory is the highest peak. Both fetch the same header fields, 500 mails at a time; imaplib does nothing with them.",
        measurements=[Measurement("afterword inbox sync", took, "s", command, peak),
                      Measurement("the same, mails a second", count / took, "/s", command),
                      Measurement("imaplib, headers alone", peer_took, "s", "python3 bench/inbox/imaplib_headers.py PORT maya PASSWORD", peer_peak)],
        ratios=[Ratio("imaplib / inbox sync, time", peer_took / took), Ratio("peak memory", peak / 1024, at_most=64, unit="MiB")],
    )
