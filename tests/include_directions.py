#!/usr/bin/env python3
"""Holds every #include under src/ against the directions that docs/map.md draws: who may lean on whom.

Exit 0 where all is well; else one line per arrow that points the wrong way. `--self-test` plants such an arrow and expects it found.
"""
import pathlib
import re
import sys

CORE_FLOW = ["time", "facts", "plan", "message", "reply", "learn", "codec"]  # a later one may include an earlier one
MAY_INCLUDE = {
    "core": {"core"},
    "app": {"app", "core"},
    "store": {"store", "core", "app/ports.h"},
    "mail": {"mail", "core", "app/ports.h", "app/mail_setup_ports.h"},
    "secrets": {"secrets", "core", "app/secret_ports.h", "store/disk/descriptor.h", "store/disk/disk_error.h", "store/disk/folder.h", "store/disk/folder_lock.h"},
    "calendar": {"calendar", "core", "app/ports.h"},
    "notify": {"notify", "core", "app/ports.h"},
    "tzdata": {"tzdata", "core", "app/ports.h"},
    "dictionaries": {"dictionaries", "core"},
    "cli": {"cli", "app", "core"},
    "web": {"web", "app", "core"},
    "mcp": {"mcp", "app", "core"},
    "worker": {"worker", "app", "core"},
}
# The standard library and libraries that do no I/O may be used in core; these do, or would bring a clock in.
NOT_IN_CORE = re.compile(r"^(curl/|sqlite3|libpq|sys/|unistd|fcntl|fstream|iostream|filesystem|ctime|time\.h|netinet|arpa|boost/asio|boost/beast|random|thread)")
# Libraries behind one room's own header: nobody else includes them.
ONLY_IN = {"sqlite3.h": "store", "curl/": "mail", "gmime/": "core/codec", "libical/": "core/codec", "boost/json": "core/codec cli", "sodium": "main app store secrets", "archive": "store/backup", "libsecret/": "secrets", "absl/": "core/time tzdata", "hunspell/": "dictionaries"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def violations(files):
    """files: (path below src, text) pairs -> list of complaints."""
    found = []
    for path, text in files:
        parts = path.split("/")
        room = parts[0]
        if room == "main":
            continue
        # Tests and what only they include may read files, load real zones and keep facts in memory.
        is_test = path.endswith(("_test.cc", "_for_tests.h", "_fixture.h")) or path in ("mail/scripted_server.h", "mail/server_process.h")
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            quote, target = match.groups()
            where = f"src/{path}:{number}"
            if quote == '"':
                target_room = target.split("/")[0]
                if target_room not in set(MAY_INCLUDE) | {"main"}:
                    if "/" not in target:
                        found.append(f'{where}: "{target}": name the room, as in "core/time/when.h"')
                    continue
                allowed = MAY_INCLUDE.get(room, set())
                if is_test and target_room in ("tzdata", "store", "core"):
                    continue
                if target_room not in allowed and target not in allowed:
                    found.append(f"{where}: {room} may not include {target}")
                if room == "core" and target_room == "core" and len(parts) > 2 and target.count("/") >= 2:
                    mine, theirs = parts[1], target.split("/")[1]
                    if mine in CORE_FLOW and theirs in CORE_FLOW and CORE_FLOW.index(theirs) > CORE_FLOW.index(mine):
                        found.append(f"{where}: core/{mine} comes before core/{theirs} in the flow, and may not include it")
            else:
                if room == "core" and not is_test and NOT_IN_CORE.match(target):
                    found.append(f"{where}: core does no I/O and has no clock: <{target}>")
                for prefix, homes in ONLY_IN.items():
                    if target.startswith(prefix) and not is_test and not any(path.startswith(h + "/") for h in homes.split()):
                        found.append(f"{where}: <{target}> stays behind the headers of {homes}")
    return found


def self_test():
    planted = [
        ("core/time/x.cc", '#include "core/plan/plan.h"\n'),
        ("core/plan/x.cc", '#include "store/sqlite/statement.h"\n'),
        ("store/x.cc", '#include "mail/smtp/smtp.h"\n'),
        ("cli/x.cc", '#include "store/sqlite/statement.h"\n'),
        ("core/plan/x.cc", "#include <fstream>\n"),
        ("app/x.cc", "#include <sqlite3.h>\n"),
        ("cli/x.cc", '#include "board.h"\n'),
    ]
    fine = [("app/x.cc", '#include "core/plan/plan.h"\n'), ("store/x.cc", '#include "app/ports.h"\n#include <sqlite3.h>\n'), ("main/x.cc", '#include "mail/smtp/smtp.h"\n')]
    for case in planted:
        assert violations([case]), case
    assert not violations(fine), violations(fine)


def main():
    self_test()
    root = pathlib.Path(__file__).resolve().parent.parent / "src"
    files = [(str(p.relative_to(root)), p.read_text(encoding="utf-8")) for p in sorted(root.rglob("*")) if p.suffix in (".h", ".cc")]
    found = violations(files)
    print("\n".join(found) if found else f"include directions: {len(files)} files, every arrow points the right way")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
