"""Reading a time frame: speed, and accuracy beside npm's chrono-node on the same words."""
import json

from figures import Figures, Measurement, Ratio
from workbench import ROOT, typed

HERE = ROOT / "bench" / "when"
VECTORS = ROOT / "tests" / "vectors" / "when.json"


def measure(bench):
    bench.build("when_bench")
    folder = bench.folder("when")
    readings = folder / "readings.json"
    tool = bench.tool("when_bench")
    wanted = [vector["latest"] for vector in json.loads(VECTORS.read_text())["vectors"]]

    total = bench.google_benchmark(tool.name, VECTORS, readings)["read_time_frame"]
    bench.once("npm", "ci", "--prefix", HERE, "--no-audit", "--no-fund", "--silent")
    ask_peer = ["node", HERE / "chrono_readings.mjs", VECTORS, bench.rounds(200)]
    peer = json.loads(bench.once(*ask_peer))

    def right(latest):
        return sum(read == want for read, want in zip(latest, wanted, strict=True))

    ours, texts = total / len(wanted), len(wanted)
    by_us = typed([tool, VECTORS, readings])
    by_peer = typed(ask_peer)
    chrono = f"chrono-node {peer['version']}"
    correct = right(json.loads(readings.read_text()))
    return Figures(
        title="Read a stated time frame",
        how=f"The {texts} texts of tests/vectors/when.json; right where `latest` is the vector's date, or none where it has none.",
        measurements=[
            Measurement("read_time_frame, right", correct, f"of {texts}", by_us),
            Measurement(f"{chrono}, right", right(peer["latest"]), f"of {texts}", by_peer),
            Measurement("read_time_frame, one text", ours / 1e3, "us", by_us),
            Measurement(f"{chrono}, one text", peer["nanoseconds"] / 1e3, "us", by_peer),
        ],
        ratios=[Ratio("share that is right", 100 * correct / texts, at_least=97, goal=100, unit="%"),
                Ratio("chrono-node / Afterword, time", peer["nanoseconds"] / ours)],
    )
