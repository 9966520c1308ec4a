"""The plan as a function: of one typical application, and of a thousand."""
from figures import Figures, Measurement, Ratio
from workbench import ROOT, typed

FACTS = ROOT / "bench" / "plan" / "typical.json"


def measure(bench):
    bench.build("plan_bench")
    tool = bench.tool("plan_bench")
    runs = bench.google_benchmark(tool.name, FACTS)
    one, thousand = (runs[name] / 1e3 for name in ("plan_application", "plan_of_1000"))
    command = typed([tool, FACTS])
    return Figures(
        title="Plan",
        how="A typical application: three contacts, one debriefed interview, three messages, one reply.",
        measurements=[Measurement("plan_application, one", one, "us", command),
                      Measurement("plan, 1,000 applications, sorted", thousand, "us", command)],
        ratios=[Ratio("one application", one, at_most=5, unit="us"),
                Ratio("one of a thousand / one", thousand / 1000 / one)],
    )
