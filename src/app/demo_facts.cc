#include "app/demo_facts.h"

#include <chrono>
#include <utility>

#include "app/almanac.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Contact;
using core::Date;
using core::Debrief;
using core::Interview;
using core::InterviewKind;
using core::Message;
using core::MessageKind;
using core::OffsetTime;
using core::PrivateText;
using core::Reply;
using core::ReplyKind;
using std::chrono::hours;
using std::chrono::minutes;

// The days around `now` as one employer has them.
class Days {
 public:
  Days(core::Zone zone, core::BusinessCalendar calendar, Instant now)
      : zone_(std::move(zone)), calendar_(std::move(calendar)), now_(now) {}

  OffsetTime ago(minutes time) const { return zone_.at(now_ - time); }
  /// That time of the nth business day before today.
  OffsetTime on(int business_days_ago, minutes time_of_day) const {
    Date date = zone_.date_of(now_);
    for (int i = 0; i < business_days_ago; ++i) date = calendar_.before(date);
    return zone_.at(zone_.instant_of(date, time_of_day));
  }

 private:
  core::Zone zone_;
  core::BusinessCalendar calendar_;
  Instant now_;
};

Contact person(std::string id, std::string name, std::string title, std::optional<std::string> email,
               bool main = false) {
  return Contact{std::move(id), std::move(name), std::move(title), std::move(email), main};
}

Interview interview(int number, InterviewKind kind, OffsetTime ends_at, std::vector<std::string> interviewers) {
  Interview result;
  result.id = "i" + std::to_string(number);
  result.round = 1;
  result.kind = kind;
  result.ends_at = ends_at;
  result.starts_at = OffsetTime{ends_at.instant - minutes{45}, ends_at.offset};
  result.interviewers = std::move(interviewers);
  return result;
}

Message sent(int number, MessageKind kind, std::string interview, std::string to, OffsetTime at, std::string subject,
             std::string body) {
  Message result;
  result.id = "m" + std::to_string(number);
  result.kind = kind;
  result.interview = std::move(interview);
  result.to = std::move(to);
  result.state = core::MessageState::sent;
  result.sent_at = at;
  result.subject = std::move(subject);
  result.body = std::move(body) + "\n\nBest wishes,\nInes Okafor\n";
  return result;
}

Debrief debrief(const Interview& of) {
  Debrief result;
  result.at = OffsetTime{of.ends_at.instant + minutes{20}, of.ends_at.offset};
  return result;
}

Application application(std::string id, std::string role, std::string employer, std::string timezone) {
  Application result;
  result.role = std::move(role);
  result.employer.name = std::move(employer);
  result.employer.domain = id + ".example";
  result.employer.timezone = std::move(timezone);
  if (result.employer.timezone == "America/New_York") result.employer.holidays = std::string("US");
  result.id = std::move(id);
  return result;
}

// Ended a minute ago: breathe (R1).
Application harborlight(const Days& days) {
  Application a = application("harborlight", "Data Engineer", "Harborlight Health", "America/New_York");
  a.contacts = {person("amara-diallo", "Amara Diallo", "Head of Data", "amara.diallo@harborlight.example"),
                person("lena-brandt", "Lena Brandt", "Recruiting Partner", "lena.brandt@harborlight.example", true)};
  a.interviews = {interview(1, InterviewKind::video, days.ago(minutes{1}), {"amara-diallo"})};
  return a;
}

