"""A data folder whose senders die or stop at a named instant (tests/failpoints/), and what a test asks of it afterwards."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
from datetime import datetime, timedelta

from program import PROGRAM, Seeker
from world import NOW

WITH_FAILPOINTS = os.path.join(os.path.dirname(PROGRAM), "failpoints", "afterword")  # beside the one that people run
LEASE = timedelta(seconds=46)
# Senders that are killed lose nothing that they gave to the kernel: memory will do, and is quicker.
FOLDERS = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
BIG = 20  # each so many-th letter has an attachment that libcurl takes in several bites


def names():
    """Every failpoint of the program."""
    return subprocess.run([WITH_FAILPOINTS], env={"AFTERWORD_FAILPOINT": "list"}, check=True, capture_output=True, text=True).stdout.split()


def document(letters):
    """Facts with that many drafts, m1 and so on."""
    messages = [
        {"id": f"m{n}", "kind": "other", "to": "ann-lee", "state": "draft", "subject": f"Page {n}",
         "body": f"Hi Ann,\n\nHere is page {n} of what you asked for.\n\nBest,\nMaya\n", **({"attachments": ["page.pdf"]} if n % BIG == 2 else {})}
        for n in range(1, letters + 1)
    ]
    application = {
        "id": "acme-corp", "role": "Platform Engineer", "employer": {"name": "Acme Corp", "timezone": "America/New_York"},
        "contacts": [{"id": "ann-lee", "name": "Ann Lee", "email": "ann.lee@acme.example"}],
        "interviews": [{"id": "i1", "kind": "video", "starts_at": "2026-11-10T14:00:00-05:00", "ends_at": "2026-11-10T15:00:00-05:00",
                        "interviewers": ["ann-lee"]}],
        "messages": messages,
    }
    seeker = {"name": "Maya Lindqvist", "email": "maya@example.org", "timezone": "America/New_York"}
    return json.dumps({"format": "afterword/1", "seeker": seeker, "applications": [application]})


class House(Seeker):
    """A data folder with drafts. `port`: of the mail server; without one, letters go to the folder."""

    LETTERS = 24

    def __init__(self, port=None, copy_of=None):
        super().__init__(now=NOW)
        self._folder.cleanup()
        self._folder = tempfile.TemporaryDirectory(prefix="afterword-failpoints-", dir=FOLDERS)
        self.data = os.path.join(self._folder.name, "data")
        self.environment["HOME"] = self._folder.name
        self.environment["AFTERWORD_MAIL_UNDO_SECONDS"] = "0"
        if port:
            self.environment["AFTERWORD_MAIL_SMTP"] = f"smtp://127.0.0.1:{port}"
        self.approved = {}  # Message-IDs by id
        self.drafts = self.LETTERS
        if copy_of:
            shutil.copytree(copy_of, self.data)

    @classmethod
    def template(cls):
        """A folder with all the drafts, to be copied; nothing was ever sent from it."""
        first = cls()
        first.run("import", "-", input=document(cls.LETTERS))
        files = pathlib.Path(first.data, "files")
        files.mkdir(mode=0o700)
        files.joinpath("page.pdf").write_bytes(bytes(range(256)) * 600)
        files.joinpath("page.pdf").chmod(0o600)
        return first

    def line(self, *arguments, json_output=False):
        return [WITH_FAILPOINTS, *super().line(*arguments, json_output=json_output)[1:]]

    def later(self, by=LEASE):
        self.now = (datetime.fromisoformat(self.now) + by).isoformat()

    def begin(self, *arguments, at=None, nth=1, what="kill"):
        """Starts a command that dies or stops there."""
        armed = {"AFTERWORD_FAILPOINT": f"{at}:{nth}:{what}"} if at else {}
        return subprocess.Popen(self.line(*arguments, json_output=True), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, env=self.environment | armed)

    def end(self, process, *may_exit):
        """Waits for it; whether it was killed. Anything but that and these exits is a mistake."""
        said, _ = process.communicate(timeout=120)
        assert process.returncode in (-9, *may_exit), f"exit {process.returncode}: {said}"
        return process.returncode == -9

    def killed(self, *arguments, at, nth=1, may_exit=(0, 5)):
        return self.end(self.begin(*arguments, at=at, nth=nth), *may_exit)

    def send(self):
        """As the next person or timer would, with nothing in its way."""
        assert not self.end(self.begin("send"), 0, 5)

    def draft(self):
        """The next draft's id."""
        self.drafts -= 1
        return f"m{self.LETTERS - self.drafts}"

    def approve(self, name=None):
        """Approves that draft, or the next one; its id."""
        name = name or self.draft()
        self.approved[name] = self.json("message", "approve", name)["message"]["message_id"]
        return name

    def messages(self):
        """All of them by id: dicts of state, message_id, held."""
        found = {message["id"]: message for message in self.json("message", "list")["messages"]}
        for name, message in found.items():
            if message.get("message_id"):
                self.approved.setdefault(name, message["message_id"])
        return found

    def ended(self):
        """(Message-ID, state) of each letter that was approved."""
        now = self.messages()
        return [(message_id, now[name]["state"]) for name, message_id in self.approved.items()]
