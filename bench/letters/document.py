"""A seeker in the middle of a search: 20 applications, 100 letters that went out, and one draft to be read.

usage: letters/document.py > FILE

The letters are the hand-written ones of tests/vectors/checks_more.json, so that the words are those of people.
"""
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from next.document import Writer  # noqa: E402

APPLICATIONS, LETTERS = 20, 100
DRAFT = """Dear {name},

Thank you for the hour on Tuesday. I have kept thinking about what you said of the ledger: that a release is only finished when the
people who read its reports have stopped asking for the old ones. We moved our billing over in the same order, readers first, and the
two weeks that it cost us came back within the month. It was good to hear that somebody else had paid for the same lesson.

You asked how I would bring a team of six along. I would begin with the rota, because nobody designs well after a broken night, and put
the first migration where it can fail without anybody noticing. I should be glad to write that down in a page if it would help you.

I came away wanting the job more than before. Could you tell me what the next steps are, and when you expect to decide?

Kind regards,
{seeker}
"""


def bodies():
    """The letters that somebody wrote by hand, in their order."""
    for vector in json.loads((ROOT / "tests" / "vectors" / "checks_more.json").read_text())["vectors"]:
        for application in vector["facts"]["applications"]:
            for message in application["messages"]:
                if message["id"] == vector["message"]:
                    yield message["body"]


def document():
    facts = Writer(APPLICATIONS).document()
    letters = list(bodies())[:LETTERS]
    for number, application in enumerate(facts["applications"]):
        sent = [message for message in application.get("messages", []) if message["state"] == "sent"][:1]
        application["messages"] = sent
        for n in range(LETTERS // APPLICATIONS - len(sent)):
            application["messages"].append({
                "id": f"k{n}", "kind": "other", "interview": "r1", "to": "c2", "state": "sent", "sent_at": "2026-10-01T09:00:00-04:00",
                "subject": "A letter", "body": letters[(5 * number + n) % len(letters)]})
    first = next(a for a in facts["applications"] if a["interviews"][0].get("debrief"))
    contact = next(contact for contact in first["contacts"] if contact["id"] == "c1")
    first["messages"].append({
        "id": "draft", "kind": "thank_you", "interview": "r1", "to": "c1", "state": "draft", "subject": "Thank you",
        "body": DRAFT.format(name=contact["name"], seeker=facts["seeker"]["name"])})
    return facts


if __name__ == "__main__":
    json.dump(document(), sys.stdout, ensure_ascii=False)
