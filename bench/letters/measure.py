"""Letters: check() and compose() as functions, phrases beside grep, and `afterword check` as a process."""
import json
import subprocess
import time

from figures import Figures, Measurement, Ratio
from letters.document import bodies, document
from workbench import NOW, ROOT, typed

PHRASES = ROOT / "bench" / "letters" / "phrases.txt"
TEXT_SIZE = 4 * 1024 * 1024  # bytes


def grep_seconds(rounds, text, *flags, locale):
    command = ["grep", "-c", *flags, "-F", "-f", str(PHRASES), str(text)]
    best = min(timed(command, locale) for _ in range(rounds))
    return best, f"LC_ALL={locale} {typed(command)}"


def timed(command, locale):
    begin = time.perf_counter()
    ran = subprocess.run(command, env={"LC_ALL": locale, "PATH": "/usr/bin:/bin"}, capture_output=True, check=False)
    if ran.returncode > 1:
        raise SystemExit(f"bench: {command}: {ran.stderr.decode()}")
    return time.perf_counter() - begin


def measure(bench):
    bench.build("letters_bench", "afterword", "spawn")
    folder = bench.folder("letters")
    facts, letters, plain = folder / "facts.json", folder / "letters.txt", folder / "grep.txt"
    facts.write_text(json.dumps(document(), ensure_ascii=False), encoding="utf-8")
    text = "\f".join(bodies())
    text = "\f".join([text] * (TEXT_SIZE // len(text.encode()) + 1))
    letters.write_text(text, encoding="utf-8")
    plain.write_text(text.replace("\f", "\n").lower(), encoding="utf-8")  # grep is spared the folding
    megabytes = letters.stat().st_size / 1e6

    tool = bench.tool("letters_bench")
    runs = bench.google_benchmark(tool.name, facts, letters)
    ours = megabytes / (runs["phrases"] / 1e9)
    rounds = bench.rounds(15)
    c_seconds, c_command = grep_seconds(rounds, plain, locale="C")
    utf8_seconds, utf8_command = grep_seconds(max(2, rounds // 5), letters, "-i", locale="C.UTF-8")

    program, data = bench.program(), folder / "data"
    bench.once(program, "--data", data, "--now", NOW, "import", facts)
    check = [program, "--data", data, "--now", NOW, "check", "--message", "draft"]
    processes = bench.spawn(bench.rounds(100), [
        ("true", 1, ["/bin/true"]), ("check", 1, [*check, "--no-spelling"]), ("spelled", 4, check)])
    command = typed([tool, facts, letters])
    check_us = runs["check"] / 1e3
    return Figures(
        title="Letters",
        how="A note of about 150 words against 20 applications and 100 earlier letters; 500 fixed phrases in 4 MiB of letters by hand.",
        measurements=[
            Measurement("check()", check_us, "us", command),
            Measurement("compose(), a thank-you note", runs["compose"] / 1e3, "us", command),
            Measurement("phrases: words, folding and matching", ours, "MB/s", command),
            Measurement("grep -F -f, C locale, lower-cased for it", megabytes / c_seconds, "MB/s", c_command),
            Measurement("grep -i -F -f, UTF-8", megabytes / utf8_seconds, "MB/s", utf8_command),
            Measurement("/bin/true", processes["true"].milliseconds, "ms", "/bin/true", processes["true"].peak_kib),
            Measurement("afterword check, without spelling", processes["check"].milliseconds, "ms",
                        typed([*check, "--no-spelling"]), processes["check"].peak_kib),
            Measurement("afterword check, with Hunspell", processes["spelled"].milliseconds, "ms", typed(check),
                        processes["spelled"].peak_kib),
        ],
        ratios=[Ratio("check()", check_us, at_most=1000, unit="us"),
                Ratio("afterword check, without spelling", processes["check"].milliseconds, at_most=15, unit="ms"),
                Ratio("phrases / grep -F -f in C", ours / (megabytes / c_seconds)),
                Ratio("phrases / grep -i -F -f in UTF-8", ours / (megabytes / utf8_seconds))],
    )
