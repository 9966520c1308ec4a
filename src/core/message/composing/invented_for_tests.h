// For tests: seekers, employers, people and debriefs of many kinds, invented from a seed. Every private field holds a
// word that no message may ever have.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/facts/facts.h"

namespace afterword::core::invented {

/// Stands in every private field.
inline constexpr const char* canary = "zanzibar";

// clang-format off
constexpr const char* talking_points[] = {"moving billing to event sourcing", "hiring people who write well", "a game day every quarter", "late openings with live radio", "moving a whale skeleton through a side door", "how they test migrations", "why spelling tests went away", "Reading buddies with grade 1", "his students publish a newspaper", "she started as a night nurse herself", "Wants every class to cook once a term", "the garden behind the gym", "their on-call rotation", "our incident reviews", "How do you measure success?", "Rust at scale", "Kubernetes migration", "Ledger rewrite", "talked about sharding", "we talked about climbing", "asked about my thesis", "mentioned that they deploy on Fridays", "moved from nursing to code", "grew up backstage", "runs the choir", "- phonics in ten minutes a day", "no meetings on Wednesdays", "that tests are documentation", "Pricing model for small museums", "onboarding buddies", "the way they review each other's code", "cares about plain language", "3 releases a day", "how the kitchen plans menus around what farmers bring in that week, not the other way round", "sailing", "old maps", "The Lisbon office opening in spring", "code review culture", "very calm about outages", "\"boring technology\"", "data quality", "Teaching apprentices", "people first, tickets second", "customers and their data", "remote-first since 2015", "Ann's first job was in a bakery", "wrote the parser himself", "building trust with parents", "distributed tracing across 40 services", "Being honest about delays", "to keep the library open on Sundays"};
constexpr const char* things_in_common[] = {"both studied in Lund", "love of terrible puns", "grew up on a farm", "both knit on night shifts", "same choir", "both from Leeds", "sailing", "Jazz", "both cyclists", "we both left academia", "two kids in the same school", "she also rows", "from Aarhus", "a weakness for old maps", "both love crosswords", "Used to work at a newspaper", "both have twins", "both started in retail", "bad knees", "Esperanto"};
constexpr const char* takeaways[] = {"team of six, on call every sixth week", "forty events a year", "Handover takes fifteen minutes, not forty.", "Everyone eats lunch with the kids", "26 in a class, an aide until noon", "they deploy every day", "small team, big backlog", "Growth is planned, not hoped for", "the budget is fixed until June", "no weekend work", "team moves to a new building in May", "training budget of 2000 a year", "They own the whole pipeline", "nobody works alone", "quiet open-plan office", "start in March"};
constexpr const char* excitements[] = {"a greenfield ledger", "being able to train new nurses", "the newspaper", "co-teaching on Fridays", "greenfield ledger", "Working with Rust", "how much they care about tests", "mentoring juniors", "the chance to build a collection from scratch", "freedom to choose tools", "The mission", "remote work", "they publish everything they learn", "variety", "first exhibition of its kind in the north"};
constexpr const char* reasons[] = {"ran exactly this migration at my last job", "taught grade four for six years", "bilingual in Spanish", "have run a school garden before", "Nine years of night shifts", "calm when parents are not", "I built two ledgers", "ten years of stage management", "strong communication skills", "know the museum world from both sides", "Led a team of four", "fluent in Danish", "my background in printing", "I can start on Monday", "because I care about public libraries", "running exactly this migration at my last job", "knows SQL", "organised a festival with 300 volunteers", "we halved our build times", "love this work", "Certified in paediatric first aid", "good with anxious people", "I've done it before, twice"};
constexpr const char* answers[] = {"By account, with a directory in front of it", "I would ask the parents first.", "my class read 400 books last year and kept the list on the door", "Measure twice; cut once", "it depends on the read pattern", "With a feature flag and a plan to remove it", "a budget of errors, agreed with the product team", "Start from the complaint, not from the code"};
constexpr const char* roles[] = {"Platform Engineer", "Events Coordinator", "Night Charge Nurse, Paediatrics", "Grade 4 Teacher", "Head Baker", "Software Engineer II (m/f/d)", "Internship", "SRE", "Associate Director of Strategic Community Partnerships and Volunteer Programmes", "Teacher", "Archivist (part-time)", "Data Analyst / Engineer"};
constexpr const char* employers[] = {"Acme Corp", "Larkspur Museum", "St Bride's Children's Hospital", "Oak Hollow Elementary", "Crust & Crumb Ltd", "The Whistle Stop", "Ørsted Energi A/S", "Übermut GmbH", "Target", "Globex"};
constexpr const char* people[][2] = {{"Ann Lee", "VP Engineering"}, {"Bo Novak", "Staff Engineer"}, {"Giulia D'Amico", "Head of Events"}, {"Søren Kjær", "Registrar"}, {"Dr. Deepa Raman", "Literacy coach"}, {"Perpetua", ""}, {"Rafael Núñez", "Grade lead"}, {"Anne-Marie van der Berg", "Chief Curator"}, {"Łukasz Żółkiewski", "Data lead"}, {"J. R. Smith", "Partner"}, {"Robert (Bob) Hale", "Sergeant"}, {"Nguyễn Thị Minh Khai", "Professor of Very Long And Specific Titles, School of Something"}, {"Gabriel García Márquez", "Editor"}, {"Prince", ""}, {"Ann Chovy", "Chef"}, {"Mary Ann O'Neill", "Matron"}};
constexpr const char* seekers[][2] = {{"Maya Lindqvist", "en-US"}, {"Oluwaseun Bright", "en-GB"}, {"Tove Aaltonen", "en-IE"}, {"Nia Prosser", "en-US"}, {"José", "de-DE"}, {"Zoë Müller-Lüdenscheidt", "en-US"}};
// Such as hurried people type, and worse.
constexpr const char* oddities[] = {"[talked about X]", "{{topic}}", "see https://a.example/x", "two\nlines", "WHY DO THEY ASK THIS",
    "URGENT!!", "their salary bands", "Globex does it better", "???", "\xf0\x9f\x8e\xbb violin", "разговор о книгах", "an \"open quote",
    "one very long note that goes on and on about everything that was said in the room, from the first word to the last, and does not stop before somebody opens the door",
    "I am still waiting to hear", "attached to the old mill", "TODO ask about pay", "sorry to bother them", ""};
// clang-format on

/// Picks from lists, the same for the same seed on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <std::size_t N>
  std::string from(const char* const (&list)[N]) {
    return one_in(40) ? oddities[below(std::size(oddities))] : list[below(N)];
  }
  template <std::size_t N>
  std::vector<std::string> some(const char* const (&list)[N], std::size_t at_most) {
    std::vector<std::string> chosen;
    for (std::size_t n = below(at_most + 1); n > 0; --n) {
      std::string next = from(list);
      if (std::find(chosen.begin(), chosen.end(), next) == chosen.end()) chosen.push_back(std::move(next));
    }
    return chosen;
  }

