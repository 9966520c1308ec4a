#!/usr/bin/env python3
"""Seeded random cases for differential tests of the plan: JSON lines {"facts", "now"}.

  generate_cases.py --seed 1 --count 5000               everything
  generate_cases.py --seed 1 --count 5000 --settled     only cases that no alternative reading changes
  generate_cases.py --seed 1 --count 5000 --tag         adds "alternatives": the readings that would change it
  generate_cases.py --seed 1 --only 4711                that one case
  generate_cases.py --seed 1 --count 5000 --coverage    what the oracle answers: step by state, as a table

A case depends on the seed and its index alone.  The facts are valid afterword/1 documents; no round
ever holds more than three sent follow-ups, no two interviews end at one instant, and nothing but notes
happens at the very instant of E: there the rules say nothing.
"""
import argparse
import collections
import json
import random
import sys
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import plan_oracle

UTC = timezone.utc
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

ZONES = ["America/New_York", "Europe/Copenhagen", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns",
         "Pacific/Apia"]
MORE_ZONES = ZONES + ["America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Riyadh", "Africa/Casablanca"]
TITLES = ["Talent Partner", "HR Business Partner", "Chief of Staff", "VP Engineering", "Staff Engineer", "Recruiter",
          "Senior Technical Recruiter", "Head of Human Resources", "human resources", "hr", "Director, HR", "HR/Office manager",
          "Talent Acquisition", "Threat Analyst", "Chrome Platform Lead", "Three.js Developer", "Human Factors Researcher",
          "Director of Talented Youth", "Resources Planner", "Synchrotron Physicist", "CTO", "", None]
LOOSE_TITLES = ["Recruiting Lead", "Recruitment Consultant", "HRBP", "Recruiters' Coach"]
STATES = ["draft", "approved", "sending", "failed", "in_doubt", "cancelled"]
CONTACT_IDS = ["ann", "bo", "hr", "dee"]


def generate(seed, index):
    return Maker(random.Random(f"{seed}:{index}")).case()


