"""Facts with any number of letters, a few to each application, for the bench of the outbox."""
import json
import random
from dataclasses import dataclass

PER_APPLICATION = 4
SEED = 20261118
WORDS = ("ledger migration rota billing sourcing handover roadmap intake audit triage release training region "
         "pipeline archive supplier budget growth patience mentor quality safety").split()


@dataclass
class Letter:
    application: str
    message: str


def letters_of(count):
    """Those of write(path, count), one application after the other."""
    return [Letter(f"a{n // PER_APPLICATION:05}", f"m{n % PER_APPLICATION + 1}") for n in range(count)]


def application(number, letters, chance):
    def paragraph(words):
        return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."

    messages = [{"id": f"m{n}", "kind": "other", "to": "ann", "state": "draft", "subject": f"{paragraph(3)[:-1]}, page {n}",
                 "body": f"Hi Ann,\n\nHere is what you asked for. {paragraph(60)}\n\n{paragraph(70)}\n\nBest,\nMaya\n"} for n in range(1, letters + 1)]
    return {"id": f"a{number:05}", "role": "Platform Engineer",
            "employer": {"name": f"Employer {number}", "domain": f"employer{number}.example", "timezone": "America/New_York", "holidays": "US"},
            "contacts": [{"id": "ann", "name": "Ann Lee", "email": f"ann@employer{number}.example"}],
            "interviews": [{"id": "i1", "kind": "video", "starts_at": "2026-11-10T14:00:00-05:00", "ends_at": "2026-11-10T15:00:00-05:00",
                            "interviewers": ["ann"]}],
            "messages": messages}


def write(path, count):
    chance = random.Random(SEED)
    full, rest = divmod(count, PER_APPLICATION)
    sizes = [PER_APPLICATION] * full + ([rest] if rest else [])
    path.write_text(json.dumps({
        "format": "afterword/1",
        "seeker": {"name": "Maya Lindqvist", "email": "maya@example.org", "timezone": "America/New_York"},
        "applications": [application(number, size, chance) for number, size in enumerate(sizes)]}), encoding="utf-8")
