"""A seeker's facts document of any length, for the bench: the same for the same length.

usage: next/document.py APPLICATIONS > FILE

Five applications want something at workbench.NOW, however many there are. Of the rest 60 in 100 are over, with a
reflection; 20 wait for the date that they were given; 10 have a follow-up out; 6 have their interview ahead; 4 asked
not to be contacted.
"""
import json
import random
import sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

TODAY = date(2026, 11, 18)  # workbench.NOW is 10:00 of it in New York
SEED = 20261118
PRESSING = 5

GIVEN = ["Ann", "Bo", "Hana", "Ravi", "Chloé", "Tomás", "Mei", "Olu", "Ingrid", "Sam", "Noor", "Jakub"]
FAMILY = ["Lee", "Novak", "Ruiz", "Iyer", "Durand", "Silva", "Chen", "Adeyemi", "Larsen", "Brook", "Haddad", "Wójcik"]
ROLES = ["Platform Engineer", "Data Analyst", "Charge Nurse", "Site Manager", "Product Designer", "Payroll Lead", "Editor"]
WORDS = ("ledger migration rota billing sourcing handover roadmap intake audit triage release training region "
         "pipeline archive supplier budget growth patience mentor quality safety").split()
EMPLOYERS = [  # zone and holidays
    ("America/New_York", "US"), ("America/New_York", "US"), ("America/Chicago", "US"), ("America/Los_Angeles", "US"),
    ("Europe/Berlin", ["2026-12-25", "2026-12-26", "2027-01-01"]),
]


