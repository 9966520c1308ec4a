#!/usr/bin/env python3
"""An independent second reading of docs/rules.md: plan(facts, now) -> steps.

Written from the rules alone (never from the C++), as the oracle of differential tests.
Every clause carries its rule number.  Where the rules leave room, ALTERNATIVES names the other
reading: plan(..., alt={"name"}) takes it.  README.md explains each and why the default was chosen.

  plan_oracle.py --facts FILE --now INSTANT        {"steps": [...]}
  plan_oracle.py < cases.jsonl                     one {"steps": [...]} a line
  plan_oracle.py --compare OUT.jsonl < cases.jsonl OUT.jsonl: another implementation's answers, line by line
  plan_oracle.py --vectors plan.json               the worked examples
"""
import argparse
import json
import re
import sys
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

UTC = timezone.utc
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
STATES = ["late", "open", "waiting", "upcoming", "done", "lapsed"]
HELD = ("approved", "sending", "in_doubt")          # message states that hold a step: States, `waiting`
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

ALTERNATIVES = {
    "future-outcome":      "a recorded outcome with outcome_at later than now counts already",
    "future-debrief":      "a debrief with `at` later than now counts already",
    "future-reflection":   "a reflection with `at` later than now counts already",
    "number-as-given":     "a sent follow-up's own `number` wins over its rank by sending time",
    "pending-any":         "a held follow-up message holds the next step, whatever number or interview it names",
    "note-any-round":      "a note without `interview` serves every round, not just the one that had ended last",
    "posted-letter":       "handwritten without hand_delivered, state sent, counts as sent",
    "forward-required":    "a note to the forwarder that does not name every forward_for leaves the step undone",
    "no-address-unsent":   "an e-mailed note to an interviewer who has no address now does not count",
    "ooo-next-only":       "a return date delays only the first follow-up after that automatic reply",
    "ooo-any-time":        "return dates named before E count as well",
    "ooo-last":            "of several return dates the last named counts, not the latest",
    "wish-across-rounds":  "a wish not to be contacted outlives the round in which it was said",
    "wish-needs-later-p":  "a wish said in a later reply is not answered by a P that was said before it",
    "ack-wish-ignored":    "asked_not_to_contact on an acknowledgement is ignored",
    "auto-wish-counts":    "asked_not_to_contact on an automatic reply counts",
    "dateless-clears-p":   "a timeframe reply without reply_by removes P",
    "any-reply-by":        "reply_by on a reply that is no timeframe (a question, say) sets P too",
    "debrief-said-at":     "what the debrief says counts as said at debrief.at, not at E",
    "answer-this-round":   "B counts only answers to questions that came after E",
    "sent-answer":         "a sent `answer` message answers its question although answered_at is missing",
    "waiting-keeps-notes": "the opening of a follow-up that is waiting does not lapse notes and debrief",
    "lapse-sticks":        "a note lapsed once stays lapsed, though a later reply moved or stopped the follow-up",
    "latest-invitation":   "only the latest invitation has a `schedule` step",
    "later-by-start":      "an interview answers an invitation only if it starts after it",
    "no-schedule-hold":    "an approved message that answers an invitation does not make `schedule` wait",
    "reply-any-kind":      "a held message of any kind with `reply` holds answer/schedule, not only kind answer",
    "outcome-first":       "of several rejection/offer replies the first counts, not the last",
    "busy-seeker-date":    "stay_busy counts from the sending date in the seeker's zone",
    "title-stems":         "recruit..., talent..., hr... as beginnings of words count in a title",
    "empty-weekend":       "weekend [] means the default SA SU",
    "observed-only":       "a US holiday that is observed on another day is no holiday on its own day",
}


# ---------------------------------------------------------------- time and calendars

def instant(text):
    """RFC 3339 -> UTC."""
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)


def civil(text):
    return None if text is None else date.fromisoformat(text)


