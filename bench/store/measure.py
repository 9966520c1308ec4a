"""Durable transactions a second, in a process that stays: through the store, and with SQLite's own API."""
from figures import Figures, Measurement, Ratio
from workbench import typed


def measure(bench):
    bench.build("commits_bench", "claims_bench")
    folder = bench.folder("store")
    commits, claims = bench.tool("commits_bench"), bench.tool("claims_bench")

    def in_a_second(tool):
        runs = bench.google_benchmark(tool.name, folder)
        return [1e9 / runs[name] for name in ("store/real_time", "raw/real_time")]
    ours, raw = in_a_second(commits)
    claimed, moved = in_a_second(claims)
    return Figures(
        title="Durable commits",
        how="WAL with synchronous=FULL, one after the other, the two in turn. A commit adds one line of the event log. A letter is claimed and its "
            "try recorded, with all that is looked at again; SQLite alone changes the state of a row twice.",
        measurements=[Measurement("one commit through the store", ours, "/s", typed([commits, folder])),
                      Measurement("SQLite's own API, statements prepared once", raw, "/s", typed([commits, folder])),
                      Measurement("letters claimed and recorded, two commits", claimed, "/s", typed([claims, folder])),
                      Measurement("SQLite's own API, two commits", moved, "/s", typed([claims, folder]))],
        ratios=[Ratio("store / raw", 100 * ours / raw, goal=90, more_is_better=True, unit="%"),
                Ratio("claim and record / raw", 100 * claimed / moved, unit="%")],
    )
