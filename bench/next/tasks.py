"""As many tasks for Taskwarrior as there are applications: its import format, and its own configuration."""
import json
from datetime import datetime, timedelta

from next.document import PRESSING

ENTERED = datetime(2024, 1, 8, 9)
LATER = datetime(2099, 1, 5, 9)  # `task` reads the real clock: what waits must wait whenever this runs
TASK_TIME = "%Y%m%dT%H%M%SZ"


def tasks(count, completed_share=0.0):
    """One task an application: five due, the others waiting for their date, or completed where that share is asked for."""
    out = []
    for number in range(count):
        task = {"description": f"Follow up with employer {number} about the role of Platform Engineer",
                "entry": ENTERED.strftime(TASK_TIME), "project": f"employer{number}", "tags": ["interview"]}
        if number < PRESSING:
            task |= {"status": "pending", "due": (ENTERED + timedelta(days=10)).strftime(TASK_TIME)}
        elif number % 100 < completed_share * 100:
            task |= {"status": "completed", "end": (ENTERED + timedelta(days=20)).strftime(TASK_TIME)}
        else:
            date = (LATER + timedelta(days=number % 300)).strftime(TASK_TIME)
            task |= {"status": "waiting", "wait": date, "due": date}
        out.append(task)
    return out


def task_command(bench, folder, count, completed_share=0.0):
    """Fills a Taskwarrior of its own in `folder`; returns the words that start a command on it."""
    folder.mkdir()
    rc, file = folder / "taskrc", folder / "import.json"
    rc.write_text(f"data.location={folder}\nconfirmation=off\nnews.version=2.6.0\n")
    file.write_text(json.dumps(tasks(count, completed_share)))
    command = ["task", f"rc:{rc}"]
    bench.once(*command, "import", file)
    listed = bench.once(*command, "next")  # warms it: the first command after an import collects garbage
    if f"{PRESSING} tasks" not in listed:
        raise SystemExit(f"bench: task next should list {PRESSING} tasks:\n{listed}")
    return command