def at_local(day, hour, zone):
    """P7: a local time that is skipped becomes the first instant after; a repeated one its first."""
    naive = datetime.combine(day, time(hour))
    first = naive.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == naive:
        return first                                       # fold=0 is the first of two
    before = naive.replace(tzinfo=zone, fold=1).astimezone(UTC)   # before the gap
    after, old = first, before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):           # the first second with the new offset
        middle = before + timedelta(seconds=int((after - before).total_seconds()) // 2)
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after


@lru_cache(None)
def us_holidays(year, observed_only=False):
    """US federal holidays that fall or are observed in `year`."""
    def nth(month, weekday, n):                            # nth weekday of month; -1: the last
        if n > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))
        last = date(year, month + 1, 1) - DAY
        return last - timedelta((last.weekday() - weekday) % 7)
    fixed = [date(year, 1, 1), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25), date(year + 1, 1, 1)]
    if year >= 2021:
        fixed.append(date(year, 6, 19))
    days = {nth(1, 0, 3), nth(2, 0, 3), nth(5, 0, -1), nth(9, 0, 1), nth(10, 0, 2), nth(11, 3, 4)}
    for day in fixed:
        shift = {5: -DAY, 6: DAY}.get(day.weekday(), timedelta(0))
        days.add(day + shift)                              # Saturday -> Friday, Sunday -> Monday
        if not observed_only:
            days.add(day)
    return frozenset(day for day in days if day.year == year)


class Calendar:
    """The employer's business days: no weekend day and no public holiday."""

    def __init__(self, employer, alt):
        weekend = employer.get("weekend")
        if weekend is None or (weekend == [] and "empty-weekend" in alt):
            weekend = ["SA", "SU"]
        self.weekend = {WEEKDAYS.index(w) for w in weekend}
        self.holidays = employer.get("holidays") or []
        if isinstance(self.holidays, list):
            self.holidays = {civil(d) for d in self.holidays}
        elif self.holidays != "US":
            raise ValueError("this oracle knows only the region US, not " + self.holidays)
        self.observed_only = "observed-only" in alt

    def is_business_day(self, day):
        if day.weekday() in self.weekend:
            return False
        if self.holidays == "US":
            return day not in us_holidays(day.year, self.observed_only)
        return day not in self.holidays

    def bd(self, day, n):
        """The nth business day strictly after `day`."""
        while n:
            day += DAY
            n -= self.is_business_day(day)
        return day


# ---------------------------------------------------------------- one application

