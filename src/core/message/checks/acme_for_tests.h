// For the tests of this folder: an invented seeker, an employer, and letters that are right. Each test breaks one
// thing.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/message/check.h"
#include "tzdata/system_zones.h"

namespace afterword::core::checks {

inline OffsetTime time_at(std::string_view text) { return parse_instant(text).value(); }

struct Acme {
  Facts facts;
  Message draft;
  Instant now = time_at("2026-11-10T18:30:00-05:00").instant;
  std::optional<Speller> speller;

  /// Maya was interviewed by Ann Lee and Bo Novak; Hana Ruiz is the main contact. The draft thanks Ann.
  Acme() {
    facts.seeker = {"Maya Lindqvist", "maya@example.org", "America/New_York", "en-US",
                    Resume{"resume.pdf", std::nullopt}};
    Application acme;
    acme.id = "acme";
    acme.role = "Platform Engineer";
    acme.employer = {"Acme Corp", "acme.example", "America/New_York", std::string("US"), std::nullopt};
    acme.contacts = {{"ann", "Ann Lee", "VP Engineering", "ann.lee@acme.example", false},
                     {"bo", "Bo Novak", "Staff Engineer", "bo@acme.example", false},
                     {"hr", "Hana Ruiz", "HR Partner", "hana@acme.example", true}};
    Interview interview;
    interview.id = "r1";
    interview.starts_at = time_at("2026-11-10T14:00:00-05:00");
    interview.ends_at = time_at("2026-11-10T15:00:00-05:00");
    interview.interviewers = {"ann", "bo"};
    Debrief debrief;
    debrief.at = time_at("2026-11-10T15:20:00-05:00");
    debrief.who = {
        {"ann", {"moving billing to event sourcing", "hiring people who write well"}, {"both studied in Lund"}},
        {"bo", {"a game day every quarter"}, {}}};
    debrief.what.takeaways = {"team of six, on call every sixth week"};
    debrief.what.excited = {"a greenfield ledger"};
    debrief.what.concerns = {PrivateText("two people from the team left this year")};
    debrief.what.questions = {"How is promotion to staff level decided?"};
    debrief.where = {{WeakSpotKind::stumped, PrivateText("How would you shard a ledger?"),
                      "By account, with a directory in front of it", PrivateText("system design")}};
    debrief.why = {"ran exactly this migration at my last job"};
    interview.debrief = debrief;
    acme.interviews = {interview};
    facts.applications = {acme};
    draft.id = "d1";
    draft.kind = MessageKind::thank_you;
    draft.interview = "r1";
    draft.to = "ann";
    draft.subject = "Thank you";
    says("Thank you for telling me about moving billing to event sourcing. What are the next steps?");
  }

  Application& application() { return facts.applications.front(); }
  Debrief& debrief() { return *application().interviews.front().debrief; }

  /// Greeting and sign-off are put around it.
  Acme& says(const std::string& text) {
    const Contact* contact = application().contact(draft.to);
    const std::string name = contact == nullptr ? "" : " " + contact->name.substr(0, contact->name.find(' '));
    draft.body = "Hi" + name + ",\n\n" + text + "\n\nBest,\nMaya Lindqvist";
    return *this;
  }

  Acme& at(std::string_view instant) {
    now = time_at(instant).instant;
    return *this;
  }

  /// A second application of the same seeker.
  Application& globex() {
    Application globex;
    globex.id = "globex";
    globex.role = "Site Reliability Engineer";
    globex.employer = {"Globex", "globex.example", "America/New_York", {}, std::nullopt};
    globex.contacts = {{"cy", "Cy Ode", "Director", "cy@globex.example", true}};
    facts.applications.push_back(globex);
    return facts.applications.back();
  }

  Message& sent(const std::string& id, MessageKind kind, const std::string& to, std::string_view when,
                const std::string& body) {
    Message message;
    message.id = id;
    message.kind = kind;
    message.interview = "r1";
    message.to = to;
    message.state = MessageState::sent;
    message.sent_at = time_at(when);
    message.subject = id;
    message.body = body;
    application().messages.push_back(message);
    return application().messages.back();
  }