class Maker:
    def __init__(self, rnd):
        self.r = rnd

    def chance(self, p):
        return self.r.random() < p

    def rfc3339(self, moment, zone=None):
        """In the employer's zone mostly, else in UTC or in somebody else's offset."""
        moment = moment.replace(microsecond=0)
        kind = self.r.random()
        if kind < 0.15:
            return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if kind < 0.25 or zone is None:
            return moment.astimezone(timezone(self.r.choice([-570, -300, 0, 60, 330, 765, 840]) * MINUTE)).isoformat()
        return moment.astimezone(zone).isoformat()

    def within(self, low, high):
        """A random instant, to the second, never on a full minute."""
        seconds = self.r.uniform(0, (high - low).total_seconds())
        return (low + timedelta(seconds=int(seconds))).replace(second=self.r.randint(1, 59), microsecond=0)

    def maybe(self, members, name, value, present=0.7):
        """Absent, null or there."""
        if value not in (None, [], False) or self.chance(0.3):
            if value is None or self.chance(present):
                members[name] = value
        return members

    # -------- a document

    def case(self):
        self.zone_name = self.r.choice(ZONES)
        facts = {"format": "afterword/1",
                 "seeker": {"name": "Maya Lindqvist", "email": "maya@example.org",
                            "timezone": self.zone_name if self.chance(0.4) else self.r.choice(MORE_ZONES)},
                 "applications": []}
        count = self.r.choices([1, 2, 3], [75, 20, 5])[0]
        self.start = self.first_date()
        self.events = []
        names = self.r.sample(["acme", "globex", "initech", "Zeta"], count)
        for name in names:
            facts["applications"].append(self.application(name))
        return {"facts": facts, "now": self.now(facts)}

    def first_date(self):
        r = self.r
        if self.zone_name == "Pacific/Apia" and self.chance(0.5):       # a day that Samoa skipped: 2011-12-30
            return date(2011, 12, 30) - timedelta(r.choice([2, 3, 4, 5, 7, 8, 9, 10, 14, 15, 21, 22, 30]))
        year = r.randint(2021, 2031)
        kind = r.random()
        if kind < 0.35:                                                 # around the holidays and New Year
            return date(year, 11, 1) + timedelta(r.randint(0, 75))
        if kind < 0.6:                                                  # around clock changes
            return date(year, r.choice([3, 4, 9, 10]), 1) + timedelta(r.randint(0, 30))
        return date(year, 1, 1) + timedelta(r.randint(0, 364))

    def application(self, name):
        r = self.r
        zone_name = self.zone_name if self.chance(0.7) else r.choice(ZONES)
        self.zone = ZoneInfo(zone_name)
        employer = {"name": name.title(), "domain": name.lower() + ".example", "timezone": zone_name}
        self.calendar(employer)
        app = {"id": name, "role": "Platform Engineer", "employer": employer}
        contacts = self.contacts(name)
        self.ids = [c["id"] for c in contacts]
        addressed = [c for c in contacts if c.get("email")]
        self.likely = ([c["id"] for c in addressed if c.get("main")] or [c["id"] for c in addressed] or self.ids or [None])[0]
        interviews = self.interviews()
        self.ends = sorted((e, i) for i, e in self.end_of.items())
        self.first = self.ends[0][0] if self.ends else datetime.combine(self.start, time(15), self.zone).astimezone(UTC)
        replies = self.replies()
        messages = self.messages(contacts, interviews, replies)
        for members in (contacts, interviews, messages, replies):
            if self.chance(0.15):
                r.shuffle(members)
        for member, value in (("contacts", contacts), ("interviews", interviews),
                              ("messages", messages), ("replies", replies)):
            if value or self.chance(0.7):
                app[member] = value
        self.outcome(app)
        return app

    def calendar(self, employer):
        r, kind = self.r, self.r.random()
        if kind < 0.45:
            employer["holidays"] = "US"
            if self.chance(0.2):
                employer["weekend"] = ["SA", "SU"]
            if self.chance(0.06):
                employer["weekend"] = ["FR", "SA"]
            return
        if kind < 0.75:
            days = {self.start + timedelta(r.randint(0, 60)) for _ in range(r.randint(0, 12))}
            employer["holidays"] = sorted(d.isoformat() for d in days)
        elif kind < 0.8:
            employer["holidays"] = None
        pick = r.random()
        if pick < 0.35:
            employer["weekend"] = r.choice([["FR", "SA"], ["SA", "FR"], ["SU"], ["TH", "FR"], ["SU", "SA"]])
        elif pick < 0.4:
            employer["weekend"] = None
        elif pick < 0.43:
            employer["weekend"] = []

    def contacts(self, name):
        r, result = self.r, []
        addresses = r.choices([0.8, 0.3, 0.0], [70, 22, 8])[0]
        for cid in r.sample(CONTACT_IDS, r.choices([0, 1, 2, 3, 4], [6, 16, 25, 30, 23])[0]):
            contact = {"id": cid, "name": cid.title() + " Lee"}
            title = r.choice(LOOSE_TITLES) if self.chance(0.04) else r.choice(TITLES)
            if title is not None or self.chance(0.3):
                contact["title"] = title
            if self.chance(addresses):
                contact["email"] = f"{cid}@{name.lower()}.example"
            elif self.chance(0.4):
                contact["email"] = r.choice([None, None, ""])
            if self.chance(0.25):
                contact["main"] = True
            elif self.chance(0.3):
                contact["main"] = False
            result.append(contact)
        return result

    def interviews(self):
        r, result = self.r, []
        self.end_of = {}
        count = r.choices([0, 1, 2, 3], [3, 52, 30, 15])[0]
        start = datetime.combine(self.start + timedelta(r.choice([0, 0, 0, 1, 3])), time(r.choice([8, 10, 14, 16, 23]),
                                 r.choice([0, 15, 30])), self.zone).astimezone(UTC)
        for n in range(1, count + 1):
            if n > 1:                                                    # soon, overlapping, or a round later
                start += r.choice([20 * MINUTE, 3 * HOUR, DAY, 6 * DAY, 13 * DAY, 20 * DAY, 35 * DAY])
            length = r.choice([30, 45, 60, 90, 240]) * MINUTE
            while start + length in self.end_of.values():
                length += 10 * MINUTE
            iid = f"r{n}"
            self.end_of[iid] = start + length
            interview = {"id": iid, "starts_at": self.rfc3339(start, self.zone),
                         "ends_at": self.rfc3339(start + length, self.zone),
                         "interviewers": r.sample(self.ids, r.randint(0 if self.chance(0.25) else min(1, len(self.ids)),
                                                                      len(self.ids)))}
            if self.chance(0.8):
                interview["round"] = n
            if self.chance(0.8):
                interview["kind"] = r.choice(["in_person", "phone", "video"])
            if self.chance(0.55):
                interview["debrief"] = self.debrief(start + length)
            elif self.chance(0.2):
                interview["debrief"] = None
            result.append(interview)
        return result

    def day_after(self, moment, low, high):
        return (moment.astimezone(self.zone).date() + timedelta(self.r.randint(low, high))).isoformat()

    def debrief(self, end):
        when = {}
        if self.chance(0.4):
            when["reply_by"] = self.day_after(end, *self.r.choice([(0, 10), (5, 25), (-2, 45)]))
            when["said"] = "by then"
        elif self.chance(0.2):
            when["reply_by"] = None
        if self.chance(0.2):
            when["asked_not_to_contact"] = True
        elif self.chance(0.2):
            when["asked_not_to_contact"] = False
        if self.chance(0.2):
            when["fill_by"] = self.day_after(end, 5, 60)
        debrief = {"when": when}
        if self.chance(0.6):
            debrief["at"] = self.rfc3339(self.within(end + 5 * MINUTE, end + self.r.choice([HOUR, HOUR, 3 * DAY])), self.zone)
        return debrief

    # -------- replies

    def replies(self):
        r, result = self.r, []
        count = r.choices([0, 1, 2, 3, 5], [32, 28, 20, 13, 7])[0]
        base = r.choice(self.ends)[0] if self.ends else self.first
        for n in range(1, count + 1):
            low, high = r.choice([(0, 10), (0, 40), (0, 80), (-3, 20)])
            at = self.within(base + low * DAY + 90 * timedelta(seconds=1), base + high * DAY)
            kind = r.choices(["generic", "timeframe", "automatic", "acknowledgement", "question", "invitation",
                              "rejection", "offer"], [17, 17, 19, 9, 18, 11, 5, 4])[0]
            if self.ends and self.chance(0.03):                         # while an interview is going on
                at = self.within(*[(e - 25 * MINUTE, e - MINUTE) for e, _ in [r.choice(self.ends)]][0])
                kind = r.choice(["invitation", kind])
            reply = {"id": f"p{n}", "at": self.rfc3339(at, self.zone), "kind": kind}
            self.maybe(reply, "from", self.likely if self.chance(0.6) else r.choice(self.ids + [None]), 0.9)
            if kind == "timeframe" and self.chance(0.95) or kind == "question" and self.chance(0.04):
                reply["reply_by"] = self.day_after(at, *r.choice([(1, 10), (5, 40), (-5, 5)]))
            if kind == "automatic" and self.chance(0.8):
                reply["returns_on"] = self.day_after(at, *r.choice([(1, 10), (5, 40)]))
            if kind == "question" and self.chance(0.6):
                reply["answered_at"] = self.rfc3339(self.within(at + MINUTE, at + r.choice([DAY, 4 * DAY, 20 * DAY])), self.zone)
            elif self.chance(0.1):
                reply["answered_at"] = None
            if self.chance(0.02 if kind in ("automatic", "acknowledgement") else 0.14):
                reply["asked_not_to_contact"] = True
            elif self.chance(0.15):
                reply["asked_not_to_contact"] = False
            result.append(reply)
            self.events += [at]
        return result

    # -------- messages

    def messages(self, contacts, interviews, replies):
        if not contacts:
            return []
        r, self.made = self.r, []
        addressed = [c["id"] for c in contacts if c.get("email")]
        for interview in interviews:
            self.notes(interview, contacts, addressed)
        self.follow_ups(addressed)
        for reply in replies:
            if reply["kind"] == "question" and self.chance(0.35) or reply["kind"] == "invitation" and self.chance(0.15):
                state = r.choice(STATES)
                at = None
                if reply.get("answered_at") or self.chance(0.06):
                    state, at = "sent", plan_oracle.instant(reply.get("answered_at") or reply["at"]) + MINUTE
                kind = "other" if self.chance(0.06) else "answer"
                self.message(kind, r.choice(addressed or self.ids), state, at, reply=reply["id"])
        if self.chance(0.1):
            self.message("other", r.choice(self.ids), r.choice(STATES), None)
        return self.made

    def message(self, kind, to, state, sent_at, **members):
        message = {"id": f"m{len(self.made) + 1}", "kind": kind, "to": to, "state": state}
        if sent_at is not None:
            message["sent_at"] = self.rfc3339(sent_at, self.zone)
            self.events.append(sent_at)
        for name, value in members.items():
            self.maybe(message, name, value, 1.0)
        if "channel" not in message and self.chance(0.5):
            message["channel"] = "email"
        self.made.append(message)

    def notes(self, interview, contacts, addressed):
        r, end = self.r, self.end_of[interview["id"]]
        unreached = [p for p in interview["interviewers"] if p not in addressed]
        mains = [c["id"] for c in contacts if c.get("main") and c.get("email")]
        forwarder = (mains or addressed or [None])[0]
        everybody = list(dict.fromkeys(interview["interviewers"] + ([forwarder] if forwarder else [])))
        eager = r.choice([0.1, 0.5, 0.9])
        for to in everybody:
            if not self.chance(eager):
                continue
            members = {"interview": interview["id"]}
            if self.chance(0.08):
                members["interview"] = None
            if to == forwarder and unreached and not self.chance(0.05):
                members["forward_for"] = unreached
            state, at = "sent", self.within(end + MINUTE, end + r.choice([HOUR, DAY, 2 * DAY, 9 * DAY]))
            if to in unreached or self.chance(0.1):
                if self.chance(0.5) and to in unreached:
                    continue
                members["channel"] = "handwritten"
                members["hand_delivered"] = not self.chance(0.08)
                at = self.within(end, end + r.choice([3 * MINUTE, 2 * DAY]))
                if not members["hand_delivered"] and self.chance(0.5):
                    state, at = "draft", None
            elif self.chance(0.4):
                state, at = r.choice(STATES), None
            if to in unreached and "channel" not in members:
                continue
            if to in unreached and self.chance(0.03):                   # the address was known when it was sent
                members.update(channel="email", hand_delivered=False)
            self.message("thank_you", to, state, at, **members)
            if self.chance(0.06):                                       # a second attempt beside it
                self.message("thank_you", to, r.choice(STATES), None, **members)

    def round_of(self, moment):
        ended = [i for e, i in self.ends if e <= moment]
        return ended[-1] if ended else None

    def follow_ups(self, addressed):
        r, times = self.r, []
        usual = self.likely if self.chance(0.6) else r.choice(addressed or self.ids)
        for end, _ in self.ends:
            at = end
            for _ in range(r.choices([0, 1, 2, 3], [40, 20, 17, 23])[0]):
                at = self.within(at + HOUR, at + r.choice([2 * DAY, 9 * DAY, 9 * DAY, 25 * DAY]))
                times.append(at)
        counts = collections.Counter()
        for at in sorted(times):
            belongs = self.round_of(at)
            if counts[belongs] == 3:                                    # R5: never more than three a round
                continue
            counts[belongs] += 1
            number = counts[belongs]
            number = r.choices([number, None, r.randint(1, 3)], [60, 36, 4])[0]
            interview = r.choices([belongs, None, r.choice(list(self.end_of))], [65, 25, 10])[0]
            self.message("follow_up", usual if self.chance(0.8) else r.choice(self.ids), "sent", at,
                         number=number, interview=interview)
        for _ in range(r.choices([0, 1, 2], [70, 24, 6])[0]):            # one that is not sent
            interview = r.choice(list(self.end_of) or [None])
            number = min(3, counts[interview] + 1)
            self.message("follow_up", usual, r.choice(STATES), None,
                         number=r.choices([number, None, r.randint(1, 3)], [60, 30, 10])[0],
                         interview=r.choices([interview, None], [70, 30])[0])

    # -------- outcome, and now

    def outcome(self, app):
        r = self.r
        if self.chance(0.13):
            at = self.within(self.first, self.first + r.choice([3, 15, 40]) * DAY)
            app["outcome"] = r.choice(["offer", "rejected", "withdrawn", "no_response"])
            app["outcome_at"] = self.rfc3339(at, self.zone)
            self.events.append(at)
        elif self.chance(0.2):
            app["outcome"], app["outcome_at"] = None, None
        ended = bool(app.get("outcome")) or any(x["kind"] in ("rejection", "offer") for x in app.get("replies", []))
        if self.chance(0.4 if ended else 0.02):
            app["reflection"] = {"text": "Sleep first."}
            if self.chance(0.7):
                at = plan_oracle.instant(app.get("outcome_at") or self.rfc3339(self.first + 20 * DAY))
                app["reflection"]["at"] = self.rfc3339(self.within(at, at + 10 * DAY), self.zone)

    def now(self, facts):
        r = self.r
        ends = [plan_oracle.instant(i["ends_at"]) for a in facts["applications"] for i in a.get("interviews", [])]
        base = r.choice(ends) if ends else self.first
        low, high = r.choices([(-1, 0), (0, 0.03), (0, 2), (2, 20), (15, 50), (40, 130)], [3, 12, 14, 28, 28, 15])[0]
        now = self.within(base + low * DAY, base + high * DAY)
        if self.chance(0.55):                                            # exactly on a boundary, or a second beside it
            edges = list(self.events)
            for e in ends:
                edges += [e, e + 5 * MINUTE, e + 30 * MINUTE, e + DAY]
            for moment in (now, now, now + 60 * DAY):
                for s in plan_oracle.plan(facts, moment.isoformat()):
                    edges += [plan_oracle.instant(s[k]) for k in ("opens_at", "due_at") if k in s]
            near = [e for e in edges if abs(e - now) < 25 * DAY]
            now = r.choice(near or edges or [now]) + r.choice([-1, 0, 0, 1]) * timedelta(seconds=1)
        return self.rfc3339(now, self.zone)


