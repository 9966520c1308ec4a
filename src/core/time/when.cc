#include "core/time/when.h"

#include <algorithm>
#include <vector>

#include "core/time/when_grammar.h"
#include "core/time/when_reading.h"
#include "core/time/when_topics.h"
#include "core/time/when_wishes.h"
#include "core/time/when_words.h"

namespace afterword::core {
namespace {

using when::Expression;
using when::Kind;
using when::Topic;

/// "won't", "not", "no decision": what turns "before Friday" into not before Friday.
bool denies(const when::Words& words, std::size_t i) {
  return words[i].text.ends_with("n't") || words.is(i, "not|dont|never|unlikely|cannot|no|nothing|nobody|hardly|doubt");
}

/// Every expression of the text in its order, those about the past included.
std::vector<Expression> expressions_of(const when::Words& words, when::Grammar& grammar) {
  std::vector<Expression> found;
  bool denied = false;
  bool conditional = false;  // "if you have not heard by Friday" denies nothing
  for (std::size_t i = 0; i < words.size();) {
    if (const auto expression = grammar.expression_at(i, denied && !conditional)) {
      found.push_back(*expression);
      if (!expression->past) grammar.remember(expression->latest);
      i = std::max(i + 1, expression->next);
      continue;
    }
    if (words[i].kind == Kind::comma || when::ends_clause(words, i)) denied = conditional = false;
    if (words.is(i, "if|unless|case")) conditional = true;
    denied = denied || denies(words, i);
    ++i;
  }
  return found;
}

/// W10: the latest; of two on one day the exact one.
const Expression* latest_of(const std::vector<const Expression*>& expressions) {
  const Expression* best = nullptr;
  for (const auto* expression : expressions) {
    const bool later = best == nullptr || expression->latest > best->latest;
    const bool surer = best != nullptr && expression->latest == best->latest && expression->certainty > best->certainty;
    if (later || surer) best = expression;
  }
  return best;
}

}  // namespace

TimeFrame read_time_frame(std::string_view text, Date said_on, const BusinessCalendar& calendar,
                          std::string_view region, SaidIn said_in) {
  said_on = std::clamp(said_on, when::first_date, when::last_date);
  const when::Words words{text};
  when::Grammar grammar{words, said_on, calendar, region};
  auto expressions = expressions_of(words, grammar);
  when::apply_hedges(words, expressions);

  std::vector<const Expression*> replies;
  std::vector<const Expression*> fills;
  const auto topics = when::topics_of(words, expressions);
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    if (expressions[i].past || topics[i] == Topic::past) continue;
    if (topics[i] == Topic::fill) {
      fills.push_back(&expressions[i]);
    } else if (said_in == SaidIn::debrief || topics[i] == Topic::decide) {
      replies.push_back(&expressions[i]);
    }
  }

  TimeFrame frame;
  frame.asked_not_to_contact = when::asks_not_to_contact(words);
  const Expression* chosen = latest_of(replies);
  if (chosen != nullptr) {
    if (const auto* fill = latest_of(fills)) frame.fill_by = fill->latest;
  } else if (said_in == SaidIn::debrief) {
    chosen = latest_of(fills);
  }
  if (chosen != nullptr) {
    frame.earliest = chosen->earliest;
    frame.latest = chosen->latest;
    frame.certainty = chosen->certainty;
  }
  frame.reading = when::explain(words, chosen, frame, said_on, calendar);
  return frame;
}

std::string_view name_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::none:
      return "none";
    case Certainty::approximate:
      return "approximate";
    case Certainty::exact:
      return "exact";
  }
  return "none";
}

}  // namespace afterword::core
