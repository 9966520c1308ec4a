"""Adding business days, beside numpy.busday_offset over the same questions; the answers must be equal."""
import time

import numpy

from figures import Figures, Measurement, Ratio
from workbench import typed

QUESTIONS = 100_000
SEED = 20261118


def measure(bench):
    bench.build("business_days_bench")
    folder = bench.folder("business_days")
    holidays, questions, answers = folder / "holidays", folder / "questions", folder / "answers"
    tool = bench.tool("business_days_bench")

    random = numpy.random.default_rng(SEED)
    first, last = (numpy.datetime64(day, "D").astype("int32") for day in ("2020-01-01", "2039-12-31"))
    dates = random.integers(first, last, QUESTIONS, dtype="int32", endpoint=True)
    counts = random.integers(1, 250, QUESTIONS, dtype="int32", endpoint=True)
    numpy.stack([dates, counts], axis=1).tofile(questions)

    ours = bench.google_benchmark(tool.name, holidays, questions, answers)["add"]

    calendar = numpy.busdaycalendar(weekmask="1111100", holidays=numpy.fromfile(holidays, "int32").astype("datetime64[D]"))
    days = dates.astype("datetime64[D]")
    wide_counts = counts.astype("int64")  # what busday_offset works with: no conversion is charged to it
    peer_answers, peer = None, []
    for _ in range(bench.rounds(21)):
        began = time.thread_time_ns()
        peer_answers = numpy.busday_offset(days, wide_counts, roll="backward", busdaycal=calendar)
        peer.append(time.thread_time_ns() - began)

    differ = numpy.flatnonzero(numpy.fromfile(answers, "int32") != peer_answers.astype("int32"))
    if differ.size:
        at = differ[0]
        raise SystemExit(f"bench: {differ.size} answers differ from numpy's, the first for {days[at]} and {counts[at]} days")

    ours, theirs = ours / QUESTIONS, float(numpy.median(peer)) / QUESTIONS
    return Figures(
        title="Add business days",
        how=f"{QUESTIONS:,} random dates from 2020 to 2039 and counts from 1 to 250, the US holidays, seed {SEED}; "
            "all answers equal to numpy's.",
        measurements=[
            Measurement("BusinessCalendar::add, one", ours, "ns",
                        typed([tool, holidays, questions, answers])),
            Measurement(f"numpy.busday_offset {numpy.__version__}, vectorised, one", theirs, "ns", "bench/run business_days"),
        ],
        ratios=[
            Ratio("numpy / Afterword", theirs / ours, at_least=10, goal=50),
            Ratio("one addition", ours, goal=2.6, unit="ns"),
        ],
    )
