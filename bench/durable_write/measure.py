"""One durable write as a whole process, with 10,000 applications there already, beside `task add` and the floor."""
from figures import Figures, Measurement, Ratio
from next.measure import afterword_command
from next.tasks import task_command
from workbench import typed

SIZE = 10_000


def make_insert(bench, folder, journal):
    database = folder / f"insert-{journal}.db"
    bench.once(bench.tool("insert"), database, "--make", journal)
    return [bench.tool("insert"), database]


def measure(bench):
    bench.build("spawn", "floor", "insert", "afterword")
    folder = bench.folder("durable_write")
    afterword = afterword_command(bench, folder / "afterword", SIZE)
    add = [*afterword, "interview", "add", "--employer", "New Employer {}", "--role", "Editor", "--start", "2026-12-02T10:00",
           "--end", "2026-12-02T11:00", "--zone", "America/New_York", "--interviewer", "Ann Lee <ann@new{}.example>, Director"]
    task = task_command(bench, folder / "task", SIZE)
    commands = [
        ("true", 1, ["/bin/true"]), ("floor", 1, make_insert(bench, folder, "delete")),
        ("floor_wal", 1, make_insert(bench, folder, "wal")), ("afterword", 1, add),
        ("task", 10, [*task, "add", "project:new{}", "Interview", "{}", "with", "Ann", "Lee"])]
    rounds = bench.rounds(300)
    runs = bench.spawn(rounds, commands)
    kept = len(bench.once(*afterword, "export").split('"New Employer ')) - 1
    if kept != rounds:
        raise SystemExit(f"bench: {rounds} interviews were added, {kept} are there")

    names = {"true": "/bin/true", "floor": "floor: C, SQLite FULL, one insert, rollback journal", "floor_wal": "the same in WAL mode",
             "afterword": "afterword interview add", "task": "task add"}

    def over(above, below):
        return runs[above].milliseconds / runs[below].milliseconds
    return Figures(
        title="One durable write, a whole process",
        how=f"{rounds} interleaved runs of each ({runs['task'].count} of `task`) beside {SIZE:,} applications or tasks; {{}} is the "
            "number of the run; all that was added is found again.",
        measurements=[Measurement(names[name], runs[name].milliseconds, "ms", typed(command), runs[name].peak_kib)
                      for name, _, command in commands],
        ratios=[
            Ratio("interview add / floor", over("afterword", "floor")),
            Ratio("interview add / the floor in WAL mode", over("afterword", "floor_wal")),
            Ratio("interview add / /bin/true", over("afterword", "true"), goal=3),
            Ratio("task add / interview add", over("task", "afterword"), goal=45, more_is_better=True),
        ],
    )