// Ended yesterday, with a date that they gave: one note is out, one is due, the follow-up waits for its date (R3,
// R4.2).
Application fernhill(const Days& days) {
  Application a = application("fernhill", "Platform Engineer", "Fernhill Maps", "America/New_York");
  a.contacts = {person("tomas-reyes", "Tomas Reyes", "VP Engineering", "tomas.reyes@fernhill.example"),
                person("jun-park", "Jun Park", "Staff Engineer", std::nullopt),
                person("ruth-adler", "Ruth Adler", "HR Partner", "ruth.adler@fernhill.example", true)};
  Interview i = interview(2, InterviewKind::in_person, days.ago(hours{20}), {"tomas-reyes", "jun-park", "ruth-adler"});
  Debrief d = debrief(i);
  d.who = {{"tomas-reyes", {"moving tile rendering off the old batch jobs"}, {"both learned to sail on the Hudson"}},
           {"jun-park", {"the on-call handbook that the team wrote itself"}, {}},
           {"ruth-adler", {"two offices that share one budget"}, {}}};
  d.what.takeaways = {"a team of six, on call every sixth week"};
  d.what.excited = {"maps that work without a connection"};
  d.what.concerns = {PrivateText("the release calendar sounded heavy for one team")};
  d.what.questions = {"How do you decide which regions come next?"};
  d.what.would_work_with = true;
  d.where = {{core::WeakSpotKind::stumped, PrivateText("How would you shard the tile index?"),
              "By region and zoom, with the hot levels kept whole", PrivateText("system design")}};
  d.when.said = "within two weeks";
  d.when.reply_by = std::chrono::floor<std::chrono::days>(i.ends_at.civil()) + std::chrono::days{14};
  d.why = {"moved a rendering pipeline of the same size in my last role"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  a.messages = {
      sent(1, MessageKind::thank_you, "i2", "tomas-reyes", days.ago(hours{18}), "Thank you, and tile rendering",
           "Dear Tomas,\n\nThank you for walking me through how tile rendering is moving off the old batch jobs. "
           "I went home with three ideas for the cut-over and would enjoy trying them with you.")};
  return a;
}

// Asked to wait, in Berlin: the follow-up has no date until they write (R4.3).
Application meridian(const Days& days) {
  Application a = application("meridian", "Systems Engineer", "Meridian Rail", "Europe/Berlin");
  a.contacts = {person("katrin-vogel", "Katrin Vogel", "Team Lead Signalling", "katrin.vogel@meridian.example", true)};
  Interview i = interview(3, InterviewKind::video, days.on(4, hours{16}), {"katrin-vogel"});
  Debrief d = debrief(i);
  d.who = {{"katrin-vogel", {"replacing relay interlockings without closing a line"}, {}}};
  d.what.takeaways = {"safety reviews every second Thursday"};
  d.when.said = "Please wait to hear from us, the works council decides first";
  d.when.asked_not_to_contact = true;
  d.why = {"wrote safety cases for lifts before"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  a.messages = {
      sent(2, MessageKind::thank_you, "i3", "katrin-vogel", days.on(4, hours{18}), "Thank you for the conversation",
           "Dear Katrin,\n\nThank you for showing me how interlockings are replaced while trains keep running. "
           "It made the work very concrete, and I would be glad to be part of it.")};
  return a;
}

// Nothing heard: the first follow-up is open (R4.1).
Application tidewater(const Days& days) {
  Application a = application("tidewater", "Backend Developer", "Tidewater Press", "America/New_York");
  a.contacts = {person("noor-haddad", "Noor Haddad", "Engineering Manager", "noor.haddad@tidewater.example"),
                person("sam-whitlock", "Sam Whitlock", "Talent Partner", "sam.whitlock@tidewater.example", true)};
  Interview i = interview(4, InterviewKind::video, days.on(6, hours{15}), {"noor-haddad"});
  Debrief d = debrief(i);
  d.who = {{"noor-haddad", {"paying authors on the day a book sells"}, {"both read every colophon"}}};
  d.what.takeaways = {"royalty statements are the oldest code in the house"};
  d.what.excited = {"a ledger that authors can read themselves"};
  d.what.concerns = {PrivateText("only one person knows the old statements")};
  d.why = {"built a ledger for a co-operative of farmers"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  a.messages = {
      sent(3, MessageKind::thank_you, "i4", "noor-haddad", days.on(6, hours{17}), "Thank you, and royalties by the day",
           "Dear Noor,\n\nThank you for the afternoon. Paying authors on the day a book sells is the kind of problem I "
           "like best. What are the next steps, and when might I hear from you?")};
  return a;
}

// They asked something after the first follow-up: it is answered before anything else goes (R7).
Application larkspur(const Days& days) {
  Application a = application("larkspur", "Reliability Engineer", "Larkspur Labs", "America/New_York");
  a.contacts = {person("mei-tanaka", "Mei Tanaka", "Director of Infrastructure", "mei.tanaka@larkspur.example", true)};
  Interview i = interview(5, InterviewKind::phone, days.on(14, hours{11}), {"mei-tanaka"});
  Debrief d = debrief(i);
  d.who = {{"mei-tanaka", {"fewer alerts, each with a person who owns it"}, {}}};
  d.where = {{core::WeakSpotKind::stumped, PrivateText("What would you measure first on a quiet system?"),
              "How long a user waits, before anything about the machines", PrivateText("observability")}};
  d.why = {"halved the alerts of two teams"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  Message follow_up =
      sent(5, MessageKind::follow_up, "i5", "mei-tanaka", days.on(8, hours{10}), "Reliability Engineer: next steps",
           "Dear Mei,\n\nWe spoke about the Reliability Engineer role and about alerts that somebody owns. Has the "
           "timeline moved, and is there anything you need from me? I will write again in two weeks.");
  follow_up.number = 1;
  a.messages = {sent(4, MessageKind::thank_you, "i5", "mei-tanaka", days.on(14, hours{14}), "Thank you for the call",
                     "Dear Mei,\n\nThank you for the call. Fewer alerts, each with a name beside it, is how I would "
                     "like to work."),
                std::move(follow_up)};
  Reply question;
  question.id = "p1";
  question.at = days.ago(hours{3});
  question.from = "mei-tanaka";
  question.kind = ReplyKind::question;
  question.text = PrivateText("Thanks for writing. Could you say which of the two teams you would start with?");
  a.replies = {std::move(question)};
  return a;
}

// Nobody's address is known, and they invite to a next round (R3.2, R7).
Application quarry(const Days& days) {
  Application a = application("quarry", "Payments Engineer", "Quarry Street Bank", "America/New_York");
  a.contacts = {person("olu-bankole", "Olu Bankole", "Principal Engineer", std::nullopt)};
  Interview i = interview(6, InterviewKind::in_person, days.on(2, hours{10}), {"olu-bankole"});
  Debrief d = debrief(i);
  d.who = {{"olu-bankole", {"settling a payment while the customer is still at the counter"}, {}}};
  d.why = {"know the card networks from the inside"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  Reply invitation;
  invitation.id = "p2";
  invitation.at = days.ago(hours{5});
  invitation.kind = ReplyKind::invitation;
  invitation.text = PrivateText("The team would like to meet you. Which morning next week suits you?");
  a.replies = {std::move(invitation)};
  return a;
}

// Three follow-ups and no answer: time to close the matter (R5.2, R5.3), and to stay busy (R8).
Application copperfield(const Days& days) {
  Application a = application("copperfield", "Software Engineer", "Copperfield Foods", "America/New_York");
  a.contacts = {person("dana-moss", "Dana Moss", "Human Resources", "dana.moss@copperfield.example", true)};
  Interview i = interview(7, InterviewKind::video, days.on(34, hours{13}), {"dana-moss"});
  Debrief d = debrief(i);
  d.who = {{"dana-moss", {"kitchens that order for themselves"}, {}}};
  d.why = {"ran the ordering of a school canteen"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  const auto follow_up = [&](int id, int number, int business_days_ago, std::string subject, std::string body) {
    Message message = sent(id, MessageKind::follow_up, "i7", "dana-moss", days.on(business_days_ago, hours{10}),
                           std::move(subject), std::move(body));
    message.number = number;
    return message;
  };
  a.messages = {
      sent(6, MessageKind::thank_you, "i7", "dana-moss", days.on(34, hours{16}), "Thank you for the conversation",
           "Dear Dana,\n\nThank you for telling me how the kitchens will order for themselves. What are the next "
           "steps?"),
      follow_up(
          7, 1, 27, "Software Engineer: next steps",
          "Dear Dana,\n\nIt was good to hear about the ordering project. How does the timeline look, and do you need "
          "anything more from me? I will write again in two weeks."),
      follow_up(
          8, 2, 19, "An article on school kitchens",
          "Dear Dana,\n\nThis piece on how a school district forecasts its meals made me think of your project. I will "
          "check back in two weeks."),
      follow_up(
          9, 3, 11, "Thank you for the consideration",
          "Dear Dana,\n\nI have since finished a course on demand forecasting, which your project led me to. Thank you "
          "for considering me; I would be glad to speak at any time in the future.")};
  a.messages[2].materials = {"a1"};
  a.messages[3].materials = {"a4"};
  return a;
}

// They declined: look back while it is fresh (R6).
Application alder(const Days& days) {
  Application a = application("alder", "Senior Developer", "Alder & Finch", "America/New_York");
  a.contacts = {person("ivo-marek", "Ivo Marek", "CTO", "ivo.marek@alder.example", true)};
  Interview i = interview(8, InterviewKind::video, days.on(9, hours{14}), {"ivo-marek"});
  Debrief d = debrief(i);
  d.who = {{"ivo-marek", {"deleting more code than they write"}, {"both began with amateur radio"}}};
  d.where = {
      {core::WeakSpotKind::stumped, PrivateText("When would you not use a queue?"), std::nullopt,
       PrivateText("architecture")},
      {core::WeakSpotKind::habit, std::nullopt, std::nullopt, PrivateText("speaking before the question was over")}};
  d.why = {"have kept a ten-year-old system in good health"};
  i.debrief = std::move(d);
  a.interviews = {std::move(i)};
  a.messages = {sent(
      10, MessageKind::thank_you, "i8", "ivo-marek", days.on(9, hours{17}), "Thank you for the conversation",
      "Dear Ivo,\n\nThank you for an hour about deleting code. What are the next steps, and when would you decide?")};
  Reply rejection;
  rejection.id = "p3";
  rejection.at = days.ago(hours{26});
  rejection.from = "ivo-marek";
  rejection.kind = ReplyKind::rejection;
  rejection.text = PrivateText("We have chosen somebody else this time. Thank you for the good conversation.");
  a.outcome = core::Outcome::rejected;
  a.outcome_at = rejection.at;
  a.replies = {std::move(rejection)};
  return a;
}

std::vector<core::Material> materials() {
  using core::MaterialKind;
  core::Material connection{"a2",         MaterialKind::connection, "ran the archive where Noor began", std::nullopt,
                            "Piet Hanse", core::Permission::asked};
  return {{"a1", MaterialKind::article, "how a school district forecasts its meals", "https://meals.example/forecast",
           std::nullopt, std::nullopt},
          std::move(connection),
          {"a3", MaterialKind::accomplishment, "moved a co-operative's ledger without a day of downtime", std::nullopt,
           std::nullopt, std::nullopt},
          {"a4", MaterialKind::learning, "a course on demand forecasting", std::nullopt, std::nullopt, std::nullopt}};
}

}  // namespace

Result<core::Facts> demo_facts(Zones& zones, Instant now) {
  auto new_york = find_zone(zones, "America/New_York", "the demo");
  if (!new_york) return std::unexpected(new_york.error());
  auto berlin = find_zone(zones, "Europe/Berlin", "the demo");
  if (!berlin) return std::unexpected(berlin.error());
  core::Almanac almanac;
  core::Employer american;
  american.holidays = std::string("US");
  const Days here(*new_york, almanac.calendar(american), now);
  const Days there(*berlin, core::BusinessCalendar(), now);

  core::Facts facts;
  facts.seeker.name = "Ines Okafor";
  facts.seeker.email = "ines@okafor.example";
  facts.seeker.timezone = "America/New_York";
  facts.applications = {harborlight(here), fernhill(here), meridian(there),   tidewater(here),
                        larkspur(here),    quarry(here),   copperfield(here), alder(here)};
  facts.materials = materials();
  return facts;
}

}  // namespace afterword::app