# Every combination that the rules allow (the others cannot be: README.md).
POSSIBLE = {
    "breathe": "open done", "debrief": "upcoming open late done lapsed",
    "thank_you": "upcoming open late waiting done lapsed", "find_contact": "upcoming open late lapsed",
    "follow_up": "upcoming open late waiting done lapsed", "answer": "open late waiting",
    "schedule": "open late waiting", "stay_busy": "upcoming", "close": "upcoming open waiting",
    "reflect": "open late done"}


def coverage(seed, count):
    seen, readings, settled = collections.Counter(), collections.Counter(), 0
    for index in range(count):
        case = generate(seed, index)
        for s in plan_oracle.plan(case["facts"], case["now"]):
            seen[s["step"], s["state"]] += 1
        names = plan_oracle.sensitive(case["facts"], case["now"])
        readings.update(names)
        settled += not names
    wrong = 0
    print("step".ljust(14) + "".join(s.rjust(10) for s in plan_oracle.STATES))
    for step, states in POSSIBLE.items():
        row = ""
        for state in plan_oracle.STATES:
            n, possible = seen[step, state], state in states.split()
            wrong += bool(n) != possible
            row += (str(n) if n or possible else "-").rjust(10)
        print(step.ljust(14) + row)
    print(f"{count} cases, {settled} settled under every reading; cases that a reading changes:")
    for name in plan_oracle.ALTERNATIVES:
        print(f"  {readings[name]:6}  {name}")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--only", type=int)
    parser.add_argument("--settled", action="store_true")
    parser.add_argument("--tag", action="store_true")
    parser.add_argument("--coverage", action="store_true")
    args = parser.parse_args()
    if args.coverage:
        return coverage(args.seed, args.count)
    printed, index = 0, args.only or 0
    while printed < (1 if args.only is not None else args.count):
        case = generate(args.seed, index)
        index += 1
        if args.settled or args.tag:
            readings = plan_oracle.sensitive(case["facts"], case["now"])
            if args.settled and readings:
                continue
            if args.tag:
                case["alternatives"] = readings
        print(json.dumps(case))
        printed += 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
