"""`afterword next` as a whole process, as the applications grow, beside Taskwarrior, the floor and /bin/true."""
import json

from figures import Figures, Measurement, Ratio
from next.document import PRESSING, write
from next.tasks import task_command
from workbench import NOW, typed

SIZES = [100, 1_000, 10_000]
COMPLETED = 0.6  # the share of a document's applications that are over


def afterword_command(bench, folder, count):
    """Imports a document of `count` applications into a data folder; returns the words that start a command on it."""
    folder.mkdir()
    document = folder / "facts.json"
    write(document, count)
    command = [bench.program(), "--data", folder / "data", "--now", NOW]
    bench.once(*command, "import", document)
    steps = json.loads(bench.once(*command, "next", "--json"))["steps"]  # warms it
    pressing = {step["application"] for step in steps if step["state"] in ("late", "open")}
    if len(pressing) != PRESSING:
        raise SystemExit(f"bench: {PRESSING} of {count} applications should want something, not {len(pressing)}: {sorted(pressing)}")
    return command


def make_floor(bench, folder, journal):
    database = folder / f"floor-{journal}.db"
    bench.once(bench.tool("floor"), database, "--make", SIZES[-1], journal)
    return [bench.tool("floor"), database]


def measure(bench):
    bench.build("spawn", "floor", "insert", "afterword")
    folder = bench.folder("next")
    commands = [("true", 1, ["/bin/true"]), ("floor", 1, make_floor(bench, folder, "delete")),
                ("floor_wal", 1, make_floor(bench, folder, "wal"))]
    for size in SIZES:
        commands.append((f"next_{size}", 1, [*afterword_command(bench, folder / f"afterword-{size}", size), "next"]))
    for size in SIZES:
        commands.append((f"task_{size}", 20, [*task_command(bench, folder / f"task-{size}", size), "next"]))
    commands.append(("task_over", 20, [*task_command(bench, folder / "task-over", SIZES[-1], COMPLETED), "next"]))
    runs = bench.spawn(bench.rounds(600), commands)

    names = {"true": "/bin/true", "floor": "floor: C, SQLite, one indexed query", "floor_wal": "the same, its database in WAL mode",
             "task_over": f"task next, 10,000 tasks, {COMPLETED:.0%} completed"}
    names |= {f"next_{size}": f"afterword next, {size:,} applications" for size in SIZES}
    names |= {f"task_{size}": f"task next, {size:,} tasks" for size in SIZES}

    def over(above, below):
        return runs[above].milliseconds / runs[below].milliseconds
    return Figures(
        title="next, a whole process",
        how=f"{runs['true'].count} interleaved runs of each ({runs['task_100'].count} of `task`), wall time from spawn to exit; "
            f"{PRESSING} applications want something, however many there are; each warmed once.",
        measurements=[Measurement(names[name], runs[name].milliseconds, "ms", typed(command),
                                  runs[name].peak_kib) for name, _, command in commands],
        ratios=[
            Ratio("next, 10,000 / floor", over("next_10000", "floor"), at_most=2, goal=1.15),
            Ratio("next, 10,000 / the floor in WAL mode", over("next_10000", "floor_wal")),
            Ratio("next, 10,000 / /bin/true", over("next_10000", "true"), goal=2),
            Ratio("task next / next, 10,000", over("task_10000", "next_10000"), at_least=60, goal=125),
            Ratio("the same, 60% of the tasks completed", over("task_over", "next_10000")),
            Ratio("next, 10,000 / 100", over("next_10000", "next_100"), goal=1.1),
            Ratio("peak memory, 10,000", runs["next_10000"].peak_kib / 1024, at_most=12, goal=4, unit="MiB"),
        ],
    )