 private:
  std::mt19937_64 engine_;
};

inline PrivateText secret(Dice& dice) {
  return PrivateText(std::string(canary) + (dice.one_in(2) ? " and something else that worries me" : ""));
}

/// One application, one interview that ended at 15:00 in New York on 10 November 2026.
inline Facts facts(std::uint64_t seed) {
  Dice dice(seed);
  Facts facts;
  const auto& who = seekers[dice.below(std::size(seekers))];
  facts.seeker = {who[0], "seeker@example.org", "America/New_York", who[1], std::nullopt};
  if (!dice.one_in(3)) facts.seeker.resume = Resume{"resume.pdf", make_date(2026, 11, 1)};

  Application application;
  application.id = "a" + std::to_string(seed);
  application.role = roles[dice.below(std::size(roles))];
  application.employer = {employers[dice.below(std::size(employers))], "x.example", "America/New_York",
                          std::string("US"), std::nullopt};
  const std::size_t first = dice.below(std::size(people));
  const std::size_t count = 1 + dice.below(4);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& person = people[(first + i) % std::size(people)];
    Contact contact;
    contact.id = "c" + std::to_string(i);
    contact.name = person[0];
    if (person[1][0] != '\0') contact.title = person[1];
    if (i == 0 || !dice.one_in(4)) contact.email = contact.id + "@x.example";
    application.contacts.push_back(contact);
  }
  if (dice.one_in(2)) application.contacts.push_back({"hr", "Hana Ruiz", "HR Partner", "hr@x.example", true});

  Interview interview;
  interview.id = "r1";
  interview.kind = static_cast<InterviewKind>(dice.below(3));
  interview.starts_at = parse_instant("2026-11-10T14:00:00-05:00").value();
  interview.ends_at = parse_instant("2026-11-10T15:00:00-05:00").value();
  const std::size_t present = dice.below(count + 1);
  for (std::size_t i = 0; i < present; ++i) interview.interviewers.push_back("c" + std::to_string(i));
  const std::size_t richness = dice.below(4);
  if (!dice.one_in(12)) {
    Debrief debrief;
    debrief.at = parse_instant("2026-11-10T15:20:00-05:00").value();
    for (const std::string& id : interview.interviewers) {
      debrief.who.push_back({id, dice.some(talking_points, richness), dice.some(things_in_common, richness)});
    }
    debrief.what.takeaways = dice.some(takeaways, richness);
    debrief.what.excited = dice.some(excitements, richness);
    debrief.what.concerns = {secret(dice)};
    if (dice.one_in(2)) debrief.what.questions = {"How is promotion decided?"};
    if (!dice.one_in(3)) debrief.what.would_work_with = dice.one_in(2);
    for (const std::string& answer : dice.some(answers, 1)) {
      debrief.where.push_back(
          {dice.one_in(2) ? WeakSpotKind::stumped : WeakSpotKind::forgotten, secret(dice), answer, secret(dice)});
    }
    debrief.where.push_back({WeakSpotKind::habit, std::nullopt, std::nullopt, secret(dice)});
    if (dice.one_in(3)) debrief.when.reply_by = make_date(2026, 11, 24);
    debrief.why = dice.some(reasons, richness);
    interview.debrief = debrief;
  }
  Debrief half_done;
  half_done.what.concerns = {secret(dice)};
  interview.debrief_draft = half_done;
  application.interviews = {interview};
  Reply reply;
  reply.id = "p1";
  reply.at = parse_instant("2026-11-10T16:00:00-05:00").value();
  reply.kind = ReplyKind::acknowledgement;
  reply.text = secret(dice);
  application.replies = {reply};
  application.reflection = Reflection{reply.at, secret(dice), {secret(dice)}, {secret(dice)}, {}};
  facts.applications = {application};

  facts.materials = {
      {"k0", MaterialKind::article, "Why ledgers should be append-only", "https://l.example/a", {}, {}},
      {"k1", MaterialKind::article, "a piece on whale skeletons", {}, {}, {}},
      {"k2", MaterialKind::article, "article about reading aloud", "https://l.example/b", {}, {}},
      {"k3", MaterialKind::learning, "Working through a course on distributed tracing", {}, {}, {}},
      {"k4", MaterialKind::learning, "Danish", {}, {}, {}},
      {"k5", MaterialKind::learning, "started on conservation chemistry", {}, {}, {}},
      {"k6",
       MaterialKind::connection,
       "Ilse Brandt built the ledger at the port",
       {},
       "Ilse Brandt",
       Permission::granted},
      {"k7", MaterialKind::connection, "former colleague of Bo's", {}, "Per Holm", Permission::granted},
      {"k8", MaterialKind::connection, "the Nordic Museums meetup in Malm\u00f6", {}, {}, {}},
      {"k9", MaterialKind::accomplishment, "shipped version 2 of my migration tool", {}, {}, {}},
      {"k10", MaterialKind::accomplishment, "a first-place finish at the hackathon", {}, {}, {}},
      {"k11", MaterialKind::accomplishment, "My class won the reading prize", {}, {}, {}},
  };
  std::rotate(facts.materials.begin(), facts.materials.begin() + static_cast<std::ptrdiff_t>(dice.below(12)),
              facts.materials.end());
  return facts;
}

}  // namespace afterword::core::invented