class Writer:
    def __init__(self, count):
        self.count = count
        self.random = random.Random(SEED)

    def document(self):
        return {
            "format": "afterword/1",
            "seeker": {"name": "Maya Lindqvist", "email": "maya@example.org", "timezone": "America/New_York"},
            "applications": [self.application(number) for number in range(self.count)],
        }

    def application(self, number):
        # The pressing ones stand apart from each other, as the oldest and the newest of a long list are read alike.
        step = self.count // PRESSING
        if number % step == 0 and number // step < PRESSING:
            return [self.just_interviewed, self.unthanked, self.follow_up_open, self.asked, self.unreflected][number // step](number)
        draw = self.random.random()
        kind = (self.over if draw < 0.60 else self.told_a_date if draw < 0.80 else self.followed_up if draw < 0.90
                else self.ahead if draw < 0.96 else self.left_alone)
        return kind(number)

    # Kinds of applications: the five that want something at NOW come first.

    def just_interviewed(self, number):  # debrief late, thank-you notes open
        return self.interviewed(number, 1, debriefed=False, thanked=False, region=0)

    def unthanked(self, number):  # thank-you notes late
        return self.interviewed(number, 2, thanked=False, region=0)

    def follow_up_open(self, number):  # follow-up 1 open
        return self.interviewed(number, 9, region=0)

    def asked(self, number):  # answer open
        application = self.interviewed(number, 3, region=0)
        application["replies"] = [self.reply(application, 0, "question", hour=8)]
        return application

    def unreflected(self, number):  # reflect open
        application = self.interviewed(number, 30, region=0)
        application |= {"outcome": "rejected", "outcome_at": self.at(application, 1, 11)}
        return application

    def over(self, number):
        ago = self.random.randint(30, 400)
        application = self.interviewed(number, ago)
        outcome = self.random.choices(["rejected", "no_response", "withdrawn", "offer"], [60, 25, 10, 5])[0]
        if outcome == "rejected":
            application["replies"] = [self.reply(application, ago - 10, "rejection")]
        application |= {
            "outcome": outcome, "outcome_at": self.at(application, ago - 12, 9),
            "reflection": {"at": self.at(application, ago - 13, 18), "text": self.sentence(12), "worked": [self.sentence(5)],
                           "change": [self.sentence(6)], "stay_in_touch": []}}
        return application

    def told_a_date(self, number):
        application = self.interviewed(number, self.random.randint(2, 12))
        by = TODAY + timedelta(days=self.random.randint(3, 40))
        application["interviews"][0]["debrief"]["when"] = {"said": f"by {by:%B %-d}", "reply_by": by.isoformat()}
        return application

    def followed_up(self, number):
        application = self.interviewed(number, self.random.randint(16, 24))
        application["messages"].append(self.message(application, "f1", "follow_up", 1, ago=self.random.choice([1, 2, 5])))
        return application

    def ahead(self, number):
        return self.interviewed(number, -self.random.randint(1, 30), debriefed=False, thanked=False)

    def left_alone(self, number):
        application = self.interviewed(number, self.random.randint(5, 20))
        application["interviews"][0]["debrief"]["when"] = {"said": "we will call you", "asked_not_to_contact": True}
        return application

    # Their parts.

    def interviewed(self, number, ago, debriefed=True, thanked=True, region=None):
        zone, holidays = EMPLOYERS[self.random.randrange(len(EMPLOYERS)) if region is None else region]
        application = {
            "id": f"a{number:05}", "role": self.random.choice(ROLES),
            "employer": {"name": f"{self.random.choice(FAMILY)} & {self.random.choice(FAMILY)} {number}",
                         "domain": f"employer{number}.example", "timezone": zone, "holidays": holidays},
            "contacts": [self.contact(number, "hr", "Talent Partner", main=True), self.contact(number, "c1", "Director"),
                         self.contact(number, "c2", "Team Lead")]}
        interview = {"id": "r1", "round": 1, "kind": self.random.choice(["video", "phone", "in_person"]),
                     "starts_at": self.at(application, ago, 13), "ends_at": self.at(application, ago, 14), "interviewers": ["c1", "c2"]}
        application["interviews"] = [interview]
        if debriefed:
            interview["debrief"] = {
                "at": self.at(application, ago, 14, 30),
                "who": [{"contact": "c1", "talking_points": [self.sentence(6)], "in_common": [self.sentence(4)]},
                        {"contact": "c2", "talking_points": [self.sentence(6)]}],
                "what": {"takeaways": [self.sentence(8)], "excited": [self.sentence(5)], "concerns": [self.sentence(7)],
                         "questions": [self.sentence(6)], "would_work_with": True},
                "where": [{"kind": "stumped", "question": self.sentence(9), "answer": self.sentence(12)}],
                "when": {"said": "they have no timeline yet"}, "why": [self.sentence(9)]}
        if thanked:
            application["messages"] = [self.message(application, "t1", "thank_you", None, ago, to="c1"),
                                       self.message(application, "t2", "thank_you", None, ago, to="c2")]
        return application

    def contact(self, number, contact_id, title, main=False):
        given, family = self.random.choice(GIVEN), self.random.choice(FAMILY)
        return {"id": contact_id, "name": f"{given} {family}", "title": title,
                "email": f"{contact_id}@employer{number}.example", "main": main}

    def message(self, application, message_id, kind, number, ago, to="hr"):
        return {"id": message_id, "kind": kind, "number": number, "interview": "r1", "to": to, "state": "sent",
                "sent_at": self.at(application, ago, 17), "subject": self.sentence(4), "body": self.sentence(60)}

    def reply(self, application, ago, kind, hour=11):
        return {"id": "p1", "at": self.at(application, ago, hour), "from": "hr", "kind": kind, "text": self.sentence(25)}

    def sentence(self, words):
        return " ".join(self.random.choices(WORDS, k=words)).capitalize()

    @staticmethod
    def at(application, ago, hour, minute=0):
        day = TODAY - timedelta(days=ago)
        zone = ZoneInfo(application["employer"]["timezone"])
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone).isoformat()


def write(path, count):
    path.write_text(json.dumps(Writer(count).document(), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    json.dump(Writer(int(sys.argv[1])).document(), sys.stdout, ensure_ascii=False, indent=1)