class Application:
    """What of an application's facts counts at `now`."""

    def __init__(self, facts, app, now, alt):
        self.facts, self.app, self.now, self.alt = facts, app, now, alt
        employer = app["employer"]
        self.zone = ZoneInfo(employer["timezone"])
        self.seeker_zone = ZoneInfo(facts["seeker"]["timezone"])
        self.calendar = Calendar(employer, alt)
        self.bd = self.calendar.bd
        self.contacts = app.get("contacts") or []
        self.with_address = [c for c in self.contacts if c.get("email")]
        self.interviews = sorted(app.get("interviews") or [], key=lambda i: instant(i["ends_at"]))
        self.messages = app.get("messages") or []
        # "Messages, replies and answers later than now do not count yet."
        self.replies = sorted((r for r in app.get("replies") or [] if instant(r["at"]) <= now),
                              key=lambda r: instant(r["at"]))
        self.sent = sorted((m for m in self.messages if m["state"] == "sent" and instant(m["sent_at"]) <= now),
                           key=lambda m: instant(m["sent_at"]))
        self.held = [m for m in self.messages if m["state"] in HELD]
        # An interview that has not ended has no steps; E itself is "ended" (R1 opens at E).
        self.ended = [i for i in self.interviews if instant(i["ends_at"]) <= now]
        self.outcome_at = self.find_outcome()
        self.pending = self.pending_follow_up()

    # -------- small helpers

    def local_date(self, moment):
        """Civil dates are taken in the employer's zone."""
        return moment.astimezone(self.zone).date()

    def nine(self, day):
        return at_local(day, 9, self.zone)

    def five_pm(self, day):
        return at_local(day, 17, self.zone)

    def step(self, name, state, opens=None, due=None, **members):
        return {"application": self.app["id"], "step": name, "state": state, "opens": opens, "due": due, **members}

    def timed(self, opens, due):
        """States: upcoming (now < opens), open (opens <= now <= due), late (now > due)."""
        if self.now < opens:
            return "upcoming"
        return "late" if due is not None and self.now > due else "open"

    def last_ended_by(self, moment):
        ended = [i for i in self.interviews if instant(i["ends_at"]) <= moment]
        return ended[-1] if ended else None

    def debrief_of(self, interview):
        debrief = interview.get("debrief")
        if debrief is None:
            return None
        if debrief.get("at") and instant(debrief["at"]) > self.now and "future-debrief" not in self.alt:
            return None
        return debrief

    def find_outcome(self):
        """R6, R7: the instant of the application's outcome, or None."""
        if self.app.get("outcome"):                         # R6: a recorded one wins over what replies say
            at = instant(self.app["outcome_at"])
            if at <= self.now or "future-outcome" in self.alt:
                return at
        said = [r for r in self.replies if r["kind"] in ("rejection", "offer")]        # R7
        if not said:
            return None
        return instant(said[0 if "outcome-first" in self.alt else -1]["at"])

    # -------- R1, R2, R3: what belongs to one interview

    def interview_steps(self, interview):
        end = instant(interview["ends_at"])
        five = end + 5 * MINUTE
        # R1: opens at E, due E+5 min; done from E+5 min on, that instant included, so never late
        yield self.step("breathe", "done" if self.now >= five else "open", end, five, interview=interview["id"])
        # R2: opens E+5 min, due E+30 min; not done, it lapses as a note does (R3.6)
        lapsed = self.notes_lapsed(interview)
        due = end + 30 * MINUTE
        state = ("done" if self.debrief_of(interview) is not None      # done goes before lapsed
                 else "lapsed" if lapsed else self.timed(five, due))
        yield self.step("debrief", state, five, due, interview=interview["id"])
        # R3: opens E+5 min, due E+24 h
        due = end + timedelta(hours=24)
        recipients, nobody = self.note_recipients(interview)
        for to, forward_for in recipients:
            if self.note_sent(interview, to, forward_for):
                state = "done"
            elif lapsed:                                                # lapsed before waiting
                state = "lapsed"
            elif self.note_held(interview, to):                         # waiting before the others
                state = "waiting"
            else:
                state = self.timed(five, due)
            members = {"forward_for": forward_for} if forward_for else {}
            yield self.step("thank_you", state, five, due, interview=interview["id"], to=to, **members)
        if nobody:                                          # R3.2; R3.6: lapses with an outcome only
            state = "lapsed" if self.outcome_at else self.timed(five, due)
            yield self.step("find_contact", state, five, due, interview=interview["id"])

    def forwarder(self):
        """R3, R3.2: the main contact with an address, else the first contact with one."""
        mains = [c for c in self.with_address if c.get("main")]
        return (mains or self.with_address or [None])[0]

    def note_recipients(self, interview):
        """R3: [(to, forward_for)], and whether `find_contact` is asked for."""
        addressed = {c["id"] for c in self.with_address}
        forwarder = self.forwarder()
        if not interview["interviewers"]:                   # R3: nobody was noted
            return ([(forwarder["id"], [])], False) if forwarder else ([], True)
        own, unreached = [], []
        for person in interview["interviewers"]:
            # R3.3: a note handed over counts also for an interviewer without an address
            if person in addressed or self.note_sent(interview, person, []):
                own.append(person)
            else:
                unreached.append(person)
        if unreached and forwarder and forwarder["id"] not in own:
            own.append(forwarder["id"])                     # R3.2: the note to the main contact
        recipients = [(p, unreached if forwarder and p == forwarder["id"] else []) for p in own]
        return recipients, bool(unreached) and forwarder is None

    def is_note_of(self, message, interview, to, moment):
        if message["kind"] != "thank_you" or message["to"] != to:
            return False
        if message.get("interview") is not None:
            return message["interview"] == interview["id"]
        if "note-any-round" in self.alt:
            return True
        return self.last_ended_by(moment) is interview       # by analogy with follow-ups (R4)

    def note_sent(self, interview, to, forward_for):
        addressed = any(c["id"] == to for c in self.with_address)
        for m in self.sent:
            if not self.is_note_of(m, interview, to, instant(m["sent_at"])):
                continue
            # R3.3: handwritten only where delivery is direct; then it counts as sent at delivery
            if m.get("channel") == "handwritten":
                if not m.get("hand_delivered") and "posted-letter" not in self.alt:
                    continue
            elif not addressed and "no-address-unsent" in self.alt:
                continue
            if "forward-required" in self.alt and not set(forward_for) <= set(m.get("forward_for") or []):
                continue
            return True
        return False

    def note_held(self, interview, to):
        return any(self.is_note_of(m, interview, to, self.now) for m in self.held)

    def notes_lapsed(self, interview):
        """R3.6, for notes that were not sent and for a debrief that was not written."""
        end = instant(interview["ends_at"])
        if self.outcome_at:                                             # the application has an outcome
            return True
        if any(m["kind"] == "follow_up" and instant(m["sent_at"]) > end for m in self.sent):
            return True                                                 # a follow-up was sent after E
        # The opening time of an initial follow-up, of this round or a later one, has come.  Only the
        # round that ended last has one that was not sent (R4.5), and it is this round or a later one.
        p = self.pending
        if p and p["number"] == 1 and p["opens"] is not None and p["opens"] <= self.now:
            if not ("waiting-keeps-notes" in self.alt and p["state"] == "waiting"):
                return True
        if "lapse-sticks" in self.alt:
            events = [instant(r[k]) for r in self.replies for k in ("at", "answered_at")
                      if r.get(k) and end < instant(r[k]) <= self.now]
            before = timedelta(microseconds=1)
            alt = self.alt - {"lapse-sticks"}
            return any(Application(self.facts, self.app, e - before, alt).notes_lapsed(interview)
                       for e in events if e - before >= end)
        return False

    # -------- R4, R5: follow-ups

    def sent_follow_ups(self):
        """[(message, interview, number)] of every follow-up sent by now."""
        counts, result = {}, []
        for m in self.sent:
            if m["kind"] != "follow_up":
                continue
            # R4: one sent at time t belongs to the last interview that had ended by t
            interview = self.last_ended_by(instant(m["sent_at"]))
            if interview is None:
                continue
            # R4: numbers are the order of sending within a round
            number = counts.get(interview["id"], 0) + 1
            if "number-as-given" in self.alt and m.get("number"):
                number = m["number"]
            counts[interview["id"]] = number
            result.append((m, interview, number))
        return result

    def current_round(self):
        """The interview that ended last, unless something ended its follow-ups."""
        if not self.ended or self.outcome_at:               # R7: with an outcome follow-ups stop
            return None
        last = self.ended[-1]
        if self.interviews[-1] is not last:                 # R4.5: one that ends later is recorded
            return None
        end = instant(last["ends_at"])
        if any(r["kind"] == "invitation" and instant(r["at"]) > end for r in self.replies):
            return None                                     # R7: interviews that ended before it
        return last

    def recipient(self, interview):
        """R4: to whom follow-ups go; always by email, so always somebody with an address."""
        mains = [c for c in self.with_address if c.get("main")]
        if mains:
            return mains[0]
        words = r"\b(recruiter|talent|hr|human resources)\b"
        if "title-stems" in self.alt:
            words = r"\b(recruit|talent|hr|human resources)"
        for c in self.with_address:
            if re.search(words, c.get("title") or "", re.IGNORECASE):
                return c
        for person in interview["interviewers"]:
            for c in self.with_address:
                if c["id"] == person:
                    return c
        return (self.with_address or [None])[0]

    def question_open(self):
        return any(self.unanswered(r) for r in self.replies if r["kind"] == "question")

    def unanswered(self, reply):
        """R7: until the reply has answered_at; an answer later than now does not count yet."""
        if reply.get("answered_at") and instant(reply["answered_at"]) <= self.now:
            return False
        if "sent-answer" in self.alt:
            return not any(m["kind"] == "answer" and m.get("reply") == reply["id"] for m in self.sent)
        return True

    def base_date(self, interview):
        """B of R4, counting what came after E."""
        end = instant(interview["ends_at"])
        dates = [self.local_date(end)]                                      # D0
        dates += [self.local_date(instant(m["sent_at"]))                    # the last follow-up sent
                  for m, i, _ in self.sent_follow_ups() if i is interview]
        for r in self.replies:
            at = instant(r["at"])
            if at > end and r["kind"] in ("generic", "timeframe"):          # the last such reply
                dates.append(self.local_date(at))
            if r["kind"] == "question" and r.get("answered_at"):            # the last answer
                answered = instant(r["answered_at"])
                if end < answered <= self.now and (at > end or "answer-this-round" not in self.alt):
                    dates.append(self.local_date(answered))
        return max(dates)

    def said(self, interview):
        """(P, asked not to contact) of R4, R4.3 and R7: what was said last counts."""
        end = instant(interview["ends_at"])
        said = []                                           # [(instant, kind, reply_by, asked)]
        rounds = self.ended if "wish-across-rounds" in self.alt else [interview]
        for i in rounds:
            debrief = self.debrief_of(i)
            if debrief is not None:                         # said in the interview, so at E
                when = debrief.get("when") or {}
                moment = instant(i["ends_at"])
                if "debrief-said-at" in self.alt and debrief.get("at"):
                    moment = instant(debrief["at"])
                said.append((moment, "debrief", civil(when.get("reply_by")) if i is interview else None,
                             bool(when.get("asked_not_to_contact"))))
        for r in self.replies:
            if instant(r["at"]) > end or "wish-across-rounds" in self.alt:
                said.append((instant(r["at"]), r["kind"], civil(r.get("reply_by")),
                             bool(r.get("asked_not_to_contact"))))
        p, p_said, asked, asked_said = None, None, False, None
        for moment, kind, reply_by, wish in sorted(said, key=lambda s: s[0]):
            gives_p = kind == "timeframe" or ("any-reply-by" in self.alt and kind != "automatic")
            if kind == "debrief" or (gives_p and moment > end):
                if reply_by is not None:                    # a timeframe sets P
                    p, p_said = reply_by, moment
                elif kind == "timeframe" and "dateless-clears-p" in self.alt:
                    p = None
            # R4.3: until they write (an automatic reply or an acknowledgement is not writing);
            # R7: a reply may itself ask not to be contacted, until they write again without it
            if kind == "automatic":                         # R7: no reply at all
                if wish and "auto-wish-counts" in self.alt:
                    asked, asked_said = True, moment
            elif kind == "acknowledgement":                 # takes no wish back, but may utter one
                if wish and "ack-wish-ignored" not in self.alt:
                    asked, asked_said = True, moment
            elif wish and not asked:
                asked, asked_said = True, moment
            elif not wish:
                asked = False
        if "wish-needs-later-p" in self.alt and asked and p is not None and p_said < asked_said:
            p = None
        return p, asked

    def returns(self, interview, recipient):
        """R7: the return dates in automatic replies of the follow-up's recipient."""
        end = instant(interview["ends_at"])
        last_sent = max([instant(m["sent_at"]) for m, i, _ in self.sent_follow_ups() if i is interview],
                        default=end)
        days = []
        for r in self.replies:
            if r["kind"] != "automatic" or not r.get("returns_on") or not recipient \
                    or r.get("from") != recipient["id"]:
                continue
            if instant(r["at"]) <= end and "ooo-any-time" not in self.alt:
                continue
            if instant(r["at"]) <= last_sent and "ooo-next-only" in self.alt:
                continue
            days.append(civil(r["returns_on"]))
        return days[-1:] if "ooo-last" in self.alt else days

    def pending_follow_up(self):
        """The one follow-up that is neither sent nor ended: {number, to, opens, due, lapses, state, ...}."""
        interview = self.current_round()
        if interview is None:
            return None
        # States: follow-up n+1 is listed only once n was sent.  R5: at most three a round.
        number = max([n for _, i, n in self.sent_follow_ups() if i is interview], default=0) + 1
        if number > 3:
            return None
        to = self.recipient(interview)
        b = self.base_date(interview)
        p, asked = self.said(interview)
        result = {"interview": interview, "number": number, "to": to, "opens": None, "due": None, "lapses": None}
        if asked and p is None:
            result["state"] = "waiting"                     # R4.3: no date at all
            return result
        day = self.bd(b, 5)                                 # R4.1
        if p is not None:
            day = max(day, self.bd(p, 1))                   # R4.2; with a wish too (R4.3)
        for back in self.returns(interview, to):
            day = max(day, self.bd(back, 1))                # R7, automatic
        closing = self.bd(day, 5)                           # R4.1, R4.2: five business days later
        result["opens"], result["due"] = self.nine(day), self.five_pm(closing)
        result["lapses"] = self.nine(self.bd(closing, 10))  # R5.3
        if to is None or self.question_open() or self.follow_up_held(interview, number):
            result["state"] = "waiting"                     # times kept; R5.3: does not lapse
        elif self.now >= result["lapses"]:
            result["state"] = "lapsed"                      # R5.3: "by 09:00 ... has lapsed then"
        else:
            result["state"] = self.timed(result["opens"], result["due"])
        return result

    def follow_up_held(self, interview, number):
        """States: a message of this step that is approved, sending or in_doubt."""
        for m in self.held:
            if m["kind"] == "follow_up":
                if "pending-any" in self.alt:
                    return True
                if m.get("number") in (None, number) and m.get("interview") in (None, interview["id"]):
                    return True
        return False

    def follow_up_steps(self):
        sent = self.sent_follow_ups()
        for m, interview, number in sent:                   # R4.5: those that were sent stay done
            yield self.step("follow_up", "done", interview=interview["id"], to=m["to"], number=number)
        p = self.pending
        if p:
            members = {"to": p["to"]["id"]} if p["to"] else {}
            yield self.step("follow_up", p["state"], p["opens"], p["due"],
                            interview=p["interview"]["id"], number=p["number"], **members)
        interview = self.current_round()
        if interview is None:
            return
        numbers = {n: m for m, i, n in sent if i is interview}
        # R5.3: close, without a due time
        if p is None:                                       # after number 3
            b, (by, _) = self.base_date(interview), self.said(interview)
            day = self.bd(b, 10)
            if by is not None:
                day = max(day, self.bd(by, 1))
            opens = self.nine(day)
            state = "waiting" if self.question_open() else self.timed(opens, None)
            yield self.step("close", state, opens)
        elif p["state"] == "lapsed":                        # opens when the follow-up lapsed
            yield self.step("close", self.timed(p["lapses"], None), p["lapses"])
        # R8: after follow-up 1; until an outcome, an invitation or a later round (current_round)
        if 1 in numbers:
            sent_at = instant(numbers[1]["sent_at"])
            zone = self.seeker_zone if "busy-seeker-date" in self.alt else self.zone
            monday = sent_at.astimezone(zone).date() + DAY  # strictly after the sending date
            while monday.weekday() != 0 or at_local(monday, 9, self.seeker_zone) <= self.now:
                monday += DAY
            yield self.step("stay_busy", "upcoming", at_local(monday, 9, self.seeker_zone))

    # -------- R6, R7: what belongs to the application

    def reply_held(self, reply):
        return any(m.get("reply") == reply["id"] and (m["kind"] == "answer" or "reply-any-kind" in self.alt)
                   for m in self.held)

    def reply_steps(self):
        if self.outcome_at:                                 # R7: neither is listed with an outcome
            return
        invitations = [r for r in self.replies if r["kind"] == "invitation"]
        if "latest-invitation" in self.alt:
            invitations = invitations[-1:]
        for r in self.replies:
            at = instant(r["at"])
            due = self.five_pm(self.bd(self.local_date(at), 1))     # due 17:00 on bd(its date, 1)
            if r["kind"] == "question" and self.unanswered(r):
                yield self.step("answer", "waiting" if self.reply_held(r) else self.timed(at, due), at, due)
            if r in invitations:
                end = "starts_at" if "later-by-start" in self.alt else "ends_at"
                if any(instant(i[end]) > at for i in self.interviews):
                    continue                                # until a later interview is recorded
                held = self.reply_held(r) and "no-schedule-hold" not in self.alt
                yield self.step("schedule", "waiting" if held else self.timed(at, due), at, due)

    def reflect_steps(self):
        if not self.outcome_at:
            return
        due = self.outcome_at + 7 * timedelta(hours=24)     # R6: 7 times 24 hours later
        reflection = self.app.get("reflection")
        if reflection is not None and "future-reflection" not in self.alt and reflection.get("at") \
                and instant(reflection["at"]) > self.now:
            reflection = None
        state = "done" if reflection is not None else self.timed(self.outcome_at, due)
        yield self.step("reflect", state, self.outcome_at, due)

    def steps(self):
        for interview in self.ended:
            yield from self.interview_steps(interview)
        yield from self.follow_up_steps()
        yield from self.reply_steps()
        yield from self.reflect_steps()


