#include <algorithm>
#include <vector>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

using reading::NameFit;
using reading::PersonName;
using reading::Text;
using reading::Word;

/// Whom a greeting may address without naming anybody.
constexpr std::string_view nobody_in_particular[] = {
    "all",          "team",       "everyone",      "everybody",   "folks",      "colleagues", "hiring",
    "manager",      "managers",   "committee",     "panel",       "sir",        "madam",      "sirs",
    "or",           "recruiting", "recruiter",     "recruitment", "recruiters", "friends",    "friend",
    "there",        "again",      "people",        "human",       "resources",  "hr",         "talent",
    "department",   "search",     "selection",     "board",       "jury",       "staff",      "group",
    "crew",         "both",       "the",           "at",          "of",         "from",       "to",
    "you",          "two",        "three",         "my",          "dear",       "each",       "whom",
    "it",           "may",        "concern",       "damen",       "herren",     "und",        "sehr",
    "geehrte",      "all",        "once",          "more",        "afternoon",  "morning",    "evening",
    "interviewers", "office",     "administrator", "support",
};

bool names_nobody(std::string_view folded) {
  return std::find(std::begin(nobody_in_particular), std::end(nobody_in_particular), folded) !=
         std::end(nobody_in_particular);
}

/// One addressee of a greeting: "Ann" and "Bo" of "Hi Ann and Bo,".
struct Addressee {
  std::vector<std::size_t> names;  // words that may be names
};

std::vector<Addressee> addressees(const DraftInContext& draft) {
  const Text& text = draft.body();
  const reading::Greeting& greeting = draft.letter().greeting();
  const Contact& recipient = *draft.recipient();
  const Text job(recipient.title ? std::string_view{*recipient.title} : std::string_view{});
  std::vector<Addressee> all(1);
  for (std::size_t i = greeting.first_word; i < greeting.end_word; ++i) {
    const Word& word = text.words()[i];
    const std::string_view folded = text.folded(word);
    if (folded == "and" || folded == "und" || folded == "og") {
      all.emplace_back();
      continue;
    }
    if (i > greeting.first_word &&
        text.slice(text.words()[i - 1].end, word.start).find('&') != std::string_view::npos) {
      all.emplace_back();
    }
    const bool is_job =
        std::any_of(job.words().begin(), job.words().end(), [&](const Word& title) { return title.hash == word.hash; });
    const bool fits = PersonName(recipient.name).fit(text.slice(word.start, word.core_end)) == NameFit::right;
    if (fits) {
      all.back().names.push_back(i);
      continue;
    }
    if (reading::is_title(folded) || names_nobody(folded) || is_job || draft.employer().has(word.hash)) continue;
    if (word.capital) all.back().names.push_back(i);
  }
  std::erase_if(all, [](const Addressee& addressee) { return addressee.names.empty(); });
  return all;
}

/// How to say the recipient's name in the place of these words.
std::string in_its_place(const PersonName& name, const DraftInContext& draft, const Addressee& addressee) {
  const Text& text = draft.body();
  const std::size_t first = addressee.names.front();
  const bool titled = first > 0 && first > draft.letter().greeting().first_word &&
                      reading::is_title(text.folded(text.words()[first - 1]));
  if (titled && !name.family().empty()) return std::string(name.family());
  if (addressee.names.size() > 1 || name.given().empty()) return std::string(name.full());
  return std::string(name.given());
}

const Contact* somebody_else(const DraftInContext& draft, const Addressee& addressee) {
  const Text& text = draft.body();
  for (const Contact& contact : draft.application().contacts) {
    if (contact.id == draft.recipient()->id) continue;
    const PersonName name(contact.name);
    const bool all = std::all_of(addressee.names.begin(), addressee.names.end(), [&](std::size_t i) {
      const Word& word = text.words()[i];
      const NameFit fit = name.fit(text.slice(word.start, word.core_end));
      return fit == NameFit::right || fit == NameFit::plain;
    });
    if (all) return &contact;
  }
  return nullptr;
}

}  // namespace

void wrong_person(const DraftInContext& draft, Findings& findings) {
  const reading::Greeting& greeting = draft.letter().greeting();
  if (draft.recipient() == nullptr || !greeting.found()) return;
  // A blank in the greeting is `placeholder`'s.
  if (draft.body().slice(greeting.start, greeting.end).find_first_of("[]{}<>_") != std::string_view::npos) return;
  const PersonName name(draft.recipient()->name);
  const Text& text = draft.body();
  if (name.parts() == 0) return;

  const auto all = addressees(draft);
  const auto fit_of = [&](std::size_t word, std::size_t* part = nullptr) {
    return name.fit(text.slice(text.words()[word].start, text.words()[word].core_end), part);
  };
  const auto is_right = [&](const Addressee& addressee) {
    return std::all_of(addressee.names.begin(), addressee.names.end(),
                       [&](std::size_t i) { return fit_of(i) == NameFit::right; });
  };
  if (std::any_of(all.begin(), all.end(), is_right)) {
    // A short form of theirs may be somebody else's name.
    const auto right = std::find_if(all.begin(), all.end(), is_right);
    const Word& word = text.words()[right->names.front()];
    const Contact* other =
        name.has(word.hash) || text.folded(word).size() == 1 ? nullptr : somebody_else(draft, *right);
    if (other == nullptr) return;
  }
  for (const Addressee& addressee : all) {
    const Span span = draft.words(Part::body, addressee.names.front(), addressee.names.back() + 1);
    const Contact* other = somebody_else(draft, addressee);
    if (other != nullptr) {
      findings.add(span, "This note goes to " + draft.recipient()->name + ", and greets " + other->name + ".",
                   in_its_place(name, draft, addressee));
      continue;
    }
    bool reported = false;
    for (const std::size_t i : addressee.names) {
      std::size_t part = 0;
      const NameFit fit = fit_of(i, &part);
      if (fit == NameFit::none || fit == NameFit::right) continue;
      reported = true;
      findings.add(draft.words(Part::body, i, i + 1),
                   fit == NameFit::plain
                       ? "The name is spelled " + std::string(name.part(part)) + ", with its diacritics."
                       : "The name is spelled " + std::string(name.part(part)) + ".",
                   std::string(name.part(part)));
    }
    if (!reported) {
      findings.add(span, "This note goes to " + draft.recipient()->name + ", and greets somebody else.",
                   in_its_place(name, draft, addressee));
    }
  }
}

}  // namespace afterword::core::checks
