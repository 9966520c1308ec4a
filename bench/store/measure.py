"""Durable commits a second, in a process that stays: through the store, and with SQLite's own API."""
from figures import Figures, Measurement, Ratio
from workbench import typed


def measure(bench):
    bench.build("commits_bench")
    folder = bench.folder("store")
    tool = bench.tool("commits_bench")
    runs = bench.google_benchmark(tool.name, folder)
    ours, raw = (1e9 / runs[name] for name in ("store/real_time", "raw/real_time"))
    command = typed([tool, folder])
    return Figures(
        title="Durable commits",
        how="One line of the event log a commit, WAL with synchronous=FULL, one after the other, the two in turn.",
        measurements=[Measurement("through the store", ours, "/s", command),
                      Measurement("SQLite's own API, statements prepared once", raw, "/s", command)],
        ratios=[Ratio("store / raw", 100 * ours / raw, goal=90, more_is_better=True, unit="%")],
    )