# ---------------------------------------------------------------- the plan

def plan(facts, now, alt=frozenset()):
    """facts: a facts document; now: RFC 3339; alt: names of ALTERNATIVES to take."""
    alt = frozenset(alt)
    assert alt <= ALTERNATIVES.keys(), alt
    steps = []
    for app in facts.get("applications") or []:
        application = Application(facts, app, instant(now), alt)
        for step in application.steps():
            steps.append((step, application.zone))
    far = datetime.max.replace(tzinfo=UTC)

    def order(pair):            # late, open, waiting, upcoming, done, lapsed; then due, opens, application
        s = pair[0]
        return STATES.index(s["state"]), s["due"] or far, s["opens"] or far, s["application"]

    result = []
    for step, zone in sorted(steps, key=order):
        opens, due = step.pop("opens"), step.pop("due")
        if opens is not None:
            step["opens_at"] = opens.astimezone(zone).isoformat()
        if due is not None:
            step["due_at"] = due.astimezone(zone).isoformat()
        result.append(step)
    return result


def sensitive(facts, now):
    """The alternatives under which this case has another plan: where the rules leave room."""
    settled = comparable(plan(facts, now))
    return [name for name in ALTERNATIVES if comparable(plan(facts, now, {name})) != settled]


# ---------------------------------------------------------------- comparing