  /// The draft is follow-up `number` to Hana and right, at the time at which it opens; what went before it was sent.
  Acme& follow_up(int number) {
    facts.materials = {{"a1", MaterialKind::article, "Why ledgers should be append-only",
                        "https://ledgers.example/append-only", std::nullopt, std::nullopt},
                       {"l1", MaterialKind::learning, "Working through a course on distributed tracing", std::nullopt,
                        std::nullopt, std::nullopt}};
    sent("m1", MessageKind::thank_you, "ann", "2026-11-10T18:00:00-05:00",
         "Hi Ann,\n\nThank you for today. Moving billing to event sourcing is the project I would pick from any "
         "list.\n\n"
         "What are the next steps?\n\nBest,\nMaya Lindqvist");
    sent("m2", MessageKind::thank_you, "bo", "2026-11-10T18:05:00-05:00",
         "Hi Bo,\n\nYour game days sound like the best kind of bad afternoon.\n\nBest,\nMaya Lindqvist");
    draft.kind = MessageKind::follow_up;
    draft.number = number;
    draft.to = "hr";
    draft.subject = "Platform Engineer";
    at("2026-11-18T10:00:00-05:00");
    const std::string first =
        "I talked with Ann and Bo on November 10 about the Platform Engineer opening. My resume is attached.\n\n"
        "Could you share what the timeline is, and is there anything else you need? I'll check in again in early "
        "December.";
    const std::string second =
        "This piece on why ledgers should be append-only made me think of Ann's team: "
        "https://ledgers.example/append-only.\n\nI will send one more note around December 3.";
    if (number == 1) {
      draft.attachments = {"resume.pdf"};
      return says(first);
    }
    sent("f1", MessageKind::follow_up, "hr", "2026-11-18T10:00:00-05:00", "Hi Hana,\n\n" + first + "\n\nBest,\nMaya");
    application().messages.back().attachments = {"resume.pdf"};
    at("2026-11-25T10:00:00-05:00");
    if (number == 2) {
      draft.materials = {"a1"};
      return says(second);
    }
    sent("f2", MessageKind::follow_up, "hr", "2026-11-25T10:00:00-05:00", "Hi Hana,\n\n" + second + "\n\nBest,\nMaya");
    application().messages.back().materials = {"a1"};
    at("2026-12-03T10:00:00-05:00");
    draft.materials = {"l1"};
    return says(
        "One last note: I am halfway through a course on distributed tracing. Thank you for considering me. I would be "
        "glad to talk again if another opening comes up.");
  }

  std::vector<Finding> findings() const {
    tzdata::SystemZones zones;
    Almanac almanac;
    almanac.add(zones.find("America/New_York").value());
    const Zone& zone = almanac.zone("America/New_York");
    const Application& application = facts.applications.front();
    const PlanSetting plan{zone, zone, almanac.calendar(application.employer)};
    return check(draft, {facts, application, plan, now, speller ? &*speller : nullptr});
  }
  std::set<std::string> found() const {
    std::set<std::string> names;
    for (const Finding& finding : findings()) names.insert(finding.check);
    return names;
  }
  bool finds(const std::string& check) const { return found().contains(check); }
  /// The words that the first finding of a check is about; "-" where there is no finding, "" where it is about the
  /// whole.
  std::string marked(const std::string& check) const {
    for (const Finding& finding : findings()) {
      if (finding.check != check) continue;
      const std::string& text = finding.span.part == Part::subject ? draft.subject : draft.body;
      return text.substr(finding.span.start, finding.span.end - finding.span.start);
    }
    return "-";
  }
  std::string fix(const std::string& check) const {
    for (const Finding& finding : findings()) {
      if (finding.check == check) return finding.fix.value_or("");
    }
    return "-";
  }
};

}  // namespace afterword::core::checks
