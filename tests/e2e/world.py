"""A seeker's data folder for tests of bad input, and the promise that nothing in it is lost."""
import contextlib
import os
import pathlib
import unittest

from answers import ask
from program import Seeker

# Every member of the facts document, each away from its default.
FULL = (pathlib.Path(__file__).resolve().parents[1] / "fixtures" / "facts" / "full.json").read_text(encoding="utf-8")
NOW = "2026-11-10T15:30:00-05:00"
LINE = ("--role", "Platform Engineer", "--start", "2026-11-10T14:00", "--end", "2026-11-10T15:00", "--zone", "America/New_York")
ANN = "Ann Lee <ann.lee@acme.example>, VP Engineering"


class World(unittest.TestCase):
    def seeker(self, *, facts=None, interview=False):
        """A data folder; with a facts document in it, or with one interview that has just ended (i1 of acme-corp)."""
        seeker = Seeker(now=NOW)
        self.addCleanup(seeker.close)
        seeker.environment["TMPDIR"] = os.path.dirname(seeker.data)  # where the editor's files go
        if facts is not None:
            seeker.run("import", "-", input=facts)
        if interview:
            seeker.run("seeker", "set", "--name", "Maya Lindqvist", "--email", "maya@example.org", "--timezone", "America/New_York")
            seeker.run("interview", "add", "--employer", "Acme Corp", *LINE, "--interviewer", ANN)
        return seeker

    @contextlib.contextmanager
    def nothing_is_lost(self, seeker):
        before = seeker.run("export")
        yield
        self.assertEqual(seeker.run("export"), before, "what was recorded has changed")
        self.assertEqual(ask(seeker, "doctor").code, 0)
