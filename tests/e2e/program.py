"""Drives the real program, as a person at a terminal would and as a script would. Needs Debian's python3-pexpect."""
import json
import os
import pathlib
import subprocess
import tempfile

import pexpect

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("AFTERWORD", str(ROOT / "build" / "afterword"))


class Seeker:
    """One data folder, and a clock that the test moves."""

    def __init__(self, now):
        self._folder = tempfile.TemporaryDirectory(prefix="afterword-e2e-")
        self.data = os.path.join(self._folder.name, "data")
        self.now = now
        self.environment = {
            "HOME": self._folder.name,
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "COLUMNS": "100",
        }

    def close(self):
        self._folder.cleanup()

    def path(self, name, content=None):
        path = os.path.join(self._folder.name, name)
        if content is not None:
            with open(path, "w" if isinstance(content, str) else "wb") as file:
                file.write(content)
        return path

    def line(self, *arguments, json_output=False):
        return [PROGRAM, "--data", self.data, "--now", self.now, *(["--json"] if json_output else []), *arguments]

    def run(self, *arguments, input=None, expect=0):
        """Runs a command as a script would; the text of its standard output."""
        done = subprocess.run(self.line(*arguments), input=input, text=True, capture_output=True, env=self.environment, timeout=60)
        assert done.returncode == expect, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout if expect == 0 else done.stdout + done.stderr

    def json(self, *arguments, input=None, expect=0):
        done = subprocess.run(self.line(*arguments, json_output=True), input=input, text=True, capture_output=True, env=self.environment, timeout=60)
        assert done.returncode == expect, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout)

    def start(self, *arguments):
        """Starts a command as a script would, and does not wait for it."""
        return subprocess.Popen(self.line(*arguments, json_output=True), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment)

    def terminal(self, *arguments):
        """Starts a command on a pseudo-terminal, as a person would."""
        words = self.line(*arguments)
        return pexpect.spawn(words[0], words[1:], env=self.environment, encoding="utf-8", timeout=20, dimensions=(40, 100))

    def steps(self, kind=None, state=None):
        return [
            step
            for step in self.json("plan")["steps"]
            if (kind is None or step["step"] == kind) and (state is None or step["state"] == state)
        ]
