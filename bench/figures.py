"""Figures: what a part of the bench measured, how it is printed, and how it is kept in bench/README.md."""
from dataclasses import dataclass, field

BEGIN, END = "<!-- figures: bench/run --write -->", "<!-- end of figures -->"


@dataclass
class Measurement:
    name: str
    value: float
    unit: str  # "ms", "us", "ns", "of 75", "/s"
    command: str  # what a person types to see it alone, from the root of the repository
    peak_kib: float | None = None  # whole processes: peak resident set

    def said(self):
        digits = 0 if self.unit.startswith("of ") or self.value >= 1000 else 1 if self.value >= 100 else 2
        return f"{self.value:,.{digits}f} {self.unit}"

    def memory(self):
        return "" if self.peak_kib is None else f"{self.peak_kib / 1024:.1f} MiB"


@dataclass
class Ratio:
    """One number against what is wanted of it: a bound that must hold, and a goal beyond it; either may be absent."""

    name: str
    value: float
    at_most: float | None = None
    at_least: float | None = None
    goal: float | None = None
    more_is_better: bool = False  # for a goal alone; a bound says so itself
    unit: str = "x"

    def verdict(self):
        if self.goal is not None and self._reaches(self.goal):
            return "goal met"
        bound = self.at_most if self.at_most is not None else self.at_least
        if bound is None:
            return "goal missed" if self.goal is not None else ""
        return "holds" if self._reaches(bound) else "DOES NOT HOLD"

    def wanted(self):
        sides = [f"{word} {self._with_unit(f'{bound:g}')}"
                 for word, bound in (("at most", self.at_most), ("at least", self.at_least), ("goal", self.goal)) if bound is not None]
        return ", ".join(sides)

    def said(self):
        return self._with_unit(f"{self.value:,.2f}" if self.value < 100 else f"{self.value:,.0f}")

    def _reaches(self, aim):
        return self.value >= aim if self.at_least is not None or self.more_is_better else self.value <= aim

    def _with_unit(self, number):
        return f"{number}{'' if self.unit in ('x', '%') else ' '}{self.unit}"


@dataclass
class Figures:
    title: str
    how: str  # one sentence: what was run, how often
    measurements: list[Measurement]
    ratios: list[Ratio] = field(default_factory=list)


def print_figures(figures):
    print(f"\n{figures.title}\n  {figures.how}")
    width = max(len(one.name) for one in [*figures.measurements, *figures.ratios])
    for one in figures.measurements:
        print(f"  {one.name:{width}}  {one.said():>14}  {one.memory():>9}".rstrip())
    for one in figures.ratios:
        wanted = f"{one.verdict()} ({one.wanted()})" if one.wanted() else ""
        print(f"  {one.name:{width}}  {one.said():>14}  {wanted}".rstrip(), flush=True)


def as_markdown(all_figures, date, machine):
    lines = [f"Last written on {date}: {machine}. Medians; the times move from machine to machine, the ratios hold."]
    for figures in all_figures:
        lines += ["", f"### {figures.title}", "", figures.how, ""]
        with_memory = any(one.peak_kib is not None for one in figures.measurements)
        lines += ["| what | median | peak memory | command |", "| --- | ---: | ---: | --- |"] if with_memory else \
                 ["| what | median | command |", "| --- | ---: | --- |"]
        for one in figures.measurements:
            cells = [one.name, one.said()] + ([one.memory()] if with_memory else []) + [f"`{one.command}`"]
            lines.append("| " + " | ".join(cells) + " |")
        if figures.ratios:
            lines += ["", "| ratio | measured | wanted | |", "| --- | ---: | --- | --- |"]
            lines += [f"| {one.name} | {one.said()} | {one.wanted()} | {one.verdict()} |" for one in figures.ratios]
    return "\n".join(lines) + "\n"


def refresh(readme, markdown):
    """Puts `markdown` between the two marks of the file `readme`."""
    text = readme.read_text(encoding="utf-8")
    before, mark, rest = text.partition(BEGIN)
    _, end_mark, after = rest.partition(END)
    if not mark or not end_mark:
        raise SystemExit(f"bench: {readme} lacks its marks, {BEGIN} and {END}")
    readme.write_text(f"{before}{BEGIN}\n{markdown}{END}{after}", encoding="utf-8")
