"""The workbench: builds the programs, runs them, and says how long they took. Parts of the bench know only this."""
import json
import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"
NOW = "2026-11-18T10:00:00-05:00"  # the clock of every command of ours: a Wednesday morning in New York


@dataclass
class Runs:
    """Many runs of one command."""

    milliseconds: float  # median of wall time
    peak_kib: float  # median of the peak resident set
    count: int


class Workbench:
    def __init__(self, quick):
        self.quick = quick
        self.data = BUILD / "data"

    def rounds(self, count):
        return max(3, count // 10) if self.quick else count

    def build(self, *targets):
        log = self._fresh_folder(BUILD / "logs", keep=True) / f"{targets[0]}.log"
        with log.open("w") as out:
            for command in (
                ["cmake", "--preset", "release", "-B", str(BUILD), "-DAFTERWORD_BENCH=ON", "-DAFTERWORD_TESTS=OFF",
                 "--log-level=WARNING"],
                ["cmake", "--build", str(BUILD), "-j", os.environ.get("JOBS", str(os.cpu_count())), "--target", *targets],
            ):
                if subprocess.run(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT).returncode != 0:
                    raise SystemExit(f"bench: cannot build {' '.join(targets)}:\n{log.read_text()[-3000:]}")

    def program(self):
        return BUILD / "afterword"

    def tool(self, name):
        return BUILD / "bench" / name

    def folder(self, name):
        """An empty folder of that name, for one part's databases; on the disk that the repository is on."""
        return self._fresh_folder(self.data / name)

    def once(self, *command):
        """Runs a command that must succeed; returns what it printed."""
        ran = subprocess.run([str(word) for word in command], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        if ran.returncode != 0:
            raise SystemExit(f"bench: {' '.join(map(str, command))}\nended with {ran.returncode}:\n{ran.stdout[-1000:]}{ran.stderr[-1000:]}")
        return ran.stdout

    def spawn(self, rounds, commands):
        """Runs the commands in turn, `rounds` times; `commands` is [(name, every kth round, [word, ...])]."""
        words = [str(self.tool("spawn")), str(rounds)]
        for name, every, command in commands:
            words += ["::", str(every), name, *map(str, command)]
        nanoseconds, peaks = {}, {}
        for line in self.once(*words).splitlines():
            name, took, peak = line.split()
            nanoseconds.setdefault(name, []).append(int(took))
            peaks.setdefault(name, []).append(int(peak))
        return {name: Runs(statistics.median(took) / 1e6, statistics.median(peaks[name]), len(took))
                for name, took in nanoseconds.items()}

    def google_benchmark(self, tool, *arguments):
        """Runs one of the C++ benches; returns {name: median nanoseconds of one iteration}: processor time, or wall time
        where the bench asks for it (its name then ends with /real_time), as for what waits for a disk."""
        out = self.once(self.tool(tool), *arguments, "--benchmark_format=json", f"--benchmark_repetitions={self.rounds(21)}",
                        "--benchmark_min_time=0.05", "--benchmark_enable_random_interleaving=true")
        runs = {}
        for run in json.loads(out)["benchmarks"]:
            if run.get("aggregate_name") == "median":
                time = run["real_time" if run["run_name"].endswith("/real_time") else "cpu_time"]
                runs[run["run_name"]] = time * {"ns": 1, "us": 1e3, "ms": 1e6}[run["time_unit"]]
        return runs

    def machine(self):
        cpu = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                    if line.startswith("model name")), "unknown processor")
        system = next((line.split("=")[1].strip('"') for line in Path("/etc/os-release").read_text().splitlines()
                       if line.startswith("PRETTY_NAME=")), "unknown system")
        return f"{cpu}, {os.cpu_count()} cores, {system}, {self.once('c++', '--version').splitlines()[0]}"

    @staticmethod
    def _fresh_folder(path, keep=False):
        if not keep and path.exists():
            shutil.rmtree(path)
        path.mkdir(parents=True, exist_ok=True)
        return path


def typed(words):
    """A command as a person types it from the root of the repository."""
    return " ".join(map(str, words)).replace(f"{ROOT}/", "")