def key(step):
    times = [None, None]
    if step["state"] not in ("done", "lapsed"):
        times = [instant(step.get(m)) and instant(step[m]).isoformat() for m in ("opens_at", "due_at")]
    return json.dumps([STATES.index(step["state"]), step["application"], step["step"], step["state"],
                       step.get("interview"), step.get("to"), step.get("number"), step.get("forward_for") or [],
                       *times])


def comparable(steps):
    return sorted(key(s) for s in steps)


def differences(mine, theirs):
    """Empty where the two agree under the comparison rule; order by state group, ties in any order."""
    a, b, result = comparable(mine), comparable(theirs), []
    for k in a:
        if a.count(k) > b.count(k):
            result.append("oracle only: " + k)
    for k in b:
        if b.count(k) > a.count(k):
            result.append("other only:  " + k)
    groups = [STATES.index(s["state"]) for s in theirs]
    if groups != sorted(groups):
        result.append("state groups out of order: " + " ".join(s["state"] for s in theirs))
    far = datetime.max.replace(tzinfo=UTC)
    live = [s for s in theirs if s["state"] not in ("done", "lapsed")]
    order = [(STATES.index(s["state"]), instant(s.get("due_at")) or far, instant(s.get("opens_at")) or far,
              s["application"]) for s in live]
    if order != sorted(order) and groups == sorted(groups):
        result.append("order within a state (due, opens, application)")
    return result


