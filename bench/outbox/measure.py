"""Letters a second through the outbox into a real Postfix, beside smtp-source on the same Postfix with the same text."""
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from figures import Figures, Measurement, Ratio
from outbox.letters import PER_APPLICATION, letters_of, write
from workbench import NOW, ROOT, typed

sys.path.insert(0, str(ROOT / "tests" / "servers"))
from postfix import Postfix  # noqa: E402

SESSIONS = (1, 8)
EACH = 400  # letters of one session in a round
# One that accepts as fast as it can. Both go through it in turn.
SETTINGS = {"in_flow_delay": "0", "default_process_limit": "100", "smtpd_client_connection_count_limit": "0"}


def find_smtp_source():
    found = shutil.which("smtp-source", path="/usr/sbin:/usr/local/sbin:" + os.defpath)
    if not found:
        raise SystemExit("bench: smtp-source is not here: install the package postfix")
    return found


class Outbox:
    """A data folder on the disk, its letters, and the commands on it."""

    def __init__(self, bench, folder, server, letters):
        self.folder, self.server, self.left = folder, server, letters_of(letters)
        self.environment = os.environ | {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"), "XDG_CONFIG_HOME": str(folder / "config"),
                                         "AFTERWORD_MAIL_SMTP": f"smtp://127.0.0.1:{server.port}", "AFTERWORD_MAIL_UNDO_SECONDS": "0"}
        self.command = [str(word) for word in (bench.program(), "--data", folder / "data", "--now", NOW)]
        document = folder / "facts.json"
        write(document, letters)
        self.run("import", document)

    def start(self, *words):
        return subprocess.Popen([*self.command, *map(str, words)], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, text=True)

    @staticmethod
    def end(process):
        complaint = process.communicate()[1]
        if process.returncode != 0:
            raise SystemExit(f"bench: {process.args} ended with {process.returncode}: {complaint[-1000:]}")

    def run(self, *words):
        self.end(self.start(*words))

    def approve(self, count):
        batch, self.left = self.left[:count], self.left[count:]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda letter: self.run("message", "approve", letter.message, "--application", letter.application), batch))

    def send(self, sessions):
        """Seconds of one sender with that many sessions, from its start to its end."""
        began = time.perf_counter()
        self.run("send", "--sessions", sessions)
        return time.perf_counter() - began


class Seekers:
    """As many data folders as sessions, each with its own letters: what an office serves."""

    def __init__(self, bench, folder, server, count, letters):
        self.all = [Outbox(bench, make(folder / str(n)), server, letters) for n in range(count)]

    def approve(self, each):
        for outbox in self.all:
            outbox.approve(each)

    def send(self):
        began = time.perf_counter()
        for process in [outbox.start("send") for outbox in self.all]:
            Outbox.end(process)
        return time.perf_counter() - began


def make(folder):
    folder.mkdir()
    return folder


class Traffic:
    """What Postfix has taken, and delivered."""

    def __init__(self, server):
        self.server, self.expected = server, 0

    def wait_until_delivered(self, more):
        """So that nothing is left of one run when the next begins; all of it must have arrived, and nothing twice."""
        self.expected += more
        for _ in range(1200):
            arrived = len(re.findall("status=sent", self.server.log()))
            if arrived >= self.expected:
                break
            time.sleep(0.1)
        if arrived != self.expected:
            raise SystemExit(f"bench: {self.expected} letters were sent, {arrived} arrived")
        time.sleep(0.5)


def time_smtp_source(program, sessions, count, text, port, *options):
    began = time.perf_counter()
    subprocess.run([program, "-s", str(sessions), "-m", str(count), "-F", str(text), "-f", "maya@example.org", "-t", "ann@peer.example", *options,
                    f"127.0.0.1:{port}"], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def keep_text(server, path):
    """One of our letters as it arrived: what smtp-source sends is as long."""
    path.write_bytes(server.wait_for(1)[0]["message"])
    return path


def measure(bench):
    bench.build("afterword")
    program, rounds = find_smtp_source(), 3 if bench.quick else 5
    each = EACH // 4 if bench.quick else EACH
    counts = {sessions: each if sessions == 1 else 2 * each for sessions in SESSIONS}
    folder = bench.folder("outbox")
    seconds = {}
    with Postfix(settings=SETTINGS) as server:
        outbox, traffic = Outbox(bench, folder, server, PER_APPLICATION + rounds * sum(counts.values())), Traffic(server)
        seekers = Seekers(bench, make(folder / "seekers"), server, SESSIONS[-1], rounds * counts[SESSIONS[-1]] // SESSIONS[-1])
        outbox.approve(PER_APPLICATION)
        outbox.send(1)
        traffic.wait_until_delivered(PER_APPLICATION)
        text = keep_text(server, folder / "letter")
        for _ in range(rounds):
            for sessions, count in counts.items():
                outbox.approve(count)
                runs = {"ours": lambda: outbox.send(sessions),
                        "kept": lambda: time_smtp_source(program, sessions, count, text, server.port, "-d"),
                        "anew": lambda: time_smtp_source(program, sessions, count, text, server.port)}
                if sessions > 1:
                    seekers.approve(count // sessions)
                    runs["seekers"] = seekers.send
                for name, run in runs.items():
                    seconds.setdefault((name, sessions), []).append(run())
                    traffic.wait_until_delivered(count)
        outbox.run("doctor")
    rate = {key: counts[key[1]] / statistics.median(took) for key, took in seconds.items()}

    send = typed([*outbox.command, "send", "--sessions"])
    source = f"smtp-source -m {{}} -F {typed([text])} -f maya@example.org -t ann@peer.example"
    measurements = []
    for sessions in SESSIONS:
        name = "one session" if sessions == 1 else f"{sessions} sessions"
        measurements += [
            Measurement(f"afterword send, {name}", rate["ours", sessions], "/s", f"{send} {sessions}"),
            Measurement(f"smtp-source -d, {name}", rate["kept", sessions], "/s", f"{source.format(counts[sessions])} -s {sessions} -d 127.0.0.1:PORT"),
            Measurement(f"smtp-source, a connection for each, {name}", rate["anew", sessions], "/s",
                        f"{source.format(counts[sessions])} -s {sessions} 127.0.0.1:PORT")]
    eight = SESSIONS[-1]
    measurements.insert(-2, Measurement(f"afterword send, {eight} seekers at once", rate["seekers", eight], "/s", f"{send} 1 ({eight} folders at once)"))
    ratios = [Ratio(f"send of {eight} seekers / smtp-source -d, {eight} sessions", 100 * rate["seekers", eight] / rate["kept", eight], at_least=50, goal=70, unit="%"),
              Ratio(f"send of {eight} seekers / smtp-source, a connection for each, {eight} sessions", 100 * rate["seekers", eight] / rate["anew", eight], unit="%")]
    for sessions in SESSIONS:
        name = "one session" if sessions == 1 else f"{sessions} sessions"
        ratios += [Ratio(f"send / smtp-source -d, {name}", 100 * rate["ours", sessions] / rate["kept", sessions], at_least=50, goal=70, unit="%"),
                   Ratio(f"send / smtp-source, a connection for each, {name}", 100 * rate["ours", sessions] / rate["anew", sessions], unit="%")]
    return Figures(
        title="Letters through the outbox",
        how=f"{rounds} interleaved runs of each, {counts[1]:,} letters of {text.stat().st_size:,} bytes in one session, {counts[8]:,} in eight, "
            f"{PER_APPLICATION} to an application, into one Postfix that writes each to its queue; all of them arrived once.",
        measurements=measurements, ratios=ratios)