# ---------------------------------------------------------------- command line

def run_vectors(path):
    failed = 0
    vectors = json.load(open(path))["vectors"]
    for v in vectors:
        expected = v.get("expect", v.get("steps"))
        found = differences(plan(v["facts"], v["now"]), expected["steps"] if isinstance(expected, dict) else expected)
        if found:
            failed += 1
            print("FAIL", v["name"], *found, sep="\n  ")
    print(f"{len(vectors) - failed} of {len(vectors)} agree")
    return 1 if failed else 0


def run_compare(path, base):
    """A differing case is explained where changing one single reading of `base` gives the other's plan."""
    agreed, explained, bad = 0, {}, 0
    with open(path) as others:
        for number, (line, other) in enumerate(zip(sys.stdin, others, strict=True), 1):
            case, theirs = json.loads(line), json.loads(other).get("steps")
            if theirs is None:
                bad += 1
                print(f"case {number}: the other gave no steps: {other.strip()[:200]}")
                continue
            found = differences(plan(case["facts"], case["now"], base), theirs)
            if not found:
                agreed += 1
                continue
            why = [a for a in ALTERNATIVES
                   if not differences(plan(case["facts"], case["now"], base ^ {a}), theirs)]
            explained.setdefault(tuple(why), []).append(number)
            if not why:
                bad += 1
                print(f"case {number}: now {case['now']}", *found, sep="\n  ")
    for why, numbers in explained.items():
        print(f"{len(numbers)} differ, explained by {' or '.join(why) if why else 'NO KNOWN READING'}: "
              f"cases {numbers[:10]}")
    print(f"{agreed} agree, {sum(map(len, explained.values()))} differ")
    return 1 if bad or explained else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts")
    parser.add_argument("--now")
    parser.add_argument("--alt", action="append", default=[], choices=list(ALTERNATIVES), metavar="NAME",
                        help="take this alternative reading (several times for several; with --compare too)")
    parser.add_argument("--compare", metavar="OUT.jsonl")
    parser.add_argument("--vectors", metavar="plan.json")
    args = parser.parse_args()
    if args.vectors:
        return run_vectors(args.vectors)
    if args.compare:
        return run_compare(args.compare, frozenset(args.alt))
    if args.facts:
        if not args.now:
            parser.error("--facts needs --now")
        with (sys.stdin if args.facts == "-" else open(args.facts)) as f:
            json.dump({"steps": plan(json.load(f), args.now, args.alt)}, sys.stdout, indent=1)
        print()
        return 0
    for line in sys.stdin:
        if line.strip():
            case = json.loads(line)
            print(json.dumps({"steps": plan(case["facts"], case["now"], args.alt)}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
